"""Concepts of the world: the oracle takes the true pictures and no other, and the words fit them."""

import pytest

from dialogpaint.evaluation.concepts import ConceptTask, concept_tasks
from dialogpaint.evaluation.custom import above
from dialogpaint.evaluation.world import SIZE
from dialogpaint.world.features import main_colour
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.oracle import check_scene
from dialogpaint.world.render import render

TASKS = concept_tasks(8, seed=0, sources=2)


@pytest.mark.parametrize("task", TASKS, ids=lambda task: f"{task.name}-{task.thing.kind}")
def test_only_the_concept_in_the_others_place_and_pose_counts(task: ConceptTask) -> None:
    for source in task.sources:
        truth, others = task.truth(source), list(task.others(source))
        assert check_scene(render(truth, SIZE), source, truth, others).success
        assert not check_scene(render(source, SIZE), source, truth, others).done
        for words, wrong in others:
            assert not check_scene(render(wrong, SIZE), source, truth, others).success, words


def test_a_concept_looks_like_no_other_of_its_kind() -> None:
    for task in TASKS:
        kind = KINDS[task.thing.kind]
        assert 3 <= len(task.pictures) <= 6
        assert main_colour(task.thing) not in kind.parts[kind.main]
        assert all(main_colour(source.things[0]) in kind.parts[kind.main] for source in task.sources)


def test_the_description_names_the_concept_before_its_noun() -> None:
    for task in TASKS:
        for source in task.sources:
            assert f"a {task.name} {task.thing.kind}" in task.instruction(source)
            assert f"{main_colour(source.things[0])} {task.thing.kind}" not in task.instruction(source)


def test_one_curve_above_another() -> None:
    def line(height: float) -> list[dict[str, float]]:
        return [{"fidelity": x, "alignment": height - x} for x in (0.2, 0.5, 0.9)]

    assert above(line(1.3), line(1.0)) == pytest.approx(0.3)
    assert above(line(1.0), line(1.3)) == pytest.approx(-0.3)
    assert above(line(1.0), [{"fidelity": 0.95, "alignment": 1.0}]) is None
