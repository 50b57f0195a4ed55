"""Photographs told from drawings: statistics of any picture, a test that is fitted, kept and asked."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from dialogpaint.core.description import UNKNOWN, Description
from dialogpaint.core.errors import MissingWeights
from dialogpaint.core.image import Picture, load_picture
from dialogpaint.datasets.photographs import FILES, SIZES, crops, drawings, photographs
from dialogpaint.models.photographs import COUNT, FILE, PhotographTest, statistics
from dialogpaint.recipes import family as families
from dialogpaint.recipes.suites import photographs as evaluate_photographs
from dialogpaint.recipes.suites.evaluate import run as evaluate
from dialogpaint.recipes.train import run as train
from dialogpaint.training.photographs import PhotographsConfig, fit, table, train_photographs
from dialogpaint.world.vocabulary import STYLES

PHOTOGRAPHS = Path(__file__).parents[3] / "shared" / "data" / "tedbench" / "originals"
TINY = PhotographsConfig(drawings=24, crops=2, validation=12)


@pytest.fixture(scope="module")
def test_of_few() -> PhotographTest:
    return train_photographs(TINY)


@pytest.fixture
def family(test_of_few: PhotographTest, tmp_path: Path) -> Path:
    """A family with the test, never certain, and no captioner."""
    replace(test_of_few, certain=float("inf")).save(tmp_path / "family" / FILE)
    return tmp_path / "family"


def _cloud(height: int = 128, width: int = 128) -> Picture:
    """Grainy clouds: light whose power falls with its frequency, as in photographs."""
    rng = np.random.default_rng(0)
    frequency = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)) + 0.5 / max(height, width)
    phases = np.exp(2j * np.pi * rng.random(frequency.shape))
    light = np.fft.irfft2(frequency**-1.2 * phases, s=(height, width))
    light = (light - light.mean()) / (light.std() + 1e-9)
    colours = 128 + light[..., None] * (40, 35, 30) + rng.normal(0, 3, (height, width, 3))
    return Picture(pixels=colours.clip(0, 255).astype(np.uint8))


def _flat() -> Picture:
    pixels = np.full((128, 128, 3), (90, 160, 230), dtype=np.uint8)
    pixels[80:] = (70, 150, 60)
    pixels[60:90, 40:70] = (210, 40, 40)
    return Picture(pixels=pixels)


@pytest.mark.parametrize(("height", "width"), [(128, 128), (1, 1), (3, 400), (700, 200), (1, 5000)])
def test_any_picture_has_statistics(height: int, width: int) -> None:
    for picture in (_cloud(height, width), Picture(pixels=np.zeros((height, width, 3), dtype=np.uint8))):
        found = statistics(picture)
        assert found.shape == (COUNT,) and np.isfinite(found).all()


def test_a_flat_drawing_scores_below_texture(test_of_few: PhotographTest) -> None:
    assert test_of_few.score(_flat()) < test_of_few.threshold < test_of_few.score(_cloud())
    assert test_of_few.says(_cloud(), lambda shown: False) and not test_of_few.says(_flat(), lambda shown: False)


def test_a_captioner_that_knows_the_picture_settles_doubts_only(test_of_few: PhotographTest) -> None:
    score = test_of_few.score(_cloud())
    doubted = replace(test_of_few, threshold=score - 1, certain=score + 1)
    assert doubted.says(_cloud(), lambda shown: False) and not doubted.says(_cloud(), lambda shown: True)
    assert replace(doubted, certain=score - 0.5).says(_cloud(), lambda shown: True)


def test_a_fit_parts_what_can_be_parted() -> None:
    rng = np.random.default_rng(1)
    low, high = rng.normal(0, 1, (40, 5)), rng.normal(3, 1, (40, 5))
    test = fit(low, high)
    assert (test.scores(low) < 0).mean() > 0.95 and (test.scores(high) > 0).mean() > 0.95
    doubled = fit(low, np.concatenate([high, high]))
    assert np.allclose(doubled.scores(low), test.scores(low), atol=0.5), "many photographs are worth no more than few"


def test_the_same_seed_gives_the_same_test(test_of_few: PhotographTest) -> None:
    again = train_photographs(TINY)
    assert np.array_equal(again.weights, test_of_few.weights) and again.threshold == test_of_few.threshold


def test_the_file_keeps_it(test_of_few: PhotographTest, tmp_path: Path) -> None:
    test_of_few.save(tmp_path / FILE)
    kept = PhotographTest.load(tmp_path / FILE)
    assert kept.score(_cloud()) == test_of_few.score(_cloud()) and kept.threshold == test_of_few.threshold
    assert (tmp_path / FILE).stat().st_size < 10_000


def test_a_bad_file_is_one_line(test_of_few: PhotographTest, tmp_path: Path) -> None:
    path = tmp_path / FILE
    fit(np.zeros((2, 3)), np.ones((2, 3))).save(path)
    with pytest.raises(MissingWeights, match="of another version"):
        PhotographTest.load(path)
    path.write_bytes(b"nothing of the kind")
    for bad in (path, tmp_path / "none"):
        with pytest.raises(MissingWeights, match="Train the stage photographs again") as caught:
            PhotographTest.load(bad)
        assert "\n" not in str(caught.value)


def test_photographs_are_scikit_images_and_crops_repeat() -> None:
    found = photographs()
    assert len(found) == len(FILES)
    first, again = (list(crops(found["coffee"], 4, 7)) for _ in range(2))
    assert all(a.same_as(b) for a, b in zip(first, again, strict=True))
    assert all(one.width == one.height for one in first)


def test_drawings_have_styles_and_sizes() -> None:
    some = list(drawings(8, "train"))
    assert {one.style for one in some} <= set(STYLES) and {one.picture.width for one in some} <= set(SIZES)


def test_a_photograph_is_what_the_captioner_does_not_know(family: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Sees:
        def __init__(self, seen: Description) -> None:
            self.seen = seen

        def describe(self, picture: Picture) -> Description:
            return self.seen

    for seen, is_photograph in ((UNKNOWN, True), (Description(known=True), False)):
        monkeypatch.setattr(families, "load_captioner", lambda name, seen=seen: Sees(seen))
        assert families.is_photograph(_cloud(), str(family)) is is_photograph
        assert not families.is_photograph(_flat(), str(family))


def test_a_family_without_the_file_takes_nothing_for_a_photograph(tmp_path: Path) -> None:
    assert not families.is_photograph(_cloud(), str(tmp_path))
    with pytest.raises(MissingWeights, match="no test for photographs. Train the stage"):
        evaluate("photographs", family=str(tmp_path), out=tmp_path / "out")


def test_the_stage_writes_the_familys_file_and_can_be_repeated(tmp_path: Path) -> None:
    config = tmp_path / "it.toml"
    config.write_text(f'folder = "{tmp_path}"\n[photographs]\ndrawings = 4\ncrops = 1\nvalidation = 2\n')
    train("photographs", config)
    before = (tmp_path / "family" / FILE).read_bytes()
    train("photographs", config)
    assert (tmp_path / "family" / FILE).read_bytes() == before


def test_a_folder_is_evaluated(family: Path, tmp_path: Path) -> None:
    _cloud().save(tmp_path / "in" / "cloud.png")
    _flat().save(tmp_path / "in" / "flat.jpg")
    results = evaluate("photographs", count=10, family=str(family), out=tmp_path / "out", pictures=tmp_path / "in")
    assert results["n"] == 12 and results["drawings"]["n"] == 10 and not results["leave_one_out"]
    assert results["by_photograph"]["cloud.png"]["success"] == 1.0
    assert results["by_photograph"]["flat.jpg"]["success"] == 0.0
    assert results["photographs"]["together"] == 0.5
    assert sum(row["n"] for row in results["by"].values()) == 10
    assert results["success"] == pytest.approx((1.5 - results["drawings"]["together"]) / 2)
    assert (tmp_path / "out" / "wrong.png").exists()


@pytest.mark.slow
def test_without_a_folder_each_photograph_is_left_out_once(
    family: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evaluate_photographs, "_TAUGHT", 4)
    results = evaluate("photographs", count=40, family=str(family), out=tmp_path)
    assert results["leave_one_out"] and len(results["by_photograph"]) == len(FILES)
    assert results["photographs"]["alone"] > 0.6 and results["drawings"]["alone"] < 0.5


@pytest.mark.slow
@pytest.mark.skipif(not PHOTOGRAPHS.is_dir(), reason="there are no photographs beside the repository")
def test_photographs_from_elsewhere_are_recognised() -> None:
    test = train_photographs(PhotographsConfig(drawings=200, crops=15, validation=100))
    scores = test.scores(table(load_picture(path) for path in sorted(PHOTOGRAPHS.iterdir())))
    others = test.scores(table(one.picture for one in drawings(80, "test")))
    assert (scores > test.threshold).mean() >= 0.6
    assert (others > test.threshold).mean() <= 0.3
