"""How long the adjustments of light and colour take on a large picture."""

import statistics
import time

import numpy as np

from dialogpaint.adjustments import values as a
from dialogpaint.core.image import Picture
from dialogpaint.editors.adjust.apply import apply

TONAL: dict[str, a.Adjustment] = {
    "brightness": a.Brightness(),
    "contrast": a.Contrast(),
    "exposure": a.Exposure(),
    "shadows": a.Shadows(),
    "highlights": a.Highlights(),
    "saturation": a.Saturation(),
    "warmth": a.Warmth(),
    "tint": a.Tint(),
    "pop": a.Pop(),
    "enhance": a.Enhance(),
    "black and white": a.BlackAndWhite(),
    "sepia": a.Sepia(),
    "vintage": a.Vintage(),
    "invert": a.Invert(),
    "sharpen": a.Sharpen(),
    "blur": a.Blur(),
    "vignette": a.Vignette(),
    "grain": a.Grain(),
}


def tonal_speed(megapixels: float = 12.0, times: int = 3) -> dict[str, float]:
    """Median seconds of each, on noise of 4:3. The first run, which warms up, does not count."""
    height = round((megapixels * 1e6 * 3 / 4) ** 0.5)
    pixels = np.random.default_rng(0).integers(0, 256, (height, height * 4 // 3, 3), dtype=np.uint8)
    picture = Picture(pixels=pixels)
    return {name: round(_median(adjustment, picture, times), 3) for name, adjustment in TONAL.items()}


def _median(adjustment: a.Adjustment, picture: Picture, times: int) -> float:
    seconds = []
    for _ in range(times + 1):
        started = time.perf_counter()
        apply(adjustment, picture)
        seconds.append(time.perf_counter() - started)
    return statistics.median(seconds[1:])
