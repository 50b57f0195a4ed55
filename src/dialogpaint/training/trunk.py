"""Stage 3: the trunk. v-prediction on a zero-terminal-SNR schedule; InstructPix2Pix's condition dropout (p = 0.05).

Two deviations from the paper's recipe, both for sample efficiency and both measured (docs/LOG.md): the loss counts the
cells an edit changed more than the rest, and the small text encoder learns along with the UNet instead of staying
frozen.
"""

import time
from pathlib import Path

import torch
from pydantic import BaseModel, ConfigDict
from torch import Tensor

from dialogpaint.datasets.latent_pool import EDITS, SCENES, available
from dialogpaint.datasets.trunk_batches import Batch, Mix, TrunkBatches, endless
from dialogpaint.diffusion.schedule import Schedule, zero_terminal_schedule
from dialogpaint.models.clip import Clip, ClipTokenizer, TextEncoder, text_encoder_of, tokenize
from dialogpaint.models.device import best_device, half
from dialogpaint.models.exemplar import (
    ExemplarEncoder,
    exemplar_token,
    load_own_weights,
    new_exemplar_encoder,
    null_token,
)
from dialogpaint.models.loading import load_network
from dialogpaint.models.trunk import UNet, new_trunk
from dialogpaint.training.checkpoint import Averaged, load_state, save_state
from dialogpaint.training.optimizers import muon_for
from dialogpaint.training.progress import Budget, Metrics, set_rate


