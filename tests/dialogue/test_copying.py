"""The user's own words: passed on without politeness, and spelled as they were."""

import pytest

from dialogpaint.core.conversation import Conversation
from dialogpaint.dialogue.copying import AS_SAID, as_said, is_outside, spelled_out


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("turn the zebra's stripes green", "turn the zebra's stripes green"),
        ("Can you please add a dragon over the tower?", "add a dragon over the tower"),
        ("ok, now remove the traffic cone, thanks!", "remove the traffic cone"),
        ("hey, could you put a crown on the king's head please", "put a crown on the king's head"),
        ("  Paint   the  sofa teal.", "paint the sofa teal"),
        ("please", "please"),
    ],
)
def test_politeness_is_left_out_and_nothing_else(said: str, expected: str) -> None:
    assert as_said(said) == expected


def test_words_of_canonical_sentences_are_inside() -> None:
    for sentence in ("make the wheels red", "remove the dogs", "give the face curly hair", "make it a pencil sketch"):
        assert not is_outside(sentence)
    for sentence in ("add a zebra", "turn the sofa pink", "make the dog teal"):
        assert is_outside(sentence)


@pytest.mark.parametrize(
    ("written", "said", "expected"),
    [
        (AS_SAID, "please turn the zebra's stripes green", "turn the zebra's stripes green"),
        ("turn the zeba's stripes green", "Turn the zebra's stripes green!", "turn the zebra's stripes green"),
        ("add a plonker to the wall", "can you add a plonkder to the wall", "add a plonkder to the wall"),
        ("make the eyes blue", "just turn the eyes blue", "make the eyes blue"),
        ("make the dog green", "paint the pup green", "make the dog green"),
        ("replace the dog with a zebr", "a zebra", "replace the dog with a zebra"),
    ],
)
def test_copied_words_are_the_users(written: str, said: str, expected: str) -> None:
    assert spelled_out(written, Conversation(said=said)) == expected
