"""Shape and size of the picture: crops, turns, mirror images, scaling, borders. They take arrays with any channels."""

import math
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import MAX_PIXELS, Mask
from dialogpaint.editors.adjust.pixels import Pixels, luma

Layer = NDArray[np.uint8]
"""Height x width, with or without channels: the colours or the alpha of a picture."""


def crop_to(layer: Layer, width: int, height: int) -> Layer:
    """The largest part with that ratio, about the centre."""
    have_height, have_width = layer.shape[:2]
    new_width = max(1, min(have_width, round(have_height * width / height)))
    new_height = max(1, min(have_height, round(have_width * height / width)))
    return _centre(layer, new_width, new_height)


def crop_tighter(layer: Layer, amount: float) -> Layer:
    height, width = layer.shape[:2]
    return _centre(layer, max(1, round(width * (1 - amount))), max(1, round(height * (1 - amount))))


def cut_side(layer: Layer, side: str, amount: float) -> Layer:
    height, width = layer.shape[:2]
    across = min(width - 1, round(width * amount))
    down = min(height - 1, round(height * amount))
    match side:
        case "left":
            return layer[:, across:]
        case "right":
            return layer[:, : width - across]
        case "top":
            return layer[down:]
        case _:
            return layer[: height - down]


def crop_to_box(layer: Layer, mask: Mask) -> Layer:
    """About what the mask marks, which must be something."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return layer[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def rotate(layer: Layer, degrees: float) -> Layer:
    """Clockwise. Quarter turns only move pixels; others keep the largest upright rectangle without empty corners."""
    quarters, rest = divmod(degrees, 90)
    if math.isclose(rest, 0, abs_tol=1e-6):
        return np.ascontiguousarray(np.rot90(layer, -round(quarters)))
    return _turned(layer, degrees)


def flip(layer: Layer, way: str) -> Layer:
    return np.ascontiguousarray(layer[:, ::-1] if way == "horizontally" else layer[::-1])


def scale(layer: Layer, percent: int | None, width: int | None, height: int | None) -> Layer:
    """Raises BadInput where the result would be too large for a picture."""
    have_height, have_width = layer.shape[:2]
    if percent is not None:
        width, height = round(have_width * percent / 100), round(have_height * percent / 100)
    elif width is None and height is not None:
        width = round(have_width * height / have_height)
    elif height is None and width is not None:
        height = round(have_height * width / have_width)
    size = (max(1, width or 1), max(1, height or 1))
    if size[0] * size[1] > MAX_PIXELS:
        raise BadInput(
            f"{size[0]}x{size[1]} is more than {MAX_PIXELS // 1_000_000} megapixels. Ask for a smaller size."
        )
    smaller = size[0] * size[1] < have_width * have_height
    return _bytes(cv2.resize(layer, size, interpolation=cv2.INTER_AREA if smaller else cv2.INTER_CUBIC))


def scaled_to(layer: Layer, percent: int | None, width: int | None, height: int | None) -> Layer:
    """`scale`, cropped first where both sides are given: never stretched."""
    if width is not None and height is not None:
        have_height, have_width = layer.shape[:2]
        new_width = max(1, min(have_width, round(have_height * width / height)))
        new_height = max(1, min(have_height, round(have_width * height / width)))
        layer = _centre(layer, new_width, new_height)
    return scale(layer, percent, width, height)


def border(layer: Layer, amount: float, fill: tuple[int, ...]) -> Layer:
    """fill: one value a channel. Raises BadInput where the result would be too large for a picture."""
    wide = round(amount * min(layer.shape[:2]))
    if (layer.shape[0] + 2 * wide) * (layer.shape[1] + 2 * wide) > MAX_PIXELS:
        raise BadInput(f"with that border the picture has more than {MAX_PIXELS // 1_000_000} megapixels. Use less.")
    return _bytes(cv2.copyMakeBorder(layer, wide, wide, wide, wide, cv2.BORDER_CONSTANT, value=fill))


def slant(pixels: Pixels, most: float = 10.0) -> float:
    """Degrees, clockwise, that bring the picture's long lines level or upright; 0 where there are no clear lines."""
    shrink = min(1.0, 1000 / max(pixels.shape[:2]))
    small = cv2.resize(luma(pixels), None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    edges = cv2.Canny(cv2.GaussianBlur(small, (0, 0), 1.2), 60, 150)
    shortest = 0.12 * min(small.shape)
    lines = cv2.HoughLinesP(edges, 1, math.pi / 720, 60, minLineLength=shortest, maxLineGap=shortest / 8)
    if lines is None:
        return 0.0
    angles, lengths = _angles(np.asarray(lines, dtype=np.float64).reshape(-1, 4))
    near = np.abs(angles) <= most
    if lengths[near].sum() < 0.35 * lengths.sum():
        return 0.0
    return round(-_peak(angles[near], lengths[near]), 1) + 0.0


def _angles(lines: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Degrees from the nearer of level and upright (positive = falling to the right), and lengths."""
    across, down = lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1]
    angles = (np.degrees(np.arctan2(down, across)) + 45) % 90 - 45
    return angles, np.hypot(across, down)


def _peak(angles: NDArray[np.float64], lengths: NDArray[np.float64]) -> float:
    """The angle most of the length is near, within half a degree."""
    grid = np.arange(-10, 10.05, 0.1)
    near = np.exp(-(((grid[:, None] - angles) / 0.5) ** 2)) @ lengths
    return float(grid[int(np.argmax(near))])


def _turned(layer: Layer, degrees: float) -> Layer:
    height, width = layer.shape[:2]
    angle = math.radians(degrees)
    sine, cosine = abs(math.sin(angle)), abs(math.cos(angle))
    whole = (math.ceil(width * cosine + height * sine), math.ceil(width * sine + height * cosine))
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -degrees, 1.0)
    matrix[:, 2] += ((whole[0] - width) / 2, (whole[1] - height) / 2)
    turned = cv2.warpAffine(layer, matrix, whole, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    inner = _inner_size(width, height, sine, cosine)
    return _centre(_bytes(turned), *inner)


def _inner_size(width: int, height: int, sine: float, cosine: float) -> tuple[int, int]:
    """Width and height of the largest upright rectangle inside a turned one."""
    short, long = min(width, height), max(width, height)
    if short <= 2 * sine * cosine * long or abs(sine - cosine) < 1e-9:
        half = short / 2
        sides = (half / sine, half / cosine) if width >= height else (half / cosine, half / sine)
    else:
        spread = cosine * cosine - sine * sine
        sides = ((width * cosine - height * sine) / spread, (height * cosine - width * sine) / spread)
    return max(1, math.floor(sides[0])), max(1, math.floor(sides[1]))


def _centre(layer: Layer, width: int, height: int) -> Layer:
    top, left = (layer.shape[0] - height) // 2, (layer.shape[1] - width) // 2
    return np.ascontiguousarray(layer[top : top + height, left : left + width])


def _bytes(array: Any) -> Layer:
    return np.asarray(array, dtype=np.uint8)
