"""One reviewer at the pairs: what they decided, what is next, and taking back. They see nobody else's decisions."""

import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from dialogpaint.core.errors import BadInput
from dialogpaint.recipes.review.pairs import Pair, PairSet
from dialogpaint.storage.review import Decision, DecisionLog, Verdict

REVIEWS = "reviews"
"""In the pairs' folder: a file of decisions for each reviewer."""
SETTLED = "settled"
"""The file of decisions about what reviewers disagreed on."""
OURS = (SETTLED, "disagreements", "decisions")
"""Files there that are no reviewer's."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
LONGEST = 500
"""Characters of a fixed instruction."""


class Reviewing:
    """Decisions are on the disk when a call returns, so a reviewer may stop anywhere and go on later."""

    def __init__(self, folder: Path, pairs: tuple[Pair, ...], reviewer: str, log: str | None = None) -> None:
        """log: the file's name; None = the reviewer's. Raises BadInput for a name that cannot be a file's."""
        if not _NAME.fullmatch(reviewer) or (log is None and reviewer.lower() in OURS):
            raise BadInput(f"{reviewer!r} is no reviewer's name. Use letters, digits, - and _, at most 40.")
        self.pairs = pairs
        self.reviewer = reviewer
        self._log = DecisionLog(folder / REVIEWS / f"{log or reviewer}.jsonl")
        self._standing = {one.id: one for one in self._log.decisions()}

    @classmethod
    def of(cls, pairs: PairSet, reviewer: str) -> "Reviewing":
        return cls(pairs.folder, pairs.pairs, reviewer)

    def decided(self, place: int) -> Decision | None:
        """What was decided about the pair at that place."""
        return self._standing.get(self.pairs[place].id)

    def first_open(self, start: int = 0) -> int:
        """The first undecided pair at or after `start`, then from the beginning; `start` when all are decided."""
        places = (*range(start, len(self.pairs)), *range(start))
        return next((place for place in places if self.decided(place) is None), start)

    def counts(self) -> Counter[str]:
        """How many pairs were given each verdict."""
        ids = {pair.id for pair in self.pairs}
        return Counter(str(one.verdict) for one in self._standing.values() if one.id in ids)

    def decide(self, place: int, verdict: Verdict, instruction: str | None = None) -> None:
        """Also instead of an earlier decision. instruction: the fixed text, for `fix`; the same text means keep."""
        pair = self.pairs[place]
        text = " ".join((instruction or "").split())
        if verdict == "fix" and not 0 < len(text) <= LONGEST:
            raise BadInput(f"write the instruction as it should be, in 1 to {LONGEST} characters.")
        if verdict == "fix" and text == pair.instruction:
            verdict = "keep"
        fixed = text if verdict == "fix" else None
        self._add(Decision(id=pair.id, reviewer=self.reviewer, verdict=verdict, at=_now(), instruction=fixed))

    def undo(self) -> int | None:
        """Take back the newest decision; the place of its pair, None when there is none."""
        places = {pair.id: place for place, pair in enumerate(self.pairs)}
        newest = next((id for id in reversed(self._standing) if id in places), None)
        if newest is None:
            return None
        self._add(Decision(id=newest, reviewer=self.reviewer, verdict=None, at=_now()))
        return places[newest]

    def _add(self, decision: Decision) -> None:
        self._log.add(decision)
        self._standing.pop(decision.id, None)
        if decision.verdict is not None:
            self._standing[decision.id] = decision


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
