"""Pair generators on captions of the world, where it is known what both pictures should show.

A generator that draws both pictures itself chooses where things stand, so the oracle, which compares with drawings,
has nothing to compare with. There a recogniser tells what it sees in both pictures; where the picture before is the
scene's own drawing, the oracle judges as well.
"""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

import numpy as np

from dialogpaint.core.description import Captioner, Description
from dialogpaint.core.image import Picture
from dialogpaint.core.likeness import Clip
from dialogpaint.core.pairs import Candidate, PairGenerator, PairTexts
from dialogpaint.datasets.edit_pairs.drawn import world_id
from dialogpaint.datasets.edit_pairs.filtering import Choice, Scores, Thresholds, chosen, scored
from dialogpaint.datasets.edit_pairs.making import seeds_of
from dialogpaint.world.apply import apply
from dialogpaint.world.captions import caption, describe
from dialogpaint.world.edits import Edit
from dialogpaint.world.oracle import check
from dialogpaint.world.phrases import instruction
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_edit, sample_scene
from dialogpaint.world.scene import Scene
from dialogpaint.world.splits import PER_SEED

Facts = Counter[tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class PairTask:
    texts: PairTexts
    scene: Scene
    edit: Edit

    @property
    def target(self) -> Scene:
        return apply(self.scene, self.edit)


@dataclass(frozen=True, kw_only=True)
class Judged:
    """A candidate. kept: the filter took it. drawn: share of what the caption tells that is seen in the picture before.
    done: what the edit changes is seen after and not before. stayed: share of what is seen before, and not edited, that
    is seen after. oracle: its verdict, None where it cannot judge."""

    task: int
    candidate: Candidate
    scores: Scores
    kept: bool
    drawn: float
    done: bool
    stayed: float
    oracle: bool | None


@dataclass(frozen=True, kw_only=True)
class Tried:
    """What a generator made. counts: `Choice.counts`, summed. drawing: seconds."""

    judged: tuple[Judged, ...]
    counts: Mapping[str, int]
    drawing: float

    def to_json(self) -> dict[str, Any]:
        """success: by the oracle where it judges, otherwise `done`."""
        kept = [one for one in self.judged if one.kept]
        verdicts = [one.oracle for one in self.judged if one.oracle is not None]
        oracle = _share(verdicts)
        done = _share([one.done for one in self.judged])
        return {
            "n": len(self.judged),
            "success": done if oracle is None else oracle,
            "oracle": oracle,
            "oracle_n": len(verdicts),
            "drawn": _share([one.drawn for one in self.judged]),
            "done": done,
            "stayed": _share([one.stayed for one in self.judged]),
            "kept": _share([one.kept for one in self.judged]),
            "done_of_kept": _share([one.done for one in kept]),
            "seconds_each": round(self.drawing / max(1, len(self.judged)), 3),
        }

    def quantiles(self) -> dict[str, list[float]]:
        """Of each score: what a twentieth, a quarter and a half of the candidates are below."""
        columns = {name: [getattr(one.scores, name) for one in self.judged] for name in Scores.model_fields}
        return {
            name: [round(float(value), 3) for value in np.quantile(values, (0.05, 0.25, 0.5))]
            for name, values in columns.items()
            if values
        }


@dataclass(frozen=True, kw_only=True)
class PairsReport:
    """tried: by generator."""

    tasks: tuple[PairTask, ...]
    tried: Mapping[str, Tried]
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; shares in 0..1, None where there is nothing to take the share of."""
        return {
            "n": len(self.tasks),
            "by": {name: tried.to_json() for name, tried in self.tried.items()},
            "counts": {name: dict(tried.counts) for name, tried in self.tried.items()},
            "scores": {name: tried.quantiles() for name, tried in self.tried.items()},
            "seconds": round(self.seconds, 1),
        }


def pair_tasks(count: int, seed: int) -> Iterator[PairTask]:
    """Test scenes with an edit of which a description tells."""
    found = number = 0
    while found < count:
        scene_seed = seed * PER_SEED + number
        number += 1
        scene = sample_scene(scene_seed, "test")
        edit = sample_edit(scene, random.Random(scene_seed))
        target = apply(scene, edit)
        if facts(describe(scene)) == facts(describe(target)):
            continue
        found += 1
        texts = PairTexts(
            id=world_id(scene_seed, "test"),
            caption=caption(scene),
            instruction=instruction(edit),
            edited_caption=caption(target),
            domain=scene.domain,
        )
        yield PairTask(texts=texts, scene=scene, edit=edit)


def evaluate_pairs(
    tasks: Sequence[PairTask],
    generators: Sequence[PairGenerator],
    clip: Clip,
    recogniser: Captioner,
    samples: int,
    seed: int,
    thresholds: Thresholds,
    on_row: Callable[[], None] = lambda: None,
) -> PairsReport:
    """Each generator draws `samples` candidates of each task; all are judged, whether the filter keeps them or not."""
    started = time.perf_counter()
    tried = {
        generator.name: _tried(generator, tasks, clip, recogniser, samples, seed, thresholds, on_row)
        for generator in generators
    }
    return PairsReport(tasks=tuple(tasks), tried=tried, seconds=time.perf_counter() - started)


def _tried(
    generator: PairGenerator,
    tasks: Sequence[PairTask],
    clip: Clip,
    recogniser: Captioner,
    samples: int,
    seed: int,
    thresholds: Thresholds,
    on_row: Callable[[], None],
) -> Tried:
    judged: list[Judged] = []
    counts: Counter[str] = Counter()
    drawing = 0.0
    for number, task in enumerate(tasks):
        started = time.perf_counter()
        candidates = generator.draw(task.texts, seeds_of(task.texts, seed, samples))
        drawing += time.perf_counter() - started
        scores = scored(clip, task.texts, candidates)
        choice = chosen(candidates, scores, thresholds)
        counts.update(choice.counts)
        judged += [_judged(number, task, *one, choice, recogniser) for one in zip(candidates, scores, strict=True)]
        on_row()
    return Tried(judged=tuple(judged), counts=dict(counts), drawing=drawing)


def facts(description: Description) -> Facts:
    """All that a description tells, but for places: its setting, time, weather and style, each thing with its colour,
    and what things do and wear."""
    told: Facts = Counter(
        (name, getattr(description, name)) for name in ("setting", "time", "weather", "style") if description.known
    )
    for thing in description.things:
        told.update([("thing", thing.name, thing.colour)])
        told.update([("pose", thing.name, thing.pose)] if thing.pose else [])
        told.update(("feature", thing.name, feature) for feature in thing.features)
    return told


def shows_edit(before: Facts, after: Facts, found: Facts) -> bool:
    """Whether what was found, if anything was, has all that the edit brings and no more than it leaves of what it takes
    away."""
    gained, lost = after - before, before - after
    return bool(found) and gained <= found and all(found[fact] <= after[fact] for fact in lost)


def _judged(
    number: int, task: PairTask, candidate: Candidate, scores: Scores, choice: Choice, recogniser: Captioner
) -> Judged:
    before, after = facts(describe(task.scene)), facts(describe(task.target))
    seen, edited = (facts(recogniser.describe(one)) for one in (candidate.before, candidate.after))
    rest = seen - (before - after)
    return Judged(
        task=number,
        candidate=candidate,
        scores=scores,
        kept=any(one is candidate for one, _ in choice.kept),
        drawn=(before & seen).total() / before.total(),
        done=shows_edit(before, after, edited) and not shows_edit(before, after, seen),
        stayed=(rest & edited).total() / rest.total() if rest else 0.0,
        oracle=check(candidate.after, task.scene, task.edit).success if _shows(candidate.before, task.scene) else None,
    )


def _shows(picture: Picture, scene: Scene) -> bool:
    """Whether it is the scene's drawing, but for a level or two: some pixels are not always drawn alike."""
    if picture.width != picture.height:
        return False
    drawing = render(scene, picture.width).pixels.astype(np.int16)
    return int(np.abs(drawing - picture.pixels).max()) <= 2


def _share(values: Sequence[float]) -> float | None:
    return round(fmean(values), 4) if values else None
