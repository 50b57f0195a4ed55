"""Bear, pig, giraffe and monkey."""

from dialogpaint.world.drawing.anatomy import (
    DARK,
    Draw,
    Stance,
    apart,
    dim,
    draw_body,
    draw_feet,
    draw_hat,
    draw_scarf,
    draw_tail,
    eye,
    held,
    inside,
    joined,
    limb,
    lively,
    outline,
)
from dialogpaint.world.drawing.outlines import oval
from dialogpaint.world.drawing.pen import Pen
from dialogpaint.world.features import pose_of
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

# fmt: off
_BEAR = {
    "standing": Stance(
        torso=(
            (-0.52, -0.42), (-0.48, -0.62), (-0.28, -0.74), (-0.02, -0.72), (0.16, -0.78), (0.34, -0.66), (0.32, -0.4),
            (0.1, -0.26), (-0.2, -0.26), (-0.46, -0.28),
        ),
        near=(
            limb((0.16, -0.58), (0.34, -0.66), widths=(0.4, 0.34)),
            limb((0.19, -0.42), (0.2, -0.22), (0.21, -0.06), widths=(0.24, 0.2, 0.17), paw=0.1),
            limb((-0.35, -0.42), (-0.38, -0.22), (-0.34, -0.06), widths=(0.32, 0.22, 0.18), paw=0.1),
        ),
        far=(
            limb((0.04, -0.34), (0.03, -0.06), widths=(0.2, 0.16), paw=0.09),
            limb((-0.2, -0.34), (-0.17, -0.06), widths=(0.22, 0.16), paw=0.09),
        ),
        tail=limb((-0.48, -0.6), (-0.55, -0.62), widths=(0.12, 0.13)),
        head=(0.4, -0.72, 0),
        collar=((0.16, -0.74), (0.2, -0.56), (0.32, -0.44)),
    ),
    "sitting": Stance(
        torso=(
            (-0.36, -0.16), (-0.36, -0.36), (-0.24, -0.56), (-0.06, -0.7), (0.14, -0.7), (0.26, -0.54), (0.26, -0.3),
            (0.18, -0.05), (-0.16, -0.01), (-0.3, -0.03),
        ),
        near=(
            limb((0.08, -0.54), (0.22, -0.4), (0.3, -0.24), widths=(0.22, 0.18, 0.15), paw=0.085),
            limb((-0.04, -0.14), (0.18, -0.1), (0.34, -0.09), widths=(0.26, 0.2, 0.17), paw=0.1),
        ),
        far=(
            limb((0.2, -0.52), (0.36, -0.4), (0.44, -0.28), widths=(0.18, 0.15, 0.13), paw=0.075),
            limb((0.1, -0.12), (0.44, -0.08), widths=(0.2, 0.15), paw=0.09),
        ),
        tail=limb((-0.32, -0.14), (-0.4, -0.1), widths=(0.13, 0.13)),
        head=(0.1, -0.78, 0),
        thigh=(
            (-0.3, -0.14), (-0.22, -0.29), (-0.06, -0.3), (0.06, -0.18), (0.06, -0.04), (-0.12, 0.0), (-0.26, -0.02),
        ),
        collar=((-0.08, -0.64), (0.08, -0.58), (0.24, -0.58)),
    ),
}
_BEAR_HEAD = joined(
    oval(-0.13, -0.15, 0.085, 0.085), oval(0.1, -0.16, 0.075, 0.075),
    outline(
        (-0.22, 0.0), (-0.16, -0.14), (0.0, -0.2), (0.14, -0.14), (0.22, 0.0), (0.2, 0.12), (0.06, 0.19),
        (-0.1, 0.18), (-0.2, 0.1),
    ),
)
_BEAR_SNOUT = outline((0.02, 0.07), (0.1, -0.0), (0.22, 0.0), (0.28, 0.07), (0.23, 0.15), (0.12, 0.18), (0.04, 0.14))
# fmt: on


def draw_bear(pen: Pen, thing: Thing) -> None:
    stance = _BEAR[pose_of(thing)]
    coat, snout = colour_of(thing, "body"), colour_of(thing, "snout")
    draw_tail(pen, stance, coat)
    draw_body(pen, stance, coat)
    if "scarf" in thing.accessories:
        draw_scarf(pen, stance.collar, thing.accessories["scarf"])
    with held(pen, *stance.head, sway=4):
        pen.shape(_BEAR_HEAD, coat)
        pen.patch(oval(-0.13, -0.15, 0.045, 0.045), coat, 0.35)
        pen.shape(_BEAR_SNOUT, snout, apart(snout, coat))
        pen.oval(0.25, 0.035, 0.045, 0.035, DARK)
        pen.detail([(0.23, 0.115), (0.17, 0.13), (0.12, 0.1)], 0.016)
        eye(pen, 0.06, -0.05, 0.028)
        if "hat" in thing.accessories:
            draw_hat(pen, -0.02, -0.19, 0.36, thing.accessories["hat"], -4)


