"""Things of the house: chair, sofa, lamp, clock, vase, cup, teapot, umbrella, book, guitar."""

from collections.abc import Callable

import skia

from dialogpaint.world.drawing.outlines import leaf, oval, ring, rounded, scalloped
from dialogpaint.world.drawing.pen import RGB, Pen, smooth
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

_STEM: RGB = (70, 145, 75)
_DARK: RGB = (60, 56, 62)
_METAL: RGB = (190, 192, 198)
_COFFEE: RGB = (96, 60, 40)
_STRING: RGB = (245, 240, 225)


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


def draw_sofa(pen: Pen, thing: Thing) -> None:
    body, cushions = colour_of(thing, "body"), colour_of(thing, "cushions")
    arm = pen.random.uniform(-0.03, 0.03)
    for x in (-0.74, 0.74):
        pen.box(x - 0.07, -0.2, x + 0.07, 0.0, colour_of(thing, "legs"), radius=0.02)
    pen.box(-0.72, -1.0, 0.72, -0.3, body, radius=0.16)
    pen.box(-0.86, -0.36, 0.86, -0.13, body, -0.14, radius=0.06)
    for x in (-0.6, 0.02):
        pen.box(x, -0.86, x + 0.58, -0.42, cushions, radius=0.09)
        pen.box(x - 0.04, -0.46, x + 0.62, -0.28, body, 0.2, radius=0.06)
    for side in (-1, 1):
        left, right = sorted((side * 0.66, side * 0.94))
        pen.box(left, -0.6 + arm, right, -0.13, body, radius=0.13)
        pen.patch(oval(side * 0.8, -0.47 + arm, 0.07, 0.07), body, 0.25)


def draw_clock(pen: Pen, thing: Thing) -> None:
    body, dial = colour_of(thing, "body"), colour_of(thing, "dial")
    for side in (-1, 1):
        pen.stroke([(side * 0.2, -0.14), (side * 0.3, -0.04)], 0.09, body, -0.2)
        pen.stroke([(side * 0.14, -0.8), (side * 0.2, -0.86)], 0.06, _DARK)
        bell = [(0.05, -0.86), (0.12, -0.98), (0.26, -0.97), (0.34, -0.84), (0.3, -0.74)]
        pen.shape(smooth([(side * x, y) for x, y in bell], closed=True), body, -0.12)
    pen.oval(0.0, -0.95, 0.05, 0.05, _DARK)
    pen.oval(0.0, -0.44, 0.4, 0.4, body)
    pen.oval(0.0, -0.44, 0.275, 0.275, dial)
    for x, y in ring(0.0, -0.44, 0.225, 0.225, 12):
        pen.dot(x, y, 0.018, _DARK)
    hour, minute = (ring(0.0, -0.44, reach, reach, 1, pen.random.uniform(0, 360))[0] for reach in (0.12, 0.19))
    pen.detail([(0.0, -0.44), hour], 0.05, _DARK)
    pen.detail([(0.0, -0.44), minute], 0.035, _DARK)
    pen.dot(0.0, -0.44, 0.04, _DARK)


def draw_cup(pen: Pen, thing: Thing) -> None:
    body, handle = colour_of(thing, "body"), colour_of(thing, "handle")
    foot = 0.28 + pen.random.uniform(-0.02, 0.02)
    pen.stroke([(0.26, -0.74), (0.46, -0.74), (0.52, -0.5), (0.4, -0.28), (0.2, -0.24)], 0.12, handle)
    side = skia.Path()
    side.moveTo(-0.46, -0.88)
    side.cubicTo(-0.46, -0.4, -foot - 0.06, -0.04, -foot, -0.03)
    side.quadTo(-0.06, 0.03, foot - 0.12, -0.03)
    side.cubicTo(foot - 0.06, -0.04, 0.34, -0.4, 0.34, -0.88)
    side.close()
    pattern = thing.patterns.get("body", "plain")
    pen.shape(side, body, pattern=pattern)
    if pattern == "plain":
        pen.patch(leaf((-0.36, -0.72), (-0.26, -0.2), 0.12), body, 0.4)
    pen.oval(-0.06, -0.88, 0.4, 0.1, body, 0.3)
    pen.patch(oval(-0.06, -0.86, 0.34, 0.07), _COFFEE)


