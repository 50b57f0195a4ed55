"""The reader of requests, on sentences written by hand: seen.txt was looked at while its words and frames were made,
unseen.txt was written before and only counted.
"""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogpaint.core.conversation import Conversation, Exchange, Reply
from dialogpaint.core.description import UNKNOWN, Description, from_line
from dialogpaint.dialogue.by_rules import by_rules
from dialogpaint.dialogue.grounding import ground
from dialogpaint.dialogue.reading.frames import edits_of
from dialogpaint.dialogue.reading.reader import read
from dialogpaint.dialogue.reading.things import Mention, Seen, found
from dialogpaint.dialogue.reading.words import lexicon, meanings, plural, tokens, understood
from dialogpaint.evaluation.wording import same_instructions
from dialogpaint.world.edits import Target
from dialogpaint.world.parse import parse

HERE = Path(__file__).parent
MEADOW = from_line("meadow, day, clear, flat: left brown dog standing; middle green tree; right red car")
CATS = from_line("beach, sunset, clear, flat: left white cat sitting; right black cat standing with hat")


def _cases(name: str) -> Iterator[tuple[str, Description, tuple[str, ...]]]:
    """What is said, of which picture, and the instructions wanted."""
    description = UNKNOWN
    for line in (HERE / name).read_text().splitlines():
        if line.startswith("# "):
            description = from_line(line[2:])
            continue
        said, _, wanted = line.rpartition(" => ")
        yield said, description, () if wanted == "-" else tuple(wanted.split(" | "))


def _told(said: str, description: Description) -> tuple[str, ...]:
    """The instructions as they are given once checked against the picture."""
    instructions = read(said, description)
    if not instructions:
        return ()
    reply = ground(
        Reply(act="edit", text="", instructions=instructions), Conversation(said=said, description=description)
    )
    return reply.instructions if reply.act == "edit" else ()


def _outcomes(name: str) -> tuple[list[str], list[str]]:
    """What was read wrongly, and what was not read."""
    wrong: list[str] = []
    missed: list[str] = []
    for said, description, wanted in _cases(name):
        told = _told(said, description)
        if not (same_instructions(wanted, told, description) if wanted else not told):
            (wrong if told else missed).append(said)
    return wrong, missed


def test_what_it_was_made_with() -> None:
    wrong, missed = _outcomes("seen.txt")
    assert not wrong
    assert len(missed) <= 5, missed


def test_what_it_never_saw() -> None:
    wrong, missed = _outcomes("unseen.txt")
    assert len(wrong) <= 12 and len(missed) <= 40, (wrong, missed)


def test_a_clause_takes_milliseconds() -> None:
    lexicon()
    cases = list(_cases("seen.txt"))
    start = time.process_time()
    for said, description, _ in cases:
        read(said, description)
    assert (time.process_time() - start) / len(cases) < 0.005


def test_every_instruction_is_canonical() -> None:
    for said, description, _ in _cases("seen.txt"):
        assert all(parse(sentence) is not None for sentence in _told(said, description)), said


@pytest.mark.parametrize(
    "said",
    [
        *(
            "",
            "?!",
            ",",
            "and",
            "the",
            "'s",
            "make it nicer",
            "make the dragon blue",
            "recolour the dog",
            "make the cat",
        ),
        *("is the dog blue?", "I have a red car", "don't make the dog blue", "make the dog bark", "add a zebra"),
    ],
)
def test_what_is_not_certain_is_left_to_others(said: str) -> None:
    assert read(said, MEADOW) == ()


def test_two_that_fit_are_not_guessed_between() -> None:
    assert read("make the cat red", CATS) == ()
    assert read("make the left cat red", CATS) == ("make the left cat red",)
    assert read("make the cat with the hat red", CATS) == ("make the right cat red",)
    assert read("make both cats red", CATS) == ("make the left cat red", "make the right cat red")


def test_an_unknown_picture_shows_what_the_user_says() -> None:
    assert read("could the left dog be blue?", UNKNOWN) == ("make the left dog blue",)
    assert read("make it blue", UNKNOWN) == ()
    assert read("make it night", UNKNOWN) == ("make it night",)


def test_what_may_lean_on_earlier_turns_needs_a_verb_and_a_name() -> None:
    bus = from_line("city, day, clear, flat: yellow bus")
    assert read("make it red", bus) == ("make the bus red",)
    assert read("make it red", bus, leaning=True) == ()
    assert read("red bus", bus, leaning=True) == ()
    assert read("paint the bus red", bus, leaning=True) == ("make the bus red",)


