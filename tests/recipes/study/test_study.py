"""A study's design, who is asked what, and a rater's sitting."""

from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, load_picture
from dialogpaint.recipes.study.dealing import hand, tasks_of
from dialogpaint.recipes.study.design import Condition, Study
from dialogpaint.recipes.study.folder import StudyFolder, create, design_from, lacking, read_design
from dialogpaint.recipes.study.sitting import Sitting, tidy

DESIGN: dict[str, Any] = {
    "conditions": [{"name": "ours"}, {"name": "rival"}, {"name": "third"}],
    "talk": {"per_rater": 2, "topics": [{"picture": "0.png"}, {"picture": "1.png", "goal": "make it red"}]},
    "shown": {
        "rate": 4,
        "choose": 4,
        "checks": 1,
        "items": [{"before": f"{n}.png", "request": f"request {n}", "results": {"ours": "9.png"}} for n in range(5)],
    },
}


def shaded(condition: Condition, picture: Picture, request: str) -> Picture:
    """A maker that needs no models."""
    return picture.with_pixels(picture.pixels + np.uint8(len(condition.name)))


@pytest.fixture
def folder(tmp_path: Path) -> StudyFolder:
    for n in range(10):
        Picture(pixels=np.full((6, 8, 3), 10 * n, np.uint8)).save(tmp_path / f"{n}.png")
    create(Study.model_validate(DESIGN), tmp_path / "study", tmp_path, shaded)
    return StudyFolder(tmp_path / "study")


@pytest.mark.parametrize(("units", "arms", "count"), [(5, 3, 4), (4, 2, 4), (2, 3, 2), (1, 2, 1), (7, 6, 10)])
def test_every_unit_meets_every_arm_equally_often(units: int, arms: int, count: int) -> None:
    names, sides = [str(n) for n in range(units)], [(f"arm{n}",) for n in range(arms)]
    raters = units * arms  # so many raters use up a whole number of decks
    hands = [hand(names, sides, count, rater, "seed") for rater in range(raters)]
    assert set(Counter(card for cards in hands for card in cards).values()) == {count}
    for cards in hands:
        assert len(set(cards)) == len(cards) == count
        met = Counter(arm for _, arm in cards)
        assert max(met.values()) - min(met.get(arm, 0) for arm in sides) <= 2


def test_tasks_are_the_same_each_time_and_differ_between_raters_and_seeds() -> None:
    study = Study.model_validate(DESIGN)
    assert tasks_of(study, 3) == tasks_of(study, 3) != tasks_of(study, 4)
    assert tasks_of(study, 3) != tasks_of(study.model_copy(update={"seed": 1}), 3)


def test_sides_are_drawn_by_lot_and_checks_are_never_first() -> None:
    study = Study.model_validate(DESIGN)
    chosen = [task for rater in range(60) for task in tasks_of(study, rater) if task.kind == "choose"]
    left = Counter(task.conditions[0] for task in chosen if task.check is None)
    assert len(left) == 3 and min(left.values()) > 0.25 * sum(left.values())
    for rater in range(20):
        tasks = tasks_of(study, rater)
        assert [task.kind for task in tasks] == ["talk"] * 2 + ["rate"] * 5 + ["choose"] * 5
        assert tasks[2].check is None and tasks[7].check is None
        assert sum(task.check is not None for task in tasks) == 2


def test_lacking_results_are_made_and_given_ones_are_taken(folder: StudyFolder) -> None:
    item = folder.study.shown.items[2]
    assert set(item.results) == {"ours", "rival", "third"}
    assert (folder.picture(item.results["ours"]).pixels == 90).all()
    assert (folder.picture(item.results["rival"]).pixels == 25).all()
    assert lacking(Study.model_validate(DESIGN)) == 10
    # The names of the conditions are in the researcher's file and nowhere else.
    assert not [path for path in folder.folder.rglob("*") if any(name in path.name for name in folder.study.names)]


