"""Messages that go with a reference picture: "make the left dog look like this", "put this on the table", "this hat, but
red". Read by rules into the few sentences an edit by example can be told with."""

import re
from dataclasses import dataclass

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.dialogue.pointing import chosen_one, thing_meant, things_to_choose
from dialogpaint.dialogue.spelling import corrected, quiet
from dialogpaint.world.near_words import OWN_WORD_OF
from dialogpaint.world.parse import one_of
from dialogpaint.world.synonyms import KIND_OF_WORD
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS

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


_SHOWN = r"(?:picture|photo|photograph|image|pic|reference|attachment|example|upload|drawing)"
_POINTED = (
    rf"(?:th(?:is|at|ese|ose)|the (?:attached |uploaded |reference |example |other |second |sent )?{_SHOWN}"
    rf"|the [\w-]+ (?:in|from|on) (?:the|my|this) (?:attached )?{_SHOWN})"
)
_THIS = (
    rf"{_POINTED}(?: (?P<noun>(?!in\b|on\b|to\b|here\b|there\b|at\b|next\b|by\b|but\b|please\b|for\b|as\b|instead\b)[\w-]+"
    r"(?: [\w-]+)?))??(?: (?:that |which )?(?:i|we) (?:\w+ )?(?:attached|sent|uploaded|gave(?: you)?|added|shared|showed"
    r"(?: you)?))?(?: here| above| below| instead)?"
)
_ME = r"(?:(?:please|now|ok|okay|so|and|hey|hi|then|well|could you|can you|would you|will you|just|let'?s|i want(?: you)? to"  # noqa: E501
_ME += r"|i'?d like(?: you)? to|i would like(?: you)? to|try to|pls|plz)[, ]+)*"
_WHERE = r"(?P<where>.+?)"
_PLACED = r"(?P<place>(?:on(?:to)?|in(?:to)?|at|next|beside|by|near|to|over|above|under|left|right|where|between|behind|instead)\b.*|here|there)"  # noqa: E501
_LIKE = r"(?:look|looks|be|become|appear|seem)? ?(?:exactly |just |more |a bit )?(?:like|similar to|the same as|as in|as on|resemble)"  # noqa: E501
_FRAMES = tuple(
    re.compile(f"{_ME}{frame}", re.IGNORECASE)
    for frame in (
        rf"(?:make|have|let|get|paint|draw|turn|change|edit|redraw|repaint) {_WHERE} (?:to |so (?:that )?it |into one )?"
        rf"{_LIKE} (?:in |on |at )?{_THIS}",
        rf"(?:turn|change|transform|make|convert|morph) {_WHERE} (?:in)?to {_THIS}",
        rf"(?:replace|swap|exchange|substitute|switch|trade) (?:out )?{_WHERE} (?:with|for|by|to|against) {_THIS}",
        rf"(?:make|match) {_WHERE} (?:match|resemble|with|to|fit|copy) {_THIS}",
        rf"(?:use|take|put|insert|place) {_THIS} (?:for|as|in place of|instead of|rather than) {_WHERE}",
        rf"{_WHERE} (?:should|must|needs to|has to|could|shall|ought to) (?:\w+ )?{_LIKE} {_THIS}",
        rf"{_WHERE} (?:should|must|could|shall) (?:become|be|turn into) {_THIS}",
        rf"(?:i(?:'d like| would like| want| need)|give me|how about|what about) {_THIS} (?:instead of|in place of|for) {_WHERE}",  # noqa: E501
        rf"(?:i(?:'d like| would like| want| need)|can) {_WHERE} (?:to )?{_LIKE} {_THIS}",
        rf"{_THIS} (?:instead of|in place of|for|as) {_WHERE}",
        rf"(?P<where>(?:the|my) .+?) {_LIKE} {_THIS}",
        rf"(?:here'?s|here is|this is|that'?s) (?:a |the |my |an )?(?:reference|example|picture|photo|model) (?:for|of) {_WHERE}",
    )
)
"""Something in the picture is to look like the reference."""
_ONTO = tuple(
    re.compile(f"{_ME}{frame}", re.IGNORECASE)
    for frame in (
        rf"(?:put|add|place|insert|paste|draw|paint|include|drop|set|show|stick|hang|lay|bring|fit) (?:{_THIS}|it|one like "
        rf"(?:this|that))(?: {_PLACED})?",
        rf"(?:give) (?P<wearer>.+?) {_THIS}",
        rf"(?:i(?:'d like| would like| want| need)) {_THIS}(?: (?:to be )?{_PLACED})?",
    )
)
"""The reference is to be painted somewhere."""
_ALONE = re.compile(
    rf"{_ME}(?:(?:make|paint|draw|do|have|fill) (?:it|this part|the marked part|this place|here)? ?(?:with|in)? ?)?"
    rf"(?:(?:look )?(?:just |exactly )?(?:like|same as|similar to|use|with) )?{_THIS}",
    re.IGNORECASE,
)
"""The reference alone: "like this", "this hat"."""
_HERE = re.compile(
    r"(?:(?:just|right|put it|do it|use it|i mean|i meant) )?(?:here(?: it is)?|there|this(?: part| place| area| one)?"
    r"|that part|(?:in |on )?the (?:marked|painted) (?:part|area|place)|i (?:just )?(?:marked|painted) it|marked|done)",
    re.IGNORECASE,
)
_COLOUR = re.compile(
    rf"[, ]+(?:but (?:make it |in |a |it is )?|and (?:make|paint) it |only |just |in |make it )(?P<colour>{one_of(COLOURS)})"
    r"(?: one)?$",
    re.IGNORECASE,
)


