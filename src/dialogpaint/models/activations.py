"""How many bytes a network keeps from its forward pass for the backward one, counted without computing anything."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn

_BLOCKS = (
    "ResnetBlock2D",
    "BasicTransformerBlock",
    "BlenderbotEncoderLayer",
    "BlenderbotDecoderLayer",
    "BlenderbotSmallEncoderLayer",
    "BlenderbotSmallDecoderLayer",
)
"""What gradient checkpointing computes a second time instead of keeping."""


@dataclass
class Kept:
    """Bytes. all: without gradient checkpointing; checkpointed: with it: blocks' inputs, the rest, and the largest
    block while it is computed again."""

    all: int = 0
    inside: list[int] = field(default_factory=list)
    inputs: int = 0

    @property
    def checkpointed(self) -> int:
        return self.all - sum(self.inside) + self.inputs + max(self.inside, default=0)


def kept_for_backward(network: nn.Module, run: Callable[[], Any]) -> Kept:
    """run: a forward pass of the network. On the meta device this costs nothing, but attention is counted with its
    matrix of weights, which fused kernels do not keep: an upper bound."""
    kept, begun = Kept(), []
    seen = {weight.untyped_storage()._cdata for weight in (*network.parameters(), *network.buffers())}
    holding = []  # so that no freed storage's address is met again

    def pack(tensor: Tensor) -> Tensor:
        storage = tensor.untyped_storage()
        if storage._cdata not in seen:
            seen.add(storage._cdata)
            holding.append(storage)
            kept.all += storage.nbytes()
        return tensor

    def enter(_: nn.Module, given: tuple[Any, ...]) -> None:
        begun.append(kept.all)
        kept.inputs += sum(value.numel() * value.element_size() for value in given if isinstance(value, Tensor))

    def leave(*_: Any) -> None:
        kept.inside.append(kept.all - begun.pop())

    blocks = [module for module in network.modules() if type(module).__name__ in _BLOCKS]
    hooks = [block.register_forward_pre_hook(enter) for block in blocks]
    hooks += [block.register_forward_hook(leave) for block in blocks]
    try:
        with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
            run()
    finally:
        for hook in hooks:
            hook.remove()
    return kept
