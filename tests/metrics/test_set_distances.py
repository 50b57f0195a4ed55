"""FID, KID and PRD on sets whose distances are known."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy import linalg

from dialogpaint.metrics.feature_sets import as_sets
from dialogpaint.metrics.frechet import Moments, fid, frechet_distance, moments
from dialogpaint.metrics.kernel_distance import kid, squared_mmd
from dialogpaint.metrics.precision_recall import best_f, prd, prd_curve


def gaussian(count: int, width: int, seed: int, mean: float = 0.0, scale: float = 1.0) -> NDArray[np.float64]:
    return np.random.default_rng(seed).normal(mean, scale, (count, width))


def exactly(mean: NDArray[np.float64], covariance: NDArray[np.float64], seed: int = 0) -> NDArray[np.float64]:
    """Vectors whose sample mean and covariance are these to the last digit."""
    raw = gaussian(200, len(mean), seed)
    white = (raw - raw.mean(0)) @ np.linalg.inv(np.linalg.cholesky(np.cov(raw, rowvar=False))).T
    return white @ np.linalg.cholesky(covariance).T + mean


def test_fid_is_the_closed_form_of_gaussians_with_one_axis_each() -> None:
    one, other = exactly(np.zeros(3), np.diag([1.0, 4.0, 9.0])), exactly(np.ones(3) * 2, np.diag([4.0, 4.0, 1.0]), 1)
    # |m|^2 = 12; per axis (s1 - s2)^2 = 1, 0, 4.
    assert fid(one, other) == pytest.approx(17.0, abs=1e-8)
    assert fid(other, one) == pytest.approx(17.0, abs=1e-8)


def test_fid_agrees_with_a_matrix_root_of_full_covariances() -> None:
    a, b = (gaussian(5, 4, seed) for seed in (3, 4))
    first, second = moments(gaussian(300, 5, 1) @ a), moments(gaussian(300, 5, 2, mean=0.5) @ b)
    root = linalg.sqrtm(first.covariance @ second.covariance)
    known = ((first.mean - second.mean) ** 2).sum() + np.trace(first.covariance + second.covariance - 2 * np.real(root))
    assert frechet_distance(first, second) == pytest.approx(float(known), rel=1e-9)


def test_fid_of_equal_sets_is_zero_also_with_fewer_pictures_than_features() -> None:
    features = gaussian(20, 64, 0)
    assert fid(features, features) == pytest.approx(0.0, abs=1e-6)
    shifted = fid(features, features + 0.5)
    assert shifted == pytest.approx(64 * 0.25, rel=1e-6)


def test_fid_takes_float32_without_losing_small_distances_far_from_zero() -> None:
    features = exactly(np.full(4, 1000.0), np.eye(4))
    moved = features + 0.01
    assert fid(features.astype(np.float32), moved.astype(np.float32)) == pytest.approx(4e-4, rel=0.05)


@given(st.integers(0, 50), st.floats(0.1, 5.0))
@settings(max_examples=20, deadline=None)
def test_frechet_distance_is_symmetric_and_scales_with_its_square(seed: int, scale: float) -> None:
    one, other = gaussian(30, 3, seed), gaussian(30, 3, seed + 1, mean=0.3)
    plain = fid(one, other)
    assert fid(other, one) == pytest.approx(plain, rel=1e-6, abs=1e-9)
    assert fid(one * scale, other * scale) == pytest.approx(plain * scale**2, rel=1e-6, abs=1e-9)


def test_kid_is_unbiased_about_zero_for_one_distribution_and_may_be_negative() -> None:
    values = [squared_mmd(gaussian(40, 8, 2 * seed), gaussian(40, 8, 2 * seed + 1)) for seed in range(200)]
    error = np.std(values) / np.sqrt(len(values))
    assert abs(np.mean(values)) < 3.5 * error
    assert min(values) < 0 < max(values)


def test_kid_of_one_dimension_is_what_the_kernel_says() -> None:
    # k(x, y) = (xy + 1)^3; within {0, 0}: 1, within {1, 1}: 8, across: 1.
    assert squared_mmd(np.zeros((2, 1)), np.ones((2, 1))) == pytest.approx(1 + 8 - 2)


def test_kid_does_not_depend_on_the_block_and_repeats_with_its_seed() -> None:
    one, other = gaussian(60, 5, 0), gaussian(50, 5, 1, mean=1.0)
    assert squared_mmd(one, other, block=7) == pytest.approx(squared_mmd(one, other), rel=1e-12)
    first = kid(one, other, subsets=5, subset_size=20, seed=3)
    assert first == kid(one, other, subsets=5, subset_size=20, seed=3)
    assert first.mean == pytest.approx(kid(one, other, subsets=5, subset_size=20, seed=3, block=3).mean)
    assert first != kid(one, other, subsets=5, subset_size=20, seed=4)
    assert first.subset_size == 20 and kid(one, other).subset_size == 50
    assert kid(one[:50], other).subsets == 1
    assert first.mean > kid(one, gaussian(50, 5, 2), subsets=5, subset_size=20).mean


def modes(centres: list[int], count: int, seed: int) -> NDArray[np.float64]:
    """As many vectors of each of some of twenty far modes."""
    rng = np.random.default_rng(seed)
    places = np.eye(20)[np.repeat(centres, count // len(centres))] * 100
    return places + rng.normal(0, 0.1, places.shape)


def test_prd_of_equal_sets_is_one_and_of_disjoint_ones_nothing() -> None:
    all_modes = modes(list(range(10)), 200, 0)
    same = prd(all_modes, modes(list(range(10)), 200, 1), clusters=10, runs=3)
    assert same.f8 == pytest.approx(1.0, abs=0.01) and same.f1_8 == pytest.approx(1.0, abs=0.01)
    assert same.area == pytest.approx(1.0, abs=0.02) and same.distance_percent == pytest.approx(0.0, abs=0.5)
    apart = prd(all_modes, modes(list(range(10, 20)), 200, 1), clusters=20, runs=3)
    assert apart.f8 == apart.f1_8 == apart.area == 0.0 and apart.distance_percent == 100.0


def test_dropped_modes_cost_recall_and_invented_ones_precision() -> None:
    half, full = list(range(5)), list(range(10))
    dropped = prd(modes(full, 200, 0), modes(half, 200, 1), clusters=10, runs=2)
    assert dropped.f1_8 > 0.95 and dropped.f8 == pytest.approx(0.5, abs=0.05)
    invented = prd(modes(half, 200, 0), modes(full, 200, 1), clusters=10, runs=2)
    assert invented.f8 > 0.95 and invented.f1_8 == pytest.approx(0.5, abs=0.05)


def test_the_curve_runs_from_all_precision_to_all_recall() -> None:
    precision, recall = prd_curve(np.array([0.5, 0.5, 0.0]), np.array([0.0, 0.5, 0.5]))
    assert precision[0] == pytest.approx(0.5) and recall[-1] == pytest.approx(0.5)
    assert (np.diff(precision) <= 1e-12).all() and (np.diff(recall) >= -1e-12).all()
    assert best_f(np.zeros(3), np.zeros(3), 8.0) == 0.0


def test_prd_repeats_with_its_seed_and_cuts_the_larger_set_down() -> None:
    one, other = gaussian(60, 4, 0), gaussian(40, 4, 1)
    first, again = prd(one, other, runs=2), prd(one, other, runs=2)
    assert first.f8 == again.f8 and (first.precision == again.precision).all()
    assert prd(one[:4], other[:4], runs=1).clusters == 8


def test_sets_that_cannot_be_compared_are_refused() -> None:
    good = gaussian(4, 3, 0)
    for bad in (gaussian(4, 2, 0), gaussian(1, 3, 0), np.full((4, 3), np.nan), np.zeros(3)):
        with pytest.raises(ValueError, match="cannot be compared|at least two|no numbers"):
            as_sets(good, bad)


def test_moments_of_one_feature_are_a_matrix_still() -> None:
    found = moments(np.array([[0.0], [2.0]]))
    assert isinstance(found, Moments) and found.covariance.shape == (1, 1) and found.covariance[0, 0] == 2.0
