"""Against an endpoint that misbehaves in every way, and through kills: exactly the wanted number, nothing twice."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from chat_server import FAULTS, ChatServer
from dialogpaint.cli.main import run
from dialogpaint.datasets.self_instruct import dialogue, dialogue_rules

COUNT = 60


@pytest.fixture(autouse=True)
def _local(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)


def config(folder: Path, server: ChatServer, **more: Any) -> Path:
    settings = {
        "writer": server.spec,
        "concurrency": 8,
        "timeout": 2.0,
        "first_wait": 0.02,
        "prompt_price": 1.0,
        "completion_price": 10.0,
        **more,
    }
    told = [f"{name} = {json.dumps(value)}" for name, value in settings.items()]
    told += ["[[sources]]", 'name = "world"', "[dialogues]", f"folder = {json.dumps(str(folder / 'run'))}"]
    path = folder / "data.toml"
    path.write_text("\n".join([*told, f"count = {COUNT}\n"]))
    return path


def journal(folder: Path) -> list[dict[str, Any]]:
    whole = (folder / "run" / "journal.jsonl").read_bytes().rpartition(b"\n")[0]
    return [json.loads(line) for line in whole.splitlines()]


def lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def rows(folder: Path) -> list[dict[str, Any]]:
    names = ("train", "validation", "test")
    return [json.loads(line) for name in names for line in lines(folder / "run" / f"{name}.jsonl")]


def check(folder: Path, count: int = COUNT) -> None:
    """Exactly so many different valid dialogues, 5 % of them in each held-out split."""
    found = rows(folder)
    assert len(found) == count
    assert len({row["id"] for row in found}) == count
    assert len({json.dumps(row["turns"]) for row in found}) == count
    for row in found:
        assert dialogue_rules.problem(row["caption"], dialogue.from_turns(row["turns"])) == ""
        assert row["provenance"]["model"] == "written-by-hand"
        assert len(set(row["provenance"]["examples"])) == 20
    assert len((folder / "run" / "test.jsonl").read_text().splitlines()) == round(count * 0.05)


def test_every_fault_is_outlived(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with ChatServer() as server:
        assert run(["data", "dialogues", "--config", str(config(tmp_path, server)), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    check(tmp_path)
    assert set(FAULTS) <= set(server.faults), "the run was long enough to meet them all"
    assert report["written"] == COUNT
    assert report["splits"] == {"train": 54, "validation": 3, "test": 3}
    answers = report["answers"]
    assert answers["accepted"] == COUNT
    assert all(answers[outcome] for outcome in ("failed", "malformed", "truncated", "refused"))
    # Every good answer that was paid for is in the data set, or known to be invalid or too much like another.
    assert server.good == answers["accepted"] + answers.get("invalid", 0) + answers.get("alike", 0)
    paid = sum(number for outcome, number in answers.items() if outcome != "failed")
    assert (report["prompt_tokens"], report["completion_tokens"]) == (3000 * paid, 100 * paid)
    assert report["cost"] == pytest.approx(paid * (3000 * 1 + 100 * 10) / 1e6, abs=1e-4)


def test_a_caption_that_is_always_refused_is_given_up(tmp_path: Path) -> None:
    with ChatServer() as server:
        assert run(["data", "dialogues", "--config", str(config(tmp_path, server, tries=2))]) == 0
    tries = Counter(line["caption"] for line in journal(tmp_path) if line["outcome"] != "failed")
    assert max(tries.values()) == 2
    check(tmp_path)


def command(path: Path) -> list[str]:
    return [sys.executable, "-m", "dialogpaint", "data", "dialogues", "--config", str(path), "--resume", "--json"]


def kill_at(path: Path, folder: Path, enough: int) -> list[dict[str, Any]]:
    """Run until the journal has that many lines, kill -9; the lines there are."""
    process = subprocess.Popen(command(path), stdout=subprocess.DEVNULL)
    try:
        limit = time.monotonic() + 60
        while time.monotonic() < limit and process.poll() is None:
            if (folder / "run" / "journal.jsonl").is_file() and len(journal(folder)) >= enough:
                break
            time.sleep(0.005)
        assert process.poll() is None
    finally:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    return journal(folder)


@pytest.mark.slow
def test_nothing_is_lost_or_repeated_after_kills(tmp_path: Path) -> None:
    with ChatServer() as server:
        path = config(tmp_path, server)
        seen: list[dict[str, Any]] = []
        for enough in (5, 40):
            before = kill_at(path, tmp_path, enough)
            assert before[: len(seen)] == seen
            seen = before
            with (tmp_path / "run" / "journal.jsonl").open("ab") as file:
                file.write(b'{"caption": "world/train-1#0", "outcome": "acc')
        done = subprocess.run(command(path), capture_output=True, text=True, check=True)
    report = json.loads(done.stdout)
    check(tmp_path)
    assert report["written"] == COUNT
    after = journal(tmp_path)
    assert after[: len(seen)] == seen
    kept = {row["id"]: row["turns"] for row in rows(tmp_path)}
    accepted = [line for line in after if line["outcome"] == "accepted"]
    assert Counter(line["caption"] for line in accepted) == Counter(list(kept))
    assert all(kept[line["caption"]] == line["row"]["turns"] for line in accepted)
    # What was under way at a kill is asked for again; nothing else is.
    answered = Counter(line["caption"] for line in after if line["outcome"] != "failed")
    assert max(answered.values()) <= 3


def test_the_same_run_goes_on_and_grows_but_does_not_become_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with ChatServer(faults=False) as server:
        asked = ["data", "dialogues", "--config", str(config(tmp_path, server)), "--count"]
        assert run([*asked, "10"]) == 0
        check(tmp_path, 10)
        first = rows(tmp_path)
        assert run([*asked, "10"]) == 2
        assert "Add --resume" in capsys.readouterr().err
        assert run([*asked, "10", "--resume"]) == 0
        assert rows(tmp_path) == first
        assert sum(server.asked.values()) == 10
        assert run([*asked, "14", "--resume"]) == 0
        check(tmp_path, 14)
        assert {row["id"] for row in first} <= {row["id"] for row in rows(tmp_path)}
        assert sum(server.asked.values()) == 14
        assert run([*asked, "14", "--resume", "--seed", "5"]) == 2
        assert "another seed (0, not 5)" in capsys.readouterr().err


def test_a_dead_service_ends_the_run_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with ChatServer() as server:
        path = config(tmp_path, server)
    assert run(["data", "dialogues", "--config", str(path)]) == 2
    assert "cannot reach" in capsys.readouterr().err


def test_a_service_that_dies_midway_is_given_up_and_gone_on_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with ChatServer(faults=False) as server:
        path = config(tmp_path, server, patience=2, timeout=5.0)
        assert run(["data", "dialogues", "--config", str(path), "--count", "4"]) == 0
    with ChatServer() as broken:
        # One failure in a row is too many here, and half of the captions meet one.
        path = config(tmp_path, broken, patience=1)
        assert run(["data", "dialogues", "--config", str(path), "--resume"]) == 1
        assert "go on later with --resume" in capsys.readouterr().err
        path = config(tmp_path, broken)
        assert run(["data", "dialogues", "--config", str(path), "--resume"]) == 0
    check(tmp_path)
