"""Re-weighting: more or less of a word (arXiv 2208.01626, section 3, "Attention Re-weighting")."""

from collections.abc import Mapping

import torch
from jaxtyping import Float
from torch import Tensor


def emphasis(weights: Mapping[int, float], length: int) -> Float[Tensor, " length"]:
    """A factor for each token: those given by place, 1 elsewhere."""
    factors = torch.ones(length)
    for place, weight in weights.items():
        factors[place] = weight
    return factors


def reweighted(
    maps: Float[Tensor, "*batch cells length"], factors: Float[Tensor, " length"]
) -> Float[Tensor, "*batch cells length"]:
    """Columns times their factors, not normalised again, as in the paper."""
    return maps * factors.to(maps)
