"""DINO (Caron et al., arXiv 2104.14294), from a vision transformer's folder: the likeness of things, and structure."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor
from transformers import AutoConfig, AutoModel

from dialogpaint.core.errors import MissingWeights
from dialogpaint.core.image import Picture
from dialogpaint.models.extractors.views import (
    IMAGENET_DEVIATION,
    IMAGENET_MEAN,
    centre_crops,
    normalised,
    scaled_whole,
)
from dialogpaint.models.identity import weights_print
from dialogpaint.models.loading import load_network

_BATCH = 16
_LONGEST = 480


class Dino:
    """A `core.features.FeatureExtractor`: the class token of the last layer."""

    def __init__(self, folder: Path, name: str | None = None) -> None:
        """Raises MissingWeights when the folder holds no vision transformer."""
        self.name, self._folder = name or folder.name, folder
        self.network: Any = load_network(AutoModel, folder)
        size = getattr(AutoConfig.from_pretrained(folder, local_files_only=True), "image_size", None)
        if not isinstance(size, int):
            raise MissingWeights(f"{folder} holds no vision transformer. Give one such as dino-vits16.")
        self.size, self._short = size, size * 256 // 224

    @cached_property
    def weights(self) -> str:
        return weights_print(self._folder)

    @property
    def preprocessing(self) -> str:
        return f"short side {self._short} bicubic, centre {self.size}, ImageNet mean and deviation, class token"

    @torch.inference_mode()
    def features(self, pictures: Sequence[Picture]) -> Float[Tensor, "batch width"]:
        """Not scaled to unit length."""
        rows = [
            self._tokens(centre_crops(pictures[at : at + _BATCH], self._short, self.size))
            for at in range(0, len(pictures), _BATCH)
        ]
        return torch.cat(rows)

    @torch.inference_mode()
    def structure_distance(self, one: Picture, other: Picture) -> float:
        """Mean squared difference of the self-similarities of all tokens' keys in the last layer (Splice, Tumanyan et
        al., arXiv 2201.00424), as PIE-Bench measures structure. Its code normalises values of 0..255 as if they were
        0..1, and so do we: published figures are of that. Both pictures of one size."""
        first, second = self._self_similarity(one), self._self_similarity(other)
        return float(((first - second) ** 2).mean())

    def _self_similarity(self, picture: Picture) -> Tensor:
        """Cosines of every token's key with every other's (tokens, tokens)."""
        heard: list[Tensor] = []
        keys = self.network.layers[-1].attention.k_proj
        hook = keys.register_forward_hook(lambda _module, _given, found: heard.append(found[0]))
        try:
            pixels = 255 * scaled_whole(picture, self.size, _LONGEST)
            seen = normalised(pixels, IMAGENET_MEAN, IMAGENET_DEVIATION)
            self.network(pixel_values=seen, interpolate_pos_encoding=True)
        finally:
            hook.remove()
        unit = torch.nn.functional.normalize(heard[0], dim=-1)
        return unit @ unit.T

    def _tokens(self, pixels: Tensor) -> Tensor:
        seen = normalised(pixels, IMAGENET_MEAN, IMAGENET_DEVIATION)
        tokens: Tensor = self.network(pixel_values=seen).last_hidden_state
        return tokens[:, 0]
