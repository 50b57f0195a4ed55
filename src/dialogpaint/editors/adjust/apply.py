"""Carrying an adjustment out on a picture."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from dialogpaint.adjustments import values as a
from dialogpaint.adjustments.colour_names import COLOURS
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Mask, Picture
from dialogpaint.editors.adjust import colour, detail, drawing, filters, geometry, removal, subject, tone
from dialogpaint.editors.adjust.pixels import Pixels, Weights, blended, mixed, within

_WITH_AMOUNT: dict[str, Callable[[Pixels, float], Pixels]] = {
    "brightness": tone.brightness,
    "contrast": tone.contrast,
    "exposure": tone.exposure,
    "shadows": tone.shadows,
    "highlights": tone.highlights,
    "saturation": tone.saturation,
    "warmth": tone.warmth,
    "tint": tone.tint,
    "pop": tone.pop,
    "enhance": tone.enhance,
    "black_and_white": tone.black_and_white,
    "sepia": tone.sepia,
    "sharpen": detail.sharpen,
    "blur": detail.blur,
    "denoise": detail.denoise,
    "vignette": detail.vignette,
    "cartoon": filters.cartoon,
    "oil": filters.oil,
    "watercolour": filters.watercolour,
    "pixelate": filters.pixelate,
    "posterise": tone.posterise,
}
_NOTHING_AT_ZERO = frozenset(
    {
        *("brightness", "contrast", "exposure", "shadows", "highlights", "saturation", "warmth", "tint", "pop"),
        *("enhance", "black_and_white", "sepia", "vintage", "sharpen", "blur", "denoise", "grain", "vignette"),
        *("background_blur", "crop_tighter", "cut_side", "border"),
    }
)


def apply(adjustment: a.Adjustment, picture: Picture, mask: Mask | None = None, *, seed: int = 0) -> Picture:
    """The adjusted picture; alpha and ICC profile go with it.

    mask: True where it may change; pixels outside stay bit for bit. `ColourPop` without a colour and `BackgroundBlur`
    take the mask for the background. seed: of the grain's noise. 8 bits a channel, as `Picture` holds.
    Raises BadInput where a mask is needed, cannot be used, or marks nothing.
    """
    if mask is not None and (mask.shape != picture.pixels.shape[:2] or not mask.any()):
        raise BadInput("the mask must have the picture's size and mark something.")
    if adjustment.op in _NOTHING_AT_ZERO and getattr(adjustment, "amount", 1) == 0:
        return picture
    if isinstance(adjustment, a.GEOMETRY):
        return _reshaped(adjustment, picture, mask)
    if isinstance(adjustment, a.Caption | a.Shape):
        return _drawn_on(adjustment, picture, mask)
    pixels = _recoloured(adjustment, picture.pixels, mask, seed)
    return picture.with_pixels(pixels if mask is None else within(picture.pixels, pixels, mask))


def needs_mask(adjustment: a.Adjustment) -> bool:
    marked = isinstance(adjustment, a.RemoveMarked | a.CropToMarked)
    return marked or (isinstance(adjustment, a.ChangeColour) and adjustment.colour is None)


def estimates_subject(adjustment: a.Adjustment) -> bool:
    """Whether, without a mask, it has to guess what the picture is of."""
    if isinstance(adjustment, a.ColourPop):
        return adjustment.colour is None
    return isinstance(adjustment, a.BackgroundBlur)


def _recoloured(adjustment: a.Adjustment, pixels: Pixels, mask: Mask | None, seed: int) -> Pixels:
    work = _WITH_AMOUNT.get(adjustment.op)
    if work is not None:
        return work(pixels, adjustment.amount)  # type: ignore[union-attr]
    match adjustment:
        case a.Invert():
            return tone.invert(pixels)
        case a.Vintage(amount=amount):
            return mixed(pixels, detail.vignette(tone.faded(pixels), 0.3), amount)
        case a.Grain(amount=amount):
            return detail.grain(pixels, amount, seed)
        case a.Pencil(amount=amount, coloured=coloured):
            return filters.pencil(pixels, amount, coloured)
        case a.BackgroundBlur(amount=amount):
            return subject.blur_background(pixels, amount, _background(pixels, mask))
        case a.ColourPop(colour=None):
            return subject.grey_background(pixels, _background(pixels, mask))
        case a.ColourPop(colour=str(kept)):
            return colour.keep_colour(pixels, kept)
        case a.ChangeColour(colour=old, to=new):
            return colour.change_colour(pixels, old, new, _needed(mask) if old is None else mask)
        case a.RemoveMarked():
            return removal.remove(pixels, _needed(mask))
        case _:
            raise TypeError(f"not an adjustment of colours: {adjustment!r}")


def _background(pixels: Pixels, mask: Mask | None) -> Weights:
    return subject.background_weights(pixels) if mask is None else mask.astype(np.float32)


def _reshaped(adjustment: a.Adjustment, picture: Picture, mask: Mask | None) -> Picture:
    if mask is not None and not isinstance(adjustment, a.CropToMarked):
        raise BadInput("the size and shape of the picture cannot change in one part only. Take the mark away.")
    if isinstance(adjustment, a.CropToMarked):
        mask = _needed(mask)
    if isinstance(adjustment, a.Straighten):
        degrees = geometry.slant(picture.pixels)
        adjustment = a.Rotate(degrees=degrees)
    pixels = _layer(adjustment, picture.pixels, mask, alpha=False)
    alpha = None if picture.alpha is None else _layer(adjustment, picture.alpha, mask, alpha=True)
    return replace(picture, pixels=pixels, alpha=alpha)


def _layer(adjustment: a.Adjustment, layer: Pixels, mask: Mask | None, *, alpha: bool) -> Pixels:
    match adjustment:
        case a.CropTo(width=width, height=height):
            return geometry.crop_to(layer, width, height)
        case a.CropTighter(amount=amount):
            return geometry.crop_tighter(layer, amount)
        case a.CutSide(side=side, amount=amount):
            return np.ascontiguousarray(geometry.cut_side(layer, side, amount))
        case a.CropToMarked() if mask is not None:
            return np.ascontiguousarray(geometry.crop_to_box(layer, mask))
        case a.Rotate(degrees=degrees):
            return geometry.rotate(layer, degrees)
        case a.Flip(way=way):
            return geometry.flip(layer, way)
        case a.Scale(percent=percent, width=width, height=height):
            return geometry.scaled_to(layer, percent, width, height)
        case a.Border(colour=name, amount=amount):
            return geometry.border(layer, amount, (255,) if alpha else COLOURS[name])
        case _:
            raise TypeError(f"not a change of shape: {adjustment!r}")


def _drawn_on(adjustment: a.Caption | a.Shape, picture: Picture, mask: Mask | None) -> Picture:
    if isinstance(adjustment, a.Caption):
        layers = drawing.caption(picture.pixels, adjustment, mask)
    else:
        layers = drawing.shape(picture.pixels, adjustment, mask)
    pixels, alpha = picture.pixels, picture.alpha
    for ink, weights in layers:
        if mask is not None:
            weights = weights * mask
        pixels = blended(pixels, np.broadcast_to(np.array(ink, dtype=np.uint8), pixels.shape), weights)
        # What is drawn on a transparent place must be seen.
        alpha = None if alpha is None else np.maximum(alpha, np.rint(weights * 255).astype(np.uint8))
    return replace(picture, pixels=pixels, alpha=alpha)


def _needed(mask: Mask | None) -> Mask:
    if mask is None:
        raise BadInput("mark the part of the picture first, with a mask.")
    return mask
