"""DeepFashion-MultiModal (Text2Human, arXiv 2205.15996): people and their clothes, told part by part.

Layout: `captions.json`, an object of picture name to description, and the pictures in `images/` (or `image/`).
"""

from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from dialogpaint.datasets.captions.caption import Caption, captions_of
from dialogpaint.datasets.captions.files import picture_in
from dialogpaint.datasets.layouts import read_json

NAME = "DeepFashion-MultiModal"
BY_NAME: TypeAdapter[Any] = TypeAdapter(dict[str, str | list[str]])


def read_deepfashion(folder: Path) -> list[Caption]:
    """By name. Raises BadInput, naming the file, for a folder in another layout."""
    described = read_json(folder / "captions.json", BY_NAME, NAME)
    pictures = folder / "image" if (folder / "image").is_dir() else folder / "images"
    return [
        caption
        for name, texts in sorted(described.items())
        for caption in captions_of(
            Path(name).stem,
            [texts] if isinstance(texts, str) else texts,
            picture_in(pictures, name, NAME),
            "deepfashion",
            "outfits",
        )
    ]
