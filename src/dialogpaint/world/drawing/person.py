"""One parametric person: outfit, colours, patterns, poses, accessories, emblem."""

import random

import skia

from dialogpaint.world.drawing.emblems import draw_emblem
from dialogpaint.world.drawing.outlines import oval, rounded
from dialogpaint.world.drawing.pen import RGB, Pen, Point, rgb_of, shaded
from dialogpaint.world.features import pose_of, trait_of, wears_dress
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

_SHOULDER = -0.645
_WAIST = -0.36
_HEAD_Y = -0.815
_ARMS: dict[str, tuple[tuple[Point, Point], tuple[Point, Point]]] = {
    # pose -> for the far and the near arm: elbow, hand
    "arms down": (((-0.185, -0.5), (-0.195, -0.36)), ((0.185, -0.5), (0.195, -0.36))),
    "arms raised": (((-0.215, -0.735), (-0.225, -0.9)), ((0.215, -0.735), (0.225, -0.9))),
    "waving": (((-0.185, -0.5), (-0.195, -0.36)), ((0.205, -0.61), (0.235, -0.79))),
}


def draw_person(pen: Pen, thing: Thing) -> None:
    """A whole person from the front, looking a little to the right."""
    jitter = random.Random(thing.seed)
    girth = jitter.uniform(0.94, 1.06)
    cut = jitter.randrange(3)
    blush = jitter.uniform(0.2, 0.32)
    skin, hair = rgb_of(colour_of(thing, "skin")), rgb_of(colour_of(thing, "hair"))
    pen.canvas.save()
    pen.canvas.scale(girth, 1.0)
    _hair_behind(pen, hair, cut)
    _legs(pen, thing, skin)
    _clothes(pen, thing)
    _neck(pen, skin)
    if "vest" in thing.accessories:
        _vest(pen, thing.accessories["vest"])
    if thing.emblem is not None:
        draw_emblem(pen, thing.emblem, 0.035, -0.52, 0.078)
    _arms(pen, thing, skin)
    pen.canvas.restore()
    _head(pen, thing, skin, hair, cut, blush)
    if "scarf" in thing.accessories:
        _scarf(pen, thing.accessories["scarf"])


def _legs(pen: Pen, thing: Thing, skin: RGB) -> None:
    bare = wears_dress(thing) or trait_of(thing, "hem") == "short"
    for side in (-1, 1):
        x = side * 0.066
        if bare:
            pen.stroke([(x, -0.36), (x, -0.045)], 0.078, skin)
        _shoe(pen, x, colour_of(thing, "shoes"))


def _shoe(pen: Pen, x: float, colour: str) -> None:
    path = skia.Path()
    left, right = (x - 0.052, x + 0.064)
    path.moveTo(left, 0.0)
    path.cubicTo(left - 0.004, -0.06, x - 0.02, -0.068, x + 0.006, -0.066)
    path.cubicTo(right - 0.016, -0.05, right + 0.004, -0.03, right, 0.0)
    path.close()
    pen.shape(path, colour)


def _clothes(pen: Pen, thing: Thing) -> None:
    top = colour_of(thing, "top")
    if wears_dress(thing):
        pattern = thing.patterns.get("dress", thing.patterns.get("top", "plain"))
        pen.shape(_dress(trait_of(thing, "hem") == "long"), top, pattern=pattern)
        pen.stroke([(-0.112, -0.405), (0.0, -0.397), (0.112, -0.405)], 0.02, top, shade=-0.25)
        return
    trousers = _trousers(trait_of(thing, "hem") == "long")
    pen.shape(trousers, colour_of(thing, "bottom"), pattern=thing.patterns.get("bottom", "plain"))
    pen.shape(_shirt(), top, pattern=thing.patterns.get("top", "plain"))


def _shirt() -> skia.Path:
    sides = [(0.075, -0.7), (0.15, -0.67), (0.148, -0.5), (0.132, -0.42), (0.138, -0.335)]
    return rounded([*sides, *((-x, y) for x, y in reversed(sides))], 0.035)


def _trousers(long: bool) -> skia.Path:
    low = -0.055 if long else -0.215
    flare = 0.008 if long else 0.018
    right = [(0.128, -0.38), (0.134, -0.27), (0.116 + flare, low), (0.018, low), (0.006, -0.265)]
    return rounded([*right, *((-x, y) for x, y in reversed(right))], 0.012)


