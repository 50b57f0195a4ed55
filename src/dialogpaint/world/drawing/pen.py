"""The pen every drawing uses. It knows colours, patterns and the picture's style, so a drawing says only shapes.

Coordinates are the caller's: things draw in a frame of height 1, with y = 0 at the base, y = -1 at the top (y grows
downwards as in Skia), x = 0 at the centre, facing right.
"""

import random
from collections.abc import Sequence

import skia

from dialogpaint.world.vocabulary import COLOURS, SKINS

Point = tuple[float, float]
RGB = tuple[int, int, int]
Colour = str | RGB

PAPER: RGB = (250, 248, 242)
_INK: RGB = (35, 32, 40)
_GRAPHITE: RGB = (85, 82, 92)
_GLOWING_INK: RGB = (214, 206, 250)
_GLOWING_BLACK: RGB = (84, 74, 132)
_DARKENED = 0.3
"""Of a colour's light, what neon leaves to a filled shape."""
_LARGEST_LAMP = 2.5
"""Pixels of radius up to which a dot shines in neon; a larger one is a dim disc."""
_LINE_WIDTHS = {"outlined": 1.8, "pencil": 1.1, "watercolour": 1.5, "neon": 1.7}
"""Widths of outlines in pixels of the reference picture; other styles have none."""
_COARSE = {"pixel art": 13.0}
"""Pixels that a pattern's step must have to survive a style's blocks; elsewhere 6.5 do."""


