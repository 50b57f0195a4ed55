"""Duck, fish, butterfly, bee and owl."""

import skia

from dialogpaint.world.drawing.anatomy import (
    DARK,
    Draw,
    apart,
    dim,
    eye,
    held,
    inside,
    joined,
    limb,
    lively,
    outline,
)
from dialogpaint.world.drawing.outlines import oval, rounded
from dialogpaint.world.drawing.pen import Pen, rgb_of, shaded
from dialogpaint.world.features import pose_of
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
_BEAK = outline((0.33, -0.84), (0.44, -0.8), (0.56, -0.78), (0.56, -0.69), (0.43, -0.66), (0.33, -0.68))
_WAVES = outline(
    (-0.54, -0.06), (-0.36, -0.13), (-0.2, -0.08), (-0.04, -0.14), (0.12, -0.08), (0.28, -0.13), (0.46, -0.06),
    (0.28, 0.0), (0.0, 0.01), (-0.34, 0.0),
)
_WATER = (150, 205, 235)
# fmt: on


def draw_duck(pen: Pen, thing: Thing) -> None:
    coat, beak = colour_of(thing, "body"), colour_of(thing, "beak")
    swimming = pose_of(thing) == "swimming"
    if not swimming:
        for x, shade in ((0.06, dim(beak)), (-0.08, 0.0)):
            pen.stroke([(x, -0.16), (x, -0.05)], 0.05, beak, shade)
            pen.oval(x + 0.05, -0.035, 0.1, 0.035, beak, shade)
    with held(pen, 0, 0.1 if swimming else 0.0):
        pen.shape(_DUCK, coat)
        with held(pen, 0, 0, sway=4):
            pen.shape(_DUCK_WING, coat, dim(coat))
        pen.shape(_BEAK, beak, apart(beak, coat))
        pen.detail([(0.36, -0.745), (0.45, -0.73), (0.53, -0.73)], 0.014)
        eye(pen, 0.26, -0.82, 0.035)
    if swimming:
        pen.shape(_WAVES, _WATER)


# fmt: off
_FISH = outline(
    (-0.44, -0.5), (-0.25, -0.68), (0.05, -0.83), (0.4, -0.77), (0.63, -0.6), (0.69, -0.47), (0.62, -0.34),
    (0.38, -0.19), (0.05, -0.15), (-0.25, -0.32),
)
_FISH_TAIL = outline(
    (-0.34, -0.5), (-0.5, -0.72), (-0.72, -0.86), (-0.7, -0.68), (-0.6, -0.5), (-0.7, -0.32), (-0.72, -0.14),
    (-0.5, -0.28),
)
_SPLASH = joined(
    oval(
        -0.34, -0.05, 0.22, 0.05), oval(-0.02, -0.05, 0.24, 0.045), oval(-0.6, -0.16, 0.06, 0.07),
        oval(-0.5, -0.3, 0.04, 0.05,
    ),
    oval(0.26, -0.15, 0.055, 0.065),
)
_DORSAL = outline((-0.16, -0.68), (-0.1, -0.9), (0.08, -0.99), (0.3, -0.92), (0.42, -0.7), (0.1, -0.66))
_VENTRAL = outline((0.2, -0.26), (0.1, -0.06), (-0.06, -0.01), (-0.1, -0.14), (-0.04, -0.28))
_PECTORAL = outline((0.24, -0.44), (0.12, -0.56), (-0.06, -0.54), (-0.12, -0.42), (0.0, -0.34), (0.16, -0.34))
# fmt: on


def draw_fish(pen: Pen, thing: Thing) -> None:
    scales, fins = colour_of(thing, "body"), colour_of(thing, "fins")
    if pose_of(thing) == "swimming":
        _draw_fish(pen, scales, fins)
        return
    with held(pen, 0.0, -0.55, -36, sway=3):
        pen.canvas.scale(0.8, 0.8)
        pen.canvas.translate(0, 0.5)
        _draw_fish(pen, scales, fins)
    pen.shape(_SPLASH, _WATER)


def _draw_fish(pen: Pen, scales: str, fins: str) -> None:
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


# fmt: off
_BEE = outline(
    (-0.6, -0.34), (-0.44, -0.54), (-0.2, -0.65), (0.08, -0.66), (0.26, -0.52), (0.28, -0.32), (0.12, -0.12),
    (-0.16, -0.05), (-0.42, -0.14),
)
_BEE_STRIPES = joined(
    outline((-0.36, -0.68), (-0.24, -0.7), (-0.2, -0.36), (-0.24, 0.0), (-0.36, -0.02), (-0.32, -0.36)),
    outline((-0.06, -0.72), (0.08, -0.72), (0.12, -0.36), (0.06, 0.0), (-0.08, 0.0), (-0.02, -0.36)),
)
_BEE_WINGS = (
    outline((0.04, -0.58), (0.06, -0.8), (0.2, -0.96), (0.34, -0.92), (0.32, -0.76), (0.18, -0.6)),
    outline((-0.02, -0.58), (-0.14, -0.76), (-0.12, -0.94), (0.02, -0.99), (0.12, -0.86), (0.1, -0.66)),
)
# fmt: on


