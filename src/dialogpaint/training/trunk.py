"""Stage 3: the trunk. v-prediction on a zero-terminal-SNR schedule; InstructPix2Pix's condition dropout (p = 0.05).

Two deviations from the paper's recipe, both for sample efficiency and both measured (docs/LOG.md): the loss counts the
cells an edit changed more than the rest, and the small text encoder learns along with the UNet instead of staying
frozen.
"""

import copy
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from pydantic import BaseModel, ConfigDict
from torch import Tensor, nn

from dialogpaint.datasets.trunk_batches import Batch, Mix, TrunkBatches, endless
from dialogpaint.diffusion.schedule import Schedule, zero_terminal_schedule
from dialogpaint.models.clip import Clip, ClipTokenizer, TextEncoder, text_encoder_of, tokenize
from dialogpaint.models.device import best_device, half
from dialogpaint.models.exemplar import (
    ExemplarEncoder,
    beside,
    exemplar_token,
    load_own_weights,
    new_exemplar_encoder,
    null_token,
)
from dialogpaint.models.loading import load_network
from dialogpaint.models.trunk import UNet, new_trunk, start_from_source
from dialogpaint.training.checkpoint import Counters, load_averages
from dialogpaint.training.loop import Pace, Step, fit
from dialogpaint.training.optimizers import muon_for
from dialogpaint.training.parallel import FAR, Team, in_processes


