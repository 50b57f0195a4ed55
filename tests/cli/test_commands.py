"""The commands from outside: what they print, what they write, and how they fail."""

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from dialogpaint.cli.main import run
from dialogpaint.core.image import load_picture
from dialogpaint.recipes import samples
from dialogpaint.recipes.gallery import SHEETS
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.vocabulary import SETTINGS, STYLES


def fails(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """The one error line of a command that must end with exit code 2 and print nothing else."""
    assert run([str(argument) for argument in arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("error: ") and printed.err.count("\n") == 1
    return printed.err


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with a scene of one car, an edit of it, and a picture."""
    thing = {"id": "car", "kind": "car", "x": 0.5, "y": 0.86, "height": 0.3, "colours": {"body": "red"}}
    (tmp_path / "car.json").write_text(json.dumps({"setting": "city", "things": [thing]}))
    edit = {"op": "recolour", "target": {"kind": "car"}, "colour": "green"}
    (tmp_path / "green.json").write_text(json.dumps(edit))
    Image.fromarray(np.full((40, 60, 3), 90, np.uint8)).save(tmp_path / "picture.png")
    return tmp_path


def test_help_is_quick_and_loads_no_networks() -> None:
    code = "import sys; from dialogpaint.cli import main; main.run(['--help']); print(sorted(sys.modules))"
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - started
    assert "Edit a picture by talking about it" in done.stdout
    for heavy in ("'torch'", "'numpy'", "'gradio'", "'skia'", "'pydantic'"):
        assert heavy not in done.stdout
    assert seconds < 5, "a generous bound for a busy machine; unloaded it takes a fifth of a second"


@pytest.mark.parametrize(
    "arguments", [["paint"], ["edit"], ["world"], ["chat", "--steps", "0"], ["serve", "--port", "x"]]
)
def test_wrong_usage_is_one_line(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    fails(capsys, *arguments)


def test_samples_are_pictures_with_their_scenes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["samples", str(tmp_path), "--size", "64"]) == 0
    written = [Path(line) for line in capsys.readouterr().out.split()]
    assert len(written) >= 8
    assert {"car-city", "dogs-meadow", "portrait", "bird", "outfit"} <= {path.stem for path in written}
    for path in written:
        assert load_picture(path).width == 64
        assert (tmp_path / f"{path.stem}.scene.json").exists()


def test_a_sample_is_drawn_as_its_scene_says(tmp_path: Path) -> None:
    run(["samples", str(tmp_path), "--size", "64"])
    run(["world", "render", str(tmp_path / "car-city.scene.json"), "-o", str(tmp_path / "again.png"), "--size", "64"])
    assert load_picture(tmp_path / "again.png").same_as(load_picture(tmp_path / "car-city.png"))


def test_unknown_sample_names_those_there_are() -> None:
    with pytest.raises(Exception, match="car-city"):
        samples.picture("../secrets")


def test_a_true_edit_is_accepted_and_an_unedited_picture_is_not(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scene, edit = str(files / "car.json"), str(files / "green.json")
    run(["world", "render", scene, "-o", str(files / "before.png"), "--size", "128"])
    run(["world", "apply", scene, edit, "-o", str(files / "after.png"), "--size", "128"])
    capsys.readouterr()
    for name, done in (("after", True), ("before", False)):
        assert run(["world", "check", scene, edit, str(files / f"{name}.png"), "--json"]) == 0
        verdict = json.loads(capsys.readouterr().out)
        assert verdict["done"] is done and verdict["kept"] is True


def test_phrasings_begin_with_the_plain_instruction(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["world", "phrase", str(files / "green.json"), "--count", "5"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "make the car green"
    assert len(lines) == len(set(lines)) == 5


def test_sampled_items_are_whole_and_repeatable(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        assert run(["world", "sample", str(tmp_path / folder), "--count", "2", "--seed", "7", "--size", "32"]) == 0
    names = sorted(path.name for path in (tmp_path / "a").iterdir())
    kinds = ("after.png", "before.png", "edit.json", "scene.json", "txt")
    assert names == [f"{number}.{kind}" for number in ("0000", "0001") for kind in kinds]
    for name in names:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_vocabulary_tells_enough_to_write_a_scene(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["world", "vocabulary", "--json"]) == 0
    words = json.loads(capsys.readouterr().out)
    assert words["kinds"]["dog"]["poses"][0] == "standing"
    assert "mars" in words["settings"] and "recolour" in words["edits"]
    assert set(words["schemas"]) == {"scene", "edit"}


def test_the_gallery_shows_every_kind_setting_and_style(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["world", "gallery", str(tmp_path), "--size", "16"]) == 0
    written = [Path(line) for line in capsys.readouterr().out.split()]
    assert [path.name for path in written] == ["kinds.webp", "settings.webp", "styles.webp", "looks.webp"]
    first = [path.read_bytes() for path in written]
    assert run(["world", "gallery", str(tmp_path), "--size", "16"]) == 0
    assert [path.read_bytes() for path in written] == first
    for name, shown in (("kinds", KINDS), ("settings", SETTINGS), ("styles", STYLES)):
        words = [words for words, _ in SHEETS[name][1]()]
        assert all(any(line.split(",")[0] == each for line in words) for each in shown), name


def test_inspect_says_what_a_file_is(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, kind in (("car.json", "scene"), ("green.json", "edit"), ("picture.png", "picture")):
        assert run(["inspect", str(files / name), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["kind"] == kind


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"things": [{"id": "a"}]}', '{"setting": "narnia"}', '{"colour": 3}'],
    ids=["empty", "cut off", "a list", "half a thing", "unknown setting", "unknown field"],
)
def test_bad_scenes_are_refused(files: Path, capsys: pytest.CaptureFixture[str], content: str) -> None:
    (files / "bad.json").write_text(content)
    fails(capsys, "world", "render", files / "bad.json", "-o", files / "x.png")
    assert not (files / "x.png").exists()


@pytest.mark.parametrize(
    "edit",
    [
        {"op": "explode"},
        {"op": "recolour", "target": {"kind": "car"}, "colour": "mauve"},
        {"op": "recolour", "target": {"kind": "unicorn"}, "colour": "red"},
        {"op": "pose", "target": {"kind": "car"}, "pose": "sitting"},
        {"op": "setting", "setting": "narnia"},
    ],
)
def test_bad_edits_are_refused(files: Path, capsys: pytest.CaptureFixture[str], edit: dict[str, object]) -> None:
    (files / "bad.json").write_text(json.dumps(edit))
    fails(capsys, "world", "phrase", files / "bad.json")


def test_bad_pictures_are_refused(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (files / "broken.png").write_bytes(b"no picture")
    fails(capsys, "inspect", files / "broken.png")
    fails(capsys, "edit", files / "broken.png", "make it red", "-o", files / "x.png")
    fails(capsys, "edit", files / "absent.png", "make it red", "-o", files / "x.png")


def test_bad_requests_are_refused_before_any_model_is_loaded(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture, out = files / "picture.png", files / "x.png"
    Image.new("L", (10, 10), 255).save(files / "mask.png")
    assert "empty" in fails(capsys, "edit", picture, "  ", "-o", out)
    assert "characters" in fails(capsys, "edit", picture, "red " * 1000, "-o", out)
    assert "same size" in fails(capsys, "edit", picture, "make it red", "-o", out, "--mask", files / "mask.png")
    assert ".png" in fails(capsys, "edit", picture, "make it red", "-o", files / "x.pdf")
