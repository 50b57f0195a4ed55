"""Wishes that no drawing of this world can meet: photographs, films, things it has no word for, what its things do not
do, and errands that are none of an editor's.

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
_ASKING = (
    r"^(?:please |can you |could you |would you |will you |now |ok |and |then |i want you to "
    r"|i'd like you to |i want to"
    r"|i'd like to |let's |hey )*"
)
_OUTPUT = re.compile(
    rf"{_ASKING}(?:put|print|get|have|stick|use) (?:this|it|that|the (?:picture|image|drawing"
    rf"|result)) (?:printed )?(?:on|onto|as)"
    r" (?:an? |my |our |some )(?:\w+ )?(?:mug|t-?shirt|tee|cup|poster|canvas|card|postcard|calendar|website"
    r"|blog|wall|phone"
    r"|shirt|sticker|cushion|paper|profile|wallpaper|screensaver)\b"
    rf"|{_ASKING}(?:make|create) (?:me )?(?:a |an )(?:\w+ )?(?:calendar|photo ?book|mug|t-?shirt|jigsaw|puzzle"
    rf"|slideshow"
    r"|presentation|pdf|website)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    rf"{_ASKING}(?:search|google|browse|look (?:up|online)|find (?:me )?(?:a |an |some )[\w ]+ (?:online"
    rf"|on the (?:web|internet|net))"
    r"|play (?:me )?(?:a |some |the )?(?:\w+ )?(?:music|song|tune|sound|game|film|movie)|add (?:a |some "
    r"|background )*(?:music|sound"
    r"|soundtrack|sound effects?)|sing|call (?:my|the)|order (?:me )?(?:a|some)|remind me|book (?:me )?(?:a"
    r"|some)|wake me"
    r"|what(?:'s| is) \d+ ?[-+*/x] ?\d+|calculate|translate)\b",
    re.IGNORECASE,
)
_DOES = (
    r"(?:talk|speak|bark|meow|moo|sing|dance|blink|wink|ride|rides|climb|climbs|chase|chases|eat|eats|hug|hugs|kiss|kisses"
    r"|hold hands|drive|push|pull|bite|lick|fight|feed|throw|read|dig|pee|poop|breathe|wag|hold|carry|catch|cook|drink"
    r"|look (?:at|up|down|away|left|right|into|to)|face (?:left|right|me|us|away|the|forward|forwards|backwards|each)"
    r"|turn (?:around|round|away|its head|his head|her head)|shake|roll over|play (?:with|the|football|catch|chess))"
)
_ACTIONS = re.compile(
    rf"{_ASKING}(?:make|let|have|get) (?:the|my|him|her|it|them|this|that|both"
    rf"|all)(?: [\w-]+){{0,3}}? (?:to )?{_DOES}\b"
    rf"|{_ASKING}(?:the|my|this|that) (?:[\w-]+ ){{1,2}}(?:should|could|must|needs to|has to) {_DOES}\b"
    rf"|{_ASKING}(?:turn|spin|rotate) (?:the|my|him|her|this|that) (?:\w+ )?{ANY_KIND} (?:around|round|upside|by|\d+)"
    rf"|{_ASKING}(?:rotate|flip|mirror|spin|tilt) the (?:\w+ )?{ANY_KIND}\b"
    rf"|{_ASKING}open the (?:{ANY_KIND}(?:'s)? )?(?:door|window|book|umbrella|lid|tent)s?\b",
    re.IGNORECASE,
)
_VIEW = re.compile(
    rf"{_ASKING}(?:show|see|draw|view|look at|change|make)\b.*\b(?:from (?:above|below|behind|the (?:side|back"
    rf"|top|front|air))"
    r"|bird'?s[- ]eye|perspective|camera angle|viewpoint|point of view|the (?:back|other side|inside"
    r"|underside) of the)\b",
    re.IGNORECASE,
)
_BROUGHT = re.compile(
    r"\b(?:(?:add|put|place|draw|insert|include|into|with|paint) (?:me |in |us )?|give (?:it|him|her|them"
    r"|the [\w-]+(?: [\w-]+)??) )"
    r"(?:a|an|some)\s+(?P<new>[\w' -]+?)"
    r"(?=\s(?:on|in|at|to|next|near|beside|behind|under|by|above|over|with|from|into|please|too|for|there|here|instead"
    r"|and|that|who|between|below|around|as)\b|[.,!?;]|$)",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?i:add|put|place|draw|insert|include|into|with) (?:me |in )?(?P<new>[A-Z][a-z]+ [A-Z][a-z]+)\b"
)


def beyond(said: str) -> str:
    """Why it is refused (see world.answers.DECLINES) where the words want what no drawing is (a photograph, something
    in three dimensions, a film), what things here do not do, or what has nothing to do with drawing; "" for others."""
    if (_REAL.search(said) and not _REFUSED.search(said)) or _MOVING.search(said):
        return "beyond"
    if _OUTPUT.search(said):
        return "output"
    if _ELSEWHERE.search(said):
        return "off topic"
    return "unknown" if _ACTIONS.search(said) or _VIEW.search(said) else ""


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
