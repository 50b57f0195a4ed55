"""Kernel distance of two sets of features (KID: Binkowski et al., arXiv 1801.01401, section 4).

The unbiased estimate of the squared MMD with k(x, y) = (x . y / width + 1)^3. Being unbiased, it is about 0, and may be
below it, for sets of one distribution however few they are; FID is not, so KID is the one to read for small sets.
"""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float
from numpy.typing import NDArray

from dialogpaint.metrics.feature_sets import as_sets

DEGREE = 3


@dataclass(frozen=True, kw_only=True)
class Kid:
    """Mean and standard deviation over subsets, and how they were drawn."""

    mean: float
    deviation: float
    subsets: int
    subset_size: int


def kid(
    real: Float[np.ndarray, "real width"],
    fake: Float[np.ndarray, "fake width"],
    subsets: int = 100,
    subset_size: int = 1000,
    seed: int = 0,
    block: int = 2048,
) -> Kid:
    """Mean over subsets drawn without replacement from each set, as the paper has it; a set smaller than subset_size is
    the limit. block: rows of the kernel held at once. Raises ValueError as `feature_sets.as_sets`."""
    real, fake = as_sets(real, fake)
    rng, size = np.random.default_rng(seed), min(subset_size, len(real), len(fake))
    if size == len(real) == len(fake):
        subsets = 1
    values = [
        squared_mmd(
            real[rng.choice(len(real), size, replace=False)], fake[rng.choice(len(fake), size, replace=False)], block
        )
        for _ in range(subsets)
    ]
    return Kid(mean=float(np.mean(values)), deviation=float(np.std(values)), subsets=subsets, subset_size=size)


def squared_mmd(one: NDArray[np.float64], other: NDArray[np.float64], block: int = 2048) -> float:
    """The unbiased estimate: a vector is never compared with itself. Each set (count, width), of at least two."""
    within = _sum(one, one, block) - _diagonal(one), _sum(other, other, block) - _diagonal(other)
    pairs = len(one) * (len(one) - 1), len(other) * (len(other) - 1)
    return within[0] / pairs[0] + within[1] / pairs[1] - 2 * _sum(one, other, block) / (len(one) * len(other))


def _sum(one: NDArray[np.float64], other: NDArray[np.float64], block: int) -> float:
    """Of the kernel of all pairs."""
    rows = (one[start : start + block] for start in range(0, len(one), block))
    return float(sum(((some @ other.T / one.shape[1] + 1) ** DEGREE).sum() for some in rows))


def _diagonal(one: NDArray[np.float64]) -> float:
    return float((((one**2).sum(axis=1) / one.shape[1] + 1) ** DEGREE).sum())
