"""Stand-ins at the session's three seams: a painter, a listener and a describer that are quick and exact."""

import hashlib
import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import Description, NamedThing
from dialogpaint.core.editing import EditRequest, EditResult, OnStep, Step
from dialogpaint.core.errors import BadInput, Cancelled
from dialogpaint.core.image import Picture
from dialogpaint.recipes.session.session import Session
from dialogpaint.storage.folder import FolderStore

WIDTH, HEIGHT = 40, 24


class Painter:
    """Paints one block whose place and colour follow from the instruction and the seed; "nothing" changes nothing."""

    name = "painter"

    def __init__(self) -> None:
        self.requests: list[EditRequest] = []

    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        self.requests.append(request)
        if request.instruction == "fail":
            raise BadInput("this cannot be painted. Say something else.")
        for step in range(1, 4):
            if on_step is not None and on_step(Step(step=step, total=3)) is False:
                raise Cancelled("stopped. Nothing was changed.")
        rng = random.Random(hashlib.sha256(f"{request.instruction} {request.seed}".encode()).digest())
        x, y = rng.randrange(WIDTH - 8), rng.randrange(HEIGHT - 8)
        changed = np.zeros(request.picture.pixels.shape[:2], bool)
        if request.instruction != "nothing":
            changed[y : y + 8, x : x + 8] = True
        if request.mask is not None:
            changed &= request.mask
        # The block depends on what was there, so that order and lost edits show.
        shift = np.array([rng.randrange(40, 200) for _ in range(3)], np.uint8)
        pixels = np.where(changed[..., None], request.picture.pixels + shift, request.picture.pixels)
        return EditResult(
            picture=request.picture.with_pixels(pixels),
            changed=changed,
            changed_fraction=float(changed.mean()),
            seed=request.seed,
        )


class Listener:
    """Understands "forget X", "redo X", "what ...", "perhaps ..." (asks); anything else is edits joined by " and "."""

    name = "listener"

    def __init__(self) -> None:
        self.heard: list[Conversation] = []

    def reply(self, conversation: Conversation) -> Reply:
        self.heard.append(conversation)
        first, _, rest = conversation.said.partition(" ")
        if first in ("forget", "redo"):
            return Reply(act="forget" if first == "forget" else "redo", text="All right.", target=rest)
        if first == "perhaps":
            return Reply(act="ask", text="Which colour?", options=("red", "blue"))
        if first == "what":
            return Reply(act="answer", text="A car.")
        if first == "silently":
            return Reply(act="edit", text="", instructions=())
        return Reply(act="edit", text="I will.", instructions=tuple(conversation.said.split(" and ")))


class Describer:
    def __init__(self) -> None:
        self.calls = 0

    def describe(self, picture: Picture) -> Description:
        self.calls += 1
        return Description(caption="a car", things=(NamedThing(name="car", colour="red"),), known=True)


class Room:
    """A folder, the stand-ins, and the sessions opened on them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.painter, self.listener, self.describer = Painter(), Listener(), Describer()

    def open(self, load_editor: Callable[[str], Painter] | None = None) -> Session:
        store = FolderStore.open(self.folder) if FolderStore.holds_session(self.folder) else self._create()
        return Session(
            store, dialogue=self.listener, editor=self.painter, captioner=self.describer, load_editor=load_editor
        )

    def _create(self) -> FolderStore:
        return FolderStore.create(self.folder, base_picture())


def base_picture() -> Picture:
    ramp = np.arange(HEIGHT * WIDTH * 3, dtype=np.uint32).reshape(HEIGHT, WIDTH, 3)
    return Picture(pixels=(ramp * 7 % 251).astype(np.uint8))


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path / "session")


@pytest.fixture
def session(room: Room) -> Session:
    return room.open()
