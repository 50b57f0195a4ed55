"""What can be seen of an edit without knowing the truth: figures a judgement is made from.

Three looks: the pixels that changed; what a captioner says of the picture before and after; and how far the picture
moved towards the words in CLIP's space (the directional similarity of StyleGAN-NADA, arXiv 2108.00946, which
InstructPix2Pix filters by, arXiv 2211.09800). None of them is what the oracle measures with, nor is it consulted here.
"""

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, fields

import numpy as np
import torch
from jaxtyping import Float
from torch import Tensor

from dialogpaint.core.description import Description
from dialogpaint.core.editing import EditResult
from dialogpaint.core.image import Mask, Picture
from dialogpaint.core.likeness import Clip
from dialogpaint.world.imagined import expected, in_words
from dialogpaint.world.parse import parse

Describe = Callable[[Picture], tuple[Description, float]]
"""A description, and how sure the captioner is of it, 0..1."""

_SMALLEST_SHARE = 1e-4


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """op: the sort of edit, "other" for a sentence that is none of the world's. Then figures, 0 where unknown:

    share: natural logarithm of the changed share. compact: the changed share of the box around the change, 0..1.
    strength: mean change there, 0..1. described: 1 when both pictures are described and the edit fits the first.
    told: 1 when the description can tell this edit at all (it says nothing of sleeves or patterns). wanted: of what the
    description should say anew, the share that it does, 0..1. kept: of the rest, the share that is as it was, 0..1.
    sure: how sure the captioner is of the result, 0..1. direction: cosine of the change in the picture with the change
    in words. gain: how much nearer the picture came to the words wanted.
    """

    op: str = "other"
    share: float = math.log(_SMALLEST_SHARE)
    compact: float = 0.0
    strength: float = 0.0
    described: float = 0.0
    told: float = 0.0
    wanted: float = 0.0
    kept: float = 0.0
    sure: float = 0.0
    direction: float = 0.0
    gain: float = 0.0

    def numbers(self) -> list[float]:
        """In the order of FIGURES."""
        return [getattr(self, name) for name in FIGURES]


FIGURES = tuple(field.name for field in fields(Evidence) if field.name != "op")


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A picture described and embedded, once for however many attempts are compared with it."""

    picture: Picture
    description: Description
    sure: float
    place: Float[Tensor, " width"]


@dataclass(frozen=True, kw_only=True)
class Viewer:
    """What edits are looked at with."""

    describe: Describe
    clip: Clip

    def see(self, picture: Picture) -> Seen:
        description, sure = self.describe(picture)
        return Seen(picture=picture, description=description, sure=sure, place=self.clip.of_pictures([picture])[0])

    def weigh(self, before: Seen, result: EditResult, instruction: str) -> Evidence:
        """What speaks for the result being what the instruction asked for."""
        return evidence(before, self.see(result.picture), result.changed, instruction, self.clip)


def evidence(before: Seen, after: Seen, changed: Mask, instruction: str, clip: Clip) -> Evidence:
    """What speaks for `after` being `before` edited as the instruction says. changed: as in EditResult."""
    edit = parse(instruction)
    hoped = expected(before.description, edit) if edit is not None else None
    source, target = (hoped[0].caption, hoped[1].caption) if hoped else (in_words(before.description), instruction)
    share, compact, strength = _change(before.picture, after.picture, changed)
    told, wanted, kept = 0.0, 0.0, 0.0
    known = hoped is not None and after.description.known
    if hoped is not None and known:
        told, wanted, kept = _agreement(*map(_facts, (hoped[0], hoped[1], after.description)))
    direction, gain = _towards(before.place, after.place, source, target, clip)
    return Evidence(
        op=edit.op if edit is not None else "other",
        share=share,
        compact=compact,
        strength=strength,
        described=float(known),
        told=told,
        wanted=wanted,
        kept=kept,
        sure=after.sure,
        direction=direction,
        gain=gain,
    )


def _change(before: Picture, after: Picture, changed: Mask) -> tuple[float, float, float]:
    if before.pixels.shape != after.pixels.shape or not changed.any():
        return math.log(_SMALLEST_SHARE), 0.0, 0.0
    rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
    box = (rows[-1] - rows[0] + 1) * (columns[-1] - columns[0] + 1)
    levels = np.abs(before.pixels.astype(np.int16) - after.pixels).max(axis=2)[changed].mean()
    return math.log(changed.mean() + _SMALLEST_SHARE), float(changed.sum() / box), float(levels / 255)


def _facts(description: Description) -> Counter[str]:
    """Each thing said of the picture, counted: "dog", "dog brown", "dog left", "setting beach"."""
    facts = Counter(f"{name} {getattr(description, name)}" for name in ("setting", "time", "weather", "style"))
    for thing in description.things:
        said = (thing.colour, thing.place, thing.pose, *thing.features)
        facts.update([thing.name, *(f"{thing.name} {word}" for word in said if word)])
    return facts


def _agreement(before: Counter[str], hoped: Counter[str], after: Counter[str]) -> tuple[float, float, float]:
    """told, wanted, kept: see Evidence."""
    due = [fact for fact in before | hoped if before[fact] != hoped[fact]]
    done = [(after[fact] - before[fact]) / (hoped[fact] - before[fact]) for fact in due]
    rest = [fact for fact in before | hoped | after if before[fact] == hoped[fact]]
    kept = sum(after[fact] == before[fact] for fact in rest) / len(rest) if rest else 1.0
    return float(bool(due)), float(np.clip(done, 0.0, 1.0).mean()) if due else 0.0, kept


def _towards(before: Tensor, after: Tensor, source: str, target: str, clip: Clip) -> tuple[float, float]:
    """Cosine of the two changes, and the gain of similarity to the target's words."""
    texts = clip.of_texts([source, target])
    moved, asked = after - before, texts[1] - texts[0]
    return float(torch.cosine_similarity(moved, asked, dim=0)), float(moved @ texts[1])
