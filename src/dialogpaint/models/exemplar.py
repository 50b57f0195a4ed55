"""The exemplar condition of Paint by Example: one token from a reference picture, through a mapper, in the stock
class.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import torch
from diffusers.pipelines.deprecated.paint_by_example.image_encoder import PaintByExampleImageEncoder
from jaxtyping import Float
from safetensors.torch import load_file, save_file
from torch import Tensor
from transformers import CLIPModel
from transformers.models.clip.image_processing_pil_clip import CLIPImageProcessorPil

from dialogpaint.core.image import Picture
from dialogpaint.models.latent import LatentModel

ExemplarEncoder: TypeAlias = PaintByExampleImageEncoder


@dataclass(frozen=True, kw_only=True)
class ExemplarModel(LatentModel):
    """Its UNet takes noisy latents, those of the picture with a hole, and a mask that is 1 outside the hole."""

    encoder: ExemplarEncoder
    processor: CLIPImageProcessorPil

    @torch.inference_mode()
    def condition(self, references: Sequence[Picture]) -> Float[Tensor, "batch 1 width"]:
        """One token a reference picture: all that the model sees of it (arXiv 2211.13227, section 4.1)."""
        shown = self.processor(images=[one.to_pil().convert("RGB") for one in references], return_tensors="pt")
        token: Tensor = self.encoder(shown.pixel_values)
        return token

    def nothing(self) -> Float[Tensor, "1 1 width"]:
        """The learnt vector for no reference."""
        return torch.as_tensor(self.encoder.uncond_vector)


def new_exemplar_encoder(clip: CLIPModel, text_width: int) -> PaintByExampleImageEncoder:
    """CLIP's vision tower (a copy, kept frozen) and an untrained mapper, projection and null vector."""
    encoder = PaintByExampleImageEncoder(clip.config.vision_config, proj_size=text_width)
    weights = {name: tensor.clone() for name, tensor in clip.vision_model.state_dict().items()}
    encoder.model.load_state_dict(
        {name: weights[name.removeprefix("vision_model.")] for name in encoder.model.state_dict()}
    )
    encoder.model.requires_grad_(False)
    return encoder


def exemplar_token(
    encoder: PaintByExampleImageEncoder, pooled: Float[Tensor, "batch width"]
) -> Float[Tensor, "batch 1 text"]:
    """The condition from the vision tower's pooled output, as the stock class computes it from pixels."""
    mapped = encoder.mapper(pooled[:, None])
    token: Tensor = encoder.proj_out(encoder.final_layer_norm(mapped))
    return token


def null_token(encoder: PaintByExampleImageEncoder, batch: int) -> Float[Tensor, "batch 1 text"]:
    """The learnt vector that stands for no exemplar."""
    return torch.as_tensor(encoder.uncond_vector).expand(batch, -1, -1)


def save_exemplar(encoder: PaintByExampleImageEncoder, folder: Path) -> None:
    """What is the exemplar condition's own, in fp16: the vision tower stays with CLIP, whose weights it shares."""
    folder.mkdir(parents=True, exist_ok=True)
    own = {
        name: tensor.half().contiguous()
        for name, tensor in encoder.state_dict().items()
        if not name.startswith("model.")
    }
    save_file(own, folder / "exemplar.safetensors")


def load_exemplar(folder: Path, clip: CLIPModel) -> PaintByExampleImageEncoder:
    """The whole stock encoder again, from its own weights and CLIP's vision tower."""
    width = load_file(folder / "exemplar.safetensors")["proj_out.weight"].shape[0]
    encoder = new_exemplar_encoder(clip, width)
    load_own_weights(encoder, folder)
    return encoder.eval()


def load_own_weights(encoder: PaintByExampleImageEncoder, folder: Path) -> None:
    """Everything but the vision tower, in place."""
    own = load_file(folder / "exemplar.safetensors")
    encoder.load_state_dict({**encoder.state_dict(), **{name: tensor.float() for name, tensor in own.items()}})
