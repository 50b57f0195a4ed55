"""Requests read by rules: one clause, and several in one message."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, combinations

from dialogpaint.core.conversation import Conversation
from dialogpaint.core.description import Description, NamedThing
from dialogpaint.dialogue.reading.frames import edits_of
from dialogpaint.dialogue.reading.nouns import taken_apart
from dialogpaint.dialogue.reading.pieces import Piece, Pieces
from dialogpaint.dialogue.reading.remarks import ACTING, FAULTS, MOOD, is_remark, is_statement
from dialogpaint.dialogue.reading.remembered import as_pieces, asked_about, last_edits, left_behind
from dialogpaint.dialogue.reading.things import Seen, Targets, spoken_of
from dialogpaint.dialogue.reading.words import meanings, tells, tokens, understood
from dialogpaint.world.edits import Add, Edit, Remove, Replace, Target
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.phrases import instruction

_JOINT = re.compile(
    r"\s*(?:[.!?;]+\s+|:\s+|[.;]|"
    r",?\s+(?:and then|and also|and|then|plus|but|also|&|as well as|so|because|since)\s+|,\s*)",
    re.IGNORECASE,
)
_MOST_WORDS = 60


@dataclass(frozen=True, kw_only=True)
class _Read:
    edits: tuple[Edit, ...]
    pieces: Pieces


def read(text: str, description: Description, leaning: bool = False, free_text: bool = False) -> tuple[str, ...]:
    """The instructions that the text asks for, in order; () when not every word of it is understood.

    leaning: it may lean on earlier turns. Then only what has a verb counts, as "the red one" may answer a question, and
    "it" is nothing that only the picture tells. free_text: the editor takes any words, so that "behind" is not told as
    "next to".
    """
    seen = Seen(description=description, leaning=leaning, free_text=free_text)
    return _sentences(_several(text, seen, None, explicit=leaning) if _short(text) else None)


def read_in(conversation: Conversation) -> tuple[str, ...]:
    """The same of what was just said, with what the turns before leave for it: the last edit may complete it ("the cat
    too", "no, green"), "it" is what that edit or an open question was about, "the other one" is not."""
    said, description = conversation.said, conversation.description
    if _chooses(conversation):
        return ()
    edits = last_edits(conversation)
    if not edits and not asked_about(conversation):
        return read(said, description, leaning=bool(conversation.past), free_text=conversation.free_text)
    seen = Seen(description=description, leaning=True, free_text=conversation.free_text)
    if not edits:
        seen = replace(seen, last=asked_about(conversation))
        return _sentences(_several(said, seen, None, explicit=True) if _short(said) else None)
    about = [left_behind(edit, description) for edit in edits]
    seen = replace(seen, last=tuple(dict.fromkeys(chain.from_iterable(about))))
    before = _Read(edits=edits, pieces=as_pieces(edits[-1], about[-1]))
    if not before.pieces or not _short(said):
        return ()
    meant = _CORRECTING.sub("", said)
    if meant != said and isinstance(edits[-1], Add) and about[-1]:
        instead = _sentences(_several(f"replace it with {meant}", seen, None, explicit=False))
        if instead:
            return instead
    return _sentences(_several(meant, seen, before, explicit=False))


_CORRECTING = re.compile(
    r"^\W*(?:(?:no+|nope|nah|oops|sorry|wait|hm+|oh|actually|rather|well|wrong one|not that(?: one)?"
    r"|not (?:the|that|this|an?)"
    r" [\w ]+?(?=,))\b[,.!: ]*)*(?:(?:i (?:meant?|said|wanted)|make (?:that|it)(?= an?\b)|(?:not )?like that"
    r"|i'd rather have)\b[,: ]*)?"
    r"(?:actually |rather |but )?",
    re.IGNORECASE,
)
"""Words that take back what the last edit came to: "no, I meant"."""


def _chooses(conversation: Conversation) -> bool:
    """Whether it seems to answer which thing is meant: what waits for the answer must not get lost."""
    last = conversation.past[-1].reply if conversation.past else None
    opened = re.match(r"\W*(?:the|both|neither|no|all)\b", conversation.said, re.IGNORECASE)
    return last is not None and last.act == "ask" and bool(last.target) and opened is not None


def _short(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS


def _sentences(found: "tuple[_Read, ...] | None") -> tuple[str, ...]:
    return tuple(dict.fromkeys(instruction(edit) for one in found or () for edit in one.edits))


def _several(text: str, seen: Seen, before: _Read | None, explicit: bool) -> tuple[_Read, ...] | None:
    """The readings of all clauses, cut at the first joint where both sides are understood; None when any is not."""
    for joint in _JOINT.finditer(text):
        head, tail = text[: joint.start()], text[joint.end() :]
        if not head.strip() or not tail.strip():
            continue
        apart = any(mark in joint[0] for mark in ".!?;")
        if MOOD.match(head) and _clause(head, seen, before, explicit) is None:
            return _several(tail, replace(seen, leaning=True), before, explicit=True)
        reason = joint[0].strip(" ,").lower() in ("because", "since")
        stated = apart and is_statement(head) and not (before and _elliptical(head, seen, before))
        if is_remark(head) or stated:
            listed = (
                not apart
                and not FAULTS.search(head)
                and len(head.split()) > 2
                and joint[0].strip(" ,").lower() in ("", "and", "&", "plus")
            )
            return _several(tail, _having_heard(head, seen), before, explicit or listed)
        first = _clause(head, seen, before, explicit)
        if first is None:
            about = _topic(head, seen)
            rest = _several(tail, replace(seen, last=about), before, explicit) if about else None
            if rest is not None:
                return rest
            continue
        stated = (
            (apart or reason) and is_statement(tail) and not (apart and _elliptical(tail, _after(first, seen), first))
        )
        if is_remark(tail) or stated:
            return (first,)
        rest = _several(tail, _after(first, seen), first, explicit=False)
        if rest is not None:
            rest = _in_its_place(first, rest, text)
            return None if _at_odds(rest) else rest
    whole = _clause(text, seen, before, explicit)
    return (whole,) if whole is not None else None


def _elliptical(text: str, seen: Seen, before: _Read) -> bool:
    """Whether a few words go on with the clause before, as "And a duck." does."""
    return len(text.split()) <= _FEW_WORDS and _clause(text, seen, before, explicit=False) is not None


_FEW_WORDS = 5
_THERE = re.compile(
    r"\b(?:there|instead|in (?:its|his|her|their) (?:place|spot|stead)|don't want|do not want)\b", re.IGNORECASE
)


def _in_its_place(first: _Read, rest: tuple[_Read, ...], text: str) -> tuple[_Read, ...]:
    """All readings; "lose the owl, put a bee there" is one replacement."""
    old, new = first.edits, rest[0].edits
    match (*old, *new):
        case [Remove(target=target), Add(kind=kind, count=1, colour=colour, side=None, near=None)] if _THERE.search(
            text
        ):
            edit = Replace(target=target, kind=kind, colour=colour)
            return (_Read(edits=(edit,), pieces=first.pieces), *rest[1:])
    return (first, *rest)


def _at_odds(found: tuple[_Read, ...]) -> bool:
    """Whether something later takes back what was asked for: "make it red, no, blue"."""
    edits = [edit for one in found for edit in one.edits]
    return any(_same_slot(one, other) for one, other in combinations(edits, 2))


def _same_slot(one: Edit, other: Edit) -> bool:
    alike = all(
        getattr(one, name, None) == getattr(other, name, None) for name in ("target", "part", "accessory", "trait")
    )
    return one.op == other.op and one.op != "add" and one != other and alike


def _having_heard(remark: str, seen: Seen) -> Seen:
    """After "the house is nice", "it" is the house; nothing, when no one house is there."""
    words = tokens(remark)
    about = _topic(remark, seen)
    names = any(code == "kind" for start in range(len(words)) for (code, _), _ in meanings(words, start))
    return replace(seen, last=about, leaning=seen.leaning or (names and not about))


def _topic(text: str, seen: Seen) -> Targets:
    """The thing a clause only speaks of: "the dog, ...", "the car is huge, ...", "see the tree? ..."."""
    words = tokens(text)
    if not words or not understood(words):
        return ()
    for pieces in taken_apart(words, seen):
        codes = " ".join(piece.code for piece in pieces)
        if _TOPIC.fullmatch(codes):
            return next(piece.targets for piece in pieces if piece.code == "T")
    return ()


_TOPIC = re.compile(r"(?:as |for )?T(?: is(?: too)?| too)?(?: SIZE| COLOUR| POSE| LOOK| PATTERN| moan)?|moan T")


def _clause(text: str, seen: Seen, before: _Read | None, explicit: bool) -> _Read | None:
    words = tokens(text)
    words = words[2:] if words[:2] == ("no", ",") else words
    for said in dict.fromkeys((words, tuple(word for word in words if word != ","))):
        if said and understood(said) and not tells(said):
            found = _framed(said, seen, before, explicit)
            if found is not None:
                return found
    return None


def _framed(words: tuple[str, ...], seen: Seen, before: _Read | None, explicit: bool) -> _Read | None:
    """The first way to take the clause apart that a frame fits: by itself, else with what the clause before gives."""
    ways = tuple(pieces for pieces in taken_apart(words, seen) if pieces)
    completed = (full for pieces in ways for full in _completed(pieces, before, seen))
    for pieces in chain(ways, completed):
        if explicit and not any(piece.code in ACTING for piece in pieces):
            continue
        edits = edits_of(pieces, seen)
        if edits and not _hurts(words, edits) and not _enough(words, edits, seen):
            return _Read(edits=edits, pieces=pieces)
    return None


_VIOLENT = frozenset({"kill", "chop", "axe", "nuke", "zap", "obliterate", "cut", "strip", "snip"})
_LIVING = ("animals", "birds", "outfits", "portraits")


def _hurts(words: tuple[str, ...], edits: tuple[Edit, ...]) -> bool:
    """Whether a removal sounds like harm to somebody: for the network to judge."""
    gone = (edit.target for edit in edits if isinstance(edit, Remove))
    return not _VIOLENT.isdisjoint(words) and any(KINDS[target.kind].group in _LIVING for target in gone)


def _enough(words: tuple[str, ...], edits: tuple[Edit, ...], seen: Seen) -> bool:
    """Whether "I only want one ball" would bring in another."""
    return "only" in words and any(isinstance(edit, Add) and seen.description.named(edit.kind) for edit in edits)


def _completed(pieces: Pieces, before: _Read | None, seen: Seen) -> Iterator[Pieces]:
    """With what the clause before said and this one leaves out."""
    spoken = tuple(piece for piece in pieces if piece.code.isupper())
    if before is None or not spoken or any(piece.code == "IT" or piece.value == "it" for piece in spoken):
        return
    said = tuple(piece for piece in pieces if piece.code not in ("and", "same"))
    links = {piece.code for piece in said if piece.code.islower()}
    if len(spoken) == 1 and links <= (_HOLDING if len(said) == len(pieces) else _HOLDING | _GIVING):
        yield from _put_in(spoken[0], before.pieces)
    if before.pieces[0].code.islower() and said[0].code.isupper():
        yield (before.pieces[0], *said)
    if len(spoken) == 1 and spoken[0].code in _QUALITIES:
        yield from ((_MAKE, piece, *said) for piece in before.pieces if piece.code == "P")
    if seen.last and not any(piece.code in ("T", "N", "K", "P", "IT") for piece in spoken):
        yield (Piece(code="T", targets=seen.last), *said)


_MAKE = Piece(code="make", value="make")
_QUALITIES = frozenset(["COLOUR", "PATTERN", "STRIPES"])
_GIVING = frozenset(["give", "wear", "add"])
_HOLDING = frozenset(["make", "put", "for", "to", "with", "on", "as", "and", "be", "rather", "instead", "in"])
"""Pieces that say no more than that what was done holds for the one that follows: "do the same with"."""


def _put_in(new: Piece, pieces: Pieces) -> Iterator[Pieces]:
    """The pieces with the new one in the place of one of its kind."""
    for place, piece in enumerate(pieces):
        if piece.code == new.code:
            yield (*pieces[:place], new, *pieces[place + 1 :])
        elif new.code == "COLOUR" and piece.code == "W" and pieces[1].targets:
            worn = Piece(code="V", value=piece.value, targets=pieces[1].targets)
            yield (_MAKE, worn, new)
        elif new.code == "T" and piece.code in ("P", "V") and piece.targets:
            yield (*pieces[:place], replace(piece, targets=new.targets), *pieces[place + 1 :])


def _after(first: _Read, seen: Seen) -> Seen:
    named = (_left_behind(edit) for edit in first.edits)
    targets = tuple(dict.fromkeys(target for target in named if target is not None))
    for edit in first.edits:
        seen = replace(seen, description=_changed(edit, seen.description))
    return spoken_of(seen, targets, added=any(isinstance(edit, Add) for edit in first.edits))


def _changed(edit: Edit, description: Description) -> Description:
    """With what took the place of the only one of a kind: "swap the dog for a cat, and make the cat white"."""
    if not isinstance(edit, Replace) or len(description.named(edit.target.kind)) != 1:
        return description
    things = tuple(
        NamedThing(name=edit.kind, colour=edit.colour or "", place=thing.place)
        if thing.name == edit.target.kind
        else thing
        for thing in description.things
    )
    return replace(description, things=things)


def _left_behind(edit: Edit) -> Target | None:
    """What "it" means after the edit."""
    return Target(kind=edit.kind) if isinstance(edit, Replace) else getattr(edit, "target", None)
