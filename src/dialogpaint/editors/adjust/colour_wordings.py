"""Words for named colours, the background and what is marked: "make the red things blue", "keep only the red"."""

import re

from dialogpaint.adjustments import values as a
from dialogpaint.adjustments.colour_names import ALIASES, COLOURS, PICKED
from dialogpaint.editors.adjust.amounts import take
from dialogpaint.editors.adjust.words import word_set

NAMES = "|".join(sorted((*COLOURS, *ALIASES), key=len, reverse=True))
_C, _D = rf"(?P<old>{NAMES})", rf"(?P<new>{NAMES})"
_THINGS = r"(?:colour(?:ed)? )?(?:things?|parts?|areas?|objects?|stuff|bits?|tones?|pixels|regions?|elements?|colours?)"
_MARKED = (
    r"(?:the |this |my )?(?:marked|selected|masked|highlighted|painted) (?:part|area|region|bit|spot)|"
    r"(?:the |my )?(?:selection|mask)"
)
_ALL = r"(?:all (?:of )?|every(?:thing)? (?:that is )?)?(?:the )?"
_GREY = r"(?:blackandwhite|grey|greyscale|monochrome|colourless)"

_BACKGROUND_BLUR = re.compile(
    r"(?:please )?(?:(?:blur|defocus|soften|unfocus) (?:out |up )?(?:the )?background(?: out)?"
    r"|(?:(?:make|have|get|turn|keep|set) )?(?:the )?background (?:to be |be |is |should be |more )?"
    r"(?:blurry|blurred|blurrier|softer|soft|out of focus|fuzzy|blur)(?: out)?"
    r"|(?:(?:add|apply|give it|give|use|with|more|want|put) )*(?:a |the |some )?(?:background blur"
    r"|blurry background|blurred background"
    r"|bokeh(?: effect| background| look)?|(?:shallow |shallower )?depth of field(?: effect)?|portrait "
    r"mode)(?: effect)?(?: on it)?)"
)

