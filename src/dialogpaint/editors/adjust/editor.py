"""The editor `adjust`: what needs no generation, exactly and at full resolution.

Pictures have 8 bits a channel here, as `core.image.Picture` holds them; deeper files are reduced when they are read.
"""

from collections.abc import Sequence

import numpy as np

from dialogpaint.adjustments.sentences import parse, sentence
from dialogpaint.adjustments.unchanged import unchanged
from dialogpaint.adjustments.values import ADJUSTMENT, Adjustment
from dialogpaint.core.editing import EditRequest, EditResult, OnStep, Step
from dialogpaint.core.errors import BadInput, Cancelled
from dialogpaint.core.image import Mask, Picture, check_mask
from dialogpaint.editors.adjust.apply import apply, estimates_subject
from dialogpaint.editors.adjust.understanding import understand

LONGEST_INSTRUCTION = 1000


class AdjustEditor:
    """Behind core's `Editor` seam. The seed is of film grain only.

    Unlike other editors it may change the picture's size (crop, turn, scale, border): then `EditResult.changed` has the
    new size and is all True, and `changed_fraction` is 1.0.
    """

    name = "adjust"

    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        """instruction: canonical sentences or free words, several joined by "and" or "then".

        Raises BadInput for words it has no adjustment for or where a mask is missing, Cancelled when on_step returns
        False.
        """
        adjustments = read(request.instruction, marked=request.mask is not None)
        _check_mask(request.picture, request.mask)
        picture = request.picture
        for number, adjustment in enumerate(adjustments, start=1):
            mask = request.mask if _fits(request.mask, picture) else None
            picture = apply(adjustment, picture, mask, seed=request.seed)
            if on_step and on_step(Step(step=number, total=len(adjustments), preview=picture)) is False:
                raise Cancelled("the edit was cancelled; nothing was changed.")
        changed = _changed(request.picture, picture)
        return EditResult(
            picture=picture,
            changed=changed,
            changed_fraction=float(changed.mean()),
            seed=request.seed,
            details=_details(adjustments, marked=request.mask is not None)
            | _idle(request.picture, picture, adjustments),
        )


def read(instruction: str, *, marked: bool = False) -> tuple[Adjustment, ...]:
    """The adjustments an instruction asks for. marked: whether there is a mask that "this" may mean.

    Raises BadInput for words it has no adjustment for.
    """
    words = " ".join(instruction.split())
    if not words:
        raise BadInput("the instruction is empty. Say what to change.")
    if len(words) > LONGEST_INSTRUCTION:
        raise BadInput(f"the instruction has {len(words)} characters, more than {LONGEST_INSTRUCTION}. Say it shorter.")
    canonical = parse(words)
    found = (canonical,) if canonical else understand(words, marked=marked)
    if not found:
        raise BadInput(
            f"no adjustment fits '{words[:80]}'. Say for instance 'make it a bit brighter', 'crop it to a square' or "
            "'blur the background'; to change things in the picture use another method."
        )
    return found


def _check_mask(picture: Picture, mask: Mask | None) -> None:
    if mask is None:
        return
    check_mask(mask, picture)
    if not mask.any():
        raise BadInput("the mask is empty: mark where the picture may change.")


def _fits(mask: Mask | None, picture: Picture) -> bool:
    """After a crop to the mask, the mask has done its work."""
    return mask is not None and mask.shape == picture.pixels.shape[:2]


def _changed(before: Picture, after: Picture) -> Mask:
    if before.pixels.shape != after.pixels.shape:
        return np.ones(after.pixels.shape[:2], dtype=np.bool_)
    changed = (before.pixels != after.pixels).any(axis=2)
    if before.alpha is not None and after.alpha is not None:
        changed |= before.alpha != after.alpha
    return np.asarray(changed, dtype=np.bool_)


def _idle(before: Picture, after: Picture, adjustments: Sequence[Adjustment]) -> dict[str, float | int | str]:
    """What to say where nothing changed."""
    return {"unchanged": "; ".join(map(unchanged, adjustments))} if after.same_as(before) else {}


def _details(adjustments: Sequence[Adjustment], *, marked: bool) -> dict[str, float | int | str]:
    details: dict[str, float | int | str] = {
        "done": ", then ".join(sentence(adjustment) for adjustment in adjustments),
        "adjustments": "[" + ", ".join(ADJUSTMENT.dump_json(each).decode() for each in adjustments) + "]",
    }
    if not marked and any(estimates_subject(adjustment) for adjustment in adjustments):
        details["subject"] = "estimated from colours; mark the background with a mask to choose it yourself"
    return details
