"""MagicBrush in its two settings: every turn from its true source (single-turn), and the last of a chain of results
(multi-turn)."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dialogpaint.core.editing import Editor, EditRequest
from dialogpaint.core.image import Picture, load_picture
from dialogpaint.datasets.benchmarks.magicbrush import Session, Turn
from dialogpaint.evaluation.instruments import Instruments, likeness, text_likeness
from dialogpaint.evaluation.scored import Scored, as_rows, means, table
from dialogpaint.metrics.pairwise import at_size_of, l1, l2

SINGLE, MULTI = "single-turn", "multi-turn"

Make = Callable[[Session, int, bool, Picture], Picture]
"""From a session, a turn's number from 1 on, whether it is of the chain, and its source: the result."""


def edited_by(editor: Editor, seed: int) -> Make:
    """Results made by an editor, which hears each turn's instruction and nothing else."""

    def make(session: Session, turn: int, chained: bool, source: Picture) -> Picture:
        del chained
        request = EditRequest(picture=source, instruction=session.turns[turn - 1].instruction, seed=seed)
        return editor.edit(request).picture

    return make


@dataclass(frozen=True, kw_only=True)
class MagicBrushReport:
    """items: of both settings, by the results' files and the setting."""

    items: dict[str, Scored]
    sessions: int
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; the totals are single-turn's. success: the share of single turns whose result is nearer to
        the target than its source is, as CLIP sees it."""
        rows = table(list(self.items.values()))
        single = [item for item in self.items.values() if item.group == SINGLE]
        totals = means(single)
        return {
            **totals,
            "success": totals["nearer"],
            "sessions": self.sessions,
            "nan": rows["nan"],
            "by": rows["by"],
            "seconds": round(self.seconds, 1),
        }

    def rows(self) -> dict[str, dict[str, float | None]]:
        return as_rows(self.items)


def evaluate_magicbrush(
    sessions: Sequence[Session],
    make: Make,
    instruments: Instruments,
    on_result: Callable[[str, Picture], object] = lambda _name, _picture: None,
) -> MagicBrushReport:
    """on_result: called with the benchmark's name for every result and the result; the first turn is one for both
    settings, as the benchmark has it."""
    start, items = time.perf_counter(), {}
    for session in sessions:
        for number, chained, source, made in _made(session, make):
            name = session.result(number, chained)
            on_result(name, made)
            turn = session.turns[number - 1]
            if not chained:
                items[f"{name}, {SINGLE}"] = _scored(SINGLE, made, source, turn, instruments)
            if number == len(session.turns) and (chained or number == 1):
                items[f"{name}, {MULTI}"] = _scored(MULTI, made, source, turn, instruments)
    return MagicBrushReport(items=items, sessions=len(sessions), seconds=time.perf_counter() - start)


def _made(session: Session, make: Make) -> Iterator[tuple[int, bool, Picture, Picture]]:
    """Number, whether of the chain, source and result of everything that is made for a session."""
    last: Picture | None = None
    for number, turn in enumerate(session.turns, start=1):
        true_source = load_picture(turn.source)
        single = make(session, number, False, true_source)
        yield number, False, true_source, single
        if last is None:
            last = single
            continue
        chain = make(session, number, True, last)
        yield number, True, last, chain
        last = chain


def _scored(setting: str, made: Picture, source: Picture, turn: Turn, instruments: Instruments) -> Scored:
    target = load_picture(turn.target)
    now = likeness(instruments.clip, made, target)
    measures = {
        "l1": l1(made, target),
        "l2": l2(made, target),
        "clip_i": now,
        "clip_t": text_likeness(instruments.clip, made, turn.caption),
        "clip_t_of_target": text_likeness(instruments.clip, target, turn.caption),
    }
    if instruments.dino is not None:
        measures["dino"] = likeness(instruments.dino, made, target)
    if instruments.lpips is not None:
        measures["lpips"] = instruments.lpips.distance(at_size_of(made, target), target)
    measures["nearer"] = float(now > likeness(instruments.clip, source, target))
    return Scored(group=setting, measures=measures)