class Pen:
    """Draws filled shapes and strokes on a canvas in one style. unit: pixels per unit of the caller's frame."""

    def __init__(self, canvas: skia.Canvas, style: str = "flat", unit: float = 1.0, seed: int = 0) -> None:
        self.canvas = canvas
        self.style = style
        self.unit = unit
        self.random = random.Random(seed)

    def shape(
        self,
        path: skia.Path,
        colour: Colour,
        shade: float = 0.0,
        pattern: str = "plain",
        pattern_colour: Colour | None = None,
    ) -> None:
        """Fill a path. shade -1..1 darkens or lightens; pattern is one of vocabulary.PATTERNS."""
        rgb = shaded(rgb_of(colour), shade)
        self.canvas.drawPath(path, _fill(self._tone(rgb)))
        if pattern != "plain":
            self._pattern(path, pattern, rgb_of(pattern_colour) if pattern_colour else _contrast(rgb))
        if self.style == "pencil":
            self._hatch(path, rgb)
        outline = self._outline(rgb)
        if outline is not None:
            self.canvas.drawPath(path, outline)

    def oval(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        colour: Colour,
        shade: float = 0.0,
        turn: float = 0.0,
        pattern: str = "plain",
    ) -> None:
        """An ellipse about (x, y), turned by degrees."""
        path = skia.Path()
        path.addOval(skia.Rect(x - rx, y - ry, x + rx, y + ry))
        if turn:
            path.transform(skia.Matrix().setRotate(turn, x, y))
        self.shape(path, colour, shade, pattern)

    def box(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        colour: Colour,
        shade: float = 0.0,
        radius: float = 0.0,
        pattern: str = "plain",
    ) -> None:
        """A rectangle, with rounded corners if radius > 0."""
        path = skia.Path()
        path.addRoundRect(skia.Rect(left, top, right, bottom), radius, radius)
        self.shape(path, colour, shade, pattern)

    def polygon(self, points: Sequence[Point], colour: Colour, shade: float = 0.0, pattern: str = "plain") -> None:
        path = skia.Path()
        path.addPoly([skia.Point(*point) for point in points], True)
        self.shape(path, colour, shade, pattern)

    def blob(self, points: Sequence[Point], colour: Colour, shade: float = 0.0, pattern: str = "plain") -> None:
        """A smooth closed curve through the points (Catmull-Rom)."""
        self.shape(smooth(points, closed=True), colour, shade, pattern)

    def stroke(self, points: Sequence[Point], width: float, colour: Colour, shade: float = 0.0) -> None:
        """A smooth rounded line through the points; for legs, tails, handles."""
        path = smooth(points, closed=False) if len(points) > 2 else _line(points)
        rgb = shaded(rgb_of(colour), shade)
        outline = self._outline(rgb)
        if outline is not None:
            outline.setStrokeWidth(width + outline.getStrokeWidth())
            self.canvas.drawPath(path, outline)
        self.canvas.drawPath(path, _line_paint(self._tone(rgb), width))

    def patch(self, path: skia.Path, colour: Colour, shade: float = 0.0) -> None:
        """Fill a path without outline or hatching: light, shadow, cheeks, panes."""
        rgb = shaded(rgb_of(colour), shade)
        self.canvas.drawPath(path, _fill(mixed((0, 0, 0), rgb, 0.5) if self.style == "neon" else self._tone(rgb)))

    def detail(self, points: Sequence[Point], width: float, colour: Colour = _INK) -> None:
        """A thin smooth line without outline: whiskers, mouths, seams."""
        path = smooth(points, closed=False) if len(points) > 2 else _line(points)
        self.canvas.drawPath(path, _line_paint(self.line_tone(colour), width))

    def dot(self, x: float, y: float, radius: float, colour: Colour = _INK) -> None:
        """A disc without outline: pupils, noses, buttons."""
        rgb = self.line_tone(colour)
        if self.style == "neon" and radius * self.unit > _LARGEST_LAMP:
            rgb = mixed((0, 0, 0), rgb, 0.5)
        self.canvas.drawCircle(x, y, radius, _fill(rgb))

    def line_tone(self, colour: Colour) -> RGB:
        """The colour of a thin line or dot, laid on as it is; in neon it glows, and dark ink turns to light."""
        rgb = rgb_of(colour)
        if self.style != "neon":
            return rgb
        ink = not isinstance(colour, str) and max(rgb) < 70 and max(rgb) - min(rgb) < 15
        return _GLOWING_INK if ink else glowing(rgb)

    def _tone(self, rgb: RGB) -> RGB:
        return laid_on(rgb, self.style)

    def _outline(self, rgb: RGB) -> skia.Paint | None:
        """Around a shape of that colour, None in a style without outlines."""
        if self.style not in _LINE_WIDTHS:
            return None
        line = _line_paint(_INK, _LINE_WIDTHS[self.style] / self.unit)
        if self.style == "pencil":
            line.setColor(skia.Color(*_GRAPHITE))
        elif self.style == "watercolour":
            # Pigment gathers at the rim of a wash.
            line.setColor(skia.ColorSetA(skia.Color(*shaded(rgb, -0.3)), 120))
        elif self.style == "neon":
            line.setColor(skia.Color(*glowing(rgb)))
        return line

    def _pattern(self, path: skia.Path, pattern: str, rgb: RGB) -> None:
        bounds = path.getBounds()
        step = max(_COARSE.get(self.style, 6.5) / self.unit, min(bounds.width(), bounds.height()) / 6)
        paint = _fill(mixed((0, 0, 0), glowing(rgb), 0.75) if self.style == "neon" else self._tone(rgb))
        self.canvas.save()
        self.canvas.clipPath(path, doAntiAlias=True)
        draw = {"striped": _stripes, "dotted": _dots, "checked": _checks, "floral": _flowers}[pattern]
        draw(self.canvas, bounds, step, paint)
        self.canvas.restore()

    def _hatch(self, path: skia.Path, rgb: RGB) -> None:
        """Slanted pencil lines, as one repeating gradient: many times faster than line after line."""
        step = 2.0 / self.unit
        line = skia.Color(*mixed(shaded(rgb, -0.3), PAPER, 0.36))
        clear = skia.ColorSetA(line, 0)
        shader = skia.GradientShader.MakeLinear(
            points=[skia.Point(0, 0), skia.Point(step, step)],
            colors=[line, line, clear, clear, line],
            positions=[0.0, 0.1, 0.3, 0.8, 1.0],
            mode=skia.TileMode.kRepeat,
        )
        self.canvas.drawPath(path, skia.Paint(AntiAlias=True, Shader=shader))


def rgb_of(colour: Colour) -> RGB:
    """A colour or skin name, or an RGB triple as it is."""
    if isinstance(colour, tuple):
        return colour
    return COLOURS[colour] if colour in COLOURS else SKINS[colour]


def shaded(rgb: RGB, amount: float) -> RGB:
    """Towards white for amount > 0, towards black for < 0."""
    return mixed(rgb, (255, 255, 255) if amount > 0 else (0, 0, 0), abs(amount))


