"""Words for captions and shapes: "write 'Happy Birthday' at the bottom", "put a red heart in the top right corner"."""

import re
from typing import get_args

from pydantic import ValidationError

from dialogpaint.adjustments import values as a
from dialogpaint.editors.adjust.colour_wordings import NAMES, colour_named
from dialogpaint.editors.adjust.words import bare, word_set

_SIDE = r"top|bottom|upper|lower|left|right|middle"
PLACE = re.compile(
    rf"(?:(?:at|in|on|to|into|along|near|across) )?(?:the )?(?:very )?(?P<first>{_SIDE})(?:[- "
    r"](?P<second>left|right|middle))?"
    r"(?:[- ]hand)?(?: side| corner| edge| part)?(?: of it)?"
)
_QUOTED = re.compile(r"[\"“”«»]\s*(?P<text>[^\"“”«»]+?)\s*[\"“”«»]|(?<!\w)['‘](?P<text2>.+?)['’](?!\w)")
_MARK = "quotedtext"
_TEXT_NOUN = (
    r"(?:text|caption|words?|title|label|heading|message|line|writing|letters|subtitle|headline|tagline|watermark)"
)
_SAYING = r"(?:saying|says|that says|which says|reading|that reads|with the (?:text|words?)|with|of)"
_WRITTEN = re.compile(
    r"(?:(?:write|add|put|type|place|print|insert|caption|say|draw|overlay|stamp|have|label|title) )?"
    r"(?:it )?(?:with )?(?:(?:the|a|an|some) )?"
    rf"(?P<style>[a-z ]*?)(?:{_TEXT_NOUN})?(?P<where>(?: [a-z -]+?)??)(?: ?{_SAYING})? ?{_MARK}(?P<rest>.*)"
)
_WRITING = re.compile(
    r"(?:write|add|put|type|place|print|insert|caption|say|draw|overlay|stamp|have|label|title|text|the text|a)\b"
)
_UNQUOTED = re.compile(
    rf"(?:(?:write|type)(?: (?:the )?{_TEXT_NOUN})?|(?:add|put|place|insert|overlay) (?:the |a |an )?"
    rf"(?:caption|text|title|heading|words)(?: {_SAYING})?|caption it(?: with| as)?)"
    r"[ :]+(?P<text>.+?) (?P<place>(?:at|in|on|across|along) the .+)",
    re.IGNORECASE,
)
_NOT_A_TEXT = re.compile(
    r"^(?:on|in|at|over|to|a|an|the|something|some|it|this|that|my|his|her|their|your|with|about|down|up|anything|of)\b"
    r"|\b(?:make|crop|rotate|flip|blur|add|put|turn|remove|then|write|at the|in the|on the)\b",
    re.IGNORECASE,
)
_TEXT_SIZES = {
    "tiny": 0.03,
    "small": 0.05,
    "little": 0.05,
    "medium": 0.08,
    "big": 0.13,
    "large": 0.13,
    "huge": 0.2,
    "giant": 0.25,
}
_SHAPE_SIZES = {
    "tiny": 0.06,
    "small": 0.1,
    "little": 0.1,
    "medium": 0.2,
    "big": 0.35,
    "large": 0.35,
    "huge": 0.5,
    "giant": 0.6,
}
_STYLE_WORDS = word_set("""
in letters lettering text font type writing characters colour bold and with the a an
""")
_SHAPE = re.compile(
    r"(?:(?:add|put|draw|place|insert|stick|stamp|overlay|give|have) )?(?:it )?(?:me )?(?:a |an |one "
    rf")?(?:(?P<size>{'|'.join(_SHAPE_SIZES)}) )?"
    rf"(?:(?P<colour>{NAMES}) )?(?P<shape>{'|'.join(a.SHAPES)})(?P<sign> (?:shape|symbol|sign|icon|emoji|sticker))?"
    r"(?: (?:pointing|that points|which points|facing) (?:to (?:the )?)?(?P<way>left|right|up|down"
    r"|upwards?|downwards?|top|bottom))?"
    rf"(?P<place> .+)?"
)
_WAYS = {"upward": "up", "upwards": "up", "top": "up", "downward": "down", "downwards": "down", "bottom": "down"}
VOCABULARY = word_set("""
write caption text title corner bottom top left right middle heart star arrow circle square triangle pointing
letters saying small large upper lower symbol shape
""")


