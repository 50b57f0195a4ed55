"""Where an edit ends in a large original: how strongly it is taken over is known at the model's size only, and follows
the original's own edges beyond that.

A guided filter (He, Sun, Tang 2010) with the original as guide, fitted at a few times the model's size and applied at
full size: docs/LOG.md says what it gains over enlarging plainly.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from dialogpaint.diffusion.upsampling import affine, applied_to_one, resized

Strength = NDArray[np.float32]
"""(height, width), 0..1."""

_FINE = 4.0
"""How many times the model's size the fit is made at."""
_RADIUS = 1.25
"""Of its windows, in pixels of the model's size."""
_FORGIVEN = 8.0
"""Levels: colours of the original that differ by less are no edge."""


def strength_at(strength: Strength, original: NDArray[np.uint8]) -> Strength:
    """The strength at the original's size. original: (H, W, 3); 0 stays 0 but for a pixel of the model's size."""
    height, width = original.shape[:2]
    small_height, small_width = strength.shape
    fine = min(_FINE, width / small_width, height / small_height)
    if fine <= 1:
        return resized(strength, width, height)
    size = round(small_width * fine), round(small_height * fine)
    guide = np.asarray(cv2.resize(original, size, interpolation=cv2.INTER_AREA), dtype=np.float32)
    radius = max(1, round(_RADIUS * fine))
    gain, offset = affine(guide, resized(strength, *size)[..., None], radius, _FORGIVEN)
    followed = applied_to_one(resized(gain[..., 0], width, height), resized(offset, width, height), original)
    near = cv2.dilate((strength > 0).astype(np.float32), np.ones((3, 3), np.uint8))
    return np.asarray(np.where(resized(near, width, height) > 0, np.clip(followed, 0, 1), 0), dtype=np.float32)
