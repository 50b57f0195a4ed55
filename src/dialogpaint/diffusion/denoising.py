"""The loss a diffusion model is trained by, for methods that fit one to given pictures."""

import torch
import torch.nn.functional as F
from jaxtyping import Float, Int
from torch import Tensor

from dialogpaint.diffusion.schedule import Schedule
from dialogpaint.models.tuned import Predict


def denoising_errors(
    predict: Predict,
    predicts: str,
    clean: Float[Tensor, "batch c h w"],
    text: Float[Tensor, "batch tokens width"],
    schedule: Schedule,
    steps: Int[Tensor, " batch"],
    noise: Float[Tensor, "batch c h w"],
) -> Float[Tensor, "batch c h w"]:
    """Squared errors of the prediction (Ho et al. 2020, equation 14), of the noise or, for a model that predicts
    velocities, of those."""
    output = predict(schedule.add_noise(clean, noise, steps), steps, text)
    goal = schedule.velocity(clean, noise, steps) if predicts == "velocity" else noise
    return F.mse_loss(output, goal, reduction="none")


def drawn(
    shape: tuple[int, ...], schedule: Schedule, random: torch.Generator
) -> tuple[Int[Tensor, " batch"], Float[Tensor, "batch c h w"]]:
    """Timesteps and noise of a batch. Timesteps are spread evenly over the schedule, one at random in each equal part
    of it, so that a batch sees all noise levels."""
    count, total = shape[0], len(schedule.signal)
    places = (torch.arange(count) + torch.rand(count, generator=random)) / count
    return (places * total).long().clamp(max=total - 1), torch.randn(shape, generator=random)
