"""Two friendly places outdoors: a farm and a playground."""

import math
import random

from dialogpaint.world.drawing.outlines import ring, scalloped
from dialogpaint.world.drawing.pen import RGB, Pen, shaded
from dialogpaint.world.drawing.sky import Light, toned
from dialogpaint.world.drawing.terrain import ground, patch, rolling, tufts


def draw_farm(pen: Pen, rng: random.Random, light: Light) -> None:
    """A red barn with its silo, fields in rows, a fence, hay and a trodden yard."""
    ground(pen, rolling(rng, 0.5, 0.03, 3), light((168, 192, 108)))
    _field(pen, rng, light)
    barn = rng.choice((rng.uniform(0.16, 0.28), rng.uniform(0.72, 0.84)))
    _silo(pen, barn + (0.185 if barn < 0.5 else -0.185), light)
    _barn(pen, barn, light)
    for _ in range(2):
        x = (rng.uniform(0.55, 0.9) if barn < 0.5 else rng.uniform(0.1, 0.45)) + rng.uniform(-0.03, 0.03)
        pen.oval(x, 0.6, 0.055, 0.05, light((226, 182, 78)))
        pen.oval(x, 0.6, 0.03, 0.027, light((226, 182, 78)), shade=-0.14)
    _fence(pen, light((238, 230, 214)))
    ground(pen, rolling(rng, 0.675, 0.01), light((198, 164, 104)))
    for _ in range(16):
        x, y = rng.uniform(0, 1), rng.uniform(0.72, 0.98)
        pen.detail([(x - 0.02, y), (x + 0.02, y - 0.006)], 0.007, toned(pen, light((230, 196, 112))))
    tufts(pen, rng, light((124, 142, 66)), 6, 0.7)


def _field(pen: Pen, rng: random.Random, light: Light) -> None:
    """Rows of wheat that run together towards the horizon."""
    ground(pen, rolling(rng, 0.56, 0.012, 2), light((232, 200, 92)))
    vanishing = rng.uniform(0.35, 0.65)
    for i in range(-8, 9):
        pen.detail(
            [(vanishing + i * 0.055, 0.575), (vanishing + i * 0.12, 0.7)], 0.01, toned(pen, light((208, 168, 62)))
        )


def _barn(pen: Pen, x: float, light: Light) -> None:
    red, white = light((186, 54, 46)), light((246, 240, 230))
    roof = light((96, 72, 70))
    pen.polygon([(x - 0.15, 0.66), (x - 0.15, 0.42), (x - 0.1, 0.31), (x, 0.26), (x + 0.1, 0.31), (x + 0.15, 0.42),
        (x + 0.15, 0.66)], red)  # fmt: skip
    eaves = [(-0.172, 0.43), (-0.112, 0.298), (0.0, 0.24), (0.112, 0.298), (0.172, 0.43)]
    for (ax, ay), (bx, by) in zip(eaves[:-1], eaves[1:], strict=True):
        pen.stroke([(x + ax, ay), (x + bx, by)], 0.026, roof)
    left, top, right, low = x - 0.06, 0.49, x + 0.06, 0.66
    pen.box(left, top, right, low, red, shade=-0.14)
    for line in ([(left, top), (right, low)], [(right, top), (left, low)], [(left, top), (right, top)]):
        pen.detail(line, 0.012, toned(pen, white))
    for side in (left, right):
        pen.detail([(side, top), (side, low)], 0.012, toned(pen, white))
    pen.box(x - 0.03, 0.345, x + 0.03, 0.405, white)


def _silo(pen: Pen, x: float, light: Light) -> None:
    grey = light((190, 196, 204))
    pen.oval(x, 0.3, 0.052, 0.055, light((120, 132, 150)))
    pen.box(x - 0.052, 0.3, x + 0.052, 0.66, grey)
    for y in (0.38, 0.46, 0.54):
        pen.detail([(x - 0.05, y), (x + 0.05, y)], 0.008, toned(pen, shaded(grey, -0.2)))


