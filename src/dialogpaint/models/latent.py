"""Latent diffusion models as values: what every diffusion editor computes with, mini or full-size."""

import copy
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from jaxtyping import Float, UInt8
from torch import Tensor
from transformers import CLIPTextModel, CLIPTokenizer

from dialogpaint.models.clip import tokenize
from dialogpaint.models.tuned import Predict


@dataclass(frozen=True, kw_only=True)
class LatentModel:
    """size: the longer side, in pixels, at which it works; factor: pixels per latent cell.

    alphas: cumulative products of the noise schedule, per training step. predicts: "velocity" or "noise".
    """

    vae: AutoencoderKL
    unet: UNet2DConditionModel
    alphas: Float[Tensor, " steps"]
    predicts: str
    size: int
    factor: int

    @property
    def latent_channels(self) -> int:
        return int(self.vae.config["latent_channels"])

    @property
    def device(self) -> torch.device:
        found: torch.device = self.unet.device
        return found

    @property
    def scaling(self) -> float:
        return float(self.vae.config["scaling_factor"])

    @torch.inference_mode()
    def encode(self, pixels: Float[Tensor, "batch 3 height width"]) -> Float[Tensor, "batch c h w"]:
        """The posterior's mode, unscaled: InstructPix2Pix's image condition. Pixels in -1..1."""
        latents: Tensor = self.vae.encode(channels_last(pixels)).latent_dist.mode()
        return latents

    def latents(self, views: UInt8[np.ndarray, "batch height width 3"]) -> Float[Tensor, "batch c h w"]:
        """Scaled latents of pictures of the model's size, to learn from."""
        pixels = torch.from_numpy(views).permute(0, 3, 1, 2).float() / 127.5 - 1.0
        pixels = pixels.to(self.device)
        # What inference mode made cannot take part in learning; a copy can.
        return self.encode(pixels).clone() * self.scaling

    @torch.inference_mode()
    def decode(self, latents: Float[Tensor, "batch c h w"]) -> Float[Tensor, "batch 3 height width"]:
        """Scaled latents (as denoised) to pixels in about -1..1."""
        pixels: Tensor = self.vae.decode(channels_last(latents / self.scaling), return_dict=False)[0]
        return pixels

    @torch.inference_mode()
    def velocity(
        self, inputs: Float[Tensor, "batch c h w"], step: int, condition: Float[Tensor, "batch tokens width"]
    ) -> Float[Tensor, "batch latent h w"]:
        """The UNet's prediction as a velocity, whatever it predicts."""
        return self.as_velocity(lambda *given: self.unet(*given, return_dict=False)[0])(inputs, step, condition)

    def as_velocity(self, predict: Predict) -> Callable[[Tensor, int, Tensor], Tensor]:
        """What the UNet, or its like with changed weights, predicts, as a velocity; gradients pass."""

        def velocity(inputs: Tensor, step: int, condition: Tensor) -> Tensor:
            output = predict(channels_last(inputs), step, condition)
            if self.predicts == "velocity":
                return output
            signal, sigma = self.alphas[step].sqrt(), (1 - self.alphas[step]).sqrt()
            noisy = inputs[:, : output.shape[1]]
            return (output - sigma * noisy) / signal

        return velocity


@dataclass(frozen=True, kw_only=True)
class WordsModel(LatentModel):
    """Conditioned on words: text-to-image and instruction models."""

    text_encoder: CLIPTextModel
    tokenizer: CLIPTokenizer

    @torch.inference_mode()
    def embed(self, texts: list[str]) -> Float[Tensor, "batch tokens width"]:
        ids = tokenize(self.tokenizer, texts).to(self.text_encoder.device)
        hidden: Tensor = self.text_encoder(input_ids=ids).last_hidden_state
        return hidden

    def on(self, device: torch.device) -> "WordsModel":
        """The same on another device: a copy, for the networks may be in use on this one."""
        if device == self.unet.device:
            return self
        networks = {name: copy.deepcopy(getattr(self, name)).to(device) for name in ("vae", "unet", "text_encoder")}
        return replace(self, **networks, alphas=self.alphas.to(device))


def channels_last(tensor: Tensor) -> Tensor:
    return tensor.contiguous(memory_format=torch.channels_last)
