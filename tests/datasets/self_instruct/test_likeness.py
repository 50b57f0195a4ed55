"""ROUGE-L against the plain dynamic programme, and the index against comparing everything."""

import random

import pytest

from dialogpaint.datasets.self_instruct.likeness import Seen, common_subsequence, rouge_l, words_of

WORDS = ["the", "a", "red", "blue", "car", "dog", "make", "please", "add", "hat", "sky", "it"]


def by_table(one: list[str], other: list[str]) -> int:
    row = [0] * (len(other) + 1)
    for word in one:
        before = row
        row = [0]
        for place, match in enumerate(other, start=1):
            row.append(before[place - 1] + 1 if word == match else max(before[place], row[-1]))
    return row[-1]


def test_the_subsequence_is_the_longest() -> None:
    rng = random.Random(0)
    for _ in range(300):
        one, other = (rng.choices(WORDS, k=rng.randint(0, 90)) for _ in range(2))
        assert common_subsequence(one, other) == by_table(one, other) == common_subsequence(other, one)


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("make the car red", "Make the car RED!", 1.0),
        ("make the car red", "make the car blue", 0.75),
        ("red car", "dog", 0.0),
        ("", "dog", 0.0),
    ],
)
def test_known_values(one: str, other: str, value: float) -> None:
    assert rouge_l(words_of(one), words_of(other)) == value


@pytest.mark.parametrize("bounds", [(0.7,), (0.6, 0.4)])
def test_the_index_finds_exactly_what_comparing_everything_finds(bounds: tuple[float, ...]) -> None:
    rng = random.Random(1)
    seen, items = Seen(bounds), []
    for _ in range(250):
        item = tuple(" ".join(rng.choices(WORDS, k=rng.randint(1, 9))) for _ in bounds)
        alike = [
            number
            for number, other in enumerate(items)
            if all(rouge_l(words_of(a), words_of(b)) >= bound for a, b, bound in zip(item, other, bounds, strict=True))
        ]
        assert seen.like(item) == (alike[0] if alike else None)
        seen.add(item)
        items.append(item)
    assert len(seen) == 250
