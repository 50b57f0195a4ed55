"""What can be adjusted: frozen, typed JSON values. `editors.adjust` carries them out, `sentences` says them.

Amounts are hundredths. Signed ones run from -1 to 1 and 0 changes nothing; the others run from 0 to 1. A value is
always meant for the picture as it was before the adjustment, so a later "less" makes a new value and does not stack.
"""

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

from dialogpaint.adjustments.colour_names import COLOURS, PICKED

TOUCH, BIT, PLAIN, MUCH, FULL = 0.1, 0.2, 0.35, 0.6, 1.0
"""What "a touch", "a bit", no word at all, "much" and "completely" stand for."""


def _hundredths(value: float) -> float:
    return round(value, 2) + 0.0  # plus 0.0 turns -0.0 into 0.0


def _colour(name: str) -> str:
    if name not in COLOURS:
        raise ValueError(f"unknown colour '{name}'")
    return name


def _picked(name: str) -> str:
    if name not in PICKED:
        raise ValueError(f"'{name}' cannot be picked out of a picture")
    return name


def _one_line(text: str) -> str:
    text = " ".join(text.split())
    if not text or not text.isprintable():
        raise ValueError("a text needs at least one character, and only ones that can be seen")
    return text


Signed = Annotated[float, Field(ge=-1, le=1), AfterValidator(_hundredths)]
Share = Annotated[float, Field(ge=0, le=1), AfterValidator(_hundredths)]
Colour = Annotated[str, AfterValidator(_colour)]
PickedColour = Annotated[str, AfterValidator(_picked)]
Pixels = Annotated[int, Field(ge=1, le=20_000)]
Place = Literal["top left", "top", "top right", "left", "middle", "right", "bottom left", "bottom", "bottom right"]
Side = Literal["left", "right", "top", "bottom"]
Direction = Literal["left", "right", "up", "down"]
ShapeName = Literal["heart", "star", "arrow", "circle", "square", "triangle"]
PLACES: tuple[Place, ...] = get_args(Place)
SHAPES: tuple[ShapeName, ...] = get_args(ShapeName)


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Brightness(_Value):
    """Of the middle tones; black stays black and white white."""

    op: Literal["brightness"] = "brightness"
    amount: Signed = PLAIN


class Contrast(_Value):
    op: Literal["contrast"] = "contrast"
    amount: Signed = PLAIN


class Exposure(_Value):
    """1 = two stops of light more (the brightest tones roll off), -1 = two stops less."""

    op: Literal["exposure"] = "exposure"
    amount: Signed = PLAIN


class Shadows(_Value):
    """1 = dark tones much lighter, -1 = much darker."""

    op: Literal["shadows"] = "shadows"
    amount: Signed = PLAIN


class Highlights(_Value):
    """1 = bright tones much lighter, -1 = much darker."""

    op: Literal["highlights"] = "highlights"
    amount: Signed = PLAIN


class Saturation(_Value):
    """-1 = no colour at all."""

    op: Literal["saturation"] = "saturation"
    amount: Signed = PLAIN


class Warmth(_Value):
    """Towards orange, or (negative) towards blue."""

    op: Literal["warmth"] = "warmth"
    amount: Signed = PLAIN


class Tint(_Value):
    """Towards magenta, or (negative) towards green."""

    op: Literal["tint"] = "tint"
    amount: Signed = PLAIN


class Pop(_Value):
    """Contrast and saturation together."""

    op: Literal["pop"] = "pop"
    amount: Signed = PLAIN


class Enhance(_Value):
    """Levels stretched and a colour cast taken out, as the picture needs it."""

    op: Literal["enhance"] = "enhance"
    amount: Share = FULL


class BlackAndWhite(_Value):
    op: Literal["black_and_white"] = "black_and_white"
    amount: Share = FULL


class Sepia(_Value):
    op: Literal["sepia"] = "sepia"
    amount: Share = FULL


class Vintage(_Value):
    """Faded blacks, warm lights, less colour, darker corners."""

    op: Literal["vintage"] = "vintage"
    amount: Share = FULL


class Invert(_Value):
    op: Literal["invert"] = "invert"


class Sharpen(_Value):
    op: Literal["sharpen"] = "sharpen"
    amount: Share = PLAIN


class Blur(_Value):
    op: Literal["blur"] = "blur"
    amount: Share = PLAIN


class Denoise(_Value):
    op: Literal["denoise"] = "denoise"
    amount: Share = PLAIN


class Grain(_Value):
    op: Literal["grain"] = "grain"
    amount: Share = PLAIN


class Vignette(_Value):
    op: Literal["vignette"] = "vignette"
    amount: Share = PLAIN


class BackgroundBlur(_Value):
    """Blurs what the mask marks; without a mask, what does not seem to be the subject."""

    op: Literal["background_blur"] = "background_blur"
    amount: Share = PLAIN


class ColourPop(_Value):
    """Everything grey but one colour. None = all that the mask marks turns grey; without a mask, the background."""

    op: Literal["colour_pop"] = "colour_pop"
    colour: PickedColour | None = None


class ChangeColour(_Value):
    """Parts of one colour become another, with their light and shade. None = all that the mask marks."""

    op: Literal["change_colour"] = "change_colour"
    colour: PickedColour | None = None
    to: Colour


class Pencil(_Value):
    op: Literal["pencil"] = "pencil"
    amount: Share = 0.5
    coloured: bool = False


