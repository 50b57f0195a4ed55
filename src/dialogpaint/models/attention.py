"""Looking into a UNet's attention, and changing it: every map passes through a function while a context is open."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from diffusers import UNet2DConditionModel
from jaxtyping import Float
from torch import Tensor


@dataclass(frozen=True)
class Place:
    """Where a map comes from. name: of the layer's processor. cross: over the words, not over the cells. side: of the
    UNet. cells: how many the picture has there."""

    name: str
    cross: bool
    side: Literal["down", "mid", "up"]
    cells: int


OnMap = Callable[[Float[Tensor, "batch heads cells keys"], Place], Float[Tensor, "batch heads cells keys"]]
"""Given attention probabilities, gives those to go on with, of the same shape."""


@contextmanager
def attention_through(unet: UNet2DConditionModel, on_map: OnMap) -> Iterator[None]:
    """While open, all attention of the UNet goes through `on_map`; afterwards, also after an error, the UNet is as it
    was."""
    before = dict(unet.attn_processors)
    unet.set_attn_processor({name: _Through(name, on_map) for name in before})
    try:
        yield
    finally:
        unet.set_attn_processor(before)


class _Through:
    """A diffusers attention processor: the stock plain one with the maps shown in between."""

    def __init__(self, name: str, on_map: OnMap) -> None:
        self.name = name
        self.on_map = on_map

    def __call__(
        self,
        attn: Any,
        hidden_states: Tensor,
        encoder_hidden_states: Tensor | None = None,
        attention_mask: Tensor | None = None,
        temb: Tensor | None = None,
    ) -> Tensor:
        batch, cells, _ = hidden_states.shape
        cross = encoder_hidden_states is not None
        context = hidden_states if encoder_hidden_states is None else encoder_hidden_states
        query, key, value = (
            attn.head_to_batch_dim(project(states))
            for project, states in ((attn.to_q, hidden_states), (attn.to_k, context), (attn.to_v, context))
        )
        maps = attn.get_attention_scores(query, key, attention_mask).unflatten(0, (batch, attn.heads))
        shown = self.on_map(maps, Place(self.name, cross, _side(self.name), cells))
        out: Tensor = attn.to_out[0](attn.batch_to_head_dim(shown.flatten(0, 1) @ value))
        out = attn.to_out[1](out)
        result: Tensor = (out + hidden_states if attn.residual_connection else out) / attn.rescale_output_factor
        return result


def _side(name: str) -> Literal["down", "mid", "up"]:
    if name.startswith("mid"):
        return "mid"
    return "down" if name.startswith("down") else "up"
