"""Scripted models at the protocol seams, for testing the front ends."""

from collections.abc import Callable

import numpy as np

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import UNKNOWN, Description
from dialogpaint.core.editing import EditRequest, EditResult, OnStep, Step
from dialogpaint.core.errors import Cancelled
from dialogpaint.core.image import Picture


class Obedient:
    """Takes every sentence for an instruction; asks when it ends in a question mark; knows "forget that"."""

    name = "obedient"

    def reply(self, conversation: Conversation) -> Reply:
        if conversation.said == "forget that":
            return Reply(act="forget", text="Taking that back.")
        if conversation.said.endswith("?"):
            return Reply(act="ask", text="Which?", options=("this", "that"))
        return Reply(act="edit", text="On it.", instructions=(conversation.said,))


class Painter:
    """Paints everything it may in one colour, in three steps; `between` runs before each."""

    name = "painter"

    def __init__(self, between: Callable[[], object] = lambda: None) -> None:
        self.between = between

    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        for step in (1, 2, 3):
            self.between()
            if on_step is not None and on_step(Step(step=step, total=3)) is False:
                raise Cancelled("stopped")
        where = np.ones(request.picture.pixels.shape[:2], bool) if request.mask is None else request.mask
        pixels = request.picture.pixels.copy()
        pixels[where] = sum(map(ord, request.instruction)) % 256
        return EditResult(
            picture=request.picture.with_pixels(pixels),
            changed=where,
            changed_fraction=float(where.mean()),
            seed=request.seed,
        )


class Blind:
    def describe(self, picture: Picture) -> Description:
        return UNKNOWN
