"""Where in a picture something is, or could go, told in words: a mask for the methods that need one."""

import re
from collections.abc import Callable

import numpy as np
from PIL import Image
from scipy import ndimage

from dialogpaint.core.image import Mask, Picture

Find = Callable[[Picture, str], Mask | None]
"""(picture, "the left dog") -> where it is; None where it cannot be found."""

_ROOM = 1.15
"""Sides of a thing's region in sides of the thing itself: the new one may be a little larger."""
_SIDE = 0.34
"""Of the picture's shorter side: a new thing's, where nothing tells how large it should be."""
_GROUND, _SKY = 0.66, 0.2
"""Heights of the middle of what stands on the ground and of what is in the sky, from the top."""
_COLUMNS = {"left": 0.22, "middle": 0.5, "right": 0.78}


def stead_of(mask: Mask) -> Mask:
    """The region in which something takes a thing's place: its box and a little more, as the editor learned it."""
    top, left, bottom, right = _box(mask)
    height, width = (bottom - top) * _ROOM, (right - left) * _ROOM
    return _boxed(mask.shape, (top + bottom) / 2, (left + right) / 2, height, width)


def place(words: str, picture: Picture, find: Find) -> Mask | None:
    """For "on the table", "next to the tree", "left of the dog", "on the left", "in the middle", "in the sky"."""
    shape = (picture.height, picture.width)
    if plain := re.fullmatch(r"(?:on|in) the (left|right|middle|sky)", words):
        side = _SIDE * min(shape)
        column = _COLUMNS.get(plain[1], 0.5)
        row = _SKY if plain[1] == "sky" else _GROUND
        return _boxed(shape, row * shape[0], column * shape[1], side, side)
    found = re.fullmatch(r"(on|next to|left of|right of) (the .+)", words)
    thing = find(picture, found[2]) if found else None
    if found is None or thing is None:
        return None
    return _beside(found[1], thing)


def _beside(how: str, thing: Mask) -> Mask:
    """On: standing on its upper edge, a third inside it. Beside: as large as it, on the side with more room."""
    top, left, bottom, right = _box(thing)
    height, width = bottom - top, right - left
    if how == "on":
        side = min(height, width) * 0.9
        return _boxed(thing.shape, top - side * 0.17, (left + right) / 2, side, side)
    to_left = how == "left of" or (how == "next to" and left > thing.shape[1] - right)
    side = min(height, max(width, 0.5 * height))
    column = left - side * 0.55 if to_left else right + side * 0.55
    return _boxed(thing.shape, bottom - height / 2, column, height, side)


def largest(mask: Mask, share: float = 0.25) -> Mask:
    """Without specks: its largest piece, and those not much smaller."""
    pieces, count = ndimage.label(mask)
    sizes = np.bincount(pieces.ravel())[1:]
    kept = [number + 1 for number in range(count) if sizes[number] >= share * sizes.max()]
    return np.asarray(np.isin(pieces, kept), dtype=np.bool_)


def enlarged(mask: Mask, width: int, height: int) -> Mask:
    image = Image.fromarray(mask.astype(np.uint8) * 255).resize((width, height), Image.Resampling.BILINEAR)
    return np.asarray(np.asarray(image) > 127, dtype=np.bool_)


def _box(mask: Mask) -> tuple[int, int, int, int]:
    """Top, left, bottom, right; the mask marks something."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return int(rows[0]), int(columns[0]), int(rows[-1]) + 1, int(columns[-1]) + 1


def _boxed(shape: tuple[int, ...], row: float, column: float, height: float, width: float) -> Mask:
    """A box around a middle, moved inside the picture."""
    found = np.zeros(shape[:2], dtype=np.bool_)
    high, wide = (max(1, min(round(side), most)) for side, most in zip((height, width), shape, strict=False))
    top = min(max(0, round(row - high / 2)), shape[0] - high)
    left = min(max(0, round(column - wide / 2)), shape[1] - wide)
    found[top : top + high, left : left + wide] = True
    return found
