"""Buildings."""

from dialogpaint.world.kinds.kind import ANY, Kind

BUILDINGS: dict[str, Kind] = {
    "house": Kind(
        plural="houses",
        group="buildings",
        parts={"walls": ("white", "yellow", "pink", "blue"), "roof": ("red", "brown", "black", "blue"), "door": ANY},
        height=0.46,
        aspect=1.1,
        indoors=False,
    ),
    "castle": Kind(
        plural="castles",
        group="buildings",
        parts={"walls": ("grey", "white", "pink"), "flags": ANY},
        height=0.52,
        aspect=1.1,
        indoors=False,
    ),
    "tent": Kind(
        plural="tents",
        group="buildings",
        parts={"body": ANY, "flap": ("white", "black", "brown")},
        height=0.34,
        aspect=1.4,
        indoors=False,
    ),
    "lighthouse": Kind(
        plural="lighthouses",
        group="buildings",
        parts={"tower": ("white",), "stripes": ("red", "blue", "black")},
        height=0.58,
        aspect=0.45,
        indoors=False,
    ),
    "windmill": Kind(
        plural="windmills",
        group="buildings",
        parts={"tower": ("white", "yellow", "brown", "grey"), "sails": ANY, "roof": ("red", "brown", "blue", "black")},
        height=0.56,
        aspect=0.8,
        indoors=False,
    ),
}
