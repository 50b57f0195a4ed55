"""Animals of the water and its shores: penguin, frog, turtle, whale and octopus."""

from dialogpaint.world.drawing.anatomy import (
    DARK,
    Draw,
    apart,
    dim,
    draw_hat,
    draw_scarf,
    eye,
    held,
    inside,
    joined,
    limb,
    lively,
    outline,
)
from dialogpaint.world.drawing.outlines import oval
from dialogpaint.world.drawing.pen import Pen, Point, rgb_of, shaded
from dialogpaint.world.features import pose_of
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

# fmt: off
_SEA = (150, 205, 235)
_PENGUIN = {
    "standing": outline(
        (0.0, -0.8), (0.18, -0.72), (0.27, -0.5), (0.3, -0.28), (0.22, -0.08), (0.0, -0.03), (-0.24, -0.08),
        (-0.33, -0.28), (-0.27, -0.52), (-0.17, -0.74),
    ),
    "lying": outline(
        (0.3, -0.5), (0.36, -0.3), (0.3, -0.08), (0.1, -0.01), (-0.2, -0.02), (-0.38, -0.12), (-0.5, -0.2),
        (-0.34, -0.36), (-0.1, -0.47), (0.12, -0.53),
    ),
}
_PENGUIN_BELLY = {
    "standing": outline(
        (0.04, -0.7), (0.18, -0.62), (0.25, -0.36), (0.18, -0.12), (0.03, -0.07), (-0.11, -0.13), (-0.15, -0.36),
        (-0.09, -0.6),
    ),
    "lying": outline(
        (0.34, -0.36), (0.33, -0.14), (0.14, -0.04), (-0.16, -0.04), (-0.34, -0.12), (-0.14, -0.2), (0.14, -0.26),
    ),
}
_PENGUIN_NEAR = {
    "standing": limb((-0.17, -0.64), (-0.31, -0.46), (-0.37, -0.26), widths=(0.15, 0.15, 0.05)).outline,
    "lying": limb((0.1, -0.36), (-0.08, -0.48), (-0.26, -0.58), widths=(0.16, 0.15, 0.05)).outline,
}
_PENGUIN_FAR = {
    "standing": limb((0.18, -0.62), (0.33, -0.46), (0.38, -0.28), widths=(0.13, 0.13, 0.05)).outline,
    "lying": limb((0.24, -0.3), (0.4, -0.14), (0.47, -0.06), widths=(0.13, 0.12, 0.05)).outline,
}
_PENGUIN_FEET = {
    "standing": ((-0.1, -0.035, 0.13, 0.045, 0), (0.14, -0.035, 0.13, 0.045, 0)),
    "lying": ((-0.44, -0.08, 0.09, 0.05, 35), (-0.46, -0.2, 0.1, 0.05, 10)),
}
_PENGUIN_HEADS = {"standing": (0.02, -0.79, 0), "lying": (0.22, -0.55, -4)}
_PENGUIN_NECKS = {
    "standing": ((-0.17, -0.66), (0.02, -0.61), (0.2, -0.65)), "lying": ((0.03, -0.46), (0.15, -0.34), (0.37, -0.32)),
}
_PENGUIN_FACE = outline(
    (0.02, -0.05), (0.08, -0.1), (0.16, -0.06), (0.19, 0.04), (0.14, 0.13), (0.04, 0.14), (-0.02, 0.05),
)
_PENGUIN_BEAK = outline((0.15, -0.04), (0.24, -0.02), (0.35, 0.04), (0.25, 0.09), (0.14, 0.09))
# fmt: on


def draw_penguin(pen: Pen, thing: Thing) -> None:
    pose = pose_of(thing)
    coat, belly, beak = (colour_of(thing, part) for part in ("body", "belly", "beak"))
    pen.shape(_PENGUIN_FAR[pose], coat, dim(coat))
    for x, y, rx, ry, turn in _PENGUIN_FEET[pose]:
        pen.oval(x, y, rx, ry, beak, turn=turn)
    pen.shape(_PENGUIN[pose], coat)
    pen.shape(_PENGUIN_BELLY[pose], belly, apart(belly, coat))
    pen.shape(_PENGUIN_NEAR[pose], coat, dim(coat) / 2)
    if "scarf" in thing.accessories:
        draw_scarf(pen, _PENGUIN_NECKS[pose], thing.accessories["scarf"])
    with held(pen, *_PENGUIN_HEADS[pose], sway=4):
        pen.shape(_PENGUIN_BEAK, beak, apart(beak, coat))
        pen.oval(0.0, 0.0, 0.21, 0.2, coat)
        pen.patch(_PENGUIN_FACE, belly, apart(belly, coat))
        pen.shape(_PENGUIN_BEAK, beak, apart(beak, belly))
        eye(pen, 0.08, -0.03, 0.032)
        if "hat" in thing.accessories:
            draw_hat(pen, -0.03, -0.17, 0.34, thing.accessories["hat"], -6)


