"""GEdit-Bench (Step1X-Edit, Liu et al., arXiv 2504.17761): users' requests of eleven kinds, in English and Chinese.

Layout: parquet files with the columns task_type, key, instruction, instruction_language (en, cn), input_image and
Intersection_exist, as published (reading them needs pyarrow); or `metadata.jsonl`, an object with the same fields a
line and `file_name` in place of input_image, as exported into a folder of pictures. Results:
`fullset/TASK/LANGUAGE/KEY.png`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, load_picture, picture_from_bytes
from dialogpaint.datasets.layouts import Inside, broken_row, need_file, read_rows

NAME = "GEdit"
LANGUAGES = ("en", "cn")
_TEXTS = ["task_type", "key", "instruction", "instruction_language", "Intersection_exist"]


@dataclass(frozen=True, kw_only=True)
class Request:
    """task: the kind of edit. shared: in the part that all methods compared by the paper could answer. load: the
    picture."""

    key: str
    task: str
    language: str
    instruction: str
    shared: bool
    load: Callable[[], Picture]

    @property
    def result(self) -> str:
        """Where GEdit keeps what was made of it."""
        return f"fullset/{self.task}/{self.language}/{self.key}.png"


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore")
    task_type: str = Field(pattern=r"^[A-Za-z0-9_-]+$")
    key: str = Field(pattern=r"^[A-Za-z0-9_-]+$")
    instruction: str = Field(min_length=1)
    instruction_language: str
    Intersection_exist: bool = False


class _Filed(_Line):
    file_name: Inside


def load_gedit(folder: Path, language: str) -> list[Request]:
    """Those in one language, in the files' order. Raises BadInput, naming the file, for a folder in another layout."""
    files = sorted(folder.rglob("*.parquet"))
    found = [one for file in files for one in _in_parquet(file)] if files else _in_folder(folder)
    requests = [one for one in found if one.language == language]
    if not requests:
        raise BadInput(f"{NAME}: {folder} holds no request in '{language}'. Use one of {', '.join(LANGUAGES)}.")
    return requests


def _in_folder(folder: Path) -> list[Request]:
    lines = read_rows(folder / "metadata.jsonl", _Filed, NAME)
    return [_request(line, partial(load_picture, need_file(folder / line.file_name, NAME))) for line in lines]


def _in_parquet(path: Path) -> list[Request]:
    """The texts at once; pictures, which are most of the file, a row group at a time when they are asked for."""
    table, requests, number = _opened(path), [], 0
    for group in range(table.num_row_groups):
        for place, row in enumerate(_columns(path, group, tuple(_TEXTS))):
            number += 1
            try:
                line = _Line.model_validate(row)
            except ValidationError as error:
                raise broken_row(f"{path}, row {number}", error, NAME) from None
            requests.append(_request(line, partial(_picture, path, group, place)))
    return requests


def _request(line: _Line, load: Callable[[], Picture]) -> Request:
    return Request(
        key=line.key,
        task=line.task_type,
        language=line.instruction_language,
        instruction=line.instruction,
        shared=line.Intersection_exist,
        load=load,
    )


def _opened(path: Path) -> Any:
    if find_spec("pyarrow") is None:
        raise BadInput(f"{NAME}: {path} needs the package pyarrow. Install it, or export the set as a picture folder.")
    from pyarrow import ArrowInvalid
    from pyarrow.parquet import ParquetFile

    try:
        return ParquetFile(path)
    except (ArrowInvalid, OSError):
        raise BadInput(f"{NAME}: {path} is no parquet file. Fetch it again.") from None


def _columns(path: Path, group: int, names: tuple[str, ...]) -> list[dict[str, Any]]:
    table = _opened(path)
    lacking = [name for name in names if name not in table.schema_arrow.names]
    if lacking:
        raise BadInput(f"{NAME}: {path} has no column {', '.join(lacking)}. Fetch it again.")
    rows: list[dict[str, Any]] = table.read_row_group(group, columns=list(names)).to_pylist()
    return rows


@lru_cache(maxsize=1)
def _pictures(path: Path, group: int) -> list[dict[str, Any]]:
    return [row["input_image"] for row in _columns(path, group, ("input_image",))]


def _picture(path: Path, group: int, place: int) -> Picture:
    stored = _pictures(path, group)[place]
    if not isinstance(stored, dict) or not stored.get("bytes"):
        raise BadInput(f"{NAME}: {path}: a row of input_image holds no picture. Fetch it again.")
    return picture_from_bytes(stored["bytes"], f"{NAME}: a picture in {path}")
