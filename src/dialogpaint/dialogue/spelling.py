"""Misspelled words as their writer meant them: slips of the fingers, words written as they sound, words run together or
broken apart, chat shorthand.

Only towards words the system knows, and only from what is no English word, so that a wrong guess is rarer than a typo.
Quotations, names, numbers and unknown words stay.
"""

import re
from functools import lru_cache
from importlib.resources import files
from typing import Any

from symspellpy import SymSpell, Verbosity

from dialogpaint.adjustments import colour_names, sentences
from dialogpaint.dialogue import everyday_words as words
from dialogpaint.dialogue.language_words import ENGLISH_WORDS
from dialogpaint.dialogue.languages import foreign
from dialogpaint.dialogue.quotations import beside_quotations
from dialogpaint.dialogue.slips import cost, sound
from dialogpaint.world import synonyms, vocabulary
from dialogpaint.world.kinds import KINDS

_TOKEN = re.compile(
    r"(?<![\w@#/\\])(?<![\w@]\.)(?:[wbs]/o?(?=\s|$)|b/[cw]\b|[^\W_]++(?:['’][^\W\d_]++)*+)"
    r"(?![@\\/]\w|\.(?:png|jpe?g|gif|json|tiff?|bmp|webp|svg|mp4|zip|com|org|net|io)\b)"
)
"""A word that is no part of an address, a file name, a hashtag or a path."""
_MOST_SLIPS = 2
_LONGEST = 20


def corrected(said: str) -> str:
    """The text with its misspelled words corrected; text in another language, and anything in quotation marks, as it
    is. Correct text comes back unchanged."""
    if foreign(said) is not None:
        return said
    return beside_quotations(said, _plain)


def quiet(said: str) -> str:
    """A message all in capitals in lower case, as the dialogue model knows words; one word may be a name."""
    return said.lower() if said.isupper() and len(said.split()) > 1 else said


