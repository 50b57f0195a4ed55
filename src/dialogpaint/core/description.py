"""What a picture shows, in words: the value a captioner returns and a dialogue is grounded in."""

from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable

from dialogpaint.core.image import Picture

PLACES = ("left", "middle", "right")


@dataclass(frozen=True, kw_only=True)
class NamedThing:
    """One thing in the picture.

    name: the kind, singular ("dog"). colour: of its main part, "" when unknown. place: left, middle, right, or "".
    pose: "" when the kind has none. features: accessories and garments it visibly has ("glasses", "vest", "hat").
    """

    name: str
    colour: str = ""
    place: str = ""
    pose: str = ""
    features: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Description:
    """A caption and the named things behind it. `known` is False when the captioner cannot tell (a photograph, for
    mini): then the dialogue must never contradict the user about what is there."""

    caption: str = ""
    things: tuple[NamedThing, ...] = ()
    setting: str = ""
    time: str = ""
    weather: str = ""
    style: str = ""
    known: bool = False

    def named(self, name: str) -> tuple[NamedThing, ...]:
        """All things of that kind, left to right as listed."""
        return tuple(thing for thing in self.things if thing.name == name)


UNKNOWN = Description()


def to_line(description: Description) -> str:
    """One regular line that `from_line` reads back; what the captioner is trained to write.

    "meadow, day, clear, flat: left brown dog standing with collar; right red car"
    """
    head = ", ".join((description.setting, description.time, description.weather, description.style))
    return head + ": " + "; ".join(_thing_to_words(thing) for thing in description.things)


def from_line(line: str, caption: str = "") -> Description:
    """The description that wrote the line. Malformed things are skipped; a malformed head gives an unknown
    description.
    """
    head, _, tail = line.partition(":")
    fields = [field.strip() for field in head.split(",")]
    if len(fields) != 4:
        return replace(UNKNOWN, caption=caption)
    things = tuple(thing for thing in map(_words_to_thing, tail.split(";")) if thing is not None)
    setting, time, weather, style = fields
    return Description(
        caption=caption, things=things, setting=setting, time=time, weather=weather, style=style, known=True
    )


def _thing_to_words(thing: NamedThing) -> str:
    words = [thing.place, thing.colour, thing.name.replace(" ", "_"), thing.pose]
    if thing.features:
        words += ["with", *(feature.replace(" ", "_") for feature in thing.features)]
    return " ".join(word for word in words if word)


def _words_to_thing(text: str) -> NamedThing | None:
    before, _, after = text.strip().partition(" with ")
    words = before.split()
    place = words.pop(0) if words and words[0] in PLACES else ""
    if not words:
        return None
    colour = words.pop(0) if len(words) > 1 and words[0] in COLOUR_NAMES else ""
    pose = words[1] if len(words) > 1 else ""
    features = tuple(word.replace("_", " ") for word in after.split())
    return NamedThing(name=words[0].replace("_", " "), colour=colour, place=place, pose=pose, features=features)


COLOUR_NAMES = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white", "grey")


class Captioner(Protocol):
    def describe(self, picture: Picture) -> Description: ...


@runtime_checkable
class Expecting(Captioner, Protocol):
    """A captioner that can be told what the edit that made a picture should have made of the picture before."""

    def describe_after(self, picture: Picture, expected: Description) -> Description: ...


@runtime_checkable
class Glimpsing(Captioner, Protocol):
    """A captioner that can look again for a thing that it did not see at first. None: it is hardly there."""

    def describe_with(self, picture: Picture, kind: str, colour: str = "") -> Description | None: ...
