"""Elephant, lion, leopard and fox."""

from dialogpaint.world.drawing.anatomy import (
    CREAM,
    DARK,
    Draw,
    Stance,
    apart,
    draw_body,
    draw_feet,
    draw_tail,
    eye,
    held,
    inside,
    joined,
    limb,
    lively,
    outline,
    ovals,
)
from dialogpaint.world.drawing.outlines import oval, ring, scalloped
from dialogpaint.world.drawing.pen import Pen
from dialogpaint.world.features import pose_of
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

# fmt: off
_ELEPHANT = {
    "standing": Stance(
        torso=(
            (-0.52, -0.4), (-0.5, -0.66), (-0.32, -0.83), (-0.05, -0.85), (0.15, -0.76), (0.21, -0.52),
            (0.15, -0.32), (-0.15, -0.27), (-0.42, -0.27),
        ),
        near=(
            limb((0.06, -0.4), (0.08, -0.1), widths=(0.26, 0.2), paw=0.1),
            limb((-0.38, -0.42), (-0.38, -0.1), widths=(0.28, 0.2), paw=0.1),
        ),
        far=(
            limb((-0.02, -0.34), (-0.03, -0.1), widths=(0.17, 0.15), paw=0.08), limb((-0.29, -0.34), (-0.28, -0.1),
            widths=(0.17, 0.15), paw=0.08),
        ),
        tail=limb((-0.48, -0.6), (-0.58, -0.52), (-0.58, -0.34), widths=(0.06, 0.05, 0.06)),
        head=(0.24, -0.74, 0),
    ),
    "sitting": Stance(
        torso=(
            (-0.5, -0.14), (-0.48, -0.36), (-0.36, -0.56), (-0.18, -0.72), (0.02, -0.74), (0.14, -0.58),
            (0.12, -0.32), (0.04, -0.04), (-0.26, -0.01), (-0.44, -0.02),
        ),
        near=(limb((0.04, -0.5), (0.08, -0.28), (0.1, -0.1), widths=(0.28, 0.2, 0.17), paw=0.095),),
        far=(limb((0.14, -0.4), (0.23, -0.1), widths=(0.2, 0.16), paw=0.085),),
        tail=limb((-0.44, -0.1), (-0.56, -0.1), (-0.58, -0.24), widths=(0.06, 0.05, 0.06)),
        head=(0.16, -0.74, -4),
        thigh=(
            (-0.44, -0.12), (-0.36, -0.28), (-0.2, -0.29), (-0.1, -0.16), (0.0, -0.14), (0.0, -0.01), (-0.2, 0.0),
            (-0.4, -0.01),
        ),
    ),
}
_TRUNK = limb((0.12, 0.02), (0.25, 0.14), (0.24, 0.34), (0.31, 0.44), widths=(0.2, 0.15, 0.11, 0.08))
_RAISED_TRUNK = limb((0.12, 0.02), (0.27, 0.1), (0.37, -0.02), (0.34, -0.18), widths=(0.2, 0.15, 0.11, 0.08))
_SKULL = outline(
    (-0.2, 0.0), (-0.16, -0.17), (0.0, -0.24), (0.15, -0.17), (0.2, 0.0), (0.14, 0.15), (-0.02, 0.19), (-0.16, 0.13),
)
_ELEPHANT_HEADS = {"standing": joined(_SKULL, _TRUNK.outline), "sitting": joined(_SKULL, _RAISED_TRUNK.outline)}
_ELEPHANT_EAR = outline(
    (-0.02, -0.15), (-0.16, -0.2), (-0.28, -0.1), (-0.28, 0.08), (-0.18, 0.22), (-0.06, 0.16), (0.0, 0.0),
)
_TUSK = limb((0.1, 0.12), (0.17, 0.21), (0.27, 0.2), widths=(0.07, 0.06, 0.02)).outline
_BLANKETS = {
    "standing": outline(
        (-0.4, -0.88), (-0.02, -0.92), (0.0, -0.7), (-0.02, -0.46), (-0.2, -0.43), (-0.38, -0.46), (-0.4, -0.66),
    ),
    "sitting": outline(
        (-0.5, -0.5), (-0.24, -0.82), (-0.06, -0.72), (-0.05, -0.5), (-0.16, -0.36), (-0.3, -0.28), (-0.42, -0.32),
    ),
}
# fmt: on


