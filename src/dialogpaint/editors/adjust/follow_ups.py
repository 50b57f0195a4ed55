"""Words that lean on the adjustment just made: "less", "a bit more", "half of that", "too much", "the other way".

The answer is a new value of the same adjustment, for the picture as it was before the first one.
"""

import re
from collections.abc import Callable

from pydantic import ValidationError

from dialogpaint.adjustments import values as a
from dialogpaint.adjustments.colour_names import PICKED
from dialogpaint.editors.adjust.amounts import take
from dialogpaint.editors.adjust.colour_wordings import NAMES, colour_named
from dialogpaint.editors.adjust.drawing_wordings import PLACE, placed
from dialogpaint.editors.adjust.understanding import LONGEST, understand
from dialogpaint.editors.adjust.words import mended, uniform, word_set


def _phrases(words: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in words.split(","))


_FILLERS = word_set("""
it that this is the effect a of make go get be to with there still same bit was on one me give do turn bring
dial put much so then please should would something little i am in are looks look seems only just now
""")
_LESS = _phrases("""
less, weaker, softer, reduce, lower, down, back, gentler, subtler, more subtle, not as, not, too, too strong,
too heavy, too intense, over top, overdone, tone down, back off, less strong, ease, not as strong, not strong,
less intense, decrease, tone back, pull back, ease off, too far, too obvious, overdid, you overdid, overcooked,
overkill, too aggressive, you overdone, went too far, you went too far, went overboard, you went overboard,
over top now, fainter,
milder, lighter touch, softly, calm down, easy, easy less, easy easy less, too dramatic, too extreme, dialled back
""")
_MORE = _phrases("""
more, stronger, further, even more, increase, up, not enough, too weak, too subtle, some more, even stronger,
more strongly, more intense, not strong enough, keep going, even further, enough not, push further, heavier,
more of, too less, crank up, not quite enough, still not enough, go further, keep on, harder,
more effect, go for more, push more, bolder, still too weak, still weak
""")
_SMALLER = _phrases("""
smaller, thinner, narrower, tinier, too big, too large, too thick, too wide, less big, too tall
""")
_BIGGER = _phrases("""
bigger, larger, thicker, wider, broader, taller, too small, too thin, too narrow, too tiny, even bigger
""")
_LOOSER = _phrases("""
looser, wider, not close, further away, too tight, too close, less tight, zoom out, zoom out again, not tight
""")
_TIGHTER = _phrases("""
tighter, closer, even tighter, too loose, too wide, zoom in, zoom in more, not tight enough
""")
_TIMES = {
    **dict.fromkeys(
        ("halfway", "half way", "meet halfway", "meet half way", "somewhere between", "something between", "between"),
        0.5,
    ),
    **dict.fromkeys(("half", "half as", "halve", "by half", "only half", "cut half", "half strength"), 0.5),
    **dict.fromkeys(("twice", "twice as", "double", "twice as strong", "double strength"), 2.0),
    **dict.fromkeys(("three times as", "triple", "three times"), 3.0),
    **dict.fromkeys(("third", "third as"), 1 / 3),
    **dict.fromkeys(("quarter", "quarter as"), 0.25),
}
_STRENGTHS = (
    ("(?:quite |that |as |so )?strong(?:ly)? enough", "enough"),
    ("too (?:much|strong|heavy|intense|far)|over the top", "too"),
    ("(?:twice|double) as (?:much|strong)", "twice"),
    ("half as (?:much|strong)", "half"),
    ("too (?:subtle|slight|mild|faint|gentle)", "more"),
    ("three times as (?:much|strong)", "triple"),
    ("less (?:strong|heavy|intense)", "less"),
    ("not (?:so|that|as|quite so|quite that) (?:much|strong|heavy|intense)", "not as"),
)
"""Here "strong" is no amount."""
_LESS_OF: dict[str, tuple[str, ...]] = {
    "vignette": ("corners too dark", "corners too black", "too dark", "less dark", "lighter corners", "edges too dark"),
    "sharpen": ("softer", "too crisp", "too sharp", "crunchy", "too crunchy", "too hard", "looks crunchy"),
    "background_blur": ("too blurry", "too blurred", "less blurry", "less blur", "less blurred", "sharper", "too soft"),
    "blur": ("too blurry", "too blurred", "less blurry", "less blur", "less blurred", "too soft"),
    "contrast": ("softer", "too harsh", "harsh", "too hard", "less harsh", "flatter"),
    "saturation": ("too loud", "fake", "looks fake", "paler", "too garish", "too bright"),
    "pop": ("softer", "too harsh", "looks fake", "flatter", "less punchy"),
    "grain": ("too grainy", "too rough", "cleaner", "smoother"),
    "denoise": ("too smooth", "too soft", "looks plastic", "plastic"),
}
_MORE_OF: dict[str, tuple[str, ...]] = {
    "vignette": ("darker", "darker corners", "darker edges"),
    "background_blur": ("more blur", "blurrier", "more blurry", "softer", "still sharp", "still too sharp"),
    "contrast": ("harder", "still flat"),
    "denoise": ("still noisy", "still grainy", "smoother", "cleaner"),
}
"""Of one adjustment only; by the name of its operation."""
_UNSEEN = re.compile(
    r"(?:i )?(?:can ?not|can hardly|can barely|hardly|barely|do not)(?: really| even)? (?:see|notice|spot"
    r"|tell)(?: any| a| the| much)*(?: it| that)?"
    r"(?: difference| change| effect| of it)?|(?:it |that |this )?(?:has )?(?:barely|hardly|not) (?:changed?|did"
    r"|done|does|visible|noticeable)(?: anything| much| a thing)?"
    r"|(?:it |that )?did not (?:do|change)(?: anything| much| a thing)?|no (?:visible )?(?:difference|change"
    r"|effect)|nothing (?:happened|changed)"
    r"|(?:it |that )?(?:is |looks )?(?:still )?(?:the same|hardly visible|barely visible)(?: as before)?"
)
_CORRECTION = re.compile(
    r"^(?:(?:no|nope|nah|rather|sorry|wait|oops|hmm|better|i (?:meant?|said|asked for|wanted|would rather have)"
    r"|not that|make (?:it|that)(?= \d))\b[ ,]*)+"
)
_INSTEAD = re.compile(r"[ ,]*\b(?:instead|rather|better|after all)$")
_OTHER_WAY = re.compile(
    r"(?:no |rather |not (?:like )?that |do |go |make )?(?:it )?(?:in )?(?:the )?(?:other|opposite"
    r"|wrong|reverse)(?: way| direction| side| one)?"
    r"(?: round| around| instead)?|(?:the )?reverse(?: it| that)?|wrong (?:way|direction)"
)
_COLOUR = re.compile(
    rf"(?:no |rather |better |make it |in |use |try |change it to |with )*(?:the )?(?P<colour>{NAMES})"
    r"(?: one)?(?: instead| rather| better)?"
)
_MOVED = re.compile(
    r"(?:no |rather |better )?(?:(?:put|move|place|have|shift|set) (?:it |that )?)?(?P<place>.+?)(?: instead| rather)?"
)
_VOCABULARY = frozenset(
    word
    for group in (_LESS, _MORE, _SMALLER, _BIGGER, _LOOSER, _TIGHTER, _TIMES)
    for words in group
    for word in words.split()
) | {"stronger", "other", "opposite", "direction", "quite"}


