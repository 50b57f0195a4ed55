"""Messages that name a thing the editor was taught: "make the dog Rex", "replace the cat with Rex", "put Rex on the
beach". Read by rules into the few sentences an edit with a concept can be told with."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dialogpaint.core.conversation import Conversation, Reply, Taught
from dialogpaint.dialogue.pointing import asking, chosen_one, thing_meant, things_to_choose, unadorned
from dialogpaint.world.parse import one_of
from dialogpaint.world.synonyms import SETTING_PLACES


@dataclass(frozen=True, kw_only=True)
class ByName:
    """name: of the concept. where: the thing that gives way to it ("the cat"); "" = it is added."""

    name: str
    where: str = ""


def told(edit: ByName) -> str:
    """The sentence for it."""
    return f"replace {edit.where} with {edit.name}" if edit.where else f"add {edit.name}"


def read_back(instruction: str, names: Sequence[str]) -> ByName | None:
    """The inverse of `told`, for those names; None for all other sentences."""
    if not names:
        return None
    pattern = rf"replace (.+) with ({one_of(names)})|add ({one_of(names)})"
    found = re.fullmatch(pattern, instruction, re.IGNORECASE)
    return ByName(name=(found[2] or found[3]).lower(), where=found[1] or "") if found else None


_MARK = "@"
"""Stands for the concept's name in what was said."""
_WHERE = r"(?P<where>(?!(?:what|who|where|which|how|why|when)\b).+?)"
_PLACE = (
    r"(?P<place>(?:on|in|at|to|by|near|next|beside|under|onto|into|here|there|somewhere|anywhere)\b.*"
    r"|as well|too|please)"
)
_WISH = r"(?:i want|i'd like|i would like|i'd love)"
_OWNER = r"(?:my|our|the|a|an|this|your)"
_INSTEAD = tuple(
    asking(frame)
    for frame in (
        rf"(?:make|turn|change|transform|convert) {_WHERE} (?:in)?to {_MARK}",
        rf"(?:make|have|let|draw|paint) {_WHERE} (?:be |become |look (?:exactly |just |more )?like )?{_MARK}",
        rf"(?:replace|swap|exchange|substitute|switch|trade) (?:out )?{_WHERE} (?:with|for|by|to|against) {_MARK}",
        rf"(?:swap|switch|bring|put) in {_MARK} (?:for|instead of|in place of) {_WHERE}",
        rf"(?:use|put|take|draw|paint|show|have|want|{_WISH}|add|place|insert)? ?{_MARK} (?:instead of|in place of"
        rf"|rather than|for|in the place of|where) {_WHERE}(?: is| was| stands| sits)?",
        rf"{_WHERE} (?:should|must|could|shall|ought to|needs to|has to) (?:be|become|look like|turn into) {_MARK}",
        rf"(?:{_WISH}|can) {_WHERE} (?:to )?(?:be|become|look like) {_MARK}",
        rf"{_WHERE} is (?:really |actually )?{_MARK}",
    )
)
"""Something gives way to the concept."""
_BROUGHT = tuple(
    asking(frame)
    for frame in (
        r"(?:put|add|place|insert|paste|draw|paint|include|show|bring|set|have|give me|let) (?:in )?"
        rf"{_MARK}(?: be| stand| sit)?(?: in)?(?: {_PLACE})?",
        rf"(?:{_WISH}|can i (?:have|see|get)|how about|what about)(?: to (?:see|have|add))? {_MARK}"
        rf"(?: (?:to be )?{_PLACE})?",
        rf"(?:a |the )?(?:picture|drawing|photo|image|scene) (?:of|with) {_MARK}(?: {_PLACE})?",
        rf"(?:move|send|take) {_MARK} {_PLACE}",
        rf"{_MARK}(?: should be| is| standing| sitting)? {_PLACE}",
    )
)
_ALONE = asking(_MARK)


def by_name(conversation: Conversation) -> Reply | None:
    """The reply to words that ask for a taught thing, or that answer a question about it; None for others."""
    if not conversation.concepts or conversation.photograph:
        return None
    found = _named(conversation.said, conversation.concepts)
    if found is not None:
        taught, said = found
        return _read(said, taught, conversation)
    asked = conversation.past[-1] if conversation.past else None
    before = _named(asked.user, conversation.concepts) if asked is not None else None
    if before is None or asked is None or not _is_ours(asked.reply, before[0]):
        return None
    chosen = chosen_one(conversation.said, _kind_asked(asked.reply))
    meant = thing_meant(chosen, conversation, _which(before[0]), keeping_sides=True)
    if not isinstance(meant, str):
        return meant
    return _edit(ByName(name=before[0].name, where=meant), _setting(_place_in(before[1]) or "", conversation))


