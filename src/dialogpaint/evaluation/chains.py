"""Several turns on one picture: how long edits go on succeeding, and what becomes of the rest meanwhile.

Mode `last` edits the last result, as a session does. A turn succeeds when the oracle accepts its picture against the
true scene before the turn, with every earlier edit done; so one failed turn mostly fails those after it, as it would
for a user who goes on regardless. SR@k is the share of chains whose turns 1 to k all succeed.

Mode `base` is what a session does when an edit is forgotten: the remaining instructions again, from the base picture.
With the same seeds that equals mode `last` unless one was forgotten, so it is measured there: `evaluation.forgotten`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from dialogpaint.core.editing import BatchEditor, EditRequest, EditResult
from dialogpaint.core.image import Mask, Picture
from dialogpaint.evaluation.chain_sampling import Chain
from dialogpaint.evaluation.world import SIZE
from dialogpaint.metrics.drift import Drift, drift
from dialogpaint.world.oracle import Verdict, check
from dialogpaint.world.render import render
from dialogpaint.world.scene import Scene

_REACH = 4
"""Pixels around a true change that belong to it, as in the oracle: outlines, an autoencoder's halo."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """One turn: its result, the oracle's verdict, and what became of pixels that no edit so far was to change.

    outside: outside the true changes. untouched: outside the editor's own change masks as well; an editor that takes
    untouched pixels from the ancestor has no drift there at all. None where no such pixel is left.
    """

    result: EditResult
    verdict: Verdict
    outside: Drift | None
    untouched: Drift | None


@dataclass(frozen=True, kw_only=True)
class Run:
    """A chain carried out in mode `last`."""

    chain: Chain
    before: Picture
    steps: tuple[Step, ...]

    @property
    def lasted(self) -> int:
        """Turns that succeeded before the first that did not."""
        verdicts = [step.verdict.success for step in self.steps]
        return verdicts.index(False) if False in verdicts else len(verdicts)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The base picture and every turn's."""
        return (self.before, *(step.result.picture for step in self.steps))


def run_chains(
    editor: BatchEditor, chains: Sequence[Chain], batch: int = 8, on_run: Callable[[Run], None] | None = None
) -> list[Run]:
    """Every chain in mode `last`. Each turn of a chain has the chain's seed, as a session keeps its own."""
    runs = []
    for first in range(0, len(chains), batch):
        some = chains[first : first + batch]
        bases = [render(chain.scenes[0], SIZE) for chain in some]
        results = carried_out(editor, bases, [chain.instructions for chain in some], [chain.seed for chain in some])
        for chain, base, made in zip(some, bases, results, strict=True):
            runs.append(_judged(chain, base, made))
            if on_run is not None:
                on_run(runs[-1])
    return runs


def carried_out(
    editor: BatchEditor, pictures: Sequence[Picture], instructions: Sequence[Sequence[str]], seeds: Sequence[int]
) -> list[list[EditResult]]:
    """For each picture its instructions one after another, each on the last result; the pictures go in batches."""
    now = list(pictures)
    results: list[list[EditResult]] = [[] for _ in now]
    for turn in range(max(map(len, instructions), default=0)):
        going = [index for index, words in enumerate(instructions) if turn < len(words)]
        requests = [
            EditRequest(picture=now[index], instruction=instructions[index][turn], seed=seeds[index]) for index in going
        ]
        for index, result in zip(going, editor.edit_many(requests), strict=True):
            results[index].append(result)
            now[index] = result.picture
    return results


def true_change(before: Scene, after: Scene) -> Mask:
    """Where the drawings of two scenes differ at all, and a little around it; (128, 128)."""
    differs = (render(before, SIZE).pixels != render(after, SIZE).pixels).any(axis=2)
    return np.asarray(ndimage.binary_dilation(differs, iterations=_REACH), dtype=np.bool_)


def _judged(chain: Chain, base: Picture, results: Sequence[EditResult]) -> Run:
    meant, masks = np.zeros((SIZE, SIZE), np.bool_), np.zeros((SIZE, SIZE), np.bool_)
    steps = []
    for turn, result in enumerate(results):
        meant |= true_change(chain.scenes[turn], chain.scenes[turn + 1])
        masks |= result.changed
        steps.append(
            Step(
                result=result,
                verdict=check(result.picture, chain.scenes[turn], chain.edits[turn]),
                outside=drift(result.picture, base, ~meant),
                untouched=drift(result.picture, base, ~(meant | masks)),
            )
        )
    return Run(chain=chain, before=base, steps=tuple(steps))
