"""The pieces a clause is taken apart into, and what stands before a noun: determiners and adjectives."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dialogpaint.dialogue.reading.things import Seen, Targets, only_one, only_person
from dialogpaint.dialogue.reading.words import meanings


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One piece of a clause. code names it in `frames`: lower case for verbs and links, upper case for what is spoken
    of. targets: the things meant, or the owners of a part or garment; () = nobody said whose."""

    code: str
    value: str = ""
    targets: Targets = ()
    colour: str | None = None
    pattern: str = ""
    count: int = 1
    near: str | None = None
    side: str | None = None


Pieces = tuple[Piece, ...]
Words = tuple[str, ...]
Option = tuple[Pieces, int]


@dataclass(frozen=True, kw_only=True)
class Start:
    """What stands before a noun: which determiner, and the adjectives."""

    determiner: str
    count: int = 1
    owners: Targets = ()
    colour: str | None = None
    side: str | None = None
    pattern: str = ""
    pose: str = ""
    size: str = ""
    cut: str = ""
    number: int = 0
    shade: str = ""
    other: bool = False


def determiners(words: Words, start: int, seen: Seen) -> Iterator[tuple[Start, int]]:
    for (code, value), end in meanings(words, start):
        if code == "definite":
            yield Start(determiner="the"), end
        elif code == "new":
            yield Start(determiner="a", count=int(value)), end
        elif code == "all":
            yield (
                Start(determiner="all", count={"both": 2, "two": 2, "three": 3}.get(_number(words[start:end]), 0)),
                end,
            )
        elif code == "some of":
            yield Start(determiner="some", count=int(value)), end
        elif code == "owner" and words[start] != "the":
            yield Start(determiner="the", owners=_owners(words[start], seen)), end
    yield Start(determiner=""), start


def _number(words: Words) -> str:
    return next((word for word in words if word in ("both", "two", "three")), "")


def _owners(word: str, seen: Seen) -> Targets:
    return only_one(seen) if word == "its" else only_person(seen) if word in ("his", "her", "their", "your") else ()


_DEGREES = ("nice", "really", "much", "way", "far", "bit", "slightly", "very", "lot")


def adjectives(words: Words, start: int, begun: Start) -> Iterator[tuple[Start, int]]:
    yield begun, start
    for (code, value), end in meanings(words, start):
        if code in ("colour", "skin") and not begun.colour:
            yield from adjectives(words, end, replace(begun, colour=value))
        elif code == "side adjective" and not begun.side:
            yield from adjectives(words, end, replace(begun, side=value))
        elif code == "pattern" and not begun.pattern:
            yield from adjectives(words, end, replace(begun, pattern=value))
        elif code == "pose" and not begun.pose and end == start + 1 and words[start].endswith("ing"):
            yield from adjectives(words, end, replace(begun, pose=value))
        elif code == "cut" and not begun.cut and words[start:end] in (("bald",), ("curly",)):
            yield from adjectives(words, end, replace(begun, cut=value))
        elif code == "size" and value in ("bigger", "smaller") and not begun.size:
            yield from adjectives(words, end, replace(begun, size=value))
        elif code == "number" and not begun.number and begun.determiner == "the":
            yield from adjectives(words, end, replace(begun, number=int(value)))
        elif code == "shade" and not begun.shade and begun.determiner == "the":
            yield from adjectives(words, end, replace(begun, shade=value))
        elif code == "other" and not begun.other and begun.determiner == "the":
            yield from adjectives(words, end, replace(begun, other=True))
        elif code == "decoration" or (code == "nothing" and words[start] in _DEGREES):
            yield from adjectives(words, end, begun)
