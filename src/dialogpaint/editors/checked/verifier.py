"""From evidence to the probability that an edit was made: a logistic regression, calibrated against the oracle.

Ten figures and a step for each sort of edit are few enough to be fitted on a few hundred judged edits and to be read by
people. It lies beside a family's weights as check.json.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from scipy.optimize import minimize

from dialogpaint.core.errors import BadInput
from dialogpaint.editors.checked.evidence import FIGURES, Evidence

FILE = "check.json"
_RIDGE = 1.0
"""Penalty on squared weights, in units of one edit's loss."""
_TRUSTED = 0.95
"""Good enough: of the edits at least this likely, this share was really made."""
_SLANDERED = 0.05
"""Probably failed: at most this share of the edits that were made is under the bound."""


class Verifier(BaseModel):
    """weights are of figures less their mean, over their scale; `steps` is added for each sort of edit that was seen.

    From `good_enough` up no other attempt is made; under `doubtful` the user is told.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    figures: tuple[str, ...] = FIGURES
    means: tuple[float, ...]
    scales: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float
    steps: dict[str, float] = {}
    good_enough: float = Field(ge=0.0, le=1.0)
    doubtful: float = Field(ge=0.0, le=1.0)

    @model_validator(mode="after")
    def _one_value_a_figure(self) -> "Verifier":
        if self.figures != FIGURES:
            raise ValueError("it was fitted on other figures; fit it again with: dialogpaint evaluate selfcheck")
        if any(len(values) != len(FIGURES) for values in (self.means, self.scales, self.weights)):
            raise ValueError(f"means, scales and weights need {len(FIGURES)} values each")
        return self

    def probability(self, evidence: Evidence) -> float:
        """That the edit was made and the rest kept, 0..1."""
        figures = (np.array(evidence.numbers()) - self.means) / self.scales
        logit = figures @ np.array(self.weights) + self.bias + self.steps.get(evidence.op, 0.0)
        return float(_squashed(np.asarray(logit)))


def fit(judged: Sequence[tuple[Evidence, bool]]) -> Verifier:
    """The likeliest verifier for edits with known success. Raises BadInput when all succeeded or all failed."""
    success = np.array([made for _, made in judged], dtype=np.float64)
    if not 0 < success.sum() < len(success):
        raise BadInput("all edits were judged alike, so nothing tells made from failed. Use a larger --count.")
    figures = np.array([evidence.numbers() for evidence, _ in judged])
    means, scales = figures.mean(axis=0), np.maximum(figures.std(axis=0), 1e-6)
    ops = sorted({evidence.op for evidence, _ in judged})
    sorts = np.array([[evidence.op == op for op in ops] for evidence, _ in judged], dtype=np.float64)
    inputs = np.concatenate([(figures - means) / scales, sorts, np.ones((len(judged), 1))], axis=1)
    found = _regression(inputs, success)
    chances = _squashed(inputs @ found)
    good_enough = _trusted(chances, success)
    doubtful = float(np.quantile(chances[success > 0], _SLANDERED))
    return Verifier(
        means=tuple(means.tolist()),
        scales=tuple(scales.tolist()),
        weights=tuple(found[: len(FIGURES)].tolist()),
        bias=float(found[-1]),
        steps=dict(zip(ops, found[len(FIGURES) : -1].tolist(), strict=True)),
        good_enough=good_enough,
        doubtful=min(doubtful, good_enough),
    )


def load_verifier(path: Path) -> Verifier:
    """Raises BadInput for a file that is not one."""
    try:
        return Verifier.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise BadInput(f"{path}: {error.errors()[0]['msg']}.") from None


def _regression(inputs: NDArray[np.float64], success: NDArray[np.float64]) -> NDArray[np.float64]:
    """The last column is the constant, which is not penalised."""
    ridge = np.full(inputs.shape[1], _RIDGE)
    ridge[-1] = 0.0

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        logits = inputs @ weights
        value = np.logaddexp(0.0, logits).sum() - success @ logits + 0.5 * (ridge * weights**2).sum()
        return float(value), inputs.T @ (_squashed(logits) - success) + ridge * weights

    return np.asarray(minimize(loss, np.zeros(inputs.shape[1]), jac=True, method="L-BFGS-B").x)


def _trusted(chances: NDArray[np.float64], success: NDArray[np.float64]) -> float:
    """The lowest probability from which up the share of successes is high enough; that share itself when there is
    none."""
    order = np.argsort(-chances, kind="stable")
    right = np.cumsum(success[order]) / np.arange(1, len(order) + 1)
    enough = np.flatnonzero(right >= _TRUSTED)
    return float(chances[order][enough[-1]]) if len(enough) else _TRUSTED


def _squashed(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * logits)))
