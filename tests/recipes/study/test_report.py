"""The report on answers whose meaning is known."""

import csv
import json
import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from dialogpaint.core.image import Picture, load_picture
from dialogpaint.recipes.study.counting import counted
from dialogpaint.recipes.study.design import Exclusion, Study
from dialogpaint.recipes.study.folder import StudyFolder, create
from dialogpaint.recipes.study.report import write
from dialogpaint.recipes.study.sitting import Sitting
from dialogpaint.storage.study import Task

DESIGN = {
    "conditions": [{"name": "bright"}, {"name": "dull"}],
    "talk": {"per_rater": 2, "topics": [{"picture": "a.png"}, {"picture": "a.png"}]},
    "shown": {
        "rate": 6,
        "choose": 6,
        "checks": 1,
        "items": [{"before": "a.png", "request": f"{n}", "results": dict.fromkeys(["bright", "dull"], "a.png")}
                  for n in range(6)],
    },
}  # fmt: skip

Answering = Callable[[Task], dict[str, int]]


@pytest.fixture
def folder(tmp_path: Path) -> StudyFolder:
    Picture(pixels=np.full((6, 8, 3), 90, np.uint8)).save(tmp_path / "a.png")
    create(Study.model_validate(DESIGN), tmp_path / "study", tmp_path, lambda condition, picture, request: picture)
    return StudyFolder(tmp_path / "study")


def sit(folder: StudyFolder, answering: Answering, seconds: float = 4.0, count: int | None = None) -> None:
    """A rater who answers `count` tasks (None = all)."""
    sitting = Sitting.new(folder)
    sitting.consent()
    while (now := sitting.task()) is not None and count != now[0]:
        sitting.answer(now[0], answering(now[1]), seconds)


def rating(number: int) -> dict[str, int]:
    return {"satisfaction": number, "mos": number}


def attentive(chance: random.Random) -> Answering:
    """Finds bright better than dull, mostly."""

    def answer(task: Task) -> dict[str, int]:
        if task.check is not None:
            return {"choice": task.check} if task.kind == "choose" else rating(task.check)
        if task.kind == "choose":
            return {"choice": task.conditions.index("bright")}
        return rating(chance.choice((4, 5)) if task.conditions == ("bright",) else chance.choice((1, 2)))

    return answer


def test_what_was_put_in_comes_out(folder: StudyFolder, tmp_path: Path) -> None:
    chance = random.Random(0)
    for _ in range(8):
        sit(folder, attentive(chance))
    found = write(folder, tmp_path / "out", seed=3, draws=300)
    assert found["raters"] == {"came": 8, "began": 8, "counted": 8, "left_out": []}
    for block, n in (("after_talking", 8), ("shown_results", 24)):
        for name, low in (("bright", 4), ("dull", 1)):
            group = found[block][name]
            assert group["n"] == n and low <= group["mos"]["low"] <= group["mos"]["mean"] <= group["mos"]["high"]
            assert group["mos"]["high"] <= low + 1
    assert found["agreement"]["satisfaction"] > 0.7
    (pair,) = found["choices"]
    assert pair["wins"] == [48, 0] and pair["share"] == 1 and pair["low"] == pytest.approx(0.926, abs=1e-3)
    assert 0.25 < pair["left_chosen"] < 0.75
    assert (found["paper"]["satisfaction"], found["paper"]["mos"]) == (4.22, 4.32)
    assert json.loads((tmp_path / "out/report.json").read_text()) == found == write(folder, tmp_path / "out", 3, 300)
    assert load_picture(tmp_path / "out/report.png").width > 400
    rows = list(csv.DictReader((tmp_path / "out/answers.csv").read_text().splitlines()))
    assert len(rows) == 8 * 14 and {row["chosen"] for row in rows} == {"bright", ""}


def test_everyone_left_out_is_named_with_the_reason(folder: StudyFolder) -> None:
    good = attentive(random.Random(0))

    def careless(task: Task) -> dict[str, int]:
        return good(Task(kind=task.kind, unit=task.unit, conditions=task.conditions)) if task.check != 1 else {
            "choice": 0, **rating(2)}  # fmt: skip

    def asleep(task: Task) -> dict[str, int]:
        return {"choice": 0} if task.kind == "choose" else rating(task.check or 3)

    sit(folder, good)
    sit(folder, good, count=5)
    sit(folder, good, seconds=0.4)
    sit(folder, asleep)
    Sitting.new(folder)
    everyone = folder.store.raters()
    rules = Exclusion(failed_checks=0)
    found = counted(everyone, rules)
    assert [rater.number for rater in found.raters] == [0]
    assert found.left_out == {
        1: "did not finish: 5 of 16 answers",
        2: "answered in 0.4 s (median)",
        3: "gave 3 for all 12 ratings",
    }
    lenient = Exclusion(failed_checks=0, fastest_seconds=0, same_answers=0, unfinished=False)
    assert len(counted(everyone, lenient).raters) == 4


def test_a_failed_check_is_told(folder: StudyFolder) -> None:
    sit(folder, lambda task: {"choice": 1 - (task.check or 0)} if task.kind == "choose" else rating(3))
    (why,) = counted(folder.store.raters(), Exclusion()).left_out.values()
    assert why.startswith("failed ") and "attention check" in why


def test_a_study_that_nobody_took_has_a_report_too(folder: StudyFolder, tmp_path: Path) -> None:
    found = write(folder, tmp_path, draws=10)
    assert found["raters"]["came"] == 0 and found["after_talking"]["bright"] == {"n": 0, "raters": 0}
    assert found["agreement"] == {"satisfaction": None, "mos": None} and found["choices"] == []
