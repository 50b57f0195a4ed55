"""Fine-tuning as it is started: two processes see what one sees, and a killed run ends as an unbroken one."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from safetensors.torch import load_file

from dialogpaint.recipes.train import run
from finetuning import config, dialogues, edits, text_to_image

pytest.importorskip("accelerate")

pytestmark = pytest.mark.slow
SOURCE = Path(__file__).parents[2] / "src"


def _environment() -> dict[str, str]:
    path = os.pathsep.join([str(SOURCE), *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**os.environ, "PYTHONPATH": path, "GLOO_SOCKET_IFNAME": "lo", "OMP_NUM_THREADS": "1"}


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    """As the processes that are started have: sums in another order are not the same."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def _in_two(stage: str, path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "torch.distributed.run", "--nproc-per-node=2", "--master-addr=127.0.0.1"]
    command += [f"--master-port={port}", "-m", "dialogpaint", "train", stage, "--config", str(path)]
    done = subprocess.run(command, env=_environment(), capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr[-2000:]


def _lines(run: Path, stage: str) -> list[dict[str, float]]:
    found = [json.loads(line) for line in (run / stage / "metrics.jsonl").read_text().splitlines()]
    return [{name: value for name, value in line.items() if name != "seconds"} for line in found]


def _killed(stage: str, path: Path, run: Path) -> None:
    """Start it, and kill it as soon as it has saved a state."""
    command = [sys.executable, "-m", "dialogpaint", "train", stage, "--config", str(path)]
    with subprocess.Popen(
        command, env=_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        state, until = run / stage / "state" / "state.json", time.monotonic() + 300
        while not state.is_file() and process.poll() is None and time.monotonic() < until:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
    assert state.is_file() and not (run / "family").exists(), "it was not killed in the middle"


@pytest.fixture
def editor(tiny_family: Path, tmp_path: Path) -> dict[str, object]:
    return {
        "model": text_to_image(tiny_family, tmp_path / "base"), "data": edits(tmp_path / "data"), "size": 64,
        "batch": 4, "steps": 24, "lr": 1e-3, "average": 0.9, "pictures": 0, "validate_every": 6, "save_every": 4,
        "log_every": 1, "held": 0.3,
    }  # fmt: skip


def test_an_editor_in_two_processes_and_one_that_was_killed(editor: dict[str, object], tmp_path: Path) -> None:
    runs = {name: tmp_path / name for name in ("one", "two", "killed")}
    paths = {name: config(tmp_path / f"{name}.toml", folder, "editor", **editor) for name, folder in runs.items()}
    run("editor", paths["one"])
    _in_two("editor", paths["two"])
    _killed("editor", paths["killed"], runs["killed"])
    run("editor", paths["killed"], resume=True)
    alone, together, resumed = (_lines(folder, "editor") for folder in runs.values())
    assert len(alone) == 24 + 4
    assert resumed == alone
    weights = [load_file(f / "family" / "unet" / "diffusion_pytorch_model.safetensors") for f in runs.values()]
    assert all((weights[0][name] == weights[2][name]).all() for name in weights[0])
    # Sums in another order: the curves agree to 1e-4 of the loss, over 24 steps.
    for one, two in zip(alone, together, strict=True):
        assert two == pytest.approx(one, rel=1e-4, abs=1e-6)


def test_a_dialogue_model_in_two_processes_and_one_that_was_killed(tmp_path: Path) -> None:
    table: dict[str, object] = {
        "size": "tiny", "data": dialogues(tmp_path / "it.jsonl"), "batch": 7, "accumulate": 2, "steps": 40,
        "lr": 1e-3, "warmup": 4, "save_every": 8, "log_every": 1, "validate_epochs": 2.0,
    }  # fmt: skip
    runs = {name: tmp_path / name for name in ("one", "two", "killed")}
    # Dropout is drawn by each process for itself, so two are compared without; who goes on must repeat it exactly.
    without = {**table, "dropout": 0.0}
    for name, values in (("one", table), ("killed", table), ("two", without)):
        config(tmp_path / f"{name}.toml", runs[name], "blenderbot", **values)
    config(tmp_path / "plain.toml", tmp_path / "plain", "blenderbot", **without)
    run("blenderbot", tmp_path / "one.toml")
    _killed("blenderbot", tmp_path / "killed.toml", runs["killed"])
    run("blenderbot", tmp_path / "killed.toml", resume=True)
    assert _lines(runs["killed"], "blenderbot") == _lines(runs["one"], "blenderbot")
    one, again = (load_file(runs[name] / "family" / "dialogue" / "model.safetensors") for name in ("one", "killed"))
    assert all((one[name] == again[name]).all() for name in one)
    run("blenderbot", tmp_path / "plain.toml")
    _in_two("blenderbot", tmp_path / "two.toml")
    for alone, together in zip(
        _lines(tmp_path / "plain", "blenderbot"), _lines(runs["two"], "blenderbot"), strict=True
    ):
        assert together == pytest.approx(alone, rel=1e-4, abs=1e-6)
