"""Wishes about a photograph that only a model that generates could fulfil, as far as their words alone tell."""

import re

from dialogpaint.adjustments.values import SHAPES
from dialogpaint.editors.adjust.tone_words import NOUNS
from dialogpaint.editors.adjust.words import uniform

_EDITS = re.compile(
    r"\b(?:changes?|edits?|effects?|filters?|adjustments?|last|border|frame|text|caption|title|crop|blur|vignette"
    r"|grain|noise|back|again|it|that"
    r"|haze|contrast|saturation|brightness|warmth|undo|step|everything|all|previous|mask|selection|marked)\b"
)
"""Spoken of, it may be an adjustment made before."""
_OTHERWISE = frozenset(
    {
        *SHAPES,
        *NOUNS,
        "darkness",
        "light",
        "example",
        "idea",
        "ideas",
        "hint",
        "tip",
        "advice",
        "list",
        "painted",
        "selected",
    }
)
"""With one of these words something else is asked for."""
_REMOVAL = re.compile(
    r"(?:remove|erase|delete|get rid of|take out|take away|photoshop out|edit out|clone out|cut out|retouch|wipe"
    r" out|clean up|crop out)"
    r" (?P<what>(?:the|that|this|those|these|my|his|her|our|their|all|every|some|a) .+|\w+)"
)
_VANISHING = re.compile(r"make .+ (?:disappear|vanish|go away|invisible)|without .+|i do not want .+ in it")
_ADDITION = re.compile(
    r"(?:add|insert|draw|photoshop|place|put|stick|paint|give (?:me|him|her|us|them|it|the \w+|my \w+)) "
    r"(?:in )?(?:(?:a|an|some|two|three|another|more|my|the|his|her|us|me) .+|\w+s(?: .+)?|\w+works?)"
)


def wants_removed(said: str) -> bool:
    """That something named, not marked, goes."""
    words = uniform(said.rstrip("? ")) or ""
    if _VANISHING.fullmatch(words):
        return True
    found = _REMOVAL.fullmatch(words)
    return bool(found) and not _of_adjustments(words)


def wants_added(said: str) -> bool:
    """That something comes that is not there."""
    words = uniform(said.rstrip("? ")) or ""
    return bool(_ADDITION.fullmatch(words)) and not _of_adjustments(words)


def _of_adjustments(words: str) -> bool:
    several = re.search(r" and |,|\bthen\b", words)
    return bool(several or _EDITS.search(words)) or any(word in _OTHERWISE for word in words.split())
