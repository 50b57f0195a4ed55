"""Families are found by name or folder, and anything else is one clear line; weights are sharded safetensors."""

import json
import shutil
from pathlib import Path

import pytest
import torch
from torch import nn

from dialogpaint.core.errors import BadInput, MissingWeights
from dialogpaint.models import family
from dialogpaint.models.family import find_family, load_instruct, save_part
from dialogpaint.models.trunk import UNet, export, new_trunk


@pytest.fixture
def built_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(family, "_BUILT_IN", tmp_path / "weights")
    return tmp_path / "weights"


def test_a_built_in_name_and_a_folder_are_found(built_in: Path, tmp_path: Path) -> None:
    (built_in / "mini").mkdir(parents=True)
    (tmp_path / "mine").mkdir()
    assert find_family("mini") == built_in / "mini"
    assert find_family(str(tmp_path / "mine")) == tmp_path / "mine"


@pytest.mark.parametrize("name", ["nonsense", "./not-here", "/not/here", "a/b/c", "~/not-here"])
def test_an_unknown_name_is_one_line(built_in: Path, name: str) -> None:
    with pytest.raises(BadInput, match="unknown family") as caught:
        find_family(name)
    assert name in str(caught.value) and "\n" not in str(caught.value)


def test_missing_built_in_weights_are_one_line(built_in: Path) -> None:
    with pytest.raises(MissingWeights, match="not in this installation"):
        find_family("mini")


@pytest.mark.parametrize("part", ["vae", "text_encoder", "tokenizer", "scheduler"])
def test_a_missing_part_is_named(tiny_family: Path, tmp_path: Path, part: str) -> None:
    shutil.copytree(tiny_family, tmp_path / "family", ignore=shutil.ignore_patterns(part))
    with pytest.raises(MissingWeights, match=f"has no {part}") as caught:
        load_instruct(str(tmp_path / "family"))
    assert "\n" not in str(caught.value)


def test_an_empty_folder_has_no_parts(tmp_path: Path) -> None:
    with pytest.raises(MissingWeights, match="has no unet, vae, text_encoder, tokenizer, scheduler"):
        load_instruct(str(tmp_path))


def test_a_unet_that_is_no_instruction_editor_is_refused(tiny_family: Path, tmp_path: Path) -> None:
    folder = tmp_path / "text-to-image"
    shutil.copytree(tiny_family, folder, ignore=shutil.ignore_patterns("trunk"))
    save_part(export(UNet.from_pretrained(tiny_family / "trunk"), "text"), folder / "unet")
    with pytest.raises(BadInput, match="no instruction editor: its UNet takes 4 channels") as caught:
        load_instruct(str(folder))
    assert "\n" not in str(caught.value)


def test_parts_are_half_precision_shards_under_15_mib_and_never_pickles(tmp_path: Path) -> None:
    trunk = new_trunk((96, 192), 4, 8, 64)
    millions = sum(parameter.numel() for parameter in trunk.parameters()) / 1e6
    assert millions > 8  # so that one shard is not enough
    save_part(trunk, tmp_path / "trunk")
    files = list((tmp_path / "trunk").iterdir())
    assert {file.suffix for file in files} == {".json", ".safetensors"}
    assert sum(file.suffix == ".safetensors" for file in files) > 1
    assert all(file.stat().st_size < 15 * 2**20 for file in files)
    assert sum(file.stat().st_size for file in files) == pytest.approx(millions * 2e6, rel=0.05)
    back = UNet.from_pretrained(tmp_path / "trunk", use_safetensors=True)
    for name, tensor in trunk.state_dict().items():
        torch.testing.assert_close(back.state_dict()[name].float(), tensor, atol=1e-3, rtol=1e-3)


def test_saving_leaves_the_model_in_single_precision(tmp_path: Path) -> None:
    trunk = new_trunk((32, 64), 4, 8, 64)
    save_part(trunk, tmp_path)
    assert {parameter.dtype for parameter in trunk.parameters()} == {torch.float32}


def test_a_pickle_in_the_folder_is_not_read(tiny_family: Path, tmp_path: Path) -> None:
    folder = tmp_path / "family"
    shutil.copytree(tiny_family, folder)
    weights = next((folder / "vae").glob("*.safetensors"))
    weights.rename(weights.with_suffix(".bin"))
    with pytest.raises(MissingWeights, match="safetensors"):
        load_instruct(str(folder))


def test_a_loaded_family_is_ready_to_edit_with(tiny_family: Path) -> None:
    model = load_instruct(str(tiny_family))
    assert (model.size, model.factor, model.latent_channels, model.predicts) == (64, 8, 4, "velocity")
    parts: list[nn.Module] = [model.vae, model.unet, model.text_encoder]
    for part in parts:
        assert not part.training and not any(weight.requires_grad for weight in part.parameters())
        assert {weight.dtype for weight in part.parameters()} == {torch.float32}
    assert load_instruct(str(tiny_family)) is model


def test_configs_are_plain_json(tiny_family: Path) -> None:
    for part in ("vae", "trunk", "text_encoder", "clip"):
        assert json.loads((tiny_family / part / "config.json").read_text())


def test_a_family_says_how_it_edits_best(tiny_family: Path, tmp_path: Path) -> None:
    assert load_instruct(str(tiny_family)).defaults.steps == 20
    folder = tmp_path / "own"
    shutil.copytree(tiny_family, folder)
    (folder / "defaults.json").write_text('{"steps": 3, "text_guidance": 1.5}')
    defaults = load_instruct(str(folder)).defaults
    assert (defaults.steps, defaults.text_guidance, defaults.image_guidance) == (3, 1.5, 1.5)


@pytest.mark.parametrize("text", ['{"steps": 0}', '{"speed": 3}', "not json"])
def test_bad_defaults_name_the_file(text: str, tiny_family: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(tiny_family, folder)
    (folder / "defaults.json").write_text(text)
    with pytest.raises(BadInput, match="defaults.json"):
        load_instruct(str(folder))
