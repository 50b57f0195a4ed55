"""TEdBench (Imagic, arXiv 2210.09276): 100 photographs with target texts, 40 of them different.

Layout: `input_list.json`, a list of {"img_name", "target_text"}, and `originals/` with the photographs. Results are
named after both, so that they stand beside the published ones.
"""

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from dialogpaint.datasets.layouts import need_file, read_json

NAME = "TEdBench"


@dataclass(frozen=True, kw_only=True)
class Wish:
    """A photograph's file and what it should show."""

    picture: Path
    text: str

    @property
    def result(self) -> str:
        """The file name under which TEdBench keeps what was made of it."""
        return f"{self.picture.name}-{self.text.rstrip('.').replace(' ', '_')}.png"


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid")
    img_name: str = Field(pattern=r"^[^/\\]+$")
    target_text: str = Field(min_length=1)


_LINES = TypeAdapter(list[_Line])


def load_tedbench(folder: Path) -> list[Wish]:
    """In the list's order. Raises BadInput, naming the file, for a folder in another layout."""
    lines = read_json(folder / "input_list.json", _LINES, NAME)
    return [Wish(picture=need_file(folder / "originals" / one.img_name, NAME), text=one.target_text) for one in lines]