def _dress(long: bool) -> skia.Path:
    low, half = (-0.085, 0.225) if long else (-0.215, 0.195)
    path = skia.Path()
    path.moveTo(0.075, -0.7)
    path.cubicTo(0.16, -0.69, 0.15, -0.62, 0.14, -0.56)
    path.cubicTo(0.13, -0.5, 0.112, -0.45, 0.112, -0.41)
    path.cubicTo(0.13, -0.33, half * 0.9, low - 0.1, half, low)
    path.quadTo(0.0, low + 0.035, -half, low)
    path.cubicTo(-half * 0.9, low - 0.1, -0.13, -0.33, -0.112, -0.41)
    path.cubicTo(-0.112, -0.45, -0.13, -0.5, -0.14, -0.56)
    path.cubicTo(-0.15, -0.62, -0.16, -0.69, -0.075, -0.7)
    path.close()
    return path


def _neck(pen: Pen, skin: RGB) -> None:
    path = skia.Path()
    path.moveTo(-0.058, -0.73)
    path.lineTo(0.058, -0.73)
    path.lineTo(0.07, -0.69)
    path.quadTo(0.0, -0.625, -0.07, -0.69)
    path.close()
    pen.shape(path, skin, shade=-0.08)


def _arms(pen: Pen, thing: Thing, skin: RGB) -> None:
    """Sleeves take the top's colour; a dress and a shirt have the same sleeves."""
    sleeves = trait_of(thing, "sleeves")
    top = colour_of(thing, "top")
    for (elbow, hand), side in zip(_ARMS[pose_of(thing)], (-1, 1), strict=True):
        shoulder = (side * 0.128, _SHOULDER)
        pen.stroke([shoulder, elbow, hand], 0.066, skin)
        pen.oval(hand[0], hand[1], 0.04, 0.042, skin)
        if sleeves == "long":
            wrist = _between(elbow, hand, 0.72)
            pen.stroke([shoulder, elbow, wrist], 0.084, top, shade=-0.07)
        elif sleeves == "short":
            pen.stroke([shoulder, _between(shoulder, elbow, 0.72)], 0.09, top, shade=-0.07)


