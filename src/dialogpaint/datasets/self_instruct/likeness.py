"""How alike texts are: ROUGE-L's F-measure (the longest common subsequence of words), against many texts at once.

The stock `rouge_score` compares one pair in about a millisecond. Here the words two texts share, counted with
repetition, bound their subsequence from above, so that only pairs that may be alike are compared at all, and a
subsequence takes one operation on long integers for each word (Hyyro 2004).
"""

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> tuple[str, ...]:
    """Lower-cased words, without punctuation."""
    return tuple(_WORD.findall(text.lower()))


def common_subsequence(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest common subsequence."""
    places: dict[str, int] = {}
    for place, word in enumerate(one):
        places[word] = places.get(word, 0) | 1 << place
    everything = (1 << len(one)) - 1
    free = everything
    for word in other:
        at = places.get(word)
        if at is not None:
            found = free & at
            free = ((free + found) | (free - found)) & everything
    return len(one) - free.bit_count()


def rouge_l(one: Sequence[str], other: Sequence[str]) -> float:
    """The F-measure, 0 to 1; 0 where a text has no words."""
    if not one or not other:
        return 0.0
    return 2 * common_subsequence(one, other) / (len(one) + len(other))


class Seen:
    """Items known so far, each of the same few texts. Two items are alike when every text of the one is at least as
    like the other's as its bound."""

    def __init__(self, bounds: Sequence[float]) -> None:
        self._bounds = tuple(bounds)
        self._items: list[tuple[tuple[str, ...], ...]] = []
        self._lengths = _Numbers()
        self._holding: dict[tuple[str, int], _Numbers] = {}
        """By word and its how-manyeth occurrence: the items whose first text has it."""

    def __len__(self) -> int:
        return len(self._items)

    def add(self, texts: Sequence[str]) -> None:
        item = tuple(map(words_of, texts))
        for feature in _features(item[0]):
            self._holding.setdefault(feature, _Numbers()).append(len(self._items))
        self._lengths.append(len(item[0]))
        self._items.append(item)

    def like(self, texts: Sequence[str]) -> int | None:
        """The number, in the order of adding, of an item that is alike; None when there is none."""
        item = tuple(map(words_of, texts))
        for number in self._may_be_like(item[0]):
            pairs = zip(item, self._items[number], self._bounds, strict=True)
            if all(rouge_l(one, other) >= bound for one, other, bound in pairs):
                return int(number)
        return None

    def _may_be_like(self, words: tuple[str, ...]) -> "np.ndarray":
        """Items whose first text shares enough words, by the bound that no subsequence can pass."""
        holding = [self._holding[feature].values for feature in _features(words) if feature in self._holding]
        if not holding:
            return np.empty(0, int)
        shared = np.bincount(np.concatenate(holding), minlength=len(self._items))
        return np.flatnonzero(2 * shared >= self._bounds[0] * (self._lengths.values + len(words)))


def _features(words: tuple[str, ...]) -> list[tuple[str, int]]:
    return [(word, nth) for word, count in Counter(words).items() for nth in range(count)]


class _Numbers:
    """A growing array of integers."""

    def __init__(self) -> None:
        self._held = np.empty(4, np.int32)
        self._count = 0

    def append(self, number: int) -> None:
        if self._count == len(self._held):
            self._held = np.concatenate([self._held, np.empty_like(self._held)])
        self._held[self._count] = number
        self._count += 1

    @property
    def values(self) -> "np.ndarray":
        return self._held[: self._count]
