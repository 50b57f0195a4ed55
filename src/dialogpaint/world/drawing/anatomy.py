"""Pieces that animals share: limbs, stances, liveliness, eyes, and what they wear."""

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

import skia

from dialogpaint.world.drawing.outlines import oval
from dialogpaint.world.drawing.pen import Colour, Pen, Point, rgb_of, shaded, smooth
from dialogpaint.world.scene import Thing

Draw = Callable[[Pen, Thing], None]

DARK = (48, 40, 42)
PINK = (238, 150, 155)
CREAM = (252, 240, 215)


@dataclass(frozen=True)
class Limb:
    """A leg, neck or tail: a line through points that is `widths` wide at each; a paw of that radius at its end."""

    points: tuple[Point, ...]
    widths: tuple[float, ...]
    paw: float = 0.0

    @property
    def outline(self) -> skia.Path:
        swept = _sweep(self.points, self.widths)
        if not self.paw:
            return swept
        x, y = self.points[-1]
        return joined(swept, oval(x + self.paw * 0.25, y - self.paw * 0.1, self.paw * 1.15, self.paw * 0.75))


def limb(*points: Point, widths: Sequence[float], paw: float = 0.0) -> Limb:
    return Limb(points, tuple(widths), paw)


@dataclass(frozen=True, kw_only=True)
class Stance:
    """How an animal holds itself, in its frame.

    torso: a closed outline. near, far: legs and neck on our side and on the other. tail: from its root. head: where its
    middle is, and its turn in degrees, clockwise. thigh: a folded hind leg in front of the torso. collar: the line of a
    collar, from nape to throat.
    """

    torso: tuple[Point, ...]
    near: tuple[Limb, ...]
    far: tuple[Limb, ...] = ()
    tail: Limb
    head: tuple[float, float, float]
    thigh: tuple[Point, ...] = ()
    collar: tuple[Point, ...] = ()

    @cached_property
    def near_outline(self) -> skia.Path:
        """Torso, neck and near legs as one, so that no line shows where a leg meets the torso."""
        return joined(outline(*self.torso), *(one.outline for one in self.near))

    @cached_property
    def far_outline(self) -> skia.Path | None:
        return joined(*(one.outline for one in self.far)) if self.far else None

    @cached_property
    def tail_outline(self) -> skia.Path:
        return self.tail.outline

    @cached_property
    def thigh_outline(self) -> skia.Path | None:
        return outline(*self.thigh) if self.thigh else None


def outline(*points: Point) -> skia.Path:
    """A smooth closed line through the points."""
    return smooth(points, closed=True)


def ovals(middles: Sequence[Point], rx: float, ry: float) -> skia.Path:
    """One path of equal ovals: spots."""
    path = skia.Path()
    for x, y in middles:
        path.addOval(skia.Rect(x - rx, y - ry, x + rx, y + ry))
    return path


def joined(*outlines: skia.Path) -> skia.Path:
    """The union of closed outlines."""
    whole = outlines[0]
    for other in outlines[1:]:
        whole = skia.Op(whole, other, skia.PathOp.kUnion_PathOp)
    return whole


def lively(draw: Draw) -> Draw:
    """The same drawing a few per cent slimmer, lower and leaning, so that no two animals are alike."""

    def drawn(pen: Pen, thing: Thing) -> None:
        chance = pen.random.uniform
        matrix = skia.Matrix()
        matrix.setAll(chance(0.95, 1.0), chance(-0.04, 0.04), 0, 0, chance(0.95, 1.0), 0, 0, 0, 1)
        pen.canvas.save()
        pen.canvas.concat(matrix)
        draw(pen, thing)
        pen.canvas.restore()

    return drawn


@contextmanager
def held(pen: Pen, x: float, y: float, turn: float = 0.0, sway: float = 0.0) -> Iterator[None]:
    """Draw inside with (x, y) as the origin, turned by degrees, give or take `sway`."""
    pen.canvas.save()
    pen.canvas.translate(x, y)
    pen.canvas.rotate(turn + pen.random.uniform(-sway, sway))
    try:
        yield
    finally:
        pen.canvas.restore()


@contextmanager
def inside(pen: Pen, area: skia.Path) -> Iterator[None]:
    """Draw only inside the area."""
    pen.canvas.save()
    pen.canvas.clipPath(area, doAntiAlias=True)
    try:
        yield
    finally:
        pen.canvas.restore()


