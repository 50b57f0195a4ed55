"""Edits of scenes: known answers, what stays, and what does not fit."""

import random

import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.world.apply import apply
from dialogpaint.world.edits import (
    EDIT,
    Accessory,
    Add,
    Backdrop,
    Edit,
    EmblemEdit,
    Move,
    Pattern,
    Pose,
    Recolour,
    Remove,
    Replace,
    Resize,
    Target,
    ToSetting,
    ToStyle,
    ToTime,
    ToWeather,
    Trait,
)
from dialogpaint.world.parts import colour_of
from dialogpaint.world.places import width_of
from dialogpaint.world.sampling import sample_edit, sample_scene
from dialogpaint.world.scene import Emblem, Scene, Thing

DOG = Thing(id="dog", kind="dog", x=0.2, y=0.85, height=0.36, pose="sitting", colours={"body": "brown"}, facing="left")
CAR = Thing(id="car", kind="car", x=0.7, y=0.85, height=0.3, colours={"body": "red"})
SCENE = Scene(setting="city", things=(DOG, CAR), seed=3)
PERSON = Thing(id="p", kind="person", x=0.5, y=0.95, height=0.85, colours={"top": "blue"}, patterns={"top": "striped"})
OUTFIT = Scene(domain="outfits", setting="studio", things=(PERSON,))
FACE = Scene(domain="portraits", setting="studio", things=(Thing(id="f", kind="face", x=0.5, y=1.0, height=0.9),))


def test_several_stand_in_a_row_smaller_than_one() -> None:
    empty = Scene(setting="meadow")
    one = apply(empty, Add(kind="dog")).things[0]
    for count in (2, 3):
        dogs = apply(empty, Add(kind="dog", count=count, colour="black")).things
        assert len(dogs) == len({dog.id for dog in dogs}) == len({dog.seed for dog in dogs}) == count
        assert {dog.colours["body"] for dog in dogs} == {"black"}
        gaps = [b.x - a.x for a, b in zip(dogs[:-1], dogs[1:], strict=True)]
        assert all(gap > 0.8 * width_of(dogs[0]) for gap in gaps) and dogs[0].height < one.height
        assert 0.1 < dogs[0].x < dogs[-1].x < 0.9


def test_an_old_addition_is_of_one() -> None:
    assert EDIT.validate_python({"op": "add", "kind": "dog"}) == Add(kind="dog", count=1)


def test_recolour_changes_the_main_part_and_nothing_else() -> None:
    after = apply(SCENE, Recolour(target=Target(kind="car"), colour="green"))
    assert colour_of(after.thing("car"), "body") == "green"
    assert after.thing("dog") == DOG
    assert after.model_copy(update={"things": SCENE.things}) == SCENE


def test_recolour_reaches_parts_accessories_and_emblems() -> None:
    worn = PERSON.model_copy(update={"accessories": {"hat": "red"}, "emblem": Emblem(shape="heart", colour="red")})
    scene = OUTFIT.model_copy(update={"things": (worn,)})
    person = Target(kind="person")
    assert apply(scene, Recolour(target=person, part="shoes", colour="pink")).thing("p").colours["shoes"] == "pink"
    assert apply(scene, Recolour(target=person, part="hat", colour="green")).thing("p").accessories == {"hat": "green"}
    assert apply(scene, Recolour(target=person, part="heart", colour="blue")).thing("p").emblem == Emblem(
        shape="heart", colour="blue"
    )


def test_replace_keeps_place_facing_and_relative_size() -> None:
    big = SCENE.model_copy(update={"things": (DOG.model_copy(update={"height": 0.54}), CAR)})
    leopard = apply(big, Replace(target=Target(kind="dog"), kind="leopard")).thing("dog")
    assert (leopard.kind, leopard.x, leopard.y, leopard.facing, leopard.pose) == (
        "leopard",
        0.2,
        0.85,
        "left",
        "sitting",
    )
    assert leopard.height == pytest.approx(0.54)
    red = apply(SCENE, Replace(target=Target(kind="dog"), kind="house", colour="pink")).thing("dog")
    assert red.colours["walls"] == "pink" and red.pose == ""


def test_a_plane_in_place_of_a_dog_flies() -> None:
    plane = apply(SCENE, Replace(target=Target(kind="dog"), kind="plane")).thing("dog")
    assert plane.y < 0.5 and plane.x == DOG.x


def test_boats_float_beside_the_beach() -> None:
    beach = SCENE.model_copy(update={"setting": "beach"})
    assert apply(beach, Add(kind="boat")).things[-1].y < 0.7
    assert apply(beach, Replace(target=Target(kind="car"), kind="boat")).thing("car").y < 0.7
    assert apply(beach, Replace(target=Target(kind="car"), kind="bus")).thing("car").y == CAR.y


