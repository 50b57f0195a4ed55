"""What a command prints is meant for its user."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
def test_an_edit_prints_its_one_line_and_nothing_else(tmp_path: Path) -> None:
    program = [sys.executable, "-m", "dialogpaint"]
    subprocess.run([*program, "samples", str(tmp_path)], check=True, capture_output=True)
    edit = [*program, "edit", str(tmp_path / "car-city.png"), "make the car green", "-o", str(tmp_path / "out.png")]
    done = subprocess.run(edit, check=True, capture_output=True, text=True)
    assert done.stderr == "" and len(done.stdout.splitlines()) == 1 and "changed" in done.stdout