def test_an_editor_that_takes_any_words_loses_none() -> None:
    assert read("add a bird behind the car", MEADOW) == ("add a bird next to the car",)
    assert read("add a bird behind the car", MEADOW, free_text=True) == ()


def test_places_the_world_does_not_tell_apart_are_told_to_no_other_editor() -> None:
    for said in ("add a bird up in the sky", "add a bird in the top left corner", "behind the car add a bird"):
        assert read(said, MEADOW) and read(said, MEADOW, free_text=True) == ()


def test_where_a_new_thing_stands_may_come_first() -> None:
    assert read("next to the car I want two cats", MEADOW) == ("add two cats next to the car",)
    assert read("next to the house I want two cats", MEADOW) == ()


def test_what_took_the_place_of_another_can_be_spoken_of() -> None:
    assert read("swap the dog for a cat, then make the cat white", MEADOW) == (
        "replace the dog with a cat",
        "make the cat white",
    )
    assert read("make the cat white, then swap the dog for a cat", MEADOW) == ()


def test_several_are_replaced_by_as_many() -> None:
    assert len(read("swap both cats for dogs", CATS)) == 2
    assert read("swap the dog for cats", MEADOW) == ()


def test_a_neighbour_is_named_by_what_it_stands_next_to() -> None:
    assert read("make the animal next to the tree blue", MEADOW) == ("make the dog blue",)
    assert read("remove the thing next to the tree", MEADOW) == ()


def test_things_move_but_do_not_turn() -> None:
    assert read("bring the dog to the right", MEADOW) == ("move the dog to the right",)
    assert read("turn the dog to the right", MEADOW) == ()


def test_what_is_taken_back_in_one_breath_is_not_read() -> None:
    assert read("make the dog blue, no wait, red", MEADOW) == ()
    assert read("make the dog white, not red", MEADOW) == ("make the dog white",)


def test_by_rules_gives_a_reply_for_drawings_only() -> None:
    wanted = Conversation(said="the car should be blue", description=MEADOW)
    reply = by_rules(wanted)
    assert (
        reply is not None and reply.instructions == ("make the car blue",) and reply.text == "I'll make the car blue."
    )
    assert by_rules(Conversation(said="the car should be blue", description=MEADOW, photograph=True)) is None
    past = (Exchange(user="paint something", reply=Reply(act="ask", text="Which one?")),)
    assert by_rules(Conversation(said="red car", description=MEADOW, past=past)) is None


def test_removing_what_was_just_added_may_mean_forgetting() -> None:
    added = Conversation(said="remove the hat", description=CATS, applied=("add a red hat to the right cat",))
    assert by_rules(added) is None
    assert by_rules(Conversation(said="remove the hat", description=CATS)) is not None


def test_tokens() -> None:
    assert tokens("The Dog\u2019s collar, dont!") == ("the", "dog", "'s", "collar", ",", "don't")
    assert tokens("dog => cat") == ("dog", "->", "cat")
    assert plural("puppy") == "puppies" and plural("fox") == "foxes" and plural("woman") == "women"


def test_meanings_come_longest_first() -> None:
    ends = [end for _, end in meanings(("palm", "tree", "please"), 0)]
    assert ends == sorted(ends, reverse=True) and ends[0] == 2
    assert understood(("palm", "tree", "please")) and not understood(("palm", "zebra"))


def test_things_are_found_by_place_and_order() -> None:
    seen = Seen(description=CATS)
    assert found(Mention(kinds=("cat",)), seen) == ()
    assert found(Mention(kinds=("cat",), side="left"), seen) == (Target(kind="cat", side="left"),)
    assert found(Mention(kinds=("cat",), colour="black"), seen) == (Target(kind="cat", colour="black"),)
    assert found(Mention(kinds=("dog",)), seen) == ()
    assert len(found(Mention(kinds=("cat",), many=True), seen)) == 2


def test_no_pieces_make_no_edit() -> None:
    assert edits_of((), Seen(description=MEADOW)) == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(sorted({phrase[0] for phrase in lexicon()})), max_size=9))
def test_any_words_are_read_without_harm(words: list[str]) -> None:
    assert isinstance(read(" ".join(words), MEADOW), tuple)
