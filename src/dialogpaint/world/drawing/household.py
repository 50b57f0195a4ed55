"""Food and things of the house: apple, cake, chair, lamp, vase, umbrella."""

from collections.abc import Callable

import skia

from dialogpaint.world.drawing.outlines import leaf, oval, ring, rounded, scalloped
from dialogpaint.world.drawing.pen import RGB, Pen, smooth
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

_TWIG: RGB = (105, 70, 45)
_PLATE: RGB = (222, 226, 232)
_STEM: RGB = (70, 145, 75)


def draw_apple(pen: Pen, thing: Thing) -> None:
    body = colour_of(thing, "body")
    wide = 0.44 + pen.random.uniform(-0.02, 0.02)
    pen.stroke([(0.0, -0.72), (-0.02, -0.86), (0.03, -0.96)], 0.075, _TWIG)
    flesh = [
        (0.0, -0.74), (wide * 0.5, -0.82), (wide * 0.97, -0.6), (wide * 0.86, -0.22), (wide * 0.4, -0.01),
        (0.0, -0.06), (-wide * 0.4, -0.01), (-wide * 0.86, -0.22), (-wide * 0.97, -0.6), (-wide * 0.5, -0.82),
    ]  # fmt: skip
    pen.blob(flesh, body)
    pen.patch(oval(-wide * 0.52, -0.56, 0.07, 0.14, 25), body, 0.45)
    pen.shape(leaf((0.04, -0.8), (0.44, -0.95), 0.42), colour_of(thing, "leaf"))


def draw_cake(pen: Pen, thing: Thing) -> None:
    icing, base, cherry = (colour_of(thing, part) for part in ("icing", "base", "cherry"))
    pen.oval(0.0, -0.075, 0.57, 0.075, _PLATE)
    side = skia.Path()
    side.moveTo(-0.46, -0.55)
    side.lineTo(-0.46, -0.14)
    side.quadTo(0.0, -0.01, 0.46, -0.14)
    side.lineTo(0.46, -0.55)
    side.close()
    pen.shape(side, base)
    pen.detail([(-0.45, -0.27), (0.0, -0.18), (0.45, -0.27)], 0.035, (250, 240, 220))
    drips = [0.5 + pen.random.uniform(-0.04, 0.04) for _ in range(6)]
    top = skia.Path()
    top.moveTo(-0.48, -0.62)
    top.cubicTo(-0.48, -0.83, 0.48, -0.83, 0.48, -0.62)
    for i, depth in enumerate(drips):
        x = 0.48 - 0.16 * i
        sag = 0.06 * (1 - abs(i - 2.5) / 2.5)
        top.cubicTo(x, -depth + 0.2 + sag, x - 0.16, -depth + 0.2 + sag, x - 0.16, -0.5 + sag if i < 5 else -0.62)
    top.close()
    pen.shape(top, icing)
    pen.patch(oval(0.0, -0.67, 0.38, 0.075), icing, 0.25)
    pen.oval(0.0, -0.83, 0.13, 0.13, cherry)
    pen.patch(oval(-0.045, -0.87, 0.03, 0.035), cherry, 0.5)
    pen.detail([(0.01, -0.93), (0.05, -0.985)], 0.025, _TWIG)


def draw_chair(pen: Pen, thing: Thing) -> None:
    seat, legs = colour_of(thing, "seat"), colour_of(thing, "legs")
    tilt = pen.random.uniform(-0.015, 0.015)
    pen.stroke([(0.17, -0.5), (0.17, -0.14)], 0.075, legs, -0.2)
    pen.stroke([(-0.29, -0.5), (-0.3, -0.14)], 0.075, legs, -0.2)
    pen.stroke([(-0.14, -0.4), (-0.15, -0.04)], 0.085, legs)
    pen.stroke([(0.31, -0.4), (0.32, -0.04)], 0.085, legs)
    pen.shape(rounded([(-0.34 + tilt, -1.0), (-0.15 + tilt, -0.9), (-0.09, -0.38), (-0.3, -0.5)], 0.06), seat)
    pen.shape(
        rounded([(-0.31, -0.56), (0.19, -0.56), (0.375, -0.46), (0.375, -0.36), (-0.14, -0.36), (-0.31, -0.46)], 0.05),
        seat,
        -0.14,
    )
    pen.patch(rounded([(-0.25, -0.55), (0.18, -0.55), (0.34, -0.46), (-0.12, -0.46)], 0.03), seat, 0.14)


