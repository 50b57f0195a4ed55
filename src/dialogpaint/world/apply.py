"""Carrying out an edit on a scene. What comes out can be foretold from the picture and the words alone."""

import hashlib
from collections.abc import Collection
from typing import NoReturn, TypeVar

from dialogpaint.core.errors import BadInput
from dialogpaint.world.edits import (
    Accessory,
    Add,
    Backdrop,
    Edit,
    EmblemEdit,
    Move,
    Pattern,
    Pose,
    Recolour,
    Remove,
    Replace,
    Resize,
    ToSetting,
    ToStyle,
    ToTime,
    ToWeather,
    Trait,
)
from dialogpaint.world.features import (
    EMBLEM_COLOURS,
    accessory_colour,
    coloured_part,
    palette,
    pose_of,
    trait_of,
    usual_colours,
    visible_parts,
)
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parts import colour_of
from dialogpaint.world.places import base_y, beside, emptiest_side, row, slot_x, standing_in_for, width_of
from dialogpaint.world.scene import Emblem, Scene, Thing
from dialogpaint.world.targets import resolve
from dialogpaint.world.vocabulary import (
    ACCESSORIES,
    COLOURS,
    EMBLEM_WEARERS,
    EMBLEMS,
    PATTERNED,
    PATTERNS,
    SETTINGS,
    SIDES,
    STYLES,
    TIMES,
    TRAITS,
    WEATHERS,
)

Value = TypeVar("Value", Scene, Thing)

MAX_THINGS = 6
BIGGER, SMALLER = 1.4, 0.7
_SMALLEST, _BIGGEST = 0.1, 1.0


def apply(scene: Scene, edit: Edit) -> Scene:
    """The edited scene; everything the edit does not name stays. Raises BadInput when the edit does not fit."""
    match edit:
        case Add():
            return _add(scene, edit)
        case ToSetting() | ToTime() | ToWeather() | ToStyle() | Backdrop():
            return _whole(scene, edit)
        case Remove():
            gone = resolve(scene, edit.target)
            return _copy(scene, things=tuple(thing for thing in scene.things if thing.id != gone.id))
        case Replace():
            return _swap(scene, _replace(scene, resolve(scene, edit.target), edit))
        case Recolour():
            return _swap(scene, _recolour(resolve(scene, edit.target), edit))
        case Move():
            return _move(scene, resolve(scene, edit.target), edit)
        case Resize():
            return _swap(scene, _resize(resolve(scene, edit.target), edit))
        case Pose():
            return _swap(scene, _pose(resolve(scene, edit.target), edit))
        case Pattern():
            return _swap(scene, _pattern(resolve(scene, edit.target), edit))
        case Accessory():
            return _swap(scene, _accessory(resolve(scene, edit.target), edit))
        case EmblemEdit():
            return _swap(scene, _emblem(resolve(scene, edit.target), edit))
        case Trait():
            return _swap(scene, _trait(resolve(scene, edit.target), edit))


def fits(scene: Scene, edit: Edit) -> bool:
    """Whether `apply` can do the edit there."""
    try:
        apply(scene, edit)
    except BadInput:
        return False
    return True


def _add(scene: Scene, edit: Add) -> Scene:
    _known(edit.kind, KINDS, "kind of thing")
    if edit.colour is not None:
        _known(edit.colour, COLOURS, "colour")
    if len(scene.things) + edit.count > MAX_THINGS:
        full = f"the picture already has {len(scene.things)} things, and room for {MAX_THINGS}"
        raise BadInput(f"{full}. Remove one first.")
    kind = KINDS[edit.kind]
    height, step = row(edit.count, edit.kind)
    centre = _place(scene, edit, height * kind.aspect + step * (edit.count - 1))
    taken = {thing.id for thing in scene.things}
    free = [f"t{n}" for n in range(len(taken) + edit.count) if f"t{n}" not in taken]
    things = [
        Thing(
            id=free[n],
            kind=edit.kind,
            x=min(max(centre + (n - (edit.count - 1) / 2) * step, 0.0), 1.0),
            y=base_y(scene.setting, edit.kind, height),
            height=height,
            pose=kind.poses[0] if kind.poses else "",
            colours=usual_colours(edit.kind, edit.colour),
            seed=_seed(scene, edit) ^ n,
        )
        for n in range(edit.count)
    ]
    # In front of all else, so that they are never hidden.
    return _copy(scene, things=(*scene.things, *things))


def _place(scene: Scene, edit: Add, width: float) -> float:
    if edit.near is not None:
        near = [thing for thing in scene.things if thing.kind == edit.near]
        if len(near) != 1:
            _known(edit.near, KINDS, "kind of thing")
            wrong = f"there are {len(near)} of {edit.near}" if near else f"there is no {edit.near} in the picture"
            raise BadInput(f"{wrong}. Say left, middle or right instead.")
        return beside(near[0], width, scene.things)
    return slot_x(edit.side or emptiest_side(scene.things), width)


