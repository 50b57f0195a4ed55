"""Contact sheets: rows of pictures with a line of text under each, for people to look at."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from dialogpaint.core.image import Picture, picture_from_pil

_INK, _PAPER, _GOOD, _BAD = (40, 40, 48), (250, 249, 246), (40, 130, 70), (190, 50, 45)


@dataclass(frozen=True, kw_only=True)
class Cell:
    """pictures side by side, and what is written under them. good: None = no verdict."""

    pictures: tuple[Picture, ...]
    text: str
    good: bool | None = None


def sheet(cells: Sequence[Cell], columns: int, size: int = 128) -> Picture:
    """A grid of cells, each picture scaled to size x size."""
    font = ImageFont.load_default(size=11)
    width = max(len(cell.pictures) for cell in cells) * (size + 4) + 12
    height = size + 44
    rows = -(-len(cells) // columns)
    page = Image.new("RGB", (columns * width + 8, rows * height + 8), _PAPER)
    draw = ImageDraw.Draw(page)
    for index, cell in enumerate(cells):
        left, top = 8 + (index % columns) * width, 8 + (index // columns) * height
        for place, picture in enumerate(cell.pictures):
            page.paste(_thumbnail(picture, size), (left + place * (size + 4), top))
        colour = _INK if cell.good is None else _GOOD if cell.good else _BAD
        for line, text in enumerate(_wrapped(cell.text, font, width - 14)[:3]):
            draw.text((left, top + size + 2 + 12 * line), text, fill=colour, font=font)
    return picture_from_pil(page)


def _thumbnail(picture: Picture, size: int) -> Image.Image:
    image = Image.fromarray(np.ascontiguousarray(picture.pixels))
    image.thumbnail((size, size), Image.Resampling.LANCZOS)
    if max(image.size) < size:
        scale = size / max(image.size)
        image = image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.BICUBIC)
    return image


def _wrapped(text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont, width: int) -> list[str]:
    lines: list[str] = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
