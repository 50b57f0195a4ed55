"""Sampled scenes and edits: deterministic, split by seed, held-out combinations only in test, a sensible mix."""

import random
from collections import Counter

import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.world.apply import apply
from dialogpaint.world.edits import OPS
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.places import width_of
from dialogpaint.world.sampling import sample_edit, sample_scene
from dialogpaint.world.scene import Scene
from dialogpaint.world.splits import Split, held_out, held_out_colours, held_out_settings, split_of
from dialogpaint.world.suitability import SETTINGS_FOR, suits
from dialogpaint.world.vocabulary import DOMAINS, SETTINGS

SCENES = [sample_scene(seed) for seed in range(1500)]


def test_the_same_seed_gives_the_same_scene() -> None:
    assert all(sample_scene(seed) == SCENES[seed] for seed in range(50))
    assert len({scene.seed for scene in SCENES}) == len(SCENES)


@pytest.mark.parametrize("split", ["train", "validation", "test"])
def test_scenes_belong_to_their_split(split: Split) -> None:
    scenes = [sample_scene(seed, split) for seed in range(40)]
    assert {split_of(scene.seed) for scene in scenes} == {split}


def test_seeds_split_96_2_2() -> None:
    counts = Counter(split_of(seed) for seed in range(20_000))
    assert 0.955 < counts["train"] / 20_000 < 0.965
    assert all(0.017 < counts[split] / 20_000 < 0.023 for split in ("validation", "test"))


def test_held_out_combinations_appear_only_in_test() -> None:
    rng = random.Random(1)
    assert not any(held_out(scene) for scene in SCENES)
    assert not any(held_out(apply(scene, sample_edit(scene, rng))) for scene in SCENES[:500])
    tests = [sample_scene(seed, "test") for seed in range(300)]
    assert any(held_out(scene) for scene in tests)


def test_held_out_combinations_leave_every_kind_and_setting_trainable() -> None:
    assert 0.02 < len(held_out_settings()) / (len(KINDS) * len(SETTINGS)) < 0.06
    assert held_out_colours()
    for kind in KINDS:
        assert any((kind, setting) not in held_out_settings() for setting in SETTINGS_FOR[kind])


def test_every_domain_kind_and_setting_appears() -> None:
    assert {scene.domain for scene in SCENES} == set(DOMAINS)
    assert {thing.kind for scene in SCENES for thing in scene.things} == set(KINDS)
    assert {scene.setting for scene in SCENES} == set(SETTINGS)


def test_scenes_are_sensible() -> None:
    for scene in SCENES:
        assert 1 <= len(scene.things) <= 3
        assert all(suits(thing.kind, scene.setting) for thing in scene.things)
        assert [thing.y for thing in scene.things] == sorted(thing.y for thing in scene.things)
        if not SETTINGS[scene.setting].sky:
            assert (scene.time, scene.weather) == ("day", "clear")


def test_things_seldom_overlap_by_much() -> None:
    pairs = [(a, b) for scene in SCENES for a in scene.things for b in scene.things if a.id < b.id]
    crowded = [1 for a, b in pairs if abs(a.x - b.x) < 0.3 * (width_of(a) + width_of(b))]
    assert len(crowded) < 0.05 * len(pairs)


def test_every_op_is_sampled_and_the_common_ones_often() -> None:
    rng = random.Random(2)
    counts = Counter(sample_edit(scene, rng).op for scene in SCENES)
    assert set(counts) == set(OPS)
    assert all(counts[op] > 0.09 * len(SCENES) for op in ("recolour", "add", "replace", "remove"))


def test_an_empty_scene_can_still_be_edited() -> None:
    empty = Scene(setting="meadow")
    edits = [sample_edit(empty, random.Random(n)) for n in range(20)]
    assert {edit.op for edit in edits} <= {"add", "setting", "time", "weather", "style"}


def test_a_scene_with_no_possible_edit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dialogpaint.world.edit_sampling.held_out", lambda scene: True)
    with pytest.raises(BadInput, match="no edit that fits"):
        sample_edit(SCENES[0], random.Random(0))
