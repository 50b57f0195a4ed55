"""The family inside the package: there, small, free of pickle, and able to hold a conversation."""

from pathlib import Path

import pytest

import dialogpaint
from dialogpaint.models.family import find_family
from dialogpaint.recipes.samples import picture

PARTS = (
    "vae",
    "trunk",
    "text_encoder",
    "tokenizer",
    "scheduler",
    "locator",
    "clip",
    "exemplar",
    "captioner",
    "dialogue",
)


def _files() -> list[Path]:
    return [path for path in find_family("mini").rglob("*") if path.is_file()]


def test_every_part_is_there() -> None:
    assert {path.name for path in find_family("mini").iterdir() if path.is_dir()} == set(PARTS)


def test_it_is_small_and_sharded() -> None:
    sizes = [path.stat().st_size for path in _files()]
    assert sum(sizes) <= 40 * 2**20
    assert max(sizes) < 15 * 2**20


def test_nothing_in_it_is_pickled() -> None:
    assert {path.suffix for path in _files()} <= {".safetensors", ".json", ".txt", ".md", ".png"}


@pytest.mark.slow
def test_a_conversation_from_a_picture_to_an_edit_and_back() -> None:
    session = dialogpaint.open_session(picture("car-city", 128))
    before = session.picture
    turn = session.say("make the car green")
    assert turn.act == "edit" and turn.instructions == ("make the car green",)
    assert turn.changed_fraction > 0 and not turn.picture.same_as(before)
    back = session.say("forget that")
    assert back.act == "forget" and back.picture.same_as(before)
