"""A rater at their tasks: coming in, coming back with the code, what is next, answering. Knows nothing of pages."""

import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.recipes.study.dealing import tasks_of
from dialogpaint.recipes.study.design import QUESTIONS, SCALE
from dialogpaint.recipes.study.folder import StudyFolder
from dialogpaint.storage.study import Kind, Rater, Task

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Of codes: none that looks like another."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a rater may know of a task. position: of `total`, from 0. words: the goal, or the request. pictures: before
    and what came of it (one result, or left and right); of a conversation, where it starts. check: the answer that an
    attention check asks for."""

    kind: Kind
    position: int
    total: int
    words: str
    pictures: tuple[Picture, ...]
    check: int | None = None


class Sitting:
    """One rater of one study. What was answered is on the disk when the call returns."""

    def __init__(self, folder: StudyFolder, code: str) -> None:
        """Raises BadInput for a code that nobody has."""
        self.code = tidy(code)
        number = folder.store.number_of(self.code)
        if number is None:
            raise BadInput("nobody has that code. Check it, or begin anew without one.")
        self.number = number
        self._folder = folder

    @classmethod
    def new(cls, folder: StudyFolder) -> "Sitting":
        code = "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3))
        folder.store.enrol(code, lambda rater: tasks_of(folder.study, rater))
        return cls(folder, code)

    @property
    def consented(self) -> bool:
        return self._rater().consented

    def consent(self) -> None:
        self._folder.store.consent(self.number, _now())

    def task(self) -> tuple[int, Task] | None:
        """The next one and its position; None = finished. For the server alone: it names the conditions."""
        rater = self._rater()
        return None if rater.position is None else (rater.position, rater.tasks[rater.position])

    def asked(self) -> Asked | None:
        """The next task as the rater may see it; None = finished."""
        rater = self._rater()
        if rater.position is None:
            return None
        task = rater.tasks[rater.position]
        words, pictures = self._contents(task)
        return Asked(
            kind=task.kind,
            position=rater.position,
            total=len(rater.tasks),
            words=words,
            pictures=pictures,
            check=task.check,
        )

    def answer(self, position: int, values: dict[str, int], seconds: float) -> bool:
        """Keep the answer to the task at the position; False when it has one already. Raises BadInput for values that
        do not answer it."""
        rater = self._rater()
        if not rater.consented:
            raise BadInput("please agree to taking part first.")
        if not 0 <= position < len(rater.tasks):
            raise BadInput("there is no such question. Load the page again.")
        _check_values(rater.tasks[position], values)
        return self._folder.store.answer(self.number, position, values, seconds, _now())

    def _contents(self, task: Task) -> tuple[str, tuple[Picture, ...]]:
        study, picture = self._folder.study, self._folder.picture
        if task.kind == "talk":
            topic = study.talk.topics[int(task.unit)]
            return topic.goal, (picture(topic.picture),)
        item = study.shown.items[int(task.unit)]
        results = tuple(picture(item.results[name]) for name in task.conditions)
        return item.request, (picture(item.before), *results)

    def _rater(self) -> Rater:
        return self._folder.store.rater(self.number)


def tidy(code: str) -> str:
    """A code as people type it."""
    letters = re.sub(r"[^a-z0-9]", "", code.lower())
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def _check_values(task: Task, values: dict[str, int]) -> None:
    wanted = {"choice": (0, 1)} if task.kind == "choose" else dict.fromkeys(QUESTIONS, SCALE)
    for question, possible in wanted.items():
        if values.get(question) not in possible:
            raise BadInput("please answer every question first.")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
