"""What the words held already is not asked about."""

import pytest

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import UNKNOWN, Description, from_line
from dialogpaint.dialogue.already_told import told_already
from dialogpaint.dialogue.grounding import ground
from dialogpaint.world.questions import question

PICTURE = from_line("beach, day, clear, flat: left red car; right brown dog sitting")
STUDIO = from_line("studio, day, clear, flat: left red dog; right brown dog sitting")


def asked(words: str, subject: str, about: str = "", picture: Description = PICTURE) -> tuple[str, ...]:
    """The instructions that come of the question, () where it stays a question."""
    reply = Reply(act="ask", text=question(subject, about))
    after = told_already(reply, Conversation(said=words, description=picture))
    assert after.act == "edit" or after == reply
    return after.instructions


@pytest.mark.parametrize(
    ("words", "subject", "about", "edit"),
    [
        ("our journey goes on to the desert", "picture", "", "move it to the desert"),
        ("when they woke up again dusk had come", "picture", "", "make it sunset"),
        ("my sister adores a pencil sketch", "style", "", "make it a pencil sketch"),
        ("that car is an eyesore, green suits cars", "colour", "the car", "make the car green"),
        ("the dog trotted over to the left, and there it stays", "move", "the dog", "move the dog to the left"),
        ("a beach so dull without a rainbow", "weather", "", "add a rainbow"),
        ("the dog looks lost, huge is how I like dogs", "size", "the dog", "make the dog bigger"),
    ],
)
def test_the_answer_is_in_the_words(words: str, subject: str, about: str, edit: str) -> None:
    assert asked(words, subject, about) == (edit,)


@pytest.mark.parametrize(
    ("words", "subject", "about"),
    [
        ("what would it be like", "picture", ""),
        ("we are on the beach", "picture", ""),
        ("the dog dreams of the desert", "picture", ""),
        ("first the desert, then the snow", "picture", ""),
        ("anything but the desert", "setting", ""),
        ("the beach without the sun", "weather", ""),
        ("the dog went from the left to the right", "move", "the dog"),
        ("I don't want pencil", "style", ""),
        ("red is so ordinary for the car", "colour", "the car"),
        ("the red car could be another colour, less green", "colour", "the car"),
        ("that backdrop is a pain, brown is nicer", "background", ""),
    ],
)
def test_where_that_is_not_sure_the_question_stays(words: str, subject: str, about: str) -> None:
    assert asked(words, subject, about) == ()


def test_only_a_plain_backdrop_has_a_colour() -> None:
    words = "that backdrop is a pain, brown is nicer"
    assert asked(words, "background", picture=STUDIO) == ("make the background brown",)


def test_the_thing_that_was_named_is_the_one_meant() -> None:
    for words, instructions in (
        ("in my dreams the left dog was blue", ("make the left dog blue",)),
        ("in my dreams the dog was blue", ()),
        ("the left dog or the right dog, one was blue", ()),
    ):
        heard = Conversation(said=words, description=STUDIO)
        reply = ground(Reply(act="edit", text="", instructions=("make the dog blue",)), heard)
        assert reply.act == "ask" and told_already(reply, heard).instructions == instructions


def test_of_an_unknown_picture_nothing_is_taken_for_granted() -> None:
    assert asked("off to the desert", "picture", picture=UNKNOWN) == ()