def draw_elephant(pen: Pen, thing: Thing) -> None:
    pose = pose_of(thing)
    stance = _ELEPHANT[pose]
    hide, ears, blanket = colour_of(thing, "body"), colour_of(thing, "ears"), colour_of(thing, "blanket")
    draw_tail(pen, stance, hide)
    draw_body(pen, stance, hide)
    with inside(pen, stance.near_outline):
        pen.shape(_BLANKETS[pose], blanket, apart(blanket, hide))
    with held(pen, *stance.head, sway=4):
        pen.shape(_ELEPHANT_HEADS[pose], hide)
        pen.shape(_TUSK, CREAM)
        pen.shape(_ELEPHANT_EAR, ears, apart(ears, hide))
        eye(pen, 0.08, -0.06, 0.028)


# fmt: off
_LION = {
    "standing": Stance(
        torso=(
            (-0.42, -0.46), (-0.34, -0.58), (-0.1, -0.56), (0.14, -0.6), (0.28, -0.5), (0.26, -0.32), (0.05, -0.27),
            (-0.15, -0.28), (-0.36, -0.28),
        ),
        near=(
            limb((0.2, -0.42), (0.2, -0.22), (0.21, -0.05), widths=(0.18, 0.14, 0.12), paw=0.075),
            limb((-0.3, -0.42), (-0.35, -0.22), (-0.31, -0.05), widths=(0.26, 0.15, 0.12), paw=0.075),
        ),
        far=(
            limb((0.08, -0.35), (0.07, -0.06), widths=(0.15, 0.12), paw=0.065), limb((-0.2, -0.35), (-0.17, -0.06),
            widths=(0.18, 0.12), paw=0.065),
        ),
        tail=limb((-0.37, -0.5), (-0.5, -0.48), (-0.54, -0.6), (-0.5, -0.74), widths=(0.07, 0.06, 0.05, 0.05)),
        head=(0.25, -0.66, 0),
    ),
    "lying": Stance(
        torso=(
            (-0.46, -0.14), (-0.4, -0.32), (-0.15, -0.36), (0.1, -0.38), (0.25, -0.32), (0.3, -0.1), (0.1, -0.01),
            (-0.4, -0.01),
        ),
        near=(limb((0.16, -0.14), (0.3, -0.07), (0.5, -0.06), widths=(0.18, 0.13, 0.12), paw=0.07),),
        far=(limb((0.2, -0.14), (0.42, -0.1), widths=(0.14, 0.1), paw=0.06),),
        tail=limb((-0.42, -0.1), (-0.53, -0.08), (-0.55, -0.2), (-0.5, -0.32), widths=(0.08, 0.06, 0.05, 0.05)),
        head=(0.22, -0.46, 0),
        thigh=(
            (-0.42, -0.14), (-0.34, -0.28), (-0.19, -0.28), (-0.11, -0.15), (0.02, -0.08), (0.02, -0.01),
            (-0.2, 0.0), (-0.39, -0.02),
        ),
    ),
}
_LION_MANE = scalloped(ring(0, 0, 0.3, 0.29, 12, 15), 0.4)
_LION_FACE = joined(oval(0.02, 0.02, 0.18, 0.17), oval(-0.13, -0.13, 0.06, 0.06), oval(0.17, -0.13, 0.06, 0.06))
_LION_SNOUT = joined(oval(-0.03, 0.1, 0.065, 0.055), oval(0.07, 0.1, 0.065, 0.055))
# fmt: on


def draw_lion(pen: Pen, thing: Thing) -> None:
    stance = _LION[pose_of(thing)]
    coat, mane = colour_of(thing, "body"), colour_of(thing, "mane")
    draw_tail(pen, stance, coat)
    x, y = stance.tail.points[-1]
    pen.oval(x, y - 0.03, 0.07, 0.09, mane)
    draw_body(pen, stance, coat)
    with held(pen, *stance.head, sway=5):
        pen.shape(_LION_MANE, mane)
        pen.shape(_LION_FACE, coat, apart(coat, mane) / -2)
        pen.patch(_LION_SNOUT, coat, 0.55)
        eye(pen, -0.055, -0.02, 0.03)
        eye(pen, 0.095, -0.02, 0.03)
        pen.oval(0.02, 0.06, 0.045, 0.03, DARK)
        pen.detail([(-0.04, 0.13), (0.0, 0.135), (0.02, 0.09)], 0.014)
        pen.detail([(0.02, 0.09), (0.04, 0.135), (0.08, 0.13)], 0.014)


