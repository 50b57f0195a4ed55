"""Edit pairs of the world: a scene, some edits of it, and the pictures before and after."""

import random
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dialogpaint.core.image import Picture
from dialogpaint.world.apply import apply
from dialogpaint.world.edits import Edit
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_edit, sample_scene
from dialogpaint.world.scene import Scene
from dialogpaint.world.splits import Split, held_out

_SHADE = 8
"""Levels."""


@dataclass(frozen=True, kw_only=True)
class Pairs:
    """One scene and what each of its edits makes of it."""

    scene: Scene
    picture: Picture
    edits: tuple[Edit, ...]
    targets: tuple[Scene, ...]
    pictures: tuple[Picture, ...]


def sample_pairs(seed: int, split: Split, edits: int, size: int) -> Pairs:
    """Several edits of one scene: the scene is drawn once. Results that show a held-out combination are drawn again
    outside the test split."""
    scene = sample_scene(seed, split)
    rng = random.Random(seed)
    chosen: list[Edit] = []
    targets: list[Scene] = []
    while len(chosen) < edits:
        edit = sample_edit(scene, rng)
        target = apply(scene, edit)
        if split == "test" or not held_out(target):
            chosen.append(edit)
            targets.append(target)
    return Pairs(
        scene=scene,
        picture=render(scene, size),
        edits=tuple(chosen),
        targets=tuple(targets),
        pictures=tuple(render(target, size) for target in targets),
    )


def changed_pixels(before: Picture, after: Picture) -> NDArray[np.bool_]:
    """(height, width): which pixels of a picture an edit changed by more than a shade."""
    difference = np.abs(before.pixels.astype(np.int16) - after.pixels).max(axis=2)
    return np.asarray(difference > _SHADE, dtype=np.bool_)


def changed_share(before: Picture, after: Picture, cells: int) -> NDArray[np.uint8]:
    """(cells, cells): how much of each cell of a square picture the edit changed, 0..255."""
    block = before.width // cells
    shares = changed_pixels(before, after).reshape(cells, block, cells, block).mean(axis=(1, 3))
    return np.asarray((shares * 255).round(), dtype=np.uint8)
