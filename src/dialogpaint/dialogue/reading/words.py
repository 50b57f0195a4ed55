"""Tokens of a request and all that each stretch of them can mean."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from dialogpaint.dialogue.reading import places, tables
from dialogpaint.dialogue.reading.verbs import LINKS, NOTHING, STATEMENTS, VERBS, WISHES
from dialogpaint.world import scene_templates, style_templates, synonyms, templates
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.vocabulary import COLOURS, EMBLEMS, SKINS

Meaning = tuple[str, str]
"""A class ("kind", "colour", "verb" ...) and a value in it."""
Lexicon = Mapping[tuple[str, ...], list[Meaning]]
"""Phrases and what each can mean."""

_SPELLED = {
    "dont": "don't", "cant": "can't", "id": "i'd", "ill": "i'll", "im": "i'm", "ive": "i've", "lets": "let's",
    "whats": "what's", "doesnt": "doesn't", "isnt": "isn't", "wasnt": "wasn't", "shouldnt": "shouldn't",
    "couldnt": "couldn't", "wouldnt": "wouldn't", "theres": "there's", "thats": "that's", "im.": "i'm", "u": "you",
    "ur": "your", "teh": "the", "thier": "their", "=>": "->", "→": "->", "=": "->", "-->": "->", "center": "centre",
    "gray": "grey", "color": "colour", "watercolor": "watercolour", "watercolors": "watercolours", 
    "da": "the",
}  # fmt: skip
_WHOLE_WORDS = frozenset(
    ["it's", "that's", "there's", "let's", "what's", "he's", "she's", "who's", "where's", "how's", "here's"]
)
_SHORTENED = {"'d": "would", "'ll": "will"}
_NOT_SHORTENED = frozenset(["i'd", "we'd", "you'd", "i'll", "we'll", "you'll"])
_TOKEN = re.compile(r"-+>|=>|→|\w[\w'-]*|[=&+,]")
_AT = ("to", "in", "on", "at", "into", "onto")
_IN_CORNERS = ("in", "at", "on", "to", "into", "over in", "up in", "down in")
_MORE = ("more", "extra", "other", "additional", "new")
_SHADES = ("dark", "light", "bright", "pale", "deep", "soft")
_OTHER_COLOURS = ("turquoise", "peach", "tan")


def tokens(text: str) -> tuple[str, ...]:
    """Lower-case words; "dog's" as two, commas as words of their own."""
    plain = text.lower().replace("\u2019", "'").replace("\u2018", "'")
    return tuple(part for word in _TOKEN.findall(plain) for part in _split(word if ">" in word else word.strip("-'")))


def _split(word: str) -> tuple[str, ...]:
    word = _SPELLED.get(word, word)
    if word.endswith("'s") and word not in _WHOLE_WORDS:
        return word[:-2], "'s"
    if word.endswith("s'"):
        return word[:-1], "'s"
    for ending, whole in _SHORTENED.items():
        if word.endswith(ending) and word not in _NOT_SHORTENED:
            return word[: -len(ending)], whole
    return (word,)


def meanings(words: tuple[str, ...], start: int) -> Iterator[tuple[Meaning, int]]:
    """All that words from there on can mean, longest first, each with where it ends."""
    for length in _lengths().get(words[start], ()) if start < len(words) else ():
        end = start + length
        for meaning in lexicon().get(words[start:end], ()) if end <= len(words) else ():
            yield meaning, end


def understood(words: tuple[str, ...]) -> bool:
    """Whether every word is part of something that means anything; quick, so that most other texts end here."""
    covered = 0
    for start in range(len(words)):
        if start > covered:
            return False
        covered = max((covered, *(end for _, end in meanings(words, start))))
    return covered >= len(words)


def tells(words: tuple[str, ...]) -> bool:
    """Whether it tells or asks rather than wants something, as "I have a dog" and "is the dog big" do."""
    at = 0
    while at < len(words):
        (code, _), end = next(meanings(words, at), (("", ""), at + 1))
        if code == "statement":
            return True
        at = end
    return False


def wishful(words: tuple[str, ...]) -> bool:
    """Whether it tells how things should be in the past tense: "what if it was ..."."""
    return not WISHES.isdisjoint(words)


def plural(noun: str) -> str:
    """ "puppy" -> "puppies"."""
    if noun in KINDS:
        return KINDS[noun].plural
    if noun.endswith("man") and noun != "human":
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    found: dict[tuple[str, ...], list[Meaning]] = {}
    for phrase, meaning in _entries():
        words = tokens(phrase) if phrase != "'s" else (phrase,)
        known = found.setdefault(words, [])
        if meaning not in known:
            known.append(meaning)
    return found


@lru_cache(maxsize=1)
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """First word to how many words the phrases have that begin with it, longest first."""
    found: dict[str, set[int]] = {}
    for phrase in lexicon():
        found.setdefault(phrase[0], set()).add(len(phrase))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def _entries() -> Iterator[tuple[str, Meaning]]:
    yield from _nouns()
    yield from _adjectives()
    yield from _places()
    yield from _whole_picture()
    for name, words in (*VERBS.items(), *LINKS.items()):
        yield from _all(words, ("verb" if name in VERBS else "link", name))
    yield from _all(STATEMENTS, ("statement", ""))
    yield from _all(NOTHING, ("nothing", ""))


def _all(words: Iterable[str], meaning: Meaning) -> Iterator[tuple[str, Meaning]]:
    return ((word, meaning) for word in words)


def _nouns() -> Iterator[tuple[str, Meaning]]:
    for word in synonyms.KIND_OF_WORD:
        yield word, ("kind", word)
        if word != "vehicle":
            yield plural(word), ("kinds", word)
    for kind, words in tables.MORE_KINDS.items():
        for word in words:
            yield word, ("kind", kind)
            yield plural(word), ("kinds", kind)
    yield from _all(("people", "folks"), ("kinds", "person"))
    for group, words in synonyms.GROUP_WORDS.items():
        for word in words:
            yield word, ("group", group)
            yield plural(word), ("groups", group)
    for part in sorted({part for kind in KINDS.values() for part in kind.parts} | {"dress"}):
        for word in (part, *synonyms.PART_WORDS.get(part, ()), *tables.MORE_PARTS.get(part, ())):
            yield word, ("part", part)
            other = word.removesuffix("s") if word.endswith("s") and not word.endswith("ss") else plural(word)
            yield other, ("part", part)
    for name, words in synonyms.ACCESSORY_WORDS.items():
        for word in (*words, *tables.MORE_WORN.get(name, ())):
            yield word, ("worn", name)
            yield f"pair of {word}", ("worn", name)
    for shape in EMBLEMS:
        yield from _all((shape, f"{shape} emblem", f"{shape} shape", f"{shape} print", f"{shape} symbol"),
            ("emblem", shape))  # fmt: skip
    yield from _all(("emblem", "badge", "logo", "symbol"), ("emblem", ""))
    yield from _all(("chest", "clothes", "front", "head", "neck", "nose", "face", "shoulders", "outfit", "eyes"),
        ("body", ""))  # fmt: skip


def _adjectives() -> Iterator[tuple[str, Meaning]]:
    colours = {**{word: word for word in (*COLOURS, *_OTHER_COLOURS, *synonyms.NEAREST_COLOUR)}, **{
        word: name for name, words in synonyms.COLOUR_WORDS.items() for word in words}}  # fmt: skip
    for word, name in colours.items():
        yield word, ("colour", name)
        yield from (
            (f"{shade} {word}", ("colour", f"{shade} {name}")) for shade in _SHADES if word in COLOURS or word == "grey"
        )
    yield from ((word, ("skin", word)) for word in SKINS)
    for pattern, words in synonyms.PATTERN_WORDS.items():
        yield from _all(words, ("pattern", pattern))
    yield from _all(("polka dotted", "dotty", "spotty"), ("pattern", "dotted"))
    yield from _all(("tartan", "gingham", "check"), ("pattern", "checked"))
    for pattern, words in (*synonyms.PATTERN_NOUNS.items(), *tables.STRIPES.items()):
        yield from _all(words, ("stripes", pattern))
    for look, words in synonyms.EXPRESSION_WORDS.items():
        yield from _all((*words, *tables.LOOKS[look]), ("look", look))
    for size, words in tables.SIZES.items():
        yield from _all(words, ("size", size))
    for pose, ways in templates.POSES.items():
        for way in ways:
            yield from _all(way, ("pose", pose))
        yield from _all(tables.POSES.get(pose, ()), ("pose", pose))
    for name, words in tables.CUTS.items():
        yield from _all(words, ("cut", name))
    for verb, name in (("cut", "short"), ("trim", "short"), ("shorten", "short"), ("curl", "curly"),
        ("lengthen", "long"), ("grow", "long"), ("lose", "bald"),
         ("remove", "bald"), ("shave off", "bald"), ("shave", "bald")):  # fmt: skip
        yield from _all((f"{verb} {whose} hair" for whose in ("his", "her", "their", "the")), ("cut", name))
    yield from _all(("sleeves", "sleeve"), ("garb", "sleeves"))
    yield from _all(("hem", "skirt", "trousers", "pants", "bottom", "dress"), ("garb", "hem"))
    for name, words in tables.LENGTHS.items():
        yield from _all(words, ("length", name))
    for name in ("long", "short"):
        for before in ("", "much ", "a lot ", "a bit ", "way "):
            yield from _all((f"{before}{name}er", f"{before}{name}"), ("extent", name))
    yield from _all(tables.DECORATIONS, ("decoration", ""))


_ENDS: dict[str, tuple[str, ...]] = {"middle": ("",), "other": ("side", "end", "edge")}
"""What may follow a side; the left and the right have more."""


def _places() -> Iterator[tuple[str, Meaning]]:
    for side, words in places.SIDE_ADJECTIVES.items():
        yield from _all(words, ("side adjective", side))
    for side, words in places.SIDES.items():
        ends = _ENDS.get(side, ("", "side", "edge", "corner", "hand side", "part", "half", "end", "one"))
        for word in words:
            for end in ends:
                noun = f"{word} {end}".strip()
                for before in ("on", "to", "at", "in", "into", "over to", "over on", "towards", "toward", "onto",
                    "right in", "over in", "more to", "further to", "all the way to", "on over to",
                    "all the way over to", "all the way on",
                    "along", "down on", "farthest to", "furthest to", "farthest on", "furthest on", "most to",
                    "up on", "from", "away to", "back to", "off to"):  # fmt: skip
                    yield f"{before} the {noun}", ("side", side)
        if side == "other":
            continue
        yield from _all(
            (*words, *(f"to {word}" for word in words), f"more {words[0]}", f"the {words[0]}"), ("side", side)
        )
        further = ("further", "farther", "furthest", "farthest", "more to the", "far to the")
        yield from _all((f"{before} {word}" for before in further for word in words), ("side", side))
    for side, words in places.CORNERS.items():
        corners = (f"the {word}{end}" for word in words for end in ("", " corner", " part", " side"))
        yield from _all((f"{before} {corner}" for corner in corners for before in _IN_CORNERS), ("corner", side))
    yield from _all(("in between", "in between them", "between them", "between the others"), ("side", "middle"))
    yield from _all(places.FURTHEST, ("near", "furthest"))
    for near in places.NEAR:
        yield near, ("near", "near")
        yield from _all((f"{stance} {near}" for stance in places.STANCES), ("near", "near"))
    yield from _all((f"{stance} {place}" for stance in places.STANCES for place in ("in", "inside", "up in")),
        ("near", "near"))  # fmt: skip
    for side in ("left", "right"):
        beyond = (f"{side} of", f"to the {side} of", f"on the {side} of", f"on the {side} side of",
            f"to the {side} side of", f"just {side} of", f"just to the {side} of", f"at the {side} of")  # fmt: skip
        yield from _all(beyond, ("near", side))
        yield from _all((f"{stance} {way}" for stance in places.STANCES for way in beyond), ("near", side))
    yield from _all(places.NOWHERE_ELSE, ("nowhere else", ""))


def _which_of_several() -> Iterator[tuple[str, Meaning]]:
    for number, words in tables.ORDINALS.items():
        yield from _all(words, ("number", number))
    for shade, words in tables.SHADES_OF_TWO.items():
        yield from _all(words, ("shade", shade))
    yield from _all(("other", "other two", "remaining"), ("other", ""))
    yield from _all(tables.WHATEVER, ("whatever", ""))
    yield from _all(tables.COLOURED_AS, ("coloured as", ""))
    for count, words in (("1", ("one", "any one", "any", "just one", "either", "only one", "a single one", "1")),
        ("2", ("two", "any two", "2"))):  # fmt: skip
        yield from _all((f"{word} of {those}" for word in words
            for those in ("the", "the two", "the three", "these", "those", "these two", "my", "these three")),
            ("some of", count))  # fmt: skip
        yield from _all((f"{word} of" for word in words), ("some of", count))


def _whole_picture() -> Iterator[tuple[str, Meaning]]:
    for setting, names in synonyms.SETTING_PLACES.items():
        yield from _all((*names, *scene_templates.SETTING_ON[setting]), ("place", setting))
        yield from _all((f"{before} {place}" for place in names for before in _AT),
            ("place", setting))  # fmt: skip
        yield from _all(places.PLACES.get(setting, ()), ("place", setting))
    for code, table in (("time", tables.TIMES), ("weather", tables.WEATHERS), ("style", tables.STYLES)):
        for name, words in table.items():
            yield from _all(words, (code, name))
    for code, table in (("time", scene_templates.TIMES), ("weather", scene_templates.WEATHERS),
        ("style", style_templates.STYLES)):  # fmt: skip
        for name, lines in table.items():
            yield from _all(lines, (f"{code} sentence", name))
    yield from _all(("background", "backdrop", "the background", "the backdrop", "the wall behind", "wall behind it",
        "background colour", "the background colour", "the colour of the background", "the wall", "backdrop colour"),
        ("background", ""))  # fmt: skip
    yield from _all(tables.WHOLE, ("whole", ""))
    for word in ("it", "this", "that", "this one", "that one", "this thing", "that thing"):
        yield word, ("pronoun", "it")
    for word in ("he", "him", "she", "her", "they", "them", "your arms"):
        yield word, ("pronoun", "person")
    yield from _all(("his", "her", "its", "their", "your", "my", "the"), ("owner", ""))
    yield from _all(("the", "this", "that", "these", "those", "my", "our", "your"), ("definite", ""))
    yield from _all(("a", "an", "some", "another", "one more", "an extra", "an additional", "one", "any", "a single",
        "a second", "yet another", "just one", "an other", "1"), ("new", "1"))  # fmt: skip
    for count, words in tables.NUMBERS.items():
        yield from _all(words, ("new", count))
        yield from _all((f"{word} {more}" for word in words for more in _MORE),
            ("new", count))  # fmt: skip
    yield from _all(("both", "both the", "all", "all the", "all of the", "both of the", "the two", "the three",
        "all three", "all three of the", "every", "each", "each of the", "all these", "both these", "all two",
        "these two", "all those", "both of them", "the two of them", "them both", "all three of them", "they both",
        "both of those", "both of these", "the both of them", "the pair of them", "neither of the", "neither",
        "each and every", "every single", "any and all", "all of these", "all of those", "every last",
        "every one of the", "each one of the", "every single one of the"), ("all", ""))  # fmt: skip
    yield from _all(("one", "thing", "object", "item"), ("one", ""))
    yield from _all(("ones", "things", "of them", "of those", "of these"), ("ones", ""))
    yield from _which_of_several()
    yield from _all(tables.MANNERS, ("manner", ""))
    yield "'s", ("possessive", "")
