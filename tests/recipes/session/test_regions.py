"""Regions told in words: in a thing's stead, on it, beside it, at a side; and found by the family itself."""

from pathlib import Path

import numpy as np
import pytest

from dialogpaint.core.image import Mask, Picture
from dialogpaint.recipes.session.finding import find
from dialogpaint.recipes.session.regions import largest, place, stead_of

WIDE = Picture(pixels=np.zeros((100, 160, 3), dtype=np.uint8))


def thing(top: int, left: int, bottom: int, right: int) -> Mask:
    mask = np.zeros((100, 160), dtype=np.bool_)
    mask[top:bottom, left:right] = True
    return mask


def box(mask: Mask | None) -> tuple[int, ...]:
    assert mask is not None and mask.shape == (100, 160)
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    assert mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].all()
    return int(rows[0]), int(columns[0]), int(rows[-1]) + 1, int(columns[-1]) + 1


def test_a_thing_gives_way_with_a_little_room() -> None:
    top, left, bottom, right = box(stead_of(thing(40, 60, 80, 100)))
    assert top < 40 and left < 60 and bottom > 80 and right > 100 and (bottom - top) < 50


def test_a_thing_at_the_border_stays_in_the_picture() -> None:
    assert box(stead_of(thing(90, 0, 100, 10)))[:2] >= (0, 0)


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("on the left", lambda top, left, bottom, right: right < 80 and bottom > 60),
        ("on the right", lambda top, left, bottom, right: left > 80),
        ("in the middle", lambda top, left, bottom, right: left < 80 < right),
        ("in the sky", lambda top, left, bottom, right: bottom < 50),
        ("on the table", lambda top, left, bottom, right: top < 50 < bottom <= 65 and left >= 60 and right <= 100),
        ("next to the table", lambda top, left, bottom, right: left >= 95 or right <= 65),
        ("left of the table", lambda top, left, bottom, right: right <= 65),
        ("right of the table", lambda top, left, bottom, right: left >= 95),
    ],
)  # fmt: skip
def test_places(words: str, holds) -> None:  # type: ignore[no-untyped-def]
    assert holds(*box(place(words, WIDE, lambda picture, name: thing(50, 60, 90, 100))))


def test_next_to_is_where_there_is_room() -> None:
    assert box(place("next to the table", WIDE, lambda picture, name: thing(50, 110, 90, 150)))[3] <= 115


@pytest.mark.parametrize("words", ["on the table", "somewhere nice", "next to the table"])
def test_what_cannot_be_found_gives_no_place(words: str) -> None:
    assert place(words, WIDE, lambda picture, name: None) is None


def test_specks_do_not_count() -> None:
    mask = thing(10, 10, 40, 40) | thing(90, 150, 92, 152)
    assert np.array_equal(largest(mask), thing(10, 10, 40, 40))


def test_a_family_without_a_locator_finds_nothing(tmp_path: Path) -> None:
    assert find(WIDE, "the dog", str(tmp_path)) is None


def test_what_is_found_has_the_pictures_size(tiny_family: Path) -> None:
    found = find(WIDE, "the dog", str(tiny_family))
    assert found is None or found.shape == (100, 160)


@pytest.mark.slow
def test_the_built_in_family_finds_most_things() -> None:
    from itertools import count, islice

    from dialogpaint.world.render import mask, render
    from dialogpaint.world.sampling import sample_scene

    scenes = (scene for seed in count(9_500_000) if len((scene := sample_scene(seed, "test")).things) == 1)
    found = []
    for scene in islice(scenes, 8):
        true = mask(scene, scene.things[0].id, 128)
        seen = find(render(scene, 128), f"the {scene.things[0].kind}", "mini")
        found.append(seen is not None and bool((seen & true).sum() > 0.6 * true.sum()))
    assert np.mean(found) >= 0.5
