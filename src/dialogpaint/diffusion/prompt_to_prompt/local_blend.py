"""Local blend: outside the cells that attend to chosen words, the source's latents stay (arXiv 2208.01626, section 3,
"Local Editing")."""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from jaxtyping import Bool, Float
from torch import Tensor

_THRESHOLD = 0.3
"""Of the strongest attention, from which a cell takes part."""


def attended(
    maps: Sequence[Float[Tensor, "heads cells length"]], places: Sequence[int], size: tuple[int, int]
) -> Bool[Tensor, "height width"]:
    """Cells that attend to the tokens at `places`: mean over maps and heads, the largest of each 3 x 3 cells, enlarged
    to `size`, above a share of the strongest. maps: all of square grids of one size."""
    heads = torch.cat([one[:, :, list(places)].sum(dim=2) for one in maps])
    side = round(heads.shape[1] ** 0.5)
    mean = heads.mean(dim=0).reshape(1, 1, side, side)
    wide = F.interpolate(F.max_pool2d(mean, 3, stride=1, padding=1), size=size)[0, 0]
    chosen: Tensor = wide > _THRESHOLD * wide.max()
    return chosen


def blended(
    source: Float[Tensor, "c h w"], target: Float[Tensor, "c h w"], mask: Bool[Tensor, "h w"]
) -> Float[Tensor, "c h w"]:
    """The target where the mask is, the source elsewhere, exactly."""
    return torch.where(mask, target, source)
