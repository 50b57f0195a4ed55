"""Reading the files of published data sets and benchmarks: what is missing or broken is named in one line."""

import json
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, StringConstraints, TypeAdapter, ValidationError

from dialogpaint.core.errors import BadInput

Value = TypeVar("Value")
Row = TypeVar("Row", bound=BaseModel)

Inside = Annotated[str, StringConstraints(pattern=r"^[^/\\.][^/\\]*(/[^/\\.][^/\\]*)*$")]
"""A path that leads to nowhere but further in."""

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


def read_rows(path: Path, kind: type[Row], benchmark: str) -> list[Row]:
    """A file with a JSON object a line. Raises BadInput, naming file and line, for one of another form."""
    rows = []
    for number, words in enumerate(lines_of(path, benchmark), start=1):
        try:
            rows.append(kind.model_validate_json(words))
        except ValidationError as error:
            raise broken_row(f"{path}, line {number}", error, benchmark) from None
    return rows


def broken_row(where: str, error: ValidationError, benchmark: str) -> BadInput:
    first = error.errors()[0]
    place = ".".join(map(str, first["loc"])) or "all of it"
    return BadInput(f"{benchmark}: {where}: {place}: {first['msg']}. Fetch it again.")


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
