"""Custom-Edit on a tiny family: concepts are learned, kept as values, and edited with."""

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from dialogpaint.core.editing import EditRequest, Step
from dialogpaint.core.errors import BadInput, Cancelled
from dialogpaint.core.image import Picture
from dialogpaint.editors.custom.concept import Concept, load_concept, save_concept
from dialogpaint.editors.custom.editor import CustomEditor
from dialogpaint.editors.custom.examples import example, prompts
from dialogpaint.editors.custom.recipe import CUSTOM_DIFFUSION, DREAMBOOTH, TEXTUAL_INVERSION, Recipe
from dialogpaint.editors.custom.teaching import imagined, taught
from dialogpaint.models.family import load_text_to_image
from dialogpaint.models.latent import WordsModel

QUICK = Recipe(steps=4, rate=1e-3, word_rate=1e-2, batch=2, prior_pictures=2)
SENTENCE = "a rex car in a city street"


def noise(width: int = 64, height: int = 64, seed: int = 0) -> Picture:
    return Picture(pixels=np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8))


@pytest.fixture(scope="module")
def model(tiny_family: Path) -> WordsModel:
    return load_text_to_image(str(tiny_family))


def _taught(model: WordsModel, recipe: Recipe = QUICK, seed: int = 0) -> Concept:
    return taught(model, "tiny", "rex", "car", [noise(), noise(seed=1)], recipe, [noise(seed=2)], seed=seed)


@pytest.fixture(scope="module")
def concept(model: WordsModel) -> Concept:
    return _taught(model)


@pytest.fixture()
def editor(model: WordsModel, concept: Concept) -> CustomEditor:
    return CustomEditor(model, {"rex": concept}, steps=4, rounds=2)


def test_a_concept_is_its_word_and_its_keys_and_values_and_the_model_stays(model: WordsModel) -> None:
    before = {name: value.clone() for name, value in model.unet.state_dict().items()}
    first, again, other = _taught(model), _taught(model), _taught(model, seed=1)
    assert torch.equal(first.embedding, again.embedding) and not torch.equal(first.embedding, other.embedding)
    assert first.changed and all(".attn2.to_" in name for name in first.changed)
    moved = [not torch.equal(value, before[name]) for name, value in first.changed.items()]
    assert all(moved)
    assert all(torch.equal(value, before[name]) for name, value in model.unet.state_dict().items())


def test_dreambooth_changes_all_of_the_unet_and_textual_inversion_the_word_alone(model: WordsModel) -> None:
    short = {"steps": 2, "batch": 1}
    whole = _taught(model, DREAMBOOTH.model_copy(update=short))
    word = _taught(model, TEXTUAL_INVERSION.model_copy(update=short))
    assert set(whole.changed) == {name for name, _ in model.unet.named_parameters()}
    assert not word.changed and not torch.equal(word.embedding, whole.embedding)


def test_a_concept_is_saved_and_loaded(concept: Concept, tmp_path: Path) -> None:
    save_concept(concept, tmp_path / "rex.safetensors")
    loaded = load_concept(tmp_path / "rex.safetensors")
    assert (loaded.name, loaded.noun, loaded.word) == ("rex", "car", "<rex>")
    assert torch.equal(loaded.embedding, concept.embedding) and set(loaded.changed) == set(concept.changed)
    (tmp_path / "other").write_bytes(b"no tensors")
    with pytest.raises(BadInput, match="no concept"):
        load_concept(tmp_path / "other")


@pytest.mark.parametrize("name", ["", "Rex", "my dog", "1st", "a" * 40, "<rex>"])
def test_names_are_words(name: str) -> None:
    with pytest.raises(BadInput, match="no name"):
        Concept(name=name, noun="dog", family="tiny", embedding=torch.zeros(4), changed={})


@pytest.mark.parametrize("count", [0, 21])
def test_pictures_are_needed_and_not_too_many(model: WordsModel, count: int) -> None:
    with pytest.raises(BadInput, match="give 1 to 20"):
        taught(model, "tiny", "rex", "car", [noise()] * count, QUICK, [noise()])


def test_learning_reports_and_can_be_cancelled(model: WordsModel) -> None:
    seen: list[Step] = []
    taught(model, "tiny", "rex", "car", [noise()], QUICK, [noise()], on_step=seen.append)  # type: ignore[arg-type]
    assert [step.step for step in seen] == [1, 2, 3, 4]
    with pytest.raises(Cancelled, match="was not learned"):
        taught(model, "tiny", "rex", "car", [noise()], QUICK, [noise()], on_step=lambda step: False)


def test_other_things_are_imagined_when_none_are_given(model: WordsModel) -> None:
    some = imagined(model, "photo of a car", 3, seed=5)
    assert len(some) == 3 and some[0].pixels.shape == (64, 64, 3) and not some[0].same_as(some[1])
    alone = imagined(model, "photo of a car", 1, seed=6)[0]
    assert np.abs(alone.pixels.astype(int) - some[1].pixels).max() <= 1


def test_examples_say_how_they_were_made() -> None:
    white = np.full((64, 64, 3), 255, dtype=np.uint8)
    kinds = set()
    for seed in range(60):
        one = example(white, "photo of a <rex> car", random.Random(seed))
        far, near = one.prompt.startswith(("a far away", "very small")), one.prompt.startswith(("zoomed", "close"))
        kinds.add((far, near))
        assert one.pixels.shape == (64, 64, 3) and one.prompt.endswith("photo of a <rex> car")
        assert (one.pixels.max(axis=2) == 255).sum() == one.shown.sum() and one.shown.all() == (not far)
    assert kinds == {(True, False), (False, True), (False, False)}


