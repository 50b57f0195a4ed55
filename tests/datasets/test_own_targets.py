"""The target of an edit of a picture with faults: nothing unknowable is repaired, no readable damage kept."""

import numpy as np
import pytest
from scipy import ndimage

from dialogpaint.core.image import Picture
from dialogpaint.datasets.own_targets import answerable, readable, target
from dialogpaint.world.apply import apply
from dialogpaint.world.edits import Edit
from dialogpaint.world.parse import parse
from dialogpaint.world.render import mask, render
from dialogpaint.world.scene import Scene, Thing

CAR = Thing(id="a", kind="car", x=0.25, y=0.85, height=0.25, colours={"body": "red"})
DOG = Thing(id="b", kind="dog", x=0.75, y=0.85, height=0.25)
SCENE = Scene(setting="meadow", things=(CAR, DOG))
TRUTH = render(SCENE)


def _edit(words: str) -> Edit:
    edit = parse(words)
    assert edit is not None
    return edit


def _after(words: str) -> Picture:
    return render(apply(SCENE, _edit(words)))


def _blurred(picture: Picture) -> Picture:
    return picture.with_pixels(ndimage.gaussian_filter(picture.pixels, (1.0, 1.0, 0)))


def _stained(picture: Picture) -> Picture:
    """A magenta stain in the sky."""
    pixels = picture.pixels.copy()
    pixels[10:30, 50:80] = (230, 20, 230)
    return picture.with_pixels(pixels)


def _off(one: Picture, other: Picture, where: np.ndarray) -> float:
    return float(np.abs(one.pixels[where].astype(int) - other.pixels[where].astype(int)).mean())


def test_the_drawing_itself_is_readable_and_its_target_the_edited_drawing() -> None:
    assert readable(TRUTH, TRUTH).all()
    after = _after("make the car blue")
    assert target(TRUTH, TRUTH, after).same_as(after)


def test_blur_and_a_faint_tint_are_healed() -> None:
    after = _after("make the car blue")
    tinted = TRUTH.with_pixels((TRUTH.pixels.astype(int) + 12).clip(0, 255).astype(np.uint8))
    for picture in (_blurred(TRUTH), tinted):
        assert readable(picture, TRUTH).mean() > 0.97
        assert answerable(picture, TRUTH, after)
        everywhere = np.ones(TRUTH.pixels.shape[:2], bool)
        assert _off(target(picture, TRUTH, after), after, everywhere) < 0.2 * _off(picture, after, everywhere)


def test_an_earlier_edit_gone_wrong_is_neither_repaired_nor_learned_from_in_its_own_place() -> None:
    """The car should be red and is green; the user asks about the dog, then about the car."""
    picture = _after("make the car green")
    inside = ndimage.binary_erosion(mask(apply(SCENE, _edit("make the car green")), "a", 128), iterations=4)
    body = inside & (picture.pixels != TRUTH.pixels).any(axis=2)
    assert body.sum() > 60 and readable(picture, TRUTH)[body].mean() < 0.2
    without_dog = _after("remove the dog")
    assert answerable(picture, TRUTH, without_dog)
    aimed = target(picture, TRUTH, without_dog)
    assert _off(aimed, picture, body) < 0.2 * _off(without_dog, picture, body)
    dog = mask(SCENE, "b", 128)
    assert _off(aimed, without_dog, dog) == 0.0
    assert not answerable(picture, TRUTH, _after("make the car bigger"))


def test_a_stain_is_kept_and_no_edit_of_the_whole_picture_asks_to_know_what_is_behind() -> None:
    picture, after = _stained(TRUTH), _after("make the car blue")
    middle = np.zeros((128, 128), bool)
    middle[14:26, 54:76] = True
    assert not readable(picture, TRUTH)[middle].any()
    assert _off(target(picture, TRUTH, after), picture, middle) == 0.0
    assert answerable(picture, TRUTH, after) and not answerable(picture, TRUTH, _after("make it night"))


def test_what_is_left_alone_fades_in_without_a_hard_edge_outside_it() -> None:
    aimed, after = target(_stained(TRUTH), TRUTH, _after("make the car blue")), _after("make the car blue")
    outside = np.ones((128, 128), bool)
    outside[4:36, 44:86] = False
    assert _off(aimed, after, outside) == 0.0


@pytest.mark.parametrize("missing", [True, False])
def test_a_star_too_many_or_missing_is_no_blur(missing: bool) -> None:
    starred = TRUTH.pixels.copy()
    starred[20:23, 60:63] = 0
    one, other = TRUTH, TRUTH.with_pixels(starred)
    assert not readable(*((one, other) if missing else (other, one)))[21, 61]


def test_an_edit_that_changes_nothing_has_no_target() -> None:
    assert not answerable(TRUTH, TRUTH, TRUTH)


def test_colours_that_are_right_by_chance_within_a_stain_stay_with_it() -> None:
    holed = _stained(TRUTH).pixels.copy()
    holed[19:21, 64:66] = TRUTH.pixels[19:21, 64:66]
    assert not readable(TRUTH.with_pixels(holed), TRUTH)[14:26, 54:76].any()
