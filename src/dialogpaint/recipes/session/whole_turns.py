"""Taking back, and bringing back, all that one turn did: "undo that" after "warmer and a bit more contrast".

The undo button, counted steps and edits named by their words go version by version; so does "undo" where the current
version is not where a turn ended.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dialogpaint.core.conversation import Reply
from dialogpaint.core.session import TurnRecord
from dialogpaint.core.versions import Tree
from dialogpaint.recipes.session import plans

_ONE = re.compile(r"\b(?:(?:only|just) the (?:last|latest)|(?:a|one|single) (?:step|edit|change|version)|once)\b", re.I)
"""Words that count: one step is meant."""


def counted(said: str, reply: Reply, tree: Tree, turns: Sequence[TurnRecord]) -> Reply:
    """The reply with the number of edits as its target, where "forget" or "redo" without a target means several."""
    if reply.act not in ("forget", "redo") or reply.target or _ONE.search(said):
        return reply
    steps = _made(tree, turns) if reply.act == "forget" else _left(tree, turns)
    if steps < 2:
        return reply
    return replace(reply, target=str(steps), text=reply.text.replace("the last edit", f"the last {steps} edits"))


def _made(tree: Tree, turns: Sequence[TurnRecord]) -> int:
    """How many edits the turn did that ended on the current version."""
    path = [node.id for node in tree.path()]
    for turn in reversed(turns):
        if turn.reply.act == "edit" and turn.node == tree.head and turn.parent in path:
            return len(path) - 1 - path.index(turn.parent)
    return 1


def _left(tree: Tree, turns: Sequence[TurnRecord]) -> int:
    """How many edits the turn did that started from the current version and lies ahead."""
    ahead = [node.id for node in plans.ahead(tree, len(tree.nodes))]
    for turn in reversed(turns):
        if turn.reply.act == "edit" and turn.parent == tree.head and turn.node in ahead:
            return ahead.index(turn.node) + 1
    return 1
