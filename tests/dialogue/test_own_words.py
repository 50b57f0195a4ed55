"""Other names for what the world has are put as the world has them, and only those."""

import pytest

from dialogpaint.dialogue.own_words import in_own_words
from dialogpaint.world import synonyms
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.near_words import NEAR_KINDS, NEAR_SHADES
from dialogpaint.world.vocabulary import COLOURS


@pytest.mark.parametrize(
    ("said", "own"),
    [
        ("add an azure feline", "add a blue cat"),
        ("turn the canine white", "turn the dog white"),
        ("put two mutts there", "put two dogs there"),
        ("add an oak", "add a tree"),
        ("add a blizzard", "add snow"),
        ("give the bloke a top hat", "give the man a hat"),
        ('write "feline" on it', 'write "feline" on it'),
        ("my kid loves frogs", "my kid loves frogs"),
        ("add a wolf", "add a wolf"),
        ("make the dog red", "make the dog red"),
    ],
)
def test_in_own_words(said: str, own: str) -> None:
    assert in_own_words(said) == own


def test_every_word_leads_to_one_that_the_world_has() -> None:
    assert set(NEAR_KINDS.values()) <= set(synonyms.KIND_OF_WORD)
    assert set(NEAR_SHADES.values()) <= set(COLOURS)
    assert set(NEAR_KINDS).isdisjoint(KINDS)
