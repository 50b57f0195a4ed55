"""Words for the picture's size and shape: "16:9", "crop tighter", "turn it 90 degrees clockwise", "800 px wide"."""

import re
from collections.abc import Callable

from pydantic import ValidationError

from dialogpaint.adjustments import values as a
from dialogpaint.editors.adjust.amounts import take
from dialogpaint.editors.adjust.colour_wordings import NAMES, colour_named
from dialogpaint.editors.adjust.words import word_set

_DO = (
    r"(?:(?:crop|cut|trim|make|change|set|resize|have|get|turn|put) )?(?:it )?(?:down )?(?:be )?(?:to "
    r"|into |in |as )?(?:be )?(?:a |an |the )?"
)
_FORMAT = r"(?: aspect)?(?: ratio| crop| format| shape| frame)?"
_SIDES = r"(?P<side>left|right|top|bottom)(?:[- ]hand)?(?: side| edge| part)?"
_WAY = r"(?P<way>clockwise|anticlockwise|(?:to the )?left|(?:to the )?right)"
_SIZE_VERB = (
    r"(?:(?:resize|scale|shrink|enlarge|make|reduce|size|downsize|upscale|rescale|set|change) )?(?:it "
    r")?(?:down |up )?(?:to )?(?:be )?(?:the )?"
)
_MARKED = r"(?:the )?(?:marked|selected|masked) (?:part|area|region|bit)|(?:the |my )?selection|the mask"
_NAMED_WIDTHS = {"4k": 3840, "full hd": 1920, "hd": 1280}
_WIDTHS = {
    "thin": 0.02,
    "fine": 0.02,
    "slim": 0.02,
    "narrow": 0.02,
    "small": 0.03,
    "medium": 0.05,
    "thick": 0.1,
    "fat": 0.1,
    "heavy": 0.1,
    "wide": 0.1,
    "big": 0.1,
    "broad": 0.1,
}
_BORDER = (
    rf"(?:(?P<width>{'|'.join(_WIDTHS)}) )?(?:(?P<colour>{NAMES}) )?(?P<wide>(?:{'|'.join(_WIDTHS)}) )?"
    r"(?:border|frame|edge around it|edging)"
)

Found = dict[str, str]


def _ratio(found: Found) -> a.Adjustment | None:
    width, height = int(found["w"]), int(found["h"])
    return a.CropTo(width=width, height=height) if max(width, height) <= 32 else None


def _tilted(found: Found) -> a.Adjustment:
    way, degrees = found.get("way", ""), float(found.get("degrees") or 90)
    # Whole turns say nothing.
    return a.Rotate(degrees=(-1 if "anti" in way or "left" in way else 1) * (degrees % 360))


def _flipped(found: Found) -> a.Adjustment:
    way = found.get("way", "")
    return a.Flip(way="vertically" if re.search("vertical|upside|top|bottom|up and", way) else "horizontally")


def _by_words(found: Found) -> a.Adjustment:
    return a.Scale(percent={"half": 50, "double": 200, "twice": 200}.get(found["times"], 50))


def _bordered(found: Found) -> a.Adjustment:
    width = found.get("width") or (found.get("wide") or "").strip()
    colour = colour_named(found.get("colour") or found.get("colour2") or "white")
    amount = int(found["percent"]) / 100 if found.get("percent") else _WIDTHS.get(width, 0.05)
    return a.Border(colour=colour, amount=amount)


