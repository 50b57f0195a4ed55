"""Which thing an instruction means, given what the picture shows: absent, ambiguous, implied or plain."""

import re
from dataclasses import dataclass

from dialogpaint.core.description import Description, NamedThing
from dialogpaint.world.edits import Target
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parse import parse, parse_target
from dialogpaint.world.phrases import POSE_WORDS
from dialogpaint.world.phrases import instruction as sentence
from dialogpaint.world.synonyms import GROUP_WORDS, KIND_OF_WORD
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, EMBLEM_WEARERS, EMBLEMS


@dataclass(frozen=True)
class Absent:
    """Nothing in the picture fits; name is what was asked for."""

    name: str


@dataclass(frozen=True)
class Unclear:
    """Several things fit. subject and about name the question (see world.questions)."""

    subject: str
    about: str


def settle(target: Target, description: Description) -> Target | Absent | Unclear:
    """The target with just the words that single out one thing of the picture."""
    kind = _present_kind(target.kind, description)
    alike = description.named(kind)
    if not alike:
        return Absent(target.kind)
    fitting = [thing for thing in alike if target.colour in (None, thing.colour) or not thing.colour]
    if not fitting:
        return Absent(f"{target.colour} {target.kind}")
    if len(fitting) == 1:
        needless = target.side is None or fitting[0].place != target.side
        side = None if len(alike) == 1 and needless else target.side
        return target.model_copy(update={"kind": kind, "side": side})
    if target.side == "middle" and len(fitting) == 2 and not any(thing.place == "middle" for thing in fitting):
        return Unclear("which", kind)
    if target.side is None and target.near is None:
        return Unclear("which", kind)
    return target.model_copy(update={"kind": kind})


def complete(instruction: str, description: Description) -> str | Absent | Unclear:
    """The instruction with "it", "the animal", and parts or clothes without an owner told in full."""
    for step in (_group, _pronoun, _owner, _wearer, _wear, _bearer, _bear):
        found = step(instruction, description)
        if not isinstance(found, str):
            return found
        instruction = found
    return instruction


def with_thing(instruction: str, name: str) -> str:
    """The instruction about the thing of that name ("the left dog"), where `complete` or `settle` found it unclear
    which is meant; "" where it leaves no place for one."""
    target, edit = parse_target(name), parse(instruction)
    if edit is not None and target is not None and hasattr(edit, "target"):
        return sentence(edit.model_copy(update={"target": target}))
    for pattern, told in _OPEN:
        found = pattern.match(instruction)
        if found:
            return told.format(*found.groups(), name=name)
    return ""


def spread(instruction: str, description: Description) -> tuple[str, ...]:
    """ "remove the dogs" -> one instruction for each dog; others as they are."""
    for kind, facts in KINDS.items():
        words = re.search(rf"\bthe (?:two |three |all )?{facts.plural}\b", instruction)
        if words and facts.plural != kind and description.named(kind):
            names = sided_names(kind, description)
            return tuple(instruction[: words.start()] + name + instruction[words.end() :] for name in names)
    return (instruction,)


def sided_names(kind: str, description: Description) -> tuple[str, ...]:
    """ "the left dog", "the middle dog", "the right dog", or "the dog" when it is the only one."""
    count = len(description.named(kind))
    if count <= 1:
        return (f"the {kind}",) * count
    middle = tuple(f"the middle {kind}" for _ in range(count - 2))
    return (f"the left {kind}", *middle[:1], f"the right {kind}")


def name_for(thing: NamedThing, description: Description) -> str:
    """The words for that very thing, by its order among its like."""
    alike = [other is thing for other in description.named(thing.name)]
    names = sided_names(thing.name, description)
    place = alike.index(True)
    return names[min(place, len(names) - 1) if place < len(alike) - 1 else -1]


def _present_kind(kind: str, description: Description) -> str:
    """A portrait's person is called a face, and the other way round."""
    other = {"person": "face", "face": "person"}.get(kind, kind)
    return kind if description.named(kind) or not description.named(other) else other


def _group(text: str, description: Description) -> str | Absent | Unclear:
    for group, words in GROUP_WORDS.items():
        found = re.search(rf"\bthe (?:(\w+) )?({'|'.join(words)})\b", text)
        if found and found[2] not in KINDS:
            groups = {"animals", "birds"} if group == "animals" else {group}
            members = [thing for thing in description.things if KINDS[thing.name].group in groups]
            adjective = found[1]
            if adjective:
                members = [thing for thing in members if adjective in (thing.place, thing.colour)] or members
            if not members:
                return text if found[2] in KIND_OF_WORD else Absent(found[2])
            if len(members) > 1:
                return Unclear("which", "thing")
            return text[: found.start()] + name_for(members[0], description) + text[found.end() :]
    return text


