"""What a style does to the whole drawing once everything is on it: paper grain, blocks, brush strokes, glow.

How shapes are filled and outlined in a style is the pen's business. Every finish keeps colours and shapes where they
are, to within a few pixels, and depends on the picture alone: its textures are fixed, and finer in a larger picture.
"""

from functools import lru_cache
from typing import Any

import numpy as np
import skia
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

REACH = {"watercolour": 2, "pixel art": 2, "oil": 4, "neon": 10}
"""Pixels of a picture of 128 by which a finish may carry a colour beyond its shape."""

_REFERENCE = 128
_BLOCK = 3
"""A block's side in pixels of a picture of 128."""
_LEVELS = 17
_STROKES = 4200
_STROKE = (6.0, 2.1)
"""Length and width of a brush stroke in pixels of a picture of 128."""
_LIFTS = 42
"""Levels by which a stroke may change the colour under it."""
_GLOW = ((1.3, 0.7), (3.2, 0.8))
"""Radius in pixels of a picture of 128, and strength, of the narrow and the wide halo of a tube."""

Pixels = NDArray[np.uint8]
"""(size, size, 3) or (size, size, 4), RGB first."""


def finish(pixels: Pixels, style: str) -> Pixels:
    """The drawing (size, size, 4), every pixel opaque, as (size, size, 3) in the style."""
    match style:
        case "watercolour":
            return _watercolour(pixels[..., :3])
        case "pixel art":
            return _pixel_art(pixels[..., :3])
        case "oil":
            return _oil(pixels[..., :3])
        case "neon":
            return _neon(pixels)
        case _:
            return np.ascontiguousarray(pixels[..., :3])


def _watercolour(rgb: Pixels) -> Pixels:
    """Pigment runs a little at the rims, lies thicker here and thinner there, and settles in the paper's grain."""
    source, density = _wash(len(rgb))
    ink = 255.0 - rgb.reshape(-1, 3)[source].astype(np.float32)
    # Dark paint hides the paper, so that it is more even.
    return _levels(254.0 - ink * (1.0 + (density - 1.0) * (1.0 - ink * np.float32(0.0028))))


