"""The locator: which pixels an instruction changes, from pairs and what the frozen trunk makes of them.

Cross-entropy of pixels and soft Dice overlap of pictures (V-Net: arXiv 1606.04797), which counts a small thing as much
as a large one. Weighting the pixels of small changes instead makes every odds too high by another factor (docs/LOG.md).
The trunk's estimates are made at all but the cleanest timesteps, so that they range from
bad drafts to good ones, and a new thing stands in them where it stands in the target.
"""

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
import torch.nn.functional as F
from pydantic import BaseModel, ConfigDict
from torch import Tensor

from dialogpaint.datasets.located import Located, located
from dialogpaint.datasets.pictures import to_signed
from dialogpaint.diffusion.schedule import zero_terminal_schedule
from dialogpaint.models.clip import ClipTokenizer, TextEncoder, tokenize
from dialogpaint.models.device import best_device, half
from dialogpaint.models.locator import Locator, LocatorConfig
from dialogpaint.models.trunk import UNet
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
    cleanest: int = 400
    decay: float = 0.8
    average: float = 0.998
    processes: int = 1
    bf16: bool = True


@dataclass(frozen=True, kw_only=True)
class Editor:
    """The frozen part of the family, which the locator learns to read."""

    trunk: UNet
    text: TextEncoder
    tokenizer: ClipTokenizer


def train_locator(
    config: LocatorTraining, folder: Path, pool: Path, minutes: float, editor: Editor, start: Locator | None = None
) -> Locator:
    """Train for so many minutes from where the folder left off; returns the averaged network. A first run begins with
    `start`, if given, a locator of the same shape."""
    locator = new_locator(config, editor)
    if start is not None:
        locator.load_state_dict(start.state_dict())
    in_processes(config.processes, _run, locator, editor, config, folder, pool, minutes)
    load_averages(folder / "state", {"locator": locator})
    return locator


def new_locator(config: LocatorTraining, editor: Editor) -> Locator:
    return Locator(
        LocatorConfig(
            size=config.size,
            latents=editor.trunk.config["out_channels"],
            text=editor.text.config.hidden_size,
            fine=config.fine,
            coarse=config.coarse,
            layers=config.layers,
        )
    )


def _run(
    team: Team, locator: Locator, editor: Editor, config: LocatorTraining, folder: Path, pool: Path, minutes: float
) -> None:
    locator = copy.deepcopy(locator).to(best_device())
    locator.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    editor = copy.deepcopy(editor)
    for frozen in (editor.trunk, editor.text):
        frozen.to(best_device()).requires_grad_(False)

    def begin(counters: Counters) -> Step:
        first = counters.samples + team.rank * FAR
        drafts = Drafts(editor, config, seed=first)
        return partial(_step, locator, drafts, config, located(pool, config.size, config.exact, config.batch, first))

    pace = Pace(minutes=minutes, batch=config.batch, average=config.average, decay=config.decay)
    fit({"locator": locator}, muon_for(locator, lr=config.lr, adam_lr=config.adam_lr), begin, folder, pace, team)


class Drafts:
    """What the trunk makes of a pair: the words as it reads them, and its estimate of the edited latents."""

    def __init__(self, editor: Editor, config: LocatorTraining, seed: int) -> None:
        self.editor = editor
        self.config = config
        self.device = editor.trunk.device
        self.schedule = zero_terminal_schedule().to(self.device)
        self.random = torch.Generator().manual_seed(seed)

    @torch.no_grad()
    def __call__(self, batch: Located) -> tuple[Tensor, Tensor]:
        source, target = batch.source.to(self.device), batch.target.to(self.device)
        ids = tokenize(self.editor.tokenizer, batch.words).to(self.device)
        words: Tensor = self.editor.text(input_ids=ids).last_hidden_state
        steps = torch.randint(self.config.cleanest, 1000, (len(target),), generator=self.random).to(self.device)
        noise = torch.randn(target.shape, generator=self.random).to(self.device)
        noisy = self.schedule.add_noise(target, noise, steps)
        inputs = torch.cat([noisy, source, torch.zeros_like(source[:, :1])], dim=1)
        inputs = inputs.contiguous(memory_format=torch.channels_last)
        velocity = self.editor.trunk(inputs, steps, words, return_dict=False)[0].float()
        return words, self.schedule.clean(noisy, velocity, steps)


def _step(
    locator: Locator, drafts: Drafts, config: LocatorTraining, stream: Iterator[Located]
) -> tuple[Tensor, dict[str, float]]:
    batch = next(stream)
    device = drafts.device
    with half(device, config.bf16):
        words, draft = drafts(batch)
        logits = locator(to_signed(batch.pixels.to(device)), words, batch.source.to(device), draft).float()
    changed = batch.changed.to(device).float()
    loss = place_loss(logits, changed)
    return loss, {"loss": loss.item(), "overlap": overlap(logits.detach(), changed).mean().item()}


def place_loss(logits: Tensor, changed: Tensor) -> Tensor:
    """Mean cross-entropy of pixels (batch, 1, h, w), and one minus the soft Dice overlap of each picture."""
    entropy = F.binary_cross_entropy_with_logits(logits, changed)
    said, axes = logits.sigmoid(), (1, 2, 3)
    dice = (2 * (said * changed).sum(axes) + 1) / (said.sum(axes) + changed.sum(axes) + 1)
    return entropy + (1 - dice).mean()


def overlap(logits: Tensor, changed: Tensor) -> Tensor:
    """(batch,) intersection over union of what is said to change and what does."""
    said, true = logits > 0, changed > 0.5
    both, either = (said & true).sum(dim=(1, 2, 3)), (said | true).sum(dim=(1, 2, 3))
    return torch.where(either > 0, both / either.clamp(min=1), 1.0)
