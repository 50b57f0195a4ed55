"""Pairs that start from an editor's own pictures: what is used, what is given up, and chunks the trunk can mix in."""

import json
import shutil
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
import torch
from scipy import ndimage

from dialogpaint.core.editing import EditRequest, EditResult
from dialogpaint.core.errors import MissingWeights
from dialogpaint.core.image import Picture
from dialogpaint.datasets import own_outputs
from dialogpaint.datasets.chunks import available, load
from dialogpaint.datasets.latent_pool import EDITS, OWN, SCENES, Chunk, fill
from dialogpaint.datasets.own_outputs import TURNS, Own, Tally, fill_own, own_pictures
from dialogpaint.datasets.pairs import sample_pairs
from dialogpaint.datasets.trunk_batches import Mix, TrunkBatches
from dialogpaint.models.clip import Clip
from dialogpaint.models.vae import Vae, encode
from dialogpaint.world.apply import apply
from dialogpaint.world.parse import parse
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_scene
from dialogpaint.world.scene import Scene


class Drawing:
    """Draws the true scene; every third picture is left as it was when `fails`."""

    def __init__(self, fails: bool = False) -> None:
        self.fails = fails
        self.asked: list[EditRequest] = []
        self.scenes: dict[bytes, Scene] = {}

    def edit_many(self, requests: Sequence[EditRequest]) -> list[EditResult]:
        return [self._edit(request) for request in requests]

    def _edit(self, request: EditRequest) -> EditResult:
        self.asked.append(request)
        before = self.scenes.get(request.picture.pixels.tobytes()) or sample_scene(request.seed, "train")
        edit = parse(request.instruction)
        picture = request.picture
        if edit is not None and not (self.fails and len(self.asked) % 3 == 0):
            after = apply(before, edit)
            picture = render(after, request.picture.width)
            self.scenes[picture.pixels.tobytes()] = after
        changed = np.zeros(picture.pixels.shape[:2], np.bool_)
        return EditResult(picture=picture, changed=changed, changed_fraction=0.0, seed=request.seed)


def _some(editor: Drawing, count: int, tally: Tally | None = None) -> list[Own]:
    return list(islice(own_pictures(editor, 0, "train", 128, tally or Tally(), batch=2), count))


def test_a_true_drawing_is_accepted_and_edited_on_up_to_three_turns() -> None:
    editor = Drawing()
    made = _some(editor, 7)
    turns: dict[int, list[int]] = {}
    for own in made:
        turns.setdefault(own.seed, []).append(own.turns)
        assert len(own.edits) == len(own.scenes) == len(own.afters) == EDITS
        assert np.abs(own.picture.pixels.astype(int) - own.truth.pixels).mean() < 8
    assert all(found == list(range(1, len(found) + 1)) and len(found) <= TURNS for found in turns.values())
    assert max(map(len, turns.values())) > 1
    pictures = {own.picture.pixels.tobytes() for own in made if own.turns < TURNS}
    assert pictures & {request.picture.pixels.tobytes() for request in editor.asked}, "turns go on from the result"


def test_pictures_without_their_edit_are_given_up_and_counted() -> None:
    tally = Tally()
    made = _some(Drawing(fails=True), 4, tally)
    assert sum(tally.made.values()) > sum(tally.accepted.values()) + sum(tally.nearly.values()) >= len(made)
    assert json.loads(json.dumps(tally.to_json())) == tally.to_json() and tally.to_json()["made_1"] == tally.made[1]


def test_the_same_seed_makes_the_same_pictures() -> None:
    one, other = _some(Drawing(), 2), _some(Drawing(), 2)
    assert [own.edits for own in one] == [own.edits for own in other]
    assert all(a.picture.same_as(b.picture) for a, b in zip(one, other, strict=True))


# --- chunks


@pytest.fixture(scope="module")
def models(tiny_family: Path) -> tuple[Vae, Clip]:
    vae = Vae.from_pretrained(tiny_family / "vae").float().eval()
    return vae, Clip.from_pretrained(tiny_family / "clip").float().eval()


