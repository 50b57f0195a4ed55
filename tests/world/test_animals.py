"""Drawn animals: every part and every accessory shows in its colour, poses and kinds are told apart, boxes are kept."""

from itertools import combinations

import numpy as np
import pytest
import skia
from numpy.typing import NDArray

from dialogpaint.world.drawing.animals import ANIMALS
from dialogpaint.world.drawing.pen import Pen, rgb_of
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parts import colour_of
from dialogpaint.world.scene import Thing
from dialogpaint.world.vocabulary import ACCESSORIES, STYLES

POSES = [(kind, pose) for kind in ANIMALS for pose in KINDS[kind].poses or ("",)]
PARTS = [(kind, pose, part) for kind, pose in POSES for part in KINDS[kind].parts]
WEARERS = [(kind, pose, name) for kind, pose in POSES for name, wearers in ACCESSORIES.items() if kind in wearers]
SIZE, UNIT, BASE = 128, 45, 90
"""Canvas and thing, in pixels: an animal as small as it comes in a 128 px picture, its base at y = BASE."""


def animal(kind: str, pose: str = "", **values: object) -> Thing:
    return Thing.model_validate({"id": "a", "kind": kind, "x": 0.5, "y": 0.8, "height": 0.35, "pose": pose, **values})


def drawn(thing: Thing, style: str = "flat") -> NDArray[np.uint8]:
    """RGBA of the animal on nothing."""
    pixels = np.zeros((SIZE, SIZE, 4), dtype=np.uint8)
    canvas = skia.Surface(pixels, colorType=skia.kRGBA_8888_ColorType).getCanvas()
    canvas.translate(SIZE / 2, BASE)
    canvas.scale(UNIT, UNIT)
    ANIMALS[thing.kind](Pen(canvas, style, UNIT, thing.seed), thing)
    return pixels


def covered(thing: Thing) -> NDArray[np.bool_]:
    return drawn(thing)[..., 3] > 127


def overlap(a: NDArray[np.bool_], b: NDArray[np.bool_]) -> float:
    """Shared area over joint area."""
    return float((a & b).sum() / (a | b).sum())


def count(pixels: NDArray[np.uint8], colour: str) -> int:
    """How many solid pixels have nearly that colour."""
    near = np.abs(pixels[..., :3].astype(int) - rgb_of(colour)).max(axis=-1) < 40
    return int((near & (pixels[..., 3] > 200)).sum())


def test_every_animal_of_the_vocabulary_is_drawn() -> None:
    assert set(ANIMALS) == {name for name, kind in KINDS.items() if kind.group in ("animals", "birds")}


@pytest.mark.parametrize(("kind", "pose", "part"), PARTS)
def test_every_part_shows_in_its_colour_and_only_colour_changes(kind: str, pose: str, part: str) -> None:
    grey = dict.fromkeys(KINDS[kind].parts, "grey")
    red, blue = (drawn(animal(kind, pose, colours={**grey, part: colour})) for colour in ("red", "blue"))
    assert count(red, "red") >= 36
    assert count(blue, "blue") >= 36
    assert np.array_equal(red[..., 3], blue[..., 3])


@pytest.mark.parametrize(("kind", "pose", "part"), [row for row in PARTS if row[2] != KINDS[row[0]].main])
def test_a_part_shows_even_in_its_neighbours_colour(kind: str, pose: str, part: str) -> None:
    same = drawn(animal(kind, pose, colours=dict.fromkeys(KINDS[kind].parts, "orange")))
    other = drawn(animal(kind, pose, colours={**dict.fromkeys(KINDS[kind].parts, "orange"), part: "purple"}))
    changed = np.any(same != other, axis=-1) & (same[..., 3] > 200)
    exact = np.abs(same[..., :3].astype(int) - rgb_of("orange")).max(axis=-1) < 8
    assert (changed & ~exact).sum() > 0.1 * changed.sum()


@pytest.mark.parametrize(("kind", "pose", "name"), WEARERS)
def test_accessories_show_and_hide_no_part(kind: str, pose: str, name: str) -> None:
    grey = dict.fromkeys(KINDS[kind].parts, "grey")
    assert count(drawn(animal(kind, pose, colours=grey, accessories={name: "red"})), "red") >= 60
    for part in KINDS[kind].parts:
        wearing = animal(kind, pose, colours={**grey, part: "blue"}, accessories={name: "red"})
        assert count(drawn(wearing), "blue") >= 24, part


@pytest.mark.parametrize(("kind", "pose"), POSES)
@pytest.mark.parametrize("seed", range(3))
def test_an_animal_fills_its_box(kind: str, pose: str, seed: int) -> None:
    rows, columns = np.nonzero(covered(animal(kind, pose, seed=seed)))
    left, right = (columns.min() - SIZE / 2) / UNIT, (columns.max() + 1 - SIZE / 2) / UNIT
    top, bottom = (rows.min() - BASE) / UNIT, (rows.max() + 1 - BASE) / UNIT
    half = KINDS[kind].aspect / 2
    assert -half - 0.1 < left and right < half + 0.1 and top > -1.1 and bottom < 0.06
    assert right - left > 0.7 * 2 * half
    assert bottom - top > (0.6 if pose == "lying" else 0.8)


@pytest.mark.parametrize("kind", [kind for kind in ANIMALS if KINDS[kind].poses])
def test_poses_differ_in_outline(kind: str) -> None:
    outlines = [covered(animal(kind, pose)) for pose in KINDS[kind].poses]
    assert all(overlap(a, b) < 0.75 for a, b in combinations(outlines, 2))


def test_kinds_differ_in_outline() -> None:
    outlines = {kind: covered(animal(kind, (KINDS[kind].poses or ("",))[0])) for kind in ANIMALS}
    alike = {
        (a, b): overlap(outlines[a], outlines[b])
        for a, b in combinations(outlines, 2)
        if overlap(outlines[a], outlines[b]) > 0.85
    }
    assert not alike


@pytest.mark.parametrize(("kind", "pose"), POSES)
@pytest.mark.parametrize("style", STYLES)
def test_same_seed_same_pixels_other_seed_others(kind: str, pose: str, style: str) -> None:
    first, again = (drawn(animal(kind, pose, seed=1), style) for _ in range(2))
    other = drawn(animal(kind, pose, seed=2), style)
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)
    assert overlap(first[..., 3] > 127, other[..., 3] > 127) > 0.75


@pytest.mark.parametrize("kind", [kind for kind in ANIMALS if KINDS[kind].poses])
def test_no_pose_given_is_the_usual_pose(kind: str) -> None:
    assert np.array_equal(drawn(animal(kind)), drawn(animal(kind, KINDS[kind].poses[0])))


def test_the_canvas_is_left_as_it_was() -> None:
    canvas = skia.Surface(SIZE, SIZE).getCanvas()
    saves = canvas.getSaveCount()
    for kind, pose in POSES:
        ANIMALS[kind](Pen(canvas, "pencil"), animal(kind, pose))
    assert canvas.getSaveCount() == saves
    assert canvas.getTotalMatrix().isIdentity()


def test_colour_of_is_the_given_or_the_usual_one() -> None:
    dog = animal("dog", colours={"collar": "purple"})
    assert colour_of(dog, "collar") == "purple"
    assert colour_of(dog, "body") == KINDS["dog"].parts["body"][0]
    with pytest.raises(KeyError):
        colour_of(dog, "wheels")
