"""The networks that pictures are measured with: what they see, what they say of themselves, what they lack."""

from pathlib import Path

import numpy as np
import pytest
import torch

from dialogpaint.core.errors import MissingWeights
from dialogpaint.core.features import FeatureExtractor, account
from dialogpaint.core.image import Picture
from dialogpaint.models.clip import new_clip, new_tokenizer
from dialogpaint.models.extractors.dino import Dino
from dialogpaint.models.extractors.views import centre_crops, scaled_whole
from dialogpaint.models.identity import weights_print
from dialogpaint.models.likeness import Likeness


def noise(width: int = 40, height: int = 30, seed: int = 0) -> Picture:
    return Picture(pixels=np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8))


def stripes() -> Picture:
    """Red left, green middle, blue right; 60 x 20."""
    pixels = np.zeros((20, 60, 3), np.uint8)
    for place in range(3):
        pixels[:, 20 * place : 20 * place + 20, place] = 255
    return Picture(pixels=pixels)


def published_clip(folder: Path) -> Path:
    """A CLIP's folder as the hub has them: its preprocessor crops the middle."""
    torch.manual_seed(0)
    tokenizer = new_tokenizer(["a red car"], vocabulary=600, length=16)
    new_clip(tokenizer, width=64, layers=1, size=32, patch=16).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    (folder / "preprocessor_config.json").write_text('{"do_center_crop": true, "image_mean": [0.4, 0.5, 0.6]}')
    return folder


def test_crops_are_from_the_middle_and_wholes_are_whole() -> None:
    crop = centre_crops([stripes()], 20, 20)[0]
    assert crop.shape == (3, 20, 20) and crop[1].mean() > 0.95 and crop[0].mean() < 0.05
    assert scaled_whole(stripes(), 40, 480).shape == (1, 3, 40, 120)
    assert scaled_whole(stripes(), 40, 60).shape == (1, 3, 20, 60)


def test_a_published_clip_sees_the_middle_and_a_familys_own_all(tiny_family: Path, tmp_path: Path) -> None:
    published, own = Likeness(published_clip(tmp_path)), Likeness(tiny_family / "clip")
    repainted = stripes()
    repainted.pixels[:, :10] = 99
    seen, again = published.features([stripes()]), published.features([repainted])
    assert torch.equal(seen, again) and not torch.equal(own.features([stripes()]), own.features([repainted]))
    assert "centre" in published.preprocessing and "padded" in own.preprocessing
    assert isinstance(published, FeatureExtractor)
    lengths = published.of_pictures([noise(), stripes()]).norm(dim=-1)
    assert torch.allclose(lengths, torch.ones(2)) and not torch.allclose(seen.norm(), torch.ones(()))


def test_many_pictures_give_the_same_rows_as_one_at_a_time(tiny_family: Path) -> None:
    clip, pictures = Likeness(tiny_family / "clip"), [noise(seed=seed) for seed in range(35)]
    together = clip.features(pictures)
    assert together.shape == (35, 64)
    assert torch.allclose(together[33], clip.features([pictures[33]])[0], atol=1e-5)


def test_an_account_names_network_weights_and_preprocessing(dino_folder: Path) -> None:
    told = account(Dino(dino_folder, name="dino"))
    assert told["extractor"] == "dino" and "class token" in told["preprocessing"]
    assert told["weights"] == weights_print(dino_folder) and told["weights"].startswith("sha256:")


def test_the_print_changes_with_any_byte_of_the_weights(dino_folder: Path, tmp_path: Path) -> None:
    data = bytearray((dino_folder / "model.safetensors").read_bytes())
    (tmp_path / "model.safetensors").write_bytes(data)
    assert weights_print(tmp_path) == weights_print(dino_folder)
    data[len(data) // 2] ^= 1
    (tmp_path / "model.safetensors").write_bytes(data)
    assert weights_print(tmp_path) != weights_print(dino_folder)
    with pytest.raises(MissingWeights, match="no safetensors"):
        weights_print(tmp_path / "none")


def test_dino_gives_class_tokens_and_structure(dino_folder: Path) -> None:
    dino = Dino(dino_folder)
    assert dino.features([noise(), stripes()]).shape == (2, 16)
    assert dino.structure_distance(stripes(), stripes()) == 0.0
    assert dino.structure_distance(noise(), noise(seed=1)) > 0.0
    assert not dino.network.layers[-1].attention.k_proj._forward_hooks


def test_a_folder_without_a_vision_transformer_is_named(tiny_family: Path, tmp_path: Path) -> None:
    with pytest.raises(MissingWeights, match="no vision transformer"):
        Dino(tiny_family / "clip")
    with pytest.raises(MissingWeights, match="cannot be loaded"):
        Dino(tmp_path)
