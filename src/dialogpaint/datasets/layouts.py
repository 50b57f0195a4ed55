"""Reading the files of published data sets and benchmarks: what is missing or broken is named in one line."""

import json
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from dialogpaint.core.errors import BadInput

Value = TypeVar("Value")

PICTURES = (".png", ".jpg", ".jpeg", ".webp")


def need_file(path: Path, benchmark: str) -> Path:
    """Raises BadInput when it is not there."""
    if not path.is_file():
        raise BadInput(f"{benchmark}: {path} is missing. Give the folder as it was published.")
    return path


def pictures_in(folder: Path, benchmark: str) -> tuple[Path, ...]:
    """By name. Raises BadInput for a folder that is not there or holds none."""
    found = tuple(sorted(file for file in folder.glob("*") if file.suffix.lower() in PICTURES))
    if not found:
        raise BadInput(f"{benchmark}: {folder} holds no pictures. Give the folder as it was published.")
    return found


def read_json(path: Path, shape: TypeAdapter[Value], benchmark: str) -> Value:
    """A JSON file of that shape. Raises BadInput when it is missing, no JSON, or of another shape."""
    try:
        return shape.validate_python(json.loads(need_file(path, benchmark).read_bytes()))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"{benchmark}: {path} is not valid JSON ({error}). Fetch it again.") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise BadInput(f"{benchmark}: {path}: {place}: {first['msg']}. Fetch it again.") from None


def lines_of(path: Path, benchmark: str) -> tuple[str, ...]:
    """The lines of a text file that are not blank. Raises BadInput when there are none."""
    try:
        lines = tuple(
            line.strip() for line in need_file(path, benchmark).read_text("utf-8").splitlines() if line.strip()
        )
    except UnicodeDecodeError:
        raise BadInput(f"{benchmark}: {path} is not text. Fetch it again.") from None
    if not lines:
        raise BadInput(f"{benchmark}: {path} is empty. Fetch it again.")
    return lines
