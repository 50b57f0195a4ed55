"""Descriptions and captions: known answers, and the line form read back exactly."""

import random

from dialogpaint.core.description import NamedThing, from_line, to_line
from dialogpaint.world.apply import apply
from dialogpaint.world.captions import caption, describe
from dialogpaint.world.sampling import sample_edit, sample_scene
from dialogpaint.world.scene import Emblem, Scene, Thing

DOG = Thing(
    id="d", kind="dog", x=0.2, y=0.8, height=0.3, pose="lying", colours={"body": "brown"}, accessories={"hat": "red"}
)
CAR = Thing(id="c", kind="car", x=0.8, y=0.8, height=0.3, colours={"body": "red"})


def test_things_are_listed_left_to_right() -> None:
    description = describe(Scene(setting="beach", time="sunset", things=(CAR, DOG)))
    assert description.known
    assert description.things == (
        NamedThing(name="dog", colour="brown", place="left", pose="lying", features=("hat",)),
        NamedThing(name="car", colour="red", place="right"),
    )
    assert description.caption == "a brown dog lying with a red hat and a red car on the beach at sunset"


def test_things_alike_are_counted() -> None:
    def balloon(n: int, **changes: object) -> Thing:
        return Thing(id=f"b{n}", kind="balloon", x=0.2 + 0.3 * n, y=0.5, height=0.3).model_copy(update=changes)

    three = Scene(things=(balloon(0), balloon(1), balloon(2)), seed=1)
    assert caption(three) == "three red balloons in a meadow"
    two = Scene(things=(balloon(0), balloon(1, colours={"envelope": "blue"}), balloon(2)), seed=1)
    assert caption(two) == "two red balloons and a blue balloon in a meadow"


def test_captions_say_how_two_things_stand() -> None:
    tree = Thing(id="t", kind="tree", x=0.5, y=0.8, height=0.5)
    near = Scene(things=(CAR, tree), seed=1)
    assert caption(near) == "a green tree next to a red car in a meadow"
    far = Scene(things=(CAR, DOG.model_copy(update={"accessories": {}})), seed=1)
    assert caption(far) == "a brown dog lying left of a red car in a meadow"
    assert caption(far.model_copy(update={"seed": 2})) == "a red car right of a brown dog lying in a meadow"


def test_a_lone_thing_needs_no_place() -> None:
    assert describe(Scene(things=(CAR,))).things[0].place == ""


def test_indoors_neither_time_nor_weather_shows() -> None:
    description = describe(Scene(setting="kitchen", time="night", weather="rain"))
    assert (description.time, description.weather) == ("day", "clear")


def test_portraits_outfits_and_birds_are_told_part_by_part() -> None:
    face = Thing(
        id="f", kind="face", x=0.5, y=1, height=0.9, colours={"hair": "black", "eyes": "blue", "top": "red"},
        traits={"cut": "curly"}, accessories={"glasses": "black"}, emblem=Emblem(shape="heart", colour="red"),
    )  # fmt: skip
    assert caption(Scene(setting="studio", backdrop="green", things=(face,), style="pencil")) == (
        "a pencil sketch of a smiling face with curly black hair and blue eyes in a red top "
        "with black glasses and a red heart in front of a plain green backdrop"
    )
    person = Thing(
        id="p", kind="person", x=0.5, y=0.95, height=0.9, colours={"top": "orange"}, traits={"outfit": "dress"},
        patterns={"dress": "dotted"}, pose="arms raised",
    )  # fmt: skip
    assert caption(Scene(things=(person,))) == "a person in a dotted orange dress raising their arms in a meadow"
    assert describe(Scene(things=(person,))).things[0].pose == "arms_raised"


def test_a_bald_face_has_no_hair_colour() -> None:
    bald = Thing(id="f", kind="face", x=0.5, y=1, height=0.9, traits={"cut": "bald"})
    assert describe(Scene(things=(bald,))).things[0].colour == ""
    assert "a bald head" in caption(Scene(things=(bald,)))


def test_an_empty_scene_has_a_caption() -> None:
    assert caption(Scene(setting="moon", weather="snow")) == "nothing on the Moon in falling snow"


def test_the_line_form_reads_back_exactly() -> None:
    rng = random.Random(0)
    for seed in range(300):
        scene = sample_scene(seed)
        for shown in (scene, apply(scene, sample_edit(scene, rng))):
            description = describe(shown)
            assert from_line(to_line(description), description.caption) == description
