"""Fine-tuning with accelerate: one loop for one process and for many, in any precision, that stops and goes on exactly.

What a step does depends on its number alone: its samples (`sample_order`), what is drawn at random for each sample, and
dropout's seed. So a run that was killed repeats the steps since its last state and ends with the weights of an unbroken
one, and processes that share a batch out see the loss that one alone sees (dropout aside, which each draws for itself).
"""

import json
import math
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import torch
from accelerate import Accelerator
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.optim import Optimizer
from torch.utils.data import DataLoader, Dataset

from dialogpaint.core.errors import BadInput
from dialogpaint.training.finetune_state import Average, Weights, load_run, moments_of, save_run, trained_weights
from dialogpaint.training.sample_order import Order, Sample, seed_of
from dialogpaint.training.watch import Watch

BEST = "best.safetensors"


@dataclass(frozen=True, kw_only=True)
class Course:
    """steps: the last one. batch: samples a step, all processes together. accumulate: parts that a process takes its
    share in, one after the other. average: decay of the averaged weights; 0: none. warmup: steps. patience,
    rate_patience: validations without improvement until the run ends and until the rate halves; 0: never.
    held_batch: samples at once in a validation. workers: processes that read data."""

    steps: int
    batch: int
    accumulate: int
    clip: float
    average: float
    warmup: int
    patience: int
    rate_patience: int
    validate_every: int
    save_every: int
    log_every: int
    held_batch: int
    seed: int
    workers: int
    minutes: float


@runtime_checkable
class Job(Protocol):
    """What is trained, on what."""

    @property
    def model(self) -> nn.Module: ...

    @property
    def train(self) -> Dataset[Any]:
        """Indexed by `Sample`; all that is random about one is drawn from its number."""
        ...

    @property
    def weights(self) -> Sequence[float]:
        """How much each item of `train` counts in the mean of a batch."""
        ...

    @property
    def held(self) -> Sequence[Sample]:
        """To validate with, from `held_data`."""
        ...

    @property
    def held_data(self) -> Dataset[Any]: ...

    def collate(self, items: list[Any]) -> Any: ...

    def losses(self, model: nn.Module, batch: Any) -> tuple[Tensor, float]:
        """The sum of the weighted losses of a batch, and the sum of the weights."""
        ...

    def figures(self, loss: float) -> dict[str, float]:
        """What else a validation's loss means, for the log."""
        ...

    def show(self, model: nn.Module, step: int) -> None:
        """After a validation, in the first process, with the weights that were validated."""
        ...


@dataclass
class Progress:
    """step: how many are done. seconds: of training so far. ended: why the run is over, if it is."""

    step: int = 0
    seconds: float = 0.0
    ended: str = ""


@dataclass(frozen=True)
class Outcome:
    """weights: the trained ones by name, whole, on the CPU of the first process: with `patience` those that did best,
    else the averaged ones, else the last."""

    progress: Progress
    weights: Weights
    first: bool
    processes: int


def finetune(job: Job, optimizer: Optimizer, course: Course, accelerator: Accelerator, folder: Path) -> Outcome:
    """Train from where the folder left off until the steps or the minutes are over or nothing improves any more. Raises
    BadInput when a batch has fewer samples than the processes and parts that share it."""
    return _Run(job, optimizer, course, accelerator, folder).to_the_end()


