"""Between a picture of any size and the square a model edits: fit in by padding, and put back only what changed."""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage
from torch import Tensor

from dialogpaint.core.editing import EditRequest, EditResult
from dialogpaint.core.image import Mask, Picture, changed_share
from dialogpaint.diffusion.upsampling import enlarge
from dialogpaint.models.latent import LatentModel

_RESAMPLE = Image.Resampling.LANCZOS
_LIKELY, _CERTAIN = 0.5, 0.9
"""Probabilities of a change between which it is blended in (docs/LOG.md)."""


@dataclass(frozen=True, kw_only=True)
class Canvas:
    """A picture scaled to fit (never stretched) and padded by its edge pixels to the model's square.

    pixels: (size, size, 3) uint8. height, width: the part of the square that is the picture, from the top left.
    """

    pixels: NDArray[np.uint8]
    height: int
    width: int


def fit(picture: Picture, size: int) -> Canvas:
    """Longer side = size."""
    scale = size / max(picture.width, picture.height)
    width = max(1, round(picture.width * scale))
    height = max(1, round(picture.height * scale))
    small = np.asarray(Image.fromarray(picture.pixels).resize((width, height), _RESAMPLE), dtype=np.uint8)
    padded = np.pad(small, ((0, size - height), (0, size - width), (0, 0)), mode="edge")
    return Canvas(pixels=padded, height=height, width=width)


def put_back(
    picture: Picture,
    canvas: Canvas,
    before: NDArray[np.uint8],
    after: NDArray[np.uint8],
    allowed: Mask | None,
    expected: NDArray[np.float32] | None = None,
) -> tuple[Picture, Mask]:
    """The picture with what the edit changed, and where that is.

    before, after: (size, size, 3), the model's view of the unedited and the edited picture; comparing these two leaves
    the autoencoder's own errors out. expected: (size, size), how probable it is that the edit changes a pixel, if that
    is known. Pixels that the edit did not touch, or that `allowed` excludes, stay bit for bit.
    """
    inside = (slice(0, canvas.height), slice(0, canvas.width))
    strength = expected_strength(expected[inside]) if expected is not None else None
    if strength is None:
        strength = change_strength(before[inside], after[inside])
    size = (picture.width, picture.height)
    edited = _at_size(before[inside], after[inside], picture)
    share = np.asarray(Image.fromarray(strength).resize(size, Image.Resampling.BILINEAR), dtype=np.float32)
    if allowed is not None:
        share = np.where(allowed, share, 0.0)
    blended = picture.pixels + (edited - picture.pixels) * share[..., None]
    pixels = np.where(share[..., None] > 0, blended.round().clip(0, 255), picture.pixels).astype(np.uint8)
    return picture.with_pixels(pixels), share > 0


def composed(
    request: EditRequest,
    canvas: Canvas,
    before: NDArray[np.uint8],
    after: NDArray[np.uint8],
    expected: NDArray[np.float32] | None = None,
    details: dict[str, float | int | str] | None = None,
) -> EditResult:
    """What `put_back` makes of a request, as its result."""
    picture, changed = put_back(request.picture, canvas, before, after, request.mask, expected)
    share = changed_share(request.picture, picture)
    return EditResult(
        picture=picture, changed=changed, changed_fraction=share, seed=request.seed, details=details or {}
    )


def latents_of(model: LatentModel, picture: Picture) -> Float[Tensor, "1 c h w"]:
    """The scaled latents of the picture, fitted into the model's square."""
    return model.latents(fit(picture, model.size).pixels[None])


def _at_size(before: NDArray[np.uint8], after: NDArray[np.uint8], picture: Picture) -> NDArray[np.float32]:
    if picture.width > after.shape[1] and picture.height > after.shape[0]:
        return enlarge(before, after, picture.pixels)
    return np.asarray(Image.fromarray(after).resize((picture.width, picture.height), _RESAMPLE), dtype=np.float32)


def change_strength(
    before: NDArray[np.uint8], after: NDArray[np.uint8], threshold: float = 22.0
) -> NDArray[np.float32]:
    """0 where nothing changed, 1 where something did, ramping inside the border of the changed region (feathered
    inwards).

    threshold: the least difference of a colour channel, in 0..255 after a slight blur, that counts as a change.
    """
    difference = np.abs(after.astype(np.float32) - before.astype(np.float32)).max(axis=2)
    seed = ndimage.gaussian_filter(difference, 1.0) > threshold
    # Opening drops specks, dilation takes in the soft edge of what changed.
    seed = ndimage.binary_opening(seed, iterations=1)
    region = ndimage.binary_dilation(seed, iterations=4)
    region = ndimage.binary_fill_holes(region)
    depth = ndimage.distance_transform_edt(np.pad(region, 1, mode="edge"))[1:-1, 1:-1]
    return np.asarray(np.clip(depth / 2.5, 0.0, 1.0), dtype=np.float32)


def expected_strength(expected: NDArray[np.float32]) -> NDArray[np.float32] | None:
    """How strongly a change is taken over, given how probable it was: not at all where it was unlikely, whole where it
    was certain. None for an edit that was likely nowhere: it is taken over as it is found."""
    strength = np.clip((expected - _LIKELY) / (_CERTAIN - _LIKELY), 0.0, 1.0).astype(np.float32)
    return strength if strength.any() else None