# fmt: off
_PIG = {
    "standing": Stance(
        torso=(
            (-0.52, -0.44), (-0.46, -0.68), (-0.24, -0.8), (0.04, -0.8), (0.28, -0.72), (0.36, -0.52), (0.28, -0.3),
            (0.02, -0.2), (-0.28, -0.2), (-0.46, -0.28),
        ),
        near=(
            limb((0.2, -0.36), (0.21, -0.05), widths=(0.2, 0.14), paw=0.065),
            limb((-0.34, -0.36), (-0.34, -0.05), widths=(0.22, 0.14), paw=0.065),
        ),
        far=(
            limb((0.07, -0.28), (0.06, -0.05), widths=(0.16, 0.12), paw=0.06),
            limb((-0.18, -0.28), (-0.18, -0.05), widths=(0.16, 0.12), paw=0.06),
        ),
        tail=limb(
            (-0.48, -0.58), (-0.58, -0.62), (-0.58, -0.72), (-0.51, -0.71), (-0.54, -0.62), (-0.64, -0.6),
            widths=(0.06, 0.05, 0.045, 0.045, 0.045, 0.03),
        ),
        head=(0.34, -0.64, 0),
    ),
    "sitting": Stance(
        torso=(
            (-0.42, -0.18), (-0.38, -0.4), (-0.2, -0.62), (0.02, -0.74), (0.24, -0.66), (0.3, -0.44), (0.22, -0.2),
            (0.1, -0.02), (-0.2, 0.0), (-0.36, -0.03),
        ),
        near=(limb((0.16, -0.44), (0.2, -0.24), (0.21, -0.05), widths=(0.24, 0.17, 0.14), paw=0.065),),
        far=(limb((0.24, -0.36), (0.34, -0.06), widths=(0.18, 0.13), paw=0.06),),
        tail=limb(
            (-0.38, -0.12), (-0.5, -0.12), (-0.53, -0.22), (-0.46, -0.24), (-0.48, -0.14), (-0.58, -0.1),
            widths=(0.06, 0.05, 0.045, 0.045, 0.045, 0.03),
        ),
        head=(0.24, -0.72, -6),
        thigh=(
            (-0.36, -0.14), (-0.28, -0.3), (-0.1, -0.31), (0.02, -0.18), (0.12, -0.08), (0.1, 0.0), (-0.14, 0.0),
            (-0.32, -0.02),
        ),
    ),
}
_PIG_HEAD = outline(
    (-0.2, 0.0), (-0.15, -0.16), (0.0, -0.22), (0.14, -0.16), (0.22, 0.0), (0.2, 0.13), (0.06, 0.2), (-0.12, 0.16),
)
_PIG_EARS = (
    outline((0.06, -0.14), (0.1, -0.24), (0.19, -0.32), (0.22, -0.2), (0.17, -0.1)),
    outline((-0.16, -0.08), (-0.2, -0.2), (-0.16, -0.33), (-0.05, -0.26), (0.0, -0.14), (-0.07, -0.08)),
)
# fmt: on


def draw_pig(pen: Pen, thing: Thing) -> None:
    stance = _PIG[pose_of(thing)]
    skin, snout = colour_of(thing, "body"), colour_of(thing, "snout")
    draw_tail(pen, stance, skin, dim(skin))
    draw_body(pen, stance, skin)
    draw_feet(pen, stance, 0.075)
    with held(pen, *stance.head, sway=4):
        pen.shape(_PIG_EARS[0], skin, dim(skin) * 1.4)
        pen.shape(_PIG_HEAD, skin)
        pen.shape(_PIG_EARS[1], skin, dim(skin) * 1.4)
        pen.oval(0.19, 0.04, 0.1, 0.115, snout, apart(snout, skin))
        for y in (0.0, 0.07):
            pen.patch(oval(0.21, y, 0.03, 0.02), snout, -0.45 if snout != "black" else 0.5)
        pen.detail([(0.15, 0.17), (0.09, 0.165), (0.05, 0.13)], 0.016)
        eye(pen, 0.03, -0.06, 0.028)


