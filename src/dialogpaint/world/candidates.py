"""What an edited picture could show: the scenes that count as done, and the rivals it must not look more like."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence

from dialogpaint.core.errors import BadInput
from dialogpaint.world.apply import apply
from dialogpaint.world.edits import EDIT, Add, Edit, Move, Recolour, Replace
from dialogpaint.world.features import usual_colours, visible_parts
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.places import inside, side_of, slot_x, standing_in_for, width_of
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.targets import Side, resolve
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, EMBLEMS, PATTERNS, SKINS, STYLES, TIMES, TRAITS, WEATHERS

Rival = tuple[str, Scene]
"""What it shows instead, in words, and the scene that shows it."""

Distance = Callable[[Scene], float]
"""How far the picture is from a scene."""

_PIXEL = 1 / 128
_SIDES: tuple[Side, ...] = ("left", "middle", "right")
_OTHER_VALUES: dict[str, dict[str, Iterable[object]]] = {
    # op -> field -> what could stand there instead
    "recolour": {"colour": (*COLOURS, *SKINS)},
    "resize": {"size": ("bigger", "smaller")},
    "pose": {"pose": dict.fromkeys(pose for kind in KINDS.values() for pose in kind.poses)},
    "pattern": {"pattern": PATTERNS},
    "accessory": {"colour": COLOURS, "accessory": ACCESSORIES},
    "emblem": {"colour": COLOURS, "shape": EMBLEMS},
    "trait": {"value": dict.fromkeys(v for traits in TRAITS.values() for values in traits.values() for v in values)},
    "move": {"side": _SIDES},
    "add": {"count": (1, 2, 3)},
    "time": {"time": TIMES},
    "weather": {"weather": WEATHERS},
    "style": {"style": STYLES},
    "backdrop": {"colour": COLOURS},
}


def changed_things(before: Scene, after: Scene) -> list[Thing]:
    """The things that are new or different afterwards."""
    old = {thing.id: thing for thing in before.things}
    return [thing for thing in after.things if old.get(thing.id) != thing]


def changed_thing(before: Scene, after: Scene) -> Thing | None:
    """The first thing that is new or different afterwards, None when there is none."""
    return next(iter(changed_things(before, after)), None)


def nearest_truth(before: Scene, edit: Edit, distance: Distance) -> Scene:
    """Of all scenes that do what the edit says, the one nearest to the picture.

    The words leave open where a thing goes that has no named side, the usual colours of a new thing, which way it
    looks, and a few pixels of place and size.
    """
    truth = min(_placements(before, edit), key=distance)
    if isinstance(edit, Add | Replace | Move):
        for thing in changed_things(before, truth):
            truth = _fitted(truth, thing, edit, distance)
    return truth


def _fitted(truth: Scene, thing: Thing, edit: Add | Replace | Move, distance: Distance) -> Scene:
    """With that thing as near to the picture as the words allow."""
    if not isinstance(edit, Move):
        turned = thing.model_copy(update={"facing": "left" if thing.facing == "right" else "right"})
        truth = min(truth, with_thing(truth, turned), key=distance)
        if edit.colour is None:
            truth = min((with_thing(truth, look) for look in _usual_looks(truth.thing(thing.id))), key=distance)
    for step in (3 * _PIXEL, 1.5 * _PIXEL):
        for field in ("x", "y", "height"):
            truth = min((with_thing(truth, near) for near in _nearby(truth.thing(thing.id), field, step)), key=distance)
    return truth


def rivals(before: Scene, truth: Scene, edit: Edit) -> Iterator[Rival]:
    """Scenes where the edit was not done, or something else was done in its stead."""
    yield "nothing changed", before
    for label, scene in _others(before, truth, edit):
        if scene != truth:
            yield label, scene


def otherwise(before: Scene, edit: Edit) -> Iterator[Rival]:
    """The same edit with another value in one of its fields, wherever that fits."""
    fields = _OTHER_VALUES.get(edit.op, {})
    if getattr(edit, "on", True) is False or getattr(edit, "shape", "") is None:
        return
    for field, values in fields.items():
        for value in values:
            if value == getattr(edit, field):
                continue
            other = EDIT.validate_python(edit.model_dump() | {field: value})
            try:
                yield f"{field} {value}", apply(before, other)
            except BadInput:
                continue


def _others(before: Scene, truth: Scene, edit: Edit) -> Iterator[Rival]:
    yield from otherwise(before, edit)
    things = changed_things(before, truth)
    if not things:
        return
    thing = things[0]
    if not isinstance(edit, Add):
        yield f"no {thing.kind}", without(truth, thing.id)
    elif edit.count > 1:
        for one in things:
            yield f"{edit.count - 1} of {thing.kind}", without(truth, one.id)
    if isinstance(edit, Recolour):
        yield from _other_parts(before, edit)
    if isinstance(edit, Move):
        twin = before.thing(thing.id).model_copy(update={"id": "twin"})
        yield f"two of {thing.kind}", truth.model_copy(update={"things": (*truth.things, twin)})
    if isinstance(edit, Add) and edit.count > 1:
        yield from _other_kinds(before, edit)
    if isinstance(edit, Add | Replace):
        for looks in zip(*(_other_looks(before.setting, one, edit.colour) for one in things), strict=True):
            scene = truth
            for look in looks:
                scene = with_thing(scene, look)
            yield f"{looks[0].kind} instead", scene


def _other_kinds(before: Scene, edit: Add) -> Iterator[Rival]:
    """So many of every other kind, as large and as far apart as those would be."""
    for name in KINDS:
        if name not in (edit.kind, "face"):
            yield f"{name} instead", apply(before, edit.model_copy(update={"kind": name}))


def _other_parts(before: Scene, edit: Recolour) -> Iterator[Rival]:
    thing = resolve(before, edit.target)
    for part in (*visible_parts(thing), *thing.accessories):
        try:
            yield f"{part} instead", apply(before, edit.model_copy(update={"part": part}))
        except BadInput:
            continue


def _other_looks(setting: str, thing: Thing, colour: str | None) -> Iterator[Thing]:
    """In its place (the sky, for what flies): every other kind, in the colour asked for or its usual one, kinds alike
    also in the thing's own; and, when a colour was asked for, the right kind in another one."""
    main = thing.colours.get(KINDS[thing.kind].main)
    scale = thing.height / KINDS[thing.kind].height
    for name, kind in KINDS.items():
        if name in (thing.kind, "face"):
            continue
        pose = kind.poses[0] if kind.poses else ""
        height = min(kind.height * scale, 1.0)
        y = standing_in_for(thing, setting, name, height)
        for look in (colour, main) if kind.group == KINDS[thing.kind].group and not colour else (colour,):
            yield thing.model_copy(
                update={
                    "kind": name,
                    "y": y,
                    "height": height,
                    "pose": pose,
                    "colours": usual_colours(name, look),
                    "accessories": {},
                }
            )
    if colour is not None:
        for other in COLOURS:
            if other != colour:
                yield thing.model_copy(update={"colours": usual_colours(thing.kind, other)})


