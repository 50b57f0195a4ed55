"""The methods by name, on our own layout and on the hub's, from the command line as from Python."""

import json
from pathlib import Path

import numpy as np
import pytest

from dialogpaint.cli.main import run
from dialogpaint.core.editing import EditRequest
from dialogpaint.core.errors import BadInput, MissingWeights
from dialogpaint.core.image import Picture, load_picture
from dialogpaint.editors.imagic import recipe
from dialogpaint.models.identity import identity, name_of
from dialogpaint.models.pipelines import write_stock_pipeline
from dialogpaint.recipes import concepts
from dialogpaint.recipes.family import METHODS, load_editor
from dialogpaint.recipes.session import single_edit
from dialogpaint.storage.user_data import VARIABLE


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    short = recipe.Recipe(embedding_steps=1, tuning_steps=1, tuning_rate=1e-3, part="words", batch=1)
    monkeypatch.setattr(recipe, "FAST", short)
    monkeypatch.setattr(concepts, "_OTHERS", 2)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    load_editor.cache_clear()


@pytest.fixture(scope="module")
def hub_folders(tiny_family: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What the hub has for Stable Diffusion and for Paint by Example, with few and random weights."""
    folder = tmp_path_factory.mktemp("hub")
    for use in ("text", "exemplar"):
        write_stock_pipeline(str(tiny_family), use, folder / use)
    return {use: folder / use for use in ("text", "exemplar")}


def noise(width: int = 64, height: int = 64, seed: int = 0) -> Picture:
    return Picture(pixels=np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8))


def request(**more: object) -> EditRequest:
    return EditRequest(picture=noise(70, 40), steps=2, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("method", METHODS)
def test_every_method_has_its_name(method: str, tiny_family: Path) -> None:
    assert load_editor(method, str(tiny_family)).name == method


def test_a_full_size_folder_edits_by_imagic_and_custom(hub_folders: dict[str, Path]) -> None:
    family = str(hub_folders["text"])
    result = load_editor("imagic", family).edit(request(instruction="a dog that jumps"))
    assert (result.picture.width, result.picture.height) == (70, 40) and result.details == {"eta": 0.7}
    taught = concepts.teach("rex", [noise(seed=1), noise(seed=2)], "dog", family, recipe="textual-inversion", steps=1)
    assert taught.family.startswith("text@")
    result = load_editor("custom", family).edit(request(instruction="a rex dog in a field"))
    assert result.details["concept"] == "rex"


def test_a_full_size_folder_edits_by_example(hub_folders: dict[str, Path]) -> None:
    mask = np.zeros((40, 70), dtype=np.bool_)
    mask[10:30, 20:50] = True
    editor = load_editor("exemplar", str(hub_folders["exemplar"]))
    result = editor.edit(request(instruction="", mask=mask, references=(noise(seed=3),)))
    assert np.array_equal(result.changed, mask)


def test_families_that_cannot_say_so(hub_folders: dict[str, Path]) -> None:
    with pytest.raises(MissingWeights, match="image_encoder"):
        load_editor("exemplar", str(hub_folders["text"]))
    with pytest.raises(BadInput):
        load_editor("imagic", str(hub_folders["exemplar"]))
    with pytest.raises(BadInput, match="Use auto, instruct, adjust, imagic, exemplar, custom"):
        load_editor("magic")


def test_a_fit_of_another_model_is_refused(tiny_family: Path) -> None:
    editor = load_editor("imagic", str(tiny_family))
    asked = request(instruction="a dog")
    fit = editor.fit(asked)  # type: ignore[attr-defined]
    editor.family = "tiny@other"  # type: ignore[attr-defined]
    with pytest.raises(BadInput, match="not with tiny@other. Fit the picture again"):
        editor.strip(asked, fit, (0.5,), 0)  # type: ignore[attr-defined]


def test_the_same_weights_are_the_same_model(tiny_family: Path, hub_folders: dict[str, Path]) -> None:
    assert identity(str(tiny_family)) == identity(str(tiny_family))
    assert identity(str(tiny_family)) != identity(str(hub_folders["text"]))
    assert name_of("owner/name") == "owner--name" and name_of("mini") == "mini"


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    mask = np.zeros((64, 64, 3), dtype=np.uint8)
    mask[10:40, 10:40] = 255
    pictures = {"picture": noise(), "reference": noise(seed=1), "mask": Picture(pixels=mask)}
    for name, picture in pictures.items():
        picture.save(tmp_path / f"{name}.png")
    return {name: str(tmp_path / f"{name}.png") for name in (*pictures, "out")}


def edit(files: dict[str, str], words: str, family: Path, *more: str) -> int:
    return run(
        ["edit", files["picture"], words, "-o", files["out"], "--family", str(family), "--steps", "2", "--json", *more]
    )


def test_edit_by_example(files: dict[str, str], tiny_family: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ("--reference", files["reference"], "--mask", files["mask"])
    assert edit(files, "like this", tiny_family, *given) == 0
    assert json.loads(capsys.readouterr().out)["method"] == "exemplar"
    assert load_picture(files["out"]).same_as(noise()) is False


def test_edit_by_example_without_a_mask(
    files: dict[str, str], tiny_family: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_edit, "find", lambda *_: None)
    assert edit(files, "make the dog look like this", tiny_family, "--reference", files["reference"]) == 2
    assert "I can't find the dog by myself here: mark it with a mask." in capsys.readouterr().err
    assert edit(files, "like this", tiny_family, "--reference", files["reference"]) == 2
    assert "Which part should look like this picture?" in capsys.readouterr().err
    assert edit(files, "make the dog nicer", tiny_family, "--method", "exemplar") == 2
    assert "Which picture should it look like?" in capsys.readouterr().err


def test_edit_with_a_concept(files: dict[str, str], tiny_family: Path, capsys: pytest.CaptureFixture[str]) -> None:
    concepts.teach("rex", [noise(seed=1), noise(seed=2)], "dog", str(tiny_family), steps=1)
    assert edit(files, "replace the cat with Rex", tiny_family) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["method"] == "custom" and found["details"]["concept"] == "rex"
