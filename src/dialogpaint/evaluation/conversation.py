"""Closed loop: simulated users with a goal talk to a session until they have what they want or give up."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from dialogpaint.core.conversation import Act, Reply
from dialogpaint.core.errors import DialogPaintError
from dialogpaint.core.image import Picture
from dialogpaint.evaluation.speaking_styles import voice_of
from dialogpaint.world.apply import apply, fits
from dialogpaint.world.edits import Edit
from dialogpaint.world.oracle import Verdict, check
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_scene
from dialogpaint.world.scene import Scene
from dialogpaint.world.user import SimulatedUser
from dialogpaint.world.voice import Voice

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
    back). scene: what the picture should show by now, and after a step back; None when anything seen before will do.
    clear: whether a good listener need not ask back; hidden: how many slots of the wish were left open. ending: the
    scene that should be there before the goal's last edit, and that edit, if known. say: the next words, None when
    content or out of patience; picture_ok: whether the picture now shows what was asked for."""

    @property
    def goal(self) -> Sequence[Edit]: ...
    @property
    def wanted(self) -> Edit | None: ...
    @property
    def scene(self) -> Scene | None: ...
    @property
    def clear(self) -> bool: ...
    @property
    def hidden(self) -> int: ...
    @property
    def ending(self) -> tuple[Scene, Edit] | None: ...
    def say(self, reply: Reply | None, picture_ok: bool) -> str | None: ...


@dataclass(frozen=True, kw_only=True)
class Line:
    """One turn of a conversation that was held. clear, hidden, wanted: the user's, when it said this."""

    said: str
    act: Act
    reply: str
    instructions: tuple[str, ...]
    picture_ok: bool
    clear: bool = True
    hidden: int = 0
    wanted: Edit | None = None

    @property
    def needless(self) -> bool:
        """A question to somebody who had been clear."""
        return self.act == "ask" and self.clear


@dataclass(frozen=True, kw_only=True)
class Ambiguous:
    """A wish that was put so that it takes a question. hidden: slots left open. questions: asked before anything else
    was done. met: the first thing done after them was an edit, and the right one."""

    hidden: int
    questions: int
    met: bool


@dataclass(frozen=True, kw_only=True)
class Trial:
    """A conversation to hold. attempt: 0, 1, ... the same goal in other words and with another seed. answers: whether
    the user answers questions, or leaves them all to the session ("you decide")."""

    number: int
    seed: int
    scene: Scene
    attempt: int = 0
    answers: bool = True

    @property
    def voice(self) -> Voice:
        return voice_of(self.number)


@dataclass(frozen=True, kw_only=True)
class Talk:
    """One conversation. reached: every edit of the goal was seen by the oracle at its turn and not lost since.
    exact: the last picture, by the oracle, shows the goal and nothing else.
    done: how many of the goal's edits were. questions: asked by the session; needless: of a user who had been clear.
    off: mean absolute difference, 0..1, between the last picture and a drawing of the scene with those edits."""

    trial: Trial
    goal: int
    done: int
    turns: int
    questions: int
    needless: int
    off: float
    lines: tuple[Line, ...]
    exact: bool = False
    failure: str = ""

    @property
    def reached(self) -> bool:
        return self.done == self.goal

    @property
    def ambiguous(self) -> tuple[Ambiguous, ...]:
        """The wishes that were put vaguely, and what came of them before the user had to say all of it again."""
        return tuple(_resolved(self.lines[number:]) for number, line in enumerate(self.lines) if line.hidden)


def trials(n: int, seed: int = 0) -> Iterator[Trial]:
    """The fixed goals, about test-split scenes: the same for every family."""
    for number in range(n):
        talk_seed = seed * PER_CONVERSATION + number
        yield Trial(number=number, seed=talk_seed, scene=sample_scene(talk_seed, "test"))


def simulated(trial: Trial) -> SimulatedUser:
    """The user of a trial, who speaks in the trial's voice."""
    return SimulatedUser(trial.scene, trial.seed, voice=trial.voice, attempt=trial.attempt, answers=trial.answers)


