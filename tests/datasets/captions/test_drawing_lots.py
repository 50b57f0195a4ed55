"""Equal parts of each source, one caption a picture, the same for the same seed."""

import itertools
from collections import Counter
from pathlib import Path

import pytest

import caption_layouts
from dialogpaint.cli.main import run
from dialogpaint.datasets.captions.drawing_lots import drawn
from dialogpaint.datasets.captions.sources import Source


@pytest.fixture
def sources(tmp_path: Path) -> list[Source]:
    coco, cub = caption_layouts.coco(tmp_path / "coco"), caption_layouts.cub(tmp_path / "cub")
    return [Source(name="coco", folder=str(coco)), Source(name="cub", folder=str(cub)), Source.read("world")]


def test_sources_take_turns_and_leave_them_when_they_run_dry(sources: list[Source]) -> None:
    found = list(itertools.islice(drawn(sources, 0), 30))
    assert Counter(one.source for one in found[:6]) == {"coco": 2, "cub": 2, "world": 2}
    assert Counter(one.source for one in found) == {"coco": 4, "cub": 2, "world": 24}
    assert len({one.about for one in found}) == 30
    assert len({one.text.lower() for one in found}) == 30


def test_the_seed_decides(sources: list[Source]) -> None:
    def ids(seed: int) -> list[str]:
        return [one.id for one in itertools.islice(drawn(sources, seed), 12)]

    assert ids(4) == ids(4)
    assert ids(4) != ids(5)


def test_the_command_reads_and_draws(tmp_path: Path, sources: list[Source], capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "captions.jsonl"
    assert run(["data", "captions", "coco", sources[0].folder, "-o", str(out), "--count", "3"]) == 0
    assert "8 captions; 3 drawn, 3 with a picture" in capsys.readouterr().out
    assert len(out.read_text().splitlines()) == 3
    assert run(["data", "captions", "world", "--count", "2", "--json"]) == 0
    assert '"drawn": 2' in capsys.readouterr().out
    assert run(["data", "captions", "coco", sources[0].folder, "--count", "9"]) == 2
    assert "4 different pictures, not 9" in capsys.readouterr().err
    assert run(["data", "captions", "coco", str(tmp_path / "nothing")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
