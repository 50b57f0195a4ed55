"""`dialogpaint chat`, with scripted models behind the session: the JSON contract, the options, the commands."""

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from dialogpaint.cli.main import run
from dialogpaint.core.image import load_picture
from dialogpaint.recipes.session import session as sessions
from dialogpaint.storage.folder import FolderStore
from standins import Blind, Obedient, Painter

FIELDS = ["turn", "act", "reply", "options", "instructions", "node", "parent", "image", "changed_fraction", "seconds"]


@pytest.fixture
def picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A picture's path; sessions opened in this test have scripted models."""

    def open_session(image: Path, folder: Path | None, **_: Any) -> sessions.Session:
        place = folder or tmp_path / "session"
        store = FolderStore.open(place) if place.exists() else FolderStore.create(place, load_picture(image))
        return sessions.Session(store, dialogue=Obedient(), editor=Painter(), captioner=Blind())

    monkeypatch.setattr(sessions, "open_session", open_session)
    path = tmp_path / "picture.png"
    Image.fromarray(np.zeros((6, 8, 3), np.uint8)).save(path)
    return str(path)


def turns(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_one_json_object_a_turn(picture: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chat", picture, "--json", "--say", "which?", "--say", "make it light", "--say", "forget that"]) == 0
    said = turns(capsys)
    assert [list(turn) for turn in said] == [FIELDS] * 3
    assert [turn["act"] for turn in said] == ["ask", "edit", "forget"]
    assert said[0]["options"] == ["this", "that"] and said[1]["instructions"] == ["make it light"]
    assert [turn["node"] for turn in said] == ["0", "1", "0"] and said[1]["parent"] == "0"
    assert load_picture(said[1]["image"]).pixels.any()


def test_a_kept_session_goes_on(picture: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(tmp_path / "kept")
    run(["chat", picture, "--session", folder, "--json", "--say", "one"])
    run(["chat", "--session", folder, "--json", "--say", "two"])
    assert [turn["turn"] for turn in turns(capsys)] == [1, 2]
    assert run(["session", "show", folder]) == 0
    assert "two" in capsys.readouterr().out


def test_lines_on_stdin_are_turns(
    picture: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("one\n\ntwo\n"))
    assert run(["chat", picture, "--json"]) == 0
    assert [turn["instructions"] for turn in turns(capsys)] == [["one"], ["two"]]


def test_a_bad_turn_ends_with_one_line_and_keeps_the_session(
    picture: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["chat", picture, "--json", "--say", "one", "--say", "  "]) == 2
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    assert printed.err.startswith("error: ") and printed.err.count("\n") == 1
    assert len(FolderStore.open(tmp_path / "session").load().turns) == 1


def test_a_conversation_in_the_terminal(
    picture: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = tmp_path / "saved.png"
    lines = iter(
        ["which?", "2", "/undo", "/redo", "/tree", "/undo nine", "/undo 9", f"/save '{saved}'", "/what", "/quit"]
    )
    monkeypatch.setattr("builtins.input", lambda _: next(lines))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert run(["chat", picture]) == 0
    printed = capsys.readouterr().out
    assert "→ that" in printed and "◀ here" in printed and "/undo 2" in printed
    assert "cannot undo 9" in printed
    store = FolderStore.open(tmp_path / "session")
    assert load_picture(saved).same_as(store.picture(store.load().tree.current.image))


def test_a_session_travels_as_a_zip(picture: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["chat", picture, "--session", str(tmp_path / "a"), "--say", "one"])
    assert run(["session", "export", str(tmp_path / "a"), str(tmp_path / "a.zip")]) == 0
    assert run(["session", "import", str(tmp_path / "a.zip"), str(tmp_path / "b")]) == 0
    there, here = (FolderStore.open(tmp_path / name).load() for name in "ab")
    assert there == here
    assert run(["session", "import", str(tmp_path / "a.zip"), str(tmp_path / "b")]) == 2
