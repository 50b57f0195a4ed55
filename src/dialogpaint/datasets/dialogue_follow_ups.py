"""Turns that lean on the edit just made: "a bit darker", "the other one", "same for the car", "make it red instead"."""

import random
from collections.abc import Callable

from dialogpaint.datasets import dialogue_ellipses as ellipses
from dialogpaint.datasets import follow_ups, wordings
from dialogpaint.datasets.dialogue_openings import ask, dressed, edits
from dialogpaint.datasets.dialogue_remarks import typed
from dialogpaint.datasets.talk_state import Talk, Turn
from dialogpaint.world import scene_templates, synonyms, templates
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
from dialogpaint.world.phrases import instruction, named, pick_word, with_article, worn
from dialogpaint.world.synonyms import SETTING_PLACES
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, SETTINGS, SIDES, STYLES, TIMES, WEATHERS

Way = Callable[[Talk, Edit, random.Random], Turn | None]


def follow_up(talk: Talk) -> Turn | None:
    """Something said about the last edit of the turn before; None when this way of going on does not suit it."""
    way: Way = talk.rng.choices([way for way, _ in _WAYS], [n for _, n in _WAYS])[0]
    return way(talk, talk.last[-1], talk.rng)


def referent(edit: Edit) -> Target | None:
    """The thing one would now call "it"."""
    match edit:
        case Recolour(target=target, part=None, colour=colour):
            return target.model_copy(update={"colour": colour}) if target.colour else target
        case Replace(target=target, kind=kind, colour=colour):
            return Target(kind=kind, colour=colour, side=target.side)
        case Add(count=2 | 3):
            return None
        case Add(kind=kind, colour=colour, side=side):
            return Target(kind=kind, colour=colour, side=side)
        case Move(target=target, side=side):
            return target.model_copy(update={"side": side if target.side else None})
        case Remove():
            return None
        case _:
            return getattr(edit, "target", None)


def _pronoun_for(target: Target, rng: random.Random) -> str:
    return rng.choice(follow_ups.PEOPLE_PRONOUNS if target.kind in ("person", "face") else follow_ups.PRONOUNS).split()[
        0
    ]


