import random
from pathlib import Path

import pytest

from dialogpaint.datasets.dialogues import converse
from dialogpaint.dialogue.clauses import LONGEST, requests
from dialogpaint.dialogue.compounds import parts
from dialogpaint.dialogue.grounding import ground
from dialogpaint.dialogue.politeness import plain
from dialogpaint.dialogue.second_thoughts import settled
from dialogpaint.dialogue.spelling import corrected

LINES = (Path(__file__).parent / "requests.txt").read_text("utf-8").splitlines()
CASES = [(said, tuple(single.split(" | "))) for said, single in (line.split(" => ") for line in LINES)]
_ANY = "please could you make the dog and a cat red, then blue so that it is I like no wait can hey ok"
BEFORE = ("My cousin sent me this last night.", "We were in Lisbon in June.", "I really love how this came out.")
AFTER = ("My wife will be thrilled.", "It's for a friend.", "I owe you one.")


@pytest.mark.parametrize(("said", "single"), CASES)
def test_the_single_requests_of_a_message(said: str, single: tuple[str, ...]) -> None:
    assert requests(said) == single


@pytest.mark.parametrize("single", sorted({one for _, several in CASES for one in several if len(several) > 1}))
def test_a_single_request_comes_back_as_itself(single: str) -> None:
    assert requests(single) == (single,)


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("after", ["", *AFTER])
@pytest.mark.parametrize("wanted", ["make the dog red", "add a tree on the left", "remove the car"])
def test_what_stands_around_a_request_is_left_out(before: str, wanted: str, after: str) -> None:
    assert requests(f"{before} {wanted.capitalize()}. {after}".strip())[0].lower() == wanted


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("make the car red, no wait, blue", "make the car blue"),
        ("make the dog - I mean the cat - blue", "make the cat blue"),
        ("add a tree on the left, sorry, on the right", "add a tree on the right"),
        ("remove the tree. no wait, remove the car", "remove the car"),
        ("take it to the beach - no, the desert", "take it to the desert"),
        ("make the red, I mean blue, car bigger", "make the blue car bigger"),
        ("make the sky pink, no wait, make it purple", "make the sky purple"),
        ("there is no dog", "there is no dog"),
        ("no, make it blue", "no, make it blue"),
        ("I mean the left one", "I mean the left one"),
    ],
)
def test_second_thoughts(said: str, meant: str) -> None:
    assert settled(said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Hey there, I was wondering if you could make the dog red, thanks!", "make the dog red"),
        ("would you mind making the dog red please?", "make the dog red"),
        ("ok so can you add a dog next to the tree, if that's ok", "add a dog next to the tree"),
        ("please", ""),
        ("add a hat to the man", "add a hat to the man"),
        ("I want the dog to be red", "I want the dog to be red"),
    ],
)
def test_politeness(said: str, meant: str) -> None:
    assert plain(said) == meant


def test_quotations_are_kept_and_never_taken_apart() -> None:
    assert requests('write "one, two and three; then four" and add a dog') == (
        'write "one, two and three; then four"',
        "add a dog",
    )


@pytest.mark.parametrize("said", ["", " ", "?!", "x" * (LONGEST + 1), "and", ", , and", "I", "no wait", "make", "1."])
def test_what_is_no_request_stays(said: str) -> None:
    assert requests(said) == (said,)


def test_never_more_requests_than_the_grammar_asked_for() -> None:
    """On conversations of the validation split; a message is taken apart as it was put together, or not at all."""
    turns = [turn for seed in range(60) for turn in converse(seed, ground, "validation")]
    wanted = [len(turn.reply.instructions) if turn.reply.act == "edit" else 1 for turn in turns]
    found = [len(requests(corrected(turn.conversation.said))) for turn in turns]
    assert sum(some > most for some, most in zip(found, wanted, strict=True)) <= len(turns) // 100


def test_any_words_are_read_in_time() -> None:
    """Nothing is lost when the words make no sense: there is always something to read."""
    rng = random.Random(0)
    words = _ANY.split()
    for _ in range(40):
        said = " ".join(rng.choices(words, k=rng.randrange(1, 60)))
        assert all(one.strip() for one in requests(said)) and parts(said)
