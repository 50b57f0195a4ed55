"""COCOEE (Paint by Example, arXiv 2211.13227, section 5.1): 3,500 photographs, each with a box to repaint and a
reference.

Layout, of the folder or of `test_bench` in it: `id_list.npy`, `GT_3500/ID_GT.png`, `Ref_3500/ID_ref.png` and
`Mask_bbox_3500/ID_mask.png` (white = repaint), where ID is a number of twelve digits.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Mask, Picture, load_mask, load_picture
from dialogpaint.datasets.layouts import need_file

NAME = "COCOEE"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Files of one item."""

    number: int
    picture_file: Path
    mask_file: Path
    reference_file: Path

    @property
    def result(self) -> str:
        """The file name for what was made of it."""
        return f"{self.number:012d}.png"

    def load(self) -> tuple[Picture, Mask, Picture]:
        """Picture, where to repaint, reference. Raises BadInput, naming the file, for one that does not fit."""
        picture = load_picture(self.picture_file)
        try:
            mask = load_mask(self.mask_file, picture.width, picture.height)
        except BadInput as error:
            raise BadInput(f"{NAME}: {self.mask_file}: {error}") from None
        return picture, mask, load_picture(self.reference_file)


def load_cocoee(folder: Path) -> list[Place]:
    """In the list's order. Raises BadInput, naming the file, for a folder in another layout."""
    root = folder / "test_bench" if (folder / "test_bench").is_dir() else folder
    path = need_file(root / "id_list.npy", NAME)
    try:
        numbers = np.load(path, allow_pickle=False)
    except (ValueError, EOFError, OSError):
        numbers = np.zeros(0)
    if numbers.ndim != 1 or not len(numbers) or numbers.dtype.kind not in "iu":
        raise BadInput(f"{NAME}: {path} is no list of numbers. Fetch it again.")
    return [_place(root, int(number)) for number in numbers]


def _place(root: Path, number: int) -> Place:
    def file(kind: str, ending: str) -> Path:
        return need_file(root / f"{kind}_3500" / f"{number:012d}_{ending}.png", NAME)

    return Place(
        number=number,
        picture_file=file("GT", "GT"),
        mask_file=file("Mask_bbox", "mask"),
        reference_file=file("Ref", "ref"),
    )