class TrunkConfig(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    size: int = 128
    channels: tuple[int, ...] = (64, 128, 160)
    batch: int = 48
    lr: float = 0.01
    adam_lr: float = 1e-3
    text_share: float = 0.08
    exemplar_share: float = 0.04
    close_ups: float = 0.5
    own_share: float = 0.0
    dropout: float = 0.05
    changed_weight: float = 1.0
    decay: float = 0.7
    detail_weight: float = 0.5
    exact: float = 0.8
    last_step_share: float = 0.25
    shift: float = 2.0
    average: float = 0.999
    compile: bool = False
    bf16: bool = True
    save_every: int = 500
    measure_every: int = 5
    workers: int = 0
    processes: int = 1


@dataclass(frozen=True)
class Networks:
    """What is trained together."""

    unet: UNet
    text: TextEncoder
    exemplar: ExemplarEncoder

    def named(self) -> dict[str, nn.Module]:
        return {"unet": self.unet, "text": self.text, "exemplar": self.exemplar}


def train_trunk(
    config: TrunkConfig,
    folder: Path,
    pool: Path,
    minutes: float,
    clip: Clip,
    tokenizer: ClipTokenizer,
    start: Path | None = None,
) -> Networks:
    """Train for so many minutes from where the folder left off; returns the averaged models. A first run begins with
    the weights of the family in `start`, if one is given: its autoencoder and CLIP must be those of the pool. Raises
    MissingWeights for an own_share without pictures of an editor's own in the pool."""
    networks = _new(config, TrunkBatches(pool, _mix(config), seed=0).latent_channels, clip)
    if start is not None:
        load_trunk_weights(start, networks)
    in_processes(config.processes, _run, networks, tokenizer, config, folder, pool, minutes)
    load_averages(folder / "state", networks.named())
    return networks


def _new(config: TrunkConfig, latent_channels: int, clip: Clip) -> Networks:
    text_width = clip.config.text_config.hidden_size
    unet = new_trunk(config.channels, latent_channels, config.size // 8, text_width)
    start_from_source(unet)
    return Networks(unet, text_encoder_of(clip), new_exemplar_encoder(clip, text_width))


def _mix(config: TrunkConfig) -> Mix:
    return Mix(
        text=config.text_share,
        exemplar=config.exemplar_share,
        close_ups=config.close_ups,
        dropout=config.dropout,
        exact=config.exact,
        own=config.own_share,
    )


def _run(
    team: Team,
    networks: Networks,
    tokenizer: ClipTokenizer,
    config: TrunkConfig,
    folder: Path,
    pool: Path,
    minutes: float,
) -> None:
    networks = copy.deepcopy(networks)
    models = networks.named()
    for model in models.values():
        model.to(best_device())
    networks.unet.to(memory_format=torch.channels_last)

    def begin(counters: Counters) -> Step:
        seed = counters.samples + team.rank * FAR
        batches = TrunkBatches(pool, _mix(config), seed=0)
        objective = Objective(config, networks, tokenizer, seed + 1)
        stream = endless(batches, config.batch, seed, config.workers)
        objective(next(stream))[0].backward()  # compiles
        return partial(_step, objective, stream, batches)

    optimizer = muon_for(*models.values(), lr=config.lr, adam_lr=config.adam_lr)
    pace = Pace(
        minutes=minutes, batch=config.batch, average=config.average, decay=config.decay, log_every=100,
        save_every=config.save_every,
    )  # fmt: skip
    fit(models, optimizer, begin, folder, pace, team)


def _step(objective: "Objective", stream: Iterator[Batch], batches: TrunkBatches) -> tuple[Tensor, dict[str, float]]:
    loss, parts = objective(next(stream))
    return loss, {"pairs": float(batches.pairs), **parts}


def load_trunk_weights(family: Path, networks: Networks) -> None:
    """Into networks of the same shapes, from a family's folder."""
    networks.unet.load_state_dict(load_network(UNet, family / "trunk").state_dict())
    networks.text.load_state_dict(load_network(TextEncoder, family / "text_encoder").state_dict())
    load_own_weights(networks.exemplar, family / "exemplar")


class Objective:
    """The weighted velocity loss of a batch."""

    def __init__(self, config: TrunkConfig, networks: Networks, tokenizer: ClipTokenizer, seed: int) -> None:
        self.config = config
        self.unet = torch.compile(networks.unet) if config.compile else networks.unet
        self.text = networks.text
        self.exemplar = networks.exemplar
        self.tokenizer = tokenizer
        self.device = networks.unet.device
        self.schedule = zero_terminal_schedule().to(self.device)
        self.random = torch.Generator().manual_seed(seed)
        self.channel_weights = channel_weights(networks.unet.config["out_channels"], config.detail_weight).to(
            self.device
        )
        self.calls = 0

    def __call__(self, batch: Batch) -> tuple[Tensor, dict[str, float]]:
        """The loss, and now and then what goes into the metrics file (measuring waits for the device)."""
        batch, generator = batch.to(self.device), self.random
        steps = sample_steps(len(batch.target), self.config.last_step_share, self.config.shift, generator).to(
            self.device
        )
        noise = torch.randn(batch.target.shape, generator=generator).to(self.device)
        noisy = self.schedule.add_noise(batch.target, noise, steps)
        inputs = torch.cat([noisy, batch.source, batch.mask], dim=1).contiguous(memory_format=torch.channels_last)
        with half(self.device, self.config.bf16):
            velocity = self.unet(inputs, steps, self._condition(batch, generator), return_dict=False)[0]
        difference = velocity.float() - self.schedule.velocity(batch.target, noise, steps)
        error = (difference.square() * self.channel_weights).mean(dim=1, keepdim=True)
        weight = cell_weights(batch.weight, self.config.changed_weight)
        losses = (error * weight).mean(dim=(1, 2, 3))
        measured = self.calls % self.config.measure_every == 0
        self.calls += 1
        parts = _parts(losses.detach(), error.detach(), batch, steps, self.schedule) if measured else {}
        return losses.mean(), parts

    def _condition(self, batch: Batch, generator: torch.Generator) -> Tensor:
        words: Tensor = self.text(input_ids=tokenize(self.tokenizer, batch.words).to(self.device)).last_hidden_state
        if not self.config.exemplar_share:
            return words
        token = exemplar_token(self.exemplar, batch.exemplar)
        dropped = torch.rand(len(token), generator=generator).to(self.device) < 0.2
        null = null_token(self.exemplar, len(token)).expand_as(token)
        token = torch.where(dropped[:, None, None], null, token).to(words.dtype)
        said = torch.tensor([bool(text) for text in batch.words], device=self.device)[:, None, None]
        words, token = in_step(words, token)
        # The one exemplar token stands in every place: attention over equal tokens is attention over one.
        shown = torch.where(said, beside(token[:, :1], words), token)
        return torch.where(batch.is_exemplar[:, None, None], shown, words)


def in_step(one: Tensor, other: Tensor) -> tuple[Tensor, Tensor]:
    """Two conditions of (batch, tokens, width), each repeated until both have equally many tokens. Attention over a
    sequence repeated whole is attention over the sequence."""
    length = math.lcm(one.shape[1], other.shape[1])
    return one.repeat(1, length // one.shape[1], 1), other.repeat(1, length // other.shape[1], 1)


def sample_steps(count: int, last_share: float, shift: float, generator: torch.Generator) -> Tensor:
    """Timesteps, more of them noisy: u -> shift u / (1 + (shift - 1) u), and a share at exactly the last step, where
    the whole edit has to be decided."""
    u = torch.rand(count, generator=generator)
    steps = (shift * u / (1 + (shift - 1) * u) * 999).round().long()
    last = torch.rand(count, generator=generator) < last_share
    return torch.where(last, torch.full_like(steps, 999), steps)


def channel_weights(channels: int, detail: float) -> Tensor:
    """(1, channels, 1, 1) of mean 1: the second half of the channels, which holds details, counts `detail` times the
    first."""
    weights = torch.ones(1, channels, 1, 1)
    weights[:, channels // 2 :] = detail
    return weights / weights.mean()


def cell_weights(changed: Tensor, emphasis: float) -> Tensor:
    """Weights of mean about 1 per picture: half of the total on what the edit changed when it is small (emphasis 1)."""
    share = changed.mean(dim=(2, 3), keepdim=True).clamp(min=0.02)
    return (1 + emphasis * changed / share) / (1 + emphasis)


def _parts(losses: Tensor, error: Tensor, batch: Batch, steps: Tensor, schedule: Schedule) -> dict[str, float]:
    last = steps == len(schedule.signal) - 1
    changed = (error * batch.weight).sum(dim=(1, 2, 3)) / batch.weight.sum(dim=(1, 2, 3)).clamp(min=1)
    edits = last & ~batch.is_exemplar & (batch.source.abs().amax(dim=(1, 2, 3)) > 0)
    nothing = float("nan")
    return {
        "loss": losses.mean().item(),
        "changed_at_last_step": changed[edits].mean().item() if edits.any() else nothing,
        "exemplar": losses[batch.is_exemplar].mean().item() if batch.is_exemplar.any() else nothing,
    }
