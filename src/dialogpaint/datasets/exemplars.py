"""Self-supervised exemplars (Paint by Example, arXiv 2211.13227): a thing cut out of its own picture is the reference,
strongly augmented, and the place it was cut from is masked."""

import math
import random
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from dialogpaint.core.image import Mask, Picture
from dialogpaint.core.region import around
from dialogpaint.world.features import main_colour, palette
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.phrases import with_article
from dialogpaint.world.render import box, render
from dialogpaint.world.scene import Scene, Thing

Box = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Exemplar:
    """thing: which is its own exemplar. picture: its surroundings, square, at the size asked for. hole: True where the
    picture is to be repainted. reference: the crop, square, of the same size. words: what is different about the thing
    in the picture ("but red"); "" = nothing is."""

    thing: Thing
    picture: Picture
    hole: Mask
    reference: Picture
    words: str = ""


def sample_exemplar(
    scene: Scene, size: int, rng: random.Random, turned: bool = True, worded: float = 0.0
) -> Exemplar | None:
    """A thing of the scene as its own exemplar, seen from as near as an editor looks at a region (`core.region`); None
    if nothing has a usable size. Half of the scenes are drawn twice as large, so that what is near is also sharp.

    turned: whether the reference is augmented. worded: the share of exemplars whose reference shows the thing in
    another colour than the picture, and whose words say the picture's.
    """
    things = usable(scene)
    if not things:
        return None
    thing = rng.choice(things)
    drawn = render(scene, size * rng.choice((1, 2)))
    tight = box(scene, thing.id)
    hole = _hole(tight, drawn.width, rng)
    window = around(hole).slices
    shown, words = drawn, ""
    if worded and rng.random() < worded and main_colour(thing):
        shown, words = _otherwise(scene, thing, drawn, rng)
    reference = augmented(tight, shown, rng) if turned else cut_out(tight, shown, rng.randrange(0, 5))
    return Exemplar(
        thing=thing,
        picture=_resized(drawn.pixels[window], size),
        hole=_nearest(hole[window], size),
        reference=_resized(reference.pixels, size),
        words=words,
    )


def usable(scene: Scene) -> list[Thing]:
    """The things that take 2 % to 80 % of the picture, the paper's bounds."""
    return [thing for thing in scene.things if 0.02 <= _area(box(scene, thing.id)) <= 0.8]


def cut_out(tight: Box, picture: Picture, margin: int) -> Picture:
    """The box and so many pixels around it, made square by what is beside it, at the size of the square picture."""
    size = picture.width
    left, top, right, bottom = (round(value * size) for value in tight)
    side = max(right - left, bottom - top) + 2 * margin
    cx, cy = (left + right) // 2, (top + bottom) // 2
    padded = np.pad(picture.pixels, ((size, size), (size, size), (0, 0)), mode="edge")
    crop = padded[size + cy - side // 2 :, size + cx - side // 2 :][:side, :side]
    image = Image.fromarray(np.ascontiguousarray(crop)).resize((size, size), Image.Resampling.BICUBIC)
    return Picture(pixels=np.asarray(image, dtype=np.uint8))


def _otherwise(scene: Scene, thing: Thing, picture: Picture, rng: random.Random) -> tuple[Picture, str]:
    """The picture with the thing in another colour, and words that ask for the one it has."""
    main, colour = KINDS[thing.kind].main, main_colour(thing)
    other = rng.choice([name for name in palette(thing.kind, main) if name != colour])
    changed = thing.model_copy(update={"colours": thing.colours | {main: other}})
    things = tuple(changed if one.id == thing.id else one for one in scene.things)
    words = rng.choice((f"but {colour}", f"in {colour}", colour, with_article(f"{colour} {thing.kind}")))
    return render(scene.model_copy(update={"things": things}), picture.width), words


def _resized(pixels: NDArray[np.uint8], size: int) -> Picture:
    image = Image.fromarray(np.ascontiguousarray(pixels)).resize((size, size), Image.Resampling.BICUBIC)
    return Picture(pixels=np.asarray(image, dtype=np.uint8))


def _nearest(hole: Mask, size: int) -> Mask:
    return np.asarray(Image.fromarray(hole).resize((size, size), Image.Resampling.NEAREST), dtype=np.bool_)


def _area(one: Box) -> float:
    return (one[2] - one[0]) * (one[3] - one[1])


def _hole(tight: Box, size: int, rng: random.Random) -> Mask:
    """The box enlarged on each side by up to 40 % of the free space, or of itself where that is less; half the time an
    irregular Bezier outline. The paper enlarges by the free space alone; beside a small thing that is most of the
    picture, and then the hole no longer says how large the thing shall be."""
    x0, y0, x1, y1 = tight
    across, up = x1 - x0, y1 - y0
    wide = (
        x0 - 0.4 * rng.random() * min(x0, across),
        y0 - 0.4 * rng.random() * min(y0, up),
        x1 + 0.4 * rng.random() * min(1 - x1, across),
        y1 + 0.4 * rng.random() * min(1 - y1, up),
    )
    image = Image.new("1", (size, size))
    draw = ImageDraw.Draw(image)
    if rng.random() < 0.5:
        draw.polygon([(x * size, y * size) for x, y in _irregular(tight, wide, rng)], fill=1)
    else:
        draw.rectangle([value * size for value in wide], fill=1)
    return np.asarray(image, dtype=np.bool_)


def _irregular(tight: Box, wide: Box, rng: random.Random) -> list[tuple[float, float]]:
    """Four quadratic Bezier curves over the tight box's edges, bulging to the wide box, each point jittered."""
    x0, y0, x1, y1 = tight
    corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    middles = [((x0 + x1) / 2, wide[1]), (wide[2], (y0 + y1) / 2), ((x0 + x1) / 2, wide[3]), (wide[0], (y0 + y1) / 2)]
    points: list[tuple[float, float]] = []
    for start, middle, end in zip(corners, middles, corners[1:] + corners[:1], strict=True):
        for t in np.linspace(0.05, 0.9, 18):
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
            x, y = (a * start[i] + b * middle[i] + c * end[i] + rng.uniform(-0.01, 0.01) for i in (0, 1))
            points.append((x, y))
    return points


def augmented(tight: Box, picture: Picture, rng: random.Random) -> Picture:
    """Cut out with a small margin; flip, rotate up to 20 degrees, blur: so that it cannot simply be pasted."""
    image = Image.fromarray(cut_out(tight, picture, rng.randrange(0, 5)).pixels)
    if rng.random() < 0.5:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if rng.random() < 0.5:
        image = image.rotate(rng.uniform(-20, 20), Image.Resampling.BICUBIC, fillcolor=_mean(image))
    if rng.random() < 0.3:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 1.5)))
    return Picture(pixels=np.asarray(image, dtype=np.uint8))


def _mean(image: Image.Image) -> tuple[int, int, int]:
    pixels: NDArray[np.float64] = np.asarray(image, dtype=np.float64).reshape(-1, 3)
    red, green, blue = (math.floor(value) for value in pixels.mean(axis=0))
    return red, green, blue
