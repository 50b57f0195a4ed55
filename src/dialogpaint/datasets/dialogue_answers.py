"""Answers to the program's own questions, by what the question was about."""

import random

from dialogpaint.core.conversation import Reply
from dialogpaint.datasets import follow_ups, outside_words, wordings
from dialogpaint.datasets import talk as words
from dialogpaint.datasets.dialogue_openings import ask, dressed, edits, typed
from dialogpaint.datasets.talk_state import Talk, Turn
from dialogpaint.world import synonyms, templates
from dialogpaint.world.edits import Accessory, Add, Edit, Recolour, Remove, Target
from dialogpaint.world.parse import parse, parse_target
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
from dialogpaint.world.questions import kind_named, read_question
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, KINDS, SIDES, TIMES

Meaning = tuple[str, Reply]
"""Short words that answer, and the reply they lead to."""


def reply_to_question(talk: Talk, shown: Reply) -> Turn | None:
    """What the user answers to the question just shown."""
    rng = talk.rng
    read = read_question(shown.text)
    if read is None:
        return None
    subject, about = read
    chance = rng.random()
    if chance < 0.06:
        return typed(rng.choice(words.CANCEL), rng), Reply(act="answer", text="fine")
    offered = [meaning for option in shown.options if (meaning := _meaning(subject, about, option, talk)) is not None]
    if chance < 0.14 and offered:
        return typed(rng.choice(words.YOU_CHOOSE), rng), offered[0]
    if chance < 0.4 and len(offered) == len(shown.options):
        place = rng.randrange(len(offered))
        said = rng.choice(follow_ups.ORDINALS[place])
        if place == len(offered) - 1 and rng.random() < 0.2:
            said = rng.choice(follow_ups.LAST)
        return _answer(said, rng), offered[place]
    if subject in ("which", "who"):
        return _pick_out(subject, about, shown, talk)
    if chance < 0.62 and offered:
        place = rng.randrange(len(offered))
        return _answer(_loosely(shown.options[place], rng), rng), offered[place]
    free = _free(subject, about, talk)
    if free is None:
        return None
    said, reply = free
    return (_answer(said, rng) if len(said.split()) < 5 else dressed(said, rng)), reply


def reply_to_absence(talk: Talk) -> Turn | None:
    """After "there is no cat": "then the dog", "ok, add one"."""
    rng, wanted = talk.rng, talk.asked
    edit = parse(wanted[0]) if wanted else None
    target: Target | None = getattr(edit, "target", None)
    if edit is None or target is None or not talk.scene.things or len(wanted) > 1:
        return None
    if rng.random() < 0.25 and target.kind not in ("person", "face"):
        return typed(rng.choice(follow_ups.ADD_IT), rng), edits(instruction(Add(kind=target.kind)))
    other = Target(kind=rng.choice(talk.scene.things).kind)
    if not isinstance(edit, Recolour | Remove) and edit.op not in ("move", "resize", "replace"):
        return None
    if getattr(edit, "part", None):
        return None
    thing = f"the {pick_word(synonyms.KIND_WORDS, other.kind, rng)}"
    said = rng.choice(("{t} then", "then {t}", "ok, {t}", "I mean {t}", "sorry, {t}", "{t}", "{t} I mean", "do {t} instead", "I meant {t}", "well, {t} then", "no, {t}", "use {t}"))
    return typed(said.format(t=thing), rng), edits(instruction(edit.model_copy(update={"target": other})))


def _answer(said: str, rng: random.Random) -> str:
    return typed(rng.choice(follow_ups.ANSWER).format(a=said), rng)


def _loosely(option: str, rng: random.Random) -> str:
    """The option, or it without its article."""
    short = option.removeprefix("the ").removeprefix("a ").removeprefix("an ")
    return short if rng.random() < 0.4 else option


def _meaning(subject: str, about: str, option: str, talk: Talk) -> Reply | None:
    """Where choosing that option leads."""
    if subject in ("which", "who"):
        return _chosen(subject, (option,), talk)
    if subject in _FOLLOWED_BY:
        if option in ("the background", "everything", "nothing", "the weather", "the style", "the colours"):
            return {"the background": ask("background"), "the weather": ask("weather"), "the style": ask("style"), "the colours": ask("recolour")}.get(option)
        return ask(_FOLLOWED_BY[subject], option)
    sentence = _sentence(subject, about, option)
    if subject == "thing":
        return {"change its colour": ask("colour", about), "replace it": ask("become", about), "remove it": edits(f"remove {about}")}[option]
    if subject == "remove":
        return edits(f"remove {option}") if option not in ("the background", "the weather") else None
    return edits(sentence) if sentence else None


