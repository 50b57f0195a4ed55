"""One canonical sentence for every adjustment, and reading it back: `parse(sentence(x)) == x`."""

import re
from collections.abc import Callable, Iterable
from typing import Any, get_args

from pydantic import ValidationError

from dialogpaint.adjustments import values as a
from dialogpaint.adjustments.colour_names import COLOURS, PICKED
from dialogpaint.world.parse import one_of
from dialogpaint.world.phrases import with_article

# A template's {} is where the amount goes: before a comparative, or after the rest of the sentence.
_BEFORE: dict[str, tuple[str, ...]] = {
    "brightness": ("make the picture {}brighter", "make the picture {}darker"),
    "saturation": ("make the colours {}more saturated", "make the colours {}less saturated"),
    "warmth": ("make the colours {}warmer", "make the colours {}cooler"),
    "pop": ("make the picture {}punchier", "make the picture {}flatter"),
    "grain": ("make the picture {}grainier",),
    "crop_tighter": ("crop the picture {}tighter",),
}
_AFTER: dict[str, tuple[str, ...]] = {
    "contrast": ("increase the contrast{}", "reduce the contrast{}"),
    "exposure": ("increase the exposure{}", "reduce the exposure{}"),
    "shadows": ("lighten the shadows{}", "darken the shadows{}"),
    "highlights": ("lighten the highlights{}", "darken the highlights{}"),
    "tint": ("shift the colours towards magenta{}", "shift the colours towards green{}"),
    "sharpen": ("sharpen the picture{}",),
    "blur": ("blur the picture{}",),
    "denoise": ("reduce the noise{}",),
    "vignette": ("darken the corners{}",),
    "background_blur": ("blur the background{}",),
}
_LOOKS: dict[str, str] = {
    "enhance": "improve the picture automatically",
    "black_and_white": "make the picture black and white",
    "sepia": "make the picture sepia",
    "vintage": "give the picture a vintage look",
    "cartoon": "turn the picture into a cartoon",
    "oil": "turn the picture into an oil painting",
    "watercolour": "turn the picture into a watercolour painting",
    "pixelate": "pixelate the picture",
    "posterise": "posterise the picture",
}
_PENCIL = {False: "turn the picture into a pencil drawing", True: "turn the picture into a coloured pencil drawing"}
_FIXED: dict[str, a.Adjustment] = {
    "invert the colours": a.Invert(),
    "straighten the picture": a.Straighten(),
    "flip the picture horizontally": a.Flip(way="horizontally"),
    "flip the picture vertically": a.Flip(way="vertically"),
    "crop the picture to a square": a.CropTo(width=1, height=1),
    "crop the picture to the marked part": a.CropToMarked(),
    "remove the marked part": a.RemoveMarked(),
    "make the background black and white": a.ColourPop(),
}
_DEGREES_BEFORE = {a.TOUCH: "a touch ", a.BIT: "a bit ", a.PLAIN: "", a.MUCH: "much "}
_DEGREES_AFTER = {a.TOUCH: " a touch", a.BIT: " a bit", a.PLAIN: "", a.MUCH: " a lot"}
_PLACE_WORDS: dict[str, str] = {
    "top left": "in the top left corner",
    "top": "at the top",
    "top right": "in the top right corner",
    "left": "on the left",
    "middle": "in the middle",
    "right": "on the right",
    "bottom left": "in the bottom left corner",
    "bottom": "at the bottom",
    "bottom right": "in the bottom right corner",
}


def sentence(adjustment: a.Adjustment) -> str:
    """What the adjustment does, as one would say it."""
    op = adjustment.op
    amount = getattr(adjustment, "amount", None)
    if op in _BEFORE:
        return _directed(_BEFORE[op], amount).format(_before(amount))
    if op in _AFTER:
        return _directed(_AFTER[op], amount).format(_after(amount))
    if op in _LOOKS:
        return _LOOKS[op] + _at(adjustment)
    for words, fixed in _FIXED.items():
        if fixed == adjustment:
            return words
    return _particular(adjustment)