def draw_bee(pen: Pen, thing: Thing) -> None:
    body, stripes, wings = (colour_of(thing, part) for part in ("body", "stripes", "wings"))
    pen.shape(rounded([(-0.52, -0.44), (-0.7, -0.34), (-0.52, -0.28)], 0.015), DARK)
    with held(pen, 0.04, -0.58, sway=6):
        pen.canvas.translate(-0.04, 0.58)
        pen.shape(_BEE_WINGS[0], wings, dim(wings))
    pen.shape(_BEE, body)
    with inside(pen, _BEE):
        pen.patch(_BEE_STRIPES, stripes, apart(stripes, body))
    with held(pen, 0.0, -0.58, sway=6):
        pen.canvas.translate(0, 0.58)
        pen.shape(_BEE_WINGS[1], wings)
    pen.oval(0.38, -0.4, 0.22, 0.22, body)
    for x in (0.36, 0.48):
        pen.detail([(x, -0.58), (x + 0.03, -0.7), (x + 0.1, -0.76)], 0.028, DARK)
        pen.dot(x + 0.1, -0.76, 0.035, DARK)
    eye(pen, 0.45, -0.43, 0.045)
    pen.detail([(0.56, -0.31), (0.49, -0.275), (0.42, -0.3)], 0.022, DARK)


# fmt: off
_OWL = outline(
    (0.0, -0.9), (0.2, -0.92), (0.34, -0.98), (0.36, -0.76), (0.36, -0.46), (0.3, -0.2), (0.14, -0.06), (-0.14, -0.06),
    (-0.3, -0.2), (-0.36, -0.46), (-0.36, -0.76), (-0.34, -0.98), (-0.2, -0.92),
)
_OWL_BELLY = outline(
    (0.0, -0.52), (0.2, -0.44), (0.22, -0.24), (0.1, -0.1), (-0.1, -0.1), (-0.22, -0.24), (-0.2, -0.44),
)
_OWL_BEAK = rounded([(-0.07, -0.65), (0.07, -0.65), (0.0, -0.5)], 0.02)
_OWL_WINGS = {
    "perched": outline((0.34, -0.6), (0.42, -0.4), (0.38, -0.2), (0.28, -0.08), (0.22, -0.24), (0.26, -0.44)),
    "flying": outline(
        (0.24, -0.4), (0.28, -0.6), (0.42, -0.76), (0.6, -0.82), (0.61, -0.66), (0.56, -0.6), (0.57, -0.48),
        (0.49, -0.44), (0.46, -0.32), (0.34, -0.3),
    ),
}
# fmt: on


def draw_owl(pen: Pen, thing: Thing) -> None:
    pose = pose_of(thing)
    body, belly, beak = (colour_of(thing, part) for part in ("body", "belly", "beak"))
    spread = pen.random.uniform(0.94, 1.0)
    if pose == "perched":
        pen.stroke([(-0.5, -0.05), (0.0, -0.06), (0.5, -0.05)], 0.085, "brown")
    if pose == "flying":
        _draw_wings(pen, _OWL_WINGS[pose], body, spread)
    pen.shape(_OWL, body)
    if pose == "perched":
        _draw_wings(pen, _OWL_WINGS[pose], body, spread)
    pen.shape(_OWL_BELLY, belly, apart(belly, body))
    for x, y in ((-0.09, -0.38), (0.09, -0.38), (0.0, -0.3), (-0.09, -0.21), (0.09, -0.21)):
        pen.detail([(x - 0.04, y), (x, y + 0.03), (x + 0.04, y)], 0.02, shaded(rgb_of(belly), 2 * dim(belly)))
    for x in (-0.16, 0.16):
        pen.oval(x, -0.71, 0.165, 0.165, (255, 250, 238))
        pen.dot(x * 0.88, -0.71, 0.085, DARK)
        pen.dot(x * 0.88 + 0.03, -0.745, 0.028, (255, 255, 255))
        pen.oval(x * 0.7, -0.055, 0.075, 0.045, beak)
    pen.shape(_OWL_BEAK, beak)


def _draw_wings(pen: Pen, wing: skia.Path, colour: str, spread: float) -> None:
    """The wing and its mirror image."""
    for side in (-spread, spread):
        pen.canvas.save()
        pen.canvas.scale(side, 1)
        pen.shape(wing, colour, dim(colour))
        pen.canvas.restore()


SMALL_ANIMALS: dict[str, Draw] = {
    "duck": lively(draw_duck),
    "fish": lively(draw_fish),
    "butterfly": lively(draw_butterfly),
    "bee": lively(draw_bee),
    "owl": lively(draw_owl),
}