def _whole(scene: Scene, edit: ToSetting | ToTime | ToWeather | ToStyle | Backdrop) -> Scene:
    match edit:
        case ToSetting():
            _known(edit.setting, SETTINGS, "setting")
            _differs(edit.setting, scene.setting, "the setting")
            return _copy(scene, setting=edit.setting, **_hidden_reset(scene, edit.setting))
        case ToTime():
            _known(edit.time, TIMES, "time of day")
            _under_the_sky(scene)
            _differs(edit.time, scene.time, "the time of day")
            return _copy(scene, time=edit.time)
        case ToWeather():
            _known(edit.weather, WEATHERS, "weather")
            _under_the_sky(scene)
            _differs(edit.weather, scene.weather, "the weather")
            return _copy(scene, weather=edit.weather)
        case ToStyle():
            _known(edit.style, STYLES, "style")
            _differs(edit.style, scene.style, "the style")
            return _copy(scene, style=edit.style)
        case Backdrop():
            _known(edit.colour, COLOURS, "colour")
            if scene.setting != "studio":
                raise BadInput("only a plain backdrop can be recoloured. Move it to the studio first.")
            _differs(edit.colour, scene.backdrop, "the background")
            return _copy(scene, backdrop=edit.colour)


def _hidden_reset(scene: Scene, setting: str) -> dict[str, str]:
    """What the old picture does not show cannot come back in the new one: it starts as usual."""
    reset: dict[str, str] = {}
    if not (SETTINGS[setting].sky and SETTINGS[scene.setting].sky):
        reset |= {"time": "day", "weather": "clear"}
    return reset | {"backdrop": "grey"}


def _recolour(thing: Thing, edit: Recolour) -> Thing:
    part = edit.part or KINDS[thing.kind].main
    if part in thing.accessories:
        _known(edit.colour, COLOURS, "colour")
        _differs(edit.colour, thing.accessories[part], f"the {part}")
        return _copy(thing, accessories=thing.accessories | {part: edit.colour})
    if thing.emblem is not None and part in ("emblem", thing.emblem.shape):
        _known(edit.colour, COLOURS, "colour")
        _differs(edit.colour, thing.emblem.colour, f"the {thing.emblem.shape}")
        return _copy(thing, emblem=Emblem(shape=thing.emblem.shape, colour=edit.colour))
    if edit.part is None and part not in visible_parts(thing):
        part = visible_parts(thing)[0]
    _has_part(thing, part)
    drawn = coloured_part(thing, part)
    _known(edit.colour, palette(thing.kind, drawn), "colour")
    _differs(edit.colour, colour_of(thing, drawn), f"the {thing.kind}'s {part}")
    return _copy(thing, colours=thing.colours | {drawn: edit.colour})


def _replace(scene: Scene, old: Thing, edit: Replace) -> Thing:
    _known(edit.kind, KINDS, "kind of thing")
    if edit.colour is not None:
        _known(edit.colour, COLOURS, "colour")
    _differs(edit.kind, old.kind, "it")
    kind, was = KINDS[edit.kind], KINDS[old.kind]
    height = _clipped(kind.height * old.height / was.height)
    default = kind.poses[0] if kind.poses else ""
    return Thing(
        id=old.id,
        kind=edit.kind,
        x=old.x,
        y=standing_in_for(old, scene.setting, edit.kind, height),
        height=height,
        pose=pose_of(old) if pose_of(old) in kind.poses else default,
        facing=old.facing,
        colours=usual_colours(edit.kind, edit.colour),
        accessories={name: colour for name, colour in old.accessories.items() if edit.kind in ACCESSORIES[name]},
        seed=_seed(scene, edit),
    )


def _move(scene: Scene, thing: Thing, edit: Move) -> Scene:
    _known(edit.side, SIDES, "side")
    x = slot_x(edit.side, width_of(thing))
    if abs(x - thing.x) < 0.1:
        _unchanged(f"the {thing.kind}", f"on the {edit.side}" if edit.side != "middle" else "in the middle")
    others = tuple(other for other in scene.things if other.id != thing.id)
    return _copy(scene, things=(*others, _copy(thing, x=x)))


def _resize(thing: Thing, edit: Resize) -> Thing:
    height = _clipped(thing.height * (BIGGER if edit.size == "bigger" else SMALLER))
    if abs(height / thing.height - 1.0) < 0.12:
        raise BadInput(f"the {thing.kind} cannot get {edit.size} than it is. Ask for something else.")
    # In the air there is no ground to stand on: it grows about its middle.
    flies = KINDS[thing.kind].habitat == "air"
    y = thing.y + (height - thing.height) / 2 if flies else thing.y
    return _copy(thing, height=height, y=min(max(y, 0.1), 1.1))


def _pose(thing: Thing, edit: Pose) -> Thing:
    poses = KINDS[thing.kind].poses
    if edit.pose not in poses:
        offer = f"Use one of: {', '.join(poses)}." if poses else "It has no poses."
        raise BadInput(f"a {thing.kind} has no pose {edit.pose}. {offer}")
    _differs(edit.pose, pose_of(thing), f"the {thing.kind}")
    return _copy(thing, pose=edit.pose)


