"""The oracle accepts true pictures, softened as an autoencoder would, and rejects every sort of wrong one."""

import io
import random

import numpy as np
import pytest
from PIL import ImageDraw

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, picture_from_bytes
from dialogpaint.world.apply import apply
from dialogpaint.world.edits import Add, Backdrop, Edit, Move, Pose, Recolour, Remove, Replace, Target, ToSetting
from dialogpaint.world.oracle import check
from dialogpaint.world.oracle_report import cases, oracle_report
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_edit, sample_scene
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.vocabulary import COLOURS, SETTINGS, STYLES

DOG = Thing(id="dog", kind="dog", x=0.2, y=0.85, height=0.36, pose="standing", colours={"body": "brown"})
CAR = Thing(id="car", kind="car", x=0.72, y=0.88, height=0.3, colours={"body": "red"})
SCENE = Scene(setting="city", things=(DOG, CAR), seed=3)
GREEN = Recolour(target=Target(kind="car"), colour="green")


def _through_jpeg(picture: Picture) -> Picture:
    buffer = io.BytesIO()
    picture.to_pil().save(buffer, "JPEG", quality=60)
    return picture_from_bytes(buffer.getvalue())


@pytest.mark.parametrize(
    "edit",
    [
        GREEN,
        Recolour(target=Target(kind="dog"), part="collar", colour="yellow"),
        Replace(target=Target(kind="dog"), kind="leopard"),
        Add(kind="tree"),
        Add(kind="apple", colour="yellow", side="middle"),
        Remove(target=Target(kind="car")),
        Pose(target=Target(kind="dog"), pose="lying"),
        ToSetting(setting="mars"),
    ],
)
def test_a_true_picture_passes_and_the_old_one_does_not(edit: Edit) -> None:
    verdict = check(_through_jpeg(render(apply(SCENE, edit))), SCENE, edit)
    assert verdict.success, verdict.detail
    assert not check(render(SCENE), SCENE, edit).done


def test_wrong_colour_kind_and_place_are_not_done() -> None:
    blue = apply(SCENE, GREEN.model_copy(update={"colour": "blue"}))
    verdict = check(render(blue), SCENE, GREEN)
    assert not verdict.done and verdict.kept and "colour blue" in verdict.detail
    cat = apply(SCENE, Replace(target=Target(kind="dog"), kind="cat"))
    assert not check(render(cat), SCENE, Replace(target=Target(kind="dog"), kind="leopard")).done
    left = apply(SCENE, Add(kind="flower", side="left"))
    assert not check(render(left), SCENE, Add(kind="flower", side="middle")).done
    moved = apply(SCENE, Move(target=Target(kind="dog"), side="right"))
    assert not check(render(moved), SCENE, Move(target=Target(kind="dog"), side="middle")).done


def test_the_right_edit_with_something_else_spoilt_is_done_but_not_kept() -> None:
    after = apply(SCENE, GREEN)
    no_dog = after.model_copy(update={"things": (after.thing("car"),)})
    verdict = check(render(no_dog), SCENE, GREEN)
    assert verdict.done and not verdict.kept
    picture = render(after).to_pil()
    ImageDraw.Draw(picture).ellipse((5, 5, 25, 25), fill=(250, 0, 200))
    assert not check(Picture(pixels=np.asarray(picture)), SCENE, GREEN).kept


def test_a_blotch_on_a_recoloured_backdrop_is_seen() -> None:
    scene = Scene(setting="studio", things=(DOG,))
    picture = render(apply(scene, Backdrop(colour="blue"))).to_pil()
    assert check(Picture(pixels=np.asarray(picture)), scene, Backdrop(colour="blue")).success
    ImageDraw.Draw(picture).ellipse((90, 5, 110, 25), fill=(250, 220, 0))
    assert not check(Picture(pixels=np.asarray(picture)), scene, Backdrop(colour="blue")).kept


def test_where_words_leave_room_so_does_the_oracle() -> None:
    alone = Scene(setting="meadow", things=(DOG,))
    truth = apply(alone, Add(kind="tree"))
    tree = truth.things[-1] if truth.things[-1].kind == "tree" else truth.things[0]
    for changes in ({"x": 0.5}, {"x": tree.x + 0.03}, {"facing": "left"}, {"colours": {"leaves": "orange"}}):
        things = tuple(tree.model_copy(update=changes) if t.id == tree.id else t for t in truth.things)
        verdict = check(render(truth.model_copy(update={"things": things})), alone, Add(kind="tree"))
        assert verdict.success, (changes, verdict.detail)
    assert not check(render(apply(alone, Add(kind="tree", side="middle"))), alone, Add(kind="tree", side="right")).done


