"""`dialogpaint evaluate pairs`: generators of edit pairs on captions of the world, side by side."""

from pathlib import Path
from typing import Any

from dialogpaint.datasets.edit_pairs.filtering import Thresholds
from dialogpaint.evaluation.pairs import PairsReport, evaluate_pairs, pair_tasks
from dialogpaint.evaluation.sheets import Cell, sheet
from dialogpaint.recipes.family import load_captioner
from dialogpaint.recipes.pairs import GENERATORS, load_generator
from dialogpaint.recipes.progress import progress
from dialogpaint.recipes.suites.measuring import load_clip

_SHOWN = 12


def pairs(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    seeds: int = 4,
    edit_steps: int | None = None,
    clip: str | None = None,
) -> dict[str, Any]:
    """count: captions. seeds: candidates of each by every generator. edit_steps: of p2p. clip: of the filter."""
    generators = [load_generator(name, family, steps=edit_steps) for name in GENERATORS]
    tasks = list(pair_tasks(count or 24, seed))
    with progress("captions", len(tasks) * len(generators)) as advance:
        report = evaluate_pairs(
            tasks, generators, load_clip(family, clip), load_captioner(family), seeds, seed, Thresholds(), advance
        )
    for name in report.tried:
        if cells := _cells(report, name, seeds):
            sheet(cells, 4).save(out / f"{name}.png")
    results = report.to_json()
    return {"success": results["by"]["p2p"]["success"], **results, "seeds": seeds}


def _cells(report: PairsReport, name: str, seeds: int) -> list[Cell]:
    cells = []
    for one in report.tried[name].judged[: _SHOWN * seeds]:
        texts = report.tasks[one.task].texts
        words = (
            f"{'kept' if one.kept else 'dropped'} {one.scores.clip_sim_dir:.2f}; {texts.instruction}: {texts.caption}"
        )
        pictures = (one.candidate.before, one.candidate.after)
        cells.append(Cell(pictures=pictures, text=words, good=one.done if one.oracle is None else one.oracle))
    return cells
