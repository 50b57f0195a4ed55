"""The exemplar condition of Paint by Example: one token from a reference picture, through a mapper, in the stock
class.
"""

from typing import TypeAlias

import torch
from diffusers.pipelines.deprecated.paint_by_example.image_encoder import PaintByExampleImageEncoder
from jaxtyping import Float
from torch import Tensor
from transformers import CLIPModel

ExemplarEncoder: TypeAlias = PaintByExampleImageEncoder


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
