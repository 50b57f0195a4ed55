"""The web app, wired: the page, its actions, and a desk for every browser."""

import secrets
import tempfile
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import gradio as gr

from dialogpaint.recipes import samples
from dialogpaint.web.actions import Actions
from dialogpaint.web.desk import Desk
from dialogpaint.web.lessons import Lessons
from dialogpaint.web.page import lay_out

MOST_DESKS = 32
"""Browsers kept at a time; the one unused longest has to start over."""


class Desks:
    """The desks by their browsers' tokens, so that reloading the page goes on where it was."""

    def __init__(self, new_desk: Callable[[], Desk]) -> None:
        self._new_desk = new_desk
        self._desks: OrderedDict[str, Desk] = OrderedDict()

    def of(self, token: str | None) -> tuple[str, Desk]:
        """The token's desk; a new one with a new token where there is none."""
        if token is None or token not in self._desks:
            token = secrets.token_urlsafe(24)
            self._desks[token] = self._new_desk()
        self._desks.move_to_end(token)
        if len(self._desks) > MOST_DESKS:
            self._desks.popitem(last=False)[1].close()
        return token, self._desks[token]

    def close(self) -> None:
        while self._desks:
            self._desks.popitem()[1].close()


def build(desks: Desks) -> gr.Blocks:
    """The app, ready to launch with `look.theme()` and `look.STYLE`."""
    with gr.Blocks(title="DialogPaint", analytics_enabled=False, fill_width=True, delete_cache=(3600, 86400)) as app:
        token = gr.BrowserState(None, storage_key="dialogpaint-desk")
        desk = gr.State(None)
        page = lay_out(_sample_thumbnails())
        actions = Actions(page)
        everything = _components(page)

        def come_in(known: str | None) -> dict[Any, Any]:
            new_token, own = desks.of(known)
            return {token: new_token, desk: own, **actions.enter(own)}

        def clicked_version(own: Desk, event: gr.EventData) -> dict[Any, Any]:
            return actions.move(own, str(event.node))

        def clicked_sample(own: Desk, event: gr.SelectData) -> dict[Any, Any]:
            return actions.open_sample(own, int(event.index))

        def picked(event: gr.SelectData) -> str:
            return str(event.value["text"] if isinstance(event.value, dict) else event.value)

        quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
        known = page.lesson.known
        app.load(come_in, [token], [token, desk, *everything, *page.settings.all(), known], **quiet)
        talk: dict[str, Any] = {
            "fn": actions.say,
            "inputs": [desk, page.words, page.mask, *page.settings.all()],
            "outputs": everything,
            **quiet,
        }
        gr.on([page.words.submit, page.send.click], concurrency_id="say", **talk)
        for choice in (page.chat.option_select, page.chat.example_select):
            choice(picked, None, page.words, **quiet).then(concurrency_id="say", **talk)
        page.attach.upload(actions.attach, [desk, page.attach], [page.attached, page.detach], **quiet)
        page.detach.click(actions.detach, [desk], [page.attached, page.detach], **quiet)
        lesson = page.lesson
        asked = [desk, lesson.name, lesson.noun, lesson.pictures]
        lesson.teach.click(Lessons(lesson).teach, asked, lesson.all(), concurrency_id="say", **quiet)
        lesson.stop.click(lambda own: own.stop(), [desk], None, queue=False, **quiet)
        page.cancel.click(lambda own: own.stop(), [desk], None, queue=False, **quiet)
        page.undo.click(lambda own: actions.move(own, "undo"), [desk], everything, **quiet)
        page.redo.click(lambda own: actions.move(own, "redo"), [desk], everything, **quiet)
        page.versions.click(clicked_version, [desk], everything, **quiet)
        for name, view in page.views.items():
            view.select(partial(actions.view, name=name), [desk], [page.mask], **quiet)
        page.upload.upload(actions.open_file, [desk, page.upload], everything, **quiet)
        page.samples.select(clicked_sample, [desk], everything, **quiet)
    return app


def _components(page: Any) -> list[Any]:
    return [value for name, value in vars(page).items() if name not in _APART]


_APART = ("settings", "samples", "views", "lesson", "attach")
"""Of the page: not written by every action."""


def _sample_thumbnails() -> list[tuple[str, str]]:
    """(file, name) of each sample, drawn small into a folder of this process."""
    folder = Path(tempfile.mkdtemp(prefix="dialogpaint-samples-"))
    found = []
    for name in samples.names():
        path = folder / f"{name}.png"
        samples.picture(name, 224).save(path)
        found.append((str(path), name.replace("-", " ")))
    return found
