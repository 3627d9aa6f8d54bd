"""A TIFF file with the pixels of its first picture as they are and our packets, nothing else."""

import struct
from dataclasses import dataclass
from typing import IO

from ingest.decoding.containers.broken import Broken, Content
from ingest.decoding.orientation import followed_by
from ingest.decoding.packets import Packets

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
_ASCII, _SHORT, _LONG, _BYTE, _UNDEFINED = 2, 3, 4, 1, 7
_COMPRESSION, _OFFSETS, _COUNTS = 259, (273, 324), (279, 325)
# What is needed to show the pixels, the colour profile (34675) among it.
_KEPT = {
    256, 257, 258, 259, 262, 266, 274, 277, 278, 282, 283, 284, 292, 293, 296, 301, 317, 318, 319,
    320, 322, 323, 332, 338, 339, 529, 530, 531, 532, 34675,
}  # fmt: skip
# JPEG within TIFF may hold segments of its own: such files are made anew instead.
_UNSAFE_COMPRESSIONS = {6, 7}
_ORIENTATION = 274
_DESCRIPTION, _ARTIST, _COPYRIGHT, _XMP, _IPTC = 270, 315, 33432, 700, 33723
_IIM = b"8BIM\x04\x04\0\0"
_MOST_TAGS = 4096
_LARGEST_VALUE = 16_000_000


@dataclass(frozen=True)
class _Tag:
    kind: int
    count: int
    value: bytes


def rewritten(source: Content, target: IO[bytes], packets: Packets) -> None:
    """Write the first picture of `source` into `target`; raises Broken for unusual files."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(source[:4])
    if order is None:
        raise Broken("not a classic TIFF")
    found = _first_directory(source, order)
    tags = {number: tag for number, tag in found.items() if number in _KEPT}
    if set(_numbers(tags.get(_COMPRESSION), order)) & _UNSAFE_COMPRESSIONS:
        raise Broken("JPEG within TIFF")
    target.write(source[:4] + b"\0\0\0\0")
    for offsets, counts in zip(_OFFSETS, _COUNTS, strict=True):
        if offsets in found:
            moved, lengths = _copy_pixels(source, target, found, offsets, counts, order)
            tags[offsets] = _longs(moved, order)
            tags[counts] = _longs(lengths, order)
    if not set(_OFFSETS) & set(tags):
        raise Broken("no pixels")
    _write_directory(target, tags | _ours(packets) | _turned(tags, packets, order), order)


def _first_directory(source: Content, order: str) -> dict[int, _Tag]:
    (at,) = struct.unpack(order + "I", source[4:8])
    if at + 2 > len(source):
        raise Broken("no directory")
    (number,) = struct.unpack(order + "H", source[at : at + 2])
    if number > _MOST_TAGS or at + 2 + 12 * number > len(source):
        raise Broken("a directory longer than the file")
    found = {}
    for start in range(at + 2, at + 2 + 12 * number, 12):
        tag, kind, count = struct.unpack(order + "HHI", source[start : start + 8])
        size = _SIZES.get(kind, 0) * count
        if not size or size > _LARGEST_VALUE:
            continue
        where = start + 8
        if size > 4:
            (where,) = struct.unpack(order + "I", source[where : where + 4])
        if where + size > len(source):
            raise Broken("a value lies outside of the file")
        found[tag] = _Tag(kind, count, source[where : where + size])
    return found


def _copy_pixels(
    source: Content,
    target: IO[bytes],
    tags: dict[int, _Tag],
    offsets: int,
    counts: int,
    order: str,
) -> tuple[list[int], list[int]]:
    """Copy strips or tiles one by one; where they lie now and how long they are."""
    starts, lengths = _numbers(tags.get(offsets), order), _numbers(tags.get(counts), order)
    if not starts or len(starts) != len(lengths):
        raise Broken("strips without lengths")
    moved = []
    for start, length in zip(starts, lengths, strict=True):
        if start + length > len(source):
            raise Broken("pixels lie outside of the file")
        moved.append(target.tell())
        target.write(source[start : start + length])
        target.write(b"\0" * (target.tell() % 2))
    return moved, lengths


def _ours(packets: Packets) -> dict[int, _Tag]:
    tags = {}
    if packets.exif:
        tags = _from_exif(packets.exif)
    if packets.xmp:
        tags[_XMP] = _Tag(_BYTE, len(packets.xmp), packets.xmp)
    if packets.iptc:
        records = _records(packets.iptc)
        tags[_IPTC] = _Tag(_UNDEFINED, len(records), records)
    return tags


def _records(resources: bytes) -> bytes:
    """The bare IPTC records out of our Photoshop packet, in which they come first."""
    if not resources.startswith(_IIM):
        raise Broken("not our own packet")
    size = int.from_bytes(resources[8:12], "big")
    return resources[12 : 12 + size]


def _turned(tags: dict[int, _Tag], packets: Packets, order: str) -> dict[int, _Tag]:
    """The orientation of the file and then that of our packet, where there is one."""
    if not packets.exif:
        return {}
    ours_order = "<" if packets.exif.startswith(b"II") else ">"
    ours = _numbers(_first_directory(packets.exif, ours_order).get(_ORIENTATION), ours_order)
    if not ours:
        return {}
    own = _numbers(tags.get(_ORIENTATION), order)
    first = own[0] if own and 1 <= own[0] <= 8 else 1
    turned = struct.pack(order + "H", followed_by(first, ours[0]))
    return {_ORIENTATION: _Tag(_SHORT, 1, turned)}


def _from_exif(exif: bytes) -> dict[int, _Tag]:
    """Description, artist and copyright out of our EXIF packet, which is a small TIFF itself."""
    written = _first_directory(exif, "<" if exif.startswith(b"II") else ">")
    return {
        number: tag
        for number, tag in written.items()
        if number in (_DESCRIPTION, _ARTIST, _COPYRIGHT) and tag.kind == _ASCII
    }


def _numbers(tag: _Tag | None, order: str) -> list[int]:
    if tag is None or tag.kind not in (_SHORT, _LONG):
        return []
    return list(struct.unpack(f"{order}{tag.count}{'H' if tag.kind == _SHORT else 'I'}", tag.value))


def _longs(values: list[int], order: str) -> _Tag:
    return _Tag(_LONG, len(values), struct.pack(f"{order}{len(values)}I", *values))


def _write_directory(target: IO[bytes], tags: dict[int, _Tag], order: str) -> None:
    """Write the values, then the only directory, then where it lies."""
    entries = []
    for number, tag in sorted(tags.items()):
        place = tag.value.ljust(4, b"\0")
        if len(tag.value) > 4:
            place = struct.pack(order + "I", target.tell())
            target.write(tag.value + b"\0" * (len(tag.value) % 2))
        entries.append(struct.pack(order + "HHI", number, tag.kind, tag.count) + place)
    at = target.tell()
    target.write(struct.pack(order + "H", len(entries)) + b"".join(entries) + b"\0\0\0\0")
    target.seek(4)
    target.write(struct.pack(order + "I", at))
