"""Rooms and the studio, drawn in the picture's frame. Neither the hour nor the weather shows in them."""

import random
from collections.abc import Callable

import skia

from dialogpaint.world.drawing.pen import RGB, Colour, Pen, mixed, rgb_of, shaded
from dialogpaint.world.drawing.sky import cloud, gradient, toned

_FLOOR = 0.68


def draw_studio(pen: Pen, backdrop: Colour) -> None:
    """One colour, a little lighter around the middle, so that the named colour stays what one sees."""
    rgb = rgb_of(backdrop)
    gradient(pen, 0.0, 1.0, rgb, shaded(rgb, -0.04), paper=0.4)
    pale = toned(pen, shaded(rgb, 0.18))
    shader = skia.GradientShader.MakeRadial(
        center=skia.Point(0.5, 0.4),
        radius=0.55,
        colors=[skia.ColorSetARGB(170, *pale), skia.ColorSetARGB(0, *pale)],
    )
    pen.canvas.drawRect(skia.Rect(0, 0, 1, 1), skia.Paint(Shader=shader))


def _kitchen(pen: Pen, rng: random.Random) -> None:
    """Tiles, a shelf with jars, a window, and the table top that things stand on."""
    tile: RGB = rng.choice(((206, 232, 226), (214, 228, 240), (246, 232, 204)))
    shelf_left, window_left = rng.choice(((0.07, 0.6), (0.53, 0.08)))
    pen.box(-0.1, -0.1, 1.1, _FLOOR + 0.02, tile)
    joint = toned(pen, shaded(tile, -0.1))
    for i in range(1, 9):
        pen.detail([(i / 9, -0.05), (i / 9, _FLOOR)], 0.006, joint)
    for i in range(1, 7):
        pen.detail([(-0.05, i / 9), (1.05, i / 9)], 0.006, joint)
    _window(pen, window_left, 0.07, window_left + 0.32, 0.4, (250, 250, 246))
    _shelf(pen, shelf_left, rng)
    _hooks(pen, shelf_left)
    wood: RGB = rng.choice(((206, 150, 96), (188, 132, 84), (222, 174, 122)))
    pen.box(-0.1, _FLOOR, 1.1, 1.1, wood)
    for y in (0.735, 0.8, 0.875):
        pen.detail([(-0.05, y), (0.3, y + 0.008), (0.7, y - 0.006), (1.05, y)], 0.006, toned(pen, shaded(wood, -0.12)))
    pen.box(-0.1, 0.955, 1.1, 1.1, wood, shade=-0.22)


def _shelf(pen: Pen, left: float, rng: random.Random) -> None:
    wood = (156, 104, 66)
    for y in (0.2, 0.42):
        pen.box(left, y, left + 0.4, y + 0.028, wood)
    jars = [(238, 120, 96), (250, 200, 92), (118, 176, 190), (240, 240, 232), (150, 186, 110)]
    rng.shuffle(jars)
    for i, rgb in enumerate(jars[:4]):
        x = left + 0.055 + i * 0.097
        tall = rng.uniform(0.07, 0.1)
        pen.box(x - 0.03, 0.2 - tall, x + 0.03, 0.2, rgb, radius=0.012)
        pen.box(x - 0.026, 0.2 - tall - 0.02, x + 0.026, 0.2 - tall + 0.005, wood, shade=-0.2)
    for i in range(3):
        x = left + 0.07 + i * 0.125
        pen.oval(x, 0.36, 0.055, 0.055, (252, 250, 244))
        pen.oval(x, 0.36, 0.033, 0.033, jars[-1], shade=0.35)


def _hooks(pen: Pen, left: float) -> None:
    """A ladle, a pan and a spoon under the shelf."""
    steel = (120, 126, 136)
    for i, radius in enumerate((0.03, 0.045, 0.024)):
        x = left + 0.08 + i * 0.12
        pen.stroke([(x, 0.45), (x, 0.54)], 0.013, steel)
        pen.oval(x, 0.555, radius, radius * 0.9, steel, shade=-0.1)


