"""The edit that the pieces of a frame make, for each kind of edit."""

from collections.abc import Callable, Iterator

from dialogpaint.dialogue.grounding import plainer
from dialogpaint.dialogue.reading.picking import fitting
from dialogpaint.dialogue.reading.pieces import Piece, Pieces
from dialogpaint.dialogue.reading.things import (
    Mention,
    Seen,
    Targets,
    could_wear,
    everything,
    found,
    has_part,
    posing,
    same_as,
    wearers,
    worn_by,
)
from dialogpaint.world.edits import (
    Accessory,
    Add,
    Edit,
    EmblemEdit,
    Move,
    Pattern,
    Pose,
    Recolour,
    Remove,
    Replace,
    Resize,
    Target,
    ToSetting,
    ToTime,
    ToWeather,
    Trait,
)
from dialogpaint.world.vocabulary import PATTERNED, TRAITS

Edits = tuple[Edit, ...]
ByCode = dict[str, Pieces]
Build = Callable[[ByCode, Seen], Edits]


def each(code: str, build: Callable[[Target, ByCode], Edit | None]) -> Build:
    """One edit for each of the things."""

    def built(by_code: ByCode, _: Seen) -> Edits:
        edits = [build(target, by_code) for target in by_code[code][0].targets]
        return tuple(edit for edit in edits if edit is not None) if all(edits) else ()

    return built


def word_of(by_code: ByCode, code: str) -> str:
    return by_code[code][0].value


def recolour(target: Target, by_code: ByCode) -> Edit:
    colour = word_of(by_code, "COLOUR")
    hair = target.kind == "face" and colour in ("blonde", "blond", "ginger")
    return Recolour(target=target, part="hair" if hair else None, colour=colour)


def recolour_part(target: Target, by_code: ByCode) -> Edit:
    colour = word_of(by_code, "COLOUR" if "COLOUR" in by_code else "SKIN")
    return Recolour(target=target, part=word_of(by_code, "P"), colour=colour)


def recolour_worn(target: Target, by_code: ByCode) -> Edit:
    return Recolour(target=target, part=word_of(by_code, "V"), colour=word_of(by_code, "COLOUR"))


def as_parts(by_code: ByCode, seen: Seen) -> Edits:
    """ "black wheels" on the thing named, or on the only one that has such."""
    edits: list[Edit] = []
    for piece in by_code["M"]:
        named = by_code["T"][0].targets if "T" in by_code else piece.targets
        owners = named or _last_owners(piece, seen)
        if not owners or not all(has_part(owner.kind, piece.value) for owner in owners):
            return ()
        for owner in owners:
            edits += _of_part(owner, piece)
    return tuple(edits)


def _last_owners(piece: Piece, seen: Seen) -> Targets:
    return tuple(target for target in seen.last if has_part(target.kind, piece.value))


def _of_part(owner: Target, piece: Piece) -> Iterator[Edit]:
    if piece.pattern:
        yield Pattern(target=owner, part=piece.value, pattern=piece.pattern)
    if piece.colour:
        yield Recolour(target=owner, part=piece.value, colour=piece.colour)


def with_parts(by_code: ByCode, seen: Seen) -> Edits:
    parts = as_parts(by_code, seen)
    return (*each("T", recolour)(by_code, seen), *parts) if parts else ()


def pattern(target: Target, by_code: ByCode) -> Edit | None:
    parts = PATTERNED.get(target.kind, ())
    part = word_of(by_code, "P") if "P" in by_code else parts[0] if len(parts) == 1 else None
    value = word_of(by_code, "PATTERN" if "PATTERN" in by_code else "STRIPES")
    return Pattern(target=target, part=part, pattern=value) if part else None


def resize(target: Target, by_code: ByCode) -> Edit:
    return sized(target, word_of(by_code, "SIZE") in ("bigger", "big"))


def resize_back(target: Target, by_code: ByCode) -> Edit:
    """ "too big"."""
    return sized(target, word_of(by_code, "SIZE") in ("smaller", "small"))


def sized(target: Target, bigger: bool) -> Edit:
    return Resize(target=target, size="bigger" if bigger else "smaller")


