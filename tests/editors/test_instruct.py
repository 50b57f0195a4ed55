"""The instruction editor: nothing outside the mask changes, sizes stay, batches and seeds do not interfere."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from dialogpaint.core.editing import EditRequest, Step
from dialogpaint.core.errors import BadInput, Cancelled
from dialogpaint.core.image import Picture
from dialogpaint.editors.instruct import InstructEditor
from dialogpaint.models.family import load_instruct


@pytest.fixture(scope="module")
def editor(tiny_family: Path) -> InstructEditor:
    return InstructEditor(load_instruct(str(tiny_family)))


def picture(width: int = 64, height: int = 64, seed: int = 0) -> Picture:
    return Picture(pixels=np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8))


def request(**changes: object) -> EditRequest:
    plain = EditRequest(picture=picture(), instruction="make the car green", steps=2)
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_pixels_outside_the_mask_stay_bit_for_bit(editor: InstructEditor) -> None:
    mask = np.zeros((64, 64), dtype=np.bool_)
    mask[8:40, 20:60] = True
    result = editor.edit(request(mask=mask))
    assert np.array_equal(result.picture.pixels[~mask], picture().pixels[~mask])
    assert (result.picture.pixels[mask] != picture().pixels[mask]).any()
    assert not result.changed[~mask].any()


def test_what_is_not_marked_as_changed_is_untouched_without_a_mask(editor: InstructEditor) -> None:
    result = editor.edit(request())
    same = (result.picture.pixels == picture().pixels).all(axis=2)
    assert same[~result.changed].all()
    assert result.changed_fraction == pytest.approx(1 - same.mean())


@pytest.mark.parametrize(("width", "height"), [(64, 64), (200, 90), (31, 77), (1, 50), (640, 641), (2000, 1500)])
def test_size_in_is_size_out(editor: InstructEditor, width: int, height: int) -> None:
    result = editor.edit(request(picture=picture(width, height)))
    assert (result.picture.width, result.picture.height) == (width, height)
    assert result.changed.shape == (height, width)


def test_alpha_and_profile_are_kept(editor: InstructEditor) -> None:
    alpha = np.arange(64 * 64, dtype=np.uint16).reshape(64, 64).astype(np.uint8)
    result = editor.edit(request(picture=replace(picture(), alpha=alpha, icc=b"profile")))
    assert result.picture.icc == b"profile"
    assert result.picture.alpha is not None and np.array_equal(result.picture.alpha, alpha)


def test_the_same_request_gives_the_same_picture_and_another_seed_another(editor: InstructEditor) -> None:
    first, again, other = (editor.edit(request(seed=seed)).picture for seed in (1, 1, 2))
    assert first.same_as(again)
    assert not first.same_as(other)


def test_a_batch_does_not_change_a_picture(editor: InstructEditor) -> None:
    requests = [request(picture=picture(seed=n), seed=n, instruction=f"add {n}") for n in range(3)]
    together = editor.edit_many(requests)
    for one, result in zip(requests, together, strict=True):
        alone = editor.edit(one).picture.pixels.astype(int)
        assert np.abs(alone - result.picture.pixels).max() <= 1


def test_every_step_is_reported_and_false_cancels(editor: InstructEditor) -> None:
    seen: list[Step] = []
    editor.edit(request(steps=3), on_step=seen.append)  # type: ignore[arg-type]
    assert [step.step for step in seen] == [1, 2, 3]
    assert all(step.total == 3 for step in seen)
    assert seen[0].preview is not None
    stop: Callable[[Step], bool] = lambda step: step.step < 2  # noqa: E731
    with pytest.raises(Cancelled):
        editor.edit(request(steps=3), on_step=stop)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"instruction": "   "}, "empty"),
        ({"instruction": "x" * 5000}, "5000 characters"),
        ({"mask": np.ones((10, 10), dtype=np.bool_)}, "mask is 10x10"),
        ({"steps": 0}, "steps is 0"),
        ({"text_guidance": -1.0}, "text guidance"),
        ({"image_guidance": float("nan")}, "image guidance"),
    ],
)
def test_bad_requests_are_refused_in_one_line(editor: InstructEditor, changes: dict[str, object], words: str) -> None:
    with pytest.raises(BadInput, match=words) as caught:
        editor.edit(request(**changes))
    assert "\n" not in str(caught.value)
