"""Contact sheets of every adjustment on given photographs, for people to look at."""

from collections.abc import Iterator
from pathlib import Path

from dialogpaint.adjustments import values as a
from dialogpaint.adjustments.sentences import sentence
from dialogpaint.core.image import Picture, load_picture
from dialogpaint.editors.adjust.apply import apply, needs_mask
from dialogpaint.evaluation.sheets import Cell, sheet


def draw(folder: Path, photographs: list[Path], size: int = 256, columns: int = 6) -> Iterator[Path]:
    """One PNG a photograph and group of adjustments, written to `folder` as they are ready.

    Raises BadInput for a file that cannot be read.
    """
    for path in photographs:
        picture = load_picture(path)
        for group, adjustments in GROUPS.items():
            cells = [Cell(pictures=(picture,), text="as it was")]
            cells += [Cell(pictures=(_done(wish, picture),), text=sentence(wish)) for wish in adjustments]
            target = folder / f"{path.stem}-{group}.png"
            sheet(cells, columns, size).save(target)
            yield target


def _done(wish: a.Adjustment, picture: Picture) -> Picture:
    if not needs_mask(wish):
        return apply(wish, picture)
    marked = picture.pixels[:, :, 0] < 0
    height, width = marked.shape
    marked[height * 2 // 5 : height * 3 // 5, width * 2 // 5 : width * 3 // 5] = True
    return apply(wish, picture, marked)


GROUPS: dict[str, list[a.Adjustment]] = {
    "tone": [kind(amount=amount) for kind in a.SIGNED for amount in (-a.MUCH, -a.BIT, a.BIT, a.PLAIN, a.MUCH)],
    "looks": [
        a.Enhance(),
        a.BlackAndWhite(),
        a.Sepia(),
        a.Vintage(),
        a.Invert(),
        *(
            kind(amount=amount)
            for kind in (a.Sharpen, a.Blur, a.Denoise, a.Grain, a.Vignette, a.BackgroundBlur)
            for amount in (a.BIT, a.MUCH)
        ),
        *(
            kind(amount=amount)
            for kind in (a.Pencil, a.Cartoon, a.Oil, a.Watercolour, a.Pixelate, a.Posterise)
            for amount in (0.2, 0.5, 0.9)
        ),
        a.Pencil(coloured=True),
    ],
    "colours": [
        a.ColourPop(),
        *(a.ColourPop(colour=colour) for colour in ("red", "green", "blue", "yellow")),
        *(
            a.ChangeColour(colour=old, to=new)
            for old in ("red", "green", "blue", "brown")
            for new in ("blue", "yellow")
            if new != old
        ),
        *(a.ChangeColour(colour=old, to="red") for old in ("white", "black", "grey", "orange")),
        *(a.ChangeColour(to=new) for new in ("red", "white", "black", "green")),
        a.RemoveMarked(),
    ],
    "shape": [
        a.CropTo(width=1, height=1),
        a.CropTo(width=16, height=9),
        a.CropTighter(),
        a.CutSide(side="left", amount=0.25),
        a.CropToMarked(),
        a.Rotate(degrees=90),
        a.Rotate(degrees=-10),
        a.Straighten(),
        a.Flip(),
        a.Flip(way="vertically"),
        a.Scale(width=100),
        a.Border(),
        a.Border(colour="gold", amount=0.1),
        a.Caption(text="Happy Birthday"),
        a.Caption(text="A long caption that has to go on more than one line", place="top left", colour="yellow"),
        *(a.Shape(shape=shape, place=place) for shape, place in zip(a.SHAPES, a.PLACES, strict=False)),
        a.Shape(shape="arrow", pointing="down", place="right", colour="blue"),
    ],
}
