"""Follow-ups that leave out the verb: "and the wheels black", "the cat smaller", "both of them", "not that much"."""

import random

from dialogpaint.core.conversation import Reply
from dialogpaint.datasets.clauses import PLACED
from dialogpaint.datasets.dialogue_openings import edits
from dialogpaint.datasets.dialogue_remarks import typed
from dialogpaint.datasets.talk_state import Talk, Turn
from dialogpaint.datasets.wordings import told_about
from dialogpaint.world import synonyms
from dialogpaint.world.edits import (
    Accessory,
    Add,
    Edit,
    Move,
    Recolour,
    Remove,
    Replace,
    Resize,
    Target,
    ToSetting,
    ToTime,
    ToWeather,
)
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.phrases import instruction, pick_word
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, SIDES

_AND = ("and {x}", "and {x}", "{x}", "now {x}", "also {x}", "{x} too", "and {x} too", "and {x} please", "but {x}",
    "then {x}", "next {x}", "{x} as well", "ok and {x}", "oh and {x}", "great, and {x}", "plus {x}",
    "while you're at it, {x}", "and make {x}", "nice, now {x}")  # fmt: skip
_PARTS = (
    "the {p} {c}",
    "its {p} {c}",
    "{c} {p}",
    "the {p} in {c}",
    "with {c} {p}",
    "{c} for the {p}",
    "the {p} should be {c}",
)


