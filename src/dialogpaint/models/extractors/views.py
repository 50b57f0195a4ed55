"""Pictures as published networks want them."""

from collections.abc import Sequence

import numpy as np
import torch
from jaxtyping import Float
from PIL import Image
from torch import Tensor

from dialogpaint.core.image import Picture

IMAGENET_MEAN, IMAGENET_DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


def centre_crops(pictures: Sequence[Picture], short: int, side: int) -> Float[Tensor, "batch 3 side side"]:
    """Scaled (bicubic, antialiased) until the short side has `short` pixels, and side x side from the middle; 0..1.
    Sizes are rounded as torchvision's and transformers' are."""
    return torch.stack([_values(_centre(_scaled(picture, short), side)) for picture in pictures])


def scaled_whole(picture: Picture, short: int, longest: int) -> Float[Tensor, "1 3 height width"]:
    """Scaled (bilinear, antialiased) until the short side has `short` pixels, or the long one `longest` where that is
    less; 0..1."""
    fitting = min(short, longest * min(picture.width, picture.height) // max(picture.width, picture.height))
    return _values(_scaled(picture, max(1, fitting), Image.Resampling.BILINEAR))[None]


def normalised(
    pixels: Float[Tensor, "batch 3 height width"], mean: Sequence[float], deviation: Sequence[float]
) -> Float[Tensor, "batch 3 height width"]:
    return (pixels - torch.tensor(mean).view(1, 3, 1, 1)) / torch.tensor(deviation).view(1, 3, 1, 1)


def _scaled(picture: Picture, short: int, how: Image.Resampling = Image.Resampling.BICUBIC) -> Image.Image:
    least = min(picture.width, picture.height)
    size = int(short * picture.width / least), int(short * picture.height / least)
    return Image.fromarray(picture.pixels).resize(size, how)


def _centre(image: Image.Image, side: int) -> Image.Image:
    left, top = round((image.width - side) / 2), round((image.height - side) / 2)
    return image.crop((left, top, left + side, top + side))


def _values(image: Image.Image) -> Tensor:
    return torch.from_numpy(np.array(image, dtype=np.uint8)).permute(2, 0, 1).float() / 255
