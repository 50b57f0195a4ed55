"""Edits said about words of one's own choice: "it", "her", "the animal", "the wheels"."""

import random

from dialogpaint.datasets import outside_words
from dialogpaint.world import synonyms, templates, trait_templates
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
from dialogpaint.world.vocabulary import (
    ACCESSORIES,
    COLOURS,
    EMBLEMS,
    PATTERNED,
    PATTERNS,
    SETTINGS,
    SIDES,
    SKINS,
    STYLES,
    TIMES,
    TRAITS,
    WEATHERS,
)

_SUBJECTS = {"them": "they", "her": "she", "him": "he"}
_POSSESSIVES = {"them": "their", "her": "her", "him": "his", "it": "its", "that": "its", "this": "its"}


def about(edit: Edit, words: str, rng: random.Random) -> str:
    """The request with those words in place of the thing: about(Resize(...), "it") -> "make it bigger"."""
    match edit:
        case Recolour(part=None, colour=colour):
            return fill(templates.RECOLOUR, words, rng, c=pick_word(synonyms.COLOUR_WORDS, colour, rng))
        case Recolour(part="skin", colour=colour):
            return fill(templates.SKIN, words, rng, c=colour)
        case Recolour(part=part, colour=colour):
            noun = pick_word(synonyms.PART_WORDS, str(part), rng)
            owned = f"{_POSSESSIVES[words]} {noun}" if words in _POSSESSIVES else f"{words}'s {noun}"
            return fill(templates.RECOLOUR, owned, rng, c=pick_word(synonyms.COLOUR_WORDS, colour, rng))
        case Replace(kind=kind, colour=colour):
            noun = pick_word(synonyms.KIND_WORDS, kind, rng)
            return fill(templates.REPLACE, words, rng, n=with_article(f"{colour} {noun}" if colour else noun))
        case Remove():
            return fill(templates.REMOVE, words, rng)
        case Move(side=side):
            return fill(templates.MOVE, words, rng, s=rng.choice(templates.MOVE_SIDES[side]))
        case Resize(size=size):
            return fill(templates.RESIZE[size], words, rng)
        case Pose(pose=pose):
            verb, ing = rng.choice(templates.POSES[pose])
            return fill(templates.POSE, words, rng, v=verb, i=ing)
        case Accessory(on=True, accessory=accessory, colour=colour):
            noun = pick_word(synonyms.ACCESSORY_WORDS, accessory, rng)
            lines = templates.GROW if accessory == "beard" else templates.PUT_ON
            return fill(lines, words, rng, n=_worn(accessory, noun, colour))
        case Accessory(accessory=accessory):
            return fill(templates.TAKE_OFF, words, rng, n=pick_word(synonyms.ACCESSORY_WORDS, accessory, rng))
        case EmblemEdit(shape=None):
            return fill(templates.EMBLEM_OFF, words, rng, n=rng.choice(templates.EMBLEM_NOUNS[:5]))
        case EmblemEdit(shape=shape, colour=colour):
            new = with_article(f"{colour} {shape}" if colour else str(shape))
            return fill(templates.EMBLEM, words, rng, n=new, g=rng.choice(("top", "shirt", "chest", "vest")))
        case Pattern(part=part, pattern=pattern):
            noun = pick_word(synonyms.PART_WORDS, part, rng)
            owned = f"{_POSSESSIVES[words]} {noun}" if words in _POSSESSIVES else f"{words}'s {noun}"
            return said_pattern(owned, pattern, rng)
        case Trait(trait=trait, value=value):
            return fill(trait_templates.TRAITS[trait, value], words, rng)
        case _:
            return instruction(edit)


def said_pattern(words: str, pattern: str, rng: random.Random) -> str:
    adjective, noun = rng.choice(synonyms.PATTERN_WORDS[pattern]), rng.choice(synonyms.PATTERN_NOUNS[pattern])
    return fill(templates.PATTERN, words, rng, a=adjective, n=noun)


def told_about(edit: Edit, words: str) -> str:
    """The canonical sentence with those words in place of the thing."""
    target: Target = edit.target  # type: ignore[union-attr]  # only for edits of one thing
    return instruction(edit).replace(named(target), words)


