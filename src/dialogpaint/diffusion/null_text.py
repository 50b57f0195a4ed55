"""Null-text inversion (arXiv 2211.09794): empty-prompt embeddings, one a step, with which guided sampling follows the
path of a plain inversion back to the picture."""

from collections.abc import Callable, Sequence
from functools import partial

import torch
import torch.nn.functional as F
from jaxtyping import Float
from torch import Tensor

from dialogpaint.diffusion.samplers import ddim_along, ddim_step
from dialogpaint.diffusion.schedule import Schedule

Velocity = Callable[[Tensor, int, Tensor], Tensor]
"""(state, timestep, text condition) -> velocity, with gradients to the condition."""

_RATE = 1e-2
_ENOUGH, _ENOUGH_MORE = 1e-5, 2e-5
"""Mean squared error at which a step is done, and how much more each later step may have: the authors' values."""


def guided(velocity: Velocity, state: Tensor, time: int, text: Tensor, null: Tensor, scale: float) -> Tensor:
    """Classifier-free guidance with a given empty prompt."""
    without = velocity(state, time, null)
    return without + scale * (velocity(state, time, text) - without)


def null_embeddings(
    velocity: Velocity,
    path: Sequence[Float[Tensor, "1 c h w"]],
    text: Float[Tensor, "1 tokens width"],
    null: Float[Tensor, "1 tokens width"],
    schedule: Schedule,
    times: Sequence[int],
    scale: float = 7.5,
    rounds: int = 10,
    on_step: Callable[[int, int], object] = lambda number, total: None,
) -> list[Float[Tensor, "1 tokens width"]]:
    """One embedding a timestep (section 3.2; Adam, up to `rounds` steps each, each starting from the one before).

    path: as `inversion.inverted` gives it. on_step: called after every round with how many are made or were not needed,
    and their number; what it raises ends the fit.
    """

    def tell(place: int, made: int) -> None:
        on_step(place * rounds + made, len(times) * rounds)

    found: list[Tensor] = []
    state = path[0]
    for number, (time, following) in enumerate(zip(times, [*times[1:], None], strict=True)):
        with torch.no_grad():
            with_text = velocity(state, time, text)
        null = _fitted(velocity, state, with_text, null, path[number + 1], schedule, (time, following), scale, rounds,
                       number / len(times), partial(tell, number))  # fmt: skip
        found.append(null)
        with torch.no_grad():
            without = velocity(state, time, null)
            state = ddim_step(without + scale * (with_text - without), state, schedule, time, following)
        tell(number, rounds)
    return found


def _fitted(
    velocity: Velocity,
    state: Tensor,
    with_text: Tensor,
    null: Tensor,
    goal: Tensor,
    schedule: Schedule,
    step: tuple[int, int | None],
    scale: float,
    rounds: int,
    share: float,
    on_round: Callable[[int], object],
) -> Tensor:
    """The embedding after which the step leads nearest to `goal`. share: of all steps, how many are over; the rate
    falls to half along the way, and the error that is enough grows."""
    fitted = null.clone().requires_grad_(True)
    optimizer = torch.optim.Adam([fitted], lr=_RATE * (1 - share / 2))
    enough = _ENOUGH + 50 * share * _ENOUGH_MORE
    with torch.enable_grad():
        for made in range(rounds):
            if made:
                on_round(made)
            without = velocity(state, step[0], fitted)
            reached = ddim_step(without + scale * (with_text - without), state, schedule, *step)
            loss = F.mse_loss(reached, goal)
            if loss.item() < enough:
                break
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return fitted.detach()


@torch.no_grad()
def sampled_with(
    velocity: Velocity,
    state: Float[Tensor, "1 c h w"],
    text: Float[Tensor, "1 tokens width"],
    nulls: Sequence[Float[Tensor, "1 tokens width"]],
    schedule: Schedule,
    times: Sequence[int],
    scale: float = 7.5,
) -> Float[Tensor, "1 c h w"]:
    """Guided DDIM from a state at the first of `times`, each step with its own empty prompt."""
    null_at = dict(zip(times, nulls, strict=True))
    return ddim_along(lambda x, time: guided(velocity, x, time, text, null_at[time], scale), state, schedule, times)
