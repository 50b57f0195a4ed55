"""Training, validation and test rows, by seed."""

from collections.abc import Sequence
from typing import Any

from dialogpaint.world.splits import hashed

NAMES = ("train", "validation", "test")


def split_sizes(count: int) -> tuple[int, int, int]:
    """9,000, 500 and 500 of 10,000, as DialogPaint has them, and in proportion."""
    held_out = round(count * 0.05)
    return count - 2 * held_out, held_out, held_out


def split_rows(rows: Sequence[dict[str, Any]], seed: int) -> dict[str, list[dict[str, Any]]]:
    """The same rows give the same splits, in whatever order they come."""
    shuffled = sorted(rows, key=lambda row: (hashed("split", seed, row["id"]), row["id"]))
    train, validation, _ = split_sizes(len(rows))
    cuts = (0, train, train + validation, len(rows))
    return {name: shuffled[start:end] for name, start, end in zip(NAMES, cuts, cuts[1:], strict=False)}
