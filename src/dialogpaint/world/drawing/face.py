"""One parametric portrait: head and shoulders that fill the picture."""

import random

import skia

from dialogpaint.world.drawing.emblems import draw_emblem
from dialogpaint.world.drawing.outlines import oval, ring, rounded, scalloped
from dialogpaint.world.drawing.pen import RGB, Pen, mixed, rgb_of, shaded
from dialogpaint.world.features import trait_of
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

_CENTRE = -0.6
_EYES = -0.61
_APART = 0.118
_INK: RGB = (40, 34, 40)


def draw_face(pen: Pen, thing: Thing) -> None:
    """A bust from the front; the picture's lower edge cuts it at the chest."""
    jitter = random.Random(thing.seed)
    pen.canvas.save()
    pen.canvas.scale(jitter.uniform(0.96, 1.04), 1.0)
    width = jitter.uniform(0.222, 0.24)
    brow = jitter.uniform(-0.006, 0.008)
    nose = jitter.uniform(0.9, 1.15)
    skin, hair = rgb_of(colour_of(thing, "skin")), rgb_of(colour_of(thing, "hair"))
    cut = trait_of(thing, "cut")
    _HAIR_BEHIND[cut](pen, hair)
    _bust(pen, thing, skin)
    _head(pen, skin, width)
    _features(pen, thing, skin, brow, nose)
    _HAIR_FRONT[cut](pen, hair)
    _worn(pen, thing)
    pen.canvas.restore()


def _bust(pen: Pen, thing: Thing, skin: RGB) -> None:
    pen.shape(_shoulders(), colour_of(thing, "top"), pattern=thing.patterns.get("top", "plain"))
    if "vest" in thing.accessories:
        _vest(pen, thing.accessories["vest"])
    neck = skia.Path()
    neck.moveTo(-0.095, -0.42)
    neck.lineTo(0.095, -0.42)
    neck.cubicTo(0.095, -0.33, 0.1, -0.31, 0.135, -0.285)
    neck.quadTo(0.0, -0.17, -0.135, -0.285)
    neck.cubicTo(-0.1, -0.31, -0.095, -0.33, -0.095, -0.42)
    neck.close()
    pen.shape(neck, skin, shade=-0.1)
    if thing.emblem is not None:
        draw_emblem(pen, thing.emblem, 0.2, -0.125, 0.088)


def _shoulders() -> skia.Path:
    path = skia.Path()
    path.moveTo(0.115, -0.305)
    path.cubicTo(0.24, -0.275, 0.38, -0.255, 0.42, -0.14)
    path.lineTo(0.455, 0.08)
    path.lineTo(-0.455, 0.08)
    path.lineTo(-0.42, -0.14)
    path.cubicTo(-0.38, -0.255, -0.24, -0.275, -0.115, -0.305)
    path.close()
    return path


def _vest(pen: Pen, colour: str) -> None:
    """Open in front: two broad panels with the top showing between them."""
    for side in (-1, 1):
        panel = [(0.13, -0.315), (0.3, -0.268), (0.345, -0.16), (0.365, 0.1), (0.06, 0.1), (0.075, -0.12)]
        pen.shape(rounded([(side * x, y) for x, y in panel], 0.03), colour)
        edge = shaded(rgb_of(colour), -0.3)
        pen.detail([(side * 0.125, -0.27), (side * 0.085, -0.12), (side * 0.075, 0.05)], 0.014, edge)


def _head(pen: Pen, skin: RGB, width: float) -> None:
    for side in (-1, 1):
        pen.oval(side * (width + 0.008), _EYES + 0.03, 0.042, 0.06, skin, shade=-0.05)
        pen.oval(side * (width + 0.01), _EYES + 0.034, 0.02, 0.034, skin, shade=-0.16)
    path = skia.Path()
    top, chin = -0.88, -0.335
    path.moveTo(0.0, top)
    path.cubicTo(width * 0.9, top, width * 1.08, -0.72, width * 1.04, -0.58)
    path.cubicTo(width, -0.43, width * 0.55, chin, 0.0, chin)
    path.cubicTo(-width * 0.55, chin, -width, -0.43, -width * 1.04, -0.58)
    path.cubicTo(-width * 1.08, -0.72, -width * 0.9, top, 0.0, top)
    path.close()
    pen.shape(path, skin)


