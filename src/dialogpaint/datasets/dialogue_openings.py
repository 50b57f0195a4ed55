"""Turns that stand on their own: clear requests, vague ones, taking back, talk, and what cannot be done."""

import random
import re
from collections.abc import Callable

from dialogpaint.core.conversation import Reply
from dialogpaint.core.errors import BadInput
from dialogpaint.datasets import talk as words
from dialogpaint.datasets import wordings
from dialogpaint.datasets.dialogue_remarks import declined, small_talk, taking_back
from dialogpaint.datasets.outside_requests import outside_request
from dialogpaint.datasets.outside_words import noun
from dialogpaint.datasets.talk_state import Talk, Turn
from dialogpaint.datasets.vague_requests import PREFERRED_GROUPS, VAGUE
from dialogpaint.world import scene_templates, synonyms
from dialogpaint.world.casual import BEFORE, casually, ended
from dialogpaint.world.edit_sampling import sample_edit
from dialogpaint.world.edits import Add, Edit, Move, Pose, Recolour, Remove, Replace, Resize, Target
from dialogpaint.world.phrases import instruction, named, pick_word, say, target_words, with_article
from dialogpaint.world.questions import question
from dialogpaint.world.vocabulary import COLOURS, KINDS, PATTERNED


def opening(talk: Talk) -> Turn | None:
    """A new request or remark; None when the way drawn does not suit the picture."""
    way: Callable[[Talk], Turn | None] = talk.rng.choices([way for way, _ in _OPENINGS], [n for _, n in _OPENINGS])[0]
    return way(talk)


def edits(*instructions: str) -> Reply:
    return Reply(act="edit", text="", instructions=instructions)


def ask(subject: str, about: str = "") -> Reply:
    return Reply(act="ask", text=question(subject, about))


def dressed(text: str, rng: random.Random) -> str:
    """A whole request as someone types it: politeness, slips, now and then with a sentence before or after."""
    text = casually(text, rng)
    chance = rng.random()
    if chance < 0.08:
        return f"{rng.choice(words.BEFORE_REQUEST)} {text}"
    if chance < 0.14:
        return f"{text.rstrip('.!?')}. {rng.choice(words.AFTER_REQUEST)}"
    if chance < 0.16:
        return f"{text.rstrip('.!?')}, {rng.choice(words.AFTER_REQUEST[-6:])}"
    return text


def clear(talk: Talk) -> Turn:
    edit = an_edit(talk)
    if isinstance(edit, Recolour) and edit.part is None and talk.rng.random() < 0.06:
        return _corrected(edit, talk.rng)
    return dressed(say(edit, talk.rng), talk.rng), edits(instruction(edit))


def an_edit(talk: Talk) -> Edit:
    """Mostly one that fits the picture."""
    rng = talk.rng
    chance = rng.random()
    if chance < 0.5 and talk.scene.things:
        try:
            return sample_edit(talk.scene, rng)
        except BadInput:  # two alike in one place: no words tell them apart
            return wordings.wild_edit(rng)
    return wordings.wild_edit(rng) if chance < 0.88 else wordings.scene_edit(rng)


_CORRECTIONS = (
    "no wait,",
    "no, wait,",
    "no,",
    "I mean",
    "sorry, I mean",
    "actually",
    "wait, make that",
    "or rather",
    "hmm no,",
    "scratch that,",
)


def _corrected(edit: Recolour, rng: random.Random) -> Turn:
    """ "make the car red, no wait, blue"."""
    other = rng.choice([colour for colour in COLOURS if colour != edit.colour])
    said = f"{say(edit.model_copy(update={'colour': other}), rng)}, {rng.choice(_CORRECTIONS)} {edit.colour}"
    return ended(said, rng), edits(instruction(edit))


_JOINTS = (
    " and ",
    " and ",
    ", and ",
    " and then ",
    " and also ",
    ", then ",
    ". Then ",
    ". Also ",
    "; ",
    ", ",
    ". ",
    " plus ",
    " & ",
    ", also ",
)


