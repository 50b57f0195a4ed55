"""Removal of what a mask marks: filled from its surroundings.

OpenCV's inpainting (Telea, "An Image Inpainting Technique Based on the Fast Marching Method", 2004). It continues
colours and gentle gradients; it invents nothing, so a large hole in a rich texture stays visible.
"""

import cv2
import numpy as np

from dialogpaint.core.image import Mask
from dialogpaint.editors.adjust.pixels import Pixels, blended, eight_bit, luma, soft

_WORKING = 900


def remove(pixels: Pixels, mask: Mask) -> Pixels:
    """Only pixels the mask marks differ. Large holes are filled on a smaller copy, then grained."""
    top, bottom, left, right = _box(mask)
    part, hole = pixels[top:bottom, left:right], mask[top:bottom, left:right]
    if hole.all():
        return pixels
    filled = _filled(part, hole)
    out = pixels.copy()
    out[top:bottom, left:right][hole] = filled[hole]
    return out


def _box(mask: Mask) -> tuple[int, int, int, int]:
    """What the mask marks and as much again about it."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    room = max(8, (rows[-1] - rows[0] + columns[-1] - columns[0]) // 4)
    height, width = mask.shape
    return (
        max(0, int(rows[0] - room)),
        min(height, int(rows[-1] + 1 + room)),
        max(0, int(columns[0] - room)),
        min(width, int(columns[-1] + 1 + room)),
    )


def _filled(part: Pixels, hole: Mask) -> Pixels:
    height, width = hole.shape
    shrink = min(1.0, _WORKING / max(height, width))
    # A rim of the thing itself usually lies just outside a hand-drawn mark; it must not bleed into the fill.
    grown = cv2.dilate(hole.astype(np.uint8), np.ones((3, 3), np.uint8), iterations=1)
    if grown.all():
        grown = hole.astype(np.uint8)
    if shrink == 1.0:
        calm = cv2.inpaint(part, grown, 5, cv2.INPAINT_TELEA)
        return _grained(eight_bit(calm), part, hole)
    size = (max(1, round(width * shrink)), max(1, round(height * shrink)))
    small = cv2.resize(part, size, interpolation=cv2.INTER_AREA)
    small_hole = (cv2.resize(grown.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0).astype(np.uint8)
    calm = cv2.inpaint(small, small_hole, 5, cv2.INPAINT_TELEA)
    return _grained(eight_bit(cv2.resize(calm, (width, height), interpolation=cv2.INTER_CUBIC)), part, hole)


def _grained(calm: Pixels, part: Pixels, hole: Mask) -> Pixels:
    """Smoothed towards the middle of the hole, where fill from all sides meets in creases; and with noise as strong as
    the fine noise about it, so that it is not suspiciously smooth.
    """
    inside = cv2.distanceTransform(hole.astype(np.uint8), cv2.DIST_L2, 3)
    depth = float(inside.max())
    if depth > 6:
        share = np.asarray(np.clip((inside - 2) / (0.5 * depth), 0, 1), dtype=np.float32)
        calm = blended(calm, eight_bit(soft(calm, depth / 3)), share)
    grey = luma(part).astype(np.float32)
    fine = grey - cv2.GaussianBlur(grey, (0, 0), 1.5)
    strength = float(np.median(np.abs(fine[~hole]))) * 1.48
    noise = np.random.default_rng(0).standard_normal(hole.shape, dtype=np.float32) * min(strength, 8.0)
    return eight_bit(calm.astype(np.float32) + noise[:, :, None])
