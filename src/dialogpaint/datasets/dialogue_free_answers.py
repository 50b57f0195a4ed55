"""Answers nobody offered, by what the question was about: short words, and the reply they lead to."""

import random
from collections.abc import Callable

from dialogpaint.core.conversation import Reply
from dialogpaint.datasets import follow_ups, outside_words, wordings
from dialogpaint.datasets.dialogue_openings import ask, edits
from dialogpaint.datasets.talk_state import Talk
from dialogpaint.world import scene_templates, synonyms, templates
from dialogpaint.world.edits import Add, Edit, Recolour, Target
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parse import parse_target
from dialogpaint.world.phrases import (
    POSE_WORDS,
    STYLE_WORDS,
    WEATHER_WORDS,
    instruction,
    named,
    pick_word,
    with_article,
    worn,
)
from dialogpaint.world.questions import kind_named
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, SIDES, TIMES

Meaning = tuple[str, Reply]
"""Short words that answer, and the reply they lead to."""
Free = Callable[[str, Talk, random.Random], Meaning]

FOLLOWED_BY = {"recolour": "colour", "replace": "become", "move what": "move", "size what": "size", "picture": "thing"}


def free_answer(subject: str, about: str, talk: Talk) -> Meaning | None:
    """An answer that was not offered."""
    rng = talk.rng
    make = _FREE.get(subject)
    return make(about, talk, rng) if make else None


def _colour(about: str, talk: Talk, rng: random.Random) -> Meaning:
    colour = rng.choice(tuple(COLOURS)) if rng.random() < 0.8 else outside_words.colour(rng)
    said = pick_word(synonyms.COLOUR_WORDS, colour, rng)
    full = rng.choice(
        (
            said,
            said,
            f"make it {said}",
            f"paint it {said}",
            f"a nice {said}",
            f"{said} like the sky",
            f"turn it {said}",
            f"it should be {said}",
        )
    )
    return full, edits(f"make {about} {colour}")


def _recolour(about: str, talk: Talk, rng: random.Random) -> Meaning:
    kind = rng.choice(talk.scene.things).kind if talk.scene.things and rng.random() < 0.8 else rng.choice(tuple(KINDS))
    noun = pick_word(synonyms.KIND_WORDS, kind, rng)
    if rng.random() < 0.35:
        return f"the {noun}", ask("colour", f"the {kind}")
    part = rng.choice(tuple(KINDS[kind].parts)) if rng.random() < 0.2 else None
    colour = rng.choice(tuple(COLOURS)) if part != "skin" else "tan"
    thing = f"the {noun}'s {part}" if part else f"the {noun}"
    said = rng.choice(
        (
            "{t}, make it {c}",
            "{t}, {c}",
            "{t}, paint it {c}",
            "{t} should be {c}",
            "make {t} {c}",
            "{t} {c}",
            "{t}. make it {c}",
            "{t}, turn it {c}",
            "{t} in {c}",
            "{t}, I want it {c}",
            "{t}, {c} please",
        )
    )
    return said.format(t=thing, c=colour), edits(
        instruction(Recolour(target=Target(kind=kind), part=part, colour=colour))
    )


def _become(about: str, talk: Talk, rng: random.Random) -> Meaning:
    kind = rng.choice(tuple(KINDS))
    if rng.random() < 0.15:
        new = with_article(outside_words.noun(rng))
        return new, edits(f"replace {about} with {new}")
    colour = rng.choice(tuple(COLOURS)) if rng.random() < 0.2 else ""
    words_ = f"{colour} {pick_word(synonyms.KIND_WORDS, kind, rng)}".strip()
    said = rng.choice(
        (
            with_article(words_),
            words_,
            f"make it {with_article(words_)}",
            f"turn it into {with_article(words_)}",
            f"with {with_article(words_)}",
        )
    )
    return said, edits(f"replace {about} with {with_article(f'{colour} {kind}'.strip())}")


def _which_thing(subject: str) -> Free:
    def choose(about: str, talk: Talk, rng: random.Random) -> Meaning:
        kind = (
            rng.choice(talk.scene.things).kind if talk.scene.things and rng.random() < 0.7 else rng.choice(tuple(KINDS))
        )
        target = Target.model_validate({"kind": kind, "side": rng.choice((None, None, None, *SIDES))})
        word = pick_word(synonyms.KIND_WORDS, kind, rng)
        said = f"the {target.side} {word}" if target.side else rng.choice((f"the {word}", word, f"the {word}"))
        return said, (
            edits(f"remove {named(target)}") if subject == "remove" else ask(FOLLOWED_BY[subject], named(target))
        )

    return choose


