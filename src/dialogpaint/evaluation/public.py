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
from dialogpaint.datasets.cocoee import Place
from dialogpaint.datasets.custom_concept import Commission
from dialogpaint.datasets.tedbench import Wish
from dialogpaint.evaluation.tries import alike, fits_words

_CLIP_SCORE = 2.5
"""By which CLIPScore multiplies cosines (arXiv 2104.08718)."""

OnItem = Callable[[str, Picture], object]
"""Called with the result's file name and the result."""

Draw = Callable[[Commission], Callable[[str], list[Picture]]]
"""Learns a commission's subjects; then draws pictures for a prompt with their words in it."""


@dataclass(frozen=True, kw_only=True)
class PublicReport:
    """rows: a benchmark's own measures of every item, by its name. success: names the measure that says whether an item
    came nearer to what was asked for, 0 or 1."""

    rows: Mapping[str, Mapping[str, float]]
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values: means of every measure."""
        names = next(iter(self.rows.values())).keys()
        means = {name: round(fmean(row[name] for row in self.rows.values()), 4) for name in names}
        return {
            "n": len(self.rows),
            "success": means["nearer"],
            **means,
            "by": {name: {"n": 1, "success": row["nearer"], **_rounded(row)} for name, row in self.rows.items()},
            "seconds": round(self.seconds, 1),
        }


def evaluate_tedbench(wishes: Sequence[Wish], editor: Editor, clip: Clip, seed: int, on_item: OnItem) -> PublicReport:
    """Cosine with the text and with the photograph; nearer: whether the result fits the text better than the
    photograph does."""
    start, rows = time.perf_counter(), {}
    for wish in wishes:
        before = load_picture(wish.picture)
        after = editor.edit(EditRequest(picture=before, instruction=wish.text, seed=seed)).picture
        was, now = fits_words(clip, before, wish.text), fits_words(clip, after, wish.text)
        rows[wish.result] = {
            "alignment": now, "fidelity": alike(clip, after, [before]), "gain": now - was, "nearer": float(now > was)
        }  # fmt: skip
        on_item(wish.result, after)
    return PublicReport(rows=rows, seconds=time.perf_counter() - start)


def evaluate_cocoee(places: Sequence[Place], editor: Editor, clip: Clip, seed: int, on_item: OnItem) -> PublicReport:
    """The paper's CLIP score, of the box with the reference, times 100; nearer: whether it rose; outside: share of the
    pixels outside the box that changed. (Its FID and quality score need features and a mixture model of COCO that are
    not published as safetensors.)"""
    start, rows = time.perf_counter(), {}
    for place in places:
        picture, mask, reference = place.load()
        request = EditRequest(picture=picture, instruction="", mask=mask, references=(reference,), seed=seed)
        after = editor.edit(request).picture
        was, now = (100 * alike(clip, boxed(one, mask), [reference]) for one in (picture, after))
        changed = (after.pixels != picture.pixels).any(axis=2)
        rows[place.result] = {
            "clip_score": now, "gain": now - was, "nearer": float(now > was), "outside": float(changed[~mask].mean())
        }  # fmt: skip
        on_item(place.result, after)
    return PublicReport(rows=rows, seconds=time.perf_counter() - start)


def evaluate_custom_concept(commissions: Sequence[Commission], draw: Draw, clip: Clip, on_item: OnItem) -> PublicReport:
    """Text alignment as CLIPScore, of the prompt with the subjects' nouns; picture alignment as cosine with their
    pictures, of two the mean; nearer: the share of pictures that are more like the subjects than other subjects'
    pictures are on average. (The paper's DINO score needs that network.)"""
    start, rows = time.perf_counter(), {}
    known = [[load_picture(path) for one in item.subjects for path in one.pictures] for item in commissions]
    for number, commission in enumerate(commissions):
        others = [alike(clip, shown[0], known[number]) for place, shown in enumerate(known) if place != number]
        usual = fmean(others) if others else 0.0
        paint, found = draw(commission), []
        for line, prompt in enumerate(commission.prompts):
            for copy, picture in enumerate(paint(commission.told(prompt, known=True))):
                words = fits_words(clip, picture, commission.told(prompt, known=False))
                found.append((_CLIP_SCORE * max(words, 0.0), alike(clip, picture, known[number])))
                on_item(f"{_title(commission)}/{line:02d}-{copy}.png", picture)
        rows[_title(commission)] = {
            "text_alignment": fmean(text for text, _ in found),
            "image_alignment": fmean(same for _, same in found),
            "nearer": fmean(same > usual for _, same in found),
        }
    return PublicReport(rows=rows, seconds=time.perf_counter() - start)


def boxed(picture: Picture, mask: Mask) -> Picture:
    """The part of it that the mask's box covers."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return Picture(pixels=picture.pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1])


def _title(commission: Commission) -> str:
    return "+".join(one.name for one in commission.subjects)


def _rounded(row: Mapping[str, float]) -> dict[str, float]:
    return {name: round(value, 4) for name, value in row.items() if name != "nearer"}
