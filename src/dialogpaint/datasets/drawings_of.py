"""Drawings of some kind of thing, each by itself: what such things look like, to hold one of them against."""

from collections.abc import Iterator
from itertools import count, islice

from dialogpaint.core.image import Picture
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_scene
from dialogpaint.world.scene import Scene


def drawings_of(kind: str, number: int, size: int, seed: int = 0) -> list[Picture]:
    """kind: one of the world's. The same arguments give the same drawings, of training scenes."""
    return [render(scene, size) for scene in islice(_scenes(kind, seed), number)]


def _scenes(kind: str, seed: int) -> Iterator[Scene]:
    for number in count(seed):
        scene = sample_scene(number)
        own = [thing for thing in scene.things if thing.kind == kind]
        if own:
            yield scene.model_copy(update={"things": (own[0],)})
