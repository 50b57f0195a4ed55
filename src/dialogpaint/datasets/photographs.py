"""Photographs and drawings, to learn which is which: what `models.photographs` is fitted to.

The photographs are those that come with scikit-image (`skimage.data`'s docstrings name their sources). They are few, so
each is seen as many crops of different size, light and tint. A third of either kind has been a JPEG, so that what a
file format leaves behind tells nothing.
"""

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import skimage
from PIL import Image

from dialogpaint.core.image import Picture, load_picture
from dialogpaint.world.apply import apply
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_edit, sample_scene
from dialogpaint.world.splits import Split

FILES = (
    "astronaut.png",
    "brick.png",
    "camera.png",
    "chelsea.png",
    "coffee.png",
    "coins.png",
    "grass.png",
    "gravel.png",
    "hubble_deep_field.jpg",
    "ihc.png",
    "moon.png",
    "motorcycle_left.png",
    "retina.jpg",
    "rocket.jpg",
)
SIZES = (128, 256, 512)
"""Sides that drawings are drawn at, in pixels."""


@dataclass(frozen=True, kw_only=True)
class Drawing:
    picture: Picture
    style: str


def photographs() -> dict[str, Picture]:
    """scikit-image's photographs by name. Raises BadInput when one is missing from the installation."""
    folder = Path(skimage.__file__).parent / "data"
    return {Path(file).stem: load_picture(folder / file) for file in FILES}


def crops(photograph: Picture, count: int, seed: int) -> Iterator[Picture]:
    """Squares of a quarter to the whole of the shorter side, half of them lighter, darker or tinted, some grey."""
    rng = np.random.default_rng(seed)
    for _ in range(count):
        side = int(min(photograph.width, photograph.height) * rng.uniform(0.25, 1.0))
        top = rng.integers(photograph.height - side + 1)
        left = rng.integers(photograph.width - side + 1)
        colours = photograph.pixels[top : top + side, left : left + side].astype(np.float32)
        if rng.random() < 0.5:
            contrast = rng.uniform(0.6, 1.3, 3 if rng.random() < 0.5 else 1).astype(np.float32)
            colours = colours * contrast + np.float32(rng.uniform(-25.0, 25.0))
        if rng.random() < 0.2:
            colours = np.repeat(colours.mean(axis=2, keepdims=True), 3, axis=2)
        square = Picture(pixels=colours.round().clip(0, 255).astype(np.uint8))
        yield _kept(square, int(rng.integers(10**6)))


def drawings(count: int, split: Split, first: int = 0) -> Iterator[Drawing]:
    """Scenes of the split from that seed on, half of them edited, drawn at one of SIZES."""
    for seed in range(first, first + count):
        rng = random.Random(seed)
        scene = sample_scene(seed, split)
        if rng.random() < 0.5:
            scene = apply(scene, sample_edit(scene, rng))
        picture = render(scene, rng.choice(SIZES))
        yield Drawing(picture=_kept(picture, seed), style=scene.style)


def _kept(picture: Picture, seed: int) -> Picture:
    """The picture as a file might have kept it: as it is, or in every third case as a JPEG."""
    rng = random.Random(f"file {seed}")
    if rng.random() > 1 / 3:
        return picture
    file = io.BytesIO()
    Image.fromarray(picture.pixels).save(file, "JPEG", quality=rng.randint(70, 97))
    return Picture(pixels=np.asarray(Image.open(file), dtype=np.uint8))
