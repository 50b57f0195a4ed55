"""An editor that looks at its own work: judges each attempt, tries again while it is not good enough, keeps the best.

Sampling several and keeping the one a verifier likes best is what "best of N" means elsewhere; here it stops early.
"""

from dataclasses import dataclass, replace

from dialogpaint.core.editing import Editor, EditRequest, EditResult, OnStep, part_of
from dialogpaint.core.errors import BadInput
from dialogpaint.editors.checked.evidence import Evidence, Viewer
from dialogpaint.editors.checked.limits import MOST
from dialogpaint.editors.checked.verifier import Verifier

_APART = 2_147_483_647
"""Between the seeds of attempts: far, so that a conversation's own next seeds are never met."""
_MULTIPLIERS = ((1.0, 1.0), (1.0, 1.0), (1.3, 1.0), (1.3, 0.8), (0.8, 1.2))
"""Of the text and image guidance, attempt by attempt and then again from the first."""
_LARGEST_GUIDANCE = 100.0


@dataclass(frozen=True, kw_only=True)
class _Judged:
    result: EditResult
    evidence: Evidence
    sure: float


class CheckedEditor:
    """Another editor behind core's `Editor` seam. details: `tries` made, how `sure` it is of the one kept, 0..1, and
    when it is not, its `doubt` in words.

    best_of: the most attempts, 1..16; 1 = judged only. usual: the text and image guidance of a request that says
    nothing of them; None = other seeds only. What a request does say is never changed.
    """

    def __init__(
        self,
        editor: Editor,
        verifier: Verifier,
        viewer: Viewer,
        best_of: int = 1,
        usual: tuple[float, float] | None = None,
    ) -> None:
        if not 1 <= best_of <= MOST:
            raise BadInput(f"best of {best_of}: it must be 1 to {MOST}.")
        self.name = editor.name
        self.editor = editor
        self.verifier = verifier
        self.viewer = viewer
        self.best_of = best_of
        self.usual = usual

    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        """The same request gives the same picture. Raises what the editor raises."""
        before = self.viewer.see(request.picture)
        tried: list[_Judged] = []
        for number in range(self.best_of):
            asked = attempt(request, number, self.usual)
            result = self.editor.edit(asked, part_of(on_step, number, self.best_of))
            weighed = self.viewer.weigh(before, result, request.instruction)
            sure = self.verifier.probability(weighed)
            tried.append(_Judged(result=result, evidence=weighed, sure=sure))
            if sure >= self.verifier.good_enough:
                break
        # Of equals the first, which is nearest to what was asked for.
        best = max(tried, key=lambda one: one.sure)
        details: dict[str, float | int | str] = {"tries": len(tried), "sure": round(best.sure, 4)}
        if best.sure < self.verifier.doubtful:
            details["doubt"] = doubt(best.evidence)
        return replace(best.result, details={**best.result.details, **details})


def attempt(request: EditRequest, number: int, usual: tuple[float, float] | None = None) -> EditRequest:
    """The request as it is tried the number-th time, from 0, which is the request itself."""
    text, image = _MULTIPLIERS[number % len(_MULTIPLIERS)]
    again = replace(request, seed=(request.seed + number * _APART) % 2**63)
    if usual is None or number == 0:
        return again
    return replace(
        again,
        text_guidance=_scaled(usual[0], text) if request.text_guidance is None else request.text_guidance,
        image_guidance=_scaled(usual[1], image) if request.image_guidance is None else request.image_guidance,
    )


def doubt(weighed: Evidence) -> str:
    """What seems wrong, as the end of "seen again, ...": the figure that speaks loudest."""
    if weighed.strength == 0.0 or (weighed.told and weighed.wanted == 0.0 and weighed.kept > 0.9):
        return "it looks unchanged"
    if weighed.described and weighed.kept < 0.75 and (weighed.wanted > 0.5 or not weighed.told):
        return "something else changed too"
    return "it does not look like what you asked for"


def _scaled(guidance: float, by: float) -> float:
    return min(guidance * by, _LARGEST_GUIDANCE)
