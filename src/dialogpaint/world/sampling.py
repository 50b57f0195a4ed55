"""Scenes at random, split by split. The same (seed, split) always gives the same scene, on every machine."""

import itertools
import random
from collections.abc import Callable, Sequence

from dialogpaint.world.edit_sampling import sample_edit as sample_edit
from dialogpaint.world.features import main_colour, palette, visible_parts
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.places import SLOTS, base_y, inside
from dialogpaint.world.scene import Emblem, Scene, Thing
from dialogpaint.world.splits import Split, hashed, held_out, split_of
from dialogpaint.world.suitability import KINDS_IN, SETTINGS_FOR
from dialogpaint.world.vocabulary import (
    ACCESSORIES,
    COLOURS,
    DOMAINS,
    EMBLEM_WEARERS,
    PATTERNED,
    PATTERNS,
    SETTINGS,
    STYLES,
    TIMES,
    TRAITS,
    WEATHERS,
)

_DOMAIN_WEIGHTS = (60, 12, 14, 14)
_STYLE_WEIGHTS = (40, 10, 10, 10, 10, 10, 10)
_TIME_WEIGHTS = (64, 18, 18)
_WEATHER_WEIGHTS = (60, 11, 11, 8, 10)
_COUNT_WEIGHTS = (50, 38, 12)
_PLACE_FIRST = 0.35
_BACKDROPS = tuple(COLOURS)


def sample_scene(seed: int, split: Split = "train") -> Scene:
    """A scene of that split. Train and validation scenes never show a held-out combination."""
    for attempt in itertools.count():
        candidate = hashed("scene", split, seed, attempt) % 2**31
        if split_of(candidate) != split:
            continue
        scene = _scene(candidate)
        if split == "test" or not held_out(scene):
            return scene
    raise AssertionError("unreachable")


def _scene(seed: int) -> Scene:
    rng = random.Random(seed)
    domain = rng.choices(DOMAINS, _DOMAIN_WEIGHTS)[0]
    setting, things = _CONTENTS[domain](rng)
    time, weather = _light(rng, setting)
    taken = {main_colour(thing) for thing in things}
    return Scene(
        domain=domain,  # type: ignore[arg-type]  # one of DOMAINS
        setting=setting,
        time=time,
        weather=weather,
        style=rng.choices(STYLES, _STYLE_WEIGHTS)[0],
        backdrop=rng.choice([colour for colour in _BACKDROPS if colour not in taken])
        if setting == "studio"
        else "grey",
        things=tuple(things),
        seed=seed,
    )


def _light(rng: random.Random, setting: str) -> tuple[str, str]:
    if not SETTINGS[setting].sky:
        return "day", "clear"
    airless = setting in ("mars", "moon") and rng.random() < 0.8
    weather = "clear" if airless else rng.choices(WEATHERS, _WEATHER_WEIGHTS)[0]
    return rng.choices(TIMES, _TIME_WEIGHTS)[0], weather


def _many(rng: random.Random) -> tuple[str, list[Thing]]:
    """One to three things side by side, sometimes two of a kind; the nearer ones larger and in front."""
    setting, first = _start(rng)
    count = rng.choices((1, 2, 3), _COUNT_WEIGHTS)[0]
    kinds = [first]
    while len(kinds) < count:
        kinds.append(rng.choice(kinds) if rng.random() < 0.3 else rng.choice(KINDS_IN[setting]))
    rng.shuffle(kinds)
    things = [_stand(rng, kind, setting, slot, f"t{n}") for n, (kind, slot) in enumerate(_slots(rng, kinds))]
    return setting, sorted(_alike(rng, things), key=lambda thing: thing.y)


def _alike(rng: random.Random, things: Sequence[Thing]) -> list[Thing]:
    """Two of a kind now and then have the same colours: "two brown dogs"."""
    first: dict[str, Thing] = {}
    return [
        thing.model_copy(update={"colours": like.colours})
        if (like := first.setdefault(thing.kind, thing)) is not thing and rng.random() < 0.4
        else thing
        for thing in things
    ]


def _start(rng: random.Random) -> tuple[str, str]:
    """Where, and the first thing there. Mostly the thing is chosen first, else the place: few things suit some."""
    if rng.random() < _PLACE_FIRST:
        setting = rng.choice(tuple(SETTINGS))
        return setting, rng.choice(KINDS_IN[setting])
    first = rng.choice([kind for kind in KINDS if kind != "face"])
    return _setting_for(rng, first, studio=0.05), first


