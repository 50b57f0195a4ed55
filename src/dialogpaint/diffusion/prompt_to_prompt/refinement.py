"""Refinement: a longer prompt keeps the attention of the words it shares with the shorter one (arXiv 2208.01626,
section 3, "Adding a New Phrase")."""

from collections.abc import Sequence

import numpy as np
import torch
from jaxtyping import Float, Int
from torch import Tensor

_SAME, _OTHER, _GAP = 1, -1, 0
"""Scores of the alignment, as in the authors' code."""


def aligned(source: Sequence[int], target: Sequence[int]) -> Int[Tensor, " target"]:
    """For each target token the place of the source token it is, -1 where it is new: the best global alignment of the
    two sequences (Needleman and Wunsch 1970)."""
    scores = np.zeros((len(source) + 1, len(target) + 1), dtype=np.int64)
    scores[1:, 0] = _GAP * np.arange(1, len(source) + 1)
    scores[0, 1:] = _GAP * np.arange(1, len(target) + 1)
    for i, one in enumerate(source, start=1):
        for j, other in enumerate(target, start=1):
            meet = scores[i - 1, j - 1] + (_SAME if one == other else _OTHER)
            scores[i, j] = max(meet, scores[i - 1, j] + _GAP, scores[i, j - 1] + _GAP)
    places = torch.full((len(target),), -1)
    i, j = len(source), len(target)
    while i and j:
        same = source[i - 1] == target[j - 1]
        if scores[i, j] == scores[i - 1, j - 1] + (_SAME if same else _OTHER):
            i, j = i - 1, j - 1
            places[j] = i if same else -1
        elif scores[i, j] == scores[i, j - 1] + _GAP:
            j -= 1
        else:
            i -= 1
    return places


def refined(
    source: Float[Tensor, "*batch cells before"],
    target: Float[Tensor, "*batch cells length"],
    places: Int[Tensor, " length"],
) -> Float[Tensor, "*batch cells length"]:
    """The source's maps for the words that both prompts have, the target's own for new ones. places: as `aligned` gives
    them."""
    places = places.to(source.device)
    return torch.where(places >= 0, source[..., places.clamp(min=0)], target)