# fmt: off
_GIRAFFE = {
    "standing": Stance(
        torso=(
            (-0.3, -0.4), (-0.27, -0.5), (-0.1, -0.53), (0.06, -0.58), (0.16, -0.52), (0.14, -0.36), (-0.04, -0.31),
            (-0.2, -0.31),
        ),
        near=(
            limb((0.06, -0.46), (0.13, -0.66), (0.2, -0.86), widths=(0.2, 0.14, 0.11)),
            limb((0.09, -0.4), (0.1, -0.2), (0.1, -0.03), widths=(0.13, 0.08, 0.07), paw=0.045),
            limb((-0.22, -0.4), (-0.25, -0.2), (-0.22, -0.03), widths=(0.16, 0.08, 0.07), paw=0.045),
        ),
        far=(
            limb((0.02, -0.34), (0.01, -0.03), widths=(0.09, 0.065), paw=0.04),
            limb((-0.15, -0.34), (-0.13, -0.03), widths=(0.1, 0.065), paw=0.04),
        ),
        tail=limb((-0.27, -0.44), (-0.36, -0.4), (-0.38, -0.24), widths=(0.05, 0.04, 0.05)),
        head=(0.22, -0.87, 0),
    ),
    "lying": Stance(
        torso=(
            (-0.36, -0.12), (-0.32, -0.26), (-0.14, -0.3), (0.04, -0.33), (0.16, -0.28), (0.16, -0.1), (0.02, -0.01),
            (-0.3, -0.01),
        ),
        near=(
            limb((0.06, -0.22), (0.14, -0.42), (0.16, -0.62), widths=(0.2, 0.14, 0.11)),
            limb((0.06, -0.1), (0.2, -0.05), (0.34, -0.04), widths=(0.13, 0.08, 0.07), paw=0.045),
        ),
        far=(limb((0.12, -0.1), (0.32, -0.08), widths=(0.09, 0.07), paw=0.04),),
        tail=limb((-0.33, -0.14), (-0.4, -0.1), (-0.42, -0.04), widths=(0.05, 0.04, 0.05)),
        head=(0.18, -0.64, 4),
        thigh=(
            (-0.33, -0.1), (-0.26, -0.22), (-0.14, -0.22), (-0.06, -0.12), (0.02, -0.06), (0.02, -0.01),
            (-0.16, 0.0), (-0.3, -0.01),
        ),
    ),
}
_GIRAFFE_HEAD = outline(
    (-0.09, 0.0), (-0.06, -0.08), (0.02, -0.1), (0.1, -0.04), (0.18, 0.02), (0.19, 0.07), (0.13, 0.09), (0.02, 0.07),
    (-0.07, 0.06),
)
_GIRAFFE_SPOTS = {
    "standing": (
        (-0.24, -0.42, 0.06), (-0.12, -0.45, 0.06), (0.01, -0.5, 0.055), (-0.17, -0.35, 0.045), (-0.05, -0.38, 0.05),
        (0.07, -0.4, 0.05), (0.12, -0.53, 0.045), (0.08, -0.61, 0.045), (0.16, -0.66, 0.04), (0.13, -0.74, 0.04),
        (0.2, -0.79, 0.035), (-0.25, -0.26, 0.035), (0.1, -0.26, 0.035),
    ),
    "lying": (
        (-0.28, -0.2, 0.05), (-0.16, -0.25, 0.06), (-0.02, -0.27, 0.055), (-0.05, -0.16, 0.05), (0.08, -0.18, 0.055),
        (0.12, -0.3, 0.045), (0.06, -0.39, 0.04), (0.16, -0.43, 0.045), (0.13, -0.52, 0.04), (0.19, -0.58, 0.03),
        (-0.22, -0.09, 0.05), (0.0, -0.07, 0.04),
    ),
}
# fmt: on


def draw_giraffe(pen: Pen, thing: Thing) -> None:
    pose = pose_of(thing)
    stance = _GIRAFFE[pose]
    coat, spots = colour_of(thing, "body"), colour_of(thing, "spots")
    shade = apart(spots, coat)
    draw_tail(pen, stance, coat, tip=spots, tip_radius=0.06)
    draw_body(pen, stance, coat)
    with inside(pen, stance.near_outline), held(pen, 0, 0, sway=1.5):
        for x, y, radius in _GIRAFFE_SPOTS[pose]:
            pen.patch(oval(x, y, radius, radius * 0.85, 30), spots, shade)
    draw_feet(pen, stance, 0.05)
    with held(pen, *stance.head, sway=4):
        for x in (-0.025, 0.03):
            pen.stroke([(x, -0.07), (x - 0.015, -0.12)], 0.025, coat, dim(coat))
            pen.dot(x - 0.015, -0.125, 0.024, DARK)
        pen.shape(_GIRAFFE_HEAD, coat)
        pen.patch(oval(0.14, 0.045, 0.055, 0.045), coat, 0.5)
        pen.shape(_GIRAFFE_EAR, coat, dim(coat))
        pen.dot(0.165, 0.03, 0.012, DARK)
        eye(pen, 0.045, -0.025, 0.02)


