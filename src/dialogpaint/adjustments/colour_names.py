"""Colours by name: what to paint with, and which pixels of a photograph go by a name."""

from dataclasses import dataclass

from dialogpaint.world.vocabulary import COLOURS as BASIC

COLOURS: dict[str, tuple[int, int, int]] = {
    **BASIC,
    "black": (15, 15, 18),
    "white": (255, 255, 255),
    "turquoise": (60, 190, 185),
    "light blue": (140, 195, 240),
    "dark blue": (25, 45, 115),
    "light green": (150, 215, 130),
    "dark green": (25, 85, 45),
    "dark red": (130, 20, 30),
    "dark grey": (75, 75, 80),
    "light grey": (205, 205, 208),
    "magenta": (210, 40, 150),
    "beige": (222, 203, 172),
    "cream": (250, 243, 222),
    "gold": (212, 165, 40),
}
"""Name to sRGB."""

ALIASES = {
    "gray": "grey",
    "light gray": "light grey",
    "dark gray": "dark grey",
    "violet": "purple",
    "teal": "turquoise",
    "cyan": "turquoise",
    "aqua": "turquoise",
    "navy": "dark blue",
    "navy blue": "dark blue",
    "sky blue": "light blue",
    "lime": "light green",
    "maroon": "dark red",
    "golden": "gold",
    "fuchsia": "magenta",
}
"""Other names to a name of COLOURS."""


@dataclass(frozen=True, kw_only=True)
class Range:
    """The pixels that go by a colour's name, in CIELAB: hue and half width in degrees, chroma and lightness from-to."""

    hue: float = 0.0
    reach: float = 360.0
    chroma: tuple[float, float] = (20.0, 200.0)
    light: tuple[float, float] = (8.0, 100.0)


PICKED: dict[str, Range] = {
    "red": Range(hue=27.0, reach=28.0, chroma=(30.0, 200.0)),
    "orange": Range(hue=62.0, reach=19.0, chroma=(38.0, 200.0), light=(38.0, 100.0)),
    "yellow": Range(hue=93.0, reach=20.0, chroma=(26.0, 200.0), light=(40.0, 110.0)),
    "green": Range(hue=140.0, reach=40.0, chroma=(12.0, 200.0)),
    "turquoise": Range(hue=198.0, reach=25.0, chroma=(12.0, 200.0)),
    "blue": Range(hue=265.0, reach=45.0, chroma=(12.0, 200.0)),
    "purple": Range(hue=320.0, reach=23.0, chroma=(15.0, 200.0)),
    "pink": Range(hue=358.0, reach=28.0, chroma=(14.0, 200.0), light=(48.0, 110.0)),
    "brown": Range(hue=62.0, reach=28.0, chroma=(15.0, 48.0), light=(8.0, 58.0)),
    "black": Range(chroma=(-50.0, 14.0), light=(-50.0, 27.0)),
    "grey": Range(chroma=(-50.0, 12.0), light=(27.0, 80.0)),
    "white": Range(chroma=(-50.0, 15.0), light=(80.0, 150.0)),
}
"""Chosen on photographs; neighbouring names overlap a little, as they do in speech."""
