"""Which of the picture's things some words fit: exactly one, all of a kind, or none."""

from dataclasses import dataclass, replace

from dialogpaint.core.description import UNKNOWN, Description, NamedThing
from dialogpaint.dialogue.grounding import plainer
from dialogpaint.dialogue.reading import picking
from dialogpaint.dialogue.referents import name_for
from dialogpaint.world.edits import Target
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parse import parse_target
from dialogpaint.world.phrases import named
from dialogpaint.world.synonyms import KIND_OF_WORD
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, EMBLEMS

Targets = tuple[Target, ...]
_PEOPLE = ("person", "face")


@dataclass(frozen=True, kw_only=True)
class Seen:
    """The picture a request is about, and what earlier clauses of the same message were about.

    last: their things, which "it" may mean. added: they brought something in, so that "it" is none of the picture's.
    leaning: earlier turns may say what "it" is. free_text: the editor takes any words, so that none may get lost.
    """

    description: Description = UNKNOWN
    last: Targets = ()
    added: bool = False
    leaning: bool = False
    free_text: bool = False


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A thing as it is spoken of. kinds: it may be of; None = "one", of any (of the kind just spoken of, but for
    `anything`: "what is on the left"). relation: near, nearest, furthest, left or right of `by`, a kind. wears: an
    accessory or emblem; lacks: one that it does not wear. many: all that fit; count: so many of them, 0 = any number.
    number: the first, second ... from the left, -1 = the last. shade: darker or lighter. other: not the one just spoken
    of."""

    kinds: tuple[str, ...] | None
    colour: str | None = None
    side: str | None = None
    relation: str = ""
    by: str = ""
    wears: str = ""
    lacks: str = ""
    pose: str = ""
    many: bool = False
    count: int = 0
    number: int = 0
    shade: str = ""
    other: bool = False
    anything: bool = False


def kinds_of(word: str) -> tuple[str, ...]:
    return KIND_OF_WORD.get(word, (word,))


def of_group(group: str) -> tuple[str, ...]:
    groups = {"animals", "birds"} if group == "animals" else {group}
    return tuple(kind for kind, facts in KINDS.items() if facts.group in groups)


def found(mention: Mention, seen: Seen) -> Targets:
    """The one thing that fits, or all when many are meant; () when it is not sure. Of an unknown picture, the words are
    taken as they are."""
    if not seen.description.known:
        return _believed(mention)
    fitting = _narrowed([thing for thing in seen.description.things if _fits(thing, mention, seen)], mention, seen)
    if mention.many:
        right_number = len(fitting) == mention.count if mention.count else len(fitting) >= 2
        return tuple(target_of(thing, seen.description) for thing in fitting) if right_number else ()
    if len(fitting) > 1 and mention.side:
        fitting = picking.on_side(fitting, mention.side)
    if len(fitting) == 1:
        return (target_of(fitting[0], seen.description, mention),)
    if (
        len({thing.name for thing in fitting}) == 1
        and mention.relation == "near"
        and seen.description.named(mention.by)
    ):
        return (Target(kind=fitting[0].name, colour=_world_colour(mention.colour), near=mention.by),)
    return ()


def _narrowed(fitting: list[NamedThing], mention: Mention, seen: Seen) -> list[NamedThing]:
    """Of those that fit by themselves, those that are meant among the others."""
    if mention.other:
        fitting = picking.others(fitting, seen.last, seen.description)
    if mention.relation == "near" and (mention.kinds is None or len(mention.kinds) > 1):
        fitting = picking.neighbours(fitting, mention.by, seen.description)
    if mention.relation in ("left", "right"):
        fitting = picking.beyond(fitting, mention.by, mention.relation, seen.description)
    if mention.relation in ("nearest", "furthest"):
        fitting = picking.by_distance(fitting, mention.by, mention.relation == "furthest", seen.description)
    if mention.shade:
        fitting = picking.by_shade(fitting, darker=mention.shade == "darker")
    return picking.in_row(fitting, mention.number) if mention.number else fitting


def everything(seen: Seen) -> Targets:
    return tuple(target_of(thing, seen.description) for thing in seen.description.things)


def same_as(targets: Targets, among: Targets, seen: Seen) -> Targets:
    """Those among some that are the things meant, however they are called."""
    things = [thing for target in targets for thing in picking.fitting(target, seen.description)]
    return tuple(
        one
        for one in among
        for thing in picking.fitting(one, seen.description)
        if any(thing is each for each in things)
    )


def wearers(name: str, seen: Seen) -> Targets:
    """The one that visibly wears it; () for none and several."""
    found_by = [thing for thing in seen.description.things if name in thing.features]
    return (target_of(found_by[0], seen.description),) if len(found_by) == 1 else ()


def could_wear(name: str, seen: Seen) -> Targets:
    """The one that could wear an accessory or, for "", an emblem; () for none and several."""
    kinds = ACCESSORIES.get(name, _PEOPLE)
    able = [thing for thing in seen.description.things if thing.name in kinds]
    return (target_of(able[0], seen.description),) if len(able) == 1 else ()


def having(part: str, seen: Seen) -> Targets:
    """The one that has such a part; () for none and several."""
    owners = [thing for thing in seen.description.things if has_part(thing.name, part, thing)]
    return (target_of(owners[0], seen.description),) if len(owners) == 1 else ()


def has_part(kind: str, part: str, thing: NamedThing | None = None) -> bool:
    if part == "dress":
        return kind == "person" and (thing is None or "dress" in thing.features)
    return part in KINDS[kind].parts


def posing(pose: str, seen: Seen) -> Targets:
    """The one that can take the pose; () for none and several."""
    able = [thing for thing in seen.description.things if pose in KINDS[thing.name].poses]
    return (target_of(able[0], seen.description),) if len(able) == 1 else ()


def only_one(seen: Seen) -> Targets:
    """What "it" means: the thing just spoken of, or the only one there is."""
    if seen.added:
        return ()
    if seen.last:
        return seen.last
    things = () if seen.leaning else seen.description.things
    return (Target(kind=things[0].name),) if seen.description.known and len(things) == 1 else ()


def only_person(seen: Seen) -> Targets:
    """What "she" means: the thing just spoken of, the only person, or the only thing there is."""
    people = [thing for thing in seen.description.things if thing.name in _PEOPLE]
    if not seen.last and len(people) == 1:
        return (target_of(people[0], seen.description),)
    return only_one(seen)


def wears_already(target: Target, name: str, seen: Seen) -> bool:
    alike = seen.description.named(target.kind)
    return len(alike) == 1 and name in alike[0].features


def worn_by(target: Target, name: str, seen: Seen) -> bool:
    """Whether it may wear that: False only where the picture is known to show otherwise."""
    alike = picking.fitting(target, seen.description) or seen.description.named(target.kind)
    names = (name,) if name else EMBLEMS
    return not seen.description.known or any(one in thing.features for thing in alike for one in names)


def _believed(mention: Mention) -> Targets:
    among = mention.many or mention.wears or mention.lacks or mention.pose
    order = mention.number or mention.shade or mention.other or mention.relation not in ("", "near")
    if mention.kinds is None or len(mention.kinds) > 1 or among or order:
        return ()
    colour = _world_colour(mention.colour)
    if mention.colour and not colour:
        return ()
    fields = {"kind": mention.kinds[0], "colour": colour, "side": mention.side, "near": mention.by or None}
    return (Target.model_validate(fields),)


def _fits(thing: NamedThing, mention: Mention, seen: Seen) -> bool:
    if mention.kinds is None:
        alike = set() if mention.anything else {target.kind for target in seen.last}
        if alike and thing.name not in alike:
            return False
        if not alike and mention.side and thing.place != mention.side:
            return False
    elif thing.name not in mention.kinds:
        return False
    if mention.colour and thing.colour not in ("", plainer(mention.colour)):
        return False
    if (mention.wears and mention.wears not in thing.features) or mention.lacks in thing.features:
        return False
    return not mention.pose or thing.pose.replace("_", " ") == mention.pose


def target_of(thing: NamedThing, description: Description, mention: Mention | None = None) -> Target:
    """Named in the user's own way where that singles it out, else by its place among its like."""
    alike = description.named(thing.name)
    if len(alike) == 1:
        return Target(kind=thing.name)
    if mention is not None and mention.colour and sum(other.colour == thing.colour for other in alike) == 1:
        return Target(kind=thing.name, colour=_world_colour(mention.colour))
    if mention is not None and mention.side and not mention.colour and mention.kinds is not None:
        return Target.model_validate({"kind": thing.name, "side": mention.side})
    target = parse_target(name_for(thing, description))
    return target or Target(kind=thing.name)


def _world_colour(colour: str | None) -> str | None:
    plain = plainer(colour) if colour else None
    return plain if plain in COLOURS else None


def spoken_of(seen: Seen, targets: Targets, added: bool) -> Seen:
    """What a later clause may lean on."""
    return replace(seen, last=targets or seen.last, added=added and not targets)


def said(targets: Targets) -> tuple[str, ...]:
    return tuple(named(target) for target in targets)
