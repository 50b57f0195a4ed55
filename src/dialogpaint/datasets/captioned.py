"""A stream of pictures with their words: captions for CLIP, description lines for the captioner."""

import random
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from dialogpaint.core.description import to_line
from dialogpaint.world.apply import apply
from dialogpaint.world.captions import caption, describe
from dialogpaint.world.phrases import phrase
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_edit, sample_scene

Item = tuple[Tensor, str, str]


class Captioned(IterableDataset[Item]):
    """Endless (uint8 picture (3, size, size), caption, description line) of training scenes."""

    def __init__(self, size: int, first: int = 0) -> None:
        self.size = size
        self.first = first

    def __iter__(self) -> Iterator[Item]:
        worker = get_worker_info()
        index, step = (worker.id, worker.num_workers) if worker else (0, 1)
        seed = self.first + index
        while True:
            scene = sample_scene(seed, "train")
            rng = random.Random(seed)
            if rng.random() < 0.5:
                # Edited scenes hold contents that sampling alone never shows: a cow on a sofa, a rainbow at night.
                scene = apply(scene, sample_edit(scene, rng))
            pixels = np.ascontiguousarray(render(scene, self.size).pixels.transpose(2, 0, 1))
            yield torch.from_numpy(pixels), caption(scene), to_line(describe(scene))
            seed += step


def captioned(size: int, batch: int, workers: int, first: int = 0) -> DataLoader[Item]:
    return DataLoader(
        Captioned(size, first),
        batch_size=batch,
        num_workers=workers,
        multiprocessing_context="fork" if workers else None,
    )


def training_texts(count: int) -> Iterator[str]:
    """Captions and phrasings of training scenes, for a tokenizer to learn its vocabulary from."""
    for seed in range(count):
        scene = sample_scene(seed, "train")
        rng = random.Random(seed)
        yield caption(scene)
        yield phrase(sample_edit(scene, rng), rng)
