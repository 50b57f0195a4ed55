"""How people ask for another size, shape or position of the whole picture."""

import random

from dialogpaint.adjustments.values import BIT, MUCH, TOUCH
from dialogpaint.datasets.adjust_sentences import QUITE, Wish
from dialogpaint.datasets.adjust_tones import AFTER, BEFORE, COMMON
from dialogpaint.datasets.slot_lines import filled

Said = tuple[str, Wish]

_FORMATS: dict[tuple[int, int], tuple[str, ...]] = {
    (1, 1): ("a square", "square", "1:1", "1x1", "square format", "instagram square", "a square format",
        "insta square",
        "a perfect square", "1 to 1", "quadratic", "equal sides", "album cover format",
        "square for my profile picture"),
    (16, 9): ("16:9", "16x9", "widescreen", "16 by 9", "banner format", "widescreen format", "tv format",
        "youtube format",
        "16 to 9", "a 16:9 ratio", "the format of my monitor, 16:9", "wide format", "youtube thumbnail format"),
    (9, 16): ("9:16", "9x16", "9 by 16", "story format", "phone wallpaper format", "a vertical video format",
        "reel format",
        "tiktok format", "instagram story format", "9 to 16"),
    (4, 5): ("4:5", "4x5", "4 by 5", "a 4:5 ratio", "instagram portrait format", "4 to 5"),
    (5, 4): ("5:4", "5x4", "5 by 4", "a 5:4 ratio"),
    (4, 3): ("4:3", "4x3", "4 by 3", "a 4:3 ratio", "old tv format", "4 to 3"),
    (3, 4): ("3:4", "3x4", "3 by 4", "a 3:4 ratio"),
    (3, 2): ("3:2", "3x2", "3 by 2", "a 3:2 ratio", "classic photo format 3:2"),
    (2, 3): ("2:3", "2x3", "2 by 3", "a 2:3 ratio"),
    (21, 9): ("21:9", "21 by 9", "cinema format 21:9", "a 21:9 ratio"),
    (2, 1): ("2:1", "2 by 1", "twice as wide as high", "a 2:1 ratio"),
    (3, 1): ("3:1", "3 by 1", "a 3:1 banner"),
    (5, 7): ("5:7", "5 by 7", "5x7"), (7, 5): ("7:5", "7 by 5", "7x5"),
}  # fmt: skip
_CROP_TO = (
    "crop <it> to <f>", "<do> crop <it> to <f>", "make <it> <f>", "cut <it> to <f>", "<f>", "<f> please",
        "<want> <it> in <f>",
    "trim <it> to <f>", "<sub> should be <f>", "I need <f>", "<do> cut <it> down to <f>", "crop <f>", "<f> crop",
        "change <it> to <f>",
    "<sub> has to be <f>", "<f>, the rest can go", "bring <it> into <f>", "make it <f> by cropping",
        "the aspect ratio should be <f>",
    "aspect ratio <f>", "<do> format it as <f>", "can it be <f>", "crop to <f>", "turn <it> into <f>",
        "my site only takes <f>",
)  # fmt: skip
_TIGHTER = (
    "crop <it> <d> tighter", "<d> tighter", "crop <d> closer", "zoom in <a>", "<do> zoom in <a>", "crop in <a>",
        "<d> tighter crop",
    "<do> crop <it> <d> tighter", "make the crop <d> tighter", "go <d> closer", "get <d> closer", "zoom <d> closer",
    "cut the edges off <a>", "trim all sides <a>", "frame it <d> tighter", "come <d> closer",
        "<want> it cropped <d> tighter",
    "crop <it> <a> on all sides", "<d> less around the subject", "crop away the borders <a>",
)  # fmt: skip
_TIGHTER_PLAIN = (
    "crop it", "zoom in", "crop closer", "crop tighter", "there's too much around us", "too much empty space around",
    "crop the edges", "trim the edges", "get closer", "I want a closer crop", "zoom in on the middle", "crop <it>",
    "we're too small in it, crop", "cut away some of the edges", "zoom <it> in", "cut off the edges", "trim <it>",
)  # fmt: skip
_CUT = (
    "cut <p> off the <side>", "crop <p> off the <side>", "remove <p> from the <side>", "take <p> off the <side>",
    "trim <p> from the <side>", "<do> cut <p> off the <side>", "cut off <p> on the <side>", "shave <p> off the <side>",
    "cut away <p> at the <side>", "<p> off the <side>", "<do> crop <p> from the <side>", "the <side> <p> can go",
    "lose <p> at the <side>", "chop <p> off the <side>",
)  # fmt: skip
_CUT_PLAIN = (
    "cut something off the <side>", "crop the <side>", "crop the <side> a bit", "cut a bit off the <side>",
        "trim the <side>",
    "take a bit off the <side>", "cut off a strip at the <side>", "crop a little from the <side>",
        "there's a finger at the <side>, cut it off",
    "cut the <side> edge off", "the <side> edge is ugly, crop it away", "take a slice off the <side>",
        "shave a bit off the <side>",
    "too much room at the <side>", "cut the <side> off", "trim off the <side> side", "trim a bit from the <side>",
)  # fmt: skip
_TURNS: dict[float, tuple[str, ...]] = {
    90: ("rotate <it> to the right", "rotate <it> right", "turn <it> to the right", "rotate <it> 90 degrees clockwise",
        "turn <it> clockwise", "rotate <it>", "rotate <it> by 90 degrees", "a quarter turn right",
        "turn <it> 90 degrees",
        "rotate clockwise", "<do> rotate <it> to the right", "it's lying on its left side, turn it", "rotate 90",
        "turn it a quarter clockwise", "90 degrees to the right", "<do> turn <it> 90° clockwise",
        "spin <it> to the right"),
    -90: ("rotate <it> to the left", "rotate <it> left", "turn <it> to the left",
        "rotate <it> 90 degrees anticlockwise",
        "rotate <it> counterclockwise", "turn <it> counter clockwise", "a quarter turn left", "90 degrees to the left",
        "turn <it> anticlockwise", "<do> rotate <it> to the left", "rotate <it> by 90 degrees counterclockwise",
        "rotate -90",
        "<do> turn <it> 90° to the left", "spin <it> left", "it's lying on its right side, turn it"),
    180: ("turn <it> upside down", "rotate <it> by 180 degrees", "rotate 180", "turn <it> by 180 degrees",
        "<sub> is upside down",
        "it's upside down", "it's standing on its head", "I held the phone upside down", "turn it the right way up",
        "<do> rotate <it> 180 degrees", "put <it> on its head", "turn <it> around 180°", "half a turn"),
}  # fmt: skip
_ANGLE = (
    "rotate <it> by <n> degrees <way>", "rotate <it> <n> degrees <way>", "turn <it> <n>° <way>",
        "<do> tilt <it> <n> degrees <way>",
    "rotate <n> degrees <way>", "<n> degrees <way>", "<do> turn <it> by <n> degrees <way>",
        "tilt it <way> by <n> degrees",
)  # fmt: skip
_STRAIGHTEN = (
    "straighten <it>", "straighten the horizon", "the horizon is crooked", "it's crooked", "level the horizon",
        "<sub> is tilted",
    "<sub> is crooked", "make the horizon straight", "fix the tilt", "it's not level",
        "the sea is running out to one side",
    "I held the camera crooked", "straighten it out", "<do> straighten <it>", "the tower leans",
        "the horizon is slanted", "level <it>",
    "the horizon isn't straight", "it hangs to one side", "it's askew", "the lines should be upright",
        "the building is leaning",
    "the horizon slopes", "<do> level <it>", "make <it> straight", "the picture leans to the left",
        "fix the crooked horizon",
    "put it straight", "it looks tilted", "auto straighten", "I was standing on a slope, straighten it", "it's wonky",
        "make it level",
)  # fmt: skip
_FLIPS = {
    "horizontally": ("flip <it>", "mirror <it>", "flip <it> horizontally", "mirror image please", "<do> mirror <it>",
        "swap left and right",
        "flip <it> left to right", "flip left right", "mirror <it> horizontally", "make it a mirror image",
        "reverse it left to right",
        "the text is mirrored, flip it", "it's a selfie, so the writing is the wrong way round", "<do> flip <it>",
        "turn it into its mirror image",
        "the left should be the right", "horizontal flip", "we're looking the wrong way, mirror it",
        "mirrored please", "flip <it> sideways",
        "I want us facing the other way, mirror it", "reflect <it>"),
    "vertically": ("flip <it> vertically", "flip <it> top to bottom", "vertical flip", "mirror <it> vertically",
        "swap top and bottom",
        "<do> flip <it> vertically", "make it like a reflection in water",
        "mirror top to bottom",
        "vertical mirror"),
}  # fmt: skip
_WIDE = (
    "<n> pixels wide",
    "<n> px wide",
    "<n>px wide",
    "<n> wide",
    "a width of <n> pixels",
    "width <n>",
    "<n> pixels in width",
    "<n> pixels across",
)
_HIGH = (
    "<n> pixels high",
    "<n> px high",
    "<n>px tall",
    "<n> high",
    "a height of <n> pixels",
    "height <n>",
    "<n> pixels tall",
    "<n> pixels in height",
)
_BOTH = (
    "<n> x <m>",
    "<n>x<m>",
    "<n> by <m>",
    "<n> x <m> pixels",
    "<n>x<m>px",
    "<n> by <m> pixels",
    "exactly <n>x<m>",
    "<n>*<m>",
)
_RESIZE = (
    "resize <it> to <s>", "scale <it> to <s>", "make <it> <s>", "<do> scale <it> to <s>", "<s>", "<s> please",
        "I need <it> <s>",
    "<do> resize <it> to <s>", "<sub> should be <s>", "it has to be <s>", "shrink <it> to <s>", "<want> <it> <s>",
        "resize: <s>",
    "for the website it must be <s>", "change the size to <s>", "the form wants <s>", "bring <it> to <s>",
        "for the website <s>",
    "set the size to <s>", "rescale <it> to <s>", "make the file <s>",
)  # fmt: skip
_PERCENT_SIZE: dict[int, tuple[str, ...]] = {
    50: ("half the size", "50%", "50 %", "half as big", "half its size", "half size", "50 percent", "half the pixels"),
    200: ("twice the size", "double the size", "200%", "twice as big", "200 percent", "double size", "200 %"),
}
_WIDTHS = (320, 400, 480, 500, 512, 600, 640, 700, 720, 750, 800, 900, 960, 1000, 1024, 1080, 1100, 1200, 1280,
    1366, 1400, 1500,
    1600, 1800, 1920, 2000, 2048, 2400, 2560, 3000, 3200, 3840, 4000)  # fmt: skip
