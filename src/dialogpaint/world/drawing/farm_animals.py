"""Horse, cow and sheep."""

from dialogpaint.world.drawing.anatomy import (
    CREAM,
    DARK,
    PINK,
    Draw,
    Stance,
    apart,
    dim,
    draw_body,
    draw_feet,
    draw_hat,
    draw_tail,
    eye,
    held,
    inside,
    limb,
    lively,
    outline,
)
from dialogpaint.world.drawing.outlines import ring, scalloped
from dialogpaint.world.drawing.pen import Pen, rgb_of, shaded
from dialogpaint.world.features import pose_of
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

# fmt: off
_HORSE = {
    "standing": Stance(
        torso=(
            (-0.38, -0.54), (-0.3, -0.65), (-0.08, -0.62), (0.12, -0.64), (0.24, -0.54), (0.2, -0.4), (0.0, -0.35),
            (-0.2, -0.37), (-0.34, -0.42),
        ),
        near=(
            limb((0.08, -0.52), (0.2, -0.66), (0.31, -0.82), widths=(0.3, 0.22, 0.17)),
            limb((0.15, -0.48), (0.17, -0.26), (0.17, -0.03), widths=(0.18, 0.1, 0.09), paw=0.05),
            limb((-0.27, -0.52), (-0.31, -0.28), (-0.28, -0.03), widths=(0.24, 0.11, 0.09), paw=0.05),
        ),
        far=(
            limb((0.06, -0.42), (0.06, -0.04), widths=(0.12, 0.085), paw=0.045),
            limb((-0.2, -0.42), (-0.2, -0.24), (-0.17, -0.04), widths=(0.16, 0.1, 0.085), paw=0.045),
        ),
        tail=limb((-0.33, -0.58), (-0.46, -0.52), (-0.5, -0.34), (-0.47, -0.16), widths=(0.08, 0.13, 0.15, 0.05)),
        head=(0.33, -0.81, 0),
    ),
    "running": Stance(
        torso=(
            (-0.34, -0.5), (-0.28, -0.61), (-0.08, -0.6), (0.12, -0.64), (0.24, -0.56), (0.2, -0.42), (0.0, -0.36),
            (-0.18, -0.36), (-0.3, -0.38),
        ),
        near=(
            limb((0.08, -0.52), (0.2, -0.66), (0.31, -0.82), widths=(0.3, 0.22, 0.17)),
            limb((0.15, -0.48), (0.34, -0.4), (0.5, -0.28), widths=(0.18, 0.1, 0.08), paw=0.045),
            limb((-0.24, -0.48), (-0.32, -0.26), (-0.48, -0.1), widths=(0.24, 0.11, 0.08), paw=0.045),
        ),
        far=(
            limb((0.08, -0.42), (0.26, -0.3), (0.3, -0.12), widths=(0.14, 0.09, 0.075), paw=0.04),
            limb((-0.18, -0.4), (-0.16, -0.22), (-0.28, -0.05), widths=(0.16, 0.1, 0.075), paw=0.04),
        ),
        tail=limb((-0.3, -0.56), (-0.42, -0.6), (-0.5, -0.52), (-0.54, -0.38), widths=(0.08, 0.12, 0.14, 0.05)),
        head=(0.32, -0.8, -2),
    ),
    "rearing": Stance(
        torso=(
            (-0.36, -0.42), (-0.29, -0.55), (-0.12, -0.65), (0.0, -0.75), (0.13, -0.75), (0.2, -0.62), (0.13, -0.47),
            (-0.02, -0.37), (-0.18, -0.31), (-0.31, -0.32),
        ),
        near=(
            limb((0.03, -0.6), (0.12, -0.75), (0.2, -0.88), widths=(0.3, 0.22, 0.16)),
            limb((0.1, -0.6), (0.31, -0.6), (0.37, -0.43), widths=(0.18, 0.1, 0.08), paw=0.045),
            limb((-0.2, -0.42), (-0.1, -0.28), (-0.2, -0.16), (-0.15, -0.04), widths=(0.25, 0.16, 0.1, 0.09), paw=0.05),
        ),
        far=(
            limb((0.12, -0.62), (0.34, -0.7), (0.46, -0.58), widths=(0.14, 0.09, 0.075), paw=0.04),
            limb(
                (-0.27, -0.4), (-0.24, -0.27), (-0.35, -0.16), (-0.31, -0.04),
                widths=(0.2, 0.14, 0.095, 0.085), paw=0.045,
            ),
        ),
        tail=limb((-0.32, -0.44), (-0.46, -0.44), (-0.52, -0.3), (-0.48, -0.12), widths=(0.08, 0.13, 0.14, 0.05)),
        head=(0.22, -0.83, -6),
    ),
}
_HORSE_HEAD = outline(
    (-0.09, -0.02), (-0.06, -0.1), (0.03, -0.12), (0.12, -0.05), (0.22, 0.1), (0.24, 0.17), (0.18, 0.22),
    (0.11, 0.18), (0.03, 0.1), (-0.06, 0.08),
)
_HORSE_MUZZLE = outline((0.15, 0.08), (0.22, 0.1), (0.24, 0.17), (0.18, 0.22), (0.11, 0.18), (0.12, 0.12))
_HORSE_EAR = outline((-0.05, -0.09), (-0.06, -0.15), (-0.03, -0.2), (0.02, -0.15), (0.03, -0.1))
_HORSE_MANE = outline(
    (0.1, -0.12), (0.04, -0.18), (-0.06, -0.15), (-0.15, -0.05), (-0.22, 0.08), (-0.3, 0.17), (-0.33, 0.26),
    (-0.24, 0.25), (-0.17, 0.2), (-0.1, 0.1), (-0.04, 0.0), (0.02, -0.08),
)
# fmt: on


