"""The world suite itself: a perfect editor scores about 100 %, one that does nothing about 0 %."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from dialogpaint.core.editing import EditRequest, EditResult
from dialogpaint.core.image import Picture
from dialogpaint.evaluation.world import SIZE, Attempt, Task, evaluate_world, tasks
from dialogpaint.world.apply import apply
from dialogpaint.world.render import render

COUNT = 24
SEED = 1


class Drawing:
    """An editor that gives back what `draw` makes of a task, which it knows by the request's seed."""

    def __init__(self, draw: Callable[[Task, Picture], Picture]) -> None:
        self.draw = draw
        self.tasks = {task.seed: task for task in tasks(COUNT, SEED)}
        self.batches: list[int] = []

    def edit_many(self, requests: Sequence[EditRequest]) -> list[EditResult]:
        self.batches.append(len(requests))
        return [self._edit(request) for request in requests]

    def _edit(self, request: EditRequest) -> EditResult:
        task = self.tasks[request.seed]
        assert request.instruction == task.instruction
        picture = self.draw(task, request.picture)
        changed = (picture.pixels != request.picture.pixels).any(axis=2)
        return EditResult(picture=picture, changed=changed, changed_fraction=float(changed.mean()), seed=request.seed)


def test_a_perfect_editor_succeeds() -> None:
    seen: list[Attempt] = []
    editor = Drawing(lambda task, _: render(apply(task.scene, task.edit), SIZE))
    report = evaluate_world(editor, COUNT, SEED, batch=10, on_attempt=seen.append)
    assert report.success.value >= 0.95 and report.kept.value >= 0.95
    assert editor.batches == [10, 10, 4] and len(seen) == COUNT == len(report.attempts)
    assert sum(share.n for share in report.by_op.values()) == COUNT
    assert report.seen.n + report.unseen.n == COUNT


def test_a_lazy_editor_fails() -> None:
    report = evaluate_world(Drawing(lambda _, picture: picture), COUNT, SEED)
    assert report.success.value <= 0.05 and report.done.value <= 0.05


def test_a_destructive_editor_keeps_nothing() -> None:
    noise = np.random.default_rng(0).integers(0, 256, (SIZE, SIZE, 3), dtype=np.uint8)
    report = evaluate_world(Drawing(lambda _, picture: picture.with_pixels(noise)), 8, SEED)
    assert report.success.right == report.kept.right == 0


def test_stray_is_the_error_outside_the_edit_beside_the_autoencoders_own() -> None:
    editor = Drawing(lambda task, _: render(apply(task.scene, task.edit), SIZE))
    report = evaluate_world(editor, COUNT, SEED, round_trip=lambda picture: _shifted(picture, 3))
    assert report.stray < 0.5 and report.autoencoder_stray == pytest.approx(3)
    shifted = Drawing(lambda task, _: _shifted(render(apply(task.scene, task.edit), SIZE), 7))
    worse = evaluate_world(shifted, COUNT, SEED)
    assert worse.stray == pytest.approx(7, abs=0.5) and worse.autoencoder_stray is None


def _shifted(picture: Picture, levels: int) -> Picture:
    """Every value off by so many levels, towards the middle."""
    values = picture.pixels.astype(np.int16)
    return picture.with_pixels((values + np.where(values < 128, levels, -levels)).astype(np.uint8))


def test_the_tasks_are_fixed_and_those_of_other_seeds_are_others() -> None:
    assert [task.edit for task in tasks(5, 3)] == [task.edit for task in tasks(8, 3)][:5]
    assert [task.scene for task in tasks(5, 3)] != [task.scene for task in tasks(5, 4)]


def test_the_report_is_plain_json() -> None:
    report = evaluate_world(Drawing(lambda _, picture: picture), 6, SEED).to_json()
    assert report["n"] == 6 and report["success"] == pytest.approx(0, abs=0.2)
    assert set(report) >= {
        "done",
        "kept",
        "seen",
        "unseen",
        "by",
        "by_domain",
        "by_style",
        "stray",
        "autoencoder_stray",
    }
    assert all(set(share) == {"n", "success"} for share in report["by"].values())
