"""Light and colour of the whole picture: curves (one table look-up) and colour matrices. Amount 0 = unchanged."""

import cv2
import numpy as np
from numpy.typing import NDArray

from dialogpaint.editors.adjust.pixels import LUMA, Pixels, as_grey, eight_bit, luma, mixed

Curve = NDArray[np.float64]
"""256 values in 0..1 (or beyond: they are clipped), one for each level."""

_LEVELS: Curve = np.arange(256) / 255.0


def brightness(pixels: Pixels, amount: float) -> Pixels:
    return _curved(pixels, _LEVELS ** (2.0 ** (-1.6 * amount)))


def contrast(pixels: Pixels, amount: float) -> Pixels:
    """More: an S-curve that keeps black and white. Less: towards middle grey."""
    return _curved(pixels, _contrast_curve(amount))


def exposure(pixels: Pixels, amount: float) -> Pixels:
    """Up to two stops, in linear light. More light rolls off towards white instead of clipping."""
    linear, gain = _to_linear(_LEVELS), 4.0**amount
    lit = linear * gain / (1 + (gain - 1) * linear) if amount > 0 else linear * gain
    return _curved(pixels, _from_linear(lit))


def shadows(pixels: Pixels, amount: float) -> Pixels:
    return _curved(pixels, _shadow_curve(_LEVELS, amount))


def highlights(pixels: Pixels, amount: float) -> Pixels:
    """The mirror image of `shadows`."""
    return _curved(pixels, 1 - _shadow_curve(1 - _LEVELS, -amount))


def saturation(pixels: Pixels, amount: float) -> Pixels:
    """-1 = grey; lightness stays."""
    factor = 1 + amount * (1.1 if amount > 0 else 1.0)
    matrix = factor * np.eye(3) + (1 - factor) * np.tile(LUMA, (3, 1))
    return eight_bit(cv2.transform(pixels, matrix))


def warmth(pixels: Pixels, amount: float) -> Pixels:
    """Towards orange, or (negative) blue: gains in linear light that keep a grey's lightness."""
    return _gains(pixels, (0.35 * amount, 0.0, -0.75 * amount))


def tint(pixels: Pixels, amount: float) -> Pixels:
    """Towards magenta, or (negative) green."""
    return _gains(pixels, (0.3 * amount, -0.3 * amount, 0.3 * amount))


def pop(pixels: Pixels, amount: float) -> Pixels:
    return saturation(contrast(pixels, 0.8 * amount), 0.6 * amount)


def black_and_white(pixels: Pixels, amount: float) -> Pixels:
    return mixed(pixels, as_grey(pixels), amount)


def sepia(pixels: Pixels, amount: float) -> Pixels:
    """A brown-toned print: the tones of black and white, each with its colour."""
    tones = np.stack([_LEVELS**0.82, _LEVELS**1.0, _LEVELS**1.28], axis=-1) * (1.0, 0.955, 0.86)
    return mixed(pixels, _curved(as_grey(pixels), tones), amount)


def invert(pixels: Pixels) -> Pixels:
    return eight_bit(cv2.bitwise_not(pixels))


def posterise(pixels: Pixels, amount: float) -> Pixels:
    """Lightness in eight steps at amount 0, in two at amount 1, and colours in ever coarser ones; what is nearly grey
    becomes grey and not a false colour. After smoothing out what would only become speckle."""
    lab = eight_bit(cv2.cvtColor(cv2.bilateralFilter(pixels, 7, 40, 4), cv2.COLOR_RGB2Lab))
    steps = round(7 - 6 * amount)
    light = eight_bit(255 * np.rint(_LEVELS * steps) / steps)
    coarse = 12 + 14 * amount
    chroma = eight_bit(128 + coarse * np.rint((np.arange(256) - 128) / coarse))
    table = np.stack([light, chroma, chroma], axis=-1).reshape(256, 1, 3)
    return eight_bit(cv2.cvtColor(cv2.LUT(lab, table), cv2.COLOR_Lab2RGB))


def enhance(pixels: Pixels, amount: float) -> Pixels:
    """Levels stretched so that half a per cent is black and half a per cent white (by at most a third of the scale),
    the middle tones of a dark picture kept from getting darker by that, and most of a colour cast taken out.
    """
    some = luma(np.ascontiguousarray(pixels[:: max(1, len(pixels) // 500)]))
    low, middle, high = np.percentile(some, (0.5, 50, 99.5)) / 255.0
    low, high = min(low, 0.17), max(high, 0.83)
    stretched = np.clip((_LEVELS[:, None] * _cast(pixels) - low) / (high - low), 0, 1)
    sunk = float(np.clip((middle - low) / (high - low), 0.02, 1))
    wanted = max(sunk, min(middle, 0.45))
    lifted = stretched ** (np.log(wanted) / np.log(sunk)) if sunk < wanted < 1 else stretched
    return mixed(pixels, saturation(_curved(pixels, lifted), 0.08), amount)


def _cast(pixels: Pixels) -> Curve:
    """A gain for each channel that makes what is nearly grey greyer. Strong colours have no say: they are no cast."""
    sample = pixels.reshape(-1, 3)[:: max(1, pixels.size // 300_000)] / 255.0
    spread = np.ptp(sample, axis=1) / (sample.max(axis=1) + 0.02)
    say = np.clip(1 - spread / 0.35, 0, 1) * (sample.max(axis=1) < 0.98) + 1e-6
    means = np.average(sample, axis=0, weights=say) + 0.02
    return np.asarray(np.clip((means.mean() / means) ** 0.7, 0.85, 1.18))


def faded(pixels: Pixels) -> Pixels:
    """The colours of an old print: lifted blacks, creamy whites, less saturation."""
    calm = saturation(pixels, -0.35)
    tones = np.stack([0.09 + 0.89 * _LEVELS**0.95, 0.085 + 0.825 * _LEVELS, 0.095 + 0.68 * _LEVELS], axis=-1)
    return _curved(contrast(calm, 0.2), tones)


def _curved(pixels: Pixels, curve: Curve) -> Pixels:
    """curve: 256 values for all channels, or 256 x 3."""
    table = eight_bit(curve * 255.0)
    return eight_bit(cv2.LUT(pixels, np.ascontiguousarray(table.reshape(256, 1, -1))))


def _contrast_curve(amount: float) -> Curve:
    if amount <= 0:
        return 0.5 + (_LEVELS - 0.5) * (1 + 0.85 * amount)
    steep = 1.0 + 7.0 * amount
    bent = 1 / (1 + np.exp(-steep * (_LEVELS - 0.5)))
    bent = (bent - bent[0]) / (bent[-1] - bent[0])
    # A logistic of steepness 1 is nearly but not quite a straight line.
    return np.asarray(_LEVELS + min(1.0, 4 * amount) * (bent - _LEVELS))


def _shadow_curve(levels: Curve, amount: float) -> Curve:
    target = levels**0.5 if amount > 0 else levels**2.0
    return np.asarray(levels + abs(amount) * (target - levels) * (1 - levels) ** 1.5)


def _gains(pixels: Pixels, stops: tuple[float, float, float]) -> Pixels:
    gains = 2.0 ** np.array(stops)
    gains /= float(LUMA @ gains)
    return _curved(pixels, _from_linear(_to_linear(_LEVELS)[:, None] * gains))


def _to_linear(values: Curve) -> Curve:
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def _from_linear(values: Curve) -> Curve:
    return np.asarray(
        np.where(values <= 0.0031308, values * 12.92, 1.055 * np.maximum(values, 0.0031308) ** (1 / 2.4) - 0.055)
    )
