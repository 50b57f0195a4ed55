"""What the answers say: means and wins with how sure they are, agreement, and who does not count."""

import csv
import io
import json
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from dialogpaint.core.image import write_atomically
from dialogpaint.metrics.agreement import fleiss_kappa, krippendorff_ordinal
from dialogpaint.metrics.intervals import DRAWS, crossed_bootstrap, wilson
from dialogpaint.recipes.study.counting import counted, real
from dialogpaint.recipes.study.design import QUESTIONS
from dialogpaint.recipes.study.folder import StudyFolder
from dialogpaint.recipes.study.report_plot import plot
from dialogpaint.storage.study import Answer, Rater

PAPER = {
    "satisfaction": 4.22,
    "mos": 4.32,
    "raters": 100,
    "source": "DialogPaint, arXiv 2303.10073: the paper's own system, pictures and raters",
}

Row = tuple[int, Answer]
"""A rater's number and an answer of theirs to a real question."""


def write(folder: StudyFolder, out: Path, seed: int = 0, draws: int = DRAWS) -> dict[str, Any]:
    """The report, also written: `report.json`, `report.png`, and `answers.csv` with every answer that counts."""
    results, rows = report(folder, seed, draws)
    write_atomically(out / "report.json", (json.dumps(results, indent=2) + "\n").encode())
    write_atomically(out / "report.png", plot(results))
    write_atomically(out / "answers.csv", _table(rows))
    return results


def report(folder: StudyFolder, seed: int = 0, draws: int = DRAWS) -> tuple[dict[str, Any], list[Row]]:
    """Every figure as plain data, and the answers it comes from. seed: of the bootstrap."""
    study = folder.study
    raters = folder.store.raters()
    kept = counted(raters, study.exclude)
    rows = [(rater.number, answer) for rater in kept.raters for answer in real(rater)]
    means = {
        kind: {name: _means(_of(rows, kind, (name,)), seed, draws) for name in study.names} for kind in ("talk", "rate")
    }
    results = {
        "title": study.title,
        "raters": _people(raters, len(kept.raters), kept.left_out),
        "after_talking": means["talk"],
        "shown_results": means["rate"],
        "agreement": {question: _alpha(_of(rows, "rate"), question) for question in QUESTIONS},
        "choices": [_wins(_of(rows, "choose"), pair) for pair in combinations(study.names, 2)] if rows else [],
        "paper": PAPER,
        "level": 0.95,
        "bootstrap": {"seed": seed, "draws": draws, "over": "raters and items"},
    }
    return results, rows


def _people(raters: Sequence[Rater], kept: int, left_out: dict[int, str]) -> dict[str, Any]:
    began = kept + len(left_out)
    return {
        "came": len(raters),
        "began": began,
        "counted": kept,
        "left_out": [{"rater": number, "why": why} for number, why in left_out.items()],
    }


def _of(rows: Sequence[Row], kind: str, conditions: tuple[str, ...] | None = None) -> list[Row]:
    return [
        (rater, answer)
        for rater, answer in rows
        if answer.task.kind == kind and conditions in (None, answer.task.conditions)
    ]


def _means(rows: Sequence[Row], seed: int, draws: int) -> dict[str, Any]:
    found: dict[str, Any] = {"n": len(rows), "raters": len({rater for rater, _ in rows})}
    for question in QUESTIONS if rows else ():
        values = [(rater, answer.task.unit, float(answer.values[question])) for rater, answer in rows]
        interval = crossed_bootstrap(values, seed, draws)
        mean = sum(value for *_, value in values) / len(values)
        found[question] = {"mean": mean, "low": interval.low, "high": interval.high}
    return found


def _alpha(rows: Sequence[Row], question: str) -> float | None:
    """Krippendorff's, over shown results; a unit is one item's result by one condition. (After talking nobody rates
    what another rated.)"""
    units: dict[Hashable, list[int]] = defaultdict(list)
    for _, answer in rows:
        units[answer.task.unit, answer.task.conditions].append(answer.values[question])
    return krippendorff_ordinal(list(units.values()))


def _wins(rows: Sequence[Row], pair: tuple[str, ...]) -> dict[str, Any]:
    """How often the first of the pair was chosen over the second, and how far raters agree on which."""
    units: dict[str, dict[Hashable, int]] = defaultdict(lambda: dict.fromkeys(pair, 0))
    for winner, unit in _winners(rows, pair):
        units[unit][winner] += 1
    wins = [sum(unit[name] for unit in units.values()) for name in pair]
    interval = wilson(wins[0], sum(wins))
    left = sum(answer.values["choice"] == 0 for _, answer in rows if set(answer.task.conditions) == set(pair))
    return {
        "conditions": list(pair),
        "wins": wins,
        "share": wins[0] / sum(wins) if sum(wins) else None,
        "low": interval.low,
        "high": interval.high,
        "fleiss_kappa": fleiss_kappa(list(units.values())),
        "left_chosen": left / sum(wins) if sum(wins) else None,
    }


def _winners(rows: Sequence[Row], pair: tuple[str, ...]) -> Iterable[tuple[str, str]]:
    """(condition chosen, item) of every choice between the two."""
    for _, answer in rows:
        if set(answer.task.conditions) == set(pair):
            yield answer.task.conditions[answer.values["choice"]], answer.task.unit


def _table(rows: Sequence[Row]) -> bytes:
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(["rater", "kind", "unit", "left_or_only", "right", *QUESTIONS, "chosen", "turns", "seconds"])
    for rater, answer in rows:
        first, second = (*answer.task.conditions, "")[:2]
        values = answer.values
        chosen = answer.task.conditions[values["choice"]] if "choice" in values else ""
        asked = [values.get(question, "") for question in QUESTIONS]
        unit, kind = answer.task.unit, answer.task.kind
        seconds = f"{answer.seconds:.1f}"
        table.writerow([rater, kind, unit, first, second, *asked, chosen, values.get("turns", ""), seconds])
    return text.getvalue().encode()