def _pattern(thing: Thing, edit: Pattern) -> Thing:
    _known(edit.pattern, PATTERNS, "pattern")
    _has_part(thing, edit.part)
    parts = PATTERNED.get(thing.kind, ())
    if edit.part not in parts:
        offer = f"Use one of: {', '.join(parts)}." if parts else "Ask for another edit."
        raise BadInput(f"a {thing.kind}'s {edit.part} takes no pattern. {offer}")
    _differs(edit.pattern, thing.patterns.get(edit.part, "plain"), f"the {edit.part}")
    return _copy(thing, patterns=thing.patterns | {edit.part: edit.pattern})


def _accessory(thing: Thing, edit: Accessory) -> Thing:
    _known(edit.accessory, ACCESSORIES, "accessory")
    worn = thing.accessories
    if not edit.on:
        if edit.accessory not in worn:
            raise BadInput(f"the {thing.kind} has no {edit.accessory} to take off. Name something it has.")
        return _copy(thing, accessories={name: colour for name, colour in worn.items() if name != edit.accessory})
    if thing.kind not in ACCESSORIES[edit.accessory]:
        raise BadInput(
            f"a {thing.kind} cannot wear this: {edit.accessory}. These can: {', '.join(ACCESSORIES[edit.accessory])}."
        )
    if edit.colour is not None:
        _known(edit.colour, COLOURS, "colour")
    if edit.accessory in worn and edit.colour in (None, worn[edit.accessory]):
        _unchanged(f"the {thing.kind}", f"with the {edit.accessory}")
    return _copy(thing, accessories=worn | {edit.accessory: edit.colour or accessory_colour(thing, edit.accessory)})


def _emblem(thing: Thing, edit: EmblemEdit) -> Thing:
    if thing.kind not in EMBLEM_WEARERS:
        raise BadInput(f"a {thing.kind} cannot wear an emblem. These can: {', '.join(EMBLEM_WEARERS)}.")
    if edit.shape is None:
        if thing.emblem is None:
            raise BadInput(f"the {thing.kind} has no emblem to take off. Name something it has.")
        return _copy(thing, emblem=None)
    _known(edit.shape, EMBLEMS, "emblem")
    colour = edit.colour or EMBLEM_COLOURS[edit.shape]
    _known(colour, COLOURS, "colour")
    emblem = Emblem(shape=edit.shape, colour=colour)
    if emblem == thing.emblem:
        _unchanged(f"the {thing.kind}", f"with a {colour} {edit.shape}")
    return _copy(thing, emblem=emblem)


def _trait(thing: Thing, edit: Trait) -> Thing:
    traits = TRAITS.get(thing.kind, {})
    if edit.trait not in traits:
        offer = f"Use one of: {', '.join(traits)}." if traits else "Ask for another edit."
        raise BadInput(f"a {thing.kind} has no {edit.trait} to change. {offer}")
    _known(edit.value, traits[edit.trait], edit.trait)
    _differs(edit.value, trait_of(thing, edit.trait), f"the {thing.kind}'s {edit.trait}")
    changed = _copy(thing, traits=thing.traits | {edit.trait: edit.value})
    return _tailored(changed, edit.value) if edit.trait == "outfit" else changed


def _tailored(thing: Thing, outfit: str) -> Thing:
    """The cloth keeps its pattern when a top becomes a dress or a dress a top."""
    old, new = ("top", "dress") if outfit == "dress" else ("dress", "top")
    cloth = {"dress", "top", "bottom"}
    patterns = {part: pattern for part, pattern in thing.patterns.items() if part not in cloth}
    return _copy(thing, patterns=patterns | ({new: thing.patterns[old]} if old in thing.patterns else {}))


def _swap(scene: Scene, thing: Thing) -> Scene:
    return _copy(scene, things=tuple(thing if other.id == thing.id else other for other in scene.things))


def _copy(value: Value, **changes: object) -> Value:
    return value.model_copy(update=changes)


def _seed(scene: Scene, edit: Edit) -> int:
    digest = hashlib.blake2b(f"{scene.seed} {edit!r}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") >> 1


def _clipped(height: float) -> float:
    return min(max(height, _SMALLEST), _BIGGEST)


def _known(word: str, words: Collection[str], what: str) -> None:
    if word not in words:
        raise BadInput(f"unknown {what}: {word}. Use one of: {', '.join(words)}.")


def _has_part(thing: Thing, part: str) -> None:
    parts = visible_parts(thing)
    if part not in parts:
        raise BadInput(f"this {thing.kind} has no {part}. Use one of: {', '.join(parts)}.")


def _under_the_sky(scene: Scene) -> None:
    if not SETTINGS[scene.setting].sky:
        raise BadInput(f"there is no sky {SETTINGS[scene.setting].phrase}. Move it outdoors first.")


def _differs(new: str, old: str, what: str) -> None:
    if new == old:
        _unchanged(what, new)


def _unchanged(what: str, state: str) -> NoReturn:
    raise BadInput(f"nothing would change: {what} is already {state}. Ask for something else.")
