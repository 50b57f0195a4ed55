"""Several seeds of an editor that nothing judges: the result nearest to the reference or to the words is kept."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
import torch

from dialogpaint.core.editing import EditRequest, EditResult, OnStep, Step
from dialogpaint.core.errors import BadInput, Cancelled
from dialogpaint.core.image import Picture
from dialogpaint.editors.checked.nearest import NearestEditor

STEPS = 3


def grey(level: int) -> Picture:
    return Picture(pixels=np.full((8, 8, 3), level, np.uint8))


class Greys:
    """Paints what the mask marks in the next of some greys."""

    name = "greys"

    def __init__(self, *levels: int, concept: str = "") -> None:
        self.levels, self.concept = levels, concept
        self.requests: list[EditRequest] = []

    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        self.requests.append(request)
        for step in range(1, STEPS + 1):
            if on_step is not None and on_step(Step(step=step, total=STEPS)) is False:
                raise Cancelled("stopped.")
        where = np.ones((8, 8), np.bool_) if request.mask is None else request.mask
        pixels = request.picture.pixels.copy()
        pixels[where] = self.levels[len(self.requests) - 1]
        return EditResult(
            picture=request.picture.with_pixels(pixels),
            changed=where,
            changed_fraction=float(where.mean()),
            seed=request.seed,
            details={"concept": self.concept} if self.concept else {},
        )


class Shades:
    """A CLIP that turns a picture's mean grey into an angle, and the words "grey N" likewise."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def of_pictures(self, pictures: Sequence[Picture]) -> torch.Tensor:
        return _at([float(one.pixels.mean()) for one in pictures])

    def of_texts(self, texts: Sequence[str]) -> torch.Tensor:
        self.read += texts
        return _at([float(text.split()[-1]) for text in texts])


def _at(levels: list[float]) -> torch.Tensor:
    angles = torch.tensor(levels) / 255 * torch.pi / 2
    return torch.stack([angles.cos(), angles.sin()], dim=1)


def marked() -> np.ndarray:
    mask = np.zeros((8, 8), np.bool_)
    mask[2:5, 1:4] = True
    return mask


WORDS = EditRequest(picture=grey(0), instruction="make it grey", target="grey 90", seed=7)


def test_the_nearest_to_the_words_that_is_still_the_picture_is_kept() -> None:
    greys = Greys(30, 80, 200, 60)
    result = NearestEditor(greys, Shades(), 4).edit(WORDS)
    assert (result.picture.pixels == 80).all() and result.details["tries"] == 4
    assert result.details["nearness"] == pytest.approx(np.cos(10 / 255 * np.pi / 2), abs=1e-3)
    far = NearestEditor(Greys(200, 180, 220), Shades(), 3).edit(WORDS)
    assert (far.picture.pixels == 180).all()


def test_the_nearest_to_the_reference_is_kept_by_what_is_in_the_mask() -> None:
    request = replace(WORDS, mask=marked(), references=(grey(250),), target="but red 0")
    clip = Shades()
    result = NearestEditor(Greys(10, 250, 240), clip, 3).edit(request)
    assert (result.picture.pixels[marked()] == 250).all() and (result.picture.pixels[~marked()] == 0).all()
    assert result.details["nearness"] == 1.0 and clip.read == []


def test_of_equals_the_first_is_kept_which_is_the_request_itself() -> None:
    greys = Greys(90, 90)
    result = NearestEditor(greys, Shades(), 2).edit(WORDS)
    assert result.seed == 7 and len({request.seed for request in greys.requests}) == 2


@pytest.mark.parametrize("target", ["a rex dog 90", "a <rex> dog 90", "a Rex dog 90"])
def test_a_concepts_name_is_nothing_to_clip(target: str) -> None:
    clip = Shades()
    NearestEditor(Greys(1, 2, concept="rex"), clip, 2).edit(replace(WORDS, target=target))
    assert clip.read == ["a dog 90"]


def test_steps_go_on_counting_and_cancelling_ends_it() -> None:
    seen: list[Step] = []
    NearestEditor(Greys(1, 2), Shades(), 2).edit(WORDS, lambda step: seen.append(step))
    assert [(step.step, step.total) for step in seen] == [(number, 6) for number in range(1, 7)]
    with pytest.raises(Cancelled):
        NearestEditor(Greys(1, 2), Shades(), 2).edit(WORDS, lambda step: step.step < 5)


@pytest.mark.parametrize("best_of", [0, 1, 17])
def test_attempts_are_two_to_sixteen(best_of: int) -> None:
    with pytest.raises(BadInput, match="2 to 16"):
        NearestEditor(Greys(), Shades(), best_of)
