"""Training state on disk: weights, averaged weights and optimiser moments as safetensors, counters as JSON. Atomic."""

import json
import os
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.optim import Optimizer


@dataclass
class Counters:
    """What a run has done so far, over all its sessions."""

    step: int = 0
    samples: int = 0
    seconds: float = 0.0


class Averaged:
    """An exponential moving average of a model's weights: decay min(decay, (1 + n) / (10 + n)) after n updates."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.decay = decay
        self.updates = 0
        self.weights = {name: tensor.detach().clone() for name, tensor in model.state_dict().items()}

    @torch.no_grad()
    def update(self, model: nn.Module) -> None:
        self.updates += 1
        rate = 1 - min(self.decay, (1 + self.updates) / (10 + self.updates))
        for name, tensor in model.state_dict().items():
            if tensor.is_floating_point():
                self.weights[name].lerp_(tensor, rate)
            else:
                self.weights[name].copy_(tensor)


def save_state(
    folder: Path, models: dict[str, nn.Module], averages: dict[str, Averaged], optimizer: Optimizer, counters: Counters
) -> None:
    """Write into a fresh folder, then swap it in: a kill leaves the old state or the new one."""
    fresh = folder.with_name(folder.name + ".part")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    for name, model in models.items():
        save_file(_contiguous(model.state_dict()), fresh / f"{name}.safetensors")
    for name, average in averages.items():
        save_file(_contiguous(average.weights), fresh / f"{name}.average.safetensors")
    save_file(_moments(optimizer), fresh / "optimizer.safetensors")
    updates = {name: average.updates for name, average in averages.items()}
    (fresh / "state.json").write_text(json.dumps({**asdict(counters), "updates": updates}))
    old = folder.with_name(folder.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        os.replace(folder, old)
    os.replace(fresh, folder)
    shutil.rmtree(old, ignore_errors=True)


def load_state(
    folder: Path, models: dict[str, nn.Module], averages: dict[str, Averaged], optimizer: Optimizer
) -> Counters:
    """Restore in place what `save_state` wrote; fresh counters if there is nothing yet."""
    old = folder.with_name(folder.name + ".old")
    if not folder.exists() and old.exists():
        os.replace(old, folder)
    if not folder.exists():
        return Counters()
    state = json.loads((folder / "state.json").read_text())
    updates = state.pop("updates")
    for name, model in models.items():
        model.load_state_dict(load_file(folder / f"{name}.safetensors"))
    for name, average in averages.items():
        for key, tensor in load_file(folder / f"{name}.average.safetensors").items():
            average.weights[key].copy_(tensor)
        average.updates = updates[name]
    _restore_moments(optimizer, load_file(folder / "optimizer.safetensors"))
    return Counters(**state)


def load_averages(folder: Path, models: dict[str, nn.Module]) -> None:
    """The averaged weights of a saved state, into models of the same shapes."""
    for name, model in models.items():
        model.load_state_dict(load_file(folder / f"{name}.average.safetensors"))


def _contiguous(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    # Cloned: tied weights share memory, which safetensors refuses.
    return {name: tensor.detach().cpu().contiguous().clone() for name, tensor in tensors.items()}


def _moments(optimizer: Optimizer) -> dict[str, Tensor]:
    states = optimizer.state_dict()["state"]
    return {
        f"{index}.{name}": value.cpu().contiguous() for index, state in states.items() for name, value in state.items()
    }


def _restore_moments(optimizer: Optimizer, tensors: dict[str, Tensor]) -> None:
    state: dict[int, dict[str, Tensor]] = {}
    for key, value in tensors.items():
        index, name = key.split(".", 1)
        state.setdefault(int(index), {})[name] = value
    optimizer.load_state_dict({"state": state, "param_groups": optimizer.state_dict()["param_groups"]})
