"""What checking one's own work is worth: a verifier fitted on validation scenes, measured on test scenes by the oracle.

All attempts are made and judged first; what a run with any budget would have come to is then read off them.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dialogpaint.core.editing import BatchEditor, EditRequest
from dialogpaint.editors.checked.editor import attempt
from dialogpaint.editors.checked.evidence import FIGURES, Evidence, Viewer
from dialogpaint.editors.checked.verifier import Verifier, fit
from dialogpaint.evaluation.world import SIZE, Task, tasks
from dialogpaint.world.oracle import check
from dialogpaint.world.render import render
from dialogpaint.world.splits import Split

FITTED_ON = 2
"""Attempts at each validation edit: the first and one more, so that what is repeated is seen too."""
_BATCH = 8


@dataclass(frozen=True, kw_only=True)
class Tried:
    """A task and its attempts in order: what was seen of each, and whether the oracle accepts it."""

    task: Task
    seen: tuple[Evidence, ...]
    right: tuple[bool, ...]


@dataclass(frozen=True, kw_only=True)
class Budget:
    """Up to so many attempts a task. verified: success when the verifier chooses and stops at good enough; exhaustive:
    when it sees all of them; oracle: when any of them is right, the most that choosing can give; chance: choosing
    blindly. samples: mean attempts made, stopping early. mended: of the first attempts that failed, the share whose
    task is right now. accepted, false_accepts: attempts taken as good enough, and the share of them that are wrong.
    doubted, right_doubts: results of which the user is told that they may have failed, and the share that have."""

    n: int
    verified: float
    exhaustive: float
    oracle: float
    chance: float
    samples: float
    mended: float
    accepted: int
    false_accepts: float
    doubted: int
    right_doubts: float


@dataclass(frozen=True, kw_only=True)
class SelfcheckReport:
    """roc: (false positive rate, true positive rate) of all test attempts, from strict to lenient. auc: the area under
    it; alone: the same of each figure by itself, whichever way it points."""

    verifier: Verifier
    tried: tuple[Tried, ...]
    budgets: tuple[Budget, ...]
    roc: tuple[tuple[float, float], ...]
    auc: float
    alone: dict[str, float]
    seconds: dict[str, float]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; success is that of the largest budget."""
        last = self.budgets[-1]
        return {
            "n": len(self.tried),
            "success": round(last.verified, 4),
            "by": {f"best of {b.n}": {"n": len(self.tried), "success": round(b.verified, 4)} for b in self.budgets},
            "budgets": {f"best of {budget.n}": _rounded(budget) for budget in self.budgets},
            "auc": round(self.auc, 4),
            "auc_alone": {name: round(value, 4) for name, value in self.alone.items()},
            "roc": [[round(x, 4), round(y, 4)] for x, y in _thinned(self.roc)],
            "good_enough": round(self.verifier.good_enough, 4),
            "doubtful": round(self.verifier.doubtful, 4),
            "seconds": round(sum(self.seconds.values()), 1),
            "seconds_by": {name: round(value, 3) for name, value in self.seconds.items()},
        }


def evaluate_selfcheck(
    editor: BatchEditor,
    viewer: Viewer,
    count: int,
    seed: int = 0,
    best_of: int = 4,
    usual: tuple[float, float] | None = None,
    on_edit: Callable[[], object] = lambda: None,
) -> SelfcheckReport:
    """Fit on `count` validation edits, tried twice each, and measure on `count` test edits, `best_of` times each.

    Raises BadInput when no validation edit or every one succeeds.
    """
    seconds = {"editing": 0.0, "judging": 0.0, "oracle": 0.0}
    fitted = try_all(editor, viewer, count, seed, "validation", min(FITTED_ON, best_of), usual, seconds, on_edit)
    verifier = fit([pair for tried in fitted for pair in zip(tried.seen, tried.right, strict=True)])
    tried = try_all(editor, viewer, count, seed, "test", best_of, usual, seconds, on_edit)
    return report(verifier, tried, seconds)


def report(verifier: Verifier, tried: Sequence[Tried], seconds: dict[str, float]) -> SelfcheckReport:
    """What the verifier's judgements of these attempts are worth."""
    sure = np.array([[verifier.probability(seen) for seen in one.seen] for one in tried])
    right = np.array([one.right for one in tried], dtype=np.bool_)
    sizes = sorted({size for size in (1, 2, 4, 8) if size < right.shape[1]} | {right.shape[1]})
    figures = np.array([seen.numbers() for one in tried for seen in one.seen])
    alone = {name: roc(figures[:, place], right.ravel())[1] for place, name in enumerate(FIGURES)}
    curve, area = roc(sure.ravel(), right.ravel())
    return SelfcheckReport(
        verifier=verifier,
        tried=tuple(tried),
        budgets=tuple(budget(sure[:, :size], right[:, :size], verifier) for size in sizes),
        roc=curve,
        auc=area,
        alone={name: max(value, 1.0 - value) for name, value in alone.items()},
        seconds=seconds,
    )


