"""The light blur under which pictures are compared, so that an autoencoder's softness does not count."""

import numpy as np
from numpy.typing import NDArray

Look = NDArray[np.float32]
"""(height, width, 3) lightly blurred levels, 0..255."""


def softened(pixels: NDArray[np.uint8]) -> Look:
    """Blurred with a binomial kernel of standard deviation 1."""
    levels = np.pad(pixels, ((2, 2), (2, 2), (0, 0)), mode="edge").astype(np.float32)
    down = (levels[:-4] + levels[4:] + 4 * (levels[1:-3] + levels[3:-1]) + 6 * levels[2:-2]) / 16
    across = (down[:, :-4] + down[:, 4:] + 4 * (down[:, 1:-3] + down[:, 3:-1]) + 6 * down[:, 2:-2]) / 16
    return np.asarray(across, dtype=np.float32)
