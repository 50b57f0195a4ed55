"""Pictures: the only place that converts between files, Pillow, arrays and tensors."""

import hashlib
import io
import os
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from dialogpaint.core.errors import BadInput

if TYPE_CHECKING:
    import torch

Mask = NDArray[np.bool_]
"""Height x width; True where something applies (an edit may happen, a thing is)."""

MAX_PIXELS = 64_000_000
MAX_BYTES = 200_000_000


@dataclass(frozen=True, kw_only=True, eq=False)
class Picture:
    """A picture being edited.

    pixels: (height, width, 3) uint8, sRGB or as the ICC profile says. alpha: (height, width) uint8 or None.
    icc: the embedded colour profile's bytes or None; carried through edits and written back.
    """

    pixels: NDArray[np.uint8]
    alpha: NDArray[np.uint8] | None = None
    icc: bytes | None = None

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])

    @property
    def sha256(self) -> str:
        """Of the PNG that `to_png` writes, so that a content-addressed file can be checked against its name."""
        return hashlib.sha256(self.to_png()).hexdigest()

    def with_pixels(self, pixels: NDArray[np.uint8]) -> "Picture":
        """The same picture with other colours; alpha and profile stay."""
        if pixels.shape != self.pixels.shape:
            raise ValueError(f"pixels are {pixels.shape}, the picture is {self.pixels.shape}")
        return replace(self, pixels=pixels)

    def to_pil(self) -> Image.Image:
        picture = Image.fromarray(self.pixels, "RGB")
        if self.alpha is not None:
            picture.putalpha(Image.fromarray(self.alpha, "L"))
        return picture

    def to_png(self) -> bytes:
        buffer = io.BytesIO()
        self.to_pil().save(buffer, "PNG", icc_profile=self.icc, compress_level=3)
        return buffer.getvalue()

    def save(self, path: str | Path) -> None:
        """Write atomically; the suffix chooses PNG (lossless), JPEG or WebP (quality 95; JPEG loses alpha)."""
        path = Path(path)
        form = form_of(path)
        if form == "PNG":
            write_atomically(path, self.to_png())
            return
        buffer = io.BytesIO()
        picture = self.to_pil().convert("RGB") if form == "JPEG" else self.to_pil()
        picture.save(buffer, form, quality=95, icc_profile=self.icc)
        write_atomically(path, buffer.getvalue())

    def same_as(self, other: "Picture") -> bool:
        """Whether every pixel and alpha value is equal."""
        if self.pixels.shape != other.pixels.shape or not np.array_equal(self.pixels, other.pixels):
            return False
        if self.alpha is None or other.alpha is None:
            return self.alpha is other.alpha
        return bool(np.array_equal(self.alpha, other.alpha))


_FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}


def form_of(path: Path) -> str:
    """The format a name asks for (PNG, JPEG, WEBP). Raises BadInput for any other, so that one can ask before the
    work.
    """
    form = _FORMATS.get(path.suffix.lower())
    if form is None:
        raise BadInput(f"cannot write {path.name}: use a name ending in .png, .jpg or .webp")
    return form


def load_picture(path: str | Path) -> Picture:
    """Read a file. EXIF orientation is applied; alpha and ICC profile are kept; any mode becomes RGB or RGBA.

    Raises BadInput for a file that is missing, empty, too large, or not a picture.
    """
    path = Path(path)
    if not path.exists():
        raise BadInput(f"no such picture: {path}. Check the path.")
    if path.is_dir():
        raise BadInput(f"{path} is a folder, not a picture. Give one picture file.")
    size = path.stat().st_size
    if size == 0:
        raise BadInput(f"{path.name} is empty. Save it again or choose another picture.")
    if size > MAX_BYTES:
        raise BadInput(
            f"{path.name} has {size // 1_000_000} MB, more than {MAX_BYTES // 1_000_000} MB. Make it smaller."
        )
    return picture_from_bytes(path.read_bytes(), name=path.name)


