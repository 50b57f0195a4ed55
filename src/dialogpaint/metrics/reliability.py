"""How often, and how surely: success in all of several tries, and agreement of two-class decisions."""

from collections.abc import Sequence
from math import comb


def pass_hat(successes: int, tries: int, k: int) -> float:
    """pass^k of one goal: the chance that k tries all reach it, estimated without bias from `tries` of which
    `successes` did: C(successes, k) / C(tries, k). From tau-bench (Yao et al., arXiv 2406.12045, section 3)."""
    if not 1 <= k <= tries or not 0 <= successes <= tries:
        raise ValueError(f"pass^{k} needs at least {k} tries, and no more successes than tries")
    return comb(successes, k) / comb(tries, k)


def mean_pass_hat(outcomes: Sequence[Sequence[bool]], k: int) -> float:
    """pass^k over goals, each with its tries' outcomes; 1.0 without goals."""
    if not outcomes:
        return 1.0
    return sum(pass_hat(sum(tries), len(tries), k) for tries in outcomes) / len(outcomes)


def macro_f1(decided: Sequence[bool], due: Sequence[bool]) -> float:
    """The mean of both classes' F1 = 2TP / (2TP + FP + FN), so that a rare class counts as much as a frequent one.

    A class that neither occurs nor is decided for is left out; 1.0 when there is nothing to decide.
    """
    scores = []
    for wanted in (True, False):
        hits = sum(one == two == wanted for one, two in zip(decided, due, strict=True))
        named = sum(one == wanted for one in decided)
        real = sum(two == wanted for two in due)
        if named + real:
            scores.append(2 * hits / (named + real))
    return sum(scores) / len(scores) if scores else 1.0


def sign_test(better: int, worse: int) -> float:
    """The chance that items which come out differently split at least so unevenly if either way is as likely: the
    two-sided sign test, min(1, 2 P(X >= max)) with X binomial of p = 1/2. Items that come out alike say nothing."""
    n, most = better + worse, max(better, worse)
    tail: float = sum(comb(n, k) for k in range(most, n + 1)) / float(2**n)
    return min(1.0, 2 * tail)
