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
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from transformers import CLIPModel, CLIPTextModel, CLIPTokenizer
from transformers.models.clip.image_processing_pil_clip import CLIPImageProcessorPil

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.models.clip import tokenize
from dialogpaint.models.defaults import ExemplarDefaults
from dialogpaint.models.latent import LatentModel

ExemplarEncoder: TypeAlias = PaintByExampleImageEncoder

_SEES = "sees"


@dataclass(frozen=True, kw_only=True)
class ExemplarModel(LatentModel):
    """Its UNet takes noisy latents, those of the picture with a hole, and a mask that is 1 outside the hole.

    whole: the reference is seen in all tokens of the vision network instead of one. text_encoder, tokenizer: of
    families that take words beside the reference.
    """

    encoder: ExemplarEncoder
    processor: CLIPImageProcessorPil
    defaults: ExemplarDefaults = ExemplarDefaults()
    whole: bool = False
    text_encoder: CLIPTextModel | None = None
    tokenizer: CLIPTokenizer | None = None

    @torch.inference_mode()
    def condition(self, references: Sequence[Picture], words: str = "") -> Float[Tensor, "batch tokens width"]:
        """One token a reference picture: all that the model sees of it (arXiv 2211.13227, section 4.1); after it those
        of the words, if there are any. Raises BadInput for words that the family cannot take."""
        shown = self.processor(images=[one.to_pil().convert("RGB") for one in references], return_tensors="pt")
        features = vision_features(self.encoder.model, shown.pixel_values, self.whole)
        token = exemplar_token(self.encoder, features)
        if not words:
            return token
        if self.text_encoder is None or self.tokenizer is None:
            raise BadInput("this family paints after a reference alone. Leave the words out, or use mini.")
        ids = tokenize(self.tokenizer, [words] * len(references))
        return beside(token, self.text_encoder(input_ids=ids).last_hidden_state)

    def nothing(self, tokens: int = 1) -> Float[Tensor, "1 tokens width"]:
        """The learnt vector for no reference, as often as asked for: attention over equal tokens is attention over
        one."""
        return null_token(self.encoder, 1).expand(-1, tokens, -1)


def vision_features(
    vision: nn.Module, pixels: Float[Tensor, "batch 3 size size"], whole: bool
) -> Float[Tensor, "batch width"] | Float[Tensor, "batch tokens width"]:
    """What a CLIP vision network makes of pictures: its pooled output or, whole, its tokens but the first."""
    output = vision(pixel_values=pixels)
    features: Tensor = output.last_hidden_state[:, 1:] if whole else output.pooler_output
    return features


def beside(
    token: Float[Tensor, "batch tokens width"], words: Float[Tensor, "batch length width"]
) -> Float[Tensor, "batch more width"]:
    """Exemplar and words as one condition. The exemplar takes the place of the first word token, which marks the
    beginning and is the same for all texts."""
    return torch.cat([token, words[:, 1:]], dim=1)


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
    encoder: PaintByExampleImageEncoder, features: Float[Tensor, "batch width"] | Float[Tensor, "batch tokens width"]
) -> Float[Tensor, "batch tokens text"]:
    """The condition from the vision tower's output, as the stock class computes it from pixels: one token from the
    pooled output."""
    mapped = encoder.mapper(features[:, None] if features.ndim == 2 else features)
    token: Tensor = encoder.proj_out(encoder.final_layer_norm(mapped))
    return token


def null_token(encoder: PaintByExampleImageEncoder, batch: int) -> Float[Tensor, "batch 1 text"]:
    """The learnt vector that stands for no exemplar."""
    return torch.as_tensor(encoder.uncond_vector).expand(batch, -1, -1)


def save_exemplar(encoder: PaintByExampleImageEncoder, folder: Path, whole: bool = False) -> None:
    """What is the exemplar condition's own, in fp16: the vision tower stays with CLIP, whose weights it shares. whole:
    it was trained on all of the vision tower's tokens."""
    folder.mkdir(parents=True, exist_ok=True)
    own = {
        name: tensor.half().contiguous()
        for name, tensor in encoder.state_dict().items()
        if not name.startswith("model.")
    }
    save_file(own, folder / "exemplar.safetensors", metadata={_SEES: "all tokens"} if whole else None)


def sees_whole(folder: Path) -> bool:
    """Whether a saved exemplar condition was trained on all of the vision tower's tokens."""
    with safe_open(folder / "exemplar.safetensors", "pt") as file:
        return _SEES in (file.metadata() or {})


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