def pose(by_code: ByCode, seen: Seen) -> Edits:
    """A pose of the thing named, or of the only one that can take it."""
    pose = word_of(by_code, "POSE")
    targets = by_code["T"][0].targets if "T" in by_code else posing(pose, seen)
    return tuple(Pose(target=target, pose=pose) for target in targets)


def trait(code: str) -> Build:
    def built(by_code: ByCode, seen: Seen) -> Edits:
        value = word_of(by_code, code)
        if code == "EXTENT" and word_of(by_code, "P") != "hair":
            trait, value = "hem", value
        elif code == "LENGTH":
            trait, _, value = value.partition(" ")
        else:
            trait = "expression" if code == "LOOK" else "cut"
        named = by_code.get("T") or by_code.get("P")
        targets = named[0].targets if named else _only_with(trait, seen)
        return tuple(Trait(target=target, trait=trait, value=value) for target in targets)

    return built


def shorn(by_code: ByCode, seen: Seen) -> Edits:
    """Without its hair a face is bald; other parts cannot go."""
    part = by_code["P"][0]
    targets = part.targets or _only_with("cut", seen)
    return tuple(Trait(target=target, trait="cut", value="bald") for target in targets) if part.value == "hair" else ()


def _only_with(trait: str, seen: Seen) -> Targets:
    able = [thing for thing in seen.description.things if trait in TRAITS.get(thing.name, {})]
    return (Target(kind=able[0].name),) if len(able) == 1 else ()


def put_on(by_code: ByCode, seen: Seen) -> Edits:
    edits: list[Edit] = []
    for piece in by_code.get("W", ()):
        for target in _bearers(by_code) or could_wear(piece.value, seen):
            edits.append(Accessory(target=target, accessory=piece.value, colour=_plain(piece.colour)))
    for piece in by_code.get("E", ()):
        for target in _bearers(by_code) or could_wear("", seen):
            edits.append(EmblemEdit.model_validate(
                {"target": target, "shape": piece.value or None, "colour": _plain(piece.colour)}))  # fmt: skip
    return tuple(edits) if all(piece.value for piece in by_code.get("E", ())) else ()


def _bearers(by_code: ByCode) -> Targets:
    for code in ("T", "P", "BODY"):
        if code in by_code and by_code[code][0].targets:
            return by_code[code][0].targets
    return ()


def swapped_on(by_code: ByCode, seen: Seen) -> Edits:
    """What is put on in place of what was taken off the same one."""
    old, new = by_code["V"][0], by_code["W"][0]
    owners = _bearers(by_code) or old.targets or wearers(old.value, seen)
    off = [Accessory(target=owner, accessory=old.value, on=False) for owner in owners]
    return (*off, *(Accessory(target=owner, accessory=new.value, colour=_plain(new.colour)) for owner in owners))


def length(by_code: ByCode, seen: Seen) -> Edits:
    """Of sleeves or a hem."""
    trait = word_of(by_code, "GARB")
    targets = by_code["T"][0].targets if "T" in by_code else _only_with(trait, seen)
    return tuple(Trait(target=target, trait=trait, value=word_of(by_code, "EXTENT")) for target in targets)


def _plain(colour: str | None) -> str | None:
    return plainer(colour) if colour else None


def take_off(by_code: ByCode, seen: Seen) -> Edits:
    edits: list[Edit] = []
    for code in ("V", "W", "F", "E"):
        for piece in by_code.get(code, ()):
            owners = _bearers(by_code) or piece.targets or wearers(piece.value, seen)
            if not owners or not all(worn_by(owner, piece.value, seen) for owner in owners):
                return ()
            for owner in owners:
                edits.append(
                    Accessory(target=owner, accessory=piece.value, on=False)
                    if code in "VW"
                    else EmblemEdit(target=owner)
                )
    return tuple(edits)


def replace(target: Target, by_code: ByCode) -> Edit | None:
    new = by_code[next(code for code in ("N", "K", "KS") if code in by_code)][0]
    if new.count > 1 or new.near or new.side:
        return None
    return Replace(target=target, kind=new.value, colour=_plain(new.colour))


def replace_all(by_code: ByCode, seen: Seen) -> Edits:
    """Several by as many: "swap both cats for dogs"."""
    return each("T", replace)(by_code, seen) if len(by_code["T"][0].targets) > 1 else ()


