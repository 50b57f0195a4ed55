"""A version is looked at once, with what the edit that made it should have made of the one before in mind."""

import numpy as np

from dialogpaint.core.description import UNKNOWN, Description, NamedThing
from dialogpaint.core.image import Picture
from dialogpaint.core.versions import Node, Tree
from dialogpaint.recipes.seeing import Sight

CAR = Description(
    things=(NamedThing(name="car", colour="red"),),
    setting="city",
    time="day",
    weather="clear",
    style="flat",
    known=True,
)


class Captioner:
    """Always sees a red car, and writes down what it was told to expect."""

    def __init__(self, shown: Description = CAR) -> None:
        self.shown = shown
        self.expected: list[Description | None] = []

    def describe(self, picture: Picture) -> Description:
        self.expected.append(None)
        return self.shown

    def describe_after(self, picture: Picture, expected: Description) -> Description:
        self.expected.append(expected)
        return expected


class Plain:
    def describe(self, picture: Picture) -> Description:
        return CAR


def picture_of(node: Node) -> Picture:
    return Picture(pixels=np.zeros((4, 4, 3), dtype=np.uint8))


def edited(*instructions: str) -> Tree:
    tree = Tree.rooted("base")
    for words in instructions:
        tree = tree.add(Node(id=tree.next_id, parent=tree.head, instruction=words, image=f"{tree.head} {words}"))
    return tree


def test_the_edits_since_the_first_picture_are_followed() -> None:
    captioner = Captioner()
    sight = Sight(captioner, picture_of)
    tree = edited("make the car green", "make it night")
    shown = sight.describe(tree)
    assert shown.things[0].colour == "green" and (shown.time, shown.setting) == ("night", "city")
    assert len(captioner.expected) == 3 and captioner.expected[0] is None
    assert sight.describe(tree.checkout("1")).time == "day" and sight.describe(tree) == shown
    assert len(captioner.expected) == 3, "each version is looked at once"


def test_nothing_is_expected_of_what_the_world_cannot_tell() -> None:
    for tree in (edited("turn the zebra's stripes green"), edited("make the dog green"), edited("crop it to a square")):
        captioner = Captioner()
        assert Sight(captioner, picture_of).describe(tree) == CAR
        assert captioner.expected == [None, None]
    unknown = Captioner(UNKNOWN)
    assert Sight(unknown, picture_of).describe(edited("make it night")) == UNKNOWN
    assert unknown.expected == [None, None]


def test_a_captioner_that_expects_nothing_will_do() -> None:
    assert Sight(Plain(), picture_of).describe(edited("make it night")) == CAR


def test_of_a_long_history_only_the_end_is_looked_at() -> None:
    captioner = Captioner()
    Sight(captioner, picture_of).describe(edited(*("make it night", "make it day") * 20))
    assert len(captioner.expected) == 8
