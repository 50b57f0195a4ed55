"""MagicBrush (Zhang et al., arXiv 2306.10012): photographs edited by hand in one to three turns.

Layout of a split's folder: `edit_sessions.json`, {id: [{"input", "mask", "output", "instruction"}, ...]};
`local_descriptions.json` (in older copies `local_captions.json`), {id: {picture's file name: caption of what was
edited}}; and `images/ID/` with the pictures. Results: `ID/ID_1.png`, then `ID_inde_K.png` made of turn K's true source
and `ID_iter_K.png` made of the result before.

The test split must never be trained on.
"""

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.layouts import need_file, read_json

NAME = "MagicBrush"
_CAPTIONS = ("local_descriptions.json", "local_captions.json")


@dataclass(frozen=True, kw_only=True)
class Turn:
    """Files, the instruction, and what the edited part of the target shows. mask: transparent where it was edited."""

    source: Path
    mask: Path
    target: Path
    instruction: str
    caption: str


@dataclass(frozen=True, kw_only=True)
class Session:
    """Turns about one photograph, each from the target of the one before."""

    id: str
    turns: tuple[Turn, ...]

    def result(self, turn: int, chained: bool) -> str:
        """The file under which MagicBrush keeps what was made in a turn, from 1 on. chained: of the result before."""
        kind = "" if turn == 1 else "iter_" if chained else "inde_"
        return f"{self.id}/{self.id}_{kind}{turn}.png"


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore")
    input: str = Field(pattern=r"^[^/\\]+$")
    mask: str = Field(pattern=r"^[^/\\]+$")
    output: str = Field(pattern=r"^[^/\\]+$")
    instruction: str = Field(min_length=1)


_SESSIONS = TypeAdapter(dict[str, list[_Line]])
_TEXTS = TypeAdapter(dict[str, dict[str, str]])


def load_magicbrush(folder: Path) -> list[Session]:
    """Of a split's folder, in the file's order. Raises BadInput, naming the file, for a folder in another layout."""
    path = folder / "edit_sessions.json"
    if not path.is_file() and any((folder / split / path.name).is_file() for split in ("dev", "test")):
        raise BadInput(f"{NAME}: {folder} holds several splits. Give the folder of one, such as {folder / 'dev'}.")
    sessions = read_json(path, _SESSIONS, NAME)
    texts = folder / next((name for name in _CAPTIONS if (folder / name).is_file()), _CAPTIONS[0])
    captions = read_json(texts, _TEXTS, NAME)
    return [_session(folder, name, lines, captions.get(name, {}), texts) for name, lines in sessions.items()]


def _session(folder: Path, name: str, lines: list[_Line], captions: dict[str, str], texts: Path) -> Session:
    if not lines or "/" in name or "\\" in name:
        raise BadInput(f"{NAME}: {folder / 'edit_sessions.json'}: '{name}' has no turns. Fetch it again.")
    for line in lines:
        if line.output not in captions:
            raise BadInput(f"{NAME}: {texts} says nothing of {line.output}. Fetch it again.")
    for before, line in zip(lines, lines[1:], strict=False):
        if line.input != before.output:
            raise BadInput(
                f"{NAME}: {folder / 'edit_sessions.json'}: {name}: {line.input} is not what the turn before led to."
            )
    return Session(id=name, turns=tuple(_turn(folder / "images" / name, line, captions) for line in lines))


def _turn(pictures: Path, line: _Line, captions: dict[str, str]) -> Turn:
    return Turn(
        source=need_file(pictures / line.input, NAME),
        mask=need_file(pictures / line.mask, NAME),
        target=need_file(pictures / line.output, NAME),
        instruction=line.instruction,
        caption=captions[line.output],
    )
