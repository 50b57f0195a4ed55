"""ImgEdit-Bench: single edits scored by a judge, and conversations, in which going back to a version is also seen in
the session itself."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from dialogpaint.core.image import Picture, load_picture
from dialogpaint.datasets.benchmarks.imgedit import Item, Talk
from dialogpaint.evaluation.judging import Asking, named_scores
from dialogpaint.evaluation.questions import EDIT, HARD, about_talk
from dialogpaint.evaluation.scored import Scored, as_rows, table

OnResult = Callable[[str, Picture], object]
"""Called with a result's file name and the result."""

_LOW, _HIGH = 1, 5


@dataclass(frozen=True, kw_only=True)
class Told:
    """What came of a turn. path: the versions that led to the picture, the first one first."""

    act: str
    picture: Picture
    path: tuple[str, ...]


Say = Callable[[str], Told]
Open = Callable[[Picture], Say]
"""Begins a conversation about a picture."""


@dataclass(frozen=True, kw_only=True)
class JudgedReport:
    """items: by their results' names."""

    items: dict[str, Scored]
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; `score` on the benchmark's scale, `success` the same as 0..1."""
        rows = table(list(self.items.values()))
        by = {name: {"n": row["n"], "success": _share(row), **row} for name, row in rows.pop("by").items()}
        return {**rows, "success": _share(rows), "by": by, "seconds": round(self.seconds, 1)}

    def rows(self) -> dict[str, dict[str, float | None]]:
        return as_rows(self.items)


def evaluate_items(
    items: Sequence[Item],
    make: Callable[[Item, Picture], Picture],
    asking: Asking,
    questions: dict[str, str] | None,
    on_result: OnResult,
) -> JudgedReport:
    """questions: the benchmark's own by kind of edit, instead of ours. An item's score is the mean of its judge's."""
    start, found = time.perf_counter(), {}
    for item in items:
        source = load_picture(item.picture)
        made = make(item, source)
        on_result(item.result, made)
        count = 1 if item.kind == "hard" else 3
        asked = (questions or {}).get(item.kind, HARD if item.kind == "hard" else EDIT)
        question = asked.replace("<edit_prompt>", item.instruction)
        scores = asking.scores(question, [source, made], named_scores(count, _LOW, _HIGH), count)
        found[item.result] = Scored(group=item.kind, measures={"score": fmean(scores)})
    return JudgedReport(items=found, seconds=time.perf_counter() - start)


def evaluate_talks(
    talks: Sequence[Talk], begin: Open, split: str, asking: Asking | None, on_result: OnResult
) -> JudgedReport:
    """went_back: the last picture was made without what the turn before it had made. edited: the share of turns that
    changed the picture or went to another version; nobody answers questions here. asking None: no score."""
    start, found = time.perf_counter(), {}
    for talk in talks:
        source = load_picture(talk.picture)
        say = begin(source)
        told = [say(words) for words in talk.turns]
        for number, turn in enumerate(told, start=1):
            on_result(talk.result(number), turn.picture)
        measures = {
            "went_back": float(_went_back(told)),
            "edited": fmean(turn.act in ("edit", "forget", "redo") for turn in told),
        }
        if asking is not None:
            pictures = [source, *(turn.picture for turn in told)]
            read = named_scores(1, _LOW, _HIGH)
            (measures["score"],) = asking.scores(about_talk(talk.turns), pictures, read, 1)
        found[talk.key] = Scored(group=split, measures=measures)
    return JudgedReport(items=found, seconds=time.perf_counter() - start)


def _went_back(told: Sequence[Told]) -> bool:
    """Whether the last turn left the version that the turn before had led to."""
    return len(told) > 1 and told[-2].path[-1] not in told[-1].path


def _share(row: dict[str, Any]) -> float | None:
    if "score" not in row:
        share: float | None = row.get("went_back")
        return share
    return None if row["score"] is None else round((row["score"] - _LOW) / (_HIGH - _LOW), 6)
