"""Training batches for the trunk, from a latent pool: a mix of edits, text-to-image and exemplar samples."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from dialogpaint.core.errors import MissingWeights
from dialogpaint.datasets.latent_pool import EDITS, OWN, SCENES, Chunk, available, load_chunk
from dialogpaint.world.edits import EDIT
from dialogpaint.world.phrases import instruction, phrase


@dataclass(frozen=True, kw_only=True)
class Mix:
    """Shares of the three tasks; the rest are edits. dropout: InstructPix2Pix's p (0.05). exact: share of canonical
    wordings among the edits'. own: share of the edits that are of pictures an editor made (`own_outputs`)."""

    text: float = 0.08
    exemplar: float = 0.04
    dropout: float = 0.05
    exact: float = 0.6
    own: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Batch:
    """Latents are float32. weight (batch, 1, h, w): how much of each cell the edit changed, 0..1, all ones where there
    is nothing to compare. words: "" = the null prompt. exemplar (batch, width) vision features, or
    (batch, tokens, width), used where is_exemplar."""

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


class TrunkBatches:
    """Draws batches from all complete chunks of a pool; `refresh` picks up those written since. Raises MissingWeights
    when the mix wants pictures an editor made and the pool holds none."""

    def __init__(self, folder: Path, mix: Mix, seed: int) -> None:
        self.folder = folder
        self.mix = mix
        self.random = random.Random(seed)
        self.chunks: list[Chunk] = []
        self.own: list[Chunk] = []
        self.refresh()
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
        _extend(self.chunks, self.folder)
        if self.mix.own:
            _extend(self.own, self.folder / OWN)

    def draw(self, size: int) -> Batch:
        rows = [self._row() for _ in range(size)]
        columns = list(zip(*rows, strict=True))
        target, source, mask, weight, exemplar = (torch.stack(columns[i]).float() for i in (0, 1, 2, 3, 5))
        return Batch(
            target=target, source=source, mask=mask, weight=weight, words=list(columns[4]), exemplar=exemplar,
            is_exemplar=torch.tensor(columns[6]),
        )  # fmt: skip

    def _row(self) -> tuple[Tensor, Tensor, Tensor, Tensor, str, Tensor, bool]:
        chunk = self.random.choice(self.chunks)
        scene, edit = self.random.randrange(SCENES), self.random.randrange(EDITS)
        words = chunk.words[scene]
        source, target = chunk.sources[scene], chunk.targets[scene, edit]
        blank, everywhere = torch.zeros_like(source), torch.ones_like(chunk.keep[scene])
        exemplar, unmasked = chunk.exemplar[scene], torch.zeros_like(chunk.keep[scene])
        task = self.random.random()
        if task < self.mix.exemplar and words["exemplar"]:
            keep = chunk.keep[scene]
            said = str(words.get("exemplar_words", ""))
            if said and self.random.random() < 2 * self.mix.dropout:
                said = ""
            return source, chunk.masked[scene], keep, 1 - keep, said, exemplar, True
        if task < self.mix.exemplar + self.mix.text:
            caption = "" if self.random.random() < 2 * self.mix.dropout else str(words["captions"][edit])  # type: ignore[index]
            return target, blank, unmasked, everywhere, caption, exemplar, False
        if self.mix.own and self.random.random() < self.mix.own:
            chunk = self.random.choice(self.own)
            words, source, target = chunk.words[scene], chunk.sources[scene], chunk.targets[scene, edit]
        changed = chunk.changed[scene, edit][None].float() / 255
        return self._edit(source, target, changed, words["edits"][edit], unmasked, exemplar)  # type: ignore[index]

    def _edit(
        self,
        source: Tensor,
        target: Tensor,
        changed: Tensor,
        edit: dict[str, object],
        unmasked: Tensor,
        exemplar: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, str, Tensor, bool]:
        """Conditions dropped with one uniform draw, as InstructPix2Pix does (methods: text when u < 2p, image when
        p <= u < 3p)."""
        typed = EDIT.validate_python(edit)
        words = instruction(typed) if self.random.random() < self.mix.exact else phrase(typed, self.random)
        u, p = self.random.random(), self.mix.dropout
        words = "" if u < 2 * p else words
        dropped = p <= u < 3 * p
        return target, torch.zeros_like(source) if dropped else source, unmasked, changed, words, exemplar, False


def _extend(chunks: list[Chunk], folder: Path) -> None:
    while len(chunks) < available(folder):
        chunks.append(load_chunk(folder, len(chunks)))


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
