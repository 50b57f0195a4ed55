"""Pairs by a text-to-image model, from one noise."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from dialogpaint.core.pairs import PairGenerator, PairTexts
from dialogpaint.datasets.edit_pairs.prompt_to_prompt import PUBLISHED, PairDrawing, PromptToPrompt
from dialogpaint.models.family import load_text_to_image
from dialogpaint.models.pipelines import write_stock_pipeline

TEXTS = PairTexts(
    id="a/1#0",
    caption="A red car in a city street.",
    instruction="remove the dog",
    edited_caption="a rainbow on Mars",
    domain="scenes",
)
FEW = PairDrawing(steps=4, guidance=(2.0, 5.0), batch=3)


@pytest.fixture(scope="module")
def generator(tiny_family: Path) -> PromptToPrompt:
    return PromptToPrompt(load_text_to_image(str(tiny_family)), "tiny@0", FEW)


def test_the_same_seeds_give_the_same_pairs_in_any_batch(generator: PromptToPrompt) -> None:
    assert isinstance(generator, PairGenerator)
    pairs = generator.draw(TEXTS, [3, 4, 5, 6])
    (alone,) = generator.draw(TEXTS, [5])
    assert [pair.seed for pair in pairs] == [3, 4, 5, 6]
    assert alone.parameters == pairs[2].parameters
    assert _apart(alone.before, pairs[2].before) <= 1 and _apart(alone.after, pairs[2].after) <= 1
    assert _apart(pairs[0].before, pairs[1].before) > 1


def test_share_and_guidance_are_drawn_from_their_ranges(generator: PromptToPrompt) -> None:
    found = [pair.parameters for pair in generator.draw(TEXTS, list(range(12)))]
    shares, scales = ([float(one[name]) for one in found] for name in ("p2p_threshold", "cfg_scale"))
    assert 0.1 <= min(shares) < 0.4 < 0.6 < max(shares) <= 0.9
    assert 2.0 <= min(scales) < 3.0 < 4.0 < max(scales) <= 5.0
    assert (PUBLISHED.steps, PUBLISHED.share, PUBLISHED.guidance) == (100, (0.1, 0.9), (7.5, 15.0))


def test_the_same_words_give_the_same_picture_twice(generator: PromptToPrompt) -> None:
    (pair,) = generator.draw(replace(TEXTS, edited_caption=TEXTS.caption), [1])
    assert _apart(pair.before, pair.after) <= 1


def test_the_model_is_left_as_it_was(generator: PromptToPrompt) -> None:
    before = dict(generator.model.unet.attn_processors)
    generator.draw(TEXTS, [1])
    assert generator.model.unet.attn_processors == before


def test_the_picture_before_does_not_depend_on_the_one_after(generator: PromptToPrompt) -> None:
    (one,) = generator.draw(TEXTS, [2])
    (other,) = generator.draw(replace(TEXTS, edited_caption="a dog"), [2])
    assert _apart(one.before, other.before) <= 1
    assert not torch.equal(torch.from_numpy(one.after.pixels), torch.from_numpy(other.after.pixels))


def test_a_stable_diffusion_folder_draws_pairs_too(tiny_family: Path, tmp_path: Path) -> None:
    write_stock_pipeline(str(tiny_family), "text", tmp_path)
    scheduler = tmp_path / "scheduler" / "scheduler_config.json"
    told = json.loads(scheduler.read_text()) | {"prediction_type": "epsilon", "rescale_betas_zero_snr": False}
    scheduler.write_text(json.dumps(told))
    model = load_text_to_image(str(tmp_path))
    assert model.predicts == "noise" and model.on(torch.device("cpu")) is model
    (pair,) = PromptToPrompt(model, "tiny@1", FEW).draw(TEXTS, [1])
    assert np.isfinite(pair.after.pixels).all() and pair.before.width == 64


def _apart(one: object, other: object) -> int:
    return int(np.abs(one.pixels.astype(int) - other.pixels.astype(int)).max())  # type: ignore[attr-defined]
