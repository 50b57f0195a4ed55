"""`dialogpaint evaluate selfcheck`: fit a family's verifier and measure what it is worth."""

import io
from pathlib import Path
from typing import Any

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import write_atomically
from dialogpaint.evaluation.selfcheck import FITTED_ON, SelfcheckReport, evaluate_selfcheck
from dialogpaint.recipes.family import load_editor
from dialogpaint.recipes.progress import progress

_LARGEST = 8


def selfcheck(count: int | None, seed: int, family: str, out: Path, best_of: int = 4) -> dict[str, Any]:
    """Writes check.json, to be laid beside the family's weights, and roc.png."""
    from dialogpaint.editors.checked.verifier import FILE
    from dialogpaint.editors.instruct import InstructEditor
    from dialogpaint.recipes.checking import usual_guidance, viewer

    if not 1 <= best_of <= _LARGEST:
        raise BadInput(f"best of {best_of}: this suite tries 1 to {_LARGEST} times.")
    editor = load_editor("instruct", family)
    assert isinstance(editor, InstructEditor)
    tasks = count or 200
    with progress("edits", tasks * (min(FITTED_ON, best_of) + best_of)) as advance:
        report = evaluate_selfcheck(editor, viewer(family), tasks, seed, best_of, usual_guidance(editor), advance)
    write_atomically(out / FILE, report.verifier.model_dump_json(indent=1).encode())
    write_atomically(out / "roc.png", _plot(report))
    return report.to_json()


def _plot(report: SelfcheckReport) -> bytes:
    """The curve, and success over samples for each way of choosing."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8.4, 3.4), dpi=90, layout="constrained")
    left, right = figure.subplots(1, 2)
    left.plot(*zip(*report.roc, strict=True), linewidth=1.4, label=f"verifier, area {report.auc:.2f}")
    left.plot([0, 1], [0, 1], linewidth=0.8, color="grey", linestyle=":")
    left.set_xlabel("failed edits taken for done")
    left.set_ylabel("done edits taken for done")
    left.legend(fontsize=8, loc="lower right")
    sizes = [budget.n for budget in report.budgets]
    for name, words in (("oracle", "oracle chooses"), ("verified", "verifier chooses"), ("chance", "at random")):
        right.plot(sizes, [getattr(budget, name) for budget in report.budgets], marker="o", markersize=3, label=words)
    right.set_xlabel("attempts at most")
    right.set_ylabel("success")
    right.set_xticks(sizes)
    right.set_ylim(0, 1)
    right.legend(fontsize=8, loc="lower right")
    for axes in (left, right):
        axes.grid(alpha=0.3)
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png")
    return drawn.getvalue()
