"""Suites that measure as the field does, end to end on a tiny real family."""

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, load_picture
from dialogpaint.recipes.suites.evaluate import run
from layouts import gedit, imgedit, magicbrush, pie_bench


def accounted(results: dict[str, Any], out: Path) -> None:
    """What every result says: with what it was measured, on what, how many, and how many were no numbers."""
    assert json.loads((out / "results.json").read_text()) == results
    assert {"measured_with", "split", "seed", "n", "nan", "seconds"} <= results.keys()
    for instrument in results["measured_with"].values():
        assert instrument["weights"].startswith(("sha256:", "behind")) and instrument["extractor"]


def noise(folder: Path, count: int, seed: int, low: int = 0) -> Path:
    rng = np.random.default_rng(seed)
    for number in range(count):
        pixels = rng.integers(low, 256, (24, 32, 3), dtype=np.uint8)
        Picture(pixels=pixels).save(folder / f"{number}.png")
    return folder


def test_two_folders_are_compared_as_sets(tiny_family: Path, tmp_path: Path) -> None:
    real, fake, bright = (noise(tmp_path / str(seed), 6, seed, 200 * (seed == 2)) for seed in (0, 1, 2))
    out = tmp_path / "out"
    same = run("sets", family=str(tiny_family), out=out, real=real, fake=real)
    accounted(same, out)
    assert same["n"] == 12 and same["fid"] == pytest.approx(0.0, abs=1e-4) and same["success"] == 1.0
    assert same["prd_distance_percent_our_reading"] == pytest.approx(0.0, abs=1e-6)
    assert same["measured_with"]["features"]["preprocessing"].startswith("padded")
    assert same["split"] == {"real": "0", "fake": "0"} and (out / "prd.png").exists()
    near = run("sets", family=str(tiny_family), out=out, real=real, fake=fake)
    far = run("sets", family=str(tiny_family), out=out, real=real, fake=bright)
    assert 0 < near["fid"] < far["fid"] and near["kid"] < far["kid"]
    assert near == {**run("sets", family=str(tiny_family), out=out, real=real, fake=fake), "seconds": near["seconds"]}


def test_sets_that_cannot_be_compared_are_named(tiny_family: Path, tmp_path: Path) -> None:
    real, one = noise(tmp_path / "real", 2, 0), noise(tmp_path / "one", 1, 0)
    family = str(tiny_family)
    with pytest.raises(BadInput, match="Give one with --fake"):
        run("sets", family=family, out=tmp_path, real=real)
    with pytest.raises(BadInput, match="2 real and 1 fake pictures"):
        run("sets", family=family, out=tmp_path, real=real, fake=one)
    with pytest.raises(BadInput, match="Inception.s published weights are pickles"):
        run("sets", family=family, out=tmp_path, real=real, fake=real, extractor="inception")
    (one / "0.png").write_bytes(b"no picture")
    with pytest.raises(BadInput, match="0.png is not a picture"):
        run("sets", family=family, out=tmp_path, real=real, fake=one)


def test_the_built_in_dialogue_network_and_any_file_of_dialogues(tmp_path: Path) -> None:
    results = run("perplexity", count=12, out=tmp_path)
    accounted(results, tmp_path)
    assert results["n"] == 12 and 1.0 < results["perplexity"] < 20 and results["success"] > 0.5
    data = tmp_path / "talk.jsonl"
    turns = [{"speaker": "user", "text": "make the car green"}, {"speaker": "bot", "text": "edit: make the car green"}]
    data.write_text(json.dumps({"turns": turns}))
    told = run("perplexity", out=tmp_path, data=data)
    assert told["n"] == 1 and told["split"] == "talk.jsonl" and told["tokenizer"] == results["tokenizer"]
    with pytest.raises(BadInput, match="no such file"):
        run("perplexity", out=tmp_path, data=tmp_path / "none")


