"""Drawn and painted looks. Stroke sizes follow the picture's size; amount 0..1 is how strong the look is."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from dialogpaint.editors.adjust.pixels import Pixels, blended, eight_bit, luma, shorter_side, soft
from dialogpaint.editors.adjust.tone import brightness, saturation

_WORKING = 1600
"""Painted textures are made on a copy of at most this longer side: strokes are coarser than that anyway."""
_FLAT = 720
"""The cartoon's flat areas: on a smaller one, for details must go."""


def pencil(pixels: Pixels, amount: float, coloured: bool) -> Pixels:
    """Fine lines where lightness changes (colour dodge), and hatching where it is dark; stronger = darker of both."""
    side = shorter_side(pixels)
    grey = cv2.GaussianBlur(luma(pixels), (0, 0), max(0.6, side / 1400))
    around = soft(grey, side * (0.003 + 0.004 * amount))
    lines = np.minimum(cv2.divide(grey, np.maximum(around, 1), scale=255.0), 255) / np.float32(255)
    dark = 1 - soft(grey, side * 0.004).astype(np.float32) / 255
    # Crayon is dark where the picture is.
    shading = (0.3 + 0.35 * amount) * (0.5 if coloured else 1.0)
    tone = 1 - shading * dark * (1 + 0.55 * _hatching(grey.shape, side) * np.minimum(3 * dark, 1))
    drawn = 255 * lines ** np.float32(1.4 + 1.6 * amount) * np.clip(tone, 0, 1)
    paper = cv2.merge([eight_bit(drawn)] * 3)
    if not coloured:
        return eight_bit(paper)
    crayon = saturation(brightness(eight_bit(soft(pixels, side * 0.003)), 0.5), 0.4).astype(np.float32)
    # Crayon never covers the paper wholly.
    crayon = 255 - 0.8 * (255 - crayon)
    return eight_bit(cv2.multiply(paper.astype(np.float32), crayon, scale=1 / 255))


def _hatching(shape: tuple[int, ...], side: int) -> NDArray[np.float32]:
    """Slanted strokes, about -1..1; the same for pictures of the same size."""
    noise = np.random.default_rng(5).standard_normal(shape[:2], dtype=np.float32)
    noise = cv2.GaussianBlur(noise, (0, 0), max(0.5, side / 1200))
    strokes = cv2.filter2D(noise, -1, _line(-np.pi / 4, max(7, round(side * 0.02))))
    return np.asarray(np.clip(strokes / (1.6 * float(strokes.std()) + 1e-6), -1, 1), dtype=np.float32)


def cartoon(pixels: Pixels, amount: float) -> Pixels:
    """Flat areas with a few lightnesses, and dark lines round them."""
    flat = _scaled(pixels, lambda small: _flat(small, amount), _FLAT)
    lab = cv2.cvtColor(flat, cv2.COLOR_RGB2Lab)
    steps = 12 - 6 * amount
    levels = np.arange(256) / 255 * steps
    # Soft steps: hard ones would draw jagged contours into smooth skies.
    bent = np.floor(levels) + 1 / (1 + np.exp(-11 * (levels % 1 - 0.5)))
    lab[:, :, 0] = cv2.LUT(np.ascontiguousarray(lab[:, :, 0]), eight_bit(bent / steps * 255))
    bright = saturation(eight_bit(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB)), 0.35)
    return eight_bit(cv2.multiply(bright, cv2.merge([_ink(flat, amount)] * 3), scale=1 / 255))


def oil(pixels: Pixels, amount: float) -> Pixels:
    """Kuwahara's filter: each place takes the calmest of the patches about it, as a brush stroke would."""
    return _scaled(pixels, lambda small: _lit(_kuwahara(small, _stroke(small, 0.004 + 0.008 * amount))))


def watercolour(pixels: Pixels, amount: float) -> Pixels:
    """Calm, light washes; pigment gathered along their edges; paper showing through."""
    return _scaled(pixels, lambda small: _washed(small, amount))


def pixelate(pixels: Pixels, amount: float) -> Pixels:
    """Square blocks: 128 along the shorter side at amount 0, 12 at amount 1."""
    height, width = pixels.shape[:2]
    block = max(1.0, shorter_side(pixels) / (128 * (12 / 128) ** amount))
    size = (max(1, round(width / block)), max(1, round(height / block)))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return eight_bit(cv2.resize(small, (width, height), interpolation=cv2.INTER_NEAREST))