def parse(text: str) -> a.Adjustment | None:
    """The adjustment whose canonical sentence this is; None for any other text. Case and a full stop are ignored."""
    words = " ".join(text.split()).rstrip(".!")
    if words.lower() in _FIXED:
        return _FIXED[words.lower()]
    for pattern, build in _PATTERNS:
        found = pattern.fullmatch(words)
        if found:
            try:
                return build(found.groupdict())
            except ValidationError:
                return None
    return None


def _particular(adjustment: a.Adjustment) -> str:
    match adjustment:
        case a.Pencil(coloured=coloured):
            return _PENCIL[coloured] + _at(adjustment)
        case a.ColourPop(colour=colour):
            return f"keep only {colour} in colour"
        case a.ChangeColour(colour=None, to=new):
            return f"colour the marked part {new}"
        case a.ChangeColour(colour=old, to=new):
            return f"change the {old} parts to {new}"
        case a.CropTo(width=width, height=height):
            return f"crop the picture to {width}:{height}"
        case a.CutSide(side=side, amount=amount):
            return f"cut {_percent(amount)} % off the {side}"
        case a.Rotate(degrees=degrees):
            return f"rotate the picture {abs(degrees):g} degrees {'anti' if degrees < 0 else ''}clockwise"
        case a.Scale():
            return f"scale the picture to {_size(adjustment)}"
        case a.Border(colour=colour, amount=amount):
            return f"put {with_article(colour)} border of {_percent(amount)} % around the picture"
        case a.Caption(text=text, place=place, colour=colour, amount=amount):
            ink = f", in {colour}" if colour else ""
            return f'write "{text}" {_PLACE_WORDS[place]}, {_percent(amount)} % high{ink}'
        case a.Shape(shape=shape, colour=colour, place=place, amount=amount, pointing=pointing):
            way = f" pointing {pointing}" if shape == "arrow" else ""
            return f"put {with_article(colour)} {shape}{way} {_PLACE_WORDS[place]}, {_percent(amount)} % high"
        case _:
            raise TypeError(f"not an adjustment: {adjustment!r}")


def _directed(templates: tuple[str, ...], amount: float | None) -> str:
    return templates[1] if amount is not None and amount < 0 else templates[0]


def _before(amount: float | None) -> str:
    size = abs(amount or 0.0)
    return _DEGREES_BEFORE.get(size, f"{_percent(size)} % ")


def _after(amount: float | None) -> str:
    size = abs(amount or 0.0)
    return _DEGREES_AFTER.get(size, f" by {_percent(size)} %")


def _at(adjustment: Any) -> str:
    usual = type(adjustment).model_fields["amount"].default
    return "" if adjustment.amount == usual else f" at {_percent(adjustment.amount)} %"


def _percent(amount: float) -> int:
    return round(100 * amount)


def _size(wish: a.Scale) -> str:
    if wish.percent is not None:
        return f"{wish.percent} %"
    if wish.width is None:
        return f"{wish.height} pixels high"
    return f"{wish.width} pixels wide" if wish.height is None else f"{wish.width} x {wish.height} pixels"


# Reading back.

Found = dict[str, str | None]
_Build = Callable[[Found], a.Adjustment]


def _share(found: Found) -> float:
    return int(found["percent"] or 0) / 100


def _degree(found: Found, degrees: dict[float, str]) -> float:
    if found["percent"] is not None:
        return _share(found)
    words = (found["degree"] or "").lower()
    return next(amount for amount, said in degrees.items() if said == words)


def _value(op: str, **fields: object) -> a.Adjustment:
    return a.ADJUSTMENT.validate_python({"op": op, **fields})


def _with_degree(op: str, sign: int, degrees: dict[float, str]) -> _Build:
    return lambda found: _value(op, amount=sign * _degree(found, degrees))


