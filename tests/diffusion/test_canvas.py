"""Fitting a picture of any shape into the model's square, and putting back only what an edit changed."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from dialogpaint.core.image import Mask, Picture
from dialogpaint.diffusion.canvas import Canvas, change_strength, expected_strength, fit, put_back

SIZE = 32


def picture(width: int, height: int, seed: int = 0) -> Picture:
    return Picture(pixels=np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8))


def back(shown: Picture, after: NDArray[np.uint8], allowed: Mask | None = None) -> tuple[Picture, Mask]:
    canvas = fit(shown, SIZE)
    return put_back(shown, canvas, canvas.pixels, after, allowed)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 150), st.integers(1, 150))
def test_fitting_keeps_the_proportions(width: int, height: int) -> None:
    canvas = fit(picture(width, height), SIZE)
    assert canvas.pixels.shape == (SIZE, SIZE, 3)
    assert max(canvas.width, canvas.height) == SIZE
    scale = SIZE / max(width, height)
    assert abs(canvas.width - width * scale) <= 1 and abs(canvas.height - height * scale) <= 1


def test_padding_repeats_the_edge() -> None:
    canvas = fit(picture(60, 20), SIZE)
    assert (canvas.pixels[canvas.height :] == canvas.pixels[canvas.height - 1]).all()
    tall = fit(picture(20, 60), SIZE)
    assert (tall.pixels[:, tall.width :] == tall.pixels[:, tall.width - 1 : tall.width]).all()


def test_a_picture_of_the_models_size_is_not_resampled() -> None:
    assert np.array_equal(fit(picture(SIZE, SIZE), SIZE).pixels, picture(SIZE, SIZE).pixels)


@pytest.mark.parametrize(("width", "height"), [(32, 32), (100, 41), (17, 90), (1, 7)])
def test_when_nothing_changed_the_picture_is_the_same(width: int, height: int) -> None:
    shown = picture(width, height)
    result, changed = back(shown, fit(shown, SIZE).pixels)
    assert result.same_as(shown) and not changed.any()


@pytest.mark.parametrize(("width", "height"), [(32, 32), (100, 41), (17, 90)])
def test_when_all_changed_everything_may(width: int, height: int) -> None:
    shown = Picture(pixels=np.zeros((height, width, 3), dtype=np.uint8))
    result, changed = back(shown, np.full((SIZE, SIZE, 3), 255, dtype=np.uint8))
    assert changed.all()
    assert (result.pixels == 255).mean() > 0.9


def edited_square(shown: Picture) -> tuple[Canvas, NDArray[np.uint8]]:
    canvas = fit(shown, SIZE)
    after = canvas.pixels.copy()
    after[10:20, 10:20] = 255 - after[10:20, 10:20] // 2
    return canvas, after


def test_what_is_not_changed_stays_bit_for_bit() -> None:
    shown = Picture(pixels=np.full((96, 96, 3), 40, dtype=np.uint8))
    _, after = edited_square(shown)
    result, changed = back(shown, after)
    assert np.array_equal(result.pixels[~changed], shown.pixels[~changed])
    assert changed[36:54, 36:54].all() and 0.1 < changed.mean() < 0.45
    # The middle of the change is the edited picture itself, the rim a blend of both.
    assert (result.pixels[40:50, 40:50] == after[13, 13]).all()


def test_the_models_own_errors_are_no_change() -> None:
    shown = picture(64, 64)
    blurred = np.clip(fit(shown, SIZE).pixels.astype(int) // 2 + 30, 0, 255).astype(np.uint8)
    result, changed = put_back(shown, fit(shown, SIZE), blurred, blurred, None)
    assert result.same_as(shown) and not changed.any()


def test_only_allowed_pixels_change() -> None:
    shown = picture(70, 50)
    allowed = np.zeros((50, 70), dtype=np.bool_)
    allowed[5:30, 11:44] = True
    result, changed = back(shown, 255 - fit(shown, SIZE).pixels, allowed)
    assert np.array_equal(result.pixels[~allowed], shown.pixels[~allowed])
    assert not changed[~allowed].any() and changed[10:25, 20:40].all()
    nothing, where = back(shown, 255 - fit(shown, SIZE).pixels, np.zeros_like(allowed))
    assert nothing.same_as(shown) and not where.any()


def test_what_the_padding_shows_does_not_matter() -> None:
    shown = picture(64, 20)
    canvas, after = fit(shown, SIZE), fit(shown, SIZE).pixels.copy()
    after[canvas.height :] = 255 - after[canvas.height :]
    assert back(shown, after)[0].same_as(shown)


def test_alpha_and_profile_stay() -> None:
    alpha = np.random.default_rng(3).integers(0, 256, (40, 40), dtype=np.uint8)
    shown = replace(picture(40, 40), alpha=alpha, icc=b"profile")
    result, _ = back(shown, 255 - fit(shown, SIZE).pixels)
    assert result.icc == b"profile" and result.alpha is alpha


def test_specks_and_faint_differences_are_dropped_and_holes_filled() -> None:
    before = np.full((SIZE, SIZE, 3), 100, dtype=np.uint8)
    speck = before.copy()
    speck[16, 16] = 160
    assert not change_strength(before, speck).any()
    assert not change_strength(before, before + np.uint8(15)).any()
    ring = before.copy()
    ring[8:24, 8:24] = 220
    ring[14:18, 14:18] = 100
    strength = change_strength(before, ring)
    assert strength[15, 15] == 1.0 and strength[0, 0] == 0.0
    assert strength.dtype == np.float32 and strength.min() >= 0 and strength.max() <= 1


def expected_square(inside: float, outside: float = 0.0) -> NDArray[np.float32]:
    expected = np.full((SIZE, SIZE), outside, dtype=np.float32)
    expected[8:24, 8:24] = inside
    return expected


def test_an_edit_stays_where_it_was_expected() -> None:
    shown = picture(SIZE, SIZE)
    after = 255 - shown.pixels
    result, changed = put_back(shown, fit(shown, SIZE), shown.pixels, after, None, expected_square(0.95))
    assert changed[8:24, 8:24].all() and changed.sum() == 16 * 16
    assert np.array_equal(result.pixels[~changed], shown.pixels[~changed])
    assert np.array_equal(result.pixels[12:20, 12:20], after[12:20, 12:20])


def test_doubt_blends_and_the_unlikely_stays() -> None:
    strength = expected_strength(expected_square(0.7))
    assert strength is not None and strength[12, 12] == pytest.approx(0.5)
    strength = expected_strength(expected_square(0.7, outside=0.4))
    assert strength is not None and not strength[:8].any()


def test_an_edit_expected_nowhere_is_left_as_it_was_found() -> None:
    shown = Picture(pixels=np.full((SIZE, SIZE, 3), 40, dtype=np.uint8))
    canvas, after = edited_square(shown)
    assert expected_strength(expected_square(0.3)) is None
    result, changed = put_back(shown, canvas, canvas.pixels, after, None, expected_square(0.3))
    found, found_changed = put_back(shown, canvas, canvas.pixels, after, None)
    assert result.same_as(found) and np.array_equal(changed, found_changed) and changed.any()
