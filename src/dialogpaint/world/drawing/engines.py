"""Machines with an engine: train, tractor, helicopter."""

from collections.abc import Callable

from dialogpaint.world.drawing.outlines import oval, rounded
from dialogpaint.world.drawing.pen import RGB, Colour, Pen, smooth
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing

_GLASS: RGB = (196, 226, 240)
_DARK: RGB = (70, 70, 78)
_METAL: RGB = (168, 172, 178)
_LIGHT: RGB = (255, 236, 150)
_HUB: RGB = (222, 224, 228)


def _wheel(pen: Pen, x: float, radius: float, colour: Colour, hub: Colour = _HUB) -> None:
    pen.oval(x, -radius, radius, radius, colour)
    pen.patch(oval(x, -radius, radius * 0.5, radius * 0.5), hub)
    pen.patch(oval(x, -radius, radius * 0.18, radius * 0.18), _DARK)


def draw_train(pen: Pen, thing: Thing) -> None:
    body, roof, wheels = (colour_of(thing, part) for part in ("body", "roof", "wheels"))
    chimney = 0.42 + pen.random.uniform(-0.03, 0.03)
    pen.shape(rounded([(0.5, -0.24), (0.64, -0.24), (0.78, -0.02), (0.5, -0.02)], 0.02), _DARK)
    pen.box(-0.7, -0.3, 0.66, -0.16, _DARK, radius=0.03)
    pen.shape(
        rounded(
            [(chimney - 0.11, -0.99), (chimney + 0.11, -0.99), (chimney + 0.06, -0.6), (chimney - 0.06, -0.6)], 0.03
        ),
        roof,
    )
    pen.oval(0.08, -0.7, 0.1, 0.13, roof, -0.1)
    pen.box(-0.3, -0.7, 0.66, -0.26, body, radius=0.12)
    pen.patch(rounded([(-0.2, -0.66), (0.58, -0.66), (0.58, -0.59), (-0.2, -0.59)], 0.03), body, 0.35)
    for x in (0.14, 0.5):
        pen.detail([(x, -0.68), (x, -0.28)], 0.03, _DARK)
    pen.patch(oval(0.66, -0.48, 0.05, 0.07), _LIGHT)
    pen.box(-0.68, -0.9, -0.16, -0.24, body, radius=0.04)
    pen.box(-0.58, -0.8, -0.28, -0.54, _GLASS, radius=0.04)
    pen.box(-0.77, -1.0, -0.07, -0.87, roof, radius=0.05)
    _wheel(pen, -0.44, 0.21, wheels)
    _wheel(pen, 0.08, 0.16, wheels)
    _wheel(pen, 0.44, 0.16, wheels)
    pen.detail([(-0.44, -0.15), (0.44, -0.13)], 0.045, _METAL)


def draw_tractor(pen: Pen, thing: Thing) -> None:
    body, wheels = colour_of(thing, "body"), colour_of(thing, "wheels")
    slope = pen.random.uniform(-0.02, 0.02)
    pen.stroke([(0.3, -0.6), (0.3, -0.82)], 0.05, _DARK)
    pen.box(-0.1, -0.32, 0.5, -0.18, _DARK, radius=0.03)
    pen.shape(
        rounded([(-0.44, -0.98), (0.02 + slope, -0.98), (0.14, -0.56), (0.14, -0.26), (-0.44, -0.26)], 0.06), body
    )
    pen.shape(rounded([(-0.34, -0.88), (-0.03 + slope, -0.88), (0.06, -0.56), (-0.34, -0.56)], 0.04), _GLASS)
    pen.box(-0.52, -1.0, 0.08 + slope, -0.91, body, -0.2, radius=0.04)
    pen.shape(rounded([(0.04, -0.62), (0.5, -0.58), (0.6, -0.5), (0.6, -0.24), (0.04, -0.24)], 0.07), body)
    for y in (-0.47, -0.39):
        pen.detail([(0.3, y), (0.5, y)], 0.03, _DARK)
    pen.patch(oval(0.59, -0.46, 0.035, 0.055), _LIGHT)
    pen.patch(oval(-0.28, -0.36, 0.35, 0.35), body, -0.2)
    _wheel(pen, -0.28, 0.31, wheels, body)
    _wheel(pen, 0.42, 0.2, wheels, body)


def draw_helicopter(pen: Pen, thing: Thing) -> None:
    body, rotor = colour_of(thing, "body"), colour_of(thing, "rotor")
    tip = pen.random.uniform(-0.03, 0.03)
    for x in (0.02, 0.38):
        pen.stroke([(x, -0.24), (x - 0.02, -0.06)], 0.04, _DARK)
    pen.stroke([(-0.2, -0.05), (0.5, -0.05), (0.6, -0.11)], 0.06, _DARK)
    pen.shape(rounded([(-0.74, -0.86 + tip), (-0.62, -0.86 + tip), (-0.5, -0.6), (-0.66, -0.5)], 0.03), body, -0.15)
    pen.shape(rounded([(-0.7, -0.64), (0.0, -0.7), (0.0, -0.36), (-0.68, -0.52)], 0.04), body, -0.15)
    pen.stroke([(0.18, -0.7), (0.18, -0.94)], 0.06, _DARK)
    cabin = [(-0.14, -0.52), (-0.02, -0.76), (0.24, -0.82), (0.48, -0.72), (0.62, -0.48), (0.54, -0.26), (0.26, -0.18),
             (-0.02, -0.24)]  # fmt: skip
    pen.blob(cabin, body)
    window = [(0.26, -0.73), (0.42, -0.67), (0.54, -0.5), (0.52, -0.42), (0.3, -0.43)]
    pen.shape(smooth(window, closed=True), _GLASS)
    pen.box(0.0, -0.66, 0.18, -0.46, _GLASS, radius=0.04)
    pen.patch(rounded([(0.0, -0.36), (0.5, -0.36), (0.44, -0.3), (0.02, -0.3)], 0.02), body, 0.4)
    pen.box(-0.38, -1.0, 0.74, -0.92, rotor, radius=0.04)
    pen.oval(-0.68, -0.62, 0.045, 0.16, rotor, turn=30)


ENGINES: dict[str, Callable[[Pen, Thing], None]] = {
    "train": draw_train,
    "tractor": draw_tractor,
    "helicopter": draw_helicopter,
}
