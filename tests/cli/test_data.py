"""`dialogpaint data`: a rehearsal from end to end, and how the commands fail."""

import json
from pathlib import Path

import pytest

import caption_layouts
from dialogpaint.cli.main import run
from dialogpaint.datasets.self_instruct import dialogue, dialogue_rules, edit_rules
from dialogpaint.datasets.self_instruct.edit import WrittenEdit

PROJECT = Path(__file__).parents[2]


def rows(folder: Path) -> list[dict[str, str]]:
    splits = (folder / f"{name}.jsonl" for name in ("train", "validation", "test"))
    return [json.loads(line) for split in splits for line in split.read_text("utf-8").splitlines()]


def test_dialogues_are_rehearsed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = str(PROJECT / "configs" / "data-rehearsal.toml")
    assert run(["data", "dialogues", "--config", config, "-o", str(tmp_path), "--count", "40", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["splits"] == {"train": 36, "validation": 2, "test": 2}
    assert json.loads((tmp_path / "report.json").read_text()) == report
    found = [dialogue.from_turns(row["turns"]) for row in rows(tmp_path)]
    assert len(found) == 40
    assert {exchange.reply.act for one in found for exchange in one} >= {"ask", "edit", "forget"}
    for row, one in zip(rows(tmp_path), found, strict=True):
        assert dialogue_rules.problem(row["caption"], one) == ""


def test_edits_are_rehearsed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = str(PROJECT / "configs" / "data-rehearsal.toml")
    assert run(["data", "edits", "--config", config, "-o", str(tmp_path), "--count", "40"]) == 0
    assert "40 edits: 36 train, 2 validation, 2 test" in capsys.readouterr().out
    for row in rows(tmp_path):
        written = WrittenEdit(instruction=row["instruction"], edited_caption=row["edited_caption"])
        assert edit_rules.problem(row["caption"], written) == ""


def test_the_same_seed_writes_the_same(tmp_path: Path) -> None:
    """With one request at a time; with several, what is too much like what depends on which comes first."""
    asked = ["data", "dialogues", "--writer", "rehearsal", "--source", "world", "--count", "12", "--concurrency", "1"]
    for name in ("one", "other"):
        assert run([*asked, "-o", str(tmp_path / name)]) == 0
    assert rows(tmp_path / "one") == rows(tmp_path / "other")
    assert run([*asked, "-o", str(tmp_path / "third"), "--seed", "1"]) == 0
    assert rows(tmp_path / "third") != rows(tmp_path / "one")


@pytest.mark.parametrize("config", ["data-rehearsal.toml", "data-paper.toml"])
def test_the_configs_are_read(config: str) -> None:
    from dialogpaint.recipes.self_instruct import read_config

    assert read_config(PROJECT / "configs" / config).sources


@pytest.mark.parametrize(
    ("arguments", "code", "named"),
    [
        (["--source", "world"], 2, "there is no writer"),
        (["--writer", "rehearsal"], 2, "there is no caption source"),
        (["--writer", "rehearsal", "--source", "coco"], 2, "coco=FOLDER"),
        (["--writer", "rehearsal", "--source", "coco=nowhere"], 2, "captions_train2017.json is missing"),
        (["--writer", "rehearsal", "--source", "birds=x"], 2, "unknown caption source 'birds'"),
        (["--writer", "nothing#m", "--source", "world"], 2, "Write URL#MODEL"),
        (["--config", "nowhere.toml"], 2, "no such config"),
        (["--config", "wrong.toml"], 2, "wrong.toml: writter"),
        (["--writer", "rehearsal", "--source", "folder={folder}"], 2, "no caption of the world"),
    ],
)
def test_what_is_wrong_is_one_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    named: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wrong.toml").write_text('writter = "rehearsal"\n')
    folder = str(caption_layouts.beside(tmp_path / "pictures"))
    assert run(["data", "dialogues", "-o", "run", *(one.replace("{folder}", folder) for one in arguments)]) == code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert named in printed.err and printed.err.count("\n") == 1
