"""The spreadsheet round trip as XLSX, and workbooks that mean no good."""

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from unittest.mock import patch

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook, load_workbook

from accounts.models import User
from gallery.actions import change_item
from gallery.description.reading import description_of
from gallery.models import BulkEdit, MediaItem
from tests.gallery import build

pytestmark = pytest.mark.django_db
SHEET = "/desk/items/sheet/"
SAID: dict[str, str | list[str]] = {
    "headline:ar": "قارب",
    "description:en": '=HYPERLINK("https://example.org")\nSecond line',
    "position": "-14.03, 86.57",
    "date_created": "2023-05",
    "keywords": ["@home", "'tis", "007"],
    "credit_line": "+31 20 1234",
}


@pytest.fixture
def item(staff: User) -> MediaItem:
    """Samir's item, with words that a spreadsheet could take for something else."""
    made = build.item(created_by=staff, original_name="=1+1.jpg")
    change_item(item=made, by=staff, changes=SAID)
    return made


@pytest.fixture
def samir(staff: User, client: Client) -> Client:
    """Samir's browser."""
    client.force_login(staff)
    return client


@pytest.fixture
def book(samir: Client, item: MediaItem) -> Any:
    """The workbook that Samir takes out."""
    answer = samir.post(f"{SHEET}export/", {"item": str(item.uuid), "xlsx": "1"})
    assert 'filename="medialib.xlsx"' in answer.headers["Content-Disposition"]
    return load_workbook(io.BytesIO(answer.content))


def put(book: Any, name: str, value: object, row: int = 2) -> None:
    """Write into the column `name`."""
    sheet = book.worksheets[0]
    names = [cell.value for cell in sheet[1]]
    sheet.cell(row, names.index(name) + 1).value = value


def saved(book: Any) -> bytes:
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def send(client: Client, content: bytes) -> Any:
    return client.post(SHEET, {"table": SimpleUploadedFile("t.xlsx", content)})


def test_every_cell_is_text_and_the_head_stays_in_sight(book: Any) -> None:
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "D2"
    for cell in sheet[2]:
        assert cell.data_type in ("s", "inlineStr", "n")
        assert cell.value is None or isinstance(cell.value, str)
        assert cell.number_format == "@"
    names = {cell.value: cell.column_letter for cell in sheet[1]}
    assert sheet[f"{names['description:fr']}2"].alignment.wrap_text
    assert sheet[f"{names['headline:ar']}2"].alignment.readingOrder == 2
    told = {row[0].value: row[1].value for row in book.worksheets[1]}
    assert told["headline:fr"] == "Headline, French"


def test_a_workbook_brought_back_as_it_was_changes_nothing(samir: Client, book: Any) -> None:
    answer = send(samir, saved(book))
    assert answer.status_code == 422
    assert "nothing new" in answer.content.decode()


def test_what_was_typed_is_shown_first_and_then_applied(
    samir: Client, item: MediaItem, book: Any
) -> None:
    put(book, "headline:fr", "Un bac")
    put(book, "date_created", datetime(2024, 5, 14))  # noqa: DTZ001 - as Excel keeps it
    put(book, "city", 12.0)
    put(book, "keywords", None)
    address = send(samir, saved(book)).headers["Location"]
    assert "Un bac</ins>" in samir.get(address).content.decode()
    assert "headline:fr" not in description_of(item)
    samir.post(f"{address}apply/")
    now = description_of(MediaItem.objects.get())
    assert (now["headline:fr"], now["date_created"], now["city"]) == ("Un bac", "2024-05-14", "12")
    assert now["keywords"] == []
    assert now["description:en"] == SAID["description:en"]


def test_what_somebody_else_changed_since_is_left(
    samir: Client, item: MediaItem, book: Any, editor: User
) -> None:
    change_item(item=item, by=editor, changes={"city": "Danlí"})
    put(book, "city", "Ocotal")
    address = send(samir, saved(book)).headers["Location"]
    assert "Somebody changed it since" in samir.get(address).content.decode()
    samir.post(f"{address}apply/")
    assert MediaItem.objects.get().city == "Danlí"


def test_formulas_and_wrong_cells_are_named_by_their_row(samir: Client, book: Any) -> None:
    put(book, "uuid", "nonsense", row=5)
    put(book, "city", "=1+1")
    page = send(samir, saved(book)).content.decode()
    assert "Row 2, City: This is a formula" in page
    assert "Row 5: there is no such item" in page
    assert not BulkEdit.objects.exists()


def test_dates_and_truths_are_read_as_they_are_seen(samir: Client, book: Any) -> None:
    put(book, "date_created", date(2024, 5, 14))
    put(book, "source", True)
    address = send(samir, saved(book)).headers["Location"]
    page = samir.get(address).content.decode()
    assert "2024-05-14</ins>" in page
    assert "TRUE</ins>" in page


def _parts(content: bytes, **changed: bytes) -> bytes:
    """Return the workbook with some parts of its ZIP replaced."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, changed.pop(name.split("/")[-1].split(".")[0], old.read(name)))
        for name, data in changed.items():
            new.writestr(name, data)
    return written.getvalue()


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "lol"}">' for n in range(9))
BOMB = f'<?xml version="1.0"?><!DOCTYPE x [{LAUGHS}]><worksheet>&a8;</worksheet>'.encode()
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
<c r="A1" t="inlineStr"><is><t>uuid</t></is></c><c r="B1" t="inlineStr"><is><t>&a;</t></is></c>
</row></sheetData></worksheet>"""
FAR = b"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>uuid</t></is></c></row>
<row r="999999999"><c r="A999999999"><v>1</v></c></row></sheetData></worksheet>"""


@pytest.mark.parametrize(
    "spoil",
    [
        lambda good: b"PK\x03\x04\xff",
        lambda good: good[:-400],
        lambda good: _parts(good, sheet1=BOMB),
        lambda good: _parts(good, sheet1=OUTSIDE),
        lambda good: _parts(good, sheet1=FAR),
        lambda good: _parts(good, sheet1=b"0" * 150_000_000),
        lambda good: _parts(good, **{f"part{n}": b"" for n in range(600)}),
        lambda good: saved(Workbook()),
    ],
    ids=["stub", "cut", "laughs", "outside", "far", "bomb", "parts", "other"],
)
def test_what_means_no_good_is_refused_in_words(
    samir: Client, book: Any, spoil: Callable[[bytes], bytes]
) -> None:
    answer = send(samir, spoil(saved(book)))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'role="alert"' in page
    assert "root:" not in page
    assert not BulkEdit.objects.exists()


def test_more_rows_than_fit_are_too_many(samir: Client, book: Any) -> None:
    sheet = book.worksheets[0]
    for _ in range(3):
        sheet.append([sheet["A2"].value])
    with patch("desk.editing.tables.MOST_ROWS", 3):
        assert "At most 3 rows" in send(samir, saved(book)).content.decode()
