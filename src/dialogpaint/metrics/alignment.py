"""Cosines in a space where pictures and words can be compared; all vectors are unit vectors (width,).

Several things are called "CLIP score"; each has its name here.
"""

import numpy as np
from jaxtyping import Float

CLIPSCORE_WEIGHT = 2.5


def cosine(one: Float[np.ndarray, " width"], other: Float[np.ndarray, " width"]) -> float:
    """-1..1. With two pictures: CLIP-I, or DINO's score. With a picture and a text: CLIP-T, InstructPix2Pix's
    similarity."""
    return float(np.dot(np.asarray(one, np.float64), np.asarray(other, np.float64)))


def clip_score(picture: Float[np.ndarray, " width"], text: Float[np.ndarray, " width"]) -> float:
    """CLIPScore of Hessel et al. (arXiv 2104.08718): 2.5 max(cos, 0). Theirs prefixes texts with "A photo depicts"."""
    return CLIPSCORE_WEIGHT * max(cosine(picture, text), 0.0)


def percent_score(picture: Float[np.ndarray, " width"], text: Float[np.ndarray, " width"]) -> float:
    """100 max(cos, 0): what torchmetrics calls CLIPScore, and PIE-Bench "CLIP similarity"."""
    return 100 * max(cosine(picture, text), 0.0)


def direction(
    before: Float[np.ndarray, " width"],
    after: Float[np.ndarray, " width"],
    said_before: Float[np.ndarray, " width"],
    said_after: Float[np.ndarray, " width"],
) -> float:
    """Directional similarity (StyleGAN-NADA, arXiv 2108.00946; InstructPix2Pix's filter): the cosine of the change in
    the picture with the change in the caption. nan when either did not change, which is no direction."""
    moved, meant = np.subtract(after, before, dtype=np.float64), np.subtract(said_after, said_before, dtype=np.float64)
    lengths = float(np.linalg.norm(moved) * np.linalg.norm(meant))
    return float(np.dot(moved, meant)) / lengths if lengths > 1e-12 else float("nan")
