"""What rules understand of a message, so that the network is only asked about the rest."""

import re
from dataclasses import replace

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.dialogue.answered import answered
from dialogpaint.dialogue.beyond import beyond
from dialogpaint.dialogue.compounds import of_two
from dialogpaint.dialogue.copying import as_said
from dialogpaint.dialogue.grounding import ground
from dialogpaint.dialogue.harm import harmful
from dialogpaint.dialogue.own_words import in_own_words
from dialogpaint.dialogue.reading.reader import read_in
from dialogpaint.dialogue.spelling import corrected, quiet
from dialogpaint.dialogue.stepping_back import wants_back
from dialogpaint.world.answers import DECLINES
from dialogpaint.world.parse import parse
from dialogpaint.world.phrases import WEATHER_WORDS, instruction


def heard_as(conversation: Conversation) -> Conversation:
    """With the words as they were meant and, for an editor of the world's own words, as the world has them."""
    said = corrected(quiet(conversation.said))
    return replace(conversation, said=said if conversation.free_text else in_own_words(said))


def without_network(heard: Conversation) -> Reply | None:
    """The reply to what needs no network, checked against the picture; None for all else."""
    if harmful(heard.said):
        return ground(Reply(act="decline", text="unsafe"), heard)
    plain = plainly(heard)
    if plain is not None:
        return ground(plain, heard)
    understood = by_rules(heard)
    if understood is not None:
        return understood
    why = "" if heard.free_text or heard.photograph else beyond(heard.said)
    return Reply(act="decline", text=DECLINES[why]) if why else None


def plainly(conversation: Conversation) -> Reply | None:
    """The reply, not yet checked, to words that leave nothing to understand: an instruction as the world words it, a
    short answer to the question just asked, a wish for the picture before the last edit. None for all others."""
    edit = None if conversation.photograph else parse(as_said(conversation.said))
    if edit is not None:
        return Reply(act="edit", text="", instructions=(instruction(edit),))
    reply = answered(conversation)
    if reply is None and wants_back(conversation):
        reply = Reply(act="forget", text="")
    return reply


def by_rules(conversation: Conversation) -> Reply | None:
    """The edit that `reading` understands and the picture allows, or which thing it is for where that was left open
    ("one of the dogs"); None where the network has to judge."""
    if conversation.photograph or of_two(conversation.said):
        return None
    instructions = read_in(conversation)
    if not instructions or _takes_back(instructions, conversation.applied):
        return None
    reply = ground(Reply(act="edit", text="", instructions=instructions), conversation)
    return reply if reply.act == "edit" or (reply.act == "ask" and _LEFT_OPEN.search(conversation.said)) else None


_LEFT_OPEN = re.compile(r"\b(?:one|any|two|either|1|2) of (?:the|these|those|my)\b", re.IGNORECASE)


def _takes_back(instructions: tuple[str, ...], applied: tuple[str, ...]) -> bool:
    """Whether they remove what an edit in force brought in: that may rather mean to forget the edit."""
    gone = {word for words in instructions if words.startswith(("remove", "clear")) for word in words.split()}
    brought = {words.split()[-1] for words in applied if words.startswith(("add", "make it", "replace"))}
    brought |= {words.partition(" to the ")[0].split()[-1] for words in applied if words.startswith("add")}
    return bool(gone & brought) or ("clear" in gone and any(words in WEATHER_WORDS.values() for words in applied))
