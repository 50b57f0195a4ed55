"""The CLIP that measures: a family's own, or another one's folder, so that families can be compared by the same."""

from functools import lru_cache
from typing import TYPE_CHECKING

from dialogpaint.core.errors import MissingWeights

if TYPE_CHECKING:
    from dialogpaint.models.likeness import Likeness


@lru_cache(maxsize=2)
def load_clip(family: str, instead: str | None = None) -> "Likeness":
    """instead: the folder or hub id of a CLIP model with its tokenizer. Raises MissingWeights when there is neither."""
    from dialogpaint.models.family import find_family
    from dialogpaint.models.likeness import Likeness

    if instead is not None:
        return Likeness(find_family(instead))
    folder = find_family(family) / "clip"
    if not folder.is_dir():
        raise MissingWeights(
            f"{family} has no clip to measure with. Give one with --clip, such as a CLIP model's folder."
        )
    return Likeness(folder)


def is_small(family: str) -> bool:
    """Whether a family is of the built-in one's kind, which other rates of learning suit than Stable Diffusion."""
    from dialogpaint.models.family import find_family

    return (find_family(family) / "trunk").is_dir()
