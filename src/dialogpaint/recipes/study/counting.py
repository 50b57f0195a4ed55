"""Which raters count, and why others do not."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from dialogpaint.recipes.study.design import QUESTIONS, Exclusion
from dialogpaint.storage.study import Answer, Rater


@dataclass(frozen=True, kw_only=True)
class Counted:
    """raters: who counts. left_out: number to the reason, for everybody who began and does not."""

    raters: tuple[Rater, ...]
    left_out: dict[int, str]


def counted(raters: Sequence[Rater], rules: Exclusion) -> Counted:
    """By the study's rules, fixed before anybody answered. Who never agreed is not counted among the raters at all."""
    began = [rater for rater in raters if rater.consented]
    reasons = {rater.number: _reason(rater, rules) for rater in began}
    return Counted(
        raters=tuple(rater for rater in began if not reasons[rater.number]),
        left_out={number: reason for number, reason in reasons.items() if reason},
    )


def real(rater: Rater) -> list[Answer]:
    """The rater's answers without those to attention checks."""
    return [answer for answer in rater.answers.values() if answer.task.check is None]


def _reason(rater: Rater, rules: Exclusion) -> str:
    """Empty for a rater who counts."""
    shown = [answer for answer in real(rater) if answer.task.kind != "talk"]
    failed = sum(not _passed(answer) for answer in rater.answers.values())
    if rules.unfinished and rater.position is not None:
        return f"did not finish: {len(rater.answers)} of {len(rater.tasks)} answers"
    if rules.failed_checks and failed >= rules.failed_checks:
        return f"failed {failed} attention check{'s' if failed > 1 else ''}"
    if shown and rules.fastest_seconds and median(answer.seconds for answer in shown) < rules.fastest_seconds:
        return f"answered in {median(answer.seconds for answer in shown):.1f} s (median)"
    ratings = [answer.values[name] for answer in shown if answer.task.kind == "rate" for name in QUESTIONS]
    if rules.same_answers and len(ratings) >= rules.same_answers and len(set(ratings)) == 1:
        return f"gave {ratings[0]} for all {len(ratings)} ratings"
    return ""


def _passed(answer: Answer) -> bool:
    wanted = answer.task.check
    return wanted is None or all(value == wanted for name, value in answer.values.items() if name in _CHECKED)


_CHECKED = (*QUESTIONS, "choice")
