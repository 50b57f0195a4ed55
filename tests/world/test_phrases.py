"""Every edit has a sentence that reads back as the same edit, and many varied ways of being asked for."""

import random

import pytest

from dialogpaint.world.edits import (
    OPS,
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
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parse import parse, parse_target
from dialogpaint.world.phrases import instruction, phrase, say
from dialogpaint.world.vocabulary import (
    ACCESSORIES,
    COLOURS,
    EMBLEM_WEARERS,
    EMBLEMS,
    PATTERNED,
    PATTERNS,
    SETTINGS,
    SIDES,
    SKINS,
    STYLES,
    TIMES,
    TRAITS,
    WEATHERS,
)


def every_edit() -> list[Edit]:
    """All edits the vocabulary allows, each with some target."""
    rng = random.Random(0)
    colours = tuple(COLOURS)

    def target(kind: str) -> Target:
        return Target(
            kind=kind,
            colour=rng.choice((None, None, *colours)),
            side=rng.choice((None, None, *SIDES)),
            near=rng.choice((None, None, *KINDS)),
        )

    edits: list[Edit] = []
    for kind, facts in KINDS.items():
        for part in (None, *facts.parts):
            for colour in SKINS if part == "skin" else colours:
                edits.append(Recolour(target=target(kind), part=part, colour=colour))
        for other in KINDS:
            edits.append(Replace(target=target(kind), kind=other, colour=rng.choice((None, *colours))))
        for side in (None, *SIDES):
            edits.append(
                Add(kind=kind, colour=rng.choice((None, *colours)), side=side, near=rng.choice((None, *KINDS)))
            )
        for count in (2, 3):
            edits.append(
                Add(kind=kind, count=count, colour=rng.choice((None, *colours)), side=rng.choice((None, *SIDES)))
            )
        edits += [Move(target=target(kind), side=side) for side in ("left", "middle", "right")]
        edits += [Resize(target=target(kind), size=size) for size in ("bigger", "smaller")]
        edits += [Pose(target=target(kind), pose=pose) for pose in facts.poses]
        edits.append(Remove(target=target(kind)))
    for worn, kinds in ACCESSORIES.items():
        for kind in kinds:
            edits.append(Accessory(target=target(kind), accessory=worn, on=False))
            edits += [Accessory(target=target(kind), accessory=worn, colour=colour) for colour in (None, *colours)]
    for kind, parts in PATTERNED.items():
        edits += [Pattern(target=target(kind), part=part, pattern=pattern) for part in parts for pattern in PATTERNS]
    for kind in EMBLEM_WEARERS:
        edits.append(EmblemEdit(target=target(kind)))
        for colour in (None, *colours):
            edits += [
                EmblemEdit.model_validate({"target": target(kind), "shape": s, "colour": colour}) for s in EMBLEMS
            ]
    for kind, traits in TRAITS.items():
        edits += [Trait(target=target(kind), trait=trait, value=v) for trait, values in traits.items() for v in values]
    edits += [ToSetting(setting=name) for name in SETTINGS] + [ToTime(time=time) for time in TIMES]
    edits += [ToWeather(weather=w) for w in WEATHERS] + [ToStyle(style=s) for s in STYLES]
    return edits + [Backdrop(colour=colour) for colour in colours]


EDITS = every_edit()


def test_every_edit_reads_back_exactly() -> None:
    assert {edit.op for edit in EDITS} == set(OPS)
    for edit in EDITS:
        assert parse(instruction(edit)) == edit, instruction(edit)


def test_different_edits_have_different_sentences() -> None:
    sentences = {}
    for edit in EDITS:
        assert sentences.setdefault(instruction(edit), edit) == edit


def test_each_kind_of_edit_is_said_in_many_ways() -> None:
    rng = random.Random(1)
    for op in OPS:
        edit = next(edit for edit in EDITS if edit.op == op)
        assert len({say(edit, rng) for _ in range(400)}) >= 15, op
        assert len({phrase(edit, rng) for _ in range(400)}) >= 60, op


def test_phrases_fill_every_slot_and_stay_short() -> None:
    rng = random.Random(2)
    for edit in EDITS:
        words = phrase(edit, rng)
        assert "{" not in words and words.strip() == words and "  " not in words
        assert len(words.split()) <= 36, words


def test_the_same_seed_says_the_same() -> None:
    edit = EDITS[0]
    assert [phrase(edit, random.Random(3)) for _ in range(3)] == [phrase(edit, random.Random(3))] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Make the car green.", Recolour(target=Target(kind="car"), colour="green")),
        ("make the dog's collar red", Recolour(target=Target(kind="dog"), part="collar", colour="red")),
        ("replace the dog with a leopard", Replace(target=Target(kind="dog"), kind="leopard")),
        ("move it to Mars", ToSetting(setting="mars")),
        ("add a rainbow", ToWeather(weather="rainbow")),
        ("add a red heart to the person", EmblemEdit(target=Target(kind="person"), shape="heart", colour="red")),
        ("remove the heart from the person", EmblemEdit(target=Target(kind="person"))),
        ("remove the glasses from the face", Accessory(target=Target(kind="face"), accessory="glasses", on=False)),
        ("make the face's eyes blue", Recolour(target=Target(kind="face"), part="eyes", colour="blue")),
        ("make it a pencil sketch", ToStyle(style="pencil")),
        ("make it pixel art", ToStyle(style="pixel art")),
        ("move it to the night sky", ToSetting(setting="night sky")),
        ("add two balloons", Add(kind="balloon", count=2)),
        ("add three red balls on the left", Add(kind="ball", count=3, colour="red", side="left")),
        ("add two cats next to the tree", Add(kind="cat", count=2, near="tree")),
        ("remove the dog next to the tree", Remove(target=Target(kind="dog", near="tree"))),
    ],
)
def test_known_sentences(text: str, expected: Edit) -> None:
    assert parse(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "make the zebra green",
        "make the car nicer",
        "make the car's mane red",
        "turn the dog blue",
        "make the car tan",
        "remove it",
    ],
)
def test_other_text_is_not_read(text: str) -> None:
    assert parse(text) is None


def test_targets_read_back() -> None:
    assert parse_target("the left brown dog next to the tree") == Target(
        kind="dog", colour="brown", side="left", near="tree"
    )
    assert parse_target("the zebra") is None
