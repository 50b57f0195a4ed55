"""Custom-Edit on concepts of the world, by its oracle: how often the concept comes into another's place and pose, and
how near the results are to the source and to the concept's pictures over strength, beside DreamBooth and Textual
Inversion (arXiv 2305.15779, section 4)."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

import numpy as np

from dialogpaint.core.editing import EditRequest
from dialogpaint.core.likeness import Clip
from dialogpaint.editors.custom.editor import CustomEditor
from dialogpaint.evaluation.concepts import ConceptTask
from dialogpaint.evaluation.tries import Try, alike, best_setting, curve, row
from dialogpaint.evaluation.world import SIZE
from dialogpaint.world.oracle import check_scene
from dialogpaint.world.render import render

OURS = "custom"
"""The name of Custom-Edit itself among the methods."""

Teach = Callable[[ConceptTask], CustomEditor]
"""Learns a concept and gives an editor that knows it, at any strength."""


@dataclass(frozen=True, kw_only=True)
class CustomReport:
    """tries: of each method, at all strengths; their task counts sources, concept by concept."""

    tasks: tuple[ConceptTask, ...]
    tries: dict[str, list[Try]]
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values. `success`: of Custom-Edit at its best fixed strength. `above`: by how much its curve lies
        above another's: the mean difference in similarity to the concept at equal similarity to the source."""
        rows = {}
        for name, tries in self.tries.items():
            setting = best_setting(tries)
            rows[name] = {**row([one for one in tries if one.setting == setting]), "strength": setting}
        curves = {name: curve(tries) for name, tries in self.tries.items()}
        return {
            "n": sum(len(task.sources) for task in self.tasks),
            "concepts": len(self.tasks),
            "success": rows[OURS]["success"],
            "by": rows,
            "curves": curves,
            "above": {name: above(curves[OURS], points) for name, points in curves.items() if name != OURS},
            "seconds": round(self.seconds, 1),
        }


def evaluate_custom(
    tasks: Sequence[ConceptTask],
    clip: Clip,
    methods: Mapping[str, Teach],
    strengths: Sequence[float],
    seed: int = 0,
    on_edit: Callable[[], object] = lambda: None,
) -> CustomReport:
    """methods: by name, OURS among them. Every source is edited by every method at every strength, from the same
    noise."""
    start = time.perf_counter()
    tries: dict[str, list[Try]] = {name: [] for name in methods}
    number = 0
    for task in tasks:
        editors = {name: teach(task) for name, teach in methods.items()}
        for source in task.sources:
            request = EditRequest(picture=render(source, SIZE), instruction=task.instruction(source), seed=seed)
            truth, others = task.truth(source), list(task.others(source))
            for name, editor in editors.items():
                for strength in strengths:
                    editor.strength = strength
                    picture = editor.edit(request).picture
                    tries[name].append(
                        Try(
                            task=number,
                            seed=seed,
                            setting=strength,
                            picture=picture,
                            verdict=check_scene(picture, source, truth, others),
                            alignment=alike(clip, picture, task.pictures),
                            fidelity=alike(clip, picture, [request.picture]),
                        )
                    )
                    on_edit()
            number += 1
    return CustomReport(tasks=tuple(tasks), tries=tries, seconds=time.perf_counter() - start)


def above(ours: Sequence[Mapping[str, float]], theirs: Sequence[Mapping[str, float]]) -> float | None:
    """Mean difference in alignment where both curves have the same fidelity; None where they share none."""
    one, other = _along_fidelity(ours), _along_fidelity(theirs)
    low, high = max(one[0][0], other[0][0]), min(one[0][-1], other[0][-1])
    if low > high:
        return None
    places = np.linspace(low, high, 21)
    return round(fmean(np.interp(places, *one) - np.interp(places, *other)), 4)


def _along_fidelity(points: Sequence[Mapping[str, float]]) -> tuple[list[float], list[float]]:
    pairs = sorted((point["fidelity"], point["alignment"]) for point in points)
    return [fidelity for fidelity, _ in pairs], [alignment for _, alignment in pairs]
