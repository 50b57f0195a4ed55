"""`dialogpaint evaluate editors`: the same request by every editing method, side by side on one sheet."""

import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dialogpaint.core.editing import Editor, EditRequest
from dialogpaint.core.image import Picture
from dialogpaint.datasets.exemplars import cut_out
from dialogpaint.evaluation.concepts import ConceptTask, concept_tasks
from dialogpaint.evaluation.exemplar_tasks import covering
from dialogpaint.evaluation.sheets import Cell, sheet
from dialogpaint.evaluation.tries import shares
from dialogpaint.evaluation.world import SIZE
from dialogpaint.recipes.progress import progress
from dialogpaint.recipes.suites.custom import taught_editor
from dialogpaint.recipes.suites.measuring import imagic_recipe, load_clip
from dialogpaint.world.edits import Recolour
from dialogpaint.world.features import main_colour
from dialogpaint.world.oracle import Verdict, check_scene
from dialogpaint.world.phrases import instruction
from dialogpaint.world.render import box, render
from dialogpaint.world.scene import Scene
from dialogpaint.world.targets import refer

METHODS = ("instruct", "sdedit", "imagic", "exemplar", "custom")


@dataclass(frozen=True, kw_only=True)
class _Wish:
    """A source in which a thing shall become the concept, put as each method takes it."""

    task: ConceptTask
    source: Scene

    def request(self, method: str, seed: int) -> EditRequest:
        picture = render(self.source, SIZE)
        described = self.task.instruction(self.source)
        request = EditRequest(picture=picture, instruction=described, seed=seed)
        thing, colour = self.source.things[0], main_colour(self.task.thing)
        if method == "custom":
            return request
        if method == "instruct":
            edit = Recolour(target=refer(self.source, thing.id), colour=colour)
            return replace(request, instruction=instruction(edit))
        if method == "exemplar":
            example = self.task.examples[0]
            reference = cut_out(box(example, example.things[0].id), self.task.pictures[0], margin=3)
            where = covering(box(self.source, thing.id))
            return replace(request, instruction="", mask=where, references=(reference,))
        return replace(request, instruction=described.replace(f"{self.task.name} ", f"{colour} "))

    def verdict(self, picture: Picture) -> Verdict:
        return check_scene(picture, self.source, self.task.truth(self.source), self.task.others(self.source))


def editors(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    fit_steps: int | None = None,
    edit_steps: int | None = None,
) -> dict[str, Any]:
    """count: wishes, each "this thing shall be like that one": to instruct and by description only its main colour can
    be said, exemplar gets a picture of it, custom is taught it. Sheet in OUT/editors.png."""
    start = time.perf_counter()
    tasks = concept_tasks(count or 6, seed, sources=1)
    steps = edit_steps or 20
    verdicts: dict[str, list[Verdict]] = {name: [] for name in METHODS}
    cells: list[Cell] = []
    with progress("edits", len(tasks) * len(METHODS)) as advance:
        for task in tasks:
            wish = _Wish(task=task, source=task.sources[0])
            made = _editors(family, task, seed, fit_steps, steps)
            cells.append(Cell(pictures=(render(wish.source, SIZE),), text="before"))
            cells.append(Cell(pictures=(task.pictures[0],), text=f"{task.name}, a {task.thing.kind}"))
            cells.append(Cell(pictures=(render(task.truth(wish.source), SIZE),), text="as it should be"))
            for name, editor in made.items():
                request = wish.request(name, seed)
                picture = editor.edit(request).picture
                verdicts[name].append(wish.verdict(picture))
                words = f"{name}: {request.instruction or 'this reference'}"
                cells.append(Cell(pictures=(picture,), text=words, good=verdicts[name][-1].success))
                advance()
    sheet(cells, 3 + len(METHODS), 160).save(out / "editors.png")
    by = {name: shares(some) for name, some in verdicts.items()}
    return {
        "n": len(tasks),
        "success": max(row["success"] for row in by.values()),
        "by": by,
        "seconds": round(time.perf_counter() - start, 1),
    }


def _editors(family: str, task: ConceptTask, seed: int, fit_steps: int | None, steps: int) -> dict[str, Editor]:
    from dialogpaint.editors.custom.small_recipes import SMALL_CUSTOM
    from dialogpaint.editors.exemplar.editor import ExemplarEditor
    from dialogpaint.editors.imagic.editor import ImagicEditor
    from dialogpaint.editors.sdedit import SDEditEditor
    from dialogpaint.models.family import load_exemplar_model, load_text_to_image
    from dialogpaint.recipes.family import load_editor

    model = load_text_to_image(family)
    lesson = SMALL_CUSTOM if fit_steps is None else SMALL_CUSTOM.model_copy(update={"steps": fit_steps})
    return {
        "instruct": load_editor("instruct", family),
        "sdedit": SDEditEditor(model, 0.7, steps=steps, guidance=3.0),
        "imagic": ImagicEditor(model, family, load_clip(family), imagic_recipe(family, fit_steps), steps=steps),
        "exemplar": ExemplarEditor(load_exemplar_model(family), steps),
        "custom": taught_editor(family, lesson, "follow", steps, seed, task),
    }
