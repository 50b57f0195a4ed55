"""An editor that is tried with several seeds, of which the result nearest to what was asked for is kept: for methods
whose work no verifier was fitted on. How near is what CLIP makes of it (arXiv 2103.00020)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from dialogpaint.core.editing import Editor, EditRequest, EditResult, OnStep, part_of
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Mask, Picture
from dialogpaint.core.likeness import Clip
from dialogpaint.editors.checked.editor import attempt
from dialogpaint.editors.checked.limits import MOST

_LEAST_FIDELITY = 0.8
"""Cosine with the source from which a result counts as still that picture, as Imagic chooses."""


@dataclass(frozen=True, kw_only=True)
class _Near:
    """nearness: cosine with what was asked for. fidelity: with the source."""

    result: EditResult
    nearness: float
    fidelity: float


class NearestEditor:
    """Another editor behind core's `Editor` seam. details: `tries` made and the `nearness` of the one kept.

    best_of: attempts, 2..16; all are made, since nothing says when one is good enough.
    """

    def __init__(self, editor: Editor, clip: Clip, best_of: int) -> None:
        if not 2 <= best_of <= MOST:
            raise BadInput(f"best of {best_of}: it must be 2 to {MOST}.")
        self.name = editor.name
        self.editor = editor
        self.clip = clip
        self.best_of = best_of

    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        """The same request gives the same picture. Raises what the editor raises."""
        made = [
            self.editor.edit(attempt(request, number), part_of(on_step, number, self.best_of))
            for number in range(self.best_of)
        ]
        kept = _nearest(self._seen(request, made))
        details: dict[str, float | int | str] = {"tries": len(made), "nearness": round(kept.nearness, 4)}
        return replace(kept.result, details={**kept.result.details, **details})

    def _seen(self, request: EditRequest, made: Sequence[EditResult]) -> list[_Near]:
        """Where there is a reference, what is in the mask beside it; else the picture beside the words."""
        if request.references and request.mask is not None:
            reference, *parts = self.clip.of_pictures(
                [request.references[-1], *(_within(one.picture, request.mask) for one in made)]
            )
            return [
                _Near(result=one, nearness=float(part @ reference), fidelity=1.0)
                for one, part in zip(made, parts, strict=True)
            ]
        source, *places = self.clip.of_pictures([request.picture, *(one.picture for one in made)])
        words = self.clip.of_texts([_words(request, made[0])])[0]
        return [
            _Near(result=one, nearness=float(place @ words), fidelity=float(place @ source))
            for one, place in zip(made, places, strict=True)
        ]


def _nearest(seen: Sequence[_Near]) -> _Near:
    """The nearest to what was asked for of those that are still the picture; of none that are, the most like it. Of
    equals the first."""
    still = [one for one in seen if one.fidelity >= _LEAST_FIDELITY]
    return max(still, key=lambda one: one.nearness) if still else max(seen, key=lambda one: one.fidelity)


def _within(picture: Picture, mask: Mask) -> Picture:
    """The rectangle around what the mask marks."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return Picture(pixels=picture.pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1])


def _words(request: EditRequest, result: EditResult) -> str:
    """What the result should show, without a concept's name, which CLIP has never heard."""
    words = request.target.strip() or request.instruction
    concept = str(result.details.get("concept", ""))
    return re.sub(rf"<?\b{re.escape(concept)}\b>?\s*", "", words, flags=re.IGNORECASE) if concept else words
