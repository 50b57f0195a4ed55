"""What a session gives back for each thing said, and the settings its edits are made with."""

import math
from dataclasses import dataclass
from pathlib import Path

from dialogpaint.core.conversation import Act
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.core.session import Setting
from dialogpaint.editors.checked.limits import MOST


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One finished turn.

    turn: from 1. instructions: the edits done (act `edit`). node: the version it ended on; parent: the version before
    it. picture: of that version; image: its PNG file. changed_fraction: of the picture in this turn, 0..1.
    """

    turn: int
    said: str
    act: Act
    reply: str
    options: tuple[str, ...]
    instructions: tuple[str, ...]
    node: str
    parent: str | None
    picture: Picture
    image: Path
    changed_fraction: float
    seconds: float

    def to_json(self) -> dict[str, object]:
        """The object that `dialogpaint chat --json` prints."""
        return {
            "turn": self.turn,
            "act": self.act,
            "reply": self.reply,
            "options": list(self.options),
            "instructions": list(self.instructions),
            "node": self.node,
            "parent": self.parent,
            "image": str(self.image),
            "changed_fraction": round(self.changed_fraction, 6),
            "seconds": round(self.seconds, 3),
        }


@dataclass(frozen=True, kw_only=True)
class EditSettings:
    """How edits are made from now on; None = the editor's default. best_of: the most attempts at an edit that seems to
    have failed. Raises BadInput for a value out of range."""

    seed: int = 0
    steps: int | None = None
    text_guidance: float | None = None
    image_guidance: float | None = None
    method: str = "auto"
    best_of: int = 1

    def __post_init__(self) -> None:
        _check("the seed", self.seed, 0, 2**63 - 1, whole=True)
        _check("the number of steps", self.steps, 1, 1000, whole=True)
        _check("text guidance", self.text_guidance, 0, 100)
        _check("image guidance", self.image_guidance, 0, 100)
        _check("best of", self.best_of, 1, MOST, whole=True)
        if not self.method or not isinstance(self.method, str):
            raise BadInput("the method needs a name, such as auto or instruct.")

    @classmethod
    def from_json(cls, values: dict[str, Setting]) -> "EditSettings":
        """Of what a session or a version stored; other names in it are left aside."""
        return cls(**{name: values[name] for name in cls.__dataclass_fields__ if name in values})  # type: ignore[arg-type]


def _check(what: str, value: Setting, low: int, high: int, whole: bool = False) -> None:
    if value is None and what not in ("the seed", "best of"):
        return
    kinds = (int,) if whole else (int, float)
    if isinstance(value, bool) or not isinstance(value, kinds) or not math.isfinite(value) or not low <= value <= high:
        span = "from 0 up" if high > 1000 else f"from {low} to {high}"
        raise BadInput(f"{what} must be a {'whole ' if whole else ''}number {span}, not {value}.")
