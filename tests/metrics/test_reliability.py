"""Known answers for pass^k and macro-F1."""

from itertools import combinations

import pytest

from dialogpaint.metrics.reliability import macro_f1, mean_pass_hat, pass_hat


def test_pass_hat_is_the_share_of_draws_without_a_failure():
    outcomes = [True] * 5 + [False] * 3
    for k in range(1, 9):
        draws = [all(draw) for draw in combinations(outcomes, k)]
        assert pass_hat(5, 8, k) == pytest.approx(sum(draws) / len(draws))


def test_pass_hat_at_its_ends():
    assert pass_hat(8, 8, 8) == 1.0 and pass_hat(7, 8, 8) == 0.0 and pass_hat(0, 3, 1) == 0.0
    for wrong in ((1, 2, 3), (1, 2, 0), (3, 2, 1)):
        with pytest.raises(ValueError, match="tries"):
            pass_hat(*wrong)


def test_goals_count_alike():
    assert mean_pass_hat([[True, True], [True, False]], 1) == 0.75
    assert mean_pass_hat([[True, True], [True, False]], 2) == 0.5
    assert mean_pass_hat([], 1) == 1.0


@pytest.mark.parametrize(
    ("decided", "due", "score"),
    [
        ([True, False, True], [True, False, True], 1.0),
        ([False, False], [True, True], 0.0),
        ([True, True, True, True], [True, False, False, False], (0.4 + 0.0) / 2),
        ([True, False, False, False], [True, True, False, False], (2 / 3 + 4 / 5) / 2),
        ([False, False], [False, False], 1.0),
        ([], [], 1.0),
    ],
)
def test_macro_f1(decided, due, score):
    assert macro_f1(decided, due) == pytest.approx(score)
