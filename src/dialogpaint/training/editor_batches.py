"""Edits of photographs as samples of InstructPix2Pix's training (arXiv 2211.09800, section 3.2).

Everything random about a sample is drawn here from its number, on the CPU: which of its pairs, the crop, the flip, the
noise, the timestep, what is left out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

import numpy as np
import torch
from jaxtyping import Float, Int
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor
from torch.utils.data import Dataset

from dialogpaint.core.image import load_picture
from dialogpaint.datasets.edit_triples import Triple
from dialogpaint.training.sample_order import Sample, seed_of


@dataclass(frozen=True, kw_only=True)
class EditBatch:
    """source, target: pixels in -1..1. ids: tokens of the instruction, of "" where it is left out. seen: 1 where the
    network sees the source, else 0. posterior, noise: standard normal, as latents. steps: 0..999."""

    source: Float[Tensor, "batch 3 size size"]
    target: Float[Tensor, "batch 3 size size"]
    ids: Int[Tensor, "batch tokens"]
    seen: Float[Tensor, " batch"]
    posterior: Float[Tensor, "batch c h w"]
    noise: Float[Tensor, "batch c h w"]
    steps: Int[Tensor, " batch"]

    def to(self, device: torch.device) -> "EditBatch":
        return EditBatch(**{name: value.to(device) for name, value in vars(self).items()})

    @classmethod
    def of(cls, items: Sequence["EditBatch"]) -> "EditBatch":
        """Batches of one as one."""
        return cls(**{field.name: torch.cat([getattr(item, field.name) for item in items]) for field in fields(cls)})


@dataclass(frozen=True, kw_only=True)
class Shown:
    """How pictures become samples. resize: the shorter side before the crop is drawn between these. dropout: p of
    section 1.2. latent: shape of the latents. timesteps: how many there are."""

    size: int
    resize: tuple[int, int]
    flip: float
    dropout: float
    latent: tuple[int, int, int]
    timesteps: int


class EditSamples(Dataset[EditBatch]):
    """Indexed by `Sample`. plain: to validate with: the middle of the picture, nothing left out."""

    def __init__(
        self, triples: Sequence[Triple], shown: Shown, tokens: Callable[[list[str]], Tensor], seed: int, plain: bool
    ) -> None:
        self.triples, self.shown, self.tokens, self.seed, self.plain = triples, shown, tokens, seed, plain

    def __getitem__(self, sample: Sample) -> EditBatch:
        shown = self.shown
        draw = np.random.default_rng(seed_of("sample", self.seed, self.plain, sample.number))
        triple = self.triples[sample.index]
        source, target = self._pictures(triple, draw)
        without_text, without_source = left_out(float(draw.random()), 0.0 if self.plain else shown.dropout)
        gaussian = torch.Generator().manual_seed(seed_of("noise", self.seed, self.plain, sample.number))
        return EditBatch(
            source=_pixels(source),
            target=_pixels(target),
            ids=self.tokens(["" if without_text else triple.instruction]),
            seen=torch.tensor([0.0 if without_source else 1.0]),
            posterior=torch.randn(1, *shown.latent, generator=gaussian),
            noise=torch.randn(1, *shown.latent, generator=gaussian),
            steps=torch.tensor([int(draw.integers(shown.timesteps))]),
        )

    def _pictures(self, triple: Triple, draw: np.random.Generator) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """Both with the same crop and flip. The target is brought to the source's size first."""
        shown = self.shown
        before, after = triple.pairs[int(draw.integers(len(triple.pairs)))]
        source = Image.fromarray(load_picture(before).pixels)
        target = Image.fromarray(load_picture(after).pixels)
        shorter = shown.size if self.plain else int(draw.integers(shown.resize[0], shown.resize[1] + 1))
        scale = shorter / min(source.size)
        scaled = (max(shorter, round(source.width * scale)), max(shorter, round(source.height * scale)))
        across, down = (0.5, 0.5) if self.plain else (float(draw.random()), float(draw.random()))
        left, top = (round((side - shown.size) * place) for side, place in zip(scaled, (across, down), strict=True))
        flipped = not self.plain and float(draw.random()) < shown.flip
        cut = []
        for picture in (source, target):
            pixels = np.asarray(picture.resize(scaled, Image.Resampling.LANCZOS))
            pixels = pixels[top : top + shown.size, left : left + shown.size]
            cut.append(np.ascontiguousarray(pixels[:, ::-1] if flipped else pixels))
        return cut[0], cut[1]


def left_out(draw: float, p: float) -> tuple[bool, bool]:
    """Whether to leave out (the instruction, the source) for one uniform draw: text alone below p, both from p to 2p,
    the source alone from 2p to 3p, as InstructPix2Pix's own code does."""
    return draw < 2 * p, p <= draw < 3 * p


def _pixels(picture: NDArray[np.uint8]) -> Float[Tensor, "1 3 size size"]:
    return torch.from_numpy(picture.copy()).permute(2, 0, 1)[None].float() / 127.5 - 1.0
