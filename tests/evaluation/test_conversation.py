"""The closed loop: a session that does what it is told reaches every goal, one that does nothing reaches none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from dialogpaint.core.conversation import Act, Reply
from dialogpaint.core.errors import DialogPaintError
from dialogpaint.core.image import Picture
from dialogpaint.evaluation.conversation import MOST_TURNS, Talk, evaluate_conversation, hold
from dialogpaint.world.apply import apply
from dialogpaint.world.edits import Edit
from dialogpaint.world.parse import parse
from dialogpaint.world.phrases import instruction
from dialogpaint.world.render import render
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.user import SimulatedUser

CAR = Scene(setting="city", things=(Thing(id="a", kind="car", x=0.5, y=0.85, height=0.3, colours={"body": "red"}),))


@dataclass(frozen=True)
class Turn:
    act: Act
    reply: str
    options: tuple[str, ...]
    instructions: tuple[str, ...]
    picture: Picture


class Perfect:
    """Does canonical instructions exactly; asks once when asked to; forgets."""

    def __init__(self, scene: Scene) -> None:
        self.scenes = [scene]

    def say(self, text: str) -> Turn:
        edit = parse(text)
        if edit is not None:
            self.scenes.append(apply(self.scenes[-1], edit))
            return self.turn("edit", (text,))
        if text == "forget that":
            self.scenes.pop()
            return self.turn("forget")
        return self.turn("ask")

    def turn(self, act: Act, instructions: tuple[str, ...] = ()) -> Turn:
        return Turn(act, "hm", ("a", "b"), instructions, render(self.scenes[-1]))


class Deaf(Perfect):
    """Always asks."""

    def say(self, text: str) -> Turn:
        return self.turn("ask")


class Clumsy(Perfect):
    """Draws something else than it was asked for."""

    def say(self, text: str) -> Turn:
        return super().say("make it night" if parse(text) else text)


class Broken(Perfect):
    def say(self, text: str) -> Turn:
        raise DialogPaintError("out of memory")


class Planned:
    """Says its lines: a line that is an instruction wants that edit; others want none and are vague."""

    def __init__(self, goal: Sequence[str], lines: Sequence[str]) -> None:
        self.goal = [edit for edit in map(parse, goal) if edit is not None]
        self.lines = list(lines)
        self.wanted: Edit | None = None
        self.clear = False
        self.heard: list[tuple[Reply | None, bool]] = []

    def say(self, reply: Reply | None, picture_ok: bool) -> str | None:
        self.heard.append((reply, picture_ok))
        if not self.lines:
            return None
        said = self.lines.pop(0)
        self.wanted = parse(said)
        self.clear = self.wanted is not None
        return said


GREEN, NIGHT = "make the car green", "make it night"


def talk(user: Planned, session: Callable[[Scene], Perfect] = Perfect) -> Talk:
    return hold(lambda picture: session(CAR), user, CAR)


def test_a_session_that_does_as_told_reaches_the_goal() -> None:
    user = Planned([GREEN, NIGHT], ["change it", GREEN, NIGHT])
    held = talk(user)
    assert held.reached
    assert (held.done, held.turns, held.questions, held.needless) == (2, 3, 1, 0)
    assert held.off == 0.0
    assert [ok for _, ok in user.heard] == [True, True, True, True]
    assert user.heard[2][0] == Reply(act="edit", text="hm", options=("a", "b"), instructions=(GREEN,))


def test_forgetting_an_edit_loses_it_and_doing_it_again_regains_it() -> None:
    assert talk(Planned([GREEN], [GREEN, "forget that"])).done == 0
    assert talk(Planned([GREEN], [NIGHT, "forget that", GREEN])).reached
    again = talk(Planned([GREEN, NIGHT], [GREEN, NIGHT, "forget that", NIGHT]))
    assert again.reached
    assert [line.picture_ok for line in again.lines] == [True] * 4


def test_questions_to_a_clear_user_are_needless() -> None:
    held = talk(Planned([GREEN], [GREEN, GREEN]), Deaf)
    assert (held.questions, held.needless, held.done) == (2, 2, 0)
    assert not held.lines[0].picture_ok


def test_the_wrong_edit_is_seen_and_can_be_taken_back() -> None:
    user = Planned([GREEN], [GREEN, "forget that"])
    held = talk(user, Clumsy)
    assert [line.picture_ok for line in held.lines] == [False, True]
    assert held.done == 0
    assert held.off == 0.0


def test_a_user_gives_up_in_the_end() -> None:
    assert talk(Planned([GREEN], [GREEN] * 100), Deaf).turns == MOST_TURNS


def test_a_failing_session_ends_the_conversation() -> None:
    held = talk(Planned([GREEN], [GREEN]), Broken)
    assert (held.failure, held.turns, held.reached) == ("out of memory", 0, False)


def test_the_report_counts_conversations_by_goal() -> None:
    def make_user(scene: Scene, seed: int) -> Planned:
        goal = [NIGHT if scene.time != "night" else "make it day"]
        return Planned(goal, goal if seed % 2 else ["never mind"])

    class Anywhere(Perfect):
        def __init__(self, picture: Picture) -> None:
            self.picture = picture

        def say(self, text: str) -> Turn:
            return Turn("ask", "?", ("a", "b"), (), self.picture)

    seen: list[Talk] = []
    report = evaluate_conversation(Anywhere, 4, seed=0, make_user=make_user, on_talk=seen.append)
    assert len(seen) == 4
    assert (report.reached.n, report.reached.right) == (4, 0)
    assert (report.needless.n, report.needless.right) == (4, 2)
    assert report.to_json()["by"] == {"1 edit": {"n": 4, "success": 0.0}}
    assert report.turns == pytest.approx(1.0)


def test_real_users_of_a_session_that_reads_minds_get_what_they_want() -> None:
    users: list[SimulatedUser] = []

    class MindReader(Perfect):
        def __init__(self, picture: Picture) -> None:
            super().__init__(users[-1].scene)

        def say(self, text: str) -> Turn:
            wanted = users[-1].wanted
            return super().say("forget that" if wanted is None else instruction(wanted))

    def make_user(scene: Scene, seed: int) -> SimulatedUser:
        users.append(SimulatedUser(scene, seed))
        return users[-1]

    report = evaluate_conversation(MindReader, 12, make_user=make_user)
    assert report.reached.value == 1.0, [talk for talk in report.talks if not talk.reached]
    assert report.needless.n == 0
    assert report.off < 1e-3


def test_instructions_here_are_canonical() -> None:
    for text in (GREEN, NIGHT):
        edit = parse(text)
        assert edit is not None
        assert instruction(edit) == text
