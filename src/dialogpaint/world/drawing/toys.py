"""Toys: ball, kite, teddy, snowman, robot."""

import math
from collections.abc import Callable

import skia

from dialogpaint.world.drawing.outlines import oval, rounded
from dialogpaint.world.drawing.pen import RGB, Colour, Pen, Point, rgb_of
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

_COAL: RGB = (45, 42, 50)
_STEEL: RGB = (172, 178, 186)
_CARROT: RGB = (240, 130, 40)
_TWIG: RGB = (110, 75, 50)


def draw_ball(pen: Pen, thing: Thing) -> None:
    body, pattern = colour_of(thing, "body"), thing.patterns.get("body", "plain")
    tilt = pen.random.uniform(-12, 12)
    pen.oval(0.0, -0.5, 0.5, 0.5, body, pattern=pattern)
    disc = skia.Rect(-0.5, -1.0, 0.5, 0.0)
    band = skia.Path()
    band.arcTo(disc, 192, -36, True)
    band.quadTo(0.0, -0.16, *_on_ball(24))
    band.arcTo(disc, 24, -36, False)
    band.quadTo(0.0, -0.5, *_on_ball(192))
    band.close()
    band.transform(skia.Matrix().setRotate(-18 + tilt, 0.0, -0.5))
    pen.shape(band, colour_of(thing, "stripe"))
    pen.patch(oval(-0.2, -0.8, 0.11, 0.06, -35), (255, 255, 255))


def _on_ball(degrees: float) -> Point:
    return 0.5 * math.cos(math.radians(degrees)), -0.5 + 0.5 * math.sin(math.radians(degrees))


def draw_kite(pen: Pen, thing: Thing) -> None:
    body, tail = colour_of(thing, "body"), colour_of(thing, "tail")
    wave = pen.random.uniform(-0.03, 0.03)
    ribbon = [(0.0, -0.42), (0.16 + wave, -0.34), (0.02, -0.25), (-0.14 - wave, -0.19), (0.0, -0.12)]
    pen.stroke(ribbon, 0.085, tail)
    _bow(pen, 0.03, -0.085, 0.19, tail)
    top, right, bottom, left = (0.0, -1.0), (0.365, -0.74), (0.0, -0.4), (-0.365, -0.74)
    pen.polygon([top, right, bottom, left], body)
    pen.patch(rounded([top, right, (0.0, -0.74)], 0.005), body, 0.25)
    pen.patch(rounded([left, (0.0, -0.74), bottom], 0.005), body, 0.25)
    pen.detail([top, bottom], 0.02, _TWIG)
    pen.detail([left, right], 0.02, _TWIG)


def _bow(pen: Pen, x: float, y: float, half: float, colour: Colour) -> None:
    """A ribbon's bow about (x, y), half as wide as given."""
    tall = half * 0.5
    pen.shape(rounded([(x, y), (x - half, y - tall), (x - half, y + tall)], half * 0.12), colour)
    pen.shape(rounded([(x, y), (x + half, y - tall), (x + half, y + tall)], half * 0.12), colour)
    pen.oval(x, y, half * 0.25, half * 0.25, colour, -0.2)


def draw_teddy(pen: Pen, thing: Thing) -> None:
    body = colour_of(thing, "body")
    arm, ear = pen.random.uniform(-0.02, 0.02), pen.random.uniform(-0.012, 0.012)
    for side in (-1, 1):
        pen.oval(side * 0.33, -0.36 + arm, 0.09, 0.17, body, -0.08, turn=side * -35)
        pen.oval(side * 0.22, -0.9 + ear, 0.1, 0.1, body)
        pen.patch(oval(side * 0.22, -0.9 + ear, 0.055, 0.055), body, 0.4)
    pen.oval(0.0, -0.3, 0.27, 0.27, body)
    pen.patch(oval(0.0, -0.27, 0.17, 0.17), body, 0.35)
    for side in (-1, 1):
        pen.oval(side * 0.25, -0.13, 0.14, 0.13, body, -0.08)
        pen.patch(oval(side * 0.27, -0.12, 0.08, 0.08), body, 0.4)
    pen.oval(0.0, -0.72, 0.285, 0.25, body)
    pen.patch(oval(0.0, -0.64, 0.13, 0.1), body, 0.5)
    pen.patch(oval(0.0, -0.68, 0.05, 0.035), _COAL)
    pen.detail([(-0.05, -0.61), (0.0, -0.585), (0.05, -0.61)], 0.025, _COAL)
    for side in (-1, 1):
        pen.dot(side * 0.12, -0.77, 0.035, _COAL)
    if "scarf" in thing.accessories:
        _scarf(pen, 0.3, -0.45, thing.accessories["scarf"])
    _bow(pen, 0.0, -0.44, 0.21, colour_of(thing, "bow"))
    if "hat" in thing.accessories:
        _hat(pen, -0.88, 0.26, 0.24, thing.accessories["hat"])


