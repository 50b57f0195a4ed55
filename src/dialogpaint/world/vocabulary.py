"""What the world can contain beside its kinds: settings, colours, what is worn, times, weathers, styles. Plain tables."""

from dataclasses import dataclass

COLOURS: dict[str, tuple[int, int, int]] = {
    "red": (214, 40, 40),
    "orange": (245, 130, 32),
    "yellow": (250, 210, 50),
    "green": (60, 160, 70),
    "blue": (45, 100, 210),
    "purple": (135, 60, 170),
    "pink": (245, 140, 180),
    "brown": (130, 80, 45),
    "black": (40, 40, 45),
    "white": (245, 245, 240),
    "grey": (145, 145, 150),
}
"""Name to sRGB. Chosen so that every two are told apart easily after an eight-fold autoencoder."""

SKINS: dict[str, tuple[int, int, int]] = {"light": (250, 215, 185), "tan": (215, 160, 115), "dark": (120, 78, 55)}

ACCESSORIES: dict[str, tuple[str, ...]] = {
    # accessory -> the kinds that can wear it; each has one colour
    "glasses": ("person", "face"),
    "hat": ("person", "face", "dog", "cat", "horse", "teddy", "rabbit", "bear", "monkey", "penguin"),
    "vest": ("person", "face"),
    "scarf": ("person", "face", "dog", "teddy", "bear", "penguin"),
    "beard": ("person", "face"),
}

PATTERNS = ("plain", "striped", "dotted", "checked", "floral")
PATTERNED: dict[str, tuple[str, ...]] = {
    # kind -> the parts that can carry a pattern
    "person": ("top", "bottom", "dress"),
    "face": ("top",),
    "balloon": ("envelope",),
    "umbrella": ("canopy",),
    "vase": ("body",),
    "ball": ("body",),
    "cup": ("body",),
    "teapot": ("body",),
}
EMBLEMS = ("heart", "star")
EMBLEM_WEARERS = ("person", "face")

TRAITS: dict[str, dict[str, tuple[str, ...]]] = {
    # kind -> trait -> values, the first is the usual one
    "person": {"outfit": ("top and bottom", "dress"), "sleeves": ("short", "long", "none"), "hem": ("long", "short")},
    "face": {"cut": ("short", "long", "curly", "bald"), "expression": ("smiling", "neutral", "sad", "surprised")},
}


@dataclass(frozen=True, kw_only=True)
class Setting:
    """name in a sentence ("on the beach"), whether it has a sky (time and weather show) and a water surface or a table;
    floating: there is no ground, so that things hang in it.
    """

    phrase: str
    sky: bool = True
    water: bool = False
    table: bool = False
    indoors: bool = False
    floating: bool = False


SETTINGS: dict[str, Setting] = {
    "meadow": Setting(phrase="in a meadow"),
    "beach": Setting(phrase="on the beach", water=True),
    "desert": Setting(phrase="in the desert"),
    "snow": Setting(phrase="in the snow"),
    "forest": Setting(phrase="in the forest"),
    "mountains": Setting(phrase="in the mountains"),
    "city": Setting(phrase="in a city street"),
    "sea": Setting(phrase="on the sea", water=True),
    "mars": Setting(phrase="on Mars"),
    "moon": Setting(phrase="on the Moon"),
    "farm": Setting(phrase="on the farm"),
    "jungle": Setting(phrase="in the jungle"),
    "playground": Setting(phrase="at the playground"),
    "underwater": Setting(phrase="under water", sky=False, water=True),
    "night sky": Setting(phrase="in the night sky", sky=False, floating=True),
    "kitchen": Setting(phrase="in the kitchen", sky=False, table=True, indoors=True),
    "living room": Setting(phrase="in the living room", sky=False, indoors=True),
    "bedroom": Setting(phrase="in the bedroom", sky=False, indoors=True),
    "studio": Setting(phrase="in front of a plain backdrop", sky=False, indoors=True),
}
"""`studio` is a plain coloured backdrop (Scene.backdrop); the usual one for birds, outfits and portraits."""

TIMES = ("day", "sunset", "night")
WEATHERS = ("clear", "rain", "snow", "fog", "rainbow")
STYLES = ("flat", "outlined", "pencil", "watercolour", "pixel art", "oil", "neon")
DOMAINS = ("scenes", "birds", "outfits", "portraits")
SIDES = ("left", "middle", "right")
