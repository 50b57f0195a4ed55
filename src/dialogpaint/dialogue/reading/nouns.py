"""The things, parts, clothes and places a clause speaks of, in every way its words can be taken apart."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dialogpaint.dialogue.reading.things import (
    Mention,
    Seen,
    Targets,
    could_wear,
    found,
    has_part,
    having,
    kinds_of,
    of_group,
    only_one,
    only_person,
    wearers,
)
from dialogpaint.dialogue.reading.words import meanings, wishful
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.synonyms import NEAR_WORDS
from dialogpaint.world.vocabulary import EMBLEM_WEARERS, PATTERNED


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
_Option = tuple[Pieces, int]
_MOST = 600
"""Ways to take a clause apart that are looked at."""

_SLOTS = {
    "colour": "COLOUR", "skin": "SKIN", "pattern": "PATTERN", "stripes": "STRIPES", "look": "LOOK", "size": "SIZE",
    "pose": "POSE", "cut": "CUT", "length": "LENGTH", "side": "SIDE", "place": "PLACE", "time": "TIME",
    "weather": "WEATHER", "style": "STYLE", "background": "BG", "whole": "IT", "body": "BODY",
    "extent": "EXTENT", "garb": "GARB", "time sentence": "TIME", "weather sentence": "WEATHER", "style sentence": "STYLE",
}  # fmt: skip


def taken_apart(words: Words, seen: Seen) -> Iterator[Pieces]:
    """Every way, likeliest first, at most a few hundred."""
    for number, pieces in enumerate(_from(words, 0, seen)):
        if number >= _MOST:
            return
        yield pieces


def _from(words: Words, start: int, seen: Seen) -> Iterator[Pieces]:
    if start >= len(words):
        yield ()
        return
    for pieces, end in _options(words, start, seen):
        for rest in _from(words, end, seen):
            yield pieces + rest


def _options(words: Words, start: int, seen: Seen) -> Iterator[_Option]:
    yield from sorted(_noun_phrases(words, start, seen), key=lambda option: -option[1])
    for (code, value), end in meanings(words, start):
        if code in _SLOTS:
            yield (Piece(code=_SLOTS[code], value=value),), end
        elif code in ("verb", "link"):
            past = value in ("is", "has") and wishful(words)
            yield (Piece(code={"is": "be", "has": "give"}[value] if past else value),), end
        elif code == "pronoun":
            yield from _pronoun(value, end, seen)
        elif code == "nothing":
            yield (), end


def _pronoun(value: str, end: int, seen: Seen) -> Iterator[_Option]:
    targets = only_one(seen) if value == "it" else only_person(seen)
    if targets:
        yield (Piece(code="T", targets=targets),), end
    yield (Piece(code="IT"),), end


@dataclass(frozen=True, kw_only=True)
class _Start:
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


def _noun_phrases(words: Words, start: int, seen: Seen) -> Iterator[_Option]:
    for begun, at in _determiners(words, start, seen):
        for described, noun in _adjectives(words, at, begun):
            yield from _headed(words, noun, described, seen)


def _determiners(words: Words, start: int, seen: Seen) -> Iterator[tuple[_Start, int]]:
    for (code, value), end in meanings(words, start):
        if code == "definite":
            yield _Start(determiner="the"), end
        elif code == "new":
            yield _Start(determiner="a", count=int(value)), end
        elif code == "all":
            yield _Start(determiner="all", count={"both": 2, "two": 2, "three": 3}.get(_number(words[start:end]), 0)), end
        elif code == "owner" and words[start] != "the":
            yield _Start(determiner="the", owners=_owners(words[start], seen)), end
    yield _Start(determiner=""), start


def _number(words: Words) -> str:
    return next((word for word in words if word in ("both", "two", "three")), "")


def _owners(word: str, seen: Seen) -> Targets:
    return only_one(seen) if word == "its" else only_person(seen) if word in ("his", "her", "their", "your") else ()


_DEGREES = ("nice", "really", "much", "way", "far", "bit", "slightly", "very", "lot")


def _adjectives(words: Words, start: int, begun: _Start) -> Iterator[tuple[_Start, int]]:
    yield begun, start
    for (code, value), end in meanings(words, start):
        if code in ("colour", "skin") and not begun.colour:
            yield from _adjectives(words, end, replace(begun, colour=value))
        elif code == "side adjective" and not begun.side:
            yield from _adjectives(words, end, replace(begun, side=value))
        elif code == "pattern" and not begun.pattern:
            yield from _adjectives(words, end, replace(begun, pattern=value))
        elif code == "pose" and not begun.pose and end == start + 1 and words[start].endswith("ing"):
            yield from _adjectives(words, end, replace(begun, pose=value))
        elif code == "cut" and not begun.cut and words[start:end] in (("bald",), ("curly",)):
            yield from _adjectives(words, end, replace(begun, cut=value))
        elif code == "size" and value in ("bigger", "smaller") and not begun.size:
            yield from _adjectives(words, end, replace(begun, size=value))
        elif code == "decoration" or (code == "nothing" and words[start] in _DEGREES):
            yield from _adjectives(words, end, begun)


def _headed(words: Words, start: int, described: _Start, seen: Seen) -> Iterator[_Option]:
    for (code, value), end in meanings(words, start):
        if code in ("kind", "group", "one"):
            yield from _thing(words, end, described, _kinds(code, value), seen)
        elif code in ("kinds", "groups"):
            yield from _things(words, end, described, _kinds(code, value), seen)
        elif code == "part":
            yield from _part(words, end, described, value, seen)
        elif code in ("worn", "emblem"):
            yield from _worn(words, end, described, code, value, seen)
        elif code == "background" and described.determiner == "a" and described.colour:
            yield (Piece(code="BG"), Piece(code="COLOUR", value=described.colour)), end
        elif code == "garb" and described.determiner == "the" and not described.colour:
            whose = (Piece(code="T", targets=described.owners),) if described.owners else ()
            yield (*whose, Piece(code="GARB", value=value)), end
        elif code == "body" and described.determiner == "the":
            yield (Piece(code="BODY", targets=described.owners),), end
        elif code in ("cut", "length") and described.determiner == "the":
            whose = (Piece(code="T", targets=described.owners),) if described.owners else ()
            yield (*whose, Piece(code=_SLOTS[code], value=value)), end


def _kinds(code: str, value: str) -> tuple[str, ...] | None:
    if code.startswith("group"):
        return of_group(value)
    return None if code == "one" else kinds_of(value)


def _thing(
    words: Words, end: int, described: _Start, kinds: tuple[str, ...] | None, seen: Seen
) -> Iterator[_Option]:
    mention = Mention(kinds=kinds, colour=described.colour, side=described.side, pose=described.pose)
    plain = not (described.pattern or described.size or described.cut)
    if described.determiner == "all":
        yield from _told_apart(words, end, replace(mention, many=True, count=described.count), seen)
    elif described.determiner == "the" and plain:
        yield from _told_apart(words, end, mention, seen)
    elif described.determiner == "a" and kinds is None:
        if described.colour and plain and not described.side:
            yield (Piece(code="COLOUR", value=described.colour),), end
    elif described.determiner == "a" or not described.determiner:
        yield from _changed(end, described, mention, seen)
        bare = not described.determiner
        if bare and plain and kinds is not None:
            yield from _told_apart(words, end, mention, seen)
        told = not (described.side or described.pose) and words[end - 1] != "vehicle"
        if kinds is not None and plain and told and len(kinds) <= 2:
            new = Piece(code="K" if bare else "N", value=_new_kind(kinds, seen), colour=described.colour,
                count=described.count)  # fmt: skip
            if described.count == 1:
                yield from _placed(words, end, new, seen)


def _new_kind(kinds: tuple[str, ...], seen: Seen) -> str:
    """A face only where faces are: "a man" stands there in full otherwise."""
    return kinds[0]


def _things(words: Words, end: int, described: _Start, kinds: tuple[str, ...] | None, seen: Seen) -> Iterator[_Option]:
    if kinds is None:
        return
    plain = not (described.pattern or described.size or described.pose)
    mention = Mention(kinds=kinds, colour=described.colour, side=described.side, many=True, pose=described.pose)
    if described.determiner in ("the", "all", "") and not (described.pattern or described.size):
        yield from _told_apart(words, end, replace(mention, count=described.count if described.determiner == "all"
            else 0), seen)  # fmt: skip
    if described.determiner == "a" and described.count > 1 and plain and not described.side and len(kinds) <= 2:
        new = Piece(code="N", value=kinds[0], colour=described.colour, count=described.count)
        yield from _placed(words, end, new, seen)


def _changed(end: int, described: _Start, mention: Mention, seen: Seen) -> Iterator[_Option]:
    """ "blue dog", "a bigger tractor", "a dotted umbrella" of one that is there and is not so yet."""
    plain = found(replace(mention, colour=None, pose=""), seen) if seen.description.known and mention.kinds is not None else ()
    if len(plain) != 1:
        return
    thing = Piece(code="T", targets=plain)
    if described.size and not described.pattern and not described.colour:
        yield (thing, Piece(code="SIZE", value=described.size)), end
    elif described.cut:
        yield (thing, Piece(code="CUT", value=described.cut)), end
    elif described.pose and not found(mention, seen):
        yield (thing, Piece(code="POSE", value=described.pose)), end
    elif described.pattern and not described.colour and len(PATTERNED.get(plain[0].kind, ())) == 1:
        yield (thing, Piece(code="PATTERN", value=described.pattern)), end
    elif described.colour and not described.determiner and not found(mention, seen):
        yield (thing, Piece(code="COLOUR", value=described.colour)), end


def _told_apart(words: Words, end: int, mention: Mention, seen: Seen) -> Iterator[_Option]:
    """The thing by its words so far, then with more of those that follow: where it is, what it wears, what it does."""
    for told, stop in _told(words, end, mention, seen):
        targets = found(told, seen)
        if targets:
            yield (Piece(code="T", targets=targets),), stop
            yield from _possessed(words, stop, targets, seen)


def _told(words: Words, end: int, mention: Mention, seen: Seen) -> Iterator[tuple[Mention, int]]:
    yield mention, end
    for worn, stop in _lacking(words, end) if not mention.lacks else ():
        yield from _told(words, stop, replace(mention, lacks=worn), seen)
    for (code, value), stop in _after(words, end):
        if code == "side" and not mention.side:
            yield from _told(words, stop, replace(mention, side=value), seen)
        elif code == "near" and not mention.relation:
            for by, after in _simple(words, stop, seen):
                yield from _told(words, after, replace(mention, relation=value, by=by), seen)
        elif code == "pose" and not mention.pose:
            yield from _told(words, stop, replace(mention, pose=value), seen)
        elif code == "colour" and not mention.colour and words[end] in ("that", "that's", "which"):
            yield from _told(words, stop, replace(mention, colour=value), seen)
        elif code in ("worn", "emblem") and not mention.wears:
            yield from _told(words, stop, replace(mention, wears=value), seen)


_BETWEEN = ("that", "that's", "which", "is", "who", "stands", "standing", "are", "over", "one")
_WITH = ("with", "wearing", "in", "has", "having", "wears")


def _after(words: Words, end: int) -> Iterator[tuple[tuple[str, str], int]]:
    """What follows a noun, past "that is", "which has a", "with the"."""
    at = end
    while at < len(words) and words[at] in _BETWEEN:
        at += 1
    yield from meanings(words, at)
    if at < len(words) and words[at] in _WITH:
        for skipped in (2, 1):
            inner = at + skipped
            if skipped == 2 and words[at + 1 : inner] not in (("the",), ("a",), ("an",)):
                continue
            for meaning, stop in meanings(words, inner):
                if meaning[0] in ("worn", "emblem"):
                    yield meaning, stop


def _lacking(words: Words, end: int) -> Iterator[tuple[str, int]]:
    """ "without the hat", "that has no hat"."""
    for opening in (("without", "the"), ("without", "a"), ("with", "no"), ("without",), ("that", "has", "no"),
        ("wearing", "no"), ("without", "any")):  # fmt: skip
        at = end + len(opening)
        if words[end:at] == opening:
            for (code, value), stop in meanings(words, at):
                if code in ("worn", "emblem"):
                    yield value, stop


def _simple(words: Words, start: int, seen: Seen) -> Iterator[tuple[str, int]]:
    """The kind of one thing that is there, with nothing after it: "the big house", "the roof"."""
    at = start
    for (code, _), end in meanings(words, start):
        if code == "definite":
            at = end
            break
    for described, noun in _adjectives(words, at, _Start(determiner="the")):
        for (code, value), end in meanings(words, noun):
            if code == "kind":
                kinds = kinds_of(value)
                targets = found(Mention(kinds=kinds, colour=described.colour, side=described.side), seen)
                if len(targets) == 1:
                    yield targets[0].kind, end
            elif code == "part" and (owners := having(value, seen)):
                yield owners[0].kind, end
    for (code, value), end in meanings(words, start):
        if code == "pronoun" and (targets := only_one(seen) if value == "it" else only_person(seen)):
            yield targets[0].kind, end


def _possessed(words: Words, end: int, owners: Targets, seen: Seen) -> Iterator[_Option]:
    """ "the dog's red collar", "the dogs' hats"."""
    if words[end : end + 1] != ("'s",):
        return
    for described, noun in _adjectives(words, end + 1, _Start(determiner="the", owners=owners)):
        yield from _headed(words, noun, described, seen)


def _part(words: Words, end: int, described: _Start, part: str, seen: Seen) -> Iterator[_Option]:
    """A part as it is ("P": "the wheels of the car") or as it shall be ("M": "black wheels")."""
    if described.side or described.size or described.pose or described.cut:
        return
    shall_be = bool(described.colour or described.pattern)
    whose: list[tuple[Targets, int]] = []
    if described.owners:
        whose.append((described.owners, end))
    else:
        whose += [(having(part, seen), end), *_whose(words, end, seen)]
    for owners, stop in whose:
        if owners and all(has_part(owner.kind, part) for owner in owners):
            if not shall_be:
                yield (Piece(code="P", value=part, targets=owners),), stop
            elif described.determiner != "the" or described.owners:
                yield (Piece(code="M", value=part, targets=owners, colour=described.colour, pattern=described.pattern),), stop
    if not described.owners and (shall_be and described.determiner != "the"):
        yield (Piece(code="M", value=part, colour=described.colour, pattern=described.pattern),), end
    elif not described.owners:
        yield (Piece(code="Q", value=part),), end


def _whose(words: Words, end: int, seen: Seen) -> Iterator[tuple[Targets, int]]:
    """ "of the dog", "on the dog", "from him"."""
    if words[end : end + 1] not in (("of",), ("on",), ("from",), ("off",), ("for",)):
        return
    for begun, at in _determiners(words, end + 1, seen):
        for described, noun in _adjectives(words, at, begun):
            for pieces, stop in _headed(words, noun, described, seen):
                if len(pieces) == 1 and pieces[0].code == "T":
                    yield pieces[0].targets, stop
    for (code, value), stop in meanings(words, end + 1):
        if code == "pronoun":
            yield (only_one(seen) if value == "it" else only_person(seen)), stop


def _worn(words: Words, end: int, described: _Start, code: str, name: str, seen: Seen) -> Iterator[_Option]:
    """Something to wear: "W" one that shall be there, "V" one that is; "E" and "F" the same for emblems."""
    if described.side or described.size or described.pose or described.pattern:
        return
    new, there = ("W", "V") if code == "worn" else ("E", "F")
    piece = Piece(code=there, value=name, colour=described.colour)
    if described.determiner == "the":
        owners = [(described.owners, end)] if described.owners else [(wearers(name, seen), end)]
        for targets, stop in (*owners, *(() if described.owners else _whose(words, end, seen))):
            if targets:
                yield (replace(piece, targets=targets),), stop
        yield (piece,), end
    elif described.count == 1:
        yield (replace(piece, code=new),), end
        if not described.determiner and not described.colour and (targets := wearers(name, seen)):
            yield (replace(piece, targets=targets),), end


def _placed(words: Words, end: int, new: Piece, seen: Seen) -> Iterator[_Option]:
    """A new thing with where it shall be: "next to the tree", "left of it"."""
    for (code, value), stop in meanings(words, end):
        exact = " ".join(words[end:stop]) in NEAR_WORDS
        if code == "near" and (exact or not seen.free_text):
            for by, after in _simple(words, stop, seen):
                yield (_standing(new, value, by, seen),), after
    yield (new,), end


def _standing(new: Piece, relation: str, by: str, seen: Seen) -> Piece:
    """Left of what stands in the middle is the left of the picture; else beside it is as near as the world has."""
    places = [thing.place for thing in seen.description.named(by)]
    if relation in ("left", "right") and places == ["middle"]:
        return replace(new, side=relation)
    return replace(new, near=by)


def with_wearer(piece: Piece, seen: Seen) -> Piece:
    """Something to wear with the only one who could wear it."""
    return replace(piece, targets=could_wear(piece.value if piece.code == "W" else "", seen))


def can_bear(kind: str) -> bool:
    return kind in EMBLEM_WEARERS


def can_pose(kind: str, pose: str) -> bool:
    return pose in KINDS[kind].poses
