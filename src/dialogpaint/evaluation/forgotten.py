"""Forgetting one edit of several, "the hat, but keep the rest", done in two ways.

naive: keep the last picture and edit it back by an inverse instruction, which is all that a chain of edits without
versions can do. rerun: do the remaining instructions again from the base picture, with the seeds they had, as a session
does (what came before the forgotten edit is the same pictures again). Both are judged against the same true scene: the
one that the remaining edits lead to.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dialogpaint.core.editing import BatchEditor
from dialogpaint.core.image import Picture
from dialogpaint.evaluation.chain_sampling import Chain, followed
from dialogpaint.evaluation.chains import Run, carried_out, true_change
from dialogpaint.evaluation.taking_back import inverse
from dialogpaint.evaluation.world import SIZE
from dialogpaint.metrics.drift import Drift, drift
from dialogpaint.world.edits import Edit
from dialogpaint.world.oracle import Verdict, check
from dialogpaint.world.phrases import instruction
from dialogpaint.world.render import render
from dialogpaint.world.scene import Scene


@dataclass(frozen=True, kw_only=True)
class Forgetting:
    """Which edit of a chain is forgotten, what would edit it back, and the scenes that the others lead through."""

    chain: Chain
    place: int
    back: Edit
    scenes: tuple[Scene, ...]

    @property
    def kept(self) -> tuple[Edit, ...]:
        return (*self.chain.edits[: self.place], *self.chain.edits[self.place + 1 :])


@dataclass(frozen=True, kw_only=True)
class Ending:
    """The last picture of one way. verdict: by the oracle, of the last remaining edit in the scene with all others, so
    that `kept` says whether the rest, the forgotten edit among it, is as it should be. off: mean absolute levels from
    the true drawing, 0..255, all over. outside: drift where no remaining edit was to change anything, None where there
    is no such place."""

    picture: Picture
    verdict: Verdict
    off: float
    outside: Drift | None


@dataclass(frozen=True, kw_only=True)
class Forgotten:
    forgetting: Forgetting
    before: Picture
    naive: Ending
    rerun: Ending


def forgettings(chains: Sequence[Chain]) -> list[Forgetting]:
    """For each chain one edit, not the last, whose inverse has words and without which the rest still fits; chains that
    have none are left out."""
    return [found for chain in chains if (found := _forgetting(chain)) is not None]


def run_forgotten(editor: BatchEditor, runs: Sequence[Run], batch: int = 8) -> list[Forgotten]:
    """Both ways for every run that has something to forget."""
    by_chain = {run.chain.seed: run for run in runs}
    found = forgettings([run.chain for run in runs])
    done = []
    for first in range(0, len(found), batch):
        some = found[first : first + batch]
        pictures = [by_chain[one.chain.seed].pictures for one in some]
        seeds = [one.chain.seed for one in some]
        back = carried_out(editor, [made[-1] for made in pictures], [[instruction(one.back)] for one in some], seeds)
        again = carried_out(
            editor,
            [made[one.place] for made, one in zip(pictures, some, strict=True)],
            [one.chain.instructions[one.place + 1 :] for one in some],
            seeds,
        )
        for one, made, naive, rerun in zip(some, pictures, back, again, strict=True):
            done.append(
                Forgotten(
                    forgetting=one,
                    before=made[0],
                    naive=_ending(one, made[0], naive[-1].picture),
                    rerun=_ending(one, made[0], rerun[-1].picture),
                )
            )
    return done


def _forgetting(chain: Chain) -> Forgetting | None:
    places = list(range(len(chain.edits) - 1))
    random.Random(f"forget {chain.seed}").shuffle(places)
    for place in places:
        kept = (*chain.edits[:place], *chain.edits[place + 1 :])
        scenes = followed(chain.scenes[0], kept)
        back = inverse(chain.scenes[place], chain.edits[place], chain.scenes[-1])
        if scenes is not None and back is not None:
            return Forgetting(chain=chain, place=place, back=back, scenes=scenes)
    return None


def _ending(forgetting: Forgetting, base: Picture, picture: Picture) -> Ending:
    scenes = forgetting.scenes
    meant = np.zeros((SIZE, SIZE), np.bool_)
    for before, after in zip(scenes, scenes[1:], strict=False):
        meant |= true_change(before, after)
    drawn = render(scenes[-1], SIZE).pixels.astype(np.int16)
    return Ending(
        picture=picture,
        verdict=check(picture, scenes[-2], forgetting.kept[-1]),
        off=float(np.abs(drawn - picture.pixels.astype(np.int16)).mean()),
        outside=drift(picture, base, ~meant),
    )
