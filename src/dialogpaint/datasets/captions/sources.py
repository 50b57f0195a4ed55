"""Caption sources by name."""

from collections.abc import Callable
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.captions.caption import Caption, Domain
from dialogpaint.datasets.captions.coco import read_coco
from dialogpaint.datasets.captions.cub import read_cub
from dialogpaint.datasets.captions.deepfashion import read_deepfashion
from dialogpaint.datasets.captions.ffhq import read_ffhq
from dialogpaint.datasets.captions.folder import read_folder
from dialogpaint.datasets.captions.hub import read_hub

_PUBLISHED: dict[str, Callable[[Path], list[Caption]]] = {
    "cub": read_cub,
    "coco": read_coco,
    "deepfashion": read_deepfashion,
    "ffhq": read_ffhq,
}
SOURCES = (*_PUBLISHED, "folder", "hub", "world")


class Source(BaseModel):
    """name: one of SOURCES. folder: where it is; a hub id for `hub`; nothing for `world`. domain, field: of `folder`
    and `hub` only: what kind of pictures they are, and where the text stands in their rows."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    folder: str = ""
    domain: Domain = "scenes"
    field: str | None = None

    @classmethod
    def read(cls, words: str) -> "Source":
        """Of "coco=/data/coco" or "world"."""
        name, _, folder = words.partition("=")
        return cls(name=name, folder=folder)


def captions_from(source: Source) -> list[Caption]:
    """All captions of a source that has an end. Raises BadInput for an unknown name or a broken layout."""
    if source.name not in SOURCES or source.name == "world":
        raise BadInput(f"unknown caption source '{source.name}'. Use {', '.join(SOURCES)}.")
    if not source.folder:
        raise BadInput(f"the caption source {source.name} needs its folder: {source.name}=FOLDER.")
    if source.name == "hub":
        return read_hub(source.folder, source.domain, source.field)
    if source.name == "folder":
        return read_folder(Path(source.folder), source.domain, field=source.field)
    return _PUBLISHED[source.name](Path(source.folder))
