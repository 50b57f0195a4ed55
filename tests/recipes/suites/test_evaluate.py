"""The suites that need an editor, on a tiny real family: what they return is what they write."""

import json
from pathlib import Path

import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.recipes.suites.evaluate import run
from standins import Obedient


@pytest.mark.parametrize("suite", ["world", "oracle"])
def test_a_suite_returns_what_it_writes(suite: str, tiny_family: Path, tmp_path: Path) -> None:
    results = run(suite, count=2, seed=3, family=str(tiny_family), out=tmp_path)
    assert json.loads((tmp_path / "results.json").read_text()) == results
    assert results["suite"] == suite and results["n"] == 2 and results["seed"] == 3
    assert 0.0 <= results["success"] <= 1.0 and results["by"]


def test_chains_are_shown_turn_by_turn(tiny_family: Path, tmp_path: Path) -> None:
    results = run("chains", count=2, family=str(tiny_family), out=tmp_path, length=2)
    assert json.loads((tmp_path / "results.json").read_text()) == results
    assert list(results["by"]) == ["SR@1", "SR@2"] and results["success"] == results["by"]["SR@2"]["success"]
    assert (tmp_path / "chains.png").exists()
    perfect = run("chains", count=2, family=str(tiny_family), out=tmp_path, perfect_editor=True, perfect_captioner=True)
    assert perfect["success"] == perfect["final"]["f1"] == 1.0


def test_a_family_trained_on_sequences_stands_beside_the_other(tiny_family: Path, tmp_path: Path) -> None:
    family = str(tiny_family)
    results = run("chains", count=2, family=family, out=tmp_path, length=2, sequence_family=family)
    a, b, c = results["variants"].values()
    assert a == c and {"SR@1", "SR@2", "levels", "f1", "rsim"} <= a.keys() == b.keys()
    assert results["favoured"].startswith("neither (c) nor (a)")
    written = json.loads((tmp_path / "sequence" / "results.json").read_text())
    assert written["family"] == family and written["by"] == results["by"]
    assert (tmp_path / "sequence" / "chains.png").exists()


def test_options_belong_to_suites(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="'world' has no --perfect-editor. Leave it out, or use chains, conversation"):
        run("world", out=tmp_path, perfect_editor=True)
    with pytest.raises(BadInput, match="2 to 20 edits, not 1"):
        run("chains", out=tmp_path, length=1)


def test_untrained_weights_keep_nothing_and_the_judge_says_so(tiny_family: Path, tmp_path: Path) -> None:
    results = run("oracle", count=2, family=str(tiny_family), out=tmp_path)
    assert results["success"] == 0.0 and results["by"]["damaged"]["success"] == 1.0


def test_the_dialogue_suite_writes_what_went_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dialogpaint.recipes.suites.evaluate.load_dialogue", lambda family: Obedient())
    results = run("dialogue", count=3, out=tmp_path)
    written = (tmp_path / "errors.md").read_text()
    assert results["mistakes"] and all(f"**{mistake['id']}**" in written for mistake in results["mistakes"])


def test_an_unknown_suite_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="Use world, dialogue, conversation, chains, figures, oracle, photographs"):
        run("everything", out=tmp_path)
