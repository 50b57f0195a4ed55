"""A run's state: the same whole files from a model that one process has and from one that two share out."""

import os
from pathlib import Path

import pytest
import torch
import torch.distributed as dist
from torch import nn

from dialogpaint.training.finetune_state import (
    Average,
    load_run,
    moments_of,
    save_run,
    set_trained_weights,
    trained_weights,
)
from dialogpaint.training.parallel import Team, in_processes


def _model(seed: int) -> nn.Sequential:
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))


def _optimizer(model: nn.Module) -> torch.optim.Adam:
    return torch.optim.Adam([weight for weight in model.parameters() if weight.requires_grad], lr=0.1)


def _step(model: nn.Module, optimizer: torch.optim.Optimizer, number: int) -> None:
    torch.manual_seed(number)
    optimizer.zero_grad()
    model(torch.randn(5, 3)).square().sum().backward()
    optimizer.step()


def _save(folder: Path, model: nn.Module, optimizer: torch.optim.Optimizer, average: Average | None = None) -> None:
    save_run(folder, trained_weights(model), moments_of(model, optimizer), average, {"step": 2})


def test_who_goes_on_does_what_would_have_been_done(tmp_path: Path) -> None:
    model = _model(0)
    optimizer, average = _optimizer(model), Average(model, 0.9)
    for number in range(4):
        _step(model, optimizer, number)
        average.update(model)
        if number == 1:
            _save(tmp_path / "state", model, optimizer, average)
    other = _model(7)
    fresh, mean = _optimizer(other), Average(other, 0.9)
    facts = load_run(tmp_path / "state", other, fresh, mean)
    assert facts is not None and facts["step"] == 2 and mean.updates == 2
    for number in (2, 3):
        _step(other, fresh, number)
        mean.update(other)
    for name, weight in model.state_dict().items():
        assert torch.equal(other.state_dict()[name], weight)
        assert torch.equal(mean.weights[name], average.weights[name])


def test_a_kill_while_saving_leaves_the_state_before(tmp_path: Path) -> None:
    model = _model(0)
    optimizer = _optimizer(model)
    assert load_run(tmp_path / "state", model, optimizer, None) is None
    _step(model, optimizer, 0)
    _save(tmp_path / "state", model, optimizer)
    os.rename(tmp_path / "state", tmp_path / "state.old")  # killed between the two renames
    (tmp_path / "state.part").mkdir()
    again = _model(1)
    assert load_run(tmp_path / "state", again, _optimizer(again), None) == {"step": 2}
    assert torch.equal(again[0].weight, model[0].weight)
    _save(tmp_path / "state", model, optimizer)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["state"]
    assert {file.suffix for file in (tmp_path / "state").iterdir()} == {".safetensors", ".json"}


def test_frozen_weights_are_neither_kept_nor_averaged(tmp_path: Path) -> None:
    model = _model(0)
    model[0].requires_grad_(False)
    assert set(trained_weights(model)) == {"2.weight", "2.bias"} == set(Average(model, 0.5).weights)


def test_inside_an_average_the_model_is_the_average_and_then_itself() -> None:
    model = _model(0)
    average = Average(model, 0.9)
    before = model[0].weight.detach().clone()
    with torch.no_grad():
        model[0].weight.add_(1)
    after = model[0].weight.detach().clone()
    with average.inside(model):
        assert torch.equal(model[0].weight, before)
    assert torch.equal(model[0].weight, after) and torch.equal(average.weights["0.weight"], before)


def test_the_average_warms_up() -> None:
    model = nn.Linear(1, 1, bias=False)
    nn.init.zeros_(model.weight)
    average = Average(model, 0.9999)
    nn.init.ones_(model.weight)
    average.update(model)
    assert average.weights["weight"].item() == pytest.approx(1 - 2 / 11)


def _shared_out(team: Team, folder: Path) -> None:
    from torch.distributed.fsdp import fully_shard

    model = _model(0)
    for layer in (model[0], model[2], model):
        fully_shard(layer)
    optimizer = _optimizer(model)
    facts = load_run(folder / "alone", model, optimizer, None)
    assert facts is not None
    # As in `_step`: every process gives the same samples, so the mean of the gradients is each one's.
    _step(model, optimizer, 2)
    weights, moments = trained_weights(model), moments_of(model, optimizer)
    assert bool(weights) == bool(moments) == team.first
    if team.first:
        save_run(folder / "shared", weights, moments, None, facts)
    dist.barrier()


@pytest.mark.slow
def test_a_model_that_two_share_out_goes_on_from_one_and_back(tmp_path: Path) -> None:
    model = _model(0)
    optimizer = _optimizer(model)
    for number in range(2):
        _step(model, optimizer, number)
    _save(tmp_path / "alone", model, optimizer)
    in_processes(2, _shared_out, tmp_path)
    back = _model(3)
    fresh = _optimizer(back)
    load_run(tmp_path / "shared", back, fresh, None)
    for number in (2, 3):
        _step(model, optimizer, number)
    _step(back, fresh, 3)
    for name, weight in model.state_dict().items():
        torch.testing.assert_close(back.state_dict()[name], weight)
    set_trained_weights(back, trained_weights(model))
    assert torch.equal(back[0].weight, model[0].weight)
