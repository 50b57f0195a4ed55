"""Named colours in a photograph: keeping one, changing one. Hue, chroma and lightness are CIELAB's (D65)."""

import cv2
import numpy as np
from numpy.typing import NDArray

from dialogpaint.adjustments.colour_names import COLOURS, PICKED
from dialogpaint.core.image import Mask
from dialogpaint.editors.adjust.pixels import Pixels, Weights, as_grey, blended, eight_bit, in_strips

Lab = NDArray[np.float32]
"""Height x width x 3: lightness 0..100, a, b."""

_FADE = 9.0
"""Degrees of hue, and units of chroma and lightness, over which a named colour's range fades out."""


def to_lab(pixels: Pixels) -> Lab:
    return np.asarray(cv2.cvtColor(pixels.astype(np.float32) / 255, cv2.COLOR_RGB2Lab), dtype=np.float32)


def from_lab(lab: Lab) -> Pixels:
    return eight_bit(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB) * 255)


def weights_of(pixels: Pixels, colour: str) -> Weights:
    """How much each pixel goes by that name. Near neighbours decide together, so that noise does not."""
    weights = np.empty(pixels.shape[:2], dtype=np.float32)

    def weigh(rows: slice) -> Pixels:
        weights[rows] = _named(to_lab(pixels[rows]), colour)
        return pixels[rows]

    in_strips(pixels, weigh)
    reach = max(1, min(pixels.shape[:2]) // 700)
    return np.asarray(cv2.blur(weights, (2 * reach + 1, 2 * reach + 1)), dtype=np.float32)


def keep_colour(pixels: Pixels, colour: str) -> Pixels:
    """Black and white but for that colour."""
    return blended(as_grey(pixels), pixels, weights_of(pixels, colour))


def change_colour(pixels: Pixels, colour: str | None, to: str, mask: Mask | None) -> Pixels:
    """colour None: all that the mask marks. Light and shade are kept; lightness moves part of the way."""
    weights = np.ones(pixels.shape[:2], dtype=np.float32) if colour is None else weights_of(pixels, colour)
    if mask is not None:
        weights = weights * mask
    mean = _mean_lab(pixels, weights)
    if mean is None:
        return pixels
    target = _lab_of(to)
    dyed = in_strips(pixels, lambda rows: from_lab(_dyed(to_lab(pixels[rows]), mean, target)))
    return blended(pixels, dyed, weights)


def _named(lab: Lab, colour: str) -> Weights:
    wanted = PICKED[colour]
    chroma = np.hypot(lab[:, :, 1], lab[:, :, 2])
    hue = np.degrees(np.arctan2(lab[:, :, 2], lab[:, :, 1]))
    away = np.abs((hue - wanted.hue + 180) % 360 - 180)
    near = np.clip((wanted.reach - away) / _FADE + 0.5, 0, 1)
    return np.asarray(near * _inside(chroma, wanted.chroma) * _inside(lab[:, :, 0], wanted.light), dtype=np.float32)


def _inside(values: NDArray[np.float32], span: tuple[float, float]) -> NDArray[np.float32]:
    """1 within, 0 outside, a half at the ends."""
    low, high = span
    return np.asarray(np.clip((values - low) / _FADE + 0.5, 0, 1) * np.clip((high - values) / _FADE + 0.5, 0, 1))


def _mean_lab(pixels: Pixels, weights: Weights) -> NDArray[np.float64] | None:
    """Of the weighted pixels, from a small copy; None where nothing has weight."""
    shrink = min(1.0, 600 / max(weights.shape))
    size = {"fx": shrink, "fy": shrink, "interpolation": cv2.INTER_AREA}
    lab = to_lab(eight_bit(cv2.resize(pixels, None, **size)))
    small = np.asarray(cv2.resize(weights, None, **size), dtype=np.float64)
    if small.sum() < 1e-6:
        return None
    return np.asarray(np.average(lab.reshape(-1, 3), axis=0, weights=small.reshape(-1)), dtype=np.float64)


def _lab_of(colour: str) -> NDArray[np.float64]:
    swatch = np.array(COLOURS[colour], dtype=np.uint8).reshape(1, 1, 3)
    return np.asarray(to_lab(swatch)[0, 0], dtype=np.float64)


def _dyed(lab: Lab, mean: NDArray[np.float64], target: NDArray[np.float64]) -> Lab:
    """The pixels as if their material had another colour. mean: what they have now, on average."""
    light = np.clip(lab[:, :, 0] / 100, 1e-4, 1)
    # A power curve takes the mean to its new lightness and leaves black shadows and white reflections.
    here = np.clip(mean[0] / 100, 0.05, 0.95)
    there = np.clip(here + 0.75 * (target[0] / 100 - here), 0.05, 0.95)
    new_light = light ** np.clip(np.log(there) / np.log(here), 0.25, 4.0)
    old_chroma, new_chroma = np.hypot(mean[1], mean[2]), np.hypot(target[1], target[2])
    # Grey material has no chroma to scale: its lightness says how much dye shows.
    by_light = np.clip(4 * new_light * (1 - new_light) * 1.2, 0, 1)
    by_chroma = np.clip(np.hypot(lab[:, :, 1], lab[:, :, 2]) / max(old_chroma, 1.0), 0, 1.3)
    share = by_light + np.clip((old_chroma - 8) / 14, 0, 1) * (by_chroma - by_light)
    hue = np.arctan2(target[2], target[1])
    return np.stack(
        [100 * new_light, share * new_chroma * np.cos(hue), share * new_chroma * np.sin(hue)], axis=-1
    ).astype(np.float32)
