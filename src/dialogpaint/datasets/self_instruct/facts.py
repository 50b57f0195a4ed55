"""Whether a text fits a caption, as far as words show it: it is about something named there, and calls nothing by a
colour that it does not have."""

import re

from dialogpaint.datasets.self_instruct.likeness import words_of

_COLOURS = frozenset((
    "red", "orange", "yellow", "green", "blue", "purple", "violet", "pink", "brown", "black", "white", "grey", "gray",
    "beige", "golden", "gold", "silver",
))  # fmt: skip
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
    """A thing of the caption that the text calls by a colour ("the red car") that it has neither there nor in anything
    else that is known; "" when there is none. What is to become red ("make the car red") is no such claim."""
    colours = _coloured(caption)
    for found in _CLAIM.finditer(text.lower()):
        colour, noun = _plain(found["colour"]), found["noun"][:_STEM]
        if noun in colours and colour not in colours[noun] and colour not in map(_plain, words_of(known)):
            return f"the caption has no {found['colour']} {found['noun']}: {text[:60]!r}"
    return ""


_CLAIM = re.compile(rf"\bthe (?P<colour>{'|'.join(sorted(_COLOURS))}) (?P<noun>[a-z]+)\b")
_OWN = re.compile(rf"\b(?P<colour>{'|'.join(sorted(_COLOURS))}) (?P<noun>[a-z]+)\b")


def _coloured(caption: str) -> dict[str, set[str]]:
    """The colours that the caption gives to things, by the stem of the thing's name."""
    found: dict[str, set[str]] = {}
    for match in _OWN.finditer(caption.lower()):
        found.setdefault(match["noun"][:_STEM], set()).add(_plain(match["colour"]))
    return found


def _plain(colour: str) -> str:
    return _SAME.get(colour, colour)


def _content(text: str) -> set[str]:
    return {word.rstrip("s")[:_STEM] for word in words_of(text) if len(word) > 2 and word not in _SMALL}
