"""An edit as a piece of a longer sentence: what to do ("paint the car blue"), doing it, or how things would be then."""

import random

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
    ToSetting,
    ToStyle,
    ToTime,
    ToWeather,
)
from dialogpaint.world.phrases import instruction, part_words, pick_word, target_words, with_article

_VERBS: dict[str, tuple[str, ...]] = {
    "recolour": ("make {t} {c}", "paint {t} {c}", "turn {t} {c}", "colour {t} {c}", "change {t} to {c}",
        "color {t} {c}", "dye {t} {c}"),
    "replace": ("replace {t} with {n}", "swap {t} for {n}", "turn {t} into {n}", "change {t} into {n}",
        "exchange {t} for {n}", "put {n} in place of {t}"),
    "add": ("add {n} {w}", "put {n} {w}", "draw {n} {w}", "place {n} {w}", "have {n} {w}"),
    "remove": ("remove {t}", "delete {t}", "get rid of {t}", "take {t} away", "erase {t}", "take out {t}",
        "drop {t}", "cut out {t}", "leave out {t}"),
    "move": ("move {t} {w}", "put {t} {w}", "shift {t} {w}", "bring {t} {w}", "place {t} {w}", "push {t} {w}"),
    "resize": ("make {t} {s}", "scale {t} to be {s}", "have {t} {s}"),
    "pose": ("make {t} {v}", "let {t} {v}", "have {t} {v}", "get {t} to {v}"),
    "wear": ("give {t} {n}", "put {n} on {t}", "add {n} to {t}", "dress {t} in {n}", "have {t} wear {n}"),
    "bare": ("take the {n} off {t}", "remove the {n} from {t}", "take away the {n} of {t}", "remove {t}'s {n}"),
}  # fmt: skip
_STATES: dict[str, tuple[str, ...]] = {
    "recolour": ("{t} was {c}", "{t} were {c}", "{t} had a {c} colour", "{t} came in {c}", "{t} turned {c}"),
    "replace": ("{t} was {n}", "there was {n} instead of {t}", "{t} became {n}", "{t} turned into {n}",
        "we had {n} in place of {t}"),
    "add": ("there was {n} {w}", "we had {n} {w}", "there were {n} {w}", "you could see {n} {w}"),
    "remove": ("{t} was gone", "{t} wasn't there", "there was no {t}", "{t} disappeared", "{t} was not in it",
        "{t} vanished", "we didn't have {t}"),
    "move": ("{t} was {w}", "{t} stood {w}", "{t} were {w}", "{t} was placed {w}"),
    "resize": ("{t} was {s}", "{t} were {s}", "{t} was a bit {s}", "{t} was much {s}"),
    "pose": ("{t} was {i}", "{t} were {i}"),
    "wear": ("{t} had {n}", "{t} wore {n}", "{t} was wearing {n}", "there was {n} on {t}"),
    "bare": ("{t} had no {n}", "{t} wasn't wearing the {n}", "{t} was without the {n}", "{t} lost the {n}"),
}  # fmt: skip
_WEATHER_STATES: dict[str, tuple[str, ...]] = {
    "clear": ("the sky was clear", "the weather was nice", "it was sunny", "it was a clear day"),
    "rain": ("it was raining", "it rained", "there was some rain", "rain was falling"),
    "snow": ("it was snowing", "it snowed", "there was falling snow", "snow was falling"),
    "fog": ("it was foggy", "there was fog", "it was misty", "there was some mist"),
    "rainbow": ("there was a rainbow", "the sky had a rainbow", "you could see a rainbow", "a rainbow was in the sky"),
}
_TIME_STATES = {
    "day": ("it was daytime", "it was day", "it was the middle of the day"),
    "night": ("it was night", "it was nighttime", "it was dark out"),
    "sunset": ("the sun was setting", "it was sunset", "it was evening"),
}
_STYLE_STATES = {
    "flat": ("it was a flat drawing", "it had flat colours", "there were no outlines"),
    "outlined": ("everything had outlines", "it was an outlined drawing", "it looked like a comic"),
    "pencil": ("it was a pencil sketch", "it was drawn in pencil", "it looked like a sketch"),
    "watercolour": ("it was a watercolour", "it was painted in watercolours", "it looked like a watercolour"),
    "pixel art": ("it was pixel art", "it was pixelated", "it looked like an old video game"),
    "oil": ("it was an oil painting", "it was painted in oil", "it looked like an oil painting"),
    "neon": ("it was a neon drawing", "everything glowed in neon", "it looked like a neon sign"),
}
_DOING = {"get": "getting", "put": "putting", "cut": "cutting", "swap": "swapping", "drop": "dropping",
    "let": "letting",
    "dye": "dyeing"}  # fmt: skip