# fmt: off
_FROG = {
    "sitting": outline(
        (-0.44, -0.14), (-0.4, -0.36), (-0.22, -0.58), (0.0, -0.74), (0.24, -0.82), (0.46, -0.72), (0.52, -0.56),
        (0.4, -0.4), (0.3, -0.2), (0.1, -0.06), (-0.2, -0.04),
    ),
    "jumping": outline(
        (-0.32, -0.34), (-0.24, -0.5), (-0.04, -0.66), (0.16, -0.82), (0.36, -0.88), (0.5, -0.76), (0.48, -0.62),
        (0.3, -0.5), (0.1, -0.36), (-0.14, -0.26), (-0.28, -0.26),
    ),
}
_FROG_BELLY = {
    "sitting": outline(
        (0.46, -0.55), (0.36, -0.4), (0.28, -0.2), (0.1, -0.08), (0.06, -0.24), (0.16, -0.44), (0.3, -0.53),
    ),
    "jumping": outline((0.44, -0.63), (0.28, -0.51), (0.08, -0.36), (-0.16, -0.27), (0.0, -0.43), (0.22, -0.58)),
}
_FROG_NEAR = {
    "sitting": joined(
        limb((0.2, -0.34), (0.24, -0.18), (0.2, -0.05), widths=(0.16, 0.1, 0.08)).outline,
        oval(0.27, -0.035, 0.14, 0.035),
    ),
    "jumping": joined(
        limb(
            (0.2, -0.5), (0.3, -0.34), (0.44, -0.34),
            widths=(0.14, 0.09, 0.07)).outline, oval(0.49, -0.34, 0.08, 0.045,
        ),
    ),
}
_FROG_FAR = {
    "sitting": joined(
        limb((0.32, -0.34), (0.38, -0.18), (0.38, -0.06), widths=(0.12, 0.09, 0.07)).outline,
        oval(0.45, -0.045, 0.1, 0.03),
    ),
    "jumping": joined(
        limb((-0.16, -0.4), (-0.3, -0.2), (-0.42, -0.2), (-0.52, -0.12), widths=(0.2, 0.13, 0.1, 0.06)).outline,
        limb((0.32, -0.54), (0.44, -0.46), (0.54, -0.5), widths=(0.1, 0.07, 0.06)).outline,
    ),
}
_FROG_THIGH = {
    "sitting": joined(
        outline(
            (-0.44, -0.14), (-0.38, -0.38), (-0.18, -0.46), (-0.02, -0.36), (0.04, -0.18), (-0.04, -0.06),
            (-0.26, -0.03),
        ),
        limb((-0.4, -0.07), (-0.1, -0.045), (0.1, -0.035), widths=(0.12, 0.08, 0.06)).outline,
    ),
    "jumping": joined(
        limb((-0.12, -0.38), (-0.22, -0.14), (-0.38, -0.1), widths=(0.26, 0.16, 0.1)).outline,
        limb((-0.34, -0.11), (-0.5, -0.04), widths=(0.1, 0.07)).outline,
    ),
}
_FROG_EYES: dict[str, tuple[Point, Point]] = {
    "sitting": ((0.12, -0.83), (0.34, -0.86)),
    "jumping": ((0.2, -0.88), (0.4, -0.92)),
}
_FROG_MOUTHS = {
    "sitting": ((0.5, -0.62), (0.36, -0.6), (0.2, -0.66)),
    "jumping": ((0.49, -0.7), (0.38, -0.66), (0.25, -0.68)),
}
# fmt: on


def draw_frog(pen: Pen, thing: Thing) -> None:
    pose = pose_of(thing)
    skin, belly = colour_of(thing, "body"), colour_of(thing, "belly")
    pen.shape(_FROG_FAR[pose], skin, dim(skin))
    x, y = _FROG_EYES[pose][1]
    pen.oval(x, y, 0.1, 0.1, skin)
    pen.shape(_FROG[pose], skin)
    pen.patch(_FROG_BELLY[pose], belly, apart(belly, skin))
    pen.shape(_FROG_THIGH[pose], skin, dim(skin) / 2)
    pen.shape(_FROG_NEAR[pose], skin)
    x, y = _FROG_EYES[pose][0]
    pen.oval(x, y, 0.115, 0.115, skin)
    for x, y in _FROG_EYES[pose]:
        eye(pen, x + 0.02, y, 0.05)
    pen.detail(_FROG_MOUTHS[pose], 0.022, DARK)


