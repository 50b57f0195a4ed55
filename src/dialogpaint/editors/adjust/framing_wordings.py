"""What is wrong with a photograph's framing, or in the way at its edges: "too much headroom", "we're tiny in it", "crop
out the finger on the left".
"""

import re

from dialogpaint.adjustments import values as a
from dialogpaint.editors.adjust.amounts import take

_SIDES = {"left": "left", "right": "right", "top": "top", "upper": "top", "bottom": "bottom", "lower": "bottom"}
_SIDE = rf"(?P<side>{'|'.join(_SIDES)})"
_AT = (
    rf"(?:at|on|in|from|to|off|along|near) (?:the )?(?:far |very )?{_SIDE}(?:[- ]hand)?(?: side| edge| corner|"
    rf" part| border| margin)?"
)
_BY_PLACE: tuple[tuple[str, a.Side], ...] = (
    (r"(?:head ?room|sky|ceiling|air above \w+|space above (?:\w+ )?\w+|room above (?:\w+ )?\w+|roof)", "top"),
    (
        r"(?:floor|ground|grass|foreground|pavement|carpet|foot ?room|street|asphalt|sand|table|space below"
        r" (?:\w+ )?\w+)",
        "bottom",
    ),
)
_MUCH = (
    r"(?:there is |it has |it shows |i see |we have |you see |with )?(?:still )?(?:way |far )?(?:too much|so much"
    r"|a lot of|lots of|much|less"
    r"|not so much|a bit less|cut some(?: of)?|crop some(?: of)?|trim some(?: of)?|take off some(?: of)?|lose"
    r" some(?: of)?)"
)
_STUFF = (
    r"(?:(?:empty|unused|dead|useless|blank|white|distracting|unnecessary|other) )*(?:space|room|stuff"
    r"|surroundings?|background|emptiness|things"
    r"|clutter|margin|nothing|air|area|border)"
)
_AROUND = (
    r"(?: (?:around|round|about|surrounding|next to|beside) (?:us|him|her|them|me|it|everything|the edges"
    r"|(?:the |my |our )?\w+)| everywhere| on all sides)"
)
_THERE = r"(?: (?:in|on|of) it| there| here| off| away)*"
_CROP = r"(?:crop|cut|trim|chop|slice)"
_CUT = rf"(?:{_CROP}|take|lose|shave)"
_SOMETHING = r"(?:the |that |this |my |his |her |their |a |some |someone is |somebody is )(?:[\w']+ ){1,4}?"
_PARTS = {"half": 0.5, "third": 0.33, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}
_ALL_ROUND = re.compile(
    rf"{_CUT} (?:off )?(?:off|from|on|at) (?:each|every|all|both|all the|all four) (?:sides?|edges?)"
)
_TIGHTER = re.compile(
    rf"{_MUCH} (?:{_STUFF}{_AROUND}|empty (?:space|room)|dead space|clutter){_THERE}"
    r"|(?:we|they|he|she|i|it|the \w+|my \w+|our \w+) (?:is|are|am|looks?|seems?) (?:(?:too|so|really|very|pretty"
    r"|much|rather) )*(?:tiny|small|far away|far"
    r"|far off|lost)(?: in (?:it|there|here|this|all that))?"
    r"|(?:crop|zoom|go|come|get|move|frame) ?(?:it |us |them )?(?:much )?(?:in|closer|close|tighter|nearer"
    r"|tight)(?: (?:on|to|in on|onto|around|into) (?:the |my |our |her |his )?"
    r"(?:us|him|her|them|me|it|middle|subject|faces?|people))?"
    r"|(?:trim|crop|cut|shave)(?: off)? (?:both|all|the) (?:sides|edges|borders|margins)(?: off| away)?"
    r"|(?:tighten|tighten up) (?:it|the (?:crop|frame|framing))(?: up)?"
    r"|(?:crop|cut) (?:it )?(?:down )?to (?:just |only )?(?:the |our |my )?(?:faces?|people|us|heads?|subject)"
    r"|(?:too|so) far away|(?:.+ )?(?:bigger|larger) in the (?:frame|picture)"
    r"|fill the frame(?: more)?|(?:a )?tighter (?:framing|frame|crop)"
)
_CUT_SIDE = (
    re.compile(rf"{_MUCH} (?:{_STUFF}|[\w]+(?: \w+)?) {_AT}{_THERE}"),
    re.compile(rf"{_CROP} (?:out |off |away )?{_SOMETHING}{_AT}(?: out| off| away)?"),
    re.compile(
        rf"(?:there is |i see |we have )(?:a |some |an |the )?(?:[\w']+ ){{1,4}}?{_AT} ,? ?(?:{_CUT}|remove) (?:it"
        rf"|that|this)(?: out| off| away)?"
    ),
    re.compile(
        rf"{_CUT} (?:a bit |some |something |a strip )?(?:off |of |away )?(?:the )?{_SIDE}(?: side| edge| part|"
        rf" half)?(?: bit)?(?: off| away)?"
    ),
    re.compile(
        rf"{_CUT} (?:off |away )?(?:the )?{_SIDE}(?:most)? (?P<part>half|third|quarter|fifth|tenth)(?: off|" rf" away)?"
    ),
)


def read_framing(clause: str) -> a.CropTighter | a.CutSide | None:
    """What puts it right; clause: `uniform` words."""
    words, amount = take(clause)
    for candidate in dict.fromkeys((clause, words)):
        for pattern, side in _BY_PLACES:
            if pattern.fullmatch(candidate):
                return _cut(side, amount, clause)
        if _ALL_ROUND.fullmatch(candidate):
            return a.CropTighter(amount=min(2 * amount, 0.9) if amount and "%" in clause else a.BIT)
        if _TIGHTER.fullmatch(candidate):
            return a.CropTighter(amount=min(a.BIT if amount is None or "much" in clause else amount, 0.9))
        found = next((found for pattern in _CUT_SIDE if (found := pattern.fullmatch(candidate))), None)
        if found:
            part = _PARTS.get(found.groupdict().get("part") or "")
            return _cut(_SIDES[found["side"]], part or amount, f"{clause} %" if part else clause)
    return None


def _cut(side: str, amount: float | None, clause: str) -> a.CutSide:
    """Only a number says how much; words of degree say how bad it is."""
    share = amount if amount is not None and "%" in clause else a.TOUCH
    return a.CutSide.model_validate({"side": side, "amount": min(share, 0.9)})


_BY_PLACES: tuple[tuple[re.Pattern[str], a.Side], ...] = tuple(
    (
        re.compile(
            rf"{_MUCH} (?:of )?(?:the |that )?(?:empty |blue |grey |boring |blank )*{place}(?: {_AT})?{_THERE}"
            rf"|{_CUT} (?:off |away )?(?:some of |a bit of |some )(?:the |that )?{place}(?: off| out| away)?"
            rf"|{_CUT} (?:off |out )(?:the |that ){place}"
        ),
        side,
    )
    for place, side in _BY_PLACE
)
