"""Turns that stand on their own: clear requests, vague ones, taking back, talk, and what cannot be done."""

import random
import re
from collections.abc import Callable

from dialogpaint.core.conversation import Reply
from dialogpaint.core.errors import BadInput
from dialogpaint.datasets import compound_requests, joined_requests, wordings
from dialogpaint.datasets import talk as words
from dialogpaint.datasets.declined_requests import near_miss
from dialogpaint.datasets.dialogue_remarks import declined, small_talk, taking_back
from dialogpaint.datasets.outside_requests import outside_request
from dialogpaint.datasets.outside_words import noun
from dialogpaint.datasets.talk_state import Talk, Turn
from dialogpaint.datasets.unusual_wordings import WITH_VERB, unusual
from dialogpaint.datasets.vague_requests import PREFERRED_GROUPS, VAGUE
from dialogpaint.world import scene_templates, synonyms
from dialogpaint.world.casual import BEFORE, casually, ended
from dialogpaint.world.edit_sampling import sample_edit
from dialogpaint.world.edits import Edit, Move, Pose, Recolour, Remove, Replace, Resize, Target
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.phrases import instruction, named, pick_word, say, target_words
from dialogpaint.world.questions import question
from dialogpaint.world.vocabulary import COLOURS, PATTERNED


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
    odd = unusual(edit, talk.scene, talk.rng) if talk.rng.random() < 0.35 else None
    if odd:
        return (ended(odd, talk.rng) if talk.rng.random() < 0.6 else dressed(odd, talk.rng)), edits(instruction(edit))
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
    """Two or three requests in one turn, each for something else."""
    rng = talk.rng
    wanted = [an_edit(talk) for _ in range(2 if rng.random() < 0.75 else 3)]
    if rng.random() < 0.3:
        wanted[rng.randrange(len(wanted))] = wordings.scene_edit(rng)
    whole = [edit.op for edit in wanted if not hasattr(edit, "target")]
    if len(set(whole)) < len(whole):
        wanted[0] = wordings.wild_edit(rng)
    said, sentences = compound_requests.in_a_row(wanted, rng)
    if rng.random() < 0.06:
        first = outside_request(rng)
        said, sentences = f"{first}{rng.choice((' and ', ', ', ' and then ', '. Also '))}{said}", (first, *sentences)
    return dressed(said, rng), edits(*sentences)


def _target(talk: Talk) -> Target:
    rng = talk.rng
    if talk.scene.things and rng.random() < 0.6:
        return Target(kind=rng.choice(talk.scene.things).kind)
    target: Target | None = getattr(wordings.wild_edit(rng), "target", None)
    return target or Target(kind=rng.choice(tuple(KINDS)))


def joined(talk: Talk) -> Turn | None:
    """Two or three changes with words in common: "make the dog black and the cat white"."""
    rng = talk.rng
    chance = rng.random()
    said: compound_requests.Said | None
    targets = [_target(talk) for _ in range(3)]
    if len({target.kind for target in targets}) < len(targets):
        return None
    if chance < 0.25:
        said = joined_requests.joined_request(targets, rng)
    elif chance < 0.5:
        said = compound_requests.chained(targets[: 2 if rng.random() < 0.75 else 3], rng)
    elif chance < 0.7:
        said = compound_requests.of_one_thing(targets[0], rng)
    elif chance < 0.8:
        said = compound_requests.alike(targets[0], targets[1], rng)
    elif chance < 0.9:
        said = compound_requests.left_and_right(targets[0].kind, rng)
    else:
        said = compound_requests.with_parts(targets[0], rng)
    return None if said is None else (dressed(said[0], rng), edits(*said[1]))


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
    wanted = near_miss(rng) if rng.random() < 0.15 else outside_request(rng)
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
    if said.split(" ")[0] in _PLAIN_VERBS and rng.random() < 0.3:
        said = rng.choice(WITH_VERB).format(v=said)
    return dressed(said, rng), ask(subject, about)


def _question_form(subject: str) -> str:
    return question(subject, "{x}")


_PLAIN_VERBS = frozenset(
    (
        "change",
        "recolour",
        "recolor",
        "paint",
        "repaint",
        "give",
        "make",
        "dye",
        "tint",
        "replace",
        "swap",
        "move",
        "put",
        "add",
    )
)


_VAGUE_WEIGHTS = {
    "colour": 14, "recolour": 7, "become": 8, "replace": 4, "add": 6, "add one": 4, "remove": 4, "move": 6,
    "move what": 2, "size": 4,
    "size what": 2, "pose": 5, "setting": 6, "background": 6, "weather": 4, "sky": 5, "time": 3, "style": 5,
    "thing": 14, "wear": 5,
    "pattern": 3, "hair": 4, "expression": 3, "picture": 14,
}  # fmt: skip


_OPENINGS: tuple[tuple[Callable[[Talk], Turn | None], int], ...] = (
    (clear, 30),
    (led, 4), (several, 14), (joined, 14), (implied, 9), (by_group, 2), (pronoun, 4), (plural, 3), (outside, 14),
    (places_and_times, 2), (vague, 22), (taking_back, 9), (small_talk, 10), (declined, 10),
)  # fmt: skip
