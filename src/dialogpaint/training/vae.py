"""Stage 1: the autoencoder. L1 on pixels and on their gradients at two scales (edges are what drawings are made of), a
light KL term. No perceptual loss: its weights would have to be downloaded."""

import time
from pathlib import Path

import torch
import torch.nn.functional as F
from pydantic import BaseModel, ConfigDict
from torch import Tensor

from dialogpaint.datasets.pictures import pictures, to_signed
from dialogpaint.models.vae import Vae, new_vae
from dialogpaint.training.checkpoint import Averaged, load_state, save_state
from dialogpaint.training.optimizers import muon_for
from dialogpaint.training.progress import Budget, Metrics, set_rate


class VaeConfig(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    size: int = 128
    channels: tuple[int, ...] = (24, 48, 64, 96)
    latent_channels: int = 4
    batch: int = 8
    lr: float = 0.01
    adam_lr: float = 1e-3
    kl: float = 2e-4
    average: float = 0.998
    workers: int = 1
    bf16: bool = True


def train_vae(config: VaeConfig, folder: Path, minutes: float) -> Vae:
    """Train for so many minutes from where the folder left off; returns the averaged model."""
    folder.mkdir(parents=True, exist_ok=True)
    vae = new_vae(config.channels, config.latent_channels).to(memory_format=torch.channels_last)
    average = Averaged(vae, config.average)
    optimizer = muon_for(vae, lr=config.lr, adam_lr=config.adam_lr)
    counters = load_state(folder / "state", {"vae": vae}, {"vae": average}, optimizer)
    stream = iter(pictures(config.size, config.batch, config.workers, first=counters.samples))
    metrics, budget, started = Metrics(folder / "metrics.jsonl"), Budget(minutes), time.monotonic()
    before = counters.seconds
    while not budget.over:
        set_rate(optimizer, budget.rate)
        target = to_signed(next(stream)).to(memory_format=torch.channels_last)
        with torch.autocast("cpu", torch.bfloat16, enabled=config.bf16):
            posterior = vae.encode(target).latent_dist
            result = vae.decode(posterior.sample()).sample
        pixel, edge = reconstruction_losses(result.float(), target)
        kl = posterior.kl().mean() / posterior.mean[0].numel()
        loss = pixel + edge + config.kl * kl
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        average.update(vae)
        counters.step += 1
        counters.samples += len(target)
        metrics.add(pixel=pixel.item(), edge=edge.item(), kl=kl.item())
        if counters.step % 50 == 0:
            counters.seconds = before + time.monotonic() - started
            print(metrics.write(step=counters.step, samples=counters.samples, seconds=round(counters.seconds)), flush=True)
        if counters.step % 500 == 0:
            save_state(folder / "state", {"vae": vae}, {"vae": average}, optimizer, counters)
    save_state(folder / "state", {"vae": vae}, {"vae": average}, optimizer, counters)
    vae.load_state_dict(average.weights)
    return vae


def reconstruction_losses(result: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
    """Mean L1 of pixels, and of horizontal and vertical differences at full and half scale."""
    edge = torch.zeros(())
    for scale in (1, 2):
        a, b = (F.avg_pool2d(x, scale) if scale > 1 else x for x in (result, target))
        edge = edge + (a.diff(dim=-1) - b.diff(dim=-1)).abs().mean() + (a.diff(dim=-2) - b.diff(dim=-2)).abs().mean()
    return (result - target).abs().mean(), 0.5 * edge
