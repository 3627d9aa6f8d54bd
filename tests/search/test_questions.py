"""How many questions a page of results asks of the database: few, however much there is."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from search.asking import Asked
from search.finding import find
from search.language.query import parse
from tests.gallery import build
from tests.search.index import indexed

pytestmark = pytest.mark.django_db
MOST, MOST_WHERE_NOTHING_IS_FOUND = 10, 12
# What begins, ends and limits parts of a transaction asks nothing.
ORDERLY = ("SAVEPOINT", "RELEASE", "SET LOCAL")


def questions(client: Client, address: str) -> int:
    client.get("/search/?q=else")  # the categories of the search box are kept for a while
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return sum(not one["sql"].startswith(ORDERLY) for one in asked)


@pytest.mark.parametrize(
    ("query", "most"),
    [
        ("boat", MOST),
        ("boat north coast -war", MOST),
        ("bota", MOST_WHERE_NOTHING_IS_FOUND),
        ("boat xqzv vzqx coastt", MOST_WHERE_NOTHING_IS_FOUND),
        ('"coast boat" nowhere&country=KE&kind=audio', MOST_WHERE_NOTHING_IS_FOUND),
    ],
)
def test_few_however_much_there_is(client: Client, query: str, most: int) -> None:
    for _time in range(2):
        for number in range(5):
            boat = build.item(f"A boat {number} of the north coast", country_code="HN")
            build.gallery(f"Boats of the north coast {number}", items=[boat])
        indexed()
        assert questions(client, f"/search/?q={query}") <= most


def test_what_is_shown_besides_is_only_what_may_be_seen() -> None:
    hidden, lamp = build.item("A lamp", audience="staff"), build.item("A lamp")
    boat = build.item("A boat")
    indexed()
    found = find(Asked("boat", parse("boat")), None, size=3, others=[hidden.pk, lamp.pk])
    assert found.items == [boat]
    assert set(found.others.values()) == {boat, lamp}
