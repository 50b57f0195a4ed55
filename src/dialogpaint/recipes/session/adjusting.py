"""Adjustments in a conversation: which words ask for one, where "less" starts from, and what a photograph allows."""

import re
from dataclasses import replace

from dialogpaint.adjustments.sentences import parse, sentence
from dialogpaint.adjustments.unchanged import unchanged
from dialogpaint.adjustments.values import (
    Adjustment,
    BlackAndWhite,
    Brightness,
    Cartoon,
    Invert,
    Oil,
    Pencil,
    Pixelate,
    Posterise,
    Sepia,
    Vintage,
    Watercolour,
)
from dialogpaint.core.conversation import Conversation, DialogueModel, Reply
from dialogpaint.core.versions import Tree
from dialogpaint.dialogue.by_example import by_example
from dialogpaint.dialogue.by_name import by_name, with_names, without_names
from dialogpaint.dialogue.clauses import requests
from dialogpaint.dialogue.grounding import announce
from dialogpaint.dialogue.spelling import corrected, quiet
from dialogpaint.editors.adjust.editor import read
from dialogpaint.editors.adjust.follow_ups import correction, follow_up
from dialogpaint.editors.adjust.loose_understanding import speaks_of_edits, understand_loosely
from dialogpaint.editors.adjust.unclear_wordings import of_marked
from dialogpaint.editors.adjust.understanding import understand
from dialogpaint.recipes.family import ADJUST
from dialogpaint.recipes.session.photograph_replies import chosen, impossible, of_photographs, open_wish, to_keep
from dialogpaint.recipes.session.routing import method_for
from dialogpaint.world.answers import DECLINES

_DRAWN_STYLES = (Pencil, Oil, Watercolour, Pixelate, Cartoon)
"""Of a drawing, these are styles to draw it in; of a photograph, filters."""


_LOOKS = (*_DRAWN_STYLES, BlackAndWhite, Sepia, Vintage, Posterise, Invert)
"""One of them instead of another starts from the picture before."""
_WHOLE = re.compile(r"\b(?:picture|photo\w*|image|pic|brightness|everything|whole|overall)\b", re.IGNORECASE)
"""Said of the picture, not of what was just drawn."""


class Listening:
    """A dialogue model that hears plain adjustments by rules, and what is said of attached pictures and taught things,
    and leaves the rest to another; with a photograph it only promises what can be done."""

    def __init__(self, dialogue: DialogueModel) -> None:
        self.name = dialogue.name
        self._dialogue = dialogue

    def reply(self, conversation: Conversation) -> Reply:
        particular = by_example(conversation) or by_name(conversation)
        if particular is not None:
            return particular
        named, conversation = conversation, replace(conversation, said=without_names(conversation))
        kept = to_keep(conversation) if conversation.photograph else None
        adjusted = kept or heard(conversation) or _heard_as_meant(conversation)
        if adjusted is None and conversation.photograph:
            adjusted = open_wish(conversation) or impossible(conversation)
        if adjusted is not None:
            return adjusted
        reply = with_names(self._dialogue.reply(conversation), named)
        return of_photographs(possible(reply)) if conversation.photograph else reply


def heard(conversation: Conversation) -> Reply | None:
    """The reply to words that ask for adjustments and nothing else; None for all others."""
    said = conversation.said
    last = parse(conversation.applied[-1]) if conversation.applied else None
    answered = chosen(conversation) if conversation.photograph else None
    if answered:
        return _edit(answered)
    understood = understand_loosely if conversation.photograph else understand
    again = follow_up(said, last, understood) if last else None
    if again is not None:
        return _edit((again,))
    found = understood(said, marked=conversation.marked)
    if not found and conversation.applied:
        found = understood(correction(said) or "", marked=conversation.marked)
    if not found and conversation.photograph and conversation.marked:
        found = of_marked(said)
    if not found or (not conversation.photograph and _of_drawing(found, conversation)):
        return None
    return _edit(found)


def _of_drawing(found: tuple[Adjustment, ...], conversation: Conversation) -> bool:
    """Styles that it can be drawn in; and "darker" after the dog was made bigger, which speaks of the dog, if it is
    known what the picture shows: else nothing could be made of it."""
    if any(isinstance(each, _DRAWN_STYLES) for each in found):
        return True
    lately = conversation.description.known and bool(conversation.applied) and parse(conversation.applied[-1]) is None
    return lately and isinstance(found[0], Brightness) and not _WHOLE.search(conversation.said)


def _heard_as_meant(conversation: Conversation) -> Reply | None:
    """The same of words that were misspelled or had something around them; None unless all of them ask for
    adjustments."""
    asked = requests(corrected(quiet(conversation.said)))
    if asked == (conversation.said,) or speaks_of_edits(conversation.said):
        return None
    instructions: list[str] = []
    for one in asked:
        reply = heard(replace(conversation, said=one))
        if reply is None:
            return None
        instructions += reply.instructions
    return Reply(act="edit", text=announce(tuple(instructions)), instructions=tuple(instructions))


def starts_before(said: str, reply: Reply, tree: Tree) -> str | None:
    """The version before the last adjustment, when the reply sets that one anew: how much of it there is was said anew,
    and adjustments do not pile up; or wants another look in its place. None when the reply's edits go on from the
    current version."""
    last = last_adjustment(tree)
    if last is None or reply.act != "edit" or len(reply.instructions) != 1:
        return None
    wanted = parse(reply.instructions[0])
    if wanted is None:
        return None
    said = corrected(said)
    anew = _same_kind(wanted, last) and (follow_up(said, last) is not None or understand(said) is None)
    instead = isinstance(wanted, _LOOKS) and isinstance(last, _LOOKS) and correction(said) is not None
    return tree.current.parent if anew or instead else None


def last_adjustment(tree: Tree) -> Adjustment | None:
    """The adjustment that made the current version, if one did."""
    if tree.current.settings.get("method") != ADJUST:
        return None
    return parse(tree.current.instruction)


def possible(reply: Reply) -> Reply:
    """What of a reply can be done with a photograph by a model that knows drawings only: adjustments. Nothing is tried
    that would ruin it."""
    if reply.act != "edit":
        return reply
    kept = tuple(wanted for wanted in reply.instructions if method_for(wanted) == ADJUST)
    if not kept:
        return Reply(act="decline", text=DECLINES["photograph"])
    if kept == reply.instructions:
        return reply
    return replace(reply, instructions=kept, text=f"{announce(kept)} {DECLINES['photograph']}")


def left_as_it_was(instruction: str) -> str:
    """Why an adjustment changed nothing, as a clause."""
    return "; ".join(unchanged(each) for each in read(instruction, marked=True))


def _same_kind(one: Adjustment, other: Adjustment) -> bool:
    """Of the same type, and of the same text or shape where it has one."""
    return type(one) is type(other) and all(
        getattr(one, name, None) == getattr(other, name, None) for name in ("text", "shape")
    )


def _edit(wanted: tuple[Adjustment, ...]) -> Reply:
    instructions = tuple(map(sentence, wanted))
    return Reply(act="edit", text=announce(instructions), instructions=instructions)
