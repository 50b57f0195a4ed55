"""`dialogpaint evaluate exemplar`: things of the world painted after a reference, and the naive variant beside it."""

from pathlib import Path
from typing import Any

from dialogpaint.core.image import write_atomically
from dialogpaint.evaluation.exemplar import ExemplarReport, Filled, evaluate_exemplar
from dialogpaint.evaluation.exemplar_tasks import exemplar_tasks
from dialogpaint.evaluation.sheets import Cell, sheet
from dialogpaint.recipes.progress import progress
from dialogpaint.recipes.suites.measuring import load_clip
from dialogpaint.recipes.suites.plots import Panel, plot

OURS, NAIVE = "exemplar", "naive"
GUIDANCES = (1.0, 3.0, 5.0, 8.0)
"""Beside the family's own."""
_SHOWN = 16


def exemplar(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    seeds: int = 3,
    edit_steps: int | None = None,
    naive: str | None = None,
) -> dict[str, Any]:
    """seeds: noise seeds of every task. naive: a family trained without bottleneck and augmentation, compared with the
    other by the other's CLIP. edit_steps: of denoising, the
    family's own if None."""
    from dialogpaint.core.editing import Editor
    from dialogpaint.editors.exemplar.editor import ExemplarEditor
    from dialogpaint.models.family import load_exemplar_model

    names = {OURS: family} | ({NAIVE: naive} if naive is not None else {})
    models = {name: load_exemplar_model(one) for name, one in names.items()}
    editors: dict[str, Editor] = {name: ExemplarEditor(model, edit_steps) for name, model in models.items()}
    usual = models[OURS].defaults.guidance
    guidances = sorted({usual, *GUIDANCES})
    tasks = list(exemplar_tasks(count or 60, seed))
    wordy = [name for name, model in models.items() if model.text_encoder is not None]
    with progress("pictures", len(tasks) * len(editors) * len(guidances) * seeds) as advance:
        report = evaluate_exemplar(tasks, load_clip(family), editors, guidances, usual, seeds, wordy, advance)
    write_atomically(out / "curves.png", _plot(report))
    sheet(_cells(report, 2 + len(guidances)), 2 + (2 + len(guidances)) * len(editors)).save(out / "filled.png")
    return {**report.to_json(), "seeds": seeds}


def _plot(report: ExemplarReport) -> bytes:
    similar, varied = {}, {}
    for name in report.filled:
        points = report.curve(name)
        similar[f"{name}: right"] = [(point["setting"], point["success"]) for point in points]
        similar[f"{name}: similarity"] = [(point["setting"], point["similarity"]) for point in points]
        similar[f"{name}: pasted"] = [(point["setting"], point["pasted"]) for point in points]
        varied[name] = [(point["setting"], point["diversity"]) for point in points]
    return plot(
        [
            Panel(lines=similar, across="guidance", up="share, or cosine", marks={}),
            Panel(lines=varied, across="guidance", up="levels between seeds", marks={}),
        ]
    )


def _cells(report: ExemplarReport, width: int) -> list[Cell]:
    """One row a task: picture with the region, reference; by each variant all guidances, and two more seeds: `width`
    cells."""
    cells: list[Cell] = []
    for number, task in enumerate(report.tasks[:_SHOWN]):
        marked = task.before.pixels.copy()
        marked[task.mask] = marked[task.mask] // 2 + 64
        cells.append(Cell(pictures=(task.before.with_pixels(marked),), text="where"))
        cells.append(Cell(pictures=(task.reference,), text=f"reference: {task.wanted.kind}"))
        for name, filled in report.filled.items():
            some = [one for one in filled if one.task == number]
            row = [one for one in some if one.seed == 0]
            row += [one for one in some if one.seed and one.guidance == report.usual][:2]
            drawn = [_cell(one, name) for one in row]
            cells += drawn + [Cell(pictures=(), text="")] * (width - len(drawn))
    return cells


def _cell(one: Filled, name: str) -> Cell:
    words = f"{name}, {one.guidance:g}, seed {one.seed}: {one.seen.colour} {one.seen.kind}, pasted {one.pasted:.2f}"
    return Cell(pictures=(one.picture,), text=words, good=one.right)
