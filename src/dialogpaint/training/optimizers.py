"""Muon for matrices and convolutions, AdamW for the rest: fewer samples to the same loss than AdamW alone
(docs/LOG.md).

Muon: Jordan et al. 2024, momentum whose update is orthogonalised by a Newton-Schulz iteration. torch.optim.Muon takes
only two-dimensional weights; here convolutions are most of the network, so their kernels are flattened.
"""

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

_COEFFICIENTS = (3.4445, -4.7750, 2.0315)


class Muon(Optimizer):
    """Groups with `orthogonal=True` get Muon's update, the others AdamW's."""

    def __init__(self, groups: Iterable[dict[str, Any]]) -> None:
        super().__init__(groups, {"lr": 1e-3, "momentum": 0.95, "betas": (0.9, 0.99), "eps": 1e-8, "weight_decay": 0.0})

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> None:  # type: ignore[override]
        for group in self.param_groups:
            trained = [parameter for parameter in group["params"] if parameter.grad is not None]
            if group["orthogonal"]:
                for alike in _by_shape(trained):
                    self._orthogonal(alike, group)
            else:
                for parameter in trained:
                    self._adam(parameter, group)

    def _orthogonal(self, parameters: list[Tensor], group: dict[str, Any]) -> None:
        """For parameters that are matrices of one shape when flattened: one iteration serves all of them."""
        steps = torch.stack([self._with_momentum(parameter, group["momentum"]) for parameter in parameters])
        directions = orthogonalised(steps)
        scale = max(1.0, steps.shape[1] / steps.shape[2]) ** 0.5
        for parameter, direction in zip(parameters, directions, strict=True):
            parameter.mul_(1 - group["lr"] * group["weight_decay"])
            parameter.add_(direction.reshape(parameter.shape), alpha=-group["lr"] * scale)

    def _with_momentum(self, parameter: Tensor, share: float) -> Tensor:
        """Nesterov's look ahead, as a matrix."""
        state, gradient = self.state[parameter], parameter.grad
        assert gradient is not None
        if not state:
            state["momentum"] = torch.zeros_like(parameter)
        momentum: Tensor = state["momentum"]
        momentum.lerp_(gradient, 1 - share)
        return gradient.lerp(momentum, share).flatten(1)

    def _adam(self, parameter: Tensor, group: dict[str, Any]) -> None:
        state = self.state[parameter]
        if not state:
            state["step"] = torch.zeros(())
            state["mean"], state["square"] = torch.zeros_like(parameter), torch.zeros_like(parameter)
        gradient, (beta1, beta2) = parameter.grad, group["betas"]
        assert gradient is not None
        state["step"] += 1
        state["mean"].lerp_(gradient, 1 - beta1)
        state["square"].lerp_(gradient.square(), 1 - beta2)
        step = float(state["step"])
        root = (state["square"] / (1 - beta2**step)).sqrt_().add_(group["eps"])
        parameter.mul_(1 - group["lr"] * group["weight_decay"])
        parameter.addcdiv_(state["mean"], root, value=-group["lr"] / (1 - beta1**step))


def _by_shape(parameters: Iterable[Tensor]) -> Iterable[list[Tensor]]:
    found: dict[tuple[int, int], list[Tensor]] = {}
    for parameter in parameters:
        found.setdefault((parameter.shape[0], parameter[0].numel()), []).append(parameter)
    return found.values()


def orthogonalised(matrices: Tensor, steps: int = 5) -> Tensor:
    """(..., rows, columns): the nearest semi-orthogonal matrices, roughly (singular values 0.7 to 1.2), by a quintic
    Newton-Schulz iteration."""
    a, b, c = _COEFFICIENTS
    tall = matrices.shape[-2] > matrices.shape[-1]
    x = (matrices.mT if tall else matrices).bfloat16().reshape(-1, *sorted(matrices.shape[-2:]))
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(steps):
        gram = x @ x.mT
        # a x + (b gram + c gram^2) x, in two fused products.
        x = torch.baddbmm(x, torch.baddbmm(gram, gram, gram, beta=b, alpha=c), x, beta=a)
    result: Tensor = (x.mT if tall else x).to(matrices.dtype)
    return result.reshape(matrices.shape)


def muon_for(*modules: nn.Module, lr: float, adam_lr: float, weight_decay: float = 0.0) -> Muon:
    """Muon on every matrix and kernel, AdamW on biases, norms, embeddings and one-dimensional weights."""
    matrices: list[nn.Parameter] = []
    others: list[nn.Parameter] = []
    for module in modules:
        embeddings = {id(m.weight) for m in module.modules() if isinstance(m, nn.Embedding)}
        for parameter in module.parameters():
            if parameter.requires_grad:
                flat = parameter.ndim < 2 or id(parameter) in embeddings or parameter.shape[0] == 1
                (others if flat else matrices).append(parameter)
    return Muon(
        [
            {"params": matrices, "orthogonal": True, "lr": lr, "weight_decay": weight_decay},
            {"params": others, "orthogonal": False, "lr": adam_lr},
        ]
    )
