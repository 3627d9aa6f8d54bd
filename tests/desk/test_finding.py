"""The desk's own search: everything one may edit and nothing else; filters that are kept."""

from datetime import timedelta
from typing import Any, cast

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from accounts.signals import account_deleted, own_data_asked
from gallery.actions import withdraw
from gallery.models import MediaItem, Notice
from gallery.visibility import Status
from search import saving
from search.finding.patience import TooSlow
from search.models import SavedFilter
from tests.accounts.build import arrived
from tests.gallery import build
from tests.search.index import indexed

pytestmark = pytest.mark.django_db


def lighthouses(owner: User) -> list[MediaItem]:
    """Store a lighthouse in each status."""
    made = [
        build.item(f"A lighthouse, {status}", status=status, created_by=owner) for status in Status
    ]
    indexed()
    return made


def found(user: User | None, **said: str) -> set[str]:
    """Return which of the lighthouses the desk of `user` finds."""
    page = arrived(user).get(reverse("desk-items"), said) if user else Client().get("/")
    text = page.content.decode()
    return {status for status in Status.values if f"A lighthouse, {status}" in text}


def test_everything_one_may_edit_is_found_and_nothing_else(
    staff: User, stranger: User, editor: User
) -> None:
    lighthouses(staff)
    for user in (staff, editor):
        assert found(user, q="lighthouse") == set(Status.values)
        assert found(user, q="lighthouses is:draft") == {"draft"}
    assert found(stranger, q="lighthouse") == set()
    assert found(editor, q="volcano") == set()


def test_what_is_not_understood_is_said(editor: User) -> None:
    page = arrived(editor).get(reverse("desk-items"), {"q": "boat", "colour": "red"})
    assert page.status_code == 200
    assert "colour" in page.content.decode()


def test_a_search_that_takes_too_long_says_so(
    editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*_asked: object, **_how: object) -> None:
        raise TooSlow

    monkeypatch.setattr("desk.reviewing.searching.find", slow)
    page = arrived(editor).get(reverse("desk-items"), {"q": "boat"})
    assert page.status_code == 200
    assert "This search took too long" in page.content.decode()


def test_searching_costs_the_same_however_much_is_found(client: Client, editor: User) -> None:
    client.force_login(editor)
    address = reverse("desk-items") + "?q=lighthouse"
    client.get(address)
    counts = []
    for number in (1, 4):
        for _one in range(number):
            lighthouses(editor)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 24


def test_a_filter_is_kept_under_its_name_and_belongs_to_one_person(
    staff: User, stranger: User
) -> None:
    client = arrived(staff)
    said = {"name": " My\tboats ", "query": "q=boat&page=3&junk=1"}
    assert client.post(reverse("desk-filter-keep"), said)["Location"].endswith("?q=boat")
    client.post(reverse("desk-filter-keep"), {"name": "My boats", "query": "queue=review&page=2"})
    kept = SavedFilter.objects.get()
    assert (kept.owner, kept.name, kept.query) == (staff, "My boats", "queue=review")
    assert "My boats" in client.get(reverse("desk-items")).content.decode()
    assert "My boats" not in arrived(stranger).get(reverse("desk-items")).content.decode()
    drop = reverse("desk-filter-drop", args=[kept.pk])
    assert arrived(stranger).post(drop).status_code == 404
    assert client.post(drop).status_code == 302
    assert not SavedFilter.objects.exists()


def test_nothing_and_too_much_are_not_kept(staff: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "MOST", 1)
    client = arrived(staff)
    for said, answer in (
        ({"name": "x", "query": "queue=nonsense"}, "Give the filter a name"),
        ({"name": "", "query": "q=boat"}, "Give the filter a name"),
        ({"name": "One", "query": "q=boat"}, "“One” is kept"),
        ({"name": "Two", "query": "q=boat"}, "At most 1 filters are kept"),
    ):
        page = client.post(reverse("desk-filter-keep"), said, follow=True)
        assert answer in page.content.decode()
    assert SavedFilter.objects.count() == 1


def test_who_leaves_leaves_no_filters_and_no_news(staff: User, editor: User) -> None:
    saving.save_filter(by=staff, name="Mine", query="q=boat")
    withdraw(item=build.item(created_by=staff), by=editor)
    told: dict[str, Any] = {}
    for _receiver, rows in own_data_asked.send(User, user=staff):
        told |= dict(cast(Any, rows))
    assert list(told["saved_filters"]) == [{"name": "Mine", "query": "q=boat"}]
    account_deleted.send(User, user=staff)
    assert not SavedFilter.objects.exists()
    assert not Notice.objects.exists()


@pytest.mark.parametrize(
    ("query", "states"),
    [
        ("is:embargoed", {"later"}),
        ("lighthouse is:expired", {"over"}),
        ("is:published -is:embargoed -is:expired", {"now"}),
        ("is:embargoed OR is:draft", {"later", "draft"}),
        ("lighthouse -(is:embargoed OR (is:published red))", {"over", "draft"}),
        ("-is:expired -is:draft", {"later", "now"}),
        ("is:embargoed is:expired", set()),
    ],
)
def test_states_of_the_clock_are_found(editor: User, query: str, states: set[str]) -> None:
    build.item("A lighthouse, later", publish_at=build.NOW + timedelta(days=1))
    build.item("A lighthouse, over", expires_at=build.NOW - timedelta(hours=1))
    build.item("A red lighthouse, now", publish_at=build.NOW - timedelta(days=2))
    build.item("A lighthouse, draft", status=Status.DRAFT)
    indexed()
    page = arrived(editor).get(reverse("desk-items"), {"q": query}).content.decode()
    assert {
        one for one in ("later", "over", "now", "draft") if f"lighthouse, {one}" in page
    } == states
    public = Client().get("/search/", {"q": query}).content.decode()
    assert "lighthouse, later" not in public
    assert "Only what is published can be found here" in public
