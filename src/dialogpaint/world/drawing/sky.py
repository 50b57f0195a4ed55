"""Time of day and weather: the sky behind a setting, the light on its ground, and what falls in front of everything.

All of it draws in the picture's frame: x and y from 0 to 1, y down.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

import skia

from dialogpaint.world.drawing.outlines import scalloped
from dialogpaint.world.drawing.pen import PAPER, RGB, Pen, laid_on, mixed, shaded

HORIZON = 0.58

_RAINBOW: tuple[RGB, ...] = (
    (228, 60, 55),
    (245, 145, 45),
    (252, 220, 70),
    (80, 180, 85),
    (60, 120, 220),
    (140, 75, 185),
)
_GRADIENTS: dict[str, dict[str, tuple[RGB, RGB]]] = {
    # where -> time -> (top, horizon)
    "earth": {
        "day": ((92, 172, 236), (206, 234, 250)),
        "sunset": ((112, 84, 160), (255, 176, 98)),
        "night": ((14, 20, 56), (46, 62, 122)),
    },
    "mars": {
        "day": ((222, 150, 130), (250, 208, 184)),
        "sunset": ((150, 92, 120), (128, 160, 200)),
        "night": ((38, 16, 34), (92, 44, 58)),
    },
    "moon": {
        "day": ((14, 14, 22), (30, 30, 42)),
        "sunset": ((16, 12, 24), (122, 66, 52)),
        "night": ((4, 4, 14), (14, 16, 44)),
    },
}
_OVERCAST: dict[str, dict[str, tuple[RGB, RGB]]] = {
    # weather -> time -> (top, horizon); mixed into the clear sky
    "rain": {
        "day": ((128, 142, 160), (186, 196, 206)),
        "sunset": ((116, 100, 122), (206, 160, 140)),
        "night": ((28, 34, 52), (60, 70, 96)),
    },
    "snow": {
        "day": ((172, 190, 208), (216, 224, 232)),
        "sunset": ((150, 138, 172), (236, 200, 178)),
        "night": ((48, 60, 96), (104, 120, 160)),
    },
    "fog": {
        "day": ((200, 208, 214), (228, 231, 232)),
        "sunset": ((206, 184, 184), (240, 214, 190)),
        "night": ((66, 76, 98), (104, 114, 134)),
    },
}
_VEIL: dict[str, RGB] = {"day": (232, 236, 238), "sunset": (242, 216, 194), "night": (108, 118, 140)}


@dataclass(frozen=True)
class Light:
    """What a ground colour looks like at a time of day and in a weather."""

    time: str
    weather: str

    def __call__(self, rgb: RGB) -> RGB:
        lit = rgb
        if self.time == "sunset":
            lit = mixed(shaded(rgb, -0.08), (255, 132, 70), 0.3)
        elif self.time == "night":
            lit = (round(rgb[0] * 0.34), round(rgb[1] * 0.41), round(rgb[2] * 0.66))
        if self.weather == "rain":
            return mixed(lit, (70, 80, 100), 0.2)
        return mixed(lit, (220, 228, 236), 0.16) if self.weather == "snow" else lit


def draw_sky(pen: Pen, where: str, light: Light, rng: random.Random) -> None:
    """The whole sky, in "earth", "mars" or "moon", with its lights, clouds or rainbow."""
    top, low = _GRADIENTS[where][light.time]
    if light.weather in _OVERCAST:
        share = 1.0 if where == "earth" else 0.55
        grey_top, grey_low = _OVERCAST[light.weather][light.time]
        top, low = mixed(top, grey_top, share), mixed(low, grey_low, share)
    gradient(pen, 0.0, HORIZON + 0.12, top, low)
    if pen.style == "pencil":
        _shading(pen, mixed(top, PAPER, 0.4))
    sun_x = rng.choice((rng.uniform(0.13, 0.26), rng.uniform(0.74, 0.87)))
    sun_y = rng.uniform(0.13, 0.18)
    stars = [(rng.uniform(0, 1), rng.uniform(0, 0.52), rng.uniform(0.0035, 0.0075)) for _ in range(34)]
    clouds = [(rng.uniform(0.3, 0.5), rng.uniform(0.1, 0.2)), (1 - rng.uniform(0.05, 0.3), rng.uniform(0.24, 0.34))]
    if light.weather in ("clear", "rainbow"):
        if where == "moon" or light.time == "night":
            _stars(pen, stars)
        _LIGHTS[where](pen, light.time, sun_x, sun_y)
        if where == "earth" and light.weather == "clear" and light.time != "night":
            _clouds(pen, light.time, [(x if sun_x < 0.5 else 1 - x, y) for x, y in clouds])


def draw_weather_behind(pen: Pen, light: Light, rng: random.Random) -> None:
    """What the weather adds over the setting but behind the things: cloud band, veil, rainbow."""
    if light.weather == "rain":
        _cloud_band(pen, light.time, rng)
    elif light.weather == "fog":
        _veil(pen, light.time, 0.4, 0.56)
    elif light.weather == "rainbow":
        _rainbow(pen)


def draw_front(pen: Pen, light: Light, rng: random.Random) -> None:
    """What lies over everything: the tint of the hour, rain, snow flakes, thin fog."""
    if light.time == "night":
        _wash(pen, (16, 28, 84), 0.16)
    elif light.time == "sunset":
        _wash(pen, (255, 128, 50), 0.09)
    if light.weather == "rain":
        _rain(pen, light.time, rng)
    elif light.weather == "snow":
        _flakes(pen, rng)
    elif light.weather == "fog":
        _veil(pen, light.time, 0.18, 0.24)


def gradient(pen: Pen, top_y: float, low_y: float, top: RGB, low: RGB, paper: float = 0.62) -> None:
    """Fill the picture from top_y down with a vertical gradient that ends at low_y. paper: how pale pencil is."""
    shader = skia.GradientShader.MakeLinear(
        points=[skia.Point(0, top_y), skia.Point(0, low_y)],
        colors=[skia.Color(*toned(pen, top, paper)), skia.Color(*toned(pen, low, paper))],
    )
    pen.canvas.drawRect(skia.Rect(-0.1, top_y, 1.1, 1.1), skia.Paint(Shader=shader))


def toned(pen: Pen, rgb: RGB, share: float = 0.5) -> RGB:
    """The colour as the pen's style would lay it on. share: how much paper pencil lets through."""
    return laid_on(rgb, pen.style, share)


