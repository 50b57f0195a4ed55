"""The verifier tells synthetic successes from failures, is calibrated on them, and survives being saved."""

import json
from pathlib import Path

import numpy as np
import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.editors.checked.evidence import Evidence
from dialogpaint.editors.checked.verifier import fit, load_verifier

Judged = list[tuple[Evidence, bool]]


def synthetic(count: int, seed: int = 0) -> Judged:
    """Successes agree with what was wanted, mostly; "add" fails more often than "recolour"."""
    rng = np.random.default_rng(seed)
    judged: Judged = []
    for _ in range(count):
        op = str(rng.choice(["add", "recolour"]))
        made = bool(rng.random() < (0.3 if op == "add" else 0.7))
        wanted, kept = (float(np.clip(rng.normal(mean, 0.25), 0, 1)) for mean in ((0.8, 0.95) if made else (0.3, 0.8)))
        judged.append((Evidence(op=op, told=1.0, described=1.0, wanted=wanted, kept=kept), made))
    return judged


def test_it_separates_and_its_probabilities_are_frequencies() -> None:
    verifier = fit(synthetic(600))
    unseen = synthetic(600, seed=1)
    chances = np.array([verifier.probability(evidence) for evidence, _ in unseen])
    made = np.array([made for _, made in unseen])
    assert ((chances > 0.5) == made).mean() > 0.85
    assert chances.mean() == pytest.approx(made.mean(), abs=0.05)
    for low, high in ((0.0, 0.2), (0.8, 1.0)):
        within = (chances >= low) & (chances <= high)
        assert made[within].mean() == pytest.approx(chances[within].mean(), abs=0.08)
    assert made[chances >= verifier.good_enough].mean() > 0.82
    assert (chances[made] < verifier.doubtful).mean() < 0.12
    assert verifier.doubtful <= verifier.good_enough
    assert verifier.steps["recolour"] > verifier.steps["add"]


def test_a_sort_of_edit_never_seen_is_judged_by_its_figures() -> None:
    verifier = fit(synthetic(200))
    sure, lost = (
        verifier.probability(Evidence(op="pose", told=1.0, described=1.0, wanted=wanted, kept=1.0))
        for wanted in (1.0, 0.0)
    )
    assert 0.0 <= lost < 0.5 < sure <= 1.0


def test_saved_and_loaded_it_is_the_same(tmp_path: Path) -> None:
    verifier = fit(synthetic(100))
    path = tmp_path / "check.json"
    path.write_text(verifier.model_dump_json())
    assert load_verifier(path) == verifier


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"weights": [1.0]}, "values each"),
        ({"figures": ["share"]}, "fit it again with"),
        ({"good_enough": 2.0}, "less than or equal to 1"),
        ({"mood": 1}, "Extra inputs"),
    ],
)
def test_a_wrong_file_is_refused_in_one_line(tmp_path: Path, change: dict[str, object], words: str) -> None:
    path = tmp_path / "check.json"
    path.write_text(json.dumps({**fit(synthetic(100)).model_dump(), **change}))
    with pytest.raises(BadInput, match=words) as caught:
        load_verifier(path)
    assert "\n" not in str(caught.value)


def test_edits_that_are_all_alike_cannot_be_fitted() -> None:
    with pytest.raises(BadInput, match="larger --count"):
        fit([(evidence, True) for evidence, _ in synthetic(20)])