def test_add_stands_on_the_named_side_or_in_the_emptiest_place() -> None:
    assert apply(SCENE, Add(kind="tree", side="middle")).things[-1].x == 0.5
    alone = SCENE.model_copy(update={"things": (DOG,)})
    assert apply(alone, Add(kind="tree")).thing("t0").x == 0.8
    between = SCENE.model_copy(update={"things": (DOG, CAR.model_copy(update={"x": 0.8}))})
    assert apply(between, Add(kind="apple")).thing("t0").x == 0.5
    centred = SCENE.model_copy(update={"things": (DOG.model_copy(update={"x": 0.5}),)})
    assert apply(centred, Add(kind="apple")).thing("t0").x == 0.8
    assert apply(SCENE.model_copy(update={"things": ()}), Add(kind="apple")).thing("t0").x == 0.5


def test_add_next_to_stands_beside() -> None:
    added = apply(SCENE, Add(kind="tree", near="dog")).thing("t0")
    assert 0.2 < abs(added.x - DOG.x) < 0.45
    with pytest.raises(BadInput, match="no castle"):
        apply(SCENE, Add(kind="tree", near="castle"))


def test_added_air_things_are_in_the_sky() -> None:
    after = apply(SCENE, Add(kind="balloon", colour="purple"))
    balloon = after.things[-1]
    assert balloon.kind == "balloon" and balloon.y <= 0.46 and balloon.y - balloon.height >= 0
    assert colour_of(balloon, "envelope") == "purple"


def test_neighbouring_parts_of_an_added_thing_differ() -> None:
    ball = apply(SCENE, Add(kind="ball")).thing("t0")
    assert colour_of(ball, "body") != colour_of(ball, "stripe")


def test_remove_leaves_the_rest() -> None:
    assert apply(SCENE, Remove(target=Target(kind="dog"))).things == (CAR,)


def test_move_and_resize() -> None:
    moved = apply(SCENE, Move(target=Target(kind="dog"), side="right")).thing("dog")
    assert moved.x > 0.7 and moved.model_copy(update={"x": DOG.x}) == DOG
    in_front = apply(SCENE, Move(target=Target(kind="dog"), side="right")).things[-1]
    assert in_front.id == "dog"
    bigger = apply(SCENE, Resize(target=Target(kind="dog"), size="bigger")).thing("dog")
    smaller = apply(SCENE, Resize(target=Target(kind="dog"), size="smaller")).thing("dog")
    assert smaller.height < DOG.height < bigger.height and bigger.y == DOG.y
    huge = SCENE
    for _ in range(3):
        huge = apply(huge, Resize(target=Target(kind="dog"), size="bigger"))
    with pytest.raises(BadInput, match="cannot get bigger"):
        apply(huge, Resize(target=Target(kind="dog"), size="bigger"))


def test_whole_picture_edits() -> None:
    assert apply(SCENE, ToSetting(setting="mars")).setting == "mars"
    assert apply(SCENE, ToTime(time="night")).time == "night"
    assert apply(SCENE, ToWeather(weather="rainbow")).weather == "rainbow"
    assert apply(SCENE, ToStyle(style="pencil")).style == "pencil"
    assert apply(OUTFIT, Backdrop(colour="blue")).backdrop == "blue"


def test_what_a_room_hides_does_not_come_back() -> None:
    night = SCENE.model_copy(update={"time": "night", "weather": "rain"})
    inside = apply(night, ToSetting(setting="kitchen"))
    assert (inside.time, inside.weather) == ("day", "clear")
    outside = apply(night, ToSetting(setting="beach"))
    assert (outside.time, outside.weather) == ("night", "rain")


def test_clothes() -> None:
    person = Target(kind="person")
    with_hat = apply(OUTFIT, Accessory(target=person, accessory="hat"))
    assert with_hat.thing("p").accessories == {"hat": "red"}
    assert apply(with_hat, Accessory(target=person, accessory="hat", on=False)) == OUTFIT
    dotted = apply(OUTFIT, Pattern(target=person, part="top", pattern="dotted"))
    assert dotted.thing("p").patterns == {"top": "dotted"}
    heart = apply(OUTFIT, EmblemEdit(target=person, shape="heart"))
    assert heart.thing("p").emblem == Emblem(shape="heart", colour="red")
    assert apply(heart, EmblemEdit(target=person)) == OUTFIT