_FOLLOWED_BY = {"recolour": "colour", "replace": "become", "move what": "move", "size what": "size", "picture": "thing"}


def _sentence(subject: str, about: str, value: str) -> str:
    """The edit sentence once the value is known."""
    if subject in ("sky", "weather", "time", "style", "hair", "expression"):
        return _whole(subject, value)
    return {
        "colour": f"make {about} {value}",
        "become": f"replace {about} with {value}",
        "add": f"add {value}",
        "add one": f"add {value}",
        "move": f"move {about} {value}",
        "size": f"make {about} {value}",
        "pose": f"make {about} {value}",
        "setting": f"move it to {value}",
        "background": f"move it to {value}",
        "wear": f"add {value} to {about}",
        "pattern": f"make {about} {value}",
    }.get(subject, "")


def _whole(subject: str, value: str) -> str:
    bare = value.removeprefix("a ").removeprefix("an ")
    if subject == "hair":
        return f"make the hair {value}" if value in COLOURS else f"give the face {value} hair"
    if subject == "expression":
        return f"make the face {value}"
    if subject == "style" or value in TIMES:
        return f"make it {value}"
    return WEATHER_WORDS[bare]


def _free(subject: str, about: str, talk: Talk) -> Meaning | None:
    """An answer that was not offered."""
    rng = talk.rng
    make = _FREE.get(subject)
    return make(about, talk, rng) if make else None


def _colour(about: str, talk: Talk, rng: random.Random) -> Meaning:
    colour = rng.choice(tuple(COLOURS)) if rng.random() < 0.8 else outside_words.colour(rng)
    said = pick_word(synonyms.COLOUR_WORDS, colour, rng)
    full = rng.choice((said, said, f"make it {said}", f"paint it {said}", f"a nice {said}", f"{said} like the sky", f"turn it {said}", f"it should be {said}"))
    return full, edits(f"make {about} {colour}")


def _recolour(about: str, talk: Talk, rng: random.Random) -> Meaning:
    kind = rng.choice(talk.scene.things).kind if talk.scene.things and rng.random() < 0.8 else rng.choice(tuple(KINDS))
    noun = pick_word(synonyms.KIND_WORDS, kind, rng)
    if rng.random() < 0.35:
        return f"the {noun}", ask("colour", f"the {kind}")
    part = rng.choice(tuple(KINDS[kind].parts)) if rng.random() < 0.2 else None
    colour = rng.choice(tuple(COLOURS)) if part != "skin" else "tan"
    thing = f"the {noun}'s {part}" if part else f"the {noun}"
    said = rng.choice(("{t}, make it {c}", "{t}, {c}", "{t}, paint it {c}", "{t} should be {c}", "make {t} {c}", "{t} {c}", "{t}. make it {c}", "{t}, turn it {c}", "{t} in {c}", "{t}, I want it {c}", "{t}, {c} please"))
    return said.format(t=thing, c=colour), edits(instruction(Recolour(target=Target(kind=kind), part=part, colour=colour)))


def _become(about: str, talk: Talk, rng: random.Random) -> Meaning:
    kind = rng.choice(tuple(KINDS))
    if rng.random() < 0.15:
        new = with_article(outside_words.noun(rng))
        return new, edits(f"replace {about} with {new}")
    colour = rng.choice(tuple(COLOURS)) if rng.random() < 0.2 else ""
    words_ = f"{colour} {pick_word(synonyms.KIND_WORDS, kind, rng)}".strip()
    said = rng.choice((with_article(words_), words_, f"make it {with_article(words_)}", f"turn it into {with_article(words_)}", f"with {with_article(words_)}"))
    return said, edits(f"replace {about} with {with_article(f'{colour} {kind}'.strip())}")


def _which_thing(subject: str) -> object:
    def choose(about: str, talk: Talk, rng: random.Random) -> Meaning:
        kind = rng.choice(talk.scene.things).kind if talk.scene.things and rng.random() < 0.7 else rng.choice(tuple(KINDS))
        target = Target.model_validate({"kind": kind, "side": rng.choice((None, None, None, *SIDES))})
        word = pick_word(synonyms.KIND_WORDS, kind, rng)
        said = f"the {target.side} {word}" if target.side else rng.choice((f"the {word}", word, f"the {word}"))
        return said, (edits(f"remove {named(target)}") if subject == "remove" else ask(_FOLLOWED_BY[subject], named(target)))

    return choose


