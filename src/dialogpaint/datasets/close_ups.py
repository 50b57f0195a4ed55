"""A stream of pictures with their words for CLIP: whole scenes with captions, and single things close up with what is
said of a thing.

Exemplars are shown close up (`exemplars`), so CLIP must know things at that size: what it makes of one is all that the
exemplar editor gets to see (docs/LOG.md)."""

import random
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from dialogpaint.core.image import Picture
from dialogpaint.datasets.exemplars import augmented, usable
from dialogpaint.world.apply import apply
from dialogpaint.world.captions import caption, thing_in_words
from dialogpaint.world.render import box, render
from dialogpaint.world.sampling import sample_edit, sample_scene

Item = tuple[Tensor, str]


class CloseUps(IterableDataset[Item]):
    """Endless (uint8 picture (3, size, size), words): each training scene, and up to `most` of its things."""

    def __init__(self, size: int, first: int = 0, most: int = 3) -> None:
        self.size = size
        self.first = first
        self.most = most

    def __iter__(self) -> Iterator[Item]:
        worker = get_worker_info()
        index, step = (worker.id, worker.num_workers) if worker else (0, 1)
        seed = self.first + index
        while True:
            for picture, words in self._of(seed):
                yield torch.from_numpy(np.ascontiguousarray(picture.pixels.transpose(2, 0, 1))), words
            seed += step

    def _of(self, seed: int) -> Iterator[tuple[Picture, str]]:
        scene = sample_scene(seed, "train")
        rng = random.Random(seed)
        if rng.random() < 0.5:
            # As in `captioned`: edited scenes hold contents that sampling alone never shows.
            scene = apply(scene, sample_edit(scene, rng))
        picture = render(scene, self.size)
        yield picture, caption(scene)
        # Two that the same words tell are no example of pictures that those words tell apart.
        things = {thing_in_words(thing): thing for thing in usable(scene)}
        for words in rng.sample(sorted(things), min(self.most, len(things))):
            yield augmented(box(scene, things[words].id), picture, rng), words


def close_ups(size: int, batch: int, workers: int, first: int = 0) -> DataLoader[Item]:
    return DataLoader(
        CloseUps(size, first),
        batch_size=batch,
        num_workers=workers,
        multiprocessing_context="fork" if workers else None,
    )
