"""Adjustments of light, colour and shape as training conversations speak of them, and the sentence T for each.

The editor `adjust` reads these sentences; a test holds the two together.
"""

from dataclasses import dataclass

TOUCH, BIT, PLAIN, QUITE, MUCH, FULL = 0.1, 0.2, 0.35, 0.5, 0.6, 1.0


@dataclass(frozen=True, kw_only=True)
class Wish:
    """One adjustment. amount: signed share, where it has one; the other fields as the operation needs them."""

    op: str
    amount: float = 0.0
    colour: str = ""
    to: str = ""
    text: str = ""
    place: str = ""
    shape: str = ""
    pointing: str = ""
    side: str = ""
    way: str = ""
    width: int = 0
    height: int = 0
    percent: int = 0
    degrees: float = 0.0


_BEFORE = {
    "brightness": ("make the picture {}brighter", "make the picture {}darker"),
    "saturation": ("make the colours {}more saturated", "make the colours {}less saturated"),
    "warmth": ("make the colours {}warmer", "make the colours {}cooler"),
    "pop": ("make the picture {}punchier", "make the picture {}flatter"),
    "grain": ("make the picture {}grainier",),
    "crop_tighter": ("crop the picture {}tighter",),
}
_AFTER = {
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
_LOOKS = {
    "enhance": ("improve the picture automatically", FULL),
    "black_and_white": ("make the picture black and white", FULL),
    "sepia": ("make the picture sepia", FULL),
    "vintage": ("give the picture a vintage look", FULL),
    "pencil": ("turn the picture into a pencil drawing", QUITE),
    "coloured_pencil": ("turn the picture into a coloured pencil drawing", QUITE),
    "cartoon": ("turn the picture into a cartoon", QUITE),
    "oil": ("turn the picture into an oil painting", QUITE),
    "watercolour": ("turn the picture into a watercolour painting", QUITE),
    "pixelate": ("pixelate the picture", QUITE),
    "posterise": ("posterise the picture", QUITE),
}
_FIXED = {
    "invert": "invert the colours",
    "straighten": "straighten the picture",
    "crop_to_marked": "crop the picture to the marked part",
    "remove_marked": "remove the marked part",
    "grey_background": "make the background black and white",
}
PLACES = {
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
SIGNED = frozenset(
    ("brightness", "contrast", "exposure", "shadows", "highlights", "saturation", "warmth", "tint", "pop")
)
LOOKS = tuple(_LOOKS)


def usual_amount(op: str) -> float:
    """What a look has when nothing is said of it."""
    return _LOOKS[op][1]


def canonical(wish: Wish) -> str:
    """The sentence T."""
    op, size = wish.op, abs(wish.amount)
    if op in _BEFORE:
        degree = {TOUCH: "a touch ", BIT: "a bit ", PLAIN: "", MUCH: "much "}.get(size, f"{_percent(size)} % ")
        return _directed(_BEFORE[op], wish.amount).format(degree)
    if op in _AFTER:
        degree = {TOUCH: " a touch", BIT: " a bit", PLAIN: "", MUCH: " a lot"}.get(size, f" by {_percent(size)} %")
        return _directed(_AFTER[op], wish.amount).format(degree)
    if op in _LOOKS:
        words, usual = _LOOKS[op]
        return words if size == usual else f"{words} at {_percent(size)} %"
    return _FIXED[op] if op in _FIXED else _particular(wish)


def _particular(wish: Wish) -> str:
    match wish.op:
        case "colour_pop":
            return f"keep only {wish.colour} in colour"
        case "change_colour":
            return (
                f"change the {wish.colour} parts to {wish.to}" if wish.colour else f"colour the marked part {wish.to}"
            )
        case "crop_to":
            square = wish.width == wish.height == 1
            return f"crop the picture to {'a square' if square else f'{wish.width}:{wish.height}'}"
        case "cut_side":
            return f"cut {_percent(wish.amount)} % off the {wish.side}"
        case "rotate":
            return f"rotate the picture {abs(wish.degrees):g} degrees {'anti' if wish.degrees < 0 else ''}clockwise"
        case "flip":
            return f"flip the picture {wish.way}"
        case "scale":
            return f"scale the picture to {_size(wish)}"
        case "border":
            return f"put {_article(wish.colour)} border of {_percent(wish.amount)} % around the picture"
        case "caption":
            ink = f", in {wish.colour}" if wish.colour else ""
            return f'write "{wish.text}" {PLACES[wish.place]}, {_percent(wish.amount)} % high{ink}'
        case "shape":
            way = f" pointing {wish.pointing}" if wish.shape == "arrow" else ""
            high = f"{PLACES[wish.place]}, {_percent(wish.amount)} % high"
            return f"put {_article(wish.colour)} {wish.shape}{way} {high}"
        case _:
            raise ValueError(f"no adjustment '{wish.op}'")


def _directed(templates: tuple[str, ...], amount: float) -> str:
    return templates[1] if amount < 0 else templates[0]


def _percent(amount: float) -> int:
    return round(100 * amount)


def _size(wish: Wish) -> str:
    if wish.percent:
        return f"{wish.percent} %"
    if wish.width and wish.height:
        return f"{wish.width} x {wish.height} pixels"
    return f"{wish.width} pixels wide" if wish.width else f"{wish.height} pixels high"


def _article(words: str) -> str:
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"