def _add(about: str, talk: Talk, rng: random.Random) -> Meaning:
    if rng.random() < 0.15:
        weather = rng.choice(("rain", "snow", "fog", "rainbow"))
        return {"rainbow": "a rainbow", "fog": "fog"}.get(weather, weather), edits(WEATHER_WORDS[weather])
    if rng.random() < 0.15:
        new = with_article(outside_words.noun(rng))
        return new, edits(f"add {new}")
    edit = Add.model_validate({"kind": rng.choice(tuple(KINDS)), "colour": rng.choice((None, None, *COLOURS)), "side": rng.choice((None, None, *SIDES))})
    noun = pick_word(synonyms.KIND_WORDS, edit.kind, rng)
    said = with_article(f"{edit.colour} {noun}" if edit.colour else noun)
    if edit.side:
        said = f"{said} {rng.choice(templates.ADD_SIDES[edit.side][:3])}"
    elif rng.random() < 0.2:
        said = said.split(" ", 1)[1]
    return said, edits(instruction(edit))


def _move(about: str, talk: Talk, rng: random.Random) -> Meaning:
    side = rng.choice(SIDES)
    return rng.choice((*templates.MOVE_SIDES[side], side, f"the {side}", f"the {side} side")), edits(f"move {about} to the {side}")


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
    said = rng.choice((*synonyms.SETTING_PLACES[setting], *templates.SETTING_ON[setting], synonyms.SETTING_PLACES[setting][0].split()[-1]))
    return said, edits(f"move it to {synonyms.SETTING_PLACES[setting][0]}")


def _background(about: str, talk: Talk, rng: random.Random) -> Meaning:
    if rng.random() < 0.5:
        return _setting(about, talk, rng)
    colour = rng.choice(tuple(COLOURS))
    return rng.choice((colour, f"plain {colour}", f"make it {colour}", f"a {colour} one", f"{colour} please")), edits(f"make the background {colour}")


_WHOLE_WORDS: dict[str, tuple[tuple[str, str], ...]] = {
    "make it night": (("night", ""), ("dark", ""), ("at night", ""), ("starry", ""), ("with stars", ""), ("nighttime", "")),
    "make it day": (("day", ""), ("daytime", ""), ("in the morning", ""), ("daylight", ""), ("noon", "")),
    "make it sunset": (("sunset", ""), ("a sunset", ""), ("evening", ""), ("dusk", ""), ("orange like a sunset", ""), ("at sunset", "")),
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
    "colour": ("change its colour", "the colour", "another colour", "recolour it", "change the color", "a different colour", "colour", "the color", "make it another colour"),
    "become": ("replace it", "replace it with something else", "turn it into something else", "swap it", "something else instead", "make it something else"),
    "move": ("move it", "move it somewhere else", "put it somewhere else", "another place"),
}


def _wear(about: str, talk: Talk, rng: random.Random) -> Meaning:
    accessory, colour = rng.choice(tuple(ACCESSORIES)), rng.choice((None, None, *COLOURS))
    noun = pick_word(synonyms.ACCESSORY_WORDS, accessory, rng)
    said = worn(accessory, colour).replace(accessory, noun)
    return said if rng.random() < 0.7 else said.split(" ", 1)[-1], edits(f"add {worn(accessory, colour)} to {about}") if said else edits()


def _pattern(about: str, talk: Talk, rng: random.Random) -> Meaning:
    pattern = rng.choice(tuple(synonyms.PATTERN_WORDS))
    return rng.choice((*synonyms.PATTERN_WORDS[pattern], *synonyms.PATTERN_NOUNS[pattern])), edits(f"make {about} {pattern}")


def _hair(about: str, talk: Talk, rng: random.Random) -> Meaning:
    if rng.random() < 0.6:
        colour = rng.choice(tuple(COLOURS))
        return rng.choice((colour, f"{colour} hair", f"make it {colour}")), edits(f"make the hair {colour}")
    cut = rng.choice(("short", "long", "curly"))
    return rng.choice((cut, f"{cut} hair", f"make it {cut}")), edits(f"give the face {cut} hair")


def _expression(about: str, talk: Talk, rng: random.Random) -> Meaning:
    expression = rng.choice(tuple(synonyms.EXPRESSION_WORDS))
    return rng.choice(synonyms.EXPRESSION_WORDS[expression]), edits(f"make the face {expression}")