@pytest.fixture(scope="module")
def made() -> list[Own]:
    """As if an editor had made them: blurred drawings of four scenes, again and again."""
    return [_own(seed) for seed in range(4)] * (SCENES // 4)


def _own(seed: int) -> Own:
    pairs = sample_pairs(seed, "train", EDITS, 64)
    picture = pairs.picture.with_pixels(ndimage.gaussian_filter(pairs.picture.pixels, (1.0, 1.0, 0)))
    return Own(
        seed=seed,
        turns=1 + seed % TURNS,
        accepted=True,
        scene=pairs.scene,
        picture=picture,
        truth=pairs.picture,
        edits=pairs.edits,
        scenes=pairs.targets,
        afters=pairs.pictures,
    )


@pytest.fixture(scope="module")
def pool(models: tuple[Vae, Clip], made: list[Own], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One chunk of each sort."""
    folder = tmp_path_factory.mktemp("pool")
    fill(folder, models[0], size=64, chunks=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(own_outputs, "own_pictures", lambda *_: iter(made))
        fill_own(folder / OWN, models[0], Drawing(), size=64, chunks=1)
    return folder


def test_a_chunk_is_one_of_the_pools(pool: Path) -> None:
    own, drawn = load(Chunk, pool / OWN, 0), load(Chunk, pool, 0)
    for name, tensor in vars(drawn).items():
        if isinstance(tensor, torch.Tensor):
            assert getattr(own, name).shape == tensor.shape and getattr(own, name).dtype == tensor.dtype, name
    assert own.words[0].keys() == drawn.words[0].keys() | {"turns", "accepted"}


@torch.no_grad()
def test_sources_are_the_editors_pictures(pool: Path, made: list[Own], models: tuple[Vae, Clip]) -> None:
    pixels = torch.from_numpy(made[1].picture.pixels).permute(2, 0, 1)[None] / 127.5 - 1
    found = load(Chunk, pool / OWN, 0)
    torch.testing.assert_close(found.sources[1:2].float(), encode(models[0], pixels), atol=0.05, rtol=0.05)
    assert [words["turns"] for words in found.words] == [own.turns for own in made]


def test_filling_goes_on_with_what_is_missing(pool: Path, models: tuple[Vae, Clip], made: list[Own]) -> None:
    noted: list[int] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(own_outputs, "own_pictures", lambda *_: iter(made))
        fill_own(pool / OWN, models[0], Drawing(), 64, 1, on_chunk=lambda number, _: noted.append(number))
        assert noted == []
        for part in (0, 1):
            fill_own(pool / "more", models[0], Drawing(), 64, 2, part, 2, on_chunk=lambda n, _: noted.append(n))
    assert noted == [0, 1] and available(pool / "more") == 2


def test_the_mix_takes_its_share_of_edits_from_them(pool: Path) -> None:
    sources = {latent.tobytes() for latent in load(Chunk, pool / OWN, 0).sources.float().numpy()}
    batch = TrunkBatches(pool, Mix(text=0, exemplar=0, dropout=0, own=0.3), seed=0).draw(800)
    share = sum(latent.tobytes() in sources for latent in batch.source.numpy()) / 800
    assert share == pytest.approx(0.3, abs=0.05)


def test_captions_come_from_drawings_only(pool: Path) -> None:
    batch = TrunkBatches(pool, Mix(text=0.5, exemplar=0, dropout=0, own=1.0), seed=0).draw(200)
    targets = {latent.tobytes() for latent in load(Chunk, pool, 0).targets.float().flatten(0, 1).numpy()}
    texts = [row for row in range(200) if not batch.is_exemplar[row] and (batch.source[row] == 0).all()]
    assert texts and all(batch.target[row].numpy().tobytes() in targets for row in texts)


def test_without_a_share_nothing_is_different(pool: Path, tmp_path: Path) -> None:
    for file in pool.glob("chunk-*"):
        shutil.copy(file, tmp_path)
    one, other = (TrunkBatches(folder, Mix(exemplar=0), seed=1).draw(16) for folder in (pool, tmp_path))
    assert torch.equal(one.source, other.source) and one.words == other.words
    with pytest.raises(MissingWeights, match=r"Set own under \[pool\]"):
        TrunkBatches(tmp_path, Mix(exemplar=0, own=0.2), seed=0)


def test_a_dark_picture_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    class Dark(Drawing):
        def _edit(self, request: EditRequest) -> EditResult:
            result = super()._edit(request)
            black = Picture(pixels=np.zeros_like(result.picture.pixels))
            return EditResult(picture=black, changed=result.changed, changed_fraction=1.0, seed=result.seed)

    rounds = 0

    class Enough(Exception):
        pass

    edit_many = Dark.edit_many

    def counted(self: Dark, requests: Sequence[EditRequest]) -> list[EditResult]:
        nonlocal rounds
        rounds += 1
        if rounds > 2:
            raise Enough
        return edit_many(self, requests)

    monkeypatch.setattr(Dark, "edit_many", counted)
    tally = Tally()
    with pytest.raises(Enough):
        _some(Dark(), 1, tally)
    assert tally.made[1] == 4 and not tally.accepted and not tally.nearly
