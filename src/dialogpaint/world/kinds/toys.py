"""Toys."""

from dialogpaint.world.kinds.kind import ANY, Kind

TOYS: dict[str, Kind] = {
    "ball": Kind(plural="balls", group="toys", parts={"body": ANY, "stripe": ANY}, height=0.22, aspect=1.0),
    "kite": Kind(
        plural="kites",
        group="toys",
        parts={"body": ANY, "tail": ANY},
        height=0.4,
        aspect=0.75,
        habitat="air",
        indoors=False,
    ),
    "teddy": Kind(
        plural="teddies",
        group="toys",
        parts={"body": ("brown", "white", "pink"), "bow": ANY},
        height=0.36,
        aspect=0.85,
    ),
    "snowman": Kind(
        plural="snowmen",
        group="toys",
        parts={"body": ("white",), "scarf": ANY, "hat": ("black", "red", "blue")},
        height=0.44,
        aspect=0.7,
        indoors=False,
    ),
    "robot": Kind(
        plural="robots",
        group="toys",
        parts={
            "body": ("grey", "blue", "red", "green", "orange", "white"),
            "eyes": ("yellow", "green", "red", "white"),
            "buttons": ("red", "yellow", "blue"),
        },
        height=0.42,
        aspect=0.76,
    ),
}
