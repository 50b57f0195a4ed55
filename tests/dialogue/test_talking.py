"""Sentences that only tell or ask something change nothing."""

import pytest

from dialogpaint.core.conversation import Conversation, Exchange, Reply
from dialogpaint.dialogue.seq2seq import calm
from dialogpaint.dialogue.talking import subject_of_talk


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ("i live next to a forest", "fine"),
        ("i'm having a bad day", "fine"),
        ("i had a car like this one once", "fine"),
        ("it's raining here", "fine"),
        ("my dog died last week", "fine"),
        ("we have a red car too", "fine"),
        ("haha that's funny", "fine"),
        ("the dog reminds me of my uncle's", "fine"),
        ("I was at the beach yesterday", "fine"),
        ("why is the dog brown?", "picture"),
        ("what time of day is it", "picture"),
        ("can I undo?", "help"),
        ("is the dog sitting", "picture"),
        ("what colour is the car?", "picture"),
        ("why did you ask me that", "help"),
        ("is it possible to change only the dog", "help"),
        ("what happens if i don't like it", "help"),
        ("are my pictures stored somewhere", "help"),
    ],
)
def test_telling_and_asking(said: str, subject: str) -> None:
    assert subject_of_talk(Conversation(said=said)) == subject


@pytest.mark.parametrize(
    "said",
    [
        "make the dog red",
        "i have a hat in mind, put it on the dog",
        "i had wanted a red car",
        "is it possible to make the dog red?",
        "is there any way the dog could be blue",
        "how about a hat?",
        "are you able to make the dog red",
        "how would it look with a cat next to the tree",
        "can we see the dog in red",
        "how do i make the dog blue",
        "do you have a hat for the dog",
        "can we use the beach instead",
        "can you make it snow",
        "i hate the car",
        "my wife wants the dog to be red",
        "where is my hat? it should be red",
        "do you mind making it blue",
    ],
)
def test_wishes_are_no_talk(said: str) -> None:
    assert subject_of_talk(Conversation(said=said)) == ""


def test_an_answer_to_a_question_is_no_talk() -> None:
    asked = Exchange(user="move it", reply=Reply(act="ask", text="Where should it be?"))
    assert subject_of_talk(Conversation(said="i live next to a forest", past=(asked,))) == ""


def test_talk_changes_nothing() -> None:
    edit = Reply(act="edit", text="", instructions=("move it to the forest",))
    assert calm(edit, Conversation(said="I live next to a forest")) == Reply(act="answer", text="fine")
    assert calm(edit, Conversation(said="I want a forest")) == edit
    assert calm(Reply(act="forget", text=""), Conversation(said="why did you ask me that")).act == "answer"