def draw_tail(
    pen: Pen, stance: Stance, colour: Colour, shade: float = 0.0, tip: Colour | None = None, tip_radius: float = 0.1
) -> None:
    """A wagging tail; tip: another colour around its end."""
    x, y = stance.tail.points[0]
    with held(pen, x, y, sway=7):
        pen.canvas.translate(-x, -y)
        pen.shape(stance.tail_outline, colour, shade)
        if tip is not None:
            with inside(pen, stance.tail_outline):
                pen.patch(oval(*stance.tail.points[-1], tip_radius, tip_radius), tip)


def draw_body(pen: Pen, stance: Stance, colour: Colour) -> None:
    """Far legs, then torso and near legs, then a folded thigh."""
    if stance.far_outline is not None:
        pen.shape(stance.far_outline, colour, dim(colour))
    pen.shape(stance.near_outline, colour)
    if stance.thigh_outline is not None:
        pen.shape(stance.thigh_outline, colour, dim(colour) / 2)


def draw_feet(pen: Pen, stance: Stance, radius: float, colour: Colour = DARK) -> None:
    """Hooves or socks: the near legs' ends in another colour."""
    with inside(pen, stance.near_outline):
        for leg in stance.near:
            if leg.paw:
                pen.patch(oval(*leg.points[-1], radius, radius), colour)


def dim(colour: Colour) -> float:
    """The shade for what lies on the far side: darker, for black lighter, so that it stays distinct."""
    return 0.16 if colour == "black" else -0.18


def apart(colour: Colour, neighbour: Colour) -> float:
    """The shade a part takes so that it shows on a neighbour of the same colour; none when they differ."""
    return dim(colour) if colour == neighbour else 0.0


def eye(pen: Pen, x: float, y: float, radius: float) -> None:
    """A lively eye that shows on any coat."""
    pen.dot(x, y, radius * 1.4, (255, 255, 255))
    pen.dot(x + radius * 0.2, y, radius)
    pen.dot(x + radius * 0.5, y - radius * 0.4, radius * 0.35, (255, 255, 255))


def draw_collar(pen: Pen, points: Sequence[Point], colour: Colour, shade: float = 0.0) -> None:
    pen.stroke(points, 0.105, colour, shade)


def draw_scarf(pen: Pen, points: Sequence[Point], colour: Colour) -> None:
    """Wound around the neck along the points, one end hanging."""
    (x0, y0), (x1, y1) = points[0], points[-1]
    x, y = x0 + (x1 - x0) * 0.35, y0 + (y1 - y0) * 0.35 + 0.03
    pen.stroke([(x, y), (x - 0.03, y + 0.12), (x - 0.02, y + 0.22)], 0.1, colour, dim(colour))
    pen.stroke(points, 0.12, colour)


def draw_hat(pen: Pen, x: float, y: float, width: float, colour: Colour, turn: float = 0.0) -> None:
    """A hat with a brim, the middle of its brim at (x, y)."""
    half, tall = width * 0.31, width * 0.55
    rising = ((-half, 0.0), (-half, -tall * 0.7), (-half * 0.6, -tall))
    crown = (*rising, *((-x, y) for x, y in reversed(rising)))
    ribbon = shaded(rgb_of(colour), 0.45 if colour == "black" else -0.4)
    with held(pen, x, y, turn):
        pen.blob(crown, colour)
        pen.detail([(-half * 0.85, -tall * 0.28), (half * 0.85, -tall * 0.28)], tall * 0.2, ribbon)
        pen.oval(0, 0, width / 2, width * 0.11, colour)


def _sweep(points: Sequence[Point], widths: Sequence[float]) -> skia.Path:
    """The outline of a line of varying width, with round ends."""
    left: list[Point] = []
    right: list[Point] = []
    for i, ((x, y), width) in enumerate(zip(points, widths, strict=True)):
        along_x, along_y = _direction(points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)])
        half = width / 2
        left.append((x + along_y * half, y - along_x * half))
        right.append((x - along_y * half, y + along_x * half))
    back, ahead = _direction(points[1], points[0]), _direction(points[-2], points[-1])
    first = (points[0][0] + back[0] * widths[0] / 2, points[0][1] + back[1] * widths[0] / 2)
    last = (points[-1][0] + ahead[0] * widths[-1] / 2, points[-1][1] + ahead[1] * widths[-1] / 2)
    return outline(first, *left, last, *reversed(right))


def _direction(a: Point, b: Point) -> Point:
    length = math.hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    return (b[0] - a[0]) / length, (b[1] - a[1]) / length
