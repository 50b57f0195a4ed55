"""Answers to this program's own questions, put together with what was asked about: "the left one", "swim", "both".

A question names what it asks for, so a short answer to it leaves nothing to guess. Longer ones are for the dialogue
model.
"""

import re

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import Description
from dialogpaint.dialogue.copying import as_said
from dialogpaint.dialogue.reading.picking import fitting
from dialogpaint.dialogue.reading.reader import read
from dialogpaint.dialogue.referents import sided_names, with_thing
from dialogpaint.dialogue.wire import BETWEEN_INSTRUCTIONS
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parse import parse, parse_target
from dialogpaint.world.phrases import instruction
from dialogpaint.world.questions import read_question

_FORMS: dict[str, tuple[str, ...]] = {
    # subject of the question -> what an answer {a} about {x} makes
    "colour": ("make {x} {a}",),
    "become": ("replace {x} with {a}",),
    "add": ("add {a}",),
    "add one": ("add {a}",),
    "remove": ("remove {a}", "remove the {a}"),
    "move": ("move {x} {a}", "move {x} to {a}", "move {x} to the {a}"),
    "size": ("make {x} {a}",),
    "pose": ("make {x} {a}",),
    "setting": ("move it to {a}",),
    "background": ("make the background {a}", "move it to {a}"),
    "weather": ("make it {a}", "add {a}", "add a {a}", "{a} the weather"),
    "sky": ("make it {a}", "add {a}", "add a {a}"),
    "time": ("make it {a}",),
    "style": ("make it {a}", "make it a {a}", "make it an {a}"),
    "wear": ("add {a} to {x}",),
    "pattern": ("make {x} {a}",),
    "expression": ("make the face {a}",),
}
_ALL = (
    "both", "both of them", "all", "all of them", "each of them", "every one", "everyone", "each", "them all",
    "them both",
    "all three", "all three of them", "the two", "both the two", "the pair", "all of these", "every single one",
)  # fmt: skip
_AROUND = re.compile(
    r"^(?:(?:um+|uh+|er+m?|hm+|oh|well|ok|okay|so|yes|yeah|maybe|perhaps|probably|definitely|obviously"
    r"|i think|i guess|i'd say"
    r"|i would say|i suppose|let's say|let's go with|let's have|go with|i'll take|i'd go for|make it|say"
    r"|how about|what about|just"
    r"|i'd like|i want|i prefer|i meant?|of course|then|try|certainly|surely|rather|some kind of|a nice"
    r"|the colour)\b[,.!]?\s*)+"
    r"|(?:[,.!?]?\s+(?:i think|i guess|i suppose|maybe|perhaps|probably|obviously|of course|then"
    r"|would be (?:nice|good|great"
    r"|fine|lovely|cool|better)|sounds (?:good|nice|great)|for sure|definitely|if you can|now|there|instead"
    r"|mate|or so|i'd say))+$",
    re.IGNORECASE,
)
"""What people say around a short answer."""
_NUMBERED = {
    "1": 0, "2": 1, "3": 2, "4": 3, "first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "1st": 0, "2nd": 1,
    "3rd": 2,
    "former": 0, "latter": -1, "number 1": 0, "number 2": 1, "number 3": 2, "number one": 0, "number two": 1,
    "number three": 2, "option 1": 0, "option 2": 1, "option 3": 2, "a": 0, "b": 1, "c": 2,
}  # fmt: skip


def answered(conversation: Conversation) -> Reply | None:
    """The edit that a short answer to the question just asked makes; None when there was none, or for other words."""
    last = conversation.past[-1].reply if conversation.past else None
    asked = read_question(last.text) if last is not None and last.act == "ask" else None
    if last is None or asked is None:
        return None
    subject, about = asked
    said = _AROUND.sub("", as_said(conversation.said).lower().replace("\u2019", "'"))
    if subject in ("which", "who"):
        instructions = chosen(last, said, about, conversation)
    else:
        said = _offered(said, last.options)
        instructions = answer_to(subject, about, said) or _read(subject, about, said, conversation)
    return Reply(act="edit", text="", instructions=instructions) if instructions else None


def answer_to(subject: str, about: str, said: str) -> tuple[str, ...]:
    """The instruction that a short answer to a question on that subject makes; () for what is no answer to it."""
    forms = (form.format(x=about, a=said) for form in _FORMS.get(subject, ()))
    return next(((instruction(edit),) for edit in map(parse, forms) if edit is not None), ())


def _offered(said: str, options: tuple[str, ...]) -> str:
    """Of the quick replies the one that was numbered ("the latter"); the words as they are for all others."""
    number = _NUMBERED.get(said.removeprefix("the ").removesuffix(" one"))
    if said in ("a", "b", "c") or number is None or number >= len(options):
        return said
    return options[number].lower()


def _read(subject: str, about: str, said: str, conversation: Conversation) -> tuple[str, ...]:
    """A longer answer, read by rules once it is put into the question's form: "black, and make it bigger"."""
    about = "it" if subject == "thing" else about
    forms = _FORMS.get(subject, ()) if not _ASIDE.search(said) else ()
    return next(
        (found for form in forms if (found := read(form.format(x=about, a=said), conversation.description))), ()
    )


_ASIDE = re.compile(
    r"\b(?:not|no|never|nothing|don't|neither|nevermind|never mind|forget|leave|what|how|why|else|\w+thing|same|any)\b"
)


def chosen(asking: Reply, said: str, about: str, conversation: Conversation) -> tuple[str, ...]:
    """What waited for the answer, with the thing chosen in it."""
    unclear, *others = asking.target.split(BETWEEN_INSTRUCTIONS)
    kind = about if about in KINDS else ""
    if said in _ALL and kind:
        names = sided_names(kind, conversation.description)
    else:
        name = _name(said, kind) or _told_apart(said, kind, asking, conversation.description)
        names = (name,) if name else ()
    told = [with_thing(unclear, name) for name in names]
    return (*told, *others) if told and all(told) else ()


def _told_apart(said: str, kind: str, last: Reply, description: Description) -> str:
    """ "the second", "not the red one": by the order of the things or of what was offered."""
    names = sided_names(kind, description) if kind else last.options
    bare = re.sub(r"^(?:the )|(?: one| \w+)$", "", said) if kind else said.removeprefix("the ").removesuffix(" one")
    number = _NUMBERED.get(bare)
    if number is not None:
        return names[number] if number < len(names) else ""
    refused = re.fullmatch(r"not (the .+)", said)
    if refused and len(names) == 2:
        name = _name(refused[1], kind)
        target = parse_target(name) if name else None
        things = fitting(target, description) if target else []
        alike = description.named(kind)
        if len(things) == 1 and len(alike) == 2:
            return names[1] if things[0] is alike[0] else names[0]
    return ""


def _name(said: str, kind: str) -> str:
    """ "the left dog" of "left", "the left one", "the one on the left"; "" for other words."""
    words = re.sub(
        r"^(?:the )?(?:one |\w+ )?(?:on|to|in|at) the (?:far )?(left|middle|right)(?: hand)?(?: side)?$", r"\1", said
    )
    words = re.sub(r"^(?:the )?(?:one|\w+) that(?:'s| is) (\w+)$", r"\1", words)
    words = words.replace("leftmost", "left").replace("rightmost", "right").removesuffix(" side")
    words = words.removeprefix("the ").removesuffix(" one")
    found = (f"the {words}", f"the {words} {kind}".rstrip())
    return next((name for name in found if parse_target(name) is not None), "")
