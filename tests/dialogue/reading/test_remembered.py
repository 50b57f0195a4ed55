"""What turns before leave for a short sentence: the last edit completes it, and says what "it" is."""

import pytest

from dialogpaint.core.conversation import Act, Conversation, Exchange, Reply
from dialogpaint.core.description import UNKNOWN, Description, from_line
from dialogpaint.dialogue.reading.reader import read_in
from dialogpaint.dialogue.reading.remembered import left_behind
from dialogpaint.evaluation.wording import same_instructions
from dialogpaint.world.edits import Target
from dialogpaint.world.parse import parse

MEADOW = from_line("meadow, day, clear, flat: left brown dog standing; middle green tree; right blue car")
CATS = from_line("beach, sunset, clear, flat: left orange cat sitting; right black cat standing with hat")
NEW_CAT = from_line("meadow, day, clear, flat: left brown dog standing; middle green tree; right white cat sitting")
PERSON = from_line("studio, day, clear, flat: middle red person arms_down")
BALLS = from_line("beach, day, clear, flat: left blue ball; right red ball")


def _after(edit: str, said: str, description: Description, *talk: Act) -> tuple[str, ...]:
    done = Reply(act="edit", text="", instructions=tuple(edit.split(" | ")))
    past = (Exchange(user=edit, reply=done), *(Exchange(user="", reply=Reply(act=act, text="")) for act in talk))
    return read_in(Conversation(said=said, past=past, description=description))


@pytest.mark.parametrize(
    ("edit", "description", "said", "wanted"),
    [
        ("make the car blue", MEADOW, "now make it bigger", "make the car bigger"),
        ("make the car blue", MEADOW, "do the same with the tree", "make the tree blue"),
        ("make the car blue", MEADOW, "and the dog too", "make the dog blue"),
        ("make the car blue", MEADOW, "no, green", "make the car green"),
        ("make the car blue", MEADOW, "I meant yellow", "make the car yellow"),
        ("make the car blue", MEADOW, "not the car, the dog!", "make the dog blue"),
        ("make the car blue", MEADOW, "and the wheels yellow", "make the car's wheels yellow"),
        ("make the car blue", MEADOW, "still too small", "make the car bigger"),
        ("make the car blue", MEADOW, "make the dog match it", "make the dog blue"),
        ("make the car blue", MEADOW, "add another one", "add a car"),
        ("make the car blue", MEADOW, "put a cat next to it", "add a cat next to the car"),
        ("make the car blue", MEADOW, "looks great, now the tree in orange", "make the tree orange"),
        ("make the car blue", MEADOW, "leave the car, make the dog white", "make the dog white"),
        ("make the left cat orange", CATS, "now the other one", "make the right cat orange"),
        ("make the left cat orange", CATS, "same for the other cat", "make the right cat orange"),
        ("make the left cat orange", CATS, "give it a hat too", "add a hat to the left cat"),
        ("make the left cat orange", CATS, "both bigger", "make the left cat bigger | make the right cat bigger"),
        ("make the left cat orange", CATS, "replace the other one with a fox", "replace the right cat with a fox"),
        ("add a cat", NEW_CAT, "it should be black", "make the cat black"),
        ("add a cat", NEW_CAT, "and a duck", "add a duck"),
        ("add a cat", NEW_CAT, "no, a fox", "replace the cat with a fox"),
        ("add a cat", NEW_CAT, "one more of those", "add a cat"),
        ("make the dog sit", MEADOW, "and blue", "make the dog blue"),
        ("remove the house", MEADOW, "the car as well", "remove the car"),
        ("make the person's top red", PERSON, "the shoes too", "make the person's shoes red"),
        ("make the person's top red", PERSON, "striped as well", "make the person's top striped"),
        ("move the red ball to the right", BALLS, "no, to the middle", "move the red ball to the middle"),
        ("make it night", MEADOW, "no, sunset", "make it sunset"),
    ],
)  # fmt: skip
def test_short_words_lean_on_the_last_edit(edit: str, description: Description, said: str, wanted: str) -> None:
    told = _after(edit, said, description)
    assert same_instructions(tuple(wanted.split(" | ")), told, description), told


def test_talk_in_between_does_not_matter_but_taking_back_does() -> None:
    assert _after("make the car blue", "make it bigger", MEADOW, "answer") == ("make the car bigger",)
    assert _after("make the car blue", "make it bigger", MEADOW, "forget") == ()


def test_it_is_what_the_open_question_was_about() -> None:
    asked = Exchange(user="the dog", reply=Reply(act="ask", text="What should I do with the dog?"))
    assert read_in(Conversation(said="make it blue", past=(asked,), description=MEADOW)) == ("make the dog blue",)


def test_an_answer_to_which_is_left_to_what_waits_for_it() -> None:
    asked = Exchange(
        user="make the cat red", reply=Reply(act="ask", text="Which cat do you mean?", target="make the cat red")
    )
    assert read_in(Conversation(said="the black one and make it bigger", past=(asked,), description=CATS)) == ()


@pytest.mark.parametrize(
    ("done", "description", "now"),
    [
        ("make the red car blue", MEADOW, (Target(kind="car"),)),
        ("replace the left cat with a dog", MEADOW, (Target(kind="dog"),)),
        ("remove the cat", MEADOW, ()),
        ("make the cat bigger", CATS, ()),
        ("make the red car blue", UNKNOWN, (Target(kind="car", colour="blue"),)),
    ],
)
def test_things_are_called_as_they_are_after_the_edit(
    done: str, description: Description, now: tuple[Target, ...]
) -> None:
    edit = parse(done)
    assert edit is not None
    assert left_behind(edit, description) == now
