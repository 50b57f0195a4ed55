"""GEdit-Bench: VIEScore's two scores (Ku et al., arXiv 2312.14867) of every edit, by a judge."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from dialogpaint.core.image import Picture
from dialogpaint.datasets.benchmarks.gedit import Request
from dialogpaint.evaluation.judging import Asking, listed_scores
from dialogpaint.evaluation.questions import QUALITY, SUCCESS
from dialogpaint.evaluation.scored import Scored, as_rows, table
from dialogpaint.metrics.pairwise import at_size_of

_NAMES = ("semantic", "quality", "overall")
_HIGH = 10


@dataclass(frozen=True, kw_only=True)
class GEditReport:
    """shared: names of the items that all methods compared by the paper could answer."""

    items: dict[str, Scored]
    shared: frozenset[str]
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values. Totals are means over groups, each counting the same, as the benchmark's are; scores
        0..10, success: overall as 0..1."""
        rows = table(list(self.items.values()))
        total = _over_groups(rows["by"])
        shared = table([item for name, item in self.items.items() if name in self.shared])
        overall = total["overall"]
        return {
            "n": len(self.items),
            "success": None if overall is None else round(overall / _HIGH, 6),
            **total,
            "intersection": {"n": len(self.shared), **_over_groups(shared["by"])},
            "nan": rows["nan"],
            "by": {name: {"n": row["n"], "success": _tenth(row["overall"]), **row} for name, row in rows["by"].items()},
            "seconds": round(self.seconds, 1),
        }

    def rows(self) -> dict[str, dict[str, float | None]]:
        return as_rows(self.items)


def evaluate_gedit(
    requests: Sequence[Request],
    make: Callable[[Request, Picture], Picture],
    asking: Asking,
    on_result: Callable[[str, Picture], object],
) -> GEditReport:
    """semantic: the lower of success and restraint; quality: the lower of naturalness and freedom from faults, of the
    result alone; overall: the root of their product."""
    start, items = time.perf_counter(), {}
    read = listed_scores(2, 0, _HIGH)
    for request in requests:
        source = request.load()
        made = make(request, source)
        on_result(request.result, made)
        made = at_size_of(made, source)
        question = SUCCESS.replace("<instruction>", request.instruction)
        semantic = _lower(asking.scores(question, [source, made], read, 2))
        quality = _lower(asking.scores(QUALITY, [made], read, 2))
        scores = (semantic, quality, math.sqrt(semantic * quality))
        items[request.result] = Scored(group=request.task, measures=dict(zip(_NAMES, scores, strict=True)))
    shared = frozenset(request.result for request in requests if request.shared)
    return GEditReport(items=items, shared=shared, seconds=time.perf_counter() - start)


def _lower(scores: tuple[float, ...]) -> float:
    return math.nan if any(map(math.isnan, scores)) else min(scores)


def _over_groups(by: dict[str, dict[str, Any]]) -> dict[str, float | None]:
    found = {name: [row[name] for row in by.values() if row[name] is not None] for name in _NAMES}
    return {name: round(fmean(values), 6) if values else None for name, values in found.items()}


def _tenth(value: float | None) -> float | None:
    return None if value is None else round(value / _HIGH, 6)
