"""What a benchmark is measured with, and what it would have been measured with had it been at hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dialogpaint.core.features import FeatureExtractor, PairDistance, account
from dialogpaint.core.image import Picture
from dialogpaint.metrics.alignment import cosine
from dialogpaint.models.extractors.dino import Dino
from dialogpaint.models.likeness import Likeness


@dataclass(frozen=True, kw_only=True)
class Instruments:
    """lacking: by name, why one of them is not at hand."""

    clip: Likeness
    dino: Dino | None = None
    lpips: PairDistance | None = None
    lacking: Mapping[str, str]

    def account(self) -> dict[str, Any]:
        """What a results file says of them."""
        present = {"clip": self.clip, "dino": self.dino, "lpips": self.lpips}
        used = {name: account(one) for name, one in present.items() if one is not None}
        return {"measured_with": used, "not_measured": dict(self.lacking)}


def unit(extractor: FeatureExtractor, pictures: Sequence[Picture]) -> NDArray[np.float64]:
    """Unit vectors (pictures, width)."""
    rows = extractor.features(pictures).double().numpy()
    lengths: NDArray[np.float64] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return lengths


def likeness(extractor: FeatureExtractor, one: Picture, other: Picture) -> float:
    """Cosine of two pictures: CLIP-I with a CLIP, DINO's score with DINO."""
    first, second = unit(extractor, [one, other])
    return cosine(first, second)


def text_likeness(clip: Likeness, picture: Picture, text: str) -> float:
    """Cosine of a picture with a text (CLIP-T)."""
    return cosine(unit(clip, [picture])[0], clip.of_texts([text])[0].double().numpy())
