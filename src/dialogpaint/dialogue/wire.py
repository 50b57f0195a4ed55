"""Conversations and replies as the text a BlenderBot-style model reads and writes.

What the model knows goes before the first turn as persona lines; turns are joined by two spaces, the user's with a
leading space. A reply is written `act: payload`: "edit: make the car green | add a rainbow", "ask: What colour should
the car be?", "forget: 2", "redo:", "answer: thanks", "decline: off topic".
"""

from dialogpaint.core.conversation import ACTS, Conversation, Exchange, Reply

MOST_TOKENS = 192
"""Of input; when there is more, the last ones are kept."""
MOST_TURNS = 2
_MOST_THINGS = 6
_MOST_CHARACTERS = 400
_MOST_REPLIED = 120

BETWEEN_TURNS = "  "
BETWEEN_INSTRUCTIONS = " | "


def to_text(conversation: Conversation) -> str:
    """All the model reads: persona lines, the last turns, what was just said."""
    turns = [words for exchange in conversation.past[-MOST_TURNS:] for words in _exchange(exchange)]
    turns.append(" " + _plain(conversation.said))
    return _persona(conversation) + BETWEEN_TURNS.join(turns)


def to_target(reply: Reply) -> str:
    """All the model writes; what `from_target` reads."""
    if reply.act == "edit":
        return f"edit: {BETWEEN_INSTRUCTIONS.join(reply.instructions)}"
    if reply.act in ("forget", "redo"):
        return f"{reply.act}: {reply.target}".rstrip()
    return f"{reply.act}: {reply.text}"


def from_target(text: str) -> Reply | None:
    """The reply; None when the text is not of the form. Not yet checked against the picture."""
    act, colon, payload = text.strip().partition(":")
    payload = payload.strip()
    if not colon or act not in ACTS:
        return None
    if act == "edit":
        instructions = tuple(words.strip() for words in payload.split("|") if words.strip())
        return Reply(act="edit", text="", instructions=instructions) if instructions else None
    if act == "forget" or act == "redo":
        return Reply(act="forget" if act == "forget" else "redo", text="", target=payload)
    if not payload:
        return None
    return Reply(act={"ask": "ask", "answer": "answer"}.get(act, "decline"), text=payload)  # type: ignore[arg-type]


def _persona(conversation: Conversation) -> str:
    """What is in the picture, in which colours. Whatever else there is to know, `grounding` looks up."""
    if conversation.photograph:
        return "your persona: photograph\n"
    description = conversation.description
    things = ", ".join(f"{thing.colour} {thing.name}".strip() for thing in description.things[:_MOST_THINGS])
    return f"your persona: {(things or 'nothing') if description.known else 'unknown'}\n"


def _exchange(exchange: Exchange) -> tuple[str, str]:
    reply = exchange.reply
    said = to_target(reply)
    if reply.options:
        said += " " + " ".join(f"[{option}]" for option in reply.options)
    return " " + _plain(exchange.user), said[:_MOST_REPLIED]


def _plain(said: str) -> str:
    return " ".join(said.split())[-_MOST_CHARACTERS:]