def fill(lines: tuple[str, ...], words: str, rng: random.Random, **more: str) -> str:
    """A pattern with {t} filled in; pronouns get the form their place asks for."""
    line = rng.choice(lines)
    if words in _POSSESSIVES:
        line = line.replace("{t}'s", _POSSESSIVES[words])
        if line.startswith("{t}") and words in _SUBJECTS:
            line = _SUBJECTS[words] + line.removeprefix("{t}")
    return line.format(t=words, **more)


def _worn(accessory: str, noun: str, colour: str | None) -> str:
    words = f"{colour} {noun}" if colour else noun
    return words if accessory == "glasses" else with_article(words)


def implied(rng: random.Random) -> tuple[str, str]:
    """A request that leaves out whose part or garment it is, and its sentence: "take off the hat", "remove the hat"."""
    return rng.choice(_IMPLIED)(rng)


def _bare_part(rng: random.Random) -> tuple[str, str]:
    kind = rng.choice(("face", "person", "face", "person", *KINDS))
    part = rng.choice((*list(KINDS[kind].parts)[kind not in ("face", "person") :], rng.choice(tuple(ACCESSORIES))))
    colour = rng.choice(tuple(SKINS if part == "skin" else COLOURS))
    noun = pick_word(synonyms.PART_WORDS, part, rng)
    noun = pick_word(synonyms.ACCESSORY_WORDS, part, rng) if part in ACCESSORIES else noun
    owner = rng.choice(
        ("the", "the", "her", "his", "their", "my") if kind in ("face", "person") else ("the", "the", "its")
    )
    said = fill(templates.RECOLOUR, f"{owner} {noun}", rng, c=pick_word(synonyms.COLOUR_WORDS, colour, rng))
    if part in ("hair", "eyes", "mane", "wings", "ears") and rng.random() < 0.2:
        said = f"{colour} {noun}"
    return said, f"make the {part} {colour}"


def _bare_pattern(rng: random.Random) -> tuple[str, str]:
    part = rng.choice(("top", "bottom", "dress", *(part for parts in PATTERNED.values() for part in parts)))
    pattern = rng.choice(PATTERNS)
    owner = rng.choice(("the", "the", "her", "his", "their", "my"))
    said = said_pattern(f"{owner} {pick_word(synonyms.PART_WORDS, part, rng)}", pattern, rng)
    return said, f"make the {part} {pattern}"


_TAKE_OFF = (
    "remove the {n}", "remove {o} {n}", "take off the {n}", "take off {o} {n}", "take the {n} off",
    "get rid of the {n}", "get rid of {o} {n}",
    "delete the {n}", "erase the {n}", "no {n}", "without the {n}", "lose the {n}", "ditch the {n}",
    "I don't want the {n}", "drop the {n}",
    "the {n} should go", "the {n} has to go", "no more {n}", "take {o} {n} off", "take away the {n}",
    "I don't like the {n}, remove it", "hide the {n}",
    "make the {n} disappear", "remove that {n}", "{o} {n} should go", "can the {n} go", "I want it without the {n}",
    "wipe off the {n}",
)  # fmt: skip
_PUT_ON = (
    "add {n}", "put on {n}", "put {n} on", "put {n} on {p}", "give {p} {n}", "let {p} wear {n}", "make {p} wear {n}",
    "I want {n}", "with {n}",
    "add {n} too", "draw {n} on {p}", "I want {p} to wear {n}", "how about {n}", "{n} please", "there should be {n}",
    "dress {p} with {n}", "put {n} on {p}",
)  # fmt: skip


def _bare_off(rng: random.Random) -> tuple[str, str]:
    accessory = rng.choice((*ACCESSORIES, *EMBLEMS))
    noun = pick_word(synonyms.ACCESSORY_WORDS, accessory, rng)
    said = rng.choice(_TAKE_OFF).format(n=noun, o=rng.choice(("her", "his", "their", "its")))
    return said, f"remove the {accessory}"


def _bare_on(rng: random.Random) -> tuple[str, str]:
    accessory = rng.choice(tuple(ACCESSORIES))
    colour = rng.choice((None, *COLOURS)) if rng.random() < 0.6 else None
    noun = pick_word(synonyms.ACCESSORY_WORDS, accessory, rng)
    person = rng.choice(("her", "him", "them"))
    said = rng.choice(_PUT_ON).format(n=_worn(accessory, noun, colour), p=person)
    return said, f"add {worn(accessory, colour)}"


