"""Edits as sentences: one canonical sentence T for each edit, and many ways a person might say the same clearly."""

import random
import re
from collections.abc import Callable

from dialogpaint.world import scene_templates, style_templates, synonyms, templates, trait_templates
from dialogpaint.world.casual import casually
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

POSE_WORDS = {
    "standing": "stand",
    "sitting": "sit",
    "lying": "lie down",
    "jumping": "jump",
    "running": "run",
    "rearing": "rear up",
    "perched": "perch",
    "walking": "walk",
    "flying": "fly",
    "swimming": "swim",
    "arms down": "lower their arms",
    "arms raised": "raise their arms",
    "waving": "wave",
}
"""Pose to what "make the dog ..." says."""

SIDE_WORDS = {"left": "on the left", "middle": "in the middle", "right": "on the right"}
STYLE_WORDS = {
    "flat": "a flat drawing",
    "outlined": "an outlined drawing",
    "pencil": "a pencil sketch",
    "watercolour": "a watercolour",
    "pixel art": "pixel art",
    "oil": "an oil painting",
    "neon": "a neon drawing",
}
WEATHER_WORDS = {
    "clear": "clear the weather",
    "rain": "make it rain",
    "snow": "make it snow",
    "fog": "add fog",
    "rainbow": "add a rainbow",
}
TRAIT_WORDS = {
    ("outfit", "top and bottom"): "put {t} in a top and bottom",
    ("outfit", "dress"): "put {t} in a dress",
    ("sleeves", "short"): "give {t} short sleeves",
    ("sleeves", "long"): "give {t} long sleeves",
    ("sleeves", "none"): "give {t} no sleeves",
    ("hem", "long"): "give {t} a long hem",
    ("hem", "short"): "give {t} a short hem",
    ("cut", "short"): "give {t} short hair",
    ("cut", "long"): "give {t} long hair",
    ("cut", "curly"): "give {t} curly hair",
    ("cut", "bald"): "make {t} bald",
    ("expression", "smiling"): "make {t} smiling",
    ("expression", "neutral"): "make {t} neutral",
    ("expression", "sad"): "make {t} sad",
    ("expression", "surprised"): "make {t} surprised",
}
PLURAL_ACCESSORIES = ("glasses",)
NUMBERS = {2: "two", 3: "three"}
_ABOUT_SO_MANY = {2: ("a couple of", "a pair of"), 3: ("a trio of",)}
_ABOUT_ONE = re.compile(r"\b(was|is|there's|has|one)\b")
"""Lines that speak of a single thing."""


def with_article(words: str) -> str:
    """ "car" -> "a car", "orange cat" -> "an orange cat"."""
    return ("an " if words[0] in "aeio" or words.startswith("umb") else "a ") + words


def named(target: Target) -> str:
    """ "the left brown dog next to the tree"."""
    words = ["the", target.side or "", target.colour or "", target.kind]
    if target.near:
        words += ["next to the", target.near]
    return " ".join(word for word in words if word)


def possessed(target: Target, part: str) -> str:
    """ "the dog's collar"; "the collar of the dog next to the tree", where 's would be unclear."""
    return f"the {part} of {named(target)}" if target.near else f"{named(target)}'s {part}"


def worn(accessory: str, colour: str | None) -> str:
    """ "a red hat", "glasses"."""
    words = f"{colour} {accessory}" if colour else accessory
    return words if accessory in PLURAL_ACCESSORIES else with_article(words)


def instruction(edit: Edit) -> str:
    """The canonical sentence T; `parse.parse` reads it back exactly."""
    match edit:
        case Recolour(target=target, part=part, colour=colour):
            return f"make {possessed(target, part) if part else named(target)} {colour}"
        case Replace(target=target, kind=kind, colour=colour):
            return f"replace {named(target)} with {with_article(_coloured(kind, colour))}"
        case Add():
            return _add(edit)
        case Remove(target=target):
            return f"remove {named(target)}"
        case Move(target=target, side=side):
            return f"move {named(target)} to the {side}"
        case Resize(target=target, size=size):
            return f"make {named(target)} {size}"
        case Pose(target=target, pose=pose):
            return f"make {named(target)} {POSE_WORDS[pose]}"
        case Pattern(target=target, part=part, pattern=pattern):
            return f"make {possessed(target, part)} {pattern}"
        case Accessory(target=target, accessory=accessory, on=True, colour=colour):
            return f"add {worn(accessory, colour)} to {named(target)}"
        case Accessory(target=target, accessory=accessory):
            return f"remove the {accessory} from {named(target)}"
        case EmblemEdit(target=target, shape=None):
            return f"remove the emblem from {named(target)}"
        case EmblemEdit(target=target, shape=shape, colour=colour):
            return f"add {with_article(_coloured(str(shape), colour))} to {named(target)}"
        case Trait(target=target, trait=trait, value=value):
            return TRAIT_WORDS[trait, value].format(t=named(target))
        case _:
            return _about_everything(edit)


