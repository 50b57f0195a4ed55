"""The orders of pieces that ask for an edit, and the edit each asks for.

A frame is a pattern over the codes of the pieces: "make T COLOUR". Words in it are one piece each; `{say}` and the like
stand for pieces that may be there or not.
"""

import re

from dialogpaint.core.description import Description
from dialogpaint.dialogue.grounding import plainer
from dialogpaint.dialogue.reading import building
from dialogpaint.dialogue.reading.building import Build, ByCode, Edits
from dialogpaint.dialogue.reading.pieces import Piece, Pieces
from dialogpaint.dialogue.reading.things import Seen, everything, same_as, wears_already, worn_by
from dialogpaint.world.edits import (
    Accessory,
    Backdrop,
    Edit,
    EmblemEdit,
    Move,
    Pattern,
    Pose,
    Recolour,
    Remove,
    Replace,
    Target,
    ToSetting,
    ToStyle,
    ToTime,
    ToWeather,
    Trait,
)
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, EMBLEM_WEARERS, PATTERNED, SKINS, TRAITS

Frame = tuple[re.Pattern[str], Build]


def edits_of(pieces: Pieces, seen: Seen) -> Edits:
    """What the pieces ask for, in order; () when no frame fits or the picture does not allow it."""
    pieces = _together(_less(_without_old(pieces), seen))
    codes = "".join(f"{piece.code} " for piece in pieces)
    by_code: ByCode = {}
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


def _less(pieces: Pieces, seen: Seen) -> Pieces:
    """ "everything except the dog", "all ducks but the yellow one" as one piece."""
    for place, piece in enumerate(pieces[1:], start=1):
        if pieces[place - 1].code != "except" or piece.code != "T":
            continue
        before = pieces[place - 2] if place > 1 else Piece(code="")
        if before.code == "T":
            among, start = before.targets, place - 2
        elif before.code in ("IT", "") or before.code.islower():
            among, start = everything(seen), place - 1 - (before.code == "IT")
        else:
            return pieces
        rest = tuple(target for target in among if target not in same_as(piece.targets, among, seen))
        return (*pieces[:start], Piece(code="T", targets=rest), *pieces[place + 1 :]) if rest else ()
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
            return (
                target is not None and target.kind != "face" and plainer(colour) in COLOURS and target.colour != colour
            )
        case Recolour(colour=colour, part=part):
            able = part not in ACCESSORIES or (
                target is not None and worn_by(target, str(part), Seen(description=description))
            )
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


