"""How long Imagic learns a picture by one recipe and by another, interleaved, and what the edits are worth then."""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dialogpaint.core.editing import EditRequest
from dialogpaint.editors.imagic.editor import ImagicEditor
from dialogpaint.editors.imagic.recipe import Recipe
from dialogpaint.evaluation.pose_edits import described
from dialogpaint.evaluation.world import SIZE, Task
from dialogpaint.world.oracle import check
from dialogpaint.world.render import render

PLAIN = Recipe(tuning_rate=1e-4)
"""As long as the paper's for Stable Diffusion, one timestep a step and all weights, at a rate that suits a small model:
the paper's own hardly moves one of 10 million weights."""


@dataclass(frozen=True, kw_only=True)
class FitTiming:
    """seconds: of each fit, in order, without the edit after it. success, done: the oracle's shares over the edits,
    each at the eta that is chosen automatically."""

    seconds: tuple[float, ...]
    success: float
    done: float

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


def interleaved_fits(
    editors: Mapping[str, ImagicEditor], tasks: Sequence[Task], on_fit: Callable[[], object] = lambda: None
) -> dict[str, FitTiming]:
    """Every task by every editor in turn, so that a slow moment of the machine falls on all alike; the first editor,
    which should be the quickest, learns the first picture once more beforehand, uncounted, to warm up."""
    first = next(iter(editors.values()))
    first.fit(_request(tasks[0], number=-1))
    seconds: dict[str, list[float]] = {name: [] for name in editors}
    done, success = dict.fromkeys(editors, 0), dict.fromkeys(editors, 0)
    for number, task in enumerate(tasks):
        for name, editor in editors.items():
            request = _request(task, number)
            started = time.perf_counter()
            editor.fit(request)
            seconds[name].append(time.perf_counter() - started)
            verdict = check(editor.edit(request).picture, task.scene, task.edit)
            done[name] += verdict.done
            success[name] += verdict.success
            on_fit()
    return {
        name: FitTiming(seconds=tuple(seconds[name]), success=success[name] / len(tasks), done=done[name] / len(tasks))
        for name in editors
    }


def _request(task: Task, number: int) -> EditRequest:
    """A fit is remembered by picture and text: the one to warm up with has a text of its own."""
    words = described(task) if number >= 0 else f"{described(task)}."
    return EditRequest(picture=render(task.scene, SIZE), instruction=words)
