"""The dialogue model that runs here: a BlenderBot-style network that reads a conversation and writes act and
sentences.
"""

import re
from dataclasses import replace
from pathlib import Path

from dialogpaint.core.conversation import Conversation, Exchange, Reply
from dialogpaint.core.description import Description
from dialogpaint.dialogue.already_told import told_already
from dialogpaint.dialogue.by_rules import by_rules, heard_as, plainly, without_network
from dialogpaint.dialogue.clauses import requests
from dialogpaint.dialogue.copying import as_said, spelled_out
from dialogpaint.dialogue.faithfulness import heeds, left_out, mistaken, unfaithfulness
from dialogpaint.dialogue.grounding import ground
from dialogpaint.dialogue.guesses import guessed
from dialogpaint.dialogue.hints import hinted
from dialogpaint.dialogue.languages import foreign, only_english
from dialogpaint.dialogue.quotations import hidden, shown
from dialogpaint.dialogue.talking import subject_of_talk
from dialogpaint.dialogue.wire import MOST_TOKENS, from_target, to_text
from dialogpaint.models.text import TextModel, load_text_model
from dialogpaint.world.answers import read_absent
from dialogpaint.world.imagined import expected
from dialogpaint.world.parse import parse, parse_target
from dialogpaint.world.questions import question

CANDIDATES = 4
"""Replies considered: three answers in four are right after one, seven in eight among four (docs/LOG.md)."""


class Seq2SeqDialogue:
    """A `core.conversation.DialogueModel` from a folder that `training.dialogue` wrote."""

    def __init__(self, folder: str | Path, name: str = "mini") -> None:
        """Raises MissingWeights when the folder holds no model."""
        self.name = name
        self._text: TextModel = load_text_model(folder)

    def reply(self, conversation: Conversation) -> Reply:
        """The model's reply, its copied words mended and checked against the picture; in other languages than
        English a line that says so.
        """
        if not re.search(r"\w", conversation.said):
            return ground(Reply(act="answer", text="help"), conversation)
        language = foreign(conversation.said)
        if language is not None:
            return Reply(act="decline", text=only_english(language))
        heard = heard_as(conversation)
        settled = without_network(heard)
        if settled is not None:
            return settled
        return told_already(checked(calm(self._understood(heard), heard), heard), heard)

    def _understood(self, heard: Conversation) -> Reply:
        """What was meant, not yet checked against the picture, in a message that no rule understands whole: requests
        read one at a time where all of them ask for edits, else all of it at once."""
        asked = requests(heard.said)
        if asked == (heard.said,):
            return self._written(heard)
        if len(asked) == 1:
            return self._read(replace(heard, said=asked[0]))
        replies: list[Reply] = []
        description = heard.description
        for one in asked:
            past = (*heard.past, *said_before(asked, replies))
            reply = self._read(replace(heard, said=one, past=past, description=description))
            if reply.act != "edit":
                return self._written(heard)
            description = having_done(reply, description)
            replies.append(reply)
        return replace(replies[0], instructions=tuple(each for reply in replies for each in reply.instructions))

    def _read(self, heard: Conversation) -> Reply:
        """By rules where they understand every word, else by the network."""
        understood = plainly(heard) or by_rules(heard)
        return understood if understood is not None else self._written(heard)

    def _written(self, heard: Conversation) -> Reply:
        said, quoted = hidden(heard.said)
        written = self._text.write_several(to_text(replace(heard, said=said)), MOST_TOKENS, CANDIDATES)
        return mended(truest([(shown(text, quoted), score) for text, score in written], heard), heard)


def having_done(reply: Reply, description: Description) -> Description:
    """What the picture should show after the reply's edits, as far as that can be told."""
    for sentence in reply.instructions:
        edit = parse(sentence)
        hoped = expected(description, edit) if edit is not None else None
        description = hoped[1] if hoped is not None else description
    return description


def said_before(asked: tuple[str, ...], replies: list[Reply]) -> tuple[Exchange, ...]:
    """The requests of this message that were read already, as turns: a later one may speak of the same thing."""
    return tuple(Exchange(user=said, reply=reply) for said, reply in zip(asked, replies, strict=False))


def calm(reply: Reply, conversation: Conversation) -> Reply:
    """The reply, but nothing done to the picture by words that only tell or ask something, and nothing brought in for
    what no word of the world names."""
    if reply.act == "edit" and not conversation.free_text and mistaken(reply, conversation):
        return Reply(act="decline", text="unknown")
    subject = subject_of_talk(conversation) if reply.act != "answer" else ""
    kept = {"ask": ("help",), "decline": ("picture", "fine")}.get(reply.act, (subject,))
    if not subject or subject not in kept:
        return reply
    return Reply(act="answer", text=subject)


def checked(reply: Reply, conversation: Conversation) -> Reply:
    """The reply as the picture allows it. A thing that is not there and that nobody spoke of was not understood: then
    the words are asked about; so they are where only a part is missing, and they hint at something else ("the sky
    hurts my eyes"). Nobody is asked twice which thing is meant: once told, what to do with it."""
    grounded = ground(reply, conversation)
    last = conversation.past[-1].reply.text if conversation.past else ""
    chosen = as_said(conversation.said).lower()
    if grounded.act == "ask" and grounded.text == last and parse_target(chosen) is not None:
        return ground(Reply(act="ask", text=question("thing", chosen)), conversation)
    if reply.act == "edit" and grounded.act == "answer":
        subject = hinted(conversation.said)
        about_a_thing = parse_target(f"the {read_absent(grounded.text)}") is not None
        if (subject and not about_a_thing) or not heeds(reply, conversation):
            return ground(Reply(act="ask", text=question(subject or "picture")), conversation)
    return grounded


def truest(written: list[tuple[str, float]], conversation: Conversation) -> Reply:
    """Of replies with their log-probabilities, likeliest first, the one that is likeliest and truest to what was
    said. One that guesses counts as the question."""
    read = [(reply, score) for text, score in written if (reply := from_target(text)) is not None]
    if not read:
        return Reply(act="ask", text="What would you like to change?")
    weighed = [_weighed(reply, score, conversation) for reply, score in read]
    return max(weighed, key=lambda one: one[1])[0]


def _weighed(reply: Reply, score: float, conversation: Conversation) -> tuple[Reply, float]:
    """A guess as the question, and how likely and true it is; what a guess leaves out was not understood either."""
    asked = unguessed(reply, conversation)
    lost = left_out(reply, conversation) if asked.act != reply.act else 0.0
    return asked, score - lost - unfaithfulness(asked, conversation)


def unguessed(reply: Reply, conversation: Conversation) -> Reply:
    """Without what nobody asked for; where that is all there is, the question what to do."""
    guesses = {each: guessed(each, conversation) for each in reply.instructions}
    asked = [guess for guess in guesses.values() if guess is not None]
    if reply.act != "edit" or not asked or conversation.free_text:
        return reply
    kept = tuple(each for each in reply.instructions if guesses[each] is None)
    return replace(reply, instructions=kept) if kept else Reply(act="ask", text=question(*asked[0]))


def mended(reply: Reply, conversation: Conversation) -> Reply:
    """Instructions with the words they copy spelled as the user spelled them."""
    if reply.act != "edit":
        return reply
    return replace(reply, instructions=tuple(spelled_out(sentence, conversation) for sentence in reply.instructions))
