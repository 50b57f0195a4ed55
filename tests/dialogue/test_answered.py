"""Short answers to this program's own questions make the edit that was asked about; other words are left alone."""

import pytest

from dialogpaint.core.conversation import Conversation, Exchange, Reply
from dialogpaint.core.description import Description, NamedThing
from dialogpaint.dialogue.answered import answered
from dialogpaint.dialogue.grounding import ground
from dialogpaint.evaluation.wording import same_instructions

DOG = NamedThing(name="dog", colour="brown", place="left")
BIRDS = (NamedThing(name="bird", colour="red", place="left"), NamedThing(name="bird", colour="blue", place="right"))


def picture(*things: NamedThing) -> Description:
    return Description(things=things, setting="meadow", time="day", weather="clear", style="flat", known=True)


def after(question: Reply, said: str, description: Description) -> tuple[str, ...]:
    exchange = Exchange(user="please", reply=question)
    reply = answered(Conversation(said=said, past=(exchange,), description=description))
    return reply.instructions if reply is not None else ()


@pytest.mark.parametrize(
    ("question", "said", "made"),
    [
        ("What colour should the dog be?", "green, please", "make the dog green"),
        ("What colour should the car's wheels be?", "Black", "make the car's wheels black"),
        ("What should the dog become?", "a red car", "replace the dog with a red car"),
        ("What should the duck do?", "swim", "make the duck swim"),
        ("Should the dog be bigger or smaller?", "smaller", "make the dog smaller"),
        ("Where should the dog go?", "to the left", "move the dog to the left"),
        ("Where should the dog go?", "the middle", "move the dog to the middle"),
        ("What should I add?", "two ducks on the left", "add two ducks on the left"),
        ("What should I remove?", "the dog", "remove the dog"),
        ("What should the weather be?", "fog", "add fog"),
        ("What should the weather be?", "clear", "clear the weather"),
        ("What should the weather be?", "snow", "make it snow"),
        ("What time of day should it be?", "sunset", "make it sunset"),
        ("Which style should it have?", "watercolour", "make it a watercolour"),
        ("Where should it be?", "the beach", "move it to the beach"),
        ("What should the background be?", "purple", "make the background purple"),
        ("What should the person wear?", "glasses", "add glasses to the person"),
    ],
)
def test_a_short_answer_makes_the_edit_that_was_asked_about(question: str, said: str, made: str) -> None:
    assert after(Reply(act="ask", text=question), said, picture(DOG)) == (made,)


@pytest.mark.parametrize(
    ("question", "said", "made"),
    [
        ("Which bird do you mean?", "the second", "make the right bird green"),
        ("Which bird do you mean?", "hm, the latter", "make the right bird green"),
        ("Which bird do you mean?", "1", "make the left bird green"),
        ("Which bird do you mean?", "not the red one", "make the right bird green"),
        ("Which bird do you mean?", "the one that's red", "make the red bird green"),
        ("Which bird do you mean?", "the one on the left side I think", "make the left bird green"),
        ("What colour should the red bird be?", "green I guess", "make the red bird green"),
        ("What colour should the red bird be?", "maybe green?", "make the red bird green"),
        ("Where should the red bird go?", "over to the right", "move the red bird to the right"),
    ],
)
def test_people_answer_in_many_words(question: str, said: str, made: str) -> None:
    told = after(Reply(act="ask", text=question, target="make the bird green"), said, picture(*BIRDS))
    assert same_instructions((made,), told, picture(*BIRDS)), told


def test_a_longer_answer_is_read_in_the_form_of_the_question() -> None:
    asked = Reply(act="ask", text="What colour should the dog be?")
    wanted = ("make the dog black", "make the dog bigger")
    assert after(asked, "black, and make it bigger", picture(DOG)) == wanted


def test_a_number_is_one_of_the_quick_replies() -> None:
    asked = Reply(act="ask", text="Should the dog be bigger or smaller?", options=("bigger", "smaller"))
    assert after(asked, "the latter", picture(DOG)) == ("make the dog smaller",)


@pytest.mark.parametrize("said", ["you decide", "whatever you like", "why do you ask?", "no, make the sky red", ""])
def test_other_answers_are_left_to_the_dialogue_model(said: str) -> None:
    for question in ("What colour should the dog be?", "Which bird do you mean?", "What should I add?"):
        assert after(Reply(act="ask", text=question, target="make the bird green"), said, picture(*BIRDS)) == ()


def test_without_a_question_nothing_is_an_answer() -> None:
    assert answered(Conversation(said="green", description=picture(DOG))) is None
    assert after(Reply(act="edit", text="I'll make the dog red."), "green", picture(DOG)) == ()


@pytest.mark.parametrize(
    ("request_", "said", "made"),
    [
        ("make the bird green", "the left bird", ("make the left bird green",)),
        ("make the bird green", "left", ("make the left bird green",)),
        ("make the bird green", "the blue one", ("make the blue bird green",)),
        ("make the bird green", "the one on the right", ("make the right bird green",)),
        ("make the bird green", "both", ("make the left bird green", "make the right bird green")),
        ("make the bird's wings green", "the right one", ("make the wings of the right bird green",)),
        ("make it green", "the dog", ("make the dog green",)),
        ("remove it", "the dog", ("remove the dog",)),
        ("make the animal bigger", "the left bird", ("make the left bird bigger",)),
        ("make the bird green | make it night", "the left one", ("make the left bird green", "make it night")),
    ],
)
def test_the_thing_chosen_goes_into_the_instruction_that_waited(
    request_: str, said: str, made: tuple[str, ...]
) -> None:
    shown = picture(DOG, *BIRDS)
    wanted = Reply(act="edit", text="", instructions=tuple(request_.split(" | ")))
    question = ground(wanted, Conversation(said="please", description=shown))
    assert question.act == "ask" and question.text.startswith("Which")
    told = after(question, said, shown)
    assert [words.replace("the right bird's wings", "the wings of the right bird") for words in told] == list(made)


def test_who_shall_wear_it() -> None:
    people = (NamedThing(name="person", place="left"), NamedThing(name="person", place="right"), DOG)
    wanted = Reply(act="edit", text="", instructions=("add a red hat",))
    question = ground(wanted, Conversation(said="a red hat", description=picture(*people)))
    assert question.text == "Who should wear a red hat?"
    for option, made in zip(question.options, ("the left person", "the right person", "the dog"), strict=True):
        assert after(question, option, picture(*people)) == (f"add a red hat to {made}",)
