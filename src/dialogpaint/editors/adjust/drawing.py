"""Captions and simple shapes, drawn at full resolution at a place said in words."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from dialogpaint.adjustments.colour_names import COLOURS
from dialogpaint.adjustments.values import Caption, Shape
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Mask
from dialogpaint.editors.adjust.pixels import Pixels, Weights, luma

Box = tuple[int, int, int, int]
"""left, top, right, bottom, in pixels."""
Layers = list[tuple[tuple[int, int, int], Weights]]
"""Colours and where they cover the picture, bottom first."""

_SMOOTH = 4
"""Shapes are drawn this many times larger and scaled down."""


def caption(pixels: Pixels, wish: Caption, mask: Mask | None) -> Layers:
    """Wrapped to the frame's width, with an outline. The frame is the picture, or what the mask marks.

    Raises BadInput for letters the built-in font lacks.
    """
    frame = _frame(pixels, mask)
    height = max(6, round(wish.amount * min(pixels.shape[:2])))
    font = ImageFont.load_default(size=height)
    _check_letters(wish.text)
    edge = max(1, round(height / 14))
    width = frame[2] - frame[0]
    lines = _wrapped(wish.text, font, max(1, width - 2 * (edge + _margin(frame))))
    step = round(1.2 * height)
    size = (math.ceil(max(map(font.getlength, lines))) + 2 * edge, step * len(lines) + 2 * edge)
    left, top = _corner(frame, size, wish.place)
    inner, outline = (Image.new("L", (pixels.shape[1], pixels.shape[0])) for _ in range(2))
    for number, line in enumerate(lines):
        room = size[0] - 2 * edge - font.getlength(line)
        indent = 0.0 if "left" in wish.place else room if "right" in wish.place else room / 2
        at = (left + edge + indent, top + edge + step * number)
        ImageDraw.Draw(inner).text(at, line, fill=255, font=font)
        ImageDraw.Draw(outline).text(at, line, fill=255, font=font, stroke_width=edge, stroke_fill=255)
    ink, paper = _inks(pixels, wish.colour, (left, top, left + size[0], top + size[1]))
    return [(paper, _weights(outline)), (ink, _weights(inner))]


def shape(pixels: Pixels, wish: Shape, mask: Mask | None) -> Layers:
    frame = _frame(pixels, mask)
    side = max(3, round(wish.amount * min(pixels.shape[:2])))
    left, top = _corner(frame, (side, side), wish.place)
    stamp = Image.new("L", (side * _SMOOTH, side * _SMOOTH))
    points = [(x * side * _SMOOTH, y * side * _SMOOTH) for x, y in _turned(_outline(wish.shape), wish.pointing)]
    ImageDraw.Draw(stamp).polygon(points, fill=255)
    canvas = Image.new("L", (pixels.shape[1], pixels.shape[0]))
    canvas.paste(stamp.resize((side, side), Image.Resampling.BOX), (left, top))
    return [(COLOURS[wish.colour], _weights(canvas))]


def _frame(pixels: Pixels, mask: Mask | None) -> Box:
    if mask is None:
        return (0, 0, pixels.shape[1], pixels.shape[0])
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return (int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)


def _margin(frame: Box) -> int:
    return round(0.04 * min(frame[2] - frame[0], frame[3] - frame[1]))


def _corner(frame: Box, size: tuple[int, int], place: str) -> tuple[int, int]:
    """Left and top of a thing of that size at that place of the frame."""
    margin = _margin(frame)
    free = (frame[2] - frame[0] - size[0], frame[3] - frame[1] - size[1])
    across = margin if "left" in place else free[0] - margin if "right" in place else free[0] // 2
    down = margin if "top" in place else free[1] - margin if "bottom" in place else free[1] // 2
    return frame[0] + across, frame[1] + down


def _weights(canvas: Image.Image) -> Weights:
    return np.asarray(canvas, dtype=np.float32) / np.float32(255)


def _inks(pixels: Pixels, colour: str | None, box: Box) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """The letters' colour and the outline's: light on dark or dark on light."""
    if colour is None:
        under = pixels[max(0, box[1]) : max(1, box[3]), max(0, box[0]) : max(1, box[2])]
        ink = (20, 20, 22) if under.size and luma(np.ascontiguousarray(under)).mean() > 165 else (255, 255, 255)
    else:
        ink = COLOURS[colour]
    light = sum(ink) > 330
    return ink, (20, 20, 22) if light else (255, 255, 255)


def _wrapped(text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _check_letters(text: str) -> None:
    font = ImageFont.load_default(size=20)
    missing = bytes(font.getmask("\U0010ffff"))
    unknown = sorted({letter for letter in text if not letter.isspace() and bytes(font.getmask(letter)) == missing})
    if unknown:
        raise BadInput(f"the built-in font has no letter {' '.join(unknown[:8])}. Write it with other letters.")


def _outline(name: str) -> list[tuple[float, float]]:
    """Corners in a square from 0 to 1, y downwards."""
    match name:
        case "heart":
            turn = np.linspace(0, 2 * math.pi, 120, endpoint=False)
            across = 16 * np.sin(turn) ** 3
            up = 13 * np.cos(turn) - 5 * np.cos(2 * turn) - 2 * np.cos(3 * turn) - np.cos(4 * turn)
            return _fitted(across, -up)
        case "star":
            turn = np.arange(10) * math.pi / 5
            reach = np.where(np.arange(10) % 2 == 0, 1.0, 0.42)
            return _fitted(reach * np.sin(turn), -reach * np.cos(turn))
        case "circle":
            turn = np.linspace(0, 2 * math.pi, 120, endpoint=False)
            return _fitted(np.sin(turn), np.cos(turn))
        case "triangle":
            return [(0.5, 0.07), (1.0, 0.93), (0.0, 0.93)]
        case "square":
            return [(0.04, 0.04), (0.96, 0.04), (0.96, 0.96), (0.04, 0.96)]
        case _:
            return [(0.0, 0.38), (0.55, 0.38), (0.55, 0.16), (1.0, 0.5), (0.55, 0.84), (0.55, 0.62), (0.0, 0.62)]


def _fitted(across: NDArray[np.float64], down: NDArray[np.float64]) -> list[tuple[float, float]]:
    """Scaled into the unit square and centred, keeping the aspect."""
    size = max(np.ptp(across), np.ptp(down))
    across = 0.5 + (across - (across.max() + across.min()) / 2) / size
    down = 0.5 + (down - (down.max() + down.min()) / 2) / size
    return list(zip(across.tolist(), down.tolist(), strict=True))


def _turned(points: Sequence[tuple[float, float]], pointing: str) -> list[tuple[float, float]]:
    match pointing:
        case "left":
            return [(1 - x, y) for x, y in points]
        case "down":
            return [(1 - y, x) for x, y in points]
        case "up":
            return [(y, 1 - x) for x, y in points]
        case _:
            return list(points)
