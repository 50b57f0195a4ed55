"""What of a data set is finished: one line a row, written when the row's pairs are on disk. A row without its line is
made again, so a kill at any moment neither loses a row nor keeps it twice."""

import json
import os
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import write_atomically

_TERMS, _JOURNAL = "terms.json", "journal.jsonl"


class Finished(BaseModel):
    """A row: which, of which caption, how its candidates fared (`Choice.counts`), and the seeds that were kept."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    row: int
    caption_id: str
    counts: dict[str, int]
    seeds: tuple[int, ...]


class Journal:
    def __init__(self, folder: Path, terms: dict[str, Any], resume: bool) -> None:
        """terms: all that decides what comes out. Raises BadInput for a folder that was begun, unless it is to be gone
        on with and the terms are the same."""
        self.path = folder / _JOURNAL
        self.rows: dict[int, Finished] = {}
        begun = folder / _TERMS
        if not begun.is_file():
            if folder.is_dir() and any(folder.iterdir()):
                raise BadInput(f"{folder} has other files in it. Choose a new folder.")
            write_atomically(begun, json.dumps(terms, indent=1).encode())
            return
        if not resume:
            raise BadInput(f"{folder} has been begun. Go on with --resume, or choose a new folder.")
        _check_terms(begun, terms)
        self._read()

    def add(self, row: Finished) -> None:
        try:
            with self.path.open("ab") as file:
                file.write(row.model_dump_json().encode() + b"\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise BadInput(f"cannot write {self.path}: {error.strerror}. Free some space, then --resume.") from None
        self.rows[row.row] = row

    def _read(self) -> None:
        """A last line that was cut short is dropped, and its row made again."""
        if not self.path.is_file():
            return
        lines = self.path.read_bytes().split(b"\n")
        if lines[-1]:
            write_atomically(self.path, b"".join(line + b"\n" for line in lines[:-1]))
        for number, line in enumerate(lines[:-1], start=1):
            try:
                row = Finished.model_validate_json(line)
            except ValidationError:
                raise BadInput(f"{self.path}, line {number} is broken. Begin again in a new folder.") from None
            self.rows[row.row] = row


def _check_terms(path: Path, terms: dict[str, Any]) -> None:
    try:
        before = json.loads(path.read_bytes())
    except ValueError:
        raise BadInput(f"{path} is broken. Begin again in a new folder.") from None
    now = json.loads(json.dumps(terms))
    for name in dict.fromkeys([*before, *now]):
        if before.get(name) != now.get(name):
            was, wanted = _short(before.get(name)), _short(now.get(name))
            raise BadInput(f"{path.parent} was begun with {name} {was}, not {wanted}. Choose a new folder.")


def _short(value: Any) -> str:
    return json.dumps(value)[:60]
