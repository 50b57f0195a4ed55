"""The orders of pieces that ask for an edit, and the edit each asks for.

A frame is a pattern over the codes of the pieces: "make T COLOUR". Words in it are one piece each, `{link}` and the like
are sets of pieces that may stand there or not.
"""

import re
from collections.abc import Callable, Iterator

from dialogpaint.core.description import Description
from dialogpaint.dialogue.grounding import plainer
from dialogpaint.dialogue.reading.nouns import Piece, Pieces
from dialogpaint.dialogue.reading.things import Seen, Targets, could_wear, has_part, posing, wearers, wears_already, worn_by
from dialogpaint.world.edits import (
    Accessory,
    Add,
    Backdrop,
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
    ToStyle,
    ToTime,
    ToWeather,
    Trait,
)
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, EMBLEM_WEARERS, PATTERNED, SKINS, TRAITS

Edits = tuple[Edit, ...]
Build = Callable[[dict[str, Pieces], Seen], Edits]
Frame = tuple[re.Pattern[str], Build]


def edits_of(pieces: Pieces, seen: Seen) -> Edits:
    """What the pieces ask for, in order; () when no frame fits or the picture does not allow it."""
    pieces = _together(_without_old(pieces))
    codes = "".join(f"{piece.code} " for piece in pieces)
    by_code: dict[str, Pieces] = {}
    for piece in pieces:
        by_code[piece.code] = (*by_code.get(piece.code, ()), piece)
    for pattern, build in _FRAMES:
        if pattern.fullmatch(codes):
            edits = build(by_code, seen)
            if edits and all(_possible(edit, seen.description) for edit in edits):
                return edits
    return ()


def _without_old(pieces: Pieces) -> Pieces:
    """Without the colour that is not wanted any more: "white, not red", "instead of red"."""
    for place, piece in enumerate(pieces[1:], start=1):
        before, after = pieces[place - 1].code, pieces[place + 1 : place + 2]
        changed = before == "from" and bool(after) and after[0].code == "to"
        old = piece.code == "COLOUR" and (before in ("not", "instead", "than") or changed)
        if old and sum(one.code == "COLOUR" for one in pieces) > 1:
            start = place - 2 if place > 1 and pieces[place - 2].code in ("and", "rather") else place - 1
            return pieces[:start] + pieces[place + 1 :]
    return pieces


def _together(pieces: Pieces) -> Pieces:
    """ "the dog and the cat" as one piece."""
    joined: list[Piece] = []
    for piece in pieces:
        if piece.code == "T" and len(joined) > 1 and [one.code for one in joined[-2:]] == ["T", "and"]:
            joined.pop()
            joined[-1] = Piece(code="T", targets=(*joined[-1].targets, *piece.targets))
        else:
            joined.append(piece)
    while joined and joined[-1].code == "and":
        joined.pop()
    while joined and joined[0].code == "and":
        joined.pop(0)
    return tuple(joined)


def _possible(edit: Edit, description: Description) -> bool:
    target: Target | None = getattr(edit, "target", None)
    match edit:
        case Recolour(part="skin", colour=colour):
            return colour in SKINS
        case Recolour(colour=colour, part=None):
            return target is not None and target.kind != "face" and plainer(colour) in COLOURS and target.colour != colour
        case Recolour(colour=colour, part=part):
            able = part not in ACCESSORIES or (target is not None and worn_by(target, str(part), Seen(description=description)))
            return plainer(colour) in COLOURS and able
        case Pose(pose=pose):
            return target is not None and pose in KINDS[target.kind].poses
        case Accessory(accessory=accessory, on=on, colour=colour):
            able = target is not None and target.kind in ACCESSORIES[accessory]
            idle = on and colour is None and wears_already(edit.target, accessory, Seen(description=description))
            return able and not idle
        case EmblemEdit():
            return target is not None and target.kind in EMBLEM_WEARERS
        case Pattern(part=part):
            return target is not None and part in PATTERNED.get(target.kind, ())
        case Trait(trait=trait):
            return target is not None and trait in TRAITS.get(target.kind, {})
        case Move(side=side):
            return target is not None and target.side != side
        case Replace(kind=kind):
            return target is not None and kind != target.kind and {kind, target.kind} != {"person", "face"}
        case Backdrop():
            return not description.known or description.setting == "studio"
        case _:
            return True


def _each(code: str, build: Callable[[Target, dict[str, Pieces]], Edit | None]) -> Build:
    """One edit for each of the things."""

    def built(by_code: dict[str, Pieces], _: Seen) -> Edits:
        edits = [build(target, by_code) for target in by_code[code][0].targets]
        return tuple(edit for edit in edits if edit is not None) if all(edits) else ()

    return built


