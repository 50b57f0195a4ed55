"""Training batches for the trunk, from a latent pool: a mix of edits, text-to-image and exemplar samples."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from dialogpaint.core.errors import MissingWeights
from dialogpaint.datasets.chunks import C, available, load
from dialogpaint.datasets.exemplar_pool import EXEMPLARS, ExemplarChunk
from dialogpaint.datasets.latent_pool import EDITS, OWN, SCENES, Chunk
from dialogpaint.world.edits import EDIT
from dialogpaint.world.phrases import instruction, phrase


@dataclass(frozen=True, kw_only=True)
class Mix:
    """Shares of the three tasks; the rest are edits. close_ups: share of text-to-image samples that show a thing close
    up. dropout: InstructPix2Pix's p (0.05). exact: share of canonical wordings among the edits'. own: share of the
    edits that are of pictures an editor made (`own_outputs`)."""

    text: float = 0.08
    exemplar: float = 0.04
    close_ups: float = 0.0
    dropout: float = 0.05
    exact: float = 0.6
    own: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Batch:
    """Latents are float32. weight (batch, 1, h, w): how much of each cell the edit changed, 0..1, all ones where there
    is nothing to compare. words: "" = the null prompt. exemplar (batch, width) vision features, or
    (batch, tokens, width), zeros where not is_exemplar; (batch, 1) if the mix has none."""

    target: Tensor
    source: Tensor
    mask: Tensor
    weight: Tensor
    words: list[str]
    exemplar: Tensor
    is_exemplar: Tensor

    def to(self, device: torch.device) -> "Batch":
        tensors = {name: value.to(device) for name, value in vars(self).items() if isinstance(value, Tensor)}
        return Batch(words=self.words, **tensors)


_Row = tuple[Tensor, Tensor, Tensor, Tensor, str, Tensor | None]
"""Target, source, mask, weight, words, exemplar."""


class TrunkBatches:
    """Draws batches from all complete chunks of a pool; `refresh` picks up those written since. Raises MissingWeights
    when the mix wants exemplars or pictures an editor made and the pool holds none."""

    def __init__(self, folder: Path, mix: Mix, seed: int) -> None:
        self.folder = folder
        self.mix = mix
        self.random = random.Random(seed)
        self.chunks: list[Chunk] = []
        self.own: list[Chunk] = []
        self.exemplars: list[ExemplarChunk] = []
        self.refresh()
        if (mix.exemplar or (mix.text and mix.close_ups)) and not self.exemplars:
            raise MissingWeights(f"{folder} holds no exemplars. Run the pool stage with exemplar_chunks under [pool].")
        if mix.own and not self.own:
            raise MissingWeights(f"{folder} holds no pictures an editor made. Set own under [pool] and run that stage.")

    @property
    def latent_channels(self) -> int:
        return self.chunks[0].sources.shape[1]

    @property
    def pairs(self) -> int:
        return len(self.chunks) * SCENES * EDITS

    def refresh(self) -> None:
        """Take in what was written since."""
        _extend(self.chunks, Chunk, self.folder)
        if self.mix.own:
            _extend(self.own, Chunk, self.folder / OWN)
        if self.mix.exemplar or self.mix.close_ups:
            _extend(self.exemplars, ExemplarChunk, self.folder / EXEMPLARS)

    def draw(self, size: int) -> Batch:
        rows = [self._row() for _ in range(size)]
        targets, sources, masks, weights, words, exemplars = zip(*rows, strict=True)
        nothing = torch.zeros_like(self.exemplars[0].exemplar[0]) if self.exemplars else torch.zeros(1)
        return Batch(
            target=torch.stack(targets).float(),
            source=torch.stack(sources).float(),
            mask=torch.stack(masks).float(),
            weight=torch.stack(weights).float(),
            words=list(words),
            exemplar=torch.stack([nothing if one is None else one for one in exemplars]).float(),
            is_exemplar=torch.tensor([one is not None for one in exemplars]),
        )

    def _row(self) -> _Row:
        task = self.random.random()
        if task < self.mix.exemplar:
            return self._exemplar()
        if task < self.mix.exemplar + self.mix.text:
            return self._text()
        return self._edit()

    def _exemplar(self) -> _Row:
        chunk = self.random.choice(self.exemplars)
        one = self.random.randrange(SCENES)
        said = chunk.words[one]["beside"]
        if said and self.random.random() < 2 * self.mix.dropout:
            said = ""
        keep = chunk.keep[one]
        return chunk.targets[one], chunk.masked[one], keep, 1 - keep, said, chunk.exemplar[one]

    def _text(self) -> _Row:
        target, caption = self._captioned()
        if self.random.random() < 2 * self.mix.dropout:
            caption = ""
        nowhere = torch.zeros_like(target[:1])
        return target, torch.zeros_like(target), nowhere, torch.ones_like(nowhere), caption, None

    def _captioned(self) -> tuple[Tensor, str]:
        scene = self.random.randrange(SCENES)
        if self.random.random() < self.mix.close_ups:
            near = self.random.choice(self.exemplars)
            return near.targets[scene], near.words[scene]["caption"]
        chunk, edit = self.random.choice(self.chunks), self.random.randrange(EDITS)
        return chunk.targets[scene, edit], str(chunk.words[scene]["captions"][edit])  # type: ignore[index]

    def _edit(self) -> _Row:
        """Conditions dropped with one uniform draw, as InstructPix2Pix does (methods: text when u < 2p, image when
        p <= u < 3p)."""
        own = self.mix.own and self.random.random() < self.mix.own
        chunk = self.random.choice(self.own if own else self.chunks)
        scene, edit = self.random.randrange(SCENES), self.random.randrange(EDITS)
        source, changed = chunk.sources[scene], chunk.changed[scene, edit][None].float() / 255
        typed = EDIT.validate_python(chunk.words[scene]["edits"][edit])  # type: ignore[index]
        words = instruction(typed) if self.random.random() < self.mix.exact else phrase(typed, self.random)
        u, p = self.random.random(), self.mix.dropout
        words = "" if u < 2 * p else words
        shown = torch.zeros_like(source) if p <= u < 3 * p else source
        return chunk.targets[scene, edit], shown, torch.zeros_like(changed), changed, words, None


def _extend(chunks: list[C], kind: type[C], folder: Path) -> None:
    while len(chunks) < available(folder):
        chunks.append(load(kind, folder, len(chunks)))


class Endless(IterableDataset[Batch]):
    """Batches without end, for worker processes; each draws from its own random numbers."""

    REFRESH = 200

    def __init__(self, batches: TrunkBatches, size: int, seed: int) -> None:
        self.batches = batches
        self.size = size
        self.seed = seed

    def __iter__(self) -> Iterator[Batch]:
        worker = get_worker_info()
        self.batches.random.seed(f"{self.seed}/{worker.id if worker else 0}")
        while True:
            self.batches.refresh()
            for _ in range(self.REFRESH):
                yield self.batches.draw(self.size)


def endless(batches: TrunkBatches, size: int, seed: int, workers: int) -> Iterator[Batch]:
    """workers 0 = drawn in this process. Workers are forked, so that they share the chunks loaded so far."""
    stream = Endless(batches, size, seed)
    if workers == 0:
        return iter(stream)
    loader = DataLoader(stream, batch_size=None, num_workers=workers, multiprocessing_context="fork", prefetch_factor=4)
    return iter(loader)
