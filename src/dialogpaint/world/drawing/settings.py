"""The outdoor settings, without their sky, drawn in the picture's frame. Land fills it from the horizon down."""

import random
from collections.abc import Callable

import skia

from dialogpaint.world.drawing.jungle import draw_jungle
from dialogpaint.world.drawing.outlines import ring, rounded, scalloped
from dialogpaint.world.drawing.pen import RGB, Pen, mixed, shaded
from dialogpaint.world.drawing.sky import HORIZON, Light, toned
from dialogpaint.world.drawing.terrain import ground, patch, plain, rolling, tufts
from dialogpaint.world.drawing.village import draw_farm, draw_playground

Land = Callable[[Pen, random.Random, Light], None]


def _meadow(pen: Pen, rng: random.Random, light: Light) -> None:
    ground(pen, rolling(rng, 0.53, 0.04, 3), light((150, 204, 130)))
    ground(pen, rolling(rng, 0.585, 0.03, 2), light((124, 190, 96)))
    for _ in range(rng.randint(2, 4)):
        x, y, half = rng.uniform(0, 1), rng.uniform(0.585, 0.605), rng.uniform(0.05, 0.09)
        pen.shape(scalloped(ring(x, y, half, 0.036, 9), 0.36), light((86, 150, 84)))
    ground(pen, rolling(rng, 0.63, 0.012), light((104, 176, 74)))
    tufts(pen, rng, light((70, 138, 54)), 12)
    for _ in range(11):
        x, y = rng.uniform(0.02, 0.98), rng.uniform(0.68, 0.98)
        petal = light(rng.choice(((255, 255, 250), (255, 226, 90), (250, 170, 200))))
        for dx, dy in ((0.011, 0.0), (-0.011, 0.0), (0.0, 0.01), (0.0, -0.01)):
            pen.dot(x + dx, y + dy, 0.0085, toned(pen, petal))
        pen.dot(x, y, 0.006, light((240, 170, 50)))


def _beach(pen: Pen, rng: random.Random, light: Light) -> None:
    _water(pen, HORIZON - 0.06, light((46, 140, 206)), light((88, 190, 220)), 0.74)
    island = rng.uniform(0.15, 0.85)
    pen.oval(island, HORIZON - 0.055, 0.11, 0.03, light((112, 168, 132)))
    pen.canvas.drawRect(skia.Rect(-0.1, HORIZON - 0.06, 1.1, HORIZON - 0.02), plain(toned(pen, light((46, 140, 206)))))
    _crests(pen, rng, light((196, 232, 246)), 9, HORIZON - 0.03, 0.66)
    shore = rolling(rng, 0.69, 0.02, 3)
    ground(pen, [(x, y - 0.028) for x, y in shore], light((240, 250, 252)))
    ground(pen, [(x, y - 0.004) for x, y in shore], light((222, 190, 134)))
    ground(pen, [(x, y + 0.022) for x, y in shore], light((246, 222, 164)))
    for _ in range(24):
        pen.dot(rng.uniform(0, 1), rng.uniform(0.76, 1), rng.uniform(0.003, 0.006), toned(pen, light((216, 184, 124))))
    _starfish(pen, rng.uniform(0.06, 0.94), rng.uniform(0.92, 0.97), light((240, 124, 92)))
    for _ in range(3):
        x, y = rng.uniform(0.04, 0.96), rng.uniform(0.78, 0.97)
        patch(pen, x, y, 0.02, 0.014, light((255, 240, 226)))
        pen.detail([(x - 0.007, y - 0.008), (x, y + 0.008), (x + 0.007, y - 0.008)], 0.004, light((220, 170, 150)))


def _starfish(pen: Pen, x: float, y: float, rgb: RGB) -> None:
    star = [(0.0, -1.0), (0.26, -0.34), (0.95, -0.31), (0.42, 0.12), (0.59, 0.81), (0.0, 0.42)]
    points = star + [(-px, py) for px, py in reversed(star[1:-1])]
    path = rounded([(x + px * 0.038, y + py * 0.032) for px, py in points], 0.006)
    pen.canvas.drawPath(path, plain(toned(pen, rgb)))


def _water(pen: Pen, top: float, far: RGB, near: RGB, low: float = 1.0) -> None:
    shader = skia.GradientShader.MakeLinear(
        points=[skia.Point(0, top), skia.Point(0, low)],
        colors=[skia.Color(*toned(pen, far)), skia.Color(*toned(pen, near))],
    )
    pen.canvas.drawRect(skia.Rect(-0.1, top, 1.1, 1.1), skia.Paint(Shader=shader))
    if pen.style != "flat":
        pen.detail([(-0.1, top), (1.1, top)], 0.006, (85, 82, 92))