def _value(by_code: dict[str, Pieces], code: str) -> str:
    return by_code[code][0].value


def _recolour(target: Target, by_code: dict[str, Pieces]) -> Edit:
    colour = _value(by_code, "COLOUR")
    hair = target.kind == "face" and colour in ("blonde", "blond", "ginger")
    return Recolour(target=target, part="hair" if hair else None, colour=colour)


def _recolour_part(target: Target, by_code: dict[str, Pieces]) -> Edit:
    colour = _value(by_code, "COLOUR" if "COLOUR" in by_code else "SKIN")
    return Recolour(target=target, part=_value(by_code, "P"), colour=colour)


def _recolour_worn(target: Target, by_code: dict[str, Pieces]) -> Edit:
    return Recolour(target=target, part=_value(by_code, "V"), colour=_value(by_code, "COLOUR"))


def _parts(by_code: dict[str, Pieces], seen: Seen) -> Edits:
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


def _whole_and_part(by_code: dict[str, Pieces], seen: Seen) -> Edits:
    parts = _parts(by_code, seen)
    return (*_each("T", _recolour)(by_code, seen), *parts) if parts else ()


def _pattern(target: Target, by_code: dict[str, Pieces]) -> Edit | None:
    parts = PATTERNED.get(target.kind, ())
    part = _value(by_code, "P") if "P" in by_code else parts[0] if len(parts) == 1 else None
    value = _value(by_code, "PATTERN" if "PATTERN" in by_code else "STRIPES")
    return Pattern(target=target, part=part, pattern=value) if part else None


def _resize(target: Target, by_code: dict[str, Pieces]) -> Edit:
    return _sized(target, _value(by_code, "SIZE") in ("bigger", "big"))


def _resize_back(target: Target, by_code: dict[str, Pieces]) -> Edit:
    """ "too big"."""
    return _sized(target, _value(by_code, "SIZE") in ("smaller", "small"))


def _sized(target: Target, bigger: bool) -> Edit:
    return Resize(target=target, size="bigger" if bigger else "smaller")


def _pose(by_code: dict[str, Pieces], seen: Seen) -> Edits:
    """A pose of the thing named, or of the only one that can take it."""
    pose = _value(by_code, "POSE")
    targets = by_code["T"][0].targets if "T" in by_code else posing(pose, seen)
    return tuple(Pose(target=target, pose=pose) for target in targets)


def _trait(code: str) -> Build:
    def built(by_code: dict[str, Pieces], seen: Seen) -> Edits:
        value = _value(by_code, code)
        if code == "EXTENT" and _value(by_code, "P") != "hair":
            trait, value = "hem", value
        elif code == "LENGTH":
            trait, _, value = value.partition(" ")
        else:
            trait = "expression" if code == "LOOK" else "cut"
        named = by_code.get("T") or by_code.get("P")
        targets = named[0].targets if named else _only_with(trait, seen)
        return tuple(Trait(target=target, trait=trait, value=value) for target in targets)

    return built


def _only_with(trait: str, seen: Seen) -> Targets:
    able = [thing for thing in seen.description.things if trait in TRAITS.get(thing.name, {})]
    return (Target(kind=able[0].name),) if len(able) == 1 else ()


def _put_on(by_code: dict[str, Pieces], seen: Seen) -> Edits:
    edits: list[Edit] = []
    for piece in by_code.get("W", ()):
        for target in _bearers(by_code) or could_wear(piece.value, seen):
            edits.append(Accessory(target=target, accessory=piece.value, colour=_plain(piece.colour)))
    for piece in by_code.get("E", ()):
        for target in _bearers(by_code) or could_wear("", seen):
            edits.append(EmblemEdit.model_validate(
                {"target": target, "shape": piece.value or None, "colour": _plain(piece.colour)}))  # fmt: skip
    return tuple(edits) if all(piece.value for piece in by_code.get("E", ())) else ()


def _bearers(by_code: dict[str, Pieces]) -> Targets:
    for code in ("T", "P", "BODY"):
        if code in by_code and by_code[code][0].targets:
            return by_code[code][0].targets
    return ()


def _swapped_on(by_code: dict[str, Pieces], seen: Seen) -> Edits:
    """What is put on in place of what was taken off the same one."""
    old, new = by_code["V"][0], by_code["W"][0]
    owners = _bearers(by_code) or old.targets or wearers(old.value, seen)
    off = [Accessory(target=owner, accessory=old.value, on=False) for owner in owners]
    return (*off, *(Accessory(target=owner, accessory=new.value, colour=_plain(new.colour)) for owner in owners))


def _length(by_code: dict[str, Pieces], seen: Seen) -> Edits:
    """Of sleeves or a hem."""
    trait = _value(by_code, "GARB")
    targets = by_code["T"][0].targets if "T" in by_code else _only_with(trait, seen)
    return tuple(Trait(target=target, trait=trait, value=_value(by_code, "EXTENT")) for target in targets)