_BACKGROUND_GREY = re.compile(
    r"(?:(?:make|turn|have|get) )?(?:the )?background (?:to |in |into |be |to be )?(?:blackandwhite"
    r"|greyscale|monochrome)"
    r"|(?:the )?background in (?:blackandwhite|greyscale|monochrome|grey)|(?:blackandwhite|greyscale|grey) background"
    r"|(?:(?:keep|leave) )?(?:only )?(?:the )?(?:main )?subject (?:only )?in colour|(?:only|keep only) "
    r"(?:the )?(?:main )?subject in colour"
    r"|(?:add |apply |use |do |make )?(?:a |some )?(?:colour pop|selective colour|colour splash)(?: effect)?"
)
_KEEP = [
    re.compile(pattern)
    for pattern in (
        rf"(?:only )?(?:keep|leave|show) (?:only )?(?:the )?{_C}(?: {_THINGS}|s)? (?:only )?(?:in colour|coloured)",
        r"(?:(?:only|just) (?:keep|leave|show)|(?:keep|leave|show) (?:only|just)) (?:the )?(?:colour "
        rf")?{_C}(?: {_THINGS}|s)?(?: in it)?",
        rf"(?:only )?(?:the )?{_C}(?: {_THINGS}|s)? (?:only )?in colour",
        rf"(?:(?:make|turn|have) )?(?:it |everything |all )?(?:in |to |into )?{_GREY} (?:except|but|apart"
        rf"|besides)(?: for| from)? (?:the )?{_C}(?: {_THINGS}|s)?",
        r"(?:make|turn|have) (?:it |everything |all )(?:but|except|apart from|besides)(?: for)? (?:the "
        rf")?{_C}(?: {_THINGS}|s)? (?:to |into |in )?{_GREY}",
        rf"(?:colour pop|selective colour|colour splash)(?: effect)?(?: on| with| for| in)? (?:the )?{_C}(?:s)?",
        rf"{_C} (?:colour pop|colour splash|selective colour)(?: effect)?",
    )
]
_CHANGE = [
    re.compile(pattern)
    for pattern in (
        rf"(?:make|turn|change|recolour|paint|colour|dye) {_ALL}{_C} {_THINGS} (?:to |into |be |to be )?{_D}",
        rf"(?:make|turn|change|recolour|paint|colour|dye) {_ALL}{_C}s (?:to |into |be |to be )?{_D}",
        rf"(?:change|recolour|turn|convert|shift) {_ALL}(?:colour )?{_C}(?: {_THINGS})? (?:in)?to {_D}",
        rf"(?:replace|swap) {_ALL}(?:colour )?{_C}(?: {_THINGS})? (?:with|for|by) {_D}",
        rf"(?:make |turn )?everything (?:that is )?{_C} (?:in)?(?:to )?{_D}",
        rf"(?:make|turn) {_ALL}{_C} in it {_D}",
    )
]
_DYE = r"(?:make|paint|colour|turn|recolour|change|dye|tint) {what}(?: in)?(?: to)?(?: be)? " + _D
_DYE_OF = rf"(?:change|make|set) (?:the colour of (?:{{what}})|its colour|the colour)(?: to)? {_D}"
_REMOVE = r"(?:remove|erase|delete|get rid of|take away|take out|inpaint|clone out|heal|clean up|wipe out) {what}"
_THIS = rf"(?:it|this|that|these|those|{_MARKED}|this (?:part|area|bit|thing|one))"
_NAMED = (
    r"(?:the|this|that|these|those) (?!background|colour|noise|grain|shadow|highlight|blur|vignette"
    r"|saturation|contrast)[a-z -]{3,30}"
)
_DYES = {True: [_DYE.format(what=_THIS), _DYE_OF.format(what=_THIS)], False: [_DYE.format(what=f"(?:{_MARKED})")]}
_REMOVALS = {
    True: _REMOVE.format(what=f"(?:{_THIS}|{_NAMED})"),
    False: _REMOVE.format(what=f"(?:(?:what is in |everything in )?(?:{_MARKED}))"),
}
VOCABULARY = word_set("""
background blur blurry blurred bokeh depth field portrait mode focus keep leave only colour coloured everything
except apart from replace recolour change paint things parts areas objects subject marked selected selection
remove erase delete except besides grey greyscale
""") | frozenset(word for name in (*COLOURS, *ALIASES) for word in name.split())


def colour_named(name: str) -> str:
    return ALIASES.get(name, name)


def read_colour(clause: str, *, marked: bool) -> a.Adjustment | None:
    """marked: there is a mask, so that "this" and "it" mean what it marks."""
    words, amount = take(clause)
    if _BACKGROUND_BLUR.fullmatch(words):
        return a.BackgroundBlur() if amount is None else a.BackgroundBlur(amount=amount)
    if amount is not None:
        return None
    if _BACKGROUND_GREY.fullmatch(words):
        return a.ColourPop()
    kept = _first(_KEEP, words)
    if kept:
        colour = colour_named(kept["old"])
        return a.ColourPop(colour=colour) if colour in PICKED else None
    changed = _first(_CHANGE, words)
    if changed:
        old, new = colour_named(changed["old"]), colour_named(changed["new"])
        return a.ChangeColour(colour=old, to=new) if old in PICKED and old != new else None
    return _of_marked(words, marked)


def _of_marked(words: str, marked: bool) -> a.Adjustment | None:
    for pattern in _DYES[marked]:
        dyed = re.fullmatch(pattern, words)
        if dyed:
            return a.ChangeColour(to=colour_named(dyed["new"]))
    return a.RemoveMarked() if re.fullmatch(_REMOVALS[marked], words) else None


def _first(patterns: list[re.Pattern[str]], words: str) -> re.Match[str] | None:
    return next((found for pattern in patterns if (found := pattern.fullmatch(words))), None)
