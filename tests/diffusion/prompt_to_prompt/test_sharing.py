"""Self-attention shared by the pictures of a pair, and the sampler that they are drawn with."""

import torch

from dialogpaint.diffusion.prompt_to_prompt.sharing import shared, still_shared
from dialogpaint.diffusion.samplers import ancestral
from dialogpaint.diffusion.schedule import Schedule, zero_terminal_schedule
from dialogpaint.models.attention import Place

CROSS, SELF = Place("up.attn2", True, "up", 16), Place("up.attn1", False, "up", 16)


def test_targets_that_follow_get_their_sources_maps_with_words_and_without() -> None:
    maps = torch.rand(8, 2, 16, 16)
    after = shared(torch.tensor([True, False]))(maps.clone(), SELF)
    plain_source, plain_target, source, target = after.chunk(4)
    assert torch.equal(plain_source, maps[:2]) and torch.equal(source, maps[4:6])
    assert torch.equal(plain_target[0], maps[0]) and torch.equal(plain_target[1], maps[3])
    assert torch.equal(target[0], maps[4]) and torch.equal(target[1], maps[7])


def test_attention_to_words_is_left_alone() -> None:
    maps = torch.rand(8, 2, 16, 5)
    assert torch.equal(shared(torch.tensor([True, True]))(maps.clone(), CROSS), maps)


def test_sharing_ends_after_its_share_of_the_steps() -> None:
    shares = torch.tensor([0.1, 0.5, 0.9])
    lengths = sum(still_shared(shares, number, 101).int() for number in range(101))
    assert torch.as_tensor(lengths).tolist() == [10, 50, 90]
    assert still_shared(shares, 0, 1).all()


def test_ancestral_steps_end_at_what_a_perfect_denoiser_knows() -> None:
    clean = torch.randn(2, 3, 4, 4, generator=torch.Generator().manual_seed(0))
    for schedule in (zero_terminal_schedule(), Schedule.of_alphas(torch.linspace(0.999, 0.01, 1000))):

        def velocity(state: torch.Tensor, time: int, schedule: Schedule = schedule) -> torch.Tensor:
            signal, sigma = schedule.signal[time], schedule.noise[time]
            return (signal * state - clean) / sigma

        random = torch.Generator().manual_seed(1)
        found = ancestral(
            velocity,
            torch.randn(clean.shape, generator=random),
            schedule,
            schedule.timesteps(7),
            lambda random=random: torch.randn(clean.shape, generator=random),
        )
        assert torch.allclose(found, clean, atol=1e-5)


def test_ancestral_steps_keep_the_spread_of_noise() -> None:
    """When nothing but noise is expected (clean latents 0), each state must have the schedule's own deviation."""
    schedule, seen = zero_terminal_schedule(), []

    def velocity(state: torch.Tensor, time: int) -> torch.Tensor:
        seen.append((float(state.std()), float(schedule.noise[time])))
        return schedule.signal[time] * state / schedule.noise[time]

    random = torch.Generator().manual_seed(2)
    shape = (1, 8, 64, 64)
    ancestral(
        velocity,
        torch.randn(shape, generator=random),
        schedule,
        schedule.timesteps(10),
        lambda: torch.randn(shape, generator=random),
    )
    assert all(abs(deviation - wanted) < 0.02 for deviation, wanted in seen)
