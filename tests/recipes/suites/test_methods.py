"""The suites of the three learning editors and the public benchmarks, end to end on a tiny real family."""

import json
from pathlib import Path

import pytest

from dialogpaint.core.errors import BadInput, MissingWeights
from dialogpaint.models.pipelines import write_stock_pipeline
from dialogpaint.recipes.suites import bench_fit
from dialogpaint.recipes.suites.evaluate import run
from layouts import cocoee, custom_concept, tedbench

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def few_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Curves of two points."""
    monkeypatch.setattr("dialogpaint.recipes.suites.imagic.ETAS", (0.0, 0.7))
    monkeypatch.setattr("dialogpaint.recipes.suites.imagic.STRENGTHS", (0.4, 0.8))
    monkeypatch.setattr("dialogpaint.recipes.suites.custom.STRENGTHS", (0.4, 0.8))
    monkeypatch.setattr("dialogpaint.recipes.suites.exemplar.GUIDANCES", (1.0, 5.0))


def test_imagic_stands_beside_its_ablations_instruct_and_sdedit(tiny_family: Path, tmp_path: Path) -> None:
    results = run("imagic", count=1, family=str(tiny_family), out=tmp_path, seeds=2, fit_steps=1)
    assert json.loads((tmp_path / "results.json").read_text()) == results
    assert {"imagic", "no fine-tuning", "no embedding optimisation", "instruct", "sdedit"} == results["curves"].keys()
    assert [point["setting"] for point in results["curves"]["imagic"]][0] == 0.0
    assert results["by"]["imagic, automatic eta"]["n"] == 2
    assert results["by"]["imagic, automatic eta, best of all seeds"]["n"] == 1
    assert (tmp_path / "curves.png").exists() and (tmp_path / "strips.png").exists()


def test_the_fast_fit_is_timed_against_the_plain_one(tiny_family: Path, tmp_path: Path) -> None:
    results = bench_fit.run(count=1, family=str(tiny_family), out=tmp_path, shrink=500)
    assert json.loads((tmp_path / "results.json").read_text()) == results
    fast, plain = results["by"]["fast fit"], results["by"]["plain fit"]
    assert fast["ratio"] == 1.0 and plain["ratio"] == pytest.approx(plain["seconds"] / fast["seconds"], rel=0.5)
    steps = [recipe["embedding_steps"] + recipe["tuning_steps"] for recipe in results["recipes"].values()]
    assert steps == [2, 5]


def test_concepts_are_taught_and_put_in_place_by_all_methods(tiny_family: Path, tmp_path: Path) -> None:
    results = run("custom", count=1, family=str(tiny_family), out=tmp_path, fit_steps=1, edit_steps=2)
    assert results["n"] == 2 and results["concepts"] == 1
    assert results["by"].keys() == {"custom", "custom, sdedit", "dreambooth", "textual inversion"}
    assert results["above"].keys() == results["by"].keys() - {"custom"}
    assert (tmp_path / "curves.png").exists() and (tmp_path / "concepts.png").exists()


def test_the_public_benchmarks_run_on_folders_in_their_layouts(tiny_family: Path, tmp_path: Path) -> None:
    family = str(tiny_family)
    results = run("tedbench", family=family, out=tmp_path / "a", data=tedbench(tmp_path / "t"), fit_steps=1)
    assert results["n"] == 1 and {"alignment", "fidelity", "gain"} <= results.keys()
    assert (tmp_path / "a" / "imagic" / "cat.png-A_photo_of_a_cat_jumping.png").exists()
    results = run("cocoee", family=family, out=tmp_path / "b", data=cocoee(tmp_path / "c"), edit_steps=2)
    assert results["n"] == 2 and results["outside"] == 0.0 and results["clip_score"] <= 100
    data = custom_concept(tmp_path / "d")
    results = run("custom-concept", family=family, out=tmp_path / "e", data=data, fit_steps=1, edit_steps=2)
    assert results["by"].keys() == {"pet_dog1", "pet_dog2"} and results["text_alignment"] >= 0
    two = run("custom-concept", family=family, out=tmp_path / "f", data=data, pairs=True, fit_steps=1, edit_steps=2)
    assert two["by"].keys() == {"pet_dog1+pet_dog2"}
    assert (tmp_path / "f" / "results" / "pet_dog1+pet_dog2" / "00-0.png").exists()
    with pytest.raises(BadInput, match="cocoee needs the benchmark's files"):
        run("cocoee", family=family, out=tmp_path)


def test_exemplars_are_painted_and_a_second_variant_compared(tiny_family: Path, tmp_path: Path) -> None:
    family = str(tiny_family)
    results = run("exemplar", count=1, family=family, out=tmp_path, seeds=2, edit_steps=1, naive=family)
    assert results["by"].keys() == results["curves"].keys() == {"exemplar", "naive"}
    assert results["by"]["exemplar"] == results["by"]["naive"] and results["by"]["exemplar"]["outside"] == 0.0
    assert all(point["diversity"] > 0 for point in results["curves"]["exemplar"])
    assert results["worded"]["exemplar"]["n"] == 1
    assert (tmp_path / "curves.png").exists() and (tmp_path / "filled.png").exists()


def test_all_editors_do_the_same_request_side_by_side(tiny_family: Path, tmp_path: Path) -> None:
    results = run("editors", count=1, family=str(tiny_family), out=tmp_path, fit_steps=1, edit_steps=2)
    assert list(results["by"]) == ["instruct", "sdedit", "imagic", "exemplar", "custom"]
    assert (tmp_path / "editors.png").exists()


def test_the_public_benchmarks_run_on_families_in_the_hubs_layout(tiny_family: Path, tmp_path: Path) -> None:
    clip = str(tiny_family / "clip")
    write_stock_pipeline(str(tiny_family), "text", tmp_path / "words")
    write_stock_pipeline(str(tiny_family), "exemplar", tmp_path / "example")
    data = tedbench(tmp_path / "t")
    with pytest.raises(MissingWeights, match="has no clip to measure with"):
        run("tedbench", family=str(tmp_path / "words"), out=tmp_path, data=data)
    results = run("tedbench", family=str(tmp_path / "words"), out=tmp_path, data=data, clip=clip, fit_steps=1)
    assert results["n"] == 1 and json.loads((tmp_path / "items.json").read_text()).keys() == {
        "cat.png-A_photo_of_a_cat_jumping.png"
    }
    places = cocoee(tmp_path / "c")
    results = run(
        "cocoee", count=1, family=str(tmp_path / "example"), out=tmp_path, data=places, clip=clip, edit_steps=2
    )
    assert results["n"] == 1 and results["outside"] == 0.0
