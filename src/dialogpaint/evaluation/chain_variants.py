"""Three ways to do several edits, on the same chains with the same seeds, and which of them the figures favour.

(a) edit the last result; (b) run all instructions again from the base picture, which with the same seeds gives the
same pictures and differs once an edit is forgotten; (c) edit the last result with a model that was trained on pictures
it made itself (`datasets.own_outputs`).
"""

from collections.abc import Iterable
from typing import Any

from dialogpaint.evaluation.chain_report import ChainReport
from dialogpaint.evaluation.forgotten import Ending
from dialogpaint.metrics.reliability import sign_test

Json = dict[str, Any]

LAST, BASE, SEQUENCE = "a: last result", "b: from the base", "c: trained on sequences"
_SURE = 0.05


def variants(plain: ChainReport, sequence: ChainReport) -> Json:
    """One row a variant, of plain JSON values. plain: of the family for (a) and (b); sequence: of (c)'s.

    lasts: turns until the first that fails, mean. levels, not_identical, f1, rsim: of the last pictures, as in the full
    report. forgotten: one edit taken back as the variant does it, success and mean levels off.
    """
    a, c = _row(plain), _row(sequence)
    return {
        LAST: {**a, **_forgotten([one.naive for one in plain.forgotten])},
        BASE: {**a, **_forgotten([one.rerun for one in plain.forgotten])},
        SEQUENCE: {**c, **_forgotten([one.naive for one in sequence.forgotten])},
    }


def favoured(plain: ChainReport, sequence: ChainReport) -> str:
    """Which variant the figures favour, in one line with the figures; sign tests, chain by chain."""
    lasts = [(one.lasted, other.lasted) for one, other in zip(sequence.runs, plain.runs, strict=True)]
    back = [(int(one.rerun.verdict.success), int(one.naive.verdict.success)) for one in plain.forgotten]
    return (
        f"{_verdict('(c)', '(a)', lasts)} by turns that a chain lasts; "
        f"{_verdict('(b)', '(a)', back)} by edits forgotten, and equal to it otherwise."
    )


def _verdict(one: str, other: str, pairs: Iterable[tuple[int, int]]) -> str:
    """pairs: what each comes to, the same items for both."""
    items = list(pairs)
    better, worse = sum(x > y for x, y in items), sum(x < y for x, y in items)
    n, p = max(1, len(items)), sign_test(better, worse)
    means = f"{sum(x for x, _ in items) / n:.2f} against {sum(y for _, y in items) / n:.2f}"
    figures = f"{means}, better in {better} and worse in {worse} of {len(items)}, p = {p:.2f}"
    if p >= _SURE:
        return f"neither {one} nor {other} ({figures})"
    return f"{one} over {other} ({figures})" if better > worse else f"{other} over {one} ({figures})"


def _row(report: ChainReport) -> Json:
    found = report.to_json()
    last = found["drift"][f"turn {report.length}"]
    return {
        **{name: share["success"] for name, share in found["by"].items()},
        "lasts": round(sum(run.lasted for run in report.runs) / len(report.runs), 4),
        "levels": last["levels"],
        "not_identical": last["not_identical"],
        "f1": found["final"]["f1"],
        "rsim": found["final"]["rsim"],
    }


def _forgotten(endings: list[Ending]) -> Json:
    n = max(1, len(endings))
    return {
        "forgotten": round(sum(one.verdict.success for one in endings) / n, 4),
        "forgotten_off": round(sum(one.off for one in endings) / n, 4),
    }
