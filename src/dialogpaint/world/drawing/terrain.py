"""What outdoor settings are made of: the ground below a line, rolling lines, grass, flat patches."""

import random
from collections.abc import Sequence

import skia

from dialogpaint.world.drawing.pen import RGB, Pen, Point, smooth
from dialogpaint.world.drawing.sky import toned


def ground(pen: Pen, line: Sequence[Point], rgb: RGB) -> None:
    """Everything below a smooth line."""
    path = smooth(line, closed=False)
    path.lineTo(1.2, 1.2)
    path.lineTo(-0.2, 1.2)
    path.close()
    pen.shape(path, rgb)


def rolling(rng: random.Random, y: float, swell: float, count: int = 4) -> list[Point]:
    """A wavy line across the picture around y, up and down by swell."""
    points = []
    for i in range(count + 2):
        x = -0.2 + 1.4 * i / (count + 1) + rng.uniform(-0.06, 0.06)
        points.append((x, y + (swell if i % 2 else -swell) * rng.uniform(0.5, 1.0)))
    points[0], points[-1] = (-0.25, points[0][1]), (1.25, points[-1][1])
    return points


def tufts(pen: Pen, rng: random.Random, rgb: RGB, count: int, top: float = 0.66) -> None:
    """Blades of grass in threes."""
    for _ in range(count):
        x, y, height = rng.uniform(0.02, 0.98), rng.uniform(top, 0.98), rng.uniform(0.022, 0.034)
        for lean in (-0.014, 0.0, 0.014):
            pen.detail([(x + lean * 0.4, y), (x + lean, y - height)], 0.0075, toned(pen, rgb))


def patch(pen: Pen, x: float, y: float, rx: float, ry: float, rgb: RGB) -> None:
    """An oval without an outline."""
    pen.canvas.drawOval(skia.Rect(x - rx, y - ry, x + rx, y + ry), plain(toned(pen, rgb)))


def plain(rgb: RGB) -> skia.Paint:
    """Fills with that colour."""
    return skia.Paint(AntiAlias=True, Color=skia.Color(*rgb))
