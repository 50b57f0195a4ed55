"""Guidance and sampling against known answers."""

import pytest
import torch

from dialogpaint.diffusion.guidance import one_scale, two_scales
from dialogpaint.diffusion.samplers import ddim, starting_noise
from dialogpaint.diffusion.schedule import zero_terminal_schedule


def _network(inputs: torch.Tensor, step: int, text: torch.Tensor) -> torch.Tensor:
    """Linear in every condition, so that the guided value can be worked out by hand."""
    noisy, source = inputs[:, :4], inputs[:, 4:8]
    return noisy + 10 * source + 100 * text.mean(dim=(1, 2)).view(-1, 1, 1, 1)


@pytest.mark.parametrize(("s_t", "s_i"), [(7.5, 1.5), (1.0, 1.0), (3.0, 1.0), (2.0, 2.0)])
def test_two_scales_is_the_papers_equation(s_t: float, s_i: float) -> None:
    z, source = torch.randn(2, 4, 3, 3), torch.randn(2, 4, 3, 3)
    text, null = torch.randn(2, 5, 6), torch.randn(1, 5, 6)
    nothing, blank = null.expand(2, -1, -1), torch.zeros_like(source)
    e00, ei0, eit = (
        _network(torch.cat([z, image], dim=1), 0, words)
        for image, words in ((blank, nothing), (source, nothing), (source, text))
    )
    expected = e00 + s_i * (ei0 - e00) + s_t * (eit - ei0)
    torch.testing.assert_close(two_scales(_network, source, text, null, s_t, s_i)(z, 0), expected, atol=1e-3, rtol=1e-4)


def test_unit_scales_compute_one_branch_only() -> None:
    seen: list[int] = []

    def network(inputs: torch.Tensor, step: int, text: torch.Tensor) -> torch.Tensor:
        seen.append(len(inputs))
        return _network(inputs, step, text)

    source, text, null = torch.randn(1, 4, 3, 3), torch.randn(1, 5, 6), torch.randn(1, 5, 6)
    two_scales(network, source, text, null, 1.0, 1.0)(torch.randn(1, 4, 3, 3), 0)
    two_scales(network, source, text, null, 5.0, 1.0)(torch.randn(1, 4, 3, 3), 0)
    two_scales(network, source, text, null, 5.0, 1.5)(torch.randn(1, 4, 3, 3), 0)
    assert seen == [1, 2, 3]


def test_one_scale_extrapolates_from_nothing_to_the_condition() -> None:
    z, text, null = torch.randn(2, 8, 3, 3), torch.randn(2, 5, 6), torch.randn(1, 5, 6)
    without, with_text = _network(z, 0, null.expand(2, -1, -1)), _network(z, 0, text)
    expected = without + 4.0 * (with_text - without)
    torch.testing.assert_close(one_scale(_network, None, text, null, 4.0)(z, 0), expected, atol=1e-3, rtol=1e-4)


@pytest.mark.parametrize("steps", [1, 2, 10])
def test_ddim_with_a_perfect_denoiser_finds_the_picture(steps: int) -> None:
    schedule, clean = zero_terminal_schedule(), torch.randn(1, 4, 8, 8)

    def perfect(noisy: torch.Tensor, step: int) -> torch.Tensor:
        signal, sigma = schedule.signal[step], schedule.noise[step]
        noise = (noisy - signal * clean) / sigma
        return signal * noise - sigma * clean

    found = ddim(perfect, starting_noise([0], (4, 8, 8)), schedule, steps)
    torch.testing.assert_close(found, clean, atol=1e-3, rtol=1e-3)


def test_noise_depends_on_its_own_seed_alone() -> None:
    together, alone = starting_noise([5, 6], (4, 2, 2)), starting_noise([6], (4, 2, 2))
    assert torch.equal(together[1:], alone)
    assert not torch.equal(together[0], together[1])


def test_velocity_and_clean_are_inverse() -> None:
    schedule = zero_terminal_schedule()
    clean, noise, steps = torch.randn(3, 4, 2, 2), torch.randn(3, 4, 2, 2), torch.tensor([0, 500, 999])
    noisy, velocity = schedule.add_noise(clean, noise, steps), schedule.velocity(clean, noise, steps)
    torch.testing.assert_close(schedule.clean(noisy, velocity, steps), clean, atol=1e-5, rtol=1e-4)
    assert torch.equal(noisy[2], noise[2])
