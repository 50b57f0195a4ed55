"""How true instructions are to what was said: do they name what the user named, and nothing that nobody named?

A small network mixes up kinds, colours and sides that it should copy. Among several replies it finds likely, the one
that is truer to the user's words is usually the right one.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import to_line
from dialogpaint.dialogue.copying import AS_SAID
from dialogpaint.dialogue.grounding import ground
from dialogpaint.world import synonyms
from dialogpaint.world.edits import Move, Recolour, Replace
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parse import parse
from dialogpaint.world.vocabulary import COLOURS, EMBLEMS, SIDES

Meanings = frozenset[str]
"""What one word may name, in the world's own words."""

INVENTED = 2.0
DROPPED = 2.0
IDLE = 3.0
DECLINED = 1.0
IMPOSSIBLE = 2.0
"""Nats of log-probability that these count for (docs/LOG.md): one thing named by nobody; one thing named and left out;
an instruction that changes nothing or is there twice; turning down a request about what the world has; wanting to edit
what the picture does not show, or in words that the editor in use does not take."""


def unfaithfulness(reply: Reply, conversation: Conversation) -> float:
    """0 for a reply whose instructions name all that the user's last words name, and only what was named before."""
    heard = named(conversation.said)
    if reply.act == "decline":
        return DECLINED * bool(heard)
    if reply.act != "edit":
        return 0.0
    if AS_SAID in reply.instructions:
        return IMPOSSIBLE * (not conversation.free_text)
    told = named(" ".join(reply.instructions))
    known = heard | named(" ".join(_context(conversation)))
    invented = sum(1 for meanings in told if not _shares(meanings, known))
    dropped = sum(1 for meanings in heard if not _shares(meanings, told))
    idle = sum(map(_idle, reply.instructions)) + len(reply.instructions) - len(set(reply.instructions))
    impossible = ground(reply, conversation).act in ("answer", "decline")
    return INVENTED * invented + DROPPED * dropped + IDLE * idle + IMPOSSIBLE * impossible


def _idle(sentence: str) -> bool:
    """Whether it asks for what the thing is said to be already: "make the red chair red"."""
    edit = parse(sentence)
    if isinstance(edit, Recolour):
        return edit.part is None and edit.target.colour == edit.colour
    if isinstance(edit, Move):
        return edit.target.side == edit.side
    return isinstance(edit, Replace) and edit.target.kind == edit.kind and edit.colour in (None, edit.target.colour)


def named(text: str) -> frozenset[Meanings]:
    """Every kind, part, colour, side, pattern, place and garment that the text speaks of."""
    found = _pattern().findall(text.lower())
    return frozenset(_meanings()[word] for word in found)


def _context(conversation: Conversation) -> Iterable[str]:
    yield to_line(conversation.description)
    yield from conversation.applied
    for exchange in conversation.past[-2:]:
        yield exchange.user
        yield " ".join((exchange.reply.text, *exchange.reply.options, *exchange.reply.instructions))


def _shares(meanings: Meanings, others: Iterable[Meanings]) -> bool:
    return any(meanings & other for other in others)


@lru_cache(maxsize=1)
def _meanings() -> dict[str, Meanings]:
    tables = (
        synonyms.KIND_WORDS, synonyms.PART_WORDS, synonyms.ACCESSORY_WORDS, synonyms.PATTERN_WORDS,
        synonyms.PATTERN_NOUNS, synonyms.EXPRESSION_WORDS, synonyms.SETTING_PLACES, synonyms.COLOUR_WORDS,
    )  # fmt: skip
    found: dict[str, set[str]] = {}
    for table in tables:
        for name, words in table.items():
            for word in (name, *words):
                found.setdefault(word, set()).add(name)
                found.setdefault(f"{word}s", set()).add(name)
    for kind, facts in KINDS.items():
        found.setdefault(facts.plural, set()).add(kind)
    for name in (*COLOURS, *SIDES, *EMBLEMS):
        found.setdefault(name, set()).add(name)
    for word, colour in synonyms.NEAREST_COLOUR.items():
        found.setdefault(word, set()).update((word, colour))
    return {word: frozenset(names) for word, names in found.items()}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = sorted(map(re.escape, _meanings()), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})\b")
