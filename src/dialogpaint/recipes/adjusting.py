"""Adjustments in a conversation: which words ask for one, where "less" starts from, and what a photograph allows."""

from dataclasses import dataclass, replace

from dialogpaint.core.conversation import Reply
from dialogpaint.core.session import Setting
from dialogpaint.core.versions import Tree
from dialogpaint.dialogue.grounding import announce
from dialogpaint.editors.adjust.adjustments import Adjustment, Cartoon, Oil, Pencil, Pixelate, Watercolour
from dialogpaint.editors.adjust.follow_ups import follow_up
from dialogpaint.editors.adjust.sentences import parse, sentence
from dialogpaint.editors.adjust.understanding import understand
from dialogpaint.recipes.family import method_for
from dialogpaint.world.answers import DECLINES

METHOD = "adjust"
_DRAWN_STYLES = (Pencil, Oil, Watercolour, Pixelate, Cartoon)
"""Of a drawing, these are styles to draw it in; of a photograph, filters."""


@dataclass(frozen=True, kw_only=True)
class Heard:
    """A reply, and the version its edits start from when that is not the current one."""

    reply: Reply
    start: str | None = None


def heard(said: str, tree: Tree, *, photograph: bool, marked: bool) -> Heard | None:
    """The reply to words that ask for adjustments and nothing else; None for all others. marked: a mask is given."""
    last = last_adjustment(tree)
    again = follow_up(said, last) if last else None
    if again is not None:
        return Heard(reply=_edit((sentence(again),)), start=tree.current.parent)
    found = understand(said, marked=marked)
    if not found or (not photograph and any(isinstance(each, _DRAWN_STYLES) for each in found)):
        return None
    return Heard(reply=_edit(tuple(map(sentence, found))))


def placed(reply: Reply, tree: Tree) -> Heard:
    """A dialogue model's reply. When it changes how much of the last adjustment there should be, it starts from before
    that one: adjustments are set, they do not pile up."""
    last = last_adjustment(tree)
    if last is None or reply.act != "edit" or len(reply.instructions) != 1:
        return Heard(reply=reply)
    wanted = parse(reply.instructions[0])
    return Heard(reply=reply, start=tree.current.parent if wanted is not None and _same_kind(wanted, last) else None)


def last_adjustment(tree: Tree) -> Adjustment | None:
    """The adjustment that made the current version, if one did."""
    if tree.current.settings.get("method") != METHOD:
        return None
    return parse(tree.current.instruction)


def possible(reply: Reply) -> Reply:
    """What of a reply can be done with a photograph by a model that knows drawings only: adjustments. Nothing is tried
    that would ruin it."""
    if reply.act != "edit":
        return reply
    kept = tuple(wanted for wanted in reply.instructions if method_for(wanted) == METHOD)
    if not kept:
        return Reply(act="decline", text=DECLINES["photograph"])
    if kept == reply.instructions:
        return reply
    return replace(reply, instructions=kept, text=f"{announce(kept)} {DECLINES['photograph']}")


def settings_of(instruction: str, settings: dict[str, Setting]) -> dict[str, Setting]:
    """With `auto` settled where the instruction is an adjustment."""
    if settings.get("method") == "auto" and method_for(instruction, marked="mask" in settings) == METHOD:
        return {**settings, "method": METHOD}
    return settings


def _same_kind(one: Adjustment, other: Adjustment) -> bool:
    """Of the same type, and of the same text or shape where it has one."""
    return type(one) is type(other) and all(
        getattr(one, name, None) == getattr(other, name, None) for name in ("text", "shape")
    )


def _edit(instructions: tuple[str, ...]) -> Reply:
    return Reply(act="edit", text=announce(instructions), instructions=instructions)