def _add(about: str, talk: Talk, rng: random.Random) -> Meaning:
    if rng.random() < 0.15:
        weather = rng.choice(("rain", "snow", "fog", "rainbow"))
        return {"rainbow": "a rainbow", "fog": "fog"}.get(weather, weather), edits(WEATHER_WORDS[weather])
    if rng.random() < 0.15:
        new = with_article(outside_words.noun(rng))
        return new, edits(f"add {new}")
    edit = Add.model_validate(
        {
            "kind": rng.choice(tuple(KINDS)),
            "colour": rng.choice((None, None, *COLOURS)),
            "side": rng.choice((None, None, *SIDES)),
        }
    )
    noun = pick_word(synonyms.KIND_WORDS, edit.kind, rng)
    said = with_article(f"{edit.colour} {noun}" if edit.colour else noun)
    if edit.side:
        said = f"{said} {rng.choice(templates.ADD_SIDES[edit.side][:3])}"
    elif rng.random() < 0.2:
        said = said.split(" ", 1)[1]
    return said, edits(instruction(edit))


def _move(about: str, talk: Talk, rng: random.Random) -> Meaning:
    side = rng.choice(SIDES)
    return rng.choice((*templates.MOVE_SIDES[side], side, f"the {side}", f"the {side} side")), edits(
        f"move {about} to the {side}"
    )


def _size(about: str, talk: Talk, rng: random.Random) -> Meaning:
    size = rng.choice(("bigger", "smaller"))
    return rng.choice(follow_ups.DEGREES[size]), edits(f"make {about} {size}")


def _pose(about: str, talk: Talk, rng: random.Random) -> Meaning:
    kind = kind_named(about)
    pose = rng.choice((kind and KINDS[kind].poses) or ("sitting", "jumping"))
    return rng.choice(rng.choice(templates.POSES[pose])), edits(f"make {about} {POSE_WORDS[pose]}")


def _setting(about: str, talk: Talk, rng: random.Random) -> Meaning:
    setting = rng.choice(tuple(synonyms.SETTING_PLACES))
    if rng.random() < 0.1:
        place = rng.choice(outside_words.PLACES)
        return place, edits(f"move it to {place}")
    said = rng.choice(
        (
            *synonyms.SETTING_PLACES[setting],
            *scene_templates.SETTING_ON[setting],
            synonyms.SETTING_PLACES[setting][0].split()[-1],
        )
    )
    return said, edits(f"move it to {synonyms.SETTING_PLACES[setting][0]}")


def _background(about: str, talk: Talk, rng: random.Random) -> Meaning:
    if rng.random() < 0.5:
        return _setting(about, talk, rng)
    colour = rng.choice(tuple(COLOURS))
    return rng.choice((colour, f"plain {colour}", f"make it {colour}", f"a {colour} one", f"{colour} please")), edits(
        f"make the background {colour}"
    )


_WHOLE_WORDS: dict[str, tuple[tuple[str, str], ...]] = {
    "make it night": (
        ("night", ""),
        ("dark", ""),
        ("at night", ""),
        ("starry", ""),
        ("with stars", ""),
        ("nighttime", ""),
    ),
    "make it day": (("day", ""), ("daytime", ""), ("in the morning", ""), ("daylight", ""), ("noon", "")),
    "make it sunset": (
        ("sunset", ""),
        ("a sunset", ""),
        ("evening", ""),
        ("dusk", ""),
        ("orange like a sunset", ""),
        ("at sunset", ""),
    ),
    "make it rain": (("rain", ""), ("rainy", ""), ("raining", ""), ("some rain", "")),
    "make it snow": (("snow", ""), ("snowy", ""), ("snowing", ""), ("some snow", "")),
    "add fog": (("fog", ""), ("foggy", ""), ("misty", ""), ("mist", "")),
    "add a rainbow": (("a rainbow", ""), ("rainbow", ""), ("with a rainbow", "")),
    "clear the weather": (("sunny", ""), ("clear", ""), ("sunshine", ""), ("no clouds", "")),
}


def _sky(about: str, talk: Talk, rng: random.Random) -> Meaning:
    sentence = rng.choice(tuple(_WHOLE_WORDS))
    return rng.choice(_WHOLE_WORDS[sentence])[0], edits(sentence)


def _time(about: str, talk: Talk, rng: random.Random) -> Meaning:
    sentence = f"make it {rng.choice(TIMES)}"
    return rng.choice(_WHOLE_WORDS[sentence])[0], edits(sentence)


_STYLE_ANSWERS = {
    "flat": ("flat", "flat colours", "a flat one", "without outlines"),
    "outlined": ("outlined", "with outlines", "comic", "a cartoon", "like a comic"),
    "pencil": ("pencil", "a sketch", "sketchy", "a pencil drawing", "hand drawn"),
    "watercolour": ("watercolour", "watercolor", "a watercolour", "watercolours please", "a watercolour painting"),
    "pixel art": ("pixel art", "pixels", "pixelated", "8-bit", "like an old game"),
    "oil": ("oil", "an oil painting", "oil paint", "in oils", "with brush strokes"),
    "neon": ("neon", "a neon sign", "neon lights", "glowing", "a neon one"),
}


