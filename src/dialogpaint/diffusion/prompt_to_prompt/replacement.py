"""Word swap: words of the source prompt in the places of equally many words of the target (arXiv 2208.01626, section
3, "Word Swap")."""

from collections.abc import Sequence

import torch
from jaxtyping import Float
from torch import Tensor

from dialogpaint.core.errors import BadInput


def swap_weights(
    source: Sequence[Sequence[int]], target: Sequence[Sequence[int]], length: int
) -> Float[Tensor, "length length"]:
    """How much of each source token's attention a target token gets: rows source, columns target.

    source, target: for each word of the prompts the places of its tokens, equally many words. A word's attention is
    shared evenly by the tokens of the word that replaces it; all other places (begin, end, padding) stay.
    Raises BadInput for prompts with different numbers of words.
    """
    if len(source) != len(target):
        raise BadInput(
            f"a word swap needs as many words as before, not {len(target)} for {len(source)}. Use a refinement."
        )
    weights = torch.zeros(length, length)
    shift = 0
    position = 0
    for before, after in zip(source, target, strict=True):
        position = _copy_until(weights, position, before[0], shift)
        if len(before) == len(after):
            weights[list(before), list(after)] = 1.0
        else:
            weights[before[0] : before[-1] + 1, after[0] : after[-1] + 1] = 1.0 / len(after)
        position = before[-1] + 1
        shift = after[-1] - before[-1]
    _copy_until(weights, position, length, shift)
    return weights


def _copy_until(weights: Tensor, first: int, end: int, shift: int) -> int:
    """Places that belong to no word keep their attention, moved along by what the words before them grew."""
    for place in range(first, end):
        if 0 <= place + shift < len(weights):
            weights[place, place + shift] = 1.0
    return end


def swapped(
    source: Float[Tensor, "*batch cells length"], weights: Float[Tensor, "length length"]
) -> Float[Tensor, "*batch cells length"]:
    """The source's maps, over the target's tokens."""
    return source @ weights.to(source)
