"""The renderer: same scene same bytes, edits stay local, masks and boxes, and every name is drawn or refused."""

import numpy as np
import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.world.drawing.styles import REACH
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.render import box, mask, render
from dialogpaint.world.scene import Emblem, Scene, Thing
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, SETTINGS, STYLES, TIMES, TRAITS, WEATHERS

CAR = Thing(id="car", kind="car", x=0.3, y=0.85, height=0.3, seed=4, colours={"body": "red"})
PERSON = Thing(id="person", kind="person", x=0.62, y=0.92, height=0.7, seed=9)
FACE = Thing(id="face", kind="face", x=0.5, y=1.0, height=0.9, seed=2)


def difference(a: Scene, b: Scene) -> np.ndarray:
    """Per pixel, the largest channel difference."""
    one, two = render(a).pixels.astype(int), render(b).pixels.astype(int)
    return np.abs(one - two).max(axis=2)


def with_thing(scene: Scene, index: int, **changes: object) -> Scene:
    things = list(scene.things)
    things[index] = things[index].model_copy(update=changes)
    return scene.model_copy(update={"things": tuple(things)})


@pytest.mark.parametrize("style", STYLES)
def test_same_scene_same_bytes(style: str) -> None:
    scene = Scene(setting="city", weather="snow", time="night", style=style, things=(CAR, PERSON), seed=3)
    first = render(scene)
    render(Scene(setting="forest", seed=8))
    assert np.array_equal(first.pixels, render(scene).pixels)
    assert first.pixels.shape == (128, 128, 3) and first.alpha is None


def test_a_large_picture_is_the_same_picture_sharper() -> None:
    scene = Scene(setting="beach", style="outlined", things=(CAR, PERSON))
    large = render(scene, 512).pixels.astype(float).reshape(128, 4, 128, 4, 3).mean(axis=(1, 3))
    assert np.abs(large - render(scene).pixels).mean() < 4.0


def test_every_kind_is_drawn_and_stands_where_it_should() -> None:
    for kind in KINDS:
        scene = Scene(setting="studio", things=(Thing(id="it", kind=kind, x=0.5, y=0.9, height=0.6),))
        left, top, right, bottom = box(scene, "it")
        assert 0.8 < bottom <= 1.0, kind
        assert 0.15 < top < 0.75, kind
        assert left < 0.5 < right, kind


def test_settings_times_weathers_and_styles_all_look_different() -> None:
    def looks(**fields: str) -> np.ndarray:
        return render(Scene(things=(CAR,), seed=5, **fields)).pixels.astype(float)

    def all_differ(pictures: dict[str, np.ndarray]) -> None:
        names = list(pictures)
        for i, one in enumerate(names):
            for two in names[i + 1 :]:
                assert np.abs(pictures[one] - pictures[two]).mean() > 4.0, (one, two)

    all_differ({name: looks(setting=name) for name in SETTINGS})
    for name, setting in SETTINGS.items():
        if setting.sky:
            all_differ({time: looks(setting=name, time=time) for time in TIMES})
            all_differ({weather: looks(setting=name, weather=weather) for weather in WEATHERS})
    all_differ({style: looks(style=style) for style in STYLES})


def test_indoors_neither_hour_nor_weather_show() -> None:
    for name in ("kitchen", "living room", "studio"):
        fair = render(Scene(setting=name, things=(CAR,)))
        assert np.array_equal(
            fair.pixels, render(Scene(setting=name, time="night", weather="rain", things=(CAR,))).pixels
        )


def test_the_backdrop_has_the_named_colour() -> None:
    for name, rgb in COLOURS.items():
        pixels = render(Scene(setting="studio", backdrop=name)).pixels.reshape(-1, 3).astype(float)
        nearest = min(COLOURS, key=lambda other: float(np.abs(pixels.mean(axis=0) - COLOURS[other]).sum()))
        assert nearest == name
        assert np.abs(pixels - rgb).max() < 40


@pytest.mark.parametrize("style", STYLES)
def test_recolouring_one_thing_leaves_every_other_pixel_alone(style: str) -> None:
    scene = Scene(setting="meadow", style=style, things=(CAR, PERSON), weather="rain")
    changed = difference(scene, with_thing(scene, 0, colours={"body": "green"})) > 0
    around = np.zeros_like(changed)
    left, top, right, bottom = (round(edge * 128) for edge in box(scene, "car"))
    reach = 1 + REACH.get(style, 0)
    around[max(0, top - reach) : bottom + reach, max(0, left - reach) : right + reach] = True
    assert changed.sum() > 200
    assert not (changed & ~around).any()


def test_a_new_seed_of_the_land_leaves_the_thing_alone() -> None:
    one, two = (Scene(setting="desert", things=(CAR,), seed=seed) for seed in (1, 2))
    assert np.array_equal(mask(one, "car", 128), mask(two, "car", 128))
    inside = mask(one, "car", 128)
    core = inside & np.roll(inside, 1, 0) & np.roll(inside, -1, 0) & np.roll(inside, 1, 1) & np.roll(inside, -1, 1)
    assert difference(one, two)[core].max() <= 2
    assert difference(one, two).max() > 50


