"""Held-out pose edits: what Imagic is asked for. The world knows every pose, so each has a true picture."""

import itertools
import random
from collections.abc import Iterator

from dialogpaint.evaluation.world import Task
from dialogpaint.world.apply import apply
from dialogpaint.world.captions import caption
from dialogpaint.world.edits import Pose
from dialogpaint.world.features import pose_of
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.sampling import sample_scene
from dialogpaint.world.splits import PER_SEED, Split, held_out
from dialogpaint.world.targets import refer


def pose_tasks(count: int, seed: int, split: Split = "test") -> Iterator[Task]:
    """The same `count` tasks for every family and method: one thing of a scene in another of its poses. Scenes in which
    nothing can take another pose are passed over."""
    return itertools.islice(_all(seed, split), count)


def described(task: Task) -> str:
    """The picture that the edit should lead to, in words: Imagic's and SDEdit's target text."""
    return caption(apply(task.scene, task.edit))


def _all(seed: int, split: Split) -> Iterator[Task]:
    for number in itertools.count(seed * PER_SEED):
        scene = sample_scene(number, split)
        rng = random.Random(number)
        movable = [thing for thing in scene.things if len(KINDS[thing.kind].poses) > 1]
        if not movable:
            continue
        thing = rng.choice(movable)
        pose = rng.choice([pose for pose in KINDS[thing.kind].poses if pose != pose_of(thing)])
        edit = Pose(target=refer(scene, thing.id), pose=pose)
        yield Task(seed=number, scene=scene, edit=edit, unseen=held_out(scene) or held_out(apply(scene, edit)))