def _about_everything(edit: Edit) -> str:
    match edit:
        case ToSetting(setting=setting):
            return f"move it to {synonyms.SETTING_PLACES[setting][0]}"
        case ToTime(time=time):
            return f"make it {time}"
        case ToWeather(weather=weather):
            return WEATHER_WORDS[weather]
        case ToStyle(style=style):
            return f"make it {STYLE_WORDS[style]}"
        case Backdrop(colour=colour):
            return f"make the background {colour}"
        case _:
            raise TypeError(f"not an edit: {edit!r}")


def _add(edit: Add) -> str:
    if edit.count > 1:
        words = f"add {NUMBERS[edit.count]} {_coloured(KINDS[edit.kind].plural, edit.colour)}"
    else:
        words = f"add {with_article(_coloured(edit.kind, edit.colour))}"
    if edit.side:
        words += f" {SIDE_WORDS[edit.side]}"
    if edit.near:
        words += f" next to the {edit.near}"
    return words


def _coloured(kind: str, colour: str | None) -> str:
    return f"{colour} {kind}" if colour else kind


def phrase(edit: Edit, rng: random.Random) -> str:
    """One clear way to ask for the edit: other verbs and nouns, now and then polite, casual or mistyped."""
    return casually(say(edit, rng), rng)


def say(edit: Edit, rng: random.Random) -> str:
    """As `phrase`, without politeness and typing mistakes."""
    if rng.random() < 0.15:
        return instruction(edit)
    return _SAY[edit.op](edit, rng)


def pick_word(table: dict[str, tuple[str, ...]], key: str, rng: random.Random) -> str:
    """A synonym; the world's own word half of the time."""
    words = table.get(key, (key,))
    return words[0] if rng.random() < 0.5 else rng.choice(words)


def target_words(target: Target, rng: random.Random) -> str:
    """The thing as someone might point it out: "the puppy on the left", "the red car by the tree"."""
    kind = pick_word(synonyms.KIND_WORDS, target.kind, rng)
    noun = f"{pick_word(synonyms.COLOUR_WORDS, target.colour, rng)} {kind}" if target.colour else kind
    words = rng.choice(templates.SIDE_NOUNS[target.side]).format(n=noun) if target.side else f"the {noun}"
    if target.near:
        near = pick_word(synonyms.KIND_WORDS, target.near, rng)
        words += f" {rng.choice(synonyms.NEAR_WORDS)} the {near}"
    return words


def part_words(target: Target, part: str, rng: random.Random) -> str:
    """ "the dog's collar", "the collar of the dog", "the collar on the dog"."""
    thing, noun = target_words(target, rng), pick_word(synonyms.PART_WORDS, part, rng)
    simple = " " not in thing.removeprefix("the ") or not (target.side or target.near)
    if simple and rng.random() < 0.6:
        return f"{thing}'s {noun}"
    return f"the {noun} {rng.choice(('of', 'of', 'on'))} {thing}"


def _new_thing(kind: str, colour: str | None, rng: random.Random) -> str:
    noun = pick_word(synonyms.KIND_WORDS, kind, rng)
    return with_article(_coloured(noun, pick_word(synonyms.COLOUR_WORDS, colour, rng) if colour else None))


def _fill(lines: tuple[str, ...], rng: random.Random, **words: str) -> str:
    return rng.choice(lines).format(**words)


def _say_recolour(edit: Recolour, rng: random.Random) -> str:
    colour = pick_word(synonyms.COLOUR_WORDS, edit.colour, rng)
    if edit.part == "skin":
        return _fill(templates.SKIN, rng, t=target_words(edit.target, rng), c=colour)
    if edit.part and edit.part.endswith(("s", "hair", "mane", "tail", "beak")) and rng.random() < 0.3:
        noun = pick_word(synonyms.PART_WORDS, edit.part, rng)
        return _fill(templates.HAVE_PART, rng, t=target_words(edit.target, rng), p=noun, c=colour)
    what = part_words(edit.target, edit.part, rng) if edit.part else target_words(edit.target, rng)
    return _fill(templates.RECOLOUR, rng, t=what, c=colour)


def _say_replace(edit: Replace, rng: random.Random) -> str:
    new = _new_thing(edit.kind, edit.colour, rng)
    return _fill(templates.REPLACE, rng, t=target_words(edit.target, rng), n=new)


def _say_add(edit: Add, rng: random.Random) -> str:
    where = rng.choice(templates.ADD_SIDES[edit.side]) if edit.side else ""
    if edit.near:
        near = pick_word(synonyms.KIND_WORDS, edit.near, rng)
        where += f" {rng.choice(synonyms.NEAR_WORDS)} the {near}"
    lines: tuple[str, ...] = templates.ADD_SOMEWHERE if where else templates.ADD
    if edit.count > 1:
        lines = tuple(line for line in lines if not _ABOUT_ONE.search(line))
    return _fill(lines, rng, n=_new_things(edit, rng), w=where.strip())


