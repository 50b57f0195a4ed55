"""Words that mean an adjustment only where nothing but adjustments is possible: of a photograph "make it dark" is no
night, "make it look good" no wish for a pose, and "behind her" no place to put something.
"""

import re

from dialogpaint.adjustments import values as a
from dialogpaint.editors.adjust.amounts import take
from dialogpaint.editors.adjust.tone_wordings import Read, read_property, read_tone
from dialogpaint.editors.adjust.tone_words import TOWARDS

_WHO = (
    r"(?:us|me|him|her|them|it|everyone|the subject|(?:the |my |our |her |his )?(?:person|people|couple|bride"
    r"|dog|cat|kids?|family))"
)
_BEHIND = (
    rf"(?:everything|what is|all|all that is|the rest|the stuff|the area|the things|whatever is) (?:behind"
    rf"|around|in back of|in the back of) {_WHO}"
)
_GOOD = (
    r"(?:good|nice|nicer|better|great|pretty|prettier|beautiful|awesome|amazing|perfect|professional|more"
    r" professional|fresh|decent"
    r"|presentable|its best|as good as possible|gorgeous|lovely)"
)
_WHOLES: tuple[tuple[str, a.Adjustment], ...] = (
    (
        rf"(?:blur|defocus|soften|unfocus) (?:out )?{_BEHIND}|{_BEHIND} (?:should be )?(?:blurred|blurry|out of"
        rf" focus)",
        a.BackgroundBlur(),
    ),
    (
        rf"(?:blur|defocus|soften) (?:out )?(?:(?:the |those |all )?(?:people|crowd|stuff|things|tourists|cars"
        rf"|clutter|mess|trees?) )?(?:behind|around|in back of) (?:{_WHO})|(?:blur|defocus|soften) (?:out )?(?:the"
        rf" |those |all )?(?:\w+ ){1, 2}?in the back(?:ground)?"
        r"|(?:the )?background (?:is |looks )?(?:too |so |very )+(?:sharp|busy|distracting|crisp|cluttered|messy|in"
        r" focus)",
        a.BackgroundBlur(),
    ),
    (rf"(?:make |turn )?{_BEHIND} (?:should be |in |to )?(?:blackandwhite|grey|greyscale)", a.ColourPop()),
    (
        rf"(?:keep |leave |only |just )*{_WHO} (?:stays? |should stay )?in colour(?: , the rest (?:in )?(?:grey"
        rf"|blackandwhite))?",
        a.ColourPop(),
    ),
    (rf"(?:make|get|have|let|want)? ?(?:it )?(?:to )?(?:look )?{_GOOD}(?: looking)?(?: overall)?", a.Enhance()),
    (
        r"(?:fix|improve|enhance|optimi[sz]e|rescue|save|retouch|polish|beautify|perfect|correct|freshen|touch"
        r"|upgrade|repair)(?: up)? (?:it|everything)(?: up)?",
        a.Enhance(),
    ),
    (
        r"(?:do |work |use )?(?:your|some|a bit of) magic(?: on it)?|magic(?: wand)?|auto|(?:do )?(?:whatever|what)"
        r" you (?:think|like|want|feel)(?: is)?(?: best| right| good)?",
        a.Enhance(),
    ),
    (
        r"(?:fix|correct|balance|even out|sort out|sort|normali[sz]e|improve|optimi[sz]e) (?:the |its |my"
        r" )?(?:light(?:ing)?|exposure|colours?|tones|white balance|levels|colour balance)|colour correct(?: it)?"
        r"|colour correction",
        a.Enhance(),
    ),
    (
        r"(?:make it |have it |it should )?look(?:s|ing)? (?:old|older|aged|ancient|like (?:it is |an |a )?(?:from"
        r" the |the )?(?:old|past|\w+ties|19\d\d|\d0s|old photo|old film).*)|like (?:it is )?from the (?:\w+ties"
        r"|\d0s|past)",
        a.Vintage(),
    ),
    (r"you (?:choose|decide|pick)|(?:do|give it) your best", a.Enhance()),
    (
        r"(?:it is |it was |i held it |the camera was |i was holding it )?upside-down|turn it (?:around )?the right"
        r" way (?:up|round)|it is standing on its head|half a turn",
        a.Rotate(degrees=180),
    ),
    (
        r"(?:swap|switch|exchange|reverse) (?:the )?left (?:and|with|for) (?:the )?right|(?:flip|mirror) it back"
        r"|(?:flip|mirror) (?:us|me|him|her|them)",
        a.Flip(),
    ),
    (
        r"(?:it|the (?:text|writing|sign|letters|words)|my selfie|the selfie|selfie|everything) (?:is|are|reads?"
        r"|looks?|came out) (?:all )?(?:mirrored|backwards|reversed|the wrong way (?:round|around)|mirror"
        r" inverted|flipped)",
        a.Flip(),
    ),
    (
        r"upside-down flip|flip it upside-down|(?:swap|switch) (?:the )?top (?:and|with) (?:the" r" )?bottom",
        a.Flip(way="vertically"),
    ),
    (
        r"(?:put|set|place|show) it in(?:to)? (?:a )?(?:nice |simple |plain )?(?:frame|border)|(?:add |with )?(?:a"
        r" )?polaroid(?: look| style| frame| border)?",
        a.Border(),
    ),
    (r"cartoon(?:ify)? (?:me|us|him|her|them)", a.Cartoon()),
)
_PATTERNS = [(re.compile(pattern), wanted) for pattern, wanted in _WHOLES]
_TOWARDS = re.compile(
    r"(?:make|get|have|turn|keep|want|with|should)(?: it)?(?: to)?(?: be)?(?: look)?(?: all)? "
    rf"(?P<way>{'|'.join(sorted(TOWARDS, key=len, reverse=True))})"
)
_FEELS = re.compile(
    r"(?:(?:give it|with|make it|add|want|i would like|like|in) )*(?:feel )?(?:a |an |some |more )*(?:cosy |cozy"
    r" )?(?P<way>warm|sunny|summer|golden hour|sunset|winter|cold|cool|bright|dark|soft|cosy|cozy|wintry|summery)"
    r"(?:er)? (?:feel|feeling|look|mood|atmosphere|touch|vibe|vibes|light|tones?|glow|feel to it)"
    r"|(?:make it |have it )?feel like (?:a |an |the )?(?P<like>summer|winter)(?: (?:day|evening|light|morning))?"
)
_FEELINGS = {
    "warm": "warmer",
    "cosy": "warmer",
    "cozy": "warmer",
    "summery": "warmer",
    "sunny": "warmer",
    "summer": "warmer",
    "golden hour": "warmer",
    "sunset": "warmer",
    "winter": "cooler",
    "cold": "cooler",
    "cool": "cooler",
    "wintry": "cooler",
    "bright": "brighter",
    "dark": "darker",
    "soft": "softer",
}
_DETAIL = (
    r"(?:(?:bring (?:back|out)|get back|recover|rescue|restore|save)(?: some| more| the| any)*"
    r"(?: details?| texture| structure)?"
    r"|(?:show|more|i want|want|add|see more|some)(?: some| more| the)* (?:details?|texture|structure))"
    r"(?: in| of| from)? "
)
_ORDERS = tuple(
    (re.compile(pattern), cure)
    for pattern, cure in (
        (
            rf"{_DETAIL}(?:the |that )?(?:sky|clouds?|highlights|bright (?:parts?|areas?)|snow|windows?|whites?)",
            ("highlights", -1),
        ),
        (rf"{_DETAIL}(?:the |those )?(?:shadows?|darks|dark (?:parts?|areas?)|blacks)", ("shadows", 1)),
        (r"(?:lift|lighten|brighten|open)(?: up)? (?:the |our |all )?faces?(?: a bit)?", ("shadows", 1)),
    )
)
_TILTS = {a.TOUCH: 1.0, a.BIT: 3.0, a.MUCH: 10.0}
_TILT = re.compile(r"(?:rotate|tilt|turn) (?:it )?(?:to the )?(?P<way>left|right|clockwise|anticlockwise)")


def read_of_photograph(clause: str) -> a.Adjustment | Read | None:
    """clause: `uniform` words."""
    words, amount = take(clause)
    for candidate in dict.fromkeys((clause, words)):
        for pattern, wanted in _PATTERNS:
            if pattern.fullmatch(candidate):
                return _as_much(wanted, amount if candidate == words else None)
    for order, (property_, direction) in _ORDERS:
        if order.fullmatch(words):
            return read_property(property_, direction, amount)
    tilted = _TILT.fullmatch(words)
    if tilted and amount in _TILTS:
        left = tilted["way"] in ("left", "anticlockwise")
        return a.Rotate(degrees=-_TILTS[amount] if left else _TILTS[amount])
    for pattern, ways in ((_TOWARDS, TOWARDS), (_FEELS, _FEELINGS)):
        found = pattern.fullmatch(words)
        if found:
            read = read_tone(ways[found[found.lastgroup or "way"]], amount=amount)
            return read if isinstance(read, Read) else None
    return None


def _as_much(wanted: a.Adjustment, amount: float | None) -> a.Adjustment:
    if amount is None or "amount" not in type(wanted).model_fields or isinstance(wanted, a.Enhance | a.ColourPop):
        return wanted
    return wanted.model_copy(update={"amount": amount})
