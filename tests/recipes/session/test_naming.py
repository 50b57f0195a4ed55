"""Which edit the user's words name."""

import pytest

from dialogpaint.core.versions import Node
from dialogpaint.recipes.session.naming import find

EDITS = tuple(
    Node(id=str(number), parent=None, instruction=instruction, image="")
    for number, instruction in enumerate(
        (
            "make the car green",
            "add a red hat to the dog",
            "make the dog sit",
            "move it to Mars",
            "make it rain",
            "make it night",
            "remove the glasses from the person",
            "make the car's wheels red",
            "add a dog next to the tree",
        )
    )
)


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("the hat", ["add a red hat to the dog"]),
        ("the cap", ["add a red hat to the dog"]),
        ("that red hat", ["add a red hat to the dog"]),
        ("the dog's hat", ["add a red hat to the dog"]),
        ("Mars", ["move it to Mars"]),
        ("the background", ["move it to Mars"]),
        ("the weather", ["make it rain"]),
        ("the time of day", ["make it night"]),
        ("the spectacles", ["remove the glasses from the person"]),
        ("the woman", ["remove the glasses from the person"]),
        ("the wheels", ["make the car's wheels red"]),
        ("the wheel", ["make the car's wheels red"]),
        ("the green car", ["make the car green"]),
        ("making the automobile green", ["make the car green"]),
        ("the car", ["make the car green", "make the car's wheels red"]),
        ("the color", ["make the car green", "add a red hat to the dog", "make the car's wheels red"]),
        ('"make the car green"', ["make the car green"]),
        ("Make the CAR green!", ["make the car green"]),
        ("the puppy next to the tree", ["add a dog next to the tree"]),
        ("the elephant", []),
        ("", []),
        ("that thing", []),
    ],
)
def test_words_find_the_edit_they_name(target, found):
    assert [node.instruction for node in find(target, EDITS)] == found


def test_the_exact_instruction_said_twice_means_the_later_one():
    twice = (*EDITS, Node(id="9", parent=None, instruction="make the car green", image=""))
    assert [node.id for node in find("make the car green", twice)] == ["9"]


def test_no_edits_no_match():
    assert find("the hat", ()) == ()
