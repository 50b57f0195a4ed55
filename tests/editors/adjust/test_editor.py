"""The editor behind the seam: what it promises and what it refuses."""

import json
from dataclasses import replace

import numpy as np
import pytest

from adjusting import smooth
from dialogpaint.adjustments.values import ADJUSTMENT, Brightness, Warmth
from dialogpaint.core.editing import EditRequest, EditResult, Step
from dialogpaint.core.errors import BadInput, Cancelled
from dialogpaint.editors.adjust.apply import apply
from dialogpaint.editors.adjust.editor import AdjustEditor

MASK = np.zeros((48, 64), dtype=np.bool_)
MASK[10:30, 20:50] = True


def edit(instruction: str, **changes: object) -> EditResult:
    request = EditRequest(picture=smooth(), instruction=instruction)
    return AdjustEditor().edit(replace(request, **changes))  # type: ignore[arg-type]


def test_one_adjustment() -> None:
    result = edit("make the picture a bit brighter")
    assert result.picture.same_as(apply(Brightness(amount=0.2), smooth()))
    assert result.changed.shape == (48, 64) and 0.9 < result.changed_fraction <= 1
    assert result.details["done"] == "make the picture a bit brighter"


def test_several_in_order() -> None:
    result = edit("brighter and warmer, then crop to a square")
    assert (result.picture.width, result.picture.height) == (48, 48)
    done = [ADJUSTMENT.validate_python(each) for each in json.loads(str(result.details["adjustments"]))]
    assert done[:2] == [Brightness(), Warmth()]


def test_a_new_size_counts_as_all_changed() -> None:
    result = edit("rotate left")
    assert result.changed.shape == (64, 48) and result.changed.all() and result.changed_fraction == 1.0


def test_pixels_outside_the_mask_stay_bit_for_bit() -> None:
    result = edit("sharpen it and make it blue", mask=MASK)
    assert np.array_equal(result.picture.pixels[~MASK], smooth().pixels[~MASK])
    assert not result.changed[~MASK].any() and result.changed[MASK].any()


def test_after_a_crop_to_the_mask_the_rest_is_for_the_whole() -> None:
    result = edit("crop to the selection and make it darker", mask=MASK)
    assert result.picture.pixels.shape == (20, 30, 3)


def test_a_guessed_subject_is_confessed() -> None:
    assert "estimated" in str(edit("blur the background").details["subject"])
    assert "subject" not in edit("blur the background", mask=MASK).details


def test_steps_are_reported_and_false_cancels() -> None:
    steps: list[Step] = []
    AdjustEditor().edit(EditRequest(picture=smooth(), instruction="brighter and warmer"), steps.append)  # type: ignore[arg-type]
    assert [(step.step, step.total) for step in steps] == [(1, 2), (2, 2)]
    with pytest.raises(Cancelled):
        AdjustEditor().edit(EditRequest(picture=smooth(), instruction="brighter"), lambda step: False)


@pytest.mark.parametrize(
    ("instruction", "changes", "words"),
    [
        ("  ", {}, "empty"),
        ("brighter " * 200, {}, "characters"),
        ("make the car green", {}, "no adjustment fits"),
        ("remove the marked part", {}, "mark the part"),
        ("colour the marked part red", {}, "mark the part"),
        ("flip it", {"mask": MASK}, "one part"),
        ("brighter", {"mask": np.ones((3, 4), dtype=np.bool_)}, "mask is 4x3"),
        ("brighter", {"mask": np.zeros((48, 64), dtype=np.bool_)}, "empty"),
        ("scale the picture to 20000 x 20000 pixels", {}, "megapixels"),
        ('write "\u4f60\u597d" at the bottom', {}, "no letter"),
    ],
)
def test_bad_requests_are_refused_in_one_line(instruction: str, changes: dict[str, object], words: str) -> None:
    with pytest.raises(BadInput, match=words) as caught:
        edit(instruction, **changes)
    assert "\n" not in str(caught.value)
