"""What a repainted region shows, without any network: the drawing it is most like, of every kind in every pose, and of
every colour."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from dialogpaint.core.image import Picture
from dialogpaint.world.candidates import without
from dialogpaint.world.features import main_colour, usual_colours
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.render import box, render
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.softening import softened
from dialogpaint.world.vocabulary import COLOURS

SIZE = 128
_FILLED = (0.85, 0.7, 1.0)
"""Of the region's larger fitting side, what a thing in it takes up: tried first, and then for the likeliest kinds."""
_LIKELIEST = 3
_NUDGE = 0.03

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, 0..1."""


@dataclass(frozen=True, kw_only=True)
class Seen:
    """The nearest drawing. colour: the main one. same_pose: whether it stands and looks as the wanted thing does.
    scene: the nearest drawing of the wanted thing itself."""

    kind: str
    colour: str
    same_pose: bool
    scene: Scene


def see(picture: Picture, scene: Scene, gone: str, region: Box, wanted: Thing) -> Seen:
    """What stands in the region of a SIZE x SIZE picture, in the place of the thing `gone` of the scene.

    Kinds are compared in the wanted thing's main colour and in their usual ones, and the wanted kind as it is; colours
    are compared on the wanted thing.
    """
    search = _Search(picture, without(scene, gone), region)
    by_kind: dict[str, tuple[float, Thing]] = {}
    for look in _looks(wanted):
        found = search.placed(look, _FILLED[0])
        if look.kind not in by_kind or found[0] < by_kind[look.kind][0]:
            by_kind[look.kind] = found
    likeliest = sorted(by_kind, key=lambda kind: by_kind[kind][0])[:_LIKELIEST]
    nearest = {kind: search.fitted(by_kind[kind][1]) for kind in {*likeliest, wanted.kind}}
    kind = min(nearest, key=lambda name: nearest[name][0])
    true = nearest[wanted.kind][1]
    colours = {colour: search.distance(_recoloured(true, colour)) for colour in _colours_of(wanted)}
    return Seen(
        kind=kind,
        colour=min(colours, key=lambda name: colours[name]),
        same_pose=(nearest[kind][1].pose, nearest[kind][1].facing) == (wanted.pose, wanted.facing),
        scene=search.with_(true),
    )


def drawn_in(scene: Scene, gone: str, region: Box, wanted: Thing) -> Scene:
    """The wanted thing in the region, in the place of the thing `gone`."""
    rest = without(scene, gone)
    thing = _in_region(wanted.model_copy(update={"id": "new"}), region, _FILLED[0])
    return rest.model_copy(update={"things": (*rest.things, thing)})


class _Search:
    """Drawings of things in the region, and how far the picture is from them."""

    def __init__(self, picture: Picture, scene: Scene, region: Box) -> None:
        self.scene, self.region = scene, region
        left, top, right, bottom = (round(value * SIZE) for value in region)
        self.window = (slice(top, bottom), slice(left, right))
        self.shown = softened(picture.pixels[self.window])

    def with_(self, thing: Thing) -> Scene:
        return self.scene.model_copy(update={"things": (*self.scene.things, thing)})

    def distance(self, thing: Thing) -> float:
        drawn = softened(render(self.with_(thing), SIZE).pixels[self.window])
        return float(np.square(drawn - self.shown).sum())

    def placed(self, look: Thing, filled: float) -> tuple[float, Thing]:
        """As large as the region lets it be, in its middle, standing low."""
        thing = _in_region(look, self.region, filled)
        return self.distance(thing), thing

    def fitted(self, thing: Thing) -> tuple[float, Thing]:
        """In every size, looking either way, and moved a little."""
        tries = [
            self.placed(thing.model_copy(update={"facing": facing}), filled)
            for filled in _FILLED
            for facing in ("left", "right")
        ]
        best = min(tries, key=lambda one: one[0])
        for field in ("x", "y"):
            moved = [best[1].model_copy(update={field: getattr(best[1], field) + step}) for step in (-_NUDGE, _NUDGE)]
            best = min([best, *((self.distance(one), one) for one in moved)], key=lambda one: one[0])
        return best


def _looks(wanted: Thing) -> Iterator[Thing]:
    bare: dict[str, Any] = {"id": "new", "accessories": {}, "patterns": {}, "traits": {}, "emblem": None, "turn": 0.0}
    for name, kind in KINDS.items():
        if name == "face":
            continue
        if name == wanted.kind:
            looks = [wanted.model_copy(update={"id": "new"})]
        else:
            colours = [usual_colours(name, main) for main in (main_colour(wanted) or None, None)]
            looks = [wanted.model_copy(update={**bare, "kind": name, "colours": one}) for one in colours]
        for look in looks:
            for pose in kind.poses or ("",):
                yield look.model_copy(update={"pose": pose})


def _in_region(look: Thing, region: Box, filled: float) -> Thing:
    left, top, right, bottom = region
    across, up = _extent(look)
    height = min((right - left) / across, (bottom - top) / up) * filled
    return look.model_copy(
        update={
            "height": min(max(height, 0.03), 1.5),
            "x": (left + right) / 2,
            "y": min(bottom - 0.05 * (bottom - top), 1.2),
        }
    )


def _extent(look: Thing) -> tuple[float, float]:
    """Width and height of what is drawn, in heights of the thing."""
    size = 0.4
    alone = Scene(setting="studio", things=(look.model_copy(update={"x": 0.5, "y": 0.7, "height": size}),))
    left, top, right, bottom = box(alone, look.id)
    return max((right - left) / size, 0.1), max((bottom - top) / size, 0.1)


def _colours_of(wanted: Thing) -> tuple[str, ...]:
    main = KINDS[wanted.kind].parts[KINDS[wanted.kind].main]
    return tuple(COLOURS) if main[0] in COLOURS else main


def _recoloured(thing: Thing, colour: str) -> Thing:
    return thing.model_copy(update={"colours": thing.colours | {KINDS[thing.kind].main: colour}})