def hide_quotes(said: str) -> tuple[str, str | None]:
    """The words with a quoted text replaced by one word, and that text. Of two quoted texts none is."""
    found = list(_QUOTED.finditer(said))
    if len(found) != 1:
        return said, None
    text = found[0]["text"] or found[0]["text2"]
    return said[: found[0].start()] + f" {_MARK} " + said[found[0].end() :], text


def read_caption(clause: str, text: str | None) -> a.Adjustment | None:
    """text: what was quoted in the clause."""
    found = _WRITTEN.fullmatch(clause)
    if not found or text is None or not _WRITING.match(clause):
        return None
    style = " ".join((found["style"], found["where"], found["rest"])).split()
    return _caption(text, " ".join(style))


def read_unquoted_caption(said: str) -> a.Adjustment | None:
    """ "write Happy Birthday at the bottom": only with a verb of writing before and a place after."""
    found = _UNQUOTED.fullmatch(bare(said))
    if not found or _NOT_A_TEXT.search(found["text"]):
        return None
    place = re.sub(r"\bcent(?:er|re)\b", "middle", found["place"].lower())
    place = re.sub(r"\bof (?:the|this) (?:picture|photo|image)\b", "of it", place)
    return _caption(found["text"].strip(" ,:"), place)


def read_drawn_shape(clause: str) -> a.Adjustment | None:
    """Needs a place in the picture or a word such as "symbol"; an arrow needs neither. "A star in the sky" is none."""
    found = _SHAPE.fullmatch(clause)
    if not found:
        return None
    place = placed(found["place"]) if found["place"] else None
    if found["place"] and place is None:
        return None
    certain = place or found["sign"] or found["shape"] == "arrow"
    if not certain or (found["way"] and found["shape"] != "arrow"):
        return None
    way = found["way"] or "right"
    fields = {
        "shape": found["shape"],
        "colour": colour_named(found["colour"] or "red"),
        "place": place or "middle",
        "amount": _SHAPE_SIZES.get(found["size"] or "medium"),
        "pointing": _WAYS.get(way, way),
    }
    return _made(a.Shape, fields)


def _caption(text: str, style: str) -> a.Adjustment | None:
    """style: the words about it: place, colour, size."""
    fields: dict[str, object] = {"text": text}
    place = PLACE.search(style)
    if place:
        named = placed(place[0])
        if named is None:
            return None
        fields["place"] = named
        style = style[: place.start()] + " " + style[place.end() :]
    colour = re.search(rf"\b(?:{NAMES})\b", style)
    if colour:
        fields["colour"] = colour_named(colour[0])
        style = style[: colour.start()] + " " + style[colour.end() :]
    for word in style.split():
        if word in _TEXT_SIZES:
            fields["amount"] = _TEXT_SIZES[word]
        elif word not in _STYLE_WORDS and word != "at":
            return None
    return _made(a.Caption, fields)


def placed(words: str) -> a.Place | None:
    """ "in the upper left corner": top left."""
    found = PLACE.fullmatch(words.strip())
    if not found:
        return None
    sides = {"upper": "top", "lower": "bottom"}
    first, second = sides.get(found["first"], found["first"]), found["second"]
    if second in (None, "middle"):
        return next((place for place in get_args(a.Place) if place == first), None)
    return next((place for place in get_args(a.Place) if place == f"{first} {second}"), None)


def _made(kind: type[a.Caption] | type[a.Shape], fields: dict[str, object]) -> a.Adjustment | None:
    try:
        return kind.model_validate(fields)
    except ValidationError:
        return None
