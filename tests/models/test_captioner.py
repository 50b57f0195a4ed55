"""Description lines survive the tokenizer, and a captioner that is not sure says nothing."""

from pathlib import Path

import numpy as np
import pytest
import torch

from dialogpaint.core.description import UNKNOWN, from_line, to_line
from dialogpaint.core.image import Picture
from dialogpaint.models import captioner
from dialogpaint.models.captioner import (
    LONGEST,
    LineCaptioner,
    LineTokenizer,
    Silent,
    caption_logits,
    encode_lines,
    new_captioner,
    new_line_tokenizer,
)
from dialogpaint.models.family import save_part
from dialogpaint.world.captions import describe
from dialogpaint.world.sampling import sample_scene

PICTURE = Picture(pixels=np.random.default_rng(0).integers(0, 256, (40, 70, 3), dtype=np.uint8))


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return [to_line(describe(sample_scene(seed, "train"))) for seed in range(300)]


@pytest.fixture(scope="module")
def tokenizer(lines: list[str]) -> LineTokenizer:
    return new_line_tokenizer(lines)


@pytest.fixture(scope="module")
def folder(tokenizer: LineTokenizer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.manual_seed(0)
    path = tmp_path_factory.mktemp("captioner")
    save_part(new_captioner(tokenizer, width=64, vision_layers=1, text_layers=1, size=32), path)
    tokenizer.save_pretrained(path)
    return path


def test_a_line_comes_back_from_its_tokens(lines: list[str], tokenizer: LineTokenizer) -> None:
    ids = encode_lines(tokenizer, lines)
    assert ids.shape[1] <= LONGEST and tokenizer.unk_token_id not in ids.unique()
    for line, row in zip(lines, ids.tolist(), strict=True):
        assert row[0] == tokenizer.bos_token_id
        words = row[1 : row.index(tokenizer.eos_token_id)]
        back = captioner._joined(" ".join(tokenizer.convert_ids_to_tokens(words)))
        assert from_line(back) == from_line(line) and from_line(line).known


def test_a_description_comes_back_from_its_line() -> None:
    for seed in range(300):
        description = describe(sample_scene(seed, "train"))
        back = from_line(to_line(description), caption=description.caption)
        assert back == description


def test_a_word_is_one_token_and_a_scene_about_twenty(lines: list[str], tokenizer: LineTokenizer) -> None:
    lengths = (encode_lines(tokenizer, lines) != tokenizer.pad_token_id).sum(dim=1)
    assert 8 < lengths.float().mean() < 40 and len(tokenizer) < 400


def test_a_captioner_with_random_weights_knows_nothing(folder: Path) -> None:
    model = LineCaptioner(folder)
    line, sureness = model.write(PICTURE)
    assert isinstance(line, str) and 0 <= sureness < captioner.SURE
    assert model.describe(PICTURE) is UNKNOWN
    assert model.describe(Picture(pixels=np.full((1, 1, 3), 7, dtype=np.uint8))) is UNKNOWN


def test_a_sure_captioner_is_believed_unless_its_line_is_malformed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = LineCaptioner(folder)
    monkeypatch.setattr(model, "write", lambda _: ("beach, day, clear, flat: left brown dog standing", 0.99))
    description = model.describe(PICTURE)
    assert description.known and description.named("dog")[0].colour == "brown"
    monkeypatch.setattr(model, "write", lambda _: ("dog dog beach", 0.99))
    assert not model.describe(PICTURE).known


@torch.no_grad()
def test_a_word_depends_on_the_picture_and_on_earlier_words_only(folder: Path, tokenizer: LineTokenizer) -> None:
    blip = LineCaptioner(folder).blip
    ids = encode_lines(tokenizer, ["beach, day, clear, flat: left brown dog standing"])
    pixels = torch.rand(1, 3, 32, 32) * 2 - 1
    logits = caption_logits(blip, pixels, ids)
    assert logits.shape == (1, ids.shape[1], len(tokenizer))
    other = ids.clone()
    other[0, -1] = 5
    torch.testing.assert_close(caption_logits(blip, pixels, other)[:, :-1], logits[:, :-1])
    # transformers starts BLIP's vision tower at weights of 1e-10; with usual ones the picture shows.
    for weight in blip.vision_model.parameters():
        if weight.ndim > 1:
            torch.nn.init.normal_(weight, std=0.05)
    assert not torch.allclose(caption_logits(blip, -pixels, ids), caption_logits(blip, pixels, ids), atol=1e-3)


def test_a_family_without_a_captioner_is_silent() -> None:
    assert Silent().describe(PICTURE) is UNKNOWN


def test_a_picture_is_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = LineCaptioner(folder)
    looked: list[object] = []
    tower = model.blip.vision_model.forward

    def looking(**kwargs: torch.Tensor) -> object:
        looked.append(kwargs)
        return tower(**kwargs)

    monkeypatch.setattr(model.blip.vision_model, "forward", looking)
    same = Picture(pixels=PICTURE.pixels.copy())
    assert model.write(PICTURE) == model.write(same)
    model.describe_after(PICTURE, from_line("beach, day, clear, flat: "))
    assert len(looked) == 1
    model.write(Picture(pixels=255 - PICTURE.pixels))
    assert len(looked) == 2


def test_what_an_edit_should_have_made_is_believed_unless_the_picture_speaks_against_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = LineCaptioner(folder)
    hoped = from_line("beach, day, clear, flat: left brown dog standing")
    for doubt, believed in ((0.0, True), (captioner.EXPECTED, True), (captioner.EXPECTED + 0.1, False)):
        monkeypatch.setattr(model, "_doubt", lambda seen, line, doubt=doubt: doubt)
        assert (model.describe_after(PICTURE, hoped) == hoped) is believed


def test_doubt_is_how_much_likelier_other_words_are(folder: Path) -> None:
    model = LineCaptioner(folder)
    torch.nn.init.normal_(model.blip.text_decoder.cls.predictions.bias, generator=torch.Generator().manual_seed(0))
    seen = model._see(captioner._small(PICTURE, model.size).tobytes())
    line = "beach, day, clear, flat: left brown dog standing"
    ids = encode_lines(model.tokenizer, [line])
    logits = model.blip.text_decoder(input_ids=ids[:, :-1], encoder_hidden_states=seen).logits[0].log_softmax(-1)
    words = range(ids.shape[1] - 1)
    doubt = sum(float(logits[n].max() - logits[n, ids[0, n + 1]]) for n in words)
    assert model._doubt(seen, line) == pytest.approx(doubt, rel=1e-4) and doubt > 0


def test_a_thing_is_looked_for_in_the_place_of_each_and_after_all() -> None:
    words = ["meadow", ":", "left", "red", "dog", ";", "right", "cat", ";", "middle", "tree"]
    spans = [words[start:end] for start, end in captioner._spans(words, words.index("middle") - 1)]
    assert spans == [["left", "red", "dog"], ["right", "cat"], ["middle", "tree"]]
    assert not list(captioner._spans(["no", "line"], 2))


def test_what_is_named_is_seen_where_the_picture_does_not_speak_against_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = LineCaptioner(folder)
    seen = [*("meadow", ",", "day", ",", "clear", ",", "flat", ":"), *("left", "red", "dog", ";", "right", "cat")]
    monkeypatch.setattr(
        model,
        "_go_on",
        lambda _, words: ([*words, "right", "tree"] if words[-1:] == [";"] else words or seen, []),
    )
    doubts = {"left red horse": 5.0, "dog; right horse": 4.0, "cat; right horse": 9.0}
    monkeypatch.setattr(model, "_doubt", lambda _, line: next(d for words, d in doubts.items() if line.endswith(words)))
    there = model.describe_with(PICTURE, "horse")
    assert there is not None and [thing.name for thing in there.things] == ["dog", "horse"]
    doubts["left red horse"] = doubts["dog; right horse"] = captioner.GLIMPSED
    assert model.describe_with(PICTURE, "horse") is None


def test_a_captioner_with_random_weights_finds_nothing_or_something(folder: Path) -> None:
    found = LineCaptioner(folder).describe_with(PICTURE, "unicorn", "red")
    assert found is None or found.known or found == UNKNOWN
