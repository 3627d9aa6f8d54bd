"""When a picture was made, by what its tags say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import reduce

from ingest.decoding.tags import Tags

_OLDEST = 1800
_WRITTEN = re.compile(
    r"\s*(?P<year>\d{4})(?:[-:/.]?(?P<month>\d\d)(?:[-:/.]?(?P<day>\d\d))?)?"
    r"(?:[T\s]+(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?:[.,]\d*)?"
    r"\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?[\s\0]*"
)
_TIME = re.compile(r"(\d\d):?(\d\d):?(\d\d)(?:[.,]\d*)?\s*(Z|[+-]\d\d:?\d\d)?")


@dataclass(frozen=True)
class Moment:
    """A date, perhaps only a year or month, perhaps with a time of day and its offset."""

    date: str | None = None
    time: str | None = None
    offset: str | None = None


def moment_created(tags: Tags) -> Moment:
    """The first date that is one, in the order of trust; a time of the same day completes it.

    File and modification dates are never asked; the GPS clock only when nothing else is there.
    """
    found = [moment for moment in _candidates(tags) if moment.date]
    if not found:
        return _gps(tags)
    return reduce(_completed, found)


def _completed(best: Moment, other: Moment) -> Moment:
    """The better moment with a time, or an offset, that another tells about the same moment."""
    if best.date != other.date or other.time is None:
        return best
    if best.time is None:
        return other
    same = best.time == other.time and best.offset is None
    return Moment(best.date, best.time, other.offset) if same else best


def _candidates(tags: Tags) -> Iterator[Moment]:
    yield moment(tags.first("Xmp.photoshop.DateCreated"))
    yield _iptc(tags)
    yield _exif(tags, "DateTimeOriginal", "OffsetTimeOriginal")
    yield moment(tags.first("Xmp.exif.DateTimeOriginal"))
    yield moment(tags.first("Xmp.xmp.CreateDate"))
    yield _exif(tags, "DateTimeDigitized", "OffsetTimeDigitized")


def moment(written: str, offset: str = "") -> Moment:
    """The moment that an ISO 8601 or EXIF date means; an impossible one is no moment."""
    parts = _WRITTEN.fullmatch(written)
    if parts is None:
        return Moment()
    on = _real_date(parts["year"], parts["month"], parts["day"])
    if on is None or parts["hour"] is None:
        return Moment(on)
    return _with_time(on, parts["hour"], parts["minute"], parts["second"], parts["zone"] or offset)


def _real_date(year: str, month: str | None, day: str | None) -> str | None:
    """The date as precise as it is told: a zero month or day is one that is not known."""
    month = None if month in (None, "00") else month
    day = None if month is None or day in (None, "00") else day
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if not _OLDEST <= int(year) <= datetime.now(UTC).year + 1:
        return None
    return "-".join(part for part in (year, month, day) if part)


def _with_time(on: str, hour: str, minute: str, second: str | None, zone: str) -> Moment:
    second = second or "00"
    if len(on) < len("2023-05-14") or hour > "23" or minute > "59" or second > "59":
        return Moment(on)
    return Moment(on, f"{hour}:{minute}:{second}", _offset(zone))


def _offset(zone: str) -> str | None:
    zone = zone.strip("\0 ")
    if zone == "Z":
        return "+00:00"
    parts = re.fullmatch(r"([+-])(\d\d):?([0-5]\d)", zone)
    return f"{parts[1]}{parts[2]}:{parts[3]}" if parts and parts[2] <= "14" else None


def _iptc(tags: Tags) -> Moment:
    on = moment(tags.first("Iptc.Application2.DateCreated"))
    time = _TIME.fullmatch(tags.first("Iptc.Application2.TimeCreated").strip())
    if on.date is None or time is None:
        return on
    zone = "" if time[4] in (None, "+00:00") else time[4]  # exiv2 says so too when none is told
    return _with_time(on.date, time[1], time[2], time[3], zone)


def _exif(tags: Tags, name: str, offset: str) -> Moment:
    zone = tags.first(f"Exif.Photo.{offset}") or tags.first("Exif.Photo.OffsetTime")
    return moment(tags.first(f"Exif.Photo.{name}", f"Exif.Image.{name}"), zone)


def _gps(tags: Tags) -> Moment:
    """The satellites' date and UTC time."""
    told = moment(tags.first("Xmp.exif.GPSTimeStamp", "Xmp.exif.GPSDateTime"))
    if told.date:
        return told
    on = moment(tags.first("Exif.GPSInfo.GPSDateStamp"))
    parts = re.findall(r"(\d+)/(\d+)", tags.first("Exif.GPSInfo.GPSTimeStamp"))
    if on.date is None or len(parts) != 3 or any(int(below) == 0 for _, below in parts):
        return on
    hour, minute, second = (f"{int(above) // int(below):02d}" for above, below in parts)
    return _with_time(on.date, hour, minute, second, "Z")
