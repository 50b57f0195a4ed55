"""An InstructPix2Pix model, mini or full-size, as one value: what an instruction editor computes with."""

from dataclasses import dataclass

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from jaxtyping import Float
from pydantic import BaseModel, ConfigDict, Field
from torch import Tensor
from transformers import CLIPTextModel, CLIPTokenizer

from dialogpaint.models.clip import tokenize
from dialogpaint.models.locator import Locator


class Defaults(BaseModel):
    """How a family edits when nothing else is asked for, from its defaults.json: denoising steps, s_T and s_I. Without
    the file, InstructPix2Pix's guidance (arXiv 2211.09800, section 3.3)."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    steps: int = Field(default=20, ge=1, le=1000)
    text_guidance: float = Field(default=7.5, ge=0, le=100)
    image_guidance: float = Field(default=1.5, ge=0, le=100)


@dataclass(frozen=True, kw_only=True)
class InstructModel:
    """size: the longer side, in pixels, at which it edits; factor: pixels per latent cell.

    alphas: cumulative products of the noise schedule, per training step. predicts: "velocity" or "noise".
    locator: tells where an instruction changes a picture, in families that were trained with one.
    """

    vae: AutoencoderKL
    unet: UNet2DConditionModel
    text_encoder: CLIPTextModel
    tokenizer: CLIPTokenizer
    alphas: Float[Tensor, " steps"]
    predicts: str
    size: int
    factor: int
    defaults: Defaults = Defaults()
    locator: Locator | None = None

    @property
    def latent_channels(self) -> int:
        return int(self.vae.config["latent_channels"])

    @torch.inference_mode()
    def encode(self, pixels: Float[Tensor, "batch 3 height width"]) -> Float[Tensor, "batch c h w"]:
        """The posterior's mode, unscaled: the image condition. Pixels in -1..1."""
        latents: Tensor = self.vae.encode(_channels_last(pixels)).latent_dist.mode()
        return latents

    @torch.inference_mode()
    def decode(self, latents: Float[Tensor, "batch c h w"]) -> Float[Tensor, "batch 3 height width"]:
        """Scaled latents (as denoised) to pixels in about -1..1."""
        pixels: Tensor = self.vae.decode(_channels_last(latents / self.scaling), return_dict=False)[0]
        return pixels

    @torch.inference_mode()
    def embed(self, texts: list[str]) -> Float[Tensor, "batch tokens width"]:
        hidden: Tensor = self.text_encoder(input_ids=tokenize(self.tokenizer, texts)).last_hidden_state
        return hidden

    @torch.inference_mode()
    def locate(
        self,
        pixels: Float[Tensor, "batch 3 height width"],
        text: Float[Tensor, "batch tokens channels"],
        source: Float[Tensor, "batch c h w"],
        edited: Float[Tensor, "batch c h w"],
    ) -> Float[Tensor, "batch height width"] | None:
        """How probable it is that the instruction changes a pixel, if the family can tell. Pixels in -1..1; source and
        edited: scaled latents."""
        if self.locator is None:
            return None
        odds: Tensor = self.locator(_channels_last(pixels), text, source, edited)
        return odds[:, 0].sigmoid()

    @torch.inference_mode()
    def velocity(
        self, inputs: Float[Tensor, "batch c h w"], step: int, text: Float[Tensor, "batch tokens width"]
    ) -> Float[Tensor, "batch latent h w"]:
        """The UNet's prediction as a velocity, whatever it predicts."""
        output: Tensor = self.unet(_channels_last(inputs), step, text, return_dict=False)[0]
        if self.predicts == "velocity":
            return output
        signal, sigma = self.alphas[step].sqrt(), (1 - self.alphas[step]).sqrt()
        noisy = inputs[:, : output.shape[1]]
        return (output - sigma * noisy) / signal

    @property
    def scaling(self) -> float:
        return float(self.vae.config["scaling_factor"])


def _channels_last(tensor: Tensor) -> Tensor:
    return tensor.contiguous(memory_format=torch.channels_last)
