"""What a photograph is of, where nobody marked it: GrabCut, started from what is unlike the picture's rim.

Rother, Kolmogorov, Blake: "GrabCut", SIGGRAPH 2004, as OpenCV has it. It is an estimate from colours: it knows nothing
of things, and fails where subject and background share colours. Mark the background with a mask where it matters.
"""

import cv2
import numpy as np

from dialogpaint.core.image import Mask
from dialogpaint.editors.adjust.detail import blur_sigma
from dialogpaint.editors.adjust.pixels import Pixels, Weights, as_grey, blended, eight_bit, shorter_side, soft

_WORKING = 320


def background_weights(pixels: Pixels) -> Weights:
    """Height x width, 1 = surely not the subject. The same picture always gives the same."""
    height, width = pixels.shape[:2]
    if min(height, width) < 8:
        return np.zeros((height, width), dtype=np.float32)
    shrink = min(1.0, _WORKING / max(height, width))
    small = eight_bit(cv2.resize(pixels, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA))
    labels = _cut(np.ascontiguousarray(small[:, :, ::-1]))
    subject = _main_piece(np.isin(labels, (cv2.GC_FGD, cv2.GC_PR_FGD)))
    grown = cv2.resize(subject.astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    edge = max(1.0, shorter_side(pixels) / 250)
    return np.asarray(1 - np.clip(cv2.GaussianBlur(grown, (0, 0), edge), 0, 1), dtype=np.float32)


def blur_background(pixels: Pixels, amount: float, background: Weights) -> Pixels:
    """Only background colours take part in the blur, so that the subject leaves no halo."""
    sigma = 1.2 * blur_sigma(pixels, amount)
    share = background[:, :, None]
    lit = soft(pixels * share, sigma)
    near = soft(background, sigma)
    around = eight_bit(soft(pixels, sigma))
    blurred = np.where(near[:, :, None] > 0.02, lit / np.maximum(near, 0.02)[:, :, None], around)
    return blended(pixels, eight_bit(blurred), background)


def grey_background(pixels: Pixels, background: Weights) -> Pixels:
    return blended(pixels, as_grey(pixels), background)


def _cut(small: Pixels) -> Pixels:
    height, width = small.shape[:2]
    rim = max(1, round(0.03 * min(height, width)))
    unlike = _unlike_the_rim(small, rim)
    across, down = np.linspace(-1, 1, width), np.linspace(-1, 1, height)[:, None]
    likely = unlike * np.exp(-((across**2 + down**2) / 0.9)).astype(np.float32)
    labels = np.full((height, width), cv2.GC_PR_BGD, dtype=np.uint8)
    labels[likely > np.quantile(likely, 0.65)] = cv2.GC_PR_FGD
    labels[likely > np.quantile(likely, 0.95)] = cv2.GC_FGD
    labels[:rim] = labels[:, :rim] = labels[:, -rim:] = cv2.GC_BGD
    cv2.grabCut(small, labels, None, np.zeros((1, 65)), np.zeros((1, 65)), 5, cv2.GC_INIT_WITH_MASK)
    return labels


def _unlike_the_rim(small: Pixels, rim: int) -> Weights:
    """How far each colour is, in CIELAB, from the nearest of the rim's main colours (top and sides)."""
    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_BGR2Lab)
    lab = np.asarray(cv2.GaussianBlur(lab, (0, 0), 2), dtype=np.float32)
    edge = np.concatenate([lab[:rim].reshape(-1, 3), lab[:, :rim].reshape(-1, 3), lab[:, -rim:].reshape(-1, 3)])
    cv2.setRNGSeed(0)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 20, 0.5)
    _, _, centres = cv2.kmeans(edge, min(6, len(edge)), None, stop, 2, cv2.KMEANS_PP_CENTERS)
    distances = np.linalg.norm(lab[:, :, None] - centres, axis=-1).min(axis=-1)
    return np.asarray(cv2.GaussianBlur(distances, (0, 0), 4), dtype=np.float32)


def _main_piece(subject: Mask) -> Mask:
    """Without specks and holes: pieces at least a tenth as large as the largest."""
    closed = cv2.morphologyEx(subject.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8))
    opened = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(opened)
    if count <= 1:
        return subject
    areas = stats[:, cv2.CC_STAT_AREA].copy()
    areas[0] = 0
    return np.isin(labels, np.flatnonzero(areas >= areas.max() / 10))
