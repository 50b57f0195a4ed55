"""Every kind through `render`: it shows in every pose and style, in its colour, and is not taken for another kind."""

import io

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from dialogpaint.world.apply import apply
from dialogpaint.world.edits import Add, Replace, Target
from dialogpaint.world.features import usual_colours
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.oracle import check
from dialogpaint.world.phrases import POSE_WORDS
from dialogpaint.world.places import base_y
from dialogpaint.world.render import box, mask, render
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.suitability import SETTINGS_FOR
from dialogpaint.world.synonyms import ACCESSORY_WORDS, COLOUR_WORDS, KIND_OF_WORD, KIND_WORDS, NEAREST_COLOUR
from dialogpaint.world.templates import POSES
from dialogpaint.world.vocabulary import COLOURS, STYLES

POSED = [(kind, pose) for kind in KINDS for pose in KINDS[kind].poses or ("",)]


def scene_of(kind: str, colour: str, pose: str = "", style: str = "flat") -> Scene:
    """The thing alone in the studio, at its usual place and size."""
    height = KINDS[kind].height
    y = base_y("studio", kind, height)
    colours = usual_colours(kind, colour)
    thing = Thing(id="a", kind=kind, x=0.5, y=y, height=height, pose=pose, colours=colours)
    return Scene(setting="studio", style=style, things=(thing,))


def look(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.asarray(ndimage.gaussian_filter(pixels.astype(np.float32), (1, 1, 0)))


@pytest.mark.parametrize(("kind", "pose"), POSED)
@pytest.mark.parametrize("style", STYLES)
def test_its_main_colour_shows_in_every_pose_and_style(kind: str, pose: str, style: str) -> None:
    red, blue = (scene_of(kind, colour, pose, style) for colour in ("red", "blue"))
    visible = mask(red, "a", 128)
    difference = np.abs(render(red).pixels.astype(np.int16) - render(blue).pixels).max(axis=2)
    recoloured = (difference > 40) & visible
    assert visible.sum() > 300
    assert recoloured.sum() > 200
    if style == "flat":
        assert recoloured.sum() > 0.35 * visible.sum()


@pytest.mark.parametrize(("kind", "pose"), POSED)
def test_its_box_lies_within_the_frame(kind: str, pose: str) -> None:
    left, top, right, bottom = box(scene_of(kind, "red", pose), "a")
    assert 0 < left < right < 1
    assert 0 < top < bottom
    assert bottom == 1 if kind == "face" else bottom < 1


def test_no_kind_is_taken_for_another_of_its_colour() -> None:
    """Even after JPEG, a picture is at least eight times nearer to its own drawing than to any other's."""
    looks, softened = {}, {}
    for kind in KINDS:
        picture = render(scene_of(kind, "blue")).to_pil()
        buffer = io.BytesIO()
        picture.save(buffer, "JPEG", quality=60)
        looks[kind], softened[kind] = look(np.asarray(picture)), look(np.asarray(Image.open(buffer)))
    for kind, soft in softened.items():
        off = {other: float(np.square(soft - drawing).sum()) for other, drawing in looks.items()}
        nearest = min((other for other in KINDS if other != kind), key=lambda other: off[other])
        assert off[kind] < off[nearest] / 8, (kind, nearest)


@pytest.mark.parametrize(("kind", "like"), [("donut", "apple"), ("owl", "bird"), ("tulip", "flower"), ("palm", "tree")])
def test_the_oracle_knows_kinds_that_are_alike(kind: str, like: str) -> None:
    empty = Scene(setting="studio")
    asked, other = Add(kind=kind, colour="blue"), Add(kind=like, colour="blue")
    assert check(render(apply(empty, asked)), empty, asked).success
    assert not check(render(apply(empty, other)), empty, asked).done


@pytest.mark.parametrize("kind", ["watermelon", "teapot"])
def test_small_things_can_stand_in_for_large_ones(kind: str) -> None:
    before = scene_of("dog", "brown")
    edit = Replace(target=Target(kind="dog"), kind=kind)
    after = apply(before, edit)
    assert [thing.kind for thing in after.things] == [kind]
    assert check(render(after), before, edit).success


def test_every_kind_has_words_a_place_and_poses_that_can_be_said() -> None:
    assert set(KIND_WORDS) == set(KINDS)
    for name, kind in KINDS.items():
        assert KIND_WORDS[name][0] == name
        assert SETTINGS_FOR[name]
        assert set(kind.poses) <= set(POSES) & set(POSE_WORDS)
        assert len(kind.poses) != 1
        assert all(kind.parts.values())


def test_no_word_names_two_kinds_a_colour_or_something_worn() -> None:
    shared = {word for word, kinds in KIND_OF_WORD.items() if len(kinds) > 1}
    assert shared <= set(KIND_WORDS["person"])
    worn = {word for words in ACCESSORY_WORDS.values() for word in words}
    colours = {*COLOURS, *NEAREST_COLOUR, *(word for words in COLOUR_WORDS.values() for word in words)}
    assert not (worn | colours) & set(KIND_OF_WORD)
