"""Self-corrections resolved: "make it red, no wait, blue" is "make it blue"."""

import re

from dialogpaint.dialogue.request_words import ANY_KIND, COLOUR, POSE, SHADE, SIZE, VERB, WEARABLE
from dialogpaint.world.parse import one_of
from dialogpaint.world.synonyms import PART_WORDS, SETTING_PLACES

_TAKEN_BACK = re.compile(
    r"(?:\s*(?:[,.;!?…-]|–|—|\.\.\.|\()+\s*|\s+)(?:(?:oh|ah|er+m?|um+|uh+|hm+|ugh|oops|whoops|haha|lol|and|but)[,. ]+)*"
    r"(?:no wait|no, wait|wait,? no|no no|no(?=\s*(?:,|\.\.|make (?:it|that)|i mean|sorry|actually|the\b))"
    r"|wait,? (?:actually|make (?:that|it)|i mean)|wait(?=\s*,)"
    r"|actually,? (?:no|make (?:that|it)|i mean|wait)|i mean|i meant|sorry,? (?:i mean|i meant|make (?:that|it)|no)"
    r"|sorry(?=\s*,)|scratch that|strike that|correction|or rather|make that"
    r"|on second thoughts?|nah|oops|forget that|never ?mind(?: that)?|not that|actually(?=,? (?:the|a|an|in|to|on"
    r"|make)?\s*[\w-]+\W*$)|no)"
    r"(?:\s*(?:[,:;.!…-]|–|—)+\s*|\s+)(?:(?:actually|make (?:that|it)(?= (?:the|a|an|in|to)\b)|make that|i mean"
    r"|i meant|sorry|rather|better|let's (?:do|go with|say|make it|have)|do|go with|wait|no)[,:]?\s+)*",
    re.IGNORECASE,
)
_PLACE = rf"(?:(?:on|in|at|to) )?(?:{one_of(place for places in SETTING_PLACES.values() for place in places)})"
_SIDE = r"(?:(?:on|to|in|at) )?(?:the )?(?:far )?(?:left|right|middle|centre|center)(?: side)?"
_ARTICLE = r"(?:(?:the|a|an|my|his|her|its|their|some|two|three) )"
_THING = (
    rf"{_ARTICLE}?(?:(?:left|right|middle|{COLOUR}|little|big|small) )*"
    rf"(?:{ANY_KIND}|{WEARABLE}|{one_of({word for words in PART_WORDS.values() for word in words})})"
)
_CLASSES = [
    re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)
    for pattern in (
        rf"{_THING}", COLOUR, SIZE, SHADE, _SIDE, _PLACE, POSE,
        r"(?:at )?(?:night|day|daytime|night ?time|sunset|dawn|noon)",
        r"(?:two|three|four|five|one|2|3|4|5)", r"(?:snow|rain|fog|rainbow|sunny|snowy|rainy|foggy)",
        r"(?:an? )?(?:watercolou?r|oil painting|pencil sketch|sketch|pixel art|neon|cartoon|sepia|black and white)",
        r"(?:striped|dotted|checked|floral|plain|polka dot|plaid)",
    )
]  # fmt: skip


def settled(text: str) -> str:
    """The text with what was taken back replaced by what was meant; as it is where that is not certain."""
    for _ in range(3):
        better = next((each for found in _TAKEN_BACK.finditer(text) if (each := _resolved(text, found))), None)
        if better is None:
            return text
        text = better
    return text


def _resolved(text: str, found: re.Match[str]) -> str | None:
    before, after = text[: found.start()], text[found.end() :]
    if not before.strip() or not after.strip():
        return None
    only = re.sub(r"^(?:make|turn|paint) (?:it|that) ", "", after, flags=re.IGNORECASE)
    if only != after and (better := _replaced(before, only)):
        return better
    if re.match(rf"{VERB}\b", after, re.IGNORECASE):
        return _said_anew(before, after)
    return _replaced(before, after)


def _replaced(before: str, after: str) -> str | None:
    """What was meant in the place of the last words of its class."""
    for pattern in _CLASSES:
        meant = pattern.match(after)
        rest = after[meant.end() :] if meant else ""
        if meant is None or not re.match(
            r"\s*(?:$|[,.;!?)…-]|–|—|and\b|please\b|instead\b|then\b|on\b|to\b|with\b|for\b|in\b)", rest
        ):
            rest_is_value = meant is not None and any(each.match(rest.strip()) for each in _CLASSES[1:])
            if not rest_is_value:
                continue
        assert meant is not None
        earlier = list(pattern.finditer(before))
        if not earlier:
            continue
        clause = re.split(r"[.;!?]|\b(?:and|then)\b", before)[-1]
        if pattern is _CLASSES[1] and len(pattern.findall(clause)) > 1:
            return None  # "some yellow on the pink castle, no, grey": which of the two?
        last = earlier[-1]
        between = before[last.end() :]
        if len(between.split()) > 4:
            continue
        words = _like(meant[0], last[0])
        rest = re.sub(r"^\s*(?:-|–|—|\)|,)\s*(?=\w)", " ", rest) if not between.strip(" ,") else rest
        return f"{before[: last.start()]}{words}{before[last.end() :]}{rest.removeprefix(' instead')}"
    return None


def _said_anew(before: str, after: str) -> str | None:
    """A whole new request takes the place of the last one."""
    start = max((place.end() for place in re.finditer(r"[.;!?]\s+|,? (?:and|then) (?=\w+ )", before)), default=0)
    last = before[start:]
    if not re.search(rf"\b{VERB}\b", last, re.IGNORECASE):
        return None
    return before[:start] + after


def _like(meant: str, earlier: str) -> str:
    """The words meant, with the article or preposition they replace where they have none."""
    lead = re.match(r"(?:(?:on|to|in|at|the|a|an|my|his|her|its|their|some|two|three) )+", earlier, re.IGNORECASE)
    own = re.match(r"(?:on|to|in|at|the|a|an|my|his|her|its|their|some|two|three) ", meant, re.IGNORECASE)
    if lead and not own:
        article = re.sub(r"\ba $", "an ", lead[0]) if re.match("[aeio]", meant) else re.sub(r"\ban $", "a ", lead[0])
        return article + meant
    if (
        lead
        and own
        and lead[0].split()[0].lower() in ("on", "to", "in", "at")
        and own[0].strip().lower() in ("the", "a", "an", "my")
    ):
        return f"{lead[0].split()[0]} {meant}"
    return meant
