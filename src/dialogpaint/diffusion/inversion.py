"""DDIM inversion: from a picture to the noise that DDIM turns into it again (Song et al. 2021, section 4.3).

A schedule whose last step is pure noise cannot be inverted there: nothing of the picture is left to follow. So
inversion ends, and sampling from it begins, a step before (`invertible_times`).
"""

from collections.abc import Callable, Sequence

from jaxtyping import Float
from torch import Tensor

from dialogpaint.diffusion.guidance import Denoiser
from dialogpaint.diffusion.schedule import Schedule

_FAINTEST = 1e-3
"""Share of signal under which a timestep counts as pure noise."""


def invertible_times(schedule: Schedule, count: int) -> list[int]:
    """`count` timesteps downwards, evenly spaced, none of them pure noise."""
    if schedule.signal[-1] > _FAINTEST:
        return schedule.timesteps(count)
    return schedule.timesteps(count + 1)[1:]


def inverted(
    denoise: Denoiser,
    clean: Float[Tensor, "batch c h w"],
    schedule: Schedule,
    times: Sequence[int],
    rounds: int = 1,
    on_step: Callable[[int, int], object] = lambda number, total: None,
) -> list[Float[Tensor, "batch c h w"]]:
    """The states at `times` (downwards) and the clean latents last: one more than `times`.

    Each is the state from which a DDIM step would lead to the next, but for the velocity, which is known only there:
    with one round it is taken from where one stands, as DDIM inversion does; each further round takes it from where
    the last one led (fixed-point iteration: ReNoise, arXiv 2403.14602). `denoise` should guide by 1 (null-text
    inversion, arXiv 2211.09794, section 3.1). on_step: called with the step, from 1, and their number.
    """
    path = [clean]
    for time, following in zip(reversed(times), [None, *reversed(times[1:])], strict=True):
        path.append(_state_before(denoise, path[-1], schedule, time, following, rounds))
        on_step(len(path) - 1, len(times))
    return path[::-1]


def _state_before(
    denoise: Denoiser, reached: Tensor, schedule: Schedule, time: int, following: int | None, rounds: int
) -> Tensor:
    """x with ddim_step(v, x) = reached, which is keep * x + turn * v."""
    signal, sigma = schedule.signal[time], schedule.noise[time]
    after, after_sigma = (1.0, 0.0) if following is None else (schedule.signal[following], schedule.noise[following])
    keep, turn = after * signal + after_sigma * sigma, after_sigma * signal - after * sigma
    state = reached
    for _ in range(rounds):
        state = (reached - turn * denoise(state, time)) / keep
    return state
