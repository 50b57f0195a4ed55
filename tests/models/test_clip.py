"""CLIP in stock classes: a tokenizer of its own that knows every word, unit embeddings, and an exact text encoder."""

from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from dialogpaint.core.image import Picture, to_tensor
from dialogpaint.models.clip import (
    Clip,
    ClipTokenizer,
    TextEncoder,
    embed_pictures,
    embed_texts,
    image_processor,
    new_tokenizer,
    text_encoder_of,
    tokenize,
)
from dialogpaint.models.exemplar import exemplar_token, new_exemplar_encoder, null_token

TEXTS = ("make the car green", "a red car in a city street", "add a rainbow", "make the left dog brown") * 5
TOKENIZER = new_tokenizer(TEXTS, vocabulary=600, length=16)


@pytest.fixture(scope="module")
def clip(tiny_family: Path) -> Clip:
    return Clip.from_pretrained(tiny_family / "clip").float().eval()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_has_the_same_length_and_known_tokens(text: str) -> None:
    ids = tokenize(TOKENIZER, [text])
    assert ids.shape == (1, 16)
    assert ids[0, 0] == TOKENIZER.bos_token_id and TOKENIZER.eos_token_id in ids[0]
    assert ids.max() < len(TOKENIZER)


def test_seen_words_are_short_and_unseen_ones_are_spelled() -> None:
    def words(text: str) -> list[str]:
        return list(TOKENIZER.tokenize(text))

    assert words("green car") == ["green</w>", "car</w>"]
    assert words("GREEN  car") == words("green car")
    assert "".join(words("zyzzyva")) == "zyzzyva</w>" and len(words("zyzzyva")) > 3
    assert TOKENIZER.unk_token not in words("zyzzyva émeraude 猫")


def test_different_words_stay_different() -> None:
    ids = tokenize(TOKENIZER, ["make the car green", "make the car brown", "Make the car green!"])
    assert not torch.equal(ids[0], ids[1]) and not torch.equal(ids[0], ids[2])


def test_a_saved_tokenizer_is_the_same(tmp_path: Path) -> None:
    TOKENIZER.save_pretrained(tmp_path)
    back = ClipTokenizer.from_pretrained(tmp_path)
    texts = ["make the left dog brown", "zyzzyva", ""]
    assert torch.equal(tokenize(back, texts), tokenize(TOKENIZER, texts))


@torch.no_grad()
def test_embeddings_are_unit_vectors(clip: Clip, tiny_family: Path) -> None:
    tokenizer = ClipTokenizer.from_pretrained(tiny_family / "tokenizer")
    texts = embed_texts(clip, tokenize(tokenizer, ["a red car", "remove the dog"]))
    pictures = embed_pictures(clip, torch.rand(3, 3, 64, 64) * 2 - 1)
    assert texts.shape == (2, 64) and pictures.shape == (3, 64)
    for embedding in (texts, pictures):
        torch.testing.assert_close(embedding.norm(dim=-1), torch.ones(len(embedding)))


@torch.no_grad()
def test_the_text_encoder_is_the_text_tower(clip: Clip, tmp_path: Path) -> None:
    encoder = text_encoder_of(clip).eval()
    ids = torch.randint(0, 500, (2, 16))
    wanted = clip.text_model(input_ids=ids).last_hidden_state
    torch.testing.assert_close(encoder(input_ids=ids).last_hidden_state, wanted)
    encoder.save_pretrained(tmp_path)
    again = TextEncoder.from_pretrained(tmp_path).eval()
    torch.testing.assert_close(again(input_ids=ids).last_hidden_state, wanted)
    # A copy: training the editor's does not touch CLIP.
    next(encoder.parameters()).zero_()
    torch.testing.assert_close(clip.text_model(input_ids=ids).last_hidden_state, wanted)


def test_the_image_processor_scales_as_we_do() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    values = image_processor(64)(Image.fromarray(pixels), return_tensors="pt").pixel_values
    torch.testing.assert_close(values, to_tensor(Picture(pixels=pixels)), atol=1e-4, rtol=0)
    small = image_processor(64)(Image.fromarray(pixels[:20, :50]), return_tensors="pt").pixel_values
    assert small.shape == (1, 3, 64, 64)


@torch.no_grad()
def test_an_exemplar_token_is_what_the_stock_class_makes_of_the_picture(clip: Clip) -> None:
    encoder = new_exemplar_encoder(clip, 64).eval()
    pixels = torch.rand(2, 3, 64, 64) * 2 - 1
    pooled = clip.vision_model(pixel_values=pixels).pooler_output
    token = exemplar_token(encoder, pooled)
    assert token.shape == (2, 1, 64) and null_token(encoder, 3).shape == (3, 1, 64)
    torch.testing.assert_close(token, encoder(pixels), atol=1e-5, rtol=1e-4)
    assert not any(weight.requires_grad for weight in encoder.model.parameters())
