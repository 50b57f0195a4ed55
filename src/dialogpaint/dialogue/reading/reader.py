"""Requests read by rules: one clause, and several in one message."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dialogpaint.core.description import Description
from dialogpaint.dialogue.reading.frames import edits_of
from dialogpaint.dialogue.reading.nouns import Piece, Pieces, taken_apart
from dialogpaint.dialogue.reading.things import Seen, Targets, spoken_of
from dialogpaint.dialogue.reading.words import tells, tokens, understood
from dialogpaint.world.edits import Add, Edit, Replace
from dialogpaint.world.phrases import instruction

_JOINT = re.compile(
    r"\s*(?:[.!?;]+\s+|[.;]|,?\s+(?:and then|and also|and|then|plus|but|also|&|as well as)\s+|,\s*)", re.IGNORECASE
)
_MOST_WORDS = 60


@dataclass(frozen=True, kw_only=True)
class _Read:
    edits: tuple[Edit, ...]
    pieces: Pieces


def read(text: str, description: Description, leaning: bool = False) -> tuple[str, ...]:
    """The instructions that the text asks for, in order; () when not every word of it is understood.

    leaning: it may lean on earlier turns. Then only what has a verb counts, as "the red one" may answer a question, and
    "it" is nothing that only the picture tells.
    """
    if len(text.split()) > _MOST_WORDS:
        return ()
    found = _several(text, Seen(description=description, leaning=leaning), None, explicit=leaning)
    return tuple(dict.fromkeys(instruction(edit) for one in found or () for edit in one.edits))


def _several(text: str, seen: Seen, before: _Read | None, explicit: bool) -> tuple[_Read, ...] | None:
    """The readings of all clauses, found by cutting the text at its joints, fewest cuts first; None when any is not
    understood."""
    whole = _clause(text, seen, before, explicit)
    if whole is not None:
        return (whole,)
    for joint in _JOINT.finditer(text):
        head, tail = text[: joint.start()], text[joint.end() :]
        if not head.strip() or not tail.strip():
            continue
        if _is_remark(head):
            return _several(tail, seen, before, explicit)
        first = _clause(head, seen, before, explicit)
        if first is None and _COMPLAINT.match(head):
            return _several(tail, seen, before, explicit)
        if first is None:
            continue
        if _is_remark(tail):
            return (first,)
        rest = _several(tail, _after(first, seen), first, explicit=False)
        if rest is not None:
            return (first, *rest)
    return None


def _clause(text: str, seen: Seen, before: _Read | None, explicit: bool) -> _Read | None:
    words = tokens(text)
    while words and words[-1] == ",":
        words = words[:-1]
    if not words or not understood(words) or tells(words):
        return None
    for pieces in taken_apart(words, seen):
        for full in _completed(pieces, before, seen):
            if explicit and not any(piece.code.islower() for piece in full):
                continue
            edits = edits_of(full, seen)
            if edits:
                return _Read(edits=edits, pieces=full)
    return None


def _completed(pieces: Pieces, before: _Read | None, seen: Seen) -> Iterator[Pieces]:
    """As they are; then with what the clause before said and this one leaves out."""
    if pieces:
        yield pieces
    spoken = tuple(piece for piece in pieces if piece.code.isupper())
    if before is None or not spoken:
        return
    if len(spoken) == 1 and len(pieces) == 1:
        for place, piece in enumerate(before.pieces):
            if piece.code == spoken[0].code:
                yield (*before.pieces[:place], spoken[0], *before.pieces[place + 1 :])
    if seen.last and not any(piece.code in ("T", "N", "K", "P", "IT") for piece in spoken):
        yield (Piece(code="T", targets=seen.last), *pieces)


def _after(first: _Read, seen: Seen) -> Seen:
    targets: Targets = tuple(dict.fromkeys(target for edit in first.edits if (target := getattr(edit, "target", None))))
    added = any(isinstance(edit, Add | Replace) for edit in first.edits)
    return replace(spoken_of(seen, targets, added), added=added)


_REMARK = re.compile(
    r"^\W*(?:i (?:love|like|really like|really love|adore|have|had|am|was)|i'm|we (?:love|like|have|are|were)|we're|"
    r"this (?:is|looks)|that's|that is|that (?:looks|was)|it's (?:for|nice|great|good|almost|a|so|my|perfect|lovely)|"
    r"it is (?:for|nice|great|good|almost|so|my)|it looks|my |our |the \w+(?: \w+)? (?:is|are|looks|look) (?:so |very |really )?"
    r"(?:cute|nice|great|lovely|beautiful|good|funny|sweet|adorable|perfect|fine|boring|dull|pretty)|nice|great|thanks|"
    r"thank you|hi|hello|hey|cool|wow|looks good|good|perfect|wonderful|awesome|lovely|ok|okay|right|hmm|alright|"
    r"you know what|listen|one more thing|quick change|i have an idea|i changed my mind)\b[^.!?;]*$",
    re.IGNORECASE,
)
_COMPLAINT = re.compile(r"^\W*(?:he|she|it|they|the \w+) (?:looks?|is|are|seems?) (?:too|so|a bit) \w+$", re.IGNORECASE)
_WANTING = re.compile(
    r"\b(?:want|need|should|could|would|can|please|make|add|put|give|remove|turn|change|instead|too|paint|'d|must|let|\w+ing|without|no|get)\b",
    re.IGNORECASE,
)


def _is_remark(text: str) -> bool:
    """Whether a sentence beside a request asks for nothing itself: "I love this picture"."""
    return bool(_REMARK.match(text)) and not _WANTING.search(text)