def _scaled(pixels: Pixels, work: Any, most: int = _WORKING) -> Pixels:
    """`work` done on a copy of at most that longer side."""
    height, width = pixels.shape[:2]
    shrink = most / max(height, width)
    if shrink >= 1:
        return eight_bit(work(pixels))
    small = cv2.resize(pixels, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    return eight_bit(cv2.resize(work(small), (width, height), interpolation=cv2.INTER_CUBIC))


def _stroke(pixels: Pixels, share: float) -> int:
    return max(2, round(shorter_side(pixels) * share))


def _flattened(pixels: Pixels, times: int) -> Pixels:
    for _ in range(times):
        pixels = eight_bit(cv2.bilateralFilter(pixels, 9, 28, 7))
    return pixels


def _flat(pixels: Pixels, amount: float) -> Pixels:
    """Mean shift: neighbours of like colour become one colour."""
    return eight_bit(cv2.pyrMeanShiftFiltering(pixels, 5 + 5 * amount, 16 + 20 * amount, maxLevel=1))


def _ink(pixels: Pixels, amount: float) -> Pixels:
    """Height x width: 255 = no line. A difference of Gaussians, softly thresholded."""
    unit = max(0.7, shorter_side(pixels) / 500)
    grey = luma(pixels).astype(np.float32)
    edge = cv2.GaussianBlur(grey, (0, 0), unit) - cv2.GaussianBlur(grey, (0, 0), 1.6 * unit)
    lines = 1 + np.tanh((0.3 + 0.5 * amount) * np.minimum(edge + 2.5 - amount, 0))
    return eight_bit(cv2.GaussianBlur(255 * np.maximum(lines, 0.1), (0, 0), 0.5 * unit))


def _kuwahara(pixels: Pixels, radius: int) -> Pixels:
    """Eight overlapping patches, weighted by calmness: softer than the classic choice of one of four."""
    values = pixels.astype(np.float32)
    grey = luma(pixels).astype(np.float32)
    mean, square, light = (cv2.GaussianBlur(v, (0, 0), radius / 2) for v in (values, grey * grey, grey))
    spread = np.maximum(square - light * light, 0)
    total = np.zeros_like(values)
    weights = np.zeros_like(grey)
    for turn in range(8):
        angle = turn * np.pi / 4
        move = np.array([[1, 0, radius * np.cos(angle)], [0, 1, radius * np.sin(angle)]], dtype=np.float32)
        size = grey.shape[::-1]
        there = cv2.warpAffine(spread, move, size, borderMode=cv2.BORDER_REFLECT)
        weight = 1 / (1 + there / 12) ** 8
        total += weight[:, :, None] * cv2.warpAffine(mean, move, size, borderMode=cv2.BORDER_REFLECT)
        weights += weight
    return eight_bit(total / weights[:, :, None])


def _lit(pixels: Pixels) -> Pixels:
    """Ridges of paint along the strokes, lit from the upper left."""
    paint = _bristles(pixels)
    relief = cv2.filter2D(paint, -1, np.array([[-1, -1, 0], [-1, 0, 1], [0, 1, 1]], dtype=np.float32))
    crisp = cv2.addWeighted(pixels, 1.6, cv2.GaussianBlur(pixels, (0, 0), 2.5), -0.6, 0)
    return eight_bit(saturation(eight_bit(crisp), 0.15).astype(np.float32) + np.clip(9 * relief, -18, 18)[:, :, None])


def _bristles(pixels: Pixels) -> NDArray[np.float32]:
    """Noise drawn out along the edges of the picture, about -1..1: where a brush would have gone."""
    grey = cv2.GaussianBlur(luma(pixels).astype(np.float32), (0, 0), 2)
    across, down = cv2.Sobel(grey, -1, 1, 0), cv2.Sobel(grey, -1, 0, 1)
    tensor = [cv2.GaussianBlur(part, (0, 0), 8) for part in (across * across - down * down, 2 * across * down)]
    along = (np.arctan2(tensor[1], tensor[0]) / 2 + np.pi / 2) % np.pi
    noise = np.random.default_rng(3).standard_normal(grey.shape, dtype=np.float32)
    noise = cv2.GaussianBlur(noise, (0, 0), 1.0)
    out = np.zeros_like(grey)
    total = np.full_like(grey, 1e-6)
    for angle in np.arange(8) * np.pi / 8:
        share = np.maximum(np.cos(along - angle), -np.cos(along - angle)) ** 24
        out += share * cv2.filter2D(noise, -1, _line(angle, 19))
        total += share
    return np.asarray(4 * out / total, dtype=np.float32)


def _line(angle: float, length: int) -> NDArray[np.float32]:
    """A blur along a line."""
    kernel = np.zeros((length, length), dtype=np.float32)
    middle, reach = length // 2, np.array([np.cos(angle), np.sin(angle)]) * (length // 2)
    start, end = middle - reach, middle + reach
    cv2.line(kernel, tuple(map(round, start.tolist())), tuple(map(round, end.tolist())), 1.0, 1)
    return np.asarray(kernel / kernel.sum(), dtype=np.float32)


def _washed(pixels: Pixels, amount: float) -> Pixels:
    wash = _kuwahara(_flattened(pixels, 2), _stroke(pixels, 0.004 + 0.005 * amount))
    wash = saturation(brightness(wash, 0.2 + 0.2 * amount), 0.2)
    grey = luma(wash).astype(np.float32)
    edges = np.abs(grey - cv2.GaussianBlur(grey, (0, 0), _stroke(pixels, 0.004)))
    texture = _paper(grey.shape)
    pigment = 1 - np.minimum(edges / 90, 0.35) * amount * 1.4 + texture * (0.05 + 0.05 * amount)
    bare = np.asarray(np.clip((grey - 215) / 60, 0, 1), dtype=np.float32)
    white = np.full_like(wash, 250)
    return eight_bit(blended(wash, white, bare).astype(np.float32) * pigment[:, :, None])


def _paper(shape: tuple[int, ...]) -> NDArray[np.float32]:
    """The grain of paper, about -1..1; the same for pictures of the same size."""
    noise = np.random.default_rng(7).standard_normal(shape[:2], dtype=np.float32)
    grain = 2.2 * cv2.GaussianBlur(noise, (0, 0), 1.1) + 8 * cv2.GaussianBlur(noise, (0, 0), 9)
    return np.asarray(np.clip(grain / 2.0, -1, 0.4), dtype=np.float32)