def without_names(conversation: Conversation) -> str:
    """What was said with taught things called what they are: "make Rex sit" -> "make the dog sit"."""
    found = _named(conversation.said, conversation.concepts)
    if found is None:
        return conversation.said
    taught, said = found
    return re.sub(rf"{_MARK}(?P<own>'s)?", lambda m: f"the {taught.noun}{m['own'] or ''}", said)


def with_names(reply: Reply, conversation: Conversation) -> Reply:
    """A reply to words without names that takes an edit back or brings it back, with the taught thing called by its
    name again: "forget Rex" means the edit that Rex came with, not whatever was done to a dog."""
    found = _named(conversation.said, conversation.concepts)
    if found is None or reply.act not in ("forget", "redo"):
        return reply
    noun = re.compile(rf"\b(?:the )?{re.escape(found[0].noun)}\b", re.IGNORECASE)
    return replace(reply, text=noun.sub(found[0].name, reply.text), target=noun.sub(found[0].name, reply.target))


def _named(said: str, concepts: Sequence[Taught]) -> tuple[Taught, str] | None:
    """The concept that is named, and what was said with a mark where its name stands."""
    said = unadorned(said)
    for taught in concepts:
        noun = re.escape(taught.noun)
        own = rf"(?:my|our) (?:\w+ )?{noun},? (?:called |named )?|(?:the|a|an) {noun} (?:called|named) |{_OWNER} "
        pattern = re.compile(rf"(?:\b(?:{own}))?<?\b{re.escape(taught.name)}\b>?", re.IGNORECASE)
        if pattern.search(said):
            return taught, pattern.sub(_MARK, said)
    return None


def _read(said: str, taught: Taught, conversation: Conversation) -> Reply | None:
    for frame in _INSTEAD:
        found = frame.fullmatch(said)
        if found and _MARK not in found["where"]:
            return _instead(found["where"], taught, conversation)
    place = _place_in(said)
    if place is not None:
        return _brought(place, taught, conversation)
    if _ALONE.fullmatch(said):
        return _ask(taught, conversation)
    return None


def _place_in(said: str) -> str | None:
    """Where the concept is wanted, "" for anywhere; None for words that do not bring it in."""
    for frame in _BROUGHT:
        found = frame.fullmatch(said)
        if found:
            return found["place"] or ""
    return None


def _instead(words: str, taught: Taught, conversation: Conversation) -> Reply:
    if words.strip().lower() in ("it", "him", "her", "this", "that") and not conversation.description.known:
        return _edit(ByName(name=taught.name, where=f"the {taught.noun}"))
    meant = thing_meant(words, conversation, _which(taught), keeping_sides=True)
    if isinstance(meant, Reply):
        return meant
    return _edit(ByName(name=taught.name, where=meant)) if meant else _ask(taught, conversation)


def _brought(place: str, taught: Taught, conversation: Conversation) -> Reply:
    """Where a thing of its kind stands, that one gives way to it; where it stands already, it is only moved."""
    moved = _setting(place, conversation)
    if any(re.search(rf"\b{re.escape(taught.name)}$", done) for done in conversation.applied):
        here = Reply(act="answer", text=f"{taught.name.capitalize()} is in the picture already.")
        return Reply(act="edit", text=f"I'll {moved}.", instructions=(moved,)) if moved else here
    if not conversation.description.named(taught.noun):
        return _edit(ByName(name=taught.name), moved)
    meant = thing_meant(taught.noun, conversation, _which(taught))
    if isinstance(meant, Reply):
        return meant
    return _edit(ByName(name=taught.name, where=meant or f"the {taught.noun}"), moved)


def _setting(place: str, conversation: Conversation) -> str:
    """The sentence that moves the picture there; "" for a place in it, and for where it is already."""
    words = re.sub(r"^(?:on|in|at|to|into|onto) (?:the )?", "", place.lower()).strip()
    for setting, names in SETTING_PLACES.items():
        known = {re.sub(r"^the |^a |^an ", "", name.lower()) for name in (setting, *names)}
        if words in known:
            return "" if conversation.description.setting == setting else f"move it to {names[0].lower()}"
    return ""


def _which(taught: Taught) -> str:
    return f"Which {{x}} should be {taught.name}?"


def _is_ours(reply: Reply, taught: Taught) -> bool:
    return (
        reply.act == "ask"
        and re.fullmatch(rf"Which \w[\w ]* should be {re.escape(taught.name)}\?", reply.text) is not None
    )


def _kind_asked(reply: Reply) -> str:
    found = re.match(r"Which (.+) should be ", reply.text)
    return found[1] if found and found[1] != "thing" else ""


def _ask(taught: Taught, conversation: Conversation) -> Reply:
    return Reply(act="ask", text=_which(taught).format(x="thing"), options=things_to_choose(conversation))


def _edit(edit: ByName, moved: str = "") -> Reply:
    """moved: another sentence to do after it."""
    instructions = tuple(filter(None, (told(edit), moved)))
    return Reply(act="edit", text=f"I'll {' and '.join(instructions)}.", instructions=instructions)
