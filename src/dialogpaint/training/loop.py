"""The loop that stages share: rate, step, average, log, save, until the minutes are over."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from torch import Tensor, nn
from torch.optim import Optimizer

from dialogpaint.training.checkpoint import Averaged, Counters, load_state, save_state
from dialogpaint.training.parallel import ALONE, Team
from dialogpaint.training.progress import Budget, Metrics, set_rate

Step = Callable[[], tuple[Tensor, dict[str, float]]]
"""One batch: its loss, and what goes into the metrics file."""


@dataclass(frozen=True, kw_only=True)
class Pace:
    """batch: samples a step and process. average: decay of the averaged weights. decay: share of the run over which the
    rate falls. log_every, save_every: steps."""

    minutes: float
    batch: int
    average: float
    decay: float
    log_every: int = 50
    save_every: int = 500


def fit(
    models: dict[str, nn.Module],
    optimizer: Optimizer,
    begin: Callable[[Counters], Step],
    folder: Path,
    pace: Pace,
    team: Team = ALONE,
) -> None:
    """Train from where the folder left off; the models end with their averaged weights.

    begin: given what was done before, so that data goes on from there, returns the step to repeat.
    """
    folder.mkdir(parents=True, exist_ok=True)
    averages = {name: Averaged(model, pace.average) for name, model in models.items()}
    counters = load_state(folder / "state", models, averages, optimizer)
    team.share(models.values())
    step = begin(counters)
    metrics, budget, started = (
        Metrics(folder / "metrics.jsonl"),
        Budget(pace.minutes, decay=pace.decay),
        time.monotonic(),
    )
    before = counters.seconds
    while (share := team.agree(budget.share)) < 1.0:
        set_rate(optimizer, budget.rate_at(share))
        loss, parts = step()
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        team.average(models.values())
        optimizer.step()
        for name, average in averages.items():
            average.update(models[name])
        counters.step += 1
        counters.samples += pace.batch * team.size
        counters.seconds = before + time.monotonic() - started
        metrics.add(**parts)
        if team.first and counters.step % pace.log_every == 0:
            _log(metrics, counters)
        if team.first and counters.step % pace.save_every == 0:
            save_state(folder / "state", models, averages, optimizer, counters)
    if team.first:
        save_state(folder / "state", models, averages, optimizer, counters)
    for name, model in models.items():
        model.load_state_dict(averages[name].weights)
        model.cpu()


def _log(metrics: Metrics, counters: Counters) -> None:
    line = metrics.write(step=counters.step, samples=counters.samples, seconds=round(counters.seconds))
    print(line, flush=True)
