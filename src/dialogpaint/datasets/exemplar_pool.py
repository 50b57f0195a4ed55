"""A pool of encoded exemplars beside the pool of edit pairs: things close up, the same with a hole, and what CLIP makes
of a reference that shows the thing."""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from dialogpaint.core.image import Picture
from dialogpaint.datasets.chunks import missing, write
from dialogpaint.datasets.exemplars import Exemplar, sample_exemplar
from dialogpaint.datasets.latent_pool import SCENES, latents, signed
from dialogpaint.models.clip import Clip
from dialogpaint.models.device import half
from dialogpaint.models.exemplar import vision_features
from dialogpaint.models.vae import FACTOR, Vae
from dialogpaint.world.captions import caption
from dialogpaint.world.sampling import sample_scene
from dialogpaint.world.scene import Scene
from dialogpaint.world.splits import Split

EXEMPLARS = "exemplars"
"""Folder in the pool."""
_SEEDS = 2 * SCENES
"""Of a chunk: some scenes show nothing of a usable size."""


@dataclass(frozen=True, kw_only=True)
class ExemplarChunk:
    """targets (scenes, c, h, w) latents of things close up, float16; masked (scenes, c, h, w) those with the hole; keep
    (scenes, 1, h, w) 1 = outside it; exemplar (scenes, width) the reference's CLIP vision output, or
    (scenes, tokens, width) all of it. words: per scene its caption, and what is said beside the exemplar."""

    targets: Tensor
    masked: Tensor
    keep: Tensor
    exemplar: Tensor
    words: list[dict[str, str]]


@dataclass(frozen=True, kw_only=True)
class References:
    """How exemplars are shown. augmented, worded: as `sample_exemplar` takes them. whole: all of the vision network's
    tokens are kept instead of its pooled output, so that nothing of the reference is left out."""

    augmented: bool = True
    worded: float = 0.0
    whole: bool = False


def fill_exemplars(
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
        shown = list(itertools.islice(exemplars(number, size, split, references), SCENES))
        write(folder, number, _encoded(shown, vae, clip, references.whole))


def exemplars(number: int, size: int, split: Split, references: References) -> Iterator[tuple[Scene, Exemplar]]:
    """Those of a chunk's scenes that have one."""
    for seed in range(number * _SEEDS, (number + 1) * _SEEDS):
        scene = sample_scene(seed, split)
        exemplar = sample_exemplar(scene, size, random.Random(seed), references.augmented, references.worded)
        if exemplar is not None:
            yield scene, exemplar


def _encoded(shown: list[tuple[Scene, Exemplar]], vae: Vae, clip: Clip, whole: bool) -> ExemplarChunk:
    found = [exemplar for _, exemplar in shown]
    return ExemplarChunk(
        targets=latents(vae, [one.picture for one in found]),
        masked=latents(vae, [_holed(one) for one in found]),
        keep=torch.from_numpy(np.stack([_keep(one) for one in found]))[:, None],
        exemplar=_embedding(clip, [one.reference for one in found], whole),
        words=[{"caption": _close_up(scene, one), "beside": one.words} for scene, one in shown],
    )


def _holed(exemplar: Exemplar) -> Picture:
    """The picture with mid-grey (0 in -1..1) in the hole, as the stock Paint-by-Example pipeline masks it."""
    pixels = np.where(exemplar.hole[..., None], np.uint8(128), exemplar.picture.pixels)
    return exemplar.picture.with_pixels(pixels)


def _keep(exemplar: Exemplar) -> np.ndarray:
    """Nearest-neighbour mask at latent size, as the stock pipeline resizes it."""
    return np.asarray(~exemplar.hole[::FACTOR, ::FACTOR], dtype=np.uint8)


def _close_up(scene: Scene, exemplar: Exemplar) -> str:
    return f"a close-up of {caption(scene.model_copy(update={'things': (exemplar.thing,)}))}"


@torch.no_grad()
def _embedding(clip: Clip, pictures: list[Picture], whole: bool) -> Tensor:
    with half(clip.device):
        features = vision_features(clip.vision_model, signed(pictures).to(clip.device), whole)
    return features.half().cpu()
