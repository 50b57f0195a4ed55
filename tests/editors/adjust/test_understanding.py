"""What people type, and what of it is an adjustment: understood.txt and not_understood.txt, written by hand."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogpaint.adjustments import values as a
from dialogpaint.adjustments.sentences import sentence
from dialogpaint.editors.adjust.understanding import understand
from dialogpaint.editors.adjust.words import distance, mended
from dialogpaint.world.edit_sampling import sample_edit
from dialogpaint.world.phrases import phrase
from dialogpaint.world.sampling import sample_scene

HERE = Path(__file__).parent
UNDERSTOOD = [line.split(" -> ") for line in (HERE / "understood.txt").read_text().splitlines()]
NOT_UNDERSTOOD = (HERE / "not_understood.txt").read_text().splitlines()


@pytest.mark.parametrize(("said", "meant"), UNDERSTOOD, ids=[said for said, _ in UNDERSTOOD])
def test_understood(said: str, meant: str) -> None:
    found = understand(said)
    assert found is not None and " | ".join(map(sentence, found)) == meant


@pytest.mark.parametrize("said", NOT_UNDERSTOOD)
def test_not_understood(said: str) -> None:
    assert understand(said) is None


@pytest.mark.parametrize("form", ["{}, please", "Could you {}?", "ok, now {}", "hi! can you please {}", "{} thanks"])
def test_politeness_makes_no_difference(form: str) -> None:
    for said in (said for said, _ in UNDERSTOOD if not set(said) & set("'\"?")):
        assert understand(form.format(said)) == understand(said), said


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("make it blue", a.ChangeColour(to="blue")),
        ("change the color to dark green", a.ChangeColour(to="dark green")),
        ("remove this", a.RemoveMarked()),
        ("get rid of it", a.RemoveMarked()),
        ("remove the dog", a.RemoveMarked()),
        ("erase the marked area", a.RemoveMarked()),
        ("crop to the selection", a.CropToMarked()),
    ],
)
def test_a_mark_says_what_this_is(said: str, meant: a.Adjustment) -> None:
    assert understand(said, marked=True) == (meant,)


@pytest.mark.parametrize(
    "said", ["make the dog blue", "replace it with a cat", "add a hat", "remove the noise and the dog"]
)
def test_a_mark_does_not_make_everything_clear(said: str) -> None:
    assert understand(said, marked=True) is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_anything_may_be_typed(said: str) -> None:
    understand(said)
    understand(said, marked=True)


def test_wishes_about_drawn_things_are_left_alone() -> None:
    """All the world's phrasings but those of styles, which speak of the whole picture as some adjustments do."""
    for seed in range(250):
        rng = random.Random(seed)
        edit = sample_edit(sample_scene(seed), rng)
        said = phrase(edit, rng)
        assert edit.op == "style" or understand(said) is None, said


def test_words_of_amount_alone_are_no_wish() -> None:
    for said in ("kind of", "a bit of", "kind of of", "much", "20 %", "a little bit more of it", "use flat colours"):
        assert understand(said) is None


def test_endless_words_are_not_read() -> None:
    assert understand("brighter and " * 2000) is None


def test_slips_are_mended_only_towards_one_word() -> None:
    known = {"brighter", "contrast", "sharp", "sharper", "crop"}
    assert mended("brigther contrst sharpr", known) == "brighter contrast sharper"
    assert mended("crow grow bright xcontrast", known) == "crow grow bright xcontrast"
    assert distance("brigther", "brighter") == 1 and distance("abc", "") == 3 and distance("same", "same") == 0
