"""Plants: tree, pine, palm, flower, sunflower, tulip, cactus, mushroom, pumpkin."""

from collections.abc import Callable

import skia

from dialogpaint.world.drawing.anatomy import limb
from dialogpaint.world.drawing.outlines import leaf, oval, ring, rounded, scalloped
from dialogpaint.world.drawing.pen import RGB, Pen, Point, rgb_of, shaded
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

_SPINE: RGB = (250, 248, 225)
_COCONUT: RGB = (110, 75, 50)


def _frond(*points: Point) -> skia.Path:
    """A palm leaf along the points."""
    return limb(*points, widths=(0.05, 0.12, 0.1, 0.01)).outline


_FAR_FRONDS = (
    _frond((0.0, 0.0), (-0.14, -0.12), (-0.28, -0.1), (-0.38, 0.04)),
    _frond((0.0, 0.0), (0.12, -0.14), (0.26, -0.14), (0.36, -0.02)),
    _frond((0.0, 0.0), (0.02, -0.14), (0.1, -0.24), (0.2, -0.27)),
)
_FRONDS = (
    _frond((0.0, 0.0), (-0.16, -0.04), (-0.26, 0.08), (-0.3, 0.24)),
    _frond((0.0, 0.0), (0.14, -0.03), (0.24, 0.08), (0.27, 0.22)),
    _frond((0.0, 0.0), (-0.08, -0.16), (-0.2, -0.23), (-0.34, -0.18)),
)


def draw_tree(pen: Pen, thing: Thing) -> None:
    leaves, trunk = colour_of(thing, "leaves"), colour_of(thing, "trunk")
    bole = [(-0.07, -0.5), (-0.08, -0.2), (-0.15, 0.0), (0.0, -0.02), (0.15, 0.0), (0.08, -0.2), (0.07, -0.5)]
    pen.blob(bole, trunk)
    turn = pen.random.uniform(-20, 20)
    crown = [
        (x * pen.random.uniform(0.95, 1.03), y + pen.random.uniform(-0.015, 0.015))
        for x, y in ring(0.0, -0.65, 0.325, 0.275, 7, turn)
    ]
    pen.shape(scalloped(crown, 0.36), leaves)
    pen.patch(scalloped(ring(-0.07, -0.76, 0.15, 0.11, 6, turn), 0.32), leaves, 0.2)
    pen.patch(scalloped(ring(0.16, -0.56, 0.07, 0.05, 5, turn), 0.32), leaves, 0.2)


def draw_pine(pen: Pen, thing: Thing) -> None:
    leaves = colour_of(thing, "leaves")
    pen.box(-0.07, -0.24, 0.07, 0.0, colour_of(thing, "trunk"), radius=0.02)
    for bottom, top, wide in ((-0.16, -0.6, 0.29), (-0.38, -0.8, 0.235), (-0.62, -1.0, 0.175)):
        wide += pen.random.uniform(-0.012, 0.008)
        tier = skia.Path()
        tier.moveTo(0.0, top)
        tier.quadTo(wide * 0.35, (top + bottom) / 2, wide, bottom)
        for x in (wide / 3, -wide / 3, -wide):
            tier.quadTo(x + wide / 3, bottom + 0.06, x, bottom)
        tier.quadTo(-wide * 0.35, (top + bottom) / 2, 0.0, top)
        tier.close()
        pen.shape(tier, leaves, 0.14 * (-bottom - 0.38))
        pen.patch(leaf((wide * 0.06, top + 0.08), (-wide * 0.6, bottom - 0.03), 0.14), leaves, 0.2)


def draw_flower(pen: Pen, thing: Thing) -> None:
    petals, centre, stem = (colour_of(thing, part) for part in ("petals", "centre", "stem"))
    sway, turn = pen.random.uniform(-0.03, 0.03), pen.random.uniform(-15, 15)
    pen.stroke([(0.0, -0.035), (-0.02 + sway, -0.3), (0.0, -0.6)], 0.07, stem)
    pen.shape(leaf((-0.01, -0.07), (-0.28, -0.3), 0.32), stem)
    pen.shape(leaf((0.01, -0.12), (0.28, -0.34), 0.32), stem, 0.12)
    for i, (x, y) in enumerate(ring(0.0, -0.7, 0.18, 0.18, 6, turn)):
        pen.oval(x, y, 0.12, 0.105, petals, turn=turn + 60 * i)
    pen.oval(0.0, -0.7, 0.105, 0.105, centre)