# fmt: off
_LEOPARD = {
    "standing": Stance(
        torso=(
            (-0.42, -0.46), (-0.34, -0.58), (-0.08, -0.55), (0.16, -0.6), (0.34, -0.54), (0.32, -0.34),
            (0.08, -0.28), (-0.15, -0.3), (-0.36, -0.28),
        ),
        near=(
            limb((0.2, -0.48), (0.36, -0.66), widths=(0.26, 0.22)),
            limb((0.24, -0.42), (0.24, -0.22), (0.24, -0.05), widths=(0.18, 0.13, 0.11), paw=0.07),
            limb((-0.3, -0.42), (-0.36, -0.22), (-0.32, -0.05), widths=(0.24, 0.14, 0.11), paw=0.07),
        ),
        far=(
            limb((0.12, -0.35), (0.12, -0.06), widths=(0.15, 0.11), paw=0.06), limb((-0.2, -0.35), (-0.18, -0.06),
            widths=(0.18, 0.11), paw=0.06),
        ),
        tail=limb(
            (-0.38, -0.5), (-0.5, -0.46), (-0.55, -0.6), (-0.5, -0.76), (-0.57, -0.9),
            widths=(0.08, 0.08, 0.08, 0.08, 0.07),
        ),
        head=(0.4, -0.74, 0),
    ),
    "sitting": Stance(
        torso=(
            (-0.22, -0.14), (-0.19, -0.32), (-0.04, -0.5), (0.08, -0.62), (0.26, -0.6), (0.32, -0.42), (0.26, -0.2),
            (0.18, -0.04), (-0.12, -0.02),
        ),
        near=(
            limb((0.15, -0.5), (0.24, -0.68), widths=(0.26, 0.24)),
            limb((0.21, -0.42), (0.24, -0.22), (0.25, -0.05), widths=(0.2, 0.14, 0.11), paw=0.075),
        ),
        far=(limb((0.26, -0.35), (0.36, -0.06), widths=(0.14, 0.11), paw=0.065),),
        tail=limb(
            (-0.16, -0.08), (-0.34, -0.07), (-0.46, -0.18), (-0.44, -0.36), (-0.52, -0.48),
            widths=(0.09, 0.08, 0.08, 0.08, 0.07),
        ),
        head=(0.26, -0.78, 0),
        thigh=(
            (-0.19, -0.12), (-0.14, -0.28), (0.0, -0.3), (0.1, -0.18), (0.18, -0.09), (0.18, -0.01), (-0.02, 0.0),
            (-0.16, -0.01),
        ),
    ),
    "lying": Stance(
        torso=(
            (-0.48, -0.14), (-0.42, -0.32), (-0.15, -0.37), (0.12, -0.4), (0.3, -0.34), (0.3, -0.1), (0.1, -0.01),
            (-0.42, -0.01),
        ),
        near=(
            limb((0.18, -0.26), (0.32, -0.44), widths=(0.26, 0.23)),
            limb((0.2, -0.14), (0.36, -0.06), (0.54, -0.055), widths=(0.18, 0.12, 0.1), paw=0.065),
        ),
        far=(limb((0.24, -0.14), (0.46, -0.1), widths=(0.14, 0.1), paw=0.06),),
        tail=limb(
            (-0.44, -0.1), (-0.56, -0.08), (-0.6, -0.22), (-0.54, -0.36), (-0.6, -0.48),
            widths=(0.09, 0.08, 0.08, 0.08, 0.07),
        ),
        head=(0.36, -0.52, 2),
        thigh=(
            (-0.44, -0.14), (-0.36, -0.28), (-0.21, -0.28), (-0.13, -0.15), (0.0, -0.08), (0.0, -0.01), (-0.22, 0.0),
            (-0.41, -0.02),
        ),
    ),
    "jumping": Stance(
        torso=(
            (-0.38, -0.38), (-0.32, -0.51), (-0.05, -0.57), (0.16, -0.65), (0.32, -0.6), (0.32, -0.44),
            (0.12, -0.36), (-0.1, -0.31), (-0.3, -0.26),
        ),
        near=(
            limb((0.18, -0.54), (0.34, -0.7), widths=(0.26, 0.22)),
            limb((0.2, -0.48), (0.42, -0.38), (0.57, -0.44), widths=(0.18, 0.13, 0.1), paw=0.065),
            limb((-0.27, -0.38), (-0.42, -0.24), (-0.54, -0.14), widths=(0.24, 0.14, 0.1), paw=0.06),
        ),
        far=(
            limb((0.14, -0.42), (0.29, -0.28), (0.45, -0.28), widths=(0.15, 0.12, 0.1), paw=0.06),
            limb((-0.2, -0.36), (-0.3, -0.18), (-0.4, -0.08), widths=(0.18, 0.12, 0.1), paw=0.055),
        ),
        tail=limb(
            (-0.34, -0.43), (-0.47, -0.5), (-0.5, -0.64), (-0.6, -0.7), (-0.6, -0.84),
            widths=(0.08, 0.08, 0.08, 0.08, 0.07),
        ),
        head=(0.38, -0.77, -6),
    ),
}
_LEOPARD_HEAD = joined(
    oval(-0.1, -0.14, 0.07, 0.07),
    oval(0.06, -0.16, 0.06, 0.06),
    outline(
        (-0.18, 0.0), (-0.13, -0.14), (0.0, -0.18), (0.12, -0.12), (0.21, 0.0), (0.21, 0.09), (0.1, 0.14),
        (-0.06, 0.16), (-0.15, 0.1),
    ),
)
_LEOPARD_MUZZLE = outline((0.06, 0.05), (0.14, 0.0), (0.21, 0.02), (0.22, 0.09), (0.12, 0.14), (0.05, 0.11))
_TORSO_SPOTS = ovals(
    (
        (-0.28, -0.06), (-0.13, -0.1), (0.02, -0.06), (0.17, -0.1), (-0.2, 0.08), (-0.05, 0.07), (0.11, 0.06),
        (0.27, 0.03), (-0.32, 0.2), (0.22, 0.2),
    ),
    0.056, 0.048,
)
_HEAD_SPOTS = ovals(((-0.1, -0.14), (0.06, -0.16), (-0.09, 0.03), (-0.04, 0.11), (0.0, -0.1)), 0.034, 0.034)
_LEOPARD_MIDDLE = {"standing": (
    -0.03, -0.44, 0), "sitting": (0.08, -0.34, -62), "lying": (-0.05, -0.2, 0), "jumping": (-0.01, -0.45, -18,
)}
# fmt: on


