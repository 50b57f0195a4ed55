"""Pairs drawn from one noise, whose self-attention is shared for a while: how InstructPix2Pix made its data (arXiv
2211.09800, section 3.1.2). Its code copies the source's self-attention maps, where Prompt-to-Prompt's own edits (arXiv
2208.01626) exchange maps of attention to words; the words of both pictures act freely from the first step on."""

import torch
from jaxtyping import Bool, Float
from torch import Tensor

from dialogpaint.models.attention import OnMap, Place


def shared(follows: Bool[Tensor, " pairs"]) -> OnMap:
    """For a batch of all sources and all targets without words, then the same with words. follows: which targets look
    at themselves as their sources do, in both halves."""

    def on_map(maps: Tensor, place: Place) -> Tensor:
        if place.cross:
            return maps
        here = follows.to(maps.device).view(-1, 1, 1, 1)
        plain_source, plain_target, source, target = maps.chunk(4)
        return torch.cat(
            [plain_source, torch.where(here, plain_source, plain_target), source, torch.where(here, source, target)]
        )

    return on_map


def still_shared(shares: Float[Tensor, " pairs"], number: int, steps: int) -> Bool[Tensor, " pairs"]:
    """Which pairs share in step `number` of `steps`, counted from 0, when each does so for its share of them."""
    follows: Tensor = shares > number / max(1, steps - 1)
    return follows
