"""Exemplar editing on scenes of the world, by drawings: kind and colours, similarity over guidance, diversity over
seeds, and how much of the reference is merely copied (arXiv 2211.13227, sections 4.2 and 5)."""

import itertools
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import Any

import numpy as np
from PIL import Image

from dialogpaint.core.editing import Editor, EditRequest
from dialogpaint.core.image import Picture
from dialogpaint.core.likeness import Clip
from dialogpaint.evaluation.exemplar_tasks import ExemplarTask
from dialogpaint.evaluation.hole_judge import SIZE, Seen, see
from dialogpaint.evaluation.public import boxed
from dialogpaint.evaluation.tries import alike
from dialogpaint.world.features import main_colour
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.render import render
from dialogpaint.world.softening import softened

_TELLING = 16.0
"""Levels by which the reference's background and the picture's must differ to tell which of them was painted."""


@dataclass(frozen=True, kw_only=True)
class Filled:
    """A result. right: of the wanted kind and colour. similarity: cosine of the region with the reference. pasted: how
    far it is on the way from a drawing of the thing in its new place (0) to the reference pasted there (1). background:
    the share of the region around the thing that is nearer to the reference's background than to the picture's, None
    where they are alike. outside: share of pixels outside the mask that changed."""

    task: int
    seed: int
    guidance: float
    picture: Picture
    seen: Seen
    right: bool
    similarity: float
    pasted: float
    background: float | None
    outside: float


@dataclass(frozen=True, kw_only=True)
class ExemplarReport:
    """filled: by variant, at all guidances and seeds; worded: by variant, asked for in another colour by words, and
    the same requests without them."""

    tasks: tuple[ExemplarTask, ...]
    usual: float
    filled: dict[str, list[Filled]]
    worded: dict[str, dict[str, float]] = field(default_factory=dict)
    diversity: dict[str, dict[float, float]] = field(default_factory=dict)
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; `success`: right kind and colour of the first variant at its usual guidance."""
        rows = {
            name: _row([one for one in filled if one.guidance == self.usual]) for name, filled in self.filled.items()
        }
        return {
            "n": len(self.tasks),
            "success": next(iter(rows.values()))["success"],
            "by": rows,
            "curves": {name: self.curve(name) for name in self.filled},
            "worded": self.worded,
            "seconds": round(self.seconds, 1),
        }

    def curve(self, name: str) -> list[dict[str, Any]]:
        """A variant's row for each guidance, upwards, with the diversity over seeds."""
        scales = sorted({one.guidance for one in self.filled[name]})
        return [
            {
                "setting": scale,
                **_row([one for one in self.filled[name] if one.guidance == scale]),
                "diversity": round(self.diversity[name][scale], 2),
            }
            for scale in scales
        ]


def evaluate_exemplar(
    tasks: Sequence[ExemplarTask],
    clip: Clip,
    variants: Mapping[str, Editor],
    guidances: Sequence[float],
    usual: float,
    seeds: int,
    wordy: Sequence[str] = (),
    on_edit: Callable[[], object] = lambda: None,
) -> ExemplarReport:
    """variants: editors by name, the first of which `success` is about. usual: one of the guidances. seeds: of every
    task. wordy: the variants that take words beside the reference."""
    start = time.perf_counter()
    filled: dict[str, list[Filled]] = {name: [] for name in variants}
    asked: dict[str, list[tuple[bool, bool, bool]]] = {name: [] for name in wordy}
    for number, task in enumerate(tasks):
        judge = _Judge(number, task, clip)
        for name, editor in variants.items():
            for guidance, seed in itertools.product(guidances, range(seeds)):
                result = editor.edit(judge.request(guidance, seed)).picture
                filled[name].append(judge(result, guidance, seed))
                on_edit()
            if name in wordy:
                plain = next(one for one in reversed(filled[name]) if one.guidance == usual)
                told = editor.edit(judge.request(usual, plain.seed, task.words)).picture
                asked[name].append(judge.recoloured(told, plain.seen))
    return ExemplarReport(
        tasks=tuple(tasks),
        usual=usual,
        filled=filled,
        worded={name: _worded(some) for name, some in asked.items()},
        diversity={name: _diversity(tasks, some, guidances) for name, some in filled.items()},
        seconds=time.perf_counter() - start,
    )