def _new_things(edit: Add, rng: random.Random) -> str:
    """ "a red ball", "two red balls", "a couple of red balls", "2 red balls"."""
    if edit.count == 1:
        return _new_thing(edit.kind, edit.colour, rng)
    number = rng.choice((NUMBERS[edit.count], NUMBERS[edit.count], *_ABOUT_SO_MANY[edit.count], str(edit.count)))
    colour = pick_word(synonyms.COLOUR_WORDS, edit.colour, rng) if edit.colour else None
    return f"{number} {_coloured(KINDS[edit.kind].plural, colour)}"


def _say_remove(edit: Remove, rng: random.Random) -> str:
    return _fill(templates.REMOVE, rng, t=target_words(edit.target, rng))


def _say_move(edit: Move, rng: random.Random) -> str:
    return _fill(templates.MOVE, rng, t=target_words(edit.target, rng), s=rng.choice(templates.MOVE_SIDES[edit.side]))


def _say_resize(edit: Resize, rng: random.Random) -> str:
    return _fill(templates.RESIZE[edit.size], rng, t=target_words(edit.target, rng))


def _say_pose(edit: Pose, rng: random.Random) -> str:
    verb, ing = rng.choice(templates.POSES[edit.pose])
    return _fill(templates.POSE, rng, t=target_words(edit.target, rng), v=verb, i=ing)


def _say_setting(edit: ToSetting, rng: random.Random) -> str:
    place = rng.choice(synonyms.SETTING_PLACES[edit.setting])
    return _fill(scene_templates.SETTING, rng, p=place, on=rng.choice(scene_templates.SETTING_ON[edit.setting]))


def _say_backdrop(edit: Backdrop, rng: random.Random) -> str:
    return _fill(scene_templates.BACKDROP, rng, c=pick_word(synonyms.COLOUR_WORDS, edit.colour, rng))


def _say_pattern(edit: Pattern, rng: random.Random) -> str:
    thing = part_words(edit.target, edit.part, rng)
    adjective = rng.choice(synonyms.PATTERN_WORDS[edit.pattern])
    noun = rng.choice(synonyms.PATTERN_NOUNS[edit.pattern])
    return _fill(templates.PATTERN, rng, t=thing, a=adjective, n=noun)


def _say_accessory(edit: Accessory, rng: random.Random) -> str:
    thing, noun = target_words(edit.target, rng), pick_word(synonyms.ACCESSORY_WORDS, edit.accessory, rng)
    if not edit.on:
        return _fill(templates.TAKE_OFF, rng, t=thing, n=noun)
    coloured = _coloured(noun, pick_word(synonyms.COLOUR_WORDS, edit.colour, rng) if edit.colour else None)
    plural = edit.accessory in PLURAL_ACCESSORIES
    new = rng.choice((coloured, f"a pair of {coloured}", coloured)) if plural else with_article(coloured)
    lines = templates.GROW if edit.accessory == "beard" else templates.PUT_ON
    return _fill(lines, rng, t=thing, n=new)


def _say_emblem(edit: EmblemEdit, rng: random.Random) -> str:
    thing = target_words(edit.target, rng)
    if edit.shape is None:
        return _fill(templates.EMBLEM_OFF, rng, t=thing, n=rng.choice(templates.EMBLEM_NOUNS))
    new = with_article(
        _coloured(edit.shape, pick_word(synonyms.COLOUR_WORDS, edit.colour, rng) if edit.colour else None)
    )
    garment = rng.choice(("top", "shirt", "chest", "vest", "clothes"))
    return _fill(templates.EMBLEM, rng, t=thing, n=new, g=garment)


def _say_trait(edit: Trait, rng: random.Random) -> str:
    return _fill(trait_templates.TRAITS[edit.trait, edit.value], rng, t=target_words(edit.target, rng))


_SAY: dict[str, Callable[..., str]] = {
    "recolour": _say_recolour,
    "replace": _say_replace,
    "add": _say_add,
    "remove": _say_remove,
    "move": _say_move,
    "resize": _say_resize,
    "pose": _say_pose,
    "setting": _say_setting,
    "time": lambda edit, rng: rng.choice(scene_templates.TIMES[edit.time]),
    "weather": lambda edit, rng: rng.choice(scene_templates.WEATHERS[edit.weather]),
    "style": lambda edit, rng: rng.choice(style_templates.STYLES[edit.style]),
    "backdrop": _say_backdrop,
    "pattern": _say_pattern,
    "accessory": _say_accessory,
    "emblem": _say_emblem,
    "trait": _say_trait,
}
