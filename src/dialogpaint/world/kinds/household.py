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
}
