"""Answers to the program's own questions, by what the question was about."""

import random

from dialogpaint.core.conversation import Reply
from dialogpaint.datasets import follow_ups
from dialogpaint.datasets import talk as words
from dialogpaint.datasets.dialogue_free_answers import FOLLOWED_BY, free_answer
from dialogpaint.datasets.dialogue_openings import ask, dressed, edits
from dialogpaint.datasets.dialogue_remarks import typed
from dialogpaint.datasets.talk_state import Talk, Turn
from dialogpaint.world import synonyms
from dialogpaint.world.edits import Add, Recolour, Remove, Target
from dialogpaint.world.parse import parse, parse_target
from dialogpaint.world.phrases import (
    WEATHER_WORDS,
    instruction,
    pick_word,
)
from dialogpaint.world.questions import read_question
from dialogpaint.world.vocabulary import COLOURS, TIMES


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
    if chance < 0.4 and offered and len(offered) == len(shown.options):
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
    free = free_answer(subject, about, talk)
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
    said = rng.choice(
        (
            "{t} then",
            "then {t}",
            "ok, {t}",
            "I mean {t}",
            "sorry, {t}",
            "{t}",
            "{t} I mean",
            "do {t} instead",
            "I meant {t}",
            "well, {t} then",
            "no, {t}",
            "use {t}",
        )
    )
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
    if subject in FOLLOWED_BY:
        if option in ("the background", "everything", "nothing", "the weather", "the style", "the colours"):
            return {
                "the background": ask("background"),
                "the weather": ask("weather"),
                "the style": ask("style"),
                "the colours": ask("recolour"),
            }.get(option)
        return ask(FOLLOWED_BY[subject], option)
    sentence = _sentence(subject, about, option)
    if subject == "thing":
        return {
            "change its colour": ask("colour", about),
            "replace it": ask("become", about),
            "remove it": edits(f"remove {about}"),
        }[option]
    if subject == "remove":
        return edits(f"remove {option}") if option not in ("the background", "the weather") else None
    return edits(sentence) if sentence else None


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


def _pick_out(subject: str, about: str, shown: Reply, talk: Talk) -> Turn | None:
    """ "the left one", "the red one", "both"."""
    rng = talk.rng
    if rng.random() < 0.12 and subject == "which" and about != "thing":
        both = _chosen(subject, shown.options, talk)
        return None if both is None else (typed(rng.choice(follow_ups.BOTH), rng), both)
    if not shown.options:
        return None
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
