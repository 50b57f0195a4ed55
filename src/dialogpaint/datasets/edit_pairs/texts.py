"""Reading the texts that pairs are made from: one JSON object a line."""

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dialogpaint.core.errors import BadInput
from dialogpaint.core.pairs import PairTexts

_LONGEST = 2000
"""Characters."""


class _Line(BaseModel):
    """Other keys, such as who wrote it, are left alone."""

    model_config = ConfigDict(extra="ignore", str_strip_whitespace=True)
    id: str = Field(min_length=1, max_length=_LONGEST)
    caption: str = Field(min_length=1, max_length=_LONGEST)
    instruction: str = Field(min_length=1, max_length=_LONGEST)
    edited_caption: str = Field(min_length=1, max_length=_LONGEST)
    domain: str = Field(default="", max_length=_LONGEST)


def read_texts(path: Path) -> tuple[PairTexts, ...]:
    """In the file's order. Raises BadInput, naming file and line, for what is missing, malformed or there twice."""
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text"
        raise BadInput(f"cannot read {path}: {reason}. Give a JSON-lines file.") from None
    found: dict[str, PairTexts] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        texts = _texts(line, f"{path}, line {number}")
        if texts.id in found:
            raise BadInput(f"{path}, line {number}: the id {texts.id} is there twice. Give each row its own.")
        found[texts.id] = texts
    if not found:
        raise BadInput(f"{path} is empty. Give at least one row.")
    return tuple(found.values())


def _texts(line: str, where: str) -> PairTexts:
    try:
        return PairTexts(**_Line.model_validate(json.loads(line)).model_dump())
    except (json.JSONDecodeError, RecursionError):
        raise BadInput(f"{where} is not valid JSON. Give one object a line.") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the row"
        raise BadInput(f"{where}: {place}: {first['msg']}.") from None