def picture_from_bytes(data: bytes, name: str = "the picture") -> Picture:
    """Decode an encoded picture (PNG, JPEG, WebP, ...). Raises BadInput, as `load_picture`."""
    try:
        image = Image.open(io.BytesIO(data))
        _check_size(image.width * image.height, name)
        image.load()
    except UnidentifiedImageError:
        raise BadInput(f"{name} is not a picture this program can read. Use PNG, JPEG or WebP.") from None
    except Image.DecompressionBombError:
        raise BadInput(
            f"{name} is too large to open safely. Use at most {MAX_PIXELS // 1_000_000} megapixels."
        ) from None
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise BadInput(f"{name} is damaged ({_one_line(error)}). Save it again or choose another picture.") from None
    return picture_from_pil(image)


def picture_from_pil(image: Image.Image) -> Picture:
    """Any Pillow image; orientation applied."""
    _check_size(image.width * image.height, "the picture")
    # A profile of grey or CMYK values would not fit the RGB pixels they become.
    icc = image.info.get("icc_profile") if image.mode in ("RGB", "RGBA", "P") else None
    image = ImageOps.exif_transpose(image)
    if image.mode in ("I;16", "I;16B", "I;16L", "I", "F"):
        image = _to_eight_bits(image)
    alpha = None
    if "A" in image.getbands() or "transparency" in image.info:
        image = image.convert("RGBA")
        alpha = np.asarray(image.getchannel("A"), dtype=np.uint8).copy()
    return Picture(pixels=np.asarray(image.convert("RGB"), dtype=np.uint8).copy(), alpha=alpha, icc=icc)


def load_mask(path: str | Path, width: int, height: int) -> Mask:
    """A mask picture: white (or, in a picture with alpha, transparent) = may change. Must have the picture's size."""
    picture = load_picture(path)
    if (picture.width, picture.height) != (width, height):
        raise BadInput(
            f"the mask is {picture.width}x{picture.height}, the picture {width}x{height}. Give a mask of the same size."
        )
    if picture.alpha is not None and (picture.alpha < 255).any():
        mask = picture.alpha < 128
    else:
        mask = picture.pixels.mean(axis=2) >= 128
    if not mask.any():
        raise BadInput("the mask is empty: paint white where the picture may change.")
    return np.asarray(mask, dtype=np.bool_)


def check_mask(mask: Mask, picture: Picture) -> None:
    """Raises BadInput for a mask of another size than the picture's."""
    height, width = mask.shape
    if (width, height) != (picture.width, picture.height):
        raise BadInput(
            f"the mask is {width}x{height}, the picture {picture.width}x{picture.height}. Give a mask of the same size."
        )


def changed_share(before: Picture, after: Picture) -> float:
    """The share of pixels that differ at all, 0..1; 1 when the sizes differ."""
    if before.pixels.shape != after.pixels.shape:
        return 1.0
    return float((before.pixels != after.pixels).any(axis=2).mean())


def to_tensor(picture: Picture) -> "torch.Tensor":
    """(1, 3, height, width) float32 in -1..1."""
    import torch

    return torch.from_numpy(picture.pixels.copy()).permute(2, 0, 1)[None].float() / 127.5 - 1.0


def from_tensor(tensor: "torch.Tensor") -> Picture:
    """A (1, 3, height, width) or (3, height, width) tensor in -1..1; values outside are clipped."""
    array = tensor.detach().float().cpu().reshape(-1, *tensor.shape[-2:]).permute(1, 2, 0)
    pixels = ((array.clamp(-1, 1) + 1.0) * 127.5).round().byte().numpy()
    return Picture(pixels=np.ascontiguousarray(pixels))


def write_atomically(path: Path, data: bytes) -> None:
    """Write beside the target and rename: a kill at any moment leaves the old file or the new one, never half."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    except OSError as error:
        raise BadInput(f"cannot write {path}: {error.strerror}. Choose another place.") from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise BadInput(f"cannot write {path}: {error.strerror}. Free some space or choose another place.") from None


def _check_size(pixels: int, name: str) -> None:
    if pixels > MAX_PIXELS:
        raise BadInput(
            f"{name} has {pixels // 1_000_000} megapixels, more than {MAX_PIXELS // 1_000_000}. Make it smaller first."
        )


def _to_eight_bits(image: Image.Image) -> Image.Image:
    values = np.asarray(image, dtype=np.float64)
    top = 255.0 if values.max(initial=0) <= 255 else 65535.0
    return Image.fromarray(np.clip(values * (255.0 / top), 0, 255).round().astype(np.uint8), "L")


def _one_line(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0][:80]
