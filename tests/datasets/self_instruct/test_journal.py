"""What is on disk survives: half a line is cut off, damage and strangers are refused, one program writes at a time."""

import json
from pathlib import Path

import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.self_instruct.journal import Journal

PLAN = {"kind": "dialogues", "seed": 3, "sources": [{"name": "world"}]}


def test_lines_come_back(tmp_path: Path) -> None:
    with Journal(tmp_path, PLAN, resume=False) as journal:
        journal.add({"caption": "a", "why": "caf\u00e9\u2028"})
        journal.add({"caption": "b"})
    with Journal(tmp_path, PLAN, resume=True) as journal:
        assert journal.lines == [{"caption": "a", "why": "caf\u00e9\u2028"}, {"caption": "b"}]


@pytest.mark.parametrize("half", [b"{", b'{"caption": "c"}', b"\xc3", b"\x00\x00"])
def test_half_a_line_is_cut_off(tmp_path: Path, half: bytes) -> None:
    with Journal(tmp_path, PLAN, resume=False) as journal:
        journal.add({"caption": "a"})
    with (tmp_path / "journal.jsonl").open("ab") as file:
        file.write(half)
    with Journal(tmp_path, PLAN, resume=True) as journal:
        assert journal.lines == [{"caption": "a"}]
        journal.add({"caption": "b"})
    assert [json.loads(line)["caption"] for line in (tmp_path / "journal.jsonl").read_text().splitlines()] == ["a", "b"]


def test_damage_elsewhere_is_named(tmp_path: Path) -> None:
    with Journal(tmp_path, PLAN, resume=False):
        pass
    (tmp_path / "journal.jsonl").write_text('{"caption": "a"}\n{"cap\n{"caption": "b"}\n')
    with pytest.raises(BadInput, match="line 2 is damaged"):
        Journal(tmp_path, PLAN, resume=True)


def test_another_plan_is_refused(tmp_path: Path) -> None:
    with Journal(tmp_path, PLAN, resume=True):
        pass
    with pytest.raises(BadInput, match="Add --resume"):
        Journal(tmp_path, PLAN, resume=False)
    with pytest.raises(BadInput, match="another seed"):
        Journal(tmp_path, {**PLAN, "seed": 4}, resume=True)
    (tmp_path / "manifest.json").write_text("[]")
    with pytest.raises(BadInput, match="no manifest"):
        Journal(tmp_path, PLAN, resume=True)
    (tmp_path / "manifest.json").unlink()
    with pytest.raises(BadInput, match="a journal but no manifest"):
        Journal(tmp_path, PLAN, resume=True)


def test_one_program_at_a_time(tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    with (
        Journal(tmp_path, PLAN, resume=False),
        pytest.raises(BadInput, match="another program"),
    ):
        Journal(tmp_path, PLAN, resume=True)
    with Journal(tmp_path, PLAN, resume=True):
        pass
