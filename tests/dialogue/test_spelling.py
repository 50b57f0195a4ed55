import random
from itertools import pairwise
from pathlib import Path

import pytest

from dialogpaint.dialogue.slips import cost, sound
from dialogpaint.dialogue.spelling import corrected, is_word, known, quiet
from dialogpaint.world.kinds import KINDS

HERE = Path(__file__).parent
TYPOS = [tuple(line.split(" -> ")) for line in (HERE / "typos.txt").read_text("utf-8").splitlines()]
CORRECT = (HERE / "untouched.txt").read_text("utf-8").splitlines()


def test_there_are_enough_sentences() -> None:
    assert len(TYPOS) >= 150 and len(CORRECT) >= 150


@pytest.mark.parametrize(("typed", "meant"), TYPOS)
def test_typos_become_what_was_meant(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


@pytest.mark.parametrize("said", CORRECT)
def test_correct_words_names_numbers_quotations_and_other_languages_stay(said: str) -> None:
    assert corrected(said) == said


@pytest.mark.parametrize("meant", [meant for _, meant in TYPOS])
def test_what_is_corrected_is_not_corrected_again(meant: str) -> None:
    assert corrected(meant) == meant


def test_swapped_letters_in_the_names_of_things_are_found() -> None:
    """Nine in ten: a few swaps give another word ("loin")."""
    rng = random.Random(5)
    swapped = []
    for kind in KINDS:
        at = rng.randrange(1, len(kind) - 1) if len(kind) > 3 else 0
        typed = kind[:at] + kind[at + 1] + kind[at] + kind[at + 2 :]
        if len(kind) > 4 and typed != kind and not is_word(typed):
            swapped.append((typed, kind))
    right = sum(corrected(f"add a {typed}") == f"add a {kind}" for typed, kind in swapped)
    assert right >= 0.9 * len(swapped)


def test_everything_known_is_a_word() -> None:
    assert all(is_word(word) for word in known())


@pytest.mark.parametrize("text", ["", " ", "!?", "x" * 2000, "a'b'c'd", "'", '"', "’s", "\n\t"])
def test_what_is_no_sentence_stays(text: str) -> None:
    assert corrected(text) == text


def test_a_likelier_slip_costs_less() -> None:
    rising = [("dog", "dog"), ("dogg", "dog"), ("odg", "dog"), ("dpg", "dog"), ("dqg", "dog"), ("xyz", "dog")]
    prices = [cost(typed, meant) for typed, meant in rising]
    assert prices[0] == 0 and all(one < other for one, other in pairwise(prices))


def test_words_that_sound_the_same() -> None:
    assert sound("elefant") == sound("elephant") and sound("kasle") == sound("cassle") != sound("candle")


def test_shouting() -> None:
    assert quiet("MAKE IT RED") == "make it red" and quiet("NASA") == "NASA" and quiet("Make it RED") == "Make it RED"


def test_a_sound_is_no_reason_where_the_letters_are_others() -> None:
    assert sound("lighteouse") == sound("lettuce") and cost("lighteouse", "lighthouse") < cost("lighteouse", "lettuce")
    assert corrected("add a lighteouse") == "add a lighthouse" and corrected("a green cattus") == "a green cactus"