class _Judge:
    """Judges results of one task."""

    def __init__(self, number: int, task: ExemplarTask, clip: Clip) -> None:
        self.number, self.task, self.clip = number, task, clip
        self.before, self.mask, self.reference = task.before, task.mask, task.reference
        self.paste = self._pasted()

    def request(self, guidance: float, seed: int, words: str = "") -> EditRequest:
        return EditRequest(
            picture=self.before,
            instruction="",
            target=words,
            mask=self.mask,
            references=(self.reference,),
            seed=seed,
            text_guidance=guidance,
        )

    def __call__(self, picture: Picture, guidance: float, seed: int) -> Filled:
        task = self.task
        seen = see(picture, task.scene, task.gone, task.region, task.wanted)
        right = (seen.kind, seen.colour) == (task.wanted.kind, _colour(task))
        outside = (picture.pixels != self.before.pixels).any(axis=2)[~self.mask]
        return Filled(
            task=self.number,
            seed=seed,
            guidance=guidance,
            picture=picture,
            seen=seen,
            right=right,
            similarity=alike(self.clip, boxed(picture, self.mask), [self.reference]),
            pasted=self._towards_paste(picture, seen),
            background=self._background(picture, seen),
            outside=float(outside.mean()),
        )

    def recoloured(self, picture: Picture, plain: Seen) -> tuple[bool, bool, bool]:
        """Whether it is the wanted kind, in the colour that the words asked for; and was without words."""
        task = self.task
        main = {KINDS[task.wanted.kind].main: task.colour}
        asked = task.wanted.model_copy(update={"colours": task.wanted.colours | main})
        seen = see(picture, task.scene, task.gone, task.region, asked)
        return seen.kind == task.wanted.kind, seen.colour == task.colour, plain.colour == task.colour

    def _pasted(self) -> Picture:
        """The reference put over the region."""
        pixels = self.before.pixels.copy()
        rows, columns = np.flatnonzero(self.mask.any(axis=1)), np.flatnonzero(self.mask.any(axis=0))
        size = (len(columns), len(rows))
        shown = Image.fromarray(self.reference.pixels).resize(size, Image.Resampling.BICUBIC)
        pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] = np.asarray(shown)
        return Picture(pixels=pixels)

    def _towards_paste(self, picture: Picture, seen: Seen) -> float:
        truth = softened(render(seen.scene, SIZE).pixels)[self.mask]
        step = softened(self.paste.pixels)[self.mask] - truth
        share = np.vdot(softened(picture.pixels)[self.mask] - truth, step) / max(float(np.vdot(step, step)), 1.0)
        return float(np.clip(share, 0.0, 1.0))

    def _background(self, picture: Picture, seen: Seen) -> float | None:
        """Around the thing means: where a drawing with it and one without it are alike."""
        empty = self.task.scene.model_copy(
            update={"things": tuple(one for one in self.task.scene.things if one.id != self.task.gone)}
        )
        own, thing = (softened(render(scene, SIZE).pixels) for scene in (empty, seen.scene))
        copied, shown = softened(self.paste.pixels), softened(picture.pixels)
        around = self.mask & (np.abs(thing - own).max(axis=2) < 1) & (np.abs(copied - own).max(axis=2) > _TELLING)
        if around.sum() < 40:
            return None
        nearer = np.square(shown - copied).sum(axis=2) < np.square(shown - own).sum(axis=2)
        return float(nearer[around].mean())


def _colour(task: ExemplarTask) -> str:
    return main_colour(task.wanted)


def _row(some: Sequence[Filled]) -> dict[str, Any]:
    kinds = [one for one in some if one.seen.kind == one.seen.scene.things[-1].kind]
    backgrounds = [one.background for one in some if one.background is not None]
    return {
        "n": len(some),
        "success": round(fmean(one.right for one in some), 4),
        "kind": round(len(kinds) / len(some), 4),
        "similarity": round(fmean(one.similarity for one in some), 4),
        "pasted": round(fmean(one.pasted for one in some), 4),
        "background_copied": round(fmean(backgrounds), 4) if backgrounds else None,
        "pose_copied": round(fmean(one.seen.same_pose for one in kinds), 4) if kinds else None,
        "outside": max(one.outside for one in some),
    }


def _worded(some: Sequence[tuple[bool, bool, bool]]) -> dict[str, float]:
    """Shares: the kind kept and the colour as the words say; and that colour without them."""
    return {
        "n": len(some),
        "success": round(fmean(kind and colour for kind, colour, _ in some), 4),
        "colour": round(fmean(colour for _, colour, _ in some), 4),
        "colour_without_words": round(fmean(before for _, _, before in some), 4),
    }


def _diversity(
    tasks: Sequence[ExemplarTask], filled: Sequence[Filled], guidances: Sequence[float]
) -> dict[float, float]:
    """Mean difference, in levels inside the region, of a task's results with different seeds; 0 with one seed."""
    found: dict[float, float] = {}
    for guidance in guidances:
        differences = [
            float(np.abs(one.picture.pixels.astype(np.float32) - other.picture.pixels)[tasks[number].mask].mean())
            for number in range(len(tasks))
            for one, other in itertools.combinations(
                [some for some in filled if some.task == number and some.guidance == guidance], 2
            )
        ]
        found[guidance] = fmean(differences) if differences else 0.0
    return found
