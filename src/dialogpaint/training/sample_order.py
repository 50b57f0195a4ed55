"""Which samples a step takes, and who takes them: a pure function of the step, so that a run that goes on, or one in
other numbers of processes, sees what an unbroken run in one process sees."""

import random
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Sample:
    """number: of all samples ever taken, from 0; it seeds what is drawn at random for this one. index: in the data."""

    number: int
    index: int


@dataclass(frozen=True)
class Order:
    """Every item once an epoch, in an order drawn anew for each. count: items. batch: samples a step, all processes
    together."""

    count: int
    batch: int
    seed: int

    def samples(self, step: int) -> list[Sample]:
        """Those of a step, from 0. A batch may lie across two epochs."""
        return [self._sample(step * self.batch + place) for place in range(self.batch)]

    def shares(self, step: int, rank: int, processes: int, parts: int) -> list[list[Sample]]:
        """What one process takes of a step, in `parts` that it does one after the other; sizes differ by one at
        most."""
        samples, cuts = self.samples(step), processes * parts
        bounds = [len(samples) * cut // cuts for cut in range(cuts + 1)]
        mine = range(rank * parts, (rank + 1) * parts)
        return [samples[bounds[cut] : bounds[cut + 1]] for cut in mine]

    def _sample(self, number: int) -> Sample:
        epoch, place = divmod(number, self.count)
        return Sample(number, _permuted(self.count, self.seed, epoch)[place])


@lru_cache(maxsize=2)
def _permuted(count: int, seed: int, epoch: int) -> list[int]:
    items = list(range(count))
    random.Random(f"order-{seed}-{epoch}").shuffle(items)
    return items


def seed_of(*names: int | str) -> int:
    """63 bits, the same for the same names on every machine."""
    return random.Random("-".join(map(str, names))).getrandbits(63)
