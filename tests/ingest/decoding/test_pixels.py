import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from tests.ingest.decoding.renditions import near, shown, with_swapped_primaries
from tests.ingest.decoding.samples import corners, png_chunk


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "tif"])
def test_every_orientation_is_shown_upright(tmp_path: Path, orientation: int, ending: str) -> None:
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = corners().transpose(undo[orientation]) if orientation > 1 else corners()
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / f"a.{ending}"
    stored.save(path, quality=95, exif=exif)
    image = shown(path)
    assert image.size == (64, 48)
    assert near(image.getpixel((10, 10)), (255, 0, 0), 25)
    assert near(image.getpixel((54, 10)), (0, 160, 0), 25)
    assert near(image.getpixel((10, 38)), (0, 0, 255), 25)


def test_cmyk_without_a_profile(tmp_path: Path) -> None:
    for ending in ("jpg", "tif"):
        path = tmp_path / f"a.{ending}"
        Image.new("CMYK", (40, 40), (0, 255, 255, 0)).save(path, quality=95)
        assert near(shown(path).getpixel((20, 20)), (255, 0, 0))


def test_a_profile_that_does_not_fit_or_is_broken_is_ignored(tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    path = tmp_path / "a.jpg"
    for profile in (b"broken", srgb[:200], b"\0" * 200):
        Image.new("RGB", (40, 40), (200, 100, 50)).save(path, quality=95, icc_profile=profile)
        assert near(shown(path).getpixel((20, 20)), (200, 100, 50))
    Image.new("CMYK", (40, 40), (0, 255, 255, 0)).save(path, quality=95, icc_profile=srgb)
    assert near(shown(path).getpixel((20, 20)), (255, 0, 0))


def test_colours_are_converted_by_their_profile(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    swapped = with_swapped_primaries().replace(
        "sRGB".encode("utf-16-be"), "test".encode("utf-16-be")
    )
    Image.new("RGB", (40, 40), (255, 0, 0)).save(path, icc_profile=swapped)
    assert near(shown(path).getpixel((20, 20)), (0, 255, 0), 30)


def test_code_points_of_high_dynamic_range_are_brought_down(tmp_path: Path) -> None:
    path = tmp_path / "hdr.png"
    Image.new("RGB", (40, 40), (148, 148, 148)).save(path)
    whole = path.read_bytes()
    path.write_bytes(whole[:33] + png_chunk(b"cICP", bytes([9, 16, 0, 1])) + whole[33:])
    assert near(shown(path).getpixel((20, 20)), (231, 231, 231), 10), "reference white in PQ"


def _png_16(
    path: Path, kind: int, samples: Sequence[tuple[int, ...]], size: tuple[int, int]
) -> Path:
    header = struct.pack(">IIBBBBB", *size, 16, kind, 0, 0, 0)
    width = size[0]
    rows = b""
    for top in range(0, len(samples), width):
        rows += b"\0" + b"".join(
            struct.pack(">H", v) for s in samples[top : top + width] for v in s
        )
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(png_chunk(*chunk) for chunk in chunks))
    return path


@pytest.mark.parametrize("value", [0, 0x4000, 0x8000, 0xFFFF])
def test_16_bits_of_grey_are_scaled_and_not_clipped(tmp_path: Path, value: int) -> None:
    samples = [(value,)] * 1022 + [(0,), (0xFFFF,)]
    path = _png_16(tmp_path / "a.png", 0, samples, (32, 32))
    assert near(shown(path).getpixel((8, 8)), (value // 257,) * 3)
    little, big = tmp_path / "a.tif", tmp_path / "b.tif"
    for mode, order, target in (("I;16", "<", little), ("I;16B", ">", big)):
        raw = b"".join(struct.pack(f"{order}H", sample[0]) for sample in samples)
        Image.frombytes(mode, (32, 32), raw).save(target)
    assert near(shown(little).getpixel((8, 8)), (value // 257,) * 3)
    assert near(shown(big).getpixel((8, 8)), (value // 257,) * 3)


def test_16_bits_of_colour_and_alpha(tmp_path: Path) -> None:
    solid = _png_16(tmp_path / "a.png", 2, [(0xFFFF, 0x8000, 0)] * 64, (8, 8))
    assert near(shown(solid).getpixel((4, 4)), (255, 128, 0))
    half = _png_16(tmp_path / "b.png", 6, [(0xFFFF, 0, 0, 0x8000)] * 64, (8, 8))
    assert near(shown(half).getpixel((4, 4)), (255, 127, 127))
    grey = _png_16(tmp_path / "c.png", 4, [(0, 0)] * 64, (8, 8))
    assert near(shown(grey).getpixel((4, 4)), (255, 255, 255))


def test_the_narrow_range_of_a_heat_camera_becomes_visible(tmp_path: Path) -> None:
    samples = [(7000 + x * 10,) for _ in range(32) for x in range(32)]
    image = shown(_png_16(tmp_path / "a.png", 0, samples, (32, 32)))
    assert near(image.getpixel((0, 16)), (0, 0, 0), 20)
    assert near(image.getpixel((31, 16)), (255, 255, 255), 20)


def test_an_even_grey_with_a_little_noise_stays_even(tmp_path: Path) -> None:
    path = _png_16(tmp_path / "a.png", 0, [(0x8000 + at % 9,) for at in range(1024)], (32, 32))
    assert near(shown(path).getpixel((8, 8)), (128, 128, 128))


def test_floating_point_grey(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    Image.new("F", (16, 16), 0.5).save(path)
    assert near(shown(path).getpixel((8, 8)), (128, 128, 128))


def _lab_tiff(path: Path, lightness: int, a: int, b: int) -> Path:
    """An uncompressed CIELAB TIFF of 16 bits a channel, 4 by 4 pixels."""
    pixels = struct.pack("<HHH", lightness, a & 0xFFFF, b & 0xFFFF) * 16
    tags = [
        (256, 3, 1, 4), (257, 3, 1, 4), (258, 3, 3, 134), (259, 3, 1, 1), (262, 3, 1, 8),
        (273, 4, 1, 140), (277, 3, 1, 3), (278, 3, 1, 4), (279, 4, 1, len(pixels)), (284, 3, 1, 1),
    ]  # fmt: skip
    directory = b"".join(struct.pack("<HHII", *tag) for tag in tags)
    head = b"II*\0\x08\0\0\0" + struct.pack("<H", len(tags)) + directory + b"\0\0\0\0"
    path.write_bytes(head + struct.pack("<HHH", 16, 16, 16) + pixels)
    return path


def test_cielab_of_16_bits_is_shown_in_its_colours(tmp_path: Path) -> None:
    red = _lab_tiff(tmp_path / "a.tif", round(53.24 / 100 * 65535), round(80.09 * 256), 67 * 256)
    assert near(shown(red).getpixel((2, 2)), (255, 0, 0), 25)
    green = _lab_tiff(tmp_path / "b.tif", round(46.23 / 100 * 65535), -51 * 256, round(49.9 * 256))
    assert near(shown(green).getpixel((2, 2)), (0, 128, 0), 25)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparency_is_laid_on_white(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "a.png"
    clear = Image.new("RGBA", (32, 32), (10, 20, 30, 0)).convert(mode)
    clear.save(path)
    assert near(shown(path).getpixel((16, 16)), (255, 255, 255))


def test_the_first_frame_and_the_first_page_are_shown(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (32, 32), colour) for colour in ((255, 0, 0), (0, 0, 255))]
    for ending in ("gif", "png", "webp", "tif", "avif", "heic"):
        path = tmp_path / f"a.{ending}"
        frames[0].save(path, save_all=True, append_images=frames[1:])
        assert near(shown(path).getpixel((16, 16)), (255, 0, 0), 25), ending