def cloud(pen: Pen, x: float, y: float, width: float, rgb: RGB) -> None:
    """A fair-weather cloud with a flat foot."""
    path = skia.Path()
    path.addRoundRect(skia.Rect(x - width / 2, y - width * 0.1, x + width / 2, y + width * 0.1), 0.5, 0.5)
    for dx, dy, radius in ((-0.22, -0.08, 0.15), (0.04, -0.15, 0.2), (0.26, -0.06, 0.13)):
        puff = skia.Path()
        puff.addCircle(x + dx * width, y + dy * width, radius * width)
        path = skia.Op(path, puff, skia.PathOp.kUnion_PathOp)
    pen.shape(path, rgb)


def _shading(pen: Pen, rgb: RGB) -> None:
    """Long pencil strokes across the upper sky."""
    paint = skia.Paint(AntiAlias=True, Color=skia.Color(*rgb), Style=skia.Paint.kStroke_Style, StrokeWidth=0.006)
    for i in range(26):
        x = -0.5 + i * 0.06
        pen.canvas.drawLine(x, 0.46 + 0.03 * math.sin(i * 2.1), x + 0.5, -0.04, paint)


def _stars(pen: Pen, stars: Sequence[tuple[float, float, float]]) -> None:
    paint = skia.Paint(AntiAlias=True, Color=skia.Color(255, 250, 225))
    for x, y, radius in stars:
        pen.canvas.drawCircle(x, y, radius, paint)


