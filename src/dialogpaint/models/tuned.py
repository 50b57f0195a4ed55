"""A UNet with some weights changed, without touching the UNet: what a method learned from given pictures."""

from collections.abc import Callable, Mapping
from typing import Literal

from diffusers import UNet2DConditionModel
from jaxtyping import Float, Int
from torch import Tensor
from torch.func import functional_call

Part = Literal["all", "attention", "words"]
"""Weights to change: all of them; those of all attention; keys and values of attention to words (Custom Diffusion,
arXiv 2212.04488)."""

Changed = Mapping[str, Tensor]
"""Parameters of a UNet by name, in the place of its own."""

Predict = Callable[[Tensor, Tensor | int, Tensor], Tensor]
"""(network input, timesteps, text condition) -> what the UNet predicts."""

_WORDS = (".attn2.to_k.", ".attn2.to_v.")


def weights_of(unet: UNet2DConditionModel, part: Part) -> dict[str, Tensor]:
    """Copies of a part's parameters, to be changed."""
    return {name: value.detach().clone() for name, value in unet.named_parameters() if _belongs(name, part)}


def _belongs(name: str, part: Part) -> bool:
    if part == "all":
        return True
    if part == "attention":
        return ".attn1." in name or ".attn2." in name
    return any(place in name for place in _WORDS)


def predicting(unet: UNet2DConditionModel, changed: Changed) -> Predict:
    """The UNet with these weights in the place of its own; gradients reach them."""

    def predict(
        inputs: Float[Tensor, "batch c h w"], steps: Int[Tensor, " batch"] | int, text: Float[Tensor, "batch t width"]
    ) -> Float[Tensor, "batch out h w"]:
        output: Tensor = functional_call(unet, dict(changed), (inputs, steps, text), {"return_dict": False})[0]
        return output

    return predict
