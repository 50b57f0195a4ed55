"""Sharpness, noise and the edges of the frame. Sizes follow the picture's."""

import cv2
import numpy as np
from numpy.typing import NDArray

from dialogpaint.editors.adjust.pixels import Pixels, eight_bit, in_strips, luma, shorter_side, soft


def sharpen(pixels: Pixels, amount: float) -> Pixels:
    """Unsharp masking of lightness; colours stay, so that edges get no coloured fringe."""
    sigma = max(0.8, shorter_side(pixels) / 1200)
    grey = luma(pixels)
    smooth = cv2.GaussianBlur(grey, (0, 0), sigma)

    def work(rows: slice) -> Pixels:
        edge = cv2.subtract(grey[rows], smooth[rows], dtype=cv2.CV_16S)
        # Strong edges need less: past some 40 levels they would get a halo.
        edge = np.asarray(40 * np.tanh(edge.astype(np.float32) * (2.5 * amount / 40)), dtype=np.int16)
        return eight_bit(cv2.add(pixels[rows], cv2.merge([edge] * 3), dtype=cv2.CV_8U))

    return in_strips(pixels, work)


def blur(pixels: Pixels, amount: float) -> Pixels:
    """Gaussian, up to 4 % of the shorter side."""
    return eight_bit(soft(pixels, blur_sigma(pixels, amount)))


def blur_sigma(pixels: Pixels, amount: float) -> float:
    return float(0.04 * amount**1.5 * shorter_side(pixels))


def denoise(pixels: Pixels, amount: float) -> Pixels:
    """Non-local means: lightness moderately, colour speckle more."""
    strength = 1 + 9 * amount
    return eight_bit(cv2.fastNlMeansDenoisingColored(pixels, None, strength, 1.8 * strength, 5, 13))


def grain(pixels: Pixels, amount: float, seed: int) -> Pixels:
    """Film grain: grey noise, strongest in the middle tones, a little coarser than a pixel on large pictures."""
    height, width = pixels.shape[:2]
    size = max(1.0, shorter_side(pixels) / 1500)
    rough = np.random.default_rng(seed).standard_normal((round(height / size), round(width / size)), dtype=np.float32)
    if size > 1:
        rough = np.asarray(cv2.resize(rough, (width, height), interpolation=cv2.INTER_CUBIC), dtype=np.float32)
    levels = np.arange(256, dtype=np.float32) / 255
    strength = (42 * amount * (0.35 + 2.6 * levels * (1 - levels))).astype(np.float32)
    grey = luma(pixels)

    def work(rows: slice) -> Pixels:
        noise = rough[rows] * strength[grey[rows]]
        return eight_bit(cv2.add(pixels[rows], cv2.merge([noise] * 3), dtype=cv2.CV_8U))

    return in_strips(pixels, work)


def vignette(pixels: Pixels, amount: float) -> Pixels:
    """Darkens towards the corners; the middle stays."""
    height, width = pixels.shape[:2]
    across = ((np.arange(width, dtype=np.float32) + 0.5) / width * 2 - 1) ** 2
    down = ((np.arange(height, dtype=np.float32) + 0.5) / height * 2 - 1) ** 2

    def work(rows: slice) -> Pixels:
        light = _falloff(down[rows, None] + across, amount)
        return eight_bit(cv2.multiply(pixels[rows], cv2.merge([light] * 3), dtype=cv2.CV_8U))

    return in_strips(pixels, work)


def _falloff(squared: NDArray[np.float32], amount: float) -> NDArray[np.float32]:
    """squared: distance from the middle squared, 1 at the middle of a side and 2 in a corner."""
    reach = np.clip((squared - 0.25) / 1.75, 0, 1)
    return np.asarray(1 - 0.85 * amount * reach * reach * (3 - 2 * reach), dtype=np.float32)
