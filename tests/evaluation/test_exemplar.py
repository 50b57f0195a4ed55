"""The exemplar suite's judge: it knows the wanted thing when it sees it, and a pasted reference for what it is."""

from collections.abc import Callable

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor

from dialogpaint.core.editing import EditRequest, EditResult, OnStep
from dialogpaint.core.image import Picture
from dialogpaint.evaluation.exemplar import ExemplarReport, evaluate_exemplar
from dialogpaint.evaluation.exemplar_tasks import ExemplarTask, exemplar_tasks
from dialogpaint.evaluation.hole_judge import SIZE, drawn_in
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.render import render

TASKS = list(exemplar_tasks(2, seed=0))


class Colours:
    """Pictures by their mean colour: enough to compare them."""

    def of_pictures(self, pictures: list[Picture]) -> Tensor:
        means = torch.tensor(np.array([one.pixels.mean(axis=(0, 1)) for one in pictures]))
        return torch.nn.functional.normalize(means, dim=-1)

    def of_texts(self, texts: list[str]) -> Tensor:
        raise NotImplementedError


class Scripted:
    name = "scripted"

    def __init__(self, draw: Callable[[ExemplarTask, EditRequest], Picture]) -> None:
        self.draw = draw
        self.tasks = {task.before.sha256: task for task in TASKS}

    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        picture = self.draw(self.tasks[request.picture.sha256], request)
        changed = (picture.pixels != request.picture.pixels).any(axis=2)
        return EditResult(picture=picture, changed=changed, changed_fraction=float(changed.mean()), seed=request.seed)


def _within(task: ExemplarTask, drawn: Picture) -> Picture:
    return drawn.with_pixels(np.where(task.mask[..., None], drawn.pixels, task.before.pixels))


def _true(task: ExemplarTask, request: EditRequest) -> Picture:
    wanted = task.wanted
    if request.target:
        wanted = wanted.model_copy(update={"colours": wanted.colours | {_main(task): task.colour}})
    return _within(task, render(drawn_in(task.scene, task.gone, task.region, wanted), SIZE))


def _main(task: ExemplarTask) -> str:
    return KINDS[task.wanted.kind].main


def _pasted(task: ExemplarTask, request: EditRequest) -> Picture:
    rows, columns = np.flatnonzero(task.mask.any(axis=1)), np.flatnonzero(task.mask.any(axis=0))
    shown = Image.fromarray(request.references[0].pixels).resize((len(columns), len(rows)), Image.Resampling.BICUBIC)
    pixels = task.before.pixels.copy()
    pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] = np.asarray(shown)
    return Picture(pixels=pixels)


def _report(draw: Callable[[ExemplarTask, EditRequest], Picture]) -> ExemplarReport:
    variants = {"it": Scripted(draw)}
    return evaluate_exemplar(TASKS, Colours(), variants, (5.0,), 5.0, seeds=1, wordy=("it",))  # type: ignore[arg-type]


def test_tasks_ask_for_another_kind_where_a_thing_stands() -> None:
    for task in TASKS:
        assert task.wanted.kind != task.scene.thing(task.gone).kind and task.colour not in task.wanted.colours.values()
        assert 0.02 < task.mask.mean() < 0.6 and task.reference.width == SIZE


def test_true_drawings_are_right_and_not_pasted() -> None:
    results = _report(_true).to_json()
    row = results["by"]["it"]
    assert row["success"] == row["kind"] == 1.0 and row["outside"] == 0.0
    assert row["pasted"] < 0.2 and (row["background_copied"] or 0.0) < 0.1
    assert results["worded"]["it"] == {"n": 2, "success": 1.0, "colour": 1.0, "colour_without_words": 0.0}


def test_a_pasted_reference_is_found_out() -> None:
    row = _report(_pasted).to_json()["by"]["it"]
    assert row["pasted"] > 0.8 and row["background_copied"] == pytest.approx(1.0, abs=0.1)


def test_what_is_left_as_it_was_is_not_the_wanted_thing() -> None:
    row = _report(lambda task, request: task.before).to_json()["by"]["it"]
    assert row["success"] == 0.0
