"""What is said of adjustments that change nothing: something for every kind, and only then."""

import numpy as np
import pytest
from tests.adjusting import smooth

from dialogpaint.adjustments import values as a
from dialogpaint.adjustments.unchanged import unchanged
from dialogpaint.core.editing import EditRequest
from dialogpaint.core.image import Picture
from dialogpaint.editors.adjust.editor import AdjustEditor

GREY = Picture(pixels=np.full((24, 24, 3), 120, dtype=np.uint8))


@pytest.mark.parametrize(
    ("instruction", "said"),
    [
        ("crop the picture to a square", "the picture is square already"),
        ("make the picture black and white", "the picture is black and white already"),
        ("flip the picture horizontally", "mirrored, the picture looks the same"),
        ("rotate the picture 90 degrees clockwise", "turned, the picture looks the same"),
        ("rotate by 360", "turned all the way round, the picture is as it was"),
        ("scale the picture to 24 pixels wide", "the picture has that size already"),
        ("straighten the picture", "the picture is straight already, or has no lines to go by"),
        ("make the colours more saturated", "the picture has no colours that could be stronger or weaker"),
        ("change the red parts to blue", "nothing in the picture is red"),
        ("keep only red in colour", "that is all the colour there is"),
        ("sharpen the picture by 0 %", "at 0 % there is nothing to do: say how much"),
        ("blur the picture", '"blur" makes no difference to this picture'),
    ],
)
def test_the_reason_is_given(instruction: str, said: str) -> None:
    result = AdjustEditor().edit(EditRequest(picture=GREY, instruction=instruction))
    assert result.picture.same_as(GREY) and result.details["unchanged"] == said


def test_nothing_is_said_where_something_changed() -> None:
    result = AdjustEditor().edit(EditRequest(picture=smooth(), instruction="make it a square"))
    assert "unchanged" not in result.details


def test_every_kind_has_a_reason() -> None:
    given = {a.ChangeColour: {"to": "blue"}, a.CropTo: {"width": 2, "height": 3}, a.CutSide: {"side": "left"}}
    given |= {a.Rotate: {"degrees": 7}, a.Scale: {"percent": 50}, a.Caption: {"text": "a"}, a.Shape: {"shape": "star"}}
    for kind in a.KINDS:
        reason = unchanged(kind(**given.get(kind, {})))  # type: ignore[arg-type]
        assert reason and not reason.endswith(".") and reason[0].islower() or reason.startswith('"')
