"""PIE-Bench (PnP Inversion, Ju et al., arXiv 2310.01506): 700 pictures of 512 x 512 in ten kinds of edit, with masks.

Layout: `mapping_file.json`, {id: {"image_path", "original_prompt", "editing_prompt", "editing_instruction",
"editing_type_id", "blended_word", "mask"}}, and `annotation_images/` with the pictures. Prompts mark in [brackets] what
changes. A mask is a list of start, length, start, length, ... in the picture's rows one after another; 1 = edited.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Mask, Picture, load_picture
from dialogpaint.datasets.layouts import Inside, need_file, read_json

NAME = "PIE-Bench"
SIDE = 512
KINDS = (
    "random", "change object", "add object", "delete object", "change content",
    "change pose", "change colour", "change material", "change background", "change style",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True, eq=False)
class Edit:
    """kind: one of KINDS. before, after: captions without brackets. place: the picture's path in `annotation_images`.
    mask: (512, 512), True = edited, also in the outermost pixels, where annotations are not sure."""

    id: str
    kind: str
    place: str
    file: Path
    before: str
    after: str
    instruction: str
    mask: Mask

    @property
    def result(self) -> str:
        """Where to keep what was made of it: in its own place, without loss."""
        return str(Path(self.place).with_suffix(".png"))

    def load(self) -> Picture:
        """Raises BadInput, naming the file, for a picture of another size."""
        picture = load_picture(self.file)
        if (picture.width, picture.height) != (SIDE, SIDE):
            raise BadInput(f"{NAME}: {self.file} is {picture.width}x{picture.height}, not {SIDE}x{SIDE}.")
        return picture


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore")
    image_path: Inside
    original_prompt: str
    editing_prompt: str = Field(min_length=1)
    editing_instruction: str
    editing_type_id: str = Field(pattern=r"^[0-9]$")
    mask: list[int]


_LINES = TypeAdapter(dict[str, _Line])


def load_pie_bench(folder: Path) -> list[Edit]:
    """In the file's order. Raises BadInput, naming the file, for a folder in another layout."""
    path = folder / "mapping_file.json"
    return [_edit(folder, path, name, line) for name, line in read_json(path, _LINES, NAME).items()]


def _edit(folder: Path, path: Path, name: str, line: _Line) -> Edit:
    try:
        mask = mask_of(line.mask)
    except ValueError as error:
        raise BadInput(f"{NAME}: {path}: {name}: {error}. Fetch it again.") from None
    return Edit(
        id=name,
        kind=KINDS[int(line.editing_type_id)],
        place=line.image_path,
        file=need_file(folder / "annotation_images" / line.image_path, NAME),
        before=_plain(line.original_prompt),
        after=_plain(line.editing_prompt),
        instruction=line.editing_instruction,
        mask=mask,
    )


def mask_of(runs: list[int], side: int = SIDE) -> Mask:
    """A mask (side, side) from its runs; the last may be longer than what is left. Raises ValueError for a list that
    holds no runs of a picture of that size."""
    if len(runs) % 2:
        raise ValueError("the mask has a start without a length")
    flat = np.zeros(side * side, dtype=np.bool_)
    for start, length in zip(runs[::2], runs[1::2], strict=True):
        if not 0 <= start < len(flat) or length < 0:
            raise ValueError(f"the mask's run of {length} from {start} is not in a picture of {side}x{side}")
        flat[start : start + length] = True
    mask = flat.reshape(side, side)
    mask[[0, -1]] = True
    mask[:, [0, -1]] = True
    return mask


def _plain(prompt: str) -> str:
    return prompt.replace("[", "").replace("]", "")
