"""The dialogue model that runs here: a BlenderBot-style network that reads a conversation and writes act and
sentences.
"""

import re
from dataclasses import replace
from pathlib import Path

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.dialogue.copying import spelled_out
from dialogpaint.dialogue.faithfulness import unfaithfulness
from dialogpaint.dialogue.grounding import ground
from dialogpaint.dialogue.languages import foreign, only_english
from dialogpaint.dialogue.reading.reader import read
from dialogpaint.dialogue.wire import MOST_TOKENS, from_target, to_text
from dialogpaint.models.text import TextModel, load_text_model
from dialogpaint.world.phrases import WEATHER_WORDS

CANDIDATES = 4
"""Replies considered: three answers in four are right after one, seven in eight among four (docs/LOG.md)."""


class Seq2SeqDialogue:
    """A `core.conversation.DialogueModel` from a folder that `training.dialogue` wrote."""

    def __init__(self, folder: str | Path, name: str = "mini") -> None:
        """Raises MissingWeights when the folder holds no model."""
        self.name = name
        self._text: TextModel = load_text_model(folder)

    def reply(self, conversation: Conversation) -> Reply:
        """What rules understand word by word, or else the model's reply, its copied words mended; both checked against
        the picture. In other languages than English a line that says so.
        """
        if not re.search(r"\w", conversation.said):
            return ground(Reply(act="answer", text="help"), conversation)
        language = foreign(conversation.said)
        if language is not None:
            return Reply(act="decline", text=only_english(language))
        understood = by_rules(conversation)
        if understood is not None:
            return understood
        written = self._text.write_several(to_text(conversation), MOST_TOKENS, CANDIDATES)
        return ground(mended(truest(written, conversation), conversation), conversation)


def by_rules(conversation: Conversation) -> Reply | None:
    """The edit that `reading` understands and the picture allows; None where the network has to judge."""
    if conversation.photograph:
        return None
    leaning, free_text = bool(conversation.past), conversation.free_text
    instructions = read(conversation.said, conversation.description, leaning=leaning, free_text=free_text)
    if not instructions or _takes_back(instructions, conversation.applied):
        return None
    reply = ground(Reply(act="edit", text="", instructions=instructions), conversation)
    return reply if reply.act == "edit" else None


def _takes_back(instructions: tuple[str, ...], applied: tuple[str, ...]) -> bool:
    """Whether they remove what an edit in force brought in: that may rather mean to forget the edit."""
    gone = {word for words in instructions if words.startswith(("remove", "clear")) for word in words.split()}
    brought = {words.split()[-1] for words in applied if words.startswith(("add", "make it", "replace"))}
    brought |= {words.partition(" to the ")[0].split()[-1] for words in applied if words.startswith("add")}
    return bool(gone & brought) or ("clear" in gone and any(words in WEATHER_WORDS.values() for words in applied))


def truest(written: list[tuple[str, float]], conversation: Conversation) -> Reply:
    """Of replies with their log-probabilities, likeliest first, the one that is likeliest and truest to what was
    said."""
    read = [(reply, score) for text, score in written if (reply := from_target(text)) is not None]
    if not read:
        return Reply(act="ask", text="What would you like to change?")
    return max(read, key=lambda one: one[1] - unfaithfulness(one[0], conversation))[0]


def mended(reply: Reply, conversation: Conversation) -> Reply:
    """Instructions with the words they copy spelled as the user spelled them."""
    if reply.act != "edit":
        return reply
    return replace(reply, instructions=tuple(spelled_out(sentence, conversation) for sentence in reply.instructions))
