"""Places without ground to stand on or hour of the day: under water and among the stars."""

import math
import random
from collections.abc import Callable

import skia

from dialogpaint.world.drawing.outlines import ring, rounded
from dialogpaint.world.drawing.pen import RGB, Pen, shaded, smooth
from dialogpaint.world.drawing.sky import gradient, toned
from dialogpaint.world.drawing.terrain import ground, patch, rolling


def _underwater(pen: Pen, rng: random.Random) -> None:
    """Shafts of light, far rocks, weeds and corals on a sandy floor, bubbles."""
    gradient(pen, 0.0, 0.9, (64, 196, 214), (12, 92, 150))
    for i in range(4):
        x = 0.06 + i * 0.28 + rng.uniform(-0.07, 0.07)
        _shaft(pen, x, rng.uniform(0.05, 0.09), (206, 250, 246))
    ground(pen, rolling(rng, 0.62, 0.05, 4), (20, 112, 158))
    ground(pen, rolling(rng, 0.72, 0.035, 3), (28, 128, 158))
    for x in (rng.uniform(0.02, 0.12), rng.uniform(0.28, 0.4), rng.uniform(0.62, 0.74), rng.uniform(0.9, 0.98)):
        _weed(pen, rng, x, rng.uniform(0.36, 0.5), rng.choice(((36, 150, 108), (70, 170, 96))))
    ground(pen, rolling(rng, 0.81, 0.016, 3), (222, 204, 150))
    for x in (rng.uniform(0.08, 0.22), rng.uniform(0.46, 0.56), rng.uniform(0.8, 0.92)):
        _coral(pen, rng, x, 0.86, rng.choice(((240, 110, 120), (250, 150, 84), (206, 112, 190))))
    for _ in range(14):
        patch(pen, rng.uniform(0, 1), rng.uniform(0.86, 0.99), 0.009, 0.006, (190, 168, 116))
    for _ in range(10):
        _bubble(pen, rng.uniform(0.03, 0.97), rng.uniform(0.06, 0.75), rng.uniform(0.009, 0.022))


def _shaft(pen: Pen, x: float, half: float, rgb: RGB) -> None:
    """Light that falls slantwise from the surface and fades."""
    path = skia.Path()
    path.addPoly([skia.Point(*p) for p in ((x, -0.02), (x + half, -0.02), (x + 0.7 * half - 0.16, 0.75),
        (x - 0.6 * half - 0.2, 0.75))], True)  # fmt: skip
    shader = skia.GradientShader.MakeLinear(
        points=[skia.Point(0, 0), skia.Point(0, 0.7)],
        colors=[skia.ColorSetARGB(110, *toned(pen, rgb)), skia.ColorSetARGB(0, *toned(pen, rgb))],
    )
    pen.canvas.drawPath(path, skia.Paint(AntiAlias=True, Shader=shader))


def _weed(pen: Pen, rng: random.Random, x: float, top: float, rgb: RGB) -> None:
    """A few ribbons that sway together."""
    sway = rng.choice((-0.035, 0.035))
    for dx, rise in ((-0.035, 0.12), (0.0, 0.0), (0.035, 0.18)):
        tip, low = top + rise, 0.86
        left = [(x + dx + sway * math.sin(t * 7.0), low + (tip - low) * t) for t in (0.0, 0.3, 0.6, 1.0)]
        right = [(px + 0.026 * (1 - i / 3), py) for i, (px, py) in enumerate(left)]
        pen.shape(smooth([*left, *reversed(right)], closed=True), rgb, shade=rng.uniform(-0.15, 0.12))


def _coral(pen: Pen, rng: random.Random, x: float, y: float, rgb: RGB) -> None:
    """A branching bush."""
    for dx, dy in ((-0.07, 0.1), (-0.03, 0.15), (0.02, 0.17), (0.065, 0.11)):
        tip = (x + dx + rng.uniform(-0.01, 0.01), y - dy)
        pen.stroke([(x, y + 0.02), (x + dx * 0.8, y - dy * 0.5), tip], 0.027, rgb)


