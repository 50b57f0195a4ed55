"""Edits at random that fit a scene, in a mix as people ask for them."""

import random
from collections.abc import Callable

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
from dialogpaint.world.features import main_colour, palette, pose_of, visible_parts, wears_dress
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.places import side_of
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.splits import held_out, split_of
from dialogpaint.world.suitability import KINDS_IN, suits
from dialogpaint.world.targets import Side, refer, references
from dialogpaint.world.vocabulary import (
    ACCESSORIES,
    COLOURS,
    EMBLEM_WEARERS,
    PATTERNED,
    PATTERNS,
    SETTINGS,
    STYLES,
    TIMES,
    TRAITS,
    WEATHERS,
)

_COLOURS = tuple(COLOURS)
_SIDES: tuple[Side, ...] = ("left", "middle", "right")
_MOST_THINGS = 3
_ATTEMPTS = 200
_SEVERAL = 0.07
"""The share of additions that bring two or three alike."""
_BY_NEIGHBOUR = 0.1
"""The share of references that say what the thing stands next to, where something does."""


def sample_edit(scene: Scene, rng: random.Random) -> Edit:
    """An edit that fits the scene. Outside the test split its result never shows a held-out combination."""
    proposals = _proposals(scene)
    weights = [_WEIGHTS[op] for op in proposals]
    ops = list(proposals)
    for _ in range(_ATTEMPTS):
        edit = proposals[rng.choices(ops, weights)[0]](scene, rng)
        if edit is not None and _fits(scene, edit):
            return edit
    raise BadInput("found no edit that fits this scene. Give a scene with something in it.")


def _fits(scene: Scene, edit: Edit) -> bool:
    try:
        after = apply(scene, edit)
    except BadInput:
        return False
    return split_of(scene.seed) == "test" or not held_out(after)


def _target(scene: Scene, thing: Thing, rng: random.Random) -> Target:
    """Mostly the shortest reference, sometimes one with more true words than needed."""
    if rng.random() < _BY_NEIGHBOUR:
        beside = [target for target in references(scene, thing) if target.near and not target.colour]
        if beside:
            return rng.choice(beside)
    if rng.random() < 0.75:
        return refer(scene, thing.id)
    alone = sum(other.kind == thing.kind for other in scene.things) == 1
    natural = [
        target
        for target in references(scene, thing)
        if target.side is None or not alone or (len(scene.things) > 1 and target.side == side_of(thing.x))
    ]
    return rng.choice(natural) if natural else refer(scene, thing.id)


def _pick(scene: Scene, rng: random.Random) -> tuple[Thing, Target]:
    thing = rng.choice(scene.things)
    return thing, _target(scene, thing, rng)


def _recolour(scene: Scene, rng: random.Random) -> Edit:
    thing, target = _pick(scene, rng)
    main = KINDS[thing.kind].main
    part: str | None = None
    if rng.random() < 0.45:
        parts = [part for part in visible_parts(thing) if part != "skin"]
        part = rng.choice([*parts, *thing.accessories])
        part = None if part == main else part
    choices = _COLOURS
    if part is None and rng.random() < 0.4:
        choices = tuple(colour for colour in KINDS[thing.kind].parts[main] if colour in COLOURS) or _COLOURS
    if scene.setting == "studio":
        choices = tuple(colour for colour in choices if colour != scene.backdrop) or _COLOURS
    return Recolour(target=target, part=part, colour=rng.choice(choices))


def _replace(scene: Scene, rng: random.Random) -> Edit:
    thing, target = _pick(scene, rng)
    kind = _another_kind(scene, thing.kind, rng)
    return Replace(target=target, kind=kind, colour=_maybe_colour(scene, kind, rng, 0.4))


def _another_kind(scene: Scene, kind: str, rng: random.Random) -> str:
    choices = [other for other in KINDS_IN[scene.setting] if other != kind]
    alike = [other for other in choices if KINDS[other].group == KINDS[kind].group]
    return rng.choice(alike if alike and rng.random() < 0.5 else choices)


def _maybe_colour(scene: Scene, kind: str, rng: random.Random, share: float) -> str | None:
    if rng.random() > share:
        return None
    usual = KINDS[kind].parts[KINDS[kind].main]
    choices = usual if rng.random() < 0.5 else palette(kind, KINDS[kind].main)
    colour = rng.choice(choices)
    return None if scene.setting == "studio" and colour == scene.backdrop else colour


def _add(scene: Scene, rng: random.Random) -> Edit | None:
    if len(scene.things) >= _MOST_THINGS:
        return None
    kind = rng.choice(KINDS_IN[scene.setting])
    colour = _maybe_colour(scene, kind, rng, 0.5)
    if rng.random() < _SEVERAL:
        count = rng.choice((2, 3)) if len(scene.things) < 2 else 2
        side = rng.choice((None, None, *_SIDES))
        return Add.model_validate({"kind": kind, "colour": colour, "side": side, "count": count})
    choice = rng.random()
    lone = [other.kind for other in scene.things if sum(t.kind == other.kind for t in scene.things) == 1]
    if choice < 0.12 and lone:
        return Add(kind=kind, colour=colour, near=rng.choice(lone))
    if choice < 0.67:
        taken = {side_of(thing.x) for thing in scene.things}
        return Add(kind=kind, colour=colour, side=rng.choice([side for side in _SIDES if side not in taken] or _SIDES))
    return Add(kind=kind, colour=colour)


def _remove(scene: Scene, rng: random.Random) -> Edit:
    return Remove(target=_pick(scene, rng)[1])


def _move(scene: Scene, rng: random.Random) -> Edit:
    thing, target = _pick(scene, rng)
    taken = {side_of(other.x) for other in scene.things}
    free = [side for side in _SIDES if side not in taken] or [side for side in _SIDES if side != side_of(thing.x)]
    return Move(target=target, side=rng.choice(free))


