"""How true instructions are to what was said: do they name what the user named, and nothing that nobody named?

A small network mixes up kinds, colours and sides that it should copy. Among several replies it finds likely, the one
that is truer to the user's words is usually the right one.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import Description, to_line
from dialogpaint.dialogue.beyond import strange
from dialogpaint.dialogue.copying import AS_SAID
from dialogpaint.dialogue.grounding import ground
from dialogpaint.dialogue.guesses import OPEN as LEFT_OPEN
from dialogpaint.dialogue.talking import asks
from dialogpaint.world import synonyms
from dialogpaint.world.edits import Add, Move, Recolour, Replace
from dialogpaint.world.imagined import expected, in_words
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parse import parse
from dialogpaint.world.questions import read_question
from dialogpaint.world.targets import target_words
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, EMBLEMS, PATTERNS, SETTINGS, SIDES

Meanings = frozenset[str]
"""What one word may name, in the world's own words."""

INVENTED = 2.0
DROPPED = 2.0
IDLE = 3.0
DECLINED = 1.0
IMPOSSIBLE = 2.0
ANSWERED = 1.0
OPEN = 2.0
UNASKED = 3.0
"""Nats of log-probability that these count for (docs/LOG.md): one thing named by nobody, or one instruction of which
nothing was named; one thing named and left out; an instruction that changes nothing or is there twice; turning down a
request about what the world has; wanting to edit what the picture does not show or what cannot become of it, or in
words that the editor in use does not take; asking for what was said; choosing what the words expressly left open;
describing the picture or the edits to somebody who did not ask."""

_ASKED_FOR: dict[str, Iterable[str]] = {
    # subject of a question -> the names that answer it
    "colour": COLOURS,
    "become": KINDS,
    "add": KINDS,
    "add one": KINDS,
    "remove": KINDS,
    "wear": ACCESSORIES,
    "pattern": PATTERNS,
    "setting": SETTINGS,
    "move": SIDES,
}


def unfaithfulness(reply: Reply, conversation: Conversation) -> float:
    """0 for a reply whose instructions name all that the user's last words name, and only what was named before."""
    heard = named(conversation.said)
    if reply.act == "decline":
        return DECLINED * (bool(heard) and not strange(conversation.said))
    if reply.act == "ask":
        return ANSWERED * _was_said(reply.text, heard) + INVENTED * _misheard(reply.text, heard, conversation)
    if reply.act != "edit":
        return UNASKED * (reply.text in ("picture", "edits") and bool(heard) and not asks(conversation.said))
    if AS_SAID in reply.instructions:
        return IMPOSSIBLE * (not conversation.free_text and not strange(conversation.said))
    told = named(" ".join(reply.instructions))
    known = heard | named(" ".join(_context(conversation)))
    invented = sum(1 for meanings in told if not _shares(meanings, known))
    idle = sum(map(_idle, reply.instructions)) + len(reply.instructions) - len(set(reply.instructions))
    impossible = not _possible(ground(reply, conversation), conversation.description)
    invented += _unprompted(reply, heard, conversation) + mistaken(reply, conversation)
    left_open = LEFT_OPEN.search(conversation.said) and not any(
        _chosen(one, conversation) for one in reply.instructions
    )
    return (
        OPEN * bool(left_open)
        + INVENTED * invented
        + left_out(reply, conversation)
        + IDLE * idle
        + IMPOSSIBLE * impossible
    )


def left_out(reply: Reply, conversation: Conversation) -> float:
    """What an edit costs for all that the user's last words name and it does not."""
    told = named(" ".join(reply.instructions))
    return DROPPED * sum(not _shares(meanings, told) for meanings in named(conversation.said))


def heeds(reply: Reply, conversation: Conversation) -> bool:
    """Whether an edit has anything of what the user's last words name."""
    heard = named(conversation.said)
    return any(_shares(meanings, heard) for meanings in named(" ".join(reply.instructions)))


def _was_said(asked: str, heard: frozenset[Meanings]) -> bool:
    """Whether a question asks for what was named besides the thing that it is about."""
    subject, about = read_question(asked) or ("", "")
    besides = {name for meanings in heard if not _shares(meanings, named(about)) for name in meanings}
    return not besides.isdisjoint(_ASKED_FOR.get(subject, ()))


def _misheard(asked: str, heard: frozenset[Meanings], conversation: Conversation) -> bool:
    """Whether a question is about a thing that nobody named and the picture does not show."""
    about = named((read_question(asked) or ("", ""))[1])
    known = heard | named(" ".join(_context(conversation)))
    return any(not _shares(meanings, known) for meanings in about)


def _possible(grounded: Reply, description: Description) -> bool:
    """Whether the picture, as far as it is described, allows the edits, one after the other."""
    if grounded.act != "edit":
        return grounded.act == "ask"
    if not in_words(description):
        return True
    for sentence in grounded.instructions:
        edit = parse(sentence)
        if edit is None:
            continue
        hoped = expected(description, edit)
        if hoped is None:
            return False
        description = hoped[1]
    return True


def _unprompted(reply: Reply, heard: frozenset[Meanings], conversation: Conversation) -> int:
    """How many instructions have nothing of what the user named, when that is no answer and names something."""
    if not heard or (conversation.past and conversation.past[-1].reply.act == "ask"):
        return 0
    told = map(named, reply.instructions)
    return sum(bool(meanings) and not any(_shares(one, heard) for one in meanings) for meanings in told)


def mistaken(reply: Reply, conversation: Conversation) -> bool:
    """Whether it brings in another thing that was named, when what to bring in is no word of the world: "add a tree" of
    "add a corpse under the tree"."""
    if not strange(conversation.said):
        return False
    edits = map(parse, reply.instructions)
    kinds = [edit.kind for edit in edits if isinstance(edit, Add | Replace)]
    return any(_shares(frozenset((kind,)), named(conversation.said)) for kind in kinds)


def _chosen(sentence: str, conversation: Conversation) -> bool:
    """Whether the user said what the instruction makes of its thing: the words after those that say which thing."""
    edit = parse(sentence)
    if edit is None:
        return True
    thing = target_words(edit.target) if hasattr(edit, "target") else ""
    said, about = named(conversation.said), named(thing)
    values = [meanings for meanings in named(sentence) if not _shares(meanings, about)]
    last = (sentence.rpartition(thing)[2] if thing else sentence).split()[-1:]
    return any(_shares(meanings, said) for meanings in values) or any(word in conversation.said for word in last)


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
