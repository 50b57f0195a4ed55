"""Stage 1: the autoencoder. L1 on pixels and on their gradients at two scales (edges are what drawings are made of).

No perceptual loss: its weights would have to be downloaded. No sampled posterior: with unit noise on small early
latents one channel in four died (docs/LOG.md); latents get a little noise of their own scale instead, which keeps
them smooth, and are normalised at the end.

Two things make the latents easier to predict for the trunk. Some pictures are decoded from the first half of the
channels alone, so that these hold the picture and the others its details (after DC-AE 1.5, arXiv 2508.00413, which
masks channels). Some batches are decoded at half size from averaged latents, so that latents vary as smoothly as
pictures do (scale equivariance as in EQ-VAE, arXiv 2502.09509).

An autoencoder that goes on from another (`start`), for a world that has grown, is kept near the other's latents, so
that a trunk trained on those can go on too.
"""

import copy
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import torch
import torch.nn.functional as F
from pydantic import BaseModel, ConfigDict
from torch import Tensor

from dialogpaint.datasets.pictures import pictures, to_signed
from dialogpaint.models.device import best_device, half
from dialogpaint.models.vae import Vae, decode, encode, new_vae, normalise
from dialogpaint.training.checkpoint import Counters, load_averages
from dialogpaint.training.loop import Pace, Step, fit
from dialogpaint.training.optimizers import muon_for
from dialogpaint.training.parallel import FAR, Team, in_processes


class VaeConfig(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    size: int = 128
    channels: tuple[int, ...] = (16, 32, 64, 96)
    latent_channels: int = 8
    batch: int = 4
    lr: float = 0.012
    adam_lr: float = 1.5e-3
    noise: float = 0.05
    nested: float = 0.3
    coarse: float = 0.25
    anchor: float = 0.1
    decay: float = 0.9
    average: float = 0.998
    workers: int = 1
    processes: int = 1
    bf16: bool = True


def train_vae(config: VaeConfig, folder: Path, minutes: float, start: Vae | None = None) -> Vae:
    """Train for so many minutes from where the folder left off; returns the averaged model. A first run begins with
    `start`, if given, an autoencoder of the same shape."""
    vae = new_vae(config.channels, config.latent_channels)
    if start is not None:
        vae.load_state_dict(start.state_dict())
    return _train(vae, config, folder, minutes, start)


def train_decoder(vae: Vae, config: VaeConfig, folder: Path, minutes: float) -> Vae:
    """Go on with the decoder alone, from a finished autoencoder: sharper pictures from the same latents, so that a
    trunk trained on them stays valid."""
    vae.requires_grad_(True)
    vae.encoder.requires_grad_(False)
    vae.quant_conv.requires_grad_(False)
    plain = config.model_copy(update={"nested": 0.0, "coarse": 0.0})
    return _train(vae, plain, folder, minutes)


def _train(vae: Vae, config: VaeConfig, folder: Path, minutes: float, anchor: Vae | None = None) -> Vae:
    in_processes(config.processes, _run, vae, config, folder, minutes, anchor)
    load_averages(folder / "state", {"vae": vae})
    return vae


def _run(team: Team, vae: Vae, config: VaeConfig, folder: Path, minutes: float, anchor: Vae | None) -> None:
    vae = copy.deepcopy(vae).to(best_device())
    if anchor is not None:
        anchor = copy.deepcopy(anchor).to(best_device()).requires_grad_(False)

    def begin(counters: Counters) -> Step:
        first = counters.samples + team.rank * FAR
        return partial(_step, vae, anchor, config, iter(pictures(config.size, config.batch, config.workers, first)))

    pace = Pace(minutes=minutes, batch=config.batch, average=config.average, decay=config.decay)
    fit({"vae": vae}, muon_for(vae, lr=config.lr, adam_lr=config.adam_lr), begin, folder, pace, team)


def _step(vae: Vae, anchor: Vae | None, config: VaeConfig, stream: Iterator[Tensor]) -> tuple[Tensor, dict[str, float]]:
    pixels = to_signed(next(stream).to(vae.device))
    with half(vae.device, config.bf16):
        latents = encode(vae, pixels)
        result, target = _decoded(vae, latents, pixels, config)
    pixel, edge = reconstruction_losses(result.float(), target)
    drift = _drift(anchor, latents, pixels) if anchor is not None else torch.zeros((), device=vae.device)
    return pixel + edge + config.anchor * drift, {"pixel": pixel.item(), "edge": edge.item(), "drift": drift.item()}


def _drift(anchor: Vae, latents: Tensor, pixels: Tensor) -> Tensor:
    """Mean squared distance from where another autoencoder, of latents of deviation 1, puts the pictures."""
    with torch.no_grad(), half(anchor.device):
        usual = encode(anchor, pixels).float()
    return (latents.float() - usual).square().mean()


def _decoded(vae: Vae, latents: Tensor, pixels: Tensor, config: VaeConfig) -> tuple[Tensor, Tensor]:
    """What the decoder makes of disturbed latents, and what it should make of them."""
    spread = latents.detach().std(dim=(0, 2, 3), keepdim=True)
    latents = latents + config.noise * spread * torch.randn_like(latents)
    if torch.rand(()) < config.coarse:
        return decode(vae, F.avg_pool2d(latents, 2)), F.avg_pool2d(pixels, 2)
    half_only = torch.rand(len(latents), 1, 1, 1, device=latents.device) < config.nested
    details = torch.arange(latents.shape[1], device=latents.device)[None, :, None, None] >= latents.shape[1] // 2
    return decode(vae, latents.masked_fill(half_only & details, 0.0)), pixels


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