def test_prompts_put_adjectives_between_word_and_noun() -> None:
    assert prompts("dog", "<rex>", ("patterned",)) == ["photo of a <rex> dog", "photo of a <rex> patterned dog"]
    assert prompts("apple") == ["photo of an apple"]


@pytest.mark.parametrize("way", ["follow", "sdedit"])
def test_an_edit_keeps_size_and_what_is_outside_the_mask(editor: CustomEditor, way: str) -> None:
    editor.way = way
    shown, mask = noise(90, 50), np.zeros((50, 90), dtype=np.bool_)
    mask[10:30, 20:60] = True
    result = editor.edit(EditRequest(picture=shown, instruction=SENTENCE, mask=mask))
    assert (result.picture.width, result.picture.height) == (90, 50)
    assert np.array_equal(result.picture.pixels[~mask], shown.pixels[~mask])
    assert result.details["concept"] == "rex"
    assert result.picture.same_as(editor.edit(EditRequest(picture=shown, instruction=SENTENCE, mask=mask)).picture)


def test_the_unet_keeps_its_attention(editor: CustomEditor) -> None:
    before = dict(editor.model.unet.attn_processors)
    editor.edit(EditRequest(picture=noise(), instruction=SENTENCE))
    assert editor.model.unet.attn_processors == before


def test_retracing_and_drawing_are_one_count_and_a_picture_is_retraced_once(editor: CustomEditor) -> None:
    seen: list[Step] = []
    request = EditRequest(picture=noise(), instruction=SENTENCE)
    editor.edit(request, on_step=seen.append)  # type: ignore[arg-type]
    numbers = [step.step for step in seen]
    # Four steps back, two rounds for each of four, four of drawing; a round that is not needed counts as made.
    assert numbers == sorted(set(numbers)) and {step.total for step in seen} == {16}
    assert numbers[:4] == [1, 2, 3, 4] and numbers[-5:] == [12, 13, 14, 15, 16]
    assert [step.doing for step in seen[-5:]] == ["retracing the picture", "", "", "", ""]
    assert [step.step for step in seen if step.preview is not None] == [13, 14, 15]
    editor.strength = 0.9
    again: list[Step] = []
    editor.edit(replace(request, seed=1), on_step=again.append)  # type: ignore[arg-type]
    assert [(step.step, step.total) for step in again] == [(number, 4) for number in range(1, 5)]


@pytest.mark.parametrize("last", [1, 4, 6, 12, 13, 16])
def test_it_can_be_cancelled_at_any_step_and_the_model_stays(editor: CustomEditor, last: int) -> None:
    before = {name: value.clone() for name, value in editor.model.unet.state_dict().items()}
    attention = dict(editor.model.unet.attn_processors)
    with pytest.raises(Cancelled, match="nothing was changed"):
        editor.edit(EditRequest(picture=noise(), instruction=SENTENCE), on_step=lambda step: step.step < last)
    after = editor.model.unet.state_dict()
    assert all(torch.equal(after[name], value) for name, value in before.items())
    assert editor.model.unet.attn_processors == attention


def test_drawing_anew_reports_both_pictures(editor: CustomEditor) -> None:
    editor.way = "sdedit"
    seen: list[Step] = []
    editor.edit(EditRequest(picture=noise(), instruction=SENTENCE), on_step=seen.append)  # type: ignore[arg-type]
    total = seen[-1].total
    assert total > 2 and [(step.step, step.total) for step in seen] == [(n, total) for n in range(1, total + 1)]
    with pytest.raises(Cancelled):
        editor.edit(EditRequest(picture=noise(), instruction=SENTENCE), on_step=lambda step: step.step < 2)


def test_a_description_must_name_a_concept(editor: CustomEditor) -> None:
    with pytest.raises(BadInput, match="Known: rex"):
        editor.edit(EditRequest(picture=noise(), instruction="a car in a city street"))
    with pytest.raises(BadInput, match="concept add"):
        CustomEditor(editor.model, {}).edit(EditRequest(picture=noise(), instruction=SENTENCE))


def test_without_a_strength_the_seed_chooses_one(model: WordsModel, concept: Concept) -> None:
    editor = CustomEditor(model, {"rex": concept}, steps=4, rounds=1)
    request = EditRequest(picture=noise(), instruction=SENTENCE)
    made = [editor.edit(replace(request, seed=seed)) for seed in (0, 1, 2, 2**63 - 1)]
    strengths = [float(one.details["strength"]) for one in made]
    assert strengths[0] == 0.5 and len(set(strengths)) == 4 and all(0.3 <= one <= 0.8 for one in strengths)
    assert not made[0].picture.same_as(made[1].picture)
    editor.strength = 0.7
    assert editor.edit(replace(request, seed=1)).details["strength"] == 0.7


def test_strength_is_a_share(model: WordsModel) -> None:
    with pytest.raises(BadInput, match="0 to 1"):
        CustomEditor(model, {}, strength=1.5)


def test_the_published_numbers() -> None:
    assert CUSTOM_DIFFUSION.part == "words" and CUSTOM_DIFFUSION.learn_word and CUSTOM_DIFFUSION.prior == 1.0
    assert DREAMBOOTH.part == "all" and (DREAMBOOTH.steps, DREAMBOOTH.rate) == (800, 5e-6)
    assert TEXTUAL_INVERSION.part == "none" and TEXTUAL_INVERSION.steps == 3000 and TEXTUAL_INVERSION.prior == 0
