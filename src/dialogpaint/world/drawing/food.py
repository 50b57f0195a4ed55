"""Food: apple, banana, watermelon, cake, donut, pizza, burger."""

from collections.abc import Callable

import skia

from dialogpaint.world.drawing.outlines import leaf, oval, ring, rounded, scalloped
from dialogpaint.world.drawing.pen import RGB, Pen, smooth
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

_TWIG: RGB = (105, 70, 45)
_PLATE: RGB = (222, 226, 232)
_PIP: RGB = (50, 40, 42)
_SESAME: RGB = (255, 240, 205)
_SPRINKLES: tuple[RGB, ...] = ((255, 255, 255), (250, 214, 70), (90, 190, 230), (120, 200, 110))


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


def draw_banana(pen: Pen, thing: Thing) -> None:
    body, stem = colour_of(thing, "body"), colour_of(thing, "stem")
    bend = pen.random.uniform(-0.02, 0.02)
    pen.stroke([(0.42, -0.8), (0.46, -0.95)], 0.1, stem)
    flesh = [
        (0.48, -0.84), (0.54, -0.6), (0.47, -0.34), (0.28, -0.12), (0.0, -0.01 + bend), (-0.3, -0.06), (-0.52, -0.24),
        (-0.54, -0.34), (-0.3, -0.29), (-0.04, -0.33 + bend), (0.18, -0.46), (0.32, -0.66), (0.38, -0.84),
    ]  # fmt: skip
    pen.blob(flesh, body)
    shadow = [
        (0.52, -0.58), (0.46, -0.34), (0.28, -0.13), (0.0, -0.02 + bend), (-0.3, -0.07), (-0.5, -0.24), (-0.3, -0.17),
        (0.0, -0.14 + bend), (0.24, -0.26), (0.4, -0.44),
    ]  # fmt: skip
    pen.patch(smooth(shadow, closed=True), body, -0.18)
    pen.oval(-0.53, -0.29, 0.06, 0.065, stem)


def draw_watermelon(pen: Pen, thing: Thing) -> None:
    flesh, rind = colour_of(thing, "flesh"), colour_of(thing, "rind")
    pen.shape(_slice(0.82, 0.98), rind)
    pen.patch(_slice(0.73, 0.87), (250, 248, 225))
    pen.shape(_slice(0.68, 0.8), flesh)
    shift = pen.random.uniform(-0.03, 0.03)
    for x, y in ((-0.4, -0.8), (-0.14, -0.82), (0.13, -0.82), (0.4, -0.8), (-0.26, -0.58), (0.0, -0.58), (0.26, -0.58),
                 (-0.12, -0.36), (0.13, -0.36)):  # fmt: skip
        pen.patch(oval(x + shift, y, 0.03, 0.05, -x * 50), _PIP)


def _slice(reach: float, depth: float) -> skia.Path:
    """The lower half of an ellipse, its straight side on top."""
    half = skia.Path()
    half.moveTo(-reach, -0.97)
    half.cubicTo(-reach, -0.97 + depth * 1.3, reach, -0.97 + depth * 1.3, reach, -0.97)
    half.close()
    return half


def draw_donut(pen: Pen, thing: Thing) -> None:
    icing, base = colour_of(thing, "icing"), colour_of(thing, "base")
    pen.shape(_holed(smooth(ring(0.0, -0.46, 0.6, 0.46, 12), closed=True)), base)
    top = [
        (x * pen.random.uniform(0.88, 1.0), y + pen.random.uniform(-0.01, 0.03))
        for x, y in ring(0.0, -0.54, 0.6, 0.43, 14)
    ]
    pen.shape(_holed(smooth(top, closed=True)), icing)
    pen.patch(oval(-0.3, -0.8, 0.14, 0.04, -22), icing, 0.4)
    for number, (x, y) in enumerate((*ring(0.0, -0.54, 0.42, 0.28, 8, 12), *ring(0.0, -0.52, 0.3, 0.23, 5, 50))):
        tilt = pen.random.uniform(-0.03, 0.03)
        pen.detail([(x - 0.03, y - tilt), (x + 0.03, y + tilt)], 0.032, _SPRINKLES[number % 4])


def _holed(outline: skia.Path) -> skia.Path:
    return skia.Op(outline, oval(0.0, -0.56, 0.17, 0.11), skia.PathOp.kDifference_PathOp)


def draw_pizza(pen: Pen, thing: Thing) -> None:
    cheese, topping, crust = (colour_of(thing, part) for part in ("cheese", "topping", "crust"))
    drip = pen.random.uniform(-0.02, 0.02)
    pen.shape(rounded([(-0.44, -0.82), (0.44, -0.82), (0.0, 0.07)], 0.06), cheese)
    pen.box(-0.24, -0.6, -0.14, -0.34 + drip, cheese, radius=0.05)
    for x, y, radius in ((-0.16, -0.6, 0.12), (0.17, -0.56, 0.115), (0.0, -0.28, 0.1)):
        pen.oval(x + drip, y, radius, radius, topping)
        pen.patch(oval(x + drip - 0.03, y - 0.03, radius * 0.35, radius * 0.3), topping, 0.3)
    for x, y in ((0.0, -0.44), (0.03, -0.68), (-0.3, -0.7)):
        pen.dot(x, y, 0.028, (90, 150, 70))
    rim = [(-0.48, -0.82), (-0.44, -0.95), (0.0, -1.0), (0.44, -0.95), (0.48, -0.82), (0.4, -0.75), (0.0, -0.79),
           (-0.4, -0.75)]  # fmt: skip
    pen.blob(rim, crust)
    pen.patch(oval(-0.1, -0.92, 0.24, 0.03), crust, 0.3)


def draw_burger(pen: Pen, thing: Thing) -> None:
    bun, patty, lettuce = (colour_of(thing, part) for part in ("bun", "patty", "lettuce"))
    pen.box(-0.59, -0.26, 0.59, 0.0, bun, -0.12, radius=0.11)
    pen.box(-0.62, -0.4, 0.62, -0.2, patty, radius=0.09)
    pen.polygon([(-0.34, -0.42), (0.42, -0.42), (0.24, -0.27)], (255, 205, 70))
    leaves = scalloped([(-0.64, -0.5), (0.64, -0.5), (0.64, -0.42), *((0.64 - 0.256 * i, -0.4) for i in range(1, 5)),
                        (-0.64, -0.42)], 0.25)  # fmt: skip
    pen.shape(leaves, lettuce)
    height = 0.98 + pen.random.uniform(-0.02, 0.015)
    dome = skia.Path()
    dome.moveTo(-0.61, -0.52)
    dome.cubicTo(-0.63, -height - 0.14, 0.63, -height - 0.14, 0.61, -0.52)
    dome.quadTo(0.59, -0.47, 0.51, -0.47)
    dome.lineTo(-0.51, -0.47)
    dome.quadTo(-0.59, -0.47, -0.61, -0.52)
    dome.close()
    pen.shape(dome, bun)
    for x, y, turn in ((-0.26, -0.74, 60), (-0.08, -0.86, 75), (0.12, -0.8, 100), (0.28, -0.7, 120), (0.0, -0.68, 90)):
        pen.patch(oval(x, y, 0.022, 0.042, turn), _SESAME)


FOOD: dict[str, Callable[[Pen, Thing], None]] = {
    "apple": draw_apple,
    "banana": draw_banana,
    "watermelon": draw_watermelon,
    "cake": draw_cake,
    "donut": draw_donut,
    "pizza": draw_pizza,
    "burger": draw_burger,
}
