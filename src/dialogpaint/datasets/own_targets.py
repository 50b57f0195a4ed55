"""What an edit of a picture that an editor made itself should come to.

Such a picture has faults, and the drawing of its true scene is known. Two targets suggest themselves, and both are
wrong. The drawing everywhere asks for repairs of what nobody could know from the picture: that the green car was to be
red, that a cloud hides a dog. The picture itself, but for the edit, asks to hand on blur and stains that could go. So:

- in the region that the edit changes, the drawing of the edited scene, as in any pair;
- elsewhere the drawing too wherever the picture still tells what it should show (`readable`), which heals it;
- the picture as it is everywhere else: what cannot be known is left alone, as all that nobody asked to change.

An edit of a region in which too much is unreadable has no such target, and is not learned from (`answerable`).
"""

import numpy as np
from scipy import ndimage

from dialogpaint.core.image import Mask, Picture
from dialogpaint.datasets.pairs import changed_pixels
from dialogpaint.world.softening import Look, softened

_REACH = 3 / 128
"""Of the picture's side: how far away a colour may be found that blur or a crooked outline has brought here."""
_TINT = 24.0
"""Levels, as the oracle lets a thing be tinted; the vocabulary's two nearest colours are 80 apart."""
_AROUND = 4 / 128
"""Of the picture's side: around a true change what belongs to it, as in the oracle."""
_FEATHER = 2.0
"""Pixels over which what is left alone fades in, inside its own border."""
_MOST_UNREADABLE = 0.1
_MOST_UNREADABLE_OF_ALL = 0.01
"""Of the region that an edit changes, and of the picture, so that an edit of all of it hides no thing gone wrong."""


def readable(picture: Picture, truth: Picture) -> Mask:
    """(height, width): where the picture still tells what it should show.

    There, the colours of each are found in the other nearby, give or take a tint: blurred and a little crooked is
    readable; another colour, a missing star and one too many are not. Nor are gaps in what is not: within a cloud some
    colours are right by chance.
    """
    one, other = softened(picture.pixels), softened(truth.pixels)
    reach = max(1, round(_REACH * picture.width))
    unreadable = ~(_found_nearby(one, other, reach) & _found_nearby(other, one, reach))
    grown = ndimage.binary_dilation(unreadable, iterations=reach)
    return np.asarray(~ndimage.binary_erosion(grown, iterations=reach, border_value=1), dtype=np.bool_)


def answerable(picture: Picture, truth: Picture, after: Picture) -> bool:
    """Whether nearly all of the region to change is readable; truth and after: drawings without and with the edit."""
    region = _region(truth, after)
    unreadable = region & ~readable(picture, truth)
    most = min(_MOST_UNREADABLE * region.sum(), _MOST_UNREADABLE_OF_ALL * region.size)
    return bool(region.any() and unreadable.sum() <= most)


def target(picture: Picture, truth: Picture, after: Picture) -> Picture:
    """Of the edit that leads from `truth` to `after`, both drawings of the picture's size, done on the picture."""
    left_alone = ~(readable(picture, truth) | _region(truth, after))
    depth = ndimage.distance_transform_edt(left_alone)
    share = np.clip(depth / _FEATHER, 0.0, 1.0)[..., None]
    blended = after.pixels + (picture.pixels.astype(np.float32) - after.pixels) * share
    return after.with_pixels(blended.round().clip(0, 255).astype(np.uint8))


def _region(truth: Picture, after: Picture) -> Mask:
    around = max(1, round(_AROUND * truth.width))
    return np.asarray(ndimage.binary_dilation(changed_pixels(truth, after), iterations=around), dtype=np.bool_)


def _found_nearby(look: Look, other: Look, reach: int) -> Mask:
    window = (2 * reach + 1, 2 * reach + 1, 1)
    lowest, highest = ndimage.minimum_filter(other, window), ndimage.maximum_filter(other, window)
    inside = (look >= lowest - _TINT) & (look <= highest + _TINT)
    return np.asarray(inside.all(axis=2), dtype=np.bool_)
