"""What can be said of a file before its bytes are sent."""

from datetime import datetime, timedelta
from mimetypes import guess_type
from pathlib import PurePosixPath

from django.conf import settings
from django.utils import timezone

from ingest.decoding import formats
from ingest.decoding.refused import Refused
from ingest.duplicates import duplicate, item_with


def check(name: str, length: int) -> None:
    """Raise Refused for a file that the library would never take, by its name and length."""
    if length == 0:
        raise Refused("empty_file")
    if length > settings.INGEST_MAX_BYTES:
        raise Refused("too_many_bytes", limit=settings.INGEST_MAX_BYTES)
    check_ending(PurePosixPath(name).suffix)


def check_ending(suffix: str) -> None:
    """Raise Refused for an ending such as ".mp4" that no format in `INGEST_FORMATS` has."""
    ending = suffix.removeprefix(".").lower()
    if (
        not ending
        or ending.isdigit()
        or ending in {end for one in wanted() for end in one.extensions}
    ):
        return
    kind = (guess_type(f"file{suffix}")[0] or "").partition("/")[0]
    known = {end: one for one in formats.SUPPORTED.values() for end in one.extensions}
    if ending in known:
        raise unwanted(known[ending])
    code = {"video": "video_not_yet", "audio": "audio_not_yet"}.get(kind, "format_not_supported")
    raise Refused(code, format=ending.upper())


def wanted() -> list[formats.Format]:
    """Return the formats that the settings let in."""
    return [one for code, one in formats.SUPPORTED.items() if code in settings.INGEST_FORMATS]


def unwanted(found: formats.Format) -> Refused:
    """Return the refusal of a format that could be taken in but is not let in here."""
    return Refused(
        "format_not_wanted", format=found.label, formats=", ".join(one.label for one in wanted())
    )


def endings() -> str:
    """Return the endings that are let in, as file dialogues want them."""
    return ",".join(f".{ending}" for one in wanted() for ending in one.extensions)


def check_new(sha256: str) -> None:
    """Raise Refused where the library holds the file with this checksum already."""
    if sha256 and (held := item_with(sha256.lower())):
        raise duplicate(held, sha256.lower())


def expiry() -> datetime:
    """Return until when an upload that gets a byte now is kept."""
    return timezone.now() + timedelta(days=settings.UPLOAD_DAYS)
