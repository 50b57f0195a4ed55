"""Drawn objects: every part shows in its colour, recolouring moves nothing, the box is filled, silhouettes differ."""

from itertools import combinations

import numpy as np
import pytest
import skia

from dialogpaint.world.drawing.buildings import BUILDINGS
from dialogpaint.world.drawing.engines import ENGINES
from dialogpaint.world.drawing.food import FOOD
from dialogpaint.world.drawing.household import HOUSEHOLD
from dialogpaint.world.drawing.pen import Pen
from dialogpaint.world.drawing.plants import PLANTS
from dialogpaint.world.drawing.things import DRAW
from dialogpaint.world.drawing.toys import TOYS
from dialogpaint.world.drawing.vehicles import VEHICLES
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.scene import Thing
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, PATTERNED, PATTERNS, STYLES

OBJECTS = {**VEHICLES, **ENGINES, **PLANTS, **FOOD, **HOUSEHOLD, **BUILDINGS, **TOYS}
GROUPS = {"vehicles", "plants", "food", "household", "buildings", "toys"}
MARGIN = 0.35
PARTS = [(kind, part) for kind in OBJECTS for part in KINDS[kind].parts]


def thing_of(kind: str, **values: object) -> Thing:
    return Thing.model_validate({"id": "a", "kind": kind, "x": 0.5, "y": 0.8, "height": KINDS[kind].height, **values})


def drawn(thing: Thing, style: str = "flat", unit: float | None = None) -> np.ndarray:
    """RGBA floats of the thing on nothing, at its usual size in a 128 px picture, with a margin about its box."""
    unit = unit or 128 * thing.height
    width, height = (round(unit * (side + 2 * MARGIN)) for side in (KINDS[thing.kind].aspect, 1.0))
    surface = skia.Surface(width, height)
    canvas = surface.getCanvas()
    canvas.translate(width / 2, unit * (1 + MARGIN))
    canvas.scale(unit, unit)
    OBJECTS[thing.kind](Pen(canvas, style, unit, thing.seed), thing)
    return np.asarray(surface.toarray(colorType=skia.kRGBA_8888_ColorType), dtype=np.float32)


def changed(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    difference: np.ndarray = np.abs(a[..., :3] - b[..., :3]).max(axis=-1)
    return difference > 40


def test_every_object_of_the_vocabulary_is_drawn() -> None:
    assert set(OBJECTS) == {name for name, kind in KINDS.items() if kind.group in GROUPS}
    assert all(DRAW[kind] is draw for kind, draw in OBJECTS.items())
    assert set(DRAW) == set(KINDS)


@pytest.mark.parametrize(("kind", "part"), PARTS)
def test_part_shows_in_its_colour(kind: str, part: str) -> None:
    others = dict.fromkeys(KINDS[kind].parts, "grey")
    names, palette = list(COLOURS), np.array(list(COLOURS.values()), dtype=np.float32)
    green, purple = (drawn(thing_of(kind, colours={**others, part: colour})) for colour in ("green", "purple"))
    where = changed(green, purple)
    assert where.sum() >= 20
    for colour, picture in (("green", green), ("purple", purple)):
        distance = np.linalg.norm(picture[where][:, None, :3] - palette, axis=-1)
        assert (distance.argmin(axis=1) == names.index(colour)).mean() > 0.6


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(("kind", "part"), PARTS)
def test_recolouring_a_part_moves_nothing(kind: str, part: str, style: str) -> None:
    before, after = (drawn(thing_of(kind, colours={part: colour}, seed=5), style) for colour in ("black", "yellow"))
    assert np.array_equal(before[..., 3], after[..., 3])
    assert changed(before, after).sum() >= 12


@pytest.mark.parametrize("kind", OBJECTS)
def test_fills_its_box(kind: str) -> None:
    unit = 100
    for seed in range(4):
        inked = drawn(thing_of(kind, seed=seed), unit=unit)[..., 3] > 128
        rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
        top, bottom = (row / unit - MARGIN for row in (rows[0], rows[-1] + 1))
        left, right = (column / unit - MARGIN for column in (columns[0], columns[-1] + 1))
        aspect = KINDS[kind].aspect
        assert -0.03 <= top <= 0.09 and 0.97 <= bottom <= 1.03
        assert left >= -0.04 and right <= aspect + 0.04
        assert right - left >= 0.85 * aspect


@pytest.mark.parametrize("kind", OBJECTS)
def test_seed_decides_the_shape(kind: str) -> None:
    first, again, other = (drawn(thing_of(kind, seed=seed), unit=100) for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize("kind", [kind for kind in OBJECTS if kind in PATTERNED])
def test_patterns_show_on_the_part_and_differ(kind: str) -> None:
    (part,) = PATTERNED[kind]
    colours = {part: "blue"}
    pictures = [drawn(thing_of(kind, colours=colours, patterns={part: pattern})) for pattern in PATTERNS]
    for a, b in combinations(pictures, 2):
        assert np.abs(a[..., 3] - b[..., 3]).max() <= 70  # a pattern only firms up the antialiased edge
        assert changed(a, b).sum() >= 40


@pytest.mark.parametrize("accessory", [name for name, wearers in ACCESSORIES.items() if "teddy" in wearers])
def test_teddy_wears(accessory: str) -> None:
    bare, red, blue = (
        drawn(thing_of("teddy", accessories=worn)) for worn in ({}, {accessory: "red"}, {accessory: "blue"})
    )
    assert changed(bare, red).sum() >= 50
    assert changed(red, blue).sum() >= 50


def test_silhouettes_differ_between_kinds() -> None:
    masks = {}
    for kind in OBJECTS:
        frame = np.zeros((140, 240), dtype=bool)
        inked = drawn(thing_of(kind), unit=80)[..., 3] > 128
        left = (240 - inked.shape[1]) // 2
        frame[: inked.shape[0], left : left + inked.shape[1]] = inked
        masks[kind] = frame
    overlap = {(a, b): (masks[a] & masks[b]).sum() / (masks[a] | masks[b]).sum() for a, b in combinations(masks, 2)}
    alike = max(overlap, key=lambda pair: overlap[pair])
    assert overlap[alike] < 0.85, alike
