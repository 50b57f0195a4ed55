"""How often the editor does what it is told: held-out scenes, one edit each, judged by the oracle."""

import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dialogpaint.core.editing import BatchEditor, EditRequest, EditResult
from dialogpaint.core.image import Mask, Picture
from dialogpaint.datasets.pairs import changed_pixels
from dialogpaint.evaluation.dialogue import Share
from dialogpaint.metrics.drift import Drift, drift, mean_drift
from dialogpaint.world.apply import apply
from dialogpaint.world.edits import Edit
from dialogpaint.world.oracle import Verdict, check_and_show
from dialogpaint.world.phrases import instruction
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_edit, sample_scene
from dialogpaint.world.scene import Scene
from dialogpaint.world.splits import PER_SEED, Split, held_out

SIZE = 128


@dataclass(frozen=True, kw_only=True)
class Task:
    """One edit of a test scene. unseen: the result shows a combination that no training picture showed."""

    seed: int
    scene: Scene
    edit: Edit
    unseen: bool

    @property
    def instruction(self) -> str:
        return instruction(self.edit)

    def target(self) -> Picture:
        """The true result."""
        return render(apply(self.scene, self.edit), SIZE)


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """A task, the picture before, what the editor made of it, and the oracle's verdict. stray: the error
    where the edit should change nothing; None when it changes everything."""

    task: Task
    before: Picture
    result: EditResult
    verdict: Verdict
    stray: Drift | None


@dataclass(frozen=True, kw_only=True)
class WorldReport:
    """success: done and the rest kept. by_op, by_domain, by_style: the same, split up. stray: mean of the attempts',
    in levels; autoencoder_stray: what decoding the encoded source would have there, None where not asked for."""

    success: Share
    done: Share
    kept: Share
    seen: Share
    unseen: Share
    by_op: dict[str, Share]
    by_domain: dict[str, Share]
    by_style: dict[str, Share]
    stray: float
    autoencoder_stray: float | None
    attempts: tuple[Attempt, ...]
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; shares as numbers in 0..1."""
        return {
            "n": self.success.n,
            "success": round(self.success.value, 4),
            "done": round(self.done.value, 4),
            "kept": round(self.kept.value, 4),
            "seen": _plain(self.seen),
            "unseen": _plain(self.unseen),
            "by": {op: _plain(share) for op, share in self.by_op.items()},
            "by_domain": {name: _plain(share) for name, share in self.by_domain.items()},
            "by_style": {name: _plain(share) for name, share in self.by_style.items()},
            "stray": round(self.stray, 3),
            "autoencoder_stray": None if self.autoencoder_stray is None else round(self.autoencoder_stray, 3),
            "seconds": round(self.seconds, 1),
        }


def tasks(count: int, seed: int, split: Split = "test") -> Iterator[Task]:
    """The fixed held-out set: the same for every family and method. Settings are chosen on `validation`."""
    for number in range(count):
        scene_seed = seed * PER_SEED + number
        scene = sample_scene(scene_seed, split)
        edit = sample_edit(scene, random.Random(scene_seed))
        yield Task(seed=scene_seed, scene=scene, edit=edit, unseen=held_out(scene) or held_out(apply(scene, edit)))


def evaluate_world(
    editor: BatchEditor,
    count: int,
    seed: int = 0,
    batch: int = 8,
    split: Split = "test",
    on_attempt: Callable[[Attempt], None] | None = None,
    round_trip: Callable[[Picture], Picture] | None = None,
) -> WorldReport:
    """`count` edits of test scenes by their canonical instructions, each with its own noise seed. round_trip: a picture
    encoded and decoded, to compare errors with."""
    start = time.perf_counter()
    attempts: list[Attempt] = []
    autoencoder: list[Drift | None] = []
    waiting = list(tasks(count, seed, split))
    for first in range(0, len(waiting), batch):
        for attempt, untouched in _try(editor, waiting[first : first + batch]):
            attempts.append(attempt)
            if round_trip is not None:
                autoencoder.append(drift(round_trip(attempt.before), attempt.before, untouched))
            if on_attempt is not None:
                on_attempt(attempt)
    return _report(attempts, autoencoder, time.perf_counter() - start)


def _try(editor: BatchEditor, some: Sequence[Task]) -> Iterator[tuple[Attempt, Mask]]:
    """Each attempt, and where its edit should change nothing."""
    before = [render(task.scene, SIZE) for task in some]
    requests = [
        EditRequest(picture=picture, instruction=task.instruction, seed=task.seed)
        for task, picture in zip(some, before, strict=True)
    ]
    for task, picture, result in zip(some, before, editor.edit_many(requests), strict=True):
        verdict, truth = check_and_show(result.picture, task.scene, task.edit)
        untouched = ~changed_pixels(picture, render(truth, SIZE))
        stray = drift(result.picture, picture, untouched)
        yield Attempt(task=task, before=picture, result=result, verdict=verdict, stray=stray), untouched


def _report(attempts: Sequence[Attempt], autoencoder: Sequence[Drift | None], seconds: float) -> WorldReport:
    return WorldReport(
        success=_share(attempts),
        done=Share(n=len(attempts), right=sum(attempt.verdict.done for attempt in attempts)),
        kept=Share(n=len(attempts), right=sum(attempt.verdict.kept for attempt in attempts)),
        seen=_share([attempt for attempt in attempts if not attempt.task.unseen]),
        unseen=_share([attempt for attempt in attempts if attempt.task.unseen]),
        by_op=_split(attempts, lambda attempt: attempt.task.edit.op),
        by_domain=_split(attempts, lambda attempt: attempt.task.scene.domain),
        by_style=_split(attempts, lambda attempt: attempt.task.scene.style),
        stray=_levels(attempt.stray for attempt in attempts),
        autoencoder_stray=_levels(autoencoder) if autoencoder else None,
        attempts=tuple(attempts),
        seconds=seconds,
    )


def _levels(drifts: Iterable[Drift | None]) -> float:
    return mean_drift([one for one in drifts if one is not None]).levels


def _split(attempts: Sequence[Attempt], key: Callable[[Attempt], str]) -> dict[str, Share]:
    names = sorted({key(attempt) for attempt in attempts})
    return {name: _share([attempt for attempt in attempts if key(attempt) == name]) for name in names}


def _share(attempts: Sequence[Attempt]) -> Share:
    return Share(n=len(attempts), right=sum(attempt.verdict.success for attempt in attempts))


def _plain(share: Share) -> dict[str, float | int]:
    return {"n": share.n, "success": round(share.value, 4)}
