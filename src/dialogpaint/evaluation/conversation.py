"""Closed loop: simulated users with a goal talk to a session until they have what they want or give up."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from dialogpaint.core.conversation import Act, Reply
from dialogpaint.core.errors import DialogPaintError
from dialogpaint.core.image import Picture
from dialogpaint.evaluation.dialogue import Share
from dialogpaint.world.apply import apply
from dialogpaint.world.edits import Edit
from dialogpaint.world.oracle import check
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_scene
from dialogpaint.world.scene import Scene
from dialogpaint.world.user import SimulatedUser

MOST_TURNS = 20
"""A user who has said this much gives up."""

PER_CONVERSATION = 1_000_003
"""Keeps the scenes of neighbouring evaluation seeds apart."""


class TurnLike(Protocol):
    """What a session's `say` returns, as far as it is looked at here."""

    @property
    def act(self) -> Act: ...
    @property
    def reply(self) -> str: ...
    @property
    def options(self) -> tuple[str, ...]: ...
    @property
    def instructions(self) -> tuple[str, ...]: ...
    @property
    def picture(self) -> Picture: ...


class SessionLike(Protocol):
    def say(self, text: str) -> TurnLike: ...


class User(Protocol):
    """goal: the edits wanted, in order. wanted: the edit just asked for, None when the words asked for none (a step
    back). clear: whether a good listener need not ask back. say: the next words, None when content or out of patience;
    picture_ok: whether the picture now shows what was asked for."""

    @property
    def goal(self) -> Sequence[Edit]: ...
    @property
    def wanted(self) -> Edit | None: ...
    @property
    def clear(self) -> bool: ...
    def say(self, reply: Reply | None, picture_ok: bool) -> str | None: ...


@dataclass(frozen=True, kw_only=True)
class Line:
    """One turn of a conversation that was held, for people to read."""

    said: str
    act: Act
    reply: str
    instructions: tuple[str, ...]
    picture_ok: bool
    needless: bool


@dataclass(frozen=True, kw_only=True)
class Talk:
    """One conversation. reached: every edit of the goal was seen by the oracle at its turn and not lost since.
    done: how many of the goal's edits were. questions: asked by the session; needless: of a user who had been clear.
    off: mean absolute difference, 0..1, between the last picture and a drawing of the scene with those edits."""

    seed: int
    goal: int
    done: int
    turns: int
    questions: int
    needless: int
    off: float
    lines: tuple[Line, ...]
    failure: str = ""

    @property
    def reached(self) -> bool:
        return self.done == self.goal


