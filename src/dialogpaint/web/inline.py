"""Pictures inside a page's own text: they have no address, so nothing about where they come from can be read off it."""

import base64
import io

from PIL import Image

from dialogpaint.core.image import Picture

LARGEST = 1024
"""Pixels of the longer side; larger pictures are shown smaller."""


def shown(picture: Picture, alt: str) -> str:
    """An `img`, lossless. alt: what it is, in words that HTML need not escape."""
    image = picture.to_pil()
    if max(image.size) > LARGEST:
        image.thumbnail((LARGEST, LARGEST), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    image.save(buffer, "PNG", icc_profile=picture.icc, compress_level=3)
    data = base64.b64encode(buffer.getvalue()).decode()
    return f'<img alt="{alt}" src="data:image/png;base64,{data}">'
