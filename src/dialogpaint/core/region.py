"""The part of a picture that is looked at when a region of it is painted: a small region is worked on enlarged, at the
model's full size (Paint by Example's local super-resolution, arXiv 2211.13227), in training as in use."""

from dataclasses import dataclass

import numpy as np

from dialogpaint.core.image import Mask

_MARGIN = 0.5
"""Surroundings that are shown on each side, in sides of the region."""


@dataclass(frozen=True, kw_only=True)
class Region:
    """A rectangle of a picture, in pixels; bottom and right are outside."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def slices(self) -> tuple[slice, slice]:
        return slice(self.top, self.bottom), slice(self.left, self.right)


def around(mask: Mask) -> Region:
    """The marked region with its surroundings, as square as the picture's borders allow. The mask must mark
    something."""
    height, width = mask.shape
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    first_row, last_row, first_column, last_column = (int(rows[0]), int(rows[-1]), int(columns[0]), int(columns[-1]))
    longer = max(last_row - first_row, last_column - first_column) + 1
    side = round(longer * (1 + 2 * _MARGIN))
    top, bottom = _span(first_row + last_row + 1, side, height)
    left, right = _span(first_column + last_column + 1, side, width)
    return Region(top=top, left=left, bottom=bottom, right=right)


def _span(twice_the_middle: int, side: int, most: int) -> tuple[int, int]:
    """A stretch of this length around the middle, moved inside the picture, or all of it."""
    side = min(side, most)
    first = min(max(0, (twice_the_middle - side) // 2), most - side)
    return first, first + side
