"""`dialogpaint evaluate imagic`: pose edits by Imagic, its ablations, instruct and SDEdit."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import write_atomically
from dialogpaint.evaluation.imagic import FULL, ImagicReport, evaluate_imagic
from dialogpaint.evaluation.sheets import Cell, sheet
from dialogpaint.evaluation.tries import Try, best_setting, curve
from dialogpaint.recipes.progress import progress
from dialogpaint.recipes.suites.plots import Panel, plot

ETAS = (0.0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1.0)
STRENGTHS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_SHOWN = 12


def imagic(
    count: int | None, seed: int, family: str, out: Path, seeds: int = 3, fit_steps: int | None = None
) -> dict[str, Any]:
    """seeds: noise seeds of every task. fit_steps: of each of Imagic's two stages, instead of the recipe's. A full-size
    family is not compared with instruct, which is another family there."""
    from dialogpaint.editors.imagic.editor import ImagicEditor
    from dialogpaint.editors.sdedit import SDEditEditor
    from dialogpaint.evaluation.pose_edits import pose_tasks
    from dialogpaint.models.family import load_text_to_image
    from dialogpaint.recipes.family import draws_the_world, load_editor
    from dialogpaint.recipes.suites.measuring import imagic_recipe, load_clip

    if seeds < 1:
        raise BadInput(f"{seeds} seeds: give at least 1.")
    model, clip = load_text_to_image(family), load_clip(family)
    recipe = imagic_recipe(family, fit_steps)
    recipes = {
        FULL: recipe,
        "no fine-tuning": recipe.model_copy(update={"tuning_steps": 0}),
        "no embedding optimisation": recipe.model_copy(update={"embedding_steps": 0}),
    }
    variants = {name: ImagicEditor(model, family, clip, recipe) for name, recipe in recipes.items()}
    tasks = list(pose_tasks(count or 30, seed))
    with progress("pictures", len(tasks) * (len(variants) + 1)) as advance:
        report = evaluate_imagic(
            tasks,
            clip,
            variants,
            load_editor("instruct", family) if draws_the_world(family) else None,
            {strength: SDEditEditor(model, strength, steps=20, guidance=3.0) for strength in STRENGTHS},
            ETAS,
            seeds,
            on_try=advance,
        )
    write_atomically(out / "curves.png", _plot(report))
    others = len(report.tries) - len(variants)
    sheet(_cells(report), 1 + others + len(ETAS)).save(out / "strips.png")
    return {**report.to_json(), "seeds": seeds, "recipe": recipe.model_dump()}


def _plot(report: ImagicReport) -> bytes:
    """As the paper's figure on eta: both similarities over it; and one over the other for every way."""
    whole = curve(report.tries[FULL])
    over = {
        "to the text": [(point["setting"], point["alignment"]) for point in whole],
        "to the picture": [(point["setting"], point["fidelity"]) for point in whole],
        "oracle success": [(point["setting"], point["success"]) for point in whole],
    }
    against: dict[str, list[tuple[float, float]]] = {}
    marks: dict[str, list[str]] = {}
    for name, tries in report.tries.items():
        points = curve(tries)
        against[name] = [(point["fidelity"], point["alignment"]) for point in points]
        marks[name] = [f"{point['setting']:g}" for point in points] if len(points) > 1 else []
    return plot(
        [
            Panel(lines=over, across="eta", up="cosine, or share", marks={}),
            Panel(lines=against, across="similarity to the picture", up="similarity to the text", marks=marks),
        ]
    )


def _cells(report: ImagicReport) -> list[Cell]:
    """One row a task: before, instruct, SDEdit at its best strength, and Imagic over eta, all with the first seed."""
    from dialogpaint.evaluation.world import SIZE
    from dialogpaint.world.render import render

    cells: list[Cell] = []
    for number, task in enumerate(report.tasks[:_SHOWN]):
        cells.append(Cell(pictures=(render(task.scene, SIZE),), text=task.instruction))
        for name in [name for name in ("instruct", "sdedit") if name in report.tries]:
            setting = best_setting(report.tries[name])
            cells += [_cell(one, name) for one in _of(report.tries[name], number) if one.setting == setting]
        chosen = _of(report.automatic[FULL], number)[0].setting
        for one in _of(report.tries[FULL], number):
            words = f"eta {one.setting:g}" + (", chosen" if one.setting == chosen else "")
            cells.append(_cell(one, words))
    return cells


def _of(tries: Sequence[Try], number: int) -> list[Try]:
    return [one for one in tries if one.task == number and one.seed == 0]


def _cell(one: Try, words: str) -> Cell:
    return Cell(pictures=(one.picture,), text=f"{words}: {one.verdict.detail}", good=one.verdict.success)
