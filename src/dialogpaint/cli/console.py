"""Where output goes: results on stdout, everything said to a person while working on stderr."""

import json
import sys
from types import TracebackType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from dialogpaint.core.editing import Step


def errors() -> "Console":
    """A rich console on stderr, so that stdout stays clean for results."""
    from rich.console import Console

    return Console(stderr=True)


def progress() -> "Progress":
    """A bar on stderr, with the time left, that is gone when the work is done; nothing at all where stderr is no
    terminal."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = errors()
    left = TimeRemainingColumn(elapsed_when_finished=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), left)
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def print_json(value: Any) -> None:
    """One JSON object on one line, at once (a reader may be waiting for it)."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


class StepBar:
    """The progress of one edit."""

    def __init__(self, label: str) -> None:
        self._label = label[:60]
        self._progress = progress()
        self._task = self._progress.add_task(self._label, total=None)

    def __enter__(self) -> "StepBar":
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def on_step(self, step: "Step") -> None:
        """What an editor calls after each step."""
        label = f"{self._label}: {step.doing}" if step.doing else self._label
        self._progress.update(self._task, completed=step.step, total=step.total, description=label)
