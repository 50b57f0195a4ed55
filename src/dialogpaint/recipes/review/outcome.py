"""What two reviewers' decisions come to: how far they agree, what they disagree on, and what stands."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import combinations
from pathlib import Path
from typing import Any

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import write_atomically
from dialogpaint.metrics.agreement import cohen_kappa
from dialogpaint.recipes.review.pairs import PairSet
from dialogpaint.recipes.review.reviewing import OURS, REVIEWS, SETTLED, Reviewing
from dialogpaint.storage.review import Decision, DecisionLog

Decisions = Mapping[str, Decision]
"""By the pair's id."""


def reviews(pairs: PairSet) -> dict[str, Decisions]:
    """Every reviewer's standing decisions about these pairs."""
    ids = {pair.id for pair in pairs.pairs}
    logs = sorted(path for path in (pairs.folder / REVIEWS).glob("*.jsonl") if path.stem not in OURS)
    return {path.stem: {one.id: one for one in DecisionLog(path).decisions() if one.id in ids} for path in logs}


def disagreements(pairs: PairSet) -> dict[str, list[Decision]]:
    """Pairs that reviewers decided differently, with what each decided; two fixes differ when their texts do."""
    by_reviewer = reviews(pairs)
    found = {}
    for pair in pairs.pairs:
        given = [decisions[pair.id] for decisions in by_reviewer.values() if pair.id in decisions]
        if len({(one.verdict, one.instruction) for one in given}) > 1:
            found[pair.id] = given
    return found


def settling(pairs: PairSet, reviewer: str) -> Reviewing:
    """A reviewing of the disagreements alone. Raises BadInput when there are none."""
    left = disagreements(pairs)
    if not left:
        raise BadInput("there is nothing to settle: no pair was decided differently by two reviewers.")
    chosen = tuple(pair for pair in pairs.pairs if pair.id in left)
    return Reviewing(pairs.folder, chosen, reviewer, log=SETTLED)


def write(pairs: PairSet) -> dict[str, Any]:
    """The report, also written into the reviews' folder: agreement.json, disagreements.jsonl and decisions.jsonl (one
    line for each pair on which there is a decision). Raises BadInput when nobody has reviewed anything."""
    by_reviewer = reviews(pairs)
    if not any(by_reviewer.values()):
        raise BadInput(f"nobody has reviewed {pairs.folder} yet. Begin: dialogpaint data review FOLDER --reviewer NAME")
    left = disagreements(pairs)
    settled = {one.id: one for one in DecisionLog(pairs.folder / REVIEWS / f"{SETTLED}.jsonl").decisions()}
    standing = _standing(pairs, by_reviewer, left, settled)
    results = {
        "pairs": len(pairs.pairs),
        "reviewers": {name: _counts(list(decisions.values())) for name, decisions in by_reviewer.items()},
        "agreement": [_agreement(by_reviewer, pair) for pair in combinations(by_reviewer, 2)],
        "disagreements": len(left),
        "settled": len(left.keys() & settled.keys()),
        "decided": {verdict: sum(one["verdict"] == verdict for one in standing) for verdict in ("keep", "fix", "drop")},
    }
    place = pairs.folder / REVIEWS
    write_atomically(place / "agreement.json", (json.dumps(results, indent=2) + "\n").encode())
    rows = [{"id": id, "decisions": [asdict(one) for one in given]} for id, given in left.items()]
    write_atomically(place / "disagreements.jsonl", _lines(rows))
    write_atomically(place / "decisions.jsonl", _lines(standing))
    return results


def _standing(
    pairs: PairSet, by_reviewer: Mapping[str, Decisions], left: Mapping[str, Any], settled: Decisions
) -> list[dict[str, Any]]:
    """What was settled, or what all who decided agree on."""
    rows = []
    for pair in pairs.pairs:
        given = [decisions[pair.id] for decisions in by_reviewer.values() if pair.id in decisions]
        last = settled.get(pair.id) if pair.id in left else (given[-1] if given else None)
        if last is not None:
            names = [one.reviewer for one in given]
            rows.append({**asdict(last), "reviewer": "+".join(names), "settled_by": None})
            if pair.id in left:
                rows[-1]["settled_by"] = last.reviewer
    return rows


def _agreement(by_reviewer: Mapping[str, Decisions], names: Sequence[str]) -> dict[str, Any]:
    """Over the pairs that both decided: on all three verdicts, and on whether a pair is of use (keep or fix)."""
    one, other = (by_reviewer[name] for name in names)
    shared = [id for id in one if id in other]
    ours, theirs = ([str(decisions[id].verdict) for id in shared] for decisions in (one, other))
    useful = [[verdict != "drop" for verdict in verdicts] for verdicts in (ours, theirs)]
    alike = sum(a == b for a, b in zip(ours, theirs, strict=True))
    return {
        "reviewers": list(names),
        "both_decided": len(shared),
        "alike": alike,
        "kappa": cohen_kappa(ours, theirs),
        "kappa_useful": cohen_kappa(useful[0], useful[1]),
    }


def _counts(decisions: Sequence[Decision]) -> dict[str, int]:
    return {verdict: sum(one.verdict == verdict for one in decisions) for verdict in ("keep", "fix", "drop")}


def _lines(rows: Sequence[Mapping[str, Any]]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def reviews_folder(pairs: PairSet) -> Path:
    """Where everything about these pairs is written."""
    return pairs.folder / REVIEWS
