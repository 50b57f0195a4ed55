"""A stream of drawn pictures, rendered by worker processes: what the autoencoder learns from."""

import random
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from dialogpaint.world.apply import apply
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_edit, sample_scene


class Pictures(IterableDataset[Tensor]):
    """Endless (3, size, size) uint8 training pictures; `first` is the first scene seed, so that a resumed run goes
    on.
    """

    def __init__(self, size: int, first: int = 0) -> None:
        self.size = size
        self.first = first

    def __iter__(self) -> Iterator[Tensor]:
        worker = get_worker_info()
        index, step = (worker.id, worker.num_workers) if worker else (0, 1)
        seed = self.first + index
        while True:
            yield torch.from_numpy(_picture(seed, self.size))
            seed += step


def pictures(size: int, batch: int, workers: int, first: int = 0) -> DataLoader[Tensor]:
    """Batches of uint8 pictures."""
    return DataLoader(
        Pictures(size, first), batch_size=batch, num_workers=workers, multiprocessing_context=_context(workers)
    )


def to_signed(pixels: Tensor) -> Tensor:
    """uint8 0..255 to float -1..1."""
    return pixels.float() / 127.5 - 1.0


def _picture(seed: int, size: int) -> np.ndarray:
    rng = random.Random(seed)
    scene = sample_scene(seed, "train")
    if rng.random() < 0.5:
        # Edited scenes hold contents that sampling alone never shows: an empty backdrop, a rainbow at night.
        scene = apply(scene, sample_edit(scene, rng))
    pixels = render(scene, size).pixels
    if rng.random() < 0.5:
        pixels = pixels[:, ::-1]
    return np.ascontiguousarray(pixels.transpose(2, 0, 1))


def _context(workers: int) -> str | None:
    return "fork" if workers else None
