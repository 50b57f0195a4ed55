"""Self-supervised exemplars (Paint by Example, arXiv 2211.13227): a thing cut out of its own picture is the reference,
strongly augmented, and the place it was cut from is masked."""

import math
import random
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from dialogpaint.core.image import Mask, Picture
from dialogpaint.world.render import box
from dialogpaint.world.scene import Scene

Box = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Exemplar:
    """hole: True where the picture is to be repainted. reference: the augmented crop, square."""

    hole: Mask
    reference: Picture


def sample_exemplar(scene: Scene, picture: Picture, rng: random.Random) -> Exemplar | None:
    """A thing of the scene as its own exemplar; None if nothing has a usable size (2 % to 80 % of the picture)."""
    boxes = [box(scene, thing.id) for thing in scene.things]
    usable = [b for b in boxes if 0.02 <= (b[2] - b[0]) * (b[3] - b[1]) <= 0.8]
    if not usable:
        return None
    chosen = rng.choice(usable)
    return Exemplar(hole=_hole(chosen, picture.width, rng), reference=_reference(chosen, picture, rng))


def _hole(tight: Box, size: int, rng: random.Random) -> Mask:
    """The box enlarged by up to 40 % of the free space on each side; half the time an irregular Bezier outline."""
    x0, y0, x1, y1 = tight
    wide = (
        x0 - 0.4 * rng.random() * x0,
        y0 - 0.4 * rng.random() * y0,
        x1 + 0.4 * rng.random() * (1 - x1),
        y1 + 0.4 * rng.random() * (1 - y1),
    )
    image = Image.new("1", (size, size))
    draw = ImageDraw.Draw(image)
    if rng.random() < 0.5:
        draw.polygon([(x * size, y * size) for x, y in _irregular(tight, wide, rng)], fill=1)
    else:
        draw.rectangle([value * size for value in wide], fill=1)
    return np.asarray(image, dtype=np.bool_)


def _irregular(tight: Box, wide: Box, rng: random.Random) -> list[tuple[float, float]]:
    """Four quadratic Bezier curves over the tight box's edges, bulging to the wide box, each point jittered."""
    x0, y0, x1, y1 = tight
    corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    middles = [((x0 + x1) / 2, wide[1]), (wide[2], (y0 + y1) / 2), ((x0 + x1) / 2, wide[3]), (wide[0], (y0 + y1) / 2)]
    points: list[tuple[float, float]] = []
    for start, middle, end in zip(corners, middles, corners[1:] + corners[:1], strict=True):
        for t in np.linspace(0.05, 0.9, 18):
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
            x, y = (a * start[i] + b * middle[i] + c * end[i] + rng.uniform(-0.01, 0.01) for i in (0, 1))
            points.append((x, y))
    return points


def _reference(tight: Box, picture: Picture, rng: random.Random) -> Picture:
    """Crop with a small margin, made square; flip, rotate up to 20 degrees, blur: so that it cannot simply be
    pasted.
    """
    size = picture.width
    left, top, right, bottom = (round(value * size) for value in tight)
    side = max(right - left, bottom - top) + 2 * rng.randrange(0, 5)
    cx, cy = (left + right) // 2, (top + bottom) // 2
    padded = np.pad(picture.pixels, ((size, size), (size, size), (0, 0)), mode="edge")
    crop = padded[size + cy - side // 2 :, size + cx - side // 2 :][:side, :side]
    image = Image.fromarray(np.ascontiguousarray(crop)).resize((size, size), Image.Resampling.BICUBIC)
    if rng.random() < 0.5:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if rng.random() < 0.5:
        image = image.rotate(rng.uniform(-20, 20), Image.Resampling.BICUBIC, fillcolor=_mean(image))
    if rng.random() < 0.3:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 1.5)))
    return Picture(pixels=np.asarray(image, dtype=np.uint8))


def _mean(image: Image.Image) -> tuple[int, int, int]:
    pixels: NDArray[np.float64] = np.asarray(image, dtype=np.float64).reshape(-1, 3)
    red, green, blue = (math.floor(value) for value in pixels.mean(axis=0))
    return red, green, blue
