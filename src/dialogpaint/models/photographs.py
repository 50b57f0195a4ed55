"""Whether a picture is a photograph: a logistic regression on statistics of its pixels.

Drawings have flat areas, few colours and clean edges; photographs have noise, texture and soft gradients everywhere. So
a few dozen numbers and one weighted sum tell them apart (logistic regression: D. R. Cox, The regression analysis of
binary sequences, JRSS B 20, 1958; uniform binary patterns: T. Ojala, M. Pietikäinen and T. Mäenpää, Multiresolution
gray-scale and rotation invariant texture classification with local binary patterns, PAMI 24, 2002).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from safetensors import SafetensorError
from safetensors.numpy import load, save

from dialogpaint.core.errors import MissingWeights
from dialogpaint.core.image import Picture, write_atomically

FILE = "photographs.safetensors"
SIZE = 128
"""Pictures are looked at with their longer side at this many pixels, and at half of it."""
FARTHEST = 6.0
"""How many deviations of the drawings a statistic may count; what is farther off is not more of a photograph."""

_SHORTEST = 64
_BANDS = ((0.02, 0.05), (0.05, 0.1), (0.1, 0.2), (0.2, 0.35), (0.35, 0.5))
"""In cycles a pixel."""


def statistics(picture: Picture) -> NDArray[np.float64]:
    """(N,) numbers about a picture of any size: edges, colours, noise, texture and spectrum at two sizes."""
    pixels = _small(picture)
    half = cv2.resize(pixels, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    views = [(view, view.astype(np.float32)) for view in (pixels, half)]
    return np.concatenate(
        [
            np.concatenate([_edges(colours), _palette(view), _noise(view), _texture(colours), _patterns(colours)])
            for view, colours in views
        ]
    )


@dataclass(frozen=True, kw_only=True, eq=False)
class PhotographTest:
    """mean, deviation: (N,) of the statistics of drawings. weights: (N,). A score above `threshold`: looks like a
    photograph; above `certain`: is one, whatever else speaks against it."""

    mean: NDArray[np.float64]
    deviation: NDArray[np.float64]
    weights: NDArray[np.float64]
    bias: float
    threshold: float
    certain: float

    def score(self, picture: Picture) -> float:
        """Higher = more like a photograph: the log odds, with as many drawings as photographs about."""
        return float(self.scores(statistics(picture)[None])[0])

    def scores(self, found: NDArray[np.float64]) -> NDArray[np.float64]:
        """(pictures,) scores of (pictures, N) statistics."""
        scores: NDArray[np.float64] = standardised(found, self.mean, self.deviation) @ self.weights + self.bias
        return scores

    def says(self, picture: Picture, known: Callable[[Picture], bool]) -> bool:
        """Whether the picture is a photograph. known: whether a captioner of drawings knows it; asked only when the
        score leaves a doubt."""
        score = self.score(picture)
        return score > self.certain or (score > self.threshold and not known(picture))

    def save(self, path: Path) -> None:
        """Write atomically, as one safetensors file."""
        numbers = np.array([self.bias, self.threshold, self.certain])
        arrays = {"mean": self.mean, "deviation": self.deviation, "weights": self.weights, "bias_thresholds": numbers}
        write_atomically(path, save({name: np.ascontiguousarray(array) for name, array in arrays.items()}))

    @classmethod
    def load(cls, path: Path) -> "PhotographTest":
        """Raises MissingWeights for a file that is missing, broken or of other statistics than these."""
        try:
            arrays = load(path.read_bytes())
            bias, threshold, certain = map(float, arrays["bias_thresholds"])
            mean, deviation, weights = (arrays[name] for name in ("mean", "deviation", "weights"))
        except (OSError, SafetensorError, KeyError, ValueError):
            raise MissingWeights(f"{path} holds no test for photographs. Train the stage photographs again.") from None
        if not mean.shape == deviation.shape == weights.shape == (COUNT,):
            raise MissingWeights(f"{path} is of another version of dialogpaint. Train the stage photographs again.")
        return cls(mean=mean, deviation=deviation, weights=weights, bias=bias, threshold=threshold, certain=certain)


def standardised(
    found: NDArray[np.float64], mean: NDArray[np.float64], deviation: NDArray[np.float64]
) -> NDArray[np.float64]:
    """(pictures, N) statistics in deviations from the mean, at most FARTHEST away."""
    return ((found - mean) / deviation).clip(-FARTHEST, FARTHEST)


def _small(picture: Picture) -> NDArray[np.uint8]:
    """Longer side = SIZE. Narrow pictures are mirrored, so that there is enough to look at."""
    scale = SIZE / max(picture.width, picture.height)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    small = np.asarray(Image.fromarray(picture.pixels).resize(size, Image.Resampling.LANCZOS), dtype=np.uint8)
    missing = [(0, max(0, _SHORTEST - side)) for side in small.shape[:2]]
    return np.pad(small, (*missing, (0, 0)), mode="symmetric")


def _edges(colours: NDArray[np.float32]) -> NDArray[np.float64]:
    """How many neighbours are alike, and how unevenly the differences are spread."""
    across = np.abs(np.diff(colours, axis=1)).max(axis=2)[:-1]
    down = np.abs(np.diff(colours, axis=0)).max(axis=2)[:, :-1]
    step = np.maximum(across, down)
    alike = [(step <= level).mean() for level in (2, 4, 8, 16, 32, 64)]
    light = colours.mean(axis=2)
    steps = np.concatenate([np.diff(light, axis=1).ravel(), np.diff(light, axis=0).ravel()])
    first, second, fourth = np.abs(steps).mean(), (steps**2).mean(), (steps**4).mean()
    return np.array(
        [
            *alike,
            np.log(step.mean() + 1),
            np.sqrt((step**2).mean()) / (step.mean() + 1),
            (steps == 0).mean(),
            np.log(second + 0.1) - 2 * np.log(first + 0.1),
            np.log(fourth + 0.1) - 2 * np.log(second + 0.1),
        ]
    )


def _palette(view: NDArray[np.uint8]) -> NDArray[np.float64]:
    """How few colours make up the picture, and how strong they are."""
    red, green, blue = np.moveaxis(view.astype(np.int64) // 16, 2, 0)
    counts = np.bincount((red * 256 + green * 16 + blue).ravel(), minlength=4096)
    shares = np.sort(counts)[::-1] / counts.sum()
    entropy = -(shares[shares > 0] * np.log(shares[shares > 0])).sum()
    brightest, darkest = view.max(axis=2).astype(np.float64), view.min(axis=2)
    saturation = (brightest - darkest) / (brightest + 1)
    return np.array(
        [
            *(shares[:most].sum() for most in (4, 16, 64)),
            entropy,
            saturation.mean(),
            np.quantile(saturation, 0.9),
            saturation.std(),
        ]
    )


def _noise(view: NDArray[np.uint8]) -> NDArray[np.float64]:
    """What a median and a Laplacian leave: little in flat areas, much in noise and fine texture."""
    rest = np.abs(view.astype(np.float64) - cv2.medianBlur(view, 3)).max(axis=2)
    curve = np.abs(cv2.Laplacian(view.astype(np.float64).mean(axis=2), cv2.CV_64F, borderType=cv2.BORDER_REFLECT))
    levels = [rest.mean(), np.median(rest), np.quantile(curve, 0.25), np.median(curve), curve.mean()]
    return np.array([*np.log1p(levels), (rest > 4).mean(), (rest > 12).mean()])


def _texture(colours: NDArray[np.float32]) -> NDArray[np.float64]:
    """Contrast in small windows, noise in the flattest quarter of the picture, and how fast the spectrum falls."""
    light = colours.mean(axis=2)
    mean = cv2.blur(light, (5, 5))
    contrast = np.sqrt(np.maximum(cv2.blur(light * light, (5, 5)) - mean * mean, 0.0))
    fine = (colours - cv2.GaussianBlur(colours, (0, 0), 1.0))[contrast <= np.quantile(contrast, 0.25)]
    grey = fine.mean(axis=1)
    # Of noise, the share that all three channels have in common: 1 for grey grain, a third for independent channels.
    common = ((grey**2).mean() + 0.05) / ((fine**2).mean() + 0.05)
    windows = np.log1p(np.quantile(contrast, (0.05, 0.1, 0.25, 0.5, 0.75, 0.9)))
    return np.array([*windows, np.log1p(fine.std()), np.log1p(np.abs(grey).mean()), common, *_fall(light)])


def _fall(light: NDArray[np.float32]) -> NDArray[np.float64]:
    """Differences of the log power between neighbouring bands of frequency."""
    side = min(light.shape)
    window = np.hanning(side)
    square = (light[:side, :side] - light.mean()) * window[:, None] * window
    power = np.abs(np.fft.fft2(square)) ** 2
    frequency = np.hypot(np.fft.fftfreq(side)[:, None], np.fft.fftfreq(side))
    bands = [np.log(power[(frequency >= low) & (frequency < high)].mean() + 1) for low, high in _BANDS]
    return np.diff(bands)


def _patterns(colours: NDArray[np.float32]) -> NDArray[np.float64]:
    """Log shares of the uniform local binary patterns: which of the eight neighbours are lighter by more than a
    level."""
    light = colours.mean(axis=2)
    height, width = light.shape
    ring = ((0, 0), (0, 1), (0, 2), (1, 2), (2, 2), (2, 1), (2, 0), (1, 0))
    middle = light[1:-1, 1:-1] + 1.0
    lighter = np.stack([light[y : y + height - 2, x : x + width - 2] > middle for y, x in ring])
    turns = (lighter != np.roll(lighter, 1, axis=0)).sum(axis=0)
    codes = np.where(turns <= 2, lighter.sum(axis=0), 9)
    return np.log(np.bincount(codes.ravel(), minlength=10) / codes.size + 0.003)


COUNT = 2 * (11 + 7 + 7 + 13 + 10)
"""N, the length of `statistics`."""