def draw_teapot(pen: Pen, thing: Thing) -> None:
    body, lid = colour_of(thing, "body"), colour_of(thing, "lid")
    lip = pen.random.uniform(-0.03, 0.03)
    pen.stroke([(-0.34, -0.66), (-0.56, -0.7), (-0.6, -0.44), (-0.42, -0.24)], 0.09, body, -0.15)
    spout = [(0.26, -0.5), (0.42, -0.52), (0.5, -0.74 + lip), (0.6, -0.78 + lip), (0.66, -0.7 + lip), (0.58, -0.5),
             (0.48, -0.26), (0.28, -0.2)]  # fmt: skip
    pen.blob(spout, body, -0.15)
    pen.box(-0.24, -0.08, 0.24, 0.0, body, -0.2, radius=0.03)
    pattern = thing.patterns.get("body", "plain")
    pen.oval(0.0, -0.39, 0.44, 0.355, body, pattern=pattern)
    if pattern == "plain":
        pen.patch(oval(-0.22, -0.48, 0.06, 0.13, 25), body, 0.4)
    cover = skia.Path()
    cover.moveTo(-0.26, -0.68)
    cover.cubicTo(-0.22, -0.9, 0.22, -0.9, 0.26, -0.68)
    cover.quadTo(0.0, -0.62, -0.26, -0.68)
    cover.close()
    pen.shape(cover, lid)
    pen.oval(0.0, -0.9, 0.08, 0.085, lid, -0.12)


def draw_book(pen: Pen, thing: Thing) -> None:
    cover, pages = colour_of(thing, "cover"), colour_of(thing, "pages")
    lean = pen.random.uniform(-0.02, 0.02)
    pen.shape(rounded([(-0.22 + lean, -1.0), (0.34 + lean, -1.0), (0.36, 0.0), (-0.22, 0.0)], 0.02), cover, -0.3)
    pen.shape(rounded([(-0.24 + lean, -0.98), (0.31 + lean, -0.98), (0.32, -0.03), (-0.24, -0.03)], 0.01), pages)
    for x in (0.22, 0.27):
        pen.detail([(x + lean, -0.95), (x, -0.06)], 0.01, _METAL)
    pen.shape(rounded([(-0.35 + lean, -0.94), (0.18 + lean, -0.94), (0.18, 0.0), (-0.35, 0.0)], 0.04), cover)
    pen.patch(rounded([(-0.35 + lean, -0.94), (-0.26 + lean, -0.94), (-0.26, 0.0), (-0.35, 0.0)], 0.03), cover, -0.25)
    pen.patch(rounded([(-0.19 + lean, -0.8), (0.11 + lean, -0.8), (0.11, -0.6), (-0.19, -0.6)], 0.03), pages)
    for y, half in ((-0.74, 0.11), (-0.67, 0.07)):
        pen.detail([(-0.04 - half, y), (-0.04 + half, y)], 0.025, _DARK)
    pen.patch(scalloped(ring(-0.04, -0.28, 0.07, 0.07, 5, -90), 0.5), pages)


def draw_guitar(pen: Pen, thing: Thing) -> None:
    body, neck = colour_of(thing, "body"), colour_of(thing, "neck")
    waist = 0.18 + pen.random.uniform(-0.015, 0.015)
    right = [(0.08, -0.56), (0.22, -0.54), (0.25, -0.44), (waist, -0.34), (0.3, -0.2), (0.26, -0.06), (0.11, -0.01)]
    pen.blob([(0.0, -0.54), *right, (0.0, 0.0), *((-x, y) for x, y in reversed(right))], body)
    pen.patch(oval(-0.19, -0.17, 0.035, 0.08, 18), body, 0.4)
    pen.dot(0.0, -0.37, 0.085, _DARK)
    pen.box(-0.09, -0.16, 0.09, -0.12, _DARK, radius=0.01)
    pen.box(-0.045, -0.86, 0.045, -0.38, neck, radius=0.01)
    pen.shape(rounded([(-0.085, -1.0), (0.085, -1.0), (0.06, -0.83), (-0.06, -0.83)], 0.02), neck, -0.2)
    for y in (-0.96, -0.9):
        for x in (-0.1, 0.1):
            pen.dot(x, y, 0.025, _METAL)
    for x in (-0.02, 0.02):
        pen.detail([(x, -0.86), (x, -0.14)], 0.009, _STRING)


HOUSEHOLD: dict[str, Callable[[Pen, Thing], None]] = {
    "chair": draw_chair,
    "sofa": draw_sofa,
    "lamp": draw_lamp,
    "clock": draw_clock,
    "vase": draw_vase,
    "cup": draw_cup,
    "teapot": draw_teapot,
    "umbrella": draw_umbrella,
    "book": draw_book,
    "guitar": draw_guitar,
}