def draw_leopard(pen: Pen, thing: Thing) -> None:
    pose = pose_of(thing)
    stance = _LEOPARD[pose]
    coat, spots = colour_of(thing, "body"), colour_of(thing, "spots")
    shade = apart(spots, coat)
    draw_tail(pen, stance, coat, tip=spots, tip_radius=0.11)
    draw_body(pen, stance, coat)
    with inside(pen, stance.near_outline), held(pen, *_LEOPARD_MIDDLE[pose], sway=6):
        pen.patch(_TORSO_SPOTS, spots, shade)
    with held(pen, *stance.head, sway=5):
        pen.shape(_LEOPARD_HEAD, coat)
        pen.patch(_LEOPARD_MUZZLE, coat, 0.6)
        pen.patch(_HEAD_SPOTS, spots, shade)
        eye(pen, 0.09, -0.03, 0.03)
        pen.dot(0.21, 0.015, 0.035, DARK)
        pen.detail([(0.19, 0.08), (0.14, 0.1), (0.1, 0.08)], 0.015)


# fmt: off
_FOX = {
    "standing": Stance(
        torso=(
            (-0.3, -0.4), (-0.24, -0.5), (-0.02, -0.48), (0.18, -0.53), (0.32, -0.48), (0.3, -0.3), (0.1, -0.25),
            (-0.08, -0.27), (-0.26, -0.26),
        ),
        near=(
            limb((0.2, -0.42), (0.31, -0.6), widths=(0.24, 0.2)),
            limb((0.22, -0.36), (0.22, -0.2), (0.23, -0.04), widths=(0.15, 0.1, 0.08), paw=0.055),
            limb((-0.19, -0.38), (-0.24, -0.2), (-0.2, -0.04), widths=(0.22, 0.11, 0.08), paw=0.055),
        ),
        far=(
            limb((0.13, -0.3), (0.12, -0.04), widths=(0.12, 0.08), paw=0.05), limb((-0.1, -0.3), (-0.08, -0.04),
            widths=(0.14, 0.08), paw=0.05),
        ),
        tail=limb(
            (-0.22, -0.42), (-0.36, -0.4), (-0.47, -0.52), (-0.5, -0.7), (-0.43, -0.86),
            widths=(0.1, 0.2, 0.24, 0.22, 0.06),
        ),
        head=(0.32, -0.68, 0),
    ),
    "sitting": Stance(
        torso=(
            (-0.16, -0.14), (-0.14, -0.32), (-0.02, -0.48), (0.1, -0.58), (0.24, -0.56), (0.3, -0.4), (0.26, -0.2),
            (0.2, -0.03), (-0.08, -0.01),
        ),
        near=(
            limb((0.14, -0.48), (0.22, -0.62), widths=(0.24, 0.2)),
            limb((0.2, -0.4), (0.23, -0.22), (0.24, -0.04), widths=(0.18, 0.12, 0.09), paw=0.06),
        ),
        far=(limb((0.26, -0.32), (0.33, -0.05), widths=(0.12, 0.09), paw=0.055),),
        tail=limb(
            (-0.08, -0.08), (-0.26, -0.1), (-0.4, -0.24), (-0.44, -0.42), (-0.34, -0.56),
            widths=(0.12, 0.2, 0.24, 0.22, 0.06),
        ),
        head=(0.23, -0.7, 0),
        thigh=(
            (-0.14, -0.12), (-0.09, -0.27), (0.04, -0.29), (0.12, -0.17), (0.18, -0.08), (0.18, -0.01), (0.0, 0.0),
            (-0.11, -0.01),
        ),
    ),
}
_FOX_HEAD = joined(
    outline(
        (-0.19, 0.02), (-0.13, -0.13), (0.0, -0.16), (0.12, -0.08), (0.26, 0.03), (0.3, 0.08), (0.24, 0.11),
        (0.08, 0.14), (-0.08, 0.16), (-0.2, 0.12),
    ),
    outline((-0.16, -0.06), (-0.17, -0.2), (-0.14, -0.31), (-0.06, -0.22), (-0.01, -0.12)),
    outline((0.01, -0.13), (0.04, -0.22), (0.09, -0.29), (0.12, -0.2), (0.12, -0.08)),
)
_FOX_CHEEK = outline(
    (0.28, 0.075), (0.16, 0.04), (0.04, 0.06), (-0.06, 0.02), (-0.14, 0.06), (-0.19, 0.12), (-0.08, 0.155),
    (0.08, 0.135), (0.24, 0.105),
)
_FOX_EAR = outline((-0.13, -0.13), (-0.135, -0.25), (-0.06, -0.15))
# fmt: on


def draw_fox(pen: Pen, thing: Thing) -> None:
    stance = _FOX[pose_of(thing)]
    coat, tail = colour_of(thing, "body"), colour_of(thing, "tail")
    draw_tail(pen, stance, tail, apart(tail, coat) / 2, tip=CREAM, tip_radius=0.16)
    draw_body(pen, stance, coat)
    draw_feet(pen, stance, 0.08)
    with held(pen, *stance.head, sway=5):
        pen.shape(_FOX_HEAD, coat)
        pen.patch(_FOX_CHEEK, (255, 250, 240))
        pen.patch(_FOX_EAR, DARK)
        eye(pen, 0.06, -0.02, 0.028)
        pen.dot(0.295, 0.07, 0.036, DARK)


WILD_ANIMALS: dict[str, Draw] = {
    "elephant": lively(draw_elephant),
    "lion": lively(draw_lion),
    "leopard": lively(draw_leopard),
    "fox": lively(draw_fox),
}
