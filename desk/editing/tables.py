"""Tables as files: CSV and XLSX, told apart by their first bytes; rows with named cells."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from ingest.decoding.refused import Refused
from ingest.decoding.workbooks import rows_of

MOST_ROWS = 2_000
MOST_BYTES = 10 * 1024 * 1024
# The column by which a table is known as ours.
KEY = "uuid"
ZIP = b"PK\x03\x04"


class Unreadable(Exception):
    """The file is no table of ours; the message is for people."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its number as spreadsheets count, its cells by name, and those that are computed."""

    number: int
    cells: dict[str, str]
    computed: list[str] = field(default_factory=list)


def lines_of(content: bytes) -> list[Line]:
    """Return the rows below the names of the columns; raises Unreadable."""
    if len(content) > MOST_BYTES:
        raise Unreadable(_("The file is too large."))
    lines = _of_workbook(content) if content.startswith(ZIP) else _of_csv(content)
    if not lines or KEY not in lines[0].cells:
        raise Unreadable(_("This table has no column “uuid”, by which items are found."))
    if len(lines) > MOST_ROWS:
        raise Unreadable(_("At most %(most)s rows fit in one table.") % {"most": MOST_ROWS})
    return lines


def as_csv(names: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table as CSV with the mark by which spreadsheets know UTF-8."""
    table = io.StringIO()
    table.write("\ufeff")
    writer = csv.writer(table)
    writer.writerow(names)
    writer.writerows(rows)
    return table.getvalue().encode()


def _of_csv(content: bytes) -> list[Line]:
    try:
        text = content.decode("utf-8-sig")
        delimiter = max(",;\t", key=text.partition("\n")[0].count)
        csv.field_size_limit(MOST_BYTES)
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
        return [
            Line(number, {k: v for k, v in row.items() if k and isinstance(v, str)})
            for number, row in enumerate(reader, start=2)
        ]
    except (UnicodeDecodeError, csv.Error):
        raise Unreadable(
            _("This file cannot be read. Save it as XLSX, or as CSV with the encoding UTF-8.")
        ) from None


def _of_workbook(content: bytes) -> list[Line]:
    try:
        (_number, names), *rows = rows_of(content, key=KEY, most_rows=MOST_ROWS)
    except Refused as refused:
        raise Unreadable(_sentence(refused)) from refused
    lines = []
    for number, cells in rows:
        named = [(name, cell) for name, cell in zip(names, cells, strict=False) if name]
        said = {name: cell for name, cell in named if cell is not None}
        lines.append(Line(number, said, [name for name, cell in named if cell is None]))
    return lines


def _sentence(refused: Refused) -> str:
    if refused.code == "no_such_sheet":
        return _("This table has no column “uuid”, by which items are found.")
    if refused.code in ("too_large", "took_too_long"):
        return _("This workbook is too large to be read. Take fewer items at a time.")
    return _("This file cannot be read. Save it as XLSX, or as CSV with the encoding UTF-8.")