def laid_on(rgb: RGB, style: str, pale: float = 0.5) -> RGB:
    """A filled shape's colour in a style: pencil lets the paper through, by `pale`, and neon leaves little light."""
    if style == "pencil":
        return mixed(rgb, PAPER, pale)
    if style == "watercolour":
        # Dark pigment covers best.
        return mixed(rgb, PAPER, 0.04 + 0.1 * max(rgb) / 255)
    return mixed((0, 0, 0), rgb, _DARKENED) if style == "neon" else rgb


def glowing(rgb: RGB) -> RGB:
    """A colour as a lit tube: brighter, the darker it was; black becomes a dim violet, so that it shows at all."""
    if max(rgb) < 60 and max(rgb) - min(rgb) < 15:
        return _GLOWING_BLACK
    gain = (0.55 * max(rgb) + 115) / max(rgb)
    return (min(255, round(rgb[0] * gain)), min(255, round(rgb[1] * gain)), min(255, round(rgb[2] * gain)))


def mixed(a: RGB, b: RGB, share: float) -> RGB:
    """share of b, 0..1."""
    return (
        round(a[0] + (b[0] - a[0]) * share),
        round(a[1] + (b[1] - a[1]) * share),
        round(a[2] + (b[2] - a[2]) * share),
    )


def smooth(points: Sequence[Point], closed: bool) -> skia.Path:
    """A Catmull-Rom curve through the points."""
    n = len(points)
    path = skia.Path()
    path.moveTo(*points[0])
    for i in range(n if closed else n - 1):
        before = points[(i - 1) % n] if closed or i > 0 else points[i]
        a, b = points[i], points[(i + 1) % n]
        after = points[(i + 2) % n] if closed or i + 2 < n else b
        path.cubicTo(
            a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6,
            b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6,
            b[0], b[1],
        )  # fmt: skip
    if closed:
        path.close()
    return path


def _fill(rgb: RGB) -> skia.Paint:
    return skia.Paint(AntiAlias=True, Color=skia.Color(*rgb))


def _line_paint(rgb: RGB, width: float) -> skia.Paint:
    return skia.Paint(
        AntiAlias=True,
        Color=skia.Color(*rgb),
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=width,
        StrokeCap=skia.Paint.kRound_Cap,
        StrokeJoin=skia.Paint.kRound_Join,
    )


def _line(points: Sequence[Point]) -> skia.Path:
    path = skia.Path()
    path.moveTo(*points[0])
    path.lineTo(*points[1])
    return path


def _contrast(rgb: RGB) -> RGB:
    return (255, 250, 235) if sum(rgb) < 480 else (60, 60, 90)


def _stripes(canvas: skia.Canvas, bounds: skia.Rect, step: float, paint: skia.Paint) -> None:
    y = bounds.top() + step / 2
    while y < bounds.bottom():
        canvas.drawRect(skia.Rect(bounds.left(), y, bounds.right(), y + step / 2), paint)
        y += step


def _dots(canvas: skia.Canvas, bounds: skia.Rect, step: float, paint: skia.Paint) -> None:
    y, row = bounds.top() + step / 2, 0
    while y < bounds.bottom() + step:
        x = bounds.left() + step / 2 * (row % 2)
        while x < bounds.right() + step:
            canvas.drawCircle(x, y, step * 0.27, paint)
            x += step
        y, row = y + step * 0.8, row + 1


def _checks(canvas: skia.Canvas, bounds: skia.Rect, step: float, paint: skia.Paint) -> None:
    y, row = bounds.top(), 0
    while y < bounds.bottom():
        x = bounds.left() + step / 2 * (row % 2)
        while x < bounds.right():
            canvas.drawRect(skia.Rect(x, y, x + step / 2, y + step / 2), paint)
            x += step
        y, row = y + step / 2, row + 1


def _flowers(canvas: skia.Canvas, bounds: skia.Rect, step: float, paint: skia.Paint) -> None:
    y, row = bounds.top() + step / 2, 0
    while y < bounds.bottom() + step:
        x = bounds.left() + step / 2 + step * 0.6 * (row % 2)
        while x < bounds.right() + step:
            for dx, dy in ((0.2, 0.0), (-0.2, 0.0), (0.0, 0.2), (0.0, -0.2)):
                canvas.drawCircle(x + dx * step, y + dy * step, step * 0.16, paint)
            x += step * 1.2
        y, row = y + step, row + 1
