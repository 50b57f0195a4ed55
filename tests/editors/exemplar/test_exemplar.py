"""Paint by Example on a tiny family: nothing outside the mask changes, the reference counts, and it is asked for."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from diffusers import PaintByExamplePipeline
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogpaint.core.editing import EditRequest, Step
from dialogpaint.core.errors import BadInput, Cancelled
from dialogpaint.core.image import Mask, Picture
from dialogpaint.core.region import around
from dialogpaint.editors.exemplar.editor import ExemplarEditor
from dialogpaint.models.exemplar import save_exemplar
from dialogpaint.models.family import load_exemplar_model
from dialogpaint.models.pipelines import stock_pipeline, write_stock_pipeline


@pytest.fixture(scope="module")
def editor(tiny_family: Path) -> ExemplarEditor:
    return ExemplarEditor(load_exemplar_model(str(tiny_family)), steps=2)


def noise(width: int = 64, height: int = 64, seed: int = 0) -> Picture:
    return Picture(pixels=np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8))


def marked(width: int = 64, height: int = 64) -> Mask:
    mask = np.zeros((height, width), dtype=np.bool_)
    mask[height // 4 : height // 2, width // 3 : width // 2] = True
    return mask


def request(**changes: object) -> EditRequest:
    plain = EditRequest(picture=noise(), instruction="", mask=marked(), references=(noise(40, 30, seed=1),))
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(("width", "height"), [(64, 64), (200, 90), (31, 77), (900, 601)])
def test_nothing_outside_the_mask_changes(editor: ExemplarEditor, width: int, height: int) -> None:
    shown, mask = noise(width, height), marked(width, height)
    result = editor.edit(request(picture=shown, mask=mask))
    assert np.array_equal(result.picture.pixels[~mask], shown.pixels[~mask])
    assert (result.picture.pixels[mask] != shown.pixels[mask]).any()
    assert 0 < result.changed_fraction <= mask.mean()


def test_seeds_and_references_make_other_pictures(editor: ExemplarEditor) -> None:
    first = editor.edit(request()).picture
    assert first.same_as(editor.edit(request()).picture)
    assert not first.same_as(editor.edit(request(seed=1)).picture)
    assert not first.same_as(editor.edit(request(references=(noise(seed=2),))).picture)


def test_without_guidance_the_reference_still_counts_and_at_zero_it_does_not(editor: ExemplarEditor) -> None:
    references = [(noise(seed=2),), (noise(seed=3),)]
    plain = [editor.edit(request(references=one, text_guidance=1.0)).picture for one in references]
    none = [editor.edit(request(references=one, text_guidance=0.0)).picture for one in references]
    assert not plain[0].same_as(plain[1]) and none[0].same_as(none[1])


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"references": ()}, "one reference picture, not 0"),
        ({"references": (noise(), noise())}, "not 2"),
        ({"mask": None}, "Mark the region"),
        ({"mask": np.zeros((64, 64), dtype=np.bool_)}, "Mark the region"),
        ({"mask": np.ones((10, 20), dtype=np.bool_)}, "20x10"),
    ],
)
def test_what_is_missing_is_asked_for(editor: ExemplarEditor, changes: dict[str, object], words: str) -> None:
    with pytest.raises(BadInput, match=words):
        editor.edit(request(**changes))


def test_every_step_is_reported_and_false_cancels(editor: ExemplarEditor) -> None:
    seen: list[Step] = []
    editor.edit(request(steps=3), on_step=seen.append)  # type: ignore[arg-type]
    assert [step.step for step in seen] == [1, 2, 3] and seen[0].preview is not None
    with pytest.raises(Cancelled):
        editor.edit(request(), on_step=lambda step: False)


def test_a_folder_in_the_hubs_layout_paints_the_same(editor: ExemplarEditor, tiny_family: Path, tmp_path: Path) -> None:
    write_stock_pipeline(str(tiny_family), "exemplar", tmp_path)
    other = ExemplarEditor(load_exemplar_model(str(tmp_path)), steps=2)
    one, two = (each.edit(request()).picture.pixels.astype(int) for each in (editor, other))
    assert np.abs(one - two).max() <= 2


def test_other_families_paint_nothing_by_example(tiny_family: Path, tmp_path: Path) -> None:
    write_stock_pipeline(str(tiny_family), "exemplar", tmp_path)
    stock_pipeline(str(tiny_family), "instruct").unet.save_pretrained(tmp_path / "unet")
    with pytest.raises(BadInput, match="paints nothing by example"):
        load_exemplar_model(str(tmp_path))


def test_it_is_the_stock_pipelines_first_step(editor: ExemplarEditor, tiny_family: Path) -> None:
    """Same condition and inputs as diffusers' own: its UNet, asked for a reference, answers alike."""
    pipeline: PaintByExamplePipeline = stock_pipeline(str(tiny_family), "exemplar")
    reference = noise(64, 64, seed=1)
    processed = pipeline.feature_extractor(images=reference.to_pil(), return_tensors="pt").pixel_values
    with torch.no_grad():
        stock, nothing = pipeline.image_encoder(processed, return_uncond_vector=True)
    assert torch.allclose(editor.model.condition([reference]), stock, atol=1e-5)
    assert torch.equal(editor.model.nothing(), nothing)


@given(
    st.integers(1, 60),
    st.integers(1, 60),
    st.integers(0, 59),
    st.integers(0, 59),
    st.integers(1, 30),
    st.integers(1, 30),
)
@settings(max_examples=60)
def test_a_region_holds_the_mask_and_lies_in_the_picture(
    width: int, height: int, x: int, y: int, w: int, h: int
) -> None:
    mask = np.zeros((height, width), dtype=np.bool_)
    mask[min(y, height - 1) : y + h, min(x, width - 1) : x + w] = True
    region = around(mask)
    assert 0 <= region.top < region.bottom <= height and 0 <= region.left < region.right <= width
    assert mask[region.slices].sum() == mask.sum()
    longer = max(mask.any(axis=0).sum(), mask.any(axis=1).sum())
    assert region.bottom - region.top == min(2 * longer, height)
    assert region.right - region.left == min(2 * longer, width)


def test_words_beside_the_reference_count(editor: ExemplarEditor) -> None:
    plain, red, blue = (editor.edit(request(target=words)).picture for words in ("", "but red", "but blue"))
    assert not plain.same_as(red) and not red.same_as(blue)
    other = editor.edit(request(target="but red", references=(noise(seed=2),))).picture
    assert not other.same_as(red)


def test_a_family_without_words_says_so(editor: ExemplarEditor) -> None:
    mute = ExemplarEditor(replace(editor.model, text_encoder=None, tokenizer=None), steps=1)
    mute.edit(request())
    with pytest.raises(BadInput, match="Leave the words out"):
        mute.edit(request(target="but red"))


def test_a_family_that_sees_the_whole_reference_has_a_token_a_patch(tiny_family: Path, tmp_path: Path) -> None:
    shutil.copytree(tiny_family, tmp_path / "whole")
    model = load_exemplar_model(str(tiny_family))
    save_exemplar(model.encoder, tmp_path / "whole" / "exemplar", whole=True)
    whole = load_exemplar_model(str(tmp_path / "whole"))
    assert model.condition([noise()]).shape[1] == 1 and whole.condition([noise()]).shape[1] == 16
    assert not ExemplarEditor(whole, steps=1).edit(request()).picture.same_as(noise())
