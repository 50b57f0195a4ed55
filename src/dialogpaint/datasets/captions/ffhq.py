"""FFHQ (arXiv 1812.04948): faces. It comes without captions; they are read from what people keep beside it.

Pictures: `images1024x1024/00000/00012.png` or `thumbnails128x128/...`, in folders of a thousand or all in one; or
FFHQ-Text's `Image/`. Captions, the first that is there: `captions.json` (picture name or number to one or more texts),
`captions.jsonl` (rows of "file_name" and "text"), or a folder `Text` with `00012.txt`, a caption a line (FFHQ-Text).
"""

from pathlib import Path

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.captions.caption import Caption, captions_of
from dialogpaint.datasets.captions.deepfashion import BY_NAME
from dialogpaint.datasets.captions.files import rows_of, texts_in
from dialogpaint.datasets.layouts import lines_of, need_file, read_json

NAME = "FFHQ"
_PICTURES = ("images1024x1024", "thumbnails128x128", "Image", "images")
_TEXTS = ("Text", "text")


def read_ffhq(folder: Path) -> list[Caption]:
    """By name. Raises BadInput, naming the file, for a folder in another layout."""
    pictures = next((folder / name for name in _PICTURES if (folder / name).is_dir()), None)
    return [
        caption
        for name, texts in sorted(_texts(folder).items())
        for caption in captions_of(name, texts, _picture(pictures, name), "ffhq", "portraits")
    ]


def _texts(folder: Path) -> dict[str, list[str]]:
    """Captions by the picture's name without its ending."""
    if (folder / "captions.json").is_file():
        found = read_json(folder / "captions.json", BY_NAME, NAME)
        return {_stem(name): [texts] if isinstance(texts, str) else texts for name, texts in found.items()}
    rows = folder / "captions.jsonl"
    if rows.is_file():
        return {_stem(str(row.get("file_name", ""))): texts_in(row, rows, NAME) for row in rows_of(rows, NAME)}
    for name in _TEXTS:
        files = sorted((folder / name).glob("*.txt"))
        if files:
            return {file.stem: list(lines_of(file, NAME)) for file in files}
    raise BadInput(f"{NAME}: {folder / 'captions.json'} is missing; captions.jsonl or a folder Text would do as well.")


def _stem(name: str) -> str:
    """ "00012" of "00000/00012.png" and of "12"."""
    stem = Path(name).stem
    return f"{int(stem):05d}" if stem.isdecimal() else stem


def _picture(folder: Path | None, name: str) -> Path | None:
    if folder is None:
        return None
    by_thousand = folder / f"{int(name) // 1000 * 1000:05d}" if name.isdecimal() else folder
    within = by_thousand if by_thousand.is_dir() else folder
    return need_file(within / f"{name}.png", NAME)
