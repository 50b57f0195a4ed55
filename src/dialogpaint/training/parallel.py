"""One run in several processes: each takes its own batches, and all step by the mean of their gradients.

Two single-threaded processes train 1.4 to 1.9 times as fast as one with two threads on two cores (docs/LOG.md).
"""

import os
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.multiprocessing.spawn import spawn


@dataclass(frozen=True)
class Team:
    """This process among those of a run. rank: 0 for the one that writes files."""

    rank: int = 0
    size: int = 1

    @property
    def first(self) -> bool:
        return self.rank == 0

    def share(self, models: Iterable[nn.Module]) -> None:
        """Give everyone the first's weights."""
        if self.size > 1:
            for model in models:
                for tensor in model.state_dict().values():
                    dist.broadcast(tensor, 0)

    def average(self, models: Iterable[nn.Module]) -> None:
        """Replace every gradient by its mean over the processes."""
        if self.size > 1:
            gradients = [p.grad for model in models for p in model.parameters() if p.grad is not None]
            together = torch.cat([gradient.flatten() for gradient in gradients])
            dist.all_reduce(together)
            together /= self.size
            for gradient, mean in zip(gradients, _split(together, gradients), strict=True):
                gradient.copy_(mean)

    def agree(self, value: float) -> float:
        """The first's value, so that all decide alike."""
        if self.size == 1:
            return value
        shared = torch.tensor(value, dtype=torch.float64)
        dist.broadcast(shared, 0)
        return float(shared)


ALONE = Team()

FAR = 1_000_000_000
"""Between the first scene seeds of two processes, so that they never draw the same."""


def in_processes(count: int, run: Callable[..., None], *arguments: Any) -> None:
    """Call run(team, *arguments) in this process, or in `count` new ones at once. `run` must be a module's function."""
    if count == 1:
        run(ALONE, *arguments)
        return
    with tempfile.TemporaryDirectory() as folder:
        spawn(_enter, (count, Path(folder) / "meeting", run, arguments), nprocs=count)


def _enter(rank: int, count: int, meeting: Path, run: Callable[..., None], arguments: tuple[Any, ...]) -> None:
    os.environ.setdefault("GLOO_SOCKET_IFNAME", "lo")  # one machine: nothing needs to leave it
    torch.set_num_threads(max(1, len(os.sched_getaffinity(0)) // count))
    dist.init_process_group("gloo", init_method=f"file://{meeting}", rank=rank, world_size=count)
    try:
        run(Team(rank, count), *arguments)
    finally:
        dist.destroy_process_group()


def _split(flat: Tensor, like: list[Tensor]) -> list[Tensor]:
    parts = flat.split([tensor.numel() for tensor in like])
    return [part.view_as(tensor) for part, tensor in zip(parts, like, strict=True)]
