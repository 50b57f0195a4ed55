"""A thing as its own exemplar: the hole covers it, the reference shows it, and nothing can be copied over."""

import random

import numpy as np
import pytest

from dialogpaint.datasets.exemplars import Exemplar, cut_out, sample_exemplar
from dialogpaint.world.render import box, mask, render
from dialogpaint.world.sampling import sample_scene
from dialogpaint.world.scene import Scene, Thing

SIZE = 96
CAR = Scene(things=(Thing(id="car", kind="car", x=0.5, y=0.8, height=0.35),))


def _sampled(seeds: range) -> list[tuple[Scene, Exemplar]]:
    found = []
    for seed in seeds:
        scene = sample_scene(seed, "train")
        exemplar = sample_exemplar(scene, render(scene, SIZE), random.Random(seed))
        if exemplar is not None:
            found.append((scene, exemplar))
    return found


def test_most_scenes_have_one_and_its_hole_covers_a_thing() -> None:
    found = _sampled(range(30))
    assert len(found) >= 20
    for scene, exemplar in found:
        assert exemplar.hole.shape == (SIZE, SIZE) and exemplar.hole.dtype == np.bool_
        assert 0.01 < exemplar.hole.mean() < 0.99
        assert exemplar.reference.pixels.shape == (SIZE, SIZE, 3)
        shapes = [mask(scene, thing.id, SIZE) for thing in scene.things]
        assert max(exemplar.hole[shape].mean() for shape in shapes if shape.any()) > 0.85


def test_the_reference_shows_the_thing_large() -> None:
    picture = render(CAR, SIZE)
    own = picture.pixels[mask(CAR, "car", SIZE)].reshape(-1, 3).mean(axis=0)
    exemplar = sample_exemplar(CAR, picture, random.Random(0))
    assert exemplar is not None
    middle = exemplar.reference.pixels[SIZE // 4 : -SIZE // 4, SIZE // 4 : -SIZE // 4].reshape(-1, 3).mean(axis=0)
    assert np.abs(middle - own).max() < np.abs(picture.pixels.reshape(-1, 3).mean(axis=0) - own).max()


def test_augmentation_differs_from_draw_to_draw_and_repeats_by_seed() -> None:
    picture = render(CAR, SIZE)
    first, again, *others = (sample_exemplar(CAR, picture, random.Random(seed)) for seed in (0, 0, 1, 2, 3))
    assert first is not None and again is not None
    assert first.reference.same_as(again.reference) and np.array_equal(first.hole, again.hole)
    assert all(other is not None and not first.reference.same_as(other.reference) for other in others)


def test_a_rectangular_hole_contains_the_whole_box() -> None:
    x0, y0, x1, y1 = (round(value * SIZE) for value in box(CAR, "car"))
    exemplars = [sample_exemplar(CAR, render(CAR, SIZE), random.Random(seed)) for seed in range(20)]
    inside = [exemplar.hole[y0 + 1 : y1 - 1, x0 + 1 : x1 - 1].all() for exemplar in exemplars if exemplar is not None]
    assert sum(inside) >= 5


@pytest.mark.parametrize(
    "things", [(), (Thing(id="far", kind="car", x=0.5, y=0.8, height=0.03),)], ids=["empty", "tiny"]
)
def test_a_scene_without_a_usable_thing_has_none(things: tuple[Thing, ...]) -> None:
    scene = Scene(things=things)
    assert sample_exemplar(scene, render(scene, SIZE), random.Random(0)) is None


def test_words_say_the_pictures_colour_when_the_reference_has_another() -> None:
    picture = render(CAR, SIZE)
    for seed in range(6):
        plain = sample_exemplar(CAR, picture, random.Random(seed))
        worded = sample_exemplar(CAR, picture, random.Random(seed), worded=1.0)
        assert plain is not None and worded is not None
        assert plain.words == "" and "red" in worded.words
        assert (plain.hole == worded.hole).all() and not plain.reference.same_as(worded.reference)


def test_without_augmentation_the_reference_is_the_cut_out_itself() -> None:
    picture = render(CAR, SIZE)
    exemplar = sample_exemplar(CAR, picture, random.Random(0), augmented=False)
    cuts = [cut_out(box(CAR, "car"), picture, margin) for margin in range(5)]
    assert exemplar is not None and any(exemplar.reference.same_as(one) for one in cuts)
