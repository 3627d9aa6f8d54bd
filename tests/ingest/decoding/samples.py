"""Small pictures made for these tests."""

import struct
import zlib
from pathlib import Path

import pyexiv2
from PIL import Image

pyexiv2.set_log_level(4)

CORNERS = {"red": (255, 0, 0), "green": (0, 160, 0), "blue": (0, 0, 255), "white": (255, 255, 255)}


def corners(width: int = 64, height: int = 48) -> Image.Image:
    """Red and green above, blue and white below: every turn of it is different."""
    image = Image.new("RGB", (width, height))
    half = width // 2, height // 2
    image.paste(CORNERS["red"], (0, 0, *half))
    image.paste(CORNERS["green"], (half[0], 0, width, half[1]))
    image.paste(CORNERS["blue"], (0, half[1], half[0], height))
    image.paste(CORNERS["white"], (*half, width, height))
    return image


def plain_jpeg(path: Path, size: tuple[int, int] = (64, 48)) -> Path:
    """A grey JPEG without metadata."""
    Image.new("RGB", size, (120, 130, 140)).save(path, quality=90)
    return path


def tagged(
    path: Path,
    *,
    xmp: dict[str, object] | None = None,
    iptc: dict[str, object] | None = None,
    exif: dict[str, str] | None = None,
) -> Path:
    """A JPEG with tags written by exiv2."""
    plain_jpeg(path)
    with pyexiv2.Image(str(path)) as image:
        if xmp:
            image.modify_xmp(xmp)
        if iptc:
            image.modify_iptc(iptc)
        if exif:
            image.modify_exif(exif)
    return path


def iptc_jpeg(path: Path, datasets: list[tuple[int, int, bytes]]) -> Path:
    """A JPEG whose IPTC datasets (record, number, bytes) are laid down byte by byte."""
    plain_jpeg(path)
    iim = b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(value)) + value
        for record, number, value in datasets
    )
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iim)) + iim + b"\0" * (len(iim) % 2)
    content = b"Photoshop 3.0\0" + block
    segment = b"\xff\xed" + struct.pack(">H", len(content) + 2) + content
    whole = path.read_bytes()
    path.write_bytes(whole[:2] + segment + whole[2:])
    return path


def png_chunk(kind: bytes, content: bytes) -> bytes:
    """One PNG chunk with its checksum."""
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)


def png_bomb(path: Path, width: int, height: int) -> Path:
    """A tiny PNG whose header claims a huge picture."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1000)
    chunks = png_chunk(b"IHDR", header) + png_chunk(b"IDAT", rows) + png_chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunks)
    return path
