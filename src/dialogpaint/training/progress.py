"""How far a run is: a wall-clock budget, its learning-rate shape, and the metrics file that becomes the model card."""

import json
import math
import time
from dataclasses import dataclass, field
from pathlib import Path

from torch.optim import Optimizer


@dataclass
class Budget:
    """A run of so many minutes. The rate warms up, stays, and decays over the last part, so that a run can stop at any
    budget with a finished model and a later one can go on from it (warm-up, stable, decay)."""

    minutes: float
    warmup: float = 0.01
    decay: float = 0.25
    started: float = field(default_factory=time.monotonic)

    @property
    def share(self) -> float:
        """0 at the start, 1 when the time is up."""
        return (time.monotonic() - self.started) / (self.minutes * 60)

    @property
    def over(self) -> bool:
        return self.share >= 1.0

    @property
    def rate(self) -> float:
        """Factor on the learning rate now, 0..1."""
        return self.rate_at(self.share)

    def rate_at(self, share: float) -> float:
        """Factor on the learning rate when that share of the run is done."""
        share = min(1.0, share)
        rising = min(1.0, (share + 1e-4) / self.warmup) if self.warmup else 1.0
        falling = min(1.0, (1.0 - share) / self.decay) if self.decay else 1.0
        return min(rising, falling)

    def restart(self) -> None:
        """Start the clock now: for after a long set-up (compilation, first batch)."""
        self.started = time.monotonic()


def set_rate(optimizer: Optimizer, factor: float) -> None:
    """Scale every group's own rate; the unscaled one is kept beside it."""
    for group in optimizer.param_groups:
        group.setdefault("base_lr", group["lr"])
        group["lr"] = group["base_lr"] * factor


class Metrics:
    """Appends one JSON object a line to `metrics.jsonl`; averages what was added since the last line."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.sums: dict[str, float] = {}
        self.counts: dict[str, int] = {}

    def add(self, **values: float) -> None:
        for name, value in values.items():
            if math.isfinite(value):
                self.sums[name] = self.sums.get(name, 0.0) + value
                self.counts[name] = self.counts.get(name, 0) + 1

    def write(self, **values: float | int | str) -> dict[str, float | int | str]:
        means = {name: round(self.sums[name] / self.counts[name], 6) for name in self.sums}
        line = {**values, **means}
        with self.path.open("a") as file:
            file.write(json.dumps(line) + "\n")
        self.sums, self.counts = {}, {}
        return line
