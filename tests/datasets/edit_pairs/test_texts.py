"""Reading the texts that pairs are made from."""

import json
from pathlib import Path

import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.edit_pairs.texts import read_texts

ROW = {
    "id": "a",
    "caption": "A dog.",
    "instruction": "add a cat",
    "edited_caption": "A dog, a cat.",
    "domain": "scenes",
}


def test_rows_come_in_order_and_other_keys_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join([json.dumps(ROW | {"writer": "x"}), "", json.dumps(ROW | {"id": "b"}), ""]))
    assert [one.id for one in read_texts(path)] == ["a", "b"]
    assert read_texts(path)[0].edited_caption == "A dog, a cat."


def test_a_line_ends_only_where_json_lines_do(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(json.dumps(ROW | {"caption": "a\u2028b"}, ensure_ascii=False).encode() + b"\r\n")
    assert read_texts(path)[0].caption == "a\u2028b"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "is empty"),
        ("{", "line 1 is not valid JSON"),
        ("[" * 100_000, "line 1 is not valid JSON"),
        ("[1]", "line 1: the row"),
        (json.dumps(ROW | {"instruction": " "}), "line 1: instruction"),
        (json.dumps({"id": "a"}), "line 1: caption"),
        (json.dumps(ROW | {"caption": 7}), "line 1: caption"),
        (f"{json.dumps(ROW)}\n{json.dumps(ROW)}", "line 2: the id a is there twice"),
    ],
)
def test_broken_rows_are_told_by_file_and_line(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(text)
    with pytest.raises(BadInput, match=problem) as error:
        read_texts(path)
    assert "rows.jsonl" in str(error.value) and "\n" not in str(error.value)


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "bytes").write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "none", tmp_path, tmp_path / "bytes"):
        with pytest.raises(BadInput, match="cannot read"):
            read_texts(path)
