"""Samplers: plain functions of a denoiser, a starting noise and a schedule. `on_step` sees each clean estimate."""

from collections.abc import Callable, Sequence

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
    return ddim_along(denoise, noise, schedule, schedule.timesteps(steps), on_step)


def ddim_along(
    denoise: Denoiser,
    state: Float[Tensor, "batch c h w"],
    schedule: Schedule,
    times: Sequence[int],
    on_step: OnEstimate | None = None,
) -> Float[Tensor, "batch c h w"]:
    """DDIM from a state at the first of these timesteps, which go downwards."""
    if not times:
        raise ValueError("steps must be at least 1")
    for index, (time, following) in enumerate(zip(times, [*times[1:], None], strict=True), start=1):
        velocity = denoise(state, time)
        if on_step is not None:
            on_step(index, len(times), schedule.signal[time] * state - schedule.noise[time] * velocity)
        state = ddim_step(velocity, state, schedule, time, following)
    return state


def ddim_step(
    velocity: Float[Tensor, "batch c h w"],
    state: Float[Tensor, "batch c h w"],
    schedule: Schedule,
    time: int,
    following: int | None,
) -> Float[Tensor, "batch c h w"]:
    """The state at the following timestep, or the clean latents when there is none."""
    signal, sigma = schedule.signal[time], schedule.noise[time]
    clean = signal * state - sigma * velocity
    if following is None:
        return clean
    residual = sigma * state + signal * velocity
    return schedule.signal[following] * clean + schedule.noise[following] * residual


def ancestral(
    denoise: Denoiser,
    noise: Float[Tensor, "batch c h w"],
    schedule: Schedule,
    times: Sequence[int],
    fresh: Callable[[], Tensor],
) -> Float[Tensor, "batch c h w"]:
    """DDIM with eta = 1 (Song et al. 2021, equations 12 and 16): each step takes in as much new noise as DDPM's would.
    These are k-diffusion's Euler ancestral steps in other units, which also hold where the first state is nothing but
    noise. fresh: standard normal noise of the state's shape, each time anew. Returns clean latents."""
    state = noise
    for time, following in zip(times, [*times[1:], None], strict=True):
        velocity = denoise(state, time)
        signal, sigma = schedule.signal[time], schedule.noise[time]
        clean = signal * state - sigma * velocity
        if following is None:
            return clean
        less_signal, less_noise = schedule.signal[following], schedule.noise[following]
        added = less_noise / sigma * (1 - (signal / less_signal) ** 2).sqrt()
        direction = sigma * state + signal * velocity
        state = less_signal * clean + (less_noise**2 - added**2).clamp(min=0).sqrt() * direction + added * fresh()
    raise ValueError("steps must be at least 1")


def starting_noise(seeds: list[int], shape: tuple[int, int, int]) -> Float[Tensor, "batch c h w"]:
    """Standard normal, drawn on the CPU from one generator per picture: the batch size never changes a picture."""
    return torch.stack([torch.randn(shape, generator=torch.Generator().manual_seed(seed)) for seed in seeds])
