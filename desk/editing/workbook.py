"""A table as an Excel workbook whose cells are all text: nothing turns into dates or formulas."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from desk.editing.cells import HINTS
from desk.editing.tables import Unreadable
from gallery.description.fields import is_known, label, text_name
from gallery.languages import direction

TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Excel shows no more in one cell; openpyxl would cut silently.
LONGEST = 32_767
TEXT = "@"
WIDTHS = {"description": 60, "alt_text": 44, "transcript": 60, "headline": 36, "uuid": 38}
USUAL = 24
FIXED = 3  # columns that stay in sight: which item it is
HEAD = PatternFill("solid", fgColor="1F3A4D")


def as_workbook(names: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table as XLSX, its names in sight while one scrolls; raises Unreadable where a text
    is longer than Excel's cells.
    """
    book = Workbook(write_only=True)
    _fill(book.create_sheet("Medialib"), names, rows)
    _explain(book.create_sheet(_("Columns")[:31]), names)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(sheet: Any, names: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    for number, name in enumerate(names, 1):
        column = sheet.column_dimensions[get_column_letter(number)]
        column.width = WIDTHS.get(name.partition(":")[0], USUAL)
        column.number_format = TEXT  # for what is typed into empty cells below
    sheet.freeze_panes = f"{get_column_letter(FIXED + 1)}2"
    sheet.append([_head(sheet, name) for name in names])
    looks = [_look(name) for name in names]
    for row in rows:
        sheet.append([_cell(sheet, *one) for one in zip(row, looks, strict=True)])


def _explain(sheet: Any, names: Sequence[str]) -> None:
    """Say in the language of the page what each column holds."""
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 26, 36
    sheet.column_dimensions["C"].width = 80
    look = Alignment(vertical="top", wrap_text=True)
    for name in filter(is_known, names):
        text = text_name(name)
        hint = str(HINTS.get(text.field if text else name, ""))
        sheet.append([_cell(sheet, words, look) for words in (name, label(name), hint)])


def _head(sheet: Any, name: str) -> Any:
    cell = _cell(sheet, name, Alignment(vertical="center"))
    cell.font, cell.fill = Font(bold=True, color="FFFFFF"), HEAD
    return cell


def _look(name: str) -> Alignment:
    """Captions are wrapped, and read in their own direction: 1 from the left, 2 from the right."""
    text = text_name(name)
    order = 0 if text is None else 2 if direction(text.language) == "rtl" else 1
    return Alignment(vertical="top", wrap_text=text is not None, readingOrder=order)


def _cell(sheet: Any, text: str, look: Alignment) -> Any:
    if len(text) > LONGEST:
        raise Unreadable(_("One of these texts is too long for Excel. Take the table as CSV."))
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text) or None)
    if text:
        cell.data_type = "s"  # whatever it begins with
    cell.alignment, cell.number_format = look, TEXT
    return cell
