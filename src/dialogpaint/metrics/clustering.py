"""k-means, Lloyd's with careful seeding (Arthur and Vassilvitskii, "k-means++", SODA 2007)."""

import numpy as np
from numpy.typing import NDArray

STARTS = 3
_ROUNDS = 50


def nearest_centres(
    vectors: NDArray[np.float64], clusters: int, rng: np.random.Generator, starts: int = STARTS
) -> NDArray[np.int64]:
    """Each vector's cluster (count,), 0 .. clusters - 1, of the tightest of so many clusterings of (count, width)."""
    tried = [_lloyd(vectors, _seeded(vectors, clusters, rng)) for _ in range(starts)]
    return min(tried, key=lambda found: found[1])[0]


def _lloyd(vectors: NDArray[np.float64], centres: NDArray[np.float64]) -> tuple[NDArray[np.int64], float]:
    """Labels, and the sum of squared distances to the centres."""
    labels = np.full(len(vectors), -1)
    for _ in range(_ROUNDS):
        distances = _squared(vectors, centres)
        found = distances.argmin(axis=1)
        if (found == labels).all():
            break
        labels = found
        belongs = (labels[:, None] == np.arange(len(centres))).astype(np.float64)
        members = belongs.sum(axis=0)[:, None]
        # A centre without members stays where it is.
        centres = np.where(members > 0, belongs.T @ vectors / np.maximum(members, 1), centres)
    return labels, float(_squared(vectors, centres).min(axis=1).sum())


def _seeded(vectors: NDArray[np.float64], clusters: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """First centres, each drawn by its squared distance from those before."""
    chosen = [vectors[rng.integers(len(vectors))]]
    away = _squared(vectors, chosen[0][None])[:, 0]
    while len(chosen) < clusters:
        total = away.sum()
        place = rng.choice(len(vectors), p=away / total) if total > 0 else rng.integers(len(vectors))
        chosen.append(vectors[place])
        away = np.minimum(away, _squared(vectors, chosen[-1][None])[:, 0])
    return np.stack(chosen)


def _squared(vectors: NDArray[np.float64], centres: NDArray[np.float64]) -> NDArray[np.float64]:
    """Squared distances (count, clusters)."""
    products = vectors @ centres.T
    squares = (vectors**2).sum(axis=1)[:, None] + (centres**2).sum(axis=1)
    distances: NDArray[np.float64] = (squares - 2 * products).clip(min=0.0)
    return distances