def to_do(edit: Edit, rng: random.Random) -> str:
    """What to do, starting with a plain verb: "paint the car blue"."""
    return _in_form(_VERBS, edit, rng) or instruction(edit)


def doing(edit: Edit, rng: random.Random) -> str:
    """ "painting the car blue"."""
    verb, _, rest = to_do(edit, rng).partition(" ")
    return f"{_DOING.get(verb) or verb.removesuffix('e') + 'ing'} {rest}"


def would_be(edit: Edit, rng: random.Random) -> str | None:
    """ "the car was blue"; None for the few edits that nobody says so."""
    match edit:
        case ToSetting(setting=setting):
            where = rng.choice(scene_templates.SETTING_ON[setting])
            return f"{rng.choice(('it', 'it', 'this', 'everything'))} was {where}"
        case ToTime(time=time):
            return rng.choice(_TIME_STATES[time])
        case ToWeather(weather=weather):
            return rng.choice(_WEATHER_STATES[weather])
        case ToStyle(style=style):
            return rng.choice(_STYLE_STATES[style])
        case Backdrop(colour=colour):
            return f"the {rng.choice(('background', 'backdrop'))} was {colour}"
        case Pattern(target=target, part=part, pattern=pattern):
            words = part_words(target, part, rng)
            if rng.random() < 0.5:
                return f"{words} was {rng.choice(synonyms.PATTERN_WORDS[pattern])}"
            return f"{words} had {rng.choice(synonyms.PATTERN_NOUNS[pattern])}"
        case _:
            return _in_form(_STATES, edit, rng)


def _in_form(table: dict[str, tuple[str, ...]], edit: Edit, rng: random.Random) -> str | None:
    """The edit of a thing in one of the table's forms; None for an edit the table does not have."""
    match edit:
        case Add(count=2 | 3):
            return None
        case Add(side=side, near=near):
            where = rng.choice(templates.ADD_SIDES[side]) if side else ""
            where += f" {rng.choice(synonyms.NEAR_WORDS)} the {near}" if near else ""
            words = {"n": new(edit.kind, edit.colour, rng), "w": where.strip() or rng.choice(_SOMEWHERE)}
            return rng.choice([line for line in table["add"] if "were" not in line]).format(**words).strip()
        case Recolour(part="skin") | EmblemEdit(shape=None):
            return None
        case Recolour(target=target, part=part, colour=colour):
            thing = part_words(target, part, rng) if part else target_words(target, rng)
            many = bool(part) and str(part).endswith("s")
            lines = [line for line in table["recolour"] if many or " were " not in line]
            return rng.choice(lines).format(t=thing, c=pick_word(synonyms.COLOUR_WORDS, colour, rng))
        case Accessory(target=target, accessory=accessory, on=on, colour=colour):
            noun = pick_word(synonyms.ACCESSORY_WORDS, accessory, rng)
            coloured = f"{colour} {noun}" if colour else noun
            put_on = coloured if accessory == "glasses" else with_article(coloured)
            lines = list(table["wear"][:3] if accessory == "beard" else table["wear"]) if on else list(table["bare"])
            return rng.choice(lines).format(t=target_words(target, rng), n=put_on if on else noun)
        case _:
            return _of_a_thing(table, edit, rng)


def _of_a_thing(table: dict[str, tuple[str, ...]], edit: Edit, rng: random.Random) -> str | None:
    if not isinstance(edit, Replace | Remove | Move | Resize | Pose):
        return None
    words = {"t": target_words(edit.target, rng)}
    match edit:
        case Replace(kind=kind, colour=colour):
            words["n"] = new(kind, colour, rng)
        case Move(side=side):
            words["w"] = rng.choice(PLACED[side] if table is _STATES else templates.MOVE_SIDES[side])
        case Resize(size=size):
            words["s"] = rng.choice(("bigger", "larger") if size == "bigger" else ("smaller", "smaller", "tinier"))
        case Pose(pose=pose):
            words["v"], words["i"] = rng.choice(templates.POSES[pose])
    lines = [line for line in table[edit.op] if " were " not in line and "there was no {t}" not in line]
    return rng.choice(lines).format(**words)


def new(kind: str, colour: str | None, rng: random.Random) -> str:
    """ "a red lorry"."""
    noun = pick_word(synonyms.KIND_WORDS, kind, rng)
    return with_article(f"{colour} {noun}" if colour else noun)


_SOMEWHERE = ("in the picture", "in it", "in the scene", "there", "somewhere")
PLACED = {
    "left": ("on the left", "on the left side", "at the left"),
    "middle": ("in the middle", "in the centre", "in the center"),
    "right": ("on the right", "on the right side", "at the right"),
}
