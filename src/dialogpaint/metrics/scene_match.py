"""Whether a picture ended up with the right things in the right places: object F1 and relational similarity.

Both are the measures of El-Nouby et al., "Tell, Draw, and Repeat" (GeNeVA, arXiv 1811.09845, section 4.3), made there
for CoDraw and i-CLEVR: one and the same recogniser looks at the picture that was made and at the true one, and the two
lists it gives are compared. Here the lists are plain values, from whatever recogniser.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A recognised thing. label: what counts as the same thing, such as (kind, colour). x: 0 = left edge of the
    picture, 1 = right. y: where it stands, 0 = top (far away), 1 = bottom (near); None when the recogniser cannot
    tell, and then front and back are not compared."""

    label: Hashable
    x: float
    y: float | None = None


@dataclass(frozen=True, kw_only=True)
class ObjectScores:
    """Each 0..1. precision: of the things found, the share that is true. recall: of the true ones, the share found."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean, 2PR / (P + R)."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def object_scores(found: Sequence[Hashable], true: Sequence[Hashable]) -> ObjectScores:
    """Labels compared as bags: two red cars are found by two red cars. Nothing found of nothing is all right (1.0);
    where only one side is empty, both are 0."""
    if not found or not true:
        alike = float(not found and not true)
        return ObjectScores(precision=alike, recall=alike)
    shared = (Counter(found) & Counter(true)).total()
    return ObjectScores(precision=shared / len(found), recall=shared / len(true))


def rsim(found: Sequence[Placed], true: Sequence[Placed]) -> float:
    """Relational similarity, 0..1: recall x the share of relations among the shared things that agree.

    rsim(G_found, G_true) = recall x |E_found' & E_true'| / |E_true'|, where E' are the relations among the things that
    both have: for every ordered pair left or right of (x), in front of or behind (y), and for each thing alone which
    third of the picture it is in (GeNeVA's code compares it with the picture's middle). Without shared things 0, or 1
    when there is nothing to find and nothing found.
    """
    if not true:
        return float(not found)
    pairs = list(_matched(found, true))
    if not pairs:
        return 0.0
    agree = [same for one in pairs for other in pairs for same in _agreements(one, other)]
    recall = object_scores([thing.label for thing in found], [thing.label for thing in true]).recall
    return recall * sum(agree) / len(agree)


def _matched(found: Sequence[Placed], true: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Shared things, found and true; those with one label are matched from left to right."""
    waiting: dict[Hashable, list[Placed]] = defaultdict(list)
    for thing in sorted(found, key=lambda thing: thing.x):
        waiting[thing.label].append(thing)
    for thing in sorted(true, key=lambda thing: thing.x):
        if waiting[thing.label]:
            yield waiting[thing.label].pop(0), thing


def _agreements(one: tuple[Placed, Placed], other: tuple[Placed, Placed]) -> Iterator[bool]:
    """Whether found and true agree on how one thing stands to the other."""
    if one is other:
        yield _third(one[0].x) == _third(one[1].x)
        return
    yield _sign(one[0].x - other[0].x) == _sign(one[1].x - other[1].x)
    depths = [thing.y for thing in (*one, *other)]
    if None not in depths:
        found, true, other_found, other_true = (depth or 0.0 for depth in depths)
        yield _sign(found - other_found) == _sign(true - other_true)


def _third(x: float) -> int:
    return min(2, int(x * 3))


def _sign(difference: float) -> int:
    return (difference > 0) - (difference < 0)
