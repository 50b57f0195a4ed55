"""Vehicles: car, bus, truck, bicycle, boat, plane, balloon, rocket."""

from collections.abc import Callable

import skia

from dialogpaint.world.drawing.outlines import leaf, oval, ring, rounded
from dialogpaint.world.drawing.pen import RGB, Colour, Pen, smooth
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

_GLASS: RGB = (196, 226, 240)
_METAL: RGB = (168, 172, 178)
_DARK: RGB = (70, 70, 78)
_LIGHT: RGB = (255, 236, 150)
_WOOD: RGB = (140, 95, 60)


def _wheel(pen: Pen, x: float, radius: float, colour: Colour) -> None:
    pen.oval(x, -radius, radius, radius, colour)
    pen.patch(oval(x, -radius, radius * 0.48, radius * 0.48), (222, 224, 228))
    pen.patch(oval(x, -radius, radius * 0.2, radius * 0.2), colour, -0.2)


def draw_car(pen: Pen, thing: Thing) -> None:
    body, windows = colour_of(thing, "body"), colour_of(thing, "windows")
    nose, roof = pen.random.uniform(-0.03, 0.03), pen.random.uniform(-0.04, 0.04)
    cabin = [(-0.68, -0.5), (-0.46 + roof, -1.0), (0.2 + roof, -1.0), (0.52, -0.5)]
    pen.shape(rounded(cabin, 0.12), body)
    pen.shape(rounded([(-0.5, -0.53), (-0.36 + roof, -0.89), (-0.14 + roof, -0.89), (-0.14, -0.53)], 0.05), windows)
    pen.shape(rounded([(-0.05, -0.53), (-0.05 + roof, -0.89), (0.15 + roof, -0.89), (0.37, -0.53)], 0.05), windows)
    hull = [(-0.94, -0.56), (0.5, -0.58), (0.93, -0.46 + nose), (0.94, -0.16), (-0.94, -0.16)]
    pen.shape(rounded(hull, 0.11), body)
    pen.patch(rounded([(-0.93, -0.27), (0.93, -0.27), (0.93, -0.17), (-0.93, -0.17)], 0.05), body, -0.25)
    pen.detail([(-0.82, -0.5), (0.4, -0.5)], 0.035, (255, 255, 255))
    pen.detail([(-0.08, -0.41), (0.04, -0.41)], 0.035, _DARK)
    pen.patch(oval(0.86, -0.38, 0.06, 0.07), _LIGHT)
    _wheel(pen, -0.54, 0.25, colour_of(thing, "wheels"))
    _wheel(pen, 0.54, 0.25, colour_of(thing, "wheels"))


def draw_bus(pen: Pen, thing: Thing) -> None:
    body = colour_of(thing, "body")
    pen.box(-0.84, -1.0, 0.84, -0.14, body, radius=0.13)
    pen.patch(rounded([(-0.83, -0.23), (0.83, -0.23), (0.83, -0.15), (-0.83, -0.15)], 0.04), body, -0.25)
    pen.box(-0.84, -0.56, 0.84, -0.32, colour_of(thing, "stripe"))
    for left in (-0.74, -0.43, -0.12):
        pen.box(left, -0.88, left + 0.25, -0.6, _GLASS, radius=0.04)
    pen.box(0.2, -0.88, 0.46, -0.16, _GLASS, -0.12, radius=0.04)
    pen.detail([(0.33, -0.86), (0.33, -0.18)], 0.025, _DARK)
    pen.shape(rounded([(0.56, -0.88), (0.8, -0.88), (0.83, -0.6), (0.56, -0.6)], 0.04), _GLASS)
    pen.patch(oval(0.78, -0.28, 0.045, 0.05), _LIGHT)
    shift = pen.random.uniform(-0.03, 0.03)
    _wheel(pen, -0.5 + shift, 0.2, colour_of(thing, "wheels"))
    _wheel(pen, 0.58 + shift, 0.2, colour_of(thing, "wheels"))


