"""What the caption sources share: pictures beside captions, and captions in one file."""

import csv
import json
from pathlib import Path
from typing import Any

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.layouts import need_file

TEXT_FIELDS = ("caption", "text", "captions", "description", "prompt")
"""Names of what holds the caption, in files that name their fields, best first."""


def picture_in(folder: Path, name: str, source: str) -> Path | None:
    """The picture of that name; None when there is no such folder, for captions that came without pictures. Raises
    BadInput when only this one is missing."""
    return need_file(folder / name, source) if folder.is_dir() else None


def rows_of(path: Path, source: str) -> list[dict[str, Any]]:
    """The objects of a .jsonl file, or the rows of a .csv file with a head. Raises BadInput, naming the line."""
    try:
        text = need_file(path, source).read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput(f"{source}: {path} is not text. Fetch it again.") from None
    if path.suffix == ".csv":
        return [dict(row) for row in csv.DictReader(text.splitlines())]
    rows = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        if not isinstance(row, dict):
            raise BadInput(f"{source}: {path}: line {number} is no JSON object. Mend or remove the line.")
        rows.append(row)
    return rows


def texts_in(row: dict[str, Any], path: Path, source: str, field: str | None = None) -> list[str]:
    """The caption or captions of a row. Raises BadInput for a row without any."""
    for name in (field,) if field else TEXT_FIELDS:
        value = row.get(name)
        texts = [value] if isinstance(value, str) else list(value) if value is not None else []
        if texts and all(isinstance(text, str) for text in texts):
            return texts
    asked = repr(field) if field else f"any of {', '.join(TEXT_FIELDS)}"
    raise BadInput(f"{source}: {path}: a row has no text in {asked}; it has {', '.join(map(str, row)) or 'nothing'}.")
