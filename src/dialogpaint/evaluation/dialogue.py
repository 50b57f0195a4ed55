"""How well a dialogue model understands people: acts, instructions and questions on hand-written phrasings."""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from dialogpaint.core.conversation import DialogueModel, Reply
from dialogpaint.core.errors import BadInput, DialogPaintError
from dialogpaint.evaluation.mistakes import Mistake, mistake_of
from dialogpaint.evaluation.phrasings import Case, bare_words
from dialogpaint.evaluation.wording import same_instructions, same_target

FEWEST_OPTIONS, MOST_OPTIONS = 2, 4


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """One case replied to. reply None = the model failed; `failure` says how. content_right: instructions, target or
    options, whichever the act has; True only when the act is right too."""

    case: Case
    reply: Reply | None
    act_right: bool
    content_right: bool
    failure: str = ""


@dataclass(frozen=True, kw_only=True)
class Share:
    """right of n; `value` is 1.0 when there is nothing to get wrong."""

    n: int
    right: int

    @property
    def value(self) -> float:
        return self.right / self.n if self.n else 1.0


@dataclass(frozen=True, kw_only=True)
class DialogueReport:
    """acts: over all cases. instructions: over cases that ask for an edit; a wrong act counts as wrong. targets: the
    same for forget and redo. options: over expected questions that were asked, those with 2 to 4 fitting quick replies.
    ask_precision: of the questions asked, those that were right. ask_recall: of the questions due, those asked.
    by_group: group -> (act right, all right)."""

    acts: Share
    instructions: Share
    targets: Share
    options: Share
    ask_precision: Share
    ask_recall: Share
    by_group: dict[str, tuple[Share, Share]]
    mistakes: tuple[Mistake, ...]
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; shares as numbers in 0..1."""
        return {
            "n": self.acts.n,
            "act_accuracy": self.acts.value,
            "instruction_accuracy": self.instructions.value,
            "target_accuracy": self.targets.value,
            "options_accuracy": self.options.value,
            "ask_precision": self.ask_precision.value,
            "ask_recall": self.ask_recall.value,
            "by": {
                group: {"n": act.n, "act": act.value, "success": right.value}
                for group, (act, right) in self.by_group.items()
            },
            "mistakes": [asdict(mistake) for mistake in self.mistakes],
            "seconds": round(self.seconds, 2),
        }


OnCase = Callable[[Outcome], None]


def evaluate_dialogue(model: DialogueModel, cases: Sequence[Case], on_case: OnCase | None = None) -> DialogueReport:
    """Every case put to the model once. A reply it fails to give counts as wrong; BadInput (no weights, no such server)
    ends the evaluation."""
    start = time.perf_counter()
    outcomes = []
    for case in cases:
        outcomes.append(judge_reply(model, case))
        if on_case is not None:
            on_case(outcomes[-1])
    return _report(outcomes, time.perf_counter() - start)


def judge_reply(model: DialogueModel, case: Case) -> Outcome:
    try:
        reply = model.reply(case.conversation)
    except BadInput:
        raise
    except DialogPaintError as error:
        return Outcome(case=case, reply=None, act_right=False, content_right=False, failure=str(error))
    act_right = reply.act in case.expected.acts
    return Outcome(case=case, reply=reply, act_right=act_right, content_right=act_right and _content_right(case, reply))


def _content_right(case: Case, reply: Reply) -> bool:
    expected, conversation = case.expected, case.conversation
    if reply.act == "edit" and expected.instructions:
        return any(
            same_instructions(sentences, reply.instructions, conversation.description)
            for sentences in expected.instructions
        )
    if reply.act in ("forget", "redo") and expected.targets:
        return any(same_target(target, reply.target, conversation.applied) for target in expected.targets)
    if reply.act == "ask":
        options = [bare_words(option) for option in reply.options]
        wanted = [bare_words(word) for word in expected.options_include]
        enough = FEWEST_OPTIONS <= len(options) <= MOST_OPTIONS
        return enough and all(any(word in option for option in options) for word in wanted)
    return True


def _report(outcomes: Sequence[Outcome], seconds: float) -> DialogueReport:
    groups = dict.fromkeys(outcome.case.group for outcome in outcomes)
    members = {group: [o for o in outcomes if o.case.group == group] for group in groups}
    due = [o for o in outcomes if o.case.expected.acts == ("ask",)]
    return DialogueReport(
        acts=_acts(outcomes),
        instructions=_contents([o for o in outcomes if o.case.expected.instructions]),
        targets=_contents([o for o in outcomes if o.case.expected.targets]),
        options=_contents([o for o in due if o.act_right]),
        ask_precision=_acts([o for o in outcomes if o.reply is not None and o.reply.act == "ask"]),
        ask_recall=_acts(due),
        by_group={group: (_acts(some), _contents(some)) for group, some in members.items()},
        mistakes=tuple(mistake_of(o.case, o.reply, o.failure) for o in outcomes if not o.content_right),
        seconds=seconds,
    )


def _acts(outcomes: Sequence[Outcome]) -> Share:
    return Share(n=len(outcomes), right=sum(outcome.act_right for outcome in outcomes))


def _contents(outcomes: Sequence[Outcome]) -> Share:
    return Share(n=len(outcomes), right=sum(outcome.content_right for outcome in outcomes))