def _scarf(pen: Pen, half: float, y: float, colour: Colour) -> None:
    pen.box(half * 0.35, y, half * 0.35 + 0.12, y + 0.27, colour, -0.15, radius=0.03)
    pen.box(-half, y - 0.075, half, y + 0.07, colour, radius=0.06)


def _hat(pen: Pen, base: float, half: float, height: float, colour: Colour) -> None:
    """A brimmed hat whose brim lies at y = base; half is half the brim's width."""
    crown, brim = half * 0.65, base - 0.06
    outline = [(-crown, base - height), (crown, base - height), (crown, brim), (half, brim)]
    pen.shape(rounded([*outline, (half, base), (-half, base), (-half, brim), (-crown, brim)], 0.025), colour)


def draw_snowman(pen: Pen, thing: Thing) -> None:
    body, hat = colour_of(thing, "body"), colour_of(thing, "hat")
    lift = pen.random.uniform(-0.03, 0.03)
    pen.stroke([(-0.2, -0.42), (-0.33, -0.52 + lift)], 0.035, _TWIG)
    pen.stroke([(0.2, -0.42), (0.33, -0.52 - lift)], 0.035, _TWIG)
    pen.oval(0.0, -0.27, 0.3, 0.27, body)
    pen.oval(0.0, -0.64, 0.2, 0.18, body)
    pen.patch(oval(0.0, -0.08, 0.2, 0.05), body, -0.12)
    for y in (-0.34, -0.2):
        pen.dot(0.02, y, 0.03, _COAL)
    _scarf(pen, 0.2, -0.48, colour_of(thing, "scarf"))
    for x in (-0.05, 0.11):
        pen.dot(x, -0.68, 0.027, _COAL)
    pen.shape(rounded([(0.02, -0.66), (0.28, -0.6), (0.02, -0.57)], 0.01), _CARROT)
    _hat(pen, -0.75, 0.24, 0.25, hat)


def draw_robot(pen: Pen, thing: Thing) -> None:
    body, eyes, buttons = (colour_of(thing, part) for part in ("body", "eyes", "buttons"))
    lift = pen.random.uniform(-0.03, 0.03)
    pen.detail([(0.0, -0.9), (0.0, -0.96)], 0.035, _STEEL)
    pen.oval(0.0, -0.96, 0.04, 0.04, eyes)
    for side in (-1, 1):
        pen.stroke([(side * 0.22, -0.5), (side * 0.33, -0.42 + lift * side), (side * 0.31, -0.26)], 0.07, _STEEL)
        pen.oval(side * 0.31, -0.24, 0.065, 0.065, body, -0.2)
        pen.box(side * 0.12 - 0.05, -0.2, side * 0.12 + 0.05, -0.06, _STEEL)
        pen.box(side * 0.13 - 0.1, -0.09, side * 0.13 + 0.1, 0.0, body, -0.2, radius=0.04)
        pen.box(side * 0.27 - 0.05, -0.77, side * 0.27 + 0.05, -0.66, _STEEL, radius=0.02)
    pen.box(-0.08, -0.6, 0.08, -0.52, _STEEL)
    pen.box(-0.25, -0.55, 0.25, -0.15, body, radius=0.06)
    pen.box(-0.16, -0.47, 0.16, -0.24, body, 0.4, radius=0.03)
    for x in (-0.09, 0.0, 0.09):
        pen.dot(x, -0.3, 0.032, rgb_of(buttons))
    pen.box(-0.13, -0.44, 0.13, -0.37, buttons, radius=0.015)
    pen.box(-0.27, -0.9, 0.27, -0.57, body, radius=0.08)
    for x in (-0.11, 0.11):
        pen.oval(x, -0.76, 0.075, 0.075, eyes)
        pen.dot(x + 0.015, -0.76, 0.032, _COAL)
    pen.box(-0.12, -0.655, 0.12, -0.615, _COAL, radius=0.015)


TOYS: dict[str, Callable[[Pen, Thing], None]] = {
    "ball": draw_ball,
    "kite": draw_kite,
    "teddy": draw_teddy,
    "snowman": draw_snowman,
    "robot": draw_robot,
}