# fmt: off
_SHELL = outline(
    (-0.48, -0.24), (-0.44, -0.46), (-0.26, -0.76), (-0.02, -0.88), (0.2, -0.76), (0.34, -0.48), (0.38, -0.24),
    (0.1, -0.19), (-0.24, -0.19),
)
_RIM = outline(
    (-0.53, -0.24), (-0.46, -0.32), (-0.06, -0.27), (0.34, -0.32), (0.43, -0.24), (0.32, -0.15), (-0.06, -0.13),
    (-0.44, -0.15),
)
_PLATES = (
    outline((-0.16, -0.7), (0.02, -0.72), (0.12, -0.54), (0.0, -0.4), (-0.18, -0.42), (-0.26, -0.56)),
    outline((0.18, -0.62), (0.28, -0.46), (0.27, -0.36), (0.1, -0.37), (0.18, -0.52)),
    outline((-0.3, -0.62), (-0.33, -0.5), (-0.26, -0.38), (-0.4, -0.36), (-0.41, -0.46)),
)
_TURTLE_LEGS = {
    "walking": (
        limb((0.24, -0.24), (0.3, -0.05), widths=(0.2, 0.15), paw=0.075),
        limb((-0.3, -0.24), (-0.38, -0.05), widths=(0.2, 0.15), paw=0.075),
    ),
    "lying": (),
}
_TURTLE_FAR = (
    limb((0.1, -0.22), (0.06, -0.06), widths=(0.16, 0.13), paw=0.07).outline,
    limb((-0.16, -0.22), (-0.12, -0.06), widths=(0.16, 0.13), paw=0.07).outline,
)
_TURTLE_NECKS = {
    "walking": limb((0.26, -0.3), (0.42, -0.4), (0.5, -0.58), widths=(0.2, 0.17, 0.17)).outline,
    "lying": limb((0.26, -0.24), (0.42, -0.26), (0.52, -0.26), widths=(0.18, 0.16, 0.16)).outline,
}
_TURTLE_HEADS = {"walking": (0.53, -0.68, 0), "lying": (0.52, -0.26, 6)}
_TURTLE_HEAD = outline(
    (-0.14, -0.02), (-0.08, -0.13), (0.06, -0.14), (0.16, -0.05), (0.17, 0.05), (0.08, 0.11), (-0.08, 0.1),
)
# fmt: on


def draw_turtle(pen: Pen, thing: Thing) -> None:
    pose = pose_of(thing)
    shell, skin = colour_of(thing, "shell"), colour_of(thing, "body")
    drop = 0.0 if pose == "walking" else 0.14
    with held(pen, 0, drop):
        pen.shape(_TURTLE_TAIL, skin)
    if pose == "walking":
        for far in _TURTLE_FAR:
            pen.shape(far, skin, dim(skin))
    pen.shape(_TURTLE_NECKS[pose], skin)
    for leg in _TURTLE_LEGS[pose]:
        pen.shape(leg.outline, skin)
    with held(pen, *_TURTLE_HEADS[pose], sway=5):
        pen.shape(_TURTLE_HEAD, skin)
        eye(pen, 0.06, -0.04, 0.03)
        pen.detail([(0.16, 0.04), (0.11, 0.055), (0.06, 0.035)], 0.016, DARK)
    with held(pen, 0, drop):
        pen.shape(_SHELL, shell, apart(shell, skin))
        for plate in _PLATES:
            pen.patch(plate, shell, dim(shell) * 1.3)
        pen.shape(_RIM, shell, 0.25)
        if pose == "lying":
            for x in (0.26, -0.36):
                pen.oval(x, -0.165, 0.1, 0.05, skin)


_TURTLE_TAIL = limb((-0.42, -0.24), (-0.52, -0.2), (-0.6, -0.17), widths=(0.12, 0.08, 0.03)).outline

# fmt: off
_WHALE = outline(
    (-0.52, -0.42), (-0.36, -0.5), (-0.16, -0.64), (0.12, -0.72), (0.42, -0.66), (0.6, -0.46), (0.62, -0.26),
    (0.5, -0.1), (0.2, -0.02), (-0.1, -0.06), (-0.34, -0.2), (-0.5, -0.32),
)
_WHALE_BELLY = outline(
    (0.64, -0.28), (0.44, -0.26), (0.16, -0.24), (-0.14, -0.22), (-0.4, -0.26), (-0.3, -0.1), (0.1, 0.02), (0.5, 0.0),
    (0.66, -0.14),
)
_FLUKE = outline(
    (-0.44, -0.4), (-0.52, -0.52), (-0.5, -0.68), (-0.58, -0.8), (-0.66, -0.72), (-0.7, -0.6), (-0.8, -0.66),
    (-0.86, -0.56), (-0.74, -0.44), (-0.58, -0.34), (-0.46, -0.3),
)
_FLIPPER = limb((0.16, -0.2), (0.04, -0.06), (-0.1, -0.02), widths=(0.16, 0.13, 0.04)).outline
_SPRAY = (((0.22, -0.72), (0.2, -0.86), (0.08, -0.94)), ((0.22, -0.72), (0.26, -0.88), (0.38, -0.95)))
_SPLASH = joined(
    oval(-0.36, -0.05, 0.22, 0.045), oval(-0.14, -0.05, 0.2, 0.04), oval(-0.62, -0.14, 0.05, 0.06),
    oval(0.06, -0.13, 0.045, 0.055), oval(-0.12, -0.2, 0.035, 0.045),
)
# fmt: on