_GIRAFFE_EAR = limb((-0.04, -0.04), (-0.1, -0.06), (-0.15, -0.04), widths=(0.04, 0.06, 0.03)).outline

# fmt: off
_MONKEY = {
    "sitting": Stance(
        torso=(
            (-0.2, -0.1), (-0.19, -0.3), (-0.12, -0.46), (0.0, -0.52), (0.12, -0.46), (0.2, -0.3), (0.2, -0.1),
            (0.0, -0.02),
        ),
        near=(
            limb((-0.12, -0.4), (-0.27, -0.28), (-0.26, -0.12), widths=(0.12, 0.1, 0.09), paw=0.055),
            limb((0.12, -0.4), (0.28, -0.3), (0.26, -0.14), widths=(0.12, 0.1, 0.09), paw=0.055),
            limb((-0.1, -0.1), (-0.26, -0.07), (-0.33, -0.05), widths=(0.16, 0.12, 0.1), paw=0.06),
            limb((0.1, -0.1), (0.26, -0.07), (0.33, -0.05), widths=(0.16, 0.12, 0.1), paw=0.06),
        ),
        tail=limb(
            (0.16, -0.1), (0.36, -0.16), (0.44, -0.34), (0.38, -0.48), (0.31, -0.42),
            widths=(0.07, 0.065, 0.06, 0.06, 0.05),
        ),
        head=(0.0, -0.7, 0),
    ),
    "standing": Stance(
        torso=(
            (-0.14, -0.26), (-0.15, -0.44), (-0.09, -0.58), (0.09, -0.58), (0.15, -0.44), (0.14, -0.26), (0.0, -0.2),
        ),
        near=(
            limb((-0.09, -0.52), (-0.28, -0.5), (-0.39, -0.66), widths=(0.1, 0.085, 0.08), paw=0.055),
            limb((0.09, -0.53), (0.24, -0.46), (0.3, -0.32), widths=(0.1, 0.085, 0.08), paw=0.055),
            limb((-0.07, -0.28), (-0.11, -0.16), (-0.12, -0.05), widths=(0.13, 0.1, 0.09), paw=0.06),
            limb((0.07, -0.28), (0.11, -0.16), (0.12, -0.05), widths=(0.13, 0.1, 0.09), paw=0.06),
        ),
        tail=limb(
            (0.08, -0.28), (0.28, -0.2), (0.4, -0.3), (0.42, -0.48), (0.35, -0.5),
            widths=(0.065, 0.06, 0.055, 0.05, 0.045),
        ),
        head=(0.0, -0.75, 0),
    ),
}
_MONKEY_FACE = joined(oval(-0.07, -0.03, 0.09, 0.1), oval(0.07, -0.03, 0.09, 0.1), oval(0.0, 0.08, 0.15, 0.1))
_MONKEY_BELLY = {"sitting": oval(0.0, -0.22, 0.12, 0.17), "standing": oval(0.0, -0.38, 0.09, 0.14)}
# fmt: on


def draw_monkey(pen: Pen, thing: Thing) -> None:
    pose = pose_of(thing)
    stance = _MONKEY[pose]
    coat, belly = colour_of(thing, "body"), colour_of(thing, "belly")
    shade = apart(belly, coat)
    draw_tail(pen, stance, coat, dim(coat) / 2)
    draw_body(pen, stance, coat)
    pen.shape(_MONKEY_BELLY[pose], belly, shade)
    with held(pen, *stance.head, sway=5):
        for x in (-0.24, 0.24):
            pen.oval(x, 0.0, 0.09, 0.1, coat)
            pen.patch(oval(x, 0.0, 0.05, 0.06), belly, shade)
        pen.oval(0.0, -0.01, 0.23, 0.22, coat)
        pen.shape(_MONKEY_FACE, belly, shade)
        for x in (-0.075, 0.085):
            eye(pen, x, -0.04, 0.03)
        pen.detail([(-0.015, 0.055), (0.03, 0.055)], 0.022, DARK)
        pen.detail([(-0.07, 0.1), (0.01, 0.135), (0.09, 0.1)], 0.018, DARK)
        if "hat" in thing.accessories:
            draw_hat(pen, 0.0, -0.17, 0.34, thing.accessories["hat"])


STURDY_ANIMALS: dict[str, Draw] = {
    "bear": lively(draw_bear),
    "pig": lively(draw_pig),
    "giraffe": lively(draw_giraffe),
    "monkey": lively(draw_monkey),
}
