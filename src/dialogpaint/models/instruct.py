"""An InstructPix2Pix model, mini or full-size, as one value: what an instruction editor computes with."""

from dataclasses import dataclass

import torch
from jaxtyping import Float
from torch import Tensor

from dialogpaint.models.defaults import Defaults
from dialogpaint.models.latent import WordsModel, channels_last
from dialogpaint.models.locator import Locator


@dataclass(frozen=True, kw_only=True)
class InstructModel(WordsModel):
    """Its UNet takes noisy and source latents. locator: tells where an instruction changes a picture, in families that
    were trained with one."""

    defaults: Defaults = Defaults()
    locator: Locator | None = None

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
        odds: Tensor = self.locator(channels_last(pixels), text, source, edited)
        return odds[:, 0].sigmoid()