def draw_horse(pen: Pen, thing: Thing) -> None:
    stance = _HORSE[pose_of(thing)]
    coat, mane = colour_of(thing, "body"), colour_of(thing, "mane")
    draw_tail(pen, stance, mane)
    draw_body(pen, stance, coat)
    draw_feet(pen, stance, 0.075)
    with held(pen, *stance.head, sway=3):
        pen.shape(_HORSE_HEAD, coat)
        pen.patch(_HORSE_MUZZLE, coat, 0.35)
        pen.shape(_HORSE_EAR, coat)
        pen.shape(_HORSE_MANE, mane, apart(mane, coat))
        pen.dot(0.2, 0.13, 0.018, DARK)
        pen.detail([(0.2, 0.19), (0.15, 0.17)], 0.014)
        eye(pen, 0.06, -0.02, 0.028)
        if "hat" in thing.accessories:
            draw_hat(pen, 0.02, -0.1, 0.33, thing.accessories["hat"], 16)


# fmt: off
_COW = {
    "standing": Stance(
        torso=(
            (-0.46, -0.5), (-0.42, -0.68), (-0.2, -0.7), (0.05, -0.68), (0.24, -0.72), (0.32, -0.58), (0.28, -0.38),
            (0.1, -0.28), (-0.2, -0.28), (-0.42, -0.32),
        ),
        near=(
            limb((0.18, -0.56), (0.36, -0.66), widths=(0.34, 0.26)),
            limb((0.18, -0.4), (0.19, -0.05), widths=(0.18, 0.13), paw=0.065),
            limb((-0.34, -0.42), (-0.35, -0.05), widths=(0.2, 0.13), paw=0.065),
        ),
        far=(
            limb((0.05, -0.36), (0.05, -0.05), widths=(0.15, 0.12), paw=0.06), limb((-0.22, -0.36), (-0.21, -0.05),
            widths=(0.15, 0.12), paw=0.06),
        ),
        tail=limb((-0.43, -0.62), (-0.54, -0.58), (-0.57, -0.4), (-0.55, -0.26), widths=(0.06, 0.05, 0.05, 0.05)),
        head=(0.43, -0.75, 0),
    ),
    "lying": Stance(
        torso=(
            (-0.52, -0.18), (-0.48, -0.4), (-0.24, -0.46), (0.04, -0.46), (0.24, -0.48), (0.34, -0.34), (0.3, -0.12),
            (0.1, -0.01), (-0.3, 0.0), (-0.48, -0.02),
        ),
        near=(
            limb((0.18, -0.32), (0.36, -0.42), widths=(0.32, 0.26)),
            limb((0.16, -0.14), (0.3, -0.06), (0.5, -0.055), widths=(0.2, 0.12, 0.1), paw=0.06),
        ),
        far=(limb((0.24, -0.14), (0.4, -0.1), (0.56, -0.09), widths=(0.16, 0.11, 0.09), paw=0.05),),
        tail=limb((-0.48, -0.34), (-0.6, -0.3), (-0.63, -0.22), (-0.6, -0.12), widths=(0.06, 0.05, 0.05, 0.05)),
        head=(0.42, -0.53, 2),
        thigh=(
            (-0.48, -0.16), (-0.4, -0.31), (-0.22, -0.31), (-0.13, -0.16), (0.02, -0.08), (0.02, -0.01), (-0.2, 0.0),
            (-0.44, -0.02),
        ),
    ),
}
_COW_HEAD = outline(
    (-0.14, -0.08), (-0.08, -0.17), (0.05, -0.17), (0.13, -0.08), (0.16, 0.05), (0.2, 0.14), (0.14, 0.22),
    (0.02, 0.22), (-0.06, 0.14), (-0.12, 0.05),
)
_COW_MUZZLE = outline((0.02, 0.1), (0.14, 0.06), (0.22, 0.12), (0.21, 0.21), (0.1, 0.25), (0.0, 0.22), (-0.04, 0.15))
_COW_EAR = limb((-0.08, -0.1), (-0.17, -0.09), (-0.24, -0.04), widths=(0.07, 0.1, 0.05)).outline
_HORNS = (
    limb((-0.05, -0.14), (-0.08, -0.21), (-0.04, -0.27), widths=(0.06, 0.05, 0.02)).outline, limb((0.07, -0.14),
    (0.12, -0.2), (0.11, -0.27), widths=(0.06, 0.05, 0.02)).outline,
)
_COW_SPOTS = (
    outline((-0.34, 0.0), (-0.24, -0.14), (-0.1, -0.12), (-0.06, 0.0), (-0.14, 0.14), (-0.28, 0.12)),
    outline((0.06, -0.1), (0.14, -0.24), (0.3, -0.2), (0.26, -0.04), (0.14, 0.02)),
    outline((-0.02, 0.18), (0.1, 0.1), (0.2, 0.18), (0.14, 0.3), (0.02, 0.3)),
    outline((-0.56, -0.2), (-0.4, -0.22), (-0.38, -0.06), (-0.46, 0.04), (-0.56, 0.0)),
)
_COW_MIDDLE = {"standing": (-0.06, -0.52), "lying": (-0.04, -0.28)}
# fmt: on


