"""Wishes about a photograph that leave something open: "change the brightness", "add a filter", "brighten her face".

Each is met with a question; the subjects are those of `world.questions`.
"""

import re
from dataclasses import dataclass

from dialogpaint.adjustments import values as a
from dialogpaint.adjustments.sentences import sentence
from dialogpaint.editors.adjust.amounts import take
from dialogpaint.editors.adjust.understanding import understand
from dialogpaint.editors.adjust.words import mended, uniform

_TONES = "contrast|sharpness|noise|grain|blur|vignette|shadows|highlights|warmth|tint"
_PROPERTIES: dict[str, str] = {
    "light": r"brightness|exposure|light|lighting|lights|light situation|illumination|darkness",
    "colours": r"colours?|colouring|saturation|tones?|colour balance|hues?|vibrance|colour temperature"
    r"|temperature|white balance",
    "format": r"(?:aspect )?(?:ratio|format)|shape|crop|cropping|framing|proportions?|frame size",
    "scale": r"size|resolution|dimensions|file size|pixel size|number of pixels",
    "look": r"look|style|filter|mood|vibe|effect",
    "turn": r"orientation|rotation|angle|direction",
    "write": r"text|caption|title|lettering|writing",
    "more or less": _TONES,
}
_CHANGE = (
    r"(?:(?:some|a) )?(?:chang(?:e|ing)|adjust(?:ing|ment(?:s)? (?:to|of))?|edit(?:ing)?|alter|modify|tweak|work"
    r" on|work with|play with|set|vary|correct"
    r"|do (?:something|anything|stuff) (?:about|with|to)|look at|take care of|sort out|have a look at|i do not"
    r" like|do not like|not happy with|i am not happy with"
    r"|there is something (?:wrong|off|odd|strange) (?:about|with)|something (?:is )?(?:wrong|off|odd|strange|not"
    r" right|bothers me) (?:with|about|in)|another|(?:a )?different|(?:a )?new)"
)
_WRONG = (
    r"(?:is|are|looks?|seems?|feels?) (?:a bit |all |so |somehow |just |really )*(?:wrong|off|odd|weird|strange"
    r"|bad|terrible|awful|ugly|poor|not (?:right|ok|good|nice|great)|messed up|uneven|unbalanced)"
    r"|needs? (?:adjusting|adjustment|changing|work|fixing|a change|some work|tweaking|correction)|could be"
    r" better|must change|has to change|should be different"
)
_SOME = (
    r"(?:a|an|some|any|another|one of (?:your|the)|a different|a nice|a cool|different|nice|cool|your|other|a"
    r" new|a special|some kind of(?: a)?|a little|the best|a good)"
)
_TEXTS = (
    r"(?:something|anything|(?:a |some |the |my )?(?:nice |funny |short )?(?:text|texts|words|caption|title"
    r"|line|slogan|quote|saying|lettering|name|names|date|year|place|watermark|signature|headline|label|message"
    r"|greeting|speech bubble))"
)
_VAGUE: tuple[tuple[str, str], ...] = (
    (
        "write",
        rf"(?:write|add|put|type|place|insert|want|need|needs|give it|print|stamp) {_TEXTS}(?: (?:on|onto|to"
        rf"|under|underneath|below|above|in|at|over|across)(?: (?:it|the \w+(?: \w+)?))?)?|(?:caption|label|title"
        rf"|sign) it|write on it|write",
    ),
    (
        "scale",
        r"(?:make|have|get) it (?:much )?(?:smaller|bigger|larger)|(?:resize|scale|shrink|rescale|compress"
        r"|enlarge|upscale|downsize|reduce)(?: it)?"
        r"|(?:it|the file|file|the size|this|resolution) (?:is |has )?(?:much |way |far )?too (?:big|large|heavy"
        r"|small|low|high)(?: (?:to|for) .+)?|(?:a )?(?:bigger|higher|larger|smaller|lower|better) (?:resolution"
        r"|size|file size|file)"
        r"|(?:make|get) (?:the file|the file size) (?:smaller|bigger)|(?:it )?(?:should|must|has to|needs to) be"
        r" (?:smaller|bigger|larger)|i need to (?:email|mail|upload|send) it|(?:bigger|smaller|larger)|(?:resize"
        r"|scale|shrink|compress|make it smaller) (?:it )?(?:for|to fit|so it fits) .+",
    ),
    (
        "format",
        r"crop (?:it )?(?:for|to fit|so it fits|suitable for|to suit) .+|crop it (?:better|differently"
        r"|properly|nicely|well|right|nicer)|(?:a |needs a |needs |i need a |want a )*(?:better|nicer|proper"
        r"|good) (?:crop|framing|format|composition)"
        r"|(?:make it |turn it |have it |into |to |in |as )*(?:a )?(?:portrait|landscape|panorama|panoramic|vertical"
        r"|upright|horizontal)(?: (?:format|orientation|mode|crop|picture))?(?: instead of (?:a )?\w+)?"
        r"|(?:give it |i need |use |to |in )*(?:a |an )?(?:another|different|new|other) (?:format|ratio|shape|aspect"
        r" ratio|crop)|(?:crop|trim) (?:it )?to (?:a |the )?(?:ratio|right format|format|right size)",
    ),
    (
        "look",
        rf"(?:add|use|try|put|apply|give it|give|want|do|make|show me|with|have)? ?{_SOME} (?:filters?"
        rf"|effects?|styles?|looks?|preset|lut)(?: on(?: it)?| to it| over it)?|(?:make|have) it (?:look )?(?:more"
        rf" |a bit |a little )?(?:artistic|artsy|arty|creative|special|unique|interesting|cool|stylish|fancy"
        rf"|cooler looking|edgy|different looking|fun)"
        r"|(?:more )?(?:artistic|artsy|creative)|(?:what|which) (?:filters|looks|styles|effects) (?:do you have|are"
        r" there|can you do|can i use).*|filters?|(?:(?:give it|make it|with|add|want|turn it into|i want) )?(?:a"
        r" |an )?(?:\w+ )?(?:instagram|insta|film|hdr|cinematic|cinema|analog|analogue|hollywood|moody|matte|lomo"
        r"|pastel|kodak|movie|dramatic|aesthetic)(?: (?:look|filter|effect|style|colours?|mood|feel|feeling))?(?:"
        r" please)?",
    ),
    (
        "turn",
        r"turn it|turn it (?:around|over)|(?:it is |it was |everything is |it looks |came out )?(?:sideways"
        r"|lying on its side|on its side|the wrong way (?:round|up)|rotated wrong(?:ly)?|turned wrong)|(?:the"
        r" )?orientation is wrong|it has to be turned|give it a turn|it is turned",
    ),
    (
        "adjust",
        r"(?:change|edit|adjust|alter|modify|tweak|work on|play with|do) (?:it|something|anything|this one"
        r"|that|a few things|some things|stuff|some edits)(?: (?:with|to|about) it)?|edit|do something (?:with|to"
        r"|about)(?: it| that)?"
        r"|(?:make|do) (?:some |a few )?(?:changes|adjustments|edits|tweaks)|i (?:do not|really do not) like it|i am"
        r" not (?:really |quite )?(?:happy|satisfied) with (?:it|the result)|something (?:is )?(?:off|wrong"
        r"|missing|not right)|(?:make|have) it (?:look )?different"
        r"|it is not (?:right|good|nice|ok|great)(?: yet| enough)?|(?:can )?(?:you )?help(?: me)?(?: (?:with|edit)"
        r" it)?|it looks (?:wrong|bad|ugly|weird|terrible|awful|horrible|strange|off|odd)|(?:can )?(?:you )?do"
        r" (?:something|anything)(?: with it| with this| about it)?|surprise me|(?:let us )?start(?: editing)?"
        r"|what would you (?:do|change|suggest|recommend)|any (?:ideas|suggestions)"
        r"|(?:it )?needs (?:some )?(?:work|editing|something|help)|something about it bothers me|i want it different"
        r"|i want (?:to )?(?:a )?change(?: it)?",
    ),
)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    *((subject, re.compile(pattern)) for subject, pattern in _VAGUE),
    *(
        (
            subject,
            re.compile(
                rf"{_CHANGE} (?:the |its |this |my )?(?P<about>{words})(?: a bit| a little| of it| in it| please|"
                rf" somehow)*"
            ),
        )
        for subject, words in _PROPERTIES.items()
    ),
    *(
        (subject, re.compile(rf"(?:the |its )?(?P<about>{words}) (?:{_WRONG})"))
        for subject, words in _PROPERTIES.items()
    ),
)
_A_PART = (
    r"(?:only |just )?(?:the |my |our |his |her |their |your |that |this )(?!picture|colours?\b|noise"
    r"|whole\b)[a-z][a-z' -]{1,40}?"
)
_DO = (
    "make|get|turn|have|brighten|darken|lighten|lift|dim|warm|cool|sharpen|blur|soften|saturate|desaturate|boost|denoise"
    "|defocus"
)
_OF_PART = (
    re.compile(rf"(?P<do>{_DO})(?P<up> up| down| out)? (?P<part>{_A_PART})(?P<after> up| down)?"),
    re.compile(
        rf"(?P<do>{_DO})(?P<up> up| down| out)? (?P<part>{_A_PART})(?P<after>(?: up| down| out)?(?: (?:a "
        rf"|quite |much |some).+|(?: more| less)? [a-z]+(?:er|ed|ful|nt|d|t|y))?)"
    ),
    re.compile(
        rf"(?P<part>{_A_PART}) (?P<after>(?:is|are|looks?|should be|needs? to be|needs?|could be|must be"
        rf"|has to be) .+)"
    ),
    re.compile(
        rf"(?P<after>(?:needs |add |give it |put |want )*(?:a bit |a little |some |much |a lot )?(?:more "
        rf"|less )?(?:light|contrast|saturation|brightness|sharpness|blur|colour)) (?:on|in|for) (?P<part>{_A_PART})"
    ),
)
_INSTEAD: dict[tuple[str, int], tuple[a.Adjustment, ...]] = {
    ("brightness", 1): (a.Shadows(), a.Brightness()),
    ("brightness", -1): (a.Highlights(amount=-a.PLAIN), a.Brightness(amount=-a.PLAIN)),
    ("blur", 1): (a.BackgroundBlur(), a.Blur()),
}
"""What comes near to a change of one part: the tones it is likely to have, before the whole picture."""


