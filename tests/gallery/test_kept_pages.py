"""Visitors get kept pages, and never one that is not true any more."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from gallery.actions import pick, withdraw
from gallery.actions.shelves import open_shelf
from gallery.kept_pages import compact_editions, present_edition
from gallery.models import CategoryText, Creator, Edition, Gallery, ItemText, MediaItem, PickText
from gallery.visibility import Audience
from tests.gallery import build
from tests.gallery.build import NOW, TOMORROW, YESTERDAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(client: Client) -> Callable[[str], bool]:
    """Return how to ask for an address and to tell whether the answer was a kept page."""

    def kept(url: str, **headers: str) -> bool:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            response = client.get(url, headers=headers)
        assert response.status_code == 200
        return len(queries) == 1

    return kept


def test_the_second_visitor_gets_the_kept_page(client: Client, kept: Callable[..., bool]) -> None:
    build.gallery(items=[build.item()])
    first = client.get("/galleries/")
    assert kept("/galleries/")
    assert client.get("/galleries/").content == first.content


@pytest.mark.parametrize(
    "change",
    [
        lambda: withdraw(item=MediaItem.objects.get(), by=None),
        lambda: MediaItem.objects.update(audience=Audience.STAFF),
        lambda: MediaItem.objects.all().delete(),
        lambda: ItemText.objects.update(headline="Another"),
        lambda: Gallery.objects.update(credit="Another"),
        lambda: CategoryText.objects.filter(language="en").update(title="Another"),
        lambda: Creator.objects.create(name="Another"),
        lambda: MediaItem.objects.get().keywords.add("another"),
        lambda: pick(thing=MediaItem.objects.get(), by=None),
        lambda: open_shelf(by=None, titles={"en": "Another"}),
        lambda: PickText.objects.all().delete(),
    ],
)
def test_any_change_makes_kept_pages_old(
    change: Callable[[], object], kept: Callable[..., bool]
) -> None:
    build.gallery(items=[build.item()])
    kept("/latest/")
    assert kept("/latest/")
    change()
    assert not kept("/latest/")
    assert kept("/latest/")


def test_a_change_that_is_rolled_back_changes_nothing(kept: Callable[..., bool]) -> None:
    build.item()
    kept("/images/")
    with transaction.atomic():
        MediaItem.objects.update(audience=Audience.STAFF)
        transaction.set_rollback(True)
    assert kept("/images/")


def test_an_embargo_and_an_end_come_in_time(client: Client) -> None:
    build.item("Early", publish_at=NOW + timedelta(hours=1))
    build.item("Departed", publish_at=YESTERDAY, expires_at=NOW + timedelta(hours=2))
    page = client.get("/images/").content.decode()
    assert ("Early" in page, "Departed" in page) == (False, True)
    with time_machine.travel(NOW + timedelta(minutes=61)):
        page = client.get("/images/").content.decode()
        assert ("Early" in page, "Departed" in page) == (True, True)
    with time_machine.travel(NOW + timedelta(hours=3)):
        page = client.get("/images/").content.decode()
        assert ("Early" in page, "Departed" in page) == (True, False)


def test_a_pick_ends_in_time(client: Client) -> None:
    gallery = build.gallery("Only today", items=[build.item()])
    build.gallery("Always", items=[build.item()])
    first = pick(thing=gallery, by=None)
    first.ends_at = TOMORROW
    first.save()
    assert "Only today" in client.get("/").content.decode()
    pick(thing=Gallery.objects.exclude(pk=gallery.pk).get(), by=None)
    client.get("/")
    with time_machine.travel(TOMORROW + timedelta(hours=1)):
        heading = client.get("/").content.decode().split("<h2")[1]
        assert "Only today" not in heading


def test_a_pick_is_among_those_of_the_past_in_time(client: Client) -> None:
    pick(thing=build.gallery("Only today", items=[build.item()]), by=None, ends_at=TOMORROW)
    assert "Only today" not in client.get("/picks/").content.decode()
    with time_machine.travel(TOMORROW + timedelta(hours=1)):
        assert "Only today" in client.get("/picks/").content.decode()


def test_members_never_get_a_kept_page_and_leave_none(client: Client, member: User) -> None:
    build.item("For members", audience=Audience.MEMBERS)
    mine = Client()
    mine.force_login(member)
    assert "For members" in mine.get("/images/").content.decode()
    assert "For members" not in client.get("/images/").content.decode()
    assert "For members" in mine.get("/images/").content.decode()


def test_languages_fragments_and_encodings_are_kept_apart(kept: Callable[..., bool]) -> None:
    build.item()
    kept("/images/")
    assert not kept("/fr/images/")
    assert not kept("/images/?before=x")
    assert not kept("/images/", HX_Request="true")
    assert not kept("/images/", Accept_Encoding="gzip")
    assert kept("/images/")


def test_what_is_missing_is_not_kept(client: Client) -> None:
    assert client.get("/galleries/nowhere/").status_code == 404
    build.gallery(items=[build.item()], slug="nowhere")
    assert client.get("/galleries/nowhere/").status_code == 200


def test_the_trace_stays_short_and_never_repeats() -> None:
    build.item()
    seen = {present_edition()}
    for _ in range(3):
        compact_editions(most=0)
        assert Edition.objects.count() == 1
        assert present_edition() not in seen
        seen.add(present_edition())
        MediaItem.objects.update(audience=Audience.MEMBERS)
        assert present_edition() not in seen
        seen.add(present_edition())


@pytest.mark.django_db(transaction=True)
def test_a_restart_of_the_database_is_not_noticed(client: Client) -> None:
    first = client.get("/categories/")
    assert first.status_code == 200
    connection.ensure_connection()
    process = connection.connection.info.backend_pid
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 1000)", [process])
    other.close()
    again = client.get("/categories/")
    assert again.content == first.content