Reader = Callable[[str], tuple[a.Adjustment, ...] | None]


def follow_up(said: str, previous: a.Adjustment, read: Reader = understand) -> a.Adjustment | None:
    """What `previous` becomes; None where the words do not speak of it. read: what understands plain requests."""
    words = uniform(said) if len(said) <= LONGEST else None
    if words is None:
        return None
    words = re.sub(r"^(?:no|nope|nah|rather)\b[ ,]*", "", mended(words, _VOCABULARY)).replace(" , ", " ") or words
    try:
        return (
            _corrected(said, previous, read)
            or _turned(words, previous)
            or _restyled(words, previous)
            or _measured(words, said, previous, read)
        )
    except ValidationError:
        return None


def correction(said: str) -> str | None:
    """What is wanted instead of what was done: "no, sepia instead" wants "sepia"; None where nothing is corrected."""
    words = uniform(said) if len(said) <= LONGEST else None
    rest = _INSTEAD.sub("", _CORRECTION.sub("", words)).strip(" ,") if words else ""
    return rest if rest and rest != words else None


def _corrected(said: str, previous: a.Adjustment, read: Reader) -> a.Adjustment | None:
    """ "No, darker" after "brighter": another value of the same adjustment, as it is said."""
    wanted = correction(said)
    if wanted is None:
        return None
    found = read(wanted)
    if found is not None and len(found) == 1 and type(found[0]) is type(previous):
        return found[0]
    if isinstance(previous, a.Rotate) and re.fullmatch(r"(?:to the )?(?:left|right)|(?:anti)?clockwise", wanted):
        return a.Rotate(degrees=abs(previous.degrees) * (-1 if re.search("left|anti", wanted) else 1))
    if isinstance(previous, a.Flip) and re.search("vertical|upside|top", wanted):
        return a.Flip(way="vertically")
    return None


