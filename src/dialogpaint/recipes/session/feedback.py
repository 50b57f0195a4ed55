"""What the user reads after an edit: what was done, how much of the picture changed, or that nothing did."""

from collections.abc import Sequence

import numpy as np

from dialogpaint.core.description import COLOUR_NAMES, Description
from dialogpaint.core.image import Picture

VISIBLE_LEVELS = 12
"""A pixel visibly differs when some channel does by more than this, of 255."""

VISIBLE_SHARE = 0.0005
"""Below this share of differing pixels nobody sees a change (8 pixels of 128 x 128; two small eyes are 20 or more)."""


def visibly_differs(before: Picture, after: Picture) -> bool:
    if before.pixels.shape != after.pixels.shape:
        return True
    difference = np.abs(before.pixels.astype(np.int16) - after.pixels.astype(np.int16)).max(axis=2)
    return bool((difference > VISIBLE_LEVELS).mean() > VISIBLE_SHARE)


def after_edits(
    instructions: Sequence[str],
    visible: Sequence[bool],
    changed_fraction: float,
    description: Description,
    doubts: Sequence[str] = (),
) -> str:
    """A few sentences on edits that were carried out. visible: for each, whether one can see it. doubts: what the
    editor itself finds wrong."""
    done = [text for text, seen in zip(instructions, visible, strict=True) if seen]
    missed = [text for text, seen in zip(instructions, visible, strict=True) if not seen]
    advice = f'Try other words: name one thing and what it should become, such as "{_example(description)}".'
    if not done:
        return f"Nothing visibly changed. {advice}"
    sentences = f"Done: {'; '.join(done)}. {percent(changed_fraction)} of the picture changed."
    if missed:
        return f"{sentences} Nothing visibly came of {quoted(missed)}. {advice}"
    return f"{sentences} {unsure(doubts[0])}" if doubts else sentences


def nothing_to_do(reasons: Sequence[str]) -> str:
    """Of adjustments that leave the picture as it is. reasons: clauses such as "the picture is square already"."""
    return " ".join(f"{reason[0].upper()}{reason[1:]}." for reason in dict.fromkeys(reasons))


def unsure(doubt: str) -> str:
    """doubt: the end of "seen again, ..."."""
    return f'I\'m not sure it worked (seen again, {doubt}); say "try again" for another attempt.'


def percent(fraction: float) -> str:
    return "Less than 1%" if fraction < 0.01 else f"{fraction:.0%}"


def quoted(instructions: Sequence[str], last: str = "and") -> str:
    """Each in quotation marks, with commas, and the last word before the last of them."""
    words = [f'"{text}"' for text in instructions]
    return f" {last} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _example(description: Description) -> str:
    thing = next(iter(description.things), None)
    if thing is None:
        return "make the car green"
    colour = next(name for name in COLOUR_NAMES if name != thing.colour)
    return f"make the {thing.name} {colour}"
