"""Small edits brought to the size of a large original."""

import cv2
import numpy as np
from numpy.typing import NDArray

from dialogpaint.diffusion.upsampling import enlarge, steep

SMALL, LARGE = 32, 320


def drawing(size: int, colour: tuple[int, int, int]) -> NDArray[np.uint8]:
    """A disc with a dark rim and a highlight on a pale ground."""
    scale = size * 8
    pixels = np.full((scale, scale, 3), (225, 235, 240), dtype=np.uint8)
    centre, radius = (scale // 2, scale // 2), scale // 3
    cv2.circle(pixels, centre, radius, colour, -1)
    cv2.circle(pixels, centre, radius, (20, 20, 30), scale // 24)
    return np.asarray(cv2.resize(pixels, (size, size), interpolation=cv2.INTER_AREA), dtype=np.uint8)


def mean_error(one: NDArray[np.float32], other: NDArray[np.uint8]) -> float:
    return float(np.abs(one - other).mean())


def test_no_edit_gives_the_original_back() -> None:
    original, small = drawing(LARGE, (200, 40, 40)), drawing(SMALL, (200, 40, 40))
    assert mean_error(enlarge(small, small, original), original) < 1.0


def test_a_recoloured_thing_keeps_the_originals_edges() -> None:
    original, truth = drawing(LARGE, (200, 40, 40)), drawing(LARGE, (40, 160, 60))
    before, after = drawing(SMALL, (200, 40, 40)), drawing(SMALL, (40, 160, 60))
    plain = cv2.resize(after, (LARGE, LARGE), interpolation=cv2.INTER_LANCZOS4).astype(np.float32)
    assert mean_error(enlarge(before, after, original), truth) < 0.6 * mean_error(plain, truth)


def test_a_thing_that_is_gone_leaves_no_trace() -> None:
    original, before = drawing(LARGE, (200, 40, 40)), drawing(SMALL, (200, 40, 40))
    empty = np.full((SMALL, SMALL, 3), (225, 235, 240), dtype=np.uint8)
    assert np.abs(enlarge(before, empty, original) - (225, 235, 240)).max() < 6


def test_new_things_get_steep_edges() -> None:
    """Within a few pixels of the border, far fewer are neither one colour nor the other."""
    small = np.zeros((SMALL, SMALL, 3), dtype=np.float32)
    small[:, SMALL // 2 :] = 200
    plain = cv2.resize(small, (LARGE, LARGE), interpolation=cv2.INTER_LINEAR)

    def between(levels: NDArray[np.float32]) -> int:
        return int(((levels > 20) & (levels < 180)).sum())

    assert between(steep(small, LARGE, LARGE)) < 0.5 * between(np.asarray(plain, dtype=np.float32))