def _measured(words: str, said: str, previous: a.Adjustment, read: Reader) -> a.Adjustment | None:
    amount = _amount(previous)
    if amount is None:
        return None
    exact = re.fullmatch(
        r"(?:make (?:it|that) |only |try |at |use |rather |to |set it to |go for |let it be )*(\d{1,3})(?: %(?:"
        r" instead)?| instead)",
        words,
    )
    if exact:
        return _with(previous, min(1.0, int(exact[1]) / 100) * (-1 if amount < 0 else 1))
    factor = _factor(words, previous)
    if factor is not None:
        return _with(previous, amount * factor)
    return _named(said, previous, amount, read)


def _factor(words: str, previous: a.Adjustment) -> float | None:
    if words in ("back", "go back", "not", "it back", "that back", "have it back"):
        return None  # of these the first two rather ask for the version before
    if _UNSEEN.fullmatch(words):
        return _more(None)
    for phrase, plain in _STRENGTHS:
        words = re.sub(rf"\b{phrase}\b", plain, words)
    rest, degree = take(words)
    core = " ".join(word for word in rest.split() if word not in _FILLERS)
    if core in _TIMES and degree is None:
        return _TIMES[core]
    own_less, own_more = _LESS_OF.get(previous.op, ()), _MORE_OF.get(previous.op, ())
    less, more = core in _LESS or core in own_less, core in _MORE or core in own_more
    if isinstance(previous, a.Border | a.Caption | a.Shape | a.Scale):
        less, more = less or core in _SMALLER, more or core in _BIGGER
    if isinstance(previous, a.CropTighter):
        less, more = less or core in _LOOSER, more or core in _TIGHTER
    if not less and not more:
        return None
    if degree is not None and "%" in words:
        return 1 - degree if less else 1 + degree
    return _less(degree) if less else _more(degree)


def _less(degree: float | None) -> float:
    return 0.5 if degree is None else 1 - 1.2 * degree if degree > 0.3 else 1 - 1.5 * degree


def _more(degree: float | None) -> float:
    return 1.6 if degree is None else 1 + 2 * degree if degree > 0.3 else 1 + 1.7 * degree


def _named(said: str, previous: a.Adjustment, amount: float, reader: Reader) -> a.Adjustment | None:
    """ "Even brighter", "a bit darker again" after a change of brightness."""
    read = reader(re.sub(r"\b(?:even|still|again|yet|now)\b", " ", said.lower()))
    if read is None or len(read) != 1:
        return None
    wish = _amount(read[0])
    if wish is None or not isinstance(read[0], a.KINDS):
        return None
    if type(read[0]) is not type(previous) and (type(read[0]), type(previous)) not in _ALIKE:
        if (type(read[0]), type(previous)) not in _OPPOSITES:
            return None
        wish = -wish
    if (wish > 0) == (amount > 0) or amount == 0:
        return _with(previous, amount + 0.6 * wish)
    if abs(wish) >= a.MUCH:
        return _with(previous, amount + wish)
    return _with(previous, amount * _less(None if abs(wish) == a.PLAIN else abs(wish)))


