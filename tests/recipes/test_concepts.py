"""Concepts from the command line and Python: taught, listed, shared, deleted; and what is refused."""

import json
from pathlib import Path

import numpy as np
import pytest

import dialogpaint as dp
from dialogpaint.cli.main import run
from dialogpaint.core.editing import Step
from dialogpaint.core.errors import BadInput, Cancelled
from dialogpaint.core.image import Picture
from dialogpaint.recipes import concepts
from dialogpaint.recipes.concepts import Concepts, teach
from dialogpaint.storage.user_data import VARIABLE, user_data


@pytest.fixture(autouse=True)
def data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    monkeypatch.setattr(concepts, "_OTHERS", 2)
    return tmp_path / "data"


@pytest.fixture
def family(tiny_family: Path) -> str:
    return str(tiny_family)


def noise(seed: int) -> Picture:
    return Picture(pixels=np.random.default_rng(seed).integers(0, 256, (64, 64, 3), dtype=np.uint8))


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    paths = [tmp_path / f"{number}.png" for number in range(3)]
    for number, path in enumerate(paths):
        noise(number).save(path)
    return [str(path) for path in paths]


def add(name: str, files: list[str], family: str, *more: str) -> int:
    return run(["concept", "add", name, *files, "--class", "dog", "--family", family, "--steps", "2", *more])


def test_a_concept_lives_on_the_command_line(
    files: list[str], family: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add("Rex", files, family) == 0
    assert "rex is known now as a dog" in capsys.readouterr().out
    assert run(["concept", "list", "--family", family, "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["concepts"]
    assert (row["name"], row["class"], row["usable"]) == ("rex", "dog", True)
    assert [path.suffix for path in data.rglob("*") if path.is_file()] == [".safetensors"]

    shared = tmp_path / "rex.safetensors"
    assert run(["concept", "export", "rex", str(shared), "--family", family]) == 0
    assert run(["concept", "delete", "rex", "--family", family]) == 0
    assert not list(Concepts(family))
    assert run(["concept", "import", str(shared), "--family", family]) == 0
    assert list(Concepts(family)) == ["rex"] and Concepts(family)["rex"].noun == "dog"
    assert [one.name for one in dp.concepts(family)] == ["rex"]


def test_the_class_is_put_as_the_family_knows_it(family: str) -> None:
    assert teach("bello", [noise(0), noise(1)], "puppy", family, steps=1).noun == "dog"


@pytest.mark.parametrize(
    ("name", "noun", "count", "message"),
    [
        ("rex", "dog", 1, "pictures of rex: 1. Give 2 to 20"),
        ("rex", "unicorn", 2, "does not know what a unicorn is"),
        ("rex", " ", 2, "say what it is one of"),
        ("my dog", "dog", 2, "no name"),
        ("red", "dog", 2, "means something already"),
        ("it", "dog", 2, "means something already"),
        ("cat", "dog", 2, "means something already"),
    ],
)
def test_what_cannot_be_taught_is_one_line(family: str, name: str, noun: str, count: int, message: str) -> None:
    with pytest.raises(BadInput, match=message) as caught:
        teach(name, [noise(seed) for seed in range(count)], noun, family, steps=1)
    assert "\n" not in str(caught.value) and not list(Concepts(family))


def test_a_taken_name_a_wrong_recipe_and_an_unknown_name(
    files: list[str], family: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add("rex", files, family) == 0
    assert add("rex", files, family) == 2
    assert "the name rex is taken" in capsys.readouterr().err
    assert add("bello", files, family, "--recipe", "magic") == 2
    assert "unknown recipe 'magic'" in capsys.readouterr().err
    assert run(["concept", "delete", "nobody", "--family", family]) == 2
    assert "There are: rex" in capsys.readouterr().err
    assert run(["concept", "import", files[0], "--family", family]) == 2
    assert "is no concept" in capsys.readouterr().err


def test_a_concept_of_another_model_is_told(family: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    teach("rex", [noise(0), noise(1)], "dog", family, steps=1)
    concepts.export("rex", tmp_path / "rex.safetensors", family)
    monkeypatch.setattr(concepts, "identity", lambda name: "tiny@other")
    (one,) = concepts.concepts(family)
    assert not one.usable and concepts.taught_names(family) == ()
    with pytest.raises(BadInput, match="not to tiny@other. Teach it again"):
        Concepts(family)["rex"]
    with pytest.raises(BadInput, match="not to tiny@other"):
        concepts.import_(tmp_path / "rex.safetensors", family)


@pytest.mark.parametrize("recipe", ["dreambooth", "textual-inversion"])
def test_other_recipes(family: str, recipe: str) -> None:
    teach("rex", [noise(0), noise(1)], "dog", family, recipe=recipe, steps=1)
    assert bool(Concepts(family)["rex"].changed) == (recipe == "dreambooth")


def test_stopping_keeps_nothing(family: str, files: list[str], data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Step] = []

    def stop(step: Step) -> bool:
        seen.append(step)
        return False

    with pytest.raises(Cancelled, match="rex was not learned"):
        teach("rex", [noise(0), noise(1)], "dog", family, steps=2, on_step=stop)
    assert seen[0].doing == "learning rex"

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dialogpaint.editors.custom.teaching.taught", interrupted)
    assert add("rex", files, family) == 1
    assert not [path for path in data.rglob("*") if path.is_file()]


def test_the_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert user_data() == tmp_path / "data"
    monkeypatch.delenv(VARIABLE)
    assert user_data().name == "dialogpaint"


def test_a_damaged_file_is_left_aside(family: str) -> None:
    kept = Concepts(family)
    kept.folder.mkdir(parents=True)
    kept.path("rex").write_bytes(b"no tensors")
    assert concepts.concepts(family) == ()
    with pytest.raises(BadInput, match="is no concept"):
        kept["rex"]
