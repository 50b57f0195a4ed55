"""Questions whose answer the words held already: "that backdrop hurts my eyes, brown would do" is not asked about.

The network asks where a sentence is strange to it. Where its words name exactly one thing that answers the question,
and take nothing back, they are the answer.
"""

import re
from collections.abc import Callable

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import Description
from dialogpaint.dialogue.answered import answer_to, chosen
from dialogpaint.dialogue.grounding import ground, plainer
from dialogpaint.dialogue.guesses import OPEN, told
from dialogpaint.dialogue.reading.words import Meaning
from dialogpaint.world.edits import Edit, ToSetting, ToStyle, ToTime, ToWeather
from dialogpaint.world.phrases import POSE_WORDS, instruction
from dialogpaint.world.questions import read_question

_TAKEN_BACK = re.compile(
    r"\b(?:not|no|never|nothing|nobody|but|than|instead|except|without|less|hate|stop|wrong|why|too|\w+n't|dislike)\b",
    re.IGNORECASE,
)
_LACKING = re.compile(r"\bwithout (?:any |a |an |the |some )?(?=\w)", re.IGNORECASE)
"""What is not there and complained of is wanted: "so dull without fog"."""
_WHOLE: dict[str, Callable[[str], Edit]] = {
    "place": lambda value: ToSetting(setting=value),
    "time": lambda value: ToTime(time=value),
    "weather": lambda value: ToWeather(weather=value),
    "style": lambda value: ToStyle(style=value),
}
_THINGS = ("kind", "kinds", "part", "worn", "emblem", "group", "groups")
_ANSWERING: dict[str, tuple[str, ...]] = {
    # subject of a question -> the classes of words (see reading.words) that answer it
    "picture": tuple(_WHOLE),
    "background": ("colour", "place"),
    "setting": ("place",),
    "weather": ("weather",),
    "sky": ("weather", "time"),
    "time": ("time",),
    "style": ("style",),
    "colour": ("colour",),
    "move": ("side", "side adjective"),
    "size": ("size",),
    "pose": ("pose",),
    "pattern": ("pattern",),
}


def told_already(reply: Reply, conversation: Conversation) -> Reply:
    """The edit, where a question's answer was told before it was asked; else the reply as it is."""
    asked = read_question(reply.text) if reply.act == "ask" else None
    if asked is None or not conversation.description.known or conversation.free_text:
        return reply
    subject, about = asked
    wanted = _chosen(reply, about, conversation) if subject == "which" else _valued(subject, about, conversation)
    settled = ground(Reply(act="edit", text="", instructions=wanted), conversation) if wanted else reply
    return settled if settled.act == "edit" else reply


def _chosen(reply: Reply, about: str, conversation: Conversation) -> tuple[str, ...]:
    """What waits for the question which thing is meant, where the words name one of those to choose from."""
    said = conversation.said.lower()
    names = [option for option in reply.options if re.search(rf"\b{option.lower()}\b", said)]
    return chosen(reply, names[0].lower(), about, conversation) if len(names) == 1 else ()


def _valued(subject: str, about: str, conversation: Conversation) -> tuple[str, ...]:
    said = conversation.said
    if subject in ("weather", "sky"):
        said = _LACKING.sub("", said)
    if subject not in _ANSWERING or OPEN.search(said) or _TAKEN_BACK.search(said):
        return ()
    heard = told(said, conversation.description)
    if subject == "picture" and any(code in _THINGS for code, _ in heard):
        return ()
    answers = {_plain(meaning) for meaning in heard if meaning[0] in _ANSWERING[subject]}
    answers -= _shown(about, conversation.description)
    if subject == "background" and conversation.description.setting != "studio":
        answers = {(code, value) for code, value in answers if code != "colour"}
    if len(answers) != 1:
        return ()
    code, value = answers.pop()
    if code in _WHOLE:
        return (instruction(_WHOLE[code](value)),)
    return answer_to(subject, about, POSE_WORDS[value] if code == "pose" else value)


def _plain(meaning: Meaning) -> Meaning:
    code, value = meaning
    if code == "side adjective":
        return "side", value
    return (code, plainer(value)) if code == "colour" else meaning


def _shown(about: str, description: Description) -> set[Meaning]:
    """What is as it is now, and so is not what is wanted."""
    whole = zip(_WHOLE, (description.setting, description.time, description.weather, description.style), strict=True)
    colours = {thing.colour for thing in description.things if thing.name in about.split()}
    return {*whole, *(("colour", colour) for colour in colours)}