_LEADS = (
    "{t}:", "{t} -", "take {t} and", "as for {t},", "see {t}?", "{t} is nice but", "{t} is cute, but",
    "regarding {t},",
    "you see {t}?", "you see {t}? I want you to", "about {t}:", "you know {t}?", "look at {t},", "{t}...",
    "with {t},",
    "I like {t} but", "I love {t}, but", "I don't like {t} like that,", "hmm, {t},", "{t}? can you", "{t} looks odd,",
    "{t} could be better,", "ok {t} now:", "{t} please:", "for {t},", "concerning {t}:", "go to {t} and",
    "find {t} and",
    "pick {t} and", "grab {t} and", "I have an idea for {t}:", "next up {t},", "first {t},",
)  # fmt: skip


def led(talk: Talk) -> Turn | None:
    """ "see the dog? make it black": the thing first, then what to do with "it"."""
    rng = talk.rng
    edit = wordings.wild_edit(rng)
    target: Target | None = getattr(edit, "target", None)
    if target is None:
        return None
    word = rng.choice(("them", "her", "him", "it") if target.kind in ("person", "face") else ("it",))
    said = f"{rng.choice(_LEADS).format(t=target_words(target, rng))} {wordings.about(edit, word, rng)}"
    return dressed(said, rng), edits(instruction(edit))


def several(talk: Talk) -> Turn:
    """Two or three requests in one turn."""
    rng = talk.rng
    wanted = [an_edit(talk) for _ in range(2 if rng.random() < 0.75 else 3)]
    said = say(wanted[0], rng)
    for edit in wanted[1:]:
        said += rng.choice(_JOINTS) + say(edit, rng)
    return dressed(said, rng), edits(*map(instruction, wanted))


def _target(talk: Talk) -> Target:
    rng = talk.rng
    if talk.scene.things and rng.random() < 0.6:
        return Target(kind=rng.choice(talk.scene.things).kind)
    target: Target | None = getattr(wordings.wild_edit(rng), "target", None)
    return target or Target(kind=rng.choice(tuple(KINDS)))


def joined(talk: Talk) -> Turn:
    """ "make the dog black and the cat white", "remove the car and the tree", "make the dog brown and bigger"."""
    rng = talk.rng
    one, two, three = _target(talk), _target(talk), _target(talk)
    a, b, c = (target_words(target, rng) for target in (one, two, three))
    colour, other = rng.sample(tuple(COLOURS), 2)
    new = rng.sample(tuple(KINDS), 2)
    x, y = (with_article(pick_word(synonyms.KIND_WORDS, kind, rng)) for kind in new)
    size = rng.choice(("bigger", "smaller"))
    verb = rng.choice(("make", "paint", "turn", "colour", "dye"))
    off = rng.choice(("remove", "delete", "get rid of", "erase", "take away", "ditch", "lose", "drop", "cut out"))
    put = rng.choice(("add", "put in", "draw", "insert", "place", "I want", "include", "throw in"))
    make = tuple(instruction(Recolour(target=target, colour=colour)) for target in (one, two, three))
    remove = tuple(instruction(Remove(target=target)) for target in (one, two, three))
    resize = instruction(Resize.model_validate({"target": one, "size": size}))
    left, right = rng.sample(("left", "right", "middle"), 2)
    ways: list[tuple[str, tuple[str, ...]]] = [
        (f"{verb} {a} {colour} and {b} {other}", (make[0], instruction(Recolour(target=two, colour=other)))),
        (f"{verb} {a} and {b} {colour}", make[:2]),
        (f"{verb} both {a} and {b} {colour}", make[:2]),
        (f"{verb} {a}, {b} and {c} {colour}", make),
        (f"{off} {a} and {b}", remove[:2]),
        (f"{off} both {a} and {b}", remove[:2]),
        (f"{off} {a}, {b} and {c}", remove),
        (f"{put} {x} and {y}", (_adding(new[0]), _adding(new[1]))),
        (f"{put} {x} on the {left} and {y} on the {right}", (_adding(new[0], left), _adding(new[1], right))),
        (f"make {a} {colour} and {size}", (make[0], resize)),
        (f"make {a} {size} and {colour}", (resize, make[0])),
        (f"make {a} {size} and move it to the {left}", (resize, instruction(_moving(one, left)))),
        (f"make {a} {colour} and move it to the {left}", (make[0], instruction(_moving(one, left)))),
        (f"make {a} and {b} {size}", (resize, instruction(Resize.model_validate({"target": two, "size": size})))),
        (f"{off} {a} and {put if put != 'I want' else 'add'} {x}", (remove[0], _adding(new[0]))),
        (f"{put} {x} and make it {colour}", (_adding(new[0]), f"make the {new[0]} {colour}")),
        (f"{put} two {KINDS[new[0]].plural}", (_adding(new[0]),) * 2),
        (f"leave {a} alone and {verb} {b} {colour}", make[1:2]),
        (f"don't touch {a}, just {verb} {b} {colour}", make[1:2]),
        (f"keep {a} but {off} {b}", remove[1:2]),
        (f"not {a}, I want {b} to be {colour}", make[1:2]),
    ]
    said, sentences = rng.choice(ways)
    return dressed(said, rng), edits(*sentences)


