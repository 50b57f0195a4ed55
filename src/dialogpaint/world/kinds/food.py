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
    "banana": Kind(
        plural="bananas",
        group="food",
        parts={"body": ("yellow", "green"), "stem": ("brown", "green", "black")},
        height=0.26,
        aspect=1.1,
        habitat="table",
    ),
    "watermelon": Kind(
        plural="watermelons",
        group="food",
        parts={"flesh": ("red", "pink", "yellow"), "rind": ("green",)},
        height=0.24,
        aspect=1.65,
        habitat="table",
    ),
    "donut": Kind(
        plural="donuts",
        group="food",
        parts={"icing": ("pink", "brown", "white", "blue", "purple"), "base": ("yellow", "brown", "orange")},
        height=0.24,
        aspect=1.2,
        habitat="table",
    ),
    "pizza": Kind(
        plural="pizzas",
        group="food",
        parts={
            "cheese": ("yellow", "orange", "white"),
            "topping": ("red", "green", "black"),
            "crust": ("brown", "orange"),
        },
        height=0.3,
        aspect=0.96,
        habitat="table",
    ),
    "burger": Kind(
        plural="burgers",
        group="food",
        parts={"bun": ("orange", "yellow", "brown"), "patty": ("brown", "black"), "lettuce": ("green",)},
        height=0.28,
        aspect=1.3,
        habitat="table",
    ),
}
