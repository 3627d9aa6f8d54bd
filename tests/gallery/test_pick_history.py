"""What visitors saw on the front page is known for any moment, and shown for those of the past."""

from datetime import datetime, timedelta

import pytest
from django.db.models import F
from django.test import Client
from django.utils import timezone

from accounts.models import User
from gallery.actions import move_pick, pick, unpick, withdraw
from gallery.actions.shelves import open_shelf
from gallery.cards.own_words import shelf_title_of
from gallery.models import Pick, PickSpell, ReleaseSpell
from gallery.pick_history import joined, picks_at, shown_between
from tests.gallery import build

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def pass_a_day() -> None:
    """Let everything that is written down have happened a day earlier: the clock of the database
    cannot be moved.
    """
    for spells in (PickSpell, ReleaseSpell):
        spells.objects.update(valid_from=F("valid_from") - DAY, valid_until=F("valid_until") - DAY)
    PickSpell.objects.update(starts_at=F("starts_at") - DAY, ends_at=F("ends_at") - DAY)
    Pick.objects.filter(ends_at=None).update(starts_at=F("starts_at") - DAY)


def seen(at: datetime) -> list[str]:
    """Return the headlines of what visitors saw at `at`, in order."""
    rows = picks_at(at, Pick.objects.select_related("item"))
    return [one.item.texts.get().headline for one in rows if one.item]


def test_each_change_of_the_front_page_is_known(editor: User) -> None:
    item = build.item("b", publish_at=build.NOW - 9 * DAY)
    things = [build.item("a", publish_at=build.NOW - 9 * DAY), item]
    a, b = [pick(thing=thing, by=editor, shelf="grid") for thing in things]
    pass_a_day()
    move_pick(pick=b, by=editor, order=[a.pk, b.pk], to=0)
    pass_a_day()
    withdraw(item=item, by=editor)
    pass_a_day()
    unpick(pick=Pick.objects.get(pk=a.pk), by=editor)
    now = timezone.now()
    assert seen(now - 4 * DAY) == []
    assert seen(now - 2.5 * DAY) == ["a", "b"]
    assert seen(now - 1.5 * DAY) == ["b", "a"]
    assert seen(now - 0.5 * DAY) == ["a"]
    assert seen(now) == []


def test_each_shelf_of_the_past_has_its_title(editor: User) -> None:
    shelf = open_shelf(by=editor, titles={"en": "Voices"})
    one = pick(thing=build.item(publish_at=build.NOW - 9 * DAY), by=editor, shelf=shelf.key)
    pass_a_day()
    move_pick(pick=one, by=editor, shelf="grid", order=[], to=0)
    rows = Pick.objects.with_words("en")
    past, now = picks_at(timezone.now() - DAY / 2, rows), picks_at(timezone.now(), rows)
    assert [str(shelf_title_of(row, "en").text) for row in (*past, *now)] == ["Voices", "grid"]


def test_a_stretch_without_a_gap_is_told_once(editor: User) -> None:
    rows = [pick(thing=build.item(), by=editor, shelf="grid") for _ in range(3)]
    order = [row.pk for row in rows]
    for _ in range(3):
        order = move_pick(pick=Pick.objects.get(pk=order[0]), by=editor, order=order, to=2)
    now = timezone.now()
    told = joined(shown_between(now - DAY, now))
    assert sorted(one.pick_id for one in told) == sorted(order)


def test_what_was_never_shown_has_no_history(editor: User) -> None:
    coming = pick(thing=build.item(), by=editor, shelf="lead", starts_at=build.TOMORROW)
    unpick(pick=coming, by=editor)
    draft = build.item(status="draft")
    pick(thing=draft, by=editor, shelf="lead")
    now = timezone.now()
    assert shown_between(now - DAY, now + 3 * DAY) == []


def over(title: str, days: int, **fields: object) -> Pick:
    """Store a pick of a gallery that began so many days ago and is over since the day after."""
    began = timezone.now() - timedelta(days=days)
    gallery = build.gallery(title, items=[build.item()], **fields)
    return Pick.objects.create(gallery=gallery, starts_at=began, ends_at=began + DAY)


def test_the_archive_shows_month_by_month_what_its_reader_may_see(client: Client) -> None:
    assert "Nothing has been put away yet" in client.get("/picks/").content.decode()
    over("Of old", 400)
    over("Lately", 3)
    over("For members", 3, audience="members")
    hidden = over("A mistake", 3)
    Pick.objects.filter(pk=hidden.pk).update(in_archive=False)
    pick(thing=build.gallery("Now", items=[build.item()]), by=None)
    page = client.get("/picks/").content.decode()
    assert ("Lately" in page, "Of old" in page, "Now<" in page) == (True, False, False)
    assert "For members" not in page
    assert "A mistake" not in page
    old = timezone.localtime(timezone.now() - timedelta(days=400))
    address = f"/picks/{old.year}/{old.month}/"
    assert address in page
    assert "Of old" in client.get(address).content.decode()


@pytest.mark.parametrize("path", ["1999/1", "2026/13", "0/0", "99999/1"])
def test_a_month_without_picks_is_not_there(client: Client, path: str) -> None:
    over("Lately", 3)
    assert client.get(f"/picks/{path}/").status_code == 404


def test_members_see_what_is_for_them(client: Client, member: User) -> None:
    over("For members", 3, audience="members")
    client.force_login(member)
    assert "For members" in client.get("/picks/").content.decode()