def test_a_dress_takes_the_place_of_top_and_bottom() -> None:
    person = Target(kind="person")
    dressed = apply(OUTFIT, Trait(target=person, trait="outfit", value="dress"))
    assert dressed.thing("p").patterns == {"dress": "striped"}
    red = apply(dressed, Recolour(target=person, part="dress", colour="red"))
    assert colour_of(red.thing("p"), "top") == "red"
    with pytest.raises(BadInput, match="no bottom"):
        apply(dressed, Recolour(target=person, part="bottom", colour="red"))
    assert apply(dressed, Trait(target=person, trait="outfit", value="top and bottom")).thing("p").patterns == {
        "top": "striped"
    }


def test_a_beard_matches_the_hair_and_a_bald_head_has_none() -> None:
    face = Target(kind="face")
    bearded = apply(FACE, Accessory(target=face, accessory="beard"))
    assert bearded.thing("f").accessories["beard"] == colour_of(FACE.thing("f"), "hair")
    bald = apply(FACE, Trait(target=face, trait="cut", value="bald"))
    with pytest.raises(BadInput, match="no hair"):
        apply(bald, Recolour(target=face, part="hair", colour="red"))


DOG_TARGET = Target(kind="dog")
UNFIT: list[tuple[Scene, Edit, str]] = [
    (SCENE, Recolour(target=Target(kind="cat"), colour="red"), "no cat in the picture"),
    (SCENE, Recolour(target=Target(kind="dragon"), colour="red"), "unknown kind"),
    (SCENE, Recolour(target=DOG_TARGET, colour="mauve"), "unknown colour"),
    (SCENE, Recolour(target=DOG_TARGET, part="wheels", colour="red"), "no wheels"),
    (SCENE, Recolour(target=DOG_TARGET, colour="brown"), "already brown"),
    (SCENE, Recolour(target=Target(kind="dog", colour="white"), colour="red"), "no white dog"),
    (SCENE, Replace(target=DOG_TARGET, kind="dog"), "nothing would change"),
    (SCENE, Add(kind="unicorn"), "unknown kind"),
    (SCENE, Move(target=DOG_TARGET, side="left"), "already on the left"),
    (SCENE, Pose(target=DOG_TARGET, pose="flying"), "no pose flying"),
    (SCENE, Pose(target=DOG_TARGET, pose="sitting"), "already sitting"),
    (SCENE, Pose(target=Target(kind="car"), pose="sitting"), "no poses"),
    (SCENE, ToSetting(setting="city"), "already city"),
    (SCENE, ToSetting(setting="narnia"), "unknown setting"),
    (SCENE, ToTime(time="day"), "already day"),
    (SCENE, ToWeather(weather="hail"), "unknown weather"),
    (OUTFIT, ToWeather(weather="rain"), "no sky"),
    (OUTFIT, ToTime(time="night"), "no sky"),
    (SCENE, ToStyle(style="cubist"), "unknown style"),
    (SCENE, Backdrop(colour="blue"), "plain backdrop"),
    (SCENE, Pattern(target=DOG_TARGET, part="body", pattern="striped"), "takes no pattern"),
    (SCENE, Accessory(target=DOG_TARGET, accessory="glasses"), "cannot wear"),
    (SCENE, Accessory(target=DOG_TARGET, accessory="hat", on=False), "no hat"),
    (SCENE, EmblemEdit(target=DOG_TARGET, shape="heart"), "cannot wear"),
    (OUTFIT, EmblemEdit(target=Target(kind="person")), "no emblem"),
    (SCENE, Trait(target=DOG_TARGET, trait="cut", value="curly"), "no cut"),
    (FACE, Trait(target=Target(kind="face"), trait="cut", value="mohawk"), "unknown cut"),
]


@pytest.mark.parametrize(("scene", "edit", "complaint"), UNFIT)
def test_what_does_not_fit_is_refused_in_one_line(scene: Scene, edit: Edit, complaint: str) -> None:
    with pytest.raises(BadInput, match=complaint) as caught:
        apply(scene, edit)
    assert "\n" not in str(caught.value)


def test_sampled_edits_apply_change_something_and_stay_valid() -> None:
    rng = random.Random(5)
    for seed in range(400):
        scene = sample_scene(seed)
        edit = sample_edit(scene, rng)
        after = apply(scene, edit)
        assert after != scene
        assert Scene.model_validate_json(after.model_dump_json()) == after
        assert EDIT.validate_json(EDIT.dump_json(edit)) == edit
        assert apply(scene, edit) == after


def test_chains_of_edits_stay_valid() -> None:
    rng = random.Random(6)
    for seed in range(60):
        scene = sample_scene(seed)
        for _ in range(6):
            scene = apply(scene, sample_edit(scene, rng))
            Scene.model_validate(scene.model_dump())
            assert len({thing.id for thing in scene.things}) == len(scene.things)
