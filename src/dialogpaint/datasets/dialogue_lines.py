"""Dialogues in a file, a JSON object a line: {"caption": "...", "turns": [{"speaker": "user", "text": "..."}, ...]}."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from dialogpaint.datasets.layouts import read_rows

NAME = "dialogues"


@dataclass(frozen=True, kw_only=True)
class Said:
    """A turn."""

    speaker: Literal["user", "bot"]
    text: str


@dataclass(frozen=True, kw_only=True)
class Dialogue:
    """About a picture with that caption, which may be empty."""

    caption: str
    turns: tuple[Said, ...]


class _Turn(BaseModel):
    model_config = ConfigDict(extra="ignore")
    speaker: Literal["user", "bot"]
    text: str = Field(min_length=1)


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore")
    caption: str = ""
    turns: list[_Turn] = Field(min_length=1)


def read_dialogues(path: Path) -> list[Dialogue]:
    """In the file's order. Raises BadInput, naming file and line, for a line of another form."""
    return [
        Dialogue(caption=line.caption, turns=tuple(Said(speaker=turn.speaker, text=turn.text) for turn in line.turns))
        for line in read_rows(path, _Line, NAME)
    ]
