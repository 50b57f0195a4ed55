"""Pictures and values the tests of the adjustments share."""

import numpy as np

from dialogpaint.adjustments import values as a
from dialogpaint.core.image import Picture

SIGNED = [a.Brightness, a.Contrast, a.Exposure, a.Shadows, a.Highlights, a.Saturation, a.Warmth, a.Tint, a.Pop]
_GIVEN: dict[type, dict[str, object]] = {a.ChangeColour: {"to": "blue"}}
ON_PIXELS: list[a.Adjustment] = [
    kind(**_GIVEN.get(kind, {}))  # type: ignore[misc]
    for kind in a.KINDS
    if kind not in (*a.GEOMETRY, a.Caption, a.Shape)
]
"""One of each kind that keeps the picture's size and draws nothing."""


def picture(width: int = 32, height: int = 24, seed: int = 0) -> Picture:
    """Noise: every level occurs."""
    return Picture(pixels=np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8))


def smooth(width: int = 64, height: int = 48) -> Picture:
    """Something like a photograph: a coloured gradient with a darker disc and a little noise."""
    down, across = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
    colours = np.stack([90 + 120 * across, 80 + 110 * down, 170 - 90 * across], axis=-1)
    colours[(across - 0.5) ** 2 + (down - 0.5) ** 2 < 0.06] *= (0.8, 0.45, 0.4)
    noise = np.random.default_rng(1).normal(0, 4, colours.shape)
    return Picture(pixels=np.clip(colours + noise, 0, 255).astype(np.uint8))
