"""Read the raw EXIF, IPTC and XMP tags of a picture through exiv2."""

import os
import re
import struct
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyexiv2
from PIL import Image

from ingest.decoding.iptc_charsets import declared_charset, decode, decode_together

pyexiv2.set_log_level(4)  # else exiv2 raises its warnings as errors
for _namespace, _prefix in (("http://creativecommons.org/ns#", "cc"),):
    with suppress(Exception):
        pyexiv2.registerNs(_namespace, _prefix)

_LARGEST_SEGMENT = 65_500
_GIF_PACKET = b"\x21\xff\x0bXMP DataXMP"
_GIF_HEAD = 1_000_000
TINY_JPEG = b"\xff\xd8%b\xff\xd9"
_LOSSLESS = "latin-1"  # every byte survives as one letter; decoded by us afterwards

Values = dict[str, list[str]]


@dataclass
class Tags:
    """Tag names of exiv2 with their values, decoded; language alternatives apart."""

    xmp: Values = field(default_factory=dict)
    languages: dict[str, dict[str, str]] = field(default_factory=dict)
    iptc: Values = field(default_factory=dict)
    exif: Values = field(default_factory=dict)

    def first(self, *names: str) -> str:
        """The first value that is not blank among the named tags, in the order named."""
        return next((value for name in names for value in self.all(name) if value.strip()), "")

    def all(self, name: str) -> list[str]:
        """All values of one tag, of whichever kind its name says."""
        if name in self.languages:
            return list(self.languages[name].values())
        kind = {"Xmp": self.xmp, "Iptc": self.iptc, "Exif": self.exif}[name[: name.index(".")]]
        return kind.get(name, [])


def read_tags(path: Path) -> Tags:
    """Whatever tags can be read; a file whose metadata is broken has fewer, never an error."""
    tags = Tags()
    with suppress(Exception):
        _read_file(path, tags)
    if not (tags.xmp or tags.languages or tags.iptc or tags.exif):
        with suppress(Exception):
            _read_packets(path, tags)
    return tags


def _read_file(path: Path, tags: Tags) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:  # exiv2 takes names for addresses or cannot encode them: give it a number
        image = pyexiv2.Image(f"/dev/fd/{descriptor}")
        try:
            _fill(tags, image)
        finally:
            image.close()
    finally:
        os.close(descriptor)


def _read_packets(path: Path, tags: Tags) -> None:
    """Read what is found in files that exiv2 does not read, inside a tiny JPEG."""
    with Image.open(path) as image:
        exif, xmp = image.info.get("exif") or b"", image.info.get("xmp") or b""
        xmp = _gif_packet(path) if image.format == "GIF" else xmp
    segments = _segment(b"Exif\0\0" + exif.removeprefix(b"Exif\0\0")) if exif else b""
    segments += _segment(b"http://ns.adobe.com/xap/1.0/\0" + xmp) if xmp else b""
    if segments:
        data = pyexiv2.ImageData(TINY_JPEG % segments)
        try:
            _fill(tags, data)
        finally:
            data.close()


def _gif_packet(path: Path) -> bytes:
    """The XMP of a GIF, which its block marks with a run of falling bytes at its end."""
    with path.open("rb") as file:
        head = file.read(_GIF_HEAD)
    start = head.find(_GIF_PACKET)
    end = head.find(b"\x01\xff\xfe\xfd", start)
    return head[start + len(_GIF_PACKET) : end] if 0 <= start < end else b""


def _segment(content: bytes) -> bytes:
    if len(content) > _LARGEST_SEGMENT:
        return b""
    return b"\xff\xe1" + struct.pack(">H", len(content) + 2) + content


def _fill(tags: Tags, image: "pyexiv2.Image") -> None:
    parts: tuple[Callable[[], None], ...] = (
        lambda: _fill_xmp(tags, image.read_xmp(encoding=_LOSSLESS)),
        lambda: _fill_iptc(tags, image.read_iptc(encoding=_LOSSLESS)),
        lambda: _fill_exif(tags, image.read_exif(encoding=_LOSSLESS)),
    )
    for part in parts:
        with suppress(Exception):
            part()


def _fill_xmp(tags: Tags, found: dict[str, Any]) -> None:
    for name, value in found.items():
        if isinstance(value, dict):
            tags.languages[name] = {
                _language(key): decode(_bytes(text)) for key, text in value.items()
            }
        else:
            tags.xmp[name] = [decode(each) for each in _every(value)]


def _language(key: str) -> str:
    quoted = re.search(r'"(.*)"', key)
    return quoted[1] if quoted else key


def _fill_iptc(tags: Tags, found: dict[str, Any]) -> None:
    raw = {name: _every(value) for name, value in found.items()}
    charset = declared_charset(b"".join(raw.get("Iptc.Envelope.CharacterSet", [])))
    tags.iptc.update(decode_together(raw, charset))


def _fill_exif(tags: Tags, found: dict[str, Any]) -> None:
    raw = {name: _every(value) for name, value in found.items() if _may_be_of_use(name)}
    windows = {name: raw.pop(name) for name in list(raw) if name.startswith("Exif.Image.XP")}
    tags.exif.update(decode_together(raw, None))
    tags.exif.update({name: [str(found[name])] for name in windows})  # pyexiv2 has decoded UTF-16


def _may_be_of_use(name: str) -> bool:
    return name.startswith(("Exif.Image.", "Exif.Photo.", "Exif.GPSInfo."))


def _every(value: Any) -> list[bytes]:
    return [_bytes(each) for each in (value if isinstance(value, list) else [value])]


def _bytes(text: object) -> bytes:
    return str(text).encode(_LOSSLESS, "ignore")
