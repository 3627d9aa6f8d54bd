"""The allow-listed metadata of a file given out, as XMP, IPTC and EXIF packets.

exiv2 writes them into a tiny picture of ours; only their bytes go into the file given out, so that
nothing of an untrusted file is ever rewritten in place.
"""

from dataclasses import dataclass, field, fields, replace
from typing import Any

import pyexiv2

from ingest.decoding.cleaning import clean
from ingest.decoding.tags import TINY_JPEG

_XMP_MARK, _EXIF_MARK = b"http://ns.adobe.com/xap/1.0/\0", b"Exif\0\0"
_PHOTOSHOP_MARK = b"Photoshop 3.0\0"
# One segment of a JPEG holds no more.
LONGEST_XMP = 65_000
# What IPTC-IIM has room for, in bytes. Credit, creators and copyright are never cut: they must be
# printed whole, and programs read longer ones.
_LONGEST_CAPTION, _LONGEST_HEADLINE = 2000, 256
_LONGEST_EXIF = 8000
_SHORT, _SHORTEST = 4000, 600


@dataclass(frozen=True)
class Given:
    """What a file given out says of itself; texts by language, all of it plain JSON."""

    headline: dict[str, str] = field(default_factory=dict)
    description: dict[str, str] = field(default_factory=dict)
    alt_text: dict[str, str] = field(default_factory=dict)
    source_language: str = "en"
    creators: list[str] = field(default_factory=list)
    credit_line: str = ""
    copyright_notice: str = ""
    usage_terms: str = ""
    licence_url: str = ""
    date_created: str = ""
    city: str = ""
    country_code: str = ""
    country: str = ""
    keywords: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Packets:
    """The packets as they stand in files; `iptc` is the content of a Photoshop segment."""

    xmp: bytes
    exif: bytes
    iptc: bytes


def packets(given: Given, *, orientation: int = 1) -> Packets:
    """The packets of `given`; captions are shortened, the source last, where they are too long."""
    given = _inert(given)
    for longest, languages in ((None, True), (None, False), (_SHORT, False), (_SHORTEST, False)):
        try:
            made = _written(given, orientation, longest, languages)
        except RuntimeError:  # exiv2: larger than a segment
            continue
        if len(made.xmp) <= LONGEST_XMP:
            return made
    raise ValueError("The words are too long for a picture file.")


def _inert(given: Given) -> Given:
    """`given` without what XML forbids or exiv2 would take for a command ("type=", "lang=")."""

    def inert(value: Any) -> Any:
        if isinstance(value, dict):
            return {code: inert(text) for code, text in value.items()}
        if isinstance(value, list):
            return [inert(text) for text in value]
        text = clean(value)
        return f" {text}" if text.startswith(("type=", "lang=")) else text

    return replace(given, **{each.name: inert(getattr(given, each.name)) for each in fields(given)})


def _written(given: Given, orientation: int, longest: int | None, languages: bool) -> Packets:
    image = pyexiv2.ImageData(TINY_JPEG % b"")
    try:
        image.modify_xmp(_xmp(given, longest, languages))
        image.modify_iptc(_iptc(given))
        image.modify_exif(_exif(given, orientation))
        segments = _segments(image.get_bytes())
    finally:
        image.close()
    return Packets(
        xmp=segments.get(_XMP_MARK, b""),
        exif=segments.get(_EXIF_MARK, b""),
        iptc=segments.get(_PHOTOSHOP_MARK, b""),
    )


def _segments(content: bytes) -> dict[bytes, bytes]:
    """The application segments that exiv2 wrote, by their marks."""
    found: dict[bytes, bytes] = {}
    at = 2
    while content[at] == 0xFF and content[at + 1] not in (0xDA, 0xD9):
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        for mark in (_XMP_MARK, _EXIF_MARK, _PHOTOSHOP_MARK):
            if content[at + 4 : end].startswith(mark):
                found[mark] = content[at + 4 + len(mark) : end]
        at = end
    return found


def _xmp(given: Given, longest: int | None, languages: bool) -> dict[str, Any]:
    def alternatives(texts: dict[str, str]) -> dict[str, str]:
        rows = {code: _shortened(text, longest) for code, text in texts.items() if text}
        first = rows.get(given.source_language) or next(iter(rows.values()), "")
        others = rows if languages else {}
        return {'lang="x-default"': first} | {
            f'lang="{code}"': text for code, text in others.items()
        }

    def plain(text: str) -> dict[str, str]:
        return {'lang="x-default"': _shortened(text, longest)}

    told: dict[str, Any] = {
        "Xmp.photoshop.Headline": _in_source(given, given.headline),
        "Xmp.dc.title": alternatives(given.headline) if len(given.headline) > 1 else "",
        "Xmp.dc.description": alternatives(given.description) if given.description else "",
        "Xmp.iptc.AltTextAccessibility": alternatives(given.alt_text) if given.alt_text else "",
        "Xmp.dc.creator": given.creators,
        "Xmp.photoshop.Credit": given.credit_line,
        "Xmp.dc.rights": plain(given.copyright_notice) if given.copyright_notice else "",
        "Xmp.xmpRights.Marked": "True" if given.copyright_notice else "",
        "Xmp.xmpRights.UsageTerms": plain(given.usage_terms) if given.usage_terms else "",
        "Xmp.xmpRights.WebStatement": given.licence_url,
        "Xmp.cc.license": given.licence_url,
        "Xmp.photoshop.DateCreated": given.date_created,
        "Xmp.photoshop.City": given.city,
        "Xmp.iptc.CountryCode": given.country_code,
        "Xmp.photoshop.Country": given.country,
        "Xmp.dc.subject": given.keywords,
    }
    return {name: value for name, value in told.items() if value}


def _iptc(given: Given) -> dict[str, Any]:
    day = given.date_created if len(given.date_created) == 10 else ""
    told: dict[str, Any] = {
        "Iptc.Application2.Headline": _cut(_in_source(given, given.headline), _LONGEST_HEADLINE),
        "Iptc.Application2.Caption": _cut(_in_source(given, given.description), _LONGEST_CAPTION),
        "Iptc.Application2.Byline": given.creators,
        "Iptc.Application2.Credit": given.credit_line,
        "Iptc.Application2.Copyright": given.copyright_notice,
        "Iptc.Application2.DateCreated": day,
        "Iptc.Application2.City": given.city,
        "Iptc.Application2.CountryName": given.country,
        "Iptc.Application2.Keywords": given.keywords,
    }
    told = {name: value for name, value in told.items() if value}
    return {"Iptc.Envelope.CharacterSet": "\x1b%G"} | told if told else {}


def _exif(given: Given, orientation: int) -> dict[str, str]:
    told = {
        "Exif.Image.ImageDescription": _cut(_in_source(given, given.description), _LONGEST_EXIF),
        "Exif.Image.Artist": _cut("; ".join(given.creators), _LONGEST_EXIF),
        "Exif.Image.Copyright": _cut(given.copyright_notice, _LONGEST_EXIF),
        "Exif.Image.Orientation": str(orientation) if orientation != 1 else "",
    }
    return {name: value for name, value in told.items() if value}


def _in_source(given: Given, texts: dict[str, str]) -> str:
    return texts.get(given.source_language) or next(iter(texts.values()), "")


def _shortened(text: str, longest: int | None) -> str:
    return text if longest is None or len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _cut(text: str, most: int) -> str:
    """The text in at most `most` bytes of UTF-8, cut between letters, with an ellipsis."""
    raw = text.encode()
    if len(raw) <= most:
        return text
    return raw[: most - 3].decode("utf-8", "ignore").rstrip() + "…"
