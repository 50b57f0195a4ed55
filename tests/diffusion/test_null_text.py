"""Null-text inversion on a small random UNet with a real schedule."""

import pytest
import torch
from torch import Tensor

from dialogpaint.diffusion.inversion import inverted, invertible_times
from dialogpaint.diffusion.null_text import Velocity, null_embeddings, sampled_with
from dialogpaint.diffusion.schedule import zero_terminal_schedule
from dialogpaint.models.trunk import export, new_trunk

SCHEDULE = zero_terminal_schedule()
TIMES = invertible_times(SCHEDULE, 6)


@pytest.fixture(scope="module")
def velocity() -> Velocity:
    torch.manual_seed(0)
    unet = export(new_trunk((16, 32), 4, 8, 12), "text").requires_grad_(False)
    return lambda state, time, text: unet(state, time, text, return_dict=False)[0]


def _setting(velocity: Velocity) -> tuple[Tensor, Tensor, Tensor, list[Tensor]]:
    random = torch.Generator().manual_seed(1)
    clean = torch.randn((1, 4, 8, 8), generator=random)
    text, null = torch.randn((1, 5, 12), generator=random), torch.randn((1, 5, 12), generator=random)
    with torch.no_grad():
        path = inverted(lambda state, time: velocity(state, time, text), clean, SCHEDULE, TIMES)
    return clean, text, null, path


def test_it_comes_nearer_to_the_picture_than_plain_inversion(velocity: Velocity) -> None:
    clean, text, null, path = _setting(velocity)
    seen: list[tuple[int, int]] = []
    nulls = null_embeddings(
        velocity, path, text, null, SCHEDULE, TIMES, rounds=8, on_step=lambda *step: seen.append(step)
    )
    plain = sampled_with(velocity, path[0], text, [null] * len(TIMES), SCHEDULE, TIMES)
    better = sampled_with(velocity, path[0], text, nulls, SCHEDULE, TIMES)
    assert (better - clean).square().mean() < 0.9 * (plain - clean).square().mean()
    made = [number for number, _ in seen]
    # A step that is near enough needs no more rounds; they count as made.
    assert len(nulls) == 6 and made == sorted(set(made)) and {total for _, total in seen} == {48}
    assert set(range(8, 49, 8)) <= set(made) and made[0] <= 8


def test_no_rounds_leave_the_embedding_as_it_was(velocity: Velocity) -> None:
    _, text, null, path = _setting(velocity)
    nulls = null_embeddings(velocity, path, text, null, SCHEDULE, TIMES, rounds=0)
    assert all(torch.equal(one, null) for one in nulls)


def test_a_fit_can_be_cancelled(velocity: Velocity) -> None:
    _, text, null, path = _setting(velocity)

    def stop(number: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        null_embeddings(velocity, path, text, null, SCHEDULE, TIMES, rounds=1, on_step=stop)
