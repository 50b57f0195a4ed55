"""The dialogue network and tokenizer as ordinary transformers folders."""

from pathlib import Path

import pytest
import torch
from transformers import AutoTokenizer, BlenderbotForConditionalGeneration

from dialogpaint.core.errors import MissingWeights
from dialogpaint.models.text import (
    TextModel,
    TextShape,
    collate,
    count_weights,
    load_text_model,
    new_network,
    new_tokenizer,
)

TINY = TextShape(width=32, encoder_layers=1, decoder_layers=1, heads=2, vocabulary=400, positions=64, dropout=0.0)
TEXTS = ["make the dog green", "  add a rainbow | remove the hat", "Größe 128 \u2603\n", "your persona: x, y"]


@pytest.fixture(scope="module")
def text() -> TextModel:
    network = new_network(TINY)
    network.eval()
    return TextModel(network, new_tokenizer(TEXTS, TINY.vocabulary))


def test_any_text_survives_the_tokenizer(text: TextModel) -> None:
    for words, ids in zip(TEXTS, text.encode(TEXTS, 100), strict=True):
        assert ids[-1] == 2
        assert text.tokenizer.decode(ids, skip_special_tokens=True) == words


def test_of_long_text_the_last_ids_are_kept(text: TextModel) -> None:
    (ids,) = text.encode(["first " * 90 + "last"], 16)
    assert len(ids) == 16 and text.tokenizer.decode(ids, skip_special_tokens=True).endswith("last")


def test_folder_opens_in_transformers_and_here(text: TextModel, tmp_path: Path) -> None:
    text.save(tmp_path)
    stock = BlenderbotForConditionalGeneration.from_pretrained(tmp_path)
    assert stock.config.model_type == "blenderbot" and stock.config.encoder_layers == 1
    assert (
        AutoTokenizer.from_pretrained(tmp_path)("make the dog green")["input_ids"]
        == text.encode(["make the dog green"], 99)[0]
    )
    again = load_text_model(tmp_path)
    assert again.network.dtype == torch.float32 and text.network.dtype == torch.float32
    assert again.write(["hi"], 50) == text.write(["hi"], 50) or text.network.dtype == torch.float32


def test_missing_folder_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(MissingWeights, match="no dialogue model"):
        load_text_model(tmp_path / "nowhere")


def test_padding_changes_nothing(text: TextModel) -> None:
    short, long = text.encode(["make the dog green", "make the dog green and add a rainbow to it"], 60)
    alone, together = collate([short], [[5, 2]]), collate([short, long], [[5, 2], [6, 7, 2]])
    assert together.labels[0].tolist() == [5, 2, -100]
    with torch.inference_mode():
        one = text.network(input_ids=alone.ids, attention_mask=alone.there, labels=alone.labels).logits[0, :2]
        two = text.network(input_ids=together.ids, attention_mask=together.there, labels=together.labels).logits[0, :2]
    assert torch.allclose(one, two, atol=1e-5)


def test_the_default_shape_fits_its_share_of_the_package() -> None:
    assert 2 * count_weights(new_network(TextShape())) <= 12_000_000
