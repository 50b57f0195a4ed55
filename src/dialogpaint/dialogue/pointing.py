"""Which thing of the picture some words mean, for requests that the world's own sentences cannot hold."""

import re

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import Description
from dialogpaint.dialogue.own_words import in_own_words
from dialogpaint.dialogue.reading.reader import read
from dialogpaint.dialogue.referents import Absent, Unclear, settle, sided_names
from dialogpaint.dialogue.spelling import corrected
from dialogpaint.world.answers import absent
from dialogpaint.world.edits import Remove, Target
from dialogpaint.world.parse import parse, parse_target
from dialogpaint.world.phrases import named
from dialogpaint.world.questions import options

_OWNER = re.compile(r"^(?:(?:the|that|this|those|these|my|our|your|his|her|a|an)\s+)+", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:it|him|her|them|that|this)", re.IGNORECASE)


def thing_meant(
    words: str, conversation: Conversation, question: str, keeping_sides: bool = False
) -> str | Reply | None:
    """ "the left dog"; or the reply that there is none, or which one is meant; None for words that name no thing.

    question: to ask where several fit; {x} is their kind. keeping_sides: a side that was said stays, though only one
    such thing is known of: whoever looks at the picture sees it better than a captioner.
    """
    description = conversation.description
    if _PRONOUN.fullmatch(words.strip()):
        return f"the {description.things[0].name}" if len(description.things) == 1 else None
    bare = _OWNER.sub("", words.strip().rstrip(".!?,"))
    if not bare:
        return None
    if conversation.free_text or not description.known:
        return f"the {bare}"
    plain = in_own_words(corrected(bare))
    target = parse_target(f"the {plain}") or _read_target(plain, description)
    if target is None:
        return None
    settled = settle(target, description)
    if isinstance(settled, Absent):
        return Reply(act="answer", text=absent(settled.name, description))
    if isinstance(settled, Unclear):
        return Reply(act="ask", text=question.format(x=settled.about), options=sided_names(settled.about, description))
    return named(settled.model_copy(update={"side": target.side}) if keeping_sides and target.side else settled)


def _read_target(words: str, description: Description) -> Target | None:
    """ "second dog", "puppy on the left"."""
    sentences = read(f"remove the {words}", description)
    edit = parse(sentences[0]) if len(sentences) == 1 else None
    return edit.target if isinstance(edit, Remove) else None


def things_to_choose(conversation: Conversation) -> tuple[str, ...]:
    """The picture's things as quick replies, at most four; none when there is nothing to choose."""
    found = options("which", "thing", conversation.description) if conversation.description.known else ()
    return found if len(found) > 1 else ()


def chosen_one(words: str, kind: str) -> str:
    """ "the left one", "left": with the kind that the question was about."""
    words = re.sub(r"\b(?:ones?|1)\b", kind, words.strip().rstrip(".!"), flags=re.IGNORECASE)
    return f"{words} {kind}" if kind and not re.search(rf"\b{re.escape(kind)}\b", words) else words


_POLITE = (
    r"(?:(?:please|now|ok|okay|so|and|hey|hi|then|well|could you|can you|would you|will you|just|let'?s"
    r"|i want(?: you)? to|i'?d like(?: you)? to|i would like(?: you)? to|try to|pls|plz)[, ]+)*"
)
_ENDING = re.compile(r"(?:[,\s]+(?:please|pls|thanks|thank you|ok|okay))*[\s.!?]*$", re.IGNORECASE)


def asking(pattern: str) -> re.Pattern[str]:
    """The pattern, after whatever one says first to be polite."""
    return re.compile(_POLITE + pattern, re.IGNORECASE)


def unadorned(said: str) -> str:
    """Without thanks and marks at the end, blanks single, apostrophes straight."""
    return _ENDING.sub("", " ".join(said.replace("\u2019", "'").split()))