class _Run:
    def __init__(self, job: Job, optimizer: Optimizer, course: Course, accelerator: Accelerator, folder: Path) -> None:
        self.job, self.course, self.accelerator, self.folder = job, course, accelerator, folder
        self.shares = accelerator.num_processes * course.accumulate
        if course.batch < self.shares:
            raise BadInput(
                f"a batch of {course.batch} cannot be shared out to {accelerator.num_processes} processes in "
                f"{course.accumulate} parts each. Use a larger batch or fewer of them."
            )
        self.model, self.optimizer = accelerator.prepare(job.model, optimizer)
        self.bare: nn.Module = accelerator.unwrap_model(self.model)
        self.rates = [float(group["lr"]) for group in self._plain.param_groups]
        self.average = Average(self.bare, course.average) if course.average else None
        self.progress, self.watch = Progress(), Watch()
        self.started = time.monotonic()
        self.sums: list[Tensor] = []

    @property
    def _plain(self) -> Optimizer:
        optimizer: Optimizer = self.optimizer.optimizer
        return optimizer

    def to_the_end(self) -> Outcome:
        self._go_on()
        before, course, progress = self.progress.seconds, self.course, self.progress
        order = Order(len(self.job.weights), course.batch, course.seed)
        steps = self._batches(order) if not progress.ended else iter(())
        for parts in steps:
            self._step(progress.step, order, parts)
            progress.step += 1
            progress.seconds = before + time.monotonic() - self.started
            if progress.step % course.log_every == 0:
                self._log()
            if progress.step % course.validate_every == 0 or progress.step == course.steps:
                self._validate()
            progress.ended = self._ended()
            out_of_time = not progress.ended and self._agree(progress.seconds - before >= course.minutes * 60)
            if progress.ended or out_of_time or progress.step % course.save_every == 0:
                self._log()  # first, so that a run which goes on from here has no half of a line to make up
                self._save()
            if progress.ended or out_of_time:
                break
        return Outcome(progress, self._result(), self.accelerator.is_main_process, self.accelerator.num_processes)

    def _result(self) -> Weights:
        with self._averaged():
            weights = trained_weights(self.model)
        best = self.folder / BEST
        if self.accelerator.is_main_process and self.course.patience and best.is_file():
            weights = load_file(best)
        self.accelerator.wait_for_everyone()
        return weights

    def _averaged(self) -> AbstractContextManager[None]:
        """The model with its averaged weights, if there are such."""
        return nullcontext() if self.average is None else self.average.inside(self.bare)

    def _go_on(self) -> None:
        facts = load_run(self.folder / "state", self.model, self._plain, self.average)
        if facts is not None:
            self.progress = Progress(**facts["progress"])
            self.watch = Watch(**facts["watch"])
            if self.accelerator.scaler is not None:
                self.accelerator.scaler.load_state_dict(facts["scaler"])
        if self.accelerator.is_main_process:
            self.folder.mkdir(parents=True, exist_ok=True)
            _forget_after(self.folder / "metrics.jsonl", self.progress.step)
        self.accelerator.wait_for_everyone()

    def _batches(self, order: Order) -> Iterator[list[Any]]:
        """This process's parts of each step that is left."""
        course, accelerator = self.course, self.accelerator
        mine = [
            part
            for step in range(self.progress.step, course.steps)
            for part in order.shares(step, accelerator.process_index, accelerator.num_processes, course.accumulate)
        ]
        parts = iter(self._loader(self.job.train, mine))
        for _ in range(self.progress.step, course.steps):
            yield [next(parts) for _ in range(course.accumulate)]

    def _loader(self, data: Dataset[Any], batches: Sequence[Sequence[Sample]]) -> DataLoader[Any]:
        workers = min(self.course.workers, len(batches))
        context = "fork" if workers else None
        return DataLoader(
            data, batch_sampler=batches, collate_fn=self.job.collate, num_workers=workers,  # type: ignore[arg-type]
            multiprocessing_context=context,
        )  # fmt: skip

    def _step(self, step: int, order: Order, parts: list[Any]) -> None:
        course, accelerator = self.course, self.accelerator
        whole = sum(self.job.weights[sample.index] for sample in order.samples(step))
        rising = min(1.0, (step + 1) / course.warmup) if course.warmup else 1.0
        for group, rate in zip(self._plain.param_groups, self.rates, strict=True):
            group["lr"] = rate * rising * self.watch.factor
        self.model.train()
        for place, part in enumerate(parts):
            torch.manual_seed(seed_of("dropout", course.seed, step, accelerator.process_index, place))
            with accelerator.accumulate(self.model):
                total, _ = self.job.losses(self.model, part)
                self.sums.append(total.detach().float() / whole)
                # accelerate divides by the parts, DDP by the processes: of sums over one batch neither is wanted.
                accelerator.backward(total / whole * self.shares)
                if accelerator.sync_gradients and course.clip:
                    accelerator.clip_grad_norm_(self.model.parameters(), course.clip)
                self.optimizer.step()
                self.optimizer.zero_grad()
        if self.average is not None:
            self.average.update(self.bare)

    def _log(self) -> None:
        """The mean loss of the steps since the last line, if there were any."""
        if not self.sums:
            return
        total = self.accelerator.reduce(torch.stack(self.sums).sum(), "sum")
        steps = len(self.sums) / self.course.accumulate
        self.sums = []
        self._write(loss=float(total) / steps, rate=self._plain.param_groups[0]["lr"])

    def _write(self, **values: float) -> None:
        if not self.accelerator.is_main_process:
            return
        done = self.progress.step
        line = {"step": done, "samples": done * self.course.batch, "seconds": round(self.progress.seconds, 1)}
        line |= {name: round(value, 9) for name, value in values.items() if math.isfinite(value)}
        with (self.folder / "metrics.jsonl").open("a") as file:
            file.write(json.dumps(line) + "\n")
        print(line, flush=True)

    @torch.no_grad()
    def _validate(self) -> None:
        accelerator, course = self.accelerator, self.course
        self.model.eval()
        mine = self.job.held[accelerator.process_index :: accelerator.num_processes]
        batches = [mine[start : start + course.held_batch] for start in range(0, len(mine), course.held_batch)]
        sums = torch.zeros(2, dtype=torch.float64)
        # A model that is shared out needs everyone at each of its steps, so all take equally many.
        rounds = math.ceil(math.ceil(len(self.job.held) / accelerator.num_processes) / course.held_batch)
        batches += [self.job.held[:1]] * (rounds - len(batches))
        with self._averaged():
            for place, batch in enumerate(self._loader(self.job.held_data, batches)):
                total, weight = self.job.losses(self.model, batch)
                if place * course.held_batch < len(mine):
                    sums += torch.tensor([float(total), weight], dtype=torch.float64)
            total, weight = accelerator.reduce(sums.to(accelerator.device), "sum").tolist()
            loss = total / weight
            better = self.watch.see(loss, course.rate_patience)
            weights = trained_weights(self.bare) if better and course.patience else None
            if accelerator.is_main_process:
                self.job.show(self.bare, self.progress.step)
        if weights is not None and accelerator.is_main_process:
            _save_best(self.folder / BEST, weights)
        self._write(validation_loss=loss, **self.job.figures(loss))

    def _ended(self) -> str:
        course = self.course
        if course.patience and self.watch.since >= course.patience:
            return f"no better in {course.patience} validations"
        return f"all {course.steps} steps done" if self.progress.step >= course.steps else ""

    def _agree(self, mine: bool) -> bool:
        """Whether any process says so; clocks differ."""
        if self.accelerator.num_processes == 1:
            return mine
        return bool(self.accelerator.reduce(torch.tensor(float(mine), device=self.accelerator.device), "sum") > 0)

    def _save(self) -> None:
        weights, moments = trained_weights(self.model), moments_of(self.model, self._plain)
        facts: dict[str, Any] = {"progress": asdict(self.progress), "watch": asdict(self.watch)}
        if self.accelerator.scaler is not None:
            facts["scaler"] = self.accelerator.scaler.state_dict()
        if self.accelerator.is_main_process:
            save_run(self.folder / "state", weights, moments, self.average, facts)
        self.accelerator.wait_for_everyone()


def _save_best(path: Path, weights: Weights) -> None:
    part = path.with_suffix(".part")
    save_file(weights, part)
    part.replace(path)


def _forget_after(path: Path, step: int) -> None:
    """Lines of steps that a killed run did after its last state: they are done again."""
    if path.is_file():
        lines = [line for line in path.read_text().splitlines() if _step_of(line) <= step]
        part = path.with_suffix(".part")
        part.write_text("".join(line + "\n" for line in lines))
        part.replace(path)


def _step_of(line: str) -> float:
    try:
        return float(json.loads(line)["step"])
    except (json.JSONDecodeError, KeyError):
        return math.inf  # cut off by the kill