def test_mask_leaves_out_what_stands_in_front() -> None:
    behind = CAR.model_copy(update={"x": 0.6})
    scene = Scene(setting="studio", things=(behind, PERSON))
    car, person = mask(scene, "car", 128), mask(scene, "person", 128)
    alone = mask(Scene(setting="studio", things=(behind,)), "car", 128)
    assert not (car & person).any()
    assert np.array_equal(car, alone & ~person)
    assert car.sum() < alone.sum()


def test_mask_scales_with_the_picture() -> None:
    scene = Scene(things=(CAR,))
    assert mask(scene, "car", 256).shape == (256, 256)
    assert mask(scene, "car", 256).mean() == pytest.approx(mask(scene, "car", 128).mean(), rel=0.03)


def test_facing_left_is_the_mirror_image() -> None:
    middle = CAR.model_copy(update={"x": 0.5})
    right = mask(Scene(things=(middle,)), "car", 128)
    left = mask(Scene(things=(middle.model_copy(update={"facing": "left"}),)), "car", 128)
    assert (right ^ left[:, ::-1]).sum() <= 0.03 * right.sum()


def test_a_turned_thing_leans_clockwise() -> None:
    upright, turned = (Scene(things=(PERSON.model_copy(update={"turn": turn}),)) for turn in (0.0, 20.0))
    head = slice(20, 55)
    columns = np.arange(128)
    assert (mask(turned, "person", 128)[head] * columns).sum() / mask(turned, "person", 128)[head].sum() > (
        mask(upright, "person", 128)[head] * columns
    ).sum() / mask(upright, "person", 128)[head].sum() + 8


def test_box_of_a_thing_outside_the_picture_is_empty() -> None:
    assert box(Scene(things=(CAR.model_copy(update={"x": 0.0, "y": 0.0}),)), "car") == (0.0, 0.0, 0.0, 0.0)


@pytest.mark.parametrize("thing", [PERSON, FACE], ids=lambda thing: thing.kind)
def test_everything_a_person_or_face_can_have_shows(thing: Thing) -> None:
    scene = Scene(setting="studio", things=(thing,))
    changes: list[dict[str, object]] = [
        {"accessories": {name: "purple"}} for name, wearers in ACCESSORIES.items() if thing.kind in wearers
    ]
    changes += [{"traits": {trait: value}} for trait, values in TRAITS[thing.kind].items() for value in values[1:]]
    changes += [{"pose": pose} for pose in KINDS[thing.kind].poses[1:]]
    changes += [{"patterns": {"top": "checked"}}, {"emblem": Emblem(shape="heart", colour="purple")}]
    changes += [{"colours": {part: "dark" if part == "skin" else "purple"}} for part in KINDS[thing.kind].parts]
    for change in changes:
        assert (difference(scene, with_thing(scene, 0, **change)) > 40).sum() >= 20, change


def test_heart_and_star_differ_and_keep_their_colour() -> None:
    for shape in ("heart", "star"):
        scene = with_thing(Scene(setting="studio", things=(FACE,)), 0, emblem=Emblem(shape=shape, colour="blue"))
        pixels = render(scene).pixels.astype(int)
        assert (np.abs(pixels - COLOURS["blue"]).max(axis=2) < 12).sum() > 60


def test_a_dress_takes_its_own_pattern_or_the_tops() -> None:
    dressed = with_thing(Scene(setting="studio", things=(PERSON,)), 0, traits={"outfit": "dress"})
    for part in ("dress", "top"):
        assert (
            difference(dressed, with_thing(dressed, 0, traits={"outfit": "dress"}, patterns={part: "dotted"})) > 40
        ).any()


@pytest.mark.parametrize(
    ("scene", "words"),
    [
        (Scene(setting="volcano"), "unknown setting: volcano"),
        (Scene(time="noon"), "unknown time: noon"),
        (Scene(weather="hail"), "unknown weather: hail"),
        (Scene(style="baroque"), "unknown style: baroque"),
        (Scene(backdrop="teal"), "unknown backdrop colour: teal"),
        (Scene(things=(CAR.model_copy(update={"kind": "yeti"}),)), "unknown kind: yeti"),
        (Scene(things=(CAR.model_copy(update={"pose": "sitting"}),)), "It has none."),
        (Scene(things=(CAR.model_copy(update={"colours": {"body": "teal"}}),)), "unknown colour: teal"),
        (Scene(things=(CAR.model_copy(update={"colours": {"beak": "red"}}),)), "unknown part of a car: beak"),
        (Scene(things=(CAR.model_copy(update={"accessories": {"hat": "red"}}),)), "unknown accessory of a car: hat"),
        (Scene(things=(PERSON.model_copy(update={"patterns": {"top": "zigzag"}}),)), "unknown pattern: zigzag"),
        (Scene(things=(FACE.model_copy(update={"traits": {"cut": "mohawk"}}),)), "unknown cut: mohawk"),
        (Scene(things=(FACE.model_copy(update={"colours": {"skin": "green"}}),)), "unknown colour: green"),
    ],
)
def test_unknown_names_are_refused_in_one_line(scene: Scene, words: str) -> None:
    with pytest.raises(BadInput) as error:
        render(scene)
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_unknown_things_and_sizes_are_refused() -> None:
    with pytest.raises(BadInput, match="no thing cat in the scene. It has: car."):
        mask(Scene(things=(CAR,)), "cat", 64)
    with pytest.raises(BadInput, match="cannot be drawn"):
        render(Scene(), 0)
