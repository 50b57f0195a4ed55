"""Words that lean on the adjustment just made: "less", "a bit more", "half of that", "too much", "the other way".

The answer is a new value of the same adjustment, for the picture as it was before the first one.
"""

import re
from collections.abc import Callable

from pydantic import ValidationError

from dialogpaint.adjustments import values as a
from dialogpaint.adjustments.colour_names import PICKED
from dialogpaint.editors.adjust.amounts import take
from dialogpaint.editors.adjust.anew import SIGNED_OPS, amount_of, changed, with_amount
from dialogpaint.editors.adjust.colour_wordings import colour_named
from dialogpaint.editors.adjust.drawing_wordings import PLACE, placed
from dialogpaint.editors.adjust.follow_up_words import (
    BIGGER,
    COLOUR,
    CORRECTION,
    FILLERS,
    INSTEAD,
    LESS,
    LESS_OF,
    LOOSER,
    MORE,
    MORE_OF,
    MOVED,
    OTHER_WAY,
    SMALLER,
    STRENGTHS,
    TIGHTER,
    TIMES,
    UNSEEN,
    VOCABULARY,
)
from dialogpaint.editors.adjust.understanding import LONGEST, understand
from dialogpaint.editors.adjust.words import mended, uniform

_ALIKE = {(a.Brightness, a.Exposure), (a.Exposure, a.Brightness)}
_OPPOSITES = {(a.Blur, a.Sharpen), (a.Sharpen, a.Blur), (a.Grain, a.Denoise), (a.Denoise, a.Grain)}

Reader = Callable[[str], tuple[a.Adjustment, ...] | None]


def follow_up(said: str, previous: a.Adjustment, read: Reader = understand) -> a.Adjustment | None:
    """What `previous` becomes; None where the words do not speak of it. read: what understands plain requests."""
    words = uniform(said) if len(said) <= LONGEST else None
    if words is None:
        return None
    words = re.sub(r"^(?:no|nope|nah|rather)\b[ ,]*", "", mended(words, VOCABULARY)).replace(" , ", " ") or words
    try:
        return (
            _corrected(said, previous, read)
            or _turned(words, previous)
            or _restyled(words, previous)
            or _measured(words, said, previous, read)
            or _several(said, previous, read)
        )
    except ValidationError:
        return None


def _several(said: str, previous: a.Adjustment, read: Reader) -> a.Adjustment | None:
    """ "Smaller and in the top left corner": of what is drawn several things can be said at once."""
    parts = re.split(r"\s*,\s*(?:and )?|\s+and\s+", said.strip(" .!"))
    if len(parts) < 2 or not isinstance(previous, a.Border | a.Caption | a.Shape):
        return None
    found: a.Adjustment | None = previous
    for part in parts:
        found = follow_up(part, found, read) if found is not None else None
    return found if type(found) is type(previous) else None


def correction(said: str) -> str | None:
    """What is wanted instead of what was done: "no, sepia instead" wants "sepia"; None where nothing is corrected."""
    words = uniform(said) if len(said) <= LONGEST else None
    rest = INSTEAD.sub("", CORRECTION.sub("", words)).strip(" ,") if words else ""
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
    amount = amount_of(previous)
    if amount is None:
        return None
    exact = re.fullmatch(
        r"(?:make (?:it|that) |only |try |at |use |rather |to |set it to |go for |let it be )*(\d{1,3})(?: %(?:"
        r" instead)?| instead)",
        words,
    )
    if exact:
        return with_amount(previous, min(1.0, int(exact[1]) / 100) * (-1 if amount < 0 else 1))
    factor = _factor(words, previous)
    if factor is not None:
        return with_amount(previous, amount * factor)
    return _named(said, previous, amount, read)


def _factor(words: str, previous: a.Adjustment) -> float | None:
    if words in ("back", "go back", "not", "it back", "that back", "have it back"):
        return None  # of these the first two rather ask for the version before
    if UNSEEN.fullmatch(words):
        return _more(None)
    for phrase, plain in STRENGTHS:
        words = re.sub(rf"\b{phrase}\b", plain, words)
    rest, degree = take(words)
    core = " ".join(word for word in rest.split() if word not in FILLERS)
    if core in TIMES and degree is None:
        return TIMES[core]
    own_less, own_more = LESS_OF.get(previous.op, ()), MORE_OF.get(previous.op, ())
    less, more = core in LESS or core in own_less, core in MORE or core in own_more
    if isinstance(previous, a.Border | a.Caption | a.Shape | a.Scale):
        less, more = less or core in SMALLER, more or core in BIGGER
    if isinstance(previous, a.CropTighter):
        less, more = less or core in LOOSER, more or core in TIGHTER
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
    wish = amount_of(read[0])
    if wish is None or not isinstance(read[0], a.KINDS):
        return None
    if type(read[0]) is not type(previous) and (type(read[0]), type(previous)) not in _ALIKE:
        if (type(read[0]), type(previous)) not in _OPPOSITES:
            return None
        wish = -wish
    if (wish > 0) == (amount > 0) or amount == 0:
        return with_amount(previous, amount + 0.6 * wish)
    if abs(wish) >= a.MUCH:
        return with_amount(previous, amount + wish)
    return with_amount(previous, amount * _less(None if abs(wish) == a.PLAIN else abs(wish)))


def _turned(words: str, previous: a.Adjustment) -> a.Adjustment | None:
    if not OTHER_WAY.fullmatch(words):
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
        case _ if previous.op in SIGNED_OPS:
            return with_amount(previous, -(amount_of(previous) or 0.0))
        case _:
            return None


def _restyled(words: str, previous: a.Adjustment) -> a.Adjustment | None:
    """Another colour or place for what was drawn or dyed."""
    coloured = COLOUR.fullmatch(words)
    if coloured:
        colour = colour_named(coloured["colour"])
        if isinstance(previous, a.Border | a.Caption | a.Shape):
            return changed(previous, colour=colour)
        if isinstance(previous, a.ChangeColour):
            return changed(previous, to=colour)
        if isinstance(previous, a.ColourPop) and colour in PICKED:
            return changed(previous, colour=colour)
        return None
    moved = MOVED.fullmatch(words)
    if moved and isinstance(previous, a.Caption | a.Shape) and PLACE.fullmatch(moved["place"]):
        place = placed(moved["place"])
        return changed(previous, place=place) if place else None
    return None
