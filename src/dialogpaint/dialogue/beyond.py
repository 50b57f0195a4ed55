"""Wishes that no drawing of this world can meet: photographs, films, things it has no word for.

Only words that leave no doubt; the dialogue model judges all others.
"""

import re
from functools import lru_cache

from dialogpaint.dialogue.reading.words import lexicon, plural
from dialogpaint.dialogue.request_words import ANY_KIND
from dialogpaint.dialogue.spelling import is_word, of_the_world

_REAL = re.compile(
    r"\b(?:(?:photo|hyper|ultra)[- ]?real(?:ism|istic(?:ally)?)?|(?:more|less cartoonish and|really|very|look|looks|"
    r"looking|totally|super|quite|be|it|fully) (?:realistic|lifelike|life-like|photographic)"
    rf"|(?:like|into|as) (?:a|an) (?:real|actual|genuine)(?:,? (?:live|living))* (?:{ANY_KIND}|one|thing|animal|person"
    r"|scene|place|world|picture|image|movie|creature)\b"
    r"|(?:like|into|as) (?:a|an) (?:(?:real|actual|genuine|professional|colou?r|proper) )*(?:photo(?:graph)?"
    r"|film still|polaroid|snapshot)(?! of\b)|ray[- ]?trac(?:ed|ing)"
    r"|in 3-?d|3-?d(?: (?:render|model)(?:ing)?| like)\b)",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"\b(?:don't|do not|not|no|never|less|without|too|is|was|isn't|why|can't)\b", re.IGNORECASE)
_MOVING = re.compile(
    r"^(?:please |can you |could you |would you |now )*(?:animate|(?:make|create|render|turn|export|convert|draw)\b"
    r".*\b(?:a |an )(?:short |little |looping )?(?:gif|video|movie|animation|slideshow|film clip))\b",
    re.IGNORECASE,
)
_BROUGHT = re.compile(
    r"\b(?:add|put|place|draw|insert|include|into|with|paint) (?:me |in |us )?(?:a|an|some)\s+(?P<new>[\w' -]+?)"
    r"(?=\s(?:on|in|at|to|next|near|beside|behind|under|by|above|over|with|from|into|please|too|for|there|here|instead"
    r"|and|that|who|between|below|around|as)\b|[.,!?;]|$)",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?i:add|put|place|draw|insert|include|into|with) (?:me |in )?(?P<new>[A-Z][a-z]+ [A-Z][a-z]+)\b"
)


def beyond(said: str) -> bool:
    """Whether the words want what no drawing is: a photograph, something in three dimensions, a film."""
    return bool((_REAL.search(said) and not _REFUSED.search(said)) or _MOVING.search(said))


def strange(said: str) -> bool:
    """Whether something is to be brought in that is good English but no word of this world: "add a chandelier",
    or somebody with a name."""
    if any(not _known(found["new"].lower().split()) for found in _SOMEBODY.finditer(said)):
        return True
    return any(_unheard_of(found["new"].lower().split()) for found in _BROUGHT.finditer(said))


def _unheard_of(words: list[str]) -> bool:
    return len(words) < 4 and is_word(words[-1]) and not _known(words)


def _known(words: list[str]) -> bool:
    return any(word in _words() for word in words)


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    """Every word that can stand for something in a picture, in the singular and the plural."""
    read = {phrase[0] for phrase in lexicon() if len(phrase) == 1}
    known = of_the_world() | read
    return known | {plural(word) for word in known if len(word) > 1}
