"""How far a typed word is from the one that was meant, by what fingers and ears get wrong."""

import re
from functools import lru_cache
from itertools import accumulate, pairwise

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset("aeiouy")
_ALIKE = frozenset(
    frozenset(pair) for pair in ("ck", "cs", "sz", "kq", "fv", "gj", "iy", "td", "bp", "mn", "xz", "wv", "ie")
)
_SOUNDS = (
    ("ph", "f"), ("ght", "t"), ("tch", "ch"), ("ck", "k"), ("qu", "kw"), ("wh", "w"), ("kn", "n"), ("wr", "r"),
    ("mb$", "m"), ("x", "ks"), ("c(?=[eiy])", "s"), ("c", "k"), ("z", "s"), ("dge", "j"), ("g(?=[ei])", "j"),
    ("e$", ""), ("(?<=.)[aeiouy]+", "a"), ("(.)\\1+", r"\1"),
)  # fmt: skip
_SOUND = [(re.compile(pattern), better) for pattern, better in _SOUNDS]
SAME_SOUND = 0.9
"""What a word costs that sounds like the one meant."""
_FARTHEST_SOUND = 2.3
"""The most that its spelling may be off by, for "lettuce" sounds like "lighteouse" too."""


def cost(typed: str, meant: str) -> float:
    """0 for the same word; under 1 for one likely slip; a clean edit distance counts 1.2 a letter."""
    price = _edits(typed, meant)
    if price > 0 and typed[:1] != meant[:1] and typed[:2] != meant[:2][::-1]:
        price += 0.35
    if SAME_SOUND < price <= _FARTHEST_SOUND and len(typed) > 3 and sound(typed) == sound(meant):
        return SAME_SOUND
    return price


def sound(word: str) -> str:
    """Roughly how it sounds: consonants, and that there is a vowel between them. "elefant" and "elephant" are one."""
    for pattern, better in _SOUND:
        word = pattern.sub(better, word)
    return word


def _neighbours() -> frozenset[tuple[str, str]]:
    """Letters whose keys touch, both ways round."""
    pairs = [pair for keys in _ROWS for pair in pairwise(keys)]
    for upper, lower in pairwise(_ROWS):
        pairs += [(upper[at], key) for number, key in enumerate(lower) for at in (number, number + 1)]
    return frozenset(pairs) | frozenset((other, one) for one, other in pairs)


_BESIDE = _neighbours()


def _edits(typed: str, meant: str) -> float:
    """Damerau's distance (optimal string alignment) with the prices below."""
    extra = [_extra(typed, i) for i in range(len(typed))]
    missing = [_missing(meant, j) for j in range(len(meant))]
    before: list[float] = []
    last = [0.0, *accumulate(missing)]
    for i, letter in enumerate(typed):
        row = [last[0] + extra[i]]
        for j, against in enumerate(meant):
            best = min(last[j + 1] + extra[i], row[j] + missing[j], last[j] + _changed(letter, against))
            if i and j and letter == meant[j - 1] != against == typed[i - 1]:
                best = min(best, before[j - 1] + 0.5)
            row.append(best)
        before, last = last, row
    return last[-1]


def _missing(meant: str, place: int) -> float:
    """A letter left out: least when it stands doubled."""
    letter = meant[place]
    if letter in (meant[place - 1 : place], meant[place + 1 : place + 2]):
        return 0.4
    return 0.65 if letter in _VOWELS else 0.75


def _extra(typed: str, place: int) -> float:
    """A letter too many: least when it was struck twice, little for a key beside that was hit with it and a last e."""
    letter, around = typed[place], (typed[place - 1 : place], typed[place + 1 : place + 2])
    if letter in around:
        return 0.4
    silent = letter == "e" and place == len(typed) - 1
    return 0.65 if silent or (letter, around[0]) in _BESIDE or (letter, around[1]) in _BESIDE else 0.85


@lru_cache(maxsize=1024)
def _changed(letter: str, against: str) -> float:
    if letter == against:
        return 0.0
    if letter in _VOWELS and against in _VOWELS:
        return 0.6
    if frozenset((letter, against)) in _ALIKE:
        return 0.65
    return 0.7 if (letter, against) in _BESIDE else 1.2
