"""Every stage trains, stops at its budget and goes on exactly where it stopped; and what the stages share."""

import json
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from dialogpaint.core.description import to_line
from dialogpaint.datasets.captioned import training_texts
from dialogpaint.datasets.chunks import load
from dialogpaint.datasets.exemplar_pool import EXEMPLARS, ExemplarChunk, References, fill_exemplars
from dialogpaint.datasets.latent_pool import fill
from dialogpaint.models.captioner import new_line_tokenizer
from dialogpaint.models.clip import Clip, ClipTokenizer, TextEncoder, new_tokenizer
from dialogpaint.models.loading import load_network
from dialogpaint.models.trunk import UNet
from dialogpaint.models.vae import Vae
from dialogpaint.training import checkpoint
from dialogpaint.training.captioner import CaptionerConfig, train_captioner, word_loss
from dialogpaint.training.checkpoint import Averaged, Counters, load_state, save_state
from dialogpaint.training.clip import ClipConfig, contrastive, train_clip
from dialogpaint.training.locator import Editor, LocatorTraining, train_locator
from dialogpaint.training.optimizers import Muon, muon_for, orthogonalised
from dialogpaint.training.progress import Budget, Metrics, set_rate
from dialogpaint.training.trunk import TrunkConfig, cell_weights, channel_weights, in_step, sample_steps, train_trunk
from dialogpaint.training.vae import VaeConfig, reconstruction_losses, train_vae
from dialogpaint.world.captions import describe
from dialogpaint.world.sampling import sample_scene

NO_TIME = 1e-12
A_MOMENT = 0.003

Train = Callable[[Path, float], nn.Module]