def add(by_code: ByCode, seen: Seen) -> Edits:
    new = by_code["N" if "N" in by_code else "K"][0]
    place = by_code["NEAR"][0] if "NEAR" in by_code else new
    if place.near and seen.description.known and len(seen.description.named(place.near)) != 1:
        return ()
    side = word_of(by_code, "SIDE") if "SIDE" in by_code else place.side
    if side == "other":
        return ()
    colour = word_of(by_code, "COLOUR") if "COLOUR" in by_code else new.colour
    fields = {"kind": new.value, "count": new.count, "colour": _plain(colour), "side": side, "near": place.near}
    return (Add.model_validate(fields),)


def whole(code: str, make: Callable[[str], Edit]) -> Build:
    return lambda by_code, _: (make(word_of(by_code, code)),)


def place_of_all(by_code: ByCode, seen: Seen) -> Edits:
    """ "put the dog on the beach" when there is nothing else in the picture."""
    everything = len(by_code["T"][0].targets) == len(seen.description.things)
    return (ToSetting(setting=word_of(by_code, "PLACE")),) if everything else ()


def away_from(new: int) -> Build:
    """ "the forest instead of the beach", "swap the beach for a forest": the new place is the first or the second."""

    def built(by_code: ByCode, seen: Seen) -> Edits:
        wanted, left = by_code["PLACE"][new], by_code["PLACE"][1 - new]
        return (ToSetting(setting=wanted.value),) if left.value == seen.description.setting else ()

    return built


def to_time(by_code: ByCode, _: Seen) -> Edits:
    """ "from day to night"."""
    old, new = by_code["TIME"]
    return (ToTime.model_validate({"time": new.value}),) if old.value != new.value else ()


def in_place(new: int) -> Build:
    """ "a fox instead of a rabbit" where one rabbit is: the new thing is the first or the second."""

    def built(by_code: ByCode, seen: Seen) -> Edits:
        wanted, old = by_code["N"][new], by_code["N"][1 - new]
        there = found(Mention(kinds=(old.value,), colour=old.colour), seen)
        edit = replace(there[0], {"N": (wanted,)}) if len(there) == 1 and old.count == 1 else None
        return (edit,) if edit else ()

    return built


def move(target: Target, by_code: ByCode) -> Edit | None:
    """None for "turn the dog to the left": things face where they face."""
    if any(verb.value.startswith("turn") for verb in by_code.get("make", ())):
        return None
    return Move.model_validate({"target": target, "side": word_of(by_code, "SIDE")})


def move_all(by_code: ByCode, seen: Seen) -> Edits:
    """Also "to the other side", of what stands on one."""
    if word_of(by_code, "SIDE") != "other":
        return each("T", move)(by_code, seen)
    targets = by_code["T"][0].targets
    things = fitting(targets[0], seen.description) if len(targets) == 1 else []
    side = {"left": "right", "right": "left"}.get(things[0].place) if len(things) == 1 else None
    return (Move.model_validate({"target": targets[0], "side": side}),) if side else ()


def remove_others(by_code: ByCode, seen: Seen) -> Edits:
    """ "keep only the red ball": the other balls go; where it is the only one of its kind, all else does."""
    kept = by_code["T"][0].targets
    rest = [target for target in everything(seen) if target not in same_as(kept, everything(seen), seen)]
    alike = [target for target in rest if target.kind in {one.kind for one in kept}]
    if alike and len(alike) < len(rest):
        return ()
    return tuple(Remove(target=target) for target in rest)


def change_places(by_code: ByCode, seen: Seen) -> Edits:
    """ "swap the dog and the cat around", where both have different places."""
    targets = by_code["T"][0].targets
    things = [thing for target in targets for thing in fitting(target, seen.description)]
    if len(targets) != 2 or len(things) != 2 or things[0].place == things[1].place or not all(t.place for t in things):
        return ()
    moves = zip(targets, (things[1].place, things[0].place), strict=True)
    return tuple(Move.model_validate({"target": target, "side": place}) for target, place in moves)


def clear(by_code: ByCode, _: Seen) -> Edits:
    return (ToWeather(weather="clear"),) if word_of(by_code, "WEATHER") != "clear" else ()
