"""What happens to a pair's attention at each step: the source's maps lend themselves to the target's (arXiv 2208.01626,
algorithm 1)."""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from jaxtyping import Float, Int
from torch import Tensor

from dialogpaint.diffusion.prompt_to_prompt.refinement import refined
from dialogpaint.diffusion.prompt_to_prompt.replacement import swapped
from dialogpaint.diffusion.prompt_to_prompt.reweighting import reweighted
from dialogpaint.models.attention import OnMap, Place

Lend = Callable[[Tensor, Tensor], Tensor]
"""Cross-attention maps of source and target, (heads, cells, tokens) -> what the target goes on with."""


def swap(weights: Float[Tensor, "length length"]) -> Lend:
    return lambda source, target: swapped(source, weights)


def refine(places: Int[Tensor, " length"]) -> Lend:
    return lambda source, target: refined(source, target, places)


def keep_own(source: Tensor, target: Tensor) -> Tensor:
    """The target's own attention to words: re-weighting alone."""
    return target


@dataclass(frozen=True, kw_only=True)
class Control:
    """cross_until, self_until: share of the steps during which cross- and self-attention follow the source (the
    strength of the edit is what is left). finest: the most cells at which self-attention does. factors: of the target's
    words."""

    lend: Lend
    cross_until: float = 0.8
    self_until: float = 0.5
    finest: int = 32 * 32
    factors: Float[Tensor, " length"] | None = None

    def at(self, share: float, seen: Callable[[Tensor, Place], object] = lambda maps, place: None) -> OnMap:
        """For the step before which this share of all steps is over. The batch must be source and target without words,
        then source and target with them: only the latter two are touched. seen: gets their cross-attention,
        (2, heads, cells, tokens)."""

        def on_map(maps: Tensor, place: Place) -> Tensor:
            unguided, (source, target) = maps[:2], maps[2:]
            if not place.cross:
                follows = share < self.self_until and place.cells <= self.finest
                return torch.cat([unguided, torch.stack([source, source if follows else target])])
            if share < self.cross_until:
                target = self.lend(source, target)
            if self.factors is not None:
                target = reweighted(target, self.factors)
            pair = torch.stack([source, target])
            seen(pair, place)
            return torch.cat([unguided, pair])

        return on_map
