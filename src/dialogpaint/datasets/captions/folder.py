"""Any folder of pictures with captions: `metadata.jsonl` or `metadata.csv` (rows of "file_name" and a text), in it or
in its folders as Hugging Face's imagefolder has them, or a .txt beside each picture, a caption a line.
"""

from pathlib import Path

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.captions.caption import Caption, Domain, captions_of
from dialogpaint.datasets.captions.files import rows_of, texts_in
from dialogpaint.datasets.layouts import PICTURES, lines_of, need_file

_METADATA = ("metadata.jsonl", "metadata.csv")


def read_folder(
    folder: Path, domain: Domain = "scenes", source: str = "folder", field: str | None = None
) -> list[Caption]:
    """By name. field: what holds the text in metadata rows, if it has an unusual name. Raises BadInput, naming the
    file, for a folder that is in neither layout, and for a picture without a caption or the other way round."""
    if not folder.is_dir():
        raise BadInput(f"{folder} is no folder. Give one with pictures and their captions.")
    listed = sorted(path for name in _METADATA for path in folder.rglob(name))
    if listed:
        return [caption for path in listed for caption in _listed(path, folder, domain, source, field)]
    pictures = sorted(path for path in folder.rglob("*") if path.suffix.lower() in PICTURES)
    if not pictures:
        raise BadInput(f"{folder} holds neither pictures nor {_METADATA[0]}. Give a folder of pictures with captions.")
    return [caption for path in pictures for caption in _beside(path, folder, domain, source)]


def _listed(path: Path, folder: Path, domain: Domain, source: str, field: str | None) -> list[Caption]:
    found: list[Caption] = []
    for row in rows_of(path, source):
        name = row.get("file_name")
        if not isinstance(name, str) or not name:
            raise BadInput(f"{source}: {path}: a row has no file_name. Each row names its picture there.")
        picture = need_file(path.parent / name, source)
        about = str((path.parent / name).relative_to(folder).with_suffix(""))
        found += captions_of(about, texts_in(row, path, source, field), picture, source, domain)
    if not found:
        raise BadInput(f"{source}: {path} is empty. Write a row for each picture.")
    return found


def _beside(picture: Path, folder: Path, domain: Domain, source: str) -> list[Caption]:
    lines = lines_of(picture.with_suffix(".txt"), source)
    return captions_of(str(picture.relative_to(folder).with_suffix("")), lines, picture, source, domain)
