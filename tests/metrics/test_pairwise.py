"""Two pictures, and pictures with words: known answers."""

import math

import numpy as np
import pytest

from dialogpaint.core.image import Picture
from dialogpaint.metrics.alignment import clip_score, cosine, direction, percent_score
from dialogpaint.metrics.pairwise import kept, l1, l2, ssim


def flat(level: int, side: int = 16) -> Picture:
    return Picture(pixels=np.full((side, side, 3), level, np.uint8))


def test_l1_and_l2_of_flat_pictures_also_of_other_sizes() -> None:
    assert l1(flat(0), flat(51)) == pytest.approx(0.2) and l2(flat(0), flat(51)) == pytest.approx(0.04)
    assert l1(flat(0, side=7), flat(51)) == pytest.approx(0.2)
    assert l1(flat(9), flat(9)) == l2(flat(9), flat(9)) == 0.0


def test_only_what_should_stay_is_compared() -> None:
    source, made = flat(100), flat(100)
    made.pixels[:8] = 255
    edited = np.zeros((16, 16), bool)
    edited[:8] = True
    inside = kept(made, source, edited)
    assert inside is not None and inside.psnr == math.inf and inside.mse == 0.0 and inside.ssim == pytest.approx(1.0)
    outside = kept(made, source, ~edited)
    assert outside is not None and outside.mse == pytest.approx(0.5 * (155 / 255) ** 2)
    assert outside.psnr == pytest.approx(-10 * math.log10(outside.mse)) and outside.ssim < 0.9
    assert kept(made, source, np.ones((16, 16), bool)) is None


def test_ssim_is_one_for_equals_and_low_for_noise() -> None:
    rng = np.random.default_rng(0)
    noise = rng.random((32, 32, 3))
    assert ssim(noise, noise) == pytest.approx(1.0) and ssim(noise, rng.random((32, 32, 3))) < 0.2
    assert ssim(noise[:4], noise[:4]) == 1.0 and math.isnan(ssim(noise[:4], noise[4:8]))


def unit(*values: float) -> np.ndarray:
    vector = np.array(values)
    return vector / np.linalg.norm(vector)


def test_each_clip_score_by_its_name() -> None:
    picture, text = unit(1, 0, 0), unit(3, 4, 0)
    assert cosine(picture, text) == pytest.approx(0.6)
    assert clip_score(picture, text) == pytest.approx(1.5) and percent_score(picture, text) == pytest.approx(60)
    assert clip_score(picture, -text) == percent_score(picture, -text) == 0.0


def test_direction_compares_the_changes() -> None:
    before, after = unit(1, 0, 0), unit(0, 1, 0)
    assert direction(before, after, before, after) == pytest.approx(1.0)
    assert direction(before, after, after, before) == pytest.approx(-1.0)
    assert direction(before, after, unit(1, 1, 0), unit(1, 1, 1)) == pytest.approx(0.0)
    assert math.isnan(direction(before, before, before, after))