def _adding(kind: str, side: str | None = None) -> str:
    return instruction(Add.model_validate({"kind": kind, "side": side}))


def _moving(target: Target, side: str) -> Move:
    return Move.model_validate({"target": target, "side": side})


def implied(talk: Talk) -> Turn:
    said, sentence = wordings.implied(talk.rng)
    return dressed(said, talk.rng), edits(sentence)


def by_group(talk: Talk) -> Turn | None:
    """ "make the animal bigger": the sentence keeps the word, the picture tells what it is."""
    rng = talk.rng
    edit = wordings.wild_edit(rng)
    target: Target | None = getattr(edit, "target", None)
    if target is None or getattr(edit, "part", None):
        return None
    word = rng.choice(synonyms.GROUP_WORDS.get(KINDS[target.kind].group, ("animal",)))
    if KINDS[target.kind].group not in synonyms.GROUP_WORDS or word in ("vehicle", "figure", "head"):
        return None
    phrase = f"the {target.side} {word}" if target.side else f"the {word}"
    return dressed(wordings.about(edit, phrase, rng), rng), edits(wordings.told_about(edit, phrase))


def pronoun(talk: Talk) -> Turn | None:
    """ "make it bigger" with nothing before: only the picture can tell what "it" is."""
    if talk.last:
        return None
    rng = talk.rng
    edit = wordings.wild_edit(rng)
    if not isinstance(edit, Recolour | Remove | Resize | Move | Pose | Replace) or getattr(edit, "part", None):
        return None
    return dressed(wordings.about(edit, rng.choice(("it", "it", "this")), rng), rng), edits(
        wordings.told_about(edit, "it")
    )


def plural(talk: Talk) -> Turn:
    """ "remove both dogs": the sentence keeps the plural."""
    rng = talk.rng
    kind = rng.choice(talk.scene.things).kind if talk.scene.things and rng.random() < 0.6 else rng.choice(tuple(KINDS))
    edit = rng.choice(
        (
            Remove(target=Target(kind=kind)),
            Recolour(target=Target(kind=kind), colour=rng.choice(tuple(COLOURS))),
            Resize.model_validate({"target": Target(kind=kind), "size": rng.choice(("bigger", "smaller"))}),
        )
    )
    many = KINDS[kind].plural
    phrase = rng.choice(
        (f"the {many}", f"both {many}", f"all the {many}", f"all {many}", f"the two {many}", f"both the {many}")
    )
    return dressed(wordings.about(edit, phrase, rng), rng), edits(wordings.told_about(edit, f"the {many}"))


def outside(talk: Talk) -> Turn:
    """About what the world does not have: the sentence is the request, word for word."""
    rng = talk.rng
    if rng.random() < 0.2:
        said, sentence = wordings.outside_colour(rng)
        return dressed(said, rng), edits(sentence)
    wanted = outside_request(rng)
    if rng.random() < 0.07:
        second = outside_request(rng)
        return f"{wanted} and {second}", edits(wanted, second)
    said = f"{rng.choice(BEFORE)} {wanted}" if rng.random() < 0.4 else wanted
    said += rng.choice(("", "", "", "", " please", ", please", " pls", ", thanks", " now", " for me"))
    said = ended(said, rng)
    return (said.lower() if said.isupper() else said), edits(wanted)


