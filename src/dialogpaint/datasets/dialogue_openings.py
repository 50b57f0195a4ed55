"""Turns that stand on their own: clear requests, vague ones, taking back, talk, and what cannot be done."""

import random
import re
from collections.abc import Callable

from dialogpaint.core.conversation import Reply
from dialogpaint.core.errors import BadInput
from dialogpaint.datasets import talk as words
from dialogpaint.datasets import wordings
from dialogpaint.datasets.outside_requests import outside_request
from dialogpaint.datasets.outside_words import noun
from dialogpaint.datasets.talk_state import Talk, Turn
from dialogpaint.datasets.vague_requests import PREFERRED_GROUPS, VAGUE
from dialogpaint.world import synonyms, templates
from dialogpaint.world.casual import casually, ended, mistyped
from dialogpaint.world.edit_sampling import sample_edit
from dialogpaint.world.edits import Add, Edit, Move, Pose, Recolour, Remove, Replace, Resize, Target
from dialogpaint.world.phrases import instruction, named, pick_word, say, target_words, with_article
from dialogpaint.world.questions import question
from dialogpaint.world.vocabulary import COLOURS, KINDS, PATTERNED


def opening(talk: Talk) -> Turn:
    kinds, weights = zip(*_OPENINGS, strict=True)
    return talk.rng.choices(kinds, weights)[0](talk)


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


def typed(text: str, rng: random.Random) -> str:
    """A short turn as someone types it."""
    if rng.random() < 0.06:
        text = mistyped(text, rng)
    return ended(text, rng)


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


_CORRECTIONS = ("no wait,", "no, wait,", "no,", "I mean", "sorry, I mean", "actually", "wait, make that", "or rather", "hmm no,", "scratch that,")


def _corrected(edit: Recolour, rng: random.Random) -> Turn:
    """ "make the car red, no wait, blue"."""
    other = rng.choice([colour for colour in COLOURS if colour != edit.colour])
    said = f"{say(edit.model_copy(update={'colour': other}), rng)}, {rng.choice(_CORRECTIONS)} {edit.colour}"
    return ended(said, rng), edits(instruction(edit))


_JOINTS = (" and ", " and ", ", and ", " and then ", " and also ", ", then ", ". Then ", ". Also ", "; ", ", ", ". ", " plus ", " & ", ", also ")


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
    return dressed(wordings.about(edit, rng.choice(("it", "it", "this")), rng), rng), edits(wordings.told_about(edit, "it"))


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
    phrase = rng.choice((f"the {many}", f"both {many}", f"all the {many}", f"all {many}", f"the two {many}", f"both the {many}"))
    return dressed(wordings.about(edit, phrase, rng), rng), edits(wordings.told_about(edit, f"the {many}"))


def outside(talk: Talk) -> Turn:
    """About what the world does not have: the sentence is the request, word for word."""
    rng = talk.rng
    if rng.random() < 0.2:
        said, sentence = wordings.outside_colour(rng)
        return dressed(said, rng), edits(sentence)
    wanted = outside_request(rng)
    before = rng.choice(("", "", "", "", "please ", "can you ", "could you please ", "hey, ", "now ", "ok, ", "pls ", "I'd like you to "))
    after = rng.choice(("", "", "", "", "", " please", ", thanks", " now"))
    said = ended(f"{before}{wanted}{after}", rng)
    if said.isupper():
        said = said.lower()
    second = outside_request(rng) if rng.random() < 0.07 else ""
    if second and not after:
        return f"{before}{wanted} and {second}", edits(wanted, second)
    return said, edits(wanted)


def places_and_times(talk: Talk) -> Turn:
    """ "put it on the beach at night in the rain": one turn, several edits of the whole picture."""
    rng = talk.rng
    setting = rng.choice(tuple(synonyms.SETTING_PLACES))
    said = rng.choice(templates.SETTING).format(p=rng.choice(synonyms.SETTING_PLACES[setting]), on=rng.choice(templates.SETTING_ON[setting]))
    time, weather = rng.choice((("at night", "night"), ("at sunset", "sunset"), ("by day", "day"))), rng.choice(("rain", "snow"))
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
        phrase, about = rng.choice((("the person", ""), ("the face", ""), ("her", ""), ("the woman", ""), ("the man", "")))
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
    "colour": 14, "recolour": 7, "become": 8, "replace": 4, "add": 6, "add one": 4, "remove": 4, "move": 6, "move what": 2, "size": 4,
    "size what": 2, "pose": 5, "setting": 6, "background": 6, "weather": 4, "sky": 5, "time": 3, "style": 5, "thing": 14, "wear": 5,
    "pattern": 3, "hair": 4, "expression": 3, "picture": 14,
}  # fmt: skip


def forget(talk: Talk) -> Turn:
    rng = talk.rng
    chance = rng.random()
    if chance < 0.4:
        return _polite(rng.choice(words.FORGET_LAST), rng), Reply(act="forget", text="")
    if chance < 0.6:
        count = rng.choice(tuple(words.COUNT_WORDS))
        said = rng.choice(words.FORGET_MANY).format(n=rng.choice(words.COUNT_WORDS[count]))
        return _polite(said, rng), Reply(act="forget", text="", target=count)
    if chance < 0.75:
        return _polite(rng.choice(words.FORGET_ALL), rng), Reply(act="forget", text="", target="all")
    thing = _forgettable(talk)
    return _polite(rng.choice(words.FORGET_NAMED).format(t=thing), rng), Reply(act="forget", text="", target=thing)


