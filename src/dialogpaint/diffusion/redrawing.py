"""SDEdit (arXiv 2108.01073): a picture is noised part of the way and drawn again from there."""

import torch
from jaxtyping import Float
from torch import Tensor

from dialogpaint.diffusion.guidance import Denoiser
from dialogpaint.diffusion.inversion import invertible_times
from dialogpaint.diffusion.samplers import OnEstimate, ddim_along, starting_noise
from dialogpaint.diffusion.schedule import Schedule


def redrawn(
    denoise: Denoiser,
    clean: Float[Tensor, "1 c h w"],
    schedule: Schedule,
    steps: int,
    strength: float,
    seed: int,
    on_step: OnEstimate | None = None,
) -> Float[Tensor, "1 c h w"]:
    """Clean latents again. strength, 0..1: how much of the way to pure noise is gone; 1 leaves the least of the
    picture. steps: of the whole way, of which the share `strength` is made, at least one."""
    times = invertible_times(schedule, steps)
    left = times[round((1 - strength) * (len(times) - 1)) :]
    noise = starting_noise([seed], tuple(clean.shape[1:]))  # type: ignore[arg-type]
    return ddim_along(denoise, schedule.add_noise(clean, noise, torch.tensor([left[0]])), schedule, left, on_step)
