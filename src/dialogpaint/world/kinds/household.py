"""Household."""

from dialogpaint.world.kinds.kind import ANY, Kind

HOUSEHOLD: dict[str, Kind] = {
    "chair": Kind(
        plural="chairs", group="household", parts={"seat": ANY, "legs": ("brown", "black")}, height=0.4, aspect=0.75
    ),
    "lamp": Kind(
        plural="lamps",
        group="household",
        parts={"shade": ANY, "stand": ("brown", "black", "grey")},
        height=0.46,
        aspect=0.55,
        outdoors=False,
    ),
    "vase": Kind(
        plural="vases",
        group="household",
        parts={"body": ANY, "flowers": ANY},
        height=0.38,
        aspect=0.65,
        habitat="table",
        outdoors=False,
    ),
    "umbrella": Kind(
        plural="umbrellas",
        group="household",
        parts={"canopy": ANY, "handle": ("brown", "black")},
        height=0.42,
        aspect=1.0,
    ),
    "sofa": Kind(
        plural="sofas",
        group="household",
        parts={"body": ANY, "cushions": ANY, "legs": ("brown", "black")},
        height=0.28,
        aspect=1.9,
        outdoors=False,
    ),
    "clock": Kind(
        plural="clocks",
        group="household",
        parts={"body": ANY, "dial": ("white", "yellow")},
        height=0.32,
        aspect=0.82,
        habitat="table",
    ),
    "cup": Kind(
        plural="cups", group="household", parts={"body": ANY, "handle": ANY}, height=0.26, aspect=1.1, habitat="table"
    ),
    "teapot": Kind(
        plural="teapots", group="household", parts={"body": ANY, "lid": ANY}, height=0.28, aspect=1.3, habitat="table"
    ),
    "book": Kind(
        plural="books",
        group="household",
        parts={"cover": ANY, "pages": ("white", "yellow")},
        height=0.3,
        aspect=0.72,
        habitat="table",
    ),
    "guitar": Kind(
        plural="guitars",
        group="household",
        parts={"body": ("orange", "brown", "red", "black", "blue", "white"), "neck": ("brown", "black")},
        height=0.46,
        aspect=0.58,
    ),
}