def _living_room(pen: Pen, rng: random.Random) -> None:
    """A papered wall, a window with curtains, a picture, a floor of boards and a rug."""
    wall, accent = rng.choice(
        (((250, 222, 170), (196, 92, 84)), ((196, 220, 196), (222, 140, 74)), ((236, 206, 204), (92, 122, 170)))
    )
    flip = rng.random() < 0.5
    pen.box(-0.1, -0.1, 1.1, _FLOOR, wall)
    stripe = toned(pen, shaded(wall, 0.25))
    for i in range(10):
        pen.detail([(0.05 + i * 0.1, -0.05), (0.05 + i * 0.1, _FLOOR)], 0.022, stripe)
    wood: RGB = (178, 116, 72)
    pen.box(-0.1, _FLOOR, 1.1, 1.1, wood)
    for y in (0.745, 0.83, 0.925):
        pen.detail([(-0.05, y), (1.05, y)], 0.006, toned(pen, shaded(wood, -0.2)))
    for x, top, low in (
        (0.2, 0.68, 0.745),
        (0.7, 0.68, 0.745),
        (0.45, 0.745, 0.83),
        (0.9, 0.745, 0.83),
        (0.1, 0.83, 0.925),
    ):
        pen.detail([(x, top), (x, low)], 0.006, toned(pen, shaded(wood, -0.2)))
    pen.box(-0.1, _FLOOR - 0.035, 1.1, _FLOOR + 0.005, (250, 246, 236))
    pen.oval(0.5, 0.88, 0.44, 0.1, accent)
    pen.oval(0.5, 0.88, 0.37, 0.078, mixed(accent, (255, 240, 220), 0.55))
    pen.oval(0.5, 0.88, 0.3, 0.058, accent, shade=0.12)
    left = 0.58 if flip else 0.1
    _window(pen, left, 0.1, left + 0.32, 0.5, (252, 250, 244))
    _curtains(pen, left, accent)
    _painting(pen, 0.26 if flip else 0.74, 0.27, rng)


def _window(pen: Pen, left: float, top: float, right: float, low: float, frame: RGB) -> None:
    """A cross-barred window on a fair day."""
    pen.box(left - 0.02, top - 0.02, right + 0.02, low + 0.02, frame)
    pen.box(left, top, right, low, (150, 208, 244))
    pen.canvas.save()
    pen.canvas.clipRect(skia.Rect(left, top, right, low))
    cloud(pen, left + 0.09, top + 0.09, 0.13, (250, 252, 255))
    middle = (left + right) / 2
    pen.oval(middle + 0.05, low + 0.02, 0.2, 0.09, (126, 192, 112))
    pen.canvas.restore()
    pen.box(middle - 0.009, top, middle + 0.009, low, frame)
    pen.box(left, (top + low) / 2 - 0.009, right, (top + low) / 2 + 0.009, frame)


def _curtains(pen: Pen, left: float, rgb: RGB) -> None:
    for side in (-1, 1):
        x = left + 0.16 + side * 0.19
        path = skia.Path()
        path.moveTo(x - 0.05, 0.065)
        path.lineTo(x + 0.05, 0.065)
        path.quadTo(x + 0.045 - side * 0.005, 0.36, x + 0.03 + side * 0.03, 0.56)
        path.lineTo(x - 0.05 + side * 0.02, 0.56)
        path.quadTo(x - 0.045, 0.36, x - 0.05, 0.065)
        path.close()
        pen.shape(path, rgb, shade=0.12)
        pen.detail([(x, 0.09), (x + side * 0.006, 0.54)], 0.008, toned(pen, shaded(rgb, -0.12)))
    pen.stroke([(left - 0.1, 0.06), (left + 0.42, 0.06)], 0.016, (120, 80, 54))


def _painting(pen: Pen, x: float, y: float, rng: random.Random) -> None:
    """A framed little landscape."""
    pen.box(x - 0.155, y - 0.125, x + 0.155, y + 0.125, (150, 98, 56))
    left, top, right, low = x - 0.125, y - 0.095, x + 0.125, y + 0.095
    pen.box(left, top, right, low, (252, 226, 178))
    pen.canvas.save()
    pen.canvas.clipRect(skia.Rect(left, top, right, low))
    sun = rng.uniform(-0.06, 0.06)
    pen.oval(x + sun, y - 0.035, 0.034, 0.034, (240, 130, 80))
    pen.oval(x - 0.06, y + 0.13, 0.14, 0.12, (96, 150, 130))
    pen.oval(x + 0.1, y + 0.14, 0.13, 0.12, (70, 120, 120))
    pen.canvas.restore()


