"""Samplers: plain functions of a denoiser, a starting noise and a schedule. `on_step` sees each clean estimate."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from dialogpaint.diffusion.guidance import Denoiser
from dialogpaint.diffusion.schedule import Schedule

OnEstimate = Callable[[int, int, Tensor], None]
"""(step from 1, total, the estimate of the clean latents so far)."""


def ddim(
    denoise: Denoiser,
    noise: Float[Tensor, "batch c h w"],
    schedule: Schedule,
    steps: int,
    on_step: OnEstimate | None = None,
) -> Float[Tensor, "batch c h w"]:
    """Deterministic DDIM (Song et al. 2021, equation 12 with eta = 0) for velocity prediction; returns clean
    latents.
    """
    x = noise
    times = schedule.timesteps(steps)
    for index, time in enumerate(times):
        signal, sigma = schedule.signal[time], schedule.noise[time]
        velocity = denoise(x, time)
        clean = signal * x - sigma * velocity
        if on_step is not None:
            on_step(index + 1, steps, clean)
        if index + 1 == len(times):
            return clean
        following = times[index + 1]
        residual = sigma * x + signal * velocity
        x = schedule.signal[following] * clean + schedule.noise[following] * residual
    raise ValueError("steps must be at least 1")


def starting_noise(seeds: list[int], shape: tuple[int, int, int]) -> Float[Tensor, "batch c h w"]:
    """Standard normal, drawn on the CPU from one generator per picture: the batch size never changes a picture."""
    return torch.stack([torch.randn(shape, generator=torch.Generator().manual_seed(seed)) for seed in seeds])
