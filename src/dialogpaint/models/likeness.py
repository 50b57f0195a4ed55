"""Pictures and words in a CLIP's space, where they can be compared (arXiv 2103.00020)."""

import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor
from transformers import CLIPModel, CLIPTokenizer

from dialogpaint.core.image import Picture
from dialogpaint.models.captioner import as_seen
from dialogpaint.models.clip import project_pictures, project_texts, tokenize
from dialogpaint.models.extractors.views import centre_crops, normalised
from dialogpaint.models.identity import weights_print
from dialogpaint.models.loading import load_network

_BATCH = 32


class Likeness:
    """The CLIP of a folder that holds the network and its tokenizer: a `core.likeness.Clip` and a
    `core.features.FeatureExtractor`. Published networks see the middle of a picture, as their preprocessor_config.json
    says; a family's own, which was trained so, sees all of it, padded to a square. device: where it computes; what
    comes back is on the CPU."""

    def __init__(self, folder: Path, name: str | None = None, device: str | torch.device = "cpu") -> None:
        self.name, self._folder = name or folder.name, folder
        self.clip = load_network(CLIPModel, folder).to(device)
        self.tokenizer = CLIPTokenizer.from_pretrained(folder)
        self.size = int(self.clip.config.vision_config.image_size)
        path = folder / "preprocessor_config.json"
        about: dict[str, Any] = json.loads(path.read_bytes()) if path.is_file() else {}
        self._crops = bool(about.get("do_center_crop", False))
        self._mean, self._deviation = (about.get(name, [0.5] * 3) for name in ("image_mean", "image_std"))

    @cached_property
    def weights(self) -> str:
        return weights_print(self._folder)

    @property
    def preprocessing(self) -> str:
        view = f"short side {self.size} bicubic, centre" if self._crops else f"padded to a square, Lanczos {self.size}"
        return f"{view}, mean {self._mean}, deviation {self._deviation}"

    @torch.inference_mode()
    def of_pictures(self, pictures: Sequence[Picture]) -> Float[Tensor, "batch width"]:
        """Unit vectors."""
        return torch.nn.functional.normalize(self.features(pictures), dim=-1)

    @torch.inference_mode()
    def features(self, pictures: Sequence[Picture]) -> Float[Tensor, "batch width"]:
        """As projected, not scaled to unit length."""
        parts = (pictures[at : at + _BATCH] for at in range(0, len(pictures), _BATCH))
        return torch.cat([project_pictures(self.clip, self._seen(part).to(self.clip.device)).cpu() for part in parts])

    @torch.inference_mode()
    def of_texts(self, texts: Sequence[str]) -> Float[Tensor, "batch width"]:
        """Unit vectors."""
        ids = tokenize(self.tokenizer, list(texts)).to(self.clip.device)
        return torch.nn.functional.normalize(project_texts(self.clip, ids).cpu(), dim=-1)

    def _seen(self, pictures: Sequence[Picture]) -> Tensor:
        if self._crops:
            pixels = centre_crops(pictures, self.size, self.size)
        else:
            pixels = (torch.cat([as_seen(picture, self.size) for picture in pictures]) + 1) / 2
        return normalised(pixels, self._mean, self._deviation)
