"""Perplexity with known answers: of a network that knows nothing, and of layouts read by hand."""

import json
import math
from pathlib import Path

import pytest
import torch
from transformers import BartConfig, BartForConditionalGeneration

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.dialogue_lines import Dialogue, Said, read_dialogues
from dialogpaint.evaluation.perplexity import bot_turns, evaluate_perplexity
from dialogpaint.metrics.perplexity import Surprise, perplexity
from dialogpaint.models.text import TextModel, TextShape, load_seq2seq, new_network, new_tokenizer

TALK = Dialogue(
    caption="a red car",
    turns=(Said(speaker="user", text="make it green"), Said(speaker="bot", text="edit: make the car green"),
           Said(speaker="user", text="and the dog"), Said(speaker="bot", text="ask: Which dog?")),
)  # fmt: skip


def network() -> TextModel:
    tokenizer = new_tokenizer(["make the car green", "ask: Which dog?"], vocabulary=300)
    shape = TextShape(width=32, encoder_layers=1, decoder_layers=1, heads=2, vocabulary=len(tokenizer), positions=64)
    return TextModel(new_network(shape), tokenizer).eval()


def test_only_the_bots_turns_count_in_blenderbots_layout() -> None:
    first, second = bot_turns(TALK)
    assert first == ("your persona: a red car\n make it green", "edit: make the car green")
    assert second[0] == "your persona: a red car\n make it green  edit: make the car green   and the dog"
    assert list(bot_turns(Dialogue(caption="", turns=TALK.turns[1:2]))) == []


def test_a_network_that_knows_nothing_is_as_surprised_as_it_has_words() -> None:
    text = network()
    with torch.no_grad():
        text.network.model.shared.weight.zero_()
    report = evaluate_perplexity(text, list(bot_turns(TALK)), most=128).to_json()
    assert report["perplexity"] == pytest.approx(len(text.tokenizer), rel=1e-4)
    ids = text.encode_written([TALK.turns[1].text, TALK.turns[3].text], 128)
    assert report["tokens"] == sum(map(len, ids)) and report["n"] == 2 and report["nan"] == 0
    assert report["context_tokens"] == 64 and report["tokenizer"]["vocabulary"] == len(text.tokenizer)
    assert report["tokenizer"]["tokenizer"].startswith("sha256:")


def test_networks_of_other_architectures_are_measured_too(tmp_path: Path) -> None:
    tokenizer = network().tokenizer
    shape = {"d_model": 16, "encoder_layers": 1, "decoder_layers": 1, "encoder_ffn_dim": 16, "decoder_ffn_dim": 16}
    heads = {"encoder_attention_heads": 2, "decoder_attention_heads": 2, "max_position_embeddings": 32}
    ids = {"pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2, "decoder_start_token_id": 1}
    other = BartForConditionalGeneration(BartConfig(vocab_size=len(tokenizer), **shape, **heads, **ids))
    with torch.no_grad():
        other.model.shared.weight.zero_()
    other.save_pretrained(tmp_path)
    tokenizer.save_pretrained(tmp_path)
    report = evaluate_perplexity(load_seq2seq(tmp_path), list(bot_turns(TALK)), most=128).to_json()
    assert report["perplexity"] == pytest.approx(len(tokenizer), rel=1e-4) and report["context_tokens"] == 32
    own = evaluate_perplexity(network(), list(bot_turns(TALK)), most=128).to_json()
    assert report["tokenizer"]["tokenizer"] == own["tokenizer"]["tokenizer"] and report["tokens"] == own["tokens"]


def test_a_reply_in_a_batch_is_as_likely_as_alone() -> None:
    text, pairs = network(), list(bot_turns(TALK))
    together = text.likelihoods([read for read, _ in pairs], [said for _, said in pairs], 64)
    alone = [text.likelihoods([read], [said], 64)[0] for read, said in pairs]
    for one, other in zip(together, alone, strict=True):
        assert one[0] == pytest.approx(other[0], rel=1e-4) and one[1:] == other[1:]


def test_what_is_no_number_is_left_out_and_counted() -> None:
    text = network()
    with torch.no_grad():
        text.network.model.shared.weight.fill_(math.nan)
    report = evaluate_perplexity(text, list(bot_turns(TALK)), most=64).to_json()
    assert report["n"] == 0 and report["nan"] == 2 and report["perplexity"] is None
    json.dumps(report, allow_nan=False)


def test_perplexity_is_per_token_over_all_replies() -> None:
    some = [Surprise(nats=2 * math.log(4), tokens=2, right=0), Surprise(nats=6 * math.log(16), tokens=6, right=1)]
    assert perplexity(some) == pytest.approx(4 ** (2 / 8) * 16 ** (6 / 8))
    assert math.isnan(perplexity([])) and perplexity([Surprise(nats=1e5, tokens=1, right=0)]) == math.inf
    with pytest.raises(BadInput, match="no turn of the bot"):
        evaluate_perplexity(network(), [], most=64)


def test_dialogues_are_read_and_broken_lines_named(tmp_path: Path) -> None:
    path = tmp_path / "talk.jsonl"
    turns = [{"speaker": turn.speaker, "text": turn.text} for turn in TALK.turns]
    path.write_text(json.dumps({"caption": TALK.caption, "turns": turns, "id": 3}) + "\n")
    assert read_dialogues(path) == [TALK]
    for broken, said in (
        ("{", "line 2"),
        ('{"turns": []}', "turns"),
        ('{"turns": [{"speaker": "me"}]}', "turns.0.speaker"),
    ):
        path.write_text('{"turns": [{"speaker": "bot", "text": "hi"}]}\n' + broken)
        with pytest.raises(BadInput, match=rf"talk.jsonl, line 2: .*{said}|line 2") as error:
            read_dialogues(path)
        assert said in str(error.value) and "\n" not in str(error.value)
