"""Training conversations, made as they are asked for: a person with a drawn picture, and what the model should reply.

Every turn gives one example: all that was said, and the reply that understands it. Replies are what the *model* should
write; `ground` (given by the caller) turns each into what the user would have seen, which is what later turns lean on.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from dialogpaint.core.conversation import Conversation, Exchange, Reply
from dialogpaint.core.description import UNKNOWN
from dialogpaint.core.errors import BadInput
from dialogpaint.datasets import (
    adjust_follow_ups,
    adjust_requests,
    dialogue_answers,
    dialogue_follow_ups,
    dialogue_openings,
    photograph_turns,
)
from dialogpaint.datasets.talk_state import Talk, Turn
from dialogpaint.world.apply import apply
from dialogpaint.world.captions import describe
from dialogpaint.world.edits import Edit
from dialogpaint.world.parse import parse
from dialogpaint.world.sampling import sample_scene
from dialogpaint.world.splits import Split

Ground = Callable[[Reply, Conversation], Reply]
_MOST_TURNS = 5
_PHOTOGRAPHS = 0.17
"""Of all conversations."""
_ADJUSTED_DRAWINGS = 0.022
"""Of the turns about drawings."""


@dataclass(frozen=True, kw_only=True)
class Example:
    conversation: Conversation
    reply: Reply


def converse(seed: int, ground: Ground, split: Split = "train") -> list[Example]:
    """One conversation of one to five turns; the same seed gives the same one."""
    rng = random.Random(f"{split}-{seed}")
    scene = sample_scene(rng.getrandbits(31), split)
    photograph = rng.random() < _PHOTOGRAPHS
    known = rng.random() < 0.82 and not photograph
    talk = Talk(rng=rng, scene=scene, description=describe(scene) if known else UNKNOWN, photograph=photograph)
    examples = []
    for _ in range(rng.choice((1, 2, 3, 4, _MOST_TURNS))):
        said, reply = _next_turn(talk)
        conversation = Conversation(
            said=said,
            past=tuple(talk.past),
            description=talk.description,
            applied=tuple(talk.applied),
            free_text=rng.random() < 0.5 and not photograph,
            photograph=photograph,
        )
        examples.append(Example(conversation=conversation, reply=reply))
        _go_on(talk, said, reply, ground(reply, conversation))
    return examples


def _next_turn(talk: Talk) -> Turn:
    """An answer when a question is open, often something that leans on the last edit, else something new."""
    rng, shown = talk.rng, talk.answered
    if talk.photograph:
        return photograph_turns.next_turn(talk)
    adjusting = _adjusting(talk, shown)
    if adjusting is not None:
        return adjusting
    for _ in range(8):
        turn: Turn | None
        if shown is not None and shown.act == "ask" and rng.random() < 0.8:
            turn = dialogue_answers.reply_to_question(talk, shown)
        elif shown is not None and shown.act == "answer" and talk.asked and rng.random() < 0.5:
            turn = dialogue_answers.reply_to_absence(talk)
        elif talk.last and shown is not None and shown.act == "edit" and rng.random() < 0.62:
            turn = dialogue_follow_ups.follow_up(talk)
        else:
            turn = dialogue_openings.opening(talk)
        if turn is not None:
            return turn
    return dialogue_openings.clear(talk)


def _adjusting(talk: Talk, shown: Reply | None) -> Turn | None:
    """Now and then what a photograph could be asked for too: another shape, more contrast."""
    rng = talk.rng
    if shown is not None and shown.act == "ask":
        return photograph_turns.answered(talk, shown)
    leaning = adjust_follow_ups.follow_up(talk) if talk.wishes and rng.random() < 0.5 else None
    if leaning is not None:
        return leaning
    talk.wishes = ()
    if rng.random() > _ADJUSTED_DRAWINGS:
        return None
    return photograph_turns.vague(talk) if rng.random() < 0.15 else adjust_requests.adjust(talk)


def _go_on(talk: Talk, said: str, reply: Reply, shown: Reply) -> None:
    """What the conversation knows after the turn."""
    talk.past.append(Exchange(user=said, reply=shown))
    talk.asked = ()
    if shown.act == "edit":
        for sentence in shown.instructions:
            edit = parse(sentence)
            talk.applied.append(sentence)
            if edit is not None:
                _draw(talk, edit)
        talk.last = tuple(edit for edit in map(parse, shown.instructions) if edit is not None)
    elif reply.act == "edit":
        talk.asked = reply.instructions
    elif shown.act == "forget":
        gone = {"": 1, "all": len(talk.applied)}.get(shown.target, int(shown.target) if shown.target.isdigit() else 0)
        talk.undone = talk.applied[len(talk.applied) - min(gone, len(talk.applied)) :]
        del talk.applied[len(talk.applied) - len(talk.undone) :]
        talk.last = ()
    elif shown.act == "redo":
        talk.applied += talk.undone
        talk.undone = []


def _draw(talk: Talk, edit: Edit) -> None:
    try:
        talk.scene = apply(talk.scene, edit)
    except BadInput:
        return
    if talk.description.known:
        talk.description = replace(describe(talk.scene), known=True)
