"""Making a data set of pairs: row by row candidates are drawn, filtered and kept, in one of three forms.

Every row is first written as a folder (`folder.py`). For tables and shards those are then packed, so many rows to a
file, and removed.
"""

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Literal

from dialogpaint.core.errors import BadInput
from dialogpaint.core.likeness import Clip
from dialogpaint.core.pairs import PairGenerator, PairTexts
from dialogpaint.datasets.edit_pairs import shards, table
from dialogpaint.datasets.edit_pairs.filtering import COUNTS, Thresholds, chosen, scored
from dialogpaint.datasets.edit_pairs.folder import read_row, remove_row, write_row, write_seeds
from dialogpaint.datasets.edit_pairs.journal import Finished, Journal
from dialogpaint.datasets.edit_pairs.pair import EditPair, Origin, pair_id, row_name
from dialogpaint.world.splits import hashed

Layout = Literal["folder", "table", "shards"]
ROWS = "rows"
"""The folder of rows that are not packed yet."""


@dataclass(frozen=True, kw_only=True)
class Making:
    """samples: candidates of each row. seed: of all of them. versions: of what made the pictures and the scores, for
    the records. packed: rows in one file of a table or of shards."""

    generator: PairGenerator
    clip: Clip
    thresholds: Thresholds
    samples: int
    seed: int
    layout: Layout
    versions: Mapping[str, str]
    packed: int = 256

    def terms(self) -> dict[str, Any]:
        """All that decides what comes out of the same texts."""
        return {
            "generator": self.generator.name,
            "about": dict(self.generator.about),
            "versions": dict(self.versions),
            "thresholds": self.thresholds.model_dump(),
            "samples": self.samples,
            "seed": self.seed,
            "format": self.layout,
            "packed": self.packed,
        }


def make_pairs(
    making: Making, rows: Sequence[PairTexts], folder: Path, journal: Journal, on_row: Callable[[], None]
) -> dict[str, int]:
    """Every row that the journal has not. on_row: after each row, also those that were done before. What comes back:
    sums of the rows' counts, rows, and how many of them are without candidates and without pairs."""
    place = folder if making.layout == "folder" else folder / ROWS
    for number, texts in enumerate(rows):
        if number not in journal.rows:
            journal.add(_made(making, place, number, texts))
        if making.layout != "folder" and (number + 1) % making.packed == 0:
            _pack(making, folder, journal, number + 1 - making.packed, number + 1)
        on_row()
    if making.layout == "folder":
        write_seeds(folder, [(row, journal.rows[row].seeds) for row in range(len(rows))])
    elif len(rows) % making.packed:
        _pack(making, folder, journal, len(rows) - len(rows) % making.packed, len(rows))
    shutil.rmtree(folder / ROWS, ignore_errors=True)
    return _sums(journal.rows.values())


def _made(making: Making, place: Path, number: int, texts: PairTexts) -> Finished:
    candidates = making.generator.draw(texts, seeds_of(texts, making.seed, making.samples))
    choice = chosen(candidates, scored(making.clip, texts, candidates), making.thresholds)
    pairs = [
        EditPair(
            id=pair_id(number, candidate.seed),
            before=candidate.before,
            after=candidate.after,
            instruction=texts.instruction,
            caption=texts.caption,
            edited_caption=texts.edited_caption,
            origin=Origin(
                caption_id=texts.id,
                domain=texts.domain,
                generator=making.generator.name,
                seed=candidate.seed,
                parameters=dict(candidate.parameters),
                scores=scores,
                versions=dict(making.versions),
            ),
        )
        for candidate, scores in choice.kept
    ]
    write_row(place, number, texts, pairs, "jpg" if making.layout == "folder" else "png")
    seeds = tuple(candidate.seed for candidate, _ in choice.kept)
    return Finished(row=number, caption_id=texts.id, counts=choice.counts, seeds=seeds)


def seeds_of(texts: PairTexts, seed: int, samples: int) -> list[int]:
    """Of a row's candidates: they depend on the caption, not on the row's place, and differ within the row."""
    first = hashed("pairs", texts.id, seed) % 2**31
    return [first + number for number in range(samples)]


def _pack(making: Making, folder: Path, journal: Journal, first: int, end: int) -> None:
    """Rows into one file, if that is not done yet; then their folders go."""
    ending = table.ENDING if making.layout == "table" else shards.ENDING
    path = folder / f"pairs-{first // making.packed:06d}{ending}"
    if not path.exists():
        partial = path.with_name(f".{path.name}.part")
        write = table.write_table if making.layout == "table" else shards.write_shard
        try:
            write(partial, _kept(folder / ROWS, journal, range(first, end)))
            os.replace(partial, path)
        except OSError as error:
            raise BadInput(f"cannot write {path}: {error.strerror}. Free some space, then --resume.") from None
    for row in range(first, end):
        remove_row(folder / ROWS, row)


def _kept(place: Path, journal: Journal, rows: range) -> Iterator[EditPair]:
    return chain.from_iterable(read_row(place / row_name(row), journal.rows[row].seeds) for row in rows)


def _sums(rows: Any) -> dict[str, int]:
    sums: Counter[str] = Counter()
    for row in rows:
        sums.update(row.counts)
        sums.update(rows=1, without_candidates=not row.counts["candidates"], without_pairs=not row.seeds)
    return {name: sums[name] for name in ("rows", "without_candidates", *COUNTS, "without_pairs")}