class Cartoon(_Value):
    op: Literal["cartoon"] = "cartoon"
    amount: Share = 0.5


class Oil(_Value):
    op: Literal["oil"] = "oil"
    amount: Share = 0.5


class Watercolour(_Value):
    op: Literal["watercolour"] = "watercolour"
    amount: Share = 0.5


class Pixelate(_Value):
    op: Literal["pixelate"] = "pixelate"
    amount: Share = 0.5


class Posterise(_Value):
    op: Literal["posterise"] = "posterise"
    amount: Share = 0.5


class CropTo(_Value):
    """The largest part of that shape about the centre; width and height are a ratio, such as 16 and 9."""

    op: Literal["crop_to"] = "crop_to"
    width: Annotated[int, Field(ge=1, le=100)]
    height: Annotated[int, Field(ge=1, le=100)]


class CropTighter(_Value):
    """Cuts this share, at most nine tenths, of width and of height away, evenly from all sides."""

    op: Literal["crop_tighter"] = "crop_tighter"
    amount: Annotated[float, Field(ge=0, le=0.9), AfterValidator(_hundredths)] = BIT


class CutSide(_Value):
    """Cuts this share, at most nine tenths, of the width or height off one side."""

    op: Literal["cut_side"] = "cut_side"
    side: Side
    amount: Annotated[float, Field(ge=0, le=0.9), AfterValidator(_hundredths)] = TOUCH


class CropToMarked(_Value):
    """The smallest upright rectangle about what the mask marks."""

    op: Literal["crop_to_marked"] = "crop_to_marked"


class Rotate(_Value):
    """Clockwise, in tenths of a degree. Quarter turns are exact; others are cropped so that no corner is empty."""

    op: Literal["rotate"] = "rotate"
    degrees: Annotated[float, Field(gt=-360, lt=360), AfterValidator(lambda value: round(value, 1) + 0.0)]


class Straighten(_Value):
    """Rotates, by at most ten degrees, so that the picture's long lines are level or upright."""

    op: Literal["straighten"] = "straighten"


class Flip(_Value):
    """horizontally = left and right change places."""

    op: Literal["flip"] = "flip"
    way: Literal["horizontally", "vertically"] = "horizontally"


class Scale(_Value):
    """To so many per cent; or to a width or height in pixels, the other following; or to both (then cropped first)."""

    op: Literal["scale"] = "scale"
    percent: Annotated[int, Field(ge=1, le=1000)] | None = None
    width: Pixels | None = None
    height: Pixels | None = None

    def model_post_init(self, context: object) -> None:
        if (self.percent is None) == (self.width is None and self.height is None):
            raise ValueError("give a percentage, or a width, a height or both")


class Border(_Value):
    """amount: its width as a share of the picture's shorter side, at most a half."""

    op: Literal["border"] = "border"
    colour: Colour = "white"
    amount: Annotated[float, Field(ge=0, le=0.5), AfterValidator(_hundredths)] = 0.05


class Caption(_Value):
    """amount: the letters' height as a share of the picture's shorter side. colour None = black or white, as one reads
    it best.
    """

    op: Literal["caption"] = "caption"
    text: Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(_one_line)]
    place: Place = "bottom"
    colour: Colour | None = None
    amount: Annotated[float, Field(ge=0.01, le=0.5), AfterValidator(_hundredths)] = 0.08


class Shape(_Value):
    """amount: its height as a share of the picture's shorter side. pointing: arrows only."""

    op: Literal["shape"] = "shape"
    shape: ShapeName
    colour: Colour = "red"
    place: Place = "middle"
    amount: Annotated[float, Field(ge=0.01, le=1), AfterValidator(_hundredths)] = 0.2
    pointing: Direction = "right"

    def model_post_init(self, context: object) -> None:
        if self.shape != "arrow" and self.pointing != "right":
            raise ValueError("only an arrow points somewhere")


class RemoveMarked(_Value):
    """Fills what the mask marks from its surroundings."""

    op: Literal["remove_marked"] = "remove_marked"


Adjustment = Annotated[
    Brightness
    | Contrast
    | Exposure
    | Shadows
    | Highlights
    | Saturation
    | Warmth
    | Tint
    | Pop
    | Enhance
    | BlackAndWhite
    | Sepia
    | Vintage
    | Invert
    | Sharpen
    | Blur
    | Denoise
    | Grain
    | Vignette
    | BackgroundBlur
    | ColourPop
    | ChangeColour
    | Pencil
    | Cartoon
    | Oil
    | Watercolour
    | Pixelate
    | Posterise
    | CropTo
    | CropTighter
    | CutSide
    | CropToMarked
    | Rotate
    | Straighten
    | Flip
    | Scale
    | Border
    | Caption
    | Shape
    | RemoveMarked,
    Field(discriminator="op"),
]
ADJUSTMENT: TypeAdapter[Adjustment] = TypeAdapter(Adjustment)
KINDS: tuple[type[BaseModel], ...] = get_args(get_args(Adjustment)[0])
SIGNED = (Brightness, Contrast, Exposure, Shadows, Highlights, Saturation, Warmth, Tint, Pop)
"""Those whose amount has two directions."""
GEOMETRY = (CropTo, CropTighter, CutSide, CropToMarked, Rotate, Straighten, Flip, Scale, Border)
"""Those that may change the picture's size; a mask cannot limit them."""
