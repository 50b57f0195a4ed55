"""Attention maps of a small random UNet, seen and changed."""

import pytest
import torch
from diffusers import UNet2DConditionModel
from torch import Tensor

from dialogpaint.models.attention import Place, attention_through
from dialogpaint.models.trunk import fast_attention


@pytest.fixture(scope="module")
def unet() -> UNet2DConditionModel:
    torch.manual_seed(0)
    unet = UNet2DConditionModel(
        sample_size=8,
        in_channels=4,
        out_channels=4,
        block_out_channels=(16, 32),
        layers_per_block=1,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        cross_attention_dim=12,
        attention_head_dim=2,
        norm_num_groups=4,
    )
    return fast_attention(unet.eval().requires_grad_(False))


def _run(unet: UNet2DConditionModel) -> Tensor:
    random = torch.Generator().manual_seed(1)
    noisy, words = torch.randn((2, 4, 8, 8), generator=random), torch.randn((2, 5, 12), generator=random)
    result: Tensor = unet(noisy, 500, words, return_dict=False)[0]
    return result


def test_looking_changes_nothing_and_sees_probabilities(unet: UNet2DConditionModel) -> None:
    plain, seen = _run(unet), []

    def look(maps: Tensor, place: Place) -> Tensor:
        seen.append((maps, place))
        return maps

    with attention_through(unet, look):
        assert torch.allclose(_run(unet), plain, atol=1e-5)
    assert {place.side for _, place in seen} == {"down", "mid", "up"}
    assert {place.cross for _, place in seen} == {True, False}
    for maps, place in seen:
        assert maps.shape == (2, 2, 16, 5 if place.cross else 16) and place.cells == 16
        assert torch.allclose(maps.sum(dim=3), torch.ones(2, 2, 16), atol=1e-5)


def test_changed_maps_change_the_answer(unet: UNet2DConditionModel) -> None:
    plain = _run(unet)
    with attention_through(unet, lambda maps, place: maps.roll(1, dims=3) if place.cross else maps):
        assert not torch.allclose(_run(unet), plain, atol=1e-4)


def test_the_unet_is_left_as_it_was_also_after_an_error(unet: UNet2DConditionModel) -> None:
    before, plain = dict(unet.attn_processors), _run(unet)

    def fail(maps: Tensor, place: Place) -> Tensor:
        raise RuntimeError("no")

    with pytest.raises(RuntimeError, match="no"), attention_through(unet, fail):
        _run(unet)
    assert unet.attn_processors == before and torch.equal(_run(unet), plain)


def test_gradients_reach_the_words(unet: UNet2DConditionModel) -> None:
    words = torch.zeros(1, 5, 12, requires_grad=True)
    with attention_through(unet, lambda maps, place: maps):
        unet(torch.ones(1, 4, 8, 8), 100, words, return_dict=False)[0].square().sum().backward()
    assert words.grad is not None and words.grad.abs().sum() > 0
