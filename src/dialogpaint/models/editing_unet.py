"""UNets on their way from drawing to editing: widened for the source picture, with low-rank weights to train, and
written as a complete diffusers folder (InstructPix2Pix, arXiv 2211.09800, section 3.2)."""

from pathlib import Path
from typing import Any

import torch
from diffusers import DDIMScheduler, UNet2DConditionModel
from torch import nn

from dialogpaint.core.errors import BadInput
from dialogpaint.models.latent import WordsModel

ATTENTION = ("to_q", "to_k", "to_v", "to_out.0")
"""The layers that low-rank weights are added to."""


def widened(unet: UNet2DConditionModel) -> UNet2DConditionModel:
    """A UNet that takes the source's latents too. The new channels' weights are zero and everything else, conv_in's
    bias among it, is the given UNet's, so that at first it draws exactly what that one does."""
    channels = unet.config["in_channels"]
    wide = UNet2DConditionModel.from_config({**unet.config, "in_channels": 2 * channels})
    weights = {name: tensor.clone() for name, tensor in unet.state_dict().items()}
    old = weights["conv_in.weight"]
    weights["conv_in.weight"] = torch.cat([old, torch.zeros_like(old)], dim=1)
    wide.load_state_dict(weights)
    return wide.eval()


def add_low_rank(unet: UNet2DConditionModel, rank: int) -> None:
    """Trainable matrices of that rank beside all attention projections; the rest is frozen (LoRA, arXiv 2106.09685).
    At first they change nothing. Raises BadInput without the package peft."""
    try:
        from peft import LoraConfig
    except ImportError:
        raise BadInput("LoRA needs the package peft. Install it: pip install 'dialogpaint[finetune]'.") from None
    unet.requires_grad_(False)
    unet.add_adapter(LoraConfig(r=rank, lora_alpha=rank, init_lora_weights="gaussian", target_modules=list(ATTENTION)))


def save_low_rank(unet: UNet2DConditionModel, folder: Path) -> None:
    """`pytorch_lora_weights.safetensors`, which `StableDiffusionInstructPix2PixPipeline.load_lora_weights` reads."""
    from diffusers import StableDiffusionInstructPix2PixPipeline  # slow to import, and every edit imports this file
    from diffusers.utils import convert_state_dict_to_diffusers
    from peft.utils import get_peft_model_state_dict

    layers = convert_state_dict_to_diffusers(get_peft_model_state_dict(unet))
    StableDiffusionInstructPix2PixPipeline.save_lora_weights(
        str(folder), unet_lora_layers=layers, safe_serialization=True
    )


def save_editor(model: WordsModel, scheduler: Path, folder: Path) -> None:
    """A folder that `StableDiffusionInstructPix2PixPipeline.from_pretrained` loads, all in float32. scheduler: the
    base model's scheduler folder."""
    from diffusers import StableDiffusionInstructPix2PixPipeline

    pipeline: Any = StableDiffusionInstructPix2PixPipeline(
        vae=model.vae, unet=model.unet, text_encoder=model.text_encoder, tokenizer=model.tokenizer,
        scheduler=DDIMScheduler.from_pretrained(scheduler), safety_checker=None, feature_extractor=None,
        requires_safety_checker=False,
    )  # fmt: skip
    pipeline.set_progress_bar_config(disable=True)
    pipeline.save_pretrained(folder, safe_serialization=True)


def count_weights(module: nn.Module, trained: bool = False) -> int:
    """Weights, each once; with `trained` only those that learn."""
    return sum(weight.numel() for weight in module.parameters() if weight.requires_grad or not trained)
