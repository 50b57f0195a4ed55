"""Teaching a thing in the web app: pictures in, a name that can be used from then on."""

from collections.abc import Iterator
from typing import Any

import gradio as gr

from dialogpaint.core.editing import Step
from dialogpaint.core.errors import Cancelled, DialogPaintError
from dialogpaint.core.image import load_picture
from dialogpaint.web import words
from dialogpaint.web.desk import Desk
from dialogpaint.web.page import Lesson

Updates = dict[Any, Any]


class Lessons:
    """Handlers for the panel."""

    def __init__(self, lesson: Lesson) -> None:
        self._lesson = lesson

    def teach(self, desk: Desk, name: str, noun: str, files: list[str] | None) -> Iterator[Updates]:
        """Learn it, with the steps as they are made; what cannot be used is told, and the fields stay filled in."""
        yield self._at_work(True)
        try:
            pictures = [load_picture(path) for path in files or ()]
            for item in desk.teach(name, noun, pictures):
                if isinstance(item, Step):
                    yield {self._lesson.progress: words.progress(item, desk.seconds_left(item))}
        except Cancelled:
            gr.Info("Stopped. Nothing was learned.")
            yield self._at_work(False)
        except DialogPaintError as error:
            gr.Warning(str(error))
            yield self._at_work(False)
        else:
            fields = self._lesson
            empty = {fields.name: "", fields.noun: "", fields.pictures: None}
            yield {**self._at_work(False), **empty, fields.known: words.taught(desk.known())}

    def _at_work(self, working: bool) -> Updates:
        fields = self._lesson
        return {
            fields.progress: gr.update(visible=working, value=words.progress(None)),
            fields.teach: gr.update(visible=not working),
            fields.stop: gr.update(visible=working),
        }
