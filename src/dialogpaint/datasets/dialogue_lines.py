"""Dialogues in a file, a JSON object a line: {"caption": "...", "turns": [{"role": "user" or "bot", "text": ".."}]}."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.benchmarks.layouts import lines_of

NAME = "dialogues"


@dataclass(frozen=True, kw_only=True)
class Said:
    """A turn."""

    role: Literal["user", "bot"]
    text: str


@dataclass(frozen=True, kw_only=True)
class Dialogue:
    """About a picture with that caption, which may be empty."""

    caption: str
    turns: tuple[Said, ...]


class _Turn(BaseModel):
    model_config = ConfigDict(extra="ignore")
    role: Literal["user", "bot"]
    text: str = Field(min_length=1)


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore")
    caption: str = ""
    turns: list[_Turn] = Field(min_length=1)


_LINE = TypeAdapter(_Line)


def read_dialogues(path: Path) -> list[Dialogue]:
    """In the file's order. Raises BadInput, naming file and line, for a line of another form."""
    dialogues = []
    for number, words in enumerate(lines_of(path, NAME), start=1):
        try:
            line = _LINE.validate_json(words)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(map(str, first["loc"])) or "the line"
            raise BadInput(f"{NAME}: {path}, line {number}: {place}: {first['msg']}.") from None
        turns = tuple(Said(role=turn.role, text=turn.text) for turn in line.turns)
        dialogues.append(Dialogue(caption=line.caption, turns=turns))
    return dialogues
