"""Vehicles."""

from dialogpaint.world.kinds.kind import ANY, Kind

VEHICLES: dict[str, Kind] = {
    "car": Kind(
        plural="cars",
        group="vehicles",
        parts={"body": ANY, "wheels": ("black", "grey"), "windows": ("blue", "white", "grey")},
        height=0.3,
        aspect=1.9,
        indoors=False,
    ),
    "bus": Kind(
        plural="buses",
        group="vehicles",
        parts={"body": ANY, "wheels": ("black", "grey"), "stripe": ANY},
        height=0.38,
        aspect=1.7,
        indoors=False,
    ),
    "truck": Kind(
        plural="trucks",
        group="vehicles",
        parts={"cab": ANY, "box": ANY, "wheels": ("black", "grey")},
        height=0.36,
        aspect=1.7,
        indoors=False,
    ),
    "bicycle": Kind(
        plural="bicycles",
        group="vehicles",
        parts={"frame": ANY, "wheels": ("black", "grey")},
        height=0.34,
        aspect=1.5,
        indoors=False,
    ),
    "boat": Kind(
        plural="boats",
        group="vehicles",
        parts={"hull": ANY, "sail": ANY},
        height=0.44,
        aspect=0.95,
        habitat="water",
        indoors=False,
    ),
    "plane": Kind(
        plural="planes",
        group="vehicles",
        parts={"body": ANY, "wings": ANY},
        height=0.24,
        aspect=2.1,
        habitat="air",
        indoors=False,
    ),
    "balloon": Kind(
        plural="balloons",
        group="vehicles",
        parts={"envelope": ANY, "basket": ("brown", "red")},
        height=0.42,
        aspect=0.75,
        habitat="air",
        indoors=False,
    ),
    "rocket": Kind(
        plural="rockets",
        group="vehicles",
        parts={"body": ("white", "grey", "red"), "fins": ANY},
        height=0.48,
        aspect=0.55,
        indoors=False,
    ),
}
