"""The test for photographs: logistic regression of photographs' statistics against drawings'."""

import zlib
from collections.abc import Callable, Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field
from scipy.optimize import minimize
from scipy.special import expit

from dialogpaint.core.image import Picture
from dialogpaint.datasets.photographs import crops, drawings, photographs
from dialogpaint.models.photographs import PhotographTest, standardised, statistics
from dialogpaint.world.splits import PER_SEED


class PhotographsConfig(BaseModel):
    """drawings: of the training split. crops: of each photograph. validation: drawings that set the threshold. flagged:
    the share of these that may pass for photographs. certain: the share that may even when a captioner knows them.
    penalty: on the squared weights."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    drawings: int = Field(default=900, ge=2)
    crops: int = Field(default=60, ge=1)
    validation: int = Field(default=300, ge=1)
    flagged: float = Field(default=0.08, gt=0.0, lt=1.0)
    certain: float = Field(default=0.01, gt=0.0, lt=1.0)
    penalty: float = Field(default=1e-3, gt=0.0)
    seed: int = Field(default=0, ge=0)


def train_photographs(config: PhotographsConfig, on_picture: Callable[[], None] = lambda: None) -> PhotographTest:
    """Draw, crop, fit, and set the threshold on validation drawings. on_picture: called after each picture."""
    first = config.seed * PER_SEED
    of_drawings = table((one.picture for one in drawings(config.drawings, "train", first)), on_picture)
    of_crops = np.concatenate(
        [
            table(crops(photograph, config.crops, zlib.crc32(name.encode()) + first), on_picture)
            for name, photograph in photographs().items()
        ]
    )
    others = table((one.picture for one in drawings(config.validation, "validation", first)), on_picture)
    return with_thresholds(fit(of_drawings, of_crops, config.penalty), others, config.flagged, config.certain)


def table(pictures: Iterable[Picture], on_picture: Callable[[], None] = lambda: None) -> NDArray[np.float64]:
    """(pictures, N) statistics."""
    rows = []
    for picture in pictures:
        rows.append(statistics(picture))
        on_picture()
    return np.stack(rows)


def fit(of_drawings: NDArray[np.float64], of_photographs: NDArray[np.float64], penalty: float = 1e-3) -> PhotographTest:
    """The weights that make the two tables' rows most likely, both tables counting alike; thresholds 0.

    of_drawings, of_photographs: (pictures, N) statistics.
    """
    mean, deviation = of_drawings.mean(axis=0), of_drawings.std(axis=0) + 1e-6
    both = standardised(np.concatenate([of_drawings, of_photographs]), mean, deviation)
    # The penalty treats all statistics alike only when they vary alike over both kinds.
    centre, spread = both.mean(axis=0), both.std(axis=0) + 1e-6
    found = (both - centre) / spread
    sides = np.concatenate([np.full(len(of_drawings), -1.0), np.full(len(of_photographs), 1.0)])
    counts = 0.5 / np.concatenate([np.full(len(part), len(part)) for part in (of_drawings, of_photographs)])

    def loss(values: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights, margins = values[:-1], sides * (found @ values[:-1] + values[-1])
        pull = -counts * sides * expit(-margins)
        value = (counts * np.logaddexp(0.0, -margins)).sum() + penalty / 2 * (weights**2).sum()
        return float(value), np.append(found.T @ pull + penalty * weights, pull.sum())

    best = minimize(loss, np.zeros(found.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
    weights = best[:-1] / spread
    return PhotographTest(
        mean=mean,
        deviation=deviation,
        weights=weights,
        bias=float(best[-1] - centre @ weights),
        threshold=0.0,
        certain=0.0,
    )


def with_thresholds(
    test: PhotographTest, of_drawings: NDArray[np.float64], flagged: float, certain: float
) -> PhotographTest:
    """The test with thresholds that so large shares of these drawings pass."""
    low, high = np.quantile(test.scores(of_drawings), (1.0 - flagged, 1.0 - certain))
    return replace(test, threshold=float(low), certain=float(high))