def draw_cow(pen: Pen, thing: Thing) -> None:
    pose = pose_of(thing)
    stance = _COW[pose]
    coat, spots = colour_of(thing, "body"), colour_of(thing, "spots")
    draw_tail(pen, stance, coat)
    x, y = stance.tail.points[-1]
    pen.oval(x, y + 0.04, 0.045, 0.08, spots)
    if pose == "standing":
        pen.oval(-0.15, -0.27, 0.12, 0.08, PINK)
    draw_body(pen, stance, coat)
    draw_feet(pen, stance, 0.07)
    with inside(pen, stance.near_outline), held(pen, *_COW_MIDDLE[pose], sway=6):
        for spot in _COW_SPOTS:
            pen.shape(spot, spots, apart(spots, coat))
    with held(pen, *stance.head, sway=4):
        for horn in _HORNS:
            pen.shape(horn, CREAM)
        pen.shape(_COW_HEAD, coat)
        pen.shape(_COW_EAR, spots, apart(spots, coat))
        pen.shape(_COW_MUZZLE, PINK)
        pen.dot(0.06, 0.14, 0.018, DARK)
        pen.dot(0.15, 0.13, 0.018, DARK)
        pen.detail([(0.04, 0.2), (0.1, 0.215), (0.16, 0.2)], 0.014)
        eye(pen, 0.04, -0.05, 0.032)


