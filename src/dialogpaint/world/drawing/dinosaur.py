"""A friendly dinosaur, standing or running."""

from dialogpaint.world.drawing.anatomy import (
    CREAM,
    DARK,
    Draw,
    Stance,
    apart,
    dim,
    draw_body,
    eye,
    held,
    inside,
    limb,
    lively,
    outline,
)
from dialogpaint.world.drawing.outlines import rounded
from dialogpaint.world.drawing.pen import Pen, Point
from dialogpaint.world.features import pose_of
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

# fmt: off
_STANCES = {
    "standing": Stance(
        torso=(
            (-0.3, -0.22), (-0.28, -0.4), (-0.16, -0.54), (0.02, -0.66), (0.16, -0.66), (0.24, -0.5), (0.2, -0.3),
            (0.08, -0.17), (-0.14, -0.15),
        ),
        near=(
            limb((-0.16, -0.34), (-0.36, -0.22), (-0.52, -0.12), (-0.6, -0.16), widths=(0.34, 0.24, 0.12, 0.03)),
            limb((0.06, -0.58), (0.12, -0.7), (0.16, -0.8), widths=(0.26, 0.22, 0.22)),
            limb((-0.06, -0.3), (0.0, -0.18), (-0.03, -0.06), widths=(0.32, 0.19, 0.15), paw=0.095),
        ),
        far=(limb((0.1, -0.26), (0.16, -0.06), widths=(0.2, 0.14), paw=0.085),),
        tail=limb((0.0, 0.0), (0.1, 0.0), widths=(0.01, 0.01)),
        head=(0.24, -0.83, 0),
    ),
    "running": Stance(
        torso=(
            (-0.34, -0.36), (-0.3, -0.52), (-0.1, -0.6), (0.1, -0.64), (0.26, -0.58), (0.28, -0.42), (0.14, -0.31),
            (-0.1, -0.26), (-0.26, -0.28),
        ),
        near=(
            limb((-0.22, -0.44), (-0.4, -0.46), (-0.52, -0.58), (-0.58, -0.7), widths=(0.3, 0.22, 0.12, 0.03)),
            limb((0.18, -0.54), (0.26, -0.66), (0.31, -0.72), widths=(0.26, 0.22, 0.2)),
            limb((-0.02, -0.38), (0.14, -0.22), (0.22, -0.07), widths=(0.3, 0.18, 0.13), paw=0.09),
        ),
        far=(limb((-0.16, -0.34), (-0.28, -0.2), (-0.44, -0.12), widths=(0.24, 0.16, 0.12), paw=0.075),),
        tail=limb((0.0, 0.0), (0.1, 0.0), widths=(0.01, 0.01)),
        head=(0.36, -0.76, -3),
    ),
}
_BELLY = {
    "standing": outline((0.26, -0.58), (0.24, -0.34), (0.12, -0.14), (-0.04, -0.14), (0.08, -0.3), (0.12, -0.52)),
    "running": outline((0.34, -0.5), (0.2, -0.28), (-0.08, -0.22), (-0.3, -0.24), (-0.02, -0.34), (0.2, -0.44)),
}
_SPINES: dict[str, tuple[tuple[Point, Point, Point], ...]] = {
    "standing": (
        ((0.12, -0.94), (-0.02, -1.0), (0.04, -0.82)), ((0.03, -0.84), (-0.12, -0.87), (-0.02, -0.68)),
        ((-0.02, -0.7), (-0.2, -0.7), (-0.11, -0.54)), ((-0.1, -0.58), (-0.29, -0.55), (-0.22, -0.4)),
        ((-0.22, -0.43), (-0.42, -0.38), (-0.34, -0.26)), ((-0.36, -0.28), (-0.52, -0.26), (-0.48, -0.15)),
    ),
    "running": (
        ((0.26, -0.86), (0.14, -0.94), (0.18, -0.74)), ((0.18, -0.75), (0.04, -0.82), (0.06, -0.6)),
        ((0.07, -0.63), (-0.08, -0.74), (-0.1, -0.56)), ((-0.09, -0.59), (-0.22, -0.72), (-0.25, -0.5)),
        ((-0.24, -0.53), (-0.36, -0.68), (-0.4, -0.52)), ((-0.4, -0.54), (-0.46, -0.68), (-0.51, -0.56)),
    ),
}
_SPINE_PATHS = {pose: tuple(rounded(spine, 0.02) for spine in spines) for pose, spines in _SPINES.items()}
_ARMS = {
    "standing": limb((0.16, -0.46), (0.26, -0.4), (0.33, -0.43), widths=(0.1, 0.08, 0.06)).outline,
    "running": limb((0.22, -0.44), (0.34, -0.36), (0.41, -0.39), widths=(0.1, 0.08, 0.06)).outline,
}
_HEAD = outline(
    (-0.16, 0.02), (-0.12, -0.11), (0.02, -0.16), (0.14, -0.11), (0.28, -0.08), (0.33, 0.01), (0.29, 0.1), (0.12, 0.14),
    (-0.06, 0.14),
)
_TOOTH = rounded([(0.19, 0.03), (0.25, 0.025), (0.225, 0.075)], 0.006)
# fmt: on


def draw_dinosaur(pen: Pen, thing: Thing) -> None:
    pose = pose_of(thing)
    stance = _STANCES[pose]
    skin, spines = colour_of(thing, "body"), colour_of(thing, "spines")
    for spine in _SPINE_PATHS[pose]:
        pen.shape(spine, spines, apart(spines, skin))
    draw_body(pen, stance, skin)
    with inside(pen, stance.near_outline):
        pen.patch(_BELLY[pose], skin, 0.35)
    pen.shape(_ARMS[pose], skin, dim(skin))
    with held(pen, *stance.head, sway=4):
        pen.shape(_HEAD, skin)
        pen.detail([(0.32, 0.02), (0.2, 0.035), (0.08, 0.03), (0.04, 0.0)], 0.018, DARK)
        pen.patch(_TOOTH, CREAM)
        pen.dot(0.28, -0.035, 0.016, DARK)
        eye(pen, 0.06, -0.07, 0.034)


DINOSAURS: dict[str, Draw] = {"dinosaur": lively(draw_dinosaur)}
