"""`dialogpaint evaluate chains`: several edits of one picture, one after another."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from dialogpaint.core.errors import BadInput
from dialogpaint.evaluation.chains import Run, run_chains
from dialogpaint.evaluation.forgotten import Forgotten, run_forgotten
from dialogpaint.evaluation.sheets import Cell, sheet
from dialogpaint.evaluation.world import SIZE, BatchEditor
from dialogpaint.recipes.family import load_captioner, load_editor
from dialogpaint.recipes.progress import progress

_SHOWN = 10
_LONGEST = 20


def chains(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    length: int = 5,
    perfect_editor: bool = False,
    perfect_captioner: bool = False,
) -> dict[str, Any]:
    """Chains of `length` edits in mode `last`, then one edit of each forgotten in two ways; contact sheets of both."""
    from dialogpaint.evaluation.chain_report import report
    from dialogpaint.evaluation.chain_sampling import chains as sampled
    from dialogpaint.evaluation.perfect import WorldEditor
    from dialogpaint.world.render import render

    if not 2 <= length <= _LONGEST:
        raise BadInput(f"a chain has 2 to {_LONGEST} edits, not {length}.")
    started = time.perf_counter()
    some = list(sampled(count or 100, length, seed))
    truth = WorldEditor((render(scene, SIZE), scene) for chain in some for scene in chain.scenes)
    editor = truth if perfect_editor else cast(BatchEditor, load_editor("instruct", family))
    with progress("chains", len(some)) as advance:
        runs = run_chains(editor, some, on_run=lambda _: advance())
    forgotten = run_forgotten(editor, runs)
    found = report(runs, forgotten, truth if perfect_captioner else load_captioner(family))
    _sheet_of_chains(runs[:_SHOWN], out / "chains.png")
    if forgotten:
        _sheet_of_forgotten(forgotten[:_SHOWN], out / "forgotten.png")
    return {**found.to_json(), "seconds": round(time.perf_counter() - started, 1)}


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
