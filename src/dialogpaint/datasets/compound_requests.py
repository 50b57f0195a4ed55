"""Several edits in one turn: joined sentences, a verb said once for two things, two changes of one thing."""

import random

from dialogpaint.datasets import wordings
from dialogpaint.datasets.clauses import PLACED, doing, new, to_do, would_be
from dialogpaint.datasets.unusual_wordings import AS_STATE, WITH_DOING, WITH_VERB
from dialogpaint.world import synonyms
from dialogpaint.world.edits import Accessory, Add, Edit, Move, Pose, Recolour, Remove, Replace, Resize, Target
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.phrases import instruction, pick_word, say, target_words
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, SIDES

Said = tuple[str, tuple[str, ...]]
"""The request and its sentences, in order."""

_JOINTS = (
    " and ", " and ", " and ", ", and ", " and then ", " and also ", ", then ", ". Then ", ". Also ", "; ", ", ", ". ",
    " plus ", " & ", ", also ", ", and while you're at it, ", " and while you are at it ", ". While you're at it, ",
    ". Oh, and ", ", oh and ", " and after that ", ". After that, ", ", next ", ". Next, ", " and on top of that ",
    ", plus ", " and besides that ", ". And ", ". Besides, ", " + ", " / ", " and at the same time ", ". Finally, ",
    ", as well as ", ", but also ", " and additionally ", ". In addition, ", " - ", " and next ", ". Furthermore, ",
    " and finally ", ". Oh and also ", " and secondly ", " then ", "! And ", "! Also ", ", and please ",
    ". Please also ",
    " and could you also ", ". Can you also ", " and I also want you to ",
)  # fmt: skip
_FRAMES: tuple[tuple[str, ...], ...] = (
    ("first {}, then {}", "first {}, then {}, then {}"), ("first {}. Then {}", "first {}. Then {}. Finally, {}"),
    ("two things: {} and {}", "three things: {}, {} and {}"), ("1) {} 2) {}", "1) {} 2) {} 3) {}"),
    ("1. {}, 2. {}", "1. {}, 2. {}, 3. {}"), ("first {}, second {}", "first {}, second {}, third {}"),
    ("start with this: {}. then {}", "{}; {}; {}"), ("I want two changes: {}; {}", "a few changes: {}; {}; {}"),
    ("{}, and once that is done, {}", "{}, {} and {}"), ("please do both: {} and {}", "do all of this: {}, {} and {}"),
    ("{}. That's one. The other: {}", "{}. {}. {}"), ("not only {} but also {}", "{}, {}, and also {}"),
    ("a) {} b) {}", "a) {} b) {} c) {}"), ("firstly {}, secondly {}", "firstly {}, secondly {}, thirdly {}"),
)  # fmt: skip


def in_a_row(wanted: list[Edit], rng: random.Random) -> Said:
    """Two or three requests, each a sentence of its own or under one "what if", "how about", "could you"."""
    sentences = tuple(map(instruction, wanted))
    chance = rng.random()
    if chance < 0.3:
        under_one = _under_one(wanted, rng)
        if under_one:
            return under_one, sentences
    plain = rng.random() < 0.5
    said = [to_do(edit, rng) if plain else say(edit, rng) for edit in wanted]
    if chance > 0.8:
        return rng.choice(_FRAMES)[len(said) - 2].format(*said), sentences
    text = said[0]
    for more in said[1:]:
        text += rng.choice(_JOINTS) + more
    return text, sentences


def _under_one(wanted: list[Edit], rng: random.Random) -> str | None:
    form, lines = rng.choice(((to_do, WITH_VERB), (doing, WITH_DOING), (would_be, AS_STATE)))
    said = [words for edit in wanted if (words := form(edit, rng))]
    if len(said) < len(wanted):
        return None
    return rng.choice(lines).format(v=listed(said, rng), g=listed(said, rng), s=listed(said, rng))


def listed(words: list[str], rng: random.Random) -> str:
    """ "a and b", "a, b and c"."""
    joint = rng.choice((" and ", " and ", " and ", ", and ", " and also ", " and then "))
    return ", ".join(words[:-1]) + joint + words[-1]


def of_one_thing(target: Target, rng: random.Random) -> Said | None:
    """ "make the dog black, give it a hat and move it to the left"."""
    target = target.model_copy(update={"colour": None})
    wanted: list[Edit] = []
    for _ in range(12):
        edit = _an_edit_of(target, rng)
        if not (isinstance(edit, Move) and target.side) and edit.op not in {other.op for other in wanted}:
            wanted.append(edit)
        if len(wanted) == 3 or (len(wanted) == 2 and rng.random() < 0.7):
            break
    if len(wanted) < 2:
        return None
    word = rng.choice(("them", "her", "him", "it")) if target.kind in ("person", "face") else "it"
    said = to_do(wanted[0], rng) if rng.random() < 0.6 else say(wanted[0], rng)
    for edit in wanted[1:]:
        said += rng.choice(_JOINTS) + wordings.about(edit, word, rng)
    return said, tuple(map(instruction, wanted))