_COMMANDS: tuple[tuple[str, Callable[[Found], a.Adjustment | None]], ...] = (
    (rf"{_DO}square{_FORMAT}", lambda found: a.CropTo(width=1, height=1)),
    (rf"{_DO}(?:aspect ratio (?:of |to )?)?(?P<w>\d+)(?::| x | by |/| to )(?P<h>\d+){_FORMAT}", _ratio),
    (rf"{_DO}widescreen{_FORMAT}", lambda found: a.CropTo(width=16, height=9)),
    (rf"crop (?:it )?(?:down )?to (?:{_MARKED})|crop (?:out )?(?:{_MARKED})", lambda found: a.CropToMarked()),
    (
        rf"(?:rotate|turn|spin|tilt) (?:it )?(?:by )?(?P<degrees>\d+(?:\.\d)?) degrees?(?: {_WAY})?"
        rf"|rotate (?:it )?(?:by )?(?P<degrees2>0|90|180|270|360)(?: {_WAY.replace('way', 'way2')})?",
        _tilted,
    ),
    (rf"(?:rotate|turn|spin|tilt) (?:it )?{_WAY}(?: by)? (?P<degrees>\d+(?:\.\d)?)(?: degrees)?", _tilted),
    (rf"rotate (?:it )?{_WAY}|turn (?:it )?(?P<way2>clockwise|anticlockwise)", _tilted),
    (rf"(?:(?:give|do|make) )?(?:it )?(?:a )?quarter (?:of a )?turn {_WAY}", _tilted),
    (r"(?:turn|rotate|spin|put) (?:it )?upside-down|make it upside-down", lambda found: a.Rotate(degrees=180)),
    (
        r"straighten(?: up| out)?(?: it| the (?:horizon|lines|buildings?|tower|house|walls?|verticals|frame"
        r"|shot))?(?: up| out)?"
        r"|level (?:it|the horizon)(?: out)?"
        r"|(?:fix|correct) the (?:tilt|horizon|slant)|(?:it|the horizon) (?:is )?(?:too )?(?:crooked"
        r"|tilted|slanted|not level|not straight|askew)"
        r"|make (?:it|the horizon) (?:straight|straighter|level)|(?:auto[- ]?)straighten(?: it)?",
        lambda found: a.Straighten(),
    ),
    (
        r"(?:flip|mirror)(?: it)?(?: (?:over |from )?(?P<way>horizontally|vertically|horizontal|vertical"
        r"|left to right|left right|right to left"
        r"|left-right|sideways|upside-down|top to bottom|bottom to top|along the (?:horizontal|vertical) axis))?"
        r"|(?:do |give me |make it )?(?:a )?(?P<way2>horizontal|vertical) (?:flip|mirror)|(?:make it )?"
        r"(?:a )?mirror(?:ed)? (?:it|image)",
        _flipped,
    ),
    (rf"{_SIZE_VERB}(?P<width>\d+) pixels(?: wide| in width| across| width)", lambda f: a.Scale(width=int(f["width"]))),
    (rf"{_SIZE_VERB}width (?:of |to )?(?P<width>\d+)(?: pixels)?", lambda f: a.Scale(width=int(f["width"]))),
    (
        rf"{_SIZE_VERB}(?P<height>\d+) pixels(?: high| tall| in height| height)",
        lambda f: a.Scale(height=int(f["height"])),
    ),
    (rf"{_SIZE_VERB}height (?:of |to )?(?P<height>\d+)(?: pixels)?", lambda f: a.Scale(height=int(f["height"]))),
    (
        r"(?:resize|scale|rescale|size|make|shrink|enlarge) (?:it )?(?:down |up )?(?:to |exactly "
        r")?(?P<w>\d{2,5}) (?:x|by) (?P<h>\d{2,5})(?: pixels)?|(?P<w2>\d{3,5}) (?:x|by) (?P<h2>\d{3,5})(?: pixels)?",
        lambda f: a.Scale(width=int(f["w"]), height=int(f["h"])),
    ),
    (
        r"(?:resize|scale|rescale|shrink|enlarge|reduce|upscale|downscale) (?:it )?(?:down |up )?to "
        r"(?P<percent>\d+) %(?: of (?:the |its )?(?:original )?(?:size)?)?",
        lambda f: a.Scale(percent=int(f["percent"])),
    ),
    (
        r"(?:make it |resize it |scale it |shrink it |reduce it |enlarge it )?(?:down |up )?(?:to |by "
        r")?(?P<times>half|double|twice) (?:the |its |it is )?(?:original )?(?:size|resolution)",
        _by_words,
    ),
    (
        r"(?:shrink|scale|resize|reduce|enlarge|size) (?:it )?(?:down |up )?(?:to |by )?(?P<times>half|double)(?:"
        r" (?:the |its )?size)?",
        _by_words,
    ),
    (r"(?:shrink|downsize) (?:it )?by (?P<less>\d+) %", lambda f: a.Scale(percent=100 - int(f["less"]))),
    (
        r"(?:scale|upscale|enlarge|make|size) (?:it )?(?:up )?(?:by )?(?P<fold>[2-9]) ?(?:x|times)(?: (?:as big"
        r"|bigger|the size))?",
        lambda f: a.Scale(percent=100 * int(f["fold"])),
    ),
    (
        r"(?:make it |resize it |scale it |in |to |into )*(?P<named>4k|full hd|hd)",
        lambda f: a.Scale(width=_NAMED_WIDTHS[f["named"]]),
    ),
    (r"enlarge (?:it )?by (?P<more>\d+) %", lambda f: a.Scale(percent=100 + int(f["more"]))),
    (r"(?P<times>double|halve) (?:the |its )(?:size|resolution)(?: of it)?", _by_words),
    (
        rf"(?:(?:add|put|give|draw|place|apply|make|with|have) )*(?:it )?(?:on )?(?:a |an )?{_BORDER}(?: of "
        r"(?P<percent>\d+) %)?"
        rf"(?: in (?P<colour2>{NAMES}))?(?: (?:around|round|on|to|of) (?:it|the edges?|the outside|all sides))?",
        _bordered,
    ),
    (rf"frame it (?:in|with) (?:a )?(?P<colour>{NAMES})(?: frame| border)?", _bordered),
)
_PATTERNS = [(re.compile(pattern), build) for pattern, build in _COMMANDS]
_TIGHTER = re.compile(
    r"(?:make )?(?:crop|zoom|cut)(?: it)?(?: in)?(?: more)?(?: (?:tighter|closer|tightly|closely|in))+"
    r"(?: in)?|zoom(?: it)? in(?: more)?|(?:a )?(?:tighter|closer) crop"
    r"|make (?:it |the crop )(?:a )?tighter(?: crop)?|trim (?:the edges|all sides|the borders)|crop "
    r"(?:the edges|all sides)(?: off)?"
)
_CUT = re.compile(
    r"(?:crop|cut|trim|chop|take|shave)(?: out| off| away)? (?:it )?(?:off |from |on )?(?:the "
    rf")?{_SIDES}(?: off| away)?(?: of it| of)?"
)
VOCABULARY = word_set("""
crop cropped square tighter closer rotate turn degrees clockwise anticlockwise straighten horizon level flip
mirror horizontally vertically horizontal vertical resize scale shrink enlarge pixels wide width height border
frame thick thin zoom trim edges left right bottom around upside-down widescreen aspect ratio crooked tilted
quarter half double size
""")


def read_shape(clause: str) -> a.Adjustment | None:
    for pattern, build in _PATTERNS:
        found = pattern.fullmatch(clause)
        if found and clause not in ("frame", "border", "edging"):
            try:
                made = build(
                    {
                        name.rstrip("2") if name != "colour2" else name: word
                        for name, word in found.groupdict().items()
                        if word
                    }
                )
            except ValidationError:
                return None
            if made is not None:
                return made
    words, amount = take(clause)
    if _TIGHTER.fullmatch(words):
        return a.CropTighter(amount=min(a.BIT if amount is None else amount, 0.9))
    found = _CUT.fullmatch(words)
    if found:
        exact = "%" in clause
        share = a.TOUCH if amount is None else amount if exact else amount / 2
        return a.CutSide.model_validate({"side": found["side"], "amount": min(share, 0.9)})
    return None
