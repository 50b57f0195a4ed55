"""Several processes that step together do what one does with all of their samples."""

from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import nn

from dialogpaint.training.parallel import ALONE, Team, in_processes

_SAMPLES = torch.arange(8.0).view(8, 1)


def _gradient(model: nn.Module, samples: torch.Tensor) -> None:
    model(samples).square().mean().backward()


def _model(seed: int) -> nn.Linear:
    torch.manual_seed(seed)
    return nn.Linear(1, 3)


def _member(team: Team, folder: Path) -> None:
    model = _model(seed=team.rank)
    team.share([model])
    _gradient(model, _SAMPLES[team.rank :: team.size])
    team.average([model])
    assert model.weight.grad is not None
    decided = torch.tensor(team.agree(10.0 + team.rank))
    found = {"gradient": model.weight.grad, "weight": model.weight.detach(), "decided": decided}
    save_file(found, folder / f"{team.rank}.safetensors")


def test_gradients_are_those_of_all_samples_and_everyone_has_the_firsts_weights(tmp_path: Path) -> None:
    in_processes(2, _member, tmp_path)
    one, two = (load_file(tmp_path / f"{rank}.safetensors") for rank in range(2))
    alone = _model(seed=0)
    _gradient(alone, _SAMPLES)
    assert alone.weight.grad is not None
    for member in (one, two):
        torch.testing.assert_close(member["gradient"], alone.weight.grad)
        assert torch.equal(member["weight"], alone.weight)
        assert member["decided"] == 10.0


def test_one_process_is_this_one(tmp_path: Path) -> None:
    seen: list[Team] = []
    in_processes(1, lambda team: seen.append(team))
    assert seen == [ALONE] and ALONE.first and ALONE.agree(3.5) == 3.5
