"""The judge: does a picture show what an edit asked for, and is everything else as it was?

Every scene's content is known, so the picture is compared with drawings: of the scene as it should be (`nearest_truth`)
and of every rival (`candidates.rivals`). All comparisons are made on lightly blurred pictures, so that an autoencoder's
softness does not count.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from dialogpaint.core.image import Mask, Picture
from dialogpaint.world.backgrounds import foreign_colour, nearest_setting
from dialogpaint.world.candidates import Rival, changed_things, nearest_truth, rivals, without
from dialogpaint.world.edits import Backdrop, Edit, ToSetting, ToStyle, ToTime, ToWeather
from dialogpaint.world.render import mask, render
from dialogpaint.world.scene import Scene
from dialogpaint.world.softening import Look, softened

SIZE = 128
_DIFFERS = 8.0
"""Levels by which two looks must differ somewhere to count as different there."""
_REACH = 4
"""Pixels around an edit that it may touch: shadows, outlines, an autoencoder's halo."""
_NEARER = 0.55
"""How far on the way from any rival (0) to the truth (1) the picture must be; 0.5 is as near to either."""
_MOST_MISSING = 0.6
"""Of the squared change that the edit asked for, the share that may be missing."""
_FAINT = 20.0
"""A change smaller than this many levels counts as this large, so that noise on a faint one is forgiven."""
_MOST_STRAY = 43.0
_MOST_STRAY_GROUND = 50.0
"""Error, in levels, that a patch outside the edit may have; more on the ground when all of it changes, for then clouds,
stars and drops are nowhere in particular."""
_MOST_TINT = 24.0
_CONTRAST = {"pencil": 0.62, "neon": 0.7}
"""What these bounds are multiplied by in styles whose shapes differ by less: pale ones, and ones drawn mostly dark."""
_FEWEST_PIXELS = 40
"""Mean error, in levels, that a thing beside the edit may have over all of it, and how much of it must show to tell."""
_MOST_FOREIGN = 32.0
"""Levels by which a patch of a new background may differ from all colours that its setting has."""
_PATCH = 9
_DETAIL = 0.3
"""Of a patch's own contrast, the share that is forgiven as detail lost."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """done: the edit is there. kept: the rest is unchanged. detail: one line saying why, with the figures."""

    done: bool
    kept: bool
    detail: str

    @property
    def success(self) -> bool:
        return self.done and self.kept


def check(picture: Picture, before: Scene, edit: Edit) -> Verdict:
    """Judge a picture of any size, made from `before` by `edit`. Raises BadInput when the edit does not fit."""
    return check_and_show(picture, before, edit)[0]


def check_and_show(picture: Picture, before: Scene, edit: Edit) -> tuple[Verdict, Scene]:
    """As `check`, with the scene that the picture was judged by: of all that do what the edit says, the nearest."""
    shown = softened(_small(picture))
    truth = nearest_truth(before, edit, lambda scene: float(np.square(_drawn(scene) - shown).sum()))
    return _verdict(shown, before, truth, edit), truth


def check_scene(picture: Picture, before: Scene, truth: Scene, others: Iterable[Rival]) -> Verdict:
    """As `check`, for a change that no edit says: from `before` to `truth` and to none of the others."""
    shown = softened(_small(picture))
    return _by_rivals(shown, before, truth, [("nothing changed", before), *others])


def _verdict(shown: Look, before: Scene, truth: Scene, edit: Edit) -> Verdict:
    if isinstance(edit, ToSetting):
        return _check_setting(shown, before, truth)
    others = rivals(before, truth, edit)
    if not isinstance(edit, ToTime | ToWeather | ToStyle | Backdrop):
        return _by_rivals(shown, before, truth, others)
    nearest, share = _nearest_rival(shown, before, truth, others)
    kept, where = _check_ground(shown, truth)
    return Verdict(done=share > _NEARER, kept=kept, detail=f"{share:.2f} of the way from: {nearest}; {where}")


def _by_rivals(shown: Look, before: Scene, truth: Scene, others: Iterable[Rival]) -> Verdict:
    nearest, share = _nearest_rival(shown, before, truth, others)
    missing = _missing(shown, before, truth)
    kept, where = _check_rest(shown, before, truth)
    done = share > _NEARER and missing < _MOST_MISSING
    detail = f"{share:.2f} of the way from: {nearest}, {missing:.2f} missing; {where}"
    return Verdict(done=done, kept=kept, detail=detail)


def _nearest_rival(shown: Look, before: Scene, truth: Scene, others: Iterable[Rival]) -> tuple[str, float]:
    """The rival that the picture is most like, and where it lies on the way from it (0) to the truth (1)."""
    target = _drawn(truth)
    window = _window(_differs(target, _drawn(before)))
    shown, target = shown[window], target[window]
    shares = ((label, _towards(shown, target, _drawn(scene, window))) for label, scene in others)
    return min(shares, key=lambda rival: rival[1])


def _check_rest(shown: Look, before: Scene, truth: Scene) -> tuple[bool, str]:
    """Outside the edit everything is as it was."""
    target = _drawn(truth)
    touched = np.asarray(ndimage.binary_dilation(_differs(target, _drawn(before)), iterations=_REACH), dtype=np.bool_)
    stray, tint = _stray(shown, target, ~touched), _tint(shown, target, truth, ~touched)
    return _within(stray, tint, truth, f"elsewhere off by {stray:.0f}, things tinted by {tint:.0f}")


def _check_ground(shown: Look, truth: Scene) -> tuple[bool, str]:
    """All of it changes, in a known way: the things exactly so, clouds, stars and drops more or less."""
    kept, words = _check_things(shown, truth)
    around = _stray(shown, _drawn(truth), ~_inside_things(truth))
    most = _CONTRAST.get(truth.style, 1.0) * _MOST_STRAY_GROUND
    return kept and around <= most, f"{words}, the rest off by {around:.0f} of {most:.0f}"


def _check_setting(shown: Look, before: Scene, truth: Scene) -> Verdict:
    """A setting is known by its colours; the things in it must be as they were."""
    around = np.asarray(ndimage.binary_dilation(_covered(truth), iterations=_REACH), dtype=np.bool_)
    setting = nearest_setting(shown, around, before, truth)
    foreign = foreign_colour(shown, around, truth)
    kept, words = _check_things(shown, truth)
    detail = f"looks like {setting}; {words}, background off by {foreign:.0f} of {_MOST_FOREIGN:.0f}"
    return Verdict(done=setting == truth.setting, kept=kept and foreign <= _MOST_FOREIGN, detail=detail)


def _check_things(shown: Look, truth: Scene) -> tuple[bool, str]:
    target, inside = _drawn(truth), _inside_things(truth)
    stray, tint = _stray(shown, target, inside), _tint(shown, target, truth, inside)
    return _within(stray, tint, truth, f"things off by {stray:.0f}, tinted by {tint:.0f}")


def _within(stray: float, tint: float, truth: Scene, words: str) -> tuple[bool, str]:
    """Whether both errors are small enough, and the words with the bounds behind them."""
    share = _CONTRAST.get(truth.style, 1.0)
    most_stray, most_tint = share * _MOST_STRAY, share * _MOST_TINT
    return stray <= most_stray and tint <= most_tint, f"{words} of {most_stray:.0f} and {most_tint:.0f}"


def _tint(shown: Look, target: Look, truth: Scene, where: Mask) -> float:
    """The largest mean error of any whole thing, in levels of its worst channel, counting only pixels in `where`."""
    worst = 0.0
    for thing in truth.things:
        pixels = mask(truth, thing.id, SIZE) & where
        if pixels.sum() >= _FEWEST_PIXELS:
            worst = max(worst, float(np.abs((shown - target)[pixels].mean(axis=0)).max()))
    return worst


def _towards(shown: Look, target: Look, rival: Look) -> float:
    """Where the picture lies on the line from the rival (0) to the target (1)."""
    step = target - rival
    return _ratio(np.vdot(shown - rival, step), np.vdot(step, step))


def _missing(shown: Look, before: Scene, truth: Scene) -> float:
    """Of the squared change that makes the truth, the share that the picture does not show: of all of the change, and
    of each thing made or changed alone."""
    lacking = [before, *(without(truth, thing.id) for thing in changed_things(before, truth))]
    return max(_lost(shown, _drawn(truth), _drawn(scene)) for scene in lacking)


def _lost(shown: Look, target: Look, lacking: Look) -> float:
    change = np.square(lacking - target)
    where = change.max(axis=2) > _DIFFERS**2
    due = np.maximum(change[where].sum(axis=1), 3 * _FAINT**2)
    return _ratio(np.square(shown - target)[where].sum(), due.sum(), 0.0)


def _ratio(part: float, whole: float, otherwise: float = 1.0) -> float:
    return float(part / whole) if whole > 0 else otherwise


def _stray(shown: Look, target: Look, where: Mask) -> float:
    """The largest mean error of any patch, in levels of its worst channel, counting only pixels in `where`; of a patch
    full of detail some is forgiven."""
    weight = np.maximum(_averaged(where.astype(np.float32)), 0.5)
    error = np.abs(_averaged(np.where(where[..., None], shown - target, np.float32(0))) / weight[..., None])
    contrast = np.sqrt(np.maximum(_averaged(np.square(target)) - np.square(_averaged(target)), 0.0))
    return float((error.max(axis=2) - _DETAIL * contrast.max(axis=2)).max(initial=0.0))


def _averaged(levels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Over patches, the first two axes."""
    patch = (_PATCH, _PATCH, 1)[: levels.ndim]
    return np.asarray(ndimage.uniform_filter(levels, patch), dtype=np.float32)