def test_magicbrush_in_both_settings_by_the_familys_editor(tiny_family: Path, tmp_path: Path) -> None:
    data, out = magicbrush(tmp_path / "dev"), tmp_path / "out"
    results = run("magicbrush", family=str(tiny_family), out=out, data=data)
    accounted(results, out)
    assert results["n"] == 3 and results["sessions"] == 2 and results["split"] == "dev"
    assert results["by"]["single-turn"]["n"] == 3 and results["by"]["multi-turn"]["n"] == 2
    assert {"l1", "l2", "clip_i", "clip_t", "clip_t_of_target"} <= results["by"]["multi-turn"].keys()
    assert results["not_measured"]["dino"].startswith("no network was given")
    made = sorted(str(path.relative_to(out / "results")) for path in (out / "results").rglob("*.png"))
    assert made == ["139/139_1.png", "139/139_inde_2.png", "139/139_iter_2.png", "30/30_1.png"]
    again = run("magicbrush", family=str(tiny_family), out=tmp_path / "b", data=data, results=out / "results")
    assert again["by"] == results["by"] and again["made_by"] == "results"
    (out / "results" / "30" / "30_1.png").unlink()
    with pytest.raises(BadInput, match="30_1.png is missing"):
        run("magicbrush", family=str(tiny_family), out=tmp_path / "b", data=data, results=out / "results")


def test_the_targets_themselves_are_perfect_results(tiny_family: Path, tmp_path: Path) -> None:
    data, made = magicbrush(tmp_path / "dev"), tmp_path / "made"
    for name, target in (("139/139_1", "1"), ("139/139_inde_2", "2"), ("139/139_iter_2", "2"), ("30/30_1", "1")):
        picture = data / "images" / name[: name.index("/")] / f"{name[: name.index('/')]}-output{target}.png"
        load_picture(picture).save(made / f"{name}.png")
    results = run("magicbrush", family=str(tiny_family), out=tmp_path / "out", data=data, results=made)
    for row in results["by"].values():
        assert row["l1"] == row["l2"] == 0.0 and row["clip_i"] == pytest.approx(1.0)
        assert row["clip_t"] == row["clip_t_of_target"]


def test_pie_bench_measures_what_should_stay(tiny_family: Path, tmp_path: Path) -> None:
    data, out = pie_bench(tmp_path / "pie"), tmp_path / "out"
    source = tmp_path / "same"
    shutil.copytree(data / "annotation_images", source)
    same = run("pie-bench", family=str(tiny_family), out=out, data=data, results=source)
    accounted(same, out)
    assert same["n"] == 2 and same["ssim"] == 1.0 and same["mse"] == 0.0 and same["psnr"] is None
    # Equal pixels have no finite PSNR, no change has a direction, and where everything is edited nothing is kept.
    assert same["infinite"] == 1 and same["nan"] == 5
    assert same["by"]["change style"]["ssim"] is None and same["success"] == 0.0


def test_pie_bench_by_the_familys_editor_and_with_dino(tiny_family: Path, dino_folder: Path, tmp_path: Path) -> None:
    data, out = pie_bench(tmp_path / "pie"), tmp_path / "out"
    results = run("pie-bench", count=1, family=str(tiny_family), out=out, data=data, dino=str(dino_folder))
    assert results["n"] == 1 and results["structure_distance"] >= 0.0
    assert "dino" in results["measured_with"] and list(results["not_measured"]) == ["lpips"]
    assert (out / "results" / "0_random_140" / "000000000000.png").exists() and (out / "results.png").exists()
    assert json.loads((out / "items.json").read_text()).keys() == {"000000000000"}


