"""Every adjustment: nothing at zero, more with more, nothing outside the mask; alpha, profile and size are kept."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adjusting import ON_PIXELS, SIGNED, picture, smooth
from dialogpaint.adjustments import values as a
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.editors.adjust.apply import apply, needs_mask
from dialogpaint.editors.adjust.colour import to_lab

amounts = st.integers(0, 100).map(lambda hundredths: hundredths / 100)


@pytest.mark.parametrize("kind", [*SIGNED, a.Sharpen, a.Blur, a.Denoise, a.Grain, a.Vignette, a.BlackAndWhite, a.Sepia])
def test_amount_zero_changes_nothing(kind: type) -> None:
    assert apply(kind(amount=0), picture()).same_as(picture())


@pytest.mark.parametrize("kind", SIGNED)
@settings(max_examples=20, deadline=None)
@given(one=amounts, other=amounts)
def test_more_of_a_signed_amount_goes_further_the_same_way(kind: type, one: float, other: float) -> None:
    before, low, high = smooth(), min(one, other), max(one, other)
    little, much = (apply(kind(amount=amount), before).pixels.astype(int) for amount in (low, high))
    shift = np.abs(much - before.pixels).sum() - np.abs(little - before.pixels).sum()
    # Rounding may take a level off a few pixels.
    assert shift >= -0.002 * before.pixels.size


@settings(max_examples=30, deadline=None)
@given(one=st.integers(-100, 100), other=st.integers(-100, 100))
def test_brightness_and_exposure_are_monotone_in_every_pixel(one: int, other: int) -> None:
    low, high = min(one, other) / 100, max(one, other) / 100
    for kind in (a.Brightness, a.Exposure, a.Shadows, a.Highlights):
        darker, brighter = (apply(kind(amount=amount), picture()).pixels for amount in (low, high))
        assert (darker <= brighter).all()


def test_each_direction_is_the_one_it_is_named_for() -> None:
    before = smooth()

    def mean(adjustment: a.Adjustment, channel: int) -> float:
        return float(apply(adjustment, before).pixels[:, :, channel].mean())

    red, _, blue = (float(before.pixels[:, :, channel].mean()) for channel in range(3))
    assert mean(a.Warmth(amount=0.5), 0) > red and mean(a.Warmth(amount=0.5), 2) < blue
    assert mean(a.Warmth(amount=-0.5), 0) < red and mean(a.Warmth(amount=-0.5), 2) > blue
    green = float(before.pixels[:, :, 1].mean())
    assert mean(a.Tint(amount=0.5), 1) < green < mean(a.Tint(amount=-0.5), 1)


def test_known_answers() -> None:
    grey = apply(a.BlackAndWhite(), picture()).pixels
    assert (np.ptp(grey, axis=2) == 0).all()
    assert (np.ptp(apply(a.Saturation(amount=-1), picture()).pixels.astype(int), axis=2) <= 1).all()
    assert np.array_equal(apply(a.Invert(), picture()).pixels, 255 - picture().pixels)
    assert len(np.unique(apply(a.Posterise(amount=1), apply(a.BlackAndWhite(), picture())).pixels)) == 2
    blocks = apply(a.Pixelate(amount=1), smooth(120, 120)).pixels
    assert len(np.unique(blocks.reshape(-1, 3), axis=0)) <= 12 * 12
    assert (apply(a.Contrast(amount=-1), picture()).pixels.std()) < 0.3 * picture().pixels.std()


def test_what_undoes_itself() -> None:
    before = picture(31, 17)
    again = {
        a.Invert(): 2,
        a.Flip(): 2,
        a.Flip(way="vertically"): 2,
        a.Rotate(degrees=90): 4,
        a.Rotate(degrees=-90): 4,
        a.Rotate(degrees=180): 2,
    }
    for adjustment, times in again.items():
        after = before
        for _ in range(times):
            after = apply(adjustment, after)
        assert after.same_as(before), adjustment
    there_and_back = apply(a.Rotate(degrees=-90), apply(a.Rotate(degrees=90), before))
    assert there_and_back.same_as(before)


@pytest.mark.parametrize("adjustment", ON_PIXELS, ids=lambda adjustment: adjustment.op)
def test_nothing_outside_the_mask_changes(adjustment: a.Adjustment) -> None:
    before = smooth(48, 40)
    mask = np.zeros((40, 48), dtype=np.bool_)
    mask[10:30, 12:40] = True
    after = apply(adjustment, before, mask)
    assert np.array_equal(after.pixels[~mask], before.pixels[~mask])
    assert (after.pixels[mask] != before.pixels[mask]).any()


def test_the_seam_of_a_large_mask_is_softened_inwards_only() -> None:
    before = smooth(900, 850)
    mask = np.zeros((850, 900), dtype=np.bool_)
    mask[200:600, 300:700] = True
    after = apply(a.Invert(), before, mask).pixels
    assert np.array_equal(after[~mask], before.pixels[~mask])
    assert np.array_equal(after[300:500, 400:600], 255 - before.pixels[300:500, 400:600])


@pytest.mark.parametrize("adjustment", ON_PIXELS, ids=lambda adjustment: adjustment.op)
def test_alpha_profile_and_size_are_kept(adjustment: a.Adjustment) -> None:
    alpha = np.full((40, 48), 255, dtype=np.uint8)
    mask = np.zeros((40, 48), dtype=np.bool_)
    mask[10:20, 10:20] = True
    before = replace(smooth(48, 40), alpha=alpha, icc=b"profile")
    after = apply(adjustment, before, mask if needs_mask(adjustment) else None)
    assert after.icc == b"profile"
    assert after.alpha is not None and np.array_equal(after.alpha, alpha)
    assert after.pixels.shape == before.pixels.shape and after.pixels.dtype == np.uint8


@pytest.mark.parametrize("adjustment", ON_PIXELS, ids=lambda adjustment: adjustment.op)
@pytest.mark.parametrize("size", [(1, 1), (1, 9), (7, 3), (33, 2)])
def test_tiny_pictures_are_adjusted_too(adjustment: a.Adjustment, size: tuple[int, int]) -> None:
    mask = np.ones(size[::-1], dtype=np.bool_)
    before = picture(*size)
    after = apply(adjustment, before, mask if needs_mask(adjustment) else None)
    assert after.pixels.shape == before.pixels.shape


def test_the_same_seed_gives_the_same_grain() -> None:
    first, again, other = (apply(a.Grain(), smooth(), seed=seed) for seed in (1, 1, 2))
    assert first.same_as(again) and not first.same_as(other)


def test_a_colour_changes_and_its_shading_and_the_rest_stay() -> None:
    red = np.zeros((40, 80, 3), dtype=np.uint8)
    red[:, :40] = np.linspace(60, 255, 40)[:, None, None] * np.array([1.0, 0.12, 0.12])
    red[:, 40:] = (40, 160, 60)
    after = apply(a.ChangeColour(colour="red", to="blue"), Picture(pixels=red)).pixels
    assert (after[5:, 2:36, 2].astype(int) > after[5:, 2:36, 0]).all()
    assert np.array_equal(after[:, 44:], red[:, 44:])
    light = to_lab(after)[:, 10, 0]
    assert (np.diff(light) > -0.5).all() and light[-1] - light[0] > 20


def test_one_colour_is_kept() -> None:
    halves = np.zeros((20, 40, 3), dtype=np.uint8)
    halves[:, :20], halves[:, 20:] = (210, 40, 40), (40, 90, 200)
    after = apply(a.ColourPop(colour="red"), Picture(pixels=halves)).pixels
    assert np.array_equal(after[:, :16], halves[:, :16])
    assert (np.ptp(after[:, 24:].astype(int), axis=2) == 0).all()


def test_a_removed_spot_becomes_its_surroundings() -> None:
    plain = np.full((60, 60, 3), (120, 140, 160), dtype=np.uint8)
    plain[25:35, 25:35] = (255, 0, 0)
    mask = np.zeros((60, 60), dtype=np.bool_)
    mask[24:36, 24:36] = True
    after = apply(a.RemoveMarked(), Picture(pixels=plain), mask).pixels
    assert np.abs(after.astype(int) - (120, 140, 160)).max() <= 2


def test_the_background_of_a_plain_subject_is_found() -> None:
    pixels = np.full((120, 160, 3), (90, 160, 90), dtype=np.uint8)
    pixels[40:90, 55:110] = (200, 60, 40)
    noisy = np.random.default_rng(0).integers(-12, 13, pixels.shape)
    before = Picture(pixels=np.clip(pixels + noisy, 0, 255).astype(np.uint8))
    after = apply(a.ColourPop(), before).pixels
    assert np.array_equal(after[50:80, 65:100], before.pixels[50:80, 65:100])
    assert (np.ptp(after[:20].astype(int), axis=2) == 0).all()


def test_a_mask_is_needed_for_what_is_marked() -> None:
    for adjustment in (a.RemoveMarked(), a.ChangeColour(to="red"), a.CropToMarked()):
        assert needs_mask(adjustment)
        with pytest.raises(BadInput, match="mark"):
            apply(adjustment, picture())


def test_unusable_masks_are_refused() -> None:
    with pytest.raises(BadInput, match="size"):
        apply(a.Invert(), picture(), np.ones((3, 3), dtype=np.bool_))
    with pytest.raises(BadInput, match="one part"):
        apply(a.Flip(), picture(), np.ones((24, 32), dtype=np.bool_))
