"""The jungle: misty palms, a waterfall, hanging vines and big leaves close by."""

import math
import random

import skia

from dialogpaint.world.drawing.outlines import leaf, scalloped
from dialogpaint.world.drawing.pen import RGB, Pen, mixed, shaded
from dialogpaint.world.drawing.sky import Light, toned
from dialogpaint.world.drawing.terrain import ground, plain, rolling


def draw_jungle(pen: Pen, rng: random.Random, light: Light) -> None:
    _thicket(pen, rng, 0.25, light((150, 212, 176)))
    fall = rng.uniform(0.4, 0.6)
    _thicket(pen, rng, 0.36, light((92, 184, 134)))
    _waterfall(pen, fall, light)
    _thicket(pen, rng, 0.55, light((38, 136, 92)))
    for x in (rng.uniform(0.08, 0.24), rng.uniform(0.76, 0.92)):
        _palm(pen, rng, x, rng.uniform(0.2, 0.28), light)
    ground(pen, rolling(rng, 0.65, 0.014), light((66, 150, 62)))
    ground(pen, rolling(rng, 0.76, 0.02, 3), light((48, 128, 58)))
    _vines(pen, rng, light)
    _blossoms(pen, rng, light)
    for side in (0, 1):
        _leaves(pen, rng, side, light((22, 108, 66)))


def _thicket(pen: Pen, rng: random.Random, y: float, rgb: RGB) -> None:
    crowns = [(-0.15 + i * 0.16 + rng.uniform(-0.03, 0.03), y + rng.uniform(-0.04, 0.04)) for i in range(9)]
    pen.shape(scalloped([(-0.3, 0.9), *crowns, (1.3, 0.9)], 0.45), rgb)


def _waterfall(pen: Pen, x: float, light: Light) -> None:
    rock, water = light((96, 126, 112)), light((196, 236, 240))
    pen.polygon([(x - 0.13, 0.7), (x - 0.1, 0.33), (x + 0.1, 0.33), (x + 0.14, 0.7)], rock)
    pen.polygon([(x - 0.055, 0.7), (x - 0.045, 0.325), (x + 0.045, 0.325), (x + 0.065, 0.7)], water)
    for dx in (-0.02, 0.015):
        pen.detail([(x + dx, 0.35), (x + dx * 1.3, 0.62)], 0.008, toned(pen, shaded(water, -0.14)))


def _palm(pen: Pen, rng: random.Random, x: float, top: float, light: Light) -> None:
    lean = rng.uniform(-0.05, 0.05)
    pen.stroke([(x, 0.7), (x + lean * 0.3, 0.5), (x + lean, top)], 0.035, light((122, 92, 62)))
    green = light((30, 142, 76))
    for angle in (-200, -165, -128, -52, -15, 20):
        reach = rng.uniform(0.18, 0.23)
        dx, dy = math.cos(math.radians(angle)) * reach, math.sin(math.radians(angle)) * reach * 0.75
        frond = skia.Path()
        frond.moveTo(x + lean, top)
        frond.quadTo(x + lean + dx * 0.5, top + dy - 0.07, x + lean + dx, top + dy + 0.07)
        frond.quadTo(x + lean + dx * 0.45, top + dy * 0.8 + 0.01, x + lean, top)
        pen.shape(frond, green, shade=rng.uniform(-0.12, 0.1))


def _vines(pen: Pen, rng: random.Random, light: Light) -> None:
    """A dark fringe along the top and what hangs from it."""
    green = light((24, 104, 62))
    for i in range(6):
        x, low = 0.08 + i * 0.17 + rng.uniform(-0.04, 0.04), rng.uniform(0.16, 0.36)
        sway = rng.uniform(-0.025, 0.025)
        pen.detail([(x, -0.02), (x + sway, low * 0.5), (x, low)], 0.012, toned(pen, mixed(green, (140, 190, 60), 0.2)))
        for y in (low * 0.55, low * 0.78, low):
            pen.canvas.drawPath(leaf((x, y), (x + 0.035, y + 0.025), 0.3), plain(toned(pen, green)))
    fringe = [(1.2 - i * 0.12, 0.05 + rng.uniform(-0.02, 0.02)) for i in range(13)]
    pen.shape(scalloped([(1.3, -0.3), *fringe, (-0.5, -0.3)], 0.5), green)


def _blossoms(pen: Pen, rng: random.Random, light: Light) -> None:
    for _ in range(6):
        x, y = rng.uniform(0.05, 0.95), rng.uniform(0.71, 0.96)
        rgb = light(rng.choice(((250, 92, 120), (255, 150, 50), (240, 100, 200))))
        for dx, dy in ((0.013, 0.0), (-0.013, 0.0), (0.0, 0.012), (0.0, -0.012)):
            pen.dot(x + dx, y + dy, 0.01, toned(pen, rgb))
        pen.dot(x, y, 0.007, toned(pen, light((255, 236, 130))))


def _leaves(pen: Pen, rng: random.Random, side: int, rgb: RGB) -> None:
    """A fan of big leaves in the lower corner, 0 = left, 1 = right."""
    for tip_x, tip_y in ((0.05, 0.62), (0.17, 0.7), (0.21, 0.84)):
        x = tip_x + rng.uniform(-0.02, 0.02)
        root, tip = ((-0.04, 1.02), (x, tip_y)) if side == 0 else ((1.04, 1.02), (1 - x, tip_y))
        pen.shape(leaf(root, tip, 0.22), rgb, shade=rng.uniform(-0.15, 0.1))
        pen.detail([root, tip], 0.007, toned(pen, shaded(rgb, 0.3)))
