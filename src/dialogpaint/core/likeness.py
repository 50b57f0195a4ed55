"""The seam of a model in whose space pictures and words can be compared (CLIP: arXiv 2103.00020)."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from jaxtyping import Float
from torch import Tensor

from dialogpaint.core.image import Picture


@runtime_checkable
class Clip(Protocol):
    """Unit vectors of pictures and of words, in one space."""

    def of_pictures(self, pictures: Sequence[Picture]) -> Float[Tensor, "batch width"]: ...

    def of_texts(self, texts: Sequence[str]) -> Float[Tensor, "batch width"]: ...
