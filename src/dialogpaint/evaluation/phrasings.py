"""The hand-written dialogue test set: what people say to a picture, and what a good reply does.

`data/phrasings.jsonl` has one case a line. No grammar wrote it, and `producible` checks that none could have.
"""

import json
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from dialogpaint.core.conversation import ACTS, Act, Conversation, Exchange, Reply
from dialogpaint.core.description import Description, NamedThing
from dialogpaint.core.errors import BadInput


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What a good reply does.

    acts: any of them is right. instructions: acceptable lists of sentences T, any one of them (act `edit`); () = not
    checked. targets: acceptable values of `Reply.target` (acts `forget`, `redo`); () = not checked.
    options_include: words each of which some quick reply must contain (act `ask`).
    """

    acts: tuple[Act, ...]
    instructions: tuple[tuple[str, ...], ...] = ()
    targets: tuple[str, ...] = ()
    options_include: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Case:
    id: str
    group: str
    conversation: Conversation
    expected: Expected


def load_cases(path: str | Path | None = None) -> tuple[Case, ...]:
    """The cases of a JSON-lines file; None = the ones shipped here. Raises BadInput naming the line that is wrong."""
    source = Path(path) if path is not None else files("dialogpaint.evaluation").joinpath("data/phrasings.jsonl")
    try:
        lines = source.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise BadInput(f"cannot read test cases from {source}. Give a JSON-lines file.") from None
    return tuple(_case_at(number, line) for number, line in enumerate(lines, start=1) if line.strip())


def bare_words(text: str) -> str:
    """Lower case, letters and digits only, one space between words."""
    kept = "".join(c if c.isalnum() else "" if c in "'’" else " " for c in text.lower())
    return " ".join(kept.split())


def _case_at(number: int, line: str) -> Case:
    try:
        return _case(json.loads(line))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        detail = str(error).splitlines()[0]
        raise BadInput(f"test case on line {number} is malformed ({detail}). Correct that line.") from None


def _case(data: dict[str, Any]) -> Case:
    conversation = Conversation(
        said=data["said"],
        past=tuple(_exchange(turn) for turn in data["past"]),
        description=_description(data["description"]),
        applied=tuple(data["applied"]),
        free_text=data["free_text"],
        photograph=data.get("photograph", False),
    )
    return Case(id=data["id"], group=data["group"], conversation=conversation, expected=_expected(data["expect"]))


def _expected(data: dict[str, Any]) -> Expected:
    alternatives = data.get("any_of") or ([data["instructions"]] if "instructions" in data else [])
    return Expected(
        acts=tuple(_act(act) for act in _several(data["act"])),
        instructions=tuple(tuple(alternative) for alternative in alternatives),
        targets=tuple(_several(data.get("target", []))),
        options_include=tuple(data.get("options_include", [])),
    )


def _several(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _act(name: str) -> Act:
    for act in ACTS:
        if act == name:
            return act
    raise ValueError(f"unknown act {name}")


def _exchange(turn: dict[str, Any]) -> Exchange:
    reply = Reply(
        act=_act(turn["act"]),
        text=turn["text"],
        instructions=tuple(turn["instructions"]),
        options=tuple(turn["options"]),
    )
    return Exchange(user=turn["user"], reply=reply)


def _description(data: dict[str, Any]) -> Description:
    things = tuple(NamedThing(**{**thing, "features": tuple(thing["features"])}) for thing in data["things"])
    return Description(**{**data, "things": things})
