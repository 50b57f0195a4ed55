"""`dialogpaint evaluate chains`: several edits of one picture, one after another."""

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from dialogpaint.core.description import Captioner
from dialogpaint.core.editing import BatchEditor
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import write_atomically
from dialogpaint.evaluation.chain_sampling import Chain
from dialogpaint.evaluation.chains import Run, run_chains
from dialogpaint.evaluation.forgotten import Forgotten, run_forgotten
from dialogpaint.evaluation.sheets import Cell, sheet
from dialogpaint.evaluation.world import SIZE
from dialogpaint.recipes.family import load_captioner, load_editor
from dialogpaint.recipes.progress import progress

if TYPE_CHECKING:
    from dialogpaint.evaluation.chain_report import ChainReport

_SHOWN = 10
_LONGEST = 20


def chains(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    length: int = 5,
    sequence_family: str | None = None,
    perfect_editor: bool = False,
    perfect_captioner: bool = False,
) -> dict[str, Any]:
    """Chains of `length` edits in mode `last`, then one edit of each forgotten in two ways; contact sheets of both.
    With a family trained on sequences the same again by it, under OUT/sequence, and the variants side by side."""
    from dialogpaint.evaluation.chain_sampling import chains as sampled
    from dialogpaint.evaluation.chain_variants import favoured, variants
    from dialogpaint.evaluation.perfect import WorldEditor
    from dialogpaint.world.render import render

    if not 2 <= length <= _LONGEST:
        raise BadInput(f"a chain has 2 to {_LONGEST} edits, not {length}.")
    started = time.perf_counter()
    some = list(sampled(count or 100, length, seed))
    truth = WorldEditor((render(scene, SIZE), scene) for chain in some for scene in chain.scenes)
    editor = truth if perfect_editor else cast(BatchEditor, load_editor("instruct", family))
    other = cast(BatchEditor, load_editor("instruct", sequence_family)) if sequence_family else None
    recogniser = truth if perfect_captioner else load_captioner(family)
    plain = _measured(editor, some, recogniser, out)
    found = plain.to_json()
    if other is not None:
        sequence = _measured(other, some, recogniser, out / "sequence")
        results = {"family": sequence_family, **sequence.to_json()}
        write_atomically(out / "sequence" / "results.json", json.dumps(results, indent=1).encode())
        found |= {"variants": variants(plain, sequence), "favoured": favoured(plain, sequence)}
    return {**found, "seconds": round(time.perf_counter() - started, 1)}


def _measured(editor: BatchEditor, some: Sequence[Chain], recogniser: Captioner, out: Path) -> "ChainReport":
    from dialogpaint.evaluation.chain_report import report

    with progress("chains", len(some)) as advance:
        runs = run_chains(editor, some, on_run=lambda _: advance())
    forgotten = run_forgotten(editor, runs)
    _sheet_of_chains(runs[:_SHOWN], out / "chains.png")
    if forgotten:
        _sheet_of_forgotten(forgotten[:_SHOWN], out / "forgotten.png")
    return report(runs, forgotten, recogniser)


def _sheet_of_chains(runs: Sequence[Run], path: Path) -> None:
    """One row a chain: the base picture, then every turn's over the true drawing of its scene."""
    from dialogpaint.world.render import render

    columns = 1 + max(len(run.steps) for run in runs)
    cells: list[Cell] = []
    for run in runs:
        cells.append(Cell(pictures=(run.before,), text=f"chain {run.chain.seed}: {run.lasted} turns succeeded"))
        for text, step in zip(run.chain.instructions, run.steps, strict=True):
            words = f"{text}: {step.verdict.detail}"
            cells.append(Cell(pictures=(step.result.picture,), text=words, good=step.verdict.success))
        cells.append(Cell(pictures=(run.before,), text="true drawings"))
        cells += [Cell(pictures=(render(scene, SIZE),), text="") for scene in run.chain.scenes[1:]]
    sheet(cells, columns).save(path)


def _sheet_of_forgotten(forgotten: Sequence[Forgotten], path: Path) -> None:
    """One row each: the base, the last picture edited back, the remaining edits run again, and the true drawing."""
    from dialogpaint.world.phrases import instruction
    from dialogpaint.world.render import render

    cells: list[Cell] = []
    for one in forgotten:
        left = one.forgetting
        words = "; ".join(map(instruction, left.kept))
        cells += [
            Cell(pictures=(one.before,), text=f'forget "{left.chain.instructions[left.place]}"'),
            Cell(pictures=(one.naive.picture,), text=f"back: {instruction(left.back)}", good=one.naive.verdict.success),
            Cell(pictures=(one.rerun.picture,), text=f"again: {words}", good=one.rerun.verdict.success),
            Cell(pictures=(render(left.scenes[-1], SIZE),), text="true drawing"),
        ]
    sheet(cells, 4).save(path)
