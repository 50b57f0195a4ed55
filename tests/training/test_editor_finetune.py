"""The editor's recipe: what is drawn for a sample, what the loss is of, and that it learns."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from finetuning import edits, text_to_image

pytest.importorskip("accelerate")

from dialogpaint.core.image import Picture  # noqa: E402
from dialogpaint.datasets.edit_triples import Triple, load_triples  # noqa: E402
from dialogpaint.models.clip import tokenize  # noqa: E402
from dialogpaint.models.family import load_to_teach_editing  # noqa: E402
from dialogpaint.models.instruct import InstructModel  # noqa: E402
from dialogpaint.training.editor_batches import EditBatch, EditSamples, Shown, left_out  # noqa: E402
from dialogpaint.training.editor_finetune import EditorFinetuning, EditorJob, finetune_editor  # noqa: E402
from dialogpaint.training.sample_order import Sample  # noqa: E402

SHOWN = Shown(size=32, resize=(32, 48), flip=0.5, dropout=0.05, latent=(4, 4, 4), timesteps=1000)
CPU = torch.device("cpu")


def _config(data: Path, **values: object) -> EditorFinetuning:
    given: dict[str, object] = {"model": "", "data": data, "size": 64, "batch": 4, "steps": 2, "pictures": 0, **values}
    return EditorFinetuning.model_validate(given)


def _tokens(texts: list[str]) -> torch.Tensor:
    return torch.tensor([[len(text)] for text in texts])


@pytest.fixture
def triples(tmp_path: Path) -> list[Triple]:
    """The target is the source, lighter; wide pictures in which every pixel is another."""
    found = []
    for number in range(3):
        pixels = np.random.default_rng(number).integers(0, 200, (60, 90, 3)).astype(np.uint8)
        Picture(pixels=pixels).save(tmp_path / f"{number}.png")
        Picture(pixels=pixels + 40).save(tmp_path / f"{number}-after.png")
        pair = (tmp_path / f"{number}.png", tmp_path / f"{number}-after.png")
        found.append(Triple(picture=str(number), instruction="lighter", pairs=(pair,)))
    return found


def _edited(tiny_family: Path, folder: Path, prediction: str = "epsilon") -> InstructModel:
    words = load_to_teach_editing(str(text_to_image(tiny_family, folder, prediction)))
    words.unet.requires_grad_(True)
    return words


class _Silent(torch.nn.Module):
    """Predicts zeros, and remembers what it was given."""

    def forward(
        self, inputs: torch.Tensor, steps: torch.Tensor, text: torch.Tensor, return_dict: bool
    ) -> tuple[torch.Tensor]:
        self.seen = inputs, text
        return (torch.zeros_like(inputs[:, :4]),)


def test_one_draw_decides_what_is_left_out() -> None:
    p = 0.05
    assert [left_out(u, p) for u in (0.01, 0.07, 0.12, 0.16)] == [
        (True, False), (True, True), (False, True), (False, False),
    ]  # fmt: skip
    draws = np.random.default_rng(0).random(40_000)
    shares = np.mean([left_out(float(u), p) for u in draws], axis=0)
    assert shares == pytest.approx([0.10, 0.10], abs=0.006)


def test_samples_leave_out_as_often_as_they_should(triples: list[Triple]) -> None:
    samples = EditSamples(triples, SHOWN, _tokens, 0, plain=False)
    drawn = [samples[Sample(number, number % 3)] for number in range(300)]
    text = np.mean([item.ids.item() == 0 for item in drawn])
    assert text == pytest.approx(0.10, abs=0.05)
    assert np.mean([item.seen.item() == 0 for item in drawn]) == pytest.approx(0.10, abs=0.05)


def test_both_pictures_get_the_same_crop_and_flip(triples: list[Triple]) -> None:
    samples = EditSamples(triples, SHOWN, _tokens, 0, plain=False)
    sources = []
    for number in range(12):
        item = samples[Sample(number, 0)]
        assert item.source.shape == item.target.shape == (1, 3, 32, 32)
        lighter = (item.target - item.source) * 127.5
        assert lighter.mean().item() == pytest.approx(40, abs=1.5) and lighter.std() < 3
        sources.append(item.source)
    assert any(not torch.equal(sources[0], other) for other in sources[1:])


def test_a_sample_follows_from_its_number_alone(triples: list[Triple]) -> None:
    one, two = (EditSamples(triples, SHOWN, _tokens, 5, plain=False) for _ in range(2))
    two[Sample(0, 1)]
    for first, second in zip(vars(one[Sample(3, 1)]).values(), vars(two[Sample(3, 1)]).values(), strict=True):
        assert torch.equal(first, second)
    assert not torch.equal(one[Sample(3, 1)].noise, one[Sample(4, 1)].noise)


def test_validation_sees_the_middle_and_leaves_nothing_out(triples: list[Triple]) -> None:
    samples = EditSamples(triples, SHOWN, _tokens, 0, plain=True)
    for number in range(60):
        item = samples[Sample(number, number % 3)]
        assert item.seen.item() == 1 and item.ids.item() == len("lighter")
    assert torch.equal(samples[Sample(0, 0)].source, samples[Sample(30, 0)].source)


@pytest.mark.parametrize("prediction", ["epsilon", "v_prediction"])
def test_the_loss_is_of_what_the_scheduler_says(tiny_family: Path, tmp_path: Path, prediction: str) -> None:
    words = _edited(tiny_family, tmp_path / "base", prediction)
    data = load_triples(edits(tmp_path / "data"))
    job = EditorJob(words, _config(tmp_path / "data"), data, data, CPU)
    batch: EditBatch = job.collate([job.held_data[sample] for sample in job.held[:2]])
    network = _Silent()
    total, weight = job.losses(network, batch)
    inputs, text = network.seen
    with torch.no_grad():
        target = words.vae.encode(batch.target).latent_dist
        clean = (target.mean + target.std * batch.posterior) * words.scaling
        alphas = words.alphas[batch.steps].view(-1, 1, 1, 1)
        torch.testing.assert_close(inputs[:, :4], alphas.sqrt() * clean + (1 - alphas).sqrt() * batch.noise)
        # The condition: the posterior's mode, not scaled.
        torch.testing.assert_close(inputs[:, 4:], words.vae.encode(batch.source).latent_dist.mode())
        torch.testing.assert_close(text, words.embed(["make the car green"] * 2))
    wanted = batch.noise
    if prediction == "v_prediction":
        wanted = alphas.sqrt() * batch.noise - (1 - alphas).sqrt() * clean
    assert weight == 2
    assert float(total) == pytest.approx(float(wanted.square().mean(dim=(1, 2, 3)).sum()), rel=1e-5)


def test_a_source_that_is_left_out_is_zeros(tiny_family: Path, tmp_path: Path) -> None:
    words = _edited(tiny_family, tmp_path / "base")
    data = load_triples(edits(tmp_path / "data"))
    job = EditorJob(words, _config(tmp_path / "data"), data, data, CPU)
    batch = job.held_data[job.held[0]]
    hidden = EditBatch(**{**vars(batch), "seen": torch.zeros(1), "ids": tokenize(words.tokenizer, [""])})
    source, _, text = job._conditions(hidden)
    assert not source.any()
    torch.testing.assert_close(text, words.embed([""]))


def test_it_learns_and_only_the_unet_does(tiny_family: Path, tmp_path: Path) -> None:
    words = _edited(tiny_family, tmp_path / "base")
    data = load_triples(edits(tmp_path / "data"))
    frozen = {name: weight.clone() for name, weight in words.text_encoder.state_dict().items()}
    before = words.unet.conv_in.weight.clone()
    config = _config(tmp_path / "data", steps=30, lr=3e-3, average=0.9, dropout=0.0, validate_every=15, log_every=5)
    outcome = finetune_editor(words, config, data[:6], data[6:], tmp_path / "run", minutes=5.0)
    assert outcome.progress.step == 30 and outcome.progress.ended == "all 30 steps done" and outcome.first
    lines = [json.loads(line) for line in (tmp_path / "run" / "metrics.jsonl").read_text().splitlines()]
    losses = [line["validation_loss"] for line in lines if "validation_loss" in line]
    assert losses[1] < losses[0]
    assert not torch.equal(words.unet.conv_in.weight, before) and words.unet.conv_in.weight[:, 4:].any()
    for name, weight in words.text_encoder.state_dict().items():
        assert torch.equal(frozen[name], weight)
    # What is handed over is the average, and the state holds both.
    torch.testing.assert_close(words.unet.conv_in.weight, outcome.weights["conv_in.weight"])


def test_a_run_stops_when_nothing_improves_and_hands_over_the_best(tiny_family: Path, tmp_path: Path) -> None:
    words = _edited(tiny_family, tmp_path / "base")
    data = load_triples(edits(tmp_path / "data"))
    start = words.unet.conv_in.weight.detach().clone()
    config = _config(tmp_path / "data", steps=50, lr=0.5, average=0, clip=0, validate_every=1, patience=2, batch=2)
    outcome = finetune_editor(words, config, data[:6], data[6:], tmp_path / "run", minutes=5.0)
    assert outcome.progress.ended == "no better in 2 validations" and outcome.progress.step < 50
    assert not torch.equal(outcome.weights["conv_in.weight"], start)
    again = finetune_editor(words, config, data[:6], data[6:], tmp_path / "run", minutes=5.0)
    assert again.progress.step == outcome.progress.step  # it is over, and stays so


def test_gradient_checkpointing_and_accumulation_change_nothing(tiny_family: Path, tmp_path: Path) -> None:
    data = load_triples(edits(tmp_path / "data"))
    base = text_to_image(tiny_family, tmp_path / "base")
    found = []
    for number, more in enumerate(
        ({}, {"checkpoint_gradients": True, "accumulate": 1}, {"accumulate": 1, "workers": 1})
    ):
        words = load_to_teach_editing(str(base))
        words.unet.requires_grad_(True)
        config = _config(tmp_path / "data", steps=3, average=0, **more)
        found.append(finetune_editor(words, config, data[:6], data[6:], tmp_path / str(number), minutes=5.0).weights)
    for other in found[1:]:
        for name, weight in found[0].items():
            torch.testing.assert_close(other[name], weight, atol=1e-5, rtol=1e-4)
