"""Pictures and words in a family's CLIP space, where they can be compared (arXiv 2103.00020)."""

import json
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
        self.mean, self.deviation = _scale(folder / "preprocessor_config.json")

    @torch.inference_mode()
    def of_pictures(self, pictures: Sequence[Picture]) -> Float[Tensor, "batch width"]:
        """Unit vectors."""
        seen = torch.cat([as_seen(picture, self.size) for picture in pictures])
        return embed_pictures(self.clip, ((seen + 1) / 2 - self.mean) / self.deviation)

    @torch.inference_mode()
    def of_texts(self, texts: Sequence[str]) -> Float[Tensor, "batch width"]:
        """Unit vectors."""
        return embed_texts(self.clip, tokenize(self.tokenizer, list(texts)))


def _scale(path: Path) -> tuple[Tensor, Tensor]:
    """Mean and deviation of each channel, of values in 0..1, by which a network's pictures are scaled; without the file
    they are scaled to -1..1."""
    about = json.loads(path.read_bytes()) if path.is_file() else {}
    mean, deviation = (torch.tensor(about.get(name, [0.5] * 3)) for name in ("image_mean", "image_std"))
    return mean.view(1, 3, 1, 1), deviation.view(1, 3, 1, 1)
