"""Answers to this program's own questions, put together with what was asked about: "the left one", "swim", "both".

A question names what it asks for, so a short answer to it leaves nothing to guess. Longer ones are for the dialogue
model.
"""

import re

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.dialogue.copying import as_said
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
_ALL = ("both", "both of them", "all", "all of them", "each of them", "every one", "everyone", "each")


def answered(conversation: Conversation) -> Reply | None:
    """The edit that a short answer to the question just asked makes; None when there was none, or for other words."""
    last = conversation.past[-1].reply if conversation.past else None
    asked = read_question(last.text) if last is not None and last.act == "ask" else None
    if last is None or asked is None:
        return None
    subject, about = asked
    said = as_said(conversation.said).lower()
    if subject in ("which", "who"):
        instructions = chosen(last.target, said, about, conversation)
    else:
        instructions = answer_to(subject, about, said)
    return Reply(act="edit", text="", instructions=instructions) if instructions else None


def answer_to(subject: str, about: str, said: str) -> tuple[str, ...]:
    """The instruction that a short answer to a question on that subject makes; () for what is no answer to it."""
    forms = (form.format(x=about, a=said) for form in _FORMS.get(subject, ()))
    return next(((instruction(edit),) for edit in map(parse, forms) if edit is not None), ())


def chosen(waiting: str, said: str, about: str, conversation: Conversation) -> tuple[str, ...]:
    """What waited for the answer, with the thing chosen in it."""
    unclear, *others = waiting.split(BETWEEN_INSTRUCTIONS)
    kind = about if about in KINDS else ""
    if said in _ALL and kind:
        names = sided_names(kind, conversation.description)
    else:
        names = (_name(said, kind),) if _name(said, kind) else ()
    told = [with_thing(unclear, name) for name in names]
    return (*told, *others) if told and all(told) else ()


def _name(said: str, kind: str) -> str:
    """ "the left dog" of "left", "the left one", "the one on the left"; "" for other words."""
    words = re.sub(r"^(?:the )?(?:one |\w+ )?(?:on|to|in) the (left|middle|right)$", r"\1", said)
    words = words.removeprefix("the ").removesuffix(" one")
    found = (f"the {words}", f"the {words} {kind}".rstrip())
    return next((name for name in found if parse_target(name) is not None), "")
