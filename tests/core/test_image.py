"""Pictures from any file: what is kept, what is converted, and what is refused in one line."""

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from dialogpaint.core import image
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import (
    Picture,
    from_tensor,
    load_mask,
    load_picture,
    picture_from_bytes,
    picture_from_pil,
    to_tensor,
    write_atomically,
)

RGB = np.random.default_rng(0).integers(0, 256, (20, 30, 3), dtype=np.uint8)
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def encoded(picture: Image.Image, form: str = "PNG", **options: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, form, **options)
    return buffer.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(BadInput) as caught:
        picture_from_bytes(data, name="it.png")
    assert "\n" not in str(caught.value)
    return str(caught.value)


# --- what is read


@pytest.mark.parametrize("form", ["PNG", "WEBP", "TIFF", "BMP"])
def test_lossless_formats_keep_every_pixel(form: str) -> None:
    options = {"lossless": True} if form == "WEBP" else {}
    picture = picture_from_bytes(encoded(Image.fromarray(RGB), form, **options))
    assert np.array_equal(picture.pixels, RGB) and picture.alpha is None and picture.icc is None
    assert (picture.width, picture.height) == (30, 20)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_applied(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = picture_from_bytes(encoded(Image.fromarray(RGB), exif=exif))
    turned = {
        1: RGB, 2: RGB[:, ::-1], 3: RGB[::-1, ::-1], 4: RGB[::-1], 5: RGB.transpose(1, 0, 2),
        6: np.rot90(RGB, -1), 7: RGB[::-1, ::-1].transpose(1, 0, 2), 8: np.rot90(RGB),
    }[orientation]  # fmt: skip
    assert np.array_equal(picture.pixels, turned)


def test_alpha_and_the_colours_under_it_are_kept(tmp_path: Path) -> None:
    alpha = np.random.default_rng(1).integers(0, 256, (20, 30), dtype=np.uint8)
    whole = np.dstack([RGB, alpha])
    picture = picture_from_bytes(encoded(Image.fromarray(whole)))
    assert picture.alpha is not None and np.array_equal(picture.alpha, alpha)
    picture.save(tmp_path / "out.png")
    assert load_picture(tmp_path / "out.png").same_as(picture)


def test_the_colour_profile_is_kept_through_every_format(tmp_path: Path) -> None:
    picture = picture_from_bytes(encoded(Image.fromarray(RGB), icc_profile=SRGB))
    assert picture.icc == SRGB
    for name in ("out.png", "out.jpg", "out.webp"):
        picture.save(tmp_path / name)
        assert load_picture(tmp_path / name).icc == SRGB
    assert picture.with_pixels(255 - RGB).icc == SRGB


def test_sixteen_bits_become_eight() -> None:
    levels = np.array([[0, 257, 32768, 65535]], dtype=np.uint16)
    picture = picture_from_bytes(encoded(Image.fromarray(levels)))
    assert picture.pixels[0, :, 0].tolist() == [0, 1, 128, 255]
    assert (picture.pixels[..., 0] == picture.pixels[..., 2]).all()


def test_cmyk_becomes_rgb_without_its_profile() -> None:
    cyan = Image.new("CMYK", (4, 4), (255, 0, 0, 0))
    picture = picture_from_bytes(encoded(cyan, "TIFF", icc_profile=b"a CMYK profile"))
    assert picture.pixels[0, 0].tolist() == [0, 255, 255] and picture.icc is None


def test_a_palette_with_transparency_becomes_alpha() -> None:
    palette = Image.new("P", (4, 2))
    palette.putpalette([255, 0, 0, 0, 0, 255])
    palette.putpixel((1, 0), 1)
    picture = picture_from_bytes(encoded(palette, transparency=1))
    assert picture.pixels[0, 0].tolist() == [255, 0, 0]
    assert picture.alpha is not None and picture.alpha[0].tolist() == [255, 0, 255, 255]


@pytest.mark.parametrize(("mode", "alpha"), [("L", False), ("LA", True), ("1", False), ("P", False), ("RGBA", True)])
def test_any_mode_is_read(mode: str, alpha: bool) -> None:
    picture = picture_from_bytes(encoded(Image.fromarray(RGB).convert("L").convert(mode)))
    assert picture.pixels.shape == (20, 30, 3) and (picture.alpha is not None) == alpha


def test_only_the_first_frame_of_an_animation_counts() -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    picture = picture_from_bytes(encoded(frames[0], "GIF", save_all=True, append_images=frames[1:]))
    assert picture.pixels[0, 0].tolist() == [255, 0, 0]


# --- what is refused


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and has no pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def test_too_many_pixels_are_refused_before_they_are_unpacked() -> None:
    assert "81 megapixels" in refused(png_header(9000, 9000))


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_a_decompression_bomb_is_refused() -> None:
    assert "100 megapixels" in refused(png_header(10_000, 10_000))
    assert "too large" in refused(png_header(60_000, 60_000))


def test_damage_and_other_files_are_refused() -> None:
    whole = encoded(Image.fromarray(RGB))
    assert "damaged" in refused(whole[: len(whole) // 2])
    assert "damaged" in refused(png_header(40, 40))
    assert "not a picture" in refused(b"hello, this is text")
    assert "not a picture" in refused(b"")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2000), st.binary(min_size=1, max_size=8))
def test_a_flipped_byte_gives_a_picture_or_one_line(place: int, junk: bytes) -> None:
    data = bytearray(encoded(Image.fromarray(RGB)))
    data[place % len(data) : place % len(data) + len(junk)] = junk
    try:
        picture_from_bytes(bytes(data))
    except BadInput as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("make", "words"), [("none", "no such picture"), ("folder", "is a folder"), ("empty", "is empty")]
)
def test_a_bad_path_is_one_line(tmp_path: Path, make: str, words: str) -> None:
    path = tmp_path / "it.png"
    if make == "folder":
        path.mkdir()
    elif make == "empty":
        path.touch()
    with pytest.raises(BadInput, match=words):
        load_picture(path)


