"""Where a picture was made: place names, country and position."""

import re
from dataclasses import dataclass

from ingest.decoding.cleaning import clean_line
from ingest.decoding.countries import country_code
from ingest.decoding.tags import Tags

_STRUCTURES = ("Xmp.iptcExt.LocationShown[1]/iptcExt:", "Xmp.iptcExt.LocationCreated[1]/iptcExt:")


@dataclass(frozen=True)
class Place:
    """Names as they are written, the country as ISO 3166-1 alpha-2, degrees or None."""

    sublocation: str = ""
    city: str = ""
    province_state: str = ""
    country_code: str = ""
    country_name: str = ""


def place(tags: Tags) -> Place:
    """The place by the plain fields; without any of them by the first structured location."""
    found = _place(
        tags.first("Xmp.iptc.Location", "Iptc.Application2.SubLocation"),
        tags.first("Xmp.photoshop.City", "Iptc.Application2.City"),
        tags.first("Xmp.photoshop.State", "Iptc.Application2.ProvinceState"),
        tags.first("Xmp.iptc.CountryCode", "Iptc.Application2.CountryCode"),
        tags.first("Xmp.photoshop.Country", "Iptc.Application2.CountryName"),
    )
    for structure in _STRUCTURES:
        if found != Place():
            return found
        found = _place(
            *(
                tags.first(structure + part)
                for part in ("Sublocation", "City", "ProvinceState", "CountryCode", "CountryName")
            )
        )
    return found


def _place(sublocation: str, city: str, province: str, code: str, country: str) -> Place:
    country = clean_line(country)
    return Place(
        clean_line(sublocation),
        clean_line(city),
        clean_line(province),
        country_code(code) or country_code(country),
        country,
    )


def position(tags: Tags) -> tuple[float | None, float | None]:
    """Latitude and longitude in degrees, or two Nones when one is missing or impossible."""
    for found in (_xmp_position(tags), _exif_position(tags)):
        latitude, longitude = found
        if latitude is None or longitude is None or (latitude == 0 and longitude == 0):
            continue
        if abs(latitude) <= 90 and abs(longitude) <= 180:
            return round(latitude, 7), round(longitude, 7)
    return None, None


def _xmp_position(tags: Tags) -> tuple[float | None, float | None]:
    return (
        _xmp_degrees(tags.first("Xmp.exif.GPSLatitude"), "NS"),
        _xmp_degrees(tags.first("Xmp.exif.GPSLongitude"), "EW"),
    )


def _xmp_degrees(written: str, sides: str) -> float | None:
    """ "40,26.77N" or "40,26,46N" (XMP part 2, GPSCoordinate), or plain signed degrees."""
    parts = re.fullmatch(
        rf"\s*(\d+)(?:,(\d+(?:\.\d+)?))?(?:,(\d+(?:\.\d+)?))?\s*([{sides}])\s*", written
    )
    if parts:
        degrees = float(parts[1]) + float(parts[2] or 0) / 60 + float(parts[3] or 0) / 3600
        return -degrees if parts[4] == sides[1] else degrees
    return float(written) if re.fullmatch(r"-?\d+\.\d+", written.strip()) else None


def _exif_position(tags: Tags) -> tuple[float | None, float | None]:
    return _exif_degrees(tags, "Latitude", "NS"), _exif_degrees(tags, "Longitude", "EW")


def _exif_degrees(tags: Tags, name: str, sides: str) -> float | None:
    side = tags.first(f"Exif.GPSInfo.GPS{name}Ref").strip("\0 ").upper()[:1]
    parts = re.findall(r"(-?\d+)/(-?\d+)", tags.first(f"Exif.GPSInfo.GPS{name}"))
    if not side or side not in sides or not 1 <= len(parts) <= 3:
        return None
    degrees = 0.0
    for power, (above, below) in enumerate(parts):
        if int(below) != 0:
            degrees += int(above) / int(below) / 60**power
        elif power == 0 or int(above) != 0:
            return None
    return -degrees if side == sides[1] else degrees
