"""Checked edits: judged once each, tried again while they seem to have failed, and the likeliest kept."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from dialogpaint.core.description import UNKNOWN
from dialogpaint.core.editing import EditRequest, EditResult, OnStep, Step
from dialogpaint.core.errors import BadInput, Cancelled
from dialogpaint.core.image import Picture
from dialogpaint.editors.checked.editor import CheckedEditor, attempt, doubt
from dialogpaint.editors.checked.evidence import FIGURES, Evidence, Viewer
from dialogpaint.editors.checked.verifier import Verifier

STEPS = 3


class Greys:
    """Paints the picture in the next of some greys; the lighter, the surer the stand-in verifier is."""

    name = "greys"

    def __init__(self, *levels: int) -> None:
        self.levels = levels
        self.requests: list[EditRequest] = []

    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        self.requests.append(request)
        for step in range(1, STEPS + 1):
            if on_step is not None and on_step(Step(step=step, total=STEPS)) is False:
                raise Cancelled("stopped.")
        pixels = np.full((8, 8, 3), self.levels[len(self.requests) - 1], np.uint8)
        changed = np.ones((8, 8), np.bool_)
        return EditResult(
            picture=request.picture.with_pixels(pixels), changed=changed, changed_fraction=1.0, seed=request.seed
        )


class Nowhere:
    def of_pictures(self, pictures: list[Picture]) -> torch.Tensor:
        return torch.ones(len(pictures), 3)

    def of_texts(self, texts: list[str]) -> torch.Tensor:
        return torch.ones(len(texts), 3)


VIEWER = Viewer(describe=lambda picture: (UNKNOWN, float(picture.pixels.mean()) / 255), clip=Nowhere())
SEES_LIGHT = Verifier(
    means=(0.0,) * len(FIGURES),
    scales=(1.0,) * len(FIGURES),
    weights=tuple(10.0 if name == "sure" else 0.0 for name in FIGURES),
    bias=-5.0,
    good_enough=0.9,
    doubtful=0.3,
)
REQUEST = EditRequest(picture=Picture(pixels=np.zeros((8, 8, 3), np.uint8)), instruction="make it night", seed=7)
USUAL = (2.0, 1.5)


def checked(*levels: int, best_of: int = 1) -> tuple[CheckedEditor, Greys]:
    editor = Greys(*levels)
    return CheckedEditor(editor, SEES_LIGHT, VIEWER, best_of, USUAL), editor


def level(result: EditResult) -> int:
    return int(result.picture.pixels[0, 0, 0])


def test_once_is_judged_and_not_repeated() -> None:
    editor, greys = checked(10, 250)
    result = editor.edit(REQUEST)
    assert greys.requests == [REQUEST] and level(result) == 10
    assert result.details["tries"] == 1 and 0.0 <= float(result.details["sure"]) < 0.3 and "doubt" in result.details


def test_it_stops_when_good_enough() -> None:
    editor, greys = checked(10, 250, 255, best_of=3)
    result = editor.edit(REQUEST)
    assert len(greys.requests) == 2 == result.details["tries"] and level(result) == 250
    assert "doubt" not in result.details


def test_the_likeliest_is_kept_and_the_first_of_equals() -> None:
    editor, greys = checked(90, 140, 140, 20, best_of=4)
    result = editor.edit(REQUEST)
    assert len(greys.requests) == 4 == result.details["tries"] and level(result) == 140
    assert result.seed == greys.requests[1].seed


def test_attempts_are_fixed_and_the_first_is_the_request_itself() -> None:
    first, second, third, fourth = (attempt(REQUEST, number, USUAL) for number in range(4))
    assert first == REQUEST and len({one.seed for one in (first, second, third, fourth)}) == 4
    assert (second.text_guidance, second.image_guidance) == USUAL
    assert fourth.text_guidance == pytest.approx(2.6) and fourth.image_guidance == pytest.approx(1.2)
    assert attempt(REQUEST, 3, USUAL) == fourth and attempt(REQUEST, 3).text_guidance is None


def test_what_the_request_says_is_not_changed_and_bounds_hold() -> None:
    request = replace(REQUEST, text_guidance=5.0, seed=2**63 - 1)
    again = attempt(request, 4, (2.0, 99.0))
    assert again.text_guidance == 5.0 and again.image_guidance == 100.0 and 0 <= again.seed < 2**63


def test_steps_count_over_all_attempts_and_false_cancels() -> None:
    seen: list[Step] = []
    editor, _ = checked(10, 20, best_of=2)
    editor.edit(REQUEST, seen.append)  # type: ignore[arg-type]
    assert [step.step for step in seen] == [1, 2, 3, 4, 5, 6] and {step.total for step in seen} == {6}
    editor, greys = checked(10, 20, best_of=2)
    with pytest.raises(Cancelled):
        editor.edit(REQUEST, lambda step: step.step < 5)
    assert len(greys.requests) == 2


@pytest.mark.parametrize("best_of", [0, -1, 17])
def test_the_budget_has_bounds(best_of: int) -> None:
    with pytest.raises(BadInput, match="1 to 16"):
        checked(1, best_of=best_of)


def test_the_doubt_says_what_seems_wrong() -> None:
    seen = Evidence(strength=0.5, described=1.0, told=1.0, wanted=0.0, kept=1.0)
    assert doubt(Evidence()) == doubt(seen) == "it looks unchanged"
    assert doubt(replace(seen, wanted=1.0, kept=0.4)) == "something else changed too"
    assert doubt(replace(seen, wanted=0.3, kept=0.8)) == "it does not look like what you asked for"