def _look(op: str, **fields: object) -> _Build:
    return lambda found: _value(op, **fields, **({} if found["percent"] is None else {"amount": _share(found)}))


def _degree_patterns() -> Iterable[tuple[str, _Build]]:
    for table, degrees, number in (
        (_BEFORE, _DEGREES_BEFORE, r"(?P<percent>\d+) % "),
        (_AFTER, _DEGREES_AFTER, r" by (?P<percent>\d+) %"),
    ):
        for op, templates in table.items():
            for sign, template in zip((1, -1), templates, strict=False):
                yield (
                    template.format(f"(?:{number}|(?P<degree>{one_of(degrees.values())}))"),
                    _with_degree(op, sign, degrees),
                )
    at = r"(?: at (?P<percent>\d+) %)?"
    for op, words in _LOOKS.items():
        yield words + at, _look(op)
    for coloured, words in _PENCIL.items():
        yield words + at, _look("pencil", coloured=coloured)


def _other_patterns() -> Iterable[tuple[str, _Build]]:
    colour, places = rf"(?P<colour>{one_of(COLOURS)})", {words: place for place, words in _PLACE_WORDS.items()}
    picked = rf"(?P<picked>{one_of(PICKED)})"
    place, high = rf"(?P<place>{one_of(places)})", r", (?P<percent>\d+) % high"
    shape, way = one_of(a.SHAPES), one_of(get_args(a.Direction))

    def turned(found: Found) -> a.Adjustment:
        return a.Rotate(degrees=float(found["degrees"] or 0) * (-1 if found["anti"] else 1))

    def placed(found: Found) -> dict[str, object]:
        low = {name: word.lower() if word else None for name, word in found.items()}
        return {"place": places[str(low["place"])], "amount": _share(found), "colour": low["colour"]}

    def drawn(found: Found) -> a.Adjustment:
        pointing = {"pointing": found["way"].lower()} if found["way"] else {}
        return _value("shape", shape=str(found["shape"]).lower(), **placed(found), **pointing)

    yield rf"keep only {picked} in colour", lambda f: a.ColourPop(colour=_low(f["picked"]))
    yield rf"colour the marked part {colour}", lambda f: a.ChangeColour(to=_low(f["colour"]))
    yield (
        rf"change the {picked} parts to {colour}",
        lambda f: a.ChangeColour(colour=_low(f["picked"]), to=_low(f["colour"])),
    )
    yield r"crop the picture to (?P<width>\d+):(?P<height>\d+)", lambda f: _value("crop_to", **f)
    yield (
        r"cut (?P<percent>\d+) % off the (?P<side>left|right|top|bottom)",
        lambda f: _value("cut_side", side=_low(f["side"]), amount=_share(f)),
    )
    yield r"rotate the picture (?P<degrees>\d+(?:\.\d)?) degrees (?P<anti>anti)?clockwise", turned
    size = r"(?P<percent>\d+) %|(?P<width>\d+) pixels wide|(?P<height>\d+) pixels high"
    yield rf"scale the picture to (?:{size})", lambda f: _value("scale", **f)
    yield r"scale the picture to (?P<width>\d+) x (?P<height>\d+) pixels", lambda f: _value("scale", **f)
    yield (
        rf"put an? {colour} border of (?P<percent>\d+) % around the picture",
        lambda f: _value("border", colour=_low(f["colour"]), amount=_share(f)),
    )
    yield (
        rf'write "(?P<text>.*)" {place}{high}(?:, in {colour})?',
        lambda f: _value("caption", text=f["text"], **placed(f)),
    )
    yield rf"put an? {colour} (?P<shape>{shape})(?: pointing (?P<way>{way}))? {place}{high}", drawn


def _low(word: str | None) -> str:
    return (word or "").lower()


_PATTERNS = [
    (re.compile(pattern, re.IGNORECASE), build) for pattern, build in (*_degree_patterns(), *_other_patterns())
]
