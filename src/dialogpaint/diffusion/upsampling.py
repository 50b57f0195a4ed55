"""From a small edited picture to the size of a large original, as sharp as the original allows.

What the edit did to a neighbourhood is written as an affine function of the original's own colours, fitted at the small
size and applied at full size (guided filter: He, Sun, Tang 2010; fitted small, applied large: He and Sun 2015,
arXiv 1505.00996). So a recoloured thing keeps its crisp outline and shading. Where no function of the original explains
the edit, as where a thing was added, the small picture itself is enlarged and its edges are steepened (shock filter:
Osher and Rudin 1990, with the morphology of Kramer and Bruckner 1975), for drawings have sharp edges.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

Levels = NDArray[np.float32]
"""(height, width, channels), 0..255."""

_RADIUS = 3
"""Of the windows in which one affine function serves, in small pixels."""
_FORGIVEN = 6.0
"""Levels: colours of the original that differ by less than this are not told apart."""
_CROSS = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
_UNEXPLAINED = (2.0, 10.0)
"""Levels of error of the affine function: below the first it is taken, above the second the enlarged picture is."""


def enlarge(before: NDArray[np.uint8], after: NDArray[np.uint8], original: NDArray[np.uint8]) -> Levels:
    """What `after` would be at the original's size. before, after: (h, w, 3), the small views of the unedited and the
    edited picture; original: (H, W, 3), the unedited picture itself."""
    small, edited = before.astype(np.float32), after.astype(np.float32)
    gain, offset = _affine(small, edited)
    error = np.abs(edited - _applied(gain, offset, small)).max(axis=2)
    size = original.shape[1], original.shape[0]
    low, high = _UNEXPLAINED
    share = np.clip((cv2.GaussianBlur(cv2.dilate(error, _CROSS), (0, 0), 0.7) - low) / (high - low), 0.0, 1.0)
    share = _resized(share, *size)
    new = steep(edited, *size)
    for channel in range(3):
        # One at a time: at full size nine gains would be a lot of memory.
        part = _applied_to_one(_resized(gain[..., channel], *size), _resized(offset[..., channel], *size), original)
        new[..., channel] = part + (new[..., channel] - part) * share
    return np.asarray(new, dtype=np.float32)


def steep(levels: Levels, width: int, height: int) -> Levels:
    """Enlarged to width x height, with edges steepened: on either side of where the smoothed lightness bends, colours
    from further out move in."""
    large = cv2.resize(levels, (width, height), interpolation=cv2.INTER_LINEAR).clip(0, 255).astype(np.uint8)
    scale = width / levels.shape[1]
    # The bend varies slowly: it is found at about four times the small size.
    light = cv2.resize(levels.sum(axis=2), None, fx=4, fy=4, interpolation=cv2.INTER_CUBIC)
    curve = cv2.Laplacian(cv2.GaussianBlur(light, (0, 0), 2.5), cv2.CV_32F)
    outside = (cv2.resize(curve, (width, height), interpolation=cv2.INTER_LINEAR) < 0)[..., None]
    reach = 2 * round(0.6 * scale) + 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
    return np.asarray(np.where(outside, cv2.dilate(large, disc), cv2.erode(large, disc)), dtype=np.float32)


def _affine(guide: Levels, wanted: Levels) -> tuple[Levels, Levels]:
    """Per pixel the ridge-regressed function from the guide's colours to the wanted ones, averaged over windows: gains
    (h, w, 3, 3), from rows to columns, and offsets (h, w, 3)."""
    mean, aim = _mean(guide), _mean(wanted)
    height, width = guide.shape[:2]
    spread = _mean(_products(guide, guide)) - _products(mean, mean)
    shared = _mean(_products(guide, wanted)) - _products(mean, aim)
    spread = spread.reshape(height, width, 3, 3) + _FORGIVEN**2 * np.eye(3, dtype=np.float32)
    gain = np.linalg.solve(spread, shared.reshape(height, width, 3, 3))
    offset = aim - np.einsum("hwi,hwij->hwj", mean, gain)
    averaged = _mean(gain.reshape(height, width, 9).astype(np.float32))
    return averaged.reshape(height, width, 3, 3), _mean(offset.astype(np.float32))


def _applied(gain: Levels, offset: Levels, colours: Levels) -> Levels:
    return np.asarray(np.einsum("hwi,hwij->hwj", colours, gain) + offset, dtype=np.float32)


def _applied_to_one(gain: Levels, offset: Levels, original: NDArray[np.uint8]) -> Levels:
    """One channel of the result; gain (h, w, 3)."""
    return np.asarray((gain * original).sum(axis=2) + offset, dtype=np.float32)


def _resized(levels: Levels, width: int, height: int) -> Levels:
    return np.asarray(cv2.resize(levels, (width, height), interpolation=cv2.INTER_LINEAR), dtype=np.float32)


def _products(one: Levels, other: Levels) -> Levels:
    """(h, w, 9): every channel of one times every channel of the other."""
    return (one[..., :, None] * other[..., None, :]).reshape(*one.shape[:2], 9)


def _mean(levels: Levels) -> Levels:
    side = 2 * _RADIUS + 1
    # OpenCV's box filter takes any number of channels.
    return np.asarray(cv2.blur(levels, (side, side), borderType=cv2.BORDER_REFLECT_101), dtype=np.float32)
