"""Wilson's interval against textbook figures and scipy, the crossed bootstrap against theory."""

import numpy as np
import pytest
from scipy.stats import binomtest

from dialogpaint.metrics.intervals import crossed_bootstrap, wilson


@pytest.mark.parametrize(
    ("successes", "tries", "low", "high"), [(8, 10, 0.4902, 0.9433), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0)]
)
def test_wilson_has_the_textbook_figures(successes: int, tries: int, low: float, high: float) -> None:
    found = wilson(successes, tries)
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize("successes", [0, 1, 40, 99, 100])
@pytest.mark.parametrize("level", [0.8, 0.99])
def test_wilson_is_the_score_interval_that_scipy_computes(successes: int, level: float) -> None:
    known = binomtest(successes, 100).proportion_ci(level, method="wilson")
    found = wilson(successes, 100, level)
    assert (found.low, found.high) == pytest.approx((known.low, known.high), abs=1e-9)


def test_wilson_knows_nothing_without_tries_and_refuses_nonsense() -> None:
    assert (wilson(0, 0).low, wilson(0, 0).high) == (0, 1)
    with pytest.raises(ValueError, match="no share"):
        wilson(3, 2)


def test_the_bootstrap_is_seeded_and_holds_the_mean() -> None:
    random = np.random.default_rng(5)
    values = [(rater, item, float(random.integers(1, 6))) for rater in range(12) for item in range(8)]
    found = crossed_bootstrap(values, seed=1)
    assert found == crossed_bootstrap(values, seed=1) != crossed_bootstrap(values, seed=2)
    assert found.low < sum(value for *_, value in values) / len(values) < found.high


def test_raters_who_differ_widen_the_interval_as_theory_says() -> None:
    """With values that hang on the rater alone, the error is that of the raters' mean, however many items there are."""
    random = np.random.default_rng(0)
    severity = random.normal(3, 1, 60)
    values = [(rater, item, severity[rater]) for rater in range(60) for item in range(30)]
    found = crossed_bootstrap(values, seed=0)
    error = severity.std() / np.sqrt(60)
    assert found.high - found.low == pytest.approx(2 * 1.96 * error, rel=0.1)


def test_one_rater_with_one_answer_gives_that_answer() -> None:
    found = crossed_bootstrap([("r", "i", 4.0)], seed=0)
    assert (found.low, found.high) == (4, 4)
    with pytest.raises(ValueError, match="at least one"):
        crossed_bootstrap([], seed=0)