_SIDES = {"left": ("left", "left side", "left hand side"), "right": ("right", "right side", "right hand side"),
    "top": ("top", "top", "upper edge"), "bottom": ("bottom", "bottom", "lower edge")}  # fmt: skip
_BORDERS = (
    "add <b>", "put <b> around <it>", "<want> <b>", "give <it> <b>", "<b>", "<b> please", "<do> add <b>",
        "<do> put <b> around <it>",
    "put <it> in <b>", "with <b>", "<b> around it", "draw <b> around <it>", "surround <it> with <b>",
        "<sub> needs <b>", "it would look good with <b>",
)  # fmt: skip
_BORDER_COLOURS = ("white", "white", "black", "black", "red", "blue", "green", "gold", "cream", "beige", "grey",
    "pink", "dark blue",
    "dark green", "dark red", "light grey", "dark grey", "brown", "yellow", "orange", "purple", "turquoise",
        "light blue", "light green")  # fmt: skip
_BORDER_WIDTHS = {
    0.02: ("thin", "narrow", "fine"),
    0.03: ("small",),
    0.05: ("", "", "", "medium"),
    0.1: ("thick", "wide", "broad", "big", "fat"),
}


def _f(lines: tuple[str, ...], rng: random.Random, **words: tuple[str, ...]) -> str:
    return filled(lines, COMMON | words, rng)


