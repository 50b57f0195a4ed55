"""Messages that go with a reference picture, read by rules into the few sentences an edit by example can be told with:
"make the left dog look like this", "put this on the table", "this hat, but red"."""

import re
from dataclasses import dataclass

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.dialogue import reference_words as words
from dialogpaint.dialogue.pointing import asking, chosen_one, thing_meant, things_to_choose
from dialogpaint.dialogue.spelling import corrected, quiet
from dialogpaint.world.near_words import OWN_WORD_OF
from dialogpaint.world.synonyms import KIND_OF_WORD
from dialogpaint.world.vocabulary import ACCESSORIES

WHICH_PART = "Which part should look like this picture?"
WHICH_THING = "Which {x} should look like this picture?"
WHERE = "Where should it go?"
MARKED = "the marked part"


@dataclass(frozen=True, kw_only=True)
class ByExample:
    """where: "the left dog", "the marked part", or a place beside a thing ("on the table"). onto: it is painted there,
    in nothing's stead."""

    where: str
    onto: bool = False


def told(edit: ByExample) -> str:
    """The sentence for it."""
    return f"put the reference {edit.where}" if edit.onto else f"make {edit.where} look like the reference"


def read_back(instruction: str) -> ByExample | None:
    """The inverse of `told`; None for all other sentences."""
    if found := re.fullmatch(r"put the reference (.+)", instruction):
        return ByExample(where=found[1], onto=True)
    found = re.fullmatch(r"make (.+) look like the reference", instruction)
    return ByExample(where=found[1]) if found else None


def by_example(conversation: Conversation) -> Reply | None:
    """The reply to words that speak of the attached picture, or that answer a question about it; None for others."""
    if not conversation.references or conversation.photograph:
        return None
    said = _plain(conversation.said)
    wish = _wish(said)
    asked = conversation.past[-1] if conversation.past else None
    if wish is None and asked is not None and _is_ours(asked.reply):
        return _answered(said, _wish(_plain(asked.user)) or _Wish(), conversation)
    if wish is None and conversation.marked and _HERE.fullmatch(said):
        wish = _Wish(where=MARKED)
    return _carried_out(wish, conversation) if wish is not None else None


@dataclass(frozen=True, kw_only=True)
class _Wish:
    """What words ask for. where: words for a thing or a place, "" when nothing was said of it. noun: what the reference
    was called. colour: it should have instead."""

    where: str = ""
    onto: bool = False
    noun: str = ""
    colour: str = ""


_INSTEAD, _ONTO = (tuple(map(asking, frames)) for frames in (words.INSTEAD, words.ONTO))
_ALONE = asking(words.ALONE)
_HERE, _COLOUR, _SIDE, _BESIDE = (
    re.compile(pattern, re.IGNORECASE) for pattern in (words.HERE, words.COLOUR, words.SIDE, words.BESIDE)
)


def _plain(said: str) -> str:
    words = corrected(quiet(said)).replace("’", "'")
    return re.sub(
        r"(?:[,\s]+(?:please|pls|thanks|thank you|ok|okay))*[\s.!?]*$", "", " ".join(words.split()), flags=re.I
    )


def _wish(said: str) -> _Wish | None:
    colour = _COLOUR.search(said)
    wish = _wish_of(said[: colour.start()] if colour else said)
    if wish is None or colour is None:
        return wish
    return _Wish(where=wish.where, onto=wish.onto, noun=wish.noun, colour=colour["colour"].lower())


def _wish_of(said: str) -> _Wish | None:
    for frame in _INSTEAD:
        if found := frame.fullmatch(said):
            return _Wish(where=found["where"], noun=_noun(found))
    for frame in _ONTO:
        if found := frame.fullmatch(said):
            groups = found.groupdict()
            if groups.get("wearer"):
                return _Wish(where=f"on {groups['wearer']}", onto=True, noun=_noun(found))
            return _placed(groups.get("place") or "", _noun(found))
    found = _ALONE.fullmatch(said)
    if found is None or not _is_name((found["noun"] or "").lower(), _noun(found)):
        return None
    return _Wish(noun=_noun(found))