def _crests(pen: Pen, rng: random.Random, rgb: RGB, count: int, top: float, low: float) -> None:
    """Short white waves, longer towards the viewer."""
    for i in range(count):
        near = (i + 0.5) / count
        x, y = rng.uniform(0, 1), top + (low - top) * near
        half, lift = 0.03 + 0.045 * near, 0.006 + 0.008 * near
        points = [(x - half, y), (x - half / 2, y - lift), (x, y), (x + half / 2, y - lift), (x + half, y)]
        pen.detail(points, 0.006 + 0.004 * near, toned(pen, rgb, 0.3))


def _sea(pen: Pen, rng: random.Random, light: Light) -> None:
    _water(pen, HORIZON - 0.05, light((34, 104, 176)), light((62, 158, 204)))
    bands = ((0.64, (38, 120, 190)), (0.76, (44, 134, 198)), (0.89, (52, 150, 206)))
    for y, rgb in bands:
        phase = rng.uniform(0, 0.2)
        top = [(-0.3 + phase + i * 0.1, y + (0.013 if i % 2 else -0.013)) for i in range(17)]
        ground(pen, top, light(rgb))
    _crests(pen, rng, light((214, 240, 250)), 16, HORIZON - 0.02, 0.98)


def _desert(pen: Pen, rng: random.Random, light: Light) -> None:
    for _ in range(2):
        x, half, top = rng.uniform(0.1, 0.9), rng.uniform(0.08, 0.15), rng.uniform(0.38, 0.46)
        rock = light((206, 122, 84))
        mesa = [(x - half * 1.5, 0.66), (x - half, top), (x + half * 0.9, top + 0.01), (x + half * 1.5, 0.66)]
        pen.shape(rounded(mesa, 0.018), rock)
        pen.detail([(x - half * 1.1, top + 0.055), (x + half, top + 0.055)], 0.012, toned(pen, shaded(rock, -0.12)))
    ground(pen, rolling(rng, 0.585, 0.03, 3), light((240, 190, 108)))
    ground(pen, rolling(rng, 0.655, 0.026, 2), light((246, 204, 124)))
    ground(pen, rolling(rng, 0.76, 0.03, 2), light((250, 214, 140)))
    for _ in range(9):
        x, y = rng.uniform(0, 0.95), rng.uniform(0.7, 0.98)
        points = [(x, y), (x + 0.03, y - 0.008), (x + 0.06, y), (x + 0.09, y - 0.008), (x + 0.12, y)]
        pen.detail(points, 0.007, toned(pen, light((222, 172, 92))))


def _snow(pen: Pen, rng: random.Random, light: Light) -> None:
    ground(pen, rolling(rng, 0.5, 0.05, 3), light((198, 218, 240)))
    for i in range(12):
        x = i / 11 + rng.uniform(-0.03, 0.03)
        tall, foot = rng.uniform(0.07, 0.12), 0.6
        pen.polygon([(x - tall * 0.34, foot), (x, foot - tall), (x + tall * 0.34, foot)], light((112, 144, 166)))
    ground(pen, rolling(rng, 0.595, 0.02, 3), light((232, 241, 252)))
    ground(pen, rolling(rng, 0.68, 0.02, 2), light((248, 251, 255)))
    for _ in range(7):
        x, y, half = rng.uniform(0, 1), rng.uniform(0.74, 0.98), rng.uniform(0.04, 0.09)
        pen.detail([(x - half, y), (x, y - half * 0.22), (x + half, y)], 0.009, toned(pen, light((200, 218, 240))))