def _fence(pen: Pen, rgb: RGB) -> None:
    for y in (0.615, 0.65):
        pen.stroke([(-0.05, y), (1.05, y)], 0.012, rgb)
    for i in range(8):
        pen.box(i / 7 - 0.012, 0.585, i / 7 + 0.012, 0.69, rgb)


def draw_playground(pen: Pen, rng: random.Random, light: Light) -> None:
    """A slide and swings on a soft floor, a sandpit, trimmed hedges and a paved path."""
    ground(pen, rolling(rng, 0.53, 0.02, 3), light((142, 208, 150)))
    for i in range(7):
        x = i / 6 + rng.uniform(-0.04, 0.04)
        pen.box(x - 0.01, 0.5, x + 0.01, 0.6, light((126, 94, 70)))
        pen.shape(scalloped(ring(x, 0.47, 0.062, 0.07, 9), 0.36), light((64, 150, 100)), shade=rng.uniform(-0.1, 0.12))
    pen.box(-0.1, 0.575, 1.1, 0.63, light((52, 128, 84)), radius=0.02)
    ground(pen, rolling(rng, 0.625, 0.006), light((118, 206, 128)))
    ground(pen, rolling(rng, 0.715, 0.008, 2), light((234, 132, 108)))
    for i in range(9):
        patch(
            pen,
            rng.uniform(0, 1),
            rng.uniform(0.76, 0.98),
            0.012,
            0.007,
            light((246, 168, 140) if i % 2 else (206, 104, 90)),
        )
    patch(pen, 0.5 + rng.uniform(-0.15, 0.15), 0.9, 0.2, 0.055, light((250, 216, 110)))
    flip = rng.random() < 0.5
    _slide(pen, 0.2 if flip else 0.8, 1 if flip else -1, light)
    _swings(pen, 0.76 if flip else 0.24, light)


def _slide(pen: Pen, x: float, side: int, light: Light) -> None:
    post, chute = light((66, 110, 200)), light((250, 204, 62))
    for dx in (-0.075, 0.0):
        pen.stroke([(x + dx * side, 0.72), (x + dx * side, 0.36)], 0.018, post)
    for y in (0.46, 0.53, 0.6, 0.67):
        pen.stroke([(x - 0.075 * side, y), (x, y)], 0.012, post)
    pen.stroke(
        [(x - 0.01 * side, 0.42), (x + 0.08 * side, 0.5), (x + 0.15 * side, 0.66), (x + 0.21 * side, 0.7)], 0.034, chute
    )
    pen.polygon([(x - 0.105, 0.36), (x - 0.0375 * side, 0.26), (x + 0.105 - 0.075, 0.36)] if side > 0 else
        [(x - 0.03, 0.36), (x + 0.0375, 0.26), (x + 0.105, 0.36)], light((232, 74, 84)))  # fmt: skip


def _swings(pen: Pen, x: float, light: Light) -> None:
    frame, rope = light((150, 84, 190)), toned(pen, light((90, 92, 110)))
    for dx in (-0.16, 0.16):
        for foot in (-0.04, 0.04):
            pen.stroke([(x + dx, 0.34), (x + dx + foot, 0.72)], 0.017, frame)
    pen.stroke([(x - 0.18, 0.34), (x + 0.18, 0.34)], 0.02, frame)
    for dx, swing in ((-0.075, 0.02), (0.075, -0.03)):
        low = 0.6 - abs(swing) * 0.2
        for rope_x in (-0.026, 0.026):
            pen.detail([(x + dx + rope_x, 0.35), (x + dx + rope_x + swing, low)], 0.007, rope)
        tilt = math.copysign(0.006, swing)
        pen.stroke(
            [(x + dx + swing - 0.036, low + tilt), (x + dx + swing + 0.036, low - tilt)], 0.018, light((240, 120, 60))
        )
