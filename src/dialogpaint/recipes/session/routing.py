"""Which method does an edit: what `auto` means, instruction by instruction, and why."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dialogpaint.core.conversation import Taught
from dialogpaint.core.errors import BadInput
from dialogpaint.core.session import Setting
from dialogpaint.dialogue import by_example, by_name
from dialogpaint.recipes.family import ADJUST
from dialogpaint.world.parse import parse

FILE = "methods.json"
"""In a family's folder: measured success by method and kind of edit, {"imagic": {"pose": 0.6}, "instruct": {...}}."""
_USUAL = "instruct"
_POOR = 0.5
"""Measured success below which a reply warns."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """why: in a few words, where it is not the usual method."""

    method: str
    why: str = ""


@dataclass(frozen=True)
class Routing:
    """concepts: what was taught, as it is just now. measured: see FILE; {} = nothing was measured."""

    concepts: Callable[[], tuple[Taught, ...]] = tuple
    measured: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def choose(self, instruction: str, *, marked: bool = False) -> Choice:
        """The method for one instruction of a conversation. marked: there is a mask."""
        if by_example.read_back(instruction) is not None:
            return Choice(method="exemplar", why=f"you gave a picture to go by{self._warning('exemplar')}")
        named = self.named(instruction)
        if named is not None:
            return Choice(method="custom", why=f"{named.name} was taught from pictures{self._warning('custom')}")
        edit = parse(instruction)
        if edit is not None and self._is_better("imagic", edit.op):
            return Choice(method="imagic", why=f"it was measured to be better at this ({edit.op})")
        return Choice(method=method_for(instruction, marked=marked))

    def named(self, instruction: str) -> Taught | None:
        """The concept that an instruction brings in."""
        taught = {one.name: one for one in self.concepts()}
        found = by_name.read_back(instruction, tuple(taught))
        return taught[found.name] if found is not None else None

    def settled(self, instruction: str, settings: dict[str, Setting]) -> tuple[dict[str, Setting], str]:
        """The settings with `auto` settled where another method than the usual one does it, and why."""
        if settings.get("method") != "auto":
            return settings, ""
        choice = self.choose(instruction, marked="mask" in settings)
        if choice.method == _USUAL:
            return settings, ""
        taught = self.named(instruction) if choice.method == "custom" else None
        return {**settings, "method": choice.method, **({"concept": taught.name} if taught else {})}, choice.why

    def _warning(self, method: str) -> str:
        """What a user should know of a method that the family is measured to be bad at."""
        shares = self.measured.get(method, {}).values()
        mean = sum(shares) / len(shares) if shares else 1.0
        return f"; these models got it right in {mean:.0%} of their tests, so look closely" if mean < _POOR else ""

    def _is_better(self, method: str, kind: str) -> bool:
        own, usual = (self.measured.get(one, {}).get(kind) for one in (method, _USUAL))
        return own is not None and usual is not None and own > usual


def method_for(instruction: str, *, marked: bool = False, references: bool = False) -> str:
    """What `auto` means for one instruction by itself: exemplar with reference pictures, adjust for what the
    adjustments understand and the illustrated world does not, instruct otherwise. marked: there is a mask.
    """
    from dialogpaint.editors.adjust.understanding import understand

    if references:
        return "exemplar"
    return ADJUST if parse(instruction) is None and understand(instruction, marked=marked) else _USUAL


def measured(folder: Path) -> Mapping[str, Mapping[str, float]]:
    """A family's own figures. Raises BadInput for a file that holds none."""
    path = folder / FILE
    if not path.is_file():
        return {}
    try:
        found = json.loads(path.read_bytes())
        return {str(name): {str(kind): float(share) for kind, share in by.items()} for name, by in found.items()}
    except (ValueError, AttributeError, TypeError):
        raise BadInput(f'{path} holds no figures. Write it as {{"imagic": {{"pose": 0.6}}}}, or remove it.') from None
