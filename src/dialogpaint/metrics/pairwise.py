"""How near one picture is to another, pixel by pixel, in all of it or in a part; values are in 0..1 throughout.

Two conventions for a part: `kept` weighs by the mask and divides by all pixels, as PIE-Bench does (arXiv 2310.01506:
both pictures are multiplied by 1 - mask and then compared as wholes), so that figures stand beside published ones.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from skimage.metrics import structural_similarity

from dialogpaint.core.image import Mask, Picture


@dataclass(frozen=True, kw_only=True)
class Kept:
    """Of what should not change. psnr: decibels, infinite for equal pixels. mse: 0..1. ssim: -1..1, 1 for equal."""

    psnr: float
    mse: float
    ssim: float


def l1(picture: Picture, target: Picture) -> float:
    """Mean absolute difference, 0..1, of the picture at the target's size (MagicBrush, arXiv 2306.10012)."""
    return float(np.abs(_values(at_size_of(picture, target)) - _values(target)).mean())


def l2(picture: Picture, target: Picture) -> float:
    """Mean squared difference, 0..1; otherwise as `l1`."""
    return float(((_values(at_size_of(picture, target)) - _values(target)) ** 2).mean())


def kept(picture: Picture, source: Picture, edited: Mask) -> Kept | None:
    """How well the picture keeps the source's pixels where `edited` is False; None when it is True everywhere. Same
    sizes throughout."""
    if edited.all():
        return None
    stays = ~edited[..., None]
    made, due = _values(picture) * stays, _values(source) * stays
    mse = float(((made - due) ** 2).mean())
    psnr = float("inf") if mse == 0 else -10 * float(np.log10(mse))
    return Kept(psnr=psnr, mse=mse, ssim=ssim(made, due))


def ssim(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Structural similarity of (height, width, 3) values in 0..1, with the Gaussian window of 11 pixels and sigma 1.5
    of Wang et al. (2004), which torchmetrics has too. A picture smaller than the window is compared without one."""
    if min(one.shape[:2]) < 11:
        return 1.0 if np.array_equal(one, other) else float("nan")
    return float(
        structural_similarity(
            one, other, data_range=1.0, channel_axis=2, gaussian_weights=True, sigma=1.5, use_sample_covariance=False
        )
    )


def at_size_of(picture: Picture, other: Picture) -> Picture:
    """Scaled (bicubic) when the sizes differ."""
    if picture.pixels.shape == other.pixels.shape:
        return picture
    scaled = Image.fromarray(picture.pixels).resize((other.width, other.height), Image.Resampling.BICUBIC)
    return Picture(pixels=np.asarray(scaled, dtype=np.uint8))


def _values(picture: Picture) -> NDArray[np.float64]:
    return picture.pixels / np.float64(255)