def _plain(text: str) -> str:
    tokens = list(_TOKEN.finditer(text))
    loud = sum(token[0][:1].isupper() for token in tokens) > max(1, len(tokens) // 2)
    found, end, number = [], 0, 0
    while number < len(tokens):
        token = tokens[number]
        found.append(text[end : token.start()])
        after = tokens[number + 1] if number + 1 < len(tokens) else None
        joined = _rejoined(token[0], after[0]) if after and text[token.end() : after.start()] == " " else None
        if joined and after:
            found.append(_as_written(joined, token[0]))
            end, number = after.end(), number + 2
            continue
        named = token[0][:1].isupper() and not loud and not _starts(text, token.start())
        found.append(token[0] if named else _word(token[0], after[0].lower() if after else ""))
        end, number = token.end(), number + 1
    return "".join((*found, text[end:]))


def _starts(text: str, place: int) -> bool:
    """Whether a sentence starts there, so that a capital does not make a name."""
    return not (before := text[:place].rstrip(" (")) or before[-1] in ".!?:;-"


def _word(written: str, after: str) -> str:
    word = written.lower().replace("’", "'")
    meant = _short(word, after)
    if meant is None:
        meant = _meant(word)
    return written if meant == word else _as_written(meant, written)


def _short(word: str, after: str) -> str | None:
    """What a short form stands for; None for all others."""
    if word == "lets":
        return "let's" if after in words.AFTER_LETS.split() else word
    if word == "id" and after in words.AFTER_ID:
        return "I'd"
    if word == "ill" and after in words.AFTER_ILL:
        return "I'll"
    if word == "its":
        return "it's" if after in words.AFTER_ITS_A_CLAUSE.split() else word
    if word in ("ad", "too") and after in words.ARTICLES:
        return "add" if word == "ad" else "to"
    if word in ("r", "c") and after in ("u", "you", "they", "we"):
        return "are" if word == "r" else "see"
    return words.BESIDE_SLASH.get(word) or words.SHORT.get(word) or words.CONTRACTIONS.get(word)


@lru_cache(maxsize=8192)
def _meant(word: str) -> str:
    """A lower-case word, or the word it was meant to be."""
    stem, mark, ending = word.partition("'")
    if mark:
        return f"{_meant(stem)}'s" if ending == "s" else word
    if len(word) < 3 or len(word) > _LONGEST or not word.isascii() or not word.isalpha() or is_word(word):
        return word
    shorter = _without_stretches(word)
    if shorter:
        return shorter
    best, price = _nearest(word)
    if price > 0.95 and (apart := _apart(word)):
        return apart
    return best


def is_word(word: str) -> bool:
    """Whether it is spelled as it should be: an English word, or one the system knows."""
    return word in _english() or word in known() or (word.endswith("s") and word[:-1] in words.CORRECT.split())


def _without_stretches(word: str) -> str | None:
    """ "sooo" -> "so", "reeed" -> "red"; None when no letter is stretched or what is left is no word."""
    if not re.search(r"(.)\1\1", word):
        return None
    shorter = [re.sub(r"(.)\1\1+", letters, word) for letters in (r"\1\1", r"\1")]
    return next((each for good in (known(), _english()) for each in shorter if each in good), None)


def _nearest(word: str) -> tuple[str, float]:
    """The known word it is a slip for, and how bad a slip; itself when there is none, or several as likely."""
    near = {found.term for found in _index().lookup(word, Verbosity.ALL, max_edit_distance=_MOST_SLIPS)}
    prices = ((cost(word, each), each) for each in near | _sounding().get(sound(word), set()))
    priced = sorted(
        (price + (0 if each in _likely() else 0.12), each) for price, each in prices if price <= _allowed(word, each)
    )
    if not priced:
        return word, 9.0
    price, best = priced[0]
    rivals = [each for other, each in priced[1:] if other - price < 0.04 and not _same(best, each)]
    return (word, 9.0) if rivals else (best, price)


def _allowed(word: str, meant: str) -> float:
    if min(len(word), len(meant)) < 4:
        return 0.75
    if len(word) < 5:
        return 1.05
    return 1.35 if len(word) < 7 else 1.9


def _same(one: str, other: str) -> bool:
    """Two spellings or forms of one word."""
    return one.replace("ou", "o") == other.replace("ou", "o") or one[:4] == other[:4]


@lru_cache(maxsize=4096)
def _apart(word: str) -> str | None:
    """ "makeit" -> "make it": known words without the space between them, at most three."""
    for place in range(len(word) - 2, 0, -1):
        first, rest = word[:place], word[place:]
        if not _stands(first):
            continue
        if _stands(rest):
            return f"{first} {rest}"
    for place in range(2, len(word) - 3):
        first, rest = word[:place], word[place:]
        more = _stands(first) and len(rest) < len(word) and len(rest) > 4 and _two(rest)
        if more:
            return f"{first} {more}"
    return None


def _two(word: str) -> str | None:
    for place in range(len(word) - 2, 1, -1):
        if _stands(word[:place]) and _stands(word[place:]):
            return f"{word[:place]} {word[place:]}"
    return None


def _stands(word: str) -> bool:
    return word in known() if len(word) > 2 else word in _SMALL


_SMALL = frozenset(words.SMALL.split())


def _rejoined(one: str, other: str) -> str | None:
    """Two pieces as one word, or as two with the space in its place; None where they are two words already."""
    first, second = one.lower(), other.lower()
    joined = first + second
    if joined in words.COMPOUNDS.split() and len(first) > 2 and len(second) > 2:
        return joined
    if not joined.isascii() or not joined.isalpha() or (_good(first) and _good(second)):
        return None
    if len(first) > 1 and len(second) > 1 and joined in known() and len(joined) > 5:
        return joined
    if min(len(first), len(second)) > 1:
        # One letter strayed over the space: "mak ethe dog".
        for place in (len(first) - 1, len(first) + 1):
            if 1 < place < len(joined) - 1 and _stands(joined[:place]) and _stands(joined[place:]):
                return f"{joined[:place]} {joined[place:]}"
    return None


def _good(word: str) -> bool:
    return is_word(word) if len(word) > 2 else word in _SMALL or word in words.SHORT


def _as_written(meant: str, written: str) -> str:
    """With the capitals of what was written."""
    if len(written) > 1 and written.isupper():
        return meant.upper()
    return meant[:1].upper() + meant[1:] if written[:1].isupper() else meant


@lru_cache(maxsize=1)
def known() -> frozenset[str]:
    """All words the system knows."""
    return _likely() | frozenset(words.EVERYDAY.split()) | _plain_words(ENGLISH_WORDS)


@lru_cache(maxsize=1)
def of_the_world() -> frozenset[str]:
    """The words of what can be in a picture and of what can be done to it."""
    tables: list[Any] = [
        vars(module)[name] for module in (synonyms, vocabulary) for name in vars(module) if name.isupper()
    ]
    tables += [[(name, *kind.parts, kind.plural) for name, kind in KINDS.items()], sorted(colour_names.COLOURS)]
    tables += [vars(sentences)[name] for name in ("_BEFORE", "_AFTER", "_LOOKS", "_PLACE_WORDS")]
    return _plain_words(_texts(tables))


@lru_cache(maxsize=1)
def _likely() -> frozenset[str]:
    """The words that a typo most likely was meant to be."""
    return of_the_world() | frozenset(words.FREQUENT.split())


def _texts(table: Any) -> list[str]:
    """Every text in nested plain tables."""
    if isinstance(table, str):
        return [table]
    if isinstance(table, dict):
        return [text for pair in table.items() for each in pair for text in _texts(each)]
    return [text for each in table for text in _texts(each)] if isinstance(table, list | tuple | frozenset) else []


def _plain_words(texts: Any) -> frozenset[str]:
    return frozenset(word for text in texts for word in re.findall(r"[a-z]{2,}", text.lower()))


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    """English words spelled as they should be: symspellpy's list of 82 765, and what it does not have."""
    listed = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text("utf-8-sig")
    found = frozenset(line.partition(" ")[0] for line in listed.splitlines()) | frozenset(words.CORRECT.split())
    return found - frozenset(words.MISTAKES.split())


@lru_cache(maxsize=1)
def _sounding() -> dict[str, set[str]]:
    """Known words by how they sound, where that says enough."""
    found: dict[str, set[str]] = {}
    for word in known():
        if len(word) > 4:
            found.setdefault(sound(word), set()).add(word)
    return found


@lru_cache(maxsize=1)
def _index() -> SymSpell:
    """Known words, to be looked up by words that are nearly the same."""
    index = SymSpell(max_dictionary_edit_distance=_MOST_SLIPS)
    for word in known():
        index.create_dictionary_entry(word, 1)
    return index