def draw_cactus(pen: Pen, thing: Thing) -> None:
    body, pot = colour_of(thing, "body"), colour_of(thing, "pot")
    left, right = pen.random.uniform(-0.03, 0.03), pen.random.uniform(-0.03, 0.03)
    pen.stroke([(-0.08, -0.46), (-0.2, -0.48), (-0.24, -0.58), (-0.24, -0.7 + left)], 0.13, body)
    pen.stroke([(0.08, -0.54), (0.2, -0.56), (0.24, -0.66), (0.24, -0.8 + right)], 0.13, body)
    pen.box(-0.135, -1.0, 0.135, -0.24, body, radius=0.13)
    for x in (-0.055, 0.055):
        pen.detail([(x, -0.92), (x, -0.34)], 0.02, _SPINE)
    pen.dot(-0.24, -0.64, 0.018, _SPINE)
    pen.dot(0.24, -0.72, 0.018, _SPINE)
    pen.shape(rounded([(-0.21, -0.25), (0.21, -0.25), (0.155, 0.0), (-0.155, 0.0)], 0.04), pot)
    pen.box(-0.25, -0.33, 0.25, -0.21, pot, 0.12, radius=0.04)


def draw_mushroom(pen: Pen, thing: Thing) -> None:
    cap, stem = colour_of(thing, "cap"), colour_of(thing, "stem")
    lean = pen.random.uniform(-0.03, 0.03)
    foot: list[Point] = [
        (-0.14, -0.5),
        (-0.15, -0.22),
        (-0.21, -0.04),
        (0.0, 0.0),
        (0.21, -0.04),
        (0.15, -0.22),
        (0.14, -0.5),
    ]
    pen.blob(foot, stem)
    dome = skia.Path()
    dome.moveTo(-0.49, -0.42)
    dome.cubicTo(-0.5, -0.8, -0.25 + lean, -1.0, lean, -1.0)
    dome.cubicTo(0.25 + lean, -1.0, 0.5, -0.8, 0.49, -0.42)
    dome.quadTo(0.46, -0.35, 0.36, -0.37)
    dome.quadTo(0.0, -0.45, -0.36, -0.37)
    dome.quadTo(-0.46, -0.35, -0.49, -0.42)
    dome.close()
    pen.shape(dome, cap)
    spots: RGB = (205, 200, 190) if cap == "white" else (252, 248, 238)
    for x, y, radius in (
        (-0.02, -0.74, 0.1),
        (-0.29, -0.56, 0.075),
        (0.27, -0.6, 0.085),
        (0.02, -0.51, 0.05),
        (0.16, -0.85, 0.045),
        (-0.19, -0.82, 0.045),
    ):
        pen.patch(oval(x + lean, y, radius, radius * 0.85), spots)


def draw_palm(pen: Pen, thing: Thing) -> None:
    leaves, trunk = colour_of(thing, "leaves"), colour_of(thing, "trunk")
    lean = pen.random.uniform(-0.03, 0.03)
    top = (0.04 + lean, -0.72)
    bole = [
        (-0.1, 0.0), (-0.09, -0.2), (-0.06 + lean / 2, -0.46), (0.0 + lean, -0.74), (0.08 + lean, -0.74),
        (0.05 + lean / 2, -0.46), (0.05, -0.2), (0.1, 0.0),
    ]  # fmt: skip
    pen.blob(bole, trunk)
    for y in (-0.14, -0.28, -0.42, -0.56):
        middle = -0.02 + (lean + 0.04) * -y / 0.74
        pen.detail([(middle - 0.05, y), (middle, y + 0.02), (middle + 0.05, y)], 0.018, shaded(rgb_of(trunk), -0.35))
    for shade, fronds in ((-0.2, _FAR_FRONDS), (0.0, _FRONDS)):
        for frond in fronds:
            pen.canvas.save()
            pen.canvas.translate(*top)
            pen.shape(frond, leaves, shade)
            pen.canvas.restore()
    for x, y in ((-0.05, 0.03), (0.05, 0.02), (0.0, 0.07)):
        pen.oval(top[0] + x, top[1] + y, 0.045, 0.045, _COCONUT)


