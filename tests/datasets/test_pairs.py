"""Edit pairs: nothing held out is ever shown in training, and pictures differ exactly where the shares say."""

import numpy as np
import pytest

from dialogpaint.core.image import Picture
from dialogpaint.datasets.captioned import Captioned, training_texts
from dialogpaint.datasets.pairs import changed_share, sample_pairs
from dialogpaint.datasets.pictures import Pictures, to_signed
from dialogpaint.world.apply import apply
from dialogpaint.world.splits import held_out

SIZE, CELLS = 64, 8


def test_training_pairs_show_no_held_out_combination() -> None:
    for seed in range(60):
        pairs = sample_pairs(seed, "train", 2, 16)
        assert not held_out(pairs.scene)
        assert not any(held_out(target) for target in pairs.targets)


def test_test_pairs_show_some() -> None:
    assert any(held_out(target) for seed in range(80) for target in sample_pairs(seed, "test", 1, 16).targets)


def test_the_pictures_are_of_the_scenes_and_edits_it_names() -> None:
    pairs = sample_pairs(3, "train", 3, SIZE)
    again = sample_pairs(3, "train", 3, SIZE)
    assert pairs.edits == again.edits and pairs.picture.same_as(again.picture)
    assert len(pairs.edits) == len(pairs.targets) == len(pairs.pictures) == 3
    assert [apply(pairs.scene, edit) for edit in pairs.edits] == list(pairs.targets)


def test_pictures_differ_where_the_share_says_and_nowhere_else() -> None:
    changed = 0
    for seed in range(12):
        pairs = sample_pairs(seed, "train", 1, SIZE)
        before, after = pairs.picture, pairs.pictures[0]
        share = changed_share(before, after, CELLS)
        differs = np.abs(before.pixels.astype(int) - after.pixels).max(axis=2) > 8
        cells = differs.reshape(CELLS, SIZE // CELLS, CELLS, SIZE // CELLS)
        assert ((share > 0) == (cells.mean(axis=(1, 3)) * 255 >= 0.5)).all()
        changed += share.any()
    assert changed == 12


@pytest.mark.parametrize(("level", "share"), [(100, 0), (108, 0), (109, 255)])
def test_a_difference_counts_from_nine_levels_on(level: int, share: int) -> None:
    before, after = (Picture(pixels=np.full((16, 16, 3), value, dtype=np.uint8)) for value in (100, level))
    assert (changed_share(before, after, 4) == share).all()


def test_a_quarter_of_a_cell() -> None:
    pixels = np.zeros((16, 16, 3), dtype=np.uint8)
    pixels[:2, :2, 1] = 200
    share = changed_share(Picture(pixels=np.zeros_like(pixels)), Picture(pixels=pixels), 4)
    assert share[0, 0] == 64 and share.sum() == 64


def test_a_resumed_stream_goes_on_with_the_next_scene() -> None:
    def first(count: int, stream: Pictures) -> list[np.ndarray]:
        pictures = iter(stream)
        return [next(pictures).numpy() for _ in range(count)]

    whole, rest = first(4, Pictures(32)), first(2, Pictures(32, first=2))
    assert all(np.array_equal(one, other) for one, other in zip(whole[2:], rest, strict=True))


def test_captioned_pictures_come_with_words() -> None:
    pixels, caption, line = next(iter(Captioned(32)))
    assert pixels.shape == (3, 32, 32) and caption and line.count(",") >= 3
    signed = to_signed(pixels)
    assert signed.min() >= -1 and signed.max() <= 1
    texts = list(training_texts(3))
    assert len(texts) == 6 and all(texts)
