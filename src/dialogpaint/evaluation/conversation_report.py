"""Conversations by the number: goals reached and how surely, questions asked in the right places, by voice."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dialogpaint.core.image import Picture
from dialogpaint.evaluation.conversation import Ambiguous, SessionLike, Talk, Trial, User, hold, simulated, trials
from dialogpaint.evaluation.dialogue import Share
from dialogpaint.metrics.reliability import macro_f1, mean_pass_hat

Json = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class ConversationReport:
    """talks: every try at every goal. guessed: the goals with vague wishes once more, by a user who answers no
    question. needless counts the questions that were put to a user who had been clear."""

    talks: tuple[Talk, ...]
    guessed: tuple[Talk, ...]
    tries: int
    seconds: float

    @property
    def reached(self) -> Share:
        """Conversations that ended with the whole goal."""
        return _reached(self.talks)

    @property
    def edits(self) -> Share:
        """Single edits of all goals."""
        return Share(n=sum(talk.goal for talk in self.talks), right=sum(talk.done for talk in self.talks))

    @property
    def needless(self) -> Share:
        return Share(n=sum(talk.questions for talk in self.talks), right=sum(talk.needless for talk in self.talks))

    @property
    def missed(self) -> Share:
        """Of the words that should have been asked about, those that were not."""
        lines = [line for talk in self.talks for line in talk.lines if not line.clear]
        return Share(n=len(lines), right=sum(line.act != "ask" for line in lines))

    @property
    def turns(self) -> float:
        return _mean(talk.turns for talk in self.talks)

    @property
    def off(self) -> float:
        return _mean(talk.off for talk in self.talks)

    def pass_hat(self, k: int) -> float:
        """The share of goals that k tries would all reach."""
        goals = dict.fromkeys(talk.trial.number for talk in self.talks)
        outcomes = [[talk.reached for talk in self.talks if talk.trial.number == goal] for goal in goals]
        return mean_pass_hat(outcomes, k)

    def to_json(self) -> Json:
        """Plain JSON values; shares as numbers in 0..1."""
        sizes = sorted({talk.goal for talk in self.talks})
        return {
            "n": self.reached.n,
            "success": self.reached.value,
            "edits_done": self.edits.value,
            "turns": round(self.turns, 2),
            "questions": self.needless.n,
            "needless_questions": self.needless.right,
            "off": round(self.off, 4),
            "by": {
                f"{size} edit{'s' if size > 1 else ''}": _plain(_reached([t for t in self.talks if t.goal == size]))
                for size in sizes
            },
            "exact": round(_mean(talk.exact for talk in self.talks), 4),
            "tries": self.tries,
            "pass": {f"pass^{k}": round(self.pass_hat(k), 4) for k in range(1, self.tries + 1)},
            "ask_or_act_f1": round(ask_or_act(self.talks), 4),
            "missed_ambiguities": self.missed.right,
            "ambiguous_requests": self.missed.n,
            "questions_per_hidden_slot": round(questions_per_slot(self.talks), 4),
            "ambiguous_goals": {
                "asking": _plain(_met(self.talks)),
                "guessing": _plain(_met(self.guessed)),
            },
            "by_voice": _rows(self.talks, lambda talk: talk.trial.voice.name),
            "by_seen": _rows(self.talks, lambda talk: "seen" if talk.trial.voice.seen else "unseen"),
            "seconds": round(self.seconds, 1),
        }


def evaluate_conversation(
    open_session: Callable[[Picture, int], SessionLike],
    n: int,
    seed: int = 0,
    make_user: Callable[[Trial], User] = simulated,
    on_talk: Callable[[Talk], None] | None = None,
    tries: int = 1,
) -> ConversationReport:
    """n goals, `tries` conversations about each, every one in a session of its own.

    Goals with vague wishes are told once more to a session whose questions are not answered: what guessing comes to.
    """
    start = time.perf_counter()
    talks: list[Talk] = []
    guessed: list[Talk] = []
    for trial in trials(n, seed):
        for attempt in range(tries):
            again = replace(trial, attempt=attempt)
            talks.append(hold(open_session, make_user(again), again))
            if on_talk is not None:
                on_talk(talks[-1])
        if talks[-tries].ambiguous:
            left = replace(trial, answers=False)
            guessed.append(hold(open_session, make_user(left), left))
    seconds = time.perf_counter() - start
    return ConversationReport(talks=tuple(talks), guessed=tuple(guessed), tries=tries, seconds=seconds)


def ask_or_act(talks: Iterable[Talk]) -> float:
    """Macro-F1 of the two decisions, to ask and to act, against what the user knows of how clear its words were."""
    lines = [line for talk in talks for line in talk.lines]
    return macro_f1([line.act == "ask" for line in lines], [not line.clear for line in lines])


def questions_per_slot(talks: Iterable[Talk]) -> float:
    """Questions asked about vague wishes, for each slot that those left open; 1.0 asks for everything exactly once."""
    wishes = _ambiguous(talks)
    hidden = sum(wish.hidden for wish in wishes)
    return sum(wish.questions for wish in wishes) / hidden if hidden else 0.0


def _rows(talks: Sequence[Talk], name: Callable[[Talk], str]) -> Json:
    """A row of the same figures for each name."""
    return {
        one: _row([talk for talk in talks if name(talk) == one]) for one in dict.fromkeys(name(talk) for talk in talks)
    }


def _row(talks: Sequence[Talk]) -> Json:
    report = ConversationReport(talks=tuple(talks), guessed=(), tries=1, seconds=0.0)
    return {
        **_plain(report.reached),
        "exact": round(_mean(talk.exact for talk in talks), 4),
        "edits_done": round(report.edits.value, 4),
        "ask_or_act_f1": round(ask_or_act(talks), 4),
        "needless_questions": report.needless.right,
        "missed_ambiguities": report.missed.right,
        "ambiguous_met": round(_met(talks).value, 4),
    }


def _ambiguous(talks: Iterable[Talk]) -> list[Ambiguous]:
    return [wish for talk in talks for wish in talk.ambiguous]


def _met(talks: Iterable[Talk]) -> Share:
    wishes = _ambiguous(talks)
    return Share(n=len(wishes), right=sum(wish.met for wish in wishes))


def _reached(talks: Sequence[Talk]) -> Share:
    return Share(n=len(talks), right=sum(talk.reached for talk in talks))


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / max(1, len(found))


def _plain(share: Share) -> Json:
    return {"n": share.n, "success": round(share.value, 4)}
