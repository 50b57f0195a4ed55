"""Food."""

from dialogpaint.world.kinds.kind import Kind

FOOD: dict[str, Kind] = {
    "apple": Kind(
        plural="apples",
        group="food",
        parts={"body": ("red", "green", "yellow"), "leaf": ("green", "brown")},
        height=0.24,
        aspect=0.95,
        habitat="table",
    ),
    "cake": Kind(
        plural="cakes",
        group="food",
        parts={"icing": ("pink", "white", "brown", "blue"), "base": ("brown", "yellow"), "cherry": ("red", "purple")},
        height=0.3,
        aspect=1.15,
        habitat="table",
    ),
}