JUDGE = "http://127.0.0.1:9/v1#sees"


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A judge that says "it is fine" in both ways; the questions it was asked."""
    asked: list[str] = []

    def look(self: object, question: str, pictures: list[Picture], attempt: int) -> str:
        asked.append(question)
        if "score" in question and "JSON" in question:
            return '{"score": [6, 8], "reasoning": ""}'
        lines = [line for line in question.splitlines() if line.endswith("a number from 1 to 5")]
        return "\n".join(f"{line.split(':')[0]}: {4 if number == 0 else 1}" for number, line in enumerate(lines))

    monkeypatch.setattr("dialogpaint.evaluation.endpoint_judge.EndpointJudge.look", look)
    return asked


def test_imgedits_single_edits_are_judged_by_kind(tiny_family: Path, tmp_path: Path, judged: list[str]) -> None:
    data, out, family = imgedit(tmp_path / "data"), tmp_path / "out", str(tiny_family)
    results = run("imgedit", family=family, out=out, data=data, judge=JUDGE)
    accounted(results, out)
    assert results["by"].keys() == {"adjust", "style"} and results["score"] == 2.0 and results["success"] == 0.25
    assert results["measured_with"]["judge"]["questions"] == "ours" and results["parse_errors"] == 0
    assert "make the dog red" in judged[0] and (out / "answers.txt").read_text().count("---") == 1
    hard = run("imgedit", family=family, out=out, data=data, judge=JUDGE, split="hard")
    assert hard["score"] == 4.0 and hard["n"] == 2 and hard["split"] == "hard"
    questions = {"adjust": "Was <edit_prompt> done?", "style": "Is <edit_prompt> there?"}
    (data / "Benchmark" / "prompts.json").write_text(json.dumps(questions))
    again = run("imgedit", family=family, out=tmp_path / "b", data=data, judge=JUDGE, results=out / "results")
    assert again["unjudged"] == 2 and again["parse_errors"] == 6 and again["nan"] == 2 and again["score"] is None
    assert again["measured_with"]["judge"]["questions"] == "the benchmark's" and judged[-1] == (
        "Is make it a pencil sketch there?"
    )
    with pytest.raises(BadInput, match="Give --judge URL#MODEL"):
        run("imgedit", family=family, out=out, data=data)
    with pytest.raises(BadInput, match="no split 'basic'"):
        run("imgedit", family=family, out=out, data=data, split="basic")


def test_gedit_is_the_mean_over_groups(tiny_family: Path, tmp_path: Path, judged: list[str]) -> None:
    out = tmp_path / "out"
    results = run("gedit", family=str(tiny_family), out=out, data=gedit(tmp_path / "data"), judge=JUDGE)
    accounted(results, out)
    assert results["n"] == 2 and results["semantic"] == results["quality"] == results["overall"] == 6.0
    assert results["success"] == 0.6 and results["intersection"]["n"] == 1
    assert results["by"].keys() == {"color_alter", "subject-add"}
    assert (out / "results" / "fullset" / "color_alter" / "en" / "a1.png").exists() and len(judged) == 4


@pytest.mark.slow
def test_going_back_to_a_version_is_seen_in_the_session(tmp_path: Path, judged: list[str]) -> None:
    from dialogpaint.recipes.samples import picture

    data, out = imgedit(tmp_path / "data"), tmp_path / "out"
    task = data / "Benchmark" / "multiturn" / "version_backtrace"
    picture("car-city").save(task / "7.jpg")
    turns = {"id": "7.jpg", "turn1": "make the car green", "turn2": "make it night"}
    lines = [{**turns, "turn3": "undo the last change"}, {**turns, "turn3": "make the car blue"}]
    picture("car-city").save(task / "8.jpg")
    lines[1]["id"] = "8.jpg"
    (task / "annotation.json").write_text("\n".join(map(json.dumps, lines)))
    results = run("imgedit", out=out, data=data, split="version_backtrace")
    accounted(results, out)
    assert results["went_back"] == 0.5 and results["success"] == 0.5 and results["edited"] == 1.0
    one, three = (load_picture(out / "results" / f"7_turn{turn}.png") for turn in (1, 3))
    assert one.same_as(three) and not judged
    scored = run("imgedit", out=out, data=data, split="version_backtrace", judge=JUDGE, count=1)
    assert scored["score"] == 4.0 and "Turn 3: undo the last change" in judged[0]


def test_the_world_suites_pictures_can_be_compared_as_sets(tiny_family: Path, tmp_path: Path) -> None:
    family, out = str(tiny_family), tmp_path / "world"
    run("world", count=3, family=family, out=out, keep_pictures=True)
    assert [len(list((out / name).glob("*.png"))) for name in ("sources", "edited", "targets")] == [3, 3, 3]
    results = run("sets", family=family, out=tmp_path, real=out / "targets", fake=out / "edited")
    assert results["n"] == 6 and results["fid"] > 0
