"""A pair as it is kept and read again: two pictures, the texts, and how it came to be."""

from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from dialogpaint.core.image import Picture
from dialogpaint.datasets.edit_pairs.filtering import Scores


class Origin(BaseModel):
    """Of one pair. caption_id: where the caption came from. parameters: what the pictures were made with. versions: of
    the program, the generator's model and the CLIP that gave the scores."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    caption_id: str
    domain: str
    generator: str
    seed: int
    parameters: dict[str, float | int | str]
    scores: Scores
    versions: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class EditPair:
    """id: of the data set's row and the seed. caption, edited_caption: "" where a published data set has none. origin:
    None for data sets that others made."""

    id: str
    before: Picture
    after: Picture
    instruction: str
    caption: str = ""
    edited_caption: str = ""
    origin: Origin | None = None


def pair_id(row: int, seed: int) -> str:
    """Sorts as the rows do."""
    return f"{row_name(row)}_{seed}"


def row_name(row: int) -> str:
    return f"{row:07d}"
