"""What to say of an adjustment that left the picture exactly as it was."""

from dialogpaint.adjustments import values as a

_SAID: dict[str, str] = {
    "enhance": "light and colours are balanced already",
    "black_and_white": "the picture is black and white already",
    "sepia": "the picture is sepia already",
    "invert": "inverted, the picture looks the same",
    "denoise": "there is no noise to take out",
    "colour_pop": "there is no other colour to take out",
    "pixelate": "the picture's own pixels are as coarse already",
    "straighten": "the picture is straight already, or has no lines to go by",
    "crop_to_marked": "the marked part is the whole picture",
    "scale": "the picture has that size already",
    "remove_marked": "there is nothing around the mark to fill it from",
}
_NO_COLOUR = "the picture has no colours that could be stronger or weaker"


def unchanged(adjustment: a.Adjustment) -> str:
    """A clause without a full stop, such as "the picture is square already"."""
    amount = getattr(adjustment, "amount", None)
    if amount == 0:
        return "at 0 % there is nothing to do: say how much"
    match adjustment:
        case a.CropTo(width=width, height=height):
            return f"the picture is {'square' if width == height else f'{width}:{height}'} already"
        case a.Rotate(degrees=0):
            return "turned all the way round, the picture is as it was"
        case a.Rotate() | a.Flip():
            return f"{'turned' if isinstance(adjustment, a.Rotate) else 'mirrored'}, the picture looks the same"
        case a.ColourPop(colour=str()):
            return "that is all the colour there is"
        case a.ChangeColour(colour=str(old)):
            return f"nothing in the picture is {old}"
        case a.ChangeColour(to=new):
            return f"the marked part is {new} already"
        case a.Saturation():
            return _NO_COLOUR
        case _:
            return _SAID.get(adjustment.op, f"{_wanting(adjustment)} makes no difference to this picture")


def _wanting(adjustment: a.Adjustment) -> str:
    return f'"{adjustment.op.replace("_", " ")}"'
