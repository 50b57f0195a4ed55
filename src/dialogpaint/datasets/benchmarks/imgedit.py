"""ImgEdit-Bench (Ye et al., arXiv 2505.20275): single edits of nine kinds, hard ones, and conversations of two or three
turns, among them some that take a version back.

Layout, of the folder or of `Benchmark` in it: `singleturn/singleturn.json`, {key: {"id", "prompt", "edit_type"}} with
pictures at `singleturn/ID`; `hard/annotation.jsonl`, a {"id", "prompt"} a line with pictures at `hard/ID` (some lie in
`multiturn` only); `multiturn/TASK/annotation.json`, despite its name a {"id", "turn1", "turn2", "turn3"} a line, with
pictures at `multiturn/TASK/ID`. The judge's questions are in `prompts.json` of the project's code, here or in
`singleturn` (where it may be called `judge_prompt.json`): {edit_type: question with <edit_prompt> in it}.
"""

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.layouts import Inside, need_file, read_json, read_rows

NAME = "ImgEdit"
SINGLE = ("singleturn", "hard")
TALKS = ("content_memory", "content_understand", "version_backtrace")
SPLITS = (*SINGLE, *TALKS)


@dataclass(frozen=True, kw_only=True)
class Item:
    """A picture's file and what should be done to it. kind: of edit, or "hard"."""

    key: str
    kind: str
    picture: Path
    instruction: str

    @property
    def result(self) -> str:
        """The file name under which ImgEdit keeps what was made of it."""
        return f"{self.key}.png"


@dataclass(frozen=True, kw_only=True)
class Talk:
    """A picture's file and what is said about it, turn by turn."""

    key: str
    picture: Path
    turns: tuple[str, ...]

    def result(self, turn: int) -> str:
        """Where to keep the picture after a turn, from 1 on."""
        return f"{self.key}_turn{turn}.png"


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore")
    id: Inside
    prompt: str = Field(min_length=1)
    edit_type: str = "hard"


class _Turns(BaseModel):
    model_config = ConfigDict(extra="ignore")
    id: Inside
    turn1: str = Field(min_length=1)
    turn2: str = Field(min_length=1)
    turn3: str | None = None


_LINES = TypeAdapter(dict[str, _Line])
_QUESTIONS = TypeAdapter(dict[str, str])


def load_items(folder: Path, split: str) -> list[Item]:
    """split: one of SINGLE. Raises BadInput, naming the file, for a folder in another layout."""
    root = _root(folder)
    if split == "singleturn":
        listed = read_json(root / split / "singleturn.json", _LINES, NAME)
        return [_item(key, line, need_file(root / split / line.id, NAME)) for key, line in listed.items()]
    lines = read_rows(root / "hard" / "annotation.jsonl", _Line, NAME)
    return [_item(str(number), line, _hard_picture(root, line.id)) for number, line in enumerate(lines, start=1)]


def load_talks(folder: Path, split: str) -> list[Talk]:
    """split: one of TALKS. Raises BadInput, naming the file, for a folder in another layout."""
    place = _root(folder) / "multiturn" / split
    return [
        Talk(
            key=Path(row.id).stem,
            picture=need_file(place / row.id, NAME),
            turns=tuple(said for said in (row.turn1, row.turn2, row.turn3) if said),
        )
        for row in read_rows(place / "annotation.json", _Turns, NAME)
    ]


def load_questions(folder: Path) -> dict[str, str] | None:
    """The benchmark's own questions to the judge by kind of edit; None where its folder has none."""
    root = _root(folder)
    for path in (
        root / "prompts.json",
        root / "singleturn" / "prompts.json",
        root / "singleturn" / "judge_prompt.json",
    ):
        if path.is_file():
            questions = read_json(path, _QUESTIONS, NAME)
            if any("<edit_prompt>" not in question for question in questions.values()):
                raise BadInput(f"{NAME}: {path}: a question has no place for <edit_prompt>. Fetch it again.")
            return questions
    return None


def _root(folder: Path) -> Path:
    return folder / "Benchmark" if (folder / "Benchmark").is_dir() else folder


def _item(key: str, line: _Line, picture: Path) -> Item:
    if "/" in key or "\\" in key or key.startswith("."):
        raise BadInput(f"{NAME}: '{key}' cannot be a result's name. Fetch the list again.")
    return Item(key=key, kind=line.edit_type, picture=picture, instruction=line.prompt)


def _hard_picture(root: Path, name: str) -> Path:
    """Some of the hard pictures are only among those of the conversations."""
    places = [root / "hard" / name, *(root / "multiturn" / task / name for task in TALKS)]
    return next((place for place in places if place.is_file()), None) or need_file(places[0], NAME)
