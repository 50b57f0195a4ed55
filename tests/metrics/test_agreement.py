"""Agreement on published worked examples."""

import pytest

from dialogpaint.metrics.agreement import cohen_kappa, fleiss_kappa, krippendorff_ordinal

# Four observers, twelve units, 0 = missing: the data of Krippendorff (2011).
OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3),
    (0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0),
)
# Fourteen raters, ten subjects, five categories: the worked example usually given for Fleiss' kappa.
SUBJECTS = (
    (0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1),
    (7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7),
)  # fmt: skip


def test_krippendorffs_own_example() -> None:
    units = [[value for value in unit if value] for unit in zip(*OBSERVERS, strict=True)]
    assert krippendorff_ordinal(units) == pytest.approx(0.815, abs=5e-4)


def test_only_the_order_of_the_values_matters() -> None:
    units = [[value for value in unit if value] for unit in zip(*OBSERVERS, strict=True)]
    stretched = [[10**value for value in unit] for unit in units]
    assert krippendorff_ordinal(stretched) == pytest.approx(krippendorff_ordinal(units))


def test_alpha_is_one_for_agreement_negative_for_contradiction_and_none_without_either() -> None:
    assert krippendorff_ordinal([[1, 1], [5, 5, 5]]) == 1
    contrary = krippendorff_ordinal([[1, 5], [1, 5], [1, 5]])
    assert contrary is not None and contrary < 0
    assert krippendorff_ordinal([[3], [4]]) is None
    assert krippendorff_ordinal([[3, 3], [3, 3]]) is None


def test_fleiss_on_the_usual_example() -> None:
    units = [dict(enumerate(subject)) for subject in SUBJECTS]
    assert fleiss_kappa(units) == pytest.approx(0.210, abs=5e-4)


def test_fleiss_leaves_out_who_cannot_be_compared() -> None:
    units = [{"a": 2, "b": 0}, {"a": 0, "b": 3}]
    assert fleiss_kappa(units) == fleiss_kappa([*units, {"a": 1}]) == 1
    assert fleiss_kappa([{"a": 1}]) is None
    assert fleiss_kappa([{"a": 2}, {"a": 2}]) is None


def test_cohen_on_the_usual_example() -> None:
    """50 grants read by two: both yes 20, both no 15, only the first 5, only the second 10."""
    one = ["yes"] * 25 + ["no"] * 25
    other = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    assert cohen_kappa(one, other) == pytest.approx(0.4)
    assert cohen_kappa(one, one) == 1
    assert cohen_kappa([], []) is None
    assert cohen_kappa(["a", "a"], ["a", "a"]) is None
    with pytest.raises(ValueError):
        cohen_kappa(["a"], [])
