"""Descriptions go out as a table and come back."""

import csv
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import User
from gallery.actions import change_item
from gallery.description.reading import description_of
from gallery.models import BulkEdit, MediaItem
from tests.desk.counting import queries
from tests.gallery import build

pytestmark = pytest.mark.django_db
SHEET = "/desk/items/sheet/"


@pytest.fixture
def item(staff: User) -> MediaItem:
    """Samir's item, with words that a spreadsheet could take for a formula."""
    made = build.item(created_by=staff, original_name="=cmd|' /C calc'!A0")
    change_item(
        item=made,
        by=staff,
        changes={
            "headline:ar": "قارب",
            "description:en": '=HYPERLINK("https://example.org")\nSecond line, "quoted"',
            "position": "-14.03, 86.57",
            "keywords": ["@home", "'tis"],
            "creators": ["Ada", "Grace Hopper"],
        },
    )
    return made


@pytest.fixture
def samir(staff: User, client: Client) -> Client:
    """Samir's browser."""
    client.force_login(staff)
    return client


def table(client: Client, item: MediaItem) -> list[dict[str, str]]:
    """Return the exported table of `item`."""
    answer = client.post(f"{SHEET}export/", {"item": str(item.uuid)})
    assert answer.content.startswith(b"\xef\xbb\xbf")
    text = answer.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def back(client: Client, rows: list[dict[str, str]], **how: Any) -> Any:
    """Bring `rows` back as a file."""
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0].keys(), **how)
    writer.writeheader()
    writer.writerows(rows)
    return send(client, text.getvalue().encode())


def send(client: Client, content: bytes) -> Any:
    """Send a file as the table."""
    return client.post(SHEET, {"table": SimpleUploadedFile("t.csv", content)})


def test_no_cell_is_a_formula(samir: Client, item: MediaItem) -> None:
    for cell in table(samir, item)[0].values():
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_table_brought_back_as_it_was_changes_nothing(samir: Client, item: MediaItem) -> None:
    for how in ({}, {"delimiter": ";"}):
        answer = back(samir, table(samir, item), **how)
        assert answer.status_code == 422
        assert "nothing new" in answer.content.decode()


def test_changes_are_shown_first_and_then_applied(samir: Client, item: MediaItem) -> None:
    rows = table(samir, item)
    rows[0] |= {"headline:fr": "Un bac", "creators": "Grace Hopper | Ada", "keywords": "'@home"}
    address = back(samir, rows).headers["Location"]
    page = samir.get(address).content.decode()
    assert "Un bac</ins>" in page
    assert "headline:fr" not in description_of(item)
    samir.post(f"{address}apply/")
    now = description_of(item)
    assert (now["headline:fr"], now["creators"], now["keywords"]) == (
        *("Un bac", ["Grace Hopper", "Ada"], ["@home"]),
    )


def test_what_somebody_else_changed_since_the_export_is_left_and_shown(
    samir: Client, item: MediaItem, editor: User
) -> None:
    rows = table(samir, item)
    change_item(item=item, by=editor, changes={"city": "Danlí", "source": "Edith"})
    rows[0] |= {"city": "Ocotal", "sublocation": "Pier"}
    address = back(samir, rows).headers["Location"]
    assert "Somebody changed it since" in samir.get(address).content.decode()
    samir.post(f"{address}apply/")
    now = MediaItem.objects.get()
    assert (now.city, now.source, now.sublocation) == ("Danlí", "Edith", "Pier")
    assert list(BulkEdit.objects.get().skipped) == [str(item.pk)]


def test_wrong_cells_are_named_and_nothing_is_kept(samir: Client, item: MediaItem) -> None:
    rows = table(samir, item)
    rows[0] |= {"date_created": "soon", "city": "Ocotal"}
    page = back(samir, [*rows, rows[0] | {"uuid": "nonsense"}]).content.decode()
    assert "Row 2, Date created" in page
    assert "Row 3" in page
    assert not BulkEdit.objects.exists()


def test_others_items_are_not_there(samir: Client, item: MediaItem, stranger: User) -> None:
    other = build.item(created_by=stranger)
    assert samir.post(f"{SHEET}export/", {"item": str(other.uuid)}).status_code == 422
    answer = back(samir, [{"uuid": str(other.uuid), "city": "Ocotal"}])
    assert answer.status_code == 422
    assert "no such item" in answer.content.decode()


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b"city\nDanli\n", b"PK\x03\x04\xff", b'uuid,city\n"\0', b"uuid\n"],
)
def test_what_is_no_table_is_refused_in_words(
    samir: Client, item: MediaItem, content: bytes
) -> None:
    answer = send(samir, content)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()


def test_queries_of_an_export_do_not_grow(samir: Client, item: MediaItem, staff: User) -> None:
    address = reverse("desk-sheet-export")
    samir.post(address, {"item": str(item.uuid)})
    before = queries(samir, address, {"item": str(item.uuid)})
    more = [str(build.item(created_by=staff).uuid) for _ in range(8)]
    assert queries(samir, address, {"item": [str(item.uuid), *more]}) == before
