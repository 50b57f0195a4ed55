"""Edits and where they show: what the locator learns from.

The latents come from the pool, the pixels from drawing its scenes again.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from dialogpaint.datasets.chunks import available, load
from dialogpaint.datasets.latent_pool import EDITS, SCENES, Chunk
from dialogpaint.datasets.pairs import changed_pixels, sample_pairs
from dialogpaint.world.phrases import instruction, phrase


@dataclass(frozen=True, kw_only=True)
class Located:
    """A batch: uint8 pictures (batch, 3, size, size), instructions, which pixels they change (batch, 1, size, size)
    bool, and scaled latents (batch, c, h, w) of the pictures before and after."""

    pixels: Tensor
    words: list[str]
    changed: Tensor
    source: Tensor
    target: Tensor


_Row = tuple[Tensor, str, Tensor, Tensor, Tensor]


def located(pool: Path, size: int, exact: float, batch: int, first: int = 0) -> Iterator[Located]:
    """Endless batches of a pool's training pairs, beginning after `first` of them. exact: share of canonical
    wordings."""
    rows = _rows(pool, size, exact, first // EDITS)
    while True:
        pixels, words, changed, source, target = zip(*(next(rows) for _ in range(batch)), strict=True)
        yield Located(
            pixels=torch.stack(pixels),
            words=list(words),
            changed=torch.stack(changed),
            source=torch.stack(source).float(),
            target=torch.stack(target).float(),
        )


def _rows(pool: Path, size: int, exact: float, scene: int) -> Iterator[_Row]:
    """Chunk by chunk, round and round; other wordings each time."""
    while True:
        number = scene // SCENES % available(pool)
        chunk = load(Chunk, pool, number)
        for index in range(scene % SCENES, SCENES):
            pairs = sample_pairs(number * SCENES + index, "train", EDITS, size)
            pixels = torch.from_numpy(np.ascontiguousarray(pairs.picture.pixels.transpose(2, 0, 1)))
            rng = random.Random(scene)
            for edit, after, target in zip(pairs.edits, pairs.pictures, chunk.targets[index], strict=True):
                words = instruction(edit) if rng.random() < exact else phrase(edit, rng)
                changed = torch.from_numpy(changed_pixels(pairs.picture, after))[None]
                yield pixels, words, changed, chunk.sources[index], target
            scene += 1
