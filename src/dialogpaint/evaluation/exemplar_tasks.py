"""What exemplar editing is asked for in the world: a thing of one scene in the place of a thing of another."""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dialogpaint.core.image import Mask, Picture
from dialogpaint.datasets.exemplars import cut_out
from dialogpaint.evaluation.hole_judge import SIZE, Box
from dialogpaint.world.features import main_colour
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.render import box, render
from dialogpaint.world.sampling import sample_scene
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.splits import PER_SEED
from dialogpaint.world.suitability import suits
from dialogpaint.world.vocabulary import COLOURS

_SMALLEST, _LARGEST = 0.03, 0.5
"""Share of the picture that the region may take."""
_ROOM = 0.12
"""By which the region is larger than what stood in it, on each side."""


@dataclass(frozen=True, kw_only=True)
class ExemplarTask:
    """gone: the id of the thing that the region covers. wanted: what the reference shows, as it stands there. colour:
    another one, for asking for the thing "but red"."""

    seed: int
    scene: Scene
    gone: str
    region: Box
    wanted: Thing
    model: Scene
    colour: str

    @property
    def before(self) -> Picture:
        return render(self.scene, SIZE)

    @property
    def mask(self) -> Mask:
        return _marked(self.region)

    @property
    def reference(self) -> Picture:
        """The thing as it is cut out of its own picture, with some of what is around it."""
        return cut_out(box(self.model, self.wanted.id), render(self.model, SIZE), margin=3)

    @property
    def words(self) -> str:
        return f"but {self.colour}"


def covering(tight: Box) -> Mask:
    """Where a thing with that box may be repainted."""
    return _marked(_region(tight))


def exemplar_tasks(count: int, seed: int) -> Iterator[ExemplarTask]:
    """The same `count` tasks of the test split for every family."""
    return itertools.islice(_all(seed), count)


def _all(seed: int) -> Iterator[ExemplarTask]:
    for number in itertools.count(seed * PER_SEED):
        scene, other = sample_scene(2 * number, "test"), sample_scene(2 * number + 1, "test")
        rng = random.Random(f"exemplar {number}")
        if "scenes" not in (scene.domain, other.domain) or scene.domain != other.domain:
            continue
        gone, wanted = rng.choice(scene.things), rng.choice(other.things)
        model = other.model_copy(update={"things": (wanted,), "style": scene.style})
        region = _region(box(scene, gone.id))
        shown = box(model, wanted.id)
        fits = wanted.kind != gone.kind and suits(wanted.kind, scene.setting) and main_colour(wanted)
        if not fits or not all(_SMALLEST <= _area(one) <= _LARGEST for one in (region, shown)):
            continue
        usable = [colour for colour in COLOURS if colour not in (main_colour(wanted), *wanted.colours.values())]
        if KINDS[wanted.kind].parts[KINDS[wanted.kind].main][0] not in COLOURS:
            continue
        yield ExemplarTask(
            seed=number,
            scene=scene,
            gone=gone.id,
            region=region,
            wanted=wanted,
            model=model,
            colour=rng.choice(usable),
        )


def _region(tight: Box) -> Box:
    left, top, right, bottom = tight
    across, up = _ROOM * (right - left), _ROOM * (bottom - top)
    return max(0.0, left - across), max(0.0, top - up), min(1.0, right + across), min(1.0, bottom + up)


def _area(one: Box) -> float:
    return (one[2] - one[0]) * (one[3] - one[1])


def _marked(region: Box) -> Mask:
    marked = np.zeros((SIZE, SIZE), dtype=np.bool_)
    left, top, right, bottom = (round(value * SIZE) for value in region)
    marked[top:bottom, left:right] = True
    return marked
