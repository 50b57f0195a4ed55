"""Decisions about edit pairs: one JSON line each, appended and on the disk before the next one is asked for."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, get_args

from dialogpaint.core.errors import BadInput

Verdict = Literal["keep", "drop", "fix"]


@dataclass(frozen=True, kw_only=True)
class Decision:
    """verdict: None takes back the reviewer's earlier one about the pair. instruction: the fixed text, of a `fix`.
    at: the time, ISO 8601 in UTC."""

    id: str
    reviewer: str
    verdict: Verdict | None
    at: str
    instruction: str | None = None


class DecisionLog:
    """A reviewer's file. Nothing in it is ever changed: what was taken back is a line of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, decision: Decision) -> None:
        """Raises BadInput when it cannot be written."""
        line = json.dumps(asdict(decision), ensure_ascii=False) + "\n"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("ab+") as file:
                # A program that was killed may have left half a line: it must not swallow this one.
                if file.tell() and self.path.read_bytes()[-1:] != b"\n":
                    line = "\n" + line
                file.write(line.encode())
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise BadInput(
                f"cannot write {self.path}: {error.strerror}. Free some space or choose another place."
            ) from None

    def decisions(self) -> list[Decision]:
        """Those that stand, in the order they were made; the last about a pair counts."""
        standing: dict[str, Decision] = {}
        for decision in self._lines():
            standing.pop(decision.id, None)
            if decision.verdict is not None:
                standing[decision.id] = decision
        return list(standing.values())

    def _lines(self) -> Iterable[Decision]:
        if not self.path.is_file():
            return
        lines = self.path.read_bytes().split(b"\n")
        for number, line in enumerate(lines, start=1):
            try:
                if line:
                    yield _decision(json.loads(line))
            except (ValueError, TypeError, KeyError):
                # Half a line, of a killed program, says nothing; anything else is damage that must be seen.
                if not _is_cut(line):
                    raise BadInput(f"{self.path}, line {number} is no decision. Mend or remove that line.") from None


def _decision(values: dict[str, object]) -> Decision:
    verdict, instruction = values["verdict"], values.get("instruction")
    if verdict is not None and verdict not in get_args(Verdict):
        raise ValueError(verdict)
    if not isinstance(instruction, str | None) or (verdict == "fix" and not instruction):
        raise ValueError(instruction)
    texts = {name: str(values[name]) for name in ("id", "reviewer", "at")}
    return Decision(verdict=verdict, instruction=instruction, **texts)  # type: ignore[arg-type]


def _is_cut(line: bytes) -> bool:
    return line.startswith(b"{") and not line.endswith(b"}")
