"""ImgEdit and GEdit: read as they are, and what is broken in them is named in one line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.benchmarks import gedit as gedit_reader
from dialogpaint.datasets.benchmarks.gedit import load_gedit
from dialogpaint.datasets.benchmarks.imgedit import load_items, load_questions, load_talks
from layouts import gedit, gedit_rows, imgedit


def test_imgedit_single_edits_with_or_without_its_folder(tmp_path: Path) -> None:
    one, two = load_items(imgedit(tmp_path), "singleturn")
    assert (one.key, one.kind, one.instruction, one.result) == ("1082", "adjust", "make the dog red", "1082.png")
    assert two.picture.name == "2.jpg" and load_items(tmp_path / "Benchmark", "singleturn") == [one, two]


def test_imgedits_hard_pictures_may_lie_among_the_conversations(tmp_path: Path) -> None:
    near, far = load_items(imgedit(tmp_path), "hard")
    assert near.picture.parent.name == "hard" and far.picture.parent.name == "content_memory"
    assert [item.result for item in (near, far)] == ["1.png", "2.png"] and near.kind == "hard"


def test_imgedit_conversations_have_two_or_three_turns(tmp_path: Path) -> None:
    (talk,) = load_talks(imgedit(tmp_path), "version_backtrace")
    assert talk.turns == ("make the car green", "add a rainbow", "undo that") and talk.result(3) == "7_turn3.png"
    path = tmp_path / "Benchmark" / "multiturn" / "version_backtrace" / "annotation.json"
    path.write_text(json.dumps({"id": "7.jpg", "turn1": "a", "turn2": "b"}))
    assert load_talks(tmp_path, "version_backtrace")[0].turns == ("a", "b")


def test_imgedits_own_questions_are_used_where_they_are(tmp_path: Path) -> None:
    assert load_questions(imgedit(tmp_path)) is None
    (tmp_path / "Benchmark" / "prompts.json").write_text(json.dumps({"adjust": "Was <edit_prompt> done?"}))
    assert load_questions(tmp_path) == {"adjust": "Was <edit_prompt> done?"}
    (tmp_path / "Benchmark" / "prompts.json").write_text(json.dumps({"adjust": "Was it done?"}))
    with pytest.raises(BadInput, match="prompts.json: a question has no place"):
        load_questions(tmp_path)


def test_gedit_by_language_from_a_folder_of_pictures(tmp_path: Path) -> None:
    one, two = load_gedit(gedit(tmp_path), "en")
    assert one.shared and not two.shared and one.instruction == "request a1"
    assert two.result == "fullset/subject-add/en/b2.png" and two.load().width == 48
    assert [request.key for request in load_gedit(tmp_path, "cn")] == ["c3"]
    with pytest.raises(BadInput, match="holds no request in 'de'"):
        load_gedit(tmp_path, "de")


def test_gedit_as_published(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    pictures = gedit(tmp_path / "pictures")
    rows = [
        {**row, "input_image": {"bytes": (pictures / f"{row['key']}.png").read_bytes(), "path": ""}}
        for row in gedit_rows()
    ]
    (tmp_path / "data").mkdir()
    path = tmp_path / "data" / "train-00000-of-00001.parquet"
    parquet.write_table(arrow.Table.from_pylist(rows), path, row_group_size=2)
    for language in ("en", "cn"):
        for stored, filed in zip(load_gedit(tmp_path, language), load_gedit(pictures, language), strict=True):
            assert stored.result == filed.result and stored.load().same_as(filed.load())
    parquet.write_table(arrow.table({"key": ["a"]}), path)
    with pytest.raises(BadInput, match="has no column task_type"):
        load_gedit(tmp_path, "en")
    path.write_bytes(b"PAR1")
    with pytest.raises(BadInput, match="is no parquet file"):
        load_gedit(tmp_path, "en")


def test_parquet_files_need_a_package_and_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    monkeypatch.setattr(gedit_reader, "find_spec", lambda name: None)
    with pytest.raises(BadInput, match="a.parquet needs the package pyarrow"):
        load_gedit(tmp_path, "en")


def bench(root: Path) -> Path:
    return root / "Benchmark"


BREAKS: list[tuple[Callable[[Path], object], Callable[[Path], object], str]] = [
    (lambda root: load_items(root, "singleturn"), lambda b: (b / "singleturn" / "singleturn.json").unlink(), "missing"),
    (
        lambda root: load_items(root, "singleturn"),
        lambda b: (b / "singleturn" / "style" / "2.jpg").unlink(),
        "2.jpg is",
    ),
    (
        lambda root: load_items(root, "singleturn"),
        lambda b: (b / "singleturn" / "singleturn.json").write_text('{"a": {"id": "../x", "prompt": "y"}}'),
        "singleturn.json: a.id",
    ),
    (lambda root: load_items(root, "hard"), lambda b: (b / "hard" / "5.jpg").unlink(), "5.jpg is missing"),
    (
        lambda root: load_items(root, "hard"),
        lambda b: (b / "hard" / "annotation.jsonl").write_text('{"id": "5.jpg"}'),
        "annotation.jsonl, line 1: prompt",
    ),
    (
        lambda root: load_talks(root, "content_memory"),
        lambda b: (b / "multiturn" / "content_memory" / "annotation.json").write_text("[]"),
        "annotation.json, line 1",
    ),
    (
        lambda root: load_talks(root, "content_memory"),
        lambda b: (b / "multiturn" / "content_memory" / "7.jpg").unlink(),
        "7.jpg is missing",
    ),
]


@pytest.mark.parametrize(("read", "damage", "said"), BREAKS, ids=[said for _, _, said in BREAKS])
def test_a_broken_imgedit_is_named_in_one_line(
    read: Callable[[Path], object], damage: Callable[[Path], object], said: str, tmp_path: Path
) -> None:
    damage(bench(imgedit(tmp_path)))
    with pytest.raises(BadInput) as error:
        read(tmp_path)
    assert said in str(error.value) and "\n" not in str(error.value)


def test_a_broken_gedit_is_named_in_one_line(tmp_path: Path) -> None:
    (gedit(tmp_path) / "b2.png").unlink()
    with pytest.raises(BadInput, match="b2.png is missing"):
        load_gedit(tmp_path, "en")
    (tmp_path / "metadata.jsonl").write_text('{"key": "../a"}')
    with pytest.raises(BadInput, match=r"metadata.jsonl, line 1: task_type|line 1: key"):
        load_gedit(tmp_path, "en")
    (tmp_path / "metadata.jsonl").unlink()
    with pytest.raises(BadInput, match="metadata.jsonl is missing"):
        load_gedit(tmp_path, "en")
