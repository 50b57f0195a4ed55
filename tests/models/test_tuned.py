"""A UNet with changed weights: the UNet itself stays as it is."""

import pytest
import torch
from diffusers import UNet2DConditionModel

from dialogpaint.models.trunk import export, new_trunk
from dialogpaint.models.tuned import Part, predicting, weights_of

GIVEN = (torch.ones(1, 4, 8, 8), 300, torch.ones(1, 5, 12))


@pytest.fixture(scope="module")
def unet() -> UNet2DConditionModel:
    torch.manual_seed(0)
    return export(new_trunk((16, 32), 4, 8, 12), "text").requires_grad_(False)


def test_without_changes_it_is_the_unet(unet: UNet2DConditionModel) -> None:
    assert torch.equal(predicting(unet, {})(*GIVEN), unet(*GIVEN, return_dict=False)[0])


@pytest.mark.parametrize("part", ["all", "attention", "words"])
def test_changed_weights_count_and_get_gradients_and_the_unet_stays(unet: UNet2DConditionModel, part: Part) -> None:
    before = {name: value.clone() for name, value in unet.state_dict().items()}
    plain = unet(*GIVEN, return_dict=False)[0]
    changed = {name: (value + 0.1).requires_grad_(True) for name, value in weights_of(unet, part).items()}
    output = predicting(unet, changed)(*GIVEN)
    output.square().sum().backward()
    assert not torch.allclose(output, plain) and torch.equal(unet(*GIVEN, return_dict=False)[0], plain)
    assert any(value.grad is not None and value.grad.any() for value in changed.values())
    assert all(torch.equal(value, before[name]) for name, value in unet.state_dict().items())


def test_the_parts_nest(unet: UNet2DConditionModel) -> None:
    everything, attention, words = (set(weights_of(unet, part)) for part in ("all", "attention", "words"))
    assert words < attention < everything == {name for name, _ in unet.named_parameters()}
    assert words and all(name.split(".")[-2] in ("to_k", "to_v") and ".attn2." in name for name in words)
