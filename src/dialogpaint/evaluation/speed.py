"""Speed against named baselines, interleaved in one process, with what each one's pictures are worth."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dialogpaint.core.image import Picture
from dialogpaint.evaluation.world import Task
from dialogpaint.world.oracle import check

Method = Callable[[Picture, str, int], Picture]
"""(picture, instruction, seed) -> edited picture."""


@dataclass(frozen=True, kw_only=True)
class Timing:
    """seconds: of each edit, in order. success: the oracle's share over the same edits."""

    seconds: tuple[float, ...]
    success: float

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


def interleaved(
    methods: dict[str, Method], items: Sequence[tuple[Task, Picture]], on_edit: Callable[[], None] | None = None
) -> dict[str, Timing]:
    """Every item by every method in turn, so that a slow moment of the machine falls on all of them alike. The first
    item is done once more beforehand, uncounted, to warm up."""
    for method in methods.values():
        method(items[0][1], items[0][0].instruction, items[0][0].seed)
    seconds: dict[str, list[float]] = {name: [] for name in methods}
    successes = dict.fromkeys(methods, 0)
    for task, picture in items:
        for name, method in methods.items():
            started = time.perf_counter()
            result = method(picture, task.instruction, task.seed)
            seconds[name].append(time.perf_counter() - started)
            successes[name] += check(result, task.scene, task.edit).success
            if on_edit is not None:
                on_edit()
    return {name: Timing(seconds=tuple(seconds[name]), success=successes[name] / len(items)) for name in methods}
