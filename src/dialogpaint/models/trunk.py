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


_STEADY = 16.0
"""Size of the constants that keep a group norm's deviation the same whatever the picture."""


@torch.no_grad()
def start_from_source(unet: UNet2DConditionModel) -> None:
    """Set weights so that the trunk's first answer is the source picture: velocity -source, which at the last, noisiest
    step means "no edit". Training then only has to learn what an edit changes, in a stock architecture.

    Some channels of the first level carry source, -source and two constants from the first convolution over the outer
    skip connection to the last. The constants dominate their group's norm, so that it scales all pictures alike, and
    silu(x) - silu(-x) = x undoes the activation. All of it stays trainable. Needs a first level without attention.
    """
    latents, width = unet.config["out_channels"], unet.conv_in.out_channels
    group = width // unet.conv_norm_out.num_groups
    pairs = (group - 2) // 2
    carried = [range(first, min(first + pairs, latents)) for first in range(0, latents, pairs)]
    reserved = slice(0, group * len(carried))
    _isolate(unet, reserved)
    unet.conv_out.weight.zero_()
    unet.conv_out.bias.zero_()
    for index, channels in enumerate(carried):
        base = index * group
        for offset, channel in enumerate(channels):
            plus, minus = base + 2 * offset, base + 2 * offset + 1
            unet.conv_in.weight[plus, latents + channel, 1, 1] = 1.0
            unet.conv_in.weight[minus, latents + channel, 1, 1] = -1.0
            unet.conv_out.weight[channel, plus, 1, 1] = -1.0
            unet.conv_out.weight[channel, minus, 1, 1] = 1.0
        unet.conv_in.bias[base + group - 2] = _STEADY
        unet.conv_in.bias[base + group - 1] = -_STEADY
        deviation = ((2 * _STEADY**2 + 2 * len(channels)) / group) ** 0.5
        unet.conv_norm_out.weight[base : base + group] = deviation
        unet.conv_norm_out.bias[base : base + group] = 0.0


def _isolate(unet: UNet2DConditionModel, reserved: slice) -> None:
    """Let these channels pass the first level unchanged, and nothing else read them."""
    unet.conv_in.weight[reserved] = 0.0
    unet.conv_in.bias[reserved] = 0.0
    width, first, last = unet.conv_in.out_channels, unet.down_blocks[0], unet.up_blocks[-1]
    for block in first.resnets:
        block.conv1.weight[:, reserved] = 0.0
        _silence(block.conv2, reserved)
    for sampler in first.downsamplers or ():
        sampler.conv.weight[:, reserved] = 0.0
    for block in last.resnets:
        skipped = block.conv_shortcut.in_channels - width
        from_skip = slice(skipped + reserved.start, skipped + reserved.stop)
        block.conv1.weight[:, from_skip] = 0.0
        block.conv_shortcut.weight[:, from_skip] = 0.0
    _silence(last.resnets[-1].conv2, reserved)
    shortcut = last.resnets[-1].conv_shortcut
    _silence(shortcut, reserved)
    for channel in range(reserved.start, reserved.stop):
        shortcut.weight[channel, skipped + channel] = 1.0


def _silence(convolution: nn.Conv2d, channels: slice) -> None:
    assert convolution.bias is not None
    convolution.weight[channels] = 0.0
    convolution.bias[channels] = 0.0


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