def _style(about: str, talk: Talk, rng: random.Random) -> Meaning:
    style = rng.choice(tuple(STYLE_WORDS))
    return rng.choice(_STYLE_ANSWERS[style]), edits(f"make it {STYLE_WORDS[style]}")


def _thing(about: str, talk: Talk, rng: random.Random) -> Meaning:
    """What to do with it: a vague word that leads to the next question, or a clear request about "it"."""
    chance = rng.random()
    if chance < 0.35:
        return rng.choice(_THING_VAGUE["colour"]), ask("colour", about)
    if chance < 0.5:
        return rng.choice(_THING_VAGUE["become"]), ask("become", about)
    if chance < 0.58:
        return rng.choice(_THING_VAGUE["move"]), ask("move", about)
    target = parse_target(about)
    edit: Edit = wordings.wild_edit(rng)
    while target is None or getattr(edit, "target", None) is None or getattr(edit, "part", None):
        if target is None:
            return "remove it", edits(f"remove {about}")
        edit = wordings.wild_edit(rng)
    edit = edit.model_copy(update={"target": target})
    return wordings.about(edit, rng.choice(("it", "it", "that")), rng), edits(instruction(edit))


_THING_VAGUE = {
    "colour": (
        "change its colour",
        "the colour",
        "another colour",
        "recolour it",
        "change the color",
        "a different colour",
        "colour",
        "the color",
        "make it another colour",
    ),
    "become": (
        "replace it",
        "replace it with something else",
        "turn it into something else",
        "swap it",
        "something else instead",
        "make it something else",
    ),
    "move": ("move it", "move it somewhere else", "put it somewhere else", "another place"),
}


def _wear(about: str, talk: Talk, rng: random.Random) -> Meaning:
    accessory, colour = rng.choice(tuple(ACCESSORIES)), rng.choice((None, None, *COLOURS))
    noun = pick_word(synonyms.ACCESSORY_WORDS, accessory, rng)
    said = worn(accessory, colour).replace(accessory, noun)
    return said if rng.random() < 0.7 else said.split(" ", 1)[-1], edits(
        f"add {worn(accessory, colour)} to {about}"
    ) if said else edits()


def _pattern(about: str, talk: Talk, rng: random.Random) -> Meaning:
    pattern = rng.choice(tuple(synonyms.PATTERN_WORDS))
    return rng.choice((*synonyms.PATTERN_WORDS[pattern], *synonyms.PATTERN_NOUNS[pattern])), edits(
        f"make {about} {pattern}"
    )


def _hair(about: str, talk: Talk, rng: random.Random) -> Meaning:
    if rng.random() < 0.6:
        colour = rng.choice(tuple(COLOURS))
        return rng.choice((colour, f"{colour} hair", f"make it {colour}")), edits(f"make the hair {colour}")
    cut = rng.choice(("short", "long", "curly"))
    return rng.choice((cut, f"{cut} hair", f"make it {cut}")), edits(f"give the face {cut} hair")


def _expression(about: str, talk: Talk, rng: random.Random) -> Meaning:
    expression = rng.choice(tuple(synonyms.EXPRESSION_WORDS))
    return rng.choice(synonyms.EXPRESSION_WORDS[expression]), edits(f"make the face {expression}")


_ABOUT_PICTURE = (
    ("background", "the background"), ("weather", "the weather"), ("style", "the style"), ("recolour", "the colours"),
    ("sky", "the sky"), ("setting", "the place"), ("time", "the time of day"), ("recolour", "the colour"),
    ("add", "add something"), ("style", "how it's drawn"),
)  # fmt: skip


def _picture(about: str, talk: Talk, rng: random.Random) -> Meaning:
    subject, said = rng.choice(_ABOUT_PICTURE)
    if rng.random() < 0.5:
        kind = (
            rng.choice(talk.scene.things).kind if talk.scene.things and rng.random() < 0.8 else rng.choice(tuple(KINDS))
        )
        return f"the {pick_word(synonyms.KIND_WORDS, kind, rng)}", ask("thing", f"the {kind}")
    return said, ask(subject)


_FREE: dict[str, Free] = {
    "colour": _colour, "recolour": _recolour, "become": _become, "replace": _which_thing("replace"), "add": _add,
    "add one": _add, "remove": _which_thing("remove"), "move": _move, "move what": _which_thing("move what"),
    "size": _size, "size what": _which_thing("size what"), "pose": _pose, "setting": _setting, "time": _time,
    "background": _background, "weather": _sky, "sky": _sky, "style": _style, "thing": _thing, "wear": _wear,
    "pattern": _pattern, "hair": _hair, "expression": _expression, "picture": _picture,
}  # fmt: skip