_SOFT = {
    "say": "(rather|make|paint|put|give|be|to|in|with|as|hue|on|for|of)*",
    "hang": "(rather|add|put|give|make|be|in|on|with|to|wear|for|and)*",
    "do": "(rather|hue|make|move|put|give|be|to|in|with|as|add|swap|on|for|IT|BG)*",
    "draw": "(of|rather|hue|make|put|give|be|to|in|with|as|add|swap|paint|on|for|IT)*",
    "off": "(remove)(from|of|on)?",
    "what": "(W|E)((and)?(W|E))*",
    "gone": "(V|W|F|E)((and)?(V|W|F|E))*",
    "new": "(N|K)",
}
_TABLE: tuple[tuple[str, Build], ...] = (
    ("{do} PLACE {do}", building.whole("PLACE", lambda value: ToSetting(setting=value))),
    ("{do} PLACE {do} instead PLACE {do}", building.away_from(new=0)),
    ("(move|put|make|be|give|to)* T (be|move|to|in)* PLACE", building.place_of_all),
    ("{do} swap PLACE {do} PLACE|{do} make PLACE (to|in)+ PLACE", building.away_from(new=1)),
    ("{do} (from)? TIME (make|be|swap)* (to|for|with|instead|in)? TIME", building.to_time),
    ("{do} TIME {do}", building.whole("TIME", lambda value: ToTime(time=value))),
    ("enough (of)? WEATHER|WEATHER (be)? enough|(remove)+ WEATHER (to|from|be|IT|remove)*"
        "|WEATHER (be|to)* (remove)+", building.clear),
    ("{do} WEATHER {do}", building.whole("WEATHER", lambda value: ToWeather(weather=value))),
    ("{draw} STYLE {draw}", building.whole("STYLE", lambda value: ToStyle(style=value))),
    ("{say} BG {say} COLOUR (hue)?|{say} (IT)? {say} COLOUR (hue|for|as|in|on)* BG"
        "|(put|make|give|be|hue)* (T|IT) (be|in|on|with|to)+ BG COLOUR",
        building.whole("COLOUR", lambda value: Backdrop(colour=plainer(value)))),
    ("{say} T {say} COLOUR (hue)?|{say} COLOUR (hue|on|for|to|be|with)* T|(swap) hue T (for|to|with) COLOUR",
        building.each("T", building.recolour)),
    ("{say} P {say} (COLOUR|SKIN) (hue)?|{say} COLOUR (hue|on|for|to|be)* P|(swap) hue P (for|to|with) COLOUR",
        building.each("P", building.recolour_part)),
    ("{say} V {say} COLOUR (hue)?|{say} COLOUR (hue|on|for|to|be)* V", building.each("V", building.recolour_worn)),
    ("{hang} T {hang} M ((and)? M)*|{hang} M ((and)? M)* (for|on|to|of|with) T"
        "|{hang} M ((and)? M)*", building.as_parts),
    ("{say} T {say} COLOUR (with|and|give|in|as)* M", building.with_parts),
    ("{say} T {say} PATTERN|{say} T {hang} STRIPES"
        "|{hang} STRIPES (on|for|to|in)* T", building.each("T", building.pattern)),
    ("{say} P {say} PATTERN|{say} P {hang} STRIPES"
        "|{hang} STRIPES (on|for|to|in)* P", building.each("P", building.pattern)),
    ("{say} T {say} SIZE|{say} SIZE (to|for|be)* T", building.each("T", building.resize)),
    ("T (be)? not SIZE enough", building.each("T", building.resize)),
    ("T (be)? too SIZE", building.each("T", building.resize_back)),
    ("(make)* enlarge T (to|be|up)*|(scale) T up|(scale) up T"
        "|T (be|to|make)* enlarge", building.each("T", lambda target, _: building.sized(target, True))),
    ("(make)* shrink T (to|be|down)*|(scale) T down|(scale) down T"
        "|T (be|to|make)* shrink", building.each("T", lambda target, _: building.sized(target, False))),
    ("{say} T {say} POSE {say}|(make|be|in|to)* POSE|POSE T", building.pose),
    ("{say} (T)? {say} LOOK {say}|{hang} LOOK (on|for|to) (T)? (BODY)?", building.trait("LOOK")),
    ("{hang} (T)? {hang} CUT|{hang} CUT (for|on|to) T|{say} P {say} CUT|remove CUT of T", building.trait("CUT")),
    ("(remove)+ P (remove|from|of)*", building.shorn),
    ("{hang} (T)? {hang} LENGTH|{hang} LENGTH (for|on|to|of) T", building.trait("LENGTH")),
    ("{say} P {say} EXTENT", building.trait("EXTENT")),
    ("{say} (T)? {say} GARB (of T)? {say} EXTENT|{say} EXTENT GARB (for|on|of|to)* (T)?", building.length),
    ("swap V (for|with) W (on|of|for)? (T)?|(IT|T)? {hang} (T)? {hang} W (be)? (instead|than|not) V"
        "|(instead|not) V {hang} (T)? {hang} W", building.swapped_on),
    ("{hang} {what} (on|to|for|with|of|in)* (T|P|BODY)|{hang} {what}", building.put_on),
    ("{hang} T {hang} {what} (on|in|to|for)? (T|P|BODY)?", building.put_on),
    ("(remove)+ {gone} (remove|from|of|on|to)* (T)? (BODY)? (be)*|{gone} (be|to)* (remove)+"
        "|T (be|to|give|with|wear|in)* (remove)+ {gone}"
        "|T (be|to|give)* wear remove {gone}|remove T (to|be)* (wear|give) {gone}", building.take_off),
    ("(move|put|give)* {gone} (remove)+ (T|BODY)?", building.take_off),
    ("(make|be)* swap T (remove)? (with|for|to|as)+ KS|(make)+ T (to)+ KS|T (be|make)+ (swap)? (to|with|for)* KS",
        building.replace_all),
    ("(make)* swap T (remove)? (with|for|to|as|in)* {new} (in|on)?"
        "|T (be)+ swap (remove)? (with|for|to|as|in)+ {new}|(remove)+ T for {new}|(make)+ T (to|be|in|with|as|for)* N"
        "|(make)+ N (from|of) T|T (be|to|make)+ N|T make {new}",
        building.each("T", building.replace)),
    ("(IT)? {hang} N (be)? (instead|than|not) N (is|be)?", building.in_place(new=0)),
    ("(instead|not) N (be|is)* (as)? {hang} N", building.in_place(new=1)),
    ("{hang} N (be)? not T|{hang} N (be)? instead T (is|be)?|instead T {hang} N|{hang} N (be)? than T"
        "|instead T (is|be) {hang} N",
        building.each("T", building.replace)),
    ("(remove)+ T (and)? (put|add|give|in|make)+ N (in|add|put)*|T remove (and)? N (add|in)|(remove)+ T (and)? N",
        building.each("T", building.replace)),
    ("(IT)? (add|put|give|make|be|with|in|move)* N (SIDE)? (be|add|in|to|put|on)*|SIDE (add|put|give|make|be)* N"
        "|(add|put)+ K (SIDE)?|(add|put|give)* N in COLOUR"
        "|(add|put|give|make|be)* N (be|add|put|move|in)* SIDE"
        "|NEAR (be|to|move)* (add|put|give|make|be|rather|move)* N (be|add|in|put)*"
        "|(add|put|give|make|be|with|in|move)* N (be|add|put|in|move)* NEAR (be|add|in|put)*", building.add),
    ("(IT)? (move|put|make|give|be|rather)* (remove)+ T (remove|from|down)*"
        "|(move|put|make|give)* T (be|to|make|move)* (remove)+"
        "|(make|be|give)* (remove)+ T", building.each("T", lambda target, _: Remove(target=target))),
    ("only (make|be)* T (be|to|move)*", building.remove_others),
    ("(make|be)* swap (places)? (of|for)? T (places)+|(make|be)* swap places (of|for|with)? T|(make)+ T swap (places)+"
        "|T (be)? swap (places)+", building.change_places),
    ("centre T", building.each("T", lambda target, _: Move(target=target, side="middle"))),
    ("(move|put|make|be|give|to|in|add|on)* T (be|move|to|in|put|on|make)* SIDE",
        building.move_all),
)  # fmt: skip


def _compiled(pattern: str) -> re.Pattern[str]:
    for name, alternatives in _SOFT.items():
        pattern = pattern.replace("{" + name + "}", alternatives)
    marked = re.sub(r"[A-Za-z]+", lambda found: f"<{found[0]}>", pattern).replace(" ", "").replace("(", "(?:")
    return re.compile(marked.replace("<", "").replace(">", " "))


_FRAMES: tuple[Frame, ...] = tuple((_compiled(pattern), build) for pattern, build in _TABLE)
