"""All methods in one conversation by `dialogpaint chat --json`, with the built-in family itself and few steps."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from dialogpaint.cli.main import run
from dialogpaint.core.image import Mask, load_picture
from dialogpaint.editors.imagic import recipe
from dialogpaint.recipes import concepts, samples
from dialogpaint.recipes.family import load_editor
from dialogpaint.storage.folder import FolderStore
from dialogpaint.storage.user_data import VARIABLE

pytestmark = pytest.mark.slow

SIZE = 128


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    short = recipe.FAST.model_copy(update={"embedding_steps": 2, "tuning_steps": 2, "batch": 2})
    monkeypatch.setattr(recipe, "FAST", short)
    monkeypatch.setattr(concepts, "_OTHERS", 2)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    load_editor.cache_clear()


def chat(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert run(["chat", "--json", "--steps", "2", *arguments]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def said(*words: str) -> list[str]:
    return [part for one in words for part in ("--say", one)]


def marked() -> Mask:
    mask = np.zeros((SIZE, SIZE), np.bool_)
    mask[32:96, :64] = True
    return mask


def methods(session: Path) -> list[str]:
    """Of the edits that led to the current version."""
    return [str(node.settings["method"]) for node in FolderStore.open(session).load().tree.path()[1:]]


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """The picture, a reference, a mask of part of the picture's left half, and two pictures of a thing to be taught."""
    found = {name: tmp_path / f"{name}.png" for name in ("picture", "reference", "mask", "rex1", "rex2")}
    samples.picture("dogs-meadow", SIZE).save(found["picture"])
    samples.picture("car-city", SIZE).save(found["reference"])
    Image.fromarray(marked().astype(np.uint8) * 255).save(found["mask"])
    for number in (1, 2):
        samples.picture("dogs-meadow", 64 + number).save(found[f"rex{number}"])
    return found


def test_one_conversation_with_every_method(
    files: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session, first = tmp_path / "session", load_picture(files["picture"])
    here = ["--session", str(session)]
    assert run(["concept", "add", "rex", str(files["rex1"]), str(files["rex2"]), "--class", "dog", "--steps", "2"]) == 0
    assert "rex is known now as a dog" in capsys.readouterr().out

    attached = ["--attach", str(files["reference"]), "--mask", str(files["mask"])]
    words = said("make this look like the picture", "replace the right dog with Rex")
    painted, taught = chat(capsys, str(files["picture"]), *here, *attached, *words)
    assert (painted["act"], painted["node"], painted["parent"]) == ("edit", "1", "0")
    assert painted["instructions"] == ["make the marked part look like the reference"]
    assert "Method exemplar: you gave a picture to go by" in painted["reply"]
    changed = (load_picture(painted["image"]).pixels != first.pixels).any(axis=2)
    assert changed[marked()].any() and not changed[~marked()].any()
    assert (taught["act"], taught["node"], taught["parent"]) == ("edit", "2", "1")
    assert taught["instructions"] == ["replace the right dog with rex"]
    assert "Method custom: rex was taught from pictures" in taught["reply"]

    (posed,) = chat(capsys, *here, "--method", "imagic", *said("make the left dog sit"))
    assert (posed["act"], posed["node"], posed["instructions"]) == ("edit", "3", ["make the left dog sit"])
    assert methods(session) == ["exemplar", "custom", "imagic"]
    assert len(list((session / "fits").iterdir())) == 1

    forgotten, last, everything = chat(
        capsys, *here, "--method", "auto", *said("forget Rex", "forget that", "forget everything")
    )
    assert [turn["act"] for turn in (forgotten, last, everything)] == ["forget"] * 3
    # Without Rex the pose is learned and made again, on the picture before.
    assert "Forgotten: replace the right dog with rex. Kept: make the left dog sit." in forgotten["reply"]
    assert (forgotten["node"], forgotten["parent"]) == ("4", "1")
    assert (last["node"], last["image"]) == ("1", painted["image"])
    assert everything["node"] == "0" and load_picture(everything["image"]).same_as(first)
    made = FolderStore.open(session).load().tree.node("4").settings
    assert (made["method"], made["instead_of"]) == ("imagic", "3")