def places_and_times(talk: Talk) -> Turn:
    """ "put it on the beach at night in the rain": one turn, several edits of the whole picture."""
    rng = talk.rng
    setting = rng.choice(tuple(synonyms.SETTING_PLACES))
    said = rng.choice(scene_templates.SETTING).format(
        p=rng.choice(synonyms.SETTING_PLACES[setting]), on=rng.choice(scene_templates.SETTING_ON[setting])
    )
    time, weather = (
        rng.choice((("at night", "night"), ("at sunset", "sunset"), ("by day", "day"))),
        rng.choice(("rain", "snow")),
    )
    sentences = [f"move it to {synonyms.SETTING_PLACES[setting][0]}"]
    if rng.random() < 0.7:
        said, sentences = f"{said} {time[0]}", [*sentences, f"make it {time[1]}"]
    else:
        said, sentences = f"{said} in the {weather}", [*sentences, f"make it {weather}"]
    return dressed(said, rng), edits(*sentences)


def vague(talk: Talk) -> Turn:
    rng = talk.rng
    subject = rng.choices(tuple(_VAGUE_WEIGHTS), tuple(_VAGUE_WEIGHTS.values()))[0]
    line = rng.choice(VAGUE[subject])
    target = _target(talk)
    phrase, about, group = target_words(target, rng), named(target), KINDS[target.kind].group
    if rng.random() < 0.08:
        thing = noun(rng)
        phrase = about = f"the {thing}"
    if talk.last and subject in ("recolour", "replace", "size what") and "it" in line.split():
        subject = {"recolour": "picture", "replace": "picture", "size what": "picture"}[subject]
        line = rng.choice(VAGUE[subject])
    if subject in ("hair", "expression"):
        phrase, about = rng.choice(
            (("the person", ""), ("the face", ""), ("her", ""), ("the woman", ""), ("the man", ""))
        )
    if subject == "pattern":
        kind = rng.choice(tuple(PATTERNED))
        part = rng.choice(PATTERNED[kind])
        phrase, about = f"the {kind}'s {part}", f"the {kind}'s {part}"
    if subject == "colour" and rng.random() < 0.25 and "{t}'s" not in line:
        part = rng.choice(tuple(KINDS[target.kind].parts))
        if target.near is None:
            phrase = f"{phrase}'s {pick_word(synonyms.PART_WORDS, part, rng)}"
            about = f"{named(target)}'s {part}"
    if subject == "wear" and rng.random() < 0.6:
        target = Target(kind=rng.choice(("person", "face", "dog", "cat")))
        phrase, about = target_words(target, rng), named(target)
    word = rng.choice(synonyms.GROUP_WORDS.get(group, ("thing",)))
    if subject == "add one":
        word = about = rng.choice(PREFERRED_GROUPS)
    said = line.format(t=phrase, g=word)
    said = said.replace(" a a", " an a").replace("an vehicle", "a vehicle").replace("an creature", "a creature")
    said = re.sub(r"\ban (?=[bcdfgptv])", "a ", said)
    about = about if "{x}" in _question_form(subject) else ""
    return dressed(said, rng), ask(subject, about)


def _question_form(subject: str) -> str:
    return question(subject, "{x}")


_VAGUE_WEIGHTS = {
    "colour": 14, "recolour": 7, "become": 8, "replace": 4, "add": 6, "add one": 4, "remove": 4, "move": 6,
    "move what": 2, "size": 4,
    "size what": 2, "pose": 5, "setting": 6, "background": 6, "weather": 4, "sky": 5, "time": 3, "style": 5,
    "thing": 14, "wear": 5,
    "pattern": 3, "hair": 4, "expression": 3, "picture": 14,
}  # fmt: skip


_OPENINGS: tuple[tuple[Callable[[Talk], Turn | None], int], ...] = (
    (clear, 30),
    (led, 4), (several, 8), (joined, 7), (implied, 9), (by_group, 2), (pronoun, 4), (plural, 3), (outside, 14),
    (places_and_times, 2), (vague, 22), (taking_back, 9), (small_talk, 7), (declined, 6),
)  # fmt: skip