def test_hills_of_a_new_setting_may_stand_anywhere() -> None:
    after = apply(SCENE, ToSetting(setting="mountains"))
    other_layout = after.model_copy(update={"seed": 99})
    assert check(render(other_layout), SCENE, ToSetting(setting="mountains")).success
    assert not check(render(after.model_copy(update={"setting": "forest"})), SCENE, ToSetting(setting="mountains")).done


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "edit", [GREEN, Remove(target=Target(kind="dog")), Replace(target=Target(kind="dog"), kind="cat")]
)
def test_in_every_style_the_truth_passes_and_rivals_do_not(style: str, edit: Edit) -> None:
    before = SCENE.model_copy(update={"style": style})
    verdict = check(_through_jpeg(render(apply(before, edit))), before, edit)
    assert verdict.success, verdict.detail
    for _, wrong in list(cases(before, edit, random.Random(1)))[1:]:
        assert not check(_through_jpeg(wrong), before, edit).success


@pytest.mark.slow
@pytest.mark.parametrize("style", STYLES)
def test_every_colour_is_told_from_every_other_in_every_style(style: str) -> None:
    before = SCENE.model_copy(update={"style": style})
    edits = [GREEN.model_copy(update={"colour": colour}) for colour in COLOURS if colour != "red"]
    for edit in edits:
        picture = _through_jpeg(render(apply(before, edit)))
        assert [other.colour for other in edits if check(picture, before, other).done] == [edit.colour]


@pytest.mark.slow
@pytest.mark.parametrize("style", STYLES)
def test_settings_are_told_apart_in_every_style(style: str) -> None:
    for setting in SETTINGS:
        if setting != SCENE.setting:
            edit, before = ToSetting(setting=setting), SCENE.model_copy(update={"style": style})
            verdict = check(_through_jpeg(render(apply(before, edit))), before, edit)
            assert verdict.success, verdict.detail


def test_so_many_as_were_asked_for() -> None:
    alone = Scene(setting="meadow", things=(DOG,))
    for count in (1, 2, 3):
        edit = Add(kind="ball", count=count, colour="blue")
        picture = _through_jpeg(render(apply(alone, edit)))
        for asked in (1, 2, 3):
            other = edit.model_copy(update={"count": asked})
            assert check(picture, alone, other).success == (asked == count), (count, asked)


def test_several_may_also_stand_apart() -> None:
    alone = Scene(setting="meadow", things=(DOG,))
    edit = Add(kind="flower", count=2)
    after = apply(alone, edit)
    places = dict(zip([thing.id for thing in after.things[1:]], (0.5, 0.8), strict=True))
    things = tuple(thing.model_copy(update={"x": places.get(thing.id, thing.x)}) for thing in after.things)
    verdict = check(render(after.model_copy(update={"things": things})), alone, edit)
    assert verdict.success, verdict.detail


@pytest.mark.parametrize("size", [96, 256, 320])
def test_a_picture_of_any_size_is_judged(size: int) -> None:
    assert check(render(apply(SCENE, GREEN), size), SCENE, GREEN).success


def test_an_edit_that_does_not_fit_is_refused() -> None:
    with pytest.raises(BadInput):
        check(render(SCENE), SCENE, Remove(target=Target(kind="cat")))


def test_rates_over_sampled_edits() -> None:
    report = oracle_report(1, 10, _through_jpeg)
    categories = {"true", "unedited", "wrong colour", "wrong kind", "wrong place", "wrong count", "damaged"}
    assert set(report) == categories
    assert report["true"]["n"] == 10
    for category, figures in report.items():
        assert figures["rate"] >= 0.9, (category, figures)


def test_cases_differ_from_the_truth() -> None:
    rng = random.Random(0)
    for seed in range(20):
        scene = sample_scene(seed)
        made = list(cases(scene, sample_edit(scene, rng), rng))
        assert all(not made[0][1].same_as(picture) for _, picture in made[1:])
