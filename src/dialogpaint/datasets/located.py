"""Edits and where they show: what the locator learns from."""

import random
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from dialogpaint.datasets.pairs import changed_pixels, sample_pairs
from dialogpaint.world.phrases import instruction, phrase
from dialogpaint.world.splits import Split

EDITS = 6
"""Of one scene, which is drawn once for all of them."""

Item = tuple[Tensor, str, Tensor]


class Located(IterableDataset[Item]):
    """Endless (uint8 picture (3, size, size), instruction, which pixels it changes (1, size, size) bool)."""

    def __init__(self, size: int, exact: float, first: int = 0, split: Split = "train") -> None:
        self.size = size
        self.exact = exact
        self.first = first
        self.split = split

    def __iter__(self) -> Iterator[Item]:
        worker = get_worker_info()
        index, step = (worker.id, worker.num_workers) if worker else (0, 1)
        seed = self.first // EDITS + index
        while True:
            yield from self._scene(seed)
            seed += step

    def _scene(self, seed: int) -> Iterator[Item]:
        pairs = sample_pairs(seed, self.split, EDITS, self.size)
        rng = random.Random(seed)
        pixels = torch.from_numpy(np.ascontiguousarray(pairs.picture.pixels.transpose(2, 0, 1)))
        for edit, after in zip(pairs.edits, pairs.pictures, strict=True):
            words = instruction(edit) if rng.random() < self.exact else phrase(edit, rng)
            yield pixels, words, torch.from_numpy(changed_pixels(pairs.picture, after))[None]


def located(size: int, exact: float, batch: int, workers: int, first: int = 0) -> DataLoader[Item]:
    return DataLoader(
        Located(size, exact, first),
        batch_size=batch,
        num_workers=workers,
        multiprocessing_context="fork" if workers else None,
    )