@pytest.fixture(scope="module")
def small_pool(tiny_family: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pool")
    vae, clip = (kind.from_pretrained(tiny_family / name) for kind, name in ((Vae, "vae"), (Clip, "clip")))
    fill(folder, vae.float().eval(), size=64, chunks=1)
    fill_exemplars(folder / EXEMPLARS, vae, clip.float().eval(), size=64, chunks=1)
    return folder


def _vae(folder: Path, minutes: float) -> nn.Module:
    config = VaeConfig(size=32, channels=(8, 8), latent_channels=2, batch=2, workers=0, bf16=False)
    return train_vae(config, folder, minutes)


def _clip(folder: Path, minutes: float) -> nn.Module:
    if not (folder / "tokenizer").exists():
        new_tokenizer(training_texts(40), 600, 16).save_pretrained(folder / "tokenizer")
    return train_clip(ClipConfig(size=32, width=64, layers=1, length=16, batch=4, workers=0), folder, minutes)[0]


def _captioner(folder: Path, minutes: float) -> nn.Module:
    if not (folder / "tokenizer").exists():
        lines = (to_line(describe(sample_scene(seed, "train"))) for seed in range(200))
        new_line_tokenizer(lines).save_pretrained(folder / "tokenizer")
    config = CaptionerConfig(size=32, width=64, vision_layers=1, text_layers=1, batch=4)
    return train_captioner(config, folder, minutes)[0]


@pytest.fixture
def stages(tiny_family: Path, small_pool: Path) -> dict[str, Train]:
    def trunk(folder: Path, minutes: float) -> nn.Module:
        clip = Clip.from_pretrained(tiny_family / "clip").float()
        tokenizer = ClipTokenizer.from_pretrained(tiny_family / "tokenizer")
        config = TrunkConfig(size=64, channels=(32, 64), batch=4, exemplar_share=0.3)
        return train_trunk(config, folder, small_pool, minutes, clip, tokenizer).unet

    def locator(folder: Path, minutes: float) -> nn.Module:
        trunk, text = load_network(UNet, tiny_family / "trunk"), load_network(TextEncoder, tiny_family / "text_encoder")
        editor = Editor(trunk=trunk, text=text, tokenizer=ClipTokenizer.from_pretrained(tiny_family / "tokenizer"))
        config = LocatorTraining(size=64, fine=16, coarse=32, layers=1, batch=4)
        return train_locator(config, folder, small_pool, minutes, editor)

    return {"vae": _vae, "clip": _clip, "captioner": _captioner, "trunk": trunk, "locator": locator}


MAIN = {"vae": "vae", "clip": "clip", "captioner": "captioner", "trunk": "unet", "locator": "locator"}
BATCH = {"vae": 2, "clip": 4, "captioner": 4, "trunk": 4, "locator": 4}


def _state(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (folder / "state").iterdir() if file.name != "state.json"}


def _counters(folder: Path) -> dict[str, float]:
    return dict(json.loads((folder / "state" / "state.json").read_text()))


@pytest.mark.parametrize("stage", MAIN)
def test_a_stage_goes_on_where_it_stopped(stages: dict[str, Train], stage: str, tmp_path: Path) -> None:
    train = stages[stage]
    train(tmp_path, A_MOMENT)
    first, written = _counters(tmp_path), _state(tmp_path)
    assert first["step"] >= 1 and first["samples"] == first["step"] * BATCH[stage]

    # With no time left, a resumed run restores everything and changes nothing: the same bytes are written again.
    model = train(tmp_path, NO_TIME)
    assert _counters(tmp_path) == first and _state(tmp_path) == written
    average = load_file(tmp_path / "state" / f"{MAIN[stage]}.average.safetensors")
    for name, tensor in model.state_dict().items():
        assert torch.equal(tensor, average[name]), name

    train(tmp_path, A_MOMENT)
    second = _counters(tmp_path)
    assert second["step"] > first["step"] and second["samples"] == second["step"] * BATCH[stage]
    assert _state(tmp_path) != written


def test_clip_goes_on_from_a_familys_with_its_tokenizer(tiny_family: Path, tmp_path: Path) -> None:
    begun = Clip.from_pretrained(tiny_family / "clip").float()
    sizes = begun.config.vision_config
    config = ClipConfig(
        size=sizes.image_size, patch=sizes.patch_size, width=sizes.hidden_size, layers=sizes.num_hidden_layers,
        batch=4, workers=0,
    )  # fmt: skip
    clip, tokenizer = train_clip(config, tmp_path, NO_TIME, start=tiny_family / "clip")
    assert tokenizer.get_vocab() == ClipTokenizer.from_pretrained(tiny_family / "clip").get_vocab()
    for name, tensor in clip.state_dict().items():
        assert torch.equal(tensor, begun.state_dict()[name]), name


def test_a_trunk_learns_from_whole_references_and_from_words_beside_one(
    tiny_family: Path, small_pool: Path, tmp_path: Path
) -> None:
    vae, clip = (kind.from_pretrained(tiny_family / name) for kind, name in ((Vae, "vae"), (Clip, "clip")))
    tokenizer = ClipTokenizer.from_pretrained(tiny_family / "tokenizer")
    config = TrunkConfig(size=64, channels=(32, 64), batch=4, exemplar_share=0.5)
    shown = {"whole": References(augmented=False, whole=True), "words": References(worded=1.0)}
    for name, references in shown.items():
        pool = tmp_path / name
        shutil.copytree(small_pool, pool, ignore=shutil.ignore_patterns(EXEMPLARS))
        fill_exemplars(
            pool / EXEMPLARS, vae.float().eval(), clip.float().eval(), size=64, chunks=1, references=references
        )
        chunk = load(ExemplarChunk, pool / EXEMPLARS, 0)
        assert chunk.exemplar.shape == ((64, 16, 64) if references.whole else (64, 64))
        said = [words["beside"] for words in chunk.words]
        assert any(said) == bool(references.worded)
        train_trunk(config, tmp_path / f"run-{name}", pool, NO_TIME, clip.float(), tokenizer)


def test_conditions_in_step_are_attended_to_as_alone() -> None:
    query, one, other = torch.randn(1, 3, 8), torch.randn(1, 4, 8), torch.randn(1, 6, 8)
    attend = torch.nn.functional.scaled_dot_product_attention
    for before, after in zip((one, other), in_step(one, other), strict=True):
        assert after.shape[1] == 12
        torch.testing.assert_close(attend(query, after, after), attend(query, before, before))


# --- the budget


def _at(share: float, **options: float) -> Budget:
    return Budget(minutes=10.0, started=time.monotonic() - share * 600, **options)


def test_the_rate_warms_up_stays_and_decays() -> None:
    assert _at(0.0, warmup=0.1).rate < 0.01
    assert _at(0.05, warmup=0.1).rate == pytest.approx(0.5, abs=0.01)
    assert [_at(share).rate for share in (0.02, 0.4, 0.7)] == [1.0, 1.0, 1.0]
    assert _at(0.875, decay=0.25).rate == pytest.approx(0.5, abs=0.01)
    assert _at(1.5).rate == 0.0 and _at(0.9, warmup=0.0, decay=0.0).rate == 1.0
    assert _at(1.01).over and not _at(0.99).over


def test_a_restarted_budget_has_all_its_time() -> None:
    budget = _at(0.9)
    budget.restart()
    assert budget.share < 0.01


def test_rates_are_scaled_from_each_groups_own() -> None:
    optimizer = muon_for(nn.Linear(4, 4), lr=0.1, adam_lr=0.01)
    for factor in (0.5, 0.25):
        set_rate(optimizer, factor)
        assert [group["lr"] for group in optimizer.param_groups] == pytest.approx([0.1 * factor, 0.01 * factor])


def test_metrics_are_means_since_the_last_line_without_what_is_not_a_number(tmp_path: Path) -> None:
    metrics = Metrics(tmp_path / "metrics.jsonl")
    metrics.add(loss=1.0, other=float("nan"))
    metrics.add(loss=3.0)
    metrics.write(step=2)
    metrics.add(loss=5.0)
    metrics.write(step=3)
    lines = [json.loads(line) for line in (tmp_path / "metrics.jsonl").read_text().splitlines()]
    assert lines == [{"step": 2, "loss": 2.0}, {"step": 3, "loss": 5.0}]


# --- averages, optimiser, checkpoint


def test_the_average_follows_the_weights() -> None:
    model = nn.Linear(2, 1, bias=False)
    nn.init.zeros_(model.weight)
    average = Averaged(model, decay=0.5)
    nn.init.ones_(model.weight)
    average.update(model)  # decay min(0.5, 2/11)
    torch.testing.assert_close(average.weights["weight"], torch.full((1, 2), 9 / 11))
    for _ in range(50):
        average.update(model)
    torch.testing.assert_close(average.weights["weight"], torch.ones(1, 2))
    assert model.weight.eq(1).all() and average.updates == 51


@pytest.mark.parametrize("shape", [(8, 8), (16, 48), (96, 20), (64, 64)])
def test_orthogonalising_evens_out_the_singular_values(shape: tuple[int, int]) -> None:
    matrix = torch.randn(shape, generator=torch.Generator().manual_seed(1))
    # A square random matrix has some singular values near zero, which five steps lift but cannot finish.
    left, _, right = torch.linalg.svd(matrix, full_matrices=False)
    matrix = left @ torch.diag(torch.logspace(0, -1.5, min(shape))) @ right
    result = orthogonalised(matrix)
    values = torch.linalg.svdvals(result)
    assert result.shape == shape and values.min() > 0.5 and values.max() < 1.3
    assert torch.nn.functional.cosine_similarity(result.flatten(), (left @ right).flatten(), dim=0) > 0.95


class _Small(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(5, 4)
        self.kernel = nn.Conv2d(4, 6, 3)
        self.norm = nn.LayerNorm(6)
        self.matrix = nn.Linear(6, 3)
        self.frozen = nn.Linear(3, 3)
        self.frozen.requires_grad_(False)

    def forward(self, ids: Tensor) -> Tensor:
        x = self.kernel(self.words(ids).permute(0, 3, 1, 2)).mean(dim=(2, 3))
        out: Tensor = self.frozen(self.matrix(self.norm(x)))
        return out


def _steps(model: nn.Module, optimizer: Muon, count: int, seed: int) -> None:
    generator = torch.Generator().manual_seed(seed)
    for _ in range(count):
        ids = torch.randint(0, 5, (2, 4, 4), generator=generator)
        optimizer.zero_grad()
        model(ids).square().mean().backward()
        optimizer.step()


def test_matrices_and_kernels_are_orthogonalised_and_nothing_else() -> None:
    model = _Small()
    matrices, others = (
        {id(p) for p in group["params"]} for group in muon_for(model, lr=1e-2, adam_lr=1e-3).param_groups
    )
    assert matrices == {id(model.kernel.weight), id(model.matrix.weight)}
    assert others == {
        id(model.words.weight), id(model.kernel.bias), id(model.matrix.bias), id(model.norm.weight), id(model.norm.bias)
    }  # fmt: skip


def test_the_optimiser_learns() -> None:
    torch.manual_seed(0)
    model = _Small()
    ids = torch.randint(0, 5, (8, 4, 4))
    before = model(ids).square().mean()
    _steps(model, muon_for(model, lr=0.02, adam_lr=0.01), 60, seed=0)
    assert model(ids).square().mean() < 0.3 * before


def _run(seed: int = 0) -> tuple[_Small, Averaged, Muon]:
    torch.manual_seed(seed)
    model = _Small()
    return model, Averaged(model, 0.9), muon_for(model, lr=0.01, adam_lr=0.01)


def test_a_run_that_was_stopped_is_the_run_that_was_not(tmp_path: Path) -> None:
    straight, _, optimizer = _run()
    _steps(straight, optimizer, 2, seed=1)
    _steps(straight, optimizer, 3, seed=2)

    stopped, average, optimizer = _run()
    _steps(stopped, optimizer, 2, seed=1)
    average.update(stopped)
    save_state(tmp_path / "s", {"m": stopped}, {"m": average}, optimizer, Counters(step=2, samples=8, seconds=1.5))

    resumed, fresh_average, optimizer = _run(seed=9)
    counters = load_state(tmp_path / "s", {"m": resumed}, {"m": fresh_average}, optimizer)
    assert counters == Counters(step=2, samples=8, seconds=1.5)
    assert fresh_average.updates == 1
    assert all(torch.equal(fresh_average.weights[name], average.weights[name]) for name in average.weights)
    _steps(resumed, optimizer, 3, seed=2)
    for name, tensor in straight.state_dict().items():
        assert torch.equal(tensor, resumed.state_dict()[name]), name


def test_nothing_saved_is_a_fresh_start(tmp_path: Path) -> None:
    model, average, optimizer = _run()
    assert load_state(tmp_path / "state", {"m": model}, {"m": average}, optimizer) == Counters()


def _saved(folder: Path, step: int) -> None:
    model, average, optimizer = _run()
    save_state(folder, {"m": model}, {"m": average}, optimizer, Counters(step=step))


def _loaded(folder: Path) -> int:
    model, average, optimizer = _run()
    return load_state(folder, {"m": model}, {"m": average}, optimizer).step


def test_a_half_written_state_is_ignored_and_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    _saved(folder, 5)
    (tmp_path / "state.part").mkdir()
    (tmp_path / "state.part" / "m.safetensors").write_bytes(b"half")
    assert _loaded(folder) == 5
    _saved(folder, 6)
    assert _loaded(folder) == 6 and [entry.name for entry in tmp_path.iterdir()] == ["state"]


def test_a_kill_between_the_two_renames_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "state"
    _saved(folder, 5)
    rename, calls = os.replace, []

    def killed(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == 2:
            raise KeyboardInterrupt
        rename(source, target)

    monkeypatch.setattr(checkpoint.os, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        _saved(folder, 6)
    monkeypatch.undo()
    assert not folder.exists()
    assert _loaded(folder) == 5


# --- losses with known answers


def test_equal_pictures_lose_nothing_and_a_shift_of_level_has_no_edges() -> None:
    picture = torch.rand(2, 3, 16, 16)
    assert [part.item() for part in reconstruction_losses(picture, picture)] == [0.0, 0.0]
    pixel, edge = reconstruction_losses(picture + 0.25, picture)
    assert pixel.item() == pytest.approx(0.25, abs=1e-5) and edge.item() == pytest.approx(0.0, abs=1e-5)


def test_the_contrastive_loss_is_that_of_a_guess_for_equal_vectors_and_none_for_perfect_ones() -> None:
    alike = torch.ones(8, 4) / 2
    loss, _ = contrastive(alike, alike, torch.tensor(2.0))
    assert loss.item() == pytest.approx(torch.tensor(8.0).log().item())
    loss, accuracy = contrastive(torch.eye(8), torch.eye(8), torch.tensor(4.6))
    assert loss.item() < 1e-6 and accuracy == 1.0


def test_padding_does_not_count_as_a_word() -> None:
    labels = torch.tensor([[4, 5, 0], [6, 0, 0]])
    logits = torch.nn.functional.one_hot(labels, 8).float() * 50
    logits[:, -1] = torch.randn(2, 8)
    loss, exact = word_loss(logits, labels, padding=0)
    assert loss.item() < 1e-6 and exact == 1.0


def test_small_changes_get_half_of_the_weight() -> None:
    changed = torch.zeros(1, 1, 10, 10)
    changed[..., :2, :2] = 1
    weights = cell_weights(changed, 1.0)
    assert weights.mean().item() == pytest.approx(1.0)
    assert weights[..., :2, :2].sum().item() / weights.sum().item() == pytest.approx(0.52, abs=0.01)
    assert cell_weights(torch.ones(1, 1, 4, 4), 1.0).unique().tolist() == [1.0]


def test_details_count_less_and_the_mean_weight_stays_one() -> None:
    weights = channel_weights(8, 0.5).flatten()
    assert weights.mean().item() == pytest.approx(1.0)
    assert weights[:4].unique().numel() == 1 and weights[4:].tolist() == [weights[0].item() * 0.5] * 4


def test_timesteps_lean_to_the_noisy_end_and_the_last_has_its_share() -> None:
    steps = sample_steps(20_000, 0.15, 2.0, torch.Generator().manual_seed(0))
    assert steps.min() >= 0 and steps.max() == 999
    assert (steps == 999).float().mean().item() == pytest.approx(0.15, abs=0.01)
    # The median of 2u / (1 + u) is 2/3.
    assert steps[steps < 999].float().median().item() == pytest.approx(666, abs=12)


def test_matrices_of_one_shape_are_orthogonalised_each_on_its_own() -> None:
    several = torch.randn(3, 6, 10, generator=torch.Generator().manual_seed(2))
    together = orthogonalised(several)
    for alone, one in zip(several, together, strict=True):
        torch.testing.assert_close(orthogonalised(alone), one, atol=0.03, rtol=0.03)
