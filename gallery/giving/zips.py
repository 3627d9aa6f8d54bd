"""A ZIP that is never whole anywhere: it is written while it is sent."""

import csv
import io
from collections.abc import Iterator
from typing import IO, cast

from django.utils.translation import gettext as _
from zipstream import ZIP_STORED, ZipStream

from gallery import storage
from gallery.addresses import item_url
from gallery.dates import machine_date_of
from gallery.giving.events import event_of
from gallery.giving.names import file_name
from gallery.giving.parcels import Packed, packed
from gallery.giving.permission import Permit
from gallery.giving.sizes import Size
from gallery.languages import choose
from gallery.licences import licence_of
from gallery.models import DownloadVia, MediaItem, Parcel, PreparedFile
from gallery.places import place_of
from gallery.signals import downloaded

PIECE = 256 * 1024
COLUMNS = (
    "file", "headline", "credit_line", "creators", "copyright", "licence", "licence_url",
    "usage_terms", "date", "place", "page",
)  # fmt: skip
# What spreadsheet programs would take for the beginning of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def zip_of(parcel: Parcel, language: str, site: str) -> Iterator[bytes]:
    """Yield the bytes of the ZIP: files in their order, then `credits.csv` and `captions.txt`.

    Who may have what is asked anew for every few items; what is missing is said in the captions.
    """
    archive = ZipStream(compress_type=ZIP_STORED, sized=False)
    credits, captions = _Credits(), io.StringIO()
    for rows in packed(parcel):
        events = []
        for row in rows:
            name = _name(row, language)
            opened = _opened(row.file) if row.file else None
            if opened is None or row.item is None or row.file is None:
                captions.write(_missing(row))
                continue
            with opened:  # also where the reader hangs up in the middle
                archive.add(_pieces(opened), name)
                yield from archive.all_files()
            credits.add(row.item, name, language, site)
            captions.write(_caption(row.item, name, language))
            permit = row.permit or Permit(Size(row.file.size))
            events.append(event_of(row.item, row.file, permit, parcel.owner, DownloadVia.ZIP))
        if events:
            downloaded.send(sender=MediaItem, events=events)
    archive.add(credits.content(), "credits.csv")
    archive.add(captions.getvalue().encode(), "captions.txt")
    yield from archive.finalize()


class _Credits:
    """The table of credits, with a mark that lets spreadsheets read it as UTF-8."""

    def __init__(self) -> None:
        self._text = io.StringIO()
        self._writer = csv.writer(self._text)
        self._writer.writerow(COLUMNS)

    def add(self, item: MediaItem, name: str, language: str, site: str) -> None:
        """Add the row of one file."""
        creators = sorted(item.itemcreator_set.all(), key=lambda one: one.position)
        headline = choose(item.texts.all(), "headline", language).text
        cells = (
            name,
            headline,
            item.credit_line,
            "; ".join(one.creator.name for one in creators),
            item.copyright_notice,
            licence_of(item).name,
            licence_of(item).url,
            item.usage_terms,
            machine_date_of(item),
            place_of(item, language),
            site + item_url(item, headline),
        )
        self._writer.writerow([_inert(cell) for cell in cells])

    def content(self) -> bytes:
        """Return the whole table."""
        return self._text.getvalue().encode("utf-8-sig")


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _name(row: Packed, language: str) -> str:
    if row.item is None or row.file is None:
        return ""
    headline = choose(row.item.texts.all(), "headline", language).text
    return f"{row.number:04d}-{file_name(row.item, headline, row.file.extension)}"


def _opened(file: PreparedFile) -> IO[bytes] | None:
    """Return `file`, opened before the ZIP names it; None where it is lost."""
    try:
        return cast(IO[bytes], storage.derivatives().open(file.name, "rb"))
    except OSError:
        return None


def _pieces(opened: IO[bytes]) -> Iterator[bytes]:
    while piece := opened.read(PIECE):
        yield piece


def _caption(item: MediaItem, name: str, language: str) -> str:
    headline = choose(item.texts.all(), "headline", language).text
    description = choose(item.texts.all(), "description", language).text
    parts = [name, headline, description, item.credit_line, item.usage_terms]
    return "\n".join(part for part in parts if part) + "\n\n----\n\n"


def _missing(row: Packed) -> str:
    said = {
        "unavailable": _("Number %(number)s is no longer available and is not in this ZIP."),
        "not_allowed": _("Number %(number)s is not open to you and is not in this ZIP."),
    }.get(row.why, _("Number %(number)s could not be prepared and is not in this ZIP."))
    return said % {"number": row.number} + "\n\n----\n\n"
