"""How well photographs are told from drawings: test drawings that must pass, and photographs that must not."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dialogpaint.core.image import Picture
from dialogpaint.evaluation.dialogue import Share
from dialogpaint.models.photographs import PhotographTest, statistics

Fit = Callable[[NDArray[np.float64], NDArray[np.float64]], PhotographTest]
"""From the statistics of drawings and of photographs to a test."""

_FLAGGED = (0.01, 0.02, 0.05, 0.08, 0.1, 0.2)


@dataclass(frozen=True, kw_only=True)
class Judged:
    """A picture, what it is (group: a drawing's style, a photograph's name), and what was made of it.

    score: the test's. alone: the test takes it for one. together: so do test and captioner.
    """

    picture: Picture
    group: str
    score: float
    alone: bool
    together: bool


def judge(
    test: PhotographTest, pictures: Sequence[Picture], groups: Sequence[str], known: Callable[[Picture], bool]
) -> Iterator[Judged]:
    """known: whether the captioner knows a picture; asked only about those that the test takes for photographs."""
    for picture, group in zip(pictures, groups, strict=True):
        score = test.score(picture)
        alone = score > test.threshold
        together = test.says(picture, known)
        yield Judged(picture=picture, group=group, score=score, alone=alone, together=together)


def left_out(
    crops: Mapping[str, Sequence[Picture]],
    drawings: Sequence[Picture],
    threshold_from: Callable[[PhotographTest], PhotographTest],
    fit: Fit,
) -> Iterator[tuple[str, PhotographTest]]:
    """For each photograph by name a test that was fitted to the crops of all others and the drawings."""
    tables = {name: np.stack([statistics(crop) for crop in some]) for name, some in crops.items()}
    of_drawings = np.stack([statistics(drawing) for drawing in drawings])
    for name in tables:
        others = np.concatenate([rows for other, rows in tables.items() if other != name])
        yield name, threshold_from(fit(of_drawings, others))


@dataclass(frozen=True, kw_only=True)
class PhotographReport:
    """drawings: of the test split. photographs: what must be recognised; under `leave_one_out` by tests that did not
    learn from them."""

    drawings: tuple[Judged, ...]
    photographs: tuple[Judged, ...]
    leave_one_out: bool
    threshold: float

    @property
    def wrong(self) -> list[Judged]:
        """Drawings taken for photographs and photographs that were not, by test and captioner together."""
        return [one for one in self.drawings if one.together] + [one for one in self.photographs if not one.together]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; `success` is the mean of the right shares of drawings and of photographs."""
        passed = Share(n=len(self.drawings), right=sum(not one.together for one in self.drawings))
        recognised = Share(n=len(self.photographs), right=sum(one.together for one in self.photographs))
        return {
            "n": passed.n + recognised.n,
            "success": round((passed.value + recognised.value) / 2, 4),
            "by": {style: _row(some, taken=False) for style, some in _grouped(self.drawings).items()},
            "drawings": {"n": passed.n, **_taken(self.drawings)},
            "photographs": {"n": recognised.n, **_taken(self.photographs)},
            "by_photograph": {name: _row(some, taken=True) for name, some in _grouped(self.photographs).items()},
            "leave_one_out": self.leave_one_out,
            "threshold": round(self.threshold, 4),
            "roc": self._roc(),
        }

    def _roc(self) -> list[dict[str, float]]:
        """Of the test alone: photographs taken for photographs when so large a share of the drawings is."""
        scores = np.array([one.score for one in self.drawings])
        others = np.array([one.score for one in self.photographs])
        return [
            {"drawings": flagged, "photographs": round(float((others > np.quantile(scores, 1 - flagged)).mean()), 4)}
            for flagged in _FLAGGED
        ]


def _grouped(judged: Sequence[Judged]) -> dict[str, list[Judged]]:
    names = sorted({one.group for one in judged})
    return {name: [one for one in judged if one.group == name] for name in names}


def _taken(judged: Sequence[Judged]) -> dict[str, float]:
    """Shares taken for photographs."""
    return {
        way: round(Share(n=len(judged), right=sum(flags)).value, 4)
        for way, flags in (
            ("alone", [one.alone for one in judged]),
            ("together", [one.together for one in judged]),
        )
    }


def _row(judged: Sequence[Judged], taken: bool) -> dict[str, float | int]:
    right = sum(one.together == taken for one in judged)
    return {"n": len(judged), "success": round(right / len(judged), 4), **_taken(judged)}