def draw_truck(pen: Pen, thing: Thing) -> None:
    cab, box = colour_of(thing, "cab"), colour_of(thing, "box")
    slope = pen.random.uniform(-0.03, 0.03)
    pen.box(-0.8, -0.32, 0.72, -0.17, _DARK, radius=0.04)
    pen.box(-0.84, -1.0, 0.26, -0.28, box, radius=0.04)
    for x in (-0.56, -0.29, -0.02):
        pen.detail([(x, -0.92), (x, -0.36)], 0.03, _DARK)
    pen.shape(
        rounded(
            [(0.31, -0.78), (0.62 + slope, -0.78), (0.76, -0.5), (0.84, -0.44), (0.84, -0.17), (0.31, -0.17)], 0.07
        ),
        cab,
    )
    pen.shape(rounded([(0.42, -0.69), (0.58 + slope, -0.69), (0.69, -0.46), (0.42, -0.46)], 0.04), _GLASS)
    pen.detail([(0.4, -0.36), (0.48, -0.36)], 0.035, _DARK)
    pen.patch(oval(0.8, -0.3, 0.045, 0.06), _LIGHT)
    for x in (-0.58, -0.14, 0.54):
        _wheel(pen, x, 0.21, colour_of(thing, "wheels"))


def draw_bicycle(pen: Pen, thing: Thing) -> None:
    frame, wheels = colour_of(thing, "frame"), colour_of(thing, "wheels")
    seat = -0.17 + pen.random.uniform(-0.02, 0.02)
    for x in (-0.42, 0.42):
        rim = ring(x, -0.33, 0.28, 0.28, 12)
        for spoke in range(6):
            pen.detail([rim[spoke], rim[spoke + 6]], 0.012, _METAL)
        pen.stroke([*rim, rim[0]], 0.09, wheels)
    rear, front, crank, head = (-0.42, -0.33), (0.42, -0.33), (-0.03, -0.3), (0.27, -0.76)
    for a, b in (
        (rear, crank),
        (rear, (seat, -0.72)),
        (crank, (seat - 0.02, -0.84)),
        (crank, head),
        ((seat, -0.7), head),
        ((0.24, -0.9), front),
    ):
        pen.stroke([a, b], 0.075, frame)
    pen.stroke([(0.16, -0.93), (0.25, -0.94), (0.36, -0.9), (0.38, -0.83)], 0.055, _DARK)
    pen.shape(
        rounded([(seat - 0.16, -0.93), (seat + 0.12, -0.9), (seat + 0.12, -0.85), (seat - 0.12, -0.82)], 0.04), _DARK
    )
    pen.dot(*crank, 0.07, _METAL)
    pen.detail([(-0.03, -0.3), (0.06, -0.16)], 0.04, _DARK)


def draw_boat(pen: Pen, thing: Thing) -> None:
    hull, sail = colour_of(thing, "hull"), colour_of(thing, "sail")
    wind = pen.random.uniform(-0.04, 0.04)
    pen.detail([(-0.005, -0.97), (-0.005, -0.28)], 0.06, _WOOD)
    main = skia.Path()
    main.moveTo(0.05, -0.97)
    main.quadTo(0.4 + wind, -0.74, 0.44, -0.37)
    main.quadTo(0.24, -0.33, 0.05, -0.37)
    main.close()
    pen.shape(main, sail)
    jib = skia.Path()
    jib.moveTo(-0.06, -0.9)
    jib.quadTo(-0.18, -0.62, -0.42, -0.4)
    jib.quadTo(-0.2, -0.34, -0.06, -0.38)
    jib.close()
    pen.shape(jib, sail, -0.12)
    side = skia.Path()
    side.moveTo(-0.47, -0.31)
    side.quadTo(0.0, -0.25, 0.475, -0.33)
    side.quadTo(0.42, -0.06, 0.26, 0.0)
    side.lineTo(-0.28, 0.0)
    side.quadTo(-0.43, -0.08, -0.47, -0.31)
    side.close()
    pen.shape(side, hull)
    pen.detail([(-0.42, -0.24), (0.0, -0.19), (0.43, -0.25)], 0.035, (250, 248, 240))


