"""COCO captions (arXiv 1504.00325): photographs of everyday scenes, five captions each.

Layout: `annotations/captions_train2017.json` and others of that name, each with "images" and "annotations", and beside
`annotations` the pictures in a folder named as the file's ending (`train2017/000000391895.jpg`). One such JSON file may
be given instead of the folder. `captions_test...` lists have no captions and are left out.
"""

from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from typing_extensions import TypedDict

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.captions.caption import Caption, captions_of
from dialogpaint.datasets.captions.files import picture_in
from dialogpaint.datasets.layouts import read_json

NAME = "COCO"


class _Image(TypedDict):
    id: int
    file_name: str


class _Annotation(TypedDict):
    id: int
    image_id: int
    caption: str


class _File(TypedDict):
    images: list[_Image]
    annotations: list[_Annotation]


_FILE: TypeAdapter[Any] = TypeAdapter(_File)


def read_coco(folder: Path) -> list[Caption]:
    """By file, then in the order of its pictures. Raises BadInput, naming the file, for another layout."""
    if folder.is_file():
        return _read(folder)
    files = [file for file in sorted((folder / "annotations").glob("captions_*.json")) if "test" not in file.stem]
    if not files:
        raise BadInput(f"{NAME}: {folder / 'annotations' / 'captions_train2017.json'} is missing, or another like it.")
    return [caption for file in files for caption in _read(file)]


def _read(path: Path) -> list[Caption]:
    content = read_json(path, _FILE, NAME)
    texts: dict[int, list[str]] = {image["id"]: [] for image in content["images"]}
    for annotation in content["annotations"]:
        if annotation["image_id"] not in texts:
            raise BadInput(f"{NAME}: {path}: a caption is of picture {annotation['image_id']}, which is not listed.")
        texts[annotation["image_id"]].append(annotation["caption"])
    split = path.stem.removeprefix("captions_")
    pictures = path.parent.parent / split
    return [
        caption
        for image in content["images"]
        for caption in captions_of(
            f"{split}/{Path(image['file_name']).stem}",
            texts[image["id"]],
            picture_in(pictures, image["file_name"], NAME),
            "coco",
            "scenes",
        )
    ]