def _differs(one: Look, other: Look) -> Mask:
    return np.asarray(np.abs(one - other).max(axis=2) > _DIFFERS, dtype=np.bool_)


def _window(where: Mask) -> tuple[slice, slice]:
    """The box around all that is marked and a little more; everything when nothing is."""
    rows, columns = np.flatnonzero(where.any(axis=1)), np.flatnonzero(where.any(axis=0))
    if not len(rows):
        return slice(0, SIZE), slice(0, SIZE)
    top, left = max(0, rows[0] - _REACH), max(0, columns[0] - _REACH)
    return slice(top, rows[-1] + 1 + _REACH), slice(left, columns[-1] + 1 + _REACH)


def _covered(scene: Scene) -> Mask:
    covered = np.zeros((SIZE, SIZE), dtype=np.bool_)
    for thing in scene.things:
        covered |= mask(scene, thing.id, SIZE)
    return covered


def _inside_things(scene: Scene) -> Mask:
    """Where things show, without their rims: there the background shines through an autoencoder's blur."""
    return np.asarray(ndimage.binary_erosion(_covered(scene), iterations=2), dtype=np.bool_)


def _drawn(scene: Scene, window: tuple[slice, slice] = (slice(None), slice(None))) -> Look:
    return softened(render(scene, SIZE).pixels[window])


def _small(picture: Picture) -> NDArray[np.uint8]:
    if (picture.width, picture.height) == (SIZE, SIZE):
        return picture.pixels
    filter = Image.Resampling.BOX if min(picture.width, picture.height) > SIZE else Image.Resampling.BICUBIC
    return np.asarray(picture.to_pil().convert("RGB").resize((SIZE, SIZE), filter), dtype=np.uint8)
