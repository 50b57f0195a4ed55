"""Tables of measures of single items, in which what could not be measured is counted and never silently averaged."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Scored:
    """An item's measures by name; nan for one that has no value, infinite for PSNR of equal pixels. group: the row
    that it counts for."""

    group: str
    measures: Mapping[str, float]


def table(items: Sequence[Scored]) -> dict[str, Any]:
    """Plain JSON values: means of every measure over all items and, in `by`, group by group. Means are over finite
    values, None without any; `nan` and `infinite` count what was left out, of all items."""
    groups: dict[str, list[Scored]] = {}
    for item in items:
        groups.setdefault(item.group, []).append(item)
    return {
        **means(items),
        "nan": _count(items, math.isnan),
        "infinite": _count(items, math.isinf),
        "by": {name: means(some) for name, some in groups.items()},
    }


def means(items: Sequence[Scored]) -> dict[str, Any]:
    """`n` and every measure's mean, None without finite values."""
    names = dict.fromkeys(name for item in items for name in item.measures)
    columns = {name: [item.measures[name] for item in items if name in item.measures] for name in names}
    return {"n": len(items), **{name: _mean(values) for name, values in columns.items()}}


def as_rows(items: Mapping[str, Scored]) -> dict[str, dict[str, float | None]]:
    """Every item's measures, for a file: None for what is no finite number."""
    return {
        name: {key: value if math.isfinite(value) else None for key, value in item.measures.items()}
        for name, item in items.items()
    }


def _mean(values: Sequence[float]) -> float | None:
    finite = [value for value in values if math.isfinite(value)]
    return round(fmean(finite), 6) if finite else None


def _count(items: Sequence[Scored], kind: Any) -> int:
    return sum(bool(kind(value)) for item in items for value in item.measures.values())
