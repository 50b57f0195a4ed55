"""What is shown of a thing while it is learned: its pictures at other sizes and places, with words that say so, so that
neither is taken for the thing's own (Custom Diffusion, arXiv 2212.04488, section 3 and its code; Custom-Edit, section
4.1, for the adjectives)."""

import random
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_FAR, _NEAR = ("a far away ", "very small "), ("zoomed in ", "close up ")
_SMALL = 0.6
"""Of the full size, below which a picture is pasted somewhere and called far away."""


@dataclass(frozen=True, kw_only=True)
class Example:
    """pixels: (size, size, 3) uint8. prompt: what they show. shown: (size, size), True where the picture is."""

    pixels: NDArray[np.uint8]
    prompt: str
    shown: NDArray[np.bool_]


def example(pixels: NDArray[np.uint8], prompt: str, rng: random.Random) -> Example:
    """pixels: (size, size, 3), a picture of the thing. Two times in three it is made smaller, else larger; half the
    time mirrored."""
    size = pixels.shape[0]
    if rng.random() < 0.5:
        pixels = np.ascontiguousarray(pixels[:, ::-1])
    scale = rng.uniform(1 / 3, 1) if rng.random() < 2 / 3 else rng.uniform(1.2, 1.4)
    side = max(1, round(scale * size))
    resized = np.asarray(Image.fromarray(pixels).resize((side, side), Image.Resampling.BICUBIC), dtype=np.uint8)
    if scale > 1:
        top, left = (rng.randint(0, side - size) for _ in range(2))
        crop = resized[top : top + size, left : left + size]
        return Example(pixels=crop, prompt=rng.choice(_NEAR) + prompt, shown=np.ones((size, size), dtype=np.bool_))
    if scale >= _SMALL:
        return Example(pixels=pixels, prompt=prompt, shown=np.ones((size, size), dtype=np.bool_))
    top, left = (rng.randint(0, size - side) for _ in range(2))
    canvas, shown = np.zeros_like(pixels), np.zeros((size, size), dtype=np.bool_)
    canvas[top : top + side, left : left + side] = resized
    shown[top : top + side, left : left + side] = True
    return Example(pixels=canvas, prompt=rng.choice(_FAR) + prompt, shown=shown)


def prompts(noun: str, word: str = "", adjectives: tuple[str, ...] = ()) -> list[str]:
    """Prompts of a thing: "photo of a <rex> patterned dog"; without a word, of any such thing."""
    named = [" ".join(filter(None, (word, adjective, noun))) for adjective in ("", *adjectives)]
    return [f"photo of {'an' if name[0] in 'aeiou' else 'a'} {name}" for name in named]
