"""When a run counts as better, learns slower and ends."""

import pytest

from dialogpaint.training.watch import Watch


def test_the_best_is_remembered_and_the_others_counted() -> None:
    watch = Watch()
    assert [watch.see(loss, 0) for loss in (3.0, 2.0, 2.5, 2.0, 1.9)] == [True, True, False, False, True]
    assert watch.best == 1.9 and watch.since == 0
    watch.see(2.0, 0)
    assert watch.since == 1


def test_the_rate_halves_after_more_than_so_many_without_improvement() -> None:
    watch = Watch()
    factors = []
    for loss in (1.0, *[1.0] * 8):
        watch.see(loss, rate_patience=3)
        factors.append(watch.factor)
    assert factors == [1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.25]


def test_an_improvement_too_small_to_matter_does_not_hold_the_rate_up() -> None:
    watch = Watch()
    for step in range(5):
        assert watch.see(1.0 - 1e-6 * step, rate_patience=3)
    assert watch.factor == 0.5 and watch.since == 0 and watch.best == pytest.approx(1 - 4e-6)