def _forest(pen: Pen, rng: random.Random, light: Light) -> None:
    ground(pen, rolling(rng, 0.2, 0.05, 5), light((136, 184, 132)))
    for i in range(7):
        x = i / 6 + rng.uniform(-0.05, 0.05)
        pen.box(x - 0.018, 0.1, x + 0.018, 0.64, light((124, 134, 104)))
    shrubs = [(-0.15 + i * 0.13 + rng.uniform(-0.02, 0.02), 0.585 + rng.uniform(-0.02, 0.02)) for i in range(11)]
    pen.shape(scalloped([(-0.3, 0.8), *shrubs, (1.3, 0.8)], 0.4), light((78, 136, 78)))
    for x in (rng.uniform(0.02, 0.12), rng.uniform(0.3, 0.4), rng.uniform(0.6, 0.7), rng.uniform(0.88, 0.98)):
        _trunk(pen, x, rng.uniform(0.03, 0.042), light((116, 80, 54)))
    ground(pen, rolling(rng, 0.655, 0.01), light((96, 130, 66)))
    _canopy(pen, rng, light)
    tufts(pen, rng, light((60, 100, 48)), 14)
    for _ in range(8):
        x, y = rng.uniform(0.02, 0.98), rng.uniform(0.72, 0.97)
        patch(pen, x, y, 0.014, 0.008, light((186, 132, 70)))


def _trunk(pen: Pen, x: float, half: float, rgb: RGB) -> None:
    path = skia.Path()
    path.moveTo(x - half, -0.1)
    path.cubicTo(x - half, 0.4, x - half, 0.6, x - half * 1.9, 0.69)
    path.lineTo(x + half * 1.9, 0.69)
    path.cubicTo(x + half, 0.6, x + half, 0.4, x + half, -0.1)
    path.close()
    pen.shape(path, rgb)
    for dx, y in ((-0.3, 0.3), (0.25, 0.42), (-0.1, 0.54)):
        pen.detail([(x + dx * half, y), (x + dx * half, y + 0.05)], 0.006, toned(pen, shaded(rgb, -0.25)))


def _canopy(pen: Pen, rng: random.Random, light: Light) -> None:
    """Two rows of leaves along the top."""
    for y, rgb, step in ((0.14, (74, 140, 70), 0.13), (0.06, (56, 116, 60), 0.15)):
        leaves = [(1.2 - i * step + rng.uniform(-0.02, 0.02), y + rng.uniform(-0.03, 0.02)) for i in range(12)]
        pen.shape(scalloped([(1.4, -0.3), *leaves, (-0.7, -0.3)], 0.42), light(rgb))


def _mountains(pen: Pen, rng: random.Random, light: Light) -> None:
    far = light((152, 172, 202))
    for x in (rng.uniform(-0.05, 0.1), rng.uniform(0.4, 0.6), rng.uniform(0.9, 1.05)):
        _peak(pen, x, rng.uniform(0.3, 0.36), 0.3, far, light((226, 234, 246)))
    near = light((108, 126, 158))
    first = rng.uniform(0.16, 0.34)
    _peak(pen, first, rng.uniform(0.14, 0.2), 0.36, near, light((250, 252, 255)))
    _peak(pen, first + rng.uniform(0.42, 0.52), rng.uniform(0.2, 0.26), 0.32, near, light((250, 252, 255)))
    ground(pen, rolling(rng, 0.61, 0.025, 3), light((104, 152, 112)))
    ground(pen, rolling(rng, 0.68, 0.02, 2), light((132, 172, 98)))
    tufts(pen, rng, light((92, 136, 72)), 9, 0.74)
    for _ in range(4):
        x, y = rng.uniform(0.03, 0.97), rng.uniform(0.74, 0.96)
        pen.oval(x, y, rng.uniform(0.018, 0.034), 0.016, light((158, 160, 164)))


def _peak(pen: Pen, x: float, top: float, half: float, rock: RGB, snow: RGB) -> None:
    foot = 0.68
    slope = half / (foot - top)
    pen.polygon([(x - half, foot), (x, top), (x + half, foot)], rock)
    cap = 0.3 * (foot - top)
    edge = [(1.0, 1.0), (0.55, 0.72), (0.2, 1.12), (-0.2, 0.74), (-0.55, 1.1), (-1.0, 1.0)]
    pen.polygon([(x, top), *((x + dx * slope * cap * dy, top + cap * dy) for dx, dy in edge)], snow)