def crop_to(rng: random.Random) -> Said:
    (width, height), names = rng.choice(tuple(_FORMATS.items()) + tuple(_FORMATS.items())[:3] * 3)
    if rng.random() < 0.07 and (width, height) not in ((1, 1),):
        width, height = rng.randint(2, 20), rng.randint(2, 20)
        width, height = (width, height) if width != height else (1, 1)
        names = (f"{width}:{height}",)
    return _f(_CROP_TO, rng, f=names), Wish(op="crop_to", width=width, height=height)


def crop_tighter(rng: random.Random) -> Said:
    if rng.random() < 0.45:
        return _f(_TIGHTER_PLAIN, rng), Wish(op="crop_tighter", amount=BIT)
    amount = rng.choice((TOUCH, BIT, BIT, MUCH, MUCH, QUITE))
    return _f(_TIGHTER, rng, d=BEFORE[amount], a=AFTER[amount]), Wish(op="crop_tighter", amount=amount)


def cut_side(rng: random.Random) -> Said:
    side = rng.choice(tuple(_SIDES))
    if rng.random() < 0.4:
        return _f(_CUT_PLAIN, rng, side=_SIDES[side]), Wish(op="cut_side", side=side, amount=TOUCH)
    percent = rng.choice((5, 8, 10, 12, 15, 20, 20, 25, 30, 33, 40, 50))
    names = [f"{percent}%", f"{percent} %", f"{percent} percent"]
    names += {
        10: ["a tenth"],
        20: ["a fifth"],
        25: ["a quarter", "one quarter"],
        33: ["a third", "one third"],
        50: ["half"],
    }.get(percent, [])
    return _f(_CUT, rng, side=_SIDES[side], p=tuple(names)), Wish(op="cut_side", side=side, amount=percent / 100)