def _placements(before: Scene, edit: Edit) -> Iterator[Scene]:
    after = apply(before, edit)
    yield after
    if not isinstance(edit, Add):
        return
    things = changed_things(before, after)
    centre = sum(thing.x for thing in things) / len(things)
    width = width_of(things[0]) + things[-1].x - things[0].x
    if edit.near is not None:
        near = next(other for other in before.things if other.kind == edit.near)
        mirrored = inside(2 * near.x - centre, width)
        if side_of(mirrored) != side_of(near.x):
            yield _shifted(after, things, mirrored - centre)
    elif edit.side is None:
        taken = {side_of(other.x) for other in before.things}
        for side in _SIDES:
            # Where something stands already, the new thing could hide behind it.
            if side not in taken:
                yield _shifted(after, things, slot_x(side, width) - centre)
        if edit.count > 1:
            yield from _spread(after, things)


def _shifted(scene: Scene, things: Sequence[Thing], across: float) -> Scene:
    for thing in things:
        scene = with_thing(scene, thing.model_copy(update={"x": min(max(thing.x + across, 0.0), 1.0)}))
    return scene


def _spread(scene: Scene, things: Sequence[Thing]) -> Iterator[Scene]:
    """Each in a slot of its own instead of in a row."""
    for sides in itertools.combinations(_SIDES, len(things)):
        spread = scene
        for side, thing in zip(sides, things, strict=True):
            spread = with_thing(spread, thing.model_copy(update={"x": slot_x(side, width_of(thing))}))
        yield spread


def _usual_looks(thing: Thing) -> Iterator[Thing]:
    yield thing
    for colour in KINDS[thing.kind].parts[KINDS[thing.kind].main]:
        yield thing.model_copy(update={"colours": usual_colours(thing.kind, colour)})


def _nearby(thing: Thing, field: str, step: float) -> Iterator[Thing]:
    for change in (0.0, -step, step):
        yield thing.model_copy(update={field: getattr(thing, field) + change})


def with_thing(scene: Scene, thing: Thing) -> Scene:
    """The scene with that thing in place of the one that has its id."""
    return scene.model_copy(
        update={"things": tuple(thing if other.id == thing.id else other for other in scene.things)}
    )


def without(scene: Scene, id: str) -> Scene:
    """The scene without that thing."""
    return scene.model_copy(update={"things": tuple(thing for thing in scene.things if thing.id != id)})
