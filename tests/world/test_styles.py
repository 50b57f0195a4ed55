"""The styles that are finished over the whole drawing: what they may and may not do to it."""

import numpy as np
import pytest

from dialogpaint.world.drawing.pen import glowing
from dialogpaint.world.drawing.styles import REACH
from dialogpaint.world.render import mask, render
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.vocabulary import COLOURS

BALL = Thing(id="ball", kind="ball", x=0.5, y=0.8, height=0.5, colours={"body": "red", "stripe": "red"})
SCENE = Scene(setting="studio", backdrop="white", things=(BALL,))
STYLES = tuple(REACH)


def styled(style: str, colour: str = "red", size: int = 128) -> np.ndarray:
    ball = BALL.model_copy(update={"colours": {"body": colour, "stripe": colour}})
    return render(SCENE.model_copy(update={"style": style, "things": (ball,)}), size).pixels.astype(float)


@pytest.mark.parametrize("style", STYLES)
def test_masks_are_those_of_the_flat_drawing(style: str) -> None:
    assert np.array_equal(mask(SCENE.model_copy(update={"style": style}), "ball", 96), mask(SCENE, "ball", 96))


@pytest.mark.parametrize("style", STYLES)
def test_a_large_picture_is_the_same_picture(style: str) -> None:
    large = styled(style, size=384).reshape(128, 3, 128, 3, 3).mean(axis=(1, 3))
    assert np.abs(large - styled(style)).mean() < 5.0


@pytest.mark.parametrize("style", ["watercolour", "pixel art", "oil"])
@pytest.mark.parametrize("colour", COLOURS)
def test_paint_keeps_the_named_colour(style: str, colour: str) -> None:
    inside = mask(SCENE, "ball", 128)
    shown = np.median(styled(style, colour)[inside], axis=0)
    assert min(COLOURS, key=lambda name: float(np.abs(shown - COLOURS[name]).sum())) == colour


def test_neon_tells_every_colour_apart_on_a_dark_ground() -> None:
    inside = mask(SCENE, "ball", 128)
    means = {colour: styled("neon", colour)[inside].mean(axis=0) for colour in COLOURS}
    for one in COLOURS:
        for two in COLOURS:
            assert one == two or np.abs(means[one] - means[two]).max() > 8, (one, two)
    assert styled("neon")[~inside].mean() < 90
    assert all(max(glowing(rgb)) > 120 for rgb in COLOURS.values())


def test_pixel_art_is_made_of_blocks_of_few_colours() -> None:
    pixels = styled("pixel art", size=384)
    blocks = pixels[:378, :378].reshape(42, 9, 42, 9, 3)
    assert np.array_equal(blocks, np.broadcast_to(blocks[:, :1, :, :1], blocks.shape))
    assert len(np.unique(pixels.reshape(-1, 3), axis=0)) < 80


@pytest.mark.parametrize("style", STYLES)
def test_the_smallest_picture_can_be_drawn(style: str) -> None:
    assert styled(style, size=8).shape == (8, 8, 3)
