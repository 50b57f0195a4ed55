"""The review page, wired: every button has a key, and every decision is on the disk before the next pair shows."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import gradio as gr

from dialogpaint.core.errors import BadInput
from dialogpaint.recipes.review.reviewing import Reviewing
from dialogpaint.storage.review import Decision, Verdict
from dialogpaint.web.look import HEADER
from dialogpaint.web.review import words

STYLE = Path(__file__).with_name("review.css")

KEYS = """
() => {
  if (window.reviewKeys) return;
  window.reviewKeys = true;
  const buttons = {k: 'keep', d: 'drop', f: 'fix', u: 'undo', ArrowLeft: 'back', ArrowRight: 'forward'};
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') { document.getElementById('fix-cancel')?.click(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest('input, textarea')) return;
    const button = document.getElementById(buttons[event.key.length === 1 ? event.key.toLowerCase() : event.key]);
    if (button) { event.preventDefault(); button.click(); }
  });
}
"""
FOCUS = "() => setTimeout(() => document.querySelector('#fixed textarea, #fixed input')?.focus(), 60)"
LEAVE = "() => document.activeElement?.blur()"

Updates = dict[Any, Any]


class Actions:
    """Handlers; each takes the place of the pair that shows. earlier: decisions to settle, by the pair's id."""

    def __init__(self, reviewing: Reviewing, earlier: Mapping[str, list[Decision]], page: dict[str, Any]) -> None:
        self._reviewing = reviewing
        self._earlier = earlier
        self._page = page

    def open(self) -> Updates:
        return self._show(self._reviewing.first_open())

    def decide(self, place: int, verdict: Verdict, fixed: str | None = None) -> Updates:
        try:
            self._reviewing.decide(place, verdict, fixed)
        except BadInput as error:
            gr.Warning(str(error))
            return self._page_at(place)
        return self._show(self._reviewing.first_open(place))

    def move(self, place: int, by: int) -> Updates:
        return self._show(min(max(place + by, 0), len(self._reviewing.pairs) - 1))

    def undo(self, place: int) -> Updates:
        back = self._reviewing.undo()
        if back is None:
            gr.Info("There is nothing to take back.")
        return self._show(place if back is None else back)

    def fix(self, place: int) -> Updates:
        """Open the field, with the instruction as it stands."""
        decided = self._reviewing.decided(place)
        text = decided.instruction if decided is not None else None
        field = gr.update(value=text or self._reviewing.pairs[place].instruction)
        return {**self._at_the_words(True), self._page["fixed"]: field}

    def cancel(self) -> Updates:
        return self._at_the_words(False)

    def _at_the_words(self, fixing: bool) -> Updates:
        """The field, or the buttons."""
        return {self._page["fixing"]: gr.update(visible=fixing), self._page["buttons"]: gr.update(visible=not fixing)}

    def _show(self, place: int) -> Updates:
        reviewing, one = self._reviewing, self._reviewing.pairs[place]
        text = words.pair(one, reviewing.decided(place))
        if one.id in self._earlier:
            text += words.others(self._earlier[one.id])
        if reviewing.counts().total() == len(reviewing.pairs):
            text += words.all_done()
        return {**self._page_at(place), self._page["pair"]: text, **self.cancel()}

    def _page_at(self, place: int) -> Updates:
        return {self._page["place"]: place, self._page["progress"]: words.progress(self._reviewing, place)}


def build(reviewing: Reviewing, earlier: Mapping[str, list[Decision]]) -> gr.Blocks:
    """The app, ready to launch. earlier: decisions to settle, shown without names; {} for a reviewer of their own."""
    with gr.Blocks(title="Review", analytics_enabled=False, fill_width=True) as app:
        page = _lay_out()
        actions = Actions(reviewing, earlier, page)
        place = page["place"]
        everything = [page[name] for name in ("place", "progress", "pair", "fixing", "fixed", "buttons")]
        quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}

        def decide(verdict: Verdict) -> Callable[[int], Updates]:
            return lambda now: actions.decide(now, verdict)

        app.load(actions.open, None, everything, **quiet)
        app.load(None, js=KEYS, **quiet)
        page["keep"].click(decide("keep"), [place], everything, **quiet)
        page["drop"].click(decide("drop"), [place], everything, **quiet)
        page["fix"].click(actions.fix, [place], everything, **quiet).then(None, js=FOCUS, **quiet)
        gr.on(
            [page["save"].click, page["fixed"].submit],
            lambda now, fixed: actions.decide(now, "fix", fixed),
            [place, page["fixed"]],
            everything,
            **quiet,
        ).then(None, js=LEAVE, **quiet)
        page["cancel"].click(actions.cancel, None, everything, **quiet).then(None, js=LEAVE, **quiet)
        page["back"].click(lambda now: actions.move(now, -1), [place], everything, **quiet)
        page["forward"].click(lambda now: actions.move(now, 1), [place], everything, **quiet)
        page["undo"].click(actions.undo, [place], everything, **quiet)
    return app


def _lay_out() -> dict[str, Any]:
    gr.HTML(HEADER)
    place = gr.State(0)
    progress = gr.HTML(elem_id="review-progress")
    pair = gr.HTML(elem_id="review-pair")
    with gr.Row(visible=False, elem_id="review-fixing") as fixing:
        fixed = gr.Textbox(
            label="The instruction as it should be", lines=1, max_lines=1, max_length=500, elem_id="fixed", scale=1
        )
        save = gr.Button("Save", variant="primary", scale=0, min_width=80, elem_id="save")
        cancel = gr.Button("Cancel", scale=0, min_width=80, elem_id="fix-cancel")
    with gr.Row(elem_id="review-buttons") as buttons:
        back = gr.Button("←", scale=0, min_width=52, elem_id="back")
        drop = gr.Button("Drop", variant="stop", min_width=80, elem_id="drop")
        fix = gr.Button("Fix", min_width=80, elem_id="fix")
        keep = gr.Button("Keep", variant="primary", min_width=80, elem_id="keep")
        forward = gr.Button("→", scale=0, min_width=52, elem_id="forward")
        undo = gr.Button("Undo", scale=0, min_width=80, elem_id="undo")
    gr.HTML(words.keys())
    return {
        "place": place, "progress": progress, "pair": pair, "fixing": fixing, "fixed": fixed, "save": save,
        "cancel": cancel, "back": back, "drop": drop, "fix": fix, "keep": keep, "forward": forward, "undo": undo,
        "buttons": buttons,
    }  # fmt: skip
