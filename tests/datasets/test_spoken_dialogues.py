"""Dialogues come from JSON lines; a line that is wrong is named."""

import json
from pathlib import Path
from typing import Any

import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.spoken_dialogues import load_dialogues

USER = {"speaker": "user", "text": "brighter"}
ASK = {"speaker": "bot", "act": "ask", "text": "How much?"}
EDIT = {"speaker": "bot", "act": "edit", "text": "Done.", "instructions": ["Make the picture brighter."]}


def _file(folder: Path, *turns: dict[str, Any]) -> Path:
    path = folder / "it.jsonl"
    path.write_text(json.dumps({"domain": "scenes", "caption": "A dog.", "turns": turns}) + "\n\n")
    return path


def test_a_dialogue_is_read_whole(tmp_path: Path) -> None:
    (dialogue,) = load_dialogues(_file(tmp_path, USER, ASK, USER, EDIT))
    assert dialogue.caption == "A dog." and len(dialogue.turns) == 4
    assert dialogue.turns[3].instructions == ("Make the picture brighter.",)


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        ((USER, USER), "turn 2 is the user's"),
        ((ASK, USER), "turn 1 is the bot's"),
        ((USER, ASK, USER), "last turn is the user's"),
        ((USER, {**EDIT, "instructions": []}), "an edit has instructions"),
        ((USER, {**ASK, "instructions": ["Go."]}), "an edit has instructions"),
        ((USER, {"speaker": "bot", "text": "hm"}), "no act"),
        ((USER, {**ASK, "act": "sing"}), "act"),
        ((USER,), "turns"),
    ],
)
def test_a_dialogue_of_another_shape_is_one_line(tmp_path: Path, turns: tuple[dict[str, Any], ...], says: str) -> None:
    with pytest.raises(BadInput, match="it.jsonl, line 1: .*" + says) as caught:
        load_dialogues(_file(tmp_path, *turns))
    assert "\n" not in str(caught.value)


def test_no_file_no_lines_no_text(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no such file"):
        load_dialogues(tmp_path / "none.jsonl")
    (tmp_path / "empty.jsonl").write_text("")
    with pytest.raises(BadInput, match="holds no dialogues"):
        load_dialogues(tmp_path / "empty.jsonl")
    (tmp_path / "bytes.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput, match="not text"):
        load_dialogues(tmp_path / "bytes.jsonl")
