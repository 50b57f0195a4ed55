"""How far raters agree beyond chance: Cohen's kappa for two, Fleiss' for many, Krippendorff's alpha for scales.

All are 1 for full agreement, 0 for what chance would give, negative below. None = not defined: nobody can be compared,
or everybody always says the same one thing, so that chance agrees as well.
"""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray


def cohen_kappa(one: Sequence[Hashable], other: Sequence[Hashable]) -> float | None:
    """Two raters' categories of the same units, in the same order: (p_o - p_e) / (1 - p_e), p_e from each rater's own
    shares (Cohen, 1960, Educ. Psychol. Meas. 20, 37-46)."""
    n = len(one)
    if n == 0:
        return None
    agreed = sum(first == second for first, second in zip(one, other, strict=True)) / n
    ours, theirs = Counter(one), Counter(other)
    chance = sum(ours[name] * theirs[name] for name in ours) / n**2
    return _beyond(agreed, chance)


def fleiss_kappa(units: Sequence[Mapping[Hashable, int]]) -> float | None:
    """Units with the number of raters who chose each category (Fleiss, 1971, Psychol. Bull. 76, 378-382).

    Raters may differ from unit to unit, and so may their number: a unit's own agreement then counts by itself, as in
    the paper. Units with fewer than two raters say nothing and are left out.
    """
    shared = [unit for unit in units if sum(unit.values()) > 1]
    if not shared:
        return None
    agreed = sum(_agreeing_pairs(unit) for unit in shared) / len(shared)
    totals: Counter[Hashable] = Counter()
    for unit in shared:
        totals.update(unit)
    everything = totals.total()
    chance = sum((count / everything) ** 2 for count in totals.values())
    return _beyond(agreed, chance)


def krippendorff_ordinal(units: Sequence[Sequence[int]]) -> float | None:
    """Units with the values their raters gave on an ordered scale, missing ones left out: 1 - D_o / D_e with the
    ordinal difference delta_ck^2 = (n_c / 2 + n_(c+1) + ... + n_(k-1) + n_k / 2)^2, n_g how often value g was given in
    units that can be paired (Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011)."""
    pairable = [unit for unit in units if len(unit) > 1]
    if not pairable:
        return None
    scale = sorted({value for unit in pairable for value in unit})
    place = {value: number for number, value in enumerate(scale)}
    together = np.zeros((len(scale), len(scale)))
    for unit in pairable:
        counts = np.bincount([place[value] for value in unit], minlength=len(scale))
        together += (np.outer(counts, counts) - np.diag(counts)) / (len(unit) - 1)
    given = together.sum(axis=1)
    difference = _ordinal_differences(given)
    by_chance = (np.outer(given, given) * difference).sum() / (given.sum() - 1)
    if by_chance == 0:
        return None
    return float(1 - (together * difference).sum() / by_chance)


def _ordinal_differences(given: NDArray[np.float64]) -> NDArray[np.float64]:
    """Between every two places of the scale: how many values lie between their middles, squared."""
    middles = np.cumsum(given) - given / 2
    return np.asarray((middles[:, None] - middles[None, :]) ** 2)


def _agreeing_pairs(unit: Mapping[Hashable, int]) -> float:
    """The share of the unit's pairs of raters that chose alike."""
    n = sum(unit.values())
    return sum(count * (count - 1) for count in unit.values()) / (n * (n - 1))


def _beyond(agreed: float, chance: float) -> float | None:
    return None if chance >= 1 else (agreed - chance) / (1 - chance)
