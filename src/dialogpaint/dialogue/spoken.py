"""Conversations about photographs as BlenderBot reads and writes them.

It reads what transformers' own conversation code made of one: a persona line with the caption, then the turns joined by
two spaces, the user's with a leading space (BlenderBot 90M: one turn a line). It writes act, what it says, and the
instructions T, each after a bar: "edit: I'll make it sunny. | Make the scene look like a sunny afternoon."

The paper (arXiv 2303.10073) does not say how T is marked within a reply; this is our way.
"""

from collections.abc import Sequence

from dialogpaint.core.conversation import ACTS, Act, Reply

BETWEEN_TURNS = "  "
BETWEEN_TURNS_OF_90M = "\n"
_BAR = " | "


def persona(caption: str) -> str:
    """What goes before the first turn; nothing without a caption."""
    words = _plain(caption)
    return f"your persona: {words}\n" if words else ""


def history(turns: Sequence[str], between: str = BETWEEN_TURNS) -> str:
    """What was said so far, the user's turn first and last."""
    said = [_plain(turn) for turn in turns]
    if between == BETWEEN_TURNS:
        said = [" " + words if place % 2 == 0 else words for place, words in enumerate(said)]
    return between.join(said)


def reply_line(act: Act, text: str, instructions: Sequence[str] = ()) -> str:
    """All the model writes; what `read_reply` reads."""
    said = [_plain(words).replace("|", "/") for words in (text, *instructions)]
    return f"{act}: {_BAR.join(said)}"


def read_reply(line: str) -> Reply | None:
    """The reply; None when the line is not of the form. Not yet checked against the picture."""
    name, colon, said = line.strip().partition(":")
    act = next((known for known in ACTS if known == name.strip()), None)
    text, *instructions = (words.strip() for words in said.split("|"))
    if act is None or not colon or not text or (act == "edit") != any(instructions):
        return None
    return Reply(act=act, text=text, instructions=tuple(words for words in instructions if words))


def _plain(words: str) -> str:
    return " ".join(words.split())
