"""Duck, fish and butterfly."""

from dialogpaint.world.drawing.anatomy import DARK, Draw, apart, dim, eye, held, joined, limb, lively, outline
from dialogpaint.world.drawing.outlines import oval
from dialogpaint.world.drawing.pen import Pen
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

# fmt: off
_DUCK = joined(
    outline(
        (-0.52, -0.52), (-0.4, -0.44), (-0.2, -0.46), (0.05, -0.52), (0.22, -0.52), (0.3, -0.36), (0.2, -0.16),
        (-0.05, -0.1), (-0.3, -0.16), (-0.46, -0.32),
    ),
    limb((0.12, -0.4), (0.16, -0.6), (0.2, -0.74), widths=(0.34, 0.24, 0.24)).outline,
    oval(0.22, -0.77, 0.19, 0.18),
)
_DUCK_WING = outline(
    (0.1, -0.4), (-0.05, -0.44), (-0.24, -0.42), (-0.4, -0.36), (-0.28, -0.24), (-0.08, -0.2), (0.06, -0.26),
)
_BEAK = outline((0.34, -0.82), (0.44, -0.78), (0.54, -0.76), (0.54, -0.69), (0.42, -0.68), (0.34, -0.7))
# fmt: on


def draw_duck(pen: Pen, thing: Thing) -> None:
    coat, beak = colour_of(thing, "body"), colour_of(thing, "beak")
    for x, shade in ((0.06, dim(beak)), (-0.08, 0.0)):
        pen.stroke([(x, -0.16), (x, -0.05)], 0.05, beak, shade)
        pen.oval(x + 0.05, -0.035, 0.1, 0.035, beak, shade)
    pen.shape(_DUCK, coat)
    with held(pen, 0, 0, sway=4):
        pen.shape(_DUCK_WING, coat, dim(coat))
    pen.shape(_BEAK, beak, apart(beak, coat))
    pen.detail([(0.36, -0.745), (0.45, -0.73), (0.53, -0.73)], 0.014)
    eye(pen, 0.26, -0.82, 0.035)


# fmt: off
_FISH = outline(
    (-0.44, -0.5), (-0.25, -0.68), (0.05, -0.83), (0.4, -0.77), (0.63, -0.6), (0.69, -0.47), (0.62, -0.34),
    (0.38, -0.19), (0.05, -0.15), (-0.25, -0.32),
)
_FISH_TAIL = outline(
    (-0.34, -0.5), (-0.5, -0.72), (-0.72, -0.86), (-0.7, -0.68), (-0.6, -0.5), (-0.7, -0.32), (-0.72, -0.14),
    (-0.5, -0.28),
)
_DORSAL = outline((-0.16, -0.68), (-0.1, -0.9), (0.08, -0.99), (0.3, -0.92), (0.42, -0.7), (0.1, -0.66))
_VENTRAL = outline((0.2, -0.26), (0.1, -0.06), (-0.06, -0.01), (-0.1, -0.14), (-0.04, -0.28))
_PECTORAL = outline((0.24, -0.44), (0.12, -0.56), (-0.06, -0.54), (-0.12, -0.42), (0.0, -0.34), (0.16, -0.34))
# fmt: on


def draw_fish(pen: Pen, thing: Thing) -> None:
    scales, fins = colour_of(thing, "body"), colour_of(thing, "fins")
    with held(pen, -0.36, -0.5, sway=7):
        pen.canvas.translate(0.36, 0.5)
        pen.shape(_FISH_TAIL, fins, apart(fins, scales) / 2)
    pen.shape(_DORSAL, fins)
    pen.shape(_VENTRAL, fins)
    pen.shape(_FISH, scales)
    pen.shape(_PECTORAL, fins, apart(fins, scales))
    pen.detail([(0.32, -0.72), (0.26, -0.5), (0.32, -0.28)], 0.03, DARK)
    eye(pen, 0.48, -0.56, 0.055)
    pen.detail([(0.67, -0.42), (0.6, -0.38), (0.54, -0.4)], 0.025)


# fmt: off
_UPPER_WING = outline(
    (0.02, -0.5), (0.12, -0.72), (0.3, -0.92), (0.5, -0.94), (0.56, -0.78), (0.48, -0.58), (0.28, -0.46),
)
_LOWER_WING = outline(
    (0.02, -0.46), (0.24, -0.46), (0.42, -0.36), (0.44, -0.18), (0.3, -0.04), (0.14, -0.1), (0.05, -0.28),
)
# fmt: on


def draw_butterfly(pen: Pen, thing: Thing) -> None:
    wings, body = colour_of(thing, "wings"), colour_of(thing, "body")
    spread = pen.random.uniform(0.88, 1.0)
    for side in (-spread, spread):
        pen.canvas.save()
        pen.canvas.scale(side, 1)
        pen.shape(_LOWER_WING, wings, dim(wings))
        pen.shape(_UPPER_WING, wings)
        pen.dot(0.38, -0.77, 0.075, (255, 252, 240))
        pen.dot(0.28, -0.24, 0.055, (255, 252, 240))
        pen.detail([(0.01, -0.74), (0.05, -0.88), (0.13, -0.96)], 0.022)
        pen.dot(0.13, -0.96, 0.026)
        pen.canvas.restore()
    shade = apart(body, wings)
    pen.oval(0, -0.42, 0.065, 0.33, body, shade)
    pen.oval(0, -0.74, 0.085, 0.085, body, shade)


SMALL_ANIMALS: dict[str, Draw] = {
    "duck": lively(draw_duck),
    "fish": lively(draw_fish),
    "butterfly": lively(
        draw_butterfly,
    ),
}