def _picture(about: str, talk: Talk, rng: random.Random) -> Meaning:
    subject, said = rng.choice(
        (
            ("background", "the background"), ("weather", "the weather"), ("style", "the style"), ("recolour", "the colours"), ("sky", "the sky"),
            ("setting", "the place"), ("time", "the time of day"), ("recolour", "the colour"), ("add", "add something"), ("style", "how it's drawn"),
        )
    )  # fmt: skip
    if rng.random() < 0.5:
        kind = rng.choice(talk.scene.things).kind if talk.scene.things and rng.random() < 0.8 else rng.choice(tuple(KINDS))
        return f"the {pick_word(synonyms.KIND_WORDS, kind, rng)}", ask("thing", f"the {kind}")
    return said, ask(subject)


_FREE: dict[str, object] = {
    "colour": _colour, "recolour": _recolour, "become": _become, "replace": _which_thing("replace"), "add": _add, "add one": _add,
    "remove": _which_thing("remove"), "move": _move, "move what": _which_thing("move what"), "size": _size, "size what": _which_thing("size what"),
    "pose": _pose, "setting": _setting, "background": _background, "weather": _sky, "sky": _sky, "time": _time, "style": _style, "thing": _thing,
    "wear": _wear, "pattern": _pattern, "hair": _hair, "expression": _expression, "picture": _picture,
}  # fmt: skip


def _pick_out(subject: str, about: str, shown: Reply, talk: Talk) -> Turn | None:
    """ "the left one", "the red one", "both"."""
    rng = talk.rng
    if rng.random() < 0.12 and subject == "which" and about != "thing":
        both = _chosen(subject, shown.options, talk)
        return None if both is None else (typed(rng.choice(follow_ups.BOTH), rng), both)
    option = rng.choice(shown.options)
    target = parse_target(option)
    reply = _chosen(subject, (option,), talk)
    if target is None or reply is None:
        return None
    said = option
    if target.side and rng.random() < 0.8:
        said = rng.choice(follow_ups.SIDE_ONES[target.side])
    elif target.colour and rng.random() < 0.8:
        said = rng.choice(follow_ups.COLOUR_ONES).format(c=target.colour)
    elif target.side is None and target.colour is None:
        said = f"the {pick_word(synonyms.KIND_WORDS, target.kind, rng)}"
    return _answer(said, rng), reply


def _chosen(subject: str, options: tuple[str, ...], talk: Talk) -> Reply | None:
    """The sentences that raised the question, now about the chosen things."""
    done: list[str] = []
    for sentence in talk.asked:
        for option in options:
            told = _now_about(subject, sentence, option)
            if told is None:
                return None
            done.append(told)
            if not _names_kind(sentence, option):
                break
    return edits(*done) if done else None


def _names_kind(sentence: str, option: str) -> bool:
    target, edit = parse_target(option), parse(sentence)
    wanted: Target | None = getattr(edit, "target", None)
    return edit is None or (wanted is not None and target is not None and wanted.kind == target.kind)


def _now_about(subject: str, sentence: str, option: str) -> str | None:
    target = parse_target(option)
    if target is None:
        return None
    if subject == "who":
        return f"{sentence} to {option}"
    edit = parse(sentence)
    wanted: Target | None = getattr(edit, "target", None)
    if edit is not None and wanted is not None:
        if wanted.kind != target.kind:
            return sentence
        colour = wanted.colour if target.colour is None else target.colour
        return instruction(edit.model_copy(update={"target": target.model_copy(update={"colour": colour})}))
    return _bare_now_about(sentence, option)


def _bare_now_about(sentence: str, option: str) -> str | None:
    """ "make it red", "make the wheels red", "remove the hat", "make the animal bigger" with the thing filled in."""
    words_ = sentence.split()
    if "it" in words_:
        return sentence.replace(" it", f" {option}", 1)
    for group in synonyms.GROUP_WORDS.values():
        for word in group:
            if f"the {word}" in sentence:
                return sentence.replace(f"the {word}", option, 1)
    if words_[:2] == ["make", "the"] and len(words_) == 4:
        return f"make {option}'s {words_[2]} {words_[3]}"
    if words_[:2] == ["remove", "the"] and len(words_) == 3:
        return f"remove the {words_[2]} from {option}"
    return None


def accessory_of(edit: Edit) -> str:
    return edit.accessory if isinstance(edit, Accessory) else ""
