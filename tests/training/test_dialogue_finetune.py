"""BlenderBot's recipe: what it reads and writes, what the loss is of, and that it learns."""

import json
import math
from pathlib import Path

import pytest
import torch

from finetuning import dialogues

pytest.importorskip("accelerate")

from dialogpaint.datasets.spoken_dialogues import SpokenDialogue, load_dialogues  # noqa: E402
from dialogpaint.models.blenderbot import BlenderBot, Dropout, load_blenderbot, new_blenderbot  # noqa: E402
from dialogpaint.training.dialogue_finetune import (  # noqa: E402
    BlenderBotFinetuning,
    DialogueJob,
    Pair,
    finetune_blenderbot,
    pairs_of,
    parted,
    texts_of,
)

CPU = torch.device("cpu")
NONE = Dropout(residual=0.0)


def _config(data: Path, **values: object) -> BlenderBotFinetuning:
    given: dict[str, object] = {"size": "tiny", "data": data, "batch": 4, "accumulate": 1, **values}
    return BlenderBotFinetuning.model_validate(given)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return dialogues(tmp_path_factory.mktemp("talk") / "it.jsonl")


@pytest.fixture(scope="module")
def found(data: Path) -> list[SpokenDialogue]:
    return load_dialogues(data)


@pytest.fixture
def bot(found: list[SpokenDialogue]) -> BlenderBot:
    return new_blenderbot("tiny", texts_of(found), NONE)


def _text(bot: BlenderBot, ids: list[int]) -> str:
    said: str = bot.tokenizer.decode(ids, clean_up_tokenization_spaces=False)
    return said


def test_every_reply_is_a_sample_with_all_that_was_said_before(
    bot: BlenderBot, found: list[SpokenDialogue], data: Path
) -> None:
    one, two = pairs_of(found[0], bot, _config(data))
    assert _text(bot, one.read) == "your persona: A dog by tree 0.\n this dog looks dull</s>"
    assert _text(bot, one.written) == "ask: Which colour should the dog be?</s>"
    assert _text(bot, two.read) == (
        "your persona: A dog by tree 0.\n this dog looks dull  ask: Which colour should the dog be?   red please</s>"
    )
    assert _text(bot, two.written) == "edit: A red dog it is. | Change the dog to red.</s>"


def test_what_is_too_long_loses_its_oldest_turns_and_keeps_the_caption(
    bot: BlenderBot, found: list[SpokenDialogue], data: Path
) -> None:
    whole = pairs_of(found[0], bot, _config(data))[1]
    known = len(bot.ids("your persona: A dog by tree 0.\n"))
    cut = pairs_of(found[0], bot, _config(data, text_truncate=known + 8, label_truncate=8))[1]
    assert len(cut.read) == known + 8 and len(cut.written) == 8
    assert cut.read[:known] == whole.read[:known] and cut.read[known:] == whole.read[-8:]
    without = pairs_of(found[0], bot, _config(data, caption=False))[0]
    assert _text(bot, without.read) == " this dog looks dull</s>"


def test_the_loss_is_every_tokens_of_the_replies(bot: BlenderBot, found: list[SpokenDialogue], data: Path) -> None:
    pairs = [pair for one in found[:2] for pair in pairs_of(one, bot, _config(data))]
    job = DialogueJob(bot, pairs, pairs, CPU, smoothing=0.0)
    bot.network.train()
    total, weight = job.losses(bot.network, job.collate(pairs))
    each = []
    for pair in pairs:
        given = {"input_ids": torch.tensor([pair.read]), "labels": torch.tensor([pair.written])}
        each.append(bot.network(**given).loss * len(pair.written))
    assert weight == sum(len(pair.written) for pair in pairs) == sum(job.weights)
    torch.testing.assert_close(total, torch.stack(each).sum(), rtol=1e-4, atol=1e-4)


def test_labels_are_smoothed_in_training_only(bot: BlenderBot) -> None:
    pairs = [Pair([5, 2], [7, 8, 2])]
    plain, smoothed = (DialogueJob(bot, pairs, pairs, CPU, smoothing=s) for s in (0.0, 0.3))
    losses = {}
    for mode in (True, False):
        bot.network.train(mode)
        losses[mode] = [job.losses(bot.network, job.collate(pairs))[0].item() for job in (plain, smoothed)]
    assert losses[True][0] != pytest.approx(losses[True][1], rel=1e-6)
    assert losses[False][0] == pytest.approx(losses[False][1], rel=1e-6)


def test_it_learns_and_its_perplexity_is_logged(bot: BlenderBot, found: list[SpokenDialogue], tmp_path: Path) -> None:
    config = _config(tmp_path, steps=40, lr=3e-3, warmup=4, clip=1.0, validate_epochs=2.0, log_every=10)
    train, held = ([p for one in part for p in pairs_of(one, bot, config)] for part in (found[:10], found[10:]))
    outcome = finetune_blenderbot(bot, config, train, held, tmp_path / "run", minutes=5.0)
    lines = [json.loads(line) for line in (tmp_path / "run" / "metrics.jsonl").read_text().splitlines()]
    checks = [line for line in lines if "perplexity" in line]
    assert [line["step"] for line in checks] == [10, 20, 30, 40]
    assert checks[-1]["perplexity"] < checks[0]["perplexity"] / 2
    assert checks[-1]["perplexity"] == pytest.approx(math.exp(checks[-1]["validation_loss"]), rel=1e-6)
    bot.save(tmp_path / "saved", outcome.weights)
    again = load_blenderbot(tmp_path / "saved", Dropout(residual=0.25))
    assert again.network.config.dropout == 0.25 and again.network.model.decoder.layers[0].dropout == 0.25
    assert again.network.generation_config.encoder_no_repeat_ngram_size == 0
    for name, weight in outcome.weights.items():
        assert torch.equal(again.network.state_dict()[name], weight)
    assert not list((tmp_path / "saved").glob("*.bin"))


def test_ten_validations_without_improvement_end_it(
    bot: BlenderBot, found: list[SpokenDialogue], tmp_path: Path
) -> None:
    config = _config(tmp_path, steps=60, lr=0.5, warmup=0, clip=0.0, validate_epochs=0.1, patience=10, rate_patience=3)
    train, held = ([p for one in part for p in pairs_of(one, bot, config)] for part in (found[:10], found[10:]))
    outcome = finetune_blenderbot(bot, config, train, held, tmp_path / "run", minutes=5.0)
    assert outcome.progress.ended == "no better in 10 validations"
    lines = [json.loads(line) for line in (tmp_path / "run" / "metrics.jsonl").read_text().splitlines()]
    losses = [line["validation_loss"] for line in lines if "validation_loss" in line]
    assert len(losses) == losses.index(min(losses)) + 11
    # After more than three in vain the rate halves.
    state = json.loads((tmp_path / "run" / "state" / "state.json").read_text())
    assert state["watch"]["factor"] < 1 and state["watch"]["best"] == pytest.approx(min(losses))


def test_dialogues_about_a_picture_fall_on_one_side(found: list[SpokenDialogue]) -> None:
    train, held = parted([*found, *found], 0.3)
    assert len(train) + len(held) == 24 and train and held
    assert not {one.caption for one in train} & {one.caption for one in held}


@pytest.mark.parametrize("values", [{"size": None}, {"model": "mini"}, {"size": "7B"}, {"dropout": 1.5}])
def test_a_table_that_makes_no_sense_is_refused(tmp_path: Path, values: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        _config(tmp_path, **values)
