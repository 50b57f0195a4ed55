"""A tiny family of real networks with random weights, for everything that computes."""

from pathlib import Path

import pytest

PHRASES = ("make the car green", "remove the dog", "add a rainbow", "a red car in a city street", "move it to Mars")


@pytest.fixture(scope="session")
def tiny_family(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a 64-pixel family, a few thousand weights a part, in the layout the package's own has."""
    import torch

    from dialogpaint.models.clip import image_processor, new_clip, new_tokenizer, text_encoder_of
    from dialogpaint.models.exemplar import new_exemplar_encoder, save_exemplar
    from dialogpaint.models.family import save_part
    from dialogpaint.models.locator import Locator, LocatorConfig, save_locator
    from dialogpaint.models.trunk import new_scheduler, new_trunk
    from dialogpaint.models.vae import new_vae

    torch.manual_seed(0)
    folder = tmp_path_factory.mktemp("tiny")
    tokenizer = new_tokenizer(PHRASES, vocabulary=600, length=16)
    clip = new_clip(tokenizer, width=64, layers=4, size=64, patch=16)
    parts = {
        "vae": new_vae((8, 8, 16, 16), 4),
        "trunk": new_trunk((32, 64), 4, 8, 64),
        "clip": clip,
        "text_encoder": text_encoder_of(clip),
    }
    for name, part in parts.items():
        save_part(part, folder / name)
    save_exemplar(new_exemplar_encoder(clip, 64), folder / "exemplar")
    save_locator(Locator(LocatorConfig(size=64, latents=4, text=64, fine=16, coarse=32, layers=1)), folder / "locator")
    for part in ("tokenizer", "clip"):
        tokenizer.save_pretrained(folder / part)
    image_processor(64).save_pretrained(folder / "clip")
    new_scheduler().save_pretrained(folder / "scheduler")
    return folder


@pytest.fixture(scope="session")
def dino_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny vision transformer's folder, as DINO's."""
    import torch
    from transformers import ViTConfig, ViTModel

    torch.manual_seed(0)
    shape = {"hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 16}
    folder = tmp_path_factory.mktemp("dino")
    ViTModel(ViTConfig(image_size=32, patch_size=8, **shape), add_pooling_layer=False).save_pretrained(folder)
    return folder