def _plain(colour: str | None) -> str | None:
    return plainer(colour) if colour else None


def _take_off(by_code: dict[str, Pieces], seen: Seen) -> Edits:
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


def _replace(target: Target, by_code: dict[str, Pieces]) -> Edit | None:
    new = by_code["N" if "N" in by_code else "K"][0]
    if new.count > 1 or new.near or new.side:
        return None
    return Replace(target=target, kind=new.value, colour=_plain(new.colour))


def _add(by_code: dict[str, Pieces], seen: Seen) -> Edits:
    new = by_code["N" if "N" in by_code else "K"][0]
    if new.near and seen.description.known and len(seen.description.named(new.near)) != 1:
        return ()
    side = _value(by_code, "SIDE") if "SIDE" in by_code else new.side
    colour = _value(by_code, "COLOUR") if "COLOUR" in by_code else new.colour
    fields = {"kind": new.value, "count": new.count, "colour": _plain(colour), "side": side, "near": new.near}
    return (Add.model_validate(fields),)


def _whole(code: str, make: Callable[[str], Edit]) -> Build:
    return lambda by_code, _: (make(_value(by_code, code)),)


def _place_of_all(by_code: dict[str, Pieces], seen: Seen) -> Edits:
    """ "put the dog on the beach" when there is nothing else in the picture."""
    everything = len(by_code["T"][0].targets) == len(seen.description.things)
    return (ToSetting(setting=_value(by_code, "PLACE")),) if everything else ()


def _away_from(by_code: dict[str, Pieces], seen: Seen) -> Edits:
    """ "the forest instead of the beach"."""
    new, old = by_code["PLACE"]
    return (ToSetting(setting=new.value),) if old.value == seen.description.setting else ()


def _instead_of_place(by_code: dict[str, Pieces], seen: Seen) -> Edits:
    """ "swap the meadow for a desert"."""
    old, new = by_code["PLACE"]
    return (ToSetting(setting=new.value),) if old.value == seen.description.setting else ()


def _clear(by_code: dict[str, Pieces], _: Seen) -> Edits:
    return (ToWeather(weather="clear"),) if _value(by_code, "WEATHER") != "clear" else ()