def _earth_lights(pen: Pen, time: str, x: float, y: float) -> None:
    if time == "day":
        _glow(pen, x, y, 0.2, (255, 244, 190))
        pen.oval(x, y, 0.082, 0.082, (255, 214, 74))
    elif time == "sunset":
        _glow(pen, x, HORIZON - 0.06, 0.36, (255, 222, 140))
        pen.oval(x, HORIZON - 0.06, 0.115, 0.115, (255, 112, 62))
    else:
        _crescent(pen, x, y, 0.085)


def _mars_lights(pen: Pen, time: str, x: float, y: float) -> None:
    if time == "day":
        pen.oval(x, y, 0.05, 0.05, (255, 244, 226))
    elif time == "sunset":
        _glow(pen, x, HORIZON - 0.08, 0.3, (214, 232, 252))
        pen.oval(x, HORIZON - 0.08, 0.06, 0.06, (240, 248, 255))
    else:
        pen.oval(x, y, 0.045, 0.04, (206, 176, 160))
        pen.oval(1 - x, y + 0.12, 0.026, 0.022, (190, 160, 150))


def _moon_lights(pen: Pen, time: str, x: float, y: float) -> None:
    """The Earth hangs in the sky; at sunset the sun stands at the horizon."""
    if time == "sunset":
        _glow(pen, 1 - x, HORIZON, 0.3, (255, 190, 120))
        pen.oval(1 - x, HORIZON - 0.02, 0.07, 0.07, (255, 236, 200))
    y += 0.03
    dim = -0.45 if time == "night" else 0.0
    pen.oval(x, y, 0.1, 0.1, (58, 122, 214), shade=dim)
    pen.canvas.save()
    disc = skia.Path()
    disc.addCircle(x, y, 0.094)
    pen.canvas.clipPath(disc, doAntiAlias=True)
    green = mixed((92, 172, 96), (0, 0, 0), -dim)
    land = skia.Paint(AntiAlias=True, Color=skia.Color(*toned(pen, green)))
    for dx, dy, rx, ry in ((-0.05, -0.03, 0.05, 0.04), (-0.02, 0.05, 0.03, 0.035), (0.06, 0.01, 0.035, 0.05)):
        pen.canvas.drawOval(skia.Rect(x + dx - rx, y + dy - ry, x + dx + rx, y + dy + ry), land)
    white = skia.Paint(AntiAlias=True, Color=skia.Color(*mixed((248, 252, 255), (0, 0, 0), -dim)))
    for dx, dy, rx in ((0.02, -0.075, 0.06), (0.03, 0.03, 0.04), (-0.03, 0.085, 0.05)):
        pen.canvas.drawOval(skia.Rect(x + dx - rx, y + dy - 0.012, x + dx + rx, y + dy + 0.012), white)
    pen.canvas.restore()


_LIGHTS = {"earth": _earth_lights, "mars": _mars_lights, "moon": _moon_lights}


def _crescent(pen: Pen, x: float, y: float, radius: float) -> None:
    _glow(pen, x, y, radius * 2.2, (150, 165, 220))
    disc, bite = skia.Path(), skia.Path()
    disc.addCircle(x, y, radius)
    bite.addCircle(x + radius * 0.5, y - radius * 0.2, radius * 0.82)
    pen.shape(skia.Op(disc, bite, skia.PathOp.kDifference_PathOp), (255, 246, 204))


def _glow(pen: Pen, x: float, y: float, radius: float, rgb: RGB) -> None:
    shader = skia.GradientShader.MakeRadial(
        center=skia.Point(x, y),
        radius=radius,
        colors=[skia.ColorSetARGB(190, *rgb), skia.ColorSetARGB(0, *rgb)],
    )
    pen.canvas.drawCircle(x, y, radius, skia.Paint(AntiAlias=True, Shader=shader))


def _clouds(pen: Pen, time: str, places: Sequence[tuple[float, float]]) -> None:
    rgb = (252, 253, 255) if time == "day" else (255, 190, 160)
    for (x, y), width in zip(places, (0.26, 0.2), strict=True):
        cloud(pen, x, y, width, rgb)


