"""Who is asked what: cards dealt from one endless deck, so that every rater and the whole study are balanced."""

import random
from collections.abc import Sequence
from itertools import combinations

from dialogpaint.recipes.study.design import SCALE, Study
from dialogpaint.storage.study import Kind, Task

Card = tuple[str, tuple[str, ...]]
"""What is asked about, and the conditions in question: one, or the left and the right one."""


def tasks_of(study: Study, rater: int) -> list[Task]:
    """Everything the rater (0, 1, 2, ...) is asked, in order. The same study and rater give the same tasks."""
    chance = random.Random(f"{study.seed}/{rater}")
    talks, rates, chooses = study.counts
    alone = [(name,) for name in study.names]
    pairs = list(combinations(study.names, 2))
    topics = [str(number) for number in range(len(study.talk.topics))]
    items = [str(number) for number in range(len(study.shown.items))]
    blocks: list[tuple[Kind, list[str], Sequence[tuple[str, ...]], int]] = [
        ("talk", topics, alone, talks),
        ("rate", items, alone, rates),
        ("choose", items, pairs, chooses),
    ]
    dealt: list[Task] = []
    for kind, units, arms, count in blocks:
        cards = hand(units, arms, count, rater, f"{study.seed}/{kind}")
        chance.shuffle(cards)
        dealt += _block(kind, cards, study.shown.checks, chance)
    return dealt


def hand(units: Sequence[str], arms: Sequence[tuple[str, ...]], count: int, rater: int, seed: str) -> list[Card]:
    """The rater's `count` cards.

    Card g of the deck is about unit g mod N in round g div N, under arm (unit + round) mod A. So any N x A cards in a
    row hold every unit under every arm once, neighbours differ in unit and, nearly always, in arm, and no rater gets a
    card twice.
    """
    if not count:
        return []
    chance = random.Random(seed)
    units, arms = chance.sample(units, len(units)), chance.sample(arms, len(arms))
    places = ((g % len(units), g // len(units)) for g in range(rater * count, (rater + 1) * count))
    return [(units[place], arms[(place + turn) % len(arms)]) for place, turn in places]


def _block(kind: Kind, cards: Sequence[Card], checks: int, chance: random.Random) -> list[Task]:
    """Cards as tasks, sides drawn by lot, with attention checks among them (never the first)."""
    tasks = [Task(kind=kind, unit=unit, conditions=tuple(chance.sample(arm, len(arm)))) for unit, arm in cards]
    if kind == "talk" or not tasks:
        return tasks
    for _ in range(checks):
        unit, arm = chance.choice(cards)
        sides = tuple(chance.sample(arm, len(arm)))
        wanted = chance.choice(SCALE if kind == "rate" else (0, 1))
        check = Task(kind=kind, unit=unit, conditions=sides, check=wanted)
        tasks.insert(chance.randint(1, len(tasks)), check)
    return tasks
