"""Which editors check themselves: those of families that have a verifier; the others say so in one line."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from dialogpaint.core.editing import EditRequest
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.editors.checked.editor import CheckedEditor
from dialogpaint.editors.checked.evidence import FIGURES
from dialogpaint.editors.checked.nearest import NearestEditor
from dialogpaint.editors.checked.verifier import Verifier
from dialogpaint.recipes.checking import checked
from dialogpaint.recipes.family import load_editor
from dialogpaint.recipes.suites.evaluate import run


@pytest.fixture(scope="module")
def checking_family(tiny_family: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny family with a verifier that is never sure."""
    folder = tmp_path_factory.mktemp("checking") / "family"
    shutil.copytree(tiny_family, folder)
    zeros = (0.0,) * len(FIGURES)
    verifier = Verifier(
        means=zeros, scales=(1.0,) * len(FIGURES), weights=zeros, bias=-2.0, good_enough=0.9, doubtful=0.5
    )
    (folder / "check.json").write_text(verifier.model_dump_json())
    return folder


def test_a_family_with_a_verifier_judges_real_edits(checking_family: Path) -> None:
    family = str(checking_family)
    editor = checked(load_editor("instruct", family), family, 2)
    assert isinstance(editor, CheckedEditor) and editor.name == "instruct"
    pixels = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    result = editor.edit(EditRequest(picture=Picture(pixels=pixels), instruction="make the car green", steps=1))
    assert result.details["tries"] == 2 and result.details["sure"] == pytest.approx(0.1192, abs=1e-4)
    assert result.details["doubt"]


def test_a_family_without_one_edits_as_before_and_refuses_several_attempts(tiny_family: Path) -> None:
    editor = load_editor("instruct", str(tiny_family))
    assert checked(editor, str(tiny_family)) is editor
    with pytest.raises(BadInput, match="cannot judge its own edits: it has no check.json") as caught:
        checked(editor, str(tiny_family), 2)
    assert "\n" not in str(caught.value)


def test_adjustments_are_not_tried_again(tiny_family: Path) -> None:
    editor = load_editor("adjust")
    assert checked(editor, str(tiny_family), 8) is editor


@pytest.mark.parametrize("method", ["exemplar", "imagic", "custom"])
def test_methods_without_a_verdict_of_their_own_keep_the_nearest_of_several(tiny_family: Path, method: str) -> None:
    family = str(tiny_family)
    editor = load_editor(method, family)
    assert checked(editor, family) is editor
    several = checked(editor, family, 3)
    assert isinstance(several, NearestEditor) and (several.name, several.best_of) == (method, 3)


def test_the_nearest_of_real_edits_is_one_of_them(tiny_family: Path) -> None:
    family = str(tiny_family)
    first, second = (np.random.default_rng(seed).integers(0, 256, (64, 64, 3), dtype=np.uint8) for seed in (0, 1))
    mask = np.zeros((64, 64), np.bool_)
    mask[8:40, 8:40] = True
    request = EditRequest(
        picture=Picture(pixels=first), instruction="like this", mask=mask, references=(Picture(pixels=second),), steps=1
    )
    editor = load_editor("exemplar", family)
    kept = checked(editor, family, 3).edit(request)
    assert kept.picture.same_as(editor.edit(replace(request, seed=kept.seed)).picture) and kept.details["tries"] == 3


def test_a_family_without_clip_cannot_choose(tiny_family: Path, tmp_path: Path) -> None:
    shutil.copytree(tiny_family, tmp_path / "blind", ignore=shutil.ignore_patterns("clip"))
    editor = load_editor("custom", str(tmp_path / "blind"))
    with pytest.raises(BadInput, match="it has no clip. Leave best of at 1"):
        checked(editor, str(tmp_path / "blind"), 2)


def test_the_suite_refuses_what_it_cannot_fit(tiny_family: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="larger --count"):
        run("selfcheck", count=1, family=str(tiny_family), out=tmp_path, best_of=1)
    with pytest.raises(BadInput, match="1 to 8"):
        run("selfcheck", count=1, family=str(tiny_family), out=tmp_path, best_of=9)
    with pytest.raises(BadInput, match="'world' has no --best-of"):
        run("world", out=tmp_path, best_of=2)
