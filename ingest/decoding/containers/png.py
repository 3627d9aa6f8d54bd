"""A PNG file with its pixels and colours as they are and our packets, nothing else."""

import struct
import zlib
from collections.abc import Iterator
from typing import IO

from ingest.decoding.containers.broken import Broken, Content
from ingest.decoding.packets import Packets

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# The frames of an animation after the first are not kept: nobody here has ever seen them.
_KEPT = {
    b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD", b"pHYs",
    b"IDAT", b"IEND",
}  # fmt: skip


def rewritten(source: Content, target: IO[bytes], packets: Packets) -> None:
    """Write the picture of `source` into `target`."""
    chunks = _chunks(source)
    first = next(chunks, None)
    if first is None or first[0] != b"IHDR":
        raise Broken("no header")
    target.write(_SIGNATURE + source[first[1] : first[2]])
    if packets.exif:
        target.write(_chunk(b"eXIf", packets.exif))
    if packets.xmp:
        target.write(_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + packets.xmp))
    ended = False
    for name, start, end in chunks:
        if name in _KEPT:
            target.write(source[start:end])
        elif not name[0] & 0x20:
            raise Broken("a chunk that is needed is not known")
        if name == b"IEND":
            ended = True
            break
    if not ended:
        raise Broken("the picture has no end")


def _chunks(source: Content) -> Iterator[tuple[bytes, int, int]]:
    at = len(_SIGNATURE)
    while at + 12 <= len(source):
        end = at + 12 + int.from_bytes(source[at : at + 4], "big")
        if end > len(source):
            raise Broken("a chunk is longer than the file")
        yield source[at + 4 : at + 8], at, end
        at = end


def _chunk(name: bytes, content: bytes) -> bytes:
    check = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)