def _bubble(pen: Pen, x: float, y: float, radius: float) -> None:
    rim = toned(pen, (226, 250, 255)) if pen.style != "neon" else (120, 220, 240)
    ring_paint = skia.Paint(
        AntiAlias=True, Color=skia.ColorSetA(skia.Color(*rim), 210), Style=skia.Paint.kStroke_Style, StrokeWidth=0.007
    )
    pen.canvas.drawCircle(x, y, radius, ring_paint)


def _night_sky(pen: Pen, rng: random.Random) -> None:
    """The galaxy's band, a nebula, a ringed planet, a small one, stars large and small."""
    gradient(pen, 0.0, 1.0, (26, 14, 66), (54, 26, 104))
    tilt = rng.choice((-1, 1))
    for i in range(9):
        t = i / 8
        x, y = t, 0.5 + tilt * (t - 0.5) * 0.9 + rng.uniform(-0.05, 0.05)
        _haze(pen, x, y, rng.uniform(0.16, 0.24), rng.choice(((132, 74, 190), (96, 90, 210), (196, 84, 170))))
    for _ in range(70):
        x, y, radius = rng.uniform(0, 1), rng.uniform(0, 1), rng.uniform(0.002, 0.0055)
        pen.dot(x, y, radius, rng.choice(((255, 250, 226), (206, 222, 255), (255, 226, 206))))
    for _ in range(5):
        _twinkle(pen, rng.uniform(0.04, 0.96), rng.uniform(0.04, 0.96), rng.uniform(0.016, 0.03))
    planet_x, planet_y = rng.choice(((0.16, 0.2), (0.84, 0.2), (0.84, 0.84), (0.16, 0.84)))
    _planet(pen, planet_x, planet_y, rng.choice(((236, 168, 110), (120, 200, 196), (230, 130, 150))))
    x, y = 1 - planet_x + rng.uniform(-0.05, 0.05), planet_y + rng.uniform(-0.06, 0.06)
    pen.oval(x, y, 0.042, 0.042, (196, 190, 214))
    for dx, dy, radius in ((-0.014, -0.01, 0.01), (0.014, 0.014, 0.008), (0.006, -0.02, 0.006)):
        patch(pen, x + dx, y + dy, radius, radius, (156, 148, 178))


def _haze(pen: Pen, x: float, y: float, radius: float, rgb: RGB) -> None:
    tone = toned(pen, rgb)
    shader = skia.GradientShader.MakeRadial(
        center=skia.Point(x, y),
        radius=radius,
        colors=[skia.ColorSetARGB(120, *tone), skia.ColorSetARGB(0, *tone)],
    )
    pen.canvas.drawCircle(x, y, radius, skia.Paint(AntiAlias=True, Shader=shader))


def _planet(pen: Pen, x: float, y: float, rgb: RGB) -> None:
    """With stripes, and a ring that passes behind and in front."""
    pen.canvas.save()
    pen.canvas.translate(x, y)
    pen.canvas.rotate(-18)
    band = toned(pen, (244, 226, 190))
    arc = skia.Paint(AntiAlias=True, Color=skia.Color(*band), Style=skia.Paint.kStroke_Style, StrokeWidth=0.016)
    bounds = skia.Rect(-0.17, -0.045, 0.17, 0.045)
    pen.canvas.drawArc(bounds, 180, 180, False, arc)
    pen.oval(0.0, 0.0, 0.1, 0.1, rgb)
    for dy, half in ((-0.045, 0.075), (0.03, 0.085)):
        pen.detail([(-half, dy), (0.0, dy + 0.012), (half, dy)], 0.016, toned(pen, shaded(rgb, -0.2)))
    pen.canvas.drawArc(bounds, 0, 180, False, arc)
    pen.canvas.restore()


def _twinkle(pen: Pen, x: float, y: float, radius: float) -> None:
    """A star of four rays."""
    outer, inner = ring(x, y, radius, radius, 4), ring(x, y, radius * 0.28, radius * 0.28, 4, start=45)
    points = [point for pair in zip(outer, inner, strict=True) for point in pair]
    pen.canvas.drawPath(rounded(points, 0.001), skia.Paint(AntiAlias=True, Color=skia.Color(255, 250, 220)))


EXPANSES: dict[str, Callable[[Pen, random.Random], None]] = {"underwater": _underwater, "night sky": _night_sky}
"""Setting -> its drawing."""