def _resize(scene: Scene, rng: random.Random) -> Edit:
    return Resize(target=_pick(scene, rng)[1], size=rng.choice(("bigger", "smaller")))


def _pose(scene: Scene, rng: random.Random) -> Edit:
    thing = rng.choice([thing for thing in scene.things if KINDS[thing.kind].poses])
    poses = [pose for pose in KINDS[thing.kind].poses if pose != pose_of(thing)]
    return Pose(target=_target(scene, thing, rng), pose=rng.choice(poses))


def _setting(scene: Scene, rng: random.Random) -> Edit:
    others = [name for name in SETTINGS if name != scene.setting]
    suitable = [name for name in others if all(suits(thing.kind, name) for thing in scene.things)]
    # People do send a car under water.
    return ToSetting(setting=rng.choice(others if rng.random() < 0.25 else suitable or others))


def _time(scene: Scene, rng: random.Random) -> Edit:
    return ToTime(time=rng.choice([time for time in TIMES if time != scene.time]))


def _weather(scene: Scene, rng: random.Random) -> Edit:
    if scene.weather != "clear" and rng.random() < 0.4:
        return ToWeather(weather="clear")
    return ToWeather(weather=rng.choice([weather for weather in WEATHERS if weather != scene.weather]))


def _style(scene: Scene, rng: random.Random) -> Edit:
    if scene.style != "flat" and rng.random() < 0.3:
        return ToStyle(style="flat")
    return ToStyle(style=rng.choice([style for style in STYLES if style != scene.style]))


def _backdrop(scene: Scene, rng: random.Random) -> Edit:
    taken = {scene.backdrop, *(main_colour(thing) for thing in scene.things)}
    return Backdrop(colour=rng.choice([colour for colour in _COLOURS if colour not in taken]))


def _pattern(scene: Scene, rng: random.Random) -> Edit:
    thing = rng.choice([thing for thing in scene.things if thing.kind in PATTERNED])
    part = rng.choice([part for part in visible_parts(thing) if part in PATTERNED[thing.kind]])
    now = thing.patterns.get(part, "plain")
    pattern = rng.choice([pattern for pattern in PATTERNS if pattern != now])
    return Pattern(target=_target(scene, thing, rng), part=part, pattern=pattern)


def _accessory(scene: Scene, rng: random.Random) -> Edit:
    thing = rng.choice([thing for thing in scene.things if _wearable(thing)])
    target = _target(scene, thing, rng)
    if thing.accessories and rng.random() < 0.5:
        return Accessory(target=target, accessory=rng.choice(list(thing.accessories)), on=False)
    accessory = rng.choice(_wearable(thing))
    return Accessory(target=target, accessory=accessory, colour=rng.choice((None, *_COLOURS)))


def _wearable(thing: Thing) -> list[str]:
    return [name for name, kinds in ACCESSORIES.items() if thing.kind in kinds]


def _emblem(scene: Scene, rng: random.Random) -> Edit:
    thing = rng.choice([thing for thing in scene.things if thing.kind in EMBLEM_WEARERS])
    target = _target(scene, thing, rng)
    if thing.emblem is not None and rng.random() < 0.5:
        return EmblemEdit(target=target)
    return EmblemEdit(target=target, shape=rng.choice(("heart", "star")), colour=rng.choice((None, *_COLOURS)))


def _trait(scene: Scene, rng: random.Random) -> Edit:
    thing = rng.choice([thing for thing in scene.things if thing.kind in TRAITS])
    traits = [trait for trait in TRAITS[thing.kind] if trait != "hem" or wears_dress(thing)]
    trait = rng.choice(traits)
    return Trait(target=_target(scene, thing, rng), trait=trait, value=rng.choice(TRAITS[thing.kind][trait]))


Proposal = Callable[[Scene, random.Random], Edit | None]

_WEIGHTS = {
    "recolour": 26,
    "replace": 20,
    "add": 22,
    "remove": 19,
    "setting": 12,
    "weather": 10,
    "time": 8,
    "style": 9,
    "accessory": 15,
    "pose": 11,
    "move": 5,
    "resize": 4,
    "backdrop": 11,
    "pattern": 10,
    "emblem": 12,
    "trait": 13,
}
"""Per scene where the edit applies at all; over the sampled scenes this gives the intended mix."""


def _proposals(scene: Scene) -> dict[str, Proposal]:
    """The ops that make sense here. A portrait or an outfit keeps its one thing."""
    things = scene.things
    chosen: dict[str, Proposal] = {"setting": _setting, "style": _style}
    if things:
        chosen["recolour"] = _recolour
    if scene.domain in ("scenes", "birds"):
        chosen["add"] = _add
        if things:
            chosen |= {"replace": _replace, "remove": _remove, "move": _move, "resize": _resize}
    if SETTINGS[scene.setting].sky:
        chosen |= {"time": _time, "weather": _weather}
    if scene.setting == "studio":
        chosen["backdrop"] = _backdrop
    conditional: tuple[tuple[str, Proposal, Callable[[Thing], bool]], ...] = (
        ("pose", _pose, lambda thing: bool(KINDS[thing.kind].poses)),
        ("accessory", _accessory, lambda thing: bool(_wearable(thing))),
        ("pattern", _pattern, lambda thing: thing.kind in PATTERNED),
        ("emblem", _emblem, lambda thing: thing.kind in EMBLEM_WEARERS),
        ("trait", _trait, lambda thing: thing.kind in TRAITS),
    )
    return chosen | {op: proposal for op, proposal, fits in conditional if any(map(fits, things))}
