"""What every distance of two sets of features asks of them."""

import numpy as np
from numpy.typing import NDArray


def as_sets(real: NDArray[np.floating], fake: NDArray[np.floating]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Both in float64: sums of thousands of products of float32 are off by more than small sets differ. Raises
    ValueError for sets of fewer than two vectors, of different widths, or with values that are no numbers."""
    one, other = np.asarray(real, dtype=np.float64), np.asarray(fake, dtype=np.float64)
    if one.ndim != 2 or other.ndim != 2 or one.shape[1] != other.shape[1]:
        raise ValueError(f"features of shapes {one.shape} and {other.shape} cannot be compared")
    if min(len(one), len(other)) < 2:
        raise ValueError("each set needs at least two feature vectors")
    if not (np.isfinite(one).all() and np.isfinite(other).all()):
        raise ValueError("features hold values that are no numbers")
    return one, other
