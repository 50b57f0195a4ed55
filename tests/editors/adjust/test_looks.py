"""What drawn looks and automatic improvement promise, on pictures whose answer is known."""

import numpy as np
import pytest
from tests.adjusting import smooth

from dialogpaint.adjustments import values as a
from dialogpaint.core.image import Picture
from dialogpaint.editors.adjust.apply import apply


def halves(left: int, right: int, size: int = 96) -> Picture:
    pixels = np.full((size, size, 3), left, dtype=np.uint8)
    pixels[:, size // 2 :] = right
    return Picture(pixels=pixels)


def greys(size: int = 96) -> Picture:
    """A ramp of nearly grey tones, with the faint tinge that cameras leave."""
    ramp = np.broadcast_to(np.linspace(0, 250, size)[None, :, None], (size, size, 3))
    return Picture(pixels=(ramp + (0, 3, 5)).astype(np.uint8))


def test_a_pencil_drawing_is_grey_light_on_paper_and_hatched_where_it_is_dark() -> None:
    drawn = apply(a.Pencil(), halves(250, 40)).pixels.astype(float)
    assert (np.ptp(drawn, axis=2) == 0).all()
    paper, dark = drawn[:, :30], drawn[:, 66:]
    assert paper.mean() > 245 and 120 < dark.mean() < 210
    assert dark.std() > 5 * paper.std(), "strokes, not a tone"


def test_more_pencil_is_darker() -> None:
    faint, strong = (apply(a.Pencil(amount=amount), smooth()).pixels.mean() for amount in (0.1, 0.9))
    assert strong < faint - 10


def test_a_cartoon_has_a_line_where_areas_meet_and_flat_areas() -> None:
    drawn = apply(a.Cartoon(), halves(200, 90)).pixels[..., 0].astype(int)
    row = drawn[48]
    assert row[40:56].min() < 60 and row[:30].std() < 1 and row[66:].std() < 1
    noisy = smooth(160, 120)
    noise = [np.abs(np.diff(each.pixels.astype(int), axis=1)).mean() for each in (noisy, apply(a.Cartoon(), noisy))]
    assert noise[1] < noise[0] / 2


@pytest.mark.parametrize(("amount", "most"), [(0.0, 8), (1.0, 2)])
def test_posterising_greys_makes_a_few_greys_and_no_false_colours(amount: float, most: int) -> None:
    poster = apply(a.Posterise(amount=amount), greys()).pixels
    # Lab and back may be a level off.
    assert np.ptp(poster.astype(int), axis=2).max() <= 2
    assert len(np.unique(poster[..., 1] // 4)) <= most


def test_improving_a_dark_picture_does_not_darken_it() -> None:
    dark = Picture(pixels=(smooth().pixels // 3 + 8).astype(np.uint8))
    better = apply(a.Enhance(), dark)
    assert np.median(better.pixels) >= np.median(dark.pixels) - 2
    assert np.ptp(better.pixels.astype(int)) > np.ptp(dark.pixels.astype(int))
