"""`dialogpaint data pairs`, from a file of texts to a data set."""

import json
from pathlib import Path

import pytest

from dialogpaint.cli.main import run
from dialogpaint.datasets.edit_pairs.reading import read_pairs
from dialogpaint.evaluation.pairs import pair_tasks


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps(vars(task.texts)) + "\n" for task in pair_tasks(3, 0)))
    return path


def made(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> dict[str, object]:
    assert run(["data", "pairs", "--json", *map(str, arguments)]) == 0
    printed: dict[str, object] = json.loads(capsys.readouterr().out)
    return printed


ALL = ("--image", "-1", "--caption", "-1", "--direction", "-1")


def test_prompt_to_prompt_from_texts_to_a_data_set(
    rows: Path, tiny_family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--rows", rows, "--generator", "p2p", "--family", tiny_family, "--steps", "2", "--samples", "3", *ALL)
    results = made(capsys, *options, "--most", "2", "-o", tmp_path / "set", "--format", "shards")
    assert (results["rows"], results["candidates"], results["kept"], results["without_pairs"]) == (3, 9, 6, 0)
    assert results == json.loads((tmp_path / "set" / "results.json").read_text())
    pairs = list(read_pairs(tmp_path / "set"))
    first = pairs[0].origin
    assert first is not None and len(pairs) == 6
    assert set(first.parameters) == {"p2p_threshold", "cfg_scale", "steps"} and first.generator == "p2p"
    assert set(first.versions) == {"dialogpaint", "clip", "model"} and "sha256:" in first.versions["clip"]
    assert first.caption_id == json.loads(rows.read_text().splitlines()[0])["id"]
    assert (tmp_path / "set" / "sheet.png").is_file()
    again = made(capsys, *options, "--most", "2", "-o", tmp_path / "other", "--format", "shards")
    assert {**again, "seconds": 0, "folder": ""} == {**results, "seconds": 0, "folder": ""}
    assert (tmp_path / "set" / "pairs-000000.tar").read_bytes() == (tmp_path / "other/pairs-000000.tar").read_bytes()


def test_the_world_draws_its_own_captions_and_goes_on(
    rows: Path, tiny_family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--rows", rows, "--generator", "world", "--family", tiny_family, "--size", "64", *ALL)
    results = made(capsys, *options, "-o", tmp_path / "set")
    assert (results["candidates"], results["kept"]) == (3, 3)
    assert [pair.before.width for pair in read_pairs(tmp_path / "set")] == [64] * 3
    resumed = made(capsys, *options, "-o", tmp_path / "set", "--resume")
    assert resumed["kept"] == 3


def test_nothing_kept_is_an_empty_data_set(
    rows: Path, tiny_family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--rows", rows, "--generator", "world", "--family", tiny_family, "--image", "1", "-o", tmp_path / "set")
    for form in ("folder", "shards"):
        results = made(capsys, *options[:-1], tmp_path / form, "--format", form)
        assert results["kept"] == 0 and list(read_pairs(tmp_path / form)) == []


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"--generator": "gan"}, "unknown generator 'gan'"),
        ({"--format": "zip"}, "unknown format 'zip'"),
        ({"--rows": "none.jsonl"}, "cannot read none.jsonl"),
        ({"--family": "nowhere"}, "unknown family"),
        ({"--clip": "nowhere"}, "unknown family"),
        ({"--image": "2"}, "'--image'"),
    ],
)
def test_bad_input_is_one_line(
    rows: Path,
    tiny_family: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    changed: dict[str, str],
    problem: str,
) -> None:
    options = {"--rows": rows, "--generator": "p2p", "--family": tiny_family, "-o": tmp_path / "set"} | changed
    assert run(["data", "pairs", *(str(word) for option in options.items() for word in option)]) == 2
    printed = capsys.readouterr()
    assert problem in printed.err and printed.err.count("\n") == 1 and printed.out == ""
    assert not (tmp_path / "set").exists()
