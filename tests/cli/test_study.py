"""`study` and `data review` from outside: what they write, print and refuse."""

import json
from pathlib import Path

import numpy as np
import pytest

from dialogpaint.cli.main import run
from dialogpaint.core.image import Picture
from dialogpaint.recipes.review.pairs import read_pairs
from dialogpaint.recipes.review.reviewing import Reviewing
from dialogpaint.recipes.study.folder import StudyFolder
from dialogpaint.recipes.study.sitting import Sitting

TOML = """
[[conditions]]
name = "ours"
[[conditions]]
name = "rival"
[shown]
rate = 1
choose = 1
[[shown.items]]
before = "a.png"
request = "make it light"
results = { ours = "b.png", rival = "a.png" }
"""


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    for number, name in enumerate("ab"):
        Picture(pixels=np.full((6, 8, 3), 90 * number, np.uint8)).save(tmp_path / f"{name}.png")
    path = tmp_path / "pilot.toml"
    path.write_text(TOML)
    return path


def fails(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    assert run([str(argument) for argument in arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and printed.err.startswith("error: ") and printed.err.count("\n") == 1
    return printed.err


def test_a_study_is_made_taken_and_reported(toml: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["study", "create", str(toml)]) == 0
    folder = toml.with_suffix("")
    sitting = Sitting.new(StudyFolder(folder))
    sitting.consent()
    sitting.answer(0, {"satisfaction": 4, "mos": 5}, 3.0)
    sitting.answer(1, {"choice": 0}, 3.0)
    capsys.readouterr()
    assert run(["study", "report", str(folder), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["raters"]["counted"] == 1 and told["paper"]["mos"] == 4.32
    assert {path.name for path in (folder / "report").iterdir()} == {"report.json", "report.png", "answers.csv"}
    assert run(["study", "report", str(folder)]) == 0
    printed = capsys.readouterr().out
    assert "the paper's" in printed and "4.22" in printed and "1 of 1 raters count" in printed


def test_a_study_of_conversations_can_be_made_without_a_file(tmp_path: Path) -> None:
    out = tmp_path / "talk"
    made = ["--condition", "one=instruct", "--condition", "two=auto@mini", "--picture", "sample:bird", "-o", str(out)]
    assert run(["study", "create", *made]) == 0
    study = StudyFolder(out).study
    assert [(one.name, one.method, one.family) for one in study.conditions] == [
        ("one", "instruct", "mini"), ("two", "auto", "mini"),
    ]  # fmt: skip
    assert len(study.talk.topics) == 1 and study.counts == (2, 0, 0)


def test_wrong_studies_are_one_line(tmp_path: Path, toml: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "study file" in fails(capsys, "study", "create")
    assert "no such file" in fails(capsys, "study", "create", tmp_path / "none.toml")
    assert "no study" in fails(capsys, "study", "report", tmp_path)
    assert "no study" in fails(capsys, "study", "serve", tmp_path)
    toml.write_text(TOML.replace("b.png", "none.png"))
    assert "no such picture" in fails(capsys, "study", "create", toml)
    assert not toml.with_suffix("").exists()


def test_what_reviewers_decided_is_told(toml: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = toml.parent
    rows = [{"id": str(n), "before": "a.png", "after": "b.png", "instruction": "make it light"} for n in range(3)]
    (folder / "pairs.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert "nobody has reviewed" in fails(capsys, "data", "review", folder)
    assert "needs a name" in fails(capsys, "data", "review", folder, "--settle")
    assert "no reviewer's name" in fails(capsys, "data", "review", folder, "--reviewer", "../x")
    assert "nothing to settle" in fails(capsys, "data", "review", folder, "--reviewer", "ada", "--settle")
    for name, verdicts in (("ada", ("keep", "drop", "keep")), ("grace", ("keep", "drop", "drop"))):
        for place, verdict in enumerate(verdicts):
            Reviewing.of(read_pairs(folder), name).decide(place, verdict)  # type: ignore[arg-type]
    assert run(["data", "review", str(folder)]) == 0
    printed = capsys.readouterr().out
    assert "ada and grace: 2 of 3 alike, Cohen's kappa 0.400" in printed and "1 keep, 0 fix, 1 drop" in printed
    assert run(["data", "review", str(folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["disagreements"] == 1