_REASON = re.compile(
    r" ,? ?(?:because|since|as|so|,) (?:i|it|we|my|the|that|for|to|this|email|mail|upload|send|print|post)\b.*$"
)
"""Why it is wanted."""


@dataclass(frozen=True, kw_only=True)
class Unclear:
    """subject: of `world.questions`; about: what fills its {x}. options: quick replies, () = the subject's own."""

    subject: str
    about: str = ""
    options: tuple[str, ...] = ()


def unclear(said: str) -> Unclear | None:
    """What is left open; None for words that leave nothing open, and for those that speak of something else."""
    words = uniform(said.rstrip("? "))
    if words is None:
        return None
    first = _REASON.sub("", words)
    for candidate in dict.fromkeys((words, first, take(first)[0], mended(first, _KNOWN))):
        for subject, pattern in _PATTERNS:
            found = pattern.fullmatch(candidate)
            if found:
                about = found.groupdict().get("about") or ""
                return Unclear(subject=subject, about=about if subject == "more or less" else "")
    return _part(words)


def of_marked(said: str) -> tuple[a.Adjustment, ...] | None:
    """ "Darken her jacket", where her jacket is what is marked."""
    words = uniform(said)
    return _whole(words)[0] if words else None


def _part(words: str) -> Unclear | None:
    found, part = _whole(words)
    if found is None or len(found) != 1:
        return None
    sign = -1 if (getattr(found[0], "amount", 1) or 1) < 0 else 1
    near = _INSTEAD.get((found[0].op, sign)) or (found[0], found[0].model_copy(update={"amount": sign * a.TOUCH}))
    return Unclear(subject="part", about=part, options=tuple(sentence(each) for each in near))


def _whole(words: str) -> tuple[tuple[a.Adjustment, ...] | None, str]:
    """What the words would mean of the whole picture, and the part they speak of."""
    for pattern in _OF_PART:
        found = pattern.fullmatch(words)
        if found is None:
            continue
        said = found.groupdict()
        asked = " ".join(filter(None, (said.get("do"), said.get("up"), "it", said.get("after"))))
        wanted = understand(" ".join(asked.split()))
        if wanted and all(isinstance(each, _TONAL) for each in wanted):
            return wanted, re.sub(r"^(?:only|just) ", "", found["part"])
    return None, ""


_TONAL = (a.Brightness, a.Contrast, a.Exposure, a.Saturation, a.Warmth, a.Sharpen, a.Blur, a.Denoise, a.Pop)
_KNOWN = frozenset(
    word
    for words in (*_PROPERTIES.values(), *(pattern for _, pattern in _VAGUE))
    for word in re.findall(r"[a-z]{5,}", words)
)
