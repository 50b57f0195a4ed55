"""A growing pool of encoded edit pairs on disk: one process draws and encodes, another trains from what is there.

A chunk is one safetensors file (latents, changed cells, exemplars) and one JSON-lines file (captions and edits),
written atomically. Chunks are numbered, and a chunk's scenes follow from its number, so that drawing can stop and go
on. Phrasings are made anew each time a pair is used: the pool holds edits, not words.
"""

import json
import os
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from dialogpaint.core.image import Picture
from dialogpaint.datasets.exemplars import Exemplar, sample_exemplar
from dialogpaint.datasets.pairs import Pairs, changed_share, sample_pairs
from dialogpaint.models.clip import Clip
from dialogpaint.models.device import half
from dialogpaint.models.exemplar import vision_features
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
    uint8 shares; masked (scenes, c, h, w) latents of the holed picture, keep (scenes, 1, h, w) 1 = background, and
    exemplar (scenes, width) the reference's CLIP vision output, or (scenes, tokens, width) all of it. words: per scene
    its caption, edits and captions after, and what is said beside the exemplar."""

    sources: Tensor
    targets: Tensor
    changed: Tensor
    masked: Tensor
    keep: Tensor
    exemplar: Tensor
    words: list[dict[str, object]]


@dataclass(frozen=True, kw_only=True)
class References:
    """How exemplars are shown. augmented, worded: as `sample_exemplar` takes them. whole: all of the vision network's
    tokens are kept instead of its pooled output, so that nothing of the reference is left out."""

    augmented: bool = True
    worded: float = 0.0
    whole: bool = False


def fill(
    folder: Path,
    vae: Vae,
    clip: Clip,
    size: int,
    chunks: int,
    part: int = 0,
    parts: int = 1,
    split: Split = "train",
    references: References = References(),  # noqa: B008 (a frozen value)
) -> None:
    """Draw and encode until the folder holds so many chunks. Several processes share the work as parts 0, 1, ..."""
    for number in missing(folder, chunks, part, parts):
        write_chunk(folder, number, _draw(number, vae, clip, size, split, references))


def missing(folder: Path, chunks: int, part: int, parts: int) -> Iterator[int]:
    """The numbers of a part's chunks that the folder, made if absent, does not hold yet."""
    folder.mkdir(parents=True, exist_ok=True)
    return (number for number in range(part, chunks, parts) if not _path(folder, number).exists())


def available(folder: Path) -> int:
    """How many chunks are complete, counted from 0 without a gap."""
    count = 0
    while _path(folder, count).exists():
        count += 1
    return count


def load_chunk(folder: Path, number: int) -> Chunk:
    tensors = load_file(_path(folder, number))
    lines = _path(folder, number).with_suffix(".jsonl").read_text().splitlines()
    return Chunk(**tensors, words=[json.loads(line) for line in lines])


def _draw(number: int, vae: Vae, clip: Clip, size: int, split: Split, references: References) -> Chunk:
    first = number * SCENES
    items = [sample_pairs(seed, split, EDITS, size) for seed in range(first, first + SCENES)]
    exemplars = [_exemplar(item, first + i, references) for i, item in enumerate(items)]
    holed = [_holed(item.picture, exemplar) for item, exemplar in zip(items, exemplars, strict=True)]
    cells = size // FACTOR
    keep = np.stack([_keep(exemplar, cells) for exemplar in exemplars])
    changed = [[changed_share(item.picture, after, cells) for after in item.pictures] for item in items]
    return Chunk(
        sources=latents(vae, [item.picture for item in items]),
        targets=latents(vae, [after for item in items for after in item.pictures]).unflatten(0, (SCENES, EDITS)),
        changed=torch.from_numpy(np.array(changed)),
        masked=latents(vae, holed),
        keep=torch.from_numpy(keep)[:, None],
        exemplar=_embedding(
            clip, [exemplar.reference if exemplar else holed[0] for exemplar in exemplars], references.whole
        ),
        words=[
            words_of(item.scene, item.edits, item.targets, has_exemplar=exemplar is not None)
            | {"exemplar_words": exemplar.words if exemplar else ""}
            for item, exemplar in zip(items, exemplars, strict=True)
        ],
    )


def _exemplar(item: Pairs, seed: int, references: References) -> Exemplar | None:
    return sample_exemplar(item.scene, item.picture, random.Random(seed), references.augmented, references.worded)


def _holed(picture: Picture, exemplar: Exemplar | None) -> Picture:
    """The picture with mid-grey (0 in -1..1) in the hole, as the stock Paint-by-Example pipeline masks it."""
    if exemplar is None:
        return picture
    return picture.with_pixels(np.where(exemplar.hole[..., None], np.uint8(128), picture.pixels))


def _keep(exemplar: Exemplar | None, cells: int) -> np.ndarray:
    """Nearest-neighbour mask at latent size, as the stock pipeline resizes it; all kept if there is no exemplar."""
    if exemplar is None:
        return np.ones((cells, cells), dtype=np.uint8)
    block = exemplar.hole.shape[0] // cells
    return np.asarray(~exemplar.hole[::block, ::block], dtype=np.uint8)


def words_of(scene: Scene, edits: Sequence[Edit], after: Sequence[Scene], has_exemplar: bool) -> dict[str, object]:
    """What a chunk says of a scene: its caption, its edits, the captions after each."""
    return {
        "caption": caption(scene),
        "edits": [edit.model_dump(exclude_none=True) for edit in edits],
        "captions": [caption(target) for target in after],
        "exemplar": has_exemplar,
    }


@torch.no_grad()
def latents(vae: Vae, pictures: list[Picture], batch: int = 32) -> Tensor:
    """(pictures, c, h, w) float16."""
    parts = []
    for start in range(0, len(pictures), batch):
        with half(vae.device):
            parts.append(encode(vae, _pixels(pictures[start : start + batch]).to(vae.device)).half().cpu())
    return torch.cat(parts)


@torch.no_grad()
def _embedding(clip: Clip, pictures: list[Picture], whole: bool) -> Tensor:
    with half(clip.device):
        features = vision_features(clip.vision_model, _pixels(pictures).to(clip.device), whole)
    return features.half().cpu()


def _pixels(pictures: list[Picture]) -> Tensor:
    stacked = torch.from_numpy(np.stack([picture.pixels for picture in pictures])).permute(0, 3, 1, 2)
    return (stacked.float() / 127.5 - 1).contiguous(memory_format=torch.channels_last)


def _path(folder: Path, number: int) -> Path:
    return folder / f"chunk-{number:06d}.safetensors"


def write_chunk(folder: Path, number: int, chunk: Chunk) -> None:
    """Words first: a chunk counts as complete when its tensors are there."""
    path = _path(folder, number)
    path.with_suffix(".jsonl").write_text("\n".join(json.dumps(line) for line in chunk.words))
    tensors = {name: value.contiguous() for name, value in vars(chunk).items() if isinstance(value, Tensor)}
    partial = path.with_suffix(".part")
    save_file(tensors, partial)
    os.replace(partial, path)
