"""An edit that decides what no word says is a guess, and the question is the better reply."""

import pytest

from dialogpaint.core.conversation import Conversation, Exchange, Reply
from dialogpaint.core.description import from_line
from dialogpaint.dialogue.guesses import guessed
from dialogpaint.dialogue.seq2seq import truest, unguessed
from dialogpaint.world.questions import question

PICTURE = from_line("beach, day, clear, flat: left red car; right brown dog sitting")
EARLIER = (Exchange(user="paint the car blue", reply=Reply(act="edit", text="", instructions=("make the car blue",))),)


def said(words: str, past: tuple[Exchange, ...] = ()) -> Conversation:
    return Conversation(said=words, description=PICTURE, past=past)


def edit(*instructions: str) -> Reply:
    return Reply(act="edit", text="", instructions=instructions)


@pytest.mark.parametrize(
    ("words", "instruction", "asked"),
    [
        ("I cannot stand the colour of the dog", "make the dog blue", ("colour", "the dog")),
        ("that red car is an eyesore", "make the car red", ("colour", "the car")),
        ("whatever, just not this dog", "replace the dog with a cat", ("become", "the dog")),
        ("the dog bores me", "replace the dog with a dog", ("become", "the dog")),
        ("the dog is the wrong size for a dog", "make the dog bigger", ("size", "the dog")),
        ("the dog could be in a better spot", "move the dog to the left", ("move", "the dog")),
        ("move the left car", "move the left car to the left", ("move", "the left car")),
        ("can the dog do a trick", "make the dog lie down", ("pose", "the dog")),
        ("take us on a trip", "move it to the desert", ("setting", "")),
        ("give the sky some drama", "make it rain", ("weather", "")),
        ("show me how a great master would do it", "make it an oil painting", ("style", "")),
        ("dress the dog up for the party", "add a hat to the dog", ("wear", "the dog")),
    ],
)
def test_what_nobody_said_is_asked(words: str, instruction: str, asked: tuple[str, str]) -> None:
    assert guessed(instruction, said(words)) == asked
    assert unguessed(edit(instruction), said(words)) == Reply(act="ask", text=question(*asked))


@pytest.mark.parametrize(
    ("words", "instruction"),
    [
        ("could the dog be navy", "make the dog blue"),
        ("make the blue car red", "make the car red"),
        ("I want the car in red", "make the car red"),
        ("a puppy would be better there than the car", "replace the car with a dog"),
        ("blow the dog up a bit", "make the dog bigger"),
        ("bring the car closer", "make the car bigger"),
        ("swap scenery for stars", "move it to the night sky"),
        ("set the scene in meadow", "move it to a meadow"),
        ("shift the dog over to the left", "move the dog to the left"),
        ("let the dog have a nap", "make the dog lie down"),
        ("off to the dunes, in the desert", "move it to the desert"),
        ("we could do with some rain", "make it rain"),
        ("the dog has overstayed its welcome", "remove the dog"),
        ("make the car's zorgle florp", "make the car blue"),
        ("turn the zebra's stripes green", "turn the zebra's stripes green"),
    ],
)
def test_what_was_said_and_what_no_rule_judges_is_done(words: str, instruction: str) -> None:
    assert guessed(instruction, said(words)) is None
    assert unguessed(edit(instruction), said(words)) == edit(instruction)


def test_words_that_lean_on_the_turn_before_need_not_repeat_it() -> None:
    assert guessed("make the dog blue", said("and the dog too", EARLIER)) is None
    assert guessed("make the dog blue", said("the dog likewise, while you are at it", EARLIER)) is None
    assert guessed("make the dog blue", said("I want to see that dog in some other colour", EARLIER)) is not None
    assert guessed("make the dog blue", said("we ought to talk about how the dog looks", EARLIER)) is not None


def test_of_several_edits_only_those_that_were_asked_for_are_made() -> None:
    words = said("somebody should paint the dog green at last")
    assert unguessed(edit("make the dog green", "make it a neon drawing"), words) == edit("make the dog green")


def test_a_reply_that_guesses_counts_as_the_question() -> None:
    words = said("I cannot stand the colour of the dog")
    written = [("edit: make the dog blue", -0.1), ("edit: make the dog red", -1.0), ("answer: picture", -0.3)]
    assert truest(written, words) == Reply(act="ask", text=question("colour", "the dog"))


def test_a_guess_that_leaves_out_what_was_said_is_no_good_question() -> None:
    words = said("so dull, the car! was yellow too much to ask?")
    written = [("edit: make the car bigger", -0.1), ("edit: make the car yellow", -1.5)]
    assert truest(written, words) == edit("make the car yellow")


def test_who_was_asked_may_leave_the_choice_to_us() -> None:
    asked = Exchange(user="another colour for the dog", reply=Reply(act="ask", text=question("colour", "the dog")))
    assert unguessed(edit("make the dog blue"), said("surprise me", (asked,))) == edit("make the dog blue")
