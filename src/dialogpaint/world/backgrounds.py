"""Telling settings by their colours. Where the hills and clouds of a new setting stand is left to whoever draws it."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from dialogpaint.core.image import Mask
from dialogpaint.world.render import render
from dialogpaint.world.scene import Scene
from dialogpaint.world.softening import Look, softened
from dialogpaint.world.vocabulary import SETTINGS

Cells = NDArray[np.float32]
"""(16, 16, 3) mean colours of 8 x 8 pixels, 0..255."""

_CELL = 8
_EXAMPLES = 9
_COVERED = 0.15
"""A cell with more than this share under a thing says nothing about the background."""


def nearest_setting(shown: Look, covered: Mask, before: Scene, truth: Scene) -> str:
    """The setting whose drawings the uncovered background is most like, under the light of the true scene."""
    cells, free = _cells(shown), _free(covered)
    distances = {}
    for setting in SETTINGS:
        known = _examples(setting, truth.time, truth.weather, truth.style)
        if setting in (before.setting, truth.setting):
            own = before if setting == before.setting else truth
            known = np.concatenate([known, _drawn(own.model_copy(update={"things": ()}))[None]])
        errors = np.linalg.norm(known - cells, axis=-1)[:, free].mean(axis=1)
        distances[setting] = float(errors.min())
    return min(distances, key=distances.__getitem__)


def foreign_colour(shown: Look, covered: Mask, truth: Scene) -> float:
    """How far, in levels, the strangest uncovered cell is from every colour its setting has at about that height."""
    cells, free = _cells(shown), _free(covered)
    examples = _examples(truth.setting, truth.time, truth.weather, truth.style, truth.backdrop)
    # The true scene with its things brings in the shadows they cast.
    own = [_drawn(scene) for scene in (truth, truth.model_copy(update={"things": ()}))]
    known = np.concatenate([examples, np.stack(own)])
    worst = 0.0
    for row in np.flatnonzero(free.any(axis=1)):
        palette = known[:, max(0, row - 1) : row + 2].reshape(-1, 1, 3)
        worst = max(worst, float(np.linalg.norm(palette - cells[row, free[row]], axis=-1).min(axis=0).max()))
    return worst


@lru_cache(maxsize=2048)
def _examples(setting: str, time: str, weather: str, style: str, backdrop: str = "grey") -> NDArray[np.float32]:
    scenes = (
        Scene(setting=setting, time=time, weather=weather, style=style, backdrop=backdrop, seed=seed)
        for seed in range(_EXAMPLES)
    )
    return np.stack([_drawn(scene) for scene in scenes])


def _drawn(scene: Scene) -> Cells:
    """Softened as the judged picture is: a hard line at a cell's rim would count otherwise."""
    return _cells(softened(render(scene).pixels))


def _cells(pixels: Look) -> Cells:
    rows, columns, _ = pixels.shape
    blocks = pixels.reshape(rows // _CELL, _CELL, columns // _CELL, _CELL, 3)
    return np.asarray(blocks.mean(axis=(1, 3)), dtype=np.float32)


def _free(covered: Mask) -> Mask:
    rows, columns = covered.shape
    share = covered.reshape(rows // _CELL, _CELL, columns // _CELL, _CELL).mean(axis=(1, 3))
    return np.asarray(share < _COVERED, dtype=np.bool_)
