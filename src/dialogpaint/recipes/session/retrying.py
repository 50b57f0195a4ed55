""" "Try again", said right after an edit: the same edit of the same picture with the next seed."""

import re
from collections.abc import Sequence

from dialogpaint.core.conversation import Reply
from dialogpaint.core.session import TurnRecord
from dialogpaint.core.versions import Tree
from dialogpaint.recipes.family import ADJUST

_POLITE = r"(?:(?:please|ok|okay|no|hmm|oh|well|can you|could you|let us|lets|let's|now) )*"
_AGAIN = (
    r"(?:try|attempt|do|make) (?:it |that |this |one |the edit )?(?:again|once more|one more time|another time)"
    r"|(?:give it |have |make |i want |i'd like )?(?:another|one more|a new|a second) (?:try|attempt|go|shot)"
    r"|again|once more|one more time|retry"
)
_WORDS = re.compile(rf"{_POLITE}(?:{_AGAIN})(?: please| thanks| then)*")


def heard(said: str, tree: Tree, turns: Sequence[TurnRecord]) -> Reply | None:
    """The last turn's edits once more; None for other words, after anything but an edit, and for adjustments, which
    come out the same each time."""
    last = repeated(said, tree, turns)
    if last is None or tree.node(last.node).settings.get("method") == ADJUST:
        return None
    return Reply(act="edit", text="I will try again.", instructions=last.reply.instructions)


def starts_before(said: str, tree: Tree, turns: Sequence[TurnRecord]) -> str | None:
    """The version that the repeated edits start from."""
    return turns[-1].parent if heard(said, tree, turns) is not None else None


def repeated(said: str, tree: Tree, turns: Sequence[TurnRecord]) -> TurnRecord | None:
    """The turn that the words ask for once more: the last, when it was an edit and its picture is the current one."""
    last = turns[-1] if turns else None
    if last is None or last.reply.act != "edit" or last.node != tree.head or last.parent is None:
        return None
    plain = " ".join(re.sub(r"[^\w\s']", " ", said.lower().replace("\u2019", "'")).split())
    return last if last.reply.instructions and _WORDS.fullmatch(plain) else None
