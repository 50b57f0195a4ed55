"""Complaints that name nothing still tell what they are about."""

import pytest

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import Description, NamedThing
from dialogpaint.dialogue.grounding import ground
from dialogpaint.dialogue.hints import hinted
from dialogpaint.dialogue.seq2seq import checked
from dialogpaint.world.questions import QUESTIONS

PICTURE = Description(
    things=(NamedThing(name="dog", colour="brown"),),
    setting="meadow",
    time="day",
    weather="clear",
    style="flat",
    known=True,
)


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ("that background is dreadful", "background"),
        ("what an awful place", "setting"),
        ("I hate this weather", "weather"),
        ("the hour is wrong", "time"),
        ("this needs another style", "style"),
        ("so crowded", "remove"),
        ("it looks so empty", "add"),
        ("those colours are ugly", "recolour"),
        ("how are you?", ""),
        ("what is the weather in Paris?", ""),
        ("order a pizza for two", ""),
    ],
)
def test_a_complaint_is_about_something(said: str, subject: str) -> None:
    assert hinted(said) == subject
    assert not subject or subject in QUESTIONS


def test_it_is_asked_about_instead_of_declined() -> None:
    off_topic = Reply(act="decline", text="off topic")
    reply = ground(off_topic, Conversation(said="I hate this weather", description=PICTURE))
    assert (reply.act, reply.text) == ("ask", "What should the weather be?") and len(reply.options) >= 2
    assert ground(off_topic, Conversation(said="order a pizza", description=PICTURE)).act == "decline"
    assert ground(off_topic, Conversation(said="I hate this weather", photograph=True)).act == "decline"


def test_a_missing_part_is_no_reason_to_contradict_a_complaint() -> None:
    words = Conversation(said="the background is so ugly that my eyes hurt", description=PICTURE)
    reply = checked(Reply(act="edit", text="", instructions=("make the eyes yellow",)), words)
    assert (reply.act, reply.text) == ("ask", QUESTIONS["background"])
    absent = Conversation(said="that cat makes it too crowded, away with it", description=PICTURE)
    assert checked(Reply(act="edit", text="", instructions=("remove the cat",)), absent).act == "answer"