def part_too(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    """After "make the car red": "and the wheels black"."""
    if not isinstance(edit, Recolour | Add | Replace) or (isinstance(edit, Add) and edit.count > 1):
        return None
    if isinstance(edit, Recolour):
        target = edit.target
        if edit.part is None and target.colour:
            target = target.model_copy(update={"colour": edit.colour})
    else:
        target = Target(kind=edit.kind, colour=edit.colour)
    parts = [part for part in KINDS[target.kind].parts if part not in ("skin", "body", getattr(edit, "part", None))]
    if not parts:
        return None
    part, colour = rng.choice(parts), rng.choice(tuple(COLOURS))
    noun = pick_word(synonyms.PART_WORDS, part, rng)
    words = rng.choice(_PARTS).format(p=noun, c=pick_word(synonyms.COLOUR_WORDS, colour, rng))
    return typed(rng.choice(_AND).format(x=words), rng), edits(
        instruction(Recolour(target=target, part=part, colour=colour))
    )


def another_thing(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    """After a change of one thing, the like for another: "and the cat white", "the tree to the left"."""
    if not isinstance(edit, Recolour | Move | Resize | Replace) or getattr(edit, "part", None):
        return None
    others = [thing.kind for thing in talk.scene.things if thing.kind != edit.target.kind]
    kind = rng.choice(others) if others and rng.random() < 0.8 else rng.choice(tuple(KINDS))
    target = Target(kind=kind)
    now: Edit
    if isinstance(edit, Recolour):
        colour = rng.choice(tuple(COLOURS))
        now, value = Recolour(target=target, colour=colour), rng.choice((colour, colour, f"in {colour}"))
    elif isinstance(edit, Move):
        side = rng.choice(SIDES)
        now, value = Move.model_validate({"target": target, "side": side}), f"to the {side}"
        value = rng.choice((value, rng.choice(PLACED[side])))
    elif isinstance(edit, Replace):
        new = rng.choice(tuple(KINDS))
        noun = pick_word(synonyms.KIND_WORDS, new, rng)
        now = Replace(target=target, kind=new)
        value = f"{rng.choice(('with', 'into', 'for'))} {'an' if noun[0] in 'aeio' else 'a'} {noun}"
    else:
        size = rng.choice(("bigger", "smaller"))
        now, value = Resize.model_validate({"target": target, "size": size}), size
    words = f"the {pick_word(synonyms.KIND_WORDS, kind, rng)} {value}"
    return typed(rng.choice(_AND).format(x=words), rng), edits(instruction(now))


_ALL = ("both", "both of them", "all of them", "do both", "do all of them", "the others too", "the others as well",
    "every one of them", "each of them", "I meant both", "I meant all of them", "no, both", "no, all of them",
    "same for the others", "not just that one, all of them", "both {k}", "all {k}", "the other {k} too", "all the {k}",
    "I meant both {k}", "do it to all {k}", "the same for all the {k}", "make that all {k}",
    "do that to both {k}")  # fmt: skip


def all_of_them(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    """After a change of one of two: "both of them"; the sentence takes the plural."""
    if not isinstance(edit, Recolour | Resize | Remove) or getattr(edit, "part", None):
        return None
    target = edit.target
    alike = sum(thing.kind == target.kind for thing in talk.scene.things)
    if target.near or KINDS[target.kind].plural == target.kind or (alike < 2 and target.side is None):
        return None
    many = KINDS[target.kind].plural
    said = rng.choice(_ALL).format(k=many)
    plain = edit.model_copy(update={"target": Target(kind=target.kind)})
    return typed(said, rng), edits(told_about(plain, f"the {many}"))


_LESS = ("not that much", "too much", "that's too much", "a bit less", "less", "that's a bit too much",
    "you overdid it",
    "way too much", "not so much", "less please", "a little less", "that was too much")  # fmt: skip
_NOW_TOO = {
    "bigger": ("too big now", "now it's too big", "not that big", "a bit less big", "that's far too big now"),
    "smaller": (
        "too small now",
        "now it's too small",
        "not that small",
        "a bit less small",
        "that's far too small now",
    ),
}


def less(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    """After "make it bigger": "not that big"."""
    if not isinstance(edit, Resize):
        return None
    said = rng.choice((*_LESS, *_NOW_TOO[edit.size]))
    other = "smaller" if edit.size == "bigger" else "bigger"
    return typed(said, rng), edits(instruction(edit.model_copy(update={"size": other})))


_BACK = ("put it back", "bring it back", "I want it back", "no, put it back", "it was better before",
    "I liked it better before", "that looked better before", "no, I liked the old one", "the old one was nicer",
    "as it was before please", "leave it as it was", "it was nicer the way it was", "oh no, bring that back",
    "that's not an improvement, go back", "no that's worse", "not like that, as before")  # fmt: skip


def back(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    said = rng.choice(_BACK if isinstance(edit, Remove) else _BACK[4:])
    return typed(said, rng), Reply(act="forget", text="")


_OFF = ("take it off again", "take that off again", "no, without the {n}", "on second thought, no {n}",
    "remove the {n} again",
    "no {n} after all", "better without the {n}", "the {n} looks silly, take it off",
    "the {n} should go again")  # fmt: skip
_ONE_FOR = ("one for {t} too", "and one for {t}", "{t} needs one too", "give {t} one too", "{t} wants one as well",
    "and {t} gets one too", "{t} should have one as well", "put one on {t} too", "another one for {t}")  # fmt: skip


def worn_thing(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    """After "give the dog a hat": "take it off again", "one for the cat too"."""
    if not isinstance(edit, Accessory) or not edit.on:
        return None
    if rng.random() < 0.5:
        said = rng.choice(_OFF).format(n=pick_word(synonyms.ACCESSORY_WORDS, edit.accessory, rng))
        return typed(said, rng), edits(instruction(edit.model_copy(update={"on": False, "colour": None})))
    kinds = [kind for kind in ACCESSORIES[edit.accessory] if kind != edit.target.kind]
    if not kinds or edit.accessory == "glasses":
        return None
    kind = rng.choice(kinds)
    said = rng.choice(_ONE_FOR).format(t=f"the {pick_word(synonyms.KIND_WORDS, kind, rng)}")
    return typed(said, rng), edits(instruction(edit.model_copy(update={"target": Target(kind=kind)})))


_COLOURED_ONE = ("and a {c} one", "a {c} one too", "another one in {c}", "one more, but {c}", "and a {c} one {w}",
    "a {c} one {w} too", "and one in {c}", "plus a {c} one", "now a {c} one as well",
    "another {c} one {w}")  # fmt: skip


def coloured_one(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    """After "add a car": "and a blue one on the left"."""
    if not isinstance(edit, Add):
        return None
    colour, side = rng.choice(tuple(COLOURS)), rng.choice(SIDES)
    line = rng.choice(_COLOURED_ONE)
    said = line.format(c=colour, w=rng.choice(PLACED[side])).replace("a orange", "an orange")
    now = {"kind": edit.kind, "colour": colour, "side": side if "{w}" in line else None}
    return typed(said, rng), edits(instruction(Add.model_validate(now)))


_SCENE_TOO: tuple[tuple[Edit, tuple[str, ...]], ...] = (
    (ToTime(time="night"), ("at night", "by night", "in the dark", "with stars")),
    (ToTime(time="sunset"), ("at sunset", "in the evening", "at dusk")),
    (ToTime(time="day"), ("by day", "in daylight", "in the daytime")),
    (ToWeather(weather="rain"), ("in the rain", "with rain", "with some rain")),
    (ToWeather(weather="snow"), ("with falling snow", "with snowflakes", "with snowfall")),
    (ToWeather(weather="fog"), ("in the fog", "with fog", "with some mist")),
    (ToWeather(weather="rainbow"), ("with a rainbow", "with a rainbow above")),
)


def scene_too(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    """After "move it to the beach": "and at night"."""
    if not isinstance(edit, ToSetting | ToTime | ToWeather):
        return None
    now, words = rng.choice(_SCENE_TOO)
    if now.op == edit.op:
        return None
    line = rng.choice(("and {x}", "but {x}", "{x}", "{x} please", "{x} too", "and {x} too", "the same {x}", "now {x}"))
    return typed(line.format(x=rng.choice(words)), rng), edits(instruction(now))