def redo(talk: Talk) -> Turn:
    rng = talk.rng
    chance = rng.random()
    if chance < 0.7:
        return _polite(rng.choice(words.REDO), rng), Reply(act="redo", text="")
    if chance < 0.87:
        count = rng.choice(tuple(words.COUNT_WORDS))
        said = rng.choice(words.REDO_MANY).format(n=rng.choice(words.COUNT_WORDS[count]))
        return _polite(said, rng), Reply(act="redo", text="", target=count)
    return _polite(rng.choice(words.REDO_ALL), rng), Reply(act="redo", text="", target="all")


def taking_back(talk: Talk) -> Turn:
    return redo(talk) if talk.rng.random() < (0.6 if talk.undone else 0.2) else forget(talk)


def _forgettable(talk: Talk) -> str:
    """ "the hat", "the rainbow", "the green car": words of an edit that was made, or of any."""
    rng = talk.rng
    made = rng.choice(talk.applied) if talk.applied and rng.random() < 0.7 else instruction(wordings.wild_edit(rng))
    found = [word for word in re.findall(r"[\w-]+", made) if word not in _SMALL and len(word) > 2]
    thing = f"the {rng.choice(found)}" if found else "the last one"
    if rng.random() < 0.2:
        thing = rng.choice(("the colour change", "the new background", "the weather", "the style", "the new colour", f"the {noun(rng)}", "the replacement"))
    return thing


_SMALL = {"make", "the", "add", "remove", "move", "replace", "with", "give", "put", "left", "right", "middle", "next", "and", "from", "their", "background", "bigger", "smaller", "down", *COLOURS}


def _polite(said: str, rng: random.Random) -> str:
    if rng.random() < 0.15:
        said = f"{rng.choice(('please', 'can you', 'ok,', 'hmm,', 'no,', 'could you', 'pls', 'oh no,', 'wait,', 'sorry,'))} {said}"
    elif rng.random() < 0.1:
        said = f"{said} {rng.choice(('please', 'pls', 'thanks', 'for me', 'now'))}"
    return typed(said, rng)


def small_talk(talk: Talk) -> Turn:
    rng = talk.rng
    if rng.random() < 0.15:
        kind = rng.choice(talk.scene.things).kind if talk.scene.things and rng.random() < 0.5 else rng.choice(tuple(KINDS))
        word = pick_word(synonyms.KIND_WORDS, kind, rng)
        return typed(rng.choice(words.ABOUT_KIND).format(k=word, p=KINDS[kind].plural), rng), Reply(act="answer", text="picture")
    subject = rng.choice(("hello", "thanks", "thanks", "help", "help", "bye", "who", "edits", "picture", "picture"))
    said = rng.choice(words.TALK[subject])
    if subject == "thanks" and rng.random() < 0.2:
        said += rng.choice((", thanks", "!!", ", thank you so much", " now", ", I like it", " :)", ", that's all"))
    return typed(said, rng), Reply(act="answer", text=subject)


def declined(talk: Talk) -> Turn:
    rng = talk.rng
    subject = rng.choice(("off topic", "off topic", "unsafe", "output"))
    said = rng.choice(words.DECLINED[subject])
    if subject == "off topic" and rng.random() < 0.35:
        said = rng.choice(_ELSEWHERE).format(x=noun(rng), y=noun(rng), place=rng.choice(("Rome", "Berlin", "Spain", "London", "Ohio", "Tokyo", "Madrid")))
    if rng.random() < 0.2 and said[0] != ".":
        said = f"{rng.choice(('please', 'can you', 'hey,', 'could you', 'ok,', 'now', 'hi,'))} {said}"
    return typed(said, rng), Reply(act="decline", text=subject)


_ELSEWHERE = (
    "what's the weather in {place}", "book me a flight to {place}", "how do I get to {place}", "where can I buy a {x}", "how much is a {x}",
    "order me a {x}", "buy a {x} online", "what is a {x}", "tell me about the {x}", "who invented the {x}", "how do you cook {x}", "my {x} is broken",
    "write a story about a {x} and a {y}", "what's the capital of {place}", "sell my {x}", "is a {x} better than a {y}", "why do I need a {x}",
    "how many people live in {place}", "find cheap hotels in {place}", "I ate a {x} today", "is it raining in {place}", "how do I repair my {x}",
    "translate {x} into German", "give me a recipe for {x}", "what does {x} mean", "where is {place}", "how heavy is a {x}", "I love my {x}",
)  # fmt: skip

_OPENINGS: tuple[tuple[Callable[[Talk], Turn | None], int], ...] = (
    (clear, 30), (several, 8), (joined, 7), (implied, 9), (by_group, 2), (pronoun, 4), (plural, 3), (outside, 14), (places_and_times, 2),
    (vague, 22), (taking_back, 9), (small_talk, 7), (declined, 6),
)  # fmt: skip