def _features(pen: Pen, thing: Thing, skin: RGB, brow: float, nose: float) -> None:
    expression = trait_of(thing, "expression")
    cheek = mixed(skin, (236, 92, 84), 0.26)
    for side in (-1, 1):
        pen.dot(side * 0.15, _EYES + 0.12, 0.04, cheek)
    if "beard" in thing.accessories:
        _beard(pen, thing.accessories["beard"])
    _MOUTHS[expression](pen)
    for side in (-1, 1):
        _eye(pen, side * _APART, colour_of(thing, "eyes"), expression)
    _brows(pen, thing, expression, brow)
    shade = shaded(skin, -0.24)
    pen.detail([(0.0, _EYES + 0.05), (0.026 * nose, _EYES + 0.105), (-0.008, _EYES + 0.115)], 0.02, shade)


def _eye(pen: Pen, x: float, colour: str, expression: str) -> None:
    tall = 0.078 if expression == "surprised" else 0.062
    pen.oval(x, _EYES, 0.074, tall, (255, 255, 255))
    white = oval(x, _EYES, 0.074, tall)
    pen.canvas.save()
    pen.canvas.clipPath(white, doAntiAlias=True)
    pen.dot(x, _EYES, 0.053, shaded(rgb_of(colour), -0.25))
    pen.dot(x, _EYES, 0.047, rgb_of(colour))
    pen.dot(x, _EYES, 0.022, (20, 18, 24))
    pen.dot(x + 0.018, _EYES - 0.02, 0.014, (255, 255, 255))
    pen.canvas.restore()
    lid = [(x - 0.078, _EYES - tall * 0.15), (x, _EYES - tall * 1.06), (x + 0.078, _EYES - tall * 0.15)]
    pen.detail(lid, 0.017, _INK)


def _brows(pen: Pen, thing: Thing, expression: str, jitter: float) -> None:
    """inner and outer ends rise or fall with the mood."""
    inner, outer = {
        "smiling": (0.0, 0.012),
        "neutral": (0.0, 0.0),
        "sad": (-0.035, 0.03),
        "surprised": (-0.035, -0.02),
    }[expression]
    bald = trait_of(thing, "cut") == "bald"
    rgb = (92, 66, 52) if bald else shaded(rgb_of(colour_of(thing, "hair")), -0.3)
    for side in (-1, 1):
        y = _EYES - 0.105 + jitter
        points = [(side * 0.06, y + inner), (side * 0.12, y - 0.016 + (inner + outer) / 2), (side * 0.185, y + outer)]
        pen.detail(points, 0.026, rgb)


def _smile(pen: Pen) -> None:
    path = skia.Path()
    path.moveTo(-0.1, -0.465)
    path.quadTo(0.0, -0.44, 0.1, -0.465)
    path.cubicTo(0.08, -0.375, -0.08, -0.375, -0.1, -0.465)
    path.close()
    pen.shape(path, (150, 40, 48))
    teeth = skia.Path()
    teeth.moveTo(-0.084, -0.458)
    teeth.quadTo(0.0, -0.437, 0.084, -0.458)
    teeth.cubicTo(0.06, -0.424, -0.06, -0.424, -0.084, -0.458)
    teeth.close()
    pen.canvas.drawPath(teeth, skia.Paint(AntiAlias=True, Color=skia.Color(255, 255, 252)))


def _neutral(pen: Pen) -> None:
    pen.detail([(-0.075, -0.432), (0.0, -0.428), (0.075, -0.432)], 0.026, (168, 62, 66))