def test_a_sitting_goes_on_where_it_was_left(folder: StudyFolder) -> None:
    sitting = Sitting.new(folder)
    with pytest.raises(BadInput, match="agree"):
        sitting.answer(0, {"satisfaction": 3, "mos": 3}, 1)
    sitting.consent()
    assert sitting.answer(0, {"satisfaction": 4, "mos": 5}, 2.5)
    assert not sitting.answer(0, {"satisfaction": 1, "mos": 1}, 1), "the first answer stands"
    back = Sitting(StudyFolder(folder.folder), f" {sitting.code.upper().replace('-', ' ')} ")
    assert back.number == sitting.number and back.consented
    asked = back.asked()
    assert asked is not None and (asked.position, asked.total) == (1, 12)
    assert folder.store.rater(0).answers[0].values == {"satisfaction": 4, "mos": 5}


def test_a_sitting_ends_after_its_last_task(folder: StudyFolder) -> None:
    sitting = Sitting.new(folder)
    sitting.consent()
    seen: Counter[str] = Counter()
    while (asked := sitting.asked()) is not None:
        seen[asked.kind] += 1
        assert len(asked.pictures) == {"talk": 1, "rate": 2, "choose": 3}[asked.kind]
        values = {"choice": 1} if asked.kind == "choose" else {"satisfaction": 2, "mos": 3}
        sitting.answer(asked.position, values, 1.0)
    assert seen == {"talk": 2, "rate": 5, "choose": 5} and sitting.task() is None


@pytest.mark.parametrize("values", [{}, {"satisfaction": 6, "mos": 1}, {"satisfaction": 3}, {"choice": 0}])
def test_half_an_answer_is_none(folder: StudyFolder, values: dict[str, int]) -> None:
    sitting = Sitting.new(folder)
    sitting.consent()
    with pytest.raises(BadInput, match="every question"):
        sitting.answer(0, values, 1.0)
    with pytest.raises(BadInput, match="no such question"):
        sitting.answer(99, {"satisfaction": 3, "mos": 3}, 1.0)


def test_unknown_codes_and_folders_are_told(folder: StudyFolder, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="nobody has that code"):
        Sitting(folder, "aaaa-bbbb-cccc")
    with pytest.raises(BadInput, match=r"no study\.json"):
        StudyFolder(tmp_path)
    with pytest.raises(BadInput, match="not empty"):
        create(folder.study, folder.folder, tmp_path, shaded)
    assert tidy("AB cd-efgh") == "abcd-efgh"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"title": "Is ours good?"}, "condition's name 'ours'"),
        ({"conditions": [{"name": "x"}, {"name": "x"}]}, "same name"),
        ({"conditions": [{"name": "x", "colour": 1}]}, "conditions.0.colour"),
        ({"talk": {}, "shown": {}}, "nothing is asked"),
        ({"shown": {"rate": 99, "items": [{"before": "a", "request": "b"}]}}, "shown.rate is 99"),
        ({"shown": {"items": [{"before": "a", "request": "b", "results": {"who": "c"}}]}}, "no condition"),
    ],
)
def test_what_is_wrong_in_a_design_is_told(change: dict[str, Any], told: str) -> None:
    with pytest.raises(BadInput, match=told):
        design_from({**DESIGN, **change}, "study.toml")


def test_a_design_comes_from_toml_and_samples_by_name(tmp_path: Path) -> None:
    path = tmp_path / "study.toml"
    path.write_text('[[conditions]]\nname = "a"\n[talk]\nper_rater = 1\n[[talk.topics]]\npicture = "sample:bird"\n')
    create(read_design(path), tmp_path / "made", tmp_path, shaded)
    made = StudyFolder(tmp_path / "made")
    assert made.picture(made.study.talk.topics[0].picture).width == 512
    path.write_text("= 3")
    with pytest.raises(BadInput, match="not sound TOML"):
        read_design(path)
    with pytest.raises(BadInput, match="no such file"):
        read_design(tmp_path / "none.toml")


def test_what_a_picture_file_told_about_its_maker_is_not_kept(folder: StudyFolder, tmp_path: Path) -> None:
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    note = PngInfo()
    note.add_text("parameters", "made by rival")
    Image.new("RGB", (8, 6)).save(tmp_path / "told.png", pnginfo=note)
    assert b"rival" in (tmp_path / "told.png").read_bytes()
    assert b"rival" not in load_picture(tmp_path / "told.png").to_png()
