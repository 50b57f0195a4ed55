"""The study's pages, wired. The browser keeps the rater's code, so that loading the page again goes on."""

from collections.abc import Callable
from typing import Any

import gradio as gr

from dialogpaint.recipes.study.folder import StudyFolder
from dialogpaint.web.study.actions import Actions
from dialogpaint.web.study.page import lay_out
from dialogpaint.web.study.seat import Open, Seat


def build(folder: StudyFolder, open_live: Open) -> gr.Blocks:
    """The app, ready to launch."""
    study = folder.study
    with gr.Blocks(title=study.title, analytics_enabled=False, fill_width=True) as app:
        code = gr.BrowserState(None, storage_key="dialogpaint-study")
        seat = gr.State(None, delete_callback=_left)
        page = lay_out(study)
        actions = Actions(page, folder, open_live)
        quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
        everything = page.all()

        def coming(enter: Callable[..., tuple[Seat | None, dict[Any, Any]]]) -> Callable[..., dict[Any, Any]]:
            def entered(*given: Any) -> dict[Any, Any]:
                own, updates = enter(*given)
                return updates if own is None else {**updates, seat: own, code: own.sitting.code}

            return entered

        arrived = [seat, code, *everything]
        app.load(coming(actions.come_back), [code], arrived, **quiet)
        page.agree.click(coming(actions.agree), None, arrived, **quiet)
        gr.on([page.go_on.click, page.code.submit], coming(actions.go_on), [page.code], arrived, **quiet)
        for answered in (
            page.next.click(actions.rate, [seat, page.satisfaction, page.mos], everything, **quiet),
            page.left.click(lambda own: actions.choose(own, 0), [seat], everything, **quiet),
            page.right.click(lambda own: actions.choose(own, 1), [seat], everything, **quiet),
        ):
            answered.then(None, js="() => window.scrollTo({top: 0})", **quiet)
        talk: dict[str, Any] = {"fn": actions.say, "inputs": [seat, page.words], "outputs": everything, **quiet}
        gr.on([page.words.submit, page.send.click], concurrency_id="say", **talk)
        page.chat.option_select(_picked, None, page.words, **quiet).then(concurrency_id="say", **talk)
        page.undo.click(actions.undo, [seat], everything, **quiet)
        page.cancel.click(actions.stop, [seat], None, queue=False, **quiet)
    return app


def _picked(event: gr.SelectData) -> str:
    return str(event.value["text"] if isinstance(event.value, dict) else event.value)


def _left(seat: Seat | None) -> None:
    """The browser has gone; the conversation in progress is in the study's folder."""
    if seat is not None:
        seat.close()
