"""From a scene to pixels, masks and boxes. The same scene gives the same bytes; a thing's looks depend on it alone."""

import random
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
import skia
from numpy.typing import NDArray

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Mask, Picture
from dialogpaint.world.drawing.expanses import EXPANSES
from dialogpaint.world.drawing.interiors import INTERIORS, draw_studio
from dialogpaint.world.drawing.pen import PAPER, Pen
from dialogpaint.world.drawing.settings import LANDS
from dialogpaint.world.drawing.sky import Light, draw_front, draw_sky, draw_weather_behind
from dialogpaint.world.drawing.styles import finish
from dialogpaint.world.drawing.things import DRAW
from dialogpaint.world.features import pose_of
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.vocabulary import (
    ACCESSORIES,
    COLOURS,
    PATTERNED,
    PATTERNS,
    SETTINGS,
    SKINS,
    STYLES,
    TIMES,
    TRAITS,
    WEATHERS,
)

_REFERENCE = 128
"""Line widths are meant in pixels of a picture this large, and grow with it."""
_SETTING_UNIT = {"outlined": 190, "pencil": 96, "neon": 200}
"""A setting's lines are thinner than a thing's, its hatching wider; as wide as a thing's in other styles."""
_VEIL = {"pencil": (90, *PAPER), "neon": (96, 6, 6, 18)}
"""Alpha and colour laid over a setting, so that the things stand out from so many lines."""
_MASKED_AS = {"outlined": "outlined", "pencil": "pencil"}
"""Lines that belong to a thing in these styles; in the others it reaches as far as in a flat drawing."""
_BOX_SIZE = 128
_SIZES = (8, 4096)
_AIRBORNE = ("flying", "jumping")
_SKYLESS = INTERIORS | EXPANSES


def render(scene: Scene, size: int = 128) -> Picture:
    """Draw the scene, size x size pixels. Raises BadInput for names the world does not know."""
    check_names(scene)
    _check_size(size)
    pixels = np.empty((size, size, 4), dtype=np.uint8)
    surface = _surface(pixels)
    canvas = surface.getCanvas()
    light = _light(scene)
    canvas.drawImage(_background(scene.setting, light, scene.style, scene.backdrop, scene.seed, size), 0, 0)
    for thing in scene.things:
        _draw_shadow(canvas, scene, thing, size)
        _draw_thing(canvas, thing, scene.style, size)
    front = _front(light, scene.style, scene.seed, size)
    if front is not None:
        canvas.drawImage(front, 0, 0)
    return Picture(pixels=finish(pixels, scene.style))


def mask(scene: Scene, thing_id: str, size: int) -> Mask:
    """Where the thing shows, (size, size); what stands in front of it is left out. Shadows do not count."""
    check_names(scene)
    _check_size(size)
    index = _index(scene, thing_id)
    visible = _coverage(scene.things[index], scene.style, size)
    for other in scene.things[index + 1 :]:
        visible &= ~_coverage(other, scene.style, size)
    return visible


