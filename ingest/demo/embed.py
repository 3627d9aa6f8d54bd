"""Metadata inside the files: IPTC and XMP as an agency writes them, EXIF as cameras do."""

from __future__ import annotations

import random
from typing import Any

import pyexiv2
from babel import Locale

from ingest.demo.library import LICENCES, USAGE_TERMS, Entry, alt_text
from ingest.demo.texts.places import POSITIONS

UTF8 = "\x1b%G"
CAMERAS = (("Lumen", "Field 2"), ("Halden", "H40"), ("Orion", "Reporter V"))


def _languages(texts: dict[str, str]) -> dict[str, str]:
    """Return texts by language as pyexiv2 wants a language alternative, English as default."""
    return {
        'lang="x-default"': texts["en"],
        **{f'lang="{language}"': text for language, text in texts.items()},
    }


def _country(code: str) -> str:
    return str(Locale("en").territories[code])


def _xmp(entry: Entry) -> dict[str, Any]:
    picture = entry.picture
    fields: dict[str, Any] = {
        "Xmp.dc.title": _languages({key: words.headline for key, words in picture.words.items()}),
        "Xmp.dc.description": _languages(
            {key: words.description for key, words in picture.words.items()}
        ),
        "Xmp.iptc.AltTextAccessibility": _languages(
            {key: alt_text(picture, key) for key in picture.words}
        ),
        "Xmp.photoshop.Headline": picture.words["en"].headline,
        "Xmp.dc.creator": [picture.creator],
        "Xmp.photoshop.Credit": entry.credit_line,
        "Xmp.dc.rights": _languages({"en": _notice(entry)}),
        "Xmp.dc.subject": list(picture.keywords),
        "Xmp.photoshop.DateCreated": picture.date,
        "Xmp.photoshop.City": picture.city,
        "Xmp.photoshop.Country": _country(picture.country),
        "Xmp.iptc.CountryCode": picture.country,
    }
    if entry.licence:
        fields["Xmp.xmpRights.WebStatement"] = LICENCES[entry.licence]
    else:
        fields["Xmp.xmpRights.UsageTerms"] = _languages({"en": USAGE_TERMS})
    return fields


def _notice(entry: Entry) -> str:
    return f"© {entry.picture.date[:4]} Waystone"


def _iptc(entry: Entry) -> dict[str, Any]:
    picture = entry.picture
    english = picture.words["en"]
    return {
        "Iptc.Envelope.CharacterSet": UTF8,
        "Iptc.Application2.Headline": english.headline,
        "Iptc.Application2.Caption": english.description,
        "Iptc.Application2.Byline": [picture.creator],
        "Iptc.Application2.Credit": entry.credit_line,
        "Iptc.Application2.Copyright": _notice(entry),
        "Iptc.Application2.Keywords": list(picture.keywords),
        "Iptc.Application2.DateCreated": picture.date,
        "Iptc.Application2.City": picture.city,
        "Iptc.Application2.CountryName": _country(picture.country),
    }


def _degrees(value: float) -> str:
    minutes = abs(value) * 60
    return f"{int(minutes // 60)}/1 {int(minutes % 60)}/1 {round(minutes % 1 * 6000)}/100"


def _exif(entry: Entry) -> dict[str, str]:
    """Return what a camera adds: time, make, an invented serial number, the town's position."""
    picture = entry.picture
    if picture.date < "2004":
        return {}
    chance = random.Random(f"camera {entry.path}")
    make, model = chance.choice(CAMERAS)
    taken = (
        picture.date.replace("-", ":")
        + f" {chance.randint(6, 19):02d}:{chance.randint(0, 59):02d}:00"
    )
    fields = {
        "Exif.Image.Make": make,
        "Exif.Image.Model": model,
        "Exif.Photo.DateTimeOriginal": taken,
        "Exif.Photo.BodySerialNumber": f"DEMO{chance.randint(100000, 999999)}",
        "Exif.Photo.LensSerialNumber": f"LENS{chance.randint(1000, 9999)}",
    }
    position = POSITIONS.get(picture.city)
    if position:
        latitude, longitude = position
        fields |= {
            "Exif.GPSInfo.GPSLatitudeRef": "N" if latitude >= 0 else "S",
            "Exif.GPSInfo.GPSLatitude": _degrees(latitude),
            "Exif.GPSInfo.GPSLongitudeRef": "E" if longitude >= 0 else "W",
            "Exif.GPSInfo.GPSLongitude": _degrees(longitude),
        }
    return fields


def embed(jpeg: bytes, entry: Entry) -> bytes:
    """Return the JPEG with the metadata of its entry written into it."""
    with pyexiv2.ImageData(jpeg) as picture:
        picture.modify_iptc(_iptc(entry))
        picture.modify_xmp(_xmp(entry))
        camera = _exif(entry)
        if camera:
            picture.modify_exif(camera)
        return bytes(picture.get_bytes())
