"""The one UNet trunk and its three exact exports.

Trunk input: [noisy latent | source latent | mask]. A zero input adds nothing in the first convolution, so leaving
channels out of its kernel gives, exactly, a text-to-image UNet (noisy), an InstructPix2Pix UNet (noisy | source) and a
Paint-by-Example UNet (noisy | masked source | mask, the order of arXiv 2211.13227's code).
"""

from typing import Literal, TypeAlias

import torch
from diffusers import DDIMScheduler, UNet2DConditionModel
from diffusers.models.attention_processor import AttnProcessor
from torch import nn

UNet: TypeAlias = UNet2DConditionModel
Use = Literal["text", "instruct", "exemplar"]


def new_trunk(channels: tuple[int, ...], latent_channels: int, size: int, text_width: int) -> UNet2DConditionModel:
    """An untrained trunk; heads of 32 channels, attention at every level but the first, where it would cost 40 % of the
    training time (docs/LOG.md)."""
    deeper = len(channels) - 1
    return fast_attention(
        UNet2DConditionModel(
            sample_size=size,
            in_channels=2 * latent_channels + 1,
            out_channels=latent_channels,
            block_out_channels=channels,
            layers_per_block=1,
            down_block_types=("DownBlock2D", *("CrossAttnDownBlock2D",) * deeper),
            up_block_types=(*("CrossAttnUpBlock2D",) * deeper, "UpBlock2D"),
            cross_attention_dim=text_width,
            # diffusers reads this as the number of heads.
            attention_head_dim=tuple(width // 32 for width in channels),
            norm_num_groups=8,
            use_linear_projection=True,
        )
    )


def fast_attention(unet: UNet2DConditionModel) -> UNet2DConditionModel:
    """Plain matrix-product attention: on CPU its backward pass is several times faster than the fused kernel's, and at
    256 tokens its memory does not matter (docs/LOG.md)."""
    if torch.cuda.is_available():
        return unet
    unet.set_attn_processor(AttnProcessor())
    return unet


def export(trunk: UNet2DConditionModel, use: Use) -> UNet2DConditionModel:
    """A stock UNet for one use, sharing no memory with the trunk."""
    latent = trunk.config["out_channels"]
    channels = {"text": latent, "instruct": 2 * latent, "exemplar": 2 * latent + 1}[use]
    config = {**trunk.config, "in_channels": channels}
    unet = UNet2DConditionModel.from_config(config)
    weights = {name: tensor.clone() for name, tensor in trunk.state_dict().items()}
    weights["conv_in.weight"] = weights["conv_in.weight"][:, :channels].contiguous()
    unet.load_state_dict(weights)
    return fast_attention(unet.eval())


def new_scheduler() -> DDIMScheduler:
    """The training schedule: Stable Diffusion's betas, rescaled to zero terminal SNR, v-prediction (arXiv 2305.08891).

    DDIM is the export's scheduler because it handles a zero terminal SNR exactly and needs no sigma space.
    """
    return DDIMScheduler(
        num_train_timesteps=1000,
        beta_start=0.00085,
        beta_end=0.012,
        beta_schedule="scaled_linear",
        prediction_type="v_prediction",
        rescale_betas_zero_snr=True,
        timestep_spacing="trailing",
        clip_sample=False,
        set_alpha_to_one=True,
        steps_offset=0,
    )


def parameters_in_millions(module: nn.Module) -> float:
    return sum(parameter.numel() for parameter in module.parameters()) / 1e6