def box(scene: Scene, thing_id: str) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of the drawn thing inside the picture, 0..1; (0, 0, 0, 0) when all of it is outside."""
    check_names(scene)
    covered = _coverage(scene.things[_index(scene, thing_id)], scene.style, _BOX_SIZE)
    rows, columns = np.flatnonzero(covered.any(axis=1)), np.flatnonzero(covered.any(axis=0))
    if not len(rows):
        return 0.0, 0.0, 0.0, 0.0
    left, top, right, bottom = int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1
    return left / _BOX_SIZE, top / _BOX_SIZE, right / _BOX_SIZE, bottom / _BOX_SIZE


def check_names(scene: Scene) -> None:
    """Raise BadInput, one line, for the first name in the scene that the world does not know."""
    _check("setting", scene.setting, SETTINGS)
    _check("time", scene.time, TIMES)
    _check("weather", scene.weather, WEATHERS)
    _check("style", scene.style, STYLES)
    _check("backdrop colour", scene.backdrop, COLOURS)
    for thing in scene.things:
        _check_thing(thing)


def _check_thing(thing: Thing) -> None:
    _check("kind", thing.kind, KINDS)
    kind = KINDS[thing.kind]
    if thing.pose:
        _check(f"pose of a {thing.kind}", thing.pose, kind.poses)
    for part, colour in thing.colours.items():
        _check(f"part of a {thing.kind}", part, kind.parts)
        _check("colour", colour, SKINS if part == "skin" else COLOURS)
    for accessory, colour in thing.accessories.items():
        _check(
            f"accessory of a {thing.kind}",
            accessory,
            [a for a, wearers in ACCESSORIES.items() if thing.kind in wearers],
        )
        _check("colour", colour, COLOURS)
    for part, pattern in thing.patterns.items():
        _check(f"patterned part of a {thing.kind}", part, PATTERNED.get(thing.kind, ()))
        _check("pattern", pattern, PATTERNS)
    for trait, value in thing.traits.items():
        _check(f"trait of a {thing.kind}", trait, TRAITS.get(thing.kind, {}))
        _check(trait, value, TRAITS[thing.kind][trait])
    if thing.emblem is not None:
        _check("colour", thing.emblem.colour, COLOURS)


def _check(what: str, name: str, known: Iterable[str]) -> None:
    names = tuple(known)
    if name not in names:
        choice = f"Use one of: {', '.join(names)}." if names else "It has none."
        raise BadInput(f"unknown {what}: {name}. {choice}")


def _check_size(size: int) -> None:
    if not _SIZES[0] <= size <= _SIZES[1]:
        raise BadInput(f"a picture of {size} pixels cannot be drawn. Use a size from {_SIZES[0]} to {_SIZES[1]}.")


def _index(scene: Scene, thing_id: str) -> int:
    for index, thing in enumerate(scene.things):
        if thing.id == thing_id:
            return index
    raise BadInput(f"no thing {thing_id} in the scene. It has: {', '.join(t.id for t in scene.things) or 'none'}.")


def _light(scene: Scene) -> Light:
    """Indoors the hour and the weather do not show."""
    return Light(scene.time, scene.weather) if SETTINGS[scene.setting].sky else Light("day", "clear")


@lru_cache(maxsize=16)
def _background(setting: str, light: Light, style: str, backdrop: str, seed: int, size: int) -> skia.Image:
    """All that stands behind the things. Kept for a while: before and after an edit it is mostly the same."""
    surface, pen = _picture_pen(size, style)
    if setting == "studio":
        draw_studio(pen, backdrop)
    elif setting in _SKYLESS:
        _SKYLESS[setting](pen, random.Random(f"room {seed}"))
    else:
        where = setting if setting in ("mars", "moon") else "earth"
        draw_sky(pen, where, light, random.Random(f"sky {seed}"))
        LANDS[setting](pen, random.Random(f"land {seed}"), light)
        draw_weather_behind(pen, light, random.Random(f"clouds {seed}"))
    if style in _VEIL and setting != "studio":
        pen.canvas.drawColor(skia.ColorSetARGB(*_VEIL[style]))
    return surface.makeImageSnapshot()


@lru_cache(maxsize=16)
def _front(light: Light, style: str, seed: int, size: int) -> skia.Image | None:
    """What lies over the things, or None in fair daylight."""
    if light.time == "day" and light.weather in ("clear", "rainbow"):
        return None
    surface, pen = _picture_pen(size, style)
    draw_front(pen, light, random.Random(f"front {seed}"))
    return surface.makeImageSnapshot()


def _picture_pen(size: int, style: str) -> tuple[skia.Surface, Pen]:
    """A transparent surface and a pen whose frame is the picture's: 0..1 both ways."""
    surface = skia.Surface(size, size)
    canvas = surface.getCanvas()
    canvas.scale(size, size)
    return surface, Pen(canvas, style, _SETTING_UNIT.get(style, _REFERENCE))


def _draw_thing(canvas: skia.Canvas, thing: Thing, style: str, size: int) -> None:
    canvas.save()
    canvas.translate(thing.x * size, thing.y * size)
    canvas.rotate(thing.turn)
    scale = thing.height * size
    canvas.scale(-scale if thing.facing == "left" else scale, scale)
    DRAW[thing.kind](Pen(canvas, style, thing.height * _REFERENCE, thing.seed), thing)
    canvas.restore()


def _draw_shadow(canvas: skia.Canvas, scene: Scene, thing: Thing, size: int) -> None:
    """A soft ellipse under what stands on the ground; a ripple on water; nothing under what flies."""
    kind = KINDS[thing.kind]
    if SETTINGS[scene.setting].floating or (scene.setting == "underwater" and kind.habitat == "water"):
        return
    if kind.habitat == "air" or thing.kind == "face" or pose_of(thing) in _AIRBORNE:
        return
    half = min(thing.height * kind.aspect * 0.46, 0.45) * size
    flat = max(half * 0.17, 0.012 * size)
    x, y = thing.x * size, thing.y * size - flat * 0.25
    pale = scene.setting == "sea"
    rgb = (235, 248, 255) if pale else (20, 18, 40)
    strength = 150 if pale else (55 if scene.style == "pencil" else 80)
    shader = skia.GradientShader.MakeRadial(
        center=skia.Point(0, 0),
        radius=1.0,
        colors=[skia.ColorSetARGB(strength, *rgb), skia.ColorSetARGB(strength, *rgb), skia.ColorSetARGB(0, *rgb)],
        positions=[0.0, 0.55, 1.0],
    )
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(half * 1.15, flat)
    canvas.drawCircle(0, 0, 1, skia.Paint(AntiAlias=True, Shader=shader))
    canvas.restore()


def _coverage(thing: Thing, style: str, size: int) -> Mask:
    """Pixels that the thing alone covers by half or more."""
    pixels = np.zeros((size, size, 4), dtype=np.uint8)
    surface = _surface(pixels)
    _draw_thing(surface.getCanvas(), thing, _MASKED_AS.get(style, "flat"), size)
    return np.asarray(pixels[..., 3] >= 128, dtype=np.bool_)


def _surface(pixels: NDArray[np.uint8]) -> skia.Surface:
    """Drawing on it writes into the pixels, RGBA premultiplied."""
    return skia.Surface(pixels, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