def hold(open_session: Callable[[Picture, int], SessionLike], user: User, trial: Trial) -> Talk:
    """One conversation, to its end. A session that fails ends it. open_session: gets the picture and a seed."""
    picture = render(trial.scene)
    progress = _Progress(trial.scene, picture)
    session = open_session(picture, trial.attempt)
    lines: list[Line] = []
    reply, picture_ok, failure = None, True, ""
    while len(lines) < MOST_TURNS and (said := user.say(reply, picture_ok)) is not None:
        clear, hidden, wanted, due = user.clear, user.hidden, user.wanted, user.scene
        try:
            turn = session.say(said)
        except DialogPaintError as error:
            failure = str(error)
            break
        picture_ok = progress.see(turn, wanted, due)
        reply = Reply(act=turn.act, text=turn.reply, options=turn.options, instructions=turn.instructions)
        lines.append(
            Line(
                said=said,
                act=turn.act,
                reply=turn.reply,
                instructions=turn.instructions,
                picture_ok=picture_ok,
                clear=clear,
                hidden=hidden,
                wanted=wanted,
            )
        )
    return Talk(
        trial=trial,
        goal=len(user.goal),
        done=progress.count(user.goal),
        turns=len(lines),
        questions=sum(line.act == "ask" for line in lines),
        needless=sum(line.needless for line in lines),
        off=progress.off(),
        lines=tuple(lines),
        exact=progress.exact(user.ending),
        failure=failure,
    )


def _resolved(lines: Sequence[Line]) -> Ambiguous:
    """What came of the wish that the first line put vaguely."""
    questions = 0
    for line in lines:
        if line.wanted != lines[0].wanted:
            break
        if line.act != "ask":
            return Ambiguous(hidden=lines[0].hidden, questions=questions, met=line.act == "edit" and line.picture_ok)
        questions += 1
    return Ambiguous(hidden=lines[0].hidden, questions=questions, met=False)


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

    def see(self, turn: TurnLike, wanted: Edit | None, due: Scene | None = None) -> bool:
        """Take the turn's picture in; whether it shows what was wanted (of a step back: the scene that is due)."""
        if not turn.picture.same_as(self._now.picture):
            known = next((version for version in reversed(self._seen) if version.picture.same_as(turn.picture)), None)
            if known is None or turn.act == "edit":
                self._now = self._judged(turn, wanted)
                self._seen.append(self._now)
                return self._now.good
            self._now = known
        elif turn.act == "edit":
            return False
        return wanted is None and self._now.good and due in (None, self._now.scene)

    def count(self, goal: Sequence[Edit]) -> int:
        """How many of the goal's edits the current picture has."""
        return sum(edit in self._now.done for edit in goal)

    def exact(self, ending: tuple[Scene, Edit] | None) -> bool:
        """Whether the picture is what the goal leads to, all of it: an edit that was to be undone shows here."""
        return ending is not None and _verdict(self._now.picture, *ending).success

    def off(self) -> float:
        drawn = render(self._now.scene).pixels.astype(np.float64)
        return float(np.abs(drawn - self._now.picture.pixels).mean() / 255)

    def _judged(self, turn: TurnLike, wanted: Edit | None) -> _Version:
        now = self._now
        # A wish may be about a thing that an earlier edit was to bring and did not.
        if wanted is None or not fits(now.scene, wanted) or not _shows(turn, now.scene, wanted):
            return _Version(picture=turn.picture, scene=now.scene, done=now.done, good=False)
        return _Version(picture=turn.picture, scene=apply(now.scene, wanted), done=(*now.done, wanted))


def _shows(turn: TurnLike, before: Scene, wanted: Edit) -> bool:
    """Whether the edit is there; when other things were done besides, also whether they left the rest as it was."""
    verdict = _verdict(turn.picture, before, wanted)
    return verdict.done and (len(turn.instructions) < 2 or verdict.kept)


def _verdict(picture: Picture, before: Scene, edit: Edit) -> Verdict:
    """The oracle's; a picture that is the drawing itself needs no oracle."""
    if picture.same_as(render(apply(before, edit), picture.width)):
        return Verdict(done=True, kept=True, detail="the drawing itself")
    return check(picture, before, edit)
