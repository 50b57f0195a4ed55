"""PIE-Bench: how well what should stay is kept, and how well the result fits its caption."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dialogpaint.core.editing import Editor, EditRequest
from dialogpaint.core.image import Mask, Picture
from dialogpaint.datasets.benchmarks.pie_bench import SIDE, Edit
from dialogpaint.evaluation.instruments import Instruments, unit
from dialogpaint.evaluation.scored import Scored, as_rows, table
from dialogpaint.metrics.alignment import direction, percent_score
from dialogpaint.metrics.pairwise import at_size_of, kept

Make = Callable[[Edit, Picture], Picture]
"""From an item and its picture: the result."""


def edited_by(editor: Editor, seed: int) -> Make:
    """Results made by an editor that hears the instruction; the mask is for measuring and is not shown to it."""

    def make(edit: Edit, picture: Picture) -> Picture:
        return editor.edit(EditRequest(picture=picture, instruction=edit.instruction, seed=seed)).picture

    return make


@dataclass(frozen=True, kw_only=True)
class PieReport:
    items: dict[str, Scored]
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values. success: the share of results that fit the caption better than the source does."""
        rows = table(list(self.items.values()))
        by = rows.pop("by")
        groups = {name: {"n": row["n"], "success": row["nearer"], **row} for name, row in by.items()}
        return {**rows, "success": rows["nearer"], "by": groups, "seconds": round(self.seconds, 1)}

    def rows(self) -> dict[str, dict[str, float | None]]:
        return as_rows(self.items)


def evaluate_pie_bench(
    edits: Sequence[Edit],
    make: Make,
    instruments: Instruments,
    on_result: Callable[[str, Picture], object] = lambda _name, _picture: None,
) -> PieReport:
    """on_result: called with where to keep each result, and the result."""
    start, items = time.perf_counter(), {}
    for edit in edits:
        source = edit.load()
        made = make(edit, source)
        on_result(edit.result, made)
        items[edit.id] = _scored(edit, source, last_square(made, source), instruments)
    return PieReport(items=items, seconds=time.perf_counter() - start)


def last_square(made: Picture, source: Picture) -> Picture:
    """The result at the source's size. Some methods keep a strip of pictures, of which the last is the result."""
    if made.width == made.height:
        return at_size_of(made, source)
    return Picture(pixels=np.ascontiguousarray(made.pixels[-SIDE:, -SIDE:]))


def _scored(edit: Edit, source: Picture, made: Picture, instruments: Instruments) -> Scored:
    measures = _preserved(edit, source, made, instruments)
    clip = instruments.clip
    before, after, part = unit(clip, [source, made, only(made, edit.mask)])
    was, wanted = clip.of_texts([edit.before, edit.after]).double().numpy()
    measures["clip_source"] = percent_score(before, was)
    measures["clip_whole"] = percent_score(after, wanted)
    measures["clip_edited"] = percent_score(part, wanted)
    measures["clip_direction"] = direction(before, after, was, wanted)
    measures["nearer"] = float(measures["clip_whole"] > percent_score(before, wanted))
    return Scored(group=edit.kind, measures=measures)


def _preserved(edit: Edit, source: Picture, made: Picture, instruments: Instruments) -> dict[str, float]:
    """Of what should stay; nan where nothing should."""
    found = kept(made, source, edit.mask)
    measures = {name: math.nan if found is None else getattr(found, name) for name in ("psnr", "mse", "ssim")}
    if instruments.lpips is not None:
        stays = ~edit.mask
        distance = instruments.lpips.distance(only(made, stays), only(source, stays))
        measures["lpips"] = math.nan if found is None else distance
    if instruments.dino is not None:
        measures["structure_distance"] = instruments.dino.structure_distance(source, made)
    return measures


def only(picture: Picture, where: Mask) -> Picture:
    """The picture there, black elsewhere."""
    return Picture(pixels=picture.pixels * where[..., None].astype(np.uint8))