def _an_edit_of(target: Target, rng: random.Random) -> Edit:
    kind = KINDS[target.kind]
    colour = rng.choice(tuple(COLOURS))
    wearable = [name for name, kinds in ACCESSORIES.items() if target.kind in kinds]
    parts = [part for part in kind.parts if part != "skin"]
    choices: list[Edit] = [
        Recolour(target=target, colour=colour),
        Recolour(target=target, colour=colour, part=rng.choice(parts)),
        Resize.model_validate({"target": target, "size": rng.choice(("bigger", "smaller"))}),
        Move.model_validate({"target": target, "side": rng.choice(SIDES)}),
    ]
    if len(kind.poses) > 1:
        choices += [Pose(target=target, pose=rng.choice(kind.poses))] * 2
    if wearable:
        accessory = rng.choice(wearable)
        choices += [Accessory(target=target, accessory=accessory, colour=rng.choice((None, colour)))] * 2
    return rng.choice(choices)


_CHAINS: dict[str, tuple[tuple[str, str], ...]] = {
    "recolour": (("make {t} {v}", "{t} {v}"), ("paint {t} {v}", "{t} {v}"), ("turn {t} {v}", "{t} {v}"),
        ("change {t} to {v}", "{t} to {v}"), ("{t} should be {v}", "{t} {v}"), ("I want {t} in {v}", "{t} in {v}"),
        ("colour {t} {v}", "{t} {v}"), ("{t} in {v}", "{t} in {v}"), ("{t} {v}", "{t} {v}"), ("dye {t} {v}", "{t} {v}"),
        ("I'd like {t} to be {v}", "{t} to be {v}"), ("{t}: {v}", "{t}: {v}"), ("{t} -> {v}", "{t} -> {v}"),
        ("use {v} for {t}", "{v} for {t}"), ("{v} for {t}", "{v} for {t}"), ("what if {t} was {v}", "{t} was {v}"),
        ("could {t} be {v}", "{t} {v}"), ("let {t} be {v}", "{t} {v}"), ("how about {t} in {v}", "{t} in {v}")),
    "replace": (("replace {t} with {v}", "{t} with {v}"), ("swap {t} for {v}", "{t} for {v}"),
        ("turn {t} into {v}", "{t} into {v}"), ("change {t} to {v}", "{t} to {v}"), ("{t} -> {v}", "{t} -> {v}"),
        ("make {t} {v}", "{t} {v}"), ("{t} should become {v}", "{t} {v}"), ("put {v} in place of {t}",
        "{v} in place of {t}"),
        ("I want {v} instead of {t}", "{v} instead of {t}"), ("exchange {t} for {v}", "{t} for {v}")),
    "move": (("move {t} {v}", "{t} {v}"), ("put {t} {v}", "{t} {v}"), ("bring {t} {v}", "{t} {v}"), ("{t} {v}",
        "{t} {v}"),
        ("shift {t} {v}", "{t} {v}"), ("{t} should be {v}", "{t} {v}"), ("I want {t} {v}", "{t} {v}"),
        ("place {t} {v}", "{t} {v}"), ("let {t} go {v}", "{t} {v}"), ("slide {t} {v}", "{t} {v}")),
    "resize": (("make {t} {v}", "{t} {v}"), ("I want {t} {v}", "{t} {v}"), ("{t} should be {v}", "{t} {v}"),
        ("{t} {v}", "{t} {v}"), ("could {t} be {v}", "{t} {v}"), ("I'd like {t} to be {v}", "{t} to be {v}")),
    "accessory": (("give {t} {v}", "{t} {v}"), ("put {v} on {t}", "{v} on {t}"), ("add {v} to {t}", "{v} to {t}"),
        ("{t} should wear {v}", "{t} {v}"), ("{v} for {t}", "{v} for {t}"), ("I want {v} on {t}", "{v} on {t}"),
        ("{t} gets {v}", "{t} {v}"), ("{t} with {v}", "{t} with {v}")),
    "add": (("add {v}", "{v}"), ("put in {v}", "{v}"), ("draw {v}", "{v}"), ("I want {v}", "{v}"), ("insert {v}",
        "{v}"),
        ("there should be {v}", "{v}"), ("include {v}", "{v}"), ("place {v}", "{v}"), ("I'd like to see {v}", "{v}"),
        ("can we have {v}", "{v}"), ("throw in {v}", "{v}"), ("with {v}", "{v}"), ("it needs {v}", "{v}")),
    "remove": (("remove {t}", "{t}"), ("delete {t}", "{t}"), ("get rid of {t}", "{t}"), ("erase {t}", "{t}"),
        ("take away {t}", "{t}"), ("I don't want {t}", "{t}"), ("no more {t}", "{t}"), ("leave out {t}", "{t}"),
        ("cut out {t}", "{t}"), ("I want to see neither {t}", "nor {t}"), ("lose {t}", "{t}"), ("out with {t}", "{t}")),
}  # fmt: skip
_LINKS = (" and ", " and ", " and ", ", ", ", and ", " and also ", " and then ", " but ", "; ", " plus ", " & ",
    ", also ", " and maybe ", " as well as ", ", and then ")  # fmt: skip


