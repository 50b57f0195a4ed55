"""Where output goes: results on stdout, everything said to a person while working on stderr."""

import json
import sys
from types import TracebackType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

    from dialogpaint.core.editing import Step


def errors() -> "Console":
    """A rich console on stderr, so that stdout stays clean for results."""
    from rich.console import Console

    return Console(stderr=True)


def print_json(value: Any) -> None:
    """One JSON object on one line, at once (a reader may be waiting for it)."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


class StepBar:
    """A progress bar for edits, on stderr; invisible where stderr is no terminal. Gone when the work is done."""

    def __init__(self, label: str) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._progress = Progress(*columns, console=errors(), transient=True)
        self._task = self._progress.add_task(label[:60], total=None)

    def __enter__(self) -> "StepBar":
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def on_step(self, step: "Step") -> None:
        """What an editor calls after each step."""
        self._progress.update(self._task, completed=step.step, total=step.total)
