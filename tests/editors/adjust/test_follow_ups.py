"""Words that lean on the last adjustment give a new value of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogpaint.adjustments import values as a
from dialogpaint.editors.adjust.follow_ups import follow_up

LESS = [
    "less", "a bit less", "too much", "that's too strong", "back a bit", "not so much", "tone it down a bit", "weaker",
    "dial it back", "way too much", "a bit too much", "less please", "could you make it less strong?",
    "half of that", "halve it",
    "not so bright", "too bright now", "less bright", "a bit darker", "10 % less", "reduce it",
]  # fmt: skip
MORE = [
    "more", "a bit more", "even more", "stronger", "stroger", "twice as much", "double it", "not enough",
    "much more", "further",
    "a little stronger", "not strong enough", "even brighter", "brighter", "a bit brighter still", "10 % more",
    "more please",
]  # fmt: skip
UNRELATED = [
    "make the dog bigger", "add a tree", "warmer", "crop it", "less contrast", "go back", "undo", "forget that",
    "again", "thanks",
    "make it blue", "less dogs", "more trees", "", "what?", "is it too much?", "put it on the left", "bigger",
]  # fmt: skip


@pytest.mark.parametrize("said", LESS)
def test_less(said: str) -> None:
    found = follow_up(said, a.Brightness(amount=0.4))
    assert isinstance(found, a.Brightness) and 0 < found.amount < 0.4


@pytest.mark.parametrize("said", MORE)
def test_more(said: str) -> None:
    found = follow_up(said, a.Brightness(amount=0.4))
    assert isinstance(found, a.Brightness) and 0.4 < found.amount <= 1


@pytest.mark.parametrize("said", UNRELATED)
def test_unrelated(said: str) -> None:
    assert follow_up(said, a.Brightness(amount=0.4)) is None


@settings(max_examples=100, deadline=None)
@given(st.integers(-100, 100), st.sampled_from(LESS[:15]), st.sampled_from(MORE[:8]))
def test_the_amount_keeps_its_sign_and_bounds(number: int, less: str, more: str) -> None:
    before = a.Warmth(amount=number / 100)
    smaller, larger = follow_up(less, before), follow_up(more, before)
    assert isinstance(smaller, a.Warmth | None) and isinstance(larger, a.Warmth)
    if smaller is not None:
        assert abs(smaller.amount) <= abs(before.amount) <= abs(larger.amount) <= 1
        assert smaller.amount * before.amount >= 0


@pytest.mark.parametrize(
    ("said", "before", "after"),
    [
        ("20 %", a.Contrast(amount=-0.5), a.Contrast(amount=-0.2)),
        ("make it 60% instead", a.Sepia(), a.Sepia(amount=0.6)),
        ("30% less", a.Brightness(amount=0.5), a.Brightness(amount=0.35)),
        ("the opposite", a.Warmth(amount=0.2), a.Warmth(amount=-0.2)),
        ("other way", a.Rotate(degrees=90), a.Rotate(degrees=-90)),
        ("no, the other way round", a.Flip(), a.Flip(way="vertically")),
        ("the other way", a.CropTo(width=16, height=9), a.CropTo(width=9, height=16)),
        ("other direction", a.Shape(shape="arrow"), a.Shape(shape="arrow", pointing="left")),
        ("the other side", a.CutSide(side="left"), a.CutSide(side="right")),
        ("bigger", a.Caption(text="x"), a.Caption(text="x", amount=0.13)),
        ("in blue", a.Caption(text="x"), a.Caption(text="x", colour="blue")),
        ("move it to the top left", a.Caption(text="x"), a.Caption(text="x", place="top left")),
        ("thicker", a.Border(), a.Border(amount=0.08)),
        ("make it gold", a.Border(), a.Border(colour="gold")),
        ("tighter", a.CropTighter(amount=0.2), a.CropTighter(amount=0.32)),
        ("smaller", a.Scale(width=800), a.Scale(width=640)),
        ("green instead", a.ChangeColour(colour="red", to="blue"), a.ChangeColour(colour="red", to="green")),
        ("blue instead", a.ColourPop(colour="red"), a.ColourPop(colour="blue")),
        ("less sharp", a.Sharpen(amount=0.4), a.Sharpen(amount=0.2)),
        ("more", a.Brightness(amount=1), a.Brightness(amount=1)),
        ("much darker", a.Brightness(amount=0.2), a.Brightness(amount=-0.4)),
    ],
)
def test_known_answers(said: str, before: a.Adjustment, after: a.Adjustment) -> None:
    assert follow_up(said, before) == after


@pytest.mark.parametrize(
    "before", [a.Invert(), a.Straighten(), a.Flip(), a.CropTo(width=1, height=2), a.Rotate(degrees=90)]
)
def test_what_has_no_amount_cannot_be_less(before: a.Adjustment) -> None:
    assert follow_up("a bit less", before) is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_anything_may_be_typed(said: str) -> None:
    follow_up(said, a.Brightness())
    follow_up(said, a.Caption(text="x"))
