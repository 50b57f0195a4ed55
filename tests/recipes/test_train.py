"""`train`: bad configs are one line, runs are never overwritten by accident, and a stage writes its part."""

import json
import shutil
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from dialogpaint.core.errors import BadInput, MissingWeights
from dialogpaint.datasets import own_outputs
from dialogpaint.datasets.own_outputs import OnChunk, Tally
from dialogpaint.recipes import train
from dialogpaint.recipes.train import STAGES, run
from dialogpaint.training.captioner import CaptionerConfig
from dialogpaint.training.clip import ClipConfig
from dialogpaint.training.dialogue import DialogueConfig
from dialogpaint.training.trunk import TrunkConfig
from dialogpaint.training.vae import VaeConfig

CONFIGS = Path(__file__).parents[2] / "configs"


def _config(tmp_path: Path, more: str = "") -> Path:
    path = tmp_path / "it.toml"
    path.write_text(f'folder = "{tmp_path / "run"}"\n{more}')
    return path


def _refused(stage: str, config: Path, kind: type[BadInput] = BadInput) -> str:
    with pytest.raises(kind) as caught:
        run(stage, config, budget_minutes=0.01)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_an_unknown_stage_names_the_known_ones(tmp_path: Path) -> None:
    message = _refused("unet", _config(tmp_path))
    assert all(stage in message for stage in STAGES)


def test_a_missing_or_broken_file(tmp_path: Path) -> None:
    assert "no such config" in _refused("vae", tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_text("folder = = 3")
    assert "not valid TOML" in _refused("vae", tmp_path / "bad.toml")
    (tmp_path / "bad.toml").write_bytes(b"\xff\xfe\x00")
    assert "not valid TOML" in _refused("vae", tmp_path / "bad.toml")


def test_the_folder_is_needed(tmp_path: Path) -> None:
    (tmp_path / "it.toml").write_text("[vae]\nsize = 64\n")
    assert "folder: Field required" in _refused("vae", tmp_path / "it.toml")


def test_an_unknown_table_is_named(tmp_path: Path) -> None:
    assert "unet: Extra inputs" in _refused("vae", _config(tmp_path, "[unet]\nsize = 64\n"))


@pytest.mark.parametrize("stage", ["vae", "clip", "captioner", "dialogue", "photographs"])
def test_an_unknown_key_of_a_stage_is_refused_before_anything_is_made(tmp_path: Path, stage: str) -> None:
    message = _refused(stage, _config(tmp_path, f"[{stage}]\nsizes = 64\n"))
    assert f"[{stage}]" in message and "it.toml" in message
    assert not (tmp_path / "run").exists()


def test_a_value_of_the_wrong_kind_is_refused(tmp_path: Path) -> None:
    assert "valid integer" in _refused("vae", _config(tmp_path, '[vae]\nsize = "large"\n'))


@pytest.mark.parametrize(("stage", "needs"), [("pool", "vae"), ("trunk", "clip")])
def test_a_stage_needs_the_ones_before_it(tmp_path: Path, stage: str, needs: str) -> None:
    message = _refused(stage, _config(tmp_path), MissingWeights)
    assert needs in message and "Train that stage first" in message


def test_a_run_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "run" / "vae").mkdir(parents=True)
    assert "Add --resume" in _refused("vae", _config(tmp_path))


def test_the_budget_is_the_arguments_or_the_configs_or_an_hour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[float] = []
    monkeypatch.setitem(train._RUNS, "vae", lambda config, folder, minutes: seen.append(minutes))
    with_minutes = _config(tmp_path, "[minutes]\nvae = 7\n")
    run("vae", with_minutes)
    run("vae", with_minutes, budget_minutes=3)
    run("vae", _config(tmp_path))
    assert seen == [7, 3, 60]


def test_a_stage_writes_its_part_and_goes_on_when_told_to(tmp_path: Path) -> None:
    table = "[vae]\nsize = 16\nchannels = [8, 8]\nlatent_channels = 2\nbatch = 2\nworkers = 0\nbf16 = false\n"
    config = _config(tmp_path, table)
    run("vae", config, budget_minutes=0.002)
    part = tmp_path / "run" / "family" / "vae"
    assert (part / "config.json").is_file() and list(part.glob("*.safetensors"))
    first = (tmp_path / "run" / "vae" / "state" / "state.json").read_text()
    _refused("vae", config)
    run("vae", config, budget_minutes=0.002, resume=True)
    assert (tmp_path / "run" / "vae" / "state" / "state.json").read_text() != first


def test_the_pool_holds_pictures_of_an_editors_own_when_told_to(
    tiny_family: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(tiny_family, tmp_path / "run" / "family")
    table = f'[pool]\nsize = 64\nchunks = 0\nexemplar_chunks = 0\nown = "{tiny_family}"\nown_chunks = 2\n'
    filled: list[tuple[object, ...]] = []

    def fill_own(folder: Path, vae: object, editor: object, *options: object, on_chunk: OnChunk) -> None:
        filled.append((folder, *options))
        on_chunk(1, Tally(made=Counter({1: 5}), accepted=Counter({1: 2})))

    monkeypatch.setattr(own_outputs, "fill_own", fill_own)
    run("pool", _config(tmp_path, table))
    pool = tmp_path / "run" / "pool"
    assert filled == [(pool / "own", 64, 2, 0, 1)]
    assert json.loads((pool / "metrics.jsonl").read_text()) == {"own": 1, "made_1": 5, "accepted_1": 2}


@pytest.mark.parametrize("config", sorted(CONFIGS.glob("mini-*.toml")), ids=lambda path: path.stem)
def test_the_shipped_configs_fit_their_stages(config: Path) -> None:
    tables = tomllib.loads(config.read_text())
    VaeConfig(**tables["vae"])
    TrunkConfig(**tables["trunk"])
    ClipConfig(**tables["clip"])
    CaptionerConfig(**tables["captioner"])
    DialogueConfig(**tables["dialogue"])
    train.PoolConfig(**tables["pool"])
    assert {tables[stage]["size"] for stage in ("vae", "pool", "trunk", "clip")} == {tables["vae"]["size"]}
