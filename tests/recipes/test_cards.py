"""Model cards tell what the training's own files say, for every part that is there and no other."""

import json
import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from dialogpaint.core.errors import BadInput
from dialogpaint.recipes.cards import write_cards
from dialogpaint.recipes.curves import curve

WORLD = {
    "suite": "world", "family": "mini", "seed": 4, "n": 120, "success": 0.5125, "done": 0.6, "kept": 0.8,
    "seen": {"n": 100, "success": 0.52}, "by": {"recolour": {"n": 20, "success": 0.75}}, "by_style": {}, "seconds": 9.0,
}  # fmt: skip


def _log(folder: Path, **figures: float) -> None:
    folder.mkdir(parents=True)
    lines = [
        {"step": n, "samples": 100 * n, "seconds": 36 * n, **{name: value / n for name, value in figures.items()}}
        for n in range(1, 51)
    ]
    (folder / "metrics.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))


@pytest.fixture
def family(tiny_family: Path, tmp_path: Path) -> Path:
    run = tmp_path / "run"
    _log(run / "vae", pixel=1.0, edge=2.0)
    _log(run / "decoder", pixel=0.5)
    _log(run / "trunk", loss=1.0, changed_at_last_step=0.5, pairs=192 * 50)
    (run / "trunk" / "state").mkdir()
    (run / "trunk" / "state" / "state.json").write_text('{"step": 52, "samples": 5200, "seconds": 1900.0}')
    (tmp_path / "results" / "world").mkdir(parents=True)
    (tmp_path / "results" / "world" / "results.json").write_text(json.dumps(WORLD))
    shutil.copytree(tiny_family, tmp_path / "tiny")
    write_cards(tmp_path / "tiny", run, tmp_path / "results", "2 CPU cores")
    return tmp_path / "tiny"


def test_every_part_with_weights_has_a_card(family: Path) -> None:
    cards = sorted(path.parent.name for path in family.glob("*/README.md"))
    assert cards == ["clip", "exemplar", "locator", "text_encoder", "trunk", "vae"]
    for path in [*family.glob("*/README.md"), family / "README.md"]:
        card = path.read_text()
        assert card.startswith("---\nlicense: apache-2.0\n") and "## Limits" in card and "Apache-2.0" in card
        for place in re.findall(r"\]\(([^)]+)\)", card):
            assert (path.parent / place).is_file(), place


def test_a_card_says_how_long_on_what(family: Path) -> None:
    assert "5,000 samples in 0.50 hours on 2 CPU cores" in (family / "vae" / "README.md").read_text()
    assert "Then the decoder alone: 5,000 samples" in (family / "vae" / "README.md").read_text()
    assert "| decoder | 5,000 | 0.50 |" in (family / "README.md").read_text()
    # The state was written after the last line of the log.
    assert "5,200 samples in 0.53 hours on 2 CPU cores" in (family / "trunk" / "README.md").read_text()
    assert "Its log was not kept" in (family / "clip" / "README.md").read_text()


def test_a_card_shows_configuration_and_figures(family: Path) -> None:
    trunk = (family / "trunk" / "README.md").read_text()
    assert "| block_out_channels | [32, 64] |" in trunk
    assert "`dialogpaint evaluate world --count 120 --seed 4`" in trunk
    assert "| success | 0.512 |" in trunk and "| recolour | 20 | 0.75 |" in trunk
    assert "Measured" not in (family / "vae" / "README.md").read_text()
    assert "Measured: world" in (family / "README.md").read_text()


def test_curves_are_small_pictures(family: Path) -> None:
    for part in ("vae", "trunk"):
        plot = family / part / "training.png"
        assert plot.stat().st_size < 40_000
        with Image.open(plot) as picture:
            assert min(picture.size) > 150
    assert not (family / "clip" / "training.png").exists()
    assert "../trunk/training.png" in (family / "text_encoder" / "README.md").read_text()


def test_a_log_of_any_length_makes_a_curve_under_40_kb() -> None:
    lines = [
        {"samples": n, "loss": 1 + (n * 7919 % 100) / 50, "validation_loss": 2.0, "act": 0.5, "exact": 0.1 * (n % 10)}
        for n in range(20_000)
    ]
    plot = curve(lines, "dialogue")
    assert plot is not None and len(plot) < 40_000
    assert curve(lines[:1], "dialogue") is None and curve([], "vae") is None


def test_no_family_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no family"):
        write_cards(tmp_path / "none", tmp_path, tmp_path, "nothing")
