"""Words that want the picture as it was before the last edit, without saying "undo".

Only where an edit was made, and only for words that name nothing in the picture: "the hat was better before" is about
the hat.
"""

import re

from dialogpaint.core.conversation import Conversation
from dialogpaint.dialogue.faithfulness import named

_IT = r"(?:it|that|this|things|everything|all|the (?:picture|image|drawing))"
_AGO = r"(?:before|earlier|previously|(?:just )?now|a (?:moment|minute|second|while|step) ago)"
_STEP = r"(?:edit|change|step|thing|item|bit|move|one|part|action|entry|modification)"
_LAST = rf"(?:the |that |this |my |your )?(?:last|latest|previous|most recent) {_STEP}"
_PICTURE = r"(?:picture|image|version|drawing|state|page|look|one)"
_OFF = r"(?:undo|strike|scrap|cancel|void|revert|reverse|drop|delete|erase|discard|skip|forget|remove|kill|nix)"
_WRONG = r"(?:void|wrong|off|out|bad|a (?:mistake|fault|slip|typo|misunderstanding)|an error|nonsense|cancelled)"

_BACK = re.compile(
    "|".join(
        (
            rf"\b(?:like|as|how|what|the way|where) (?:{_IT}|we|they) (?:was|were|looked|used to be|had (?:been|it))\b",
            rf"\b{_PICTURE} (?:from |of |I had |we had )?{_AGO}\b",
            r"\b(?:previous|earlier|last) (?:picture|image|version|drawing|state|page|look)\b",
            rf"\b(?:was|looked|liked {_IT}|had {_IT}) (?:\w+ )?(?:better|nicer|fine|right|good|prettier) {_AGO}\b",
            rf"\b{_OFF} {_LAST}\b",
            rf"\b{_LAST}(?: was| is|:)? {_WRONG}\b",
            rf"\b(?:turn|go|flip|take|roll|change|set) (?:(?:{_IT}|one|a|the) )?(?:page |step )?back\b",
            r"\b(?:scrap|cancel|reverse|unmake|void) (?:that|this|it)\b",
            r"\baway with (?:that|this|it) again\b",
            r"\b(?:take|get rid of|remove|delete|lose) (?:it|that|them|those) (?:off |away |out )?again\b",
        )
    ),
    re.IGNORECASE,
)


_COUNTED = re.compile(
    r"\blast (?:two|three|four|2|3|4)\b|\b(?:two|three|four|2|3|4) (?:steps|edits|changes)\b", re.IGNORECASE
)
"""More than the last edit."""


def wants_back(conversation: Conversation) -> bool:
    """Whether the words only ask for the picture before the last edit. After a step back they may want the way
    forward."""
    stepped = bool(conversation.past) and conversation.past[-1].reply.act in ("forget", "redo")
    said = " ".join(conversation.said.replace("\u2019", "'").split())
    speaks_of = {name for meanings in named(said) for name in meanings} - {"right"}
    one = bool(conversation.applied) and not stepped and not speaks_of and not _COUNTED.search(said)
    return one and _BACK.search(said) is not None
