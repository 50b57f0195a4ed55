"""How sure a figure is: Wilson's interval for a share, a bootstrap over raters and items for a mean."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

import numpy as np

DRAWS = 2000


@dataclass(frozen=True, kw_only=True)
class Interval:
    """low and high, with the chance that such an interval holds the true figure."""

    low: float
    high: float
    level: float = 0.95


def wilson(successes: int, tries: int, level: float = 0.95) -> Interval:
    """The score interval for a share, 0..1; the whole of 0..1 without tries. Unlike share +- z * error it stays inside
    0..1 and holds its level for few tries (Wilson, 1927, J. Am. Stat. Assoc. 22, 209-212).

    It takes the tries for independent. Raises ValueError for more successes than tries.
    """
    if not 0 <= successes <= tries:
        raise ValueError(f"{successes} of {tries} is no share")
    if tries == 0:
        return Interval(low=0.0, high=1.0, level=level)
    z = NormalDist().inv_cdf((1 + level) / 2)
    share, spread = successes / tries, z * z / tries
    middle = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / tries + spread / (4 * tries)) / (1 + spread)
    # Exactly the ends where the formula gives them but for rounding.
    low = 0.0 if successes == 0 else middle - half
    return Interval(low=low, high=1.0 if successes == tries else middle + half, level=level)


def crossed_bootstrap(
    values: Sequence[tuple[Hashable, Hashable, float]], seed: int, draws: int = DRAWS, level: float = 0.95
) -> Interval:
    """The percentile interval for the mean of (rater, item, value), with raters and items drawn anew, each with
    replacement and independently (Owen, "The pigeonhole bootstrap", 2007, Ann. Appl. Stat. 1, 386-411).

    So it says how the mean would vary with other raters and other items. One rater or one item cannot tell that: then
    only the other is drawn. Raises ValueError without values.
    """
    if not values:
        raise ValueError("a mean needs at least one value")
    random = np.random.default_rng(seed)
    numbers = np.array([value for _, _, value in values])
    weights = np.ones((draws, len(values)))
    for side in (0, 1):
        places: dict[Hashable, int] = {}
        index = [places.setdefault(row[side], len(places)) for row in values]
        weights *= random.multinomial(len(places), np.full(len(places), 1 / len(places)), size=draws)[:, index]
    totals = weights.sum(axis=1)
    # A draw can miss every value, where each rater saw few items.
    means = (weights @ numbers)[totals > 0] / totals[totals > 0]
    low, high = np.quantile(means, [(1 - level) / 2, (1 + level) / 2])
    return Interval(low=float(low), high=float(high), level=level)
