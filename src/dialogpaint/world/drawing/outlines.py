"""Closed outlines that drawings of objects share: polygons with soft corners, scalloped clouds, tapering ovals."""

import math
from collections.abc import Sequence

import skia

from dialogpaint.world.drawing.pen import Point


def rounded(points: Sequence[Point], radius: float) -> skia.Path:
    """A polygon whose corners are arcs of the given radius."""
    path = skia.Path()
    path.moveTo(*_middle(points[-1], points[0]))
    for i, corner in enumerate(points):
        path.arcTo(*corner, *_middle(corner, points[(i + 1) % len(points)]), radius)
    path.close()
    return path


def scalloped(points: Sequence[Point], bulge: float) -> skia.Path:
    """A closed line whose every side, taken clockwise on the screen, bulges outwards by a share of its length."""
    path = skia.Path()
    path.moveTo(*points[0])
    for i, (x, y) in enumerate(points):
        to_x, to_y = points[(i + 1) % len(points)]
        out_x, out_y = (to_y - y) * bulge, (x - to_x) * bulge
        path.cubicTo(x + out_x, y + out_y, to_x + out_x, to_y + out_y, to_x, to_y)
    path.close()
    return path


def ring(x: float, y: float, rx: float, ry: float, count: int, start: float = 0.0) -> list[Point]:
    """Points evenly around an ellipse, clockwise on the screen from `start` degrees (0 = right)."""
    angles = (math.radians(start + 360 * i / count) for i in range(count))
    return [(x + rx * math.cos(angle), y + ry * math.sin(angle)) for angle in angles]


def oval(x: float, y: float, rx: float, ry: float, turn: float = 0.0) -> skia.Path:
    """An ellipse about (x, y), turned by degrees."""
    path = skia.Path()
    path.addOval(skia.Rect(x - rx, y - ry, x + rx, y + ry))
    if turn:
        path.transform(skia.Matrix().setRotate(turn, x, y))
    return path


def leaf(root: Point, tip: Point, width: float) -> skia.Path:
    """A pointed leaf from root to tip; width is its widest as a share of its length."""
    (x, y), (to_x, to_y) = root, tip
    side_x, side_y = (to_y - y) * width, (x - to_x) * width
    middle_x, middle_y = (x + to_x) / 2, (y + to_y) / 2
    path = skia.Path()
    path.moveTo(x, y)
    path.quadTo(middle_x + side_x, middle_y + side_y, to_x, to_y)
    path.quadTo(middle_x - side_x, middle_y - side_y, x, y)
    path.close()
    return path


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