def draw_lamp(pen: Pen, thing: Thing) -> None:
    shade, stand = colour_of(thing, "shade"), colour_of(thing, "stand")
    narrow = 0.13 + pen.random.uniform(-0.015, 0.015)
    foot = [
        (-0.04, -0.56),
        (-0.05, -0.44),
        (-0.13, -0.3),
        (-0.11, -0.14),
        (-0.18, -0.01),
        (0.18, -0.01),
        (0.11, -0.14),
        (0.13, -0.3),
        (0.05, -0.44),
        (0.04, -0.56),
    ]
    pen.blob(foot, stand)
    pen.patch(leaf((-0.06, -0.38), (-0.06, -0.14), 0.14), stand, 0.3)
    pen.patch(oval(0.0, -0.52, 0.16, 0.06), (255, 240, 170))
    cone = rounded([(-narrow, -1.0), (narrow, -1.0), (0.275, -0.52), (-0.275, -0.52)], 0.035)
    pen.shape(cone, shade)
    pen.patch(
        rounded([(-narrow * 0.55, -0.98), (-narrow * 0.1, -0.98), (-0.04, -0.54), (-0.15, -0.54)], 0.02), shade, 0.3
    )


def draw_vase(pen: Pen, thing: Thing) -> None:
    body, flowers = colour_of(thing, "body"), colour_of(thing, "flowers")
    wide = 0.235 + pen.random.uniform(-0.015, 0.015)
    heads = [(-0.175, -0.7), (0.175, -0.68), (0.0, -0.84)]
    for x, y in heads:
        pen.stroke([(0.0, -0.46), (x * 0.6, (y - 0.46) / 2), (x, y)], 0.04, _STEM)
    for x, y in heads:
        pen.shape(scalloped(ring(x, y, 0.115, 0.115, 5, -90), 0.5), flowers)
        pen.dot(x, y, 0.05, (255, 225, 120) if flowers != "yellow" else (170, 110, 50))
    pot = [
        (-0.14, -0.53), (-0.1, -0.45), (-wide, -0.28), (-wide * 0.85, -0.1), (-0.11, 0.0),
        (0.11, 0.0), (wide * 0.85, -0.1), (wide, -0.28), (0.1, -0.45), (0.14, -0.53),
    ]  # fmt: skip
    pattern = thing.patterns.get("body", "plain")
    pen.blob(pot, body, pattern=pattern)
    if pattern == "plain":
        pen.patch(oval(-wide * 0.5, -0.28, 0.035, 0.11, 12), body, 0.4)


def draw_umbrella(pen: Pen, thing: Thing) -> None:
    canopy, pattern = colour_of(thing, "canopy"), thing.patterns.get("canopy", "plain")
    lean = pen.random.uniform(-0.02, 0.02)
    pen.stroke(
        [(0.0, -0.95), (0.0, -0.18), (0.04, -0.06), (0.13, -0.045), (0.19, -0.15)], 0.075, colour_of(thing, "handle")
    )
    dome = skia.Path()
    dome.moveTo(-0.5, -0.46)
    dome.cubicTo(-0.48, -0.8, -0.2, -0.96, lean, -0.96)
    dome.cubicTo(0.2, -0.96, 0.48, -0.8, 0.5, -0.46)
    for x in (0.5, 0.1667, -0.1667):
        dome.quadTo(x - 0.1667, -0.57, x - 0.3333, -0.46)
    dome.close()
    pen.shape(dome, canopy, pattern=pattern)
    if pattern == "plain":
        panel = [(lean, -0.93), (0.12, -0.72), (0.15, -0.5), (0.0, -0.54), (-0.15, -0.5), (-0.12, -0.72)]
        pen.patch(smooth(panel, closed=True), canopy, 0.2)
    pen.oval(lean, -0.965, 0.03, 0.035, colour_of(thing, "handle"))


HOUSEHOLD: dict[str, Callable[[Pen, Thing], None]] = {
    "apple": draw_apple,
    "cake": draw_cake,
    "chair": draw_chair,
    "lamp": draw_lamp,
    "vase": draw_vase,
    "umbrella": draw_umbrella,
}
