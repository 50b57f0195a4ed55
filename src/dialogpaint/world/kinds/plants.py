"""Plants."""

from dialogpaint.world.kinds.kind import ANY, Kind

PLANTS: dict[str, Kind] = {
    "tree": Kind(
        plural="trees",
        group="plants",
        parts={"leaves": ("green", "orange", "red", "yellow"), "trunk": ("brown", "grey")},
        height=0.55,
        aspect=0.75,
        indoors=False,
    ),
    "pine": Kind(
        plural="pines",
        group="plants",
        parts={"leaves": ("green", "white", "blue"), "trunk": ("brown",)},
        height=0.55,
        aspect=0.6,
        indoors=False,
    ),
    "flower": Kind(
        plural="flowers",
        group="plants",
        parts={"petals": ANY, "centre": ("yellow", "brown"), "stem": ("green",)},
        height=0.36,
        aspect=0.6,
    ),
    "cactus": Kind(plural="cacti", group="plants", parts={"body": ("green",), "pot": ANY}, height=0.4, aspect=0.65),
    "mushroom": Kind(
        plural="mushrooms",
        group="plants",
        parts={"cap": ANY, "stem": ("white", "yellow")},
        height=0.28,
        aspect=1.0,
        indoors=False,
    ),
    "palm": Kind(
        plural="palms",
        group="plants",
        parts={"leaves": ("green", "yellow"), "trunk": ("brown", "grey")},
        height=0.56,
        aspect=0.8,
        indoors=False,
    ),
    "sunflower": Kind(
        plural="sunflowers",
        group="plants",
        parts={"petals": ("yellow", "orange", "red"), "centre": ("brown", "black"), "stem": ("green",)},
        height=0.46,
        aspect=0.62,
    ),
    "tulip": Kind(
        plural="tulips",
        group="plants",
        parts={"petals": ("red", "pink", "yellow", "purple", "orange", "white"), "stem": ("green",)},
        height=0.34,
        aspect=0.46,
    ),
    "pumpkin": Kind(
        plural="pumpkins",
        group="plants",
        parts={"body": ("orange", "yellow", "green"), "stem": ("green", "brown")},
        height=0.26,
        aspect=1.15,
    ),
}
