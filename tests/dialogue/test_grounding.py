"""Replies are checked against the picture: absent things, several that fit, owners left out, and unknown pictures."""

import pytest

from dialogpaint.core.conversation import Conversation, Exchange, Reply
from dialogpaint.core.description import UNKNOWN, Description, NamedThing
from dialogpaint.dialogue.grounding import announce, ground


def picture(*things: NamedThing, setting: str = "meadow") -> Description:
    return Description(
        caption="a picture", things=things, setting=setting, time="day", weather="clear", style="flat", known=True
    )


DOG = NamedThing(name="dog", colour="brown", place="left", pose="standing", features=("hat",))
CAR = NamedThing(name="car", colour="red", place="right")
BIRDS = (NamedThing(name="bird", colour="red", place="left"), NamedThing(name="bird", colour="blue", place="right"))
PERSON = NamedThing(name="person", colour="red", features=("glasses", "heart"))


def grounded(sentences: str, description: Description, free_text: bool = False) -> Reply:
    reply = Reply(act="edit", text="", instructions=tuple(sentences.split(" | ")))
    return ground(reply, Conversation(said="please", description=description, free_text=free_text))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("make the car green", "make the car green"),
        ("make the right car green", "make the right car green"),
        ("make the left car green", "make the car green"),
        ("make the animal bigger", "make the dog bigger"),
        ("make the wheels red", "make the car's wheels red"),
        ("remove the hat", "remove the hat from the dog"),
        ("make the hat blue", "make the dog's hat blue"),
        ("add a red scarf", "add a red scarf to the dog"),
        ("make the car navy blue", "make the car blue"),
        ("make the car dark green", "make the car green"),
        ("make it darker", "make it night"),
        ("move it to Mars", "move it to Mars"),
    ],
)
def test_what_the_picture_makes_clear_is_told_in_full(sentence: str, expected: str) -> None:
    reply = grounded(sentence, picture(DOG, CAR))
    assert (reply.act, reply.instructions) == ("edit", (expected,))
    assert reply.text == announce((expected,))


def test_it_is_the_only_thing() -> None:
    assert grounded("make it green", picture(CAR)).instructions == ("make the car green",)
    asked = grounded("make it green", picture(DOG, CAR))
    assert asked.act == "ask" and asked.options == ("the dog", "the car")


def test_several_that_fit_are_asked_about() -> None:
    reply = grounded("make the bird green", picture(*BIRDS))
    assert reply.act == "ask" and reply.text == "Which bird do you mean?"
    assert reply.options == ("the left bird", "the right bird")


@pytest.mark.parametrize("sentence", ["make the left bird green", "make the blue bird green"])
def test_a_side_or_colour_that_singles_one_out_is_enough(sentence: str) -> None:
    assert grounded(sentence, picture(*BIRDS)).instructions == (sentence,)


def test_plurals_mean_each_one() -> None:
    reply = grounded("remove the birds", picture(*BIRDS))
    assert reply.instructions == ("remove the left bird", "remove the right bird")


def test_absent_things_are_said_to_be_absent_and_what_is_there_is_offered() -> None:
    reply = grounded("remove the cat", picture(DOG, CAR))
    assert reply.act == "answer" and reply.instructions == ()
    assert reply.text == "There is no cat here. I see a brown dog and a red car."
    assert grounded("make the blue car green", picture(CAR)).act == "answer"
    assert grounded("remove the glasses", picture(DOG)).act == "answer"


def test_a_thing_added_in_the_same_turn_is_there() -> None:
    reply = grounded("add a cat | make the cat black", picture(DOG))
    assert reply.instructions == ("add a cat", "make the cat black")


def test_a_portrait_is_a_person_too() -> None:
    face = NamedThing(name="face", colour="brown", features=("glasses",))
    assert grounded("remove the glasses from the person", picture(face)).instructions == (
        "remove the glasses from the face",
    )
    assert grounded("make the eyes blue", picture(face)).instructions == ("make the face's eyes blue",)


def test_emblems_are_called_by_their_shape() -> None:
    assert grounded("remove the emblem from the person", picture(PERSON)).instructions == (
        "remove the heart from the person",
    )
    assert grounded("add a red star", picture(PERSON)).instructions == ("add a red star to the person",)


