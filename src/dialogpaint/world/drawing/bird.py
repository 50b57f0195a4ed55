"""The parametric bird: crown, wings, belly, beak and tail, each with its colour; perched, walking or flying."""

from dialogpaint.world.drawing.anatomy import Draw, apart, dim, eye, held, lively, outline
from dialogpaint.world.drawing.outlines import leaf
from dialogpaint.world.drawing.pen import Pen, Point, rgb_of, shaded
from dialogpaint.world.features import pose_of
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

# fmt: off
_LEGS = (150, 105, 60)
_CROWN = outline(
    (-0.2, 0.02), (-0.19, -0.1), (-0.08, -0.2), (0.06, -0.2), (0.17, -0.12), (0.2, -0.03), (0.08, -0.08),
    (-0.05, -0.05), (-0.13, 0.04),
)
_BEAK = outline((0.12, -0.1), (0.24, -0.08), (0.41, 0.03), (0.26, 0.11), (0.12, 0.13))
_BODIES = {
    "perched": outline(
        (-0.27, -0.2), (-0.2, -0.42), (-0.06, -0.6), (0.1, -0.7), (0.28, -0.64), (0.33, -0.42), (0.22, -0.22),
        (0.0, -0.09), (-0.18, -0.12),
    ),
    "walking": outline(
        (-0.36, -0.44), (-0.2, -0.59), (0.0, -0.63), (0.18, -0.7), (0.31, -0.58), (0.31, -0.38), (0.16, -0.23),
        (-0.06, -0.19), (-0.27, -0.29),
    ),
    "flying": outline(
        (-0.38, -0.34), (-0.2, -0.46), (0.02, -0.52), (0.18, -0.54), (0.32, -0.42), (0.26, -0.24), (0.02, -0.13),
        (-0.22, -0.2),
    ),
}
_HEADS = {"perched": (0.22, -0.77, 0), "walking": (0.24, -0.77, 0), "flying": (0.24, -0.5, -2)}
_TAIL_ROOTS: dict[str, Point] = {"perched": (-0.14, -0.22), "walking": (-0.26, -0.44), "flying": (-0.28, -0.34)}
_TAILS = {
    "perched": outline(
        (-0.1, -0.28), (-0.3, -0.26), (-0.58, -0.14), (-0.63, -0.07), (-0.58, -0.01), (-0.3, -0.04), (-0.1, -0.14),
    ),
    "walking": outline(
        (-0.2, -0.54), (-0.42, -0.62), (-0.58, -0.74), (-0.63, -0.68), (-0.62, -0.54), (-0.44, -0.4), (-0.22, -0.34),
    ),
    "flying": outline(
        (-0.24, -0.41), (-0.44, -0.48), (-0.6, -0.48), (-0.56, -0.38), (-0.64, -0.31), (-0.55, -0.26),
        (-0.58, -0.15), (-0.42, -0.19), (-0.24, -0.26),
    ),
}
_WINGS = {
    "perched": outline(
        (0.12, -0.58), (-0.06, -0.56), (-0.22, -0.4), (-0.38, -0.17), (-0.26, -0.14), (-0.08, -0.2), (0.1, -0.34),
    ),
    "walking": outline(
        (0.14, -0.52), (-0.02, -0.57), (-0.22, -0.53), (-0.46, -0.44), (-0.36, -0.36), (-0.14, -0.28), (0.08, -0.34),
    ),
    "flying": outline(
        (0.16, -0.38), (0.12, -0.62), (-0.04, -0.84), (-0.3, -0.99), (-0.42, -0.97), (-0.36, -0.87), (-0.46, -0.8),
        (-0.35, -0.73), (-0.42, -0.63), (-0.28, -0.59), (-0.3, -0.49), (-0.1, -0.36),
    ),
}
_FEATHERS = {
    "perched": (((0.02, -0.36), (-0.16, -0.26)), ((0.02, -0.46), (-0.18, -0.34))),
    "walking": (((0.02, -0.38), (-0.22, -0.38)), ((0.0, -0.47), (-0.24, -0.46))),
    "flying": (((-0.06, -0.54), (-0.26, -0.65)), ((-0.06, -0.66), (-0.3, -0.8))),
}
_FAR_WING = outline(
    (0.06, -0.46), (0.12, -0.7), (0.26, -0.9), (0.46, -0.99), (0.52, -0.93), (0.45, -0.85), (0.51, -0.76),
    (0.4, -0.71), (0.42, -0.62), (0.26, -0.48),
)
_LEAF = leaf((0.42, -0.06), (0.6, -0.16), 0.35)
# fmt: on


def draw_bird(pen: Pen, thing: Thing) -> None:
    pose = pose_of(thing)
    belly, wings = colour_of(thing, "belly"), colour_of(thing, "wings")
    if pose == "flying":
        pen.shape(_FAR_WING, wings, dim(wings))
    _draw_tail(pen, pose, colour_of(thing, "tail"), belly)
    _draw_feet(pen, pose)
    pen.shape(_BODIES[pose], belly)
    _draw_head(pen, pose, thing)
    pen.shape(_WINGS[pose], wings, apart(wings, belly))
    for feather in _FEATHERS[pose]:
        pen.detail(feather, 0.02, shaded(rgb_of(wings), 2 * dim(wings)))


def _draw_tail(pen: Pen, pose: str, colour: str, belly: str) -> None:
    x, y = _TAIL_ROOTS[pose]
    with held(pen, x, y, sway=5):
        pen.canvas.translate(-x, -y)
        pen.shape(_TAILS[pose], colour, apart(colour, belly))


def _draw_head(pen: Pen, pose: str, thing: Thing) -> None:
    belly, crown, beak = (colour_of(thing, part) for part in ("belly", "crown", "beak"))
    with held(pen, *_HEADS[pose], sway=5):
        pen.shape(_BEAK, beak, apart(beak, belly))
        pen.oval(0, 0, 0.2, 0.19, belly)
        pen.shape(_CROWN, crown, apart(crown, belly))
        eye(pen, 0.09, 0.0, 0.034)


def _draw_feet(pen: Pen, pose: str) -> None:
    if pose == "perched":
        pen.shape(_LEAF, "green")
        pen.stroke([(-0.35, -0.05), (0.1, -0.055), (0.5, -0.05)], 0.08, "brown")
        for x in (0.0, 0.12):
            pen.stroke([(x, -0.16), (x + 0.02, -0.07)], 0.045, _LEGS)
    elif pose == "walking":
        for x, ahead in ((0.02, -0.1), (0.08, 0.1)):
            pen.stroke([(x, -0.26), (x + ahead, -0.03)], 0.045, _LEGS)
            pen.stroke([(x + ahead, -0.025), (x + ahead + 0.1, -0.025)], 0.045, _LEGS)


BIRDS: dict[str, Draw] = {"bird": lively(draw_bird)}
