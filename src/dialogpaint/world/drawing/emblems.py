"""Emblems on a chest: a heart or a star with a pale rim, so that it shows on any cloth."""

import math

import skia

from dialogpaint.world.drawing.pen import PAPER, RGB, Pen, mixed, rgb_of
from dialogpaint.world.scene import Emblem

_CREAM: RGB = (255, 252, 240)
_DARK: RGB = (70, 66, 80)


def draw_emblem(pen: Pen, emblem: Emblem, x: float, y: float, radius: float) -> None:
    """Centred at (x, y)."""
    rgb = rgb_of(emblem.colour)
    rim = _DARK if min(rgb) > 200 else _CREAM
    path = _heart(x, y, radius) if emblem.shape == "heart" else _star(x, y, radius)
    paint = skia.Paint(
        AntiAlias=True,
        Color=skia.Color(*rim),
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=radius * 0.36,
        StrokeJoin=skia.Paint.kRound_Join,
    )
    pen.canvas.drawPath(path, paint)
    fill = mixed(rgb, PAPER, 0.25) if pen.style == "pencil" else pen.line_tone(emblem.colour)
    pen.canvas.drawPath(path, skia.Paint(AntiAlias=True, Color=skia.Color(*fill)))


def _heart(x: float, y: float, r: float) -> skia.Path:
    path = skia.Path()
    path.moveTo(x, y + r * 0.95)
    for side in (-1, 1):
        path.moveTo(x, y + r * 0.95)
        path.cubicTo(
            x + side * r * 0.5, y + r * 0.55, x + side * r * 1.12, y + r * 0.1, x + side * r * 1.0, y - r * 0.35
        )
        path.cubicTo(x + side * r * 0.88, y - r * 0.95, x + side * r * 0.12, y - r * 0.9, x, y - r * 0.32)
        path.close()
    return path


def _star(x: float, y: float, r: float) -> skia.Path:
    path = skia.Path()
    points = []
    for i in range(10):
        angle, reach = math.radians(-90 + 36 * i), r * (1.08 if i % 2 == 0 else 0.52)
        points.append(skia.Point(x + reach * math.cos(angle), y + reach * math.sin(angle)))
    path.addPoly(points, True)
    return path
