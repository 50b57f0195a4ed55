"""Which kinds suit which settings; sampled scenes and edits keep to it, an asked-for edit need not."""

from dialogpaint.world.kinds import KINDS
from dialogpaint.world.vocabulary import SETTINGS

_ON_WATER = ("duck", "lighthouse")
_UNDER_WATER = ("castle", "person", "submarine", "turtle", "crab", "octopus", "starfish", "jellyfish")
_AMONG_STARS = ("rocket", "bird", "person", "teddy", "umbrella", "ball", "robot")


def suits(kind: str, setting: str) -> bool:
    """Whether one would expect that kind there."""
    if setting == "studio":
        return True
    place, habits = SETTINGS[setting], KINDS[kind]
    if setting == "underwater":
        return kind in _UNDER_WATER or (habits.habitat == "water" and habits.group != "vehicles")
    if setting == "night sky":
        return habits.habitat == "air" or kind in _AMONG_STARS
    if habits.habitat == "water" and not place.water:
        return False
    if setting == "sea":
        return habits.habitat in ("water", "air") or kind in _ON_WATER
    return habits.indoors if place.indoors else habits.outdoors


KINDS_IN: dict[str, tuple[str, ...]] = {
    setting: tuple(kind for kind in KINDS if kind != "face" and suits(kind, setting)) for setting in SETTINGS
}
"""Setting to the kinds that suit it; a face is only for portraits."""

SETTINGS_FOR: dict[str, tuple[str, ...]] = {
    kind: tuple(setting for setting in SETTINGS if setting != "studio" and suits(kind, setting)) for kind in KINDS
}
"""Kind to the settings that suit it, the plain studio left out."""