def _is_name(called: str, noun: str) -> bool:
    """Whether nothing but a name follows "this": "this hat", but not "this dog bigger"."""
    return called in ("", "one", "thing") or (noun != "" and called.endswith(noun))


def _placed(place: str, noun: str) -> _Wish:
    """ "instead of the cat" takes its place."""
    if found := re.match(
        r"(?:instead of|in place of|in the place of|where) (.+?)(?: is| was| stands| sits)?$", place, re.I
    ):
        return _Wish(where=found[1], noun=noun)
    if _HERE.fullmatch(place):
        return _Wish(onto=True, noun=noun)
    return _Wish(where=place, onto=True, noun=noun)


def _noun(found: re.Match[str]) -> str:
    called = (found.groupdict().get("noun") or "").lower().split()
    known = [word for word in called if word in KIND_OF_WORD or word in ACCESSORIES or word in OWN_WORD_OF]
    return known[-1] if known else ""


def _is_ours(reply: Reply) -> bool:
    which = re.escape(WHICH_THING).replace(r"\{x\}", ".+")
    return reply.act == "ask" and (reply.text in (WHICH_PART, WHERE) or re.fullmatch(which, reply.text) is not None)


def _answered(said: str, wish: _Wish, conversation: Conversation) -> Reply | None:
    """said: the part that was asked for. None for words that name none: the user speaks of something else."""
    if conversation.marked and len(said.split()) <= _FEW:
        return _carried_out(_Wish(onto=wish.onto, noun=wish.noun, colour=wish.colour), conversation)
    kind = wish.where.split()[-1] if wish.where else ""
    placed = re.match(words.PLACED, said, re.IGNORECASE) is not None and not kind
    if placed:
        place = _placed(said, wish.noun)
        return _carried_out(_Wish(where=place.where, onto=place.onto, colour=wish.colour), conversation)
    meant = thing_meant(chosen_one(said, kind), conversation, WHICH_THING, keeping_sides=True)
    return _edit(ByExample(where=meant), wish) if isinstance(meant, str) else meant


_FEW = 6


def _carried_out(wish: _Wish, conversation: Conversation) -> Reply:
    if conversation.marked:
        return _edit(ByExample(where=MARKED), wish)
    if not wish.where:
        question = WHERE if wish.onto else WHICH_PART
        return Reply(act="ask", text=question, options=things_to_choose(conversation))
    where = wish.where.rstrip(" ,")
    if not wish.onto:
        meant = thing_meant(where, conversation, WHICH_THING, keeping_sides=True)
        if isinstance(meant, Reply):
            return meant
        return _edit(ByExample(where=meant), wish) if meant else _ask(conversation)
    place = _place(where, conversation)
    if isinstance(place, Reply):
        return place
    return _edit(ByExample(where=place, onto=True), wish) if place else _ask(conversation)


def _ask(conversation: Conversation) -> Reply:
    return Reply(act="ask", text=WHICH_PART, options=things_to_choose(conversation))


_HOW = {"left of": "left of", "to the left of": "left of", "right of": "right of", "to the right of": "right of"}
_ON = ("on", "onto", "on top of", "over", "above")


def _place(where: str, conversation: Conversation) -> str | Reply | None:
    """ "on the table", "next to the tree", "left of the dog", "on the left"."""
    if side := _SIDE.fullmatch(where):
        name = side["side"].lower()
        return f"on the {name}" if name in ("left", "right") else "in the sky" if name == "sky" else "in the middle"
    found = _BESIDE.fullmatch(where)
    if found is None:
        return None
    how = found["how"].lower()
    meant = thing_meant(found["thing"], conversation, "Which {x} do you mean?", keeping_sides=True)
    if not isinstance(meant, str):
        return meant
    return f"{'on' if how in _ON else _HOW.get(how, 'next to')} {meant}"


def _edit(edit: ByExample, wish: _Wish) -> Reply:
    what = edit.where if edit.where == MARKED or not edit.onto else ""
    what = f"the {wish.noun}" if wish.noun else what
    instructions = tuple(filter(None, (told(edit), f"make {what} {wish.colour}" if what and wish.colour else "")))
    return Reply(act="edit", text=f"I'll {' and '.join(instructions)}.", instructions=instructions)
