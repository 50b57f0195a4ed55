"""Where things stand: three slots across, a base line by habitat, and the emptiest slot."""

from collections.abc import Sequence

from dialogpaint.world.kinds import KINDS
from dialogpaint.world.scene import Thing
from dialogpaint.world.vocabulary import SETTINGS, SIDES

SLOTS: dict[str, float] = {"left": 0.2, "middle": 0.5, "right": 0.8}
"""Side to x. A thing too wide for its slot stands as near to it as the picture's edge allows."""

NEAR = 0.45
"""Two things stand next to each other when their centres are at most this far apart across."""

_OVERHANG = 0.04
_ROW_SCALE = {2: 0.8, 3: 0.66}
_ROW_WIDTH = 0.62
_ROW_STEP = 0.94
"""Several things in a row are smaller than one alone, take at most this share of the width, and hardly overlap."""
_SMALLEST = 0.1


def width_of(thing: Thing) -> float:
    """Its usual width as a share of the picture's."""
    return thing.height * KINDS[thing.kind].aspect


def side_of(x: float) -> str:
    """Which third of the picture."""
    return SIDES[min(2, int(x * 3))]


def slot_x(side: str, width: float) -> float:
    """The x of a side for something that wide."""
    return inside(SLOTS[side], width)


def inside(x: float, width: float) -> float:
    """x moved so that hardly anything is cut off at the edge."""
    margin = min(0.5, width / 2 - _OVERHANG)
    return min(max(x, margin), 1.0 - margin) if margin > 0 else x


def row(count: int, kind: str) -> tuple[float, float]:
    """The height of each of so many in a row, and the distance from centre to centre; one has its usual height."""
    usual, aspect = KINDS[kind].height, KINDS[kind].aspect
    if count == 1:
        return usual, 0.0
    height = max(_SMALLEST, min(_ROW_SCALE[count] * usual, _ROW_WIDTH / (count * aspect * _ROW_STEP)))
    return height, height * aspect * _ROW_STEP


def base_y(setting: str, kind: str, height: float, nearness: float = 0.5) -> float:
    """Where it stands: in the air in the sky, on or in the water, else on the ground, or hangs where there is none;
    nearness 0..1 = farther to nearer."""
    if KINDS[kind].habitat == "air" and SETTINGS[setting].sky:
        return max(0.36 + 0.08 * nearness, height + 0.03)
    if kind == "face":
        return 1.0
    if SETTINGS[setting].floating or (setting == "underwater" and KINDS[kind].habitat == "water"):
        return 0.5 + height / 2 + 0.2 * (nearness - 0.5)
    if KINDS[kind].habitat == "water" and setting == "beach":
        return 0.62 + 0.06 * nearness
    return 0.78 + 0.14 * nearness


def standing_in_for(old: Thing, setting: str, kind: str, height: float) -> float:
    """The y of another kind in a thing's place: the same, unless one belongs in the sky or water and the other not."""
    home, was = base_y(setting, kind, height), base_y(setting, old.kind, old.height)
    return home if abs(home - was) > 0.1 else old.y


def emptiest_side(things: Sequence[Thing]) -> str:
    """The slot with the fewest things, then the farthest from any thing, then the rightmost; all empty: the middle."""
    if not things:
        return "middle"
    taken = [SIDES.index(side_of(thing.x)) for thing in things]

    def emptiness(slot: int) -> tuple[int, int, int]:
        return -taken.count(slot), min((abs(slot - other) for other in taken), default=0), slot

    return SIDES[max(range(3), key=emptiness)]


def beside(near: Thing, width: float, things: Sequence[Thing]) -> float:
    """The x next to one of the things, on the side where they stand less in the way, then where there is more room."""
    gap = max(0.26, (width_of(near) + width) * 0.48)
    places = [inside(near.x + sign * gap, width) for sign in ((1, -1) if near.x <= 0.5 else (-1, 1))]
    return min(places, key=lambda x: round(_overlap(x, width, things), 1))


def _overlap(x: float, width: float, things: Sequence[Thing]) -> float:
    return sum(max(0.0, (width + width_of(thing)) / 2 - abs(x - thing.x)) for thing in things)
