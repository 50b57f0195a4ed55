"""Frechet distance of two sets of features (FID: Heusel et al., arXiv 1706.08500, equation 6).

    |m1 - m2|^2 + tr(C1 + C2 - 2 (C1 C2)^(1/2))

The trace of the root is the sum of the roots of the eigenvalues of C1^(1/2) C2 C1^(1/2), which is symmetric: no complex
numbers and no small number on the diagonal, also where there are fewer pictures than features and both covariances are
singular. Covariances divide by N - 1, as pytorch-fid's do.
"""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float
from numpy.typing import NDArray
from scipy import linalg

from dialogpaint.metrics.feature_sets import as_sets


@dataclass(frozen=True, kw_only=True, eq=False)
class Moments:
    """What a set comes to: mean (width,) and covariance (width, width), float64."""

    mean: NDArray[np.float64]
    covariance: NDArray[np.float64]


def moments(features: Float[np.ndarray, "count width"]) -> Moments:
    """Raises ValueError for fewer than two."""
    if len(features) < 2:
        raise ValueError("a covariance needs at least two feature vectors")
    exact = np.asarray(features, dtype=np.float64)
    covariance = np.atleast_2d(np.cov(exact, rowvar=False)).astype(np.float64)
    return Moments(mean=exact.mean(axis=0), covariance=covariance)


def frechet_distance(one: Moments, other: Moments) -> float:
    """Squared, as FID is; 0 for equal moments."""
    gap = float(((one.mean - other.mean) ** 2).sum())
    values, vectors = linalg.eigh(one.covariance)
    root = (vectors * np.sqrt(values.clip(min=0.0))) @ vectors.T
    shared = linalg.eigvalsh(root @ other.covariance @ root)
    spread = np.trace(one.covariance) + np.trace(other.covariance) - 2 * np.sqrt(shared.clip(min=0.0)).sum()
    return max(0.0, gap + float(spread))


def fid(real: Float[np.ndarray, "real width"], fake: Float[np.ndarray, "fake width"]) -> float:
    """Of any features; only Inception's pool3 ones make it the FID of papers. Raises ValueError for sets that cannot
    be compared: too small, of different widths, or with values that are no numbers."""
    real, fake = as_sets(real, fake)
    return frechet_distance(moments(real), moments(fake))