class TrunkConfig(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    size: int = 128
    channels: tuple[int, ...] = (64, 128, 160)
    batch: int = 48
    lr: float = 0.01
    adam_lr: float = 1e-3
    text_share: float = 0.08
    exemplar_share: float = 0.04
    dropout: float = 0.05
    changed_weight: float = 1.0
    decay: float = 0.7
    last_step_share: float = 0.15
    shift: float = 2.0
    average: float = 0.9995
    compile: bool = True
    bf16: bool = True
    save_every: int = 500
    measure_every: int = 5
    workers: int = 0


def train_trunk(
    config: TrunkConfig,
    folder: Path,
    pool: Path,
    minutes: float,
    clip: Clip,
    tokenizer: ClipTokenizer,
    start: Path | None = None,
) -> tuple[UNet, TextEncoder, ExemplarEncoder]:
    """Train for so many minutes from where the folder left off; returns the averaged models. A first run begins with
    the weights of the family in `start`, if one is given: its autoencoder and CLIP must be those of the pool."""
    folder.mkdir(parents=True, exist_ok=True)
    text_width = clip.config.text_config.hidden_size
    mix = Mix(text=config.text_share, exemplar=config.exemplar_share, dropout=config.dropout)
    batches = TrunkBatches(pool, mix, seed=0)
    models = {
        "unet": new_trunk(config.channels, batches.latent_channels, config.size // 8, text_width).to(
            memory_format=torch.channels_last
        ),
        "text": text_encoder_of(clip),
        "exemplar": new_exemplar_encoder(clip, text_width),
    }
    if start is not None and not (folder / "state").exists():
        load_trunk_weights(start, models["unet"], models["text"], models["exemplar"])
    device = best_device()
    for model in models.values():
        model.to(device)
    averages = {name: Averaged(model, config.average) for name, model in models.items()}
    optimizer = muon_for(*models.values(), lr=config.lr, adam_lr=config.adam_lr)
    counters = load_state(folder / "state", models, averages, optimizer)
    stream = endless(batches, config.batch, counters.samples, config.workers)
    noise = torch.Generator().manual_seed(counters.samples + 1)
    loss_of = Objective(config, models["unet"], models["text"], models["exemplar"], tokenizer)
    loss_of(next(stream), noise)[0].backward()  # compiles
    metrics, budget, started = Metrics(folder / "metrics.jsonl"), Budget(minutes, decay=config.decay), time.monotonic()
    before = counters.seconds
    while not budget.over:
        set_rate(optimizer, budget.rate)
        loss, parts = loss_of(next(stream), noise, measure=counters.step % config.measure_every == 0)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        for name, average in averages.items():
            average.update(models[name])
        counters.step += 1
        counters.samples += config.batch
        metrics.add(**parts)
        if counters.step % 100 == 0:
            counters.seconds = before + time.monotonic() - started
            pairs = available(pool) * SCENES * EDITS
            line = metrics.write(
                step=counters.step, samples=counters.samples, pairs=pairs, seconds=round(counters.seconds)
            )
            print(line, flush=True)
        if counters.step % config.save_every == 0:
            save_state(folder / "state", models, averages, optimizer, counters)
    save_state(folder / "state", models, averages, optimizer, counters)
    for name, model in models.items():
        model.load_state_dict(averages[name].weights)
        model.cpu()
    return models["unet"], models["text"], models["exemplar"]


def load_trunk_weights(family: Path, unet: UNet, text: TextEncoder, exemplar: ExemplarEncoder) -> None:
    """Into models of the same shapes, from a family's folder."""
    unet.load_state_dict(load_network(UNet, family / "trunk").state_dict())
    text.load_state_dict(load_network(TextEncoder, family / "text_encoder").state_dict())
    load_own_weights(exemplar, family / "exemplar")


class Objective:
    """The weighted velocity loss of a batch."""

    def __init__(
        self, config: TrunkConfig, unet: UNet, text: TextEncoder, exemplar: ExemplarEncoder, tokenizer: ClipTokenizer
    ) -> None:
        self.config = config
        self.unet = torch.compile(unet) if config.compile else unet
        self.text = text
        self.exemplar = exemplar
        self.tokenizer = tokenizer
        self.device = next(unet.parameters()).device
        self.schedule = zero_terminal_schedule().to(self.device)

    def __call__(
        self, batch: Batch, generator: torch.Generator, measure: bool = True
    ) -> tuple[Tensor, dict[str, float]]:
        """The loss, and with `measure` what goes into the metrics file (which waits for the device)."""
        batch = batch.to(self.device)
        steps = sample_steps(len(batch.target), self.config.last_step_share, self.config.shift, generator).to(
            self.device
        )
        noise = torch.randn(batch.target.shape, generator=generator).to(self.device)
        noisy = self.schedule.add_noise(batch.target, noise, steps)
        inputs = torch.cat([noisy, batch.source, batch.mask], dim=1).contiguous(memory_format=torch.channels_last)
        with half(self.device, self.config.bf16):
            velocity = self.unet(inputs, steps, self._condition(batch, generator), return_dict=False)[0]
        error = (
            (velocity.float() - self.schedule.velocity(batch.target, noise, steps)).square().mean(dim=1, keepdim=True)
        )
        weight = cell_weights(batch.weight, self.config.changed_weight)
        losses = (error * weight).mean(dim=(1, 2, 3))
        parts = _parts(losses.detach(), error.detach(), batch, steps, self.schedule) if measure else {}
        return losses.mean(), parts

    def _condition(self, batch: Batch, generator: torch.Generator) -> Tensor:
        words: Tensor = self.text(input_ids=tokenize(self.tokenizer, batch.words).to(self.device)).last_hidden_state
        token = exemplar_token(self.exemplar, batch.exemplar)
        dropped = torch.rand(len(token), generator=generator).to(self.device) < 0.2
        token = torch.where(dropped[:, None, None], null_token(self.exemplar, len(token)), token)
        # The one exemplar token stands in every place: attention over equal tokens is attention over one.
        return torch.where(batch.is_exemplar[:, None, None], token.to(words.dtype), words)


def sample_steps(count: int, last_share: float, shift: float, generator: torch.Generator) -> Tensor:
    """Timesteps, more of them noisy: u -> shift u / (1 + (shift - 1) u), and a share at exactly the last step, where
    the whole edit has to be decided."""
    u = torch.rand(count, generator=generator)
    steps = (shift * u / (1 + (shift - 1) * u) * 999).round().long()
    last = torch.rand(count, generator=generator) < last_share
    return torch.where(last, torch.full_like(steps, 999), steps)


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