def chained(targets: list[Target], rng: random.Random) -> Said:
    """The verb once, then what is done to each: "make the dog black and the cat white", "move ... left, ... right"."""
    op = rng.choices(tuple(_CHAINS), (6, 3, 4, 3, 3, 4, 3))[0]
    wanted: list[Edit] = []
    head, tail = rng.choice(_CHAINS[op])
    said = ""
    for place, target in enumerate(targets):
        edit, value = _value(op, target, rng)
        wanted.append(edit)
        words = target_words(edit.target, rng) if not isinstance(edit, Add) else ""  # type: ignore[union-attr]
        link = " " if tail.startswith("nor") else rng.choice(_LINKS)
        said += (
            (tail if place else head).format(t=words, v=value) if not place else link + tail.format(t=words, v=value)
        )
    return said, tuple(map(instruction, wanted))


def _value(op: str, target: Target, rng: random.Random) -> tuple[Edit, str]:
    """An edit of that sort and the words of what it changes to."""
    colour = rng.choice(tuple(COLOURS))
    kind = rng.choice(tuple(KINDS))
    maybe = rng.choice((None, None, colour))
    side = rng.choice(SIDES)
    if op == "recolour":
        return Recolour(target=target, colour=colour), colour
    if op == "replace":
        return Replace(target=target, kind=kind, colour=maybe), new(kind, maybe, rng)
    if op == "move":
        where = rng.choice((f"to the {side}", f"to the {side}", *PLACED[side]))
        return Move.model_validate({"target": target, "side": side}), where
    if op == "resize":
        size = rng.choice(("bigger", "smaller"))
        return Resize.model_validate({"target": target, "size": size}), size
    if op == "accessory":
        accessory = rng.choice(tuple(ACCESSORIES))
        if target.kind not in ACCESSORIES[accessory]:
            target = Target(kind=rng.choice(ACCESSORIES[accessory]))
        edit = Accessory(target=target, accessory=accessory, colour=maybe)
        noun = pick_word(synonyms.ACCESSORY_WORDS, accessory, rng)
        noun = f"{maybe} {noun}" if maybe else noun
        return edit, noun if accessory == "glasses" else f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"
    if op == "add":
        at = rng.choice((None, side))
        words = new(kind, maybe, rng) + (f" {rng.choice(PLACED[at])}" if at else "")
        return Add.model_validate({"kind": kind, "colour": maybe, "side": at}), words
    return Remove(target=target), ""


_ALIKE: tuple[tuple[str, str], ...] = (
    ("make {t} {v}", "make {t} both {v}"), ("paint {t} {v}", "I want {t} both in {v}"), ("turn {t} {v}", "{t}: {v}"),
    ("{t} should be {v}", "{t} should both be {v}"), ("{v} for {t}", "{v}, for {t}"), ("I want {t} {v}",
    "have {t} {v}"),
    ("I'd like {t} to be {v}", "could {t} be {v}"), ("what if {t} were {v}", "how about making {t} {v}"),
    ("let {t} be {v}", "let's make {t} {v}"),
)  # fmt: skip
_GROUPS = ("{a} and {b}", "{a} and {b}", "both {a} and {b}", "{a} as well as {b}", "{a} plus {b}", "{a} & {b}",
    "{a} and also {b}", "not just {a} but {b} too", "{a} along with {b}", "{a} together with {b}",
    "{a}, {b}")  # fmt: skip


