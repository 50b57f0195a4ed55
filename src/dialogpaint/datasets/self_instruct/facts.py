"""Whether a text fits a caption, as far as words show it: it is about something named there, and gives
nothing a colour or a number that it does not have."""

import re

from dialogpaint.datasets.self_instruct.likeness import words_of

_COLOURS = frozenset((
    "red", "orange", "yellow", "green", "blue", "purple", "violet", "pink", "brown", "black", "white", "grey", "gray",
    "beige", "golden", "gold", "silver",
))  # fmt: skip
_NUMBERS = frozenset(("two", "three", "four", "five", "six", "seven", "eight"))
_SAME = {"gray": "grey", "gold": "golden", "violet": "purple"}
_STEM = 5
"""Letters by which words count as the same ("stripes", "striped")."""
_WHOLE = frozenset((
    "picture", "photo", "photograph", "image", "portrait", "scene", "background", "backdrop", "foreground", "frame",
    "shot",
))  # fmt: skip
"""Words for the picture as a whole, which any caption allows to speak of."""
_SMALL = frozenset((
    "with", "from", "that", "this", "there", "their", "they", "them", "what", "when", "where", "which", "while",
    "into", "onto", "over", "under", "between", "behind", "beside", "across", "along", "against", "around", "about",
    "above", "below", "near", "next", "some", "each", "other", "another", "very", "more", "most", "make", "made",
    "does", "have", "been", "were", "will", "would", "could", "should", "your", "yours", "the", "and", "her", "his",
    "its", "for",
))  # fmt: skip


def talks_of(caption: str, text: str) -> bool:
    """Whether the text names anything that the caption names, or the picture as a whole."""
    return bool(_content(caption) & _content(text)) or not _WHOLE.isdisjoint(words_of(text))


def contradiction(caption: str, known: str, text: str) -> str:
    """A thing of the caption to which the text gives a colour or a number ("the red car", "the two cars") that it has
    neither there nor in anything else that is known; "" when there is none. What is to become so ("make the car red")
    is no such claim."""
    for claim, own in _PATTERNS:
        told = _told(own, caption)
        for found in claim.finditer(text.lower()):
            word, noun = _plain(found["word"]), _stem(found["noun"])
            if noun in told and word not in told[noun] and word not in map(_plain, words_of(known)):
                return f"the caption has no {found['word']} {found['noun']}: {text[:60]!r}"
    return ""


def _pattern(before: str, words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b{before}(?P<word>{'|'.join(sorted(words))}) (?P<noun>[a-z]+)\b")


_PATTERNS = [(_pattern("(?:the|all) ", words), _pattern("", words)) for words in (_COLOURS, _NUMBERS)]
"""What takes a colour or a number for granted, and what gives one."""


def _told(own: re.Pattern[str], caption: str) -> dict[str, set[str]]:
    """What the caption gives to things, by the stem of the thing's name."""
    found: dict[str, set[str]] = {}
    for match in own.finditer(caption.lower()):
        found.setdefault(_stem(match["noun"]), set()).add(_plain(match["word"]))
    return found


def _stem(word: str) -> str:
    return word.rstrip("s")[:_STEM]


def _plain(colour: str) -> str:
    return _SAME.get(colour, colour)


def _content(text: str) -> set[str]:
    return {_stem(word) for word in words_of(text) if len(word) > 2 and word not in _SMALL}
