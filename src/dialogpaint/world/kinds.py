"""Every kind of thing that can be drawn: its parts and their usual colours, poses, where it stands, how large it is."""

from dataclasses import dataclass
from typing import Literal

Habitat = Literal["ground", "air", "water", "table"]


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of thing.

    parts: nameable parts and their usual colours; the first part is the main one, the thing's own colour.
    poses: the first is the default; () = none. height: usual height as a share of the picture's. aspect: width / height
    of its box. habitat: where it stands. indoors / outdoors: which settings suit it.
    """

    plural: str
    group: str
    parts: dict[str, tuple[str, ...]]
    poses: tuple[str, ...] = ()
    height: float = 0.36
    aspect: float = 1.0
    habitat: Habitat = "ground"
    indoors: bool = True
    outdoors: bool = True

    @property
    def main(self) -> str:
        return next(iter(self.parts))


_ANY = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "white", "black")
_FUR = ("brown", "black", "white", "grey", "orange")
_DOG_POSES = ("standing", "sitting", "lying", "jumping")

KINDS: dict[str, Kind] = {
    # animals
    "dog": Kind(
        plural="dogs", group="animals", parts={"body": _FUR, "ears": _FUR, "collar": _ANY}, poses=_DOG_POSES, aspect=1.2
    ),
    "cat": Kind(
        plural="cats",
        group="animals",
        parts={"body": _FUR, "collar": _ANY, "eyes": ("green", "yellow", "blue")},
        poses=_DOG_POSES,
        aspect=1.15,
        height=0.33,
    ),
    "horse": Kind(
        plural="horses",
        group="animals",
        parts={"body": _FUR, "mane": ("black", "brown", "white", "yellow")},
        poses=("standing", "running", "rearing"),
        height=0.48,
        aspect=1.15,
        indoors=False,
    ),
    "cow": Kind(
        plural="cows",
        group="animals",
        parts={"body": ("white", "brown", "black"), "spots": ("black", "brown", "white")},
        poses=("standing", "lying"),
        height=0.4,
        aspect=1.35,
        indoors=False,
    ),
    "sheep": Kind(
        plural="sheep",
        group="animals",
        parts={"body": ("white", "grey", "black"), "head": ("black", "brown", "white")},
        poses=("standing", "lying"),
        height=0.33,
        aspect=1.25,
        indoors=False,
    ),
    "rabbit": Kind(
        plural="rabbits",
        group="animals",
        parts={"body": ("white", "grey", "brown"), "ears": ("pink", "white", "brown")},
        poses=("sitting", "jumping"),
        height=0.32,
        aspect=0.9,
    ),
    "elephant": Kind(
        plural="elephants",
        group="animals",
        parts={"body": ("grey", "blue", "pink"), "ears": ("grey", "pink"), "blanket": _ANY},
        poses=("standing", "sitting"),
        height=0.5,
        aspect=1.25,
        indoors=False,
    ),
    "lion": Kind(
        plural="lions",
        group="animals",
        parts={"body": ("yellow", "orange"), "mane": ("brown", "orange", "black")},
        poses=("standing", "lying"),
        height=0.4,
        aspect=1.2,
        indoors=False,
    ),
    "leopard": Kind(
        plural="leopards",
        group="animals",
        parts={"body": ("yellow", "orange"), "spots": ("black", "brown")},
        poses=("standing", "sitting", "lying", "jumping"),
        height=0.36,
        aspect=1.3,
        indoors=False,
    ),
    "fox": Kind(
        plural="foxes",
        group="animals",
        parts={"body": ("orange", "red", "grey"), "tail": ("orange", "white", "black")},
        poses=("standing", "sitting"),
        height=0.34,
        aspect=1.3,
        indoors=False,
    ),
    "duck": Kind(
        plural="ducks",
        group="animals",
        parts={"body": ("white", "yellow", "brown"), "beak": ("orange", "yellow")},
        height=0.28,
        aspect=1.1,
        indoors=False,
    ),
    "fish": Kind(
        plural="fish",
        group="animals",
        parts={"body": _ANY, "fins": _ANY},
        height=0.24,
        aspect=1.5,
        habitat="water",
        indoors=False,
    ),
    "bird": Kind(
        plural="birds",
        group="birds",
        parts={"belly": _ANY, "crown": _ANY, "wings": _ANY, "beak": ("orange", "yellow", "black"), "tail": _ANY},
        poses=("perched", "walking", "flying"),
        height=0.34,
        aspect=1.3,
        indoors=False,
    ),
    "butterfly": Kind(
        plural="butterflies",
        group="animals",
        parts={"wings": _ANY, "body": ("black", "brown")},
        height=0.26,
        aspect=1.15,
        habitat="air",
        indoors=False,
    ),
    # vehicles
    "car": Kind(
        plural="cars",
        group="vehicles",
        parts={"body": _ANY, "wheels": ("black", "grey"), "windows": ("blue", "white", "grey")},
        height=0.3,
        aspect=1.9,
        indoors=False,
    ),
    "bus": Kind(
        plural="buses",
        group="vehicles",
        parts={"body": _ANY, "wheels": ("black", "grey"), "stripe": _ANY},
        height=0.38,
        aspect=1.7,
        indoors=False,
    ),
    "truck": Kind(
        plural="trucks",
        group="vehicles",
        parts={"cab": _ANY, "box": _ANY, "wheels": ("black", "grey")},
        height=0.36,
        aspect=1.7,
        indoors=False,
    ),
    "bicycle": Kind(
        plural="bicycles",
        group="vehicles",
        parts={"frame": _ANY, "wheels": ("black", "grey")},
        height=0.34,
        aspect=1.5,
        indoors=False,
    ),
    "boat": Kind(
        plural="boats",
        group="vehicles",
        parts={"hull": _ANY, "sail": _ANY},
        height=0.44,
        aspect=0.95,
        habitat="water",
        indoors=False,
    ),
    "plane": Kind(
        plural="planes",
        group="vehicles",
        parts={"body": _ANY, "wings": _ANY},
        height=0.24,
        aspect=2.1,
        habitat="air",
        indoors=False,
    ),
    "balloon": Kind(
        plural="balloons",
        group="vehicles",
        parts={"envelope": _ANY, "basket": ("brown", "red")},
        height=0.42,
        aspect=0.75,
        habitat="air",
        indoors=False,
    ),
    "rocket": Kind(
        plural="rockets",
        group="vehicles",
        parts={"body": ("white", "grey", "red"), "fins": _ANY},
        height=0.48,
        aspect=0.55,
        indoors=False,
    ),
    # plants
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
        parts={"petals": _ANY, "centre": ("yellow", "brown"), "stem": ("green",)},
        height=0.36,
        aspect=0.6,
    ),
    "cactus": Kind(plural="cacti", group="plants", parts={"body": ("green",), "pot": _ANY}, height=0.4, aspect=0.65),
    "mushroom": Kind(
        plural="mushrooms",
        group="plants",
        parts={"cap": _ANY, "stem": ("white", "yellow")},
        height=0.28,
        aspect=1.0,
        indoors=False,
    ),
    # food
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
    # buildings
    "house": Kind(
        plural="houses",
        group="buildings",
        parts={"walls": ("white", "yellow", "pink", "blue"), "roof": ("red", "brown", "black", "blue"), "door": _ANY},
        height=0.46,
        aspect=1.1,
        indoors=False,
    ),
    "castle": Kind(
        plural="castles",
        group="buildings",
        parts={"walls": ("grey", "white", "pink"), "flags": _ANY},
        height=0.52,
        aspect=1.1,
        indoors=False,
    ),
    "tent": Kind(
        plural="tents",
        group="buildings",
        parts={"body": _ANY, "flap": ("white", "black", "brown")},
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
    # household
    "chair": Kind(
        plural="chairs", group="household", parts={"seat": _ANY, "legs": ("brown", "black")}, height=0.4, aspect=0.75
    ),
    "lamp": Kind(
        plural="lamps",
        group="household",
        parts={"shade": _ANY, "stand": ("brown", "black", "grey")},
        height=0.46,
        aspect=0.55,
        outdoors=False,
    ),
    "vase": Kind(
        plural="vases",
        group="household",
        parts={"body": _ANY, "flowers": _ANY},
        height=0.38,
        aspect=0.65,
        habitat="table",
        outdoors=False,
    ),
    "umbrella": Kind(
        plural="umbrellas",
        group="household",
        parts={"canopy": _ANY, "handle": ("brown", "black")},
        height=0.42,
        aspect=1.0,
    ),
    # toys
    "ball": Kind(plural="balls", group="toys", parts={"body": _ANY, "stripe": _ANY}, height=0.22, aspect=1.0),
    "kite": Kind(
        plural="kites",
        group="toys",
        parts={"body": _ANY, "tail": _ANY},
        height=0.4,
        aspect=0.75,
        habitat="air",
        indoors=False,
    ),
    "teddy": Kind(
        plural="teddies",
        group="toys",
        parts={"body": ("brown", "white", "pink"), "bow": _ANY},
        height=0.36,
        aspect=0.85,
    ),
    "snowman": Kind(
        plural="snowmen",
        group="toys",
        parts={"body": ("white",), "scarf": _ANY, "hat": ("black", "red", "blue")},
        height=0.44,
        aspect=0.7,
        indoors=False,
    ),
    # people
    "person": Kind(
        plural="people",
        group="outfits",
        parts={
            "top": _ANY,
            "bottom": _ANY,
            "shoes": _ANY,
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
            "top": _ANY,
        },
        height=0.9,
        aspect=0.85,
    ),
}
