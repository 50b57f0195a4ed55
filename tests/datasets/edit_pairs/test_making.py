"""Making a data set: it can be stopped anywhere and gone on with, and nothing is lost or there twice."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.core.pairs import Candidate, PairTexts
from dialogpaint.datasets.edit_pairs import making as module
from dialogpaint.datasets.edit_pairs.filtering import Thresholds
from dialogpaint.datasets.edit_pairs.journal import Journal
from dialogpaint.datasets.edit_pairs.making import Layout, Making, make_pairs, seeds_of
from dialogpaint.datasets.edit_pairs.reading import read_pairs

ROWS = tuple(
    PairTexts(id=f"x/{n}#0", caption=f"c{n}", instruction="i", edited_caption=f"e{n}", domain="scenes")
    for n in range(7)
)
LAYOUTS: tuple[Layout, ...] = ("folder", "table", "shards")


class Killed(BaseException):
    pass


class Noise:
    """Pictures of noise; none for row 3. After so many rows it is killed."""

    name = "noise"

    def __init__(self, rows: int = 99) -> None:
        self.rows = rows
        self.drawn: list[str] = []

    @property
    def about(self) -> dict[str, object]:
        return {"size": 8}

    def draw(self, texts: PairTexts, seeds: Sequence[int]) -> list[Candidate]:
        if len(self.drawn) == self.rows:
            raise Killed
        self.drawn.append(texts.id)
        return [] if texts.id == "x/3#0" else [_noise(seed) for seed in seeds]


def _noise(seed: int) -> Candidate:
    rng = np.random.default_rng(seed)
    one, other = (Picture(pixels=rng.integers(0, 256, (8, 8, 3), np.uint8)) for _ in range(2))
    return Candidate(before=one, after=other, seed=seed, parameters={"n": 1})


class Lenient:
    """Finds everything alike."""

    def of_texts(self, texts: Sequence[str]) -> Tensor:
        return torch.ones(len(texts), 2)

    def of_pictures(self, pictures: Sequence[Picture]) -> Tensor:
        return torch.ones(len(pictures), 2)


def made(folder: Path, layout: Layout, generator: Noise, *, resume: bool = False, samples: int = 3) -> dict[str, int]:
    if layout == "table":
        pytest.importorskip("pyarrow")
    making = Making(
        generator=generator,
        clip=Lenient(),
        thresholds=Thresholds(direction=0.0, most=2),
        samples=samples,
        seed=1,
        layout=layout,
        versions={"clip": "lenient@0"},
        packed=3,
    )
    return make_pairs(making, ROWS, folder, Journal(folder, making.terms(), resume), lambda: None)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_row_is_kept_once_and_counted(tmp_path: Path, layout: Layout) -> None:
    counts = made(tmp_path / "set", layout, Noise())
    assert counts == {
        "rows": 7, "without_candidates": 1, "candidates": 18, "below_image": 0, "below_caption": 0,
        "below_direction": 0, "passed": 18, "kept": 12, "without_pairs": 1,
    }  # fmt: skip
    pairs = list(read_pairs(tmp_path / "set"))
    wanted = [(row.id, seed) for row in ROWS if row.id != "x/3#0" for seed in seeds_of(row, 1, 3)[:2]]
    assert [(pair.origin.caption_id, pair.origin.seed) for pair in pairs if pair.origin] == wanted
    assert not list(tmp_path.rglob("*.part")) and not (tmp_path / "set" / "rows").exists()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("rows", [0, 1, 4, 6])
def test_a_killed_run_goes_on_to_the_same_files(tmp_path: Path, layout: Layout, rows: int) -> None:
    made(tmp_path / "whole", layout, Noise())
    with pytest.raises(Killed):
        made(tmp_path / "killed", layout, Noise(rows))
    again = Noise()
    made(tmp_path / "killed", layout, again, resume=True)
    assert again.drawn == [row.id for row in ROWS[rows:]]
    assert files(tmp_path / "killed") == files(tmp_path / "whole")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("call", ["write_row", "remove_row", "os.replace"])
@pytest.mark.parametrize("times", [1, 4])
def test_a_kill_between_any_two_steps_is_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, layout: Layout, call: str, times: int
) -> None:
    made(tmp_path / "whole", layout, Noise())
    owner, _, name = call.rpartition(".")
    place = module.os if owner else module
    real, calls = getattr(place, name), []

    def killed_after(*arguments: object) -> object:
        result = real(*arguments)
        calls.append(name)
        if len(calls) == times:
            raise Killed
        return result

    with monkeypatch.context() as patch:
        patch.setattr(place, name, killed_after)
        try:
            made(tmp_path / "killed", layout, Noise())
        except Killed:
            made(tmp_path / "killed", layout, Noise(), resume=True)
        else:
            assert layout == "folder" and call == "remove_row"
            return
    assert files(tmp_path / "killed") == files(tmp_path / "whole")


def test_a_torn_last_line_of_the_journal_is_made_again(tmp_path: Path) -> None:
    made(tmp_path / "whole", "folder", Noise())
    made(tmp_path / "torn", "folder", Noise())
    journal = tmp_path / "torn" / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-9])
    again = Noise()
    made(tmp_path / "torn", "folder", again, resume=True)
    assert again.drawn == [ROWS[-1].id] and files(tmp_path / "torn") == files(tmp_path / "whole")


def test_a_begun_folder_needs_resume_and_the_same_terms(tmp_path: Path) -> None:
    made(tmp_path / "set", "folder", Noise())
    with pytest.raises(BadInput, match="has been begun"):
        made(tmp_path / "set", "folder", Noise())
    with pytest.raises(BadInput, match="begun with samples 3, not 5"):
        made(tmp_path / "set", "folder", Noise(), resume=True, samples=5)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").touch()
    with pytest.raises(BadInput, match="has other files in it"):
        made(tmp_path / "other", "folder", Noise())


def test_a_broken_journal_is_told(tmp_path: Path) -> None:
    made(tmp_path / "set", "folder", Noise())
    (tmp_path / "set" / "journal.jsonl").write_text("{}\n")
    with pytest.raises(BadInput, match=r"journal.jsonl, line 1 is broken"):
        made(tmp_path / "set", "folder", Noise(), resume=True)
    (tmp_path / "set" / "terms.json").write_text("{")
    with pytest.raises(BadInput, match=r"terms.json is broken"):
        made(tmp_path / "set", "folder", Noise(), resume=True)


def test_seeds_belong_to_the_caption_and_differ() -> None:
    seeds = [seed for row in ROWS for seed in seeds_of(row, 0, 50)]
    assert len(set(seeds)) == len(seeds) and seeds_of(ROWS[2], 0, 3) == seeds_of(ROWS[2], 0, 50)[:3]
    assert seeds_of(ROWS[2], 1, 3) != seeds_of(ROWS[2], 0, 3) and min(seeds) >= 0 and max(seeds) < 2**32
