"""Wishes for the picture as it was are heard, and nothing else is taken for one."""

import pytest

from dialogpaint.core.conversation import Conversation, Exchange, Reply
from dialogpaint.dialogue.stepping_back import wants_back


def heard(said: str, *applied: str) -> bool:
    return wants_back(Conversation(said=said, applied=applied))


@pytest.mark.parametrize(
    "said",
    [
        "I want it like it was",
        "please make it as it was before",
        "can I have the picture from before?",
        "give me the earlier version back",
        "the previous image was much nicer",
        "hmm, it looked better a minute ago",
        "I liked it more before, it was good before",
        "that last step was a mistake",
        "scrap that",
        "cancel the last change please",
        "your last edit is wrong",
        "turn it back",
        "go one step back",
        "No! put things back how they were",
        "show me what it was a moment ago",
    ],
)
def test_the_picture_before_is_asked_for_in_many_ways(said: str) -> None:
    assert heard(said, "make the car green")
    assert not heard(said), "there is nothing to step back from"


@pytest.mark.parametrize(
    "said",
    [
        "the hat was better before",
        "put the dog back on the left",
        "make it bigger",
        "take the last car away",
        "add a dog in the back",
        "make the background blue",
        "what can you do?",
        "thanks, that looks better",
        "it was a red car before",
        "remove the last bird",
        "as you like",
        "bring it back",
        "put that back, please",
    ],
)
def test_words_about_things_are_none(said: str) -> None:
    assert not heard(said, "make the car green")


def test_after_a_step_back_the_words_may_mean_the_way_forward() -> None:
    past = (Exchange(user="undo", reply=Reply(act="forget", text="Forgotten.")),)
    assert not wants_back(Conversation(said="change it back", past=past, applied=("make the car green",)))
