"""`dialogpaint evaluate magicbrush|pie-bench`: benchmarks that know what should stay or what should come of it, by any
family's instruction editor, or for results that somebody made already."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from dialogpaint.core.image import Picture
from dialogpaint.recipes.family import load_editor
from dialogpaint.recipes.progress import progress
from dialogpaint.recipes.suites.benchmark_files import (
    benchmark_folder,
    keeping,
    noting,
    result_at,
    results_sheet,
    write_items,
)
from dialogpaint.recipes.suites.measuring import load_instruments

if TYPE_CHECKING:
    from dialogpaint.datasets.benchmarks.magicbrush import Session
    from dialogpaint.datasets.benchmarks.pie_bench import Edit


def magicbrush(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    data: Path | None = None,
    clip: str | None = None,
    dino: str | None = None,
    results: Path | None = None,
) -> dict[str, Any]:
    """data: a split's folder. count: of sessions. results: a folder in the benchmark's own layout, scored instead of
    editing."""
    from dialogpaint.datasets.benchmarks.magicbrush import load_magicbrush
    from dialogpaint.evaluation.magicbrush import edited_by, evaluate_magicbrush

    folder = benchmark_folder(data, "magicbrush")
    sessions, instruments = load_magicbrush(folder)[:count], load_instruments(family, clip, dino)

    def found(session: "Session", turn: int, chained: bool, source: Picture) -> Picture:
        del source
        assert results is not None
        return result_at(results, session.result(turn, chained))

    make = found if results is not None else edited_by(load_editor("instruct", family), seed)
    names: list[str] = []
    with progress("edits", sum(2 * len(session.turns) - 1 for session in sessions)) as advance:
        keep = noting(names, keeping(out / "results", advance))
        report = evaluate_magicbrush(sessions, make, instruments, keep)
    write_items(out, report.rows())
    results_sheet(out, out / "results", names)
    return {**report.to_json(), **instruments.account(), "split": folder.resolve().name, **_made_by(results)}


def pie_bench(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    data: Path | None = None,
    clip: str | None = None,
    dino: str | None = None,
    results: Path | None = None,
) -> dict[str, Any]:
    """results: a folder with a result at every picture's place, or at that place in `annotation_images`, scored instead
    of editing."""
    from dialogpaint.datasets.benchmarks.pie_bench import load_pie_bench
    from dialogpaint.evaluation.pie_bench import edited_by, evaluate_pie_bench

    edits = load_pie_bench(benchmark_folder(data, "pie-bench"))[:count]
    instruments = load_instruments(family, clip, dino)

    def found(edit: "Edit", picture: Picture) -> Picture:
        del picture
        assert results is not None
        return result_at(results, edit.place, edit.result, f"annotation_images/{edit.place}")

    make = found if results is not None else edited_by(load_editor("instruct", family), seed)
    names: list[str] = []
    with progress("edits", len(edits)) as advance:
        report = evaluate_pie_bench(edits, make, instruments, noting(names, keeping(out / "results", advance)))
    write_items(out, report.rows())
    results_sheet(out, out / "results", names)
    return {**report.to_json(), **instruments.account(), "split": "all", **_made_by(results)}


def _made_by(results: Path | None) -> dict[str, Any]:
    """Whether the family made the results that were measured."""
    return {"made_by": "the family" if results is None else results.name}