def try_all(
    editor: BatchEditor,
    viewer: Viewer,
    count: int,
    seed: int,
    split: Split,
    times: int,
    usual: tuple[float, float] | None,
    seconds: dict[str, float],
    on_edit: Callable[[], object] = lambda: None,
) -> list[Tried]:
    """Every task of the split so many times, in batches; the time spent is added to `seconds`."""
    waiting = list(tasks(count, seed, split))
    found: list[Tried] = []
    for first in range(0, len(waiting), _BATCH):
        found += _try_batch(editor, viewer, waiting[first : first + _BATCH], times, usual, seconds, on_edit)
    return found


def _try_batch(
    editor: BatchEditor,
    viewer: Viewer,
    some: Sequence[Task],
    times: int,
    usual: tuple[float, float] | None,
    seconds: dict[str, float],
    on_edit: Callable[[], object],
) -> Iterator[Tried]:
    requests = [
        EditRequest(picture=render(task.scene, SIZE), instruction=task.instruction, seed=task.seed) for task in some
    ]
    clock = _Clock(seconds)
    # The number-th attempts of all tasks share their guidance, so they go through in one batch.
    results = [editor.edit_many([attempt(one, number, usual) for one in requests]) for number in range(times)]
    clock.spent("editing")
    for place, (task, request) in enumerate(zip(some, requests, strict=True)):
        mine = [batch[place] for batch in results]
        before = viewer.see(request.picture)
        seen = tuple(viewer.weigh(before, result, task.instruction) for result in mine)
        clock.spent("judging")
        right = tuple(check(result.picture, task.scene, task.edit).success for result in mine)
        clock.spent("oracle")
        for _ in mine:
            on_edit()
        yield Tried(task=task, seen=seen, right=right)


def budget(sure: NDArray[np.float64], right: NDArray[np.bool_], verifier: Verifier) -> Budget:
    """(tasks, attempts) probabilities and truths: what the editor comes to that may make all of these attempts."""
    tasks_, n = sure.shape
    enough = sure >= verifier.good_enough
    made = np.where(enough.any(axis=1), enough.argmax(axis=1) + 1, n)
    rows = np.arange(tasks_)
    kept = np.where(np.arange(n) < made[:, None], sure, -1.0).argmax(axis=1)
    result, likely = right[rows, kept], sure[rows, kept]
    failed, taken, doubted = ~right[:, 0], likely >= verifier.good_enough, likely < verifier.doubtful
    return Budget(
        n=n,
        verified=float(result.mean()),
        exhaustive=float(right[rows, sure.argmax(axis=1)].mean()),
        oracle=float(right.any(axis=1).mean()),
        chance=float(right.mean()),
        samples=float(made.mean()),
        mended=_share(result[failed]),
        accepted=int(taken.sum()),
        false_accepts=_share(~result[taken]),
        doubted=int(doubted.sum()),
        right_doubts=_share(~result[doubted]),
    )


def roc(scores: NDArray[np.float64], right: NDArray[np.bool_]) -> tuple[tuple[tuple[float, float], ...], float]:
    """The curve of "right when the score is at least so high", a point for each score there is, and its area; 0.5 when
    all are alike."""
    if right.all() or not right.any():
        return ((0.0, 0.0), (1.0, 1.0)), 0.5
    order = np.argsort(-scores, kind="stable")
    last = np.append(np.flatnonzero(np.diff(scores[order])), len(order) - 1)
    hits = np.cumsum(right[order])[last] / right.sum()
    alarms = np.cumsum(~right[order])[last] / (~right).sum()
    x, y = np.concatenate([[0.0], alarms]), np.concatenate([[0.0], hits])
    return tuple(zip(x.tolist(), y.tolist(), strict=True)), float(np.trapezoid(y, x))


class _Clock:
    """Adds the time since it was last asked to what it was spent on."""

    def __init__(self, seconds: dict[str, float]) -> None:
        self._seconds, self._since = seconds, time.perf_counter()

    def spent(self, on: str) -> None:
        now = time.perf_counter()
        self._seconds[on] += now - self._since
        self._since = now


def _share(marks: NDArray[np.bool_]) -> float:
    return float(marks.mean()) if len(marks) else 0.0


def _rounded(one: Budget) -> dict[str, float | int]:
    return {name: round(value, 4) for name, value in vars(one).items()}


def _thinned(points: Sequence[tuple[float, float]], most: int = 40) -> list[tuple[float, float]]:
    """At most so many points, the ends among them."""
    return [points[round(place)] for place in np.linspace(0, len(points) - 1, min(most, len(points)))]
