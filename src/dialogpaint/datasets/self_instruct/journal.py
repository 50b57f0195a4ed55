"""What a run has done so far, on disk: a manifest, and a journal with a line for everything that came back.

A line is synced to disk before the run goes on, and the whole state is read back from the lines, so that a run that is
killed at any moment goes on where it was. A last line that was not finished is cut off.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import write_atomically

_FORMAT = 1


class Journal:
    """Opens the journal of a run in that folder, held by one program at a time.

    plan: what the run is of; a folder whose plan differs is refused. resume: go on with a run that is there; without,
    such a folder is refused. Raises BadInput.
    """

    def __init__(self, folder: Path, plan: dict[str, Any], *, resume: bool) -> None:
        self.folder = folder
        manifest, path = folder / "manifest.json", folder / "journal.jsonl"
        if manifest.exists():
            _check(manifest, plan, resume)
        elif path.exists():
            raise BadInput(f"{folder} has a journal but no manifest.json. Choose another folder.")
        else:
            write_atomically(manifest, (json.dumps({"format": _FORMAT, **plan}, indent=2) + "\n").encode())
        try:
            self._file = path.open("a+b")
        except OSError as error:
            raise BadInput(f"cannot write {path}: {error.strerror}. Choose another folder.") from None
        try:
            _hold(self._file, folder)
            self.lines = list(_whole_lines(self._file, path))
        except BadInput:
            self._file.close()
            raise

    def add(self, line: dict[str, Any]) -> None:
        """Returns once it is on disk. Raises BadInput when the disk is full."""
        try:
            self._file.write((json.dumps(line, ensure_ascii=False) + "\n").encode())
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise BadInput(
                f"cannot write {self.folder}: {error.strerror}. Free some space and go on with --resume."
            ) from None
        self.lines.append(line)

    def __enter__(self) -> "Journal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


def _check(manifest: Path, plan: dict[str, Any], resume: bool) -> None:
    try:
        before = json.loads(manifest.read_bytes())
    except ValueError:
        before = None
    if not isinstance(before, dict) or before.get("format") != _FORMAT:
        raise BadInput(f"{manifest} is no manifest of this program. Choose another folder.")
    if not resume:
        raise BadInput(f"{manifest.parent} holds a run already. Add --resume to go on with it, or choose another.")
    for name, value in json.loads(json.dumps(plan)).items():
        if before.get(name) != value:
            raise BadInput(
                f"{manifest.parent} was begun with another {name} ({_short(before.get(name))}, not {_short(value)}). "
                "Use the same, or another folder."
            )


def _short(value: Any) -> str:
    return json.dumps(value)[:80]


def _hold(file: BinaryIO, folder: Path) -> None:
    """The lock goes with the process, however it ends. Where there are no such locks, nothing is checked."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise BadInput(f"another program is writing to {folder}. Wait until it ends.") from None


def _whole_lines(file: BinaryIO, path: Path) -> Iterator[dict[str, Any]]:
    """Every line; one that was cut off at the end is removed from the file. Raises BadInput for damage elsewhere."""
    file.seek(0)
    whole = 0
    for number, line in enumerate(file, start=1):
        if not line.endswith(b"\n"):
            file.truncate(whole)
            return
        try:
            value = json.loads(line)
        except ValueError:
            raise BadInput(f"{path}: line {number} is damaged. Remove the line and go on with --resume.") from None
        whole += len(line)
        yield value
