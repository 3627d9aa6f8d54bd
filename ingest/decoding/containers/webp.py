"""A WebP file with its pixels and colour profile as they are and our packets, nothing else."""

import struct
from collections.abc import Iterator
from typing import IO

from ingest.decoding.containers.broken import Broken, Content
from ingest.decoding.packets import Packets

_ANIMATED, _XMP, _EXIF, _ALPHA, _PROFILE = 0x02, 0x04, 0x08, 0x10, 0x20
_PIXELS = (b"ALPH", b"VP8 ", b"VP8L")


def rewritten(source: Content, target: IO[bytes], packets: Packets) -> None:
    """Write the still picture of `source` into `target`; raises Broken for an animation."""
    found = {name: (start, end) for name, start, end in _chunks(source)}
    if b"ANIM" in found or b"ANMF" in found:
        raise Broken("an animation")
    pixels = [name for name in _PIXELS if name in found]
    if not {b"VP8 ", b"VP8L"} & set(pixels):
        raise Broken("no pixels")
    width, height = _size(source, found)
    flags = _ALPHA if _has_alpha(source, found) else 0
    flags |= _PROFILE if b"ICCP" in found else 0
    flags |= (_XMP if packets.xmp else 0) | (_EXIF if packets.exif else 0)
    target.write(b"RIFF\0\0\0\0WEBP")
    size = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    target.write(_chunk(b"VP8X", bytes([flags, 0, 0, 0]) + size))
    for name in (b"ICCP", *pixels):
        if name in found:
            target.write(_chunk(name, source[slice(*found[name])]))
    if packets.exif:
        target.write(_chunk(b"EXIF", packets.exif))
    if packets.xmp:
        target.write(_chunk(b"XMP ", packets.xmp))
    length = target.tell() - 8
    target.seek(4)
    target.write(struct.pack("<I", length))


def _chunks(source: Content) -> Iterator[tuple[bytes, int, int]]:
    at, last = 12, min(len(source), 8 + int.from_bytes(source[4:8], "little"))
    while at + 8 <= last:
        start = at + 8
        end = start + int.from_bytes(source[at + 4 : start], "little")
        if end > len(source):
            raise Broken("a chunk is longer than the file")
        yield source[at : at + 4], start, end
        at = end + (end - start) % 2


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _size(source: Content, found: dict[bytes, tuple[int, int]]) -> tuple[int, int]:
    if b"VP8X" in found:
        start = found[b"VP8X"][0]
        width, height = source[start + 4 : start + 7], source[start + 7 : start + 10]
        return int.from_bytes(width, "little") + 1, int.from_bytes(height, "little") + 1
    if b"VP8L" in found:
        start = found[b"VP8L"][0]
        bits = int.from_bytes(source[start + 1 : start + 5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    start = found[b"VP8 "][0]
    width, height = struct.unpack("<HH", source[start + 6 : start + 10])
    return width & 0x3FFF, height & 0x3FFF


def _has_alpha(source: Content, found: dict[bytes, tuple[int, int]]) -> bool:
    if b"VP8X" in found:
        return bool(source[found[b"VP8X"][0]] & _ALPHA)
    if b"VP8L" in found:
        return bool(source[found[b"VP8L"][0] + 4] & _ALPHA)
    return False
