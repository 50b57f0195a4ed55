"""`dialogpaint evaluate custom`: concepts of the world, by Custom-Edit, DreamBooth and Textual Inversion."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dialogpaint.core.image import write_atomically
from dialogpaint.evaluation.concepts import ConceptTask, concept_tasks
from dialogpaint.evaluation.custom import OURS, CustomReport, evaluate_custom
from dialogpaint.evaluation.sheets import Cell, sheet
from dialogpaint.evaluation.tries import curve
from dialogpaint.evaluation.world import SIZE
from dialogpaint.recipes.progress import progress
from dialogpaint.recipes.suites.plots import Panel, plot

if TYPE_CHECKING:
    from dialogpaint.editors.custom.editor import CustomEditor
    from dialogpaint.editors.custom.recipe import Recipe

STRENGTHS = (0.2, 0.4, 0.5, 0.6, 0.8, 1.0)
_SHOWN = 12


def custom(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    fit_steps: int | None = None,
    edit_steps: int | None = None,
) -> dict[str, Any]:
    """count: concepts, each with two sources. fit_steps: of learning a concept, the same for every method, instead of
    each recipe's. edit_steps: of inversion and sampling."""
    from dialogpaint.editors.custom import recipe as full_size
    from dialogpaint.editors.custom import small_recipes as few
    from dialogpaint.recipes.family import draws_the_world
    from dialogpaint.recipes.suites.measuring import load_clip

    small = draws_the_world(family)
    ours = few.SMALL_CUSTOM if small else full_size.CUSTOM_DIFFUSION
    recipes = {
        OURS: (ours, "follow"),
        "custom, sdedit": (ours, "sdedit"),
        "dreambooth": (few.SMALL_DREAMBOOTH if small else full_size.DREAMBOOTH, "follow"),
        "textual inversion": (few.SMALL_INVERSION if small else full_size.TEXTUAL_INVERSION, "follow"),
    }
    teachers: dict[str, Callable[[ConceptTask], CustomEditor]] = {}
    for name, (recipe, way) in recipes.items():
        shorter = recipe if fit_steps is None else recipe.model_copy(update={"steps": fit_steps})
        teachers[name] = partial(taught_editor, family, shorter, way, edit_steps or (20 if small else 50), seed)
    tasks = concept_tasks(count or 8, seed, sources=2)
    with progress("edits", 2 * len(tasks) * len(recipes) * len(STRENGTHS)) as advance:
        report = evaluate_custom(tasks, load_clip(family), teachers, STRENGTHS, seed, advance)
    write_atomically(out / "curves.png", _plot(report))
    sheet(_cells(report), 3 + len(STRENGTHS)).save(out / "concepts.png")
    return report.to_json()


def taught_editor(family: str, recipe: "Recipe", way: str, steps: int, seed: int, task: ConceptTask) -> "CustomEditor":
    """Custom-Edit, once it has learned the task's concept. way: as CustomEditor's."""
    from dialogpaint.editors.custom.editor import CustomEditor
    from dialogpaint.editors.custom.teaching import taught
    from dialogpaint.models.family import load_text_to_image
    from dialogpaint.recipes.family import draws_the_world

    model = load_text_to_image(family)
    concept = taught(
        model, family, task.name, task.thing.kind, task.pictures, recipe, task.relatives_pictures, seed=seed
    )
    guidance = 3.0 if draws_the_world(family) else 7.5
    return CustomEditor(model, {concept.name: concept}, way=way, steps=steps, guidance=guidance)


def _plot(report: CustomReport) -> bytes:
    """As the paper's trade-off figure; and what the oracle says over strength."""
    lines: dict[str, list[tuple[float, float]]] = {}
    success: dict[str, list[tuple[float, float]]] = {}
    marks: dict[str, list[str]] = {}
    for name, tries in report.tries.items():
        points = curve(tries)
        lines[name] = [(point["fidelity"], point["alignment"]) for point in points]
        marks[name] = [f"{point['setting']:g}" for point in points]
        success[name] = [(point["setting"], point["success"]) for point in points]
    return plot(
        [
            Panel(lines=lines, across="similarity to the source", up="similarity to the concept", marks=marks),
            Panel(lines=success, across="strength", up="concept there, the rest kept", marks={}),
        ]
    )


def _cells(report: CustomReport) -> list[Cell]:
    """For each source and method a row: a picture of the concept, the source, the truth, and results over strength."""
    from dialogpaint.world.render import render

    cells: list[Cell] = []
    sources = [(task, source) for task in report.tasks for source in task.sources]
    for number, (task, source) in enumerate(sources[: _SHOWN // len(report.tries) + 1]):
        for name, tries in report.tries.items():
            cells.append(Cell(pictures=(task.pictures[0],), text=f"{task.name}; by {name}"))
            cells.append(Cell(pictures=(render(source, SIZE),), text=task.instruction(source)))
            cells.append(Cell(pictures=(render(task.truth(source), SIZE),), text="as it should be"))
            cells += [
                Cell(
                    pictures=(one.picture,),
                    text=f"strength {one.setting:g}: {one.verdict.detail}",
                    good=one.verdict.success,
                )
                for one in tries
                if one.task == number
            ]
    return cells
