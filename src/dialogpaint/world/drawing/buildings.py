"""Buildings: house, castle, tent, lighthouse, windmill."""

from collections.abc import Callable

import skia

from dialogpaint.world.drawing.outlines import rounded
from dialogpaint.world.drawing.pen import RGB, Pen, Point
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

_GLASS: RGB = (188, 220, 238)
_FRAME: RGB = (120, 105, 100)
_BRICK: RGB = (165, 105, 90)
_DARK: RGB = (72, 64, 66)
_DOOR: RGB = (130, 85, 60)
_LIGHT: RGB = (255, 228, 120)


def _window(pen: Pen, x: float, y: float, half: float) -> None:
    pen.box(x - half, y - half, x + half, y + half, _GLASS, radius=0.01)
    pen.detail([(x, y - half), (x, y + half)], 0.02, _FRAME)
    pen.detail([(x - half, y), (x + half, y)], 0.02, _FRAME)


def draw_house(pen: Pen, thing: Thing) -> None:
    walls, roof, door = (colour_of(thing, part) for part in ("walls", "roof", "door"))
    ridge = pen.random.uniform(-0.04, 0.04)
    pen.box(0.27, -1.0, 0.41, -0.6, _BRICK)
    pen.box(-0.46, -0.58, 0.46, 0.0, walls)
    pen.shape(rounded([(-0.55, -0.5), (-0.3 + ridge, -0.95), (0.2 + ridge, -0.95), (0.55, -0.5)], 0.04), roof)
    pen.patch(rounded([(-0.53, -0.55), (0.53, -0.55), (0.54, -0.5), (-0.54, -0.5)], 0.01), roof, -0.25)
    pen.box(-0.11, -0.38, 0.12, 0.0, door, radius=0.03)
    pen.dot(0.075, -0.18, 0.02, _LIGHT)
    _window(pen, -0.285, -0.27, 0.09)
    _window(pen, 0.295, -0.27, 0.09)


def draw_castle(pen: Pen, thing: Thing) -> None:
    walls, flags = colour_of(thing, "walls"), colour_of(thing, "flags")
    left, right = pen.random.uniform(-0.02, 0.02), pen.random.uniform(-0.02, 0.02)
    towers = ((-0.37, -0.54 + left), (0.37, -0.54 + right))
    for x, top in ((0.0, -0.985), *((x, top - 0.3) for x, top in towers)):
        pen.detail([(x - 0.1, top), (x - 0.1, top + 0.3)], 0.03, _DARK)
        pen.polygon([(x - 0.1, top), (x + 0.2, top + 0.12), (x - 0.1, top + 0.24)], flags)
    pen.shape(_battlement(-0.16, 0.16, -0.7, 0.08, 3), walls, -0.15)
    pen.box(-0.04, -0.55, 0.04, -0.42, _DARK, radius=0.04)
    pen.shape(_battlement(-0.3, 0.3, -0.36, 0.07, 4), walls, -0.07)
    for x, top in towers:
        pen.shape(_battlement(x - 0.18, x + 0.18, top, 0.09, 3), walls)
        pen.box(x - 0.04, -0.36, x + 0.04, -0.21, _DARK, radius=0.04)
    gate = skia.Path()
    gate.moveTo(-0.12, 0.0)
    gate.lineTo(-0.12, -0.14)
    gate.cubicTo(-0.12, -0.3, 0.12, -0.3, 0.12, -0.14)
    gate.lineTo(0.12, 0.0)
    gate.close()
    pen.shape(gate, _DARK)


def _battlement(left: float, right: float, top: float, depth: float, teeth: int) -> skia.Path:
    """A wall down to the ground with teeth along its top."""
    step = (right - left) / (2 * teeth - 1)
    points: list[Point] = [(left, 0.0)]
    for i in range(teeth):
        x = left + 2 * i * step
        points += [(x, top + depth), (x, top), (x + step, top), (x + step, top + depth)]
    points.append((right, 0.0))
    path = skia.Path()
    path.addPoly([skia.Point(*point) for point in points], True)
    return path


