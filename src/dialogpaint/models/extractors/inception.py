"""Inception's pool3 features, with which papers compute FID, by torch-fidelity (torchmetrics uses the same). Neither
the package nor the weights come with this project, and nothing is fetched."""

from collections.abc import Sequence

import torch
from jaxtyping import Float
from torch import Tensor

from dialogpaint.core.image import Picture
from dialogpaint.models.extractors.torch_files import checked_file, need_packages

WEIGHTS = "weights-inception-2015-12-05-6726825d.pth"
"""torch-fidelity's name for the network that was ported from TensorFlow."""
_POOL3 = "2048"


class Inception:
    """A `core.features.FeatureExtractor`."""

    name = "inception-v3-compat pool3 (torch-fidelity)"
    preprocessing = "bilinear 299 as TensorFlow 1 does it, without antialiasing, -1..1"

    def __init__(self) -> None:
        """Raises MissingWeights without the packages or the weights."""
        need_packages("Inception", "torch_fidelity", "torchvision")
        path, self.weights = checked_file(WEIGHTS, "Inception")
        from torch_fidelity.feature_extractor_inceptionv3 import FeatureExtractorInceptionV3

        self._network = FeatureExtractorInceptionV3(
            "inception-v3-compat", [_POOL3], feature_extractor_weights_path=str(path)
        )

    @torch.inference_mode()
    def features(self, pictures: Sequence[Picture]) -> Float[Tensor, "batch width"]:
        """2048 wide. One at a time: pictures differ in size."""
        return torch.cat([self._of(picture) for picture in pictures])

    def _of(self, picture: Picture) -> Tensor:
        pixels = torch.from_numpy(picture.pixels.copy()).permute(2, 0, 1)[None]
        (found,) = self._network(pixels)
        return torch.as_tensor(found, dtype=torch.float32)
