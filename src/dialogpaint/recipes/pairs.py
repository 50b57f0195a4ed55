"""`dialogpaint data pairs`: pictures before and after, made from caption, instruction and edited caption."""

import hashlib
import json
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import dialogpaint
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import write_atomically
from dialogpaint.core.pairs import PairGenerator
from dialogpaint.datasets.edit_pairs.filtering import Thresholds

if TYPE_CHECKING:
    from dialogpaint.models.likeness import Likeness

GENERATORS = ("p2p", "world")
_SHOWN = 48
_SIZE = 128
"""Pixels a side of the world's drawings, unless told otherwise."""


def load_generator(
    name: str, family: str, steps: int | None = None, batch: int | None = None, size: int | None = None
) -> PairGenerator:
    """steps, batch: of p2p; size: of the world's drawings. Raises BadInput for an unknown name or a family that draws
    nothing from words."""
    if name == "world":
        from dialogpaint.datasets.edit_pairs.drawn import DrawnPairs
        from dialogpaint.dialogue.reading.reader import read

        return DrawnPairs(size or _SIZE, read)
    if name == "p2p":
        return _prompt_to_prompt(family, steps, batch)
    raise BadInput(f"unknown generator '{name}'. Use {' or '.join(GENERATORS)}.")


def _prompt_to_prompt(family: str, steps: int | None, batch: int | None) -> PairGenerator:
    from dataclasses import replace

    from dialogpaint.datasets.edit_pairs.prompt_to_prompt import PUBLISHED, SMALL, PromptToPrompt
    from dialogpaint.models.device import best_device
    from dialogpaint.models.family import load_text_to_image
    from dialogpaint.models.identity import identity
    from dialogpaint.recipes.family import draws_the_world

    drawing = SMALL if draws_the_world(family) else PUBLISHED
    drawing = replace(drawing, steps=steps or drawing.steps, batch=batch or drawing.batch)
    return PromptToPrompt(load_text_to_image(family).on(best_device()), identity(family), drawing)


def make(
    rows: Path,
    generator: str,
    out: Path,
    family: str = "mini",
    form: str = "folder",
    clip: str | None = None,
    samples: int | None = None,
    count: int | None = None,
    seed: int = 0,
    thresholds: Thresholds | None = None,
    steps: int | None = None,
    batch: int | None = None,
    size: int | None = None,
    resume: bool = False,
    on_row: Callable[[int, int], None] = lambda done, total: None,
) -> dict[str, Any]:
    """Counts of what was drawn, dropped and kept, as plain JSON values, also written to OUT/results.json; and
    OUT/sheet.png with the first pairs. samples: candidates of each row (default: 100 as published, 8 for a small
    family, 1 of the world). count: only so many rows. clip: a CLIP's folder or hub id instead of the family's. on_row:
    gets how many rows are done, of how many."""
    from dialogpaint.datasets.edit_pairs.journal import Journal
    from dialogpaint.datasets.edit_pairs.making import Layout, Making, make_pairs
    from dialogpaint.datasets.edit_pairs.table import arrow
    from dialogpaint.datasets.edit_pairs.texts import read_texts
    from dialogpaint.recipes.suites.measuring import load_clip

    if form not in get_args(Layout):
        raise BadInput(f"unknown format '{form}'. Use {', '.join(get_args(Layout))}.")
    if form == "table":
        arrow()
    texts = read_texts(rows)[:count]
    started = time.perf_counter()
    likeness = load_clip(family, clip)
    making = Making(
        generator=load_generator(generator, family, steps, batch, size),
        clip=likeness,
        thresholds=thresholds or Thresholds(),
        samples=samples or _samples(generator, family),
        seed=seed,
        layout=form,  # type: ignore[arg-type]  # checked above
        versions=_versions(generator, family, likeness),
    )
    taken = hashlib.sha256("\n".join(map(repr, texts)).encode()).hexdigest()
    journal = Journal(out, {"rows": taken, **making.terms()}, resume)
    steps_done = iter(range(1, len(texts) + 1))
    counts = make_pairs(making, texts, out, journal, lambda: on_row(next(steps_done), len(texts)))
    _draw_sheet(out)
    results = {**making.terms(), **counts, "seconds": round(time.perf_counter() - started, 1), "folder": str(out)}
    write_atomically(out / "results.json", json.dumps(results, indent=1).encode())
    return results


def _samples(generator: str, family: str) -> int:
    from dialogpaint.recipes.family import draws_the_world

    if generator == "world":
        return 1
    return 8 if draws_the_world(family) else 100


def _versions(generator: str, family: str, clip: "Likeness") -> dict[str, str]:
    """Of the program and the weights; the world's drawings have none but the CLIP's."""
    from dialogpaint.models.identity import identity

    versions = {"dialogpaint": dialogpaint.__version__, "clip": f"{clip.name} {clip.weights}"}
    return versions if generator == "world" else versions | {"model": identity(family)}


def _draw_sheet(out: Path) -> None:
    """The first pairs, for people to look at; none is drawn of none."""
    from dialogpaint.datasets.edit_pairs.reading import read_pairs
    from dialogpaint.evaluation.sheets import Cell, sheet

    shown = list(islice(read_pairs(out), _SHOWN))
    if shown:
        cells = [Cell(pictures=(pair.before, pair.after), text=f"{pair.instruction}: {pair.caption}") for pair in shown]
        sheet(cells, 4).save(out / "sheet.png")
