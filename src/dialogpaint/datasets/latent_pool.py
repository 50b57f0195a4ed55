"""A growing pool of encoded edit pairs on disk. A chunk's scenes follow from its number. Phrasings are made anew each
time a pair is used: the pool holds edits, not words."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from dialogpaint.core.image import Picture
from dialogpaint.datasets.chunks import missing, write
from dialogpaint.datasets.pairs import changed_share, sample_pairs
from dialogpaint.models.device import half
from dialogpaint.models.vae import FACTOR, Vae, encode
from dialogpaint.world.captions import caption
from dialogpaint.world.edits import Edit
from dialogpaint.world.scene import Scene
from dialogpaint.world.splits import Split

SCENES = 64
EDITS = 3
OWN = "own"
"""Folder in the pool for chunks of pictures that an editor made (`own_outputs`)."""


@dataclass(frozen=True, kw_only=True)
class Chunk:
    """sources (scenes, c, h, w) and targets (scenes, edits, c, h, w) as float16 latents; changed (scenes, edits, h, w)
    uint8 shares. words: per scene its caption, edits and captions after."""

    sources: Tensor
    targets: Tensor
    changed: Tensor
    words: list[dict[str, object]]


def fill(
    folder: Path,
    vae: Vae,
    size: int,
    chunks: int,
    part: int = 0,
    parts: int = 1,
    split: Split = "train",
) -> None:
    """Draw and encode until the folder holds so many chunks. Several processes share the work as parts 0, 1, ..."""
    for number in missing(folder, chunks, part, parts):
        write(folder, number, _draw(number, vae, size, split))


def _draw(number: int, vae: Vae, size: int, split: Split) -> Chunk:
    first, cells = number * SCENES, size // FACTOR
    items = [sample_pairs(seed, split, EDITS, size) for seed in range(first, first + SCENES)]
    changed = [[changed_share(item.picture, after, cells) for after in item.pictures] for item in items]
    return Chunk(
        sources=latents(vae, [item.picture for item in items]),
        targets=latents(vae, [after for item in items for after in item.pictures]).unflatten(0, (SCENES, EDITS)),
        changed=torch.from_numpy(np.array(changed)),
        words=[words_of(item.scene, item.edits, item.targets) for item in items],
    )


def words_of(scene: Scene, edits: Sequence[Edit], after: Sequence[Scene]) -> dict[str, object]:
    """What a chunk says of a scene: its caption, its edits, the captions after each."""
    return {
        "caption": caption(scene),
        "edits": [edit.model_dump(exclude_none=True) for edit in edits],
        "captions": [caption(target) for target in after],
    }


@torch.no_grad()
def latents(vae: Vae, pictures: list[Picture], batch: int = 32) -> Tensor:
    """(pictures, c, h, w) float16."""
    parts = []
    for start in range(0, len(pictures), batch):
        with half(vae.device):
            parts.append(encode(vae, signed(pictures[start : start + batch]).to(vae.device)).half().cpu())
    return torch.cat(parts)


def signed(pictures: list[Picture]) -> Tensor:
    """(pictures, 3, height, width) in -1..1."""
    stacked = torch.from_numpy(np.stack([picture.pixels for picture in pictures])).permute(0, 3, 1, 2)
    return (stacked.float() / 127.5 - 1).contiguous(memory_format=torch.channels_last)