def alike(one: Target, two: Target, rng: random.Random) -> Said:
    """One change for two things: "make the dog and the cat bigger", "give both the man and the dog a hat"."""
    a, b = target_words(one, rng), target_words(two, rng)
    words = rng.choice(_GROUPS).format(a=a, b=b)
    colour, side, size = rng.choice(tuple(COLOURS)), rng.choice(SIDES), rng.choice(("bigger", "smaller"))
    edits: list[Edit]
    chance = rng.random()
    if chance < 0.3:
        line, value = rng.choice(rng.choice(_ALIKE)), colour
        edits = [Recolour(target=target, colour=colour) for target in (one, two)]
    elif chance < 0.5:
        line, value = rng.choice(rng.choice(_ALIKE)), size
        line = "make {t} {v}" if line[0] == "{" and line[1] == "v" or " in {v}" in line or "paint" in line else line
        edits = [Resize.model_validate({"target": target, "size": size}) for target in (one, two)]
    elif chance < 0.7:
        line, value = rng.choice(("move {t} {v}", "put {t} {v}", "shift {t} {v}", "I want {t} {v}")), f"to the {side}"
        edits = [Move.model_validate({"target": target, "side": side}) for target in (one, two)]
    elif chance < 0.85:
        line, value = rng.choice(("remove {t}", "get rid of {t}", "delete {t}", "{t} should go", "erase {t}")), ""
        edits = [Remove(target=target) for target in (one, two)]
    else:
        one, two = (Target(kind=kind) for kind in rng.sample(ACCESSORIES["hat"], 2))
        edits = [Accessory(target=target, accessory="hat", colour=colour) for target in (one, two)]
        words = rng.choice(_GROUPS).format(a=target_words(one, rng), b=target_words(two, rng))
        line, value = rng.choice(("give {t} {v}", "put {v} on {t}", "{v} for {t}", "{t} need {v}")), f"a {colour} hat"
        value = value.replace("a orange", "an orange")
    return line.format(t=words, v=value), tuple(map(instruction, edits))


_SIDED = ("the one on the {s}", "the {s} one", "the {s} one", "the {s}", "the one to the {s}")


def _one_there(side: str, rng: random.Random) -> str:
    words = rng.choice(_SIDED).format(s=side)
    return words.replace("on the middle", "in the middle").replace("to the middle", "in the middle")


def left_and_right(kind: str, rng: random.Random) -> Said:
    """ "make the left dog black and the right one white"."""
    sides = rng.sample(("left", "right", "left", "right", "middle"), 2)
    if sides[0] == sides[1]:
        sides = ["left", "right"]
    one, two = (Target.model_validate({"kind": kind, "side": side}) for side in sides)
    op = rng.choice(("recolour", "recolour", "recolour", "resize", "replace", "remove"))
    (first, value), (second, other) = _value(op, one, rng), _value(op, two, rng)
    head, tail = rng.choice(_CHAINS[op][:6])
    words = _one_there(sides[1], rng) if rng.random() < 0.7 else target_words(two, rng)
    if op != "remove" and rng.random() < 0.25:
        second = Remove(target=two)
        tail = rng.choice(("remove {t}", "delete {t}", "get rid of {t}", "take {t} away"))
    said = head.format(t=target_words(one, rng), v=value) + rng.choice(_LINKS[:6]) + tail.format(t=words, v=other)
    return said, (instruction(first), instruction(second))


_WHOLE_AND_PART = (
    "make {t} {c} with {d} {p}", "paint {t} {c} and its {p} {d}", "{t} in {c} with {d} {p}",
    "I want {t} {c} with {d} {p}",
    "turn {t} {c} but the {p} {d}", "{t} should be {c} and have {d} {p}", "make {t} {c} and its {p} {d}",
    "make {t} {c}, but with {d} {p}", "colour {t} {c} and the {p} {d}", "give {t} a {c} colour and {d} {p}",
    "{t}: {c}, {p}: {d}", "what if {t} was {c} with {d} {p}", "could {t} be {c} and its {p} {d}",
)  # fmt: skip
_TWO_PARTS = (
    "give {t} {c} {q} and {d} {p}", "make the {q} of {t} {c} and the {p} {d}", "I want {t} to have {c} {q} and {d} {p}",
    "{t} with {c} {q} and {d} {p}", "paint {t}'s {q} {c} and its {p} {d}", "{t} needs {c} {q} and {d} {p}",
    "{t} should have {c} {q} and {d} {p}", "{c} {q} and {d} {p} for {t}", "change {t}'s {q} to {c} and the {p} to {d}",
)  # fmt: skip


def with_parts(target: Target, rng: random.Random) -> Said | None:
    """ "make the car red with black wheels", "give the man a blue shirt and green trousers"."""
    parts = [part for part in KINDS[target.kind].parts if part != "skin"]
    colour, other = rng.sample(tuple(COLOURS), 2)
    target = target.model_copy(update={"colour": None})
    person = target.kind in ("person", "face")
    if len(parts) < 2 or target.near:
        return None
    names = rng.sample(parts, 2) if person else [parts[0], rng.choice(parts[1:])]
    nouns = [pick_word(synonyms.PART_WORDS, part, rng) for part in names]
    lines = _TWO_PARTS if person else _WHOLE_AND_PART
    said = rng.choice(lines).format(t=target_words(target, rng), c=colour, d=other, q=nouns[0], p=nouns[1])
    said = said.replace("its", rng.choice(("her", "his", "their"))) if person else said
    first: Edit = Recolour(target=target, part=names[0] if person else None, colour=colour)
    return said, (instruction(first), instruction(Recolour(target=target, part=names[1], colour=other)))