def _between(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _vest(pen: Pen, colour: str) -> None:
    """Open in front: two panels with the top showing between them."""
    for side in (-1, 1):
        panel = [(0.056, -0.7), (0.13, -0.69), (0.135, -0.56), (0.142, -0.33), (0.036, -0.31), (0.026, -0.5)]
        pen.shape(rounded([(side * x, y) for x, y in panel], 0.02), colour)
        pen.dot(side * 0.046, -0.4, 0.009, shaded(rgb_of(colour), -0.45))


def _hair_behind(pen: Pen, hair: RGB, cut: int) -> None:
    """Only the two longer cuts show behind the head."""
    if cut == 1:
        pen.shape(oval(0.0, -0.8, 0.165, 0.15), hair, shade=-0.12)
    elif cut == 2:
        path = skia.Path()
        path.moveTo(-0.15, -0.85)
        path.cubicTo(-0.19, -0.7, -0.19, -0.62, -0.16, -0.55)
        path.quadTo(0.0, -0.5, 0.16, -0.55)
        path.cubicTo(0.19, -0.62, 0.19, -0.7, 0.15, -0.85)
        path.close()
        pen.shape(path, hair, shade=-0.12)


def _head(pen: Pen, thing: Thing, skin: RGB, hair: RGB, cut: int, blush: float) -> None:
    for side in (-1, 1):
        pen.oval(side * 0.138, _HEAD_Y + 0.015, 0.026, 0.034, skin, shade=-0.06)
    pen.oval(0.0, _HEAD_Y, 0.138, 0.142, skin)
    cheek = tuple(round(a + (b - a) * blush) for a, b in zip(skin, (238, 92, 84), strict=True))
    for x in (-0.066, 0.102):
        pen.dot(x, _HEAD_Y + 0.045, 0.024, (cheek[0], cheek[1], cheek[2]))
    _fringe(pen, hair, cut)
    if "beard" in thing.accessories:
        _beard(pen, thing.accessories["beard"])
    for x in (-0.036, 0.076):
        pen.oval(x, _HEAD_Y + 0.008, 0.0165, 0.021, (36, 32, 40))
        pen.dot(x + 0.005, _HEAD_Y, 0.006, (255, 255, 255))
    pen.detail([(0.018, _HEAD_Y + 0.026), (0.031, _HEAD_Y + 0.036), (0.02, _HEAD_Y + 0.042)], 0.01, shaded(skin, -0.3))
    mouth = [(-0.018, _HEAD_Y + 0.066), (0.02, _HEAD_Y + 0.085), (0.058, _HEAD_Y + 0.066)]
    pen.detail(mouth, 0.014, (168, 52, 56))
    if "glasses" in thing.accessories:
        _glasses(pen, thing.accessories["glasses"])
    if "hat" in thing.accessories:
        _hat(pen, thing.accessories["hat"])


def _fringe(pen: Pen, hair: RGB, cut: int) -> None:
    part = (-0.04, 0.03, 0.0)[cut]
    path = skia.Path()
    path.moveTo(-0.15, -0.8)
    path.cubicTo(-0.175, -0.93, -0.09, -0.985, 0.0, -0.985)
    path.cubicTo(0.09, -0.985, 0.175, -0.93, 0.15, -0.8)
    path.cubicTo(0.135, -0.84, 0.12, -0.87, 0.105, -0.885)
    path.cubicTo(0.06, -0.87, part + 0.06, -0.88, part, -0.915)
    path.cubicTo(part - 0.03, -0.88, -0.085, -0.87, -0.112, -0.875)
    path.cubicTo(-0.13, -0.86, -0.14, -0.83, -0.15, -0.8)
    path.close()
    pen.shape(path, hair)


def _beard(pen: Pen, colour: str) -> None:
    path = skia.Path()
    path.moveTo(-0.14, _HEAD_Y + 0.015)
    path.cubicTo(-0.145, -0.7, -0.075, -0.625, 0.01, -0.622)
    path.cubicTo(0.09, -0.625, 0.145, -0.7, 0.14, _HEAD_Y + 0.015)
    path.cubicTo(0.115, _HEAD_Y + 0.06, 0.09, _HEAD_Y + 0.05, 0.02, _HEAD_Y + 0.044)
    path.cubicTo(-0.05, _HEAD_Y + 0.05, -0.115, _HEAD_Y + 0.06, -0.14, _HEAD_Y + 0.015)
    path.close()
    pen.shape(path, colour)


def _glasses(pen: Pen, colour: str) -> None:
    """Thick round rims and pale lenses, so that they show in a small picture."""
    y = _HEAD_Y + 0.008
    for x in (-0.044, 0.084):
        lens = skia.Paint(AntiAlias=True, Color=skia.ColorSetARGB(90, 235, 245, 255))
        pen.canvas.drawCircle(x, y, 0.046, lens)
        ring = skia.Path()
        ring.addCircle(x, y, 0.049)
        _rim(pen, ring, colour)
    pen.detail([(-0.002, y - 0.006), (0.042, y - 0.006)], 0.019, colour)
    pen.detail([(-0.09, y - 0.008), (-0.134, y - 0.012)], 0.017, colour)


def _rim(pen: Pen, path: skia.Path, colour: str) -> None:
    paint = skia.Paint(
        AntiAlias=True,
        Color=skia.Color(*pen.line_tone(colour)),
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=0.0195,
    )
    pen.canvas.drawPath(path, paint)


def _hat(pen: Pen, colour: str) -> None:
    crown = skia.Path()
    crown.moveTo(-0.118, -0.9)
    crown.cubicTo(-0.115, -1.07, -0.07, -1.075, 0.0, -1.065)
    crown.cubicTo(0.07, -1.075, 0.115, -1.07, 0.118, -0.9)
    crown.close()
    pen.shape(crown, colour)
    band = rounded([(-0.12, -0.945), (0.12, -0.945), (0.122, -0.9), (-0.122, -0.9)], 0.006)
    pen.shape(band, colour, shade=-0.4)
    pen.oval(0.0, -0.897, 0.2, 0.03, colour, shade=-0.08)


def _scarf(pen: Pen, colour: str) -> None:
    end = rounded([(-0.105, -0.68), (-0.035, -0.69), (-0.05, -0.5), (-0.125, -0.505)], 0.014)
    pen.shape(end, colour, shade=-0.1)
    pen.detail([(-0.118, -0.535), (-0.052, -0.53)], 0.014, shaded(rgb_of(colour), -0.35))
    wrap = [(-0.11, -0.715), (0.0, -0.69), (0.11, -0.715), (0.125, -0.665), (0.0, -0.625), (-0.125, -0.665)]
    pen.blob(wrap, colour)
