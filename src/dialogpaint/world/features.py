"""What a thing has that words can name: its visible parts, usual colours, what it wears."""

from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing
from dialogpaint.world.vocabulary import COLOURS, SKINS, TRAITS

EMBLEM_COLOURS = {"heart": "red", "star": "yellow"}
_ACCESSORY_COLOURS = {"glasses": "black", "hat": "red", "vest": "blue", "scarf": "red", "beard": "brown"}


def trait_of(thing: Thing, trait: str) -> str:
    """The value it has, the usual one unless given. Raises KeyError for a trait its kind does not have."""
    return thing.traits.get(trait, TRAITS[thing.kind][trait][0])


def pose_of(thing: Thing) -> str:
    """Its pose, "" for a kind without poses."""
    poses = KINDS[thing.kind].poses
    return thing.pose or (poses[0] if poses else "")


def wears_dress(thing: Thing) -> bool:
    return thing.kind == "person" and trait_of(thing, "outfit") == "dress"


def visible_parts(thing: Thing) -> tuple[str, ...]:
    """The parts one can see and name. A dress stands in place of top and bottom; a bald face has no hair."""
    parts = tuple(KINDS[thing.kind].parts)
    if wears_dress(thing):
        return ("dress", *(part for part in parts if part not in ("top", "bottom")))
    if thing.kind == "face" and trait_of(thing, "cut") == "bald":
        return tuple(part for part in parts if part != "hair")
    return parts


def coloured_part(thing: Thing, part: str) -> str:
    """The part whose colour is drawn: a dress takes the top's."""
    return "top" if part == "dress" and wears_dress(thing) else part


def main_colour(thing: Thing) -> str:
    """The colour one would call it by, "" when its main part does not show (a bald face)."""
    main = KINDS[thing.kind].main
    if main in visible_parts(thing) or wears_dress(thing):
        return colour_of(thing, main)
    return ""


def palette(kind: str, part: str) -> tuple[str, ...]:
    """The colours that part can take at all: skin tones for skin, else every colour."""
    return tuple(SKINS) if KINDS[kind].parts[part][0] in SKINS else tuple(COLOURS)


def usual_colours(kind: str, main: str | None = None) -> dict[str, str]:
    """A colour for every part: `main` or the first usual one, then for each part its first usual one not yet taken, so
    that neighbouring parts are told apart."""
    colours: dict[str, str] = {}
    for part, usual in KINDS[kind].parts.items():
        if not colours and main is not None:
            colours[part] = main
            continue
        colours[part] = next((colour for colour in usual if colour not in colours.values()), usual[0])
    return colours


def accessory_colour(thing: Thing, accessory: str) -> str:
    """The colour an accessory has when none is asked for; a beard matches the hair."""
    if accessory == "beard" and "hair" in visible_parts(thing):
        return colour_of(thing, "hair")
    return _ACCESSORY_COLOURS[accessory]
