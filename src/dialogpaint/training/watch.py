"""What validations decide: which weights are the best, when to learn slower, when to stop."""

import math
from dataclasses import dataclass

_BETTER = 1e-4
"""Relative; less than this is no improvement for the rate, as in torch's ReduceLROnPlateau."""


@dataclass
class Watch:
    """best: lowest validation loss so far. since: validations since then. plateau, waited: the lowest one and the
    validations since, as the rate counts them. factor: on the learning rate."""

    best: float = math.inf
    since: int = 0
    plateau: float = math.inf
    waited: int = 0
    factor: float = 1.0

    def see(self, loss: float, rate_patience: int) -> bool:
        """Take note of a validation; whether it is the best yet. After more than `rate_patience` validations without
        an improvement the rate halves; 0: never."""
        better = loss < self.best
        self.best, self.since = (loss, 0) if better else (self.best, self.since + 1)
        if loss < self.plateau * (1 - _BETTER):
            self.plateau, self.waited = loss, 0
        else:
            self.waited += 1
        if rate_patience and self.waited > rate_patience:
            self.factor, self.waited = self.factor / 2, 0
        return better
