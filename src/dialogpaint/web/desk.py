"""One browser's work: its session, the edit in progress, and the files handed out. The app draws what this holds."""

import queue
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from dialogpaint.core.editing import OnStep, Step
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Mask, Picture
from dialogpaint.recipes.concepts import Learned
from dialogpaint.recipes.session.session import Session
from dialogpaint.recipes.session.turn import Turn

Opener = Callable[[Picture | None, Path, str], Session]
"""(picture, folder, dialogue) -> a session in that folder; picture None goes on with the one that is there."""


Teacher = Callable[[str, str, Sequence[Picture], OnStep], Learned]
"""(name, what it is, pictures, on_step) -> what was learned."""
Done = TypeVar("Done")


class Desk:
    """A session and at most one turn in progress. Raises BadInput when asked for something else meanwhile."""

    def __init__(
        self,
        opener: Opener,
        picture: Picture,
        name: str = "picture",
        dialogue: str = "mini",
        teacher: Teacher | None = None,
    ) -> None:
        self._opener = opener
        self._teacher = teacher
        self._room = Path(tempfile.mkdtemp(prefix="dialogpaint-web-"))
        self._count = 0
        self.dialogue = dialogue
        self._stop = threading.Event()
        self._worker: threading.Thread | None = None
        # Which tab shows, and which version the mask canvas has.
        self.view = "picture"
        self.canvas = ""
        # Pictures to go by, with the next words.
        self.references: tuple[Picture, ...] = ()
        self._began = 0.0
        self.open(picture, name)

    def open(self, picture: Picture, name: str) -> None:
        """Start over with another picture; the earlier session stays in its folder until the browser leaves."""
        self._check_free()
        self._count += 1
        self._folder = self._room / f"session-{self._count}"
        self.session = self._opener(picture, self._folder, self.dialogue)
        self.name = name

    def talk_with(self, dialogue: str) -> None:
        """Go on with another dialogue model: mini, a folder, a hub id, or URL#MODEL."""
        self._check_free()
        if dialogue != self.dialogue:
            self.session = self._opener(None, self._folder, dialogue)
            self.dialogue = dialogue

    @property
    def version(self) -> str:
        """Names the current version among all of this desk's sessions."""
        return f"{self._count}/{self.session.tree().head}"

    @property
    def busy(self) -> bool:
        return self._worker is not None and self._worker.is_alive()

    def say(self, text: str, mask: Mask | None) -> Iterator[Step | Turn]:
        """Every step of the work, then the finished turn, with what is attached. Raises as `Session.say`; closing it
        early cancels."""
        references = self.references

        def turn(on_step: OnStep) -> Turn:
            done = self.session.say(text, mask=mask, references=references, on_step=on_step)
            self.references = ()
            return done

        yield from self._working(turn)

    def teach(self, name: str, noun: str, pictures: Sequence[Picture]) -> Iterator[Step | Learned]:
        """Every step of learning a thing from pictures, then what is known of it."""
        teacher = self._teacher
        if teacher is None:
            raise BadInput("nothing can be taught here.")
        yield from self._working(lambda on_step: teacher(name, noun, pictures, on_step))

    def known(self) -> list[tuple[str, str]]:
        """Name and noun of everything that was taught."""
        return [(one.name, one.noun) for one in self.session.taught()]

    def seconds_left(self, step: Step) -> float:
        """About how long the work in progress still takes."""
        return (time.monotonic() - self._began) * (step.total - step.step) / max(step.step, 1)

    def _working(self, job: Callable[[OnStep], Done]) -> Iterator[Step | Done]:
        self._check_free()
        self._stop.clear()
        self._began = time.monotonic()
        news: queue.Queue[Step | Done | BaseException] = queue.Queue()

        def on_step(step: Step) -> bool:
            news.put(step)
            return not self._stop.is_set()

        def work() -> None:
            try:
                news.put(job(on_step))
            except BaseException as error:
                news.put(error)

        self._worker = threading.Thread(target=work, name="dialogpaint-work", daemon=True)
        self._worker.start()
        try:
            yield from _told(news)
        finally:
            self.stop()

    def stop(self) -> None:
        """Cancel the turn in progress, if any; it ends after its current step and changes nothing."""
        self._stop.set()

    def move(self, to: str) -> None:
        """undo, redo, or a version's id."""
        self._check_free()
        if to == "undo":
            self.session.undo()
        elif to == "redo":
            self.session.redo()
        else:
            self.session.checkout(to)

    def download(self) -> Path:
        """The current picture at full size, as a file with a telling name."""
        node = self.session.tree().head
        path = self._room / f"{self.name}-version-{node}.png"
        if not path.exists():
            shutil.copyfile(self.session.image_of(node), path)
        return path

    def close(self) -> None:
        """The browser has left: stop working and remove its files."""
        self.stop()
        if self._worker is not None:
            self._worker.join(timeout=30)
        shutil.rmtree(self._room, ignore_errors=True)

    def _check_free(self) -> None:
        if self._worker is not None and self._stop.is_set():
            # A cancelled turn ends within a step.
            self._worker.join(timeout=10)
        if self.busy:
            raise BadInput("an edit is still in progress. Wait for it, or cancel it.")


def _told(news: "queue.Queue[Step | Done | BaseException]") -> Iterator[Step | Done]:
    """Steps up to the result; an error is raised."""
    while True:
        item = news.get()
        if isinstance(item, BaseException):
            raise item
        yield item
        if not isinstance(item, Step):
            return
