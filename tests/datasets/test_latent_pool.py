"""The pool of encoded pairs can be filled by several processes and stopped any time; batches are the mix asked for."""

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest
import torch

from dialogpaint.core.errors import MissingWeights
from dialogpaint.datasets import latent_pool
from dialogpaint.datasets.chunks import available, load
from dialogpaint.datasets.exemplar_pool import EXEMPLARS, ExemplarChunk, fill_exemplars
from dialogpaint.datasets.latent_pool import EDITS, SCENES, Chunk, fill
from dialogpaint.datasets.trunk_batches import Mix, TrunkBatches
from dialogpaint.models.clip import Clip
from dialogpaint.models.vae import Vae, encode
from dialogpaint.world.edits import EDIT
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_scene


@pytest.fixture(scope="module")
def models(tiny_family: Path) -> tuple[Vae, Clip]:
    vae = Vae.from_pretrained(tiny_family / "vae").float().eval()
    return vae, Clip.from_pretrained(tiny_family / "clip").float().eval()


@pytest.fixture(scope="module")
def pool(models: tuple[Vae, Clip], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One real chunk, twice."""
    folder = tmp_path_factory.mktemp("pool")
    fill(folder, models[0], size=64, chunks=1)
    fill_exemplars(folder / EXEMPLARS, *models, size=64, chunks=1)
    for suffix in (".safetensors", ".jsonl"):
        shutil.copy(folder / f"chunk-000000{suffix}", folder / f"chunk-000001{suffix}")
    return folder


def test_a_chunk_holds_what_it_says(pool: Path) -> None:
    chunk = load(Chunk, pool, 0)
    assert chunk.sources.shape == (SCENES, 4, 8, 8)
    assert chunk.targets.shape == (SCENES, EDITS, 4, 8, 8)
    assert chunk.changed.shape == (SCENES, EDITS, 8, 8) and chunk.changed.dtype == torch.uint8
    assert chunk.sources.dtype == torch.float16
    assert len(chunk.words) == SCENES
    for words in chunk.words:
        assert len(words["edits"]) == len(words["captions"]) == EDITS  # type: ignore[arg-type]
        for edit in words["edits"]:  # type: ignore[attr-defined]
            EDIT.validate_python(edit)


@torch.no_grad()
def test_the_scenes_follow_from_the_number(pool: Path, models: tuple[Vae, Clip]) -> None:
    picture = torch.from_numpy(render(sample_scene(7, "train"), 64).pixels).permute(2, 0, 1)[None] / 127.5 - 1
    torch.testing.assert_close(
        load(Chunk, pool, 0).sources[7:8].float(), encode(models[0], picture), atol=0.05, rtol=0.05
    )


def test_where_nothing_changed_the_latents_are_alike(pool: Path) -> None:
    chunk = load(Chunk, pool, 0)
    distance = (chunk.targets - chunk.sources[:, None]).float().abs().mean(dim=2)
    # An untrained encoder's normalisation spreads a change over the whole picture, so only the order is certain.
    assert distance[chunk.changed > 128].mean() > 1.3 * distance[chunk.changed == 0].mean()


def test_a_chunk_of_exemplars_holds_what_it_says(pool: Path) -> None:
    chunk = load(ExemplarChunk, pool / EXEMPLARS, 0)
    assert chunk.targets.shape == chunk.masked.shape == (SCENES, 4, 8, 8) and chunk.targets.dtype == torch.float16
    assert chunk.keep.shape == (SCENES, 1, 8, 8) and chunk.exemplar.shape == (SCENES, 64)
    assert (chunk.keep == 0).flatten(1).any(dim=1).all() and (chunk.keep == 1).any()
    assert len(chunk.words) == SCENES
    assert all(words["caption"].startswith("a close-up of ") and words["beside"] == "" for words in chunk.words)
    assert (chunk.masked - chunk.targets).abs().amax(dim=(1, 2, 3)).min() > 0


def _written(folder: Path, monkeypatch: pytest.MonkeyPatch, **options: int) -> list[int]:
    """Which chunks `fill` draws; the drawing itself is left out."""
    drawn: list[int] = []

    def draw(number: int, *_: object) -> int:
        drawn.append(number)
        return number

    monkeypatch.setattr(latent_pool, "_draw", draw)
    monkeypatch.setattr(latent_pool, "write", lambda folder, number, _: _touch(folder, number))
    fill(folder, None, size=64, **options)  # type: ignore[arg-type]
    return drawn


def _touch(folder: Path, number: int) -> None:
    (folder / f"chunk-{number:06d}.safetensors").touch()


def test_filling_goes_on_with_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _written(tmp_path, monkeypatch, chunks=3) == [0, 1, 2]
    (tmp_path / "chunk-000001.safetensors").unlink()
    assert _written(tmp_path, monkeypatch, chunks=5) == [1, 3, 4]
    assert _written(tmp_path, monkeypatch, chunks=5) == []


def test_parts_share_the_work_without_overlap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = [_written(tmp_path, monkeypatch, chunks=7, part=part, parts=3) for part in range(3)]
    assert drawn == [[0, 3, 6], [1, 4], [2, 5]]


def test_only_chunks_without_a_gap_before_them_count(tmp_path: Path) -> None:
    assert available(tmp_path) == 0
    for number in (0, 1, 3):
        _touch(tmp_path, number)
    (tmp_path / "chunk-000002.part").touch()
    assert available(tmp_path) == 2


def test_a_chunk_that_appears_later_is_picked_up(pool: Path, tmp_path: Path) -> None:
    for file in pool.glob("chunk-000000.*"):
        shutil.copy(file, tmp_path)
    batches = TrunkBatches(tmp_path, Mix(exemplar=0), seed=0)
    assert len(batches.chunks) == 1 and batches.latent_channels == 4
    for file in pool.glob("chunk-000001.*"):
        shutil.copy(file, tmp_path)
    batches.refresh()
    assert batches.pairs == 2 * SCENES * EDITS


def test_conditions_are_dropped_as_instruct_pix2pix_does(pool: Path) -> None:
    """5 % text only, 5 % picture only, 5 % both."""
    batch = TrunkBatches(pool, Mix(text=0, exemplar=0, exact=1.0), seed=0).draw(6000)
    blank = batch.source.abs().amax(dim=(1, 2, 3)) == 0
    found = Counter(zip(blank.tolist(), [words == "" for words in batch.words], strict=True))
    shares = {case: count / 6000 for case, count in found.items()}
    assert shares[True, False] == pytest.approx(0.05, abs=0.012)
    assert shares[False, True] == pytest.approx(0.05, abs=0.012)
    assert shares[True, True] == pytest.approx(0.05, abs=0.012)
    assert (batch.mask == 0).all() and not batch.is_exemplar.any()
    assert 0 < batch.weight.mean() < 1


def test_text_rows_see_no_picture(pool: Path) -> None:
    batch = TrunkBatches(pool, Mix(text=1.0, exemplar=0), seed=0).draw(800)
    assert (batch.source == 0).all() and (batch.mask == 0).all() and (batch.weight == 1).all()
    assert sum(words == "" for words in batch.words) / 800 == pytest.approx(0.1, abs=0.04)
    captions = {caption for words in load(Chunk, pool, 0).words for caption in words["captions"]}  # type: ignore[attr-defined]
    assert set(batch.words) - {""} <= captions


def test_exemplar_rows_see_the_holed_picture_and_the_mask(pool: Path) -> None:
    batch = TrunkBatches(pool, Mix(text=0, exemplar=0.5), seed=0).draw(300)
    rows = batch.is_exemplar
    assert rows.float().mean() == pytest.approx(0.5, abs=0.1)
    assert (batch.mask[rows] == 1 - batch.weight[rows]).all()
    assert (batch.mask[rows] == 0).flatten(1).any(dim=1).all()
    assert all(words == "" for words, is_exemplar in zip(batch.words, rows, strict=True) if is_exemplar)
    assert (batch.source[rows] - batch.target[rows]).abs().amax(dim=(1, 2, 3)).min() > 0
    assert (batch.exemplar[rows] != 0).any(dim=1).all() and (batch.exemplar[~rows] == 0).all()


def test_some_text_rows_show_a_thing_close_up(pool: Path) -> None:
    batch = TrunkBatches(pool, Mix(text=1.0, exemplar=0, close_ups=0.5), seed=0).draw(400)
    near = [words.startswith("a close-up of ") for words in batch.words if words]
    assert sum(near) / len(near) == pytest.approx(0.5, abs=0.1)
    assert (batch.source == 0).all() and (batch.weight == 1).all()


def test_a_pool_without_exemplars_says_so(pool: Path, tmp_path: Path) -> None:
    for file in pool.glob("chunk-000000.*"):
        shutil.copy(file, tmp_path)
    for mix in (Mix(), Mix(exemplar=0, close_ups=0.5)):
        with pytest.raises(MissingWeights, match="no exemplars"):
            TrunkBatches(tmp_path, mix, seed=0)


def test_the_same_seed_draws_the_same_batch(pool: Path) -> None:
    one, two, other = (TrunkBatches(pool, Mix(), seed=seed).draw(16) for seed in (1, 1, 2))
    assert torch.equal(one.target, two.target) and one.words == two.words
    assert one.words != other.words


KEYS = ("caption", "edits", "captions")


def test_words_are_stored_as_json_lines(pool: Path) -> None:
    lines = (pool / "chunk-000000.jsonl").read_text().splitlines()
    assert len(lines) == SCENES and set(json.loads(lines[0])) == {*KEYS}
