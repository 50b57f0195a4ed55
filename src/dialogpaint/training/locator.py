"""The locator: which pixels an instruction changes, from pairs drawn as they are needed.

Cross-entropy of every pixel, half of its weight on what the edit changed, so that the odds come out shifted towards
"changed" on small things; the text encoder is the family's own, frozen.
"""

import copy
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from pydantic import BaseModel, ConfigDict
from torch import Tensor

from dialogpaint.datasets.located import located
from dialogpaint.datasets.pictures import to_signed
from dialogpaint.models.clip import ClipTokenizer, TextEncoder, tokenize
from dialogpaint.models.device import best_device, half
from dialogpaint.models.locator import Locator, LocatorConfig
from dialogpaint.training.checkpoint import Counters, load_averages
from dialogpaint.training.loop import Pace, Step, fit
from dialogpaint.training.optimizers import muon_for
from dialogpaint.training.parallel import FAR, Team, in_processes


class LocatorTraining(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    size: int = 128
    fine: int = 64
    coarse: int = 96
    layers: int = 2
    batch: int = 48
    lr: float = 0.01
    adam_lr: float = 1e-3
    exact: float = 0.6
    decay: float = 0.8
    average: float = 0.998
    workers: int = 0
    processes: int = 1
    bf16: bool = True


def train_locator(
    config: LocatorTraining,
    folder: Path,
    minutes: float,
    text: TextEncoder,
    tokenizer: ClipTokenizer,
    start: Locator | None = None,
) -> Locator:
    """Train for so many minutes from where the folder left off; returns the averaged network. A first run begins with
    `start`, if given, a locator of the same shape."""
    locator = new_locator(config, text)
    if start is not None:
        locator.load_state_dict(start.state_dict())
    in_processes(config.processes, _run, locator, text, tokenizer, config, folder, minutes)
    load_averages(folder / "state", {"locator": locator})
    return locator


def new_locator(config: LocatorTraining, text: TextEncoder) -> Locator:
    width = text.config.hidden_size
    return Locator(
        LocatorConfig(size=config.size, text=width, fine=config.fine, coarse=config.coarse, layers=config.layers)
    )


def _run(
    team: Team,
    locator: Locator,
    text: TextEncoder,
    tokenizer: ClipTokenizer,
    config: LocatorTraining,
    folder: Path,
    minutes: float,
) -> None:
    locator = copy.deepcopy(locator).to(best_device(), memory_format=torch.channels_last)  # type: ignore[call-overload]
    text = copy.deepcopy(text).to(best_device()).requires_grad_(False)

    def begin(counters: Counters) -> Step:
        first = counters.samples + team.rank * FAR
        stream = iter(located(config.size, config.exact, config.batch, config.workers, first))
        return partial(_step, locator, text, tokenizer, config, stream)

    pace = Pace(minutes=minutes, batch=config.batch, average=config.average, decay=config.decay)
    fit({"locator": locator}, muon_for(locator, lr=config.lr, adam_lr=config.adam_lr), begin, folder, pace, team)


def _step(
    locator: Locator, text: TextEncoder, tokenizer: ClipTokenizer, config: LocatorTraining, stream: Iterator[Any]
) -> tuple[Tensor, dict[str, float]]:
    pixels, words, changed = next(stream)
    device = text.device
    with half(device, config.bf16):
        with torch.no_grad():
            hidden = text(input_ids=tokenize(tokenizer, list(words)).to(device)).last_hidden_state
        logits = locator(to_signed(pixels.to(device)), hidden).float()
    changed = changed.to(device).float()
    loss = place_loss(logits, changed)
    return loss, {"loss": loss.item(), "overlap": overlap(logits.detach(), changed).mean().item()}


def place_loss(logits: Tensor, changed: Tensor) -> Tensor:
    """Cross-entropy of pixels (batch, 1, h, w), with the weight of small changes raised, to half at most."""
    share = changed.mean(dim=(2, 3), keepdim=True).clamp(min=0.02)
    weight = (1 + changed / share) / 2
    return (F.binary_cross_entropy_with_logits(logits, changed, reduction="none") * weight).mean()


def overlap(logits: Tensor, changed: Tensor) -> Tensor:
    """(batch,) intersection over union of what is said to change and what does."""
    said, true = logits > 0, changed > 0.5
    both, either = (said & true).sum(dim=(1, 2, 3)), (said | true).sum(dim=(1, 2, 3))
    return torch.where(either > 0, both / either.clamp(min=1), 1.0)
