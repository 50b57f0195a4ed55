"""The adjustments from outside: the method `auto` chooses, the command, the contact sheets, the benchmark."""

import json
from pathlib import Path

import numpy as np
import pytest

from adjusting import smooth
from dialogpaint.cli.main import run
from dialogpaint.core.image import load_picture
from dialogpaint.evaluation.adjust_speed import TONAL, tonal_speed
from dialogpaint.recipes import adjustment_sheet
from dialogpaint.recipes.family import load_editor
from dialogpaint.recipes.session.routing import method_for


@pytest.mark.parametrize(
    ("instruction", "method"),
    [
        ("make it a bit brighter", "adjust"),
        ("crop the picture to a square", "adjust"),
        ("make the car green", "instruct"),
        ("make it a pencil sketch", "instruct"),
        ("make the background white", "instruct"),
        ("remove the dog", "instruct"),
        ("something unheard of", "instruct"),
    ],
)
def test_auto_keeps_the_worlds_own_sentences_for_instruct(instruction: str, method: str) -> None:
    assert method_for(instruction) == method
    assert method_for(instruction, references=True) == "exemplar"


def test_a_mark_makes_a_removal_possible_without_generation() -> None:
    assert method_for("remove this", marked=True) == "adjust"
    assert method_for("remove the dog", marked=True) == "instruct"


def test_the_editor_is_loaded_by_name_and_needs_no_family() -> None:
    assert load_editor("adjust", "no such family").name == "adjust"


@pytest.mark.parametrize("method", ["auto", "adjust"])
def test_the_command(method: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    smooth().save(tmp_path / "in.png")
    out = tmp_path / "out.png"
    words = ["edit", str(tmp_path / "in.png"), "rotate it left, please", "-o", str(out), "--method", method, "--json"]
    assert run(words) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["method"] == "adjust"
    assert printed["details"]["done"] == "rotate the picture 90 degrees anticlockwise"
    assert np.array_equal(load_picture(out).pixels, np.rot90(smooth().pixels))


def test_the_command_refuses_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    smooth().save(tmp_path / "in.png")
    words = ["edit", str(tmp_path / "in.png"), "add a tree", "-o", str(tmp_path / "out.png"), "--method", "adjust"]
    assert run(words) == 2
    assert "no adjustment fits" in capsys.readouterr().err
    assert not (tmp_path / "out.png").exists()


def test_contact_sheets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    smooth().save(tmp_path / "in.png")
    assert run(["adjustments", str(tmp_path / "sheets"), str(tmp_path / "in.png"), "--size", "32"]) == 0
    written = [Path(line) for line in capsys.readouterr().out.split()]
    assert len(written) == len(adjustment_sheet.GROUPS) and all(path.exists() for path in written)


def test_the_benchmark_times_each() -> None:
    seconds = tonal_speed(megapixels=0.05, times=1)
    assert seconds.keys() == TONAL.keys() and all(value >= 0 for value in seconds.values())
