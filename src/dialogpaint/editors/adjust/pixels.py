"""What every adjustment works on: height x width x 3 uint8 arrays, and how they are blended."""

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from dialogpaint.core.image import Mask

Pixels = NDArray[np.uint8]
Weights = NDArray[np.float32]
"""Height x width in 0..1."""

LUMA = np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)
STRIP = 256
"""Rows worked on at a time where floats are needed: keeps a large photograph's memory small."""


def eight_bit(values: Any) -> Pixels:
    """Rounded and clipped to 0..255; arrays of uint8 pass through."""
    array = np.asarray(values)
    if array.dtype == np.uint8:
        return array
    return np.asarray(np.clip(array + 0.5, 0, 255.49), dtype=np.uint8)


def luma(pixels: Pixels) -> Pixels:
    """Height x width: lightness of sRGB values, Rec. 709 weights."""
    return eight_bit(cv2.transform(pixels, LUMA.reshape(1, 3)))


def as_grey(pixels: Pixels) -> Pixels:
    return eight_bit(cv2.merge([luma(pixels)] * 3))


def mixed(before: Pixels, after: Pixels, amount: float) -> Pixels:
    """amount 0 = before, 1 = after."""
    return after if amount == 1 else eight_bit(cv2.addWeighted(before, 1 - amount, after, amount, 0))


def blended(before: Pixels, after: Pixels, weights: Weights) -> Pixels:
    """`mixed`, with an amount for each pixel; where it is 0 the pixel is exactly as before."""

    def blend(rows: slice) -> Pixels:
        amount = weights[rows, :, None]
        old = before[rows].astype(np.float32)
        return eight_bit(old + amount * (after[rows].astype(np.float32) - old))

    return in_strips(before, blend)


def within(before: Pixels, after: Pixels, mask: Mask) -> Pixels:
    """`after` where the mask is, `before` elsewhere, bit for bit. On large pictures the seam is softened inwards."""
    reach = min(mask.shape) // 400
    if reach == 0:
        return np.where(mask[:, :, None], after, before)
    inside = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 3)
    return blended(before, after, np.asarray(np.minimum(inside / (reach + 1), 1), dtype=np.float32))


def in_strips(pixels: Pixels, work: Callable[[slice], Pixels]) -> Pixels:
    """The picture put together from `work` on slices of its rows."""
    out = np.empty_like(pixels)
    for top in range(0, len(pixels), STRIP):
        rows = slice(top, min(top + STRIP, len(pixels)))
        out[rows] = work(rows)
    return out


def soft(pixels: Any, sigma: float) -> Any:
    """Gaussian blur of any array; large ones are done on a smaller copy, which looks the same and is fast."""
    height, width = pixels.shape[:2]
    shrink = int(min(sigma / 4, height / 8, width / 8))
    if shrink <= 1:
        return cv2.GaussianBlur(pixels, (0, 0), max(sigma, 0.01))
    small = cv2.resize(pixels, (-(-width // shrink), -(-height // shrink)), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigma / shrink)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)


def shorter_side(pixels: Pixels) -> int:
    return int(min(pixels.shape[:2]))
