"""People."""

from dialogpaint.world.kinds.kind import ANY, Kind

PEOPLE: dict[str, Kind] = {
    "person": Kind(
        plural="people",
        group="outfits",
        parts={
            "top": ANY,
            "bottom": ANY,
            "shoes": ANY,
            "hair": ("black", "brown", "yellow", "orange", "grey"),
            "skin": ("light", "tan", "dark"),
        },
        poses=("arms down", "arms raised", "waving"),
        height=0.62,
        aspect=0.5,
    ),
    "face": Kind(
        plural="faces",
        group="portraits",
        parts={
            "hair": ("black", "brown", "yellow", "orange", "grey", "white"),
            "eyes": ("brown", "blue", "green", "grey"),
            "skin": ("light", "tan", "dark"),
            "top": ANY,
        },
        height=0.9,
        aspect=0.85,
    ),
}
