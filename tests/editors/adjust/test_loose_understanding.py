"""Messages that tell a story around the wish: loosely_understood.txt, not_loosely_understood.txt; and plain
wishes for photographs: photographs_understood.txt. All by hand."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogpaint.adjustments.sentences import sentence
from dialogpaint.editors.adjust.loose_understanding import understand_loosely
from dialogpaint.editors.adjust.understanding import understand

HERE = Path(__file__).parent
UNDERSTOOD = [line.split(" -> ") for line in (HERE / "loosely_understood.txt").read_text().splitlines()]
NOT_UNDERSTOOD = (HERE / "not_loosely_understood.txt").read_text().splitlines()
WORDS = ["it", "is", "so", "dark", "and", "the dog", "brighten", "a bit", ",", "because", "i was", "too", "20 %"]
NEVER_UNDERSTOOD = (HERE / "not_understood.txt").read_text().splitlines()
OF_PHOTOGRAPHS = [line.split(" -> ") for line in (HERE / "photographs_understood.txt").read_text().splitlines()]
ONLY_OF_DRAWINGS = {"more green", "make it look better", "the dog is too dark", "less yellow"}
"""What may mean things in a drawing, and only the whole of a photograph."""


@pytest.mark.parametrize(("said", "meant"), UNDERSTOOD, ids=[said for said, _ in UNDERSTOOD])
def test_understood(said: str, meant: str) -> None:
    found = understand_loosely(said)
    assert found is not None and " | ".join(map(sentence, found)) == meant


@pytest.mark.parametrize(("said", "meant"), OF_PHOTOGRAPHS, ids=[said for said, _ in OF_PHOTOGRAPHS])
def test_how_people_ask_for_photographs(said: str, meant: str) -> None:
    found = understand_loosely(said)
    assert found is not None and " | ".join(map(sentence, found)) == meant


@pytest.mark.parametrize("said", NOT_UNDERSTOOD)
def test_rather_missed_than_guessed(said: str) -> None:
    assert understand_loosely(said) is None


def test_what_the_strict_rules_leave_alone_is_left_alone() -> None:
    assert {said for said in NEVER_UNDERSTOOD if understand_loosely(said)} == ONLY_OF_DRAWINGS


def test_what_is_understood_strictly_is_understood_alike() -> None:
    for line in (HERE / "understood.txt").read_text().splitlines():
        said = line.split(" -> ")[0]
        assert understand_loosely(said) == understand(said)


def test_endless_words_are_not_read() -> None:
    assert understand_loosely("it was dark so brighter " * 1000) is None


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_any_words_may_be_typed(words: list[str]) -> None:
    understand_loosely(" ".join(words))
