"""What a rater does, carried out at their seat, and what the page shows then."""

from collections.abc import Iterator
from typing import Any

import gradio as gr

from dialogpaint.core.editing import Step
from dialogpaint.core.errors import Cancelled, DialogPaintError
from dialogpaint.recipes.study.folder import StudyFolder
from dialogpaint.web import words as chat_words
from dialogpaint.web.study import words
from dialogpaint.web.study.page import Page
from dialogpaint.web.study.seat import Open, Seat

Updates = dict[Any, Any]


class Actions:
    """Handlers for one page. Each gives the seat (None = nobody has come in) and the updates of the components."""

    def __init__(self, page: Page, folder: StudyFolder, open_live: Open) -> None:
        self._page = page
        self._folder = folder
        self._open = open_live

    def come_back(self, code: str | None) -> tuple[Seat | None, Updates]:
        """A browser that was here before goes on where it was; any other is welcomed."""
        if not code:
            return None, self._nothing()
        try:
            seat = Seat(self._folder, self._open, code)
        except DialogPaintError:
            return None, self._nothing()
        return (seat, self._following(seat)) if seat.sitting.consented else (None, self._nothing())

    def go_on(self, code: str) -> tuple[Seat | None, Updates]:
        """With a code that was typed in; giving it is agreeing, once more."""
        try:
            seat = Seat(self._folder, self._open, code)
        except DialogPaintError as error:
            gr.Warning(str(error))
            return None, self._nothing()
        seat.sitting.consent()
        return seat, self._following(seat)

    def agree(self) -> tuple[Seat, Updates]:
        """A new rater."""
        seat = Seat(self._folder, self._open, None)
        seat.sitting.consent()
        return seat, self._following(seat)

    def rate(self, seat: Seat, satisfaction: int | None, mos: int | None) -> Updates:
        return self._answer(seat, {"satisfaction": satisfaction or 0, "mos": mos or 0})

    def choose(self, seat: Seat, side: int) -> Updates:
        """0 = left, 1 = right."""
        return self._answer(seat, {"choice": side})

    def say(self, seat: Seat, text: str) -> Iterator[Updates]:
        """One turn of the conversation."""
        page = self._page
        if not text.strip() or seat.desk is None:
            return
        past = [*seat.messages(), chat_words.said(text)]
        for message in past:
            message.pop("options", None)
        yield {page.chat: past, **self._at_work(True)}
        try:
            for item in seat.say(text):
                if isinstance(item, Step):
                    yield {page.working: chat_words.progress(item, seat.desk.seconds_left(item))}
            yield {**self._conversation(seat), **self._at_work(False)}
        except Cancelled:
            yield {page.chat: [*past, chat_words.note("Stopped. Nothing was changed.")], **self._at_work(False, text)}
        except DialogPaintError as error:
            yield {page.chat: [*past, chat_words.note(str(error))], **self._at_work(False, text)}

    def undo(self, seat: Seat) -> Updates:
        if seat.desk is None:
            return self._nothing()
        try:
            seat.desk.move("undo")
        except DialogPaintError as error:
            gr.Warning(seat.hidden(str(error)))
        return self._conversation(seat)

    def stop(self, seat: Seat) -> None:
        if seat.desk is not None:
            seat.desk.stop()

    def _answer(self, seat: Seat, values: dict[str, int]) -> Updates:
        try:
            seat.answer(values)
        except DialogPaintError as error:
            gr.Warning(str(error))
            return self._nothing()
        return self._following(seat)

    def _following(self, seat: Seat) -> Updates:
        """The next task, or the end."""
        page = self._page
        try:
            asked = seat.advance()
        except DialogPaintError as error:
            # The code is kept, so that nothing is lost while the one who runs the study looks into it.
            gr.Warning(f"this cannot be shown just now ({seat.hidden(str(error))}). Your code: {seat.sitting.code}")
            return self._nothing()
        if asked is None:
            return {**self._parts(None), page.task: gr.update(visible=True, value=words.done(seat.sitting.code))}
        updates = {
            **self._parts(asked.kind),
            page.progress: gr.update(visible=True, value=words.progress(asked, seat.sitting.code)),
            page.task: gr.update(visible=True, value=words.task(asked)),
            page.satisfaction: None,
            page.mos: None,
            page.hint: "",
        }
        if asked.kind == "talk":
            return {**updates, **self._conversation(seat), **self._at_work(False)}
        return {**updates, page.pictures: gr.update(visible=True, value=words.before_and_after(asked))}

    def _conversation(self, seat: Seat) -> Updates:
        page, desk, asked = self._page, seat.desk, seat.asked
        if desk is None or asked is None:
            return self._nothing()
        now = desk.session.picture
        return {
            page.pictures: gr.update(visible=True, value=words.conversation(asked.pictures[0], now)),
            page.chat: seat.messages(),
            page.hint: words.still_to_say(seat.still_to_say()),
            page.undo: gr.update(interactive=desk.session.tree().current.parent is not None),
        }

    def _parts(self, kind: str | None) -> Updates:
        """Which parts show; None = none of them, after the last task."""
        page = self._page
        showing = {
            page.welcome: False,
            page.progress: kind is not None,
            page.pictures: kind is not None,
            page.talk: kind == "talk",
            page.ratings: kind in ("talk", "rate"),
            page.sides: kind == "choose",
        }
        return {part: gr.update(visible=visible) for part, visible in showing.items()}

    def _at_work(self, working: bool, text: str = "") -> Updates:
        page = self._page
        return {
            page.working: gr.update(visible=working, value=chat_words.progress(None)),
            page.send: gr.update(visible=not working),
            page.cancel: gr.update(visible=working),
            page.words: gr.update(interactive=not working, value=text),
            page.next: gr.update(interactive=not working),
        }

    def _nothing(self) -> Updates:
        """No change; gradio takes an empty dict for a value."""
        return {self._page.hint: gr.skip()}