def draw_tent(pen: Pen, thing: Thing) -> None:
    body, flap = colour_of(thing, "body"), colour_of(thing, "flap")
    peak = pen.random.uniform(-0.03, 0.03)
    pen.shape(rounded([(-0.2 + peak, -0.97), (0.42 + peak, -0.9), (0.7, 0.0), (0.1, 0.0)], 0.03), body, -0.2)
    pen.shape(rounded([(-0.2 + peak, -0.97), (0.3, 0.0), (-0.7, 0.0)], 0.03), body)
    pen.shape(rounded([(-0.2 + peak, -0.72), (0.04, 0.0), (-0.44, 0.0)], 0.02), flap)
    pen.detail([(-0.2 + peak, -0.62), (-0.2, -0.02)], 0.025, _DARK)
    pen.detail([(-0.24 + peak, -1.0), (-0.2 + peak, -0.92), (-0.15 + peak, -1.0)], 0.03, _DARK)


def draw_lighthouse(pen: Pen, thing: Thing) -> None:
    tower, stripes = colour_of(thing, "tower"), colour_of(thing, "stripes")
    foot = 0.2 + pen.random.uniform(-0.01, 0.01)
    head = 0.115
    shaft = [(-head, -0.74), (head, -0.74), (foot, 0.0), (-foot, 0.0)]
    pen.polygon(shaft, tower)
    for top, bottom in ((-0.7, -0.55), (-0.42, -0.27), (-0.14, 0.0)):
        upper, lower = (foot + (head - foot) * -y / 0.74 for y in (top, bottom))
        pen.polygon([(-upper, top), (upper, top), (lower, bottom), (-lower, bottom)], stripes)
    pen.box(-0.1, -0.92, 0.1, -0.75, _LIGHT)
    pen.box(-0.165, -0.775, 0.165, -0.725, _DARK, radius=0.02)
    pen.shape(rounded([(0.0, -1.0), (0.14, -0.9), (-0.14, -0.9)], 0.02), _DARK)


def draw_windmill(pen: Pen, thing: Thing) -> None:
    tower, sails, roof = (colour_of(thing, part) for part in ("tower", "sails", "roof"))
    turn = pen.random.uniform(-8, 8)
    pen.shape(rounded([(-0.17, -0.62), (0.17, -0.62), (0.26, 0.0), (-0.26, 0.0)], 0.02), tower)
    pen.patch(rounded([(0.06, -0.62), (0.17, -0.62), (0.26, 0.0), (0.1, 0.0)], 0.01), tower, -0.15)
    pen.box(-0.08, -0.19, 0.08, 0.0, _DOOR, radius=0.04)
    pen.box(-0.045, -0.36, 0.045, -0.26, _GLASS, radius=0.02)
    pen.shape(rounded([(-0.21, -0.6), (-0.1, -0.78), (0.1, -0.78), (0.21, -0.6)], 0.05), roof)
    for quarter in range(4):
        pen.canvas.save()
        pen.canvas.translate(0.0, -0.61)
        pen.canvas.rotate(45 + turn + 90 * quarter)
        pen.box(0.1, -0.11, 0.46, 0.0, sails)
        pen.detail([(0.0, 0.0), (0.48, 0.0)], 0.03, _FRAME)
        for x in (0.22, 0.34):
            pen.detail([(x, -0.11), (x, -0.01)], 0.014, _FRAME)
        pen.canvas.restore()
    pen.dot(0.0, -0.61, 0.05, _DARK)


BUILDINGS: dict[str, Callable[[Pen, Thing], None]] = {
    "house": draw_house,
    "castle": draw_castle,
    "tent": draw_tent,
    "lighthouse": draw_lighthouse,
    "windmill": draw_windmill,
}
