"""Keyset pages show every row once, whatever the address says."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from gallery.models import Gallery, MediaItem
from gallery.paging import (
    BY_TITLE,
    EPOCH,
    NEWEST,
    keyset_page,
    numbered_page,
    read_cursor,
    write_cursor,
)
from tests.gallery import build
from tests.gallery.build import YESTERDAY

SIZE = 3


@pytest.fixture
def items(db: None) -> list[MediaItem]:
    """Ten pictures, the newest first; four of them of the very same moment."""
    hours = [0, 1, 2, 3, 3, 3, 3, 4, 5, 6]
    made = [build.item(publish_at=YESTERDAY - timedelta(hours=hour)) for hour in hours]
    return sorted(made, key=lambda item: (item.publish_at, item.pk), reverse=True)


def test_onwards_shows_every_row_once(items: list[MediaItem]) -> None:
    seen: list[MediaItem] = []
    parameters: dict[str, str] = {}
    while True:
        page = keyset_page(MediaItem.objects.all(), parameters, SIZE)
        seen += page.rows
        if not page.before:
            break
        parameters = {"before": page.before}
    assert seen == items


def test_back_leads_where_one_came_from(items: list[MediaItem]) -> None:
    rows = MediaItem.objects.all()
    first = keyset_page(rows, {}, SIZE)
    second = keyset_page(rows, {"before": first.before}, SIZE)
    third = keyset_page(rows, {"before": second.before}, SIZE)
    assert keyset_page(rows, {"after": third.after}, SIZE).rows == second.rows
    again = keyset_page(rows, {"after": second.after}, SIZE)
    assert (again.rows, again.first, again.after) == (first.rows, True, "")


def test_near_the_beginning_the_page_is_whole(items: list[MediaItem]) -> None:
    cursor = write_cursor(NEWEST.key_of(items[1]))
    assert keyset_page(MediaItem.objects.all(), {"after": cursor}, SIZE).rows == items[:SIZE]


def test_titles_go_up(db: None) -> None:
    made = [build.gallery(title) for title in ("Çeşme", "Alma", "Berlin", "Alma")]
    expected = sorted(made, key=lambda one: (one.sort_title, one.pk))
    first = keyset_page(Gallery.objects.all(), {}, 2, BY_TITLE)
    second = keyset_page(Gallery.objects.all(), {"before": first.before}, 2, BY_TITLE)
    assert first.rows + second.rows == expected
    assert not second.before
    back = keyset_page(Gallery.objects.all(), {"after": second.after}, 2, BY_TITLE)
    assert back.rows == first.rows


def test_a_deep_page_is_one_range_of_the_index(items: list[MediaItem]) -> None:
    cursor = write_cursor(NEWEST.key_of(items[4]))
    with CaptureQueriesContext(
        connection,
    ) as queries:
        keyset_page(MediaItem.objects.visible_to(None), {"before": cursor}, SIZE)
    (query,) = queries.captured_queries
    with connection.cursor() as database:
        database.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
        database.execute("EXPLAIN " + query["sql"])
        plan = "\n".join(line for (line,) in database.fetchall())
    condition = next(line for line in plan.splitlines() if "Index Cond" in line)
    assert "item_newest" in plan
    assert "ROW(publish_at, id) < ROW(" in condition


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "!!!",
        "é",
        "\x00",
        "W10",  # []
        "W1tdLDFd",  # [[],1]
        "bnVsbA",  # null
        write_cursor(("title", 1)),
        write_cursor((1.5, 1)),
        write_cursor((True, 1)),
        write_cursor((10**30, 1)),
        write_cursor((-(10**30), 1)),
        write_cursor((1, -1)),
        write_cursor((1, 2**63)),
        write_cursor((1, True)),
        "9" * 5000,
        "W1tb" * 500,
    ],
)
def test_a_broken_cursor_is_ignored_and_said(items: list[MediaItem], cursor: str) -> None:
    for name in ("before", "after"):
        page = keyset_page(MediaItem.objects.all(), {name: cursor}, SIZE)
        assert (page.rows, page.broken, page.first) == (items[:SIZE], True, True)


@pytest.mark.parametrize("title", ["a\x00b", "x" * 700, 5, None])
def test_a_broken_title_is_ignored(title: object) -> None:
    assert read_cursor(write_cursor((title, 1)), BY_TITLE) is None


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    for order in (NEWEST, BY_TITLE):
        key = read_cursor(text, order)
        assert key is None or len(key) == 2


@given(st.integers(-(10**15), 10**16), st.integers(0, 2**63 - 1))
def test_cursors_come_back_as_they_went(microseconds: int, row: int) -> None:
    key = (EPOCH + timedelta(microseconds=microseconds), row)
    assert read_cursor(write_cursor(key), NEWEST) == key


@pytest.mark.parametrize(
    ("asked", "number", "broken"),
    [
        (None, 1, False),
        ("", 1, False),
        ("1", 1, False),
        ("29", 29, False),
        ("30", 29, True),
        ("0", 1, True),
        ("-1", 1, True),
        ("x", 1, True),
        ("²", 1, True),
        ("9" * 5000, 1, True),
    ],
)
def test_numbered_pages_of_1349(asked: str | None, number: int, broken: bool) -> None:
    page = numbered_page(asked, 1349, 48)
    assert (page.number, page.last, page.broken) == (number, 29, broken)


def test_links_to_numbered_pages() -> None:
    assert numbered_page("1", 1349, 48).shown == [1, 2, 3, None, 29]
    assert numbered_page("15", 1349, 48).shown == [1, None, 13, 14, 15, 16, 17, None, 29]
    assert numbered_page("5", 1349, 48).shown == [1, 2, 3, 4, 5, 6, 7, None, 29]
    assert numbered_page("1", 10, 48).shown == [1]
    assert numbered_page("1", 0, 48).last == 1
    assert numbered_page("29", 1349, 48).next is None
    assert numbered_page("29", 1349, 48).start == 28 * 48
