"""What no drawing of this world can be is told from what it can."""

import pytest

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import Description, NamedThing
from dialogpaint.dialogue.beyond import beyond, strange
from dialogpaint.dialogue.copying import AS_SAID
from dialogpaint.dialogue.faithfulness import DECLINED, IMPOSSIBLE, INVENTED, unfaithfulness
from dialogpaint.dialogue.seq2seq import calm
from dialogpaint.world.answers import DECLINES

PICTURE = Description(things=(NamedThing(name="dog", colour="brown"), NamedThing(name="tree")), known=True)


@pytest.mark.parametrize(
    "said",
    [
        "make the dog look more realistic please",
        "turn the cartoon dog into a real living one",
        "can it look like a real dog instead of a cartoon one",
        "i want it photorealistic, 8k, like a film still",
        "please make this look like an actual photograph",
        "make it 3d like pixar",
        "make a gif where the dog wags its tail",
        "animate the car so it drives away",
    ],
)
def test_no_drawing_is_a_photograph_or_a_film(said: str) -> None:
    assert beyond(said) == "beyond"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("put this on a mug", "output"),
        ("make a calendar of it", "output"),
        ("search the web for a nicer picture", "off topic"),
        ("please play some music", "off topic"),
        ("make the dog talk", "unknown"),
        ("let the dog ride the car", "unknown"),
        ("make the dog face left", "unknown"),
        ("rotate the dog", "unknown"),
        ("show the picture from above", "unknown"),
        ("show me the back of the car", "unknown"),
    ],
)
def test_errands_and_what_things_do_not_do(said: str, why: str) -> None:
    assert beyond(said) == why


@pytest.mark.parametrize(
    "said",
    [
        "make it look less realistic",
        "it looks too realistic",
        "make it look like a real winter",
        "add a photo of a dog",
        "draw it as a cartoon",
        "make the dog really big",
        "it's for a video. make the dog red",
        "put it on the left",
        "put a cup on the left",
        "make the dog sit next to the car",
        "turn the dog into a cat",
        "add a ball for the dog to play with",
        "make the dog look sad",
        "turn the car blue",
        "rotate the picture",
    ],
)
def test_what_can_be_drawn_is_not_beyond(said: str) -> None:
    assert not beyond(said)


@pytest.mark.parametrize(
    "said",
    ["add a chandelier", "add a corpse under the tree", "draw a dentist beside the car", "add some broccoli",
     "replace the dog with a raccoon", "put Taylor Swift next to the car"],
)  # fmt: skip
def test_good_english_that_no_word_of_the_world_stands_for(said: str) -> None:
    assert strange(said)


@pytest.mark.parametrize(
    "said",
    ["add a hound", "put a hat on the dog", "add some snow", "add something", "put a big red lorry there",
     "add a picture of a dog", "turn it into a sketch", "add a doggo", "make the dog red", "add a bit of fog"],
)  # fmt: skip
def test_words_of_the_world_and_slang_are_not_strange(said: str) -> None:
    assert not strange(said)


def test_declining_what_is_strange_costs_nothing() -> None:
    said = Conversation(said="add a corpse under the tree", description=PICTURE)
    assert unfaithfulness(Reply(act="decline", text=""), said) == 0
    assert unfaithfulness(Reply(act="edit", text="", instructions=(AS_SAID,)), said) == 0
    assert unfaithfulness(Reply(act="edit", text="", instructions=("add a tree",)), said) >= INVENTED
    known = Conversation(said="add a cat under the tree", description=PICTURE)
    assert unfaithfulness(Reply(act="decline", text=""), known) == DECLINED
    assert unfaithfulness(Reply(act="edit", text="", instructions=(AS_SAID,)), known) == IMPOSSIBLE


def test_nothing_else_is_brought_in_for_what_is_strange() -> None:
    edit = Reply(act="edit", text="", instructions=("add a tree next to the tree",))
    said = Conversation(said="draw Mickey Mouse beside the tree", description=PICTURE)
    assert calm(edit, said).act == "decline"
    assert calm(edit, said).text in DECLINES
    assert calm(edit, Conversation(said="put a tree beside the tree", description=PICTURE)) == edit
