"""The autoencoder: 128 px pictures to 16x16 latents and back (f = 8), a stock diffusers AutoencoderKL."""

from typing import TypeAlias

import torch
from diffusers import AutoencoderKL
from jaxtyping import Float
from torch import Tensor

FACTOR = 8

GROUPS = 4
"""Of the group norms. With groups of a few channels, each norm erases the mean level of its channels, and with it the
colour of a flat area; with one group, training starts slowly (docs/LOG.md)."""

Vae: TypeAlias = AutoencoderKL


def new_vae(channels: tuple[int, ...], latent_channels: int = 8) -> AutoencoderKL:
    """An untrained autoencoder. Latents are kept at unit scale (`normalise`), so its scaling_factor is 1 and the scaled
    and unscaled conventions of InstructPix2Pix and Paint by Example coincide."""
    levels = len(channels)
    return AutoencoderKL(
        block_out_channels=channels,
        down_block_types=("DownEncoderBlock2D",) * levels,
        up_block_types=("UpDecoderBlock2D",) * levels,
        layers_per_block=1,
        latent_channels=latent_channels,
        norm_num_groups=GROUPS,
        mid_block_add_attention=False,
        sample_size=128,
        scaling_factor=1.0,
    )


def encode(vae: AutoencoderKL, pixels: Float[Tensor, "batch 3 height width"]) -> Float[Tensor, "batch channels h w"]:
    """The posterior's mode, unscaled, as InstructPix2Pix conditions on it. Pixels in -1..1."""
    moments = vae.quant_conv(vae.encoder(pixels))
    mean: Tensor = moments.chunk(2, dim=1)[0]
    return mean


def decode(vae: AutoencoderKL, latents: Float[Tensor, "batch channels h w"]) -> Float[Tensor, "batch 3 height width"]:
    """Latents (unscaled) to pixels in about -1..1."""
    pixels: Tensor = vae.decode(latents, return_dict=False)[0]
    return pixels


@torch.no_grad()
def normalise(vae: AutoencoderKL, mean: Float[Tensor, " channels"], std: Float[Tensor, " channels"]) -> None:
    """Fold a shift and scale into the 1x1 convolutions around the latent, so that latents have mean 0 and deviation 1.

    Exact: the pixels that come out do not change.
    """
    channels = mean.shape[0]
    quant, post = vae.quant_conv, vae.post_quant_conv
    quant.weight[:channels] /= std.view(-1, 1, 1, 1)
    quant.bias[:channels] = (quant.bias[:channels] - mean) / std
    quant.bias[channels:] -= 2 * std.log()
    post.bias += (post.weight * mean.view(1, -1, 1, 1)).sum(dim=(1, 2, 3))
    post.weight *= std.view(1, -1, 1, 1)
