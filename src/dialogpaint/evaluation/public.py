"""Published benchmarks, measured by a CLIP: nobody knows what their photographs should become, so there is no oracle
here."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

import numpy as np

from dialogpaint.core.editing import Editor, EditRequest
from dialogpaint.core.image import Mask, Picture, load_picture
from dialogpaint.core.likeness import Clip
from dialogpaint.datasets.benchmarks.cocoee import Place
from dialogpaint.datasets.benchmarks.custom_concept import Commission
from dialogpaint.datasets.benchmarks.tedbench import Wish
from dialogpaint.evaluation.tries import alike, fits_words
from dialogpaint.metrics.alignment import CLIPSCORE_WEIGHT

OnItem = Callable[[str, Picture], object]
"""Called with the result's file name and the result."""

Draw = Callable[[Commission], Callable[[str], list[Picture]]]
"""Learns a commission's subjects; then draws pictures for a prompt with their words in it."""


@dataclass(frozen=True, kw_only=True)
class Measured:
    """An item's measures by name. group: the row that it counts for. "nearer" among the measures says whether it came
    nearer to what was asked for, 0 or 1."""

    group: str
    measures: Mapping[str, float]


@dataclass(frozen=True, kw_only=True)
class PublicReport:
    """items: by the name of their results."""

    items: Mapping[str, Measured]
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values: means of every measure, of all items and group by group."""
        groups: dict[str, list[Measured]] = {}
        for item in self.items.values():
            groups.setdefault(item.group, []).append(item)
        return {
            **_means(list(self.items.values())),
            "by": {name: _means(items) for name, items in groups.items()},
            "seconds": round(self.seconds, 1),
        }


def _means(items: Sequence[Measured]) -> dict[str, float]:
    names = [name for name in items[0].measures if name != "nearer"]
    means = {name: round(fmean(item.measures[name] for item in items), 4) for name in ("nearer", *names)}
    return {"n": len(items), "success": means.pop("nearer"), **means}


def evaluate_tedbench(wishes: Sequence[Wish], editor: Editor, clip: Clip, seed: int, on_item: OnItem) -> PublicReport:
    """Cosine with the text and with the photograph; nearer: whether the result fits the text better than the
    photograph does."""
    start, items = time.perf_counter(), {}
    for wish in wishes:
        before = load_picture(wish.picture)
        after = editor.edit(EditRequest(picture=before, instruction=wish.text, seed=seed)).picture
        was, now = fits_words(clip, before, wish.text), fits_words(clip, after, wish.text)
        measures = {"alignment": now, "fidelity": alike(clip, after, [before]), "gain": now - was}
        items[wish.result] = Measured(group=wish.picture.name, measures=measures | {"nearer": float(now > was)})
        on_item(wish.result, after)
    return PublicReport(items=items, seconds=time.perf_counter() - start)


def evaluate_cocoee(places: Sequence[Place], editor: Editor, clip: Clip, seed: int, on_item: OnItem) -> PublicReport:
    """The paper's CLIP score, of the box with the reference, times 100; nearer: whether it rose; outside: share of the
    pixels outside the box that changed. (Its FID and quality score need features and a mixture model of COCO that are
    not published as safetensors.)"""
    start, items = time.perf_counter(), {}
    for place in places:
        picture, mask, reference = place.load()
        request = EditRequest(picture=picture, instruction="", mask=mask, references=(reference,), seed=seed)
        after = editor.edit(request).picture
        was, now = (100 * alike(clip, boxed(one, mask), [reference]) for one in (picture, after))
        outside = (after.pixels != picture.pixels).any(axis=2)[~mask]
        measures = {"clip_score": now, "gain": now - was, "outside": float(outside.mean()) if outside.size else 0.0}
        items[place.result] = Measured(group="all", measures=measures | {"nearer": float(now > was)})
        on_item(place.result, after)
    return PublicReport(items=items, seconds=time.perf_counter() - start)


def evaluate_custom_concept(commissions: Sequence[Commission], draw: Draw, clip: Clip, on_item: OnItem) -> PublicReport:
    """Text alignment as CLIPScore, of the prompt with the subjects' nouns; picture alignment as cosine with their
    pictures, of two the mean; nearer: the share of pictures that are more like the subjects than other subjects'
    pictures are on average. (The paper's DINO score needs that network.)"""
    start, items = time.perf_counter(), {}
    known = [
        clip.of_pictures([load_picture(path) for one in item.subjects for path in one.pictures]) for item in commissions
    ]
    for number, commission in enumerate(commissions):
        others = [float((shown[0] @ known[number].T).mean()) for place, shown in enumerate(known) if place != number]
        usual = fmean(others) if others else 0.0
        title, paint = "+".join(one.name for one in commission.subjects), draw(commission)
        for line, prompt in enumerate(commission.prompts):
            for copy, picture in enumerate(paint(commission.told(prompt, known=True))):
                words = fits_words(clip, picture, commission.told(prompt, known=False))
                same = float((clip.of_pictures([picture])[0] @ known[number].T).mean())
                measures = {"text_alignment": CLIPSCORE_WEIGHT * max(words, 0.0), "image_alignment": same}
                name = f"{title}/{line:02d}-{copy}.png"
                items[name] = Measured(group=title, measures=measures | {"nearer": float(same > usual)})
                on_item(name, picture)
    return PublicReport(items=items, seconds=time.perf_counter() - start)


def boxed(picture: Picture, mask: Mask) -> Picture:
    """The part of it that the mask's box covers."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return Picture(pixels=picture.pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1])
