"""Of the things that fit some words, those meant: by their order, nearness or shade, or as not the one spoken of."""

from collections.abc import Sequence

from dialogpaint.core.description import Description, NamedThing
from dialogpaint.world.edits import Target
from dialogpaint.world.vocabulary import COLOURS

Things = list[NamedThing]


def fitting(target: Target, description: Description) -> Things:
    """What the target's kind, colour and side can mean; its neighbour does not count."""
    alike = description.named(target.kind)
    found = [thing for thing in alike if target.colour in (None, thing.colour) or not thing.colour]
    return on_side(found, target.side) if len(found) > 1 and target.side else found


def on_side(found: Things, side: str) -> Things:
    """The outermost; in the middle the one whose place that is, or the second of three."""
    if side == "middle":
        in_place = [thing for thing in found if thing.place == "middle"]
        return in_place if len(in_place) == 1 else found[1:2] if len(found) == 3 else []
    return found[:1] if side == "left" else found[-1:]


def in_row(found: Things, number: int) -> Things:
    """The first, second ... from the left; -1 = the last."""
    return found[-1:] if number < 0 else found[number - 1 : number]


def others(found: Things, spoken_of: Sequence[Target], description: Description) -> Things:
    """Without those that were spoken of; nothing where none was."""
    known = [thing for target in spoken_of for thing in fitting(target, description)]
    return [thing for thing in found if not any(thing is one for one in known)] if known else []


def by_distance(found: Things, mark: str, furthest: bool, description: Description) -> Things:
    """The one nearest to, or furthest from, the one thing of that kind; nothing where two are as near."""
    at = _only(mark, description)
    if at is None:
        return []
    steps = {abs(number - at): [thing] for number, thing in enumerate(description.things) if _among(thing, found)}
    alike = len(steps) < len(found)
    return [] if alike or not steps else steps[max(steps) if furthest else min(steps)]


def by_shade(found: Things, darker: bool) -> Things:
    """The darkest or the lightest, where the colours are known and differ."""
    known = [thing for thing in found if thing.colour in COLOURS]
    if len(known) < 2 or len(known) < len(found):
        return []
    known.sort(key=lambda thing: _light(thing.colour), reverse=not darker)
    return known[:1] if _light(known[0].colour) != _light(known[1].colour) else []


def neighbours(found: Things, mark: str, description: Description) -> Things:
    """Those whose neighbour is the one thing of that kind; things are listed left to right."""
    at = _only(mark, description)
    if at is None:
        return []
    beside = [thing for number, thing in enumerate(description.things) if abs(number - at) == 1]
    return [thing for thing in found if _among(thing, beside)]


def beyond(found: Things, mark: str, side: str, description: Description) -> Things:
    """Those left or right of the one thing of that kind; things are listed left to right."""
    at = _only(mark, description)
    if at is None:
        return []
    cut = slice(0, at) if side == "left" else slice(at + 1, None)
    return [thing for thing in found if _among(thing, description.things[cut])]


def _only(kind: str, description: Description) -> int | None:
    """Where the one thing of a kind stands in the list; None for none or several."""
    places = [number for number, thing in enumerate(description.things) if thing.name == kind]
    return places[0] if len(places) == 1 else None


def _among(thing: NamedThing, things: Sequence[NamedThing]) -> bool:
    return any(thing is one for one in things)


def _light(colour: str) -> float:
    red, green, blue = COLOURS[colour]
    return 0.299 * red + 0.587 * green + 0.114 * blue
