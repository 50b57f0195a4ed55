"""The things, parts, clothes and places a clause speaks of, in every way its words can be taken apart."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from dialogpaint.dialogue.reading.picking import fitting
from dialogpaint.dialogue.reading.pieces import Option, Piece, Pieces, Start, Words, adjectives, determiners
from dialogpaint.dialogue.reading.telling import simple, told
from dialogpaint.dialogue.reading.things import (
    Mention,
    Seen,
    Targets,
    found,
    has_part,
    having,
    kinds_of,
    of_group,
    only_one,
    only_person,
    wearers,
    worn_by,
)
from dialogpaint.dialogue.reading.words import meanings, wishful
from dialogpaint.world.edits import Target
from dialogpaint.world.synonyms import NEAR_WORDS
from dialogpaint.world.vocabulary import PATTERNED

_MOST = 600
"""Ways to take a clause apart that are looked at."""

_SLOTS = {
    "colour": "COLOUR", "skin": "SKIN", "pattern": "PATTERN", "stripes": "STRIPES", "look": "LOOK", "size": "SIZE",
    "pose": "POSE", "cut": "CUT", "length": "LENGTH", "side": "SIDE", "place": "PLACE", "time": "TIME",
    "weather": "WEATHER", "style": "STYLE", "background": "BG", "whole": "IT", "body": "BODY",
    "extent": "EXTENT", "garb": "GARB", "time sentence": "TIME", "weather sentence": "WEATHER",
    "style sentence": "STYLE",
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


def _options(words: Words, start: int, seen: Seen) -> Iterator[Option]:
    yield from sorted(_noun_phrases(words, start, seen), key=lambda option: -option[1])
    for (code, value), end in meanings(words, start):
        if code in _SLOTS:
            yield (Piece(code=_SLOTS[code], value=value),), end
        elif code in ("verb", "link"):
            past = value in ("is", "has") and wishful(words)
            yield (Piece(code={"is": "be", "has": "give"}[value] if past else value, value=words[start]),), end
        elif code == "pronoun":
            yield from _pronoun(value, end, seen)
        elif code == "near":
            yield from _beside(words, start, end, value, seen)
        elif code == "whatever":
            yield from _told_apart(words, end, Mention(kinds=None, anything=True), seen)
        elif code == "coloured as":
            yield from _coloured_as(words, end, seen)
        elif code == "corner" and not seen.free_text:
            yield (Piece(code="SIDE", value=value),), end
        elif code == "nothing" or (code == "nowhere else" and not seen.free_text):
            yield (), end


def _pronoun(value: str, end: int, seen: Seen) -> Iterator[Option]:
    targets = only_one(seen) if value == "it" else only_person(seen)
    if targets:
        yield (Piece(code="T", value="it", targets=targets),), end
    yield (Piece(code="IT"),), end


def _noun_phrases(words: Words, start: int, seen: Seen) -> Iterator[Option]:
    for begun, at in determiners(words, start, seen):
        for described, noun in adjectives(words, at, begun):
            yield from _headed(words, noun, described, seen)
            if begun.determiner == "a" and begun.count == 1:
                yield from _manner(noun, described)
        yield from _bare(words, start, at, begun, seen)


def _bare(words: Words, start: int, end: int, begun: Start, seen: Seen) -> Iterator[Option]:
    """Numbers and the like without a noun: "both", "all three", "another", "two more"."""
    if begun.determiner == "all" and begun.count:
        yield from _told_apart(words, end, Mention(kinds=None, many=True, count=begun.count), seen)
    elif begun.determiner == "a" and _more(words[start:end]):
        yield from _once_more(end, begun, seen)


_MORE = ("another", "more", "extra", "additional", "other")


def _more(words: Words) -> bool:
    return not set(words).isdisjoint(_MORE)


def _once_more(end: int, described: Start, seen: Seen) -> Iterator[Option]:
    """ "another one" of what was just spoken of."""
    kinds = {target.kind for target in seen.last}
    if len(kinds) == 1 and not (described.side or described.pattern or described.size or described.pose):
        yield (Piece(code="N", value=kinds.pop(), colour=described.colour, count=described.count),), end


def _coloured_as(words: Words, end: int, seen: Seen) -> Iterator[Option]:
    """ "the same colour as the car"."""
    pronouns = (option for (code, value), stop in meanings(words, end) if code == "pronoun"
        for option in _pronoun(value, stop, seen))  # fmt: skip
    for pieces, stop in chain(_noun_phrases(words, end, seen), pronouns):
        targets = pieces[0].targets if len(pieces) == 1 and pieces[0].code == "T" else ()
        things = [thing for target in targets for thing in fitting(target, seen.description)]
        if len(things) == 1 and things[0].colour:
            yield (Piece(code="COLOUR", value=things[0].colour),), stop


def _headed(words: Words, start: int, described: Start, seen: Seen) -> Iterator[Option]:
    for (code, value), end in meanings(words, start):
        if code in ("kind", "group", "one"):
            yield from _thing(words, end, described, _kinds(code, value), seen)
        elif code in ("kinds", "groups"):
            yield from _things(words, end, described, _kinds(code, value), seen)
        elif code == "ones" and described.determiner in ("the", "all", "some"):
            yield from _things(words, end, described, None, seen)
        elif code == "ones" and described.determiner == "a" and _more(words[:start]):
            yield from _once_more(end, described, seen)
        elif code == "part":
            yield from _part(words, end, described, value, seen)
        elif code in ("worn", "emblem"):
            yield from _worn(words, end, described, code, value, seen)
        elif code == "background" and described.determiner == "a" and described.colour:
            yield (Piece(code="BG"), Piece(code="COLOUR", value=described.colour)), end
        elif code == "manner" and described.determiner == "a":
            yield from _manner(end, described)
        elif code == "garb" and described.determiner == "the" and not described.colour:
            whose = (Piece(code="T", targets=described.owners),) if described.owners else ()
            yield (*whose, Piece(code="GARB", value=value)), end
        elif code == "body" and described.determiner == "the":
            yield (Piece(code="BODY", targets=described.owners),), end
        elif code in ("cut", "length") and described.determiner == "the":
            whose = (Piece(code="T", targets=described.owners),) if described.owners else ()
            yield (*whose, Piece(code=_SLOTS[code], value=value)), end


def _manner(end: int, described: Start) -> Iterator[Option]:
    """ "a striped look", "a fresh red coat of paint", "a bright blue"."""
    if described.side or described.pose or described.cut:
        return
    for code, value in (("COLOUR", described.colour), ("PATTERN", described.pattern), ("SIZE", described.size)):
        if value and [described.colour or "", described.pattern, described.size].count("") == 2:
            yield (Piece(code=code, value=value),), end


def _kinds(code: str, value: str) -> tuple[str, ...] | None:
    if code.startswith("group"):
        return of_group(value)
    return None if code == "one" else kinds_of(value)


def _thing(words: Words, end: int, described: Start, kinds: tuple[str, ...] | None, seen: Seen) -> Iterator[Option]:
    mention = _mention(kinds, described)
    plain = not (described.pattern or described.size or described.cut)
    if described.determiner == "all":
        yield from _told_apart(words, end, replace(mention, many=True, count=described.count), seen)
    elif described.determiner == "the" and plain:
        yield from _told_apart(words, end, mention, seen)
    elif described.determiner == "a" and kinds is None and _more(words[:end]):
        yield from _once_more(end, described, seen)
    elif described.determiner == "a" and kinds is None:
        if described.colour and plain and not described.side:
            yield (Piece(code="COLOUR", value=described.colour),), end
    elif described.determiner == "a" or not described.determiner:
        yield from _changed(end, described, mention, seen)
        bare = not described.determiner
        if bare and plain and kinds is not None:
            yield from _told_apart(words, end, mention, seen)
        unplaced = not (described.side or described.pose) and words[end - 1] != "vehicle"
        if kinds is not None and plain and unplaced and len(kinds) <= 2:
            new = Piece(code="K" if bare else "N", value=kinds[0], colour=described.colour,
                count=described.count)  # fmt: skip
            if described.count == 1:
                yield from _placed(words, end, new, seen)


def _things(words: Words, end: int, described: Start, kinds: tuple[str, ...] | None, seen: Seen) -> Iterator[Option]:
    plain = not (described.pattern or described.size or described.pose)
    mention = replace(_mention(kinds, described), many=True)
    if described.determiner == "some":
        yield from _some(words, end, mention, described.count, seen)
    if described.determiner in ("the", "all", "") and not (described.pattern or described.size):
        yield from _told_apart(words, end, replace(mention, count=described.count if described.determiner == "all"
            else 0), seen)  # fmt: skip
    if kinds is None:
        return
    if not described.determiner and plain and not described.side and len(kinds) <= 2:
        yield (Piece(code="KS", value=kinds[0], colour=described.colour),), end
    if described.determiner == "a" and described.count > 1 and plain and not described.side and len(kinds) <= 2:
        new = Piece(code="N", value=kinds[0], colour=described.colour, count=described.count)
        yield from _placed(words, end, new, seen)


def _mention(kinds: tuple[str, ...] | None, described: Start) -> Mention:
    return Mention(
        kinds=kinds,
        colour=described.colour,
        side=described.side,
        pose=described.pose,
        number=described.number,
        shade=described.shade,
        other=described.other,
    )


def _some(words: Words, end: int, mention: Mention, count: int, seen: Seen) -> Iterator[Option]:
    """ "one of the dogs": a dog, nobody said which."""
    for meant, stop in told(words, end, mention, seen):
        targets = found(meant, seen)
        if len(targets) > count and len({target.kind for target in targets}) == 1:
            which = Target.model_validate({"kind": targets[0].kind, "colour": meant.colour})
            yield (Piece(code="T", targets=(which,)),), stop


def _changed(end: int, described: Start, mention: Mention, seen: Seen) -> Iterator[Option]:
    """ "blue dog", "a bigger tractor", "a dotted umbrella" of one that is there and is not so yet."""
    plain = (
        found(replace(mention, colour=None, pose=""), seen)
        if seen.description.known and mention.kinds is not None
        else ()
    )
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


def _told_apart(words: Words, end: int, mention: Mention, seen: Seen) -> Iterator[Option]:
    """The thing by its words so far, then with more of those that follow: where it is, what it wears, what it does."""
    for meant, stop in told(words, end, mention, seen):
        targets = found(meant, seen)
        if targets:
            yield (Piece(code="T", targets=targets),), stop
            yield from _possessed(words, stop, targets, seen)
        elif mention.kinds and words[stop : stop + 1] == ("'s",):
            yield from _worn_by_one(words, stop + 1, mention.kinds, seen)


def _worn_by_one(words: Words, start: int, kinds: tuple[str, ...], seen: Seen) -> Iterator[Option]:
    """ "the cat's hat", where one of the cats has a hat."""
    for (code, value), _ in meanings(words, start):
        owners = wearers(value, seen) if code == "worn" else ()
        if owners and owners[0].kind in kinds:
            yield from _possessed(words, start - 1, owners, seen)


def _possessed(words: Words, end: int, owners: Targets, seen: Seen) -> Iterator[Option]:
    """ "the dog's red collar", "the dogs' hats"."""
    if words[end : end + 1] != ("'s",):
        return
    for described, noun in adjectives(words, end + 1, Start(determiner="the", owners=owners)):
        yield from _headed(words, noun, described, seen)


def _part(words: Words, end: int, described: Start, part: str, seen: Seen) -> Iterator[Option]:
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
                yield (
                    (Piece(code="M", value=part, targets=owners, colour=described.colour, pattern=described.pattern),),
                    stop,
                )
    if not described.owners and (shall_be and described.determiner != "the"):
        yield (Piece(code="M", value=part, colour=described.colour, pattern=described.pattern),), end
    elif not described.owners:
        yield (Piece(code="Q", value=part),), end


def _whose(words: Words, end: int, seen: Seen) -> Iterator[tuple[Targets, int]]:
    """ "of the dog", "on the dog", "from him"."""
    if words[end : end + 1] not in (("of",), ("on",), ("from",), ("off",), ("for",)):
        return
    for begun, at in determiners(words, end + 1, seen):
        for described, noun in adjectives(words, at, begun):
            for pieces, stop in _headed(words, noun, described, seen):
                if len(pieces) == 1 and pieces[0].code == "T":
                    yield pieces[0].targets, stop
    for (code, value), stop in meanings(words, end + 1):
        if code == "pronoun":
            yield (only_one(seen) if value == "it" else only_person(seen)), stop


def _worn(words: Words, end: int, described: Start, code: str, name: str, seen: Seen) -> Iterator[Option]:
    """Something to wear: "W" one that shall be there, "V" one that is; "E" and "F" the same for emblems."""
    if described.side or described.size or described.pose or described.pattern:
        return
    new, there = ("W", "V") if code == "worn" else ("E", "F")
    piece = Piece(code=there, value=name, colour=described.colour)
    if described.determiner == "the":
        bare = described.owners and not all(worn_by(owner, name, seen) for owner in described.owners)
        owned = described.owners if described.owners and not bare else wearers(name, seen)
        owners = [(owned, end)]
        for targets, stop in (*owners, *(() if described.owners else _whose(words, end, seen))):
            if targets:
                yield (replace(piece, targets=targets),), stop
        yield (piece,), end
    elif described.count == 1:
        yield (replace(piece, code=new),), end
        if not described.determiner and not described.colour and (targets := wearers(name, seen)):
            yield (replace(piece, targets=targets),), end


def _placed(words: Words, end: int, new: Piece, seen: Seen) -> Iterator[Option]:
    """A new thing with where it shall be: "next to the tree", "left of it"."""
    for (code, value), stop in meanings(words, end):
        if code == "near":
            for (place,), after in _beside(words, end, stop, value, seen):
                yield (replace(new, near=place.near, side=place.side),), after
    yield (new,), end


def _beside(words: Words, start: int, end: int, relation: str, seen: Seen) -> Iterator[Option]:
    """Where something new shall stand: "next to the tree"."""
    if seen.free_text and " ".join(words[start:end]) not in NEAR_WORDS:
        return
    for by, after in simple(words, end, seen):
        yield (_standing(Piece(code="NEAR"), relation, by, seen),), after


def _standing(new: Piece, relation: str, by: str, seen: Seen) -> Piece:
    """Left of what stands in the middle is the left of the picture; else beside it is as near as the world has."""
    places = [thing.place for thing in seen.description.named(by)]
    if relation in ("left", "right") and places == ["middle"]:
        return replace(new, side=relation)
    return replace(new, near=by)
