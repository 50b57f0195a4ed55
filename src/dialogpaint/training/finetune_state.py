"""The state of a fine-tuning run on disk, as safetensors and JSON: the same files from one process, from several with
the same weights (DDP) and from several that share the weights out (FSDP), so that each goes on from any other's.

Only what is trained is kept; frozen weights come from the base model again.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.distributed.checkpoint.state_dict import (
    StateDictOptions,
    get_model_state_dict,
    get_optimizer_state_dict,
    set_model_state_dict,
    set_optimizer_state_dict,
)
from torch.optim import Optimizer

Weights = dict[str, Tensor]

_WHOLE = StateDictOptions(full_state_dict=True, cpu_offload=True, ignore_frozen_params=True, strict=False)
_OWN_PART = StateDictOptions(ignore_frozen_params=True)
_BETWEEN = "|"
"""Between a weight's name and its moment's."""


class Average:
    """An exponential moving average of the trained weights: decay min(decay, (1 + n) / (10 + n)) after n updates, as
    InstructPix2Pix has it (arXiv 2211.09800)."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.decay = decay
        self.updates = 0
        self.weights = {name: weight.detach().clone() for name, weight in _trained(model)}

    @torch.no_grad()
    def update(self, model: nn.Module) -> None:
        self.updates += 1
        rate = 1 - min(self.decay, (1 + self.updates) / (10 + self.updates))
        for name, weight in _trained(model):
            self.weights[name].lerp_(weight, rate)

    @contextmanager
    def inside(self, model: nn.Module) -> Iterator[None]:
        """The model with these weights; its own are back afterwards."""
        self._swap(model)
        try:
            yield
        finally:
            self._swap(model)

    @torch.no_grad()
    def _swap(self, model: nn.Module) -> None:
        for name, weight in _trained(model):
            kept = weight.detach().clone()
            weight.copy_(self.weights[name])
            self.weights[name].copy_(kept)


def _trained(model: nn.Module) -> Iterator[tuple[str, nn.Parameter]]:
    return ((name, weight) for name, weight in model.named_parameters() if weight.requires_grad)


def trained_weights(model: nn.Module) -> Weights:
    """Whole and on the CPU, by name; every process must call this, as they may hold a part each (only the first then
    gets something)."""
    return {name: _own(weight) for name, weight in get_model_state_dict(model, options=_WHOLE).items()}


def set_trained_weights(model: nn.Module, weights: Weights) -> None:
    """What `trained_weights` gave, everywhere."""
    set_model_state_dict(model, dict(weights), options=_WHOLE)


def save_run(folder: Path, weights: Weights, moments: Weights, average: Average | None, facts: dict[str, Any]) -> None:
    """Write into a fresh folder, then swap it in: a kill leaves the old state or the new one. For the first process
    alone."""
    fresh, old = folder.with_name(folder.name + ".part"), folder.with_name(folder.name + ".old")
    if old.exists() and not folder.exists():
        os.replace(old, folder)
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    save_file(weights, fresh / "weights.safetensors")
    save_file(moments, fresh / "optimizer.safetensors")
    if average is not None:
        save_file({name: _own(weight) for name, weight in average.weights.items()}, fresh / "average.safetensors")
        facts = {**facts, "updates": average.updates}
    (fresh / "state.json").write_text(json.dumps(facts, indent=2))
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        os.replace(folder, old)
    os.replace(fresh, folder)
    shutil.rmtree(old, ignore_errors=True)


def load_run(folder: Path, model: nn.Module, optimizer: Optimizer, average: Average | None) -> dict[str, Any] | None:
    """Restore in place what `save_run` wrote and give its facts; None if there is nothing yet. Reads only, so that
    several processes may do it at once."""
    found = next((f for f in (folder, folder.with_name(folder.name + ".old")) if (f / "state.json").is_file()), None)
    if found is None:
        return None
    facts: dict[str, Any] = json.loads((found / "state.json").read_text())
    set_trained_weights(model, load_file(found / "weights.safetensors"))
    _restore_moments(model, optimizer, load_file(found / "optimizer.safetensors"))
    if average is not None:
        for name, weight in load_file(found / "average.safetensors").items():
            average.weights[name].copy_(weight)
        average.updates = facts["updates"]
    return facts


def moments_of(model: nn.Module, optimizer: Optimizer) -> Weights:
    """An optimiser's state, flat; every process must call this."""
    whole: dict[str, Any] = get_optimizer_state_dict(model, optimizer, options=_WHOLE)
    state: dict[str, dict[str, Any]] = whole.get("state", {})
    return {
        f"{weight}{_BETWEEN}{name}": _own(value) for weight, named in state.items() for name, value in named.items()
    }


def _restore_moments(model: nn.Module, optimizer: Optimizer, flat: Weights) -> None:
    state: dict[str, Any] = {}
    for key, value in flat.items():
        weight, name = key.rsplit(_BETWEEN, 1)
        state.setdefault(weight, {})[name] = value
    groups = get_optimizer_state_dict(model, optimizer, options=_OWN_PART)["param_groups"]
    set_optimizer_state_dict(model, optimizer, {"state": state, "param_groups": groups}, options=_WHOLE)


def _own(tensor: Any) -> Tensor:
    # Cloned: tied weights share memory, which safetensors refuses.
    return torch.as_tensor(tensor).detach().cpu().contiguous().clone()
