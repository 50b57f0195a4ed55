"""A version is looked at once, with what the edit that made it should have made of the one before in mind."""

from dataclasses import replace

import numpy as np

from dialogpaint.core.conversation import Reply
from dialogpaint.core.description import UNKNOWN, Description, NamedThing
from dialogpaint.core.image import Picture
from dialogpaint.core.versions import Node, Tree
from dialogpaint.recipes.session.seeing import Sight
from dialogpaint.world.answers import absent

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


class Glimpse(Captioner):
    """Sees a bus where it is told that there is one."""

    def describe_with(self, picture: Picture, kind: str, colour: str = "") -> Description | None:
        return replace(CAR, things=(NamedThing(name="bus", colour=colour or "blue"),)) if kind == "bus" else None


def no(name: str) -> Reply:
    return Reply(act="answer", text=absent(name, CAR))


def test_before_the_user_is_contradicted_one_looks_again() -> None:
    sight, tree = Sight(Glimpse(), picture_of), edited()
    assert sight.describe(tree) == CAR
    found = sight.look_again(tree, no("green bus"))
    assert found is not None and found.things == (NamedThing(name="bus", colour="green"),)
    assert sight.describe(tree) == found, "and believed from then on"


def test_other_replies_and_other_captioners_need_no_second_look() -> None:
    sight, tree = Sight(Glimpse(), picture_of), edited()
    for reply in (no("cat"), no("such thing"), Reply(act="answer", text="Hello!"), Reply(act="edit", text="")):
        assert sight.look_again(tree, reply) is None
    assert Sight(Plain(), picture_of).look_again(tree, no("bus")) is None
    assert sight.describe(tree) == CAR
