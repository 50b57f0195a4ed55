"""The dialogue recipe learns, stops at its budget, and goes on from where it stopped."""

import json
import random
from itertools import islice
from pathlib import Path

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.dialogue.seq2seq import Seq2SeqDialogue
from dialogpaint.models.text import load_text_model
from dialogpaint.training.dialogue import DialogueConfig, train_dialogue, training_batches
from dialogpaint.training.dialogue_pairs import as_pair, first_pairs, pairs_of

TINY = DialogueConfig(
    width=32,
    encoder_layers=1,
    decoder_layers=1,
    heads=2,
    vocabulary=600,
    batch=8,
    check_count=8,
    bf16=False,
    first_texts=300,
)


def test_it_trains_saves_and_resumes(tmp_path: Path) -> None:
    train_dialogue(TINY, tmp_path, minutes=0.02)
    first = [json.loads(line) for line in (tmp_path / "metrics.jsonl").read_text().splitlines()]
    train_dialogue(TINY, tmp_path, minutes=0.02)
    lines = [json.loads(line) for line in (tmp_path / "metrics.jsonl").read_text().splitlines()]
    assert lines[-1]["samples"] > first[-1]["samples"] > 0
    assert {"validation_loss", "act", "exact", "instruction"} <= set(lines[-1])
    reply = Seq2SeqDialogue(tmp_path / "model").reply(Conversation(said="make it red"))
    assert reply.text


def test_batches_hold_turns_of_like_length(tmp_path: Path) -> None:
    text = train_dialogue(TINY, tmp_path, minutes=0.001)
    batches = list(islice(training_batches(text, TINY), 20))
    assert sum(float(batch.there.float().mean()) for batch in batches) / 20 > 0.8
    for batch in batches:
        assert (batch.labels[:, 0] != -100).all() and batch.ids.shape[1] <= 192


def test_validation_turns_are_always_the_same() -> None:
    assert list(first_pairs(20, "validation")) == list(first_pairs(20, "validation"))


def test_requests_in_words_from_outside_are_passed_on_as_said() -> None:
    said = Conversation(said="Please turn the zebra's stripes green!")
    outside = Reply(act="edit", text="", instructions=("turn the zebra's stripes green",))
    assert as_pair(said, outside)[1] == "edit: as said"
    inside = Reply(act="edit", text="", instructions=("make the dog green",))
    assert as_pair(Conversation(said="make the dog green"), inside)[1] == "edit: make the dog green"


def test_a_saved_model_is_small_and_loads(tmp_path: Path) -> None:
    train_dialogue(TINY, tmp_path, minutes=0.001)
    assert load_text_model(tmp_path / "model").network.config.d_model == 32
    assert not list((tmp_path / "model").glob("*.bin"))


def test_it_trains_on_tokens_of_its_own_too(tmp_path: Path) -> None:
    text = train_dialogue(TINY.model_copy(update={"meanings": False}), tmp_path, minutes=0.001)
    assert text.meanings is None and not (tmp_path / "model" / "meanings.safetensors").exists()
    assert load_text_model(tmp_path / "model").write(["hello"], 20)


def _pairs(said: str, *instructions: str) -> list[tuple[str, str]]:
    reply = Reply(act="edit", text="", instructions=instructions)
    return list(pairs_of(Conversation(said=said), reply, random.Random(0)))


def test_what_rules_understand_is_not_practised() -> None:
    assert _pairs("make the dog green", "make the dog green") == []


def test_compounds_are_practised_one_request_at_a_time() -> None:
    pairs = _pairs(
        "let the dog's tail end up in olive tones, and the boat could do with polka dots all over",
        "make the dog's tail green",
        "make the boat dotted",
    )
    assert [told for _, told in pairs] == ["edit: make the dog's tail green", "edit: make the boat dotted"]
    assert "boat" not in pairs[0][0]


def test_quotations_are_practised_by_name() -> None:
    said = Conversation(said='write "Größe 3" below and "hi" above', photograph=True)
    told = Reply(act="edit", text="", instructions=('write "Größe 3" at the bottom', 'write "hi" at the top'))
    read, written = as_pair(said, told)
    assert 'write "text" below and "text 2" above' in read
    assert written == 'edit: write "text" at the bottom | write "text 2" at the top'
