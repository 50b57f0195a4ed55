"""References to things: the shortest that fits, and complaints when none or several fit."""

import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.world.edits import Target
from dialogpaint.world.sampling import sample_scene
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.targets import refer, references, resolve


def _dog(id: str, x: float, colour: str = "brown") -> Thing:
    return Thing(id=id, kind="dog", x=x, y=0.85, height=0.3, colours={"body": colour})


TREE = Thing(id="tree", kind="tree", x=0.5, y=0.85, height=0.5)
TWO = Scene(things=(_dog("a", 0.2), _dog("b", 0.8)))
THREE = Scene(things=(_dog("a", 0.2), _dog("b", 0.5), _dog("c", 0.8, "black")))


def test_a_lone_thing_needs_only_its_kind() -> None:
    assert refer(Scene(things=(TREE,)), "tree") == Target(kind="tree")


def test_two_alike_are_told_apart_by_side() -> None:
    assert refer(TWO, "a") == Target(kind="dog", side="left")
    assert refer(TWO, "b") == Target(kind="dog", side="right")


def test_colour_comes_before_side() -> None:
    assert refer(THREE, "c") == Target(kind="dog", colour="black")
    assert refer(THREE, "b") == Target(kind="dog", side="middle")
    assert resolve(THREE, Target(kind="dog", colour="brown", side="right")).id == "b"


def test_next_to() -> None:
    scene = Scene(things=(_dog("far", 0.95), TREE, _dog("near", 0.2)))
    assert resolve(scene, Target(kind="dog", side="left", near="tree")).id == "near"
    assert (
        resolve(
            Scene(things=(_dog("a", 0.1), TREE.model_copy(update={"x": 0.9}), _dog("b", 0.7))),
            Target(kind="dog", near="tree"),
        ).id
        == "b"
    )


def test_ambiguous_and_missing_targets_are_refused() -> None:
    with pytest.raises(BadInput, match="fits 2 things"):
        resolve(TWO, Target(kind="dog"))
    with pytest.raises(BadInput, match="no cat in the picture. It shows a brown dog, a brown dog"):
        resolve(TWO, Target(kind="cat"))
    with pytest.raises(BadInput, match="no right dog"):
        resolve(Scene(things=(_dog("a", 0.2),)), Target(kind="dog", side="right"))
    with pytest.raises(BadInput, match="no thing z"):
        refer(TWO, "z")


def test_two_in_one_place_cannot_be_told_apart() -> None:
    with pytest.raises(BadInput, match="nothing tells"):
        refer(Scene(things=(_dog("a", 0.5), _dog("b", 0.5))), "a")


def test_every_reference_to_a_sampled_thing_resolves_to_it() -> None:
    for seed in range(200):
        scene = sample_scene(seed)
        for thing in scene.things:
            assert resolve(scene, refer(scene, thing.id)).id == thing.id
            assert all(resolve(scene, target).id == thing.id for target in references(scene, thing))
