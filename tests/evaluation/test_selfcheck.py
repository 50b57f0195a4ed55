"""The self-check suite: figures by hand for small tables, and a run with an editor that fails every other time."""

from collections.abc import Sequence

import numpy as np
import pytest
import torch

from dialogpaint.core.description import Description
from dialogpaint.core.editing import EditRequest, EditResult
from dialogpaint.core.image import Picture
from dialogpaint.editors.checked.editor import attempt
from dialogpaint.editors.checked.evidence import FIGURES, Viewer
from dialogpaint.editors.checked.verifier import Verifier
from dialogpaint.evaluation.selfcheck import budget, evaluate_selfcheck, roc
from dialogpaint.evaluation.world import SIZE, tasks
from dialogpaint.world.apply import apply
from dialogpaint.world.captions import describe
from dialogpaint.world.render import render
from dialogpaint.world.scene import Scene

ZEROS = (0.0,) * len(FIGURES)
VERIFIER = Verifier(means=ZEROS, scales=(1.0,) * len(FIGURES), weights=ZEROS, bias=0, good_enough=0.8, doubtful=0.3)


def test_a_budget_is_read_off_the_attempts() -> None:
    sure = np.array([[0.9, 0.1], [0.2, 0.85], [0.1, 0.2], [0.5, 0.4]])
    right = np.array([[False, True], [False, True], [False, False], [True, False]])
    found = budget(sure, right, VERIFIER)
    assert (found.n, found.verified, found.oracle, found.chance) == (2, 0.5, 0.75, 0.375)
    assert found.samples == pytest.approx((1 + 2 + 2 + 2) / 4)
    assert found.mended == pytest.approx(1 / 3)
    assert (found.accepted, found.false_accepts) == (2, 0.5)
    assert (found.doubted, found.right_doubts) == (1, 1.0)
    once = budget(sure[:, :1], right[:, :1], VERIFIER)
    assert once.verified == once.oracle == once.chance == 0.25 and once.samples == 1.0 and once.mended == 0.0


def test_what_comes_after_a_good_enough_attempt_is_not_seen() -> None:
    found = budget(np.array([[0.8, 0.99]]), np.array([[False, True]]), VERIFIER)
    assert (found.samples, found.verified, found.exhaustive) == (1.0, 0.0, 1.0)


def test_the_area_under_the_curve() -> None:
    right = np.array([True, True, False, False])
    assert roc(np.array([0.9, 0.8, 0.2, 0.1]), right)[1] == 1.0
    assert roc(np.array([0.1, 0.2, 0.8, 0.9]), right)[1] == 0.0
    points, area = roc(np.full(4, 0.5), right)
    assert points == ((0.0, 0.0), (1.0, 1.0)) and area == 0.5
    assert roc(np.array([0.9, 0.5, 0.7, 0.1]), right)[1] == 0.75
    assert roc(np.ones(4), np.ones(4, np.bool_))[1] == 0.5


class EveryOther:
    """Does an edit perfectly or not at all, by the request's seed; what it draws, it can describe."""

    def __init__(self, count: int) -> None:
        everything = [*tasks(count, 0, "validation"), *tasks(count, 0, "test")]
        self.scenes: dict[bytes, Scene] = {}
        self.tasks = {(task.instruction, self._drawn(task.scene).pixels.tobytes()): task for task in everything}

    def edit_many(self, requests: Sequence[EditRequest]) -> list[EditResult]:
        return [self._edit(request) for request in requests]

    def describe(self, picture: Picture) -> tuple[Description, float]:
        return describe(self.scenes[picture.pixels.tobytes()]), 1.0

    def _edit(self, request: EditRequest) -> EditResult:
        task = self.tasks[request.instruction, request.picture.pixels.tobytes()]
        picture = self._drawn(apply(task.scene, task.edit)) if request.seed % 2 else request.picture
        changed = (picture.pixels != request.picture.pixels).any(axis=2)
        return EditResult(picture=picture, changed=changed, changed_fraction=float(changed.mean()), seed=request.seed)

    def _drawn(self, scene: Scene) -> Picture:
        picture = render(scene, SIZE)
        self.scenes[picture.pixels.tobytes()] = scene
        return picture


class Nowhere:
    def of_pictures(self, pictures: Sequence[Picture]) -> torch.Tensor:
        return torch.ones(len(pictures), 3)

    def of_texts(self, texts: Sequence[str]) -> torch.Tensor:
        return torch.ones(len(texts), 3)


def test_with_an_editor_that_fails_every_other_time_a_second_attempt_mends_it() -> None:
    editor = EveryOther(6)
    found = evaluate_selfcheck(editor, Viewer(describe=editor.describe, clip=Nowhere()), 6, best_of=2)
    once, twice = found.budgets
    assert found.auc >= 0.9 and once.verified == pytest.approx(0.5, abs=0.2)
    assert twice.verified >= 0.8 and twice.mended >= 0.6 and 1.0 < twice.samples < 2.0
    plain = found.to_json()
    assert plain["n"] == 6 and plain["success"] == round(twice.verified, 4)
    assert plain["by"]["best of 1"] == {"n": 6, "success": round(once.verified, 4)}
    assert set(plain["seconds_by"]) == {"editing", "judging", "oracle"}
    assert set(plain["auc_alone"]) == set(FIGURES)


def test_attempts_alternate_as_the_stand_in_needs() -> None:
    request = EditRequest(picture=render(Scene(), 16), instruction="make it night", seed=4)
    assert [attempt(request, number).seed % 2 for number in range(3)] == [0, 1, 0]
