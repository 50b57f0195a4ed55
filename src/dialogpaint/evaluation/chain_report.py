"""What a set of chains came to, as shares and means."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from dialogpaint.core.description import Captioner
from dialogpaint.evaluation.chains import Run, Step
from dialogpaint.evaluation.dialogue import Share
from dialogpaint.evaluation.final_pictures import FinalScores, final_scores
from dialogpaint.evaluation.forgotten import Ending, Forgotten
from dialogpaint.metrics.drift import Drift, mean_drift

Json = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class ChainReport:
    runs: tuple[Run, ...]
    forgotten: tuple[Forgotten, ...]
    final: FinalScores

    @property
    def length(self) -> int:
        return max((len(run.steps) for run in self.runs), default=0)

    def lasting(self, k: int) -> Share:
        """SR@k: chains whose turns 1 to k all succeed."""
        return Share(n=len(self.runs), right=sum(run.lasted >= k for run in self.runs))

    def turn(self, k: int) -> Share:
        """Turns numbered k that succeed, whatever happened before."""
        return Share(n=len(self.runs), right=sum(run.steps[k - 1].verdict.success for run in self.runs))

    def to_json(self) -> Json:
        """Plain JSON values; shares and means as numbers. drift: at the last turn, and turn by turn."""
        turns = range(1, self.length + 1)
        return {
            "n": len(self.runs),
            "length": self.length,
            "success": round(self.lasting(self.length).value, 4),
            "by": {f"SR@{k}": _plain(self.lasting(k)) for k in turns},
            "turns": {f"turn {k}": _plain(self.turn(k)) for k in turns},
            "by_op": _by_op(self.runs),
            "drift": {f"turn {k}": self._drift(k) for k in turns},
            "final": _rounded(asdict(self.final)),
            "forgotten": {
                "edited back": _way(self.forgotten, lambda one: one.naive),
                "run again": _way(self.forgotten, lambda one: one.rerun),
            },
        }

    def _drift(self, k: int) -> Json:
        steps = [run.steps[k - 1] for run in self.runs]
        return {
            **_drift(steps, "", lambda step: step.outside),
            **_drift(steps, "untouched_", lambda step: step.untouched),
        }


def report(runs: Sequence[Run], forgotten: Sequence[Forgotten], recogniser: Captioner) -> ChainReport:
    """recogniser: looks at the last pictures; see `final_pictures`."""
    finals = [(run.pictures[-1], run.chain.scenes[-1]) for run in runs]
    return ChainReport(runs=tuple(runs), forgotten=tuple(forgotten), final=final_scores(recogniser, finals))


def _by_op(runs: Sequence[Run]) -> Json:
    """Turns by kind of edit, counting only those with nothing but successes before them."""
    sound = [
        (edit.op, step.verdict.success)
        for run in runs
        for number, (edit, step) in enumerate(zip(run.chain.edits, run.steps, strict=True))
        if run.lasted >= number
    ]
    return {
        op: _plain(Share(n=sum(one == op for one, _ in sound), right=sum(one == op and good for one, good in sound)))
        for op in sorted({op for op, _ in sound})
    }


def _drift(steps: Sequence[Step], prefix: str, which: Callable[[Step], Drift | None]) -> Json:
    found = [one for step in steps if (one := which(step)) is not None]
    return {
        f"{prefix}n": len(found),
        **{f"{prefix}{name}": value for name, value in _rounded(asdict(mean_drift(found))).items()},
    }


def _way(forgotten: Sequence[Forgotten], which: Callable[[Forgotten], Ending]) -> Json:
    endings = [which(one) for one in forgotten]
    outside = mean_drift([one.outside for one in endings if one.outside is not None])
    n = max(1, len(endings))
    return _rounded(
        {
            "n": len(endings),
            "success": sum(one.verdict.success for one in endings) / n,
            "done": sum(one.verdict.done for one in endings) / n,
            "kept": sum(one.verdict.kept for one in endings) / n,
            "off": sum(one.off for one in endings) / n,
            "levels": outside.levels,
            "not_identical": outside.not_identical,
        }
    )


def _plain(share: Share) -> Json:
    return {"n": share.n, "success": round(share.value, 4)}


def _rounded(values: Json) -> Json:
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in values.items()}