_HEARTS = (
    "add {n}", "add {n} on the {g}", "put {n} on the {g}", "draw {n} on the {g}", "put {n} on her {g}",
    "put {n} on his {g}", "print {n} on their {g}",
    "I want {n} on the {g}", "{n} on the {g} please", "add {n} to the {g}", "stick {n} on the {g}",
    "the {g} should have {n}", "decorate the {g} with {n}",
    "there should be {n} on the {g}", "paint {n} on the {g}", "place {n} on the {g}", "give the {g} {n}",
    "sew {n} on the {g}",
)  # fmt: skip


def _bare_emblem(rng: random.Random) -> tuple[str, str]:
    colour = rng.choice((None, "red", *COLOURS))
    shape = rng.choice(EMBLEMS)
    new = with_article(f"{colour} {shape}" if colour else shape)
    garment = rng.choice(("vest", "top", "shirt", "chest", "sweater", "t-shirt", "dress", "clothes"))
    return rng.choice(_HEARTS).format(n=new, g=garment), f"add {new}"


_IMPLIED = (_bare_part, _bare_part, _bare_part, _bare_pattern, _bare_off, _bare_off, _bare_on, _bare_on, _bare_emblem)


def wild_edit(rng: random.Random) -> Edit:
    """Any edit the vocabulary allows, whatever the picture shows."""
    kind = rng.choice(tuple(KINDS))
    facts = KINDS[kind]
    side = rng.choice(SIDES) if rng.random() < 0.2 else None
    colour = rng.choice(tuple(COLOURS)) if rng.random() < 0.15 else None
    target = Target.model_validate({"kind": kind, "side": side, "colour": colour})
    paint = rng.choice(tuple(COLOURS))
    maybe = rng.choice((None, None, paint))
    part = rng.choice(tuple(facts.parts))
    wearable = [name for name, kinds in ACCESSORIES.items() if kind in kinds]
    choices: list[Edit] = [
        Recolour(target=target, colour=paint),
        Recolour(target=target, part=part, colour=rng.choice(tuple(SKINS)) if part == "skin" else paint),
        Replace(target=target, kind=rng.choice(tuple(KINDS)), colour=maybe),
        Add.model_validate({"kind": kind, "colour": maybe, "side": rng.choice((None, *SIDES))}),
        Remove(target=target),
        Move.model_validate({"target": target, "side": rng.choice(SIDES)}),
        Resize.model_validate({"target": target, "size": rng.choice(("bigger", "smaller"))}),
    ]
    if facts.poses:
        choices.append(Pose(target=target, pose=rng.choice(facts.poses)))
    if wearable:
        choices.append(Accessory(target=target, accessory=rng.choice(wearable), on=rng.random() < 0.5))
        choices.append(Accessory(target=target, accessory=rng.choice(wearable), colour=paint))
    if kind in TRAITS:
        trait = rng.choice(tuple(TRAITS[kind]))
        choices.append(Trait(target=target, trait=trait, value=rng.choice(TRAITS[kind][trait])))
        choices.append(EmblemEdit.model_validate({"target": target, "shape": rng.choice((None, *EMBLEMS))}))
    if kind in PATTERNED:
        pattern = rng.choice(PATTERNS)
        choices.append(Pattern(target=target, part=rng.choice(PATTERNED[kind]), pattern=pattern))
    return rng.choice(choices)


def scene_edit(rng: random.Random) -> Edit:
    """An edit of the whole picture."""
    return rng.choice(
        (
            ToSetting(setting=rng.choice(tuple(SETTINGS))),
            ToTime(time=rng.choice(TIMES)),
            ToWeather(weather=rng.choice(WEATHERS)),
            ToStyle(style=rng.choice(STYLES)),
            Backdrop(colour=rng.choice(tuple(COLOURS))),
        )
    )


def outside_colour(rng: random.Random) -> tuple[str, str]:
    """A world's thing in a colour the world does not have: ("paint the puppy teal", "make the dog teal")."""
    kind = rng.choice(tuple(KINDS))
    colour = outside_words.colour(rng)
    noun = pick_word(synonyms.KIND_WORDS, kind, rng)
    said = fill(templates.RECOLOUR, f"the {noun}", rng, c=colour)
    return said, f"make the {kind} {colour}"
