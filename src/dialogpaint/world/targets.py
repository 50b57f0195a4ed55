"""Saying which thing: from words to the one thing they fit, and from a thing to the shortest words."""

from collections.abc import Iterator, Sequence
from typing import Literal

from dialogpaint.core.errors import BadInput
from dialogpaint.world.edits import Target
from dialogpaint.world.features import main_colour
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.places import NEAR, side_of
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.vocabulary import COLOURS

Side = Literal["left", "middle", "right"]


def resolve(scene: Scene, target: Target) -> Thing:
    """The one thing that fits. Raises BadInput when none does or several do."""
    fitting = matches(scene, target)
    if len(fitting) == 1:
        return fitting[0]
    words = target_words(target)
    if not fitting:
        raise BadInput(f"there is no {words} in the picture. It shows {_inventory(scene)}.")
    raise BadInput(
        f"{words} fits {len(fitting)} things. Say which one: the left one, its colour, or what it is next to."
    )


def matches(scene: Scene, target: Target) -> list[Thing]:
    """Every thing that fits the words."""
    if target.kind not in KINDS:
        raise BadInput(f"unknown kind of thing: {target.kind}. Use one of: {', '.join(KINDS)}.")
    if target.colour is not None and target.colour not in COLOURS:
        raise BadInput(f"unknown colour: {target.colour}. Use one of: {', '.join(COLOURS)}.")
    fitting = [
        thing
        for thing in scene.things
        if thing.kind == target.kind
        and (target.colour is None or main_colour(thing) == target.colour)
        and (target.near is None or _stands_by(scene, thing, target.near))
    ]
    return fitting if target.side is None else _on_side(fitting, target.side)


def refer(scene: Scene, thing_id: str) -> Target:
    """The shortest reference that fits only that thing: its kind, else with its colour or side, else with more.

    Raises BadInput when nothing tells it apart (two alike in the same place) or there is no such thing.
    """
    thing = next((thing for thing in scene.things if thing.id == thing_id), None)
    if thing is None:
        raise BadInput(f"no thing {thing_id} in the scene. It has: {', '.join(t.id for t in scene.things) or 'none'}.")
    for target in references(scene, thing):
        return target
    raise BadInput(f"nothing tells this {thing.kind} from the others. Move or recolour it first.")


def references(scene: Scene, thing: Thing) -> Iterator[Target]:
    """Every reference that fits only that thing, shortest first."""
    colour = main_colour(thing) or None
    sides: tuple[Side, ...] = ("left", "right", "middle")
    nears = dict.fromkeys(t.kind for t in scene.things if t.kind != thing.kind and abs(t.x - thing.x) <= NEAR)
    candidates = [Target(kind=thing.kind)]
    if colour:
        candidates.append(Target(kind=thing.kind, colour=colour))
    candidates += [Target(kind=thing.kind, side=side) for side in sides]
    candidates += [Target(kind=thing.kind, near=near) for near in nears]
    if colour:
        candidates += [Target(kind=thing.kind, colour=colour, side=side) for side in sides]
        candidates += [Target(kind=thing.kind, colour=colour, near=near) for near in nears]
    for candidate in candidates:
        fitting = matches(scene, candidate)
        if len(fitting) == 1 and fitting[0].id == thing.id:
            yield candidate


def target_words(target: Target) -> str:
    """ "left brown dog next to the tree"."""
    words = " ".join(word for word in (target.side, target.colour, target.kind) if word)
    return f"{words} next to the {target.near}" if target.near else words


def _stands_by(scene: Scene, thing: Thing, kind: str) -> bool:
    return any(t.kind == kind and t.id != thing.id and abs(t.x - thing.x) <= NEAR for t in scene.things)


def _on_side(fitting: Sequence[Thing], side: Side) -> list[Thing]:
    """Of several, the outermost or the middle one; a single one must really be on that side."""
    ordered = sorted(fitting, key=lambda thing: thing.x)
    if len(ordered) <= 1:
        return [thing for thing in ordered if _is_on(thing.x, side)]
    if side == "middle":
        if len(ordered) == 2:
            return [thing for thing in ordered if side_of(thing.x) == "middle"]
        return [ordered[len(ordered) // 2]] if len(ordered) % 2 else []
    pick, next_to_it = (ordered[0], ordered[1]) if side == "left" else (ordered[-1], ordered[-2])
    # Two that stand in one place have no left and right that anybody could see.
    return [pick] if abs(pick.x - next_to_it.x) > 0.03 else [pick, next_to_it]


def _is_on(x: float, side: Side) -> bool:
    if side == "middle":
        return 0.3 < x < 0.7
    return x < 0.5 if side == "left" else x > 0.5


def _inventory(scene: Scene) -> str:
    words = [f"a {colour} {t.kind}" if (colour := main_colour(t)) else f"a {t.kind}" for t in scene.things]
    return ", ".join(words) or "nothing to edit"
