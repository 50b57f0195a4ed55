"""The instruction that would turn an edit back: what somebody without versions has to ask for."""

from dialogpaint.core.errors import BadInput
from dialogpaint.world.apply import apply
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
    Target,
    ToSetting,
    ToStyle,
    ToTime,
    ToWeather,
    Trait,
)
from dialogpaint.world.features import coloured_part, main_colour, pose_of, trait_of, visible_parts
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parts import colour_of
from dialogpaint.world.places import side_of
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.targets import refer, resolve
from dialogpaint.world.vocabulary import COLOURS


def inverse(before: Scene, edit: Edit, now: Scene) -> Edit | None:
    """An edit of the scene `now` that asks for what was there before `edit`, in words of the world.

    None where there is none that fits: the thing is gone by now, or no word says what it was. It need not give back
    what was there to the pixel: a removed dog that is added again is another dog.
    """
    try:
        found = _inverse(before, edit, now)
        if found is not None:
            apply(now, found)
    except (BadInput, StopIteration):
        return None
    return found


def _inverse(before: Scene, edit: Edit, now: Scene) -> Edit | None:
    match edit:
        case ToSetting():
            return ToSetting(setting=before.setting)
        case ToTime():
            return ToTime(time=before.time)
        case ToWeather():
            return ToWeather(weather=before.weather)
        case ToStyle():
            return ToStyle(style=before.style)
        case Backdrop():
            return Backdrop(colour=before.backdrop)
        case Add():
            added = next(thing for thing in apply(before, edit).things if thing not in before.things)
            return Remove(target=refer(now, added.id))
        case Remove(target=target):
            gone = resolve(before, target)
            return Add.model_validate({"kind": gone.kind, "colour": _word(main_colour(gone)), "side": side_of(gone.x)})
    thing = resolve(before, edit.target)
    return _as_it_was(thing, edit, refer(now, thing.id))


def _as_it_was(thing: Thing, edit: Edit, target: Target) -> Edit | None:
    """thing: before the edit. target: what it is called now."""
    match edit:
        case Recolour(part=part):
            return _recoloured(thing, part, target)
        case Replace():
            return Replace(target=target, kind=thing.kind, colour=_word(main_colour(thing)))
        case Move():
            return Move.model_validate({"target": target, "side": side_of(thing.x)})
        case Resize(size=size):
            return Resize(target=target, size="smaller" if size == "bigger" else "bigger")
        case Pose():
            return Pose(target=target, pose=pose_of(thing))
        case Pattern(part=part):
            return Pattern(target=target, part=part, pattern=thing.patterns.get(part, "plain"))
        case Accessory(accessory=accessory):
            worn = thing.accessories.get(accessory)
            return Accessory(target=target, accessory=accessory, on=worn is not None, colour=worn)
        case EmblemEdit():
            was = thing.emblem
            return EmblemEdit(target=target, shape=was.shape if was else None, colour=was.colour if was else None)
        case Trait(trait=trait):
            return Trait(target=target, trait=trait, value=trait_of(thing, trait))
    return None


def _recoloured(thing: Thing, part: str | None, target: Target) -> Edit | None:
    if part is not None and part in thing.accessories:
        return Recolour(target=target, part=part, colour=thing.accessories[part])
    if part is not None and thing.emblem is not None and part in ("emblem", thing.emblem.shape):
        return Recolour(target=target, part=part, colour=thing.emblem.colour)
    drawn = part or KINDS[thing.kind].main
    if part is None and drawn not in visible_parts(thing):
        drawn = visible_parts(thing)[0]
    return Recolour(target=target, part=part, colour=colour_of(thing, coloured_part(thing, drawn)))


def _word(colour: str) -> str | None:
    return colour if colour in COLOURS else None