def _city(pen: Pen, rng: random.Random, light: Light) -> None:
    x = -0.04
    while x < 1.0:
        width = rng.uniform(0.13, 0.2)
        far = light((178, 188, 204))
        pen.box(x, rng.uniform(0.2, 0.34), x + width, 0.68, far)
        x += width * 0.95
    x = rng.uniform(-0.12, -0.02)
    last: RGB | None = None
    while x < 1.0:
        width, top = rng.uniform(0.17, 0.25), rng.uniform(0.24, 0.44)
        walls: list[RGB] = [(214, 128, 102), (232, 196, 140), (136, 164, 186), (196, 156, 150), (168, 186, 158)]
        last = rng.choice([rgb for rgb in walls if rgb != last])
        _building(pen, x, top, width, light(last), light, rng)
        x += width + 0.012
    pen.box(-0.1, 0.665, 1.1, 0.76, light((206, 202, 196)))
    pen.box(-0.1, 0.735, 1.1, 0.765, light((168, 164, 160)))
    for i in range(9):
        pen.detail([(i / 8, 0.672), (i / 8 - 0.02, 0.733)], 0.005, toned(pen, light((176, 172, 166))))
    pen.box(-0.1, 0.765, 1.1, 1.1, light((104, 106, 114)))
    shift = rng.uniform(0, 0.2)
    for i in range(6):
        left = -0.2 + shift + i * 0.24
        slab = [(left, 0.905), (left + 0.12, 0.905), (left + 0.105, 0.93), (left - 0.015, 0.93)]
        pen.polygon(slab, light((246, 240, 214)))


def _building(pen: Pen, left: float, top: float, width: float, rgb: RGB, light: Light, rng: random.Random) -> None:
    pen.box(left, top, left + width, 0.69, rgb)
    pen.box(left - 0.008, top - 0.02, left + width + 0.008, top + 0.01, rgb, shade=-0.2)
    columns = 3 if width > 0.2 else 2
    dark = mixed(light((120, 160, 190)), (30, 40, 60), 0.15)
    step = width / columns
    y = top + 0.045
    while y < 0.56:
        for column in range(columns):
            lit = rng.random() < 0.65
            x = left + step * (column + 0.5)
            glass = (255, 224, 120) if lit and light.time == "night" else dark
            pen.box(x - step * 0.24, y, x + step * 0.24, y + 0.048, glass)
        y += 0.082
    pen.box(left + width / 2 - 0.028, 0.605, left + width / 2 + 0.028, 0.67, rgb, shade=-0.45)


def _mars(pen: Pen, rng: random.Random, light: Light) -> None:
    ground(pen, rolling(rng, 0.52, 0.05, 4), light((196, 104, 74)))
    ground(pen, rolling(rng, 0.61, 0.02, 3), light((204, 88, 54)))
    _craters(pen, rng, light((204, 88, 54)))
    for _ in range(9):
        x, y, half = rng.uniform(0.02, 0.98), rng.uniform(0.66, 0.97), rng.uniform(0.012, 0.028)
        pen.shape(
            rounded(
                [(x - half, y), (x - half * 0.5, y - half), (x + half * 0.6, y - half * 0.8), (x + half, y)], 0.006
            ),
            light((142, 58, 40)),
        )


def _moon(pen: Pen, rng: random.Random, light: Light) -> None:
    ground(pen, rolling(rng, 0.535, 0.035, 4), light((136, 136, 144)))
    ground(pen, rolling(rng, 0.61, 0.018, 3), light((184, 184, 190)))
    _craters(pen, rng, light((184, 184, 190)))
    for _ in range(6):
        x, y = rng.uniform(0.02, 0.98), rng.uniform(0.68, 0.97)
        patch(pen, x, y, 0.014, 0.01, light((140, 140, 150)))


def _craters(pen: Pen, rng: random.Random, rgb: RGB) -> None:
    """Flat bowls with a bright rim, larger towards the viewer, spread over the width."""
    for i, (y, rx) in enumerate(((0.67, 0.07), (0.7, 0.085), (0.79, 0.12), (0.9, 0.14), (0.95, 0.11))):
        x = (0.2, 0.76, 0.5, 0.1, 0.86)[i] + rng.uniform(-0.09, 0.09)
        ry = rx * 0.32
        pen.oval(x, y, rx, ry, rgb, shade=0.22)
        patch(pen, x, y + ry * 0.12, rx * 0.82, ry * 0.76, shaded(rgb, -0.34))
        patch(pen, x, y + ry * 0.45, rx * 0.62, ry * 0.35, shaded(rgb, -0.18))


LANDS: dict[str, Land] = {
    "meadow": _meadow,
    "beach": _beach,
    "desert": _desert,
    "snow": _snow,
    "forest": _forest,
    "mountains": _mountains,
    "city": _city,
    "sea": _sea,
    "mars": _mars,
    "moon": _moon,
    "farm": draw_farm,
    "jungle": draw_jungle,
    "playground": draw_playground,
}
"""Setting -> its drawing."""
