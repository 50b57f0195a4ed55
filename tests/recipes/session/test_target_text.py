"""What the result should show, in the words of the captions that drawing was learned from."""

import pytest

from dialogpaint.core.conversation import Taught
from dialogpaint.core.description import UNKNOWN, Description, from_line
from dialogpaint.dialogue.by_name import ByName
from dialogpaint.recipes.session.target_text import described, described_with

SEEN = from_line("meadow, day, clear, flat: left brown dog standing; right grey cat sitting")
ALIKE = from_line("beach, night, clear, flat: left brown dog standing; right brown dog standing")
REX = Taught(name="rex", noun="dog")


@pytest.mark.parametrize(
    ("instruction", "target"),
    [
        ("make the dog sit", "a brown dog sitting and a grey cat sitting in a meadow"),
        ("replace the cat with a red car", "a brown dog and a red car in a meadow"),
        ("move it to the beach", "a brown dog and a grey cat sitting on the beach"),
        ("remove the cat", "a brown dog in a meadow"),
        ("make it nicer", ""),
        ("remove the horse", ""),
    ],
)
def test_an_instruction_becomes_a_description(instruction: str, target: str) -> None:
    shows, told = described(instruction, SEEN)
    assert shows == "a brown dog and a grey cat sitting in a meadow" and told == target


def test_of_an_unknown_picture_nothing_is_told() -> None:
    assert described("make the dog sit", UNKNOWN) == ("", "")
    assert described("make the dog sit", Description(caption="a dog on a sofa")) == ("a dog on a sofa", "")


@pytest.mark.parametrize(
    ("wish", "shown", "shows", "target"),
    [
        (ByName(name="rex", where="the cat"), SEEN, "a brown dog and a grey cat sitting in a meadow",
         "a brown dog and a rex dog sitting in a meadow"),
        (ByName(name="rex", where="the dog"), SEEN, "a brown dog and a grey cat sitting in a meadow",
         "a rex dog and a grey cat sitting in a meadow"),
        (ByName(name="rex", where="the right dog"), ALIKE, "two brown dogs on the beach at night",
         "a brown dog and a rex dog on the beach at night"),
        (ByName(name="rex", where="the sofa"), UNKNOWN, "a photo of a sofa", "a photo of a rex dog"),
        (ByName(name="rex"), UNKNOWN, "a photo", "a photo of a rex dog"),
    ],
)  # fmt: skip
def test_a_concept_is_named_before_its_noun(wish: ByName, shown: Description, shows: str, target: str) -> None:
    assert described_with(wish, REX, shown) == (shows, target)


def test_a_side_that_the_captioner_does_not_know_of_is_let_go() -> None:
    one = from_line("meadow, day, clear, flat: left brown dog standing")
    wish = ByName(name="rex", where="the right dog")
    assert described_with(wish, REX, one) == ("a brown dog in a meadow", "a rex dog in a meadow")


def test_a_concept_that_is_added_is_in_the_target() -> None:
    shows, target = described_with(ByName(name="rex"), REX, SEEN)
    assert "rex dog" in target and "rex" not in shows and "grey cat" in target
