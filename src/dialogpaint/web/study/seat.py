"""One rater's place in the browser: their sitting, and the live conversation when a task has one.

What it gives to the page holds no condition's name, and no words or files that would give it away.
"""

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from dialogpaint.core.editing import Step
from dialogpaint.core.errors import BadInput, DialogPaintError
from dialogpaint.core.image import Picture
from dialogpaint.recipes.session.session import Session
from dialogpaint.recipes.session.turn import Turn
from dialogpaint.recipes.study.design import Condition
from dialogpaint.recipes.study.folder import StudyFolder
from dialogpaint.recipes.study.sitting import Asked, Sitting
from dialogpaint.web import words
from dialogpaint.web.desk import Desk

Open = Callable[[Condition, Picture, Path], Session]
"""(condition, picture, folder) -> its session there, new or gone on with."""


class Seat:
    """Raises BadInput for a code that nobody has (code None = a new rater)."""

    def __init__(self, folder: StudyFolder, open_live: Open, code: str | None) -> None:
        self.sitting = Sitting.new(folder) if code is None else Sitting(folder, code)
        self.study = folder.study
        self.asked: Asked | None = None
        self.desk: Desk | None = None
        self._folder = folder
        self._open = open_live
        self._since = time.monotonic()

    def advance(self) -> Asked | None:
        """Go to the first task without an answer; None = finished."""
        self.close()
        self.asked = self.sitting.asked()
        if self.asked is not None and self.asked.kind == "talk":
            self.desk = self._live(self.asked)
        self._since = time.monotonic()
        return self.asked

    def turns(self) -> int:
        """Said in the conversation so far."""
        return len(self.desk.session.turns) if self.desk is not None else 0

    def still_to_say(self) -> int:
        return max(0, self.study.talk.least_turns - self.turns()) if self.desk is not None else 0

    def messages(self) -> list[words.Message]:
        """The conversation, without words that would tell the condition."""
        if self.desk is None:
            return []
        shown = words.messages(self.desk.session.turns)
        for message in shown:
            if message["role"] == "assistant":
                message["content"] = self.hidden(message["content"])
        return shown

    def say(self, text: str) -> Iterator[Step | Turn]:
        """Steps without what is being done, which would tell the method. Raises DialogPaintError, as little telling."""
        if self.desk is None:
            raise BadInput("there is no conversation here.")
        try:
            for item in self.desk.say(text, None):
                yield Step(step=item.step, total=item.total) if isinstance(item, Step) else item
        except DialogPaintError as error:
            raise type(error)(self.hidden(str(error))) from None

    def answer(self, values: dict[str, int]) -> None:
        """Keep the answer to the task that is shown. Raises BadInput when something is lacking."""
        if self.asked is None:
            raise BadInput("there is nothing left to answer.")
        if self.still_to_say():
            raise BadInput(f"please say {self.still_to_say()} more before you rate.")
        if self.desk is not None:
            values = {**values, "turns": self.turns()}
        self.sitting.answer(self.asked.position, values, time.monotonic() - self._since)

    def hidden(self, text: str) -> str:
        """Without condition, method and family names."""
        for word in self.study.secrets:
            text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", "…", text, flags=re.IGNORECASE)
        return text

    def close(self) -> None:
        """The conversation stays in the study's folder."""
        if self.desk is not None:
            self.desk.close()
            self.desk = None

    def _live(self, asked: Asked) -> Desk:
        found = self.sitting.task()
        assert found is not None
        condition = self.study.condition(found[1].conditions[0])
        kept = self._folder.sitting_folder(self.sitting.number, found[0])
        return Desk(lambda picture, _, __: self._open(condition, asked.pictures[0], kept), asked.pictures[0])
