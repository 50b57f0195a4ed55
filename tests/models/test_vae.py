"""The autoencoder: eight-fold, stock, and normalised exactly."""

import pytest
import torch

from dialogpaint.models.vae import FACTOR, Vae, decode, encode, new_vae, normalise


@pytest.fixture
def vae() -> Vae:
    torch.manual_seed(0)
    return new_vae((8, 8, 16, 16), 4).eval()


@pytest.fixture
def pixels() -> torch.Tensor:
    return torch.rand(6, 3, 32, 48, generator=torch.Generator().manual_seed(1)) * 2 - 1


@torch.no_grad()
def test_shapes(vae: Vae, pixels: torch.Tensor) -> None:
    latents = encode(vae, pixels)
    assert latents.shape == (6, 4, 32 // FACTOR, 48 // FACTOR)
    assert decode(vae, latents).shape == pixels.shape


@torch.no_grad()
def test_encoding_is_the_stock_posteriors_mode(vae: Vae, pixels: torch.Tensor) -> None:
    torch.testing.assert_close(encode(vae, pixels), vae.encode(pixels).latent_dist.mode())
    assert vae.config["scaling_factor"] == 1.0


@torch.no_grad()
def test_normalising_changes_the_latents_and_not_the_pictures(vae: Vae, pixels: torch.Tensor) -> None:
    latents = encode(vae, pixels)
    mean, std = latents.mean(dim=(0, 2, 3)), latents.std(dim=(0, 2, 3))
    assert (std - 1).abs().max() > 0.1  # there is something to normalise
    reconstruction, spread = decode(vae, latents), vae.encode(pixels).latent_dist.std

    normalise(vae, mean, std)

    unit = encode(vae, pixels)
    torch.testing.assert_close(unit.mean(dim=(0, 2, 3)), torch.zeros(4), atol=1e-4, rtol=0)
    torch.testing.assert_close(unit.std(dim=(0, 2, 3)), torch.ones(4), atol=1e-4, rtol=0)
    torch.testing.assert_close(decode(vae, unit), reconstruction, atol=1e-4, rtol=1e-3)
    # The posterior's spread is scaled along.
    torch.testing.assert_close(vae.encode(pixels).latent_dist.std, spread / std.view(1, -1, 1, 1), atol=1e-4, rtol=1e-3)


@torch.no_grad()
def test_pictures_in_a_batch_do_not_see_one_another(vae: Vae, pixels: torch.Tensor) -> None:
    torch.testing.assert_close(encode(vae, pixels)[2:3], encode(vae, pixels[2:3]), atol=1e-5, rtol=1e-4)
