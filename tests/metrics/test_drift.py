"""Drift is measured where it is told to, and nowhere else."""

import numpy as np
import pytest

from dialogpaint.core.image import Picture
from dialogpaint.metrics.drift import Drift, drift, mean_drift

BASE = Picture(pixels=np.full((4, 6, 3), 100, np.uint8))


def test_known_differences():
    pixels = BASE.pixels.copy()
    pixels[0, 0] = (103, 100, 100)
    pixels[3, :] = 0
    where = np.zeros((4, 6), bool)
    where[:2] = True
    found = drift(BASE.with_pixels(pixels), BASE, where)
    assert found is not None
    assert (found.share, found.levels, found.not_identical) == pytest.approx((0.5, 3 / 36, 1 / 12))


def test_a_copy_has_none_and_nowhere_is_nothing():
    assert drift(BASE, BASE, np.ones((4, 6), bool)) == Drift(share=1.0, levels=0.0, not_identical=0.0)
    assert drift(BASE, BASE, np.zeros((4, 6), bool)) is None


def test_pictures_count_alike():
    one, other = Drift(share=0.5, levels=2.0, not_identical=1.0), Drift(share=0.1, levels=0.0, not_identical=0.0)
    both = mean_drift([one, other])
    assert (both.share, both.levels, both.not_identical) == pytest.approx((0.3, 1.0, 0.5))
    assert mean_drift([]) == Drift(share=0.0, levels=0.0, not_identical=0.0)
