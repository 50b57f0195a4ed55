"""The plan's memory against a real step at full size: 10 GiB and minutes, so only when asked for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.skipif(os.environ.get("DIALOGPAINT_FULL_SIZE") != "1", reason="set DIALOGPAINT_FULL_SIZE=1: needs 10 GiB")
def test_a_full_size_step_needs_what_the_plan_says() -> None:
    path = os.pathsep.join([str(ROOT / "src"), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "full-size-step")], capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    facts = json.loads(done.stdout)
    assert facts["weights"] == 859_532_484
    assert facts["peak_GiB"] - facts["started_GiB"] == pytest.approx(facts["planned_GiB"], rel=0.15)