_SOFT = {
    "say": "(rather|make|paint|put|give|be|to|in|with|as|hue|on|for|of)*",
    "hang": "(rather|add|put|give|make|be|in|on|with|to|wear|for|and)*",
    "do": "(rather|hue|make|move|put|give|be|to|in|with|as|add|swap|paint|on|for|IT|BG)*",
    "off": "(remove)(from|of|on)?",
    "what": "(W|E)((and)?(W|E))*",
    "gone": "(V|W|F|E)((and)?(V|W|F|E))*",
    "new": "(N|K)",
}
_TABLE: tuple[tuple[str, Build], ...] = (
    ("{do} PLACE {do}", _whole("PLACE", lambda value: ToSetting(setting=value))),
    ("{do} PLACE {do} instead PLACE {do}", _away_from),
    ("(move|put|make|be|give|to)* T (be|move|to|in)* PLACE", _place_of_all),
    ("{do} swap PLACE {do} PLACE", _instead_of_place),
    ("{do} TIME {do}", _whole("TIME", lambda value: ToTime(time=value))),
    ("(remove)+ WEATHER (to|from|be|IT|remove)*|WEATHER (be|to)* (remove)+", _clear),
    ("{do} WEATHER {do}", _whole("WEATHER", lambda value: ToWeather(weather=value))),
    ("{do} STYLE {do}", _whole("STYLE", lambda value: ToStyle(style=value))),
    ("{say} BG {say} COLOUR (hue)?|{say} (IT)? {say} COLOUR (hue|for|as|in|on)* BG|(put|make|give|be|hue)* (T|IT) (be|in|on|with|to)+ BG COLOUR",
        _whole("COLOUR", lambda value: Backdrop(colour=plainer(value)))),
    ("{say} T {say} COLOUR (hue)?|{say} COLOUR (hue|on|for|to|be|with)* T|(swap) hue T (for|to|with) COLOUR",
        _each("T", _recolour)),
    ("{say} P {say} (COLOUR|SKIN) (hue)?|{say} COLOUR (hue|on|for|to|be)* P|(swap) hue P (for|to|with) COLOUR",
        _each("P", _recolour_part)),
    ("{say} V {say} COLOUR (hue)?|{say} COLOUR (hue|on|for|to|be)* V", _each("V", _recolour_worn)),
    ("{hang} T {hang} M ((and)? M)*|{hang} M ((and)? M)* (for|on|to|of|with) T|{hang} M ((and)? M)*", _parts),
    ("{say} T {say} COLOUR (with|and|give|in|as)* M", _whole_and_part),
    ("{say} T {say} PATTERN|{say} T {hang} STRIPES|{hang} STRIPES (on|for|to|in)* T", _each("T", _pattern)),
    ("{say} P {say} PATTERN|{say} P {hang} STRIPES|{hang} STRIPES (on|for|to|in)* P", _each("P", _pattern)),
    ("{say} T {say} SIZE|{say} SIZE (to|for|be)* T", _each("T", _resize)),
    ("T (be)? not SIZE enough", _each("T", _resize)),
    ("T (be)? too SIZE", _each("T", _resize_back)),
    ("(make)* enlarge T (to|be|up)*|(scale) T up|(scale) up T|T (be|to|make)* enlarge", _each("T", lambda target, _: _sized(target, True))),
    ("(make)* shrink T (to|be|down)*|(scale) T down|(scale) down T|T (be|to|make)* shrink", _each("T", lambda target, _: _sized(target, False))),
    ("{say} T {say} POSE {say}|(make|be|in|to)* POSE|POSE T", _pose),
    ("{say} (T)? {say} LOOK {say}|{hang} LOOK (on|for|to) (T)? (BODY)?", _trait("LOOK")),
    ("{hang} (T)? {hang} CUT|{hang} CUT (for|on|to) T|{say} P {say} CUT|remove CUT of T", _trait("CUT")),
    ("{hang} (T)? {hang} LENGTH|{hang} LENGTH (for|on|to|of) T", _trait("LENGTH")),
    ("{say} P {say} EXTENT", _trait("EXTENT")),
    ("{say} (T)? {say} GARB (of T)? {say} EXTENT|{say} EXTENT GARB (for|on|of|to)* (T)?", _length),
    ("swap V (for|with) W (on|of|for)? (T)?", lambda by_code, seen: _swapped_on(by_code, seen)),
    ("{hang} {what} (on|to|for|with|of|in)* (T|P|BODY)|{hang} {what}", _put_on),
    ("{hang} T {hang} {what} (on|in|to|for)? (P|BODY)?", _put_on),
    ("(remove)+ {gone} (remove|from|of|on|to)* (T)? (BODY)?|{gone} (be|to)* (remove)+|T (be|to|give|with|wear|in)* (remove)+ {gone}"
        "|T (be|to|give)* wear remove {gone}|remove T (to|be)* (wear|give) {gone}", _take_off),
    ("(move|put|give)* {gone} (remove)+ (T|BODY)?", _take_off),
    ("(make)* swap T (with|for|to|as|in)* {new} (in|on)?|(make)+ T (to|be|in|with|as|for)* N|(make)+ N (from|of) T|T (be|to|make)+ N|T make {new}",
        _each("T", _replace)),
    ("{hang} N (be)? instead T (is|be)?|instead T {hang} N|{hang} N (be)? than T|instead T (is|be) {hang} N",
        _each("T", _replace)),
    ("(make)* swap N (for|with) T", lambda by_code, seen: ()),
    ("(remove)+ T (and)? (put|add|give|in|make)+ N (in|add|put)*|T remove (and)? N (add|in)|(remove)+ T (and)? N",
        _each("T", _replace)),
    ("(add|put|give|make|be|with|in|move)* N (SIDE)? (be|add|in|to|put|on)*|SIDE (add|put|give|make|be)* N"
        "|(add|put)+ K (SIDE)?|(add|put|give)* N in COLOUR|(add|put|give|make|be)* N (be|add|put|move|in)* SIDE", _add),
    ("(IT)? (move|put|make|give|be|rather)* (remove)+ T (remove|from)*|(move|put|make|give)* T (be|to|make|move)* (remove)+"
        "|(make|be|give)* (remove)+ T", _each("T", lambda target, _: Remove(target=target))),
    ("centre T", _each("T", lambda target, _: Move(target=target, side="middle"))),
    ("(move|put|make|be|give|to|in|add|on)* T (be|move|to|in|put|on|make)* SIDE",
        _each("T", lambda target, by_code: Move.model_validate({"target": target, "side": _value(by_code, "SIDE")}))),
)  # fmt: skip


def _compiled(pattern: str) -> re.Pattern[str]:
    for name, alternatives in _SOFT.items():
        pattern = pattern.replace("{" + name + "}", alternatives)
    marked = re.sub(r"[A-Za-z]+", lambda found: f"<{found[0]}>", pattern).replace(" ", "").replace("(", "(?:")
    return re.compile(marked.replace("<", "").replace(">", " "))


_FRAMES: tuple[Frame, ...] = tuple((_compiled(pattern), build) for pattern, build in _TABLE)
