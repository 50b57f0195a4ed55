"""Guidance as wrappers around a denoiser, so that samplers never see it."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

Denoiser = Callable[[Float[Tensor, "batch c h w"], int], Float[Tensor, "batch c h w"]]
"""(noisy latents, timestep) -> velocity."""

Network = Callable[[Tensor, int, Tensor], Tensor]
"""(network input, timestep, text condition) -> velocity; the UNet behind a denoiser."""


def two_scales(
    network: Network,
    source: Float[Tensor, "batch c h w"],
    text: Float[Tensor, "batch tokens width"],
    null_text: Float[Tensor, "1 tokens width"],
    text_scale: float,
    image_scale: float,
) -> Denoiser:
    """InstructPix2Pix's guidance (arXiv 2211.09800, equation 3), as DialogPaint uses it:

    e(z,0,0) + s_I (e(z,c_I,0) - e(z,0,0)) + s_T (e(z,c_I,c_T) - e(z,c_I,0)), where the null image is a zero latent.
    Branches whose weight is zero are not computed: at s_I = 1 there is no unconditional one, at s_I = s_T = 1 one.
    """
    weights = (text_scale, image_scale - text_scale, 1.0 - image_scale)
    nothing = null_text.expand(len(source), -1, -1)
    branches = ((source, text), (source, nothing), (torch.zeros_like(source), nothing))
    active = [(weight, *branch) for weight, branch in zip(weights, branches, strict=True) if abs(weight) > 1e-6]
    sources = torch.cat([branch_source for _, branch_source, _ in active])
    texts = torch.cat([branch_text for _, _, branch_text in active])

    def denoise(noisy: Tensor, step: int) -> Tensor:
        stacked = torch.cat([noisy] * len(active))
        parts = network(torch.cat([stacked, sources], dim=1), step, texts).chunk(len(active))
        return torch.stack([weight * part for (weight, _, _), part in zip(active, parts, strict=True)]).sum(dim=0)

    return denoise


def one_scale(
    network: Network,
    extra: Float[Tensor, "batch c h w"] | None,
    condition: Float[Tensor, "batch tokens width"],
    nothing: Float[Tensor, "1 tokens width"],
    scale: float | Float[Tensor, "batch 1 1 1"],
) -> Denoiser:
    """Classifier-free guidance (Ho and Salimans 2022): e(0) + s (e(c) - e(0)). extra: channels that follow the noisy
    latents in the network's input, if it takes any. scale: one for all, or each picture's own."""
    conditions = torch.cat([nothing.expand(len(condition), -1, -1), condition])

    def denoise(noisy: Tensor, step: int) -> Tensor:
        inputs = noisy if extra is None else torch.cat([noisy, extra], dim=1)
        without, with_condition = network(torch.cat([inputs, inputs]), step, conditions).chunk(2)
        return without + scale * (with_condition - without)

    return denoise
