"""Where edits end in large drawings: along the drawing's own edges. Truth is drawn at the large size."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from dialogpaint.core.image import Picture
from dialogpaint.diffusion import canvas
from dialogpaint.diffusion.canvas import fit, put_back
from dialogpaint.diffusion.edges import strength_at
from dialogpaint.diffusion.upsampling import resized
from dialogpaint.world.apply import apply
from dialogpaint.world.edits import Recolour, Remove, Target
from dialogpaint.world.render import render
from dialogpaint.world.scene import Scene, Thing

SIZE, LARGE = 128, 768


def scene(kind: str) -> Scene:
    return Scene(setting="meadow", seed=4, things=(Thing(id="a", kind=kind, x=0.5, y=0.8, height=0.5, seed=2),))


def likely(before: Picture, after: Picture) -> NDArray[np.float32]:
    """What a locator would say of the true change: sure inside, soft at the border."""
    changed = (np.abs(after.pixels.astype(int) - before.pixels).max(axis=2) > 12).astype(np.float32)
    return np.asarray(cv2.GaussianBlur(cv2.dilate(changed, np.ones((3, 3), np.uint8)), (0, 0), 1), dtype=np.float32)


@pytest.mark.parametrize("kind", ["car", "dog"])
@pytest.mark.parametrize("removed", [True, False])
def test_the_border_of_a_change_is_closer_to_the_truth_than_enlarged_plainly(
    kind: str, removed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = Target(kind=kind)
    edit = Remove(target=target) if removed else Recolour(target=target, colour="purple")
    drawn, wanted = scene(kind), apply(scene(kind), edit)
    before, true = render(drawn, LARGE), render(wanted, LARGE)
    small, edited = fit(before, SIZE), fit(true, SIZE).pixels
    expected = likely(Picture(pixels=small.pixels), Picture(pixels=edited))
    changed = (np.abs(true.pixels.astype(int) - before.pixels).max(axis=2) > 12).astype(np.uint8)
    disc = np.ones((25, 25), np.uint8)
    band = (cv2.dilate(changed, disc) > 0) & (cv2.erode(changed, disc) == 0)

    def error() -> float:
        made, _ = put_back(before, small, small.pixels, edited, None, expected)
        return float(np.abs(made.pixels.astype(float) - true.pixels)[band].mean())

    following = error()
    monkeypatch.setattr(canvas, "strength_at", lambda s, original: resized(s, original.shape[1], original.shape[0]))
    assert following < error()


def test_all_and_nothing_stay_so() -> None:
    original = np.random.default_rng(0).integers(0, 256, (200, 260, 3), dtype=np.uint8)
    for value in (0.0, 1.0):
        strength = np.full((40, 52), value, dtype=np.float32)
        assert strength_at(strength, original) == pytest.approx(value, abs=1e-3)


def test_far_from_the_change_nothing_is_touched_and_bounds_hold() -> None:
    original = np.random.default_rng(1).integers(0, 256, (300, 300, 3), dtype=np.uint8)
    strength = np.zeros((60, 60), dtype=np.float32)
    strength[20:40, 20:40] = 1
    found = strength_at(strength, original)
    assert found.shape == (300, 300) and found.min() >= 0 and found.max() <= 1
    outside = np.ones((300, 300), dtype=np.bool_)
    outside[90:210, 90:210] = False
    assert not found[outside].any()