def _colour_instead(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    colour = rng.choice(tuple(COLOURS))
    target = referent(edit)
    if isinstance(edit, Recolour):
        now: Edit = edit.model_copy(update={"colour": colour, "target": target or edit.target})
        if edit.part == "skin":
            return None
    elif isinstance(edit, Add | Replace) and target is not None:
        now = Recolour(target=target, colour=colour)
    elif isinstance(edit, Accessory) and edit.on and edit.accessory != "beard":
        now = Recolour(target=edit.target, part=edit.accessory, colour=colour)
    elif isinstance(edit, Backdrop):
        now = Backdrop(colour=colour)
    else:
        return None
    said = rng.choice(follow_ups.COLOUR_INSTEAD).format(c=pick_word(synonyms.COLOUR_WORDS, colour, rng))
    return typed(said, rng), edits(instruction(now))


def _same_for(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    target: Target | None = getattr(edit, "target", None)
    if target is None or isinstance(edit, Trait | EmblemEdit | Pattern):
        return None
    others = [thing.kind for thing in talk.scene.things if thing.kind != target.kind]
    kind = rng.choice(others) if others and rng.random() < 0.75 else rng.choice(tuple(KINDS))
    part = getattr(edit, "part", None)
    if isinstance(edit, Pose) and edit.pose not in KINDS[kind].poses:
        return None
    if isinstance(edit, Accessory) and kind not in ACCESSORIES[edit.accessory]:
        return None
    if part is not None:
        part = rng.choice(tuple(KINDS[target.kind].parts))
        if "skin" in (part, edit.part if isinstance(edit, Recolour) else ""):
            return None
        said = rng.choice(follow_ups.SAME_FOR).format(t=f"the {part}")
        return typed(said, rng), edits(instruction(edit.model_copy(update={"part": part})))
    thing = f"the {pick_word(synonyms.KIND_WORDS, kind, rng)}"
    said = rng.choice(follow_ups.SAME_FOR).format(t=thing)
    return typed(said, rng), edits(instruction(edit.model_copy(update={"target": Target(kind=kind)})))


def _this_one(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    """ "no, the left one", "I meant the red one", "no, the cat"."""
    target: Target | None = getattr(edit, "target", None)
    if target is None:
        return None
    chance = rng.random()
    if chance < 0.6:
        side = rng.choice([side for side in SIDES if side != target.side])
        words = rng.choice(follow_ups.SIDE_ONES[side])
        now = Target.model_validate({"kind": target.kind, "side": side})
    elif chance < 0.75:
        colour = rng.choice(tuple(COLOURS))
        words = rng.choice(follow_ups.COLOUR_ONES[:-1]).format(c=colour)
        now = Target(kind=target.kind, colour=colour)
        if not words.endswith(("one", colour)) or isinstance(edit, Recolour) and "one" not in words:
            return None
    else:
        if getattr(edit, "part", None) or isinstance(edit, Pose | Accessory | Trait | EmblemEdit):
            return None
        kind = rng.choice(talk.scene.things).kind if talk.scene.things else rng.choice(tuple(KINDS))
        words, now = f"the {pick_word(synonyms.KIND_WORDS, kind, rng)}", Target(kind=kind)
    said = rng.choice(follow_ups.THIS_ONE).format(t=words)
    return typed(said, rng), edits(instruction(edit.model_copy(update={"target": now})))


def _other_one(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    target: Target | None = getattr(edit, "target", None)
    if target is None or (target.side not in ("left", "right") and target.colour is None):
        return None
    if target.side in ("left", "right"):
        now = target.model_copy(update={"side": "right" if target.side == "left" else "left"})
    else:
        alike = talk.description.named(target.kind)
        painted = edit.colour if isinstance(edit, Recolour) and edit.part is None else target.colour
        rest = [thing.colour for thing in alike if thing.colour != painted]
        if len(alike) != 2 or len(rest) != 1:
            return None
        now = target.model_copy(update={"colour": rest[0]})
    return typed(rng.choice(follow_ups.OTHER_ONE), rng), edits(instruction(edit.model_copy(update={"target": now})))


def _about_it(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    """A clear request about "it"."""
    target = referent(edit)
    if target is None:
        return None
    for _ in range(12):
        wild = wordings.wild_edit(rng)
        if not hasattr(wild, "target"):
            continue
        now = wild.model_copy(update={"target": target})
        kind = KINDS[target.kind]
        fits = (
            (isinstance(now, Pose) and now.pose in kind.poses)
            or (isinstance(now, Accessory) and target.kind in ACCESSORIES[now.accessory])
            or (isinstance(now, Recolour) and (now.part is None or (now.part in kind.parts and now.part != "skin")))
            or isinstance(now, Replace | Remove | Move | Resize)
            or (isinstance(now, Trait | EmblemEdit) and target.kind in ("person", "face") and _trait_fits(now, target))
        )
        if fits:
            said = wordings.about(now, _pronoun_for(target, rng), rng)
            return dressed(rng.choice(("", "", "now ", "and ", "then ", "also ")) + said, rng), edits(instruction(now))
    return None


def _trait_fits(edit: Edit, target: Target) -> bool:
    return not isinstance(edit, Trait) or (edit.trait in ("cut", "expression")) == (target.kind == "face")


def _degree(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    degree = rng.choice(tuple(follow_ups.DEGREES))
    target = referent(edit)
    said = typed(rng.choice(follow_ups.DEGREES[degree]), rng)
    if isinstance(edit, Recolour) and edit.part and degree in ("darker", "lighter"):
        return said, edits(instruction(edit).rsplit(" ", 1)[0] + f" {degree}")
    if isinstance(edit, Backdrop) and degree in ("darker", "lighter"):
        return said, edits(f"make the background {degree}")
    if target is None:
        return said, edits(f"make it {degree}")
    return said, edits(f"make {named(target)} {degree}")


def _more(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    if not isinstance(edit, Resize):
        return None
    return typed(rng.choice(follow_ups.MORE), rng), edits(instruction(edit))


def _another(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    if not isinstance(edit, Add):
        return None
    side = rng.choice((None, None, *SIDES))
    said = rng.choice(follow_ups.ANOTHER) + (f" {rng.choice(templates.ADD_SIDES[side][:3])}" if side else "")
    now = Add.model_validate({"kind": edit.kind, "colour": edit.colour, "side": side})
    return typed(said, rng), edits(instruction(now))


def _side_instead(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    target = referent(edit)
    if target is None or not isinstance(edit, Move | Add | Replace):
        return None
    side = rng.choice([side for side in SIDES if side != getattr(edit, "side", None)])
    bare = target if isinstance(edit, Move) else target.model_copy(update={"side": None})
    said = rng.choice(follow_ups.SIDE_INSTEAD).format(s=rng.choice(templates.MOVE_SIDES[side][:4]))
    return typed(said, rng), edits(instruction(Move.model_validate({"target": bare, "side": side})))


def _value_instead(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    """Another place, time, weather, style, pose or kind in place of the one just chosen."""
    now, words = _other_value(edit, rng)
    if now is None:
        return None
    return typed(rng.choice(follow_ups.VALUE_INSTEAD).format(v=words), rng), edits(instruction(now))


_STYLE_NAMES = {
    "flat": ("flat",),
    "outlined": ("outlined", "with outlines"),
    "pencil": ("a sketch", "pencil"),
    "watercolour": ("a watercolour", "watercolour", "watercolor"),
    "pixel art": ("pixel art", "pixels"),
    "oil": ("an oil painting", "oil"),
    "neon": ("neon", "a neon drawing"),
}


def _other_value(edit: Edit, rng: random.Random) -> tuple[Edit | None, str]:
    match edit:
        case ToSetting():
            setting = rng.choice(tuple(SETTINGS))
            return ToSetting(setting=setting), rng.choice(
                (*SETTING_PLACES[setting], *scene_templates.SETTING_ON[setting])
            )
        case ToTime():
            time = rng.choice(TIMES)
            return ToTime(time=time), time
        case ToWeather():
            weather = rng.choice(WEATHERS[1:])
            return ToWeather(weather=weather), {"rainbow": "a rainbow"}.get(weather, weather)
        case ToStyle():
            style = rng.choice(STYLES)
            return ToStyle(style=style), rng.choice(_STYLE_NAMES[style])
        case Pose(target=target):
            pose = rng.choice(KINDS[target.kind].poses or ("sitting",))
            return Pose(target=target, pose=pose), rng.choice(rng.choice(templates.POSES[pose]))
        case Add() | Replace():
            kind = rng.choice(tuple(KINDS))
            thing = referent(edit)
            if thing is None:
                return None, ""
            return Replace(target=thing, kind=kind), with_article(pick_word(synonyms.KIND_WORDS, kind, rng))
        case Pattern():
            pattern = rng.choice(tuple(synonyms.PATTERN_WORDS))
            return edit.model_copy(update={"pattern": pattern}), rng.choice(synonyms.PATTERN_WORDS[pattern])
        case Trait(trait="expression"):
            mood = rng.choice(tuple(synonyms.EXPRESSION_WORDS))
            return edit.model_copy(update={"value": mood}), rng.choice(synonyms.EXPRESSION_WORDS[mood])
        case Trait(trait="cut"):
            cut = rng.choice(("short", "long", "curly"))
            return edit.model_copy(update={"value": cut}), rng.choice((cut, f"{cut} hair"))
        case _:
            return None, ""


def _also_new(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    """ "and the hat too", "and a scarf", "also a tree"."""
    if isinstance(edit, Accessory):
        accessory = rng.choice([name for name in ACCESSORIES if name != edit.accessory])
        now = edit.model_copy(update={"accessory": accessory, "colour": None})
        noun = pick_word(synonyms.ACCESSORY_WORDS, accessory, rng)
        words = (noun if accessory == "glasses" else with_article(noun)) if edit.on else f"the {noun}"
        return typed(rng.choice(follow_ups.ALSO_NEW).format(n=words), rng), edits(instruction(now))
    if isinstance(edit, Remove) and rng.random() < 0.3:
        accessory = rng.choice(tuple(ACCESSORIES))
        return typed(rng.choice(follow_ups.ALSO_NEW).format(n=f"the {accessory}"), rng), edits(
            f"remove the {accessory}"
        )
    if isinstance(edit, Add) or (isinstance(edit, ToWeather) and edit.weather == "rainbow"):
        kind, colour = rng.choice(tuple(KINDS)), rng.choice((None, None, *COLOURS))
        noun = pick_word(synonyms.KIND_WORDS, kind, rng)
        words = with_article(f"{colour} {noun}" if colour else noun)
        said = rng.choice(follow_ups.ALSO_NEW).format(n=words)
        return typed(said, rng), edits(instruction(Add(kind=kind, colour=colour)))
    if isinstance(edit, ToSetting | ToTime | ToWeather | ToStyle):
        weather = rng.choice(("rain", "snow", "fog", "rainbow"))
        words = {"rainbow": "a rainbow", "rain": "some rain", "snow": "some snow"}.get(weather, weather)
        return typed(rng.choice(follow_ups.ALSO_NEW).format(n=words), rng), edits(
            instruction(ToWeather(weather=weather))
        )
    if isinstance(edit, Recolour) and edit.part in ACCESSORIES:
        return typed(f"and a {worn('scarf', None)[2:]} too", rng), edits(f"add a scarf to {named(edit.target)}")
    return None


def _vague_about_it(talk: Talk, edit: Edit, rng: random.Random) -> Turn | None:
    """ "change its colour", "turn it into something else", "move it somewhere else"."""
    target = referent(edit)
    if target is None:
        return None
    subject = rng.choice(tuple(_VAGUE_IT))
    return dressed(rng.choice(_VAGUE_IT[subject]), rng), ask(subject, named(target))


_VAGUE_IT = {
    "colour": (
        "change its colour", "change the colour", "another colour", "I don't like the colour", "recolour it",
        "make it a different colour", "give it another colour", "a different color", "paint it another colour",
    ),
    "become": (
        "turn it into something else", "make it something else", "replace it with something else", "replace it",
        "swap it for something else", "something else instead",
    ),
    "move": ("move it somewhere else", "put it somewhere else", "move it elsewhere", "it should be somewhere else"),
    "size": ("change its size", "resize it", "the size is wrong", "change the size", "it has the wrong size"),
}  # fmt: skip

_WAYS: tuple[tuple[Way, int], ...] = (
    (_colour_instead, 14), (_same_for, 12), (_this_one, 10), (_other_one, 10), (_about_it, 24), (_degree, 12), (_more,
    8), (_another, 8), (_side_instead, 8), (_value_instead, 12), (_also_new, 10), (_vague_about_it, 8),
    (ellipses.part_too, 8), (ellipses.another_thing, 14), (ellipses.all_of_them, 8), (ellipses.less, 8),
    (ellipses.back, 3), (ellipses.worn_thing, 12), (ellipses.coloured_one, 8), (ellipses.scene_too, 10),
)  # fmt: skip
