"""Sentences made of lines with slots, each slot filled from a table that may itself have slots."""

import random
import re

Tables = dict[str, tuple[str, ...]]
_SLOT = re.compile(r"<(\w+)>")


def filled(lines: tuple[str, ...], tables: Tables, rng: random.Random) -> str:
    """One of the lines with every <slot> filled in, and articles set right."""
    text = rng.choice(lines)
    while "<" in text:
        text = _SLOT.sub(lambda found: rng.choice(tables[found[1]]), text)
    return re.sub(r"\ba (?=[aeio])", "an ", " ".join(text.split()))
