"""Asking a judge and reading its scores: what cannot be read is asked again, counted, and never guessed."""

import hashlib
import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from dialogpaint.core.errors import BadInput, DialogPaintError
from dialogpaint.core.image import Picture
from dialogpaint.core.judging import Judge

TRIES = 3
SILENCES = 5
"""Failures on end after which a judge is given up."""

Read = Callable[[str], tuple[float, ...]]
"""The scores in an answer; raises ValueError when it does not hold them."""


@dataclass(kw_only=True)
class Asking:
    """A judge, and how often it could not be understood. parse_errors: answers that could not be read. unjudged:
    questions that got no readable answer in all tries, or none at all; their scores are nan."""

    judge: Judge
    parse_errors: int = 0
    unjudged: int = 0
    answers: list[str] = field(default_factory=list)
    _silences: int = field(default=0, init=False)

    def scores(self, question: str, pictures: Sequence[Picture], read: Read, count: int) -> tuple[float, ...]:
        """So many scores. All that was answered is kept in `answers`. Raises what the judge raises when it cannot be
        used, or has failed several times on end: one failure is not worth a long run."""
        for attempt in range(TRIES):
            answer = self._look(question, pictures, attempt)
            if answer is None:
                break
            try:
                return read(answer)
            except ValueError:
                self.parse_errors += 1
        self.unjudged += 1
        return (math.nan,) * count

    def _look(self, question: str, pictures: Sequence[Picture], attempt: int) -> str | None:
        try:
            answer = self.judge.look(question, pictures, attempt)
        except BadInput:
            raise
        except DialogPaintError:
            self._silences += 1
            if self._silences >= SILENCES:
                raise
            return None
        self._silences = 0
        self.answers.append(answer)
        return answer


def named_scores(count: int, low: float, high: float) -> Read:
    """Reads lines such as "Naturalness: 4": exactly so many, each in the range."""

    def read(answer: str) -> tuple[float, ...]:
        return _checked((float(found) for found in _NAMED.findall(answer)), count, low, high)

    return read


def listed_scores(count: int, low: float, high: float) -> Read:
    """Reads a JSON object's "score": [7, 9], whatever is around it."""

    def read(answer: str) -> tuple[float, ...]:
        found = _LISTED.search(answer)
        if found is None:
            raise ValueError("no score in it")
        return _checked((float(part) for part in found.group(1).split(",")), count, low, high)

    return read


_NAMED = re.compile(r"^[^:\n]*:[\s*]*(\d+(?:\.\d+)?)\s*(?:/\s*\d+)?[\s*.]*$", re.MULTILINE)
_LISTED = re.compile(r'"score"\s*:\s*\[([^\]]*)\]')


def _checked(values: Iterable[float], count: int, low: float, high: float) -> tuple[float, ...]:
    scores = tuple(values)
    if len(scores) != count or not all(low <= score <= high for score in scores):
        raise ValueError(f"{len(scores)} scores instead of {count} from {low:g} to {high:g}")
    return scores


def questions_print(questions: Iterable[str]) -> str:
    """ "sha256:" and sixteen digits: scores by other questions are other scores."""
    digest = hashlib.sha256("\0".join(questions).encode()).hexdigest()
    return f"sha256:{digest[:16]}"
