"""A JPEG file with its pixels as they are, its colour profile and our packets, nothing else."""

import re
import struct
from collections.abc import Iterator
from typing import IO

from ingest.decoding.containers.broken import Broken, Content
from ingest.decoding.packets import Packets

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_JFIF = 0xE0
# Tables, frames and scans; application segments and comments are not among them.
_NEEDED = {0xC4, 0xCC, 0xDB, 0xDC, 0xDD, *range(0xC0, 0xC4), *range(0xC5, 0xCC), *range(0xCD, 0xD0)}
_KEPT = ((0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe\0"))
_ADOBE = 14
# A marker within the coded pixels: 0xFF not followed by a stuffed zero, a restart or a fill byte.
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def rewritten(source: Content, target: IO[bytes], packets: Packets) -> None:
    """Write the picture of `source` into `target`: what follows its end is left behind too."""
    target.write(b"\xff\xd8")
    density = _density(source)
    if density:
        target.write(_segment(_JFIF, density))
    for marker, mark, packet in (
        (0xE1, b"Exif\0\0", packets.exif),
        (0xE1, b"http://ns.adobe.com/xap/1.0/\0", packets.xmp),
        (0xED, b"Photoshop 3.0\0", packets.iptc),
    ):
        if packet:
            target.write(_segment(marker, mark + packet))
    for start, end in _pieces(source):
        target.write(source[start:end])
    target.write(b"\xff\xd9")


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _density(source: Content) -> bytes:
    """The JFIF header without its thumbnail, where there is one at the beginning."""
    if source[2:4] == b"\xff\xe0" and source[6:11] == b"JFIF\0":
        return source[6:18] + b"\0\0"
    return b""


def _pieces(source: Content) -> Iterator[tuple[int, int]]:
    """Where the needed segments and the coded pixels lie, in their order."""
    at, seen_scan = 2, False
    while True:
        marker, at = _marker(source, at)
        if marker == _END:
            break
        end = at + int.from_bytes(source[at : at + 2], "big")
        if end > len(source) or end < at + 2:
            raise Broken("a segment is longer than the file")
        if marker == _SCAN:
            seen_scan = True
            found = _MARKER.search(source, end)
            if found is None:
                raise Broken("the picture has no end")
            yield at - 2, found.start()
            at = found.start()
            continue
        if marker in _NEEDED or _is_kept(source, marker, at, end):
            yield at - 2, end
        at = end
    if not seen_scan:
        raise Broken("no pixels")


def _marker(source: Content, at: int) -> tuple[int, int]:
    """The marker at `at`, fill bytes passed over, and where its content begins."""
    while source[at : at + 2] == b"\xff\xff":
        at += 1
    if source[at : at + 1] != b"\xff" or at + 2 > len(source):
        raise Broken("no marker where one must be")
    return source[at + 1], at + 2


def _is_kept(source: Content, marker: int, at: int, end: int) -> bool:
    if marker == 0xEE and end - at != _ADOBE:
        return False
    return any(marker == kept and source[at + 2 : end].startswith(mark) for kept, mark in _KEPT)
