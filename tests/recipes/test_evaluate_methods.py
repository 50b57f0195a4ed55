"""The suites of the three learning editors and the public benchmarks, end to end on a tiny real family."""

import json
from pathlib import Path

from dialogpaint.recipes.evaluate import run


def test_imagic_stands_beside_its_ablations_instruct_and_sdedit(tiny_family: Path, tmp_path: Path) -> None:
    results = run("imagic", count=1, family=str(tiny_family), out=tmp_path, seeds=2, fit_steps=1)
    assert json.loads((tmp_path / "results.json").read_text()) == results
    assert {"imagic", "no fine-tuning", "no embedding optimisation", "instruct", "sdedit"} == results["curves"].keys()
    assert [point["setting"] for point in results["curves"]["imagic"]][0] == 0.0
    assert results["by"]["imagic, automatic eta"]["n"] == 2
    assert results["by"]["imagic, automatic eta, best of all seeds"]["n"] == 1
    assert (tmp_path / "curves.png").exists() and (tmp_path / "strips.png").exists()
