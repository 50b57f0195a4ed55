"""Replies about a photograph that need no network: to answers to a question, to open wishes, to what cannot be done."""

import re
from dataclasses import replace

from dialogpaint.adjustments.values import Adjustment, Caption
from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import UNKNOWN
from dialogpaint.editors.adjust.generation_wordings import wants_added, wants_removed
from dialogpaint.editors.adjust.loose_understanding import understand_loosely
from dialogpaint.editors.adjust.unclear_wordings import unclear
from dialogpaint.editors.adjust.words import bare
from dialogpaint.world.answers import ANSWERS, DECLINES
from dialogpaint.world.questions import options, question, read_question

_IN_PLAIN_WORDS: dict[str, tuple[tuple[str, str], ...]] = {
    "light": ((r"more|yes|up", "brighter"), (r"less|down", "darker")),
    "colours": (
        (r"\b(?:stronger|more|intenser|bolder)\b", "more saturated"),
        (r"\b(?:weaker|less|calmer|paler)\b", "less saturated"),
    ),
    "turn": (
        (r"^(?:to the )?(left|right)(?: side)?$", r"rotate it \1"),
        (r"^(clockwise|anticlockwise|counterclockwise)$", r"rotate it \1"),
        (r"^(\d+)(?: degrees)?( .+)?$", r"rotate it \1 degrees\2"),
        (r"^(?:upside[- ]down|around|half a turn|by half)$", "turn it upside down"),
    ),
    "scale": ((r"^(\d{2,5})(?: ?(?:px|pixels))?$", r"\1 pixels wide"), (r"^(?:by )?half(?: of it)?$", "half the size")),
    "format": ((r"^(?:a )?(?:square|quadratic)(?: one)?$", "square"),),
    "more or less": ((r"^more$", "more {x}"), (r"^less$", "less {x}")),
}
"""What the answers to a question stand for, said in full."""
_ORDINALS = ("first", "second", "third", "fourth")
_NOT_A_TEXT = re.compile(
    r"^(?:nothing|never ?mind|forget|no\b|nope|cancel|stop|nvm|leave it|undo|what|how|why|i do ?n.t know|dunno"
    r"|idk|you choose|whatever)",
    re.IGNORECASE,
)
_LONGEST_TEXT = 120
_KEPT = re.compile(
    r"(?:(?:ok|okay|great|good|nice|perfect|super|cool|thanks|thank you|lovely|now|please|and|that's it|done|so|then|i"
    r"|can you|could you|want to|let's|i'd like to) )*"
    r"(?:save|download|export|store|share|print) (?:(?:it|this|that|everything|the result|(?:the|this|my) \w+)"
    r"(?: now| please| for me| then)?|(?:(?:it|this|that|the \w+) )?(?:as|to|on|in) (?:\w+ ?){1,4})"
)
"""Words that are about the file."""


def chosen(conversation: Conversation) -> tuple[Adjustment, ...] | None:
    """The adjustments that answer the question just asked; None when none was, or the words do not answer it."""
    asked = conversation.past[-1].reply if conversation.past else None
    read = read_question(asked.text) if asked is not None and asked.act == "ask" else None
    if asked is None or read is None:
        return None
    subject, about = read
    said = _picked(conversation.said, asked.options)
    words = bare(said).lower().strip(" .!") if subject != "write" else said
    for pattern, plain in _IN_PLAIN_WORDS.get(subject, ()):
        words = re.sub(pattern, plain, words).replace("{x}", about)
    found = understand_loosely(words, marked=conversation.marked)
    return found or (_written(said) if subject == "write" else None)


def open_wish(conversation: Conversation) -> Reply | None:
    """The question that a wish with something left open asks for."""
    left = unclear(conversation.said)
    if left is None:
        return None
    return Reply(
        act="ask",
        text=question(left.subject, left.about),
        options=left.options or options(left.subject, left.about, UNKNOWN),
    )


def impossible(conversation: Conversation) -> Reply | None:
    """What to do instead, where something named is to go or to come."""
    if wants_removed(conversation.said):
        return Reply(act="decline", text=DECLINES["unmarked"])
    return Reply(act="decline", text=DECLINES["photograph"]) if wants_added(conversation.said) else None


def to_keep(conversation: Conversation) -> Reply | None:
    """Where the file is to be saved; before anything was done to it, "save it" rather asks for a rescue."""
    said = " ".join(re.sub(r"[^\w\s']", " ", conversation.said.lower()).split())
    meant = _KEPT.fullmatch(said) is not None and (bool(conversation.applied) or "save" not in said)
    return Reply(act="decline", text=DECLINES["output"]) if meant else None


def of_photographs(reply: Reply) -> Reply:
    """An answer in general terms, made true of photographs."""
    if reply.act == "answer" and reply.text == ANSWERS["help"]:
        return replace(reply, text=ANSWERS["photograph help"])
    return reply


def _picked(said: str, replies: tuple[str, ...]) -> str:
    """ "The second one": the second quick reply; other words as they are."""
    number = re.fullmatch(
        r"(?:the |number |option |no\.? ?|#)*(?P<which>\w+)(?: one| option)?[ .!)]*", said.lower().strip()
    )
    which = number["which"] if number else ""
    if which == "last" and replies:
        return replies[-1]
    places = {**{word: place for place, word in enumerate(_ORDINALS)}, **{str(n): n - 1 for n in range(1, 5)}}
    return replies[places[which]] if which in places and places[which] < len(replies) else said


def _written(said: str) -> tuple[Adjustment, ...] | None:
    """What is to be written, with "write" before it or without."""
    placed = understand_loosely(f"write {said}")
    if placed and isinstance(placed[0], Caption):
        return placed
    text = re.sub(
        r"^(?:please )?(?:write|put|add|say|type|just|it should say|something like)[ :]+",
        "",
        said.strip(),
        flags=re.IGNORECASE,
    )
    text = re.sub(r"[ ,]*\bplease[.!]*$", "", text, flags=re.IGNORECASE).strip(" \"\u201c\u201d'")
    if not text or len(text) > _LONGEST_TEXT or _NOT_A_TEXT.match(text) or not text.isprintable():
        return None
    return (Caption(text=text),)