def draw_plane(pen: Pen, thing: Thing) -> None:
    body, wings = colour_of(thing, "body"), colour_of(thing, "wings")
    sweep = pen.random.uniform(-0.04, 0.04)
    pen.shape(rounded([(-0.02, -0.6), (-0.3 + sweep, -0.98), (-0.08 + sweep, -0.98), (0.42, -0.6)], 0.06), wings, -0.2)
    pen.shape(rounded([(-0.96, -0.5), (-1.04, -1.0), (-0.82, -1.0), (-0.5, -0.55)], 0.07), wings)
    hull = [
        (-1.03, -0.6),
        (-0.6, -0.68),
        (0.0, -0.72),
        (0.6, -0.7),
        (0.94, -0.6),
        (1.04, -0.46),
        (0.9, -0.33),
        (0.5, -0.25),
        (-0.1, -0.27),
        (-0.7, -0.4),
    ]
    pen.blob(hull, body)
    pen.patch(
        smooth([(-0.66, -0.42), (-0.1, -0.42), (0.5, -0.4), (0.9, -0.36), (0.5, -0.27), (-0.1, -0.29)], closed=True),
        body,
        -0.2,
    )
    pen.shape(rounded([(0.64, -0.64), (0.82, -0.62), (0.93, -0.5), (0.64, -0.5)], 0.04), _GLASS)
    for x in (-0.5, -0.27, -0.04, 0.19, 0.42):
        pen.patch(oval(x, -0.54, 0.065, 0.07), _GLASS)
    pen.shape(rounded([(-0.1, -0.4), (0.42, -0.4), (-0.14 + sweep, 0.0), (-0.44 + sweep, 0.0)], 0.07), wings)
    pen.shape(rounded([(-1.0, -0.5), (-0.66, -0.5), (-0.86, -0.3), (-1.05, -0.3)], 0.05), wings)


def draw_balloon(pen: Pen, thing: Thing) -> None:
    envelope, pattern = colour_of(thing, "envelope"), thing.patterns.get("envelope", "plain")
    wide = 0.355 + pen.random.uniform(-0.015, 0.015)
    for x in (0.1, -0.1):
        pen.detail([(x * 1.3, -0.32), (x, -0.16)], 0.02, _WOOD)
    outline = [
        (0.0, -1.0),
        (wide * 0.72, -0.92),
        (wide, -0.68),
        (wide * 0.78, -0.44),
        (0.13, -0.28),
        (-0.13, -0.28),
        (-wide * 0.78, -0.44),
        (-wide, -0.68),
        (-wide * 0.72, -0.92),
    ]
    pen.blob(outline, envelope, pattern=pattern)
    if pattern == "plain":
        gore = [(0.0, -0.965), (wide * 0.42, -0.68), (0.05, -0.31), (-0.05, -0.31), (-wide * 0.42, -0.68)]
        pen.patch(smooth(gore, closed=True), envelope, 0.22)
    pen.box(-0.15, -0.19, 0.15, 0.0, colour_of(thing, "basket"), radius=0.05)
    pen.detail([(-0.15, -0.17), (0.15, -0.17)], 0.04, (225, 190, 130))


def draw_rocket(pen: Pen, thing: Thing) -> None:
    body, fins = colour_of(thing, "body"), colour_of(thing, "fins")
    waist = 0.155 + pen.random.uniform(-0.008, 0.008)
    pen.box(-0.09, -0.12, 0.09, -0.02, _DARK, radius=0.03)
    for side in (-1, 1):
        fin = smooth(
            [(side * 0.1, -0.44), (side * 0.22, -0.31), (side * 0.27, 0.0), (side * 0.17, -0.06), (side * 0.08, -0.08)],
            closed=True,
        )
        pen.shape(fin, fins, -0.1 if side < 0 else 0.0)
    hull = [
        (0.0, -1.0),
        (waist * 0.7, -0.84),
        (waist, -0.58),
        (waist * 0.95, -0.3),
        (waist * 0.65, -0.1),
        (-waist * 0.65, -0.1),
        (-waist * 0.95, -0.3),
        (-waist, -0.58),
        (-waist * 0.7, -0.84),
    ]
    pen.blob(hull, body)
    pen.patch(leaf((-0.08, -0.84), (-0.08, -0.2), 0.09), body, 0.35)
    pen.oval(0.01, -0.62, 0.095, 0.095, _METAL)
    pen.patch(oval(0.01, -0.62, 0.065, 0.065), _GLASS)
    pen.shape(rounded([(-0.035, -0.36), (0.035, -0.36), (0.035, 0.0), (-0.035, 0.0)], 0.03), fins)


VEHICLES: dict[str, Callable[[Pen, Thing], None]] = {
    "car": draw_car,
    "bus": draw_bus,
    "truck": draw_truck,
    "bicycle": draw_bicycle,
    "boat": draw_boat,
    "plane": draw_plane,
    "balloon": draw_balloon,
    "rocket": draw_rocket,
}
