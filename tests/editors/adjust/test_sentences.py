"""Each adjustment has one sentence, which is read back to the same value, and JSON that is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from dialogpaint.adjustments import values as a
from dialogpaint.adjustments.colour_names import COLOURS, PICKED
from dialogpaint.adjustments.sentences import parse, sentence
from dialogpaint.editors.adjust.understanding import understand
from dialogpaint.world.parse import parse as parse_world


def hundredths(low: int, high: int) -> st.SearchStrategy[float]:
    return st.integers(low, high).map(lambda number: number / 100)


colours, picked, places = st.sampled_from(sorted(COLOURS)), st.sampled_from(sorted(PICKED)), st.sampled_from(a.PLACES)
letters = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=40)
texts = letters.map(lambda text: " ".join(text.split())).filter(bool)
GIVEN: dict[type, dict[str, st.SearchStrategy[object]]] = {
    **{
        kind: {"amount": hundredths(-100, 100)}
        for kind in (
            a.Brightness,
            a.Contrast,
            a.Exposure,
            a.Shadows,
            a.Highlights,
            a.Saturation,
            a.Warmth,
            a.Tint,
            a.Pop,
        )
    },
    a.Invert: {},
    a.Straighten: {},
    a.CropToMarked: {},
    a.RemoveMarked: {},
    a.ColourPop: {"colour": st.none() | picked},
    a.ChangeColour: {"colour": st.none() | picked, "to": colours},
    a.Pencil: {"amount": hundredths(0, 100), "coloured": st.booleans()},
    a.CropTo: {"width": st.integers(1, 100), "height": st.integers(1, 100)},
    a.CropTighter: {"amount": hundredths(0, 90)},
    a.CutSide: {"amount": hundredths(0, 90), "side": st.sampled_from(("left", "right", "top", "bottom"))},
    a.Rotate: {"degrees": st.integers(-3599, 3599).map(lambda tenths: tenths / 10)},
    a.Flip: {"way": st.sampled_from(("horizontally", "vertically"))},
    a.Scale: {"width": st.integers(1, 20_000), "height": st.none() | st.integers(1, 20_000)},
    a.Border: {"colour": colours, "amount": hundredths(0, 50)},
    a.Caption: {"text": texts, "place": places, "colour": st.none() | colours, "amount": hundredths(1, 50)},
    a.Shape: {"shape": st.sampled_from(a.SHAPES), "colour": colours, "place": places, "amount": hundredths(1, 100)},
}


def any_of(kind: type) -> st.SearchStrategy[a.Adjustment]:
    return st.fixed_dictionaries(GIVEN.get(kind, {"amount": hundredths(0, 100)})).map(lambda fields: kind(**fields))


arrows = st.fixed_dictionaries({"pointing": st.sampled_from(("left", "right", "up", "down")), "colour": colours})
adjustments = st.one_of(
    *map(any_of, a.KINDS),
    st.integers(1, 1000).map(lambda percent: a.Scale(percent=percent)),
    st.integers(1, 20_000).map(lambda height: a.Scale(height=height)),
    arrows.map(lambda fields: a.Shape(shape="arrow", **fields)),
)


@settings(max_examples=600, deadline=None)
@given(adjustments)
def test_every_sentence_is_read_back(adjustment: a.Adjustment) -> None:
    words = sentence(adjustment)
    assert parse(words) == adjustment
    assert parse(f" {words}. ") == adjustment
    assert understand(words) == (adjustment,) or len(words) > 400
    assert parse_world(words) is None


@settings(max_examples=300, deadline=None)
@given(adjustments)
def test_every_adjustment_goes_through_json(adjustment: a.Adjustment) -> None:
    assert a.ADJUSTMENT.validate_json(a.ADJUSTMENT.dump_json(adjustment)) == adjustment


def test_every_amount_has_its_own_sentence() -> None:
    said = [sentence(a.Contrast(amount=number / 100)) for number in range(-100, 101)]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(
    "words",
    [
        "", "make the car green", "make the picture", "make the picture 900 % brighter", "crop the picture to 0:9",
        "rotate the picture 400 degrees clockwise", "write hello at the bottom, 8 % high",
        'write "" at the top, 8 % high',
        "put a mauve heart in the middle, 20 % high", "keep only beige in colour", "scale the picture to 0 %",
    ],
)  # fmt: skip
def test_other_words_are_not(words: str) -> None:
    assert parse(words) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"op": "brightness", "amount": 1.2},
        {"op": "brightness", "amount": float("nan")},
        {"op": "blur", "amount": -0.1},
        {"op": "scale"},
        {"op": "scale", "percent": 50, "width": 10},
        {"op": "shape", "shape": "heart", "pointing": "left"},
        {"op": "caption", "text": "   "},
        {"op": "caption", "text": "a\x07b"},
        {"op": "border", "colour": "mauve"},
        {"op": "colour_pop", "colour": "gold"},
        {"op": "flip", "extra": 1},
        {"op": "fly"},
    ],
)
def test_impossible_values_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        a.ADJUSTMENT.validate_python(fields)