def _sad(pen: Pen) -> None:
    pen.detail([(-0.085, -0.402), (0.0, -0.448), (0.085, -0.402)], 0.026, (160, 56, 62))


def _surprised(pen: Pen) -> None:
    pen.oval(0.0, -0.42, 0.046, 0.056, (120, 32, 42))
    pen.dot(0.0, -0.4, 0.026, (214, 92, 96))


_MOUTHS = {"smiling": _smile, "neutral": _neutral, "sad": _sad, "surprised": _surprised}


def _beard(pen: Pen, colour: str) -> None:
    path = skia.Path()
    path.moveTo(-0.245, -0.6)
    path.cubicTo(-0.255, -0.38, -0.14, -0.255, 0.0, -0.25)
    path.cubicTo(0.14, -0.255, 0.255, -0.38, 0.245, -0.6)
    path.cubicTo(0.215, -0.5, 0.15, -0.475, 0.0, -0.487)
    path.cubicTo(-0.15, -0.475, -0.215, -0.5, -0.245, -0.6)
    path.close()
    pen.shape(path, colour)


def _nothing(pen: Pen, hair: RGB) -> None:
    """This cut does not show here."""


def _short_front(pen: Pen, hair: RGB) -> None:
    path = skia.Path()
    path.moveTo(-0.25, -0.63)
    path.cubicTo(-0.3, -0.88, -0.17, -0.97, 0.0, -0.965)
    path.cubicTo(0.19, -0.98, 0.3, -0.88, 0.25, -0.63)
    path.cubicTo(0.225, -0.67, 0.225, -0.73, 0.2, -0.775)
    path.cubicTo(0.12, -0.755, 0.0, -0.765, -0.07, -0.82)
    path.cubicTo(-0.1, -0.78, -0.16, -0.765, -0.2, -0.765)
    path.cubicTo(-0.225, -0.73, -0.225, -0.67, -0.25, -0.63)
    path.close()
    pen.shape(path, hair)
    strand = shaded(hair, -0.22)
    pen.detail([(-0.07, -0.83), (-0.06, -0.89), (-0.01, -0.93)], 0.012, strand)
    pen.detail([(0.02, -0.81), (0.09, -0.83), (0.16, -0.88)], 0.012, strand)
    pen.detail([(0.12, -0.785), (0.19, -0.81), (0.23, -0.85)], 0.012, strand)


def _long_behind(pen: Pen, hair: RGB) -> None:
    path = skia.Path()
    path.moveTo(0.0, -0.96)
    path.cubicTo(0.26, -0.97, 0.31, -0.75, 0.3, -0.58)
    path.cubicTo(0.3, -0.4, 0.36, -0.3, 0.33, -0.16)
    path.lineTo(-0.33, -0.16)
    path.cubicTo(-0.36, -0.3, -0.3, -0.4, -0.3, -0.58)
    path.cubicTo(-0.31, -0.75, -0.26, -0.97, 0.0, -0.96)
    path.close()
    pen.shape(path, hair, shade=-0.14)


def _long_front(pen: Pen, hair: RGB) -> None:
    """Parted in the middle, falling past the ears."""
    for side in (-1, 1):
        path = skia.Path()
        path.moveTo(side * -0.01, -0.965)
        path.cubicTo(side * 0.27, -0.975, side * 0.33, -0.75, side * 0.305, -0.57)
        path.cubicTo(side * 0.3, -0.42, side * 0.35, -0.33, side * 0.335, -0.2)
        path.cubicTo(side * 0.3, -0.17, side * 0.25, -0.2, side * 0.235, -0.26)
        path.cubicTo(side * 0.265, -0.42, side * 0.25, -0.6, side * 0.215, -0.69)
        path.cubicTo(side * 0.13, -0.74, side * 0.04, -0.8, side * -0.01, -0.9)
        path.close()
        pen.shape(path, hair)


def _curly_behind(pen: Pen, hair: RGB) -> None:
    pen.shape(scalloped(ring(0.0, -0.66, 0.31, 0.27, 13, 8), 0.5), hair, shade=-0.14)


