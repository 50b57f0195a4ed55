"""How people talk to the picture: a voice puts wishes into words, clearly or leaving something out."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dialogpaint.world.edits import Edit, Target
from dialogpaint.world.phrases import named, phrase
from dialogpaint.world.scene import Scene
from dialogpaint.world.targets import refer, resolve


@dataclass(frozen=True, kw_only=True)
class Voice:
    """clear: an edit asked for so that nothing is left open. vague: by kind of edit, requests that leave out what
    matters; {t} is the thing. take_back: words that undo the last edit. second_thoughts: {s} is what is wanted instead.
    defer: what is said to a question by somebody who leaves it to the other. seen: it speaks as the training dialogues
    do.
    """

    name: str
    clear: Callable[[Edit, random.Random], str]
    vague: Mapping[str, tuple[str, ...]]
    take_back: tuple[str, ...]
    second_thoughts: tuple[str, ...]
    defer: tuple[str, ...] = ("you decide",)
    seen: bool = False


def may_be_vague(edit: Edit) -> bool:
    """Whether voices have vague words for it. An emblem or a trait is always asked for clearly."""
    return edit.op in GRAMMAR.vague and getattr(edit, "on", True) is True


def vaguely(scene: Scene, edit: Edit, voice: Voice, rng: random.Random) -> tuple[str, int]:
    """Words without what matters, or clear but for which of several things is meant; and how many slots they hide."""
    target = getattr(edit, "target", None)
    kind = target.kind if target else ""
    if target and sum(thing.kind == kind for thing in scene.things) > 1 and rng.random() < 0.5:
        return voice.clear(edit.model_copy(update={"target": Target(kind=kind)}), rng), 1
    thing = named(refer(scene, resolve(scene, target).id)) if target else ""
    part = getattr(edit, "part", None)
    line = rng.choice(voice.vague[edit.op])
    return line.format(t=f"{thing}'s {part}" if part else thing), hidden_slots(edit, thing_said="{t}" in line)


def hidden_slots(edit: Edit, thing_said: bool) -> int:
    """What the edit says that a vague request does not: its new kind, colour, side, pose ..., one slot each; and the
    thing with its part, one slot, unless that was said."""
    fields = type(edit).model_fields.items()
    told = [name for name, field in fields if getattr(edit, name) != field.default]
    return len(set(told) - {"op", "target", "part", "on"}) + int(hasattr(edit, "target") and not thing_said)


GRAMMAR = Voice(
    name="grammar",
    clear=phrase,
    vague={
        "recolour": (
            "change {t}'s colour",
            "I want another colour for {t}",
            "change the colour",
            "{t} in a different colour",
        ),
        "replace": ("replace {t}", "I'd like something else instead of {t}", "turn {t} into something else"),
        "add": ("add something", "something is missing here", "put something else in the picture"),
        "remove": ("take something away", "it is too crowded", "remove something"),
        "move": ("move {t}", "{t} should be somewhere else"),
        "resize": ("change the size of {t}", "{t} has the wrong size"),
        "pose": ("make {t} do something else", "another pose for {t}"),
        "setting": ("move it somewhere else", "I want a different place", "change the setting"),
        "time": ("another time of day", "change the time of day"),
        "weather": ("change the weather", "I don't like the weather"),
        "style": ("draw it in another style", "change the style"),
        "backdrop": ("change the background", "I want another background"),
        "pattern": ("put another pattern on {t}", "{t} needs a different pattern"),
        "accessory": ("{t} should wear something", "give {t} something to wear"),
    },
    take_back=(
        "forget that",
        "undo that",
        "no, take that back",
        "undo",
        "hmm, I liked it better before",
        "go back one step",
    ),
    second_thoughts=("actually, {s}", "no, better: {s}", "on second thoughts, {s}", "hmm, {s} instead"),
    seen=True,
)
"""The voice of the training dialogues."""
