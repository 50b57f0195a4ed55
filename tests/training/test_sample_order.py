"""A step's samples follow from its number, and processes share them out without gap or overlap."""

import pytest

from dialogpaint.training.sample_order import Order, seed_of


def test_every_item_comes_once_an_epoch_and_epochs_differ() -> None:
    order = Order(count=12, batch=4, seed=3)
    epochs = [[s.index for step in range(3 * e, 3 * e + 3) for s in order.samples(step)] for e in range(3)]
    assert all(sorted(epoch) == list(range(12)) for epoch in epochs)
    assert epochs[0] != epochs[1] != epochs[2]


def test_samples_are_numbered_on_across_epochs() -> None:
    order = Order(count=5, batch=3, seed=0)
    numbers = [sample.number for step in range(4) for sample in order.samples(step)]
    assert numbers == list(range(12))


@pytest.mark.parametrize(("processes", "parts"), [(1, 1), (2, 1), (2, 3), (4, 2), (3, 2)])
def test_the_shares_of_all_processes_are_the_batch(processes: int, parts: int) -> None:
    order = Order(count=100, batch=13, seed=1)
    shares = [share for rank in range(processes) for share in order.shares(7, rank, processes, parts)]
    assert len(shares) == processes * parts
    assert [sample for share in shares for sample in share] == order.samples(7)
    assert max(map(len, shares)) - min(map(len, shares)) <= 1 and min(map(len, shares)) > 0


def test_seeds_follow_from_names_alone() -> None:
    assert seed_of("noise", 1, 2) == seed_of("noise", 1, 2) != seed_of("noise", 2, 1)
    assert 0 <= seed_of("a") < 2**63
