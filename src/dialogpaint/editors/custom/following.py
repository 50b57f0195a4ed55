"""Two pictures drawn side by side, from one inverted picture: the source again, and the target, which borrows the
source's attention (Prompt-to-Prompt on null-text inversion, as Custom-Edit uses them: arXiv 2305.15779, section 3)."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from jaxtyping import Float
from torch import Tensor

from dialogpaint.core.editing import OnStep, stretch_of
from dialogpaint.diffusion.inversion import inverted, invertible_times
from dialogpaint.diffusion.null_text import Velocity, null_embeddings
from dialogpaint.diffusion.previews import counting
from dialogpaint.diffusion.prompt_to_prompt.control import Control
from dialogpaint.diffusion.prompt_to_prompt.local_blend import attended, blended
from dialogpaint.diffusion.samplers import OnEstimate, ddim_step
from dialogpaint.diffusion.schedule import Schedule
from dialogpaint.models.attention import Place, attention_through
from dialogpaint.models.latent import WordsModel

DOING = "retracing the picture"
"""What is told of the steps before anything new is drawn."""

_BLEND_FROM = 0.2
"""Share of the steps after which the blend begins, as in Prompt-to-Prompt's code."""
_BLEND_CELLS = 256
"""The finest grid that local blending looks at: 16 x 16 in Stable Diffusion."""


@dataclass(frozen=True, kw_only=True)
class Inverted:
    """A picture's way to noise and back. times: the steps. start: the noisiest state. text: what the picture shows.
    nulls: empty-prompt embeddings, one a step."""

    times: tuple[int, ...]
    start: Float[Tensor, "1 c h w"]
    text: Float[Tensor, "1 tokens width"]
    nulls: tuple[Float[Tensor, "1 tokens width"], ...]


def invert(
    velocity: Velocity,
    clean: Float[Tensor, "1 c h w"],
    text: Float[Tensor, "1 tokens width"],
    nothing: Float[Tensor, "1 tokens width"],
    schedule: Schedule,
    steps: int,
    guidance: float,
    rounds: int = 10,
    on_step: OnStep | None = None,
) -> Inverted:
    """rounds: of the null text's fit at each step. on_step: after each step back and each round, `length` in all; False
    cancels."""
    times, total = invertible_times(schedule, steps), length(steps, rounds)
    back, fit = (counting(stretch_of(on_step, before, total), DOING) for before in (0, steps))
    with torch.no_grad():
        path = inverted(lambda state, time: velocity(state, time, text), clean, schedule, times, on_step=back)
    nulls = null_embeddings(velocity, path, text, nothing, schedule, times, guidance, rounds, fit)
    return Inverted(times=tuple(times), start=path[0], text=text, nulls=tuple(nulls))


def length(steps: int, rounds: int) -> int:
    """How many steps `invert` reports."""
    return steps * (1 + rounds)


@torch.no_grad()
def follow(
    model: WordsModel,
    velocity: Velocity,
    source: Inverted,
    target: Float[Tensor, "1 tokens width"],
    control: Control,
    blend: Sequence[int],
    schedule: Schedule,
    guidance: float,
    on_step: OnEstimate | None = None,
) -> Float[Tensor, "2 c h w"]:
    """Clean latents of the source and of the target. blend: places of the source's words outside whose attention the
    source stays (its own mask only, as Custom-Edit found better); none = everywhere may change."""
    state = source.start.expand(2, -1, -1, -1)
    maps: list[Tensor] = []

    def see(pair: Tensor, place: Place) -> None:
        if blend and place.cells <= _BLEND_CELLS:
            maps.append(pair[0])

    for number, (time, null) in enumerate(zip(source.times, source.nulls, strict=True)):
        text = torch.cat([null, null, source.text, target])
        share = number / len(source.times)
        with attention_through(model.unet, control.at(share, see)):
            without, with_text = velocity(torch.cat([state, state]), time, text).chunk(2)
        following = source.times[number + 1] if number + 1 < len(source.times) else None
        guided = without + guidance * (with_text - without)
        if on_step is not None:
            on_step(number + 1, len(source.times), (schedule.signal[time] * state - schedule.noise[time] * guided)[1:])
        state = ddim_step(guided, state, schedule, time, following)
        if blend and share >= _BLEND_FROM:
            mask = attended(_finest(maps), blend, (state.shape[2], state.shape[3]))
            state = torch.stack([state[0], blended(state[0], state[1], mask)])
    return state


def _finest(maps: Sequence[Tensor]) -> list[Tensor]:
    most = max(one.shape[1] for one in maps)
    return [one for one in maps if one.shape[1] == most]
