"""LPIPS 0.1 (Zhang et al., arXiv 1801.03924), by the package lpips on torchvision's networks. Neither comes with this
project, and nothing is fetched."""

from typing import Literal

import torch

from dialogpaint.core.image import Picture, to_tensor
from dialogpaint.models.extractors.torch_files import checked_file, need_packages

Backbone = Literal["alex", "vgg", "squeeze"]
_FILES: dict[Backbone, str] = {
    "alex": "alexnet-owt-7be5be79.pth",
    "vgg": "vgg16-397923af.pth",
    "squeeze": "squeezenet1_1-b8a52dc0.pth",
}


class Lpips:
    """A `core.features.PairDistance`. alex: as most papers; squeeze: as PIE-Bench."""

    preprocessing = "as they are, -1..1"

    def __init__(self, backbone: Backbone = "alex") -> None:
        """Raises MissingWeights without the packages or the backbone's weights."""
        need_packages("LPIPS", "lpips", "torchvision")
        _, self.weights = checked_file(_FILES[backbone], "LPIPS")
        import lpips

        self.name = f"lpips 0.1 {backbone}"
        self._network = lpips.LPIPS(net=backbone, version="0.1", verbose=False).eval()

    @torch.inference_mode()
    def distance(self, one: Picture, other: Picture) -> float:
        """0 for equal pictures; both of one size."""
        return float(self._network(to_tensor(one), to_tensor(other)))