def _slots(rng: random.Random, kinds: Sequence[str]) -> list[tuple[str, float]]:
    """Kinds with the x of a slot each; wide neighbours get the outer slots, and what does not fit stays out."""
    widths = [KINDS[kind].height * KINDS[kind].aspect for kind in kinds]
    if len(kinds) == 3 and max(widths[0] + widths[1], widths[1] + widths[2]) / 2 > 0.36:
        kinds, widths = kinds[:2], widths[:2]
    if len(kinds) == 3:
        sides = ["left", "middle", "right"]
    elif len(kinds) == 2:
        apart = sum(widths) / 2 > 0.34 or rng.random() < 0.5
        sides = ["left", "right"] if apart else rng.choice((["left", "middle"], ["middle", "right"]))
    else:
        sides = [rng.choice(("left", "middle", "middle", "right"))]
    return [(kind, SLOTS[side]) for kind, side in zip(kinds, sides, strict=True)]


def _stand(rng: random.Random, kind: str, setting: str, slot: float, id: str) -> Thing:
    nearness = rng.random()
    height = KINDS[kind].height * (0.85 + 0.2 * nearness + 0.1 * rng.random())
    x = inside(slot + rng.uniform(-0.035, 0.035), height * KINDS[kind].aspect)
    return _thing(rng, kind, id, x, base_y(setting, kind, height, nearness), height)


def _bird(rng: random.Random) -> tuple[str, list[Thing]]:
    setting = _setting_for(rng, "bird", studio=0.55)
    x, y, height = rng.uniform(0.42, 0.58), rng.uniform(0.8, 0.9), rng.uniform(0.5, 0.6)
    return setting, [_thing(rng, "bird", "t0", x, y, height)]


def _outfit(rng: random.Random) -> tuple[str, list[Thing]]:
    setting = _setting_for(rng, "person", studio=0.7)
    x, y, height = rng.uniform(0.44, 0.56), rng.uniform(0.93, 0.97), rng.uniform(0.8, 0.9)
    return setting, [_thing(rng, "person", "t0", x, y, height)]


def _portrait(rng: random.Random) -> tuple[str, list[Thing]]:
    setting = _setting_for(rng, "face", studio=0.8)
    x, height = rng.uniform(0.45, 0.55), rng.uniform(0.85, 0.95)
    return setting, [_thing(rng, "face", "t0", x, 1.0, height)]


_CONTENTS: dict[str, Callable[[random.Random], tuple[str, list[Thing]]]] = {
    "scenes": _many,
    "birds": _bird,
    "outfits": _outfit,
    "portraits": _portrait,
}


def _setting_for(rng: random.Random, kind: str, studio: float) -> str:
    if rng.random() < studio:
        return "studio"
    return rng.choice(SETTINGS_FOR[kind])


def _thing(rng: random.Random, kind: str, id: str, x: float, y: float, height: float) -> Thing:
    poses = KINDS[kind].poses
    bare = Thing(
        id=id,
        kind=kind,
        x=x,
        y=y,
        height=height,
        pose=rng.choice(poses) if poses else "",
        facing=rng.choice(("left", "right")),
        colours=_colours(rng, kind),
        traits={trait: rng.choice(values) for trait, values in TRAITS.get(kind, {}).items()},
        turn=round(rng.uniform(-4, 4), 1) if rng.random() < 0.25 else 0.0,
        seed=rng.getrandbits(31),
    )
    return bare.model_copy(
        update={"patterns": _patterns(rng, bare), "accessories": _accessories(rng, kind), "emblem": _emblem(rng, kind)}
    )


def _colours(rng: random.Random, kind: str) -> dict[str, str]:
    """Mostly usual colours, and mostly one that no other part has yet."""
    colours: dict[str, str] = {}
    for part, usual in KINDS[kind].parts.items():
        choices = palette(kind, part) if rng.random() < 0.15 else usual
        fresh = [colour for colour in choices if colour not in colours.values()]
        colours[part] = rng.choice(fresh or choices)
    return colours


def _patterns(rng: random.Random, thing: Thing) -> dict[str, str]:
    parts = set(PATTERNED.get(thing.kind, ())) & {*visible_parts(thing)}
    return {part: rng.choice(PATTERNS[1:]) for part in sorted(parts) if rng.random() < 0.3}


def _accessories(rng: random.Random, kind: str) -> dict[str, str]:
    fitting = [name for name, kinds in ACCESSORIES.items() if kind in kinds]
    share = 0.3 / max(1.0, len(fitting) / 2)
    return {name: rng.choice(tuple(COLOURS)) for name in fitting if rng.random() < share}


def _emblem(rng: random.Random, kind: str) -> Emblem | None:
    if kind not in EMBLEM_WEARERS or rng.random() > 0.2:
        return None
    return Emblem(shape=rng.choice(("heart", "star")), colour=rng.choice(tuple(COLOURS)))