def _plain(said: str) -> str:
    words = corrected(quiet(said)).replace("’", "'")
    return re.sub(
        r"(?:[,\s]+(?:please|pls|thanks|thank you|ok|okay))*[\s.!?]*$", "", " ".join(words.split()), flags=re.I
    )


def _wish(said: str) -> _Wish | None:
    colour = _COLOUR.search(said)
    words = said[: colour.start()] if colour else said
    wish = _wish_of(words)
    if wish is None or colour is None:
        return wish
    return _Wish(where=wish.where, onto=wish.onto, noun=wish.noun, colour=colour["colour"].lower())


def _wish_of(said: str) -> _Wish | None:
    for frame in _FRAMES:
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


def _is_name(words: str, noun: str) -> bool:
    """Whether nothing but a name follows "this": "this hat", but not "this dog bigger"."""
    return words in ("", "one", "thing") or (noun != "" and words.endswith(noun))


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
    words = (found.groupdict().get("noun") or "").lower().split()
    known = [word for word in words if word in KIND_OF_WORD or word in ACCESSORIES or word in OWN_WORD_OF]
    return known[-1] if known else ""


def _is_ours(reply: Reply) -> bool:
    which = re.escape(WHICH_THING).replace(r"\{x\}", ".+")
    return reply.act == "ask" and (reply.text in (WHICH_PART, WHERE) or re.fullmatch(which, reply.text) is not None)


def _answered(said: str, wish: _Wish, conversation: Conversation) -> Reply | None:
    """said: the part that was asked for. None for words that name none: the user speaks of something else."""
    if conversation.marked and len(said.split()) <= _FEW:
        return _carried_out(_Wish(onto=wish.onto, noun=wish.noun, colour=wish.colour), conversation)
    if re.match(_PLACED, said, re.IGNORECASE):
        placed = _placed(said, wish.noun)
        return _carried_out(_Wish(where=placed.where, onto=placed.onto, colour=wish.colour), conversation)
    kind = wish.where.split()[-1] if wish.where else ""
    meant = thing_meant(chosen_one(said, kind) if kind else said, conversation, WHICH_THING)
    if isinstance(meant, str):
        return _edit(ByExample(where=meant), wish)
    return meant


_FEW = 6


def _carried_out(wish: _Wish, conversation: Conversation) -> Reply:
    if conversation.marked:
        return _edit(ByExample(where=MARKED), wish)
    if not wish.where:
        question = WHERE if wish.onto else WHICH_PART
        return Reply(act="ask", text=question, options=things_to_choose(conversation))
    words = wish.where.rstrip(" ,")
    if not wish.onto:
        meant = thing_meant(words, conversation, WHICH_THING)
        if isinstance(meant, Reply):
            return meant
        return _edit(ByExample(where=meant), wish) if meant else _ask(conversation)
    place = _place(words, conversation)
    if isinstance(place, Reply):
        return place
    return _edit(ByExample(where=place, onto=True), wish) if place else _ask(conversation)


def _ask(conversation: Conversation) -> Reply:
    return Reply(act="ask", text=WHICH_PART, options=things_to_choose(conversation))


_SIDE = re.compile(
    r"(?:(?:on|in|to|at) )?(?:the |my )?(?:(?P<corner>top|bottom|upper|lower) )?(?P<side>left|right|middle|centre|center"
    r"|background|ground|foreground|picture|scene|sky)(?: (?:side|half|corner|of (?:(?:the |this )?(?:picture|scene|image|photo|drawing)|it)))*",
    re.IGNORECASE,
)
_BY_THING = re.compile(
    r"(?P<how>on top of|onto|on|in front of|in|next to|beside|by|near|close to|at|over|above|under|to the left of"
    r"|to the right of|left of|right of) (?P<thing>.+)",
    re.IGNORECASE,
)
_HOW = {"left of": "left of", "to the left of": "left of", "right of": "right of", "to the right of": "right of"}
_ON = ("on", "onto", "on top of", "over", "above")


def _place(words: str, conversation: Conversation) -> str | Reply | None:
    """ "on the table", "next to the tree", "left of the dog", "on the left"."""
    if side := _SIDE.fullmatch(words):
        name = side["side"].lower()
        return f"on the {name}" if name in ("left", "right") else "in the sky" if name == "sky" else "in the middle"
    found = _BY_THING.fullmatch(words)
    if found is None:
        return None
    how = found["how"].lower()
    meant = thing_meant(found["thing"], conversation, "Which {x} do you mean?")
    if not isinstance(meant, str):
        return meant
    return f"{'on' if how in _ON else _HOW.get(how, 'next to')} {meant}"


def _edit(edit: ByExample, wish: _Wish) -> Reply:
    what = edit.where if edit.where == MARKED or not edit.onto else ""
    what = f"the {wish.noun}" if wish.noun else what
    instructions = tuple(filter(None, (told(edit), f"make {what} {wish.colour}" if what and wish.colour else "")))
    return Reply(act="edit", text=f"I'll {' and '.join(instructions)}.", instructions=instructions)