def _curly_front(pen: Pen, hair: RGB) -> None:
    curls = ((-0.25, -0.72, 0.075), (-0.185, -0.82, 0.085), (-0.075, -0.875, 0.09), (0.05, -0.88, 0.09))
    for x, y, radius in (
        *curls,
        (0.165, -0.835, 0.085),
        (0.245, -0.735, 0.075),
        (-0.275, -0.61, 0.06),
        (0.275, -0.62, 0.06),
    ):
        pen.oval(x, y, radius, radius, hair)
    for x, y, radius in (*curls, (0.165, -0.835, 0.085), (0.245, -0.735, 0.075)):
        swirl = [
            (x - radius * 0.4, y + radius * 0.1),
            (x, y - radius * 0.4),
            (x + radius * 0.4, y),
            (x, y + radius * 0.3),
        ]
        pen.detail(swirl, 0.013, shaded(hair, -0.25))


_HAIR_BEHIND = {"short": _nothing, "long": _long_behind, "curly": _curly_behind, "bald": _nothing}
_HAIR_FRONT = {"short": _short_front, "long": _long_front, "curly": _curly_front, "bald": _nothing}


def _worn(pen: Pen, thing: Thing) -> None:
    if "scarf" in thing.accessories:
        _scarf(pen, thing.accessories["scarf"])
    if "glasses" in thing.accessories:
        _glasses(pen, thing.accessories["glasses"])
    if "hat" in thing.accessories:
        _hat(pen, thing.accessories["hat"])


def _scarf(pen: Pen, colour: str) -> None:
    end = rounded([(-0.2, -0.27), (-0.07, -0.27), (-0.09, 0.06), (-0.23, 0.06)], 0.03)
    pen.shape(end, colour, shade=-0.1)
    wrap = [(-0.2, -0.335), (0.0, -0.285), (0.2, -0.335), (0.245, -0.25), (0.0, -0.175), (-0.245, -0.25)]
    pen.blob(wrap, colour)
    for x in (-0.11, 0.02, 0.14):
        pen.detail([(x, -0.29 + abs(x) * -0.1), (x + 0.03, -0.21 - abs(x) * 0.1)], 0.012, shaded(rgb_of(colour), -0.28))


def _glasses(pen: Pen, colour: str) -> None:
    lens = skia.Paint(AntiAlias=True, Color=skia.ColorSetARGB(60, 225, 240, 255))
    rim = skia.Paint(
        AntiAlias=True, Color=skia.Color(*pen.line_tone(colour)), Style=skia.Paint.kStroke_Style, StrokeWidth=0.03
    )
    for side in (-1, 1):
        path = skia.Path()
        path.addRoundRect(
            skia.Rect(side * _APART - 0.102, _EYES - 0.092, side * _APART + 0.102, _EYES + 0.096), 0.075, 0.075
        )
        pen.canvas.drawPath(path, lens)
        pen.canvas.drawPath(path, rim)
        pen.detail([(side * (_APART + 0.102), _EYES - 0.02), (side * 0.262, _EYES - 0.012)], 0.026, colour)
    pen.detail([(-0.02, _EYES - 0.012), (0.0, _EYES - 0.024), (0.02, _EYES - 0.012)], 0.028, colour)


def _hat(pen: Pen, colour: str) -> None:
    crown = skia.Path()
    crown.moveTo(-0.215, -0.83)
    crown.cubicTo(-0.21, -1.1, -0.13, -1.085, 0.0, -1.07)
    crown.cubicTo(0.13, -1.085, 0.21, -1.1, 0.215, -0.83)
    crown.close()
    pen.shape(crown, colour)
    band = [(-0.217, -0.9), (0.217, -0.9), (0.22, -0.82), (-0.22, -0.82)]
    pen.shape(rounded(band, 0.01), colour, shade=-0.4)
    pen.oval(0.0, -0.815, 0.36, 0.05, colour, shade=-0.08)
