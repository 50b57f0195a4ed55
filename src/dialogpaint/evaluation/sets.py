"""Two sets of pictures compared as sets: FID, KID and PRD in one extractor's space."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dialogpaint.core.errors import BadInput
from dialogpaint.core.features import FeatureExtractor
from dialogpaint.core.image import load_picture
from dialogpaint.metrics.frechet import fid
from dialogpaint.metrics.kernel_distance import Kid, kid
from dialogpaint.metrics.precision_recall import PrecisionRecall, prd

_BATCH = 32


@dataclass(frozen=True, kw_only=True, eq=False)
class SetsReport:
    """real, fake: pictures that counted. nan: pictures left out since the network gave them values that are no
    numbers. width: of the features; with fewer pictures than that FID is biased upwards, and KID is the one to read."""

    fid: float
    kid: Kid
    prd: PrecisionRecall
    real: int
    fake: int
    nan: int
    width: int
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values. success: (F_8 + F_1/8) / 2."""
        return {
            "n": self.real + self.fake,
            "success": round(1 - self.prd.distance_percent / 100, 6),
            "fid": self.fid,
            "kid": self.kid.mean,
            "kid_deviation": self.kid.deviation,
            "kid_subsets": self.kid.subsets,
            "kid_subset_size": self.kid.subset_size,
            "prd_f8": self.prd.f8,
            "prd_f1_8": self.prd.f1_8,
            "prd_area": self.prd.area,
            "prd_distance_percent_our_reading": self.prd.distance_percent,
            "prd_clusters": self.prd.clusters,
            "prd_runs": self.prd.runs,
            "by": {"real": {"n": self.real}, "fake": {"n": self.fake}},
            "nan": self.nan,
            "feature_width": self.width,
            "seconds": round(self.seconds, 1),
        }


def evaluate_sets(
    real: Sequence[Path],
    fake: Sequence[Path],
    extractor: FeatureExtractor,
    seed: int,
    on_pictures: Callable[[int], object] = lambda _: None,
) -> SetsReport:
    """real, fake: picture files, at least two that count of each. on_pictures: told how many more are done. Raises
    BadInput, naming the file, for one that cannot be read, and for too few."""
    start = time.perf_counter()
    found = [_features(files, extractor, on_pictures) for files in (real, fake)]
    one, other = (some[np.isfinite(some).all(axis=1)] for some in found)
    if min(len(one), len(other)) < 2:
        raise BadInput(f"there are {len(one)} real and {len(other)} fake pictures to compare. Give at least 2 of each.")
    return SetsReport(
        fid=fid(one, other),
        kid=kid(one, other, seed=seed),
        prd=prd(one, other, seed=seed),
        real=len(one),
        fake=len(other),
        nan=len(real) + len(fake) - len(one) - len(other),
        width=one.shape[1],
        seconds=time.perf_counter() - start,
    )


def _features(
    files: Sequence[Path], extractor: FeatureExtractor, on_pictures: Callable[[int], object]
) -> NDArray[np.float64]:
    """(files, width), a few pictures in memory at a time."""
    rows = []
    for at in range(0, len(files), _BATCH):
        pictures = [load_picture(path) for path in files[at : at + _BATCH]]
        rows.append(extractor.features(pictures).double().numpy())
        on_pictures(len(pictures))
    return np.concatenate(rows) if rows else np.zeros((0, 1))