def _turned(words: str, previous: a.Adjustment) -> a.Adjustment | None:
    if not _OTHER_WAY.fullmatch(words):
        return None
    match previous:
        case a.Rotate(degrees=degrees):
            return a.Rotate(degrees=-degrees)
        case a.Flip(way=way):
            return a.Flip(way="vertically" if way == "horizontally" else "horizontally")
        case a.CropTo(width=width, height=height):
            return a.CropTo(width=height, height=width)
        case a.Shape(shape="arrow", pointing=pointing):
            other = {"left": "right", "right": "left", "up": "down", "down": "up"}[pointing]
            return a.Shape.model_validate({**previous.model_dump(), "pointing": other})
        case a.CutSide(side=side):
            opposite = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}[side]
            return a.CutSide.model_validate({**previous.model_dump(), "side": opposite})
        case _ if previous.op in _SIGNED:
            return _with(previous, -(_amount(previous) or 0.0))
        case _:
            return None


def _restyled(words: str, previous: a.Adjustment) -> a.Adjustment | None:
    """Another colour or place for what was drawn or dyed."""
    coloured = _COLOUR.fullmatch(words)
    if coloured:
        colour = colour_named(coloured["colour"])
        if isinstance(previous, a.Border | a.Caption | a.Shape):
            return _changed(previous, colour=colour)
        if isinstance(previous, a.ChangeColour):
            return _changed(previous, to=colour)
        if isinstance(previous, a.ColourPop) and colour in PICKED:
            return _changed(previous, colour=colour)
        return None
    moved = _MOVED.fullmatch(words)
    if moved and isinstance(previous, a.Caption | a.Shape) and PLACE.fullmatch(moved["place"]):
        place = placed(moved["place"])
        return _changed(previous, place=place) if place else None
    return None


def _amount(adjustment: a.Adjustment) -> float | None:
    """What "more" and "less" are about; a turn's angle unless it is a quarter turn, a scale's percentage."""
    if isinstance(adjustment, a.Rotate):
        return None if adjustment.degrees % 90 == 0 else adjustment.degrees
    if isinstance(adjustment, a.Scale):
        return 1.0
    amount = getattr(adjustment, "amount", None)
    return None if amount is None else float(amount)


def _with(previous: a.Adjustment, amount: float) -> a.Adjustment:
    """The same with another amount, kept within its bounds."""
    if isinstance(previous, a.Rotate):
        return a.Rotate(degrees=max(-359.9, min(359.9, amount)))
    if isinstance(previous, a.Scale):
        factor = {0.5: 0.8, 1.6: 1.25}.get(round(amount, 2), amount)
        sizes = {
            name: max(1, round(size * factor)) for name, size in previous.model_dump(exclude={"op"}).items() if size
        }
        return a.Scale.model_validate(sizes)
    low, high = _BOUNDS.get(previous.op, (-1.0, 1.0) if previous.op in _SIGNED else (0.0, 1.0))
    return _changed(previous, amount=max(low, min(high, amount)))


def _changed(previous: a.Adjustment, **fields: object) -> a.Adjustment:
    return a.ADJUSTMENT.validate_python({**previous.model_dump(), **fields})


_SIGNED = frozenset(
    {"brightness", "contrast", "exposure", "shadows", "highlights", "saturation", "warmth", "tint", "pop"}
)
_BOUNDS = {
    "crop_tighter": (0.0, 0.9),
    "cut_side": (0.0, 0.9),
    "border": (0.0, 0.5),
    "caption": (0.01, 0.5),
    "shape": (0.01, 1.0),
}
_ALIKE = {(a.Brightness, a.Exposure), (a.Exposure, a.Brightness)}
_OPPOSITES = {(a.Blur, a.Sharpen), (a.Sharpen, a.Blur), (a.Grain, a.Denoise), (a.Denoise, a.Grain)}
