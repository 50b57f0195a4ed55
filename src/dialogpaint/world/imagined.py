"""From what a picture is described to show to what it should show once an edit is made of it.

A description is laid out as a scene of the illustrated world, the edit is carried out on that scene, and the result is
described again. So "remove the left dog" is told by the same rules by which drawings are made.
"""

from pydantic import ValidationError

from dialogpaint.core.description import Description, NamedThing
from dialogpaint.core.errors import BadInput
from dialogpaint.world.apply import apply
from dialogpaint.world.captions import caption, describe
from dialogpaint.world.edits import Edit
from dialogpaint.world.features import EMBLEM_COLOURS
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.places import SLOTS, base_y
from dialogpaint.world.scene import Emblem, Scene, Thing
from dialogpaint.world.vocabulary import ACCESSORIES, EMBLEMS, SETTINGS

_APART = 0.04
"""Between things that are described to stand in the same third."""


def expected(before: Description, edit: Edit) -> tuple[Description, Description] | None:
    """The picture as it is and as it should become, both with the captions the world gives them; None where the edit
    does not fit what is described (a captioner's error, or a thing told by what only the picture shows)."""
    scene = _imagined(before)
    if scene is None:
        return None
    try:
        return describe(scene), describe(apply(scene, edit))
    except (BadInput, ValidationError):
        return None


def in_words(description: Description) -> str:
    """A caption of what is described, as the world words it; "" for what the world cannot show."""
    scene = _imagined(description)
    return "" if scene is None else caption(scene)


def _imagined(description: Description) -> Scene | None:
    if not description.known or description.setting not in SETTINGS:
        return None
    try:
        things = tuple(_thing(thing, number, description) for number, thing in enumerate(description.things))
        return Scene(
            setting=description.setting,
            time=description.time,
            weather=description.weather,
            style=description.style,
            things=things,
        )
    except (KeyError, ValidationError):
        return None


def _thing(named: NamedThing, number: int, description: Description) -> Thing:
    kind = KINDS[named.name]
    same = [other for other in description.things[:number] if other.place == named.place]
    return Thing(
        id=f"{named.name} {number}",
        kind=named.name,
        x=SLOTS[named.place or "middle"] + _APART * len(same),
        y=base_y(description.setting, named.name, kind.height),
        height=kind.height,
        pose=named.pose.replace("_", " "),
        colours={kind.main: named.colour} if named.colour else {},
        accessories={name: "black" if name == "glasses" else "red" for name in named.features if name in ACCESSORIES},
        emblem=next((Emblem(shape=s, colour=EMBLEM_COLOURS[s]) for s in EMBLEMS if s in named.features), None),  # type: ignore[arg-type]
        traits=_traits(named),
    )


def _traits(named: NamedThing) -> dict[str, str]:
    """A face without a colour is one without hair."""
    if "dress" in named.features:
        return {"outfit": "dress"}
    return {"cut": "bald"} if named.name == "face" and not named.colour else {}
