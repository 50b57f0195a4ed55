"""The world as a generator of pairs."""

from dataclasses import replace

import numpy as np
import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.core.pairs import PairGenerator, PairTexts
from dialogpaint.datasets.edit_pairs.drawn import DrawnPairs, world_id
from dialogpaint.dialogue.reading.reader import read
from dialogpaint.evaluation.pairs import pair_tasks
from dialogpaint.world.oracle import check


def test_pairs_are_what_the_texts_say() -> None:
    generator = DrawnPairs(128)
    assert isinstance(generator, PairGenerator)
    for task in pair_tasks(6, 3):
        one, other = generator.draw(task.texts, [5, 6])
        assert check(one.after, task.scene, task.edit).success
        assert not one.before.same_as(one.after) and (one.seed, other.seed) == (5, 6)
        assert _alike(generator.draw(task.texts, [5, 6])[1].after, other.after)


def test_free_words_and_a_caption_with_a_full_stop_are_understood() -> None:
    task = next(iter(pair_tasks(1, 3)))
    told = replace(task.texts, caption=task.texts.caption.capitalize() + ".")
    (plain,) = DrawnPairs(64).draw(told, [0])
    polite = replace(told, instruction=f"could you please {told.instruction}")
    (other,) = DrawnPairs(64, read).draw(polite, [0])
    assert _alike(other.after, plain.after)


def _alike(one: Picture, other: Picture) -> bool:
    """Some pixels are not always drawn alike."""
    return int(np.abs(one.pixels.astype(int) - other.pixels.astype(int)).max()) <= 2


def test_texts_that_contradict_each_other_give_nothing() -> None:
    task = next(iter(pair_tasks(1, 3)))
    assert DrawnPairs(64).draw(replace(task.texts, edited_caption="a green whale in the office"), [0]) == []


@pytest.mark.parametrize("caption_id", ["coco/12#0", "world/train-x#0", "world/nowhere-3#0", ""])
def test_other_captions_are_refused(caption_id: str) -> None:
    texts = PairTexts(id=caption_id, caption="a dog", instruction="add a cat", edited_caption="a dog, a cat", domain="")
    with pytest.raises(BadInput, match="no caption of the world"):
        DrawnPairs(64).draw(texts, [0])


def test_a_caption_of_another_scene_is_refused() -> None:
    texts = PairTexts(id=world_id(4, "train"), caption="a", instruction="b", edited_caption="c", domain="")
    with pytest.raises(BadInput, match="is not its scene's"):
        DrawnPairs(64).draw(texts, [0])
