"""Imagic on a tiny family: it learns a picture, its fits are values, and it behaves as every editor does."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from dialogpaint.core.editing import EditRequest, Step
from dialogpaint.core.errors import BadInput, Cancelled
from dialogpaint.core.image import Picture
from dialogpaint.diffusion.canvas import latents_of
from dialogpaint.diffusion.denoising import denoising_errors, drawn
from dialogpaint.diffusion.schedule import Schedule
from dialogpaint.editors.imagic.choosing import Candidate, best
from dialogpaint.editors.imagic.editor import ImagicEditor
from dialogpaint.editors.imagic.fit import ImagicFit, load_fit, save_fit
from dialogpaint.editors.imagic.fitting import fitted
from dialogpaint.editors.imagic.recipe import PAPER, Recipe
from dialogpaint.models.family import load_instruct, load_text_to_image
from dialogpaint.models.latent import WordsModel
from dialogpaint.models.likeness import Likeness
from dialogpaint.models.tuned import predicting

QUICK = Recipe(embedding_steps=6, embedding_rate=0.05, tuning_steps=12, tuning_rate=2e-3, batch=4, part="attention")
TEXT = "a brown dog sitting on the beach"


@pytest.fixture(scope="module")
def model(tiny_family: Path) -> WordsModel:
    return load_text_to_image(str(tiny_family))


@pytest.fixture(scope="module")
def fit(model: WordsModel) -> ImagicFit:
    return fitted(model, "tiny", picture(), TEXT, QUICK)


@pytest.fixture()
def editor(tiny_family: Path, model: WordsModel) -> ImagicEditor:
    return ImagicEditor(model, "tiny", Likeness(tiny_family / "clip"), QUICK, etas=(0.5, 1.0), steps=2)


def picture(width: int = 64, height: int = 64) -> Picture:
    shades = np.linspace(0, 255, height * width * 3).reshape(height, width, 3)
    return Picture(pixels=shades.astype(np.uint8))


def _error(model: WordsModel, fit: ImagicFit, embedding: torch.Tensor, *, tuned: bool) -> float:
    clean, schedule = latents_of(model, picture()).expand(32, -1, -1, -1), Schedule.of_alphas(model.alphas)
    steps, noise = drawn(tuple(clean.shape), schedule, torch.Generator().manual_seed(99))
    predict = predicting(model.unet, fit.changed if tuned else {})
    with torch.no_grad():
        text = embedding.expand(32, -1, -1)
        return float(denoising_errors(predict, model.predicts, clean, text, schedule, steps, noise).mean())


def test_each_stage_makes_the_picture_likelier(model: WordsModel, fit: ImagicFit) -> None:
    at_first = _error(model, fit, fit.wanted, tuned=False)
    embedded = _error(model, fit, fit.found, tuned=False)
    tuned = _error(model, fit, fit.found, tuned=True)
    assert at_first > embedded > tuned
    assert fit.picture == picture().sha256 and fit.text == TEXT


def test_the_ways_to_leave_a_stage_out(model: WordsModel) -> None:
    no_embedding = fitted(model, "tiny", picture(), TEXT, QUICK.model_copy(update={"embedding_steps": 0}))
    assert torch.equal(no_embedding.found, no_embedding.wanted) and no_embedding.changed
    no_tuning = fitted(model, "tiny", picture(), TEXT, QUICK.model_copy(update={"tuning_steps": 0}))
    assert not no_tuning.changed and not torch.equal(no_tuning.found, no_tuning.wanted)


def test_eta_goes_from_the_picture_to_the_text(fit: ImagicFit) -> None:
    assert torch.equal(fit.between(0.0), fit.found) and torch.equal(fit.between(1.0), fit.wanted)
    assert torch.allclose(fit.between(0.5), (fit.found + fit.wanted) / 2)


def test_the_same_arguments_give_the_same_fit_and_the_model_stays(model: WordsModel, fit: ImagicFit) -> None:
    before = {name: value.clone() for name, value in model.unet.state_dict().items()}
    again = fitted(model, "tiny", picture(), TEXT, QUICK)
    assert torch.equal(again.found, fit.found)
    assert all(torch.equal(again.changed[name], value) for name, value in fit.changed.items())
    assert all(torch.equal(value, before[name]) for name, value in model.unet.state_dict().items())


def test_a_fit_is_saved_and_loaded(fit: ImagicFit, tmp_path: Path) -> None:
    save_fit(fit, tmp_path / "fit.safetensors")
    loaded = load_fit(tmp_path / "fit.safetensors")
    assert (loaded.picture, loaded.text, loaded.family) == (fit.picture, fit.text, fit.family)
    assert torch.equal(loaded.found, fit.found) and set(loaded.changed) == set(fit.changed)
    assert all(torch.allclose(loaded.changed[name], value, atol=2e-3) for name, value in fit.changed.items())


@pytest.mark.parametrize("content", [b"", b"not tensors", b"\x08\x00\x00\x00\x00\x00\x00\x00{}      "])
def test_other_files_are_no_fits(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "fit.safetensors"
    path.write_bytes(content)
    with pytest.raises(BadInput, match="no fit"):
        load_fit(path)


def test_an_edit_keeps_size_and_what_is_outside_the_mask(editor: ImagicEditor) -> None:
    shown, mask = picture(90, 50), np.zeros((50, 90), dtype=np.bool_)
    mask[10:30, 20:60] = True
    result = editor.edit(EditRequest(picture=shown, instruction=TEXT, mask=mask))
    assert (result.picture.width, result.picture.height) == (90, 50)
    assert np.array_equal(result.picture.pixels[~mask], shown.pixels[~mask])
    assert result.details["eta"] in (0.5, 1.0)


def test_a_fit_is_made_once(editor: ImagicEditor) -> None:
    request = EditRequest(picture=picture(), instruction=TEXT)
    first, again = editor.fit(request), editor.fit(replace(request, seed=5))
    assert first is again and editor.fit(replace(request, instruction="a red car")) is not first


def test_the_same_request_gives_the_same_picture(editor: ImagicEditor) -> None:
    request = EditRequest(picture=picture(), instruction=TEXT, seed=3)
    assert editor.edit(request).picture.same_as(editor.edit(request).picture)


def test_learning_and_drawing_are_one_count_and_a_known_fit_is_not_counted(editor: ImagicEditor) -> None:
    editor.seeds = 2
    seen: list[Step] = []
    request = EditRequest(picture=picture(), instruction=TEXT)
    editor.edit(request, on_step=seen.append)  # type: ignore[arg-type]
    assert [(one.step, one.total) for one in seen] == [(number, 24) for number in range(1, 25)]
    told = ["learning the picture"] * 18 + [""] * 4 + ["comparing with the picture"] * 2
    assert [one.doing for one in seen] == told
    assert [number for number, one in enumerate(seen, start=1) if one.preview is not None] == [19, 21]
    again: list[Step] = []
    editor.edit(replace(request, seed=7, steps=3), on_step=again.append)  # type: ignore[arg-type]
    assert [(one.step, one.total) for one in again] == [(number, 9) for number in range(1, 10)]


@pytest.mark.parametrize("last", [1, 18, 19, 20, 21, 22])
def test_it_can_be_cancelled_at_any_step_and_the_model_stays(editor: ImagicEditor, last: int) -> None:
    before = {name: value.clone() for name, value in editor.model.unet.state_dict().items()}
    made: list[Step] = []

    def stop(step: Step) -> bool:
        made.append(step)
        return step.step < last

    request = EditRequest(picture=picture(), instruction=f"a red car {last}")
    with pytest.raises(Cancelled, match="nothing was changed"):
        editor.edit(request, on_step=stop)
    assert len(made) == last
    after = editor.model.unet.state_dict()
    assert all(torch.equal(after[name], value) for name, value in before.items())
    # What was learned before the end is not learned again.
    assert (editor._fits.find(request.picture, request.instruction) is not None) == (last > 18)


def test_an_empty_description_is_refused(editor: ImagicEditor) -> None:
    with pytest.raises(BadInput, match="Say what the picture should show"):
        editor.edit(EditRequest(picture=picture(), instruction="  "))


def test_the_best_is_the_nearest_to_the_text_that_is_still_the_picture() -> None:
    def made(alignment: float, fidelity: float) -> Candidate:
        return Candidate(picture=picture(), eta=0.5, seed=0, alignment=alignment, fidelity=fidelity)

    some: Sequence[Candidate] = [made(0.2, 0.95), made(0.4, 0.85), made(0.9, 0.5)]
    assert best(some, 0.8) is some[1] and best(some, 0.4) is some[2] and best(some, 0.99) is some[0]


def test_an_instruction_editor_draws_no_pictures_from_words(tiny_family: Path, tmp_path: Path) -> None:
    for part in ("vae", "text_encoder", "tokenizer", "scheduler"):
        (tmp_path / part).symlink_to(tiny_family / part)
    load_instruct(str(tiny_family)).unet.save_pretrained(tmp_path / "unet")
    with pytest.raises(BadInput, match="text-to-image"):
        load_text_to_image(str(tmp_path))


def test_the_papers_numbers() -> None:
    assert (PAPER.embedding_steps, PAPER.embedding_rate, PAPER.tuning_steps, PAPER.tuning_rate) == (
        1000,
        2e-3,
        1500,
        5e-7,
    )
    assert PAPER.part == "all" and PAPER.batch == 1
