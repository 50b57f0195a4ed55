"""Precision and recall of distributions (PRD: Sajjadi et al., arXiv 1806.00035, algorithm 1).

The union of both sets is clustered; each set is a histogram over the clusters. For angles t of slopes tan(t)

    precision = sum_i min(tan(t) real_i, fake_i),   recall = precision / tan(t)

Inventing modes costs precision, dropping them recall. F_8 weighs recall, F_1/8 precision; both are in 0..1 and high is
good. A "PRD" of which less is better is in neither paper nor code; `PrecisionRecall.distance_percent` is our reading.
"""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float
from numpy.typing import NDArray

from dialogpaint.metrics.clustering import nearest_centres
from dialogpaint.metrics.feature_sets import as_sets

ANGLES = 1001
CLUSTERS = 20
RUNS = 10
BETA = 8.0


@dataclass(frozen=True, kw_only=True, eq=False)
class PrecisionRecall:
    """precision, recall: (ANGLES,), the curve from all precision to all recall, mean of the clusterings. f8, f1_8: its
    best F_8 and F_1/8. area: under it. All 0..1. clusters: as many as were asked for, or vectors there are."""

    precision: NDArray[np.float64]
    recall: NDArray[np.float64]
    f8: float
    f1_8: float
    area: float
    clusters: int
    runs: int

    @property
    def distance_percent(self) -> float:
        """100 (1 - (F_8 + F_1/8) / 2): 0 for equal sets, 100 for disjoint ones. Our own reading of DialogPaint's "PRD
        of 1.56, lower is better", whose formula is not published."""
        return 100 * (1 - (self.f8 + self.f1_8) / 2)


def prd(
    real: Float[np.ndarray, "real width"],
    fake: Float[np.ndarray, "fake width"],
    clusters: int = CLUSTERS,
    runs: int = RUNS,
    seed: int = 0,
) -> PrecisionRecall:
    """The curve of two sets of features, averaged over so many clusterings. A larger set is cut down to the other's
    count, at random, since a histogram of more vectors is smoother. Raises ValueError as `feature_sets.as_sets`."""
    real, fake = as_sets(real, fake)
    rng, count = np.random.default_rng(seed), min(len(real), len(fake))
    real, fake = (some[rng.permutation(len(some))[:count]] for some in (real, fake))
    union, clusters = np.concatenate([real, fake]), min(clusters, 2 * count)
    curves = []
    for _ in range(runs):
        labels = nearest_centres(union, clusters, rng)
        real_bins, fake_bins = (np.bincount(some, minlength=clusters) for some in (labels[:count], labels[count:]))
        curves.append(prd_curve(real_bins / count, fake_bins / count))
    precision, recall = np.mean(curves, axis=0)
    return PrecisionRecall(
        precision=precision,
        recall=recall,
        f8=best_f(precision, recall, BETA),
        f1_8=best_f(precision, recall, 1 / BETA),
        area=float(np.trapezoid(precision, recall)),
        clusters=clusters,
        runs=runs,
    )


def prd_curve(
    real: NDArray[np.float64], fake: NDArray[np.float64], angles: int = ANGLES
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Precision and recall (angles,) of two histograms (bins,), each with sum 1, at angles evenly between 0 and a right
    one."""
    edge = 1e-10
    slopes = np.tan(np.linspace(edge, np.pi / 2 - edge, angles))
    precision = np.minimum(slopes[:, None] * real, fake).sum(axis=1)
    recall = precision / slopes
    # From precision 1, recall 0 to the reverse: slopes fall, so that the area under it is not negative.
    return precision[::-1].clip(0.0, 1.0), recall[::-1].clip(0.0, 1.0)


def best_f(precision: NDArray[np.float64], recall: NDArray[np.float64], beta: float) -> float:
    """The largest F_beta = (1 + b^2) P R / (b^2 P + R) on the curve; beta over 1 weighs recall."""
    weight = beta**2
    below = weight * precision + recall
    return float(np.max(np.divide((1 + weight) * precision * recall, below, out=np.zeros_like(below), where=below > 0)))
