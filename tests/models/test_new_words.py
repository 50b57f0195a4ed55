"""New words beside a text encoder's own."""

from pathlib import Path

import pytest
import torch

from dialogpaint.models.clip import tokenize
from dialogpaint.models.family import load_text_to_image
from dialogpaint.models.latent import WordsModel
from dialogpaint.models.new_words import embed_with, embedding_of, ids_with


@pytest.fixture(scope="module")
def model(tiny_family: Path) -> WordsModel:
    return load_text_to_image(str(tiny_family))


@pytest.mark.parametrize("text", ["", "a brown dog", "make the car green and add a hat, please", "word " * 40])
def test_without_new_words_all_is_as_usual(model: WordsModel, text: str) -> None:
    assert torch.equal(ids_with(model.tokenizer, text, ["<rex>"]), tokenize(model.tokenizer, [text]))
    assert torch.allclose(embed_with(model.text_encoder, model.tokenizer, [text], {}), model.embed([text]), atol=1e-5)


def test_a_new_word_is_one_token_in_its_place(model: WordsModel) -> None:
    plain = ids_with(model.tokenizer, "a dog on the beach", [])[0].tolist()
    with_it = ids_with(model.tokenizer, "a <rex> dog on the beach", ["<tom>", "<rex>"])[0].tolist()
    place = with_it.index(len(model.tokenizer) + 1)
    assert [*with_it[:place], *with_it[place + 1 :]][: len(plain) - 1] == plain[:-1]


def test_a_new_word_like_an_old_one_means_the_same(model: WordsModel) -> None:
    words = {"<rex>": embedding_of(model.text_encoder, model.tokenizer, "red")}
    one = embed_with(model.text_encoder, model.tokenizer, ["a <rex> car"], words)
    token = model.tokenizer("red", add_special_tokens=False).input_ids
    assert len(token) == 1 and torch.allclose(one, model.embed(["a red car"]), atol=1e-5)


def test_gradients_reach_the_new_word_and_nothing_else(model: WordsModel) -> None:
    before = {name: value.clone() for name, value in model.text_encoder.state_dict().items()}
    word = torch.zeros(64, requires_grad=True)
    embed_with(model.text_encoder, model.tokenizer, ["a <rex> dog", "a dog"], {"<rex>": word}).square().sum().backward()
    assert word.grad is not None and word.grad.abs().sum() > 0
    assert all(torch.equal(value, before[name]) for name, value in model.text_encoder.state_dict().items())
