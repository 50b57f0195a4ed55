"""Pictures and words in a family's CLIP space, where they can be compared (arXiv 2103.00020)."""

from collections.abc import Sequence
from pathlib import Path

import torch
from jaxtyping import Float
from torch import Tensor
from transformers import CLIPModel, CLIPTokenizer

from dialogpaint.core.image import Picture
from dialogpaint.models.captioner import as_seen
from dialogpaint.models.clip import embed_pictures, embed_texts, tokenize
from dialogpaint.models.loading import load_network


class Likeness:
    """The CLIP of a folder that holds the network and its tokenizer."""

    def __init__(self, folder: Path) -> None:
        self.clip = load_network(CLIPModel, folder)
        self.tokenizer = CLIPTokenizer.from_pretrained(folder)
        self.size = int(self.clip.config.vision_config.image_size)

    @torch.inference_mode()
    def of_pictures(self, pictures: Sequence[Picture]) -> Float[Tensor, "batch width"]:
        """Unit vectors."""
        return embed_pictures(self.clip, torch.cat([as_seen(picture, self.size) for picture in pictures]))

    @torch.inference_mode()
    def of_texts(self, texts: Sequence[str]) -> Float[Tensor, "batch width"]:
        """Unit vectors."""
        return embed_texts(self.clip, tokenize(self.tokenizer, list(texts)))