def _bedroom(pen: Pen, rng: random.Random) -> None:
    """A wall with stars, a bed along it, a bedside lamp, a window at dusk and a carpet."""
    wall, cover = rng.choice(
        (((176, 166, 222), (250, 160, 120)), ((150, 178, 224), (250, 206, 110)), ((204, 168, 214), (110, 180, 190)))
    )
    flip = rng.random() < 0.5
    side = -1 if flip else 1
    pen.box(-0.1, -0.1, 1.1, _FLOOR, wall)
    for row in range(5):
        for column in range(7):
            x, y = (column + 0.5 * (row % 2)) / 6.5 + 0.02, 0.06 + row * 0.125
            pen.dot(x, y, 0.0085, toned(pen, shaded(wall, 0.4)))
    pen.box(-0.1, _FLOOR, 1.1, 1.1, (186, 160, 190))
    for y in (0.76, 0.85, 0.94):
        for i in range(11):
            x = i / 10 + (0.05 if round(y * 100) % 2 else 0.0)
            pen.detail([(x - 0.014, y), (x + 0.014, y)], 0.007, toned(pen, (164, 136, 170)))
    pen.box(-0.1, _FLOOR - 0.03, 1.1, _FLOOR + 0.005, (246, 240, 250))
    _dusk_window(pen, 0.5 + side * 0.26)
    _bed(pen, 0.5 - side * 0.2, side, cover)
    _bedside(pen, 0.5 + side * 0.2)


def _dusk_window(pen: Pen, x: float) -> None:
    """Round, with a moon in it."""
    pen.oval(x, 0.25, 0.15, 0.15, (250, 246, 240))
    pen.oval(x, 0.25, 0.125, 0.125, (66, 72, 136))
    pen.oval(x + 0.02, 0.22, 0.042, 0.042, (252, 240, 190))
    for dx, dy in ((-0.06, -0.03), (-0.05, 0.06), (0.06, 0.05), (-0.01, -0.08)):
        pen.dot(x + dx, 0.25 + dy, 0.007, (255, 248, 214))


def _bed(pen: Pen, x: float, side: int, cover: RGB) -> None:
    """Its head at the outer wall; side is 1 for a bed on the left."""
    wood = (140, 96, 74)
    head, foot = x - side * 0.3, x + side * 0.27
    pen.box(head - 0.025, 0.36, head + 0.025, 0.74, wood, radius=0.015)
    pen.box(min(head, foot), 0.57, max(head, foot), 0.68, (250, 248, 244), radius=0.03)
    near, far = x - side * 0.1, foot
    pen.box(min(near, far), 0.545, max(near, far), 0.685, cover, radius=0.03)
    pen.detail([(near, 0.56), (near, 0.67)], 0.02, toned(pen, shaded(cover, 0.4)))
    pillow = x - side * 0.2
    pen.box(pillow - 0.075, 0.505, pillow + 0.075, 0.585, (255, 255, 255), radius=0.035)
    pen.box(min(head, foot), 0.68, max(head, foot), 0.715, wood, shade=-0.12)
    pen.box(foot - 0.02, 0.53, foot + 0.02, 0.74, wood, radius=0.012)


def _bedside(pen: Pen, x: float) -> None:
    """A small chest with a lit lamp on it."""
    glow = skia.GradientShader.MakeRadial(
        center=skia.Point(x, 0.47),
        radius=0.17,
        colors=[skia.ColorSetARGB(170, 255, 240, 180), skia.ColorSetARGB(0, 255, 240, 180)],
    )
    pen.canvas.drawCircle(x, 0.47, 0.17, skia.Paint(AntiAlias=True, Shader=glow))
    pen.box(x - 0.07, 0.57, x + 0.07, 0.73, (156, 108, 84), radius=0.01)
    pen.detail([(x - 0.055, 0.65), (x + 0.055, 0.65)], 0.009, toned(pen, (110, 72, 56)))
    pen.stroke([(x, 0.57), (x, 0.5)], 0.014, (120, 86, 70))
    pen.polygon([(x - 0.055, 0.5), (x - 0.03, 0.42), (x + 0.03, 0.42), (x + 0.055, 0.5)], (255, 224, 140))


INTERIORS: dict[str, Callable[[Pen, random.Random], None]] = {
    "kitchen": _kitchen,
    "living room": _living_room,
    "bedroom": _bedroom,
}
"""Setting -> its drawing; `studio` is drawn by draw_studio."""
