"""CUB-200-2011 birds with the ten captions each that Reed et al. collected (arXiv 1605.05395).

Layout: `CUB_200_2011/images.txt`, lines of "number class/name.jpg"; `CUB_200_2011/images/class/name.jpg`; and the
caption release's `text_c10/class/name.txt`, a caption a line, in the same folder, in `cvpr2016_cub` or inside
`CUB_200_2011`. Text-to-image code keeps the captions as `text` instead of `text_c10`.
"""

from pathlib import Path

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.captions.caption import Caption, captions_of
from dialogpaint.datasets.captions.files import picture_in
from dialogpaint.datasets.layouts import lines_of

NAME = "CUB-200-2011"
_TEXTS = ("text_c10", "text", "cvpr2016_cub/text_c10")


def read_cub(folder: Path) -> list[Caption]:
    """In the order of images.txt. Raises BadInput, naming the file, for a folder in another layout."""
    root = folder / "CUB_200_2011" if (folder / "CUB_200_2011").is_dir() else folder
    index = root / "images.txt"
    texts = _texts(folder, root) if index.is_file() else folder
    found: list[Caption] = []
    for number, line in enumerate(lines_of(index, NAME), start=1):
        _, _, name = line.partition(" ")
        if "/" not in name or ".." in name:
            raise BadInput(f"{NAME}: {index}: line {number} is not 'number class/name.jpg'. Fetch it again.")
        lines = lines_of(texts / Path(name).with_suffix(".txt"), NAME)
        picture = picture_in(root / "images", name, NAME)
        found += captions_of(str(Path(name).with_suffix("")), lines, picture, "cub", "birds")
    return found


def _texts(folder: Path, root: Path) -> Path:
    places = [place / name for place in (folder, root) for name in _TEXTS]
    for place in places:
        if place.is_dir():
            return place
    raise BadInput(f"{NAME}: {places[0]} is missing: the caption release, unpacked, belongs there.")
