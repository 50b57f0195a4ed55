"""The seams of networks that pictures are measured with. A figure is only comparable with another by the same network,
weights and preprocessing, so every instrument can say all three."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from jaxtyping import Float
from torch import Tensor

from dialogpaint.core.image import Picture


class Instrument(Protocol):
    """name: of the network. weights: "sha256:" and the beginning of the hash of all its weights. preprocessing: in
    words, from a picture of any size to the network's input."""

    @property
    def name(self) -> str: ...

    @property
    def weights(self) -> str: ...

    @property
    def preprocessing(self) -> str: ...


@runtime_checkable
class FeatureExtractor(Instrument, Protocol):
    """Pictures as points in a space where sets of them can be compared."""

    def features(self, pictures: Sequence[Picture]) -> Float[Tensor, "batch width"]:
        """As the network gives them: not scaled to unit length."""
        ...


@runtime_checkable
class PairDistance(Instrument, Protocol):
    """How different two pictures of one size look."""

    def distance(self, one: Picture, other: Picture) -> float: ...


def account(instrument: Instrument) -> dict[str, str]:
    """What a results file says of it."""
    return {
        "extractor": instrument.name,
        "weights": instrument.weights,
        "preprocessing": instrument.preprocessing,
    }