# fmt: off
_SHEEP = {
    "standing": Stance(
        torso=((-0.1, -0.5), (0.1, -0.5), (0.1, -0.4), (-0.1, -0.4)),
        near=(
            limb((0.16, -0.36), (0.16, -0.05), widths=(0.14, 0.11), paw=0.06), limb((-0.3, -0.36), (-0.3, -0.05),
            widths=(0.14, 0.11), paw=0.06),
        ),
        far=(
            limb((0.03, -0.34), (0.03, -0.06), widths=(0.12, 0.1), paw=0.055), limb((-0.17, -0.34), (-0.17, -0.06),
            widths=(0.12, 0.1), paw=0.055),
        ),
        tail=limb((-0.5, -0.6), (-0.55, -0.5), widths=(0.1, 0.12)),
        head=(0.39, -0.68, 0),
    ),
    "lying": Stance(
        torso=((-0.1, -0.3), (0.1, -0.3), (0.1, -0.2), (-0.1, -0.2)),
        near=(
            limb((0.1, -0.1), (0.4, -0.05), widths=(0.11, 0.11), paw=0.055), limb((-0.36, -0.08), (-0.1, -0.05),
            widths=(0.11, 0.11), paw=0.055),
        ),
        tail=limb((-0.5, -0.3), (-0.55, -0.25), widths=(0.1, 0.12)),
        head=(0.39, -0.5, 6),
    ),
}
_WOOL = {"standing": scalloped(
    ring(-0.1, -0.6, 0.42, 0.29, 11, 15), 0.5), "lying": scalloped(ring(-0.1, -0.335, 0.42, 0.26, 11, 15), 0.5,
)}
_CURLS = {"standing": (-0.12, -0.6), "lying": (-0.12, -0.32)}
_SHEEP_HEAD = outline(
    (-0.16, -0.07), (-0.07, -0.18), (0.07, -0.16), (0.15, -0.03), (0.21, 0.12), (0.17, 0.21), (0.05, 0.22),
    (-0.07, 0.15), (-0.14, 0.06),
)
_SHEEP_EAR = limb((-0.07, -0.07), (-0.16, 0.0), (-0.2, 0.11), widths=(0.08, 0.12, 0.06)).outline
_FRINGE = scalloped(ring(-0.02, -0.17, 0.13, 0.07, 6, 0), 0.5)
# fmt: on


def draw_sheep(pen: Pen, thing: Thing) -> None:
    pose = pose_of(thing)
    stance = _SHEEP[pose]
    wool, skin = colour_of(thing, "body"), colour_of(thing, "head")
    draw_body(pen, stance, skin)
    pen.shape(_WOOL[pose], wool)
    with held(pen, *_CURLS[pose], sway=6):
        for x, y in ((-0.22, -0.1), (0.04, -0.13), (-0.12, 0.08), (0.14, 0.05)):
            pen.detail([(x - 0.06, y), (x, y + 0.04), (x + 0.06, y)], 0.022, shaded(rgb_of(wool), 2 * dim(wool)))
    with held(pen, *stance.head, sway=5):
        pen.shape(_SHEEP_HEAD, skin, apart(skin, wool))
        pen.shape(_SHEEP_EAR, skin, dim(skin) * 1.4)
        pen.shape(_FRINGE, wool)
        eye(pen, 0.06, -0.01, 0.036)
        pen.detail([(0.15, 0.14), (0.11, 0.165), (0.06, 0.14)], 0.016, CREAM if skin == "black" else DARK)


FARM_ANIMALS: dict[str, Draw] = {"horse": lively(draw_horse), "cow": lively(draw_cow), "sheep": lively(draw_sheep)}
