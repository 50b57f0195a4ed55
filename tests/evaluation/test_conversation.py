"""The closed loop: a session that does what it is told reaches every goal, one that does nothing reaches none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from dialogpaint.core.conversation import Act, Reply
from dialogpaint.core.errors import DialogPaintError
from dialogpaint.core.image import Picture
from dialogpaint.evaluation.conversation import MOST_TURNS, Ambiguous, Talk, Trial, hold, simulated, trials
from dialogpaint.evaluation.conversation_report import ask_or_act, evaluate_conversation, questions_per_slot
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
        self.hidden = 0
        self.scene: Scene | None = None
        self.ending: tuple[Scene, Edit] | None = None
        self.heard: list[tuple[Reply | None, bool]] = []

    def say(self, reply: Reply | None, picture_ok: bool) -> str | None:
        self.heard.append((reply, picture_ok))
        if not self.lines:
            return None
        said = self.lines.pop(0)
        self.wanted = parse(said)
        self.clear = self.wanted is not None
        self.hidden = 0 if self.clear else 1
        return said


GREEN, NIGHT = "make the car green", "make it night"


def talk(user: Planned, session: Callable[[Scene], Perfect] = Perfect) -> Talk:
    return hold(lambda picture, seed: session(CAR), user, Trial(number=0, seed=0, scene=CAR))


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


def test_a_step_back_counts_when_it_leads_to_what_was_there_before() -> None:
    user = Planned([GREEN, NIGHT], [GREEN, NIGHT, "forget that", "forget that"])
    user.scene = apply(CAR, user.goal[0])
    held = talk(user)
    assert [line.picture_ok for line in held.lines] == [True, True, True, False]


def test_what_is_done_besides_must_leave_the_rest_as_it_was() -> None:
    class Meddling(Perfect):
        def say(self, text: str) -> Turn:
            super().say(text)
            super().say(NIGHT)
            return self.turn("edit", (text, NIGHT))

    assert not talk(Planned([GREEN], [GREEN]), Meddling).reached


def test_a_wish_about_what_an_earlier_edit_failed_to_bring_is_not_fulfilled() -> None:
    class Idle(Perfect):
        """Draws something else, again and again."""

        def say(self, text: str) -> Turn:
            return super().say(NIGHT if self.scenes[-1].time == "day" else "make it day")

    held = talk(Planned(["add a dog", "make the dog brown"], ["add a dog", "make the dog brown"]), Idle)
    assert [line.picture_ok for line in held.lines] == [False, False] and not held.reached and not held.failure


def test_a_user_gives_up_in_the_end() -> None:
    assert talk(Planned([GREEN], [GREEN] * 100), Deaf).turns == MOST_TURNS


def test_a_failing_session_ends_the_conversation() -> None:
    held = talk(Planned([GREEN], [GREEN]), Broken)
    assert (held.failure, held.turns, held.reached) == ("out of memory", 0, False)


def test_the_report_counts_conversations_by_goal() -> None:
    def make_user(trial: Trial) -> Planned:
        goal = [NIGHT if trial.scene.time != "night" else "make it day"]
        return Planned(goal, goal if trial.seed % 2 else ["never mind"])

    class Anywhere(Perfect):
        def __init__(self, picture: Picture, seed: int) -> None:
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
        def __init__(self, picture: Picture, seed: int) -> None:
            super().__init__(users[-1].scene)

        def say(self, text: str) -> Turn:
            wanted = users[-1].wanted
            return super().say("forget that" if wanted is None else instruction(wanted))

    def make_user(trial: Trial) -> SimulatedUser:
        users.append(SimulatedUser(trial.scene, trial.seed, voice=trial.voice, answers=trial.answers))
        return users[-1]

    report = evaluate_conversation(MindReader, 12, make_user=make_user)
    assert report.reached.value == 1.0, [talk for talk in report.talks if not talk.reached]
    assert report.needless.n == 0
    assert report.off < 1e-3


def test_a_question_to_a_vague_user_is_due_and_its_answer_settles_the_wish() -> None:
    class Vague(Planned):
        """Means its last goal with whatever it says that is no instruction."""

        def say(self, reply: Reply | None, picture_ok: bool) -> str | None:
            said = super().say(reply, picture_ok)
            self.wanted = self.wanted or self.goal[-1]
            return said

    asked = talk(Vague([GREEN], ["change it", GREEN]))
    assert asked.ambiguous == (Ambiguous(hidden=1, questions=1, met=True),)
    assert [line.needless for line in asked.lines] == [False, False]
    assert questions_per_slot([asked]) == 1.0 == ask_or_act([asked])

    class Hasty(Perfect):
        """Guesses."""

        def say(self, text: str) -> Turn:
            return super().say(text if parse(text) else NIGHT)

    guessed = talk(Vague([GREEN], ["change it", "forget that", GREEN]), Hasty)
    assert guessed.ambiguous[0] == Ambiguous(hidden=1, questions=0, met=False)
    assert ask_or_act([guessed]) < 0.5
    never = talk(Vague([GREEN], ["change it", GREEN]), Deaf)
    assert never.ambiguous == (Ambiguous(hidden=1, questions=2, met=False),)
    assert ask_or_act([never]) == pytest.approx((2 / 3 + 0) / 2)


def test_exact_means_that_nothing_else_is_left() -> None:
    ending = CAR, parse(GREEN)
    for lines, exact in (([GREEN], True), ([GREEN, NIGHT, "forget that"], True), ([GREEN, NIGHT], False)):
        user = Planned([GREEN], lines)
        user.ending = ending  # type: ignore[assignment]
        held = talk(user)
        assert held.reached and held.exact is exact


def test_goals_are_tried_several_times_and_pass_hat_counts_those_that_never_fail() -> None:
    """A session that fails every second attempt at every second goal."""
    seeds: list[int] = []

    def make_user(trial: Trial) -> Planned:
        goal = ["make it a pencil sketch" if trial.scene.style == "flat" else "make it a flat drawing"]
        return Planned(goal, [] if trial.number % 2 and trial.attempt % 2 else goal)

    scenes = iter([trial.scene for trial in trials(4) for _ in range(4)])

    def open_session(picture: Picture, seed: int) -> Perfect:
        seeds.append(seed)
        return Perfect(next(scenes))

    report = evaluate_conversation(open_session, 4, make_user=make_user, tries=4)
    assert seeds == [0, 1, 2, 3] * 4 and len(report.talks) == 16
    outcomes = [talk.reached for talk in report.talks]
    assert report.pass_hat(1) == pytest.approx(sum(outcomes) / 16)
    written = report.to_json()
    assert list(written["pass"]) == ["pass^1", "pass^2", "pass^3", "pass^4"]
    assert written["pass"]["pass^4"] == sum(all(outcomes[4 * goal : 4 * goal + 4]) for goal in range(4)) / 4
    assert written["by_seen"]["seen"]["n"] == written["by_seen"]["unseen"]["n"] == 8


def test_who_may_not_ask_guesses_and_mostly_guesses_wrong() -> None:
    """A session that asks about vague words, and does one fixed thing when the answer is up to it."""
    users: list[SimulatedUser] = []

    class Asking(Perfect):
        def __init__(self, picture: Picture, seed: int) -> None:
            super().__init__(users[-1].scene)

        def say(self, text: str) -> Turn:
            user = users[-1]
            if user.wanted is None:
                return super().say("forget that")
            if text == "you decide":
                self.scenes.append(self.scenes[-1])
                return self.turn("edit", ("nothing",))
            return self.turn("ask") if not user.clear else super().say(instruction(user.wanted))

    def make_user(trial: Trial) -> SimulatedUser:
        users.append(simulated(trial))
        return users[-1]

    written = evaluate_conversation(Asking, 12, make_user=make_user).to_json()
    assert written["success"] == written["exact"] == written["ask_or_act_f1"] == 1.0
    goals = written["ambiguous_goals"]
    assert goals["asking"]["n"] == goals["guessing"]["n"] > 0
    assert (goals["asking"]["success"], goals["guessing"]["success"]) == (1.0, 0.0)
    assert written["missed_ambiguities"] == written["needless_questions"] == 0
    assert 0 < written["questions_per_hidden_slot"] <= 1


def test_instructions_here_are_canonical() -> None:
    for text in (GREEN, NIGHT):
        edit = parse(text)
        assert edit is not None
        assert instruction(edit) == text
