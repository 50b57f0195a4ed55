"""Stage 1: the autoencoder. L1 on pixels and on their gradients at two scales (edges are what drawings are made of).

No perceptual loss: its weights would have to be downloaded. No sampled posterior: with unit noise on small early
latents one channel in four died (docs/LOG.md); latents get a little noise of their own scale instead, which keeps
them smooth, and are normalised at the end.
"""

import time
from pathlib import Path

import torch
import torch.nn.functional as F
from pydantic import BaseModel, ConfigDict
from torch import Tensor

from dialogpaint.datasets.pictures import pictures, to_signed
from dialogpaint.models.device import best_device, half
from dialogpaint.models.vae import Vae, decode, encode, new_vae, normalise
from dialogpaint.training.checkpoint import Averaged, load_state, save_state
from dialogpaint.training.optimizers import muon_for
from dialogpaint.training.progress import Budget, Metrics, set_rate


class VaeConfig(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    size: int = 128
    channels: tuple[int, ...] = (16, 32, 64, 96)
    latent_channels: int = 8
    batch: int = 4
    lr: float = 0.012
    adam_lr: float = 1.5e-3
    noise: float = 0.05
    decay: float = 0.9
    average: float = 0.998
    workers: int = 1
    bf16: bool = True


def train_vae(config: VaeConfig, folder: Path, minutes: float) -> Vae:
    """Train for so many minutes from where the folder left off; returns the averaged model."""
    return _train(new_vae(config.channels, config.latent_channels), config, folder, minutes)


def train_decoder(vae: Vae, config: VaeConfig, folder: Path, minutes: float) -> Vae:
    """Go on with the decoder alone, from a finished autoencoder: sharper pictures from the same latents, so that a
    trunk trained on them stays valid."""
    vae.requires_grad_(True)
    vae.encoder.requires_grad_(False)
    vae.quant_conv.requires_grad_(False)
    return _train(vae, config, folder, minutes)


def _train(vae: Vae, config: VaeConfig, folder: Path, minutes: float) -> Vae:
    folder.mkdir(parents=True, exist_ok=True)
    device = best_device()
    vae = vae.to(device)
    average = Averaged(vae, config.average)
    optimizer = muon_for(vae, lr=config.lr, adam_lr=config.adam_lr)
    counters = load_state(folder / "state", {"vae": vae}, {"vae": average}, optimizer)
    stream = iter(pictures(config.size, config.batch, config.workers, first=counters.samples))
    metrics, started = Metrics(folder / "metrics.jsonl"), time.monotonic()
    budget, before = Budget(minutes, decay=config.decay), counters.seconds
    while not budget.over:
        set_rate(optimizer, budget.rate)
        target = to_signed(next(stream).to(device))
        with half(device, config.bf16):
            result = _noisy_round_trip(vae, target, config.noise)
        pixel, edge = reconstruction_losses(result.float(), target)
        optimizer.zero_grad(set_to_none=True)
        (pixel + edge).backward()
        optimizer.step()
        average.update(vae)
        counters.step += 1
        counters.samples += len(target)
        metrics.add(pixel=pixel.item(), edge=edge.item())
        if counters.step % 50 == 0:
            counters.seconds = before + time.monotonic() - started
            line = metrics.write(step=counters.step, samples=counters.samples, seconds=round(counters.seconds))
            print(line, flush=True)
        if counters.step % 500 == 0:
            save_state(folder / "state", {"vae": vae}, {"vae": average}, optimizer, counters)
    save_state(folder / "state", {"vae": vae}, {"vae": average}, optimizer, counters)
    vae.load_state_dict(average.weights)
    return vae.cpu()


def _noisy_round_trip(vae: Vae, pixels: Tensor, noise: float) -> Tensor:
    latents = encode(vae, pixels)
    spread = latents.detach().std(dim=(0, 2, 3), keepdim=True)
    return decode(vae, latents + noise * spread * torch.randn_like(latents))


def reconstruction_losses(result: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
    """Mean L1 of pixels, and of horizontal and vertical differences at full and half scale."""
    edge = torch.zeros((), device=target.device)
    for scale in (1, 2):
        a, b = (F.avg_pool2d(x, scale) if scale > 1 else x for x in (result, target))
        edge = edge + (a.diff(dim=-1) - b.diff(dim=-1)).abs().mean() + (a.diff(dim=-2) - b.diff(dim=-2)).abs().mean()
    return (result - target).abs().mean(), 0.5 * edge


@torch.no_grad()
def normalised(vae: Vae, size: int, batches: int = 16) -> Vae:
    """The same autoencoder with latents of mean 0 and deviation 1 on training pictures."""
    stream = iter(pictures(size, 16, workers=0, first=10_000_000))
    latents = torch.cat([encode(vae, to_signed(next(stream))) for _ in range(batches)])
    normalise(vae, latents.mean(dim=(0, 2, 3)), latents.std(dim=(0, 2, 3)))
    return vae
