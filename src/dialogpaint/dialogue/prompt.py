"""What a general chat model is told, so that it replies as this program's own dialogue model does."""

import json

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import Description
from dialogpaint.models.chat_endpoint import Message
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.vocabulary import (
    ACCESSORIES,
    COLOURS,
    EMBLEM_WEARERS,
    EMBLEMS,
    PATTERNED,
    PATTERNS,
    SETTINGS,
    STYLES,
    TIMES,
    WEATHERS,
)

MOST_PAST = 12
MOST_WORDS = 4000
"""Characters of one user message that are passed on."""

_TASK = """You are the dialogue part of a program that edits one picture as its user talks about it.
Decide what the user's last message asks for and answer with one JSON object and nothing else:
{"act": "...", "text": "...", "instructions": [], "options": [], "target": ""}

act is exactly one of:
- "edit": the request is clear. instructions: one explicit, self-contained sentence for each edit, in the order to do
  them. Resolve "it", "the other one", "too" and answers to your own questions from the conversation. text: one short
  sentence saying what you do.
- "ask": the request is vague (no colour, place or thing given) or fits several things. text: the question. options:
  2 to 4 short possible answers. Never ask when the request is clear.
- "forget": take edits back. target: "" for the last edit, a number for that many last edits ("2"), "all" for every
  edit, the words of the edit to forget ("the hat"), or the version to go back to, edits after it left behind ("before
  the hat", "the version with the hat").
- "redo": bring back what was taken back last. target: "" for one step, or a number.
- "answer": a question, thanks or small talk; or the request is about a thing that is not in the picture: then say so
  and name what is.
- "decline": nothing this program can do to the picture.

text is never empty. Keep the user's own words in the instructions wherever they are clear."""

_FREE = """The editor takes any words. Pass a clear request on as the user worded it, without politeness.
Never decline one because it is unusual."""


def messages(conversation: Conversation) -> list[Message]:
    """The whole request: task, picture, edits so far, the last turns, and what the user just said."""
    past = conversation.past[-MOST_PAST:]
    turns = [
        message
        for turn in past
        for message in (
            {"role": "user", "content": turn.user[:MOST_WORDS]},
            {"role": "assistant", "content": reply_to_json(turn.reply)},
        )
    ]
    said = {"role": "user", "content": conversation.said[:MOST_WORDS]}
    return [{"role": "system", "content": system_prompt(conversation)}, *turns, said]


def system_prompt(conversation: Conversation) -> str:
    """The task, what the picture shows, which edits are in force and what the editor can do."""
    parts = [_TASK, _FREE if conversation.free_text else _WORLD, _picture(conversation.description)]
    parts.append(_edits(conversation.applied))
    return "\n\n".join(parts)


def reply_to_json(reply: Reply) -> str:
    """The JSON object that gives this reply."""
    values = {"act": reply.act, "text": reply.text, "instructions": reply.instructions, "options": reply.options}
    return json.dumps({**values, "target": reply.target}, ensure_ascii=False)


def _picture(description: Description) -> str:
    if not description.known:
        seen = f"It may show: {description.caption}. " if description.caption else ""
        return f"The picture: {seen}You cannot tell what is in it, so never contradict the user about that."
    things = "".join(f"\n- {_thing(number, description)}" for number in range(len(description.things)))
    head = [f"setting {description.setting}", f"time {description.time}", f"weather {description.weather}"]
    return (
        f"The picture: {description.caption}\nIt has {', '.join(head)}, style {description.style}. "
        f"Things in it, left to right, and nothing else:{things or ' none'}"
    )


def _thing(number: int, description: Description) -> str:
    thing = description.things[number]
    words = [thing.place, thing.colour, thing.name, thing.pose.replace("_", " ")]
    if thing.features:
        words.append("with " + ", ".join(thing.features))
    return " ".join(word for word in words if word)


def _edits(applied: tuple[str, ...]) -> str:
    if not applied:
        return "Edits made so far: none."
    return "Edits made so far, oldest first:" + "".join(f"\n- {instruction}" for instruction in applied)


def _kinds() -> str:
    told = []
    for name, kind in KINDS.items():
        poses = f"; poses {', '.join(kind.poses)}" if kind.poses else ""
        told.append(f"{name} (parts {', '.join(kind.parts)}{poses})")
    return "; ".join(told)


def _wearers(table: dict[str, tuple[str, ...]]) -> str:
    return "; ".join(f"{name}: {', '.join(values)}" for name, values in table.items())


_WORLD = f"""The editor understands only these sentence forms. Name a thing as [side] [colour] kind ("the left dog"),
without side and colour when there is only one of its kind. Decline requests for what is in none of the lists.
- "make the car green", "make the car's wheels red", "make the left dog bigger" or "smaller"
- "move the dog to the left", "to the middle", "to the right"
- "add a red car on the left", "in the middle", "on the right" or "next to the tree"
- "remove the left dog"; "replace the dog with a red car"
- "make the dog sit", "lie down", "stand", "jump", "run", "rear up", "perch", "walk", "fly", "swim"
- "make the person raise their arms", "lower their arms", "wave"
- "move it to the beach", "move it to Mars", "move it to the Moon", "move it to a city street", "move it to the studio"
- "make it day", "make it night", "make it sunset"
- "make it rain", "make it snow", "add fog", "add a rainbow", "clear the weather"
- "make it a flat drawing", "make it an outlined drawing", "make it a pencil sketch"
- "make it a watercolour", "make it pixel art", "make it an oil painting", "make it a neon drawing"
- "make the background blue" (in the studio only)
- "make the person's top striped"; "add a red hat to the dog", "remove the glasses from the person"
- "add a red heart to the person", "remove the heart from the person"
- "give the face curly hair" (short, long, curly), "make the face bald"
- "make the face smiling" (neutral, sad, surprised)
- "give the person long sleeves" (short, no), "give the person a short hem" (long)
- "put the person in a dress", "put the person in a top and bottom"
Colours: {", ".join(COLOURS)}.
Settings: {", ".join(SETTINGS)}.
Times: {", ".join(TIMES)}. Weathers: {", ".join(WEATHERS)}. Styles: {", ".join(STYLES)}.
Patterns: {", ".join(PATTERNS)} (on {_wearers(PATTERNED)}).
Accessories and who wears them: {_wearers(ACCESSORIES)}.
Emblems: {", ".join(EMBLEMS)} (on {", ".join(EMBLEM_WEARERS)}).
Kinds: {_kinds()}."""