@lru_cache(maxsize=4)
def _wash(size: int) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Whence each pixel takes its pigment, and how much of it."""
    run = size / _REFERENCE * 1.25
    across, down = (np.clip(_mottle(size, 3.0, seed), -1.6, 1.6) / 1.6 * run for seed in (1, 2))
    thick = np.clip(0.93 + 0.085 * _mottle(size, 9.0, 3) + 0.045 * _mottle(size, 0.7, 4), 0.7, 1.2)
    return _offset(size, down, across), thick[..., None].astype(np.float32)


def _pixel_art(rgb: Pixels) -> Pixels:
    """Blocks of one colour each, of fewer colours."""
    return _POSTERISED[rgb.reshape(-1, 3)[_blocks(len(rgb))]]


@lru_cache(maxsize=4)
def _blocks(size: int) -> NDArray[np.intp]:
    side = max(1, round(size * _BLOCK / _REFERENCE))
    centre = np.minimum(np.arange(size) // side * side + side // 2, size - 1)
    return np.asarray(centre[:, None] * size + centre, dtype=np.intp)


_POSTERISED = np.round(np.round(np.arange(256) / 255 * _LEVELS) * 255 / _LEVELS).astype(np.uint8)


def _oil(rgb: Pixels) -> Pixels:
    """Each stroke of the brush has some of the colour it was set down in, and stands out from the canvas."""
    source, relief = _strokes(len(rgb))
    own = rgb.astype(np.int16)
    lent = rgb.reshape(-1, 3)[source] - own
    # Where the stroke would cross a rim the brush lifts.
    kept = np.clip(lent, -_LIFTS, _LIFTS)
    return _levels((own + kept * np.float32(0.7)) * relief)


@lru_cache(maxsize=4)
def _strokes(size: int) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Per pixel, where its stroke has its colour from, and how light the stroke's paint lies there."""
    rng = np.random.default_rng(5)
    scale = size / _REFERENCE
    places = rng.uniform(0, size, (_STROKES, 2))
    bend = _mottle(_REFERENCE, 14.0, 6)
    label = np.zeros((size, size, 4), dtype=np.uint8)
    surface = skia.Surface(label, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    canvas.clear(skia.ColorBLACK)
    for number, (x, y) in enumerate(places):
        angle = 0.7 + 0.9 * bend[int(y / scale), int(x / scale)]
        dx, dy = np.cos(angle) * _STROKE[0] * scale / 2, np.sin(angle) * _STROKE[0] * scale / 2
        paint = skia.Paint(
            AntiAlias=False,
            Color=skia.Color(number // 256, number % 256, 255),
            Style=skia.Paint.kStroke_Style,
            StrokeWidth=_STROKE[1] * scale,
            StrokeCap=skia.Paint.kRound_Cap,
        )
        canvas.drawLine(x - dx, y - dy, x + dx, y + dy, paint)
    stroke = label[..., 0].astype(np.intp) * 256 + label[..., 1]
    bare = label[..., 2] == 0
    rows, columns = np.mgrid[:size, :size]
    centre = places.astype(np.intp)[stroke]
    source = np.where(bare, rows * size + columns, centre[..., 1] * size + centre[..., 0])
    return source, _lit(stroke, rng.uniform(-0.05, 0.05, _STROKES)[stroke], scale)


def _lit(stroke: NDArray[np.intp], thickness: NDArray[np.float64], scale: float) -> NDArray[np.float32]:
    """Strokes catch the light on their upper rims and shade the lower ones."""
    step = max(1, round(scale))
    upper = stroke != np.roll(stroke, (step, step), (0, 1))
    lower = stroke != np.roll(stroke, (-step, -step), (0, 1))
    rims = ndimage.gaussian_filter(upper * 0.08 - lower * 0.08, 0.45 * scale)
    return np.asarray(1.0 + thickness + rims, dtype=np.float32)[..., None]


def _neon(pixels: Pixels) -> Pixels:
    """What is bright shines on what is around it."""
    size = len(pixels)
    image = skia.Image.fromarray(np.ascontiguousarray(pixels), colorType=skia.kRGBA_8888_ColorType, copy=False)
    out = np.empty((size, size, 4), dtype=np.uint8)
    surface = skia.Surface(out, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    canvas.drawImage(image, 0, 0)
    for radius, strength in _GLOW:
        sigma = radius * size / _REFERENCE
        blur = skia.ImageFilters.Blur(sigma, sigma, skia.TileMode.kClamp, _BRIGHT)
        paint = skia.Paint(ImageFilter=blur, BlendMode=skia.BlendMode.kPlus, Alphaf=strength)
        canvas.drawImage(image, 0, 0, skia.SamplingOptions(), paint)
    return np.ascontiguousarray(out[..., :3])


def _only_bright() -> skia.ImageFilter:
    """Lets through what is brighter than the ground and the dark fills."""
    gain, floor = 1.45, -0.5
    rows = [gain if row == column else floor * (column == 4) for row in range(3) for column in range(5)]
    return skia.ImageFilters.ColorFilter(skia.ColorFilters.Matrix([*rows, 0, 0, 0, 1, 0]))


_BRIGHT = _only_bright()


def _mottle(size: int, grain: float, seed: int) -> NDArray[np.float64]:
    """Smooth noise of mean 0 and deviation 1, the same at every size; grain in pixels of a picture of 128."""
    rough = np.random.default_rng(seed).standard_normal((_REFERENCE, _REFERENCE))
    smooth = ndimage.gaussian_filter(rough, grain, mode="wrap")
    smooth = (smooth - smooth.mean()) / smooth.std()
    if size == _REFERENCE:
        return np.asarray(smooth)
    large = Image.fromarray(smooth.astype(np.float32)).resize((size, size), Image.Resampling.BICUBIC)
    return np.asarray(large, dtype=np.float64)


def _offset(size: int, down: NDArray[np.float64], across: NDArray[np.float64]) -> NDArray[np.intp]:
    """Flat indices of the pixels that lie that far away."""
    rows, columns = np.mgrid[:size, :size]
    rows = np.clip(np.round(rows + down), 0, size - 1)
    columns = np.clip(np.round(columns + across), 0, size - 1)
    return np.asarray(rows * size + columns, dtype=np.intp)


def _levels(values: NDArray[np.floating[Any]]) -> Pixels:
    return np.asarray(np.clip(values, 0.0, 255.0) + 0.5, dtype=np.float32).astype(np.uint8)