def draw_whale(pen: Pen, thing: Thing) -> None:
    skin, belly = colour_of(thing, "body"), colour_of(thing, "belly")
    if pose_of(thing) == "swimming":
        for jet in _SPRAY:
            pen.stroke(jet, 0.07, _SEA)
        with held(pen, 0.08, 0, sway=2):
            _draw_whale(pen, skin, belly)
        return
    with held(pen, 0.0, -0.5, -35, sway=3):
        pen.canvas.scale(0.68, 0.68)
        pen.canvas.translate(0.1, 0.36)
        _draw_whale(pen, skin, belly)
    pen.shape(_SPLASH, _SEA)


def _draw_whale(pen: Pen, skin: str, belly: str) -> None:
    pen.shape(_FLUKE, skin, dim(skin) / 2)
    pen.shape(_WHALE, skin)
    with inside(pen, _WHALE):
        pen.patch(_WHALE_BELLY, belly, apart(belly, skin))
        for y in (-0.19, -0.12):
            pen.detail([(0.62, y), (0.36, y + 0.03), (0.14, y + 0.04)], 0.016, shaded(rgb_of(belly), 2 * dim(belly)))
    pen.shape(_FLIPPER, skin, dim(skin))
    eye(pen, 0.42, -0.4, 0.04)


# fmt: off
_MANTLE = outline(
    (-0.24, -0.4), (-0.3, -0.6), (-0.26, -0.84), (-0.1, -0.98), (0.1, -0.98), (0.26, -0.84), (0.3, -0.6), (0.24, -0.4),
    (0.0, -0.34),
)
_ARMS: dict[str, tuple[tuple[Point, ...], ...]] = {
    "swimming": (
        ((-0.16, -0.42), (-0.34, -0.34), (-0.46, -0.16), (-0.42, -0.04)),
        ((0.16, -0.42), (0.34, -0.34), (0.46, -0.16), (0.42, -0.04)),
        ((-0.08, -0.4), (-0.18, -0.24), (-0.26, -0.1), (-0.2, -0.03)),
        ((0.08, -0.4), (0.18, -0.24), (0.26, -0.1), (0.2, -0.03)),
        ((0.0, -0.4), (0.02, -0.24), (-0.04, -0.14), (0.0, -0.04)),
    ),
    "waving": (
        ((-0.16, -0.44), (-0.36, -0.44), (-0.48, -0.62), (-0.42, -0.8)),
        ((0.16, -0.44), (0.36, -0.44), (0.48, -0.62), (0.42, -0.8)),
        ((-0.12, -0.4), (-0.28, -0.24), (-0.42, -0.12), (-0.5, -0.2)),
        ((0.12, -0.4), (0.28, -0.24), (0.42, -0.12), (0.5, -0.2)),
        ((0.0, -0.4), (-0.06, -0.24), (0.06, -0.14), (0.0, -0.04)),
    ),
}
_ARM_PATHS = {
    pose: tuple(limb(*arm, widths=(0.15, 0.13, 0.11, 0.05)).outline for arm in arms) for pose, arms in _ARMS.items()
}
# fmt: on


def draw_octopus(pen: Pen, thing: Thing) -> None:
    pose = pose_of(thing)
    skin, spots = colour_of(thing, "body"), colour_of(thing, "spots")
    for number, arm in enumerate(_ARM_PATHS[pose]):
        with held(pen, 0, -0.4, sway=4):
            pen.canvas.translate(0, 0.4)
            pen.shape(arm, skin, dim(skin) if number < 2 else dim(skin) / 2)
    pen.shape(_MANTLE, skin)
    for x, y, radius in ((-0.14, -0.82, 0.06), (0.04, -0.9, 0.045), (0.16, -0.8, 0.055), (0.0, -0.77, 0.035)):
        pen.patch(oval(x, y, radius, radius), spots, apart(spots, skin))
    for x in (-0.1, 0.12):
        eye(pen, x, -0.6, 0.05)
    pen.detail([(-0.06, -0.48), (0.01, -0.45), (0.08, -0.48)], 0.022, DARK)


WET_ANIMALS: dict[str, Draw] = {
    "penguin": lively(draw_penguin),
    "frog": lively(draw_frog),
    "turtle": lively(draw_turtle),
    "whale": lively(draw_whale),
    "octopus": lively(draw_octopus),
}