def rotate(rng: random.Random) -> Said:
    if rng.random() < 0.65:
        degrees = rng.choice(tuple(_TURNS))
        return _f(_TURNS[degrees], rng), Wish(op="rotate", degrees=degrees)
    size = rng.choice((1, 2, 2, 3, 4, 5, 5, 7, 8, 10, 10, 12, 15, 20, 25, 30, 45, 45, 60, 90, 180, 270, 1.5, 2.5, 0.5))
    left = rng.random() < 0.5
    way = (
        ("anticlockwise", "counterclockwise", "to the left", "left", "counter-clockwise")
        if left
        else ("clockwise", "to the right", "right", "")
    )
    return _f(_ANGLE, rng, n=(f"{size:g}",), way=way), Wish(op="rotate", degrees=-size if left else size)


def straighten(rng: random.Random) -> Said:
    return _f(_STRAIGHTEN, rng), Wish(op="straighten")


def flip(rng: random.Random) -> Said:
    way = rng.choice(("horizontally", "horizontally", "vertically"))
    return _f(_FLIPS[way], rng), Wish(op="flip", way=way)


def scale(rng: random.Random) -> Said:
    chance = rng.random()
    number = rng.choice(_WIDTHS) if rng.random() < 0.75 else rng.randint(100, 4200)
    other = rng.choice(_WIDTHS) if rng.random() < 0.75 else rng.randint(100, 4200)
    if chance < 0.3:
        percent = rng.choice((50, 50, 200, 10, 20, 25, 30, 40, 60, 70, 75, 80, 90, 120, 125, 150, 300))
        names = _PERCENT_SIZE.get(
            percent, (f"{percent}%", f"{percent} %", f"{percent} percent", f"{percent}% of the size")
        )
        return _f(_RESIZE, rng, s=names), Wish(op="scale", percent=percent)
    if chance < 0.65:
        return _f(_RESIZE, rng, s=_WIDE, n=(str(number),)), Wish(op="scale", width=number)
    if chance < 0.82:
        return _f(_RESIZE, rng, s=_HIGH, n=(str(number),)), Wish(op="scale", height=number)
    return _f(_RESIZE, rng, s=_BOTH, n=(str(number),), m=(str(other),)), Wish(op="scale", width=number, height=other)


def border(rng: random.Random) -> Said:
    colour = rng.choice(_BORDER_COLOURS)
    amount, sizes = rng.choice(tuple(_BORDER_WIDTHS.items()))
    noun = rng.choice(("border", "border", "frame", "frame", "edge around it"))
    said = "" if colour == "white" and rng.random() < 0.4 else colour
    words = " ".join(f"a {rng.choice(sizes)} {said} {noun}".split())
    if rng.random() < 0.12:
        percent = rng.choice((2, 3, 4, 5, 6, 8, 10, 12, 15, 20))
        amount, words = (
            percent / 100,
            " ".join(f"a {said} {noun} of {percent}{rng.choice(('%', ' %', ' percent'))}".split()),
        )
    return _f(_BORDERS, rng, b=(words,)), Wish(op="border", colour=colour, amount=amount)


def marked(rng: random.Random) -> Said:
    part = ("the marked part", "the marked area", "the selection", "what I marked", "the selected area",
        "my selection", "the part I marked",
        "the masked area", "the marked region", "the bit I painted over")  # fmt: skip
    chance = rng.random()
    lines: tuple[str, ...]
    if chance < 0.45:
        lines = ("remove <p>", "get rid of <p>", "erase <p>", "<do> remove <p>", "take out <p>", "<p> should go",
        "delete <p>", "make <p> disappear",
            "retouch <p> away", "<do> get rid of <p>")  # fmt: skip
        return _f(lines, rng, p=part), Wish(op="remove_marked")
    if chance < 0.75:
        lines = (
            "crop to <p>",
            "crop <it> to <p>",
            "<do> crop to <p>",
            "keep only <p>",
            "cut out <p>",
            "zoom in on <p>",
            "cut <it> down to <p>",
            "trim to <p>",
        )
        return _f(lines, rng, p=part), Wish(op="crop_to_marked")
    colour = rng.choice(_BORDER_COLOURS)
    lines = (
        f"colour <p> {colour}",
        f"make <p> {colour}",
        f"dye <p> {colour}",
        f"paint <p> {colour}",
        f"<do> make <p> {colour}",
        f"<p> in {colour}",
    )
    return _f(lines, rng, p=part), Wish(op="change_colour", to=colour)


SHAPES = {"crop_to": (crop_to, 8), "crop_tighter": (crop_tighter, 4), "cut_side": (cut_side, 4), "rotate": (rotate, 6),
    "straighten": (straighten, 3), "flip": (flip, 4), "scale": (scale, 6), "border": (border, 5)}  # fmt: skip
"""Operation to what says it, and how often."""
