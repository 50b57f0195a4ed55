"""What an edit decides that nobody said: a colour for "the colour of the bird is dreadful".

The network likes to choose for the user. Where no word says what the thing should become, an edit is a guess, and the
question is the better reply.
"""

import re
from collections.abc import Callable, Iterator

from dialogpaint.core.conversation import Conversation
from dialogpaint.core.description import Description
from dialogpaint.dialogue.grounding import plainer
from dialogpaint.dialogue.reading.words import Meaning, meanings, tokens
from dialogpaint.dialogue.spelling import is_word
from dialogpaint.world.edits import Add, Backdrop, Edit, Move, Recolour, Replace, Resize, ToSetting
from dialogpaint.world.parse import parse
from dialogpaint.world.phrases import named, possessed
from dialogpaint.world.synonyms import KIND_OF_WORD, SETTING_PLACES

Told = frozenset[Meaning]
"""All that some words can mean, classes and values of `reading.words`, but for those that only say which thing."""

OPEN = re.compile(r"\b(?:another|other|different|something|some(?:where|place)|else|elsewhere|tbd)\b", re.IGNORECASE)
"""Words that expressly leave open what should become of a thing."""
_LEANING = re.compile(
    r"\b(?:also|too|same|again|as well|more|even|mean[st]?|meant|likewise|it|its|that|this|them|they|him|his|her|she|he"
    r"|(?:the|that|this|other|another) ones?|both|all|now|instead|no|not|rather|then|sorry|another)\b",
    re.IGNORECASE,
)
"""Words that may lean on the turn before. So may few words."""
_FEW = 6
_SCALING = re.compile(r"\b(?:pump|blow|beef|puff|bulk|closer|nearer|further|farther|zoom)\b", re.IGNORECASE)


def guessed(instruction: str, conversation: Conversation) -> tuple[str, str] | None:
    """The subject of the question to ask (see world.questions) and what it is about, where the instruction decides
    what nobody said; None where all of it was said, and for what is no sentence of the world. Who answers a question
    may leave the choice to us."""
    edit = parse(instruction)
    answering = bool(conversation.past) and conversation.past[-1].reply.act == "ask"
    if edit is None or edit.op not in _RULES or answering or _has_unknown(conversation.said):
        return None
    subject, was_told = _RULES[edit.op]
    if _named_barely(edit, conversation.said) or was_told(edit, _told(conversation, more=isinstance(edit, Add))):
        return None
    return subject, _about(edit)


def _named_barely(edit: Edit, said: str) -> bool:
    """A place without its article ("set scene in meadow"), or a size by an uncommon verb ("pump it up")."""
    if isinstance(edit, Resize):
        return _SCALING.search(said) is not None
    if not isinstance(edit, ToSetting):
        return False
    names = (re.sub(r"^(?:the|an?|my) ", "", place.lower()) for place in SETTING_PLACES[edit.setting])
    return any(re.search(rf"\b{re.escape(name)}\b", said.lower()) for name in names)


def told(text: str, description: Description) -> Told:
    """What the words can mean, of a picture so described."""
    words = tokens(text)
    return frozenset(_apart(words, description))


def _has_unknown(said: str) -> bool:
    """Whether some word is none that anybody knows: it may be what one looks for, misspelled."""
    return any(len(word) > 3 and not is_word(word) for word in re.findall(r"[a-z]+", said.lower()))


def _told(conversation: Conversation, more: bool) -> Told:
    """By the user's words, and by the turn before where they may lean on it: "another one" may be more of the same."""
    said, past = conversation.said, conversation.past[-1:]
    if (OPEN.search(said) and not more) or not (_LEANING.search(said) or len(said.split()) < _FEW):
        past = ()
    lately = (words for turn in past for words in (turn.user, *turn.reply.instructions, *turn.reply.options))
    return frozenset(meaning for text in (said, *lately) for meaning in told(text, conversation.description))


def _apart(words: tuple[str, ...], description: Description) -> Iterator[Meaning]:
    """The meanings of all stretches but the adjectives in "the red dog", when there is one that is red."""
    skipped = 0
    for start in range(len(words)):
        if start < skipped:
            continue
        for meaning, end in meanings(words, start):
            yield meaning
            if meaning[0] == "definite":
                skipped = max(skipped, _adjectives(words, end, description))


def _adjectives(words: tuple[str, ...], start: int, description: Description) -> int:
    """Where the noun begins, after adjectives that fit what is there; start when they say something new."""
    at = start
    colours: set[str] = set()
    while at < len(words):
        found = list(meanings(words, at))
        for (code, value), _ in found:
            if code in ("kind", "kinds"):
                kinds = KIND_OF_WORD.get(value, (value,))
                there = {thing.colour for kind in kinds for thing in description.named(kind)}
                return at if not description.known or not colours or colours & there else start
        step = next((end for (code, _), end in found if code in ("colour", "side adjective")), None)
        if step is None:
            return start
        colours |= {plainer(value) for (code, value), _ in found if code == "colour"}
        at = step
    return start


def _about(edit: Edit) -> str:
    target = getattr(edit, "target", None)
    if target is None:
        return ""
    part = getattr(edit, "part", None)
    return possessed(target, part) if part else named(target)


def _coloured(edit: Edit, said: Told) -> bool:
    assert isinstance(edit, Recolour | Backdrop)
    return any(code in ("colour", "skin") and plainer(value).split()[-1] == edit.colour for code, value in said)


def _brought(edit: Edit, said: Told) -> bool:
    assert isinstance(edit, Replace | Add)
    if isinstance(edit, Replace) and edit.kind == edit.target.kind:
        return edit.colour is not None
    return any(code in ("kind", "kinds") and edit.kind in KIND_OF_WORD.get(word, (word,)) for code, word in said)


def _moved(edit: Edit, said: Told) -> bool:
    """To a side, or beside something; never to the side that only says which thing ("move the left rocket")."""
    assert isinstance(edit, Move)
    if edit.target.side == edit.side:
        return False
    beside = any(code == "near" for code, _ in said) and len({value for code, value in said if code == "kind"}) > 1
    return beside or any((code, edit.side) in said for code in ("side", "side adjective", "corner"))


def _resized(edit: Edit, said: Told) -> bool:
    verbs = {value for code, value in said if code == "verb"}
    scaled = "scale" in verbs and not verbs.isdisjoint(("up", "down"))
    sized = any(code in ("size", "extent", "length") for code, _ in said)
    return sized or scaled or not verbs.isdisjoint(("shrink", "enlarge"))


def _valued(field: str, *codes: str) -> Callable[[Edit, Told], bool]:
    return lambda edit, said: any((code, getattr(edit, field)) in said for code in codes)


_RULES: dict[str, tuple[str, Callable[[Edit, Told], bool]]] = {
    # kind of edit -> the question for what it decides, and whether that was said; to remove a thing decides nothing
    "recolour": ("colour", _coloured),
    "backdrop": ("background", _coloured),
    "replace": ("become", _brought),
    "add": ("add", _brought),
    "move": ("move", _moved),
    "resize": ("size", _resized),
    "pose": ("pose", _valued("pose", "pose")),
    "setting": ("setting", _valued("setting", "place")),
    "time": ("time", _valued("time", "time", "time sentence")),
    "weather": ("weather", _valued("weather", "weather", "weather sentence")),
    "style": ("style", _valued("style", "style", "style sentence")),
    "pattern": ("pattern", _valued("pattern", "pattern", "stripes")),
    "accessory": ("wear", _valued("accessory", "worn")),
}
