"""What is wrong with a photograph, said without saying what to do: "we all look orange", "I can hardly see her face",
"the sky is blown out", "the sea is sloping".

A fault is something seen and what it looks like; its cure is a property and which way to go. For photographs only: in a
drawing an orange sky may be meant.
"""

import re

from dialogpaint.adjustments import values as a
from dialogpaint.editors.adjust.amounts import take
from dialogpaint.editors.adjust.cast_wordings import HUE, cast_of
from dialogpaint.editors.adjust.seen_things import (
    AFTERWARDS,
    AT,
    BODY,
    BRIGHT,
    FOLK,
    LEVEL,
    LOOKS,
    ONES,
    PEOPLE,
    SO,
    WHITE,
    WHOLE,
)
from dialogpaint.editors.adjust.tone_wordings import Read, read_property

Cure = tuple[str, int]

_HUE = f"(?P<hue>{HUE})"
_DARK = (
    r"(?:(?:(?<=too )|(?<=so )|(?<=all )|(?<=very )|(?<=really ))(?:dark|black|dim)|darkish|underexposed|shadowy"
    r"|shaded|(?:hidden |lost )?in (?:the |deep |heavy )?(?:dark|shadows?|shade"
    r"|darkness)|(?:a |black |dark )*silhouettes?|(?:badly|poorly) lit|backlit|a (?:black|dark) (?:blob|hole"
    r"|shape|mass)"
    r"|pitch[- ]black)"
)
_BURNT = (
    r"(?:(?:blown|burnt|burned|bleached|washed)(?:[- ]out)?|clipped|clipping|(?:only |pure |plain )*white|nuked"
    r"|gone|glaring"
    r"|(?:only )?a (?:big )?white (?:blob|patch|hole|mess|spot|nothing)|over-?exposed|blinding|dazzling|featureless"
    r"|without (?:any )?detail|(?<=too )(?:bright|white|light|strong|hot)|(?<=too )shiny)"
)
_SOFT = (
    r"(?:mushy|smear(?:ed|y)|soft|fuzzy|blurr(?:y|ed)|smudg(?:ed|y)|out of focus|unsharp|muddy|lost"
    r"|not (?:really |quite |very |so )?(?:sharp|in focus|crisp))"
)
_LOUD = (
    r"(?:fake|too strong|garish|loud|unreal|unnatural|artificial|radioactive|neon|exaggerated|over the top"
    r"|overdone|gaudy)"
)
_WEAK = r"(?:weak|dead|dull|pale|faded|washed[- ]out|muted|lifeless|missing|boring|drab|tired|bleached|anaemic)"
_TILTED = (
    r"(?:crooked|tilted|tilting|slant(?:ed|ing)|slop(?:ed|ing)|askew|wonky|skewed|leaning|tipped|tipping|lopsided"
    r"|diagonal"
    r"|drunk|at an angle|off|uneven|on a slant|(?:running|going) (?:downhill|uphill|out|away)|falling over|squint"
    r"|not (?:quite |really |even |exactly )?(?:level|straight|horizontal|vertical|upright|even))"
)
_SEEN: tuple[tuple[str, str, Cure], ...] = (
    (PEOPLE, _DARK, ("shadows", 1)),
    (rf"(?:(?:{ONES}|\w+ is) )?{BODY}{AT}", r"(?:dark|black|dim)", ("shadows", 1)),
    (
        r"(?:the )?(?:blacks?|shadows?|darks|dark (?:parts?|areas?|bits?))",
        rf"(?:crushed|blocked(?: up)?|swallow(?:ing)? everything|{_DARK}|without (?:any )?detail)",
        ("shadows", 1),
    ),
    (BRIGHT + AT, _BURNT, ("highlights", -1)),
    (r"(?:the )?bright (?:parts?|areas?|bits?|spots)", _BURNT, ("highlights", -1)),
    (
        r"(?:the )?blacks?",
        r"(?:grey|milky|washed[ -]out|faded|not (?:really )?black|lifted|brown)(?: and \w+)?",
        ("contrast", 1),
    ),
    (r"(?:the )?(?:midday |noon )?(?:light|sun|sunlight|lighting|flash)", r"(?:harsh|hard|stark)", ("contrast", -1)),
    (r"(?:the )?(?:details?|faces?|eyes|edges|textures?|lines|letters|outlines)", _SOFT, ("sharpness", 1)),
    (r"(?:the |all )?(?:the )?colours?", _WEAK, ("saturation", 1)),
    (r"(?:the |all )?(?:the )?colours?|it|this|that|everything", _LOUD, ("saturation", -1)),
    (WHOLE, r"(?:too |so |very |all |quite )*(?:grey|greyish|colourless)", ("saturation", 1)),
    (rf"{PEOPLE}|{WHITE}|{WHOLE}", rf"{_HUE}|too {_HUE.replace('hue', 'hue2')}", ("", 0)),
)
"""What is seen, what it looks like, and the cure; that of a hue depends on the hue."""
_BARELY = (
    r"(?:(?:i|you|we|one|nobody) )?(?:really )?(?:(?:can|could) ?(?:not|hardly|barely|scarcely|only just)|(?:can"
    r" )?(?:hardly|barely)"
    r"|am not able to|(?:am|is) unable to)(?: even| really| properly)? (?:see|make out|recogni[sz]e|spot|tell"
    r"|distinguish)"
)
_THERE = r"(?:there (?:is|are) |(?:it|everything|this) has (?:got )?|we have |i see |with )?(?:still )?"
_NASTY = r"(?:strong |ugly |nasty |slight |weird |strange |odd |awful |horrible |heavy |dark |hard |harsh |deep )*"
_MUCH = r"(?:(?:so |too )?much|so many|too many|such a lot of|all (?:this|that|the)|lots of|tons of)"
_SPECKS = r"(?:noise|grain|speckles?|iso noise|coloured dots|little dots|colour noise|noise and grain)"
_EVERYWHERE = r"(?:everywhere|all over(?: it| the place| everything)?|in it|in the (?:\w+ )?\w+|here|on it)"
_SAID: tuple[tuple[str, Cure], ...] = (
    (
        rf"{_BARELY} (?:anything|a thing|much|(?:any |the )?details?|what \w+ (?:is|are)(?: \w+)?|it|something"
        rf"|{PEOPLE})"
        rf"{AT}{AFTERWARDS}",
        ("brightness", 1),
    ),
    (
        rf"(?:{PEOPLE}|it|everything){LOOKS}(?:hardly|barely|not|scarcely) (?:visible|recogni[sz]able|to be seen)",
        ("brightness", 1),
    ),
    (
        rf"{_BARELY} (?:anything|a thing|much|details?|what is) in(?:to|side)? (?:the )?(?:shadows?|dark)",
        ("shadows", 1),
    ),
    (rf"(?:{PEOPLE}|it){LOOKS}{SO}(?:backlit|back[- ]lit|against the (?:light|sun))", ("shadows", 1)),
    (
        r"(?:(?:i|we|he|she) )?(?:so |all |too |shot |took |taken |photographed )*(?:it )?(?:backlit|back[- ]lit"
        r"|against the (?:light|sun|window|sky))",
        ("shadows", 1),
    ),
    (r"(?:the )?(?:sun|light|window)(?: was| is)? (?:right )?behind (?:him|her|them|it|the \w+)", ("shadows", 1)),
    (rf"{_THERE}(?:a |some |{_MUCH} )?(?:backlight|backlighting)", ("shadows", 1)),
    (
        rf"{_THERE}(?:a |some |{_MUCH} )?{_NASTY}shadows? (?:on|across|over|all over|under) "
        rf"(?:{PEOPLE}|(?:{ONES} )?(?:{BODY}|{FOLK}|eyes)|half of \w+)",
        ("shadows", 1),
    ),
    (rf"{_THERE}(?:a |some |{_MUCH} )?(?:haze|mist|fog|hazy veil|veil|milky veil)(?: {_EVERYWHERE})?", ("contrast", 1)),
    (rf"{_THERE}(?:no|hardly any|little|not enough|not much) (?:contrast|depth)", ("contrast", 1)),
    (
        rf"{_THERE}(?:a |an |the |that |some |such a |too much (?:of a )?)*{_NASTY}{_HUE}"
        r" (?:colou?r )?(?:cast|tint|tinge|shimmer|veil|sheen)(?: (?:on|over|to|in|across) .+| {_EVERYWHERE})?",
        ("", 0),
    ),
    (rf"{SO}{_HUE} (?:{BODY}|people|whites|snow)", ("", 0)),
    (
        rf"{BRIGHT}{AT} (?:(?:has|have|shows?|with)|(?:has|have) lost) (?:(?:no|hardly any|little|all(?: its|"
        rf" their| the)?) )?"
        r"(?:more )?(?:any )?(?:details?|texture|structure|colour)(?: left| anymore)?(?: , .+)?",
        ("highlights", -1),
    ),
    (rf"{_THERE}no (?:more )?details? (?:left )?in {BRIGHT}", ("highlights", -1)),
    (
        r"(?:the |that )?(?:flash|sun|spotlight|light) (?:has )?(?:bleached|burnt|burned|blew|blown|washed|whitened"
        rf"|overexposed) (?:out )?{PEOPLE}(?: out)?",
        ("highlights", -1),
    ),
    (rf"{_THERE}{_MUCH} {_SPECKS}(?: {_EVERYWHERE})?", ("noise", -1)),
    (rf"{_THERE}(?:the )?{_SPECKS} (?:is |are )?{_EVERYWHERE}", ("noise", -1)),
    (rf"(?:(?:it|everything) is )?(?:full of|covered in) {_SPECKS}", ("noise", -1)),
    (rf"{_THERE}{_MUCH} (?:flash|glare|sun|reflections?)(?: {_EVERYWHERE})?", ("highlights", -1)),
    (
        r"(?:the )?(?:auto)?focus (?:is|was|missed|sits|went|failed|slipped)(?: a bit| slightly)?"
        r"(?: off| wrong| missed| not right| behind \w+| somewhere else| bad)?|(?:i |it |the camera )?missed"
        r" (?:the )?focus"
        r"|camera shake",
        ("sharpness", 1),
    ),
    (r"(?:the )?colours? (?:are |is )?(?:scream|shout|hurt|jump)\w*(?: out)?(?: at \w+| my eyes)?", ("saturation", -1)),
    (rf"{_THERE}(?:hardly any|no|little|not much|not enough) (?:colours?|saturation)(?: left)?", ("saturation", 1)),
)
_STORY = re.compile(r"^(?:we|i|it) (?:was|were) in (?:the )?(?:shade|shadows?|dark)")
"""Where one was, not what it looks like."""
_CROOKED = re.compile(
    rf"{LEVEL}(?:{LOOKS}{SO}{_TILTED}|(?: all| just)? (?:slopes?|leans?|tilts?|tips?|slants?|runs? (?:downhill"
    rf"|uphill|out)))"
    rf"(?: over| off| down| away| out)?(?: (?:to|towards) (?:the |one )?(?:left|right|side|one side))?{AFTERWARDS}"
    r"|(?:i |we |he |she |someone |my \w+ )?(?:was |were |must have been |have been |had )?(?:holding|held|hold"
    r"|tilted|kept) "
    r"(?:the |my |his |her |our )?(?:camera|phone|it|tripod)(?: at an? (?:angle|slant)| crooked(?:ly)?| slanted|"
    r" tilted| askew"
    r"| not straight| skewed)"
    r"|(?:i |we )tilted (?:the |my )?(?:camera|phone)"
    rf"|(?:the |my )?(?:camera|phone|tripod) was {SO}{_TILTED}"
)
_PATTERNS: tuple[tuple[re.Pattern[str], Cure], ...] = (
    *((re.compile(rf"(?:{seen}){LOOKS}{SO}(?:{look}){AFTERWARDS}"), cure) for seen, look, cure in _SEEN),
    *((re.compile(said), cure) for said, cure in _SAID),
)


def read_fault(clause: str) -> Read | a.Straighten | None:
    """What would put it right; clause: `uniform` words."""
    words, amount = take(clause)
    for candidate in dict.fromkeys((clause, words)):
        if _STORY.search(candidate):
            return None
        if _CROOKED.fullmatch(candidate):
            return a.Straighten()
        for pattern, cure in _PATTERNS:
            found = pattern.fullmatch(candidate)
            if found is not None:
                property_, direction = cure if cure[0] else _cast(found)
                return read_property(property_, direction, amount)
    return None


def _cast(found: re.Match[str]) -> Cure:
    hue = next(word for name, word in found.groupdict().items() if name.startswith("hue") and word)
    property_, end = cast_of(hue)
    return property_, -end