def test_a_huge_file_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image, "MAX_BYTES", 1_000_000)
    (tmp_path / "it.png").write_bytes(b"x" * 2_000_001)
    with pytest.raises(BadInput, match="has 2 MB, more than 1 MB"):
        load_picture(tmp_path / "it.png")


def test_an_unknown_suffix_is_refused_before_writing(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"\.png, \.jpg or \.webp"):
        Picture(pixels=RGB).save(tmp_path / "out.gif")
    assert not list(tmp_path.iterdir())


# --- saving


def test_png_and_its_hash_are_exact(tmp_path: Path) -> None:
    picture = Picture(pixels=RGB)
    picture.save(tmp_path / "deep" / "out.png")
    assert load_picture(tmp_path / "deep" / "out.png").same_as(picture)
    assert picture.sha256 == Picture(pixels=RGB.copy()).sha256 != Picture(pixels=255 - RGB).sha256


def test_jpeg_loses_alpha_and_little_else(tmp_path: Path) -> None:
    smooth = np.add.outer(np.arange(64), np.arange(64)).astype(np.uint8)[..., None].repeat(3, axis=2)
    Picture(pixels=smooth, alpha=np.full((64, 64), 99, dtype=np.uint8)).save(tmp_path / "out.jpg")
    back = load_picture(tmp_path / "out.jpg")
    assert back.alpha is None and np.abs(back.pixels.astype(int) - smooth).mean() < 3


def test_a_failed_write_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.png"
    write_atomically(path, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(image.os, "fsync", full)
    with pytest.raises(BadInput, match="No space left"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old" and [entry.name for entry in tmp_path.iterdir()] == ["out.png"]


def test_pixels_of_another_size_are_a_programming_error() -> None:
    with pytest.raises(ValueError, match="pixels are"):
        Picture(pixels=RGB).with_pixels(RGB[:5])


# --- masks


def _mask(tmp_path: Path, picture: Image.Image) -> np.ndarray:
    picture.save(tmp_path / "mask.png")
    return load_mask(tmp_path / "mask.png", 4, 2)


def test_white_may_change(tmp_path: Path) -> None:
    levels = np.array([[0, 127, 128, 255], [255, 0, 0, 0]], dtype=np.uint8)
    expected = [[False, False, True, True], [True, False, False, False]]
    assert _mask(tmp_path, Image.fromarray(levels)).tolist() == expected
    assert _mask(tmp_path, Image.fromarray(levels).convert("RGB")).tolist() == expected


def test_transparent_may_change(tmp_path: Path) -> None:
    painted = np.full((2, 4, 4), 255, dtype=np.uint8)
    painted[0, :2, 3] = 0
    assert _mask(tmp_path, Image.fromarray(painted)).tolist() == [[True, True, False, False], [False] * 4]


def test_an_opaque_alpha_channel_does_not_decide(tmp_path: Path) -> None:
    painted = np.zeros((2, 4, 4), dtype=np.uint8)
    painted[..., 3] = 255
    painted[0, 0, :3] = 255
    assert _mask(tmp_path, Image.fromarray(painted)).sum() == 1


def test_unusable_masks_are_one_line(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="the mask is empty"):
        _mask(tmp_path, Image.new("L", (4, 2)))
    with pytest.raises(BadInput, match="the mask is 5x2, the picture 4x2"):
        _mask(tmp_path, Image.new("L", (5, 2), 255))


# --- tensors


def test_tensors_there_and_back() -> None:
    tensor = to_tensor(Picture(pixels=RGB))
    assert tensor.shape == (1, 3, 20, 30) and tensor.min() >= -1 and tensor.max() <= 1
    assert np.array_equal(from_tensor(tensor).pixels, RGB)
    assert np.array_equal(from_tensor(tensor[0]).pixels, RGB)
    assert from_tensor(tensor * 5).pixels.shape == RGB.shape


def test_a_grey_profile_does_not_end_up_in_a_colour_picture() -> None:
    header = bytearray(SRGB)
    header[16:20] = b"GRAY"
    grey = Image.fromarray(RGB).convert("L")
    grey.info["icc_profile"] = bytes(header)
    assert picture_from_pil(grey).icc is None
