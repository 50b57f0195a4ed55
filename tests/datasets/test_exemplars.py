"""A thing as its own exemplar: the hole covers it, the reference shows it, and nothing can be copied over."""

import random
from typing import Any

import numpy as np
import pytest
from PIL import Image

from dialogpaint.datasets.exemplars import Exemplar, cut_out, sample_exemplar
from dialogpaint.world.render import box, mask, render
from dialogpaint.world.sampling import sample_scene
from dialogpaint.world.scene import Scene, Thing

SIZE = 96
CAR = Scene(things=(Thing(id="car", kind="car", x=0.5, y=0.8, height=0.35),))
SMALL = Scene(things=(Thing(id="car", kind="car", x=0.3, y=0.8, height=0.16),))


def _car(seed: int, scene: Scene = CAR, **options: Any) -> Exemplar:
    found = sample_exemplar(scene, SIZE, random.Random(seed), **options)
    assert found is not None
    return found


def test_most_scenes_have_one_and_its_hole_shows_where_the_thing_was() -> None:
    sampled = [sample_exemplar(sample_scene(seed, "train"), SIZE, random.Random(seed)) for seed in range(30)]
    found = [exemplar for exemplar in sampled if exemplar is not None]
    assert len(found) >= 20
    for exemplar in found:
        assert exemplar.hole.shape == (SIZE, SIZE) and exemplar.hole.dtype == np.bool_
        assert 0.01 < exemplar.hole.mean() < 0.99
        assert exemplar.picture.pixels.shape == exemplar.reference.pixels.shape == (SIZE, SIZE, 3)


def test_the_reference_shows_the_thing_large() -> None:
    picture = render(CAR, SIZE)
    own = picture.pixels[mask(CAR, "car", SIZE)].reshape(-1, 3).mean(axis=0)
    middle = _car(0).reference.pixels[SIZE // 4 : -SIZE // 4, SIZE // 4 : -SIZE // 4].reshape(-1, 3).mean(axis=0)
    assert np.abs(middle - own).max() < np.abs(picture.pixels.reshape(-1, 3).mean(axis=0) - own).max()


def test_a_small_thing_is_seen_as_large_as_the_editor_works_on_it() -> None:
    for seed in range(12):
        exemplar = _car(seed, SMALL)
        rows, columns = np.flatnonzero(exemplar.hole.any(axis=1)), np.flatnonzero(exemplar.hole.any(axis=0))
        longer = max(rows[-1] - rows[0], columns[-1] - columns[0]) + 1
        assert longer / SIZE == pytest.approx(0.5, abs=0.05)


def test_augmentation_differs_from_draw_to_draw_and_repeats_by_seed() -> None:
    first, again, *others = (_car(seed) for seed in (0, 0, 1, 2, 3))
    assert first.reference.same_as(again.reference) and np.array_equal(first.hole, again.hole)
    assert all(not first.reference.same_as(other.reference) for other in others)


def test_the_hole_covers_the_thing() -> None:
    for seed in range(20):
        exemplar = _car(seed)
        kept = exemplar.picture.pixels[~exemplar.hole].astype(int)
        red = (kept[:, 0] > 150) & (kept[:, 1] < 90) & (kept[:, 2] < 90)
        assert red.mean() < 0.02, seed


@pytest.mark.parametrize(
    "things", [(), (Thing(id="far", kind="car", x=0.5, y=0.8, height=0.03),)], ids=["empty", "tiny"]
)
def test_a_scene_without_a_usable_thing_has_none(things: tuple[Thing, ...]) -> None:
    assert sample_exemplar(Scene(things=things), SIZE, random.Random(0)) is None


def test_words_say_the_pictures_colour_when_the_reference_has_another() -> None:
    for seed in range(6):
        plain, worded = _car(seed), _car(seed, worded=1.0)
        assert plain.words == "" and "red" in worded.words
        assert (plain.hole == worded.hole).all() and not plain.reference.same_as(worded.reference)
        assert plain.picture.same_as(worded.picture)


def test_unturned_the_reference_is_the_cut_out_itself() -> None:
    pictures = {size: render(CAR, size) for size in (SIZE, 2 * SIZE)}
    cuts = [cut_out(box(CAR, "car"), picture, margin) for picture in pictures.values() for margin in range(5)]
    small = [Image.fromarray(cut.pixels).resize((SIZE, SIZE), Image.Resampling.BICUBIC) for cut in cuts]
    reference = _car(0, turned=False).reference.pixels
    assert any(np.array_equal(reference, np.asarray(one)) for one in small)