def draw_sunflower(pen: Pen, thing: Thing) -> None:
    petals, centre, stem = (colour_of(thing, part) for part in ("petals", "centre", "stem"))
    sway, turn = pen.random.uniform(-0.03, 0.03), pen.random.uniform(-12, 12)
    pen.stroke([(0.0, -0.03), (0.03 + sway, -0.26), (0.0, -0.56)], 0.06, stem)
    pen.shape(leaf((0.01, -0.1), (0.24, -0.26), 0.4), stem, 0.12)
    pen.shape(leaf((0.0, -0.18), (-0.24, -0.34), 0.4), stem)
    for start, reach, shade in ((turn + 15, 0.31, -0.14), (turn, 0.31, 0.0)):
        roots, tips = ring(0.0, -0.69, 0.1, 0.1, 12, start), ring(0.0, -0.69, reach, reach, 12, start)
        rays = skia.Path()
        for root, tip in zip(roots, tips, strict=True):
            rays.addPath(leaf(root, tip, 0.34))
        pen.shape(rays, petals, shade)
    pen.oval(0.0, -0.69, 0.14, 0.14, centre)
    for x, y in ring(0.0, -0.69, 0.075, 0.075, 6, turn):
        pen.patch(oval(x, y, 0.02, 0.02), centre, -0.4 if centre != "black" else 0.3)


def draw_tulip(pen: Pen, thing: Thing) -> None:
    petals, stem = colour_of(thing, "petals"), colour_of(thing, "stem")
    sway = pen.random.uniform(-0.02, 0.02)
    pen.stroke([(0.0, -0.03), (sway, -0.3), (0.0, -0.6)], 0.06, stem)
    pen.shape(leaf((0.0, -0.02), (-0.23, -0.52), 0.22), stem)
    pen.shape(leaf((0.0, -0.02), (0.23, -0.44), 0.22), stem, -0.15)
    for side in (-1, 1):
        pen.shape(leaf((0.0, -0.52), (side * 0.13, -0.97), 0.42), petals, -0.18)
    cup = [(-0.21, -0.95), (-0.09, -0.84), (0.0, -0.99), (0.09, -0.84), (0.21, -0.95), (0.22, -0.68), (0.12, -0.54),
           (0.0, -0.51), (-0.12, -0.54), (-0.22, -0.68)]  # fmt: skip
    pen.shape(rounded(cup, 0.03), petals)
    pen.patch(leaf((0.0, -0.54), (0.0, -0.93), 0.2), petals, 0.25)


def draw_pumpkin(pen: Pen, thing: Thing) -> None:
    body, stem = colour_of(thing, "body"), colour_of(thing, "stem")
    swell = pen.random.uniform(-0.02, 0.02)
    pen.stroke([(0.0, -0.72), (0.02, -0.86), (0.1, -0.94)], 0.1, stem)
    pen.patch(leaf((0.04, -0.8), (-0.32, -0.92), 0.4), stem)
    for x, rx, shade in (
        (-0.36, 0.21, -0.2),
        (0.36, 0.21, -0.2),
        (-0.2, 0.24, -0.08),
        (0.2, 0.24, -0.08),
        (0.0, 0.2, 0.08),
    ):
        pen.oval(x, -0.4, rx + swell, 0.4 - abs(x) * 0.16, body, shade)
    pen.patch(oval(-0.26, -0.56, 0.04, 0.1, 12), body, 0.35)


PLANTS: dict[str, Callable[[Pen, Thing], None]] = {
    "tree": draw_tree,
    "pine": draw_pine,
    "palm": draw_palm,
    "flower": draw_flower,
    "sunflower": draw_sunflower,
    "tulip": draw_tulip,
    "cactus": draw_cactus,
    "mushroom": draw_mushroom,
    "pumpkin": draw_pumpkin,
}
