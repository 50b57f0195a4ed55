"""Edit pairs, made from words: the seam that every generator of pictures before and after stands behind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from dialogpaint.core.image import Picture


@dataclass(frozen=True, kw_only=True)
class PairTexts:
    """What a pair shall show. id: of the caption, where it came from. domain: scenes, birds, outfits or portraits."""

    id: str
    caption: str
    instruction: str
    edited_caption: str
    domain: str


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Two pictures of one size that may show what the texts say. parameters: what they were made with, beside the
    seed; plain JSON values."""

    before: Picture
    after: Picture
    seed: int
    parameters: Mapping[str, float | int | str]


@runtime_checkable
class PairGenerator(Protocol):
    """name: as it is asked for. about: what it works with, in plain JSON values: weights, settings. A data set that
    was begun with another `about` is not gone on with."""

    name: str

    @property
    def about(self) -> Mapping[str, object]: ...

    def draw(self, texts: PairTexts, seeds: Sequence[int]) -> list[Candidate]:
        """One candidate a seed, in order, the same for the same seed; none for texts that it can do nothing with."""
        ...
