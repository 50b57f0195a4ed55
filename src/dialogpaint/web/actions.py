"""What the user does, carried out on their desk, and what the page shows then."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio as gr
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from dialogpaint.core.editing import Step
from dialogpaint.core.errors import Cancelled, DialogPaintError
from dialogpaint.core.image import Mask, Picture, load_picture
from dialogpaint.recipes import samples
from dialogpaint.recipes.session.turn import Turn
from dialogpaint.web import versions, words
from dialogpaint.web.desk import Desk
from dialogpaint.web.page import Page

LARGEST_SHOWN = 1600
"""Pixels: larger pictures are shown smaller. Downloads are always full size."""

LARGEST_PAINTED = 1024
"""Pixels of the canvas a mask is painted on; the mask is scaled to the picture."""

Updates = dict[Any, Any]


class Actions:
    """Handlers for one page. Each takes the desk first and returns updates for the components it names."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def enter(self, desk: Desk) -> Updates:
        """Everything, and the settings as the session has them."""
        fields, values = self._page.settings, desk.session.settings
        return {
            **self.show(desk),
            fields.seed: values.seed,
            fields.steps: values.steps or 0,
            fields.text_guidance: values.text_guidance or 0,
            fields.image_guidance: values.image_guidance or 0,
            fields.method: values.method,
            fields.dialogue: desk.dialogue,
            fields.best_of: values.best_of,
            self._page.lesson.known: words.taught(desk.known()),
        }

    def show(self, desk: Desk) -> Updates:
        """Everything, as the desk stands."""
        page, session = self._page, desk.session
        tree = session.tree()
        current = session.picture
        before = session.picture_of(tree.current.parent) if tree.current.parent else current
        return {
            page.headline: words.headline(desk.name, current.width, current.height, len(tree.path()) - 1),
            page.picture: _shown(current),
            page.compare: (_shown(before), _shown(current)),
            **self._canvas(desk),
            page.undo: gr.update(interactive=tree.current.parent is not None),
            page.redo: gr.update(interactive=tree.ahead is not None),
            page.download: gr.update(value=str(desk.download())),
            page.versions: versions.draw(session),
            page.chat: words.messages(session.turns),
            **self._attached(desk),
        }

    def say(self, desk: Desk, text: str, painted: dict[str, Any] | None, *settings: Any) -> Iterator[Updates]:
        """One turn, with its steps as they are made."""
        page = self._page
        if not text.strip():
            return
        past = [*words.messages(desk.session.turns), words.said(text)]
        for message in past:
            message.pop("options", None)
        yield {page.chat: past, **self._at_work(True), **self._to_picture(desk)}
        try:
            self._set(desk, *settings)
            # Paint on an earlier version's canvas says nothing about this one.
            mask = _mask(painted, desk.session.picture) if desk.canvas == desk.version else None
            for item in desk.say(text, mask):
                if isinstance(item, Step):
                    yield self._step(desk, item)
                elif isinstance(item, Turn):
                    yield {**self.show(desk), **self._at_work(False)}
        except Cancelled:
            yield self._back(desk, past, "Stopped. Nothing was changed.", text)
        except DialogPaintError as error:
            yield self._back(desk, past, str(error), text)

    def attach(self, desk: Desk, path: str) -> Updates:
        """A picture to go by, with the next words."""
        try:
            desk.references = (*desk.references, load_picture(path))
        except DialogPaintError as error:
            gr.Warning(str(error))
        return self._attached(desk)

    def detach(self, desk: Desk) -> Updates:
        desk.references = ()
        return self._attached(desk)

    def _attached(self, desk: Desk) -> Updates:
        small = [versions.as_address(one) for one in desk.references]
        return {
            self._page.attached: words.attached(small),
            self._page.detach: gr.update(visible=bool(small)),
        }

    def move(self, desk: Desk, to: str) -> Updates:
        """undo, redo, or a version's id."""
        try:
            desk.move(to)
        except DialogPaintError as error:
            gr.Warning(str(error))
            return self._nothing()
        return self.show(desk)

    def view(self, desk: Desk | None, name: str) -> Updates:
        """Another tab was opened (the first, before there is a desk). The canvas can only be filled while it shows."""
        if desk is None:
            return self._nothing()
        desk.view = name
        return self._canvas(desk)

    def open_file(self, desk: Desk, path: str | None) -> Updates:
        """A picture of the user's own."""
        if path is None:
            return self._nothing()
        try:
            desk.open(load_picture(path), Path(path).stem)
        except DialogPaintError as error:
            gr.Warning(str(error))
            return {self._page.upload: None}
        return self._opened(desk)

    def open_sample(self, desk: Desk, index: int) -> Updates:
        """One of the built-in pictures."""
        name = samples.names()[index]
        try:
            desk.open(samples.picture(name), name)
        except DialogPaintError as error:
            gr.Warning(str(error))
            return self._nothing()
        return self._opened(desk)

    def _canvas(self, desk: Desk) -> Updates:
        """The current picture to paint on, unless it is there already, perhaps with paint on it."""
        if desk.view != "mask" or desk.canvas == desk.version:
            return self._nothing()
        desk.canvas = desk.version
        background = _within(desk.session.picture.to_pil(), LARGEST_PAINTED)
        return {self._page.mask: {"background": background, "layers": [], "composite": None}}

    def _nothing(self) -> Updates:
        """No change; gradio takes an empty dict for a value."""
        return {self._page.mask: gr.skip()}

    def _opened(self, desk: Desk) -> Updates:
        return {**self.show(desk), **self._at_work(False), **self._to_picture(desk), self._page.upload: None}

    def _to_picture(self, desk: Desk) -> Updates:
        """Show the tab on which the work can be watched."""
        desk.view = "picture"
        return {self._page.tabs: gr.Tabs(selected="picture")}

    def _set(self, desk: Desk, *values: Any) -> None:
        seed, steps, text_guidance, image_guidance, method, dialogue, best_of = values
        desk.talk_with((dialogue or "mini").strip())
        desk.session.set(
            seed=int(seed or 0),
            steps=int(steps) if steps else None,
            text_guidance=text_guidance or None,
            image_guidance=image_guidance or None,
            method=method,
            best_of=int(best_of or 1),
        )

    def _step(self, desk: Desk, step: Step) -> Updates:
        updates: Updates = {self._page.progress: words.progress(step, desk.seconds_left(step))}
        if step.preview is not None:
            updates[self._page.picture] = _shown(step.preview)
        return updates

    def _back(self, desk: Desk, past: list[words.Message], why: str, text: str) -> Updates:
        """The turn did not happen: say why, and give the words back to be sent again."""
        return {**self.show(desk), self._page.chat: [*past, words.note(why)], **self._at_work(False, text)}

    def _at_work(self, working: bool, text: str = "") -> Updates:
        """The words field, with text in it, or the bar and the button that cancels."""
        page = self._page
        return {
            page.progress: gr.update(visible=working, value=words.progress(None)),
            page.send: gr.update(visible=not working),
            page.cancel: gr.update(visible=working),
            page.words: gr.update(interactive=not working, value=text),
        }


def _shown(picture: Picture) -> NDArray[np.uint8]:
    return np.asarray(_within(picture.to_pil(), LARGEST_SHOWN))


def _within(image: Image.Image, limit: int) -> Image.Image:
    if max(image.size) <= limit:
        return image
    image = image.copy()
    image.thumbnail((limit, limit), Image.Resampling.LANCZOS)
    return image


def _mask(painted: dict[str, Any] | None, picture: Picture) -> Mask | None:
    """What was painted, at the picture's size; None when nothing was."""
    if painted is None:
        return None
    covered: Mask | None = None
    for layer in painted["layers"]:
        alpha = np.asarray(layer)[..., 3] > 0
        covered = alpha if covered is None else covered | alpha
    if covered is None or not covered.any():
        return None
    image = Image.fromarray(covered.astype(np.uint8) * 255, "L").resize(
        (picture.width, picture.height), Image.Resampling.NEAREST
    )
    return np.asarray(image, dtype=np.uint8) > 127
