"""Inversion against samplers with known answers, and on a small UNet."""

import pytest
import torch
from torch import Tensor

from dialogpaint.diffusion.inversion import inverted, invertible_times
from dialogpaint.diffusion.samplers import ddim, ddim_along
from dialogpaint.diffusion.schedule import Schedule, zero_terminal_schedule

SCHEDULE = zero_terminal_schedule()
SHAPE = (2, 4, 8, 8)


def _of_gaussian(x: Tensor, time: int) -> Tensor:
    """The exact velocity for pictures that are normal with deviation 0.5 around 1."""
    signal, sigma = SCHEDULE.signal[time], SCHEDULE.noise[time]
    clean = 1 + signal * 0.25 / (signal**2 * 0.25 + sigma**2) * (x - signal)
    return (signal * x - clean) / sigma


def test_a_step_that_is_pure_noise_is_left_out() -> None:
    assert SCHEDULE.timesteps(10)[0] == 999
    times = invertible_times(SCHEDULE, 10)
    assert len(times) == 10 and times[0] < 999 and times == sorted(times, reverse=True)
    ordinary = Schedule(signal=SCHEDULE.signal[:900], noise=SCHEDULE.noise[:900])
    assert invertible_times(ordinary, 10) == ordinary.timesteps(10)


def test_the_way_back_leads_to_the_picture() -> None:
    clean = 1 + 0.5 * torch.randn(SHAPE, generator=torch.Generator().manual_seed(0))
    times = invertible_times(SCHEDULE, 20)
    errors = []
    for rounds in (1, 3, 12):
        path = inverted(_of_gaussian, clean, SCHEDULE, times, rounds)
        assert len(path) == 21 and torch.equal(path[-1], clean)
        errors.append((ddim_along(_of_gaussian, path[0], SCHEDULE, times) - clean).abs().max().item())
    assert errors[0] > errors[1] > errors[2] and errors[2] < 1e-3


def test_more_steps_invert_better() -> None:
    clean = 1 + 0.5 * torch.randn(SHAPE, generator=torch.Generator().manual_seed(1))
    errors = []
    for count in (5, 20, 80):
        times = invertible_times(SCHEDULE, count)
        noise = inverted(_of_gaussian, clean, SCHEDULE, times)[0]
        errors.append((ddim_along(_of_gaussian, noise, SCHEDULE, times) - clean).abs().mean().item())
    assert errors[0] > errors[1] > errors[2]


def test_inverted_pictures_of_the_model_are_normal_noise() -> None:
    clean = 1 + 0.5 * torch.randn((64, 4, 8, 8), generator=torch.Generator().manual_seed(2))
    noise = inverted(_of_gaussian, clean, SCHEDULE, invertible_times(SCHEDULE, 200), rounds=4)[0]
    assert noise.mean().item() == pytest.approx(0, abs=0.05) and noise.std().item() == pytest.approx(1, abs=0.05)


def test_ddim_along_the_usual_times_is_ddim() -> None:
    noise = torch.randn(SHAPE, generator=torch.Generator().manual_seed(3))
    along = ddim_along(_of_gaussian, noise, SCHEDULE, SCHEDULE.timesteps(6))
    assert torch.equal(ddim(_of_gaussian, noise, SCHEDULE, 6), along)
    with pytest.raises(ValueError, match="at least 1"):
        ddim_along(_of_gaussian, noise, SCHEDULE, [])