def _cloud_band(pen: Pen, time: str, rng: random.Random) -> None:
    """A dark, scalloped band along the top, in two rows."""
    shift = rng.uniform(-0.05, 0.05)
    dark, pale = {
        "day": ((92, 100, 116), (126, 135, 150)),
        "sunset": ((88, 76, 96), (132, 108, 120)),
        "night": ((34, 38, 54), (56, 62, 82)),
    }[time]
    for y, rgb, offset in ((0.19, pale, 0.0), (0.12, dark, 0.09)):
        points = [(1.2, -0.2), *((1.15 - i * 0.18 + offset + shift, y) for i in range(9)), (-0.4, -0.2)]
        pen.shape(scalloped(points, 0.34), rgb)


def _rainbow(pen: Pen) -> None:
    """A big arc over the land too, so that trees and houses never hide it; its feet fade out at the horizon."""
    outer, width = 0.5, 0.022
    for i, rgb in enumerate(_RAINBOW):
        tone = rgb if pen.style == "neon" else toned(pen, rgb, 0.3)
        shader = skia.GradientShader.MakeLinear(
            points=[skia.Point(0, HORIZON - 0.2), skia.Point(0, HORIZON + 0.03)],
            colors=[skia.ColorSetARGB(235, *tone), skia.ColorSetARGB(0, *tone)],
        )
        paint = skia.Paint(AntiAlias=True, Shader=shader, Style=skia.Paint.kStroke_Style, StrokeWidth=width * 1.06)
        pen.canvas.drawCircle(0.5, HORIZON + 0.03, outer - i * width, paint)


def _rain(pen: Pen, time: str, rng: random.Random) -> None:
    rgb = (186, 206, 244) if time == "night" else (104, 140, 208)
    paint = skia.Paint(
        AntiAlias=True,
        Color=skia.ColorSetARGB(225, *rgb),
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=0.0105,
        StrokeCap=skia.Paint.kRound_Cap,
    )
    for row in range(7):
        for column in range(7):
            x = (column + 0.5 * (row % 2) + rng.uniform(-0.25, 0.25)) / 6.7
            y = 0.1 + (row + rng.uniform(-0.25, 0.25)) * 0.137
            pen.canvas.drawLine(x, y, x - 0.028, y + 0.075, paint)


def _flakes(pen: Pen, rng: random.Random) -> None:
    """White dots; a faint rim keeps them visible on a white ground."""
    rim = skia.Paint(AntiAlias=True, Color=skia.ColorSetARGB(110, 110, 130, 165))
    white = skia.Paint(AntiAlias=True, Color=skia.Color(255, 255, 255))
    for row in range(10):
        for column in range(10):
            x = (column + rng.uniform(0.05, 0.95)) / 10
            y = (row + rng.uniform(0.05, 0.95)) / 10
            radius = rng.uniform(0.007, 0.0145)
            pen.canvas.drawCircle(x, y, radius + 0.0035, rim)
            pen.canvas.drawCircle(x, y, radius, white)


def _veil(pen: Pen, time: str, top: float, low: float) -> None:
    """Pale haze, of opacity `top` at the top and `low` from the horizon down."""
    rgb = laid_on(_VEIL[time], "neon") if pen.style == "neon" else _VEIL[time]
    shader = skia.GradientShader.MakeLinear(
        points=[skia.Point(0, 0), skia.Point(0, HORIZON)],
        colors=[skia.ColorSetARGB(round(255 * top), *rgb), skia.ColorSetARGB(round(255 * low), *rgb)],
    )
    pen.canvas.drawRect(skia.Rect(0, 0, 1, 1), skia.Paint(Shader=shader))


def _wash(pen: Pen, rgb: RGB, opacity: float) -> None:
    paint = skia.Paint(Color=skia.ColorSetARGB(round(255 * opacity), *rgb))
    pen.canvas.drawRect(skia.Rect(0, 0, 1, 1), paint)