_BE = "|".join(("bigger", "smaller", *COLOURS, *POSE_WORDS.values()))
_PRONOUN = re.compile(
    rf"^(?:make (it) (?:{_BE})|remove (it)|replace (it) with .+|move (it) to the (?:left|middle|right)|add .+ to (it))$"
)


def _pronoun(text: str, description: Description) -> str | Absent | Unclear:
    found = _PRONOUN.match(text)
    if not found:
        return text
    if len(description.things) != 1:
        return Unclear("which", "thing") if description.things else Absent("such thing")
    group = next(number for number in range(1, 6) if found[number])
    return text[: found.start(group)] + f"the {description.things[0].name}" + text[found.end(group) :]


def _one_owner(owners: list[NamedThing], text: str, what: str, description: Description) -> str | Absent | Unclear:
    kinds = {thing.name for thing in owners}
    if not owners:
        return Absent(what)
    if len(owners) > 1:
        return Unclear("which", kinds.pop() if len(kinds) == 1 else "thing")
    return name_for(owners[0], description)


def _owner(text: str, description: Description) -> str | Absent | Unclear:
    """ "make the wheels red" -> "make the car's wheels red"."""
    found = re.match(r"^make the (\w+) (\S+)$", text)
    if not found or found[1] in KINDS or found[1] in ("background", "weather") or found[1] in _plurals():
        return text
    part = found[1]
    owners = [thing for thing in description.things if part in KINDS[thing.name].parts or part in thing.features]
    if not any(part in kind.parts for kind in KINDS.values()) and part not in ACCESSORIES:
        return text
    name = _one_owner(owners, text, part, description)
    return f"make {name}'s {part} {found[2]}" if isinstance(name, str) else name


def _wearer(text: str, description: Description) -> str | Absent | Unclear:
    """ "remove the hat" -> "remove the hat from the dog"."""
    found = re.match(rf"^remove the ({'|'.join(ACCESSORIES)})$", text)
    if not found:
        return text
    owners = [thing for thing in description.things if found[1] in thing.features]
    name = _one_owner(owners, text, found[1], description)
    return f"{text} from {name}" if isinstance(name, str) else name


def _wear(text: str, description: Description) -> str | Absent | Unclear:
    """ "add a hat" -> "add a hat to the person"."""
    found = re.match(rf"^add (?:an? )?(?:\w+ )?({'|'.join(ACCESSORIES)})$", text)
    if not found:
        return text
    wearers = [thing for thing in description.things if thing.name in ACCESSORIES[found[1]]]
    if len(wearers) > 1:
        return Unclear("who", text.removeprefix("add "))
    return f"{text} to {name_for(wearers[0], description)}" if wearers else Absent("one who could wear that")


def _bearer(text: str, description: Description) -> str | Absent | Unclear:
    """ "remove the heart" -> "remove the heart from the person"."""
    found = re.match(rf"^remove the (emblem|{'|'.join(EMBLEMS)})$", text)
    if not found:
        return text
    shapes = EMBLEMS if found[1] == "emblem" else (found[1],)
    owners = [thing for thing in description.things if set(shapes) & set(thing.features)]
    name = _one_owner(owners, text, found[1], description)
    return f"{text} from {name}" if isinstance(name, str) else name


def _bear(text: str, description: Description) -> str | Absent | Unclear:
    """ "add a red heart" -> "add a red heart to the person"."""
    if not re.match(rf"^add an? (?:\w+ )?({'|'.join(EMBLEMS)})$", text):
        return text
    wearers = [thing for thing in description.things if thing.name in EMBLEM_WEARERS]
    if len(wearers) > 1:
        return Unclear("who", text.removeprefix("add "))
    return f"{text} to {name_for(wearers[0], description)}" if wearers else Absent("one who could wear that")


_WORN = "|".join((*ACCESSORIES, *EMBLEMS, "emblem"))
_OPEN = (
    # a sentence that leaves the thing open, and the same with its name
    (re.compile(r"^(make|remove|replace|move) it\b(.*)$"), "{0} {name}{1}"),
    (re.compile(r"^(add .+ to) it$"), "{0} {name}"),
    (re.compile(rf"^(remove the (?:{_WORN}))$"), "{0} from {name}"),
    (re.compile(rf"^(add (?:an? )?(?:\w+ )?(?:{_WORN}))$"), "{0} to {name}"),
    (
        re.compile(rf"^(.*)\bthe (?:\w+ )?(?:{'|'.join(w for ws in GROUP_WORDS.values() for w in ws)})\b(.*)$"),
        "{0}{name}{1}",
    ),
    (re.compile(r"^make the (\w+) (\S+)$"), "make {name}'s {0} {1}"),
)


def _plurals() -> set[str]:
    return {kind.plural for kind in KINDS.values()}