@pytest.mark.parametrize("free_text", [True, False])
def test_an_unknown_picture_is_never_contradicted(free_text: bool) -> None:
    for sentence in ("remove the cat", "make the bird green", "turn the zebra's stripes green", "make it green"):
        assert grounded(sentence, UNKNOWN, free_text).instructions == (sentence,)


def test_words_from_outside_the_world_pass_for_an_editor_that_takes_any_words() -> None:
    sentence = "turn the zebra's stripes green"
    assert grounded(sentence, picture(DOG), free_text=True).instructions == (sentence,)
    assert grounded(sentence, picture(DOG)).act == "answer"
    assert grounded("add a zebra", picture(DOG)).act == "decline"


def asked(text: str, description: Description) -> Reply:
    return ground(Reply(act="ask", text=text), Conversation(said="?", description=description))


def test_questions_get_options_from_the_picture() -> None:
    assert asked("What colour should the car be?", picture(CAR)).options == ("blue", "green", "yellow")
    assert asked("What should I recolour?", picture(DOG, CAR)).options == ("the dog", "the car")
    for text in ("What should I add?", "What would you like to change?", "Where should it be?", "Something else?"):
        for description in (UNKNOWN, picture(), picture(DOG), picture(DOG, CAR, *BIRDS)):
            assert 2 <= len(asked(text, description).options) <= 4


def test_with_one_thing_the_next_question_is_asked_at_once() -> None:
    assert asked("What should I recolour?", picture(CAR)).text == "What colour should the car be?"


def test_a_thing_without_poses_is_not_asked_for_one() -> None:
    assert asked("What should the car do?", picture(CAR)).text == "What should I do with the car?"
    assert asked("What should the dog do?", picture(DOG)).options == ("sit", "lie down", "jump")


def test_a_question_about_what_is_absent_or_unclear() -> None:
    assert asked("What colour should the cat be?", picture(CAR)).act == "answer"
    assert asked("What colour should the bird be?", picture(*BIRDS)).text == "Which bird do you mean?"


def test_answers_are_told_from_the_picture() -> None:
    def told(said: str, subject: str) -> str:
        conversation = Conversation(said=said, description=picture(DOG, CAR), applied=("add a car",))
        return ground(Reply(act="answer", text=subject), conversation).text

    assert told("what did you do", "edits") == "So far: add a car."
    assert told("where is the dog?", "picture") == "There is a brown dog standing on the left with hat."
    assert told("how many cats?", "picture") == "There is no cat here. I see a brown dog and a red car."
    assert told("thanks", "thanks").startswith("You're welcome")
    declined = ground(Reply(act="decline", text="off topic"), Conversation(said="book a flight"))
    assert declined.act == "decline" and "only edit" in declined.text


@pytest.mark.parametrize("target", ["", "2", "all", "the hat"])
def test_taking_back_says_what(target: str) -> None:
    reply = ground(Reply(act="forget", text="", target=target), Conversation(said="forget"))
    assert reply.target == target and reply.text.startswith("I take back")


def test_who_insists_is_believed() -> None:
    told = grounded("remove the cat", picture(DOG))
    assert told.act == "answer"
    again = Conversation(said="remove the cat", past=(Exchange(user="x", reply=told),), description=picture(DOG))
    reply = ground(Reply(act="edit", text="", instructions=("remove the cat",)), again)
    assert (reply.act, reply.instructions) == ("edit", ("remove the cat",))


def test_an_instruction_is_done_once_but_things_are_added_as_often_as_said() -> None:
    assert grounded("make the car smaller | make the car smaller", picture(CAR)).instructions == (
        "make the car smaller",
    )
    assert grounded("add a dog | add a dog", picture(CAR)).instructions == ("add a dog", "add a dog")


def test_what_waits_for_an_answer_is_kept() -> None:
    reply = grounded("make it night | make the bird green | add a dog", picture(*BIRDS))
    assert reply.act == "ask" and reply.target == "make the bird green | make it night | add a dog"
    assert grounded("remove the cat | make it night", picture(*BIRDS)).target == ""