@dataclass(frozen=True, kw_only=True)
class ConversationReport:
    """reached: conversations that ended with the whole goal. edits: single edits of all goals. needless: of the
    questions asked, those put to a user who had been clear. turns: mean per conversation."""

    reached: Share
    edits: Share
    needless: Share
    turns: float
    off: float
    by_goal: dict[int, Share]
    talks: tuple[Talk, ...]
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; shares as numbers in 0..1."""
        return {
            "n": self.reached.n,
            "success": self.reached.value,
            "edits_done": self.edits.value,
            "turns": round(self.turns, 2),
            "questions": self.needless.n,
            "needless_questions": self.needless.right,
            "off": round(self.off, 4),
            "by": {
                f"{edits} edit{'s' if edits > 1 else ''}": {"n": share.n, "success": share.value}
                for edits, share in self.by_goal.items()
            },
            "seconds": round(self.seconds, 1),
        }


def evaluate_conversation(
    open_session: Callable[[Picture], SessionLike],
    n: int,
    seed: int = 0,
    make_user: Callable[[Scene, int], User] = SimulatedUser,
    on_talk: Callable[[Talk], None] | None = None,
) -> ConversationReport:
    """n conversations about test-split scenes, each in a session of its own."""
    start = time.perf_counter()
    talks = []
    for number in range(n):
        talk_seed = seed * PER_CONVERSATION + number
        scene = sample_scene(talk_seed, "test")
        talks.append(hold(open_session, make_user(scene, talk_seed), scene, talk_seed))
        if on_talk is not None:
            on_talk(talks[-1])
    return _report(talks, time.perf_counter() - start)


def hold(open_session: Callable[[Picture], SessionLike], user: User, scene: Scene, seed: int = 0) -> Talk:
    """One conversation, to its end. A session that fails ends it."""
    picture = render(scene)
    progress = _Progress(scene, picture)
    session = open_session(picture)
    lines: list[Line] = []
    reply, picture_ok, failure = None, True, ""
    while len(lines) < MOST_TURNS and (said := user.say(reply, picture_ok)) is not None:
        clear = user.clear
        try:
            turn = session.say(said)
        except DialogPaintError as error:
            failure = str(error)
            break
        picture_ok = progress.see(turn, user.wanted)
        reply = Reply(act=turn.act, text=turn.reply, options=turn.options, instructions=turn.instructions)
        lines.append(
            Line(
                said=said,
                act=turn.act,
                reply=turn.reply,
                instructions=turn.instructions,
                picture_ok=picture_ok,
                needless=turn.act == "ask" and clear,
            )
        )
    return Talk(
        seed=seed,
        goal=len(user.goal),
        done=progress.count(user.goal),
        turns=len(lines),
        questions=sum(line.act == "ask" for line in lines),
        needless=sum(line.needless for line in lines),
        off=progress.off(),
        lines=tuple(lines),
        failure=failure,
    )


@dataclass(frozen=True, kw_only=True)
class _Version:
    """A picture seen, with the scene it should show and the edits that were seen to be done in it."""

    picture: Picture
    scene: Scene
    done: tuple[Edit, ...] = ()
    good: bool = True


class _Progress:
    """What the user has, as the oracle sees it: follows the session forwards and back."""

    def __init__(self, scene: Scene, picture: Picture) -> None:
        self._seen = [_Version(picture=picture, scene=scene)]
        self._now = self._seen[0]

    def see(self, turn: TurnLike, wanted: Edit | None) -> bool:
        """Take the turn's picture in; whether it shows what was wanted (of a step back: something seen before)."""
        if turn.picture.same_as(self._now.picture):
            return turn.act != "edit" and wanted is None
        known = next((version for version in reversed(self._seen) if version.picture.same_as(turn.picture)), None)
        if known is not None and turn.act != "edit":
            self._now = known
            return known.good and wanted is None
        self._now = self._judged(turn.picture, wanted)
        self._seen.append(self._now)
        return self._now.good

    def count(self, goal: Sequence[Edit]) -> int:
        """How many of the goal's edits the current picture has."""
        return sum(edit in self._now.done for edit in goal)

    def off(self) -> float:
        drawn = render(self._now.scene).pixels.astype(np.float64)
        return float(np.abs(drawn - self._now.picture.pixels).mean() / 255)

    def _judged(self, picture: Picture, wanted: Edit | None) -> _Version:
        now = self._now
        if wanted is None or not check(picture, now.scene, wanted).done:
            return _Version(picture=picture, scene=now.scene, done=now.done, good=False)
        return _Version(picture=picture, scene=apply(now.scene, wanted), done=(*now.done, wanted))


def _report(talks: Sequence[Talk], seconds: float) -> ConversationReport:
    sizes = sorted({talk.goal for talk in talks})
    return ConversationReport(
        reached=_reached(talks),
        edits=Share(n=sum(talk.goal for talk in talks), right=sum(talk.done for talk in talks)),
        needless=Share(n=sum(talk.questions for talk in talks), right=sum(talk.needless for talk in talks)),
        turns=sum(talk.turns for talk in talks) / max(1, len(talks)),
        off=sum(talk.off for talk in talks) / max(1, len(talks)),
        by_goal={size: _reached([talk for talk in talks if talk.goal == size]) for size in sizes},
        talks=tuple(talks),
        seconds=seconds,
    )


def _reached(talks: Sequence[Talk]) -> Share:
    return Share(n=len(talks), right=sum(talk.reached for talk in talks))
