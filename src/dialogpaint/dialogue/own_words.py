"""A request in the world's own words: what is said under another name is put as the dialogue model has learnt it."""

import re

from dialogpaint.dialogue.quotations import beside_quotations
from dialogpaint.dialogue.reading.words import plural
from dialogpaint.world.near_words import NEAR_KINDS, OWN_WORD_OF
from dialogpaint.world.parse import one_of

_NEAR = {**{plural(word): plural(own) for word, own in NEAR_KINDS.items()}, **OWN_WORD_OF}
_PATTERN = re.compile(
    rf"(?:\b(?P<article>an?) )?(?<![\w'-])(?P<word>{one_of(_NEAR)})(?![\w-])(?!' )(?! (?:sauce|board|gun))",
    re.IGNORECASE,
)

_UNCOUNTED = frozenset(
    ["rain", "snow", "fog", "night", "day", "space", "pixel art", "hair", "glasses", "wheels", "foggy"]
)
_PEOPLE = frozenset(word for one in ("man", "woman", "boy", "girl", "person") for word in (one, plural(one)))
_SOMEBODYS = re.compile(r"\b(?:my|our|his|her|their|your|for) (?:\w+ )?$", re.IGNORECASE)
"""Before somebody of the user's own, who is not in the picture: "my kid loves frogs"."""


def in_own_words(said: str) -> str:
    """ "add an azure feline" -> "add a blue cat"; what stands in quotation marks stays."""
    return beside_quotations(said, lambda plain: _PATTERN.sub(_own, plain))


def _own(found: re.Match[str]) -> str:
    own = _NEAR[" ".join(found["word"].lower().split())]
    if own in _PEOPLE and _SOMEBODYS.search(found.string[: found.start()]):
        return found[0]
    if not found["article"] or own in _UNCOUNTED:
        return own
    return f"{'an' if own[0] in 'aeio' or own.startswith('umb') else 'a'} {own}"
