"""What users, dialogue models and captioners say, checked and made fit to keep."""

from dataclasses import replace

from dialogpaint.core.conversation import Reply
from dialogpaint.core.description import Description
from dialogpaint.core.errors import BadInput
from dialogpaint.world.kinds import KINDS

MAX_TEXT = 2000
"""Characters in one turn."""


def checked_text(text: str) -> str:
    """On one line. Raises BadInput when there is nothing or too much."""
    said = " ".join(_sound(text).split())
    if not said:
        raise BadInput("nothing was said. Say what to change, such as: make the car green.")
    if len(said) > MAX_TEXT:
        raise BadInput(f"that is {len(said)} characters; say it in at most {MAX_TEXT}.")
    return said


def sound_reply(reply: Reply) -> Reply:
    """Without empty instructions and broken characters."""
    instructions = (" ".join(_sound(text).split()) for text in reply.instructions)
    return replace(
        reply,
        text=_sound(reply.text),
        instructions=tuple(text for text in instructions if text),
        options=tuple(map(_sound, reply.options)),
        target=_sound(reply.target),
    )


def sound_description(description: Description) -> Description:
    """Without things that are of no kind the world has: a captioner that is not sure writes anything, even a mark."""
    return replace(description, things=tuple(thing for thing in description.things if thing.name in KINDS))


def _sound(text: str) -> str:
    """Without the halves of characters that broken arguments and answers hold, and that no file can."""
    return text.encode("utf-8", "replace").decode("utf-8")
