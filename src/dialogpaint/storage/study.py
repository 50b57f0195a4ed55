"""`study.db`: raters, what each is asked, and their answers. An answer is one transaction and is never overwritten."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from dialogpaint.core.errors import BadInput
from dialogpaint.storage import schema

Kind = Literal["talk", "rate", "choose"]


@dataclass(frozen=True, kw_only=True)
class Task:
    """One thing a rater is asked. unit: the topic's or item's number, as text. conditions: one, or left and right.
    check: what an attentive rater answers (1..5, or 0 left, 1 right); None = a real question."""

    kind: Kind
    unit: str
    conditions: tuple[str, ...]
    check: int | None = None


@dataclass(frozen=True, kw_only=True)
class Answer:
    """values: by question, 1..5; `choice` is 0 (left) or 1 (right). seconds: from showing to answering."""

    task: Task
    values: dict[str, int]
    seconds: float


@dataclass(frozen=True, kw_only=True)
class Rater:
    """number: from 0, in the order of coming. answers: by the task's position, in its order."""

    number: int
    consented: bool
    tasks: tuple[Task, ...]
    answers: dict[int, Answer]

    @property
    def position(self) -> int | None:
        """Of the first task without an answer; None = finished."""
        return next((place for place in range(len(self.tasks)) if place not in self.answers), None)


def _tables(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE raters (number INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, consented TEXT)")
    db.execute(
        "CREATE TABLE tasks (rater INTEGER NOT NULL REFERENCES raters (number), position INTEGER NOT NULL,"
        " kind TEXT NOT NULL, unit TEXT NOT NULL, conditions TEXT NOT NULL, expected INTEGER,"
        " PRIMARY KEY (rater, position))"
    )
    db.execute(
        "CREATE TABLE answers (rater INTEGER NOT NULL, position INTEGER NOT NULL, given TEXT NOT NULL,"
        " seconds REAL NOT NULL, at TEXT NOT NULL, PRIMARY KEY (rater, position),"
        " FOREIGN KEY (rater, position) REFERENCES tasks (rater, position))"
    )


class StudyStore:
    """One study's database; safe to use from several threads and programs."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @classmethod
    def create(cls, path: Path) -> "StudyStore":
        schema.create(path)
        with schema.transaction(path, "study") as db:
            _tables(db)
        return cls(path)

    def enrol(self, code: str, tasks_of: Callable[[int], Sequence[Task]]) -> int:
        """A new rater under the code, with the tasks of their number."""
        with schema.transaction(self._path, "study") as db:
            number = int(db.execute("SELECT count(*) FROM raters").fetchone()[0])
            db.execute("INSERT INTO raters (number, code) VALUES (?, ?)", (number, code))
            rows = [
                (number, place, task.kind, task.unit, json.dumps(task.conditions), task.check)
                for place, task in enumerate(tasks_of(number))
            ]
            db.executemany("INSERT INTO tasks VALUES (?, ?, ?, ?, ?, ?)", rows)
            return number

    def number_of(self, code: str) -> int | None:
        """Of the rater with that code; None when there is none."""
        with schema.opened(self._path, "study") as db:
            row = db.execute("SELECT number FROM raters WHERE code = ?", (code,)).fetchone()
        return None if row is None else int(row[0])

    def consent(self, rater: int, at: str) -> None:
        with schema.transaction(self._path, "study") as db:
            db.execute("UPDATE raters SET consented = coalesce(consented, ?) WHERE number = ?", (at, rater))

    def answer(self, rater: int, position: int, values: dict[str, int], seconds: float, at: str) -> bool:
        """Keep the answer; False when the task has one already (a second window), which then stands."""
        with schema.transaction(self._path, "study") as db:
            row = (rater, position, json.dumps(values), seconds, at)
            return db.execute("INSERT OR IGNORE INTO answers VALUES (?, ?, ?, ?, ?)", row).rowcount == 1

    def rater(self, number: int) -> Rater:
        with schema.opened(self._path, "study") as db:
            db.execute("BEGIN")
            return _rater(db, number)

    def raters(self) -> list[Rater]:
        """All, in the order of coming."""
        with schema.opened(self._path, "study") as db:
            db.execute("BEGIN")
            numbers = [row[0] for row in db.execute("SELECT number FROM raters ORDER BY number")]
            return [_rater(db, number) for number in numbers]


def _rater(db: sqlite3.Connection, number: int) -> Rater:
    consented = db.execute("SELECT consented FROM raters WHERE number = ?", (number,)).fetchone()
    if consented is None:
        raise BadInput(f"the study has no rater {number}.")
    rows = db.execute("SELECT kind, unit, conditions, expected FROM tasks WHERE rater = ? ORDER BY position", (number,))
    tasks = tuple(_task(*row) for row in rows)
    given = db.execute("SELECT position, given, seconds FROM answers WHERE rater = ? ORDER BY position", (number,))
    answers = {
        place: Answer(task=tasks[place], values=json.loads(values), seconds=seconds) for place, values, seconds in given
    }
    return Rater(number=number, consented=consented[0] is not None, tasks=tasks, answers=answers)


def _task(kind: str, unit: str, conditions: str, check: int | None) -> Task:
    if kind not in get_args(Kind):
        raise BadInput(f"the study has a task of an unknown kind: {kind}. Restore study.db from a copy.")
    return Task(kind=cast(Kind, kind), unit=unit, conditions=tuple(json.loads(conditions)), check=check)
