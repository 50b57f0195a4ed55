"""What happened to pixels that nobody asked to change."""

from dataclasses import dataclass

import numpy as np

from dialogpaint.core.image import Mask, Picture


@dataclass(frozen=True, kw_only=True)
class Drift:
    """Against the ancestor picture. share: of the picture, 0..1, that was measured. levels: mean absolute difference
    there, 0..255. not_identical: share of the measured pixels in which any channel differs at all."""

    share: float
    levels: float
    not_identical: float


def drift(picture: Picture, ancestor: Picture, where: Mask) -> Drift | None:
    """How far the picture is from its ancestor in the pixels marked; None when none is. Same sizes throughout.

    A comparison with the ancestor itself, never a no-reference score: decay over turns is soft, and they like that.
    """
    if not where.any():
        return None
    difference = np.abs(picture.pixels[where].astype(np.int16) - ancestor.pixels[where].astype(np.int16))
    return Drift(
        share=float(where.mean()),
        levels=float(difference.mean()),
        not_identical=float((difference.max(axis=1) > 0).mean()),
    )


def mean_drift(drifts: list[Drift]) -> Drift:
    """Each picture counts the same; all zero without any."""
    n = max(1, len(drifts))
    return Drift(
        share=sum(one.share for one in drifts) / n,
        levels=sum(one.levels for one in drifts) / n,
        not_identical=sum(one.not_identical for one in drifts) / n,
    )
