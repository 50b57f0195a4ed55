"""Among likely replies, the one that names what the user named wins."""

from dataclasses import replace

import pytest

from dialogpaint.core.conversation import Conversation, Exchange, Reply
from dialogpaint.core.description import Description, NamedThing
from dialogpaint.dialogue.by_rules import plainly
from dialogpaint.dialogue.copying import AS_SAID
from dialogpaint.dialogue.faithfulness import (
    ANSWERED,
    DECLINED,
    DROPPED,
    IDLE,
    IMPOSSIBLE,
    INVENTED,
    OPEN,
    named,
    unfaithfulness,
)
from dialogpaint.dialogue.seq2seq import checked, truest

PICTURE = Description(
    things=(NamedThing(name="dog", colour="brown", place="left"), NamedThing(name="car", colour="red", place="right")),
    known=True,
)


def said(words: str) -> Conversation:
    return Conversation(said=words, description=PICTURE)


def edit(*instructions: str) -> Reply:
    return Reply(act="edit", text="", instructions=instructions)


def test_words_are_known_by_what_they_mean() -> None:
    assert named("Make the pooch turquoise") == {frozenset({"dog"}), frozenset({"turquoise", "blue"})}
    assert named("nothing of the kind") == frozenset()
    assert named("the hot-air balloons") == {frozenset({"balloon"})}


@pytest.mark.parametrize(
    ("words", "reply", "cost"),
    [
        ("make the puppy black", edit("make the dog black"), 0.0),
        ("make the puppy black", edit("make the car black"), DROPPED),
        ("make the dog black and the car white", edit("make the dog black"), 2 * DROPPED),
        ("remove the dog", edit("make the dog blue"), INVENTED),
        ("make it red, the car", edit("make the red car red"), IDLE),
        ("remove the dog", edit("remove the dog", "remove the dog"), IDLE),
        ("remove the cat", edit("remove the cat"), IMPOSSIBLE),
        ("turn the zebra's stripes green", edit(AS_SAID), IMPOSSIBLE),
        ("maybe a duck", Reply(act="decline", text="off topic"), DECLINED),
        ("order some sushi", Reply(act="decline", text="off topic"), 0.0),
        ("what should the dog be?", Reply(act="answer", text="help"), 0.0),
        ("make the dog green", Reply(act="ask", text="What colour should the dog be?"), ANSWERED),
        ("another colour for the dog", Reply(act="ask", text="What colour should the dog be?"), 0.0),
        ("make the red car another colour", Reply(act="ask", text="What colour should the red car be?"), 0.0),
        ("add a cat", edit("add a cat", "remove the dog"), INVENTED),
        ("remove it", edit("remove the dog"), 0.0),
        ("make the dog something else", edit("make the dog bigger"), OPEN),
        ("make the dog do something else", edit("make the dog sit"), OPEN),
        ("put something else than the dog", edit("remove the dog"), OPEN),
        ("make the dog bigger or something", edit("make the dog bigger"), 0.0),
        ("a different dog, a black one", edit("make the dog black"), 0.0),
        ("add another cat", edit("add a cat"), 0.0),
    ],
)
def test_what_is_left_out_made_up_or_pointless_costs(words: str, reply: Reply, cost: float) -> None:
    assert unfaithfulness(reply, said(words)) == cost


def test_the_users_own_words_cost_nothing_where_the_editor_takes_them() -> None:
    conversation = Conversation(said="turn the zebra's stripes green", description=PICTURE, free_text=True)
    assert unfaithfulness(edit(AS_SAID), conversation) == 0.0


def test_the_truer_of_two_likely_replies_is_taken_and_a_far_likelier_one_wins_all_the_same() -> None:
    written = [("edit: make the car black", -0.5), ("edit: make the dog black", -1.5), ("edit: make the", -1.6)]
    assert truest(written, said("make the dog black")).instructions == ("make the dog black",)
    assert truest([written[0], (written[1][0], -9.0)], said("make the dog black")).instructions == (
        "make the car black",
    )


def test_nothing_readable_becomes_a_question() -> None:
    assert truest([("gibberish", -0.1)], said("make the dog black")).act == "ask"


def test_what_cannot_become_of_the_picture_costs() -> None:
    meadow = replace(PICTURE, setting="meadow", time="day", weather="clear", style="flat")
    for words, cost in (
        ("make the car sit", IMPOSSIBLE),
        ("make the dog sit", 0.0),
        ("make the dog brown", IMPOSSIBLE),
        ("make it day", IMPOSSIBLE),
        ("add a hat to the car", IMPOSSIBLE),
        ("add a hat to the dog", 0.0),
    ):
        assert unfaithfulness(edit(words), Conversation(said=words, description=meadow)) == cost, words


def test_what_nobody_spoke_of_is_not_said_to_be_missing() -> None:
    meadow = replace(PICTURE, setting="meadow", time="day", weather="clear", style="flat")
    lost = checked(edit("remove the chair"), Conversation(said="the scenery should be another", description=meadow))
    assert (lost.act, lost.text) == ("ask", "Where should it be?")
    assert checked(edit("remove the chair"), Conversation(said="hmpf", description=meadow)).act == "ask"
    missing = checked(edit("remove the chair"), Conversation(said="no seat please", description=meadow))
    assert missing.act == "answer" and missing.text.startswith("There is no chair here.")


@pytest.mark.parametrize(
    ("words", "reply"),
    [
        ("Make the dog black, please!", edit("make the dog black")),
        ("move it to the moon", edit("move it to the Moon")),
        ("make the collar of the dog next to the car red", edit("make the collar of the dog next to the car red")),
        ("paint the dog black", None),
        ("make it nicer", None),
    ],
)
def test_an_instruction_in_the_worlds_own_words_needs_no_network(words: str, reply: Reply | None) -> None:
    assert plainly(said(words)) == reply
    assert plainly(Conversation(said=words, photograph=True)) is None


def test_an_answer_and_a_step_back_need_none_either() -> None:
    asked = Exchange(user="another colour", reply=Reply(act="ask", text="What colour should the dog be?"))
    assert plainly(Conversation(said="black", past=(asked,), description=PICTURE)) == edit("make the dog black")
    back = plainly(Conversation(said="as it was before", applied=("make the dog black",), description=PICTURE))
    assert back == Reply(act="forget", text="")


def test_nobody_is_asked_twice_which_thing_is_meant() -> None:
    owls = tuple(NamedThing(name="owl", colour="white", place=place) for place in ("left", "right"))
    which = Reply(act="ask", text="Which owl do you mean?")
    past = (Exchange(user="make the owl do something", reply=which),)
    shown = replace(PICTURE, things=owls)
    told = checked(which, Conversation(said="the right owl", past=past, description=shown))
    assert (told.act, told.text) == ("ask", "What should I do with the right owl?")
    assert checked(which, Conversation(said="that one", past=past, description=shown)).text == which.text
