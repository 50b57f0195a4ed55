"""Dialogues about editing a photograph, from JSON lines:

{"caption": "...", "turns": [{"speaker": "user", "text": "..."}, {"speaker": "bot", "act": "edit", "text": "...",
"instructions": ["..."]}, ...]}

Turns alternate, the user's first and the bot's last; only `edit` has instructions. Other keys (`domain`) are let pass.
"""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from dialogpaint.core.conversation import Act
from dialogpaint.core.errors import BadInput


class SpokenTurn(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    speaker: Literal["user", "bot"]
    text: str = Field(min_length=1)
    act: Act | None = None
    instructions: tuple[str, ...] = ()


class SpokenDialogue(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    caption: str = ""
    turns: tuple[SpokenTurn, ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _alternates(self) -> "SpokenDialogue":
        for place, turn in enumerate(self.turns):
            if turn.speaker != ("user", "bot")[place % 2]:
                raise ValueError(f"turn {place + 1} is the {turn.speaker}'s; turns alternate, the user's first")
            if turn.speaker == "bot" and turn.act is None:
                raise ValueError(f"turn {place + 1} has no act")
            if bool(turn.instructions) != (turn.act == "edit"):
                raise ValueError(f"turn {place + 1}: an edit has instructions, and nothing else has")
        if len(self.turns) % 2:
            raise ValueError("the last turn is the user's; it should be the bot's")
        return self


def load_dialogues(path: Path) -> list[SpokenDialogue]:
    """In the file's order. Raises BadInput, naming the line, for what is missing, not JSON or of another shape."""
    if not path.is_file():
        raise BadInput(f"no such file: {path}. Give [blenderbot] data a file of JSON lines (docs/training.md).")
    found = []
    try:
        lines = path.read_text("utf-8").splitlines()
    except UnicodeDecodeError:
        raise BadInput(f"{path.name} is not text. Write one JSON object a line.") from None
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                found.append(SpokenDialogue.model_validate_json(line))
            except ValidationError as error:
                first = error.errors()[0]
                where = ".".join(map(str, first["loc"]))
                raise BadInput(f"{path.name}, line {number}: {where + ': ' if where else ''}{first['msg']}.") from None
    if not found:
        raise BadInput(f"{path.name} holds no dialogues. Write one JSON object a line.")
    return found
