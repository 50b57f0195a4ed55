"""Stable Diffusion 1.5's shapes: its networks without its weights, for plans, tests and measurements."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from torch import nn
from transformers import CLIPTextConfig, CLIPTextModel

from dialogpaint.core.errors import BadInput

Network = TypeVar("Network", bound=nn.Module)


def weightless(build: Callable[[], Network]) -> Network:
    """A network on torch's meta device: shapes alone, however large."""
    with torch.device("meta"):
        return build()


def new_unet(channels: int = 4) -> UNet2DConditionModel:
    """channels: 4 draws from words, 8 edits."""
    return UNet2DConditionModel(
        sample_size=64, in_channels=channels, cross_attention_dim=768, block_out_channels=(320, 640, 1280, 1280),
        attention_head_dim=8,
    )  # fmt: skip


def new_vae() -> AutoencoderKL:
    return AutoencoderKL(
        sample_size=512, block_out_channels=(128, 256, 512, 512), down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4, layers_per_block=2, latent_channels=4,
    )  # fmt: skip


def new_text_encoder() -> CLIPTextModel:
    """CLIP ViT-L/14's text half."""
    return CLIPTextModel(
        CLIPTextConfig(hidden_size=768, intermediate_size=3072, num_hidden_layers=12, num_attention_heads=12)
    )


@dataclass(frozen=True)
class Shapes:
    """The networks of an editor, weightless. name: whose shapes they are."""

    name: str
    unet: UNet2DConditionModel
    vae: AutoencoderKL
    text_encoder: CLIPTextModel


def editor_shapes(folder: Path | None) -> Shapes:
    """Of the editor that a family's folder would become; without a folder, Stable Diffusion 1.5's. Raises BadInput for
    a folder without a UNet, an autoencoder and a text encoder."""
    if folder is None:
        return Shapes(
            "Stable Diffusion 1.5", weightless(lambda: new_unet(8)), weightless(new_vae), weightless(new_text_encoder)
        )
    unet = folder / "trunk" if (folder / "trunk").is_dir() else folder / "unet"
    parts = {"unet": unet, "vae": folder / "vae", "text_encoder": folder / "text_encoder"}
    for part in parts.values():
        if not (part / "config.json").is_file():
            raise BadInput(f"{part} has no config.json. Give a diffusers folder or a hub id.")
    vae = weightless(lambda: AutoencoderKL.from_config(AutoencoderKL.load_config(parts["vae"])))
    config = {**UNet2DConditionModel.load_config(unet), "in_channels": 2 * vae.config["latent_channels"]}
    text = CLIPTextConfig.from_pretrained(parts["text_encoder"])
    return Shapes(
        folder.name, weightless(lambda: UNet2DConditionModel.from_config(config)), vae,
        weightless(lambda: CLIPTextModel(text)),
    )  # fmt: skip
