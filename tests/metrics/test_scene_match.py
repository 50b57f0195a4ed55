"""Known answers for object F1 and relational similarity."""

import pytest

from dialogpaint.metrics.scene_match import Placed, object_scores, rsim

DOG, CAR, TREE = (
    Placed(label=label, x=x, y=y) for label, x, y in (("dog", 0.2, 0.9), ("car", 0.5, 0.8), ("tree", 0.8, 0.7))
)


def moved(thing, x=None, y=None):
    return Placed(label=thing.label, x=thing.x if x is None else x, y=thing.y if y is None else y)


@pytest.mark.parametrize(
    ("found", "true", "precision", "recall", "f1"),
    [
        (["dog", "car"], ["dog", "car"], 1.0, 1.0, 1.0),
        (["dog", "car"], ["dog"], 0.5, 1.0, 2 / 3),
        (["dog"], ["dog", "car"], 1.0, 0.5, 2 / 3),
        (["dog", "dog"], ["dog", "car"], 0.5, 0.5, 0.5),
        (["dog", "dog", "cat"], ["dog", "dog"], 2 / 3, 1.0, 0.8),
        (["cat"], ["dog"], 0.0, 0.0, 0.0),
        ([], ["dog"], 0.0, 0.0, 0.0),
        (["dog"], [], 0.0, 0.0, 0.0),
        ([], [], 1.0, 1.0, 1.0),
    ],
)  # fmt: skip
def test_objects_are_compared_as_bags(found, true, precision, recall, f1):
    scores = object_scores(found, true)
    assert (scores.precision, scores.recall, scores.f1) == pytest.approx((precision, recall, f1))


def test_the_same_scene_is_fully_similar():
    assert rsim([DOG, CAR, TREE], [DOG, CAR, TREE]) == 1.0
    assert rsim([TREE, DOG, CAR], [DOG, CAR, TREE]) == 1.0, "order of the list means nothing"
    assert rsim([], []) == 1.0


def test_missing_things_cost_recall_only_and_extra_things_nothing():
    assert rsim([DOG, TREE], [DOG, CAR, TREE]) == pytest.approx(2 / 3)
    assert rsim([DOG, CAR, TREE], [DOG, TREE]) == 1.0
    assert rsim([], [DOG]) == 0.0 == rsim([DOG], []) == rsim([CAR], [DOG])


def test_a_wrong_relation_costs_its_share():
    # Two things: two relations across, two in depth, and each one's own third: six in all.
    behind = moved(DOG, y=0.1)
    assert rsim([behind, CAR], [DOG, CAR]) == pytest.approx(4 / 6)
    swapped = [moved(DOG, x=0.8), moved(TREE, x=0.2)]
    assert rsim(swapped, [DOG, TREE]) == pytest.approx(2 / 6)
    assert rsim([*swapped], [DOG, TREE, CAR]) == pytest.approx(2 / 3 * 2 / 6)


def test_depth_counts_only_where_both_know_it():
    flat = [Placed(label=thing.label, x=thing.x) for thing in (DOG, CAR)]
    assert rsim(flat, [moved(DOG, y=0.1), CAR]) == 1.0
    assert rsim([moved(flat[0], x=0.6), flat[1]], [DOG, CAR]) == pytest.approx(1 / 4)


def test_things_alike_are_matched_from_left_to_right():
    left, right = Placed(label="dog", x=0.2), Placed(label="dog", x=0.8)
    assert rsim([right, left], [left, right]) == 1.0
    assert rsim([left], [left, right]) == pytest.approx(1 / 2)
