"""Picks on shelves: who leads, who gives way, and several editors at once."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from accounts.models import User
from gallery.actions import (
    NotAllowed,
    Overtaken,
    change_pick,
    move_pick,
    pick,
    unpick,
    withdraw,
)
from gallery.actions.shelves import close_shelf, move_shelf, open_shelf, rename_shelf, reopen_shelf
from gallery.actions.shelving import order_on
from gallery.models import Pick, PickEvent, Shelf
from gallery.pick_reasons import why_hidden
from gallery.visibility import Audience, Status
from tests.gallery import build
from tests.gallery.build import NOW, TOMORROW, YESTERDAY

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def picked(*names: str, shelf: str = "grid", by: User | None = None) -> list[Pick]:
    """Pick an item of each name for `shelf`, in this order."""
    return [pick(thing=build.item(name), by=by, shelf=shelf) for name in names]


def names(shelf: str = "grid") -> list[str]:
    """Return the headlines of what stands on `shelf`, in order."""
    rows = Pick.objects.in_bulk(order_on(shelf))
    return [rows[pk].item.texts.get().headline for pk in order_on(shelf)]  # type: ignore[union-attr]


def shown(client: Client, *wanted: str, path: str = "/") -> list[str]:
    """Return which of `wanted` the page says before its latest pictures, in its order."""
    page = client.get(path).content.decode().partition("latest-pictures")[0]
    return sorted((one for one in wanted if f">{one}<" in page), key=page.index)


def test_the_first_pick_leads_and_the_others_follow() -> None:
    for name in ("One", "Two", "Three"):
        pick(thing=build.item(name), by=None)
    assert (names("lead"), names("grid")) == (["One"], ["Two", "Three"])


def test_where_the_lead_gives_way_the_next_one_leads(client: Client, editor: User) -> None:
    lead = pick(thing=build.item("Lead"), by=editor, shelf="lead")
    picked("Second", "Third")
    assert shown(client, "Lead", "Second", "Third") == ["Lead", "Second", "Third"]
    assert lead.item
    withdraw(item=lead.item, by=editor)
    assert shown(client, "Lead", "Second", "Third") == ["Second", "Third"]
    assert 'picks__lead"><article' in client.get("/").content.decode().replace("\n", "")
    assert list(Pick.objects.giving_way()) == [lead]


def test_picks_come_and_go_by_the_clock(client: Client) -> None:
    picked("Always")
    pick(thing=build.item("Later"), by=None, shelf="lead", starts_at=NOW + HOUR, ends_at=TOMORROW)
    assert shown(client, "Always", "Later") == ["Always"]
    with time_machine.travel(NOW + 2 * HOUR):
        assert shown(client, "Always", "Later") == ["Later", "Always"]
    with time_machine.travel(TOMORROW + HOUR):
        assert shown(client, "Always", "Later") == ["Always"]


def test_own_words_stand_in_the_readers_language_or_give_way(client: Client) -> None:
    gallery = build.gallery("By the sea", items=[build.item()])
    words = {"en": {"title": "Read this", "note": "A note"}, "fr": {"title": "À lire"}}
    one = pick(thing=gallery, by=None, texts=words)
    assert shown(client, "Read this", "A note", "By the sea") == ["Read this", "A note"]
    assert shown(client, "À lire", "Read this", path="/fr/") == ["À lire"]
    gallery.texts.create(language="es", title="Junto al mar")
    assert shown(client, "Junto al mar", "Read this", path="/es/") == ["Junto al mar"]
    change_pick(pick=one, by=None, starts_at=None, ends_at=None, texts={})
    assert shown(client, "Read this", "By the sea") == ["By the sea"]


def test_nothing_stands_twice_on_the_front_at_a_time(editor: User) -> None:
    item = build.item()
    one = pick(thing=item, by=editor, shelf="lead", ends_at=TOMORROW)
    with pytest.raises(NotAllowed):
        pick(thing=item, by=editor, shelf="grid")
    again = pick(thing=item, by=editor, shelf="grid", starts_at=TOMORROW + HOUR)
    with pytest.raises(NotAllowed):
        change_pick(pick=one, by=editor, starts_at=None, ends_at=None, texts={})
    other = open_shelf(by=editor, titles={"en": "Other"})
    assert pick(thing=item, by=editor, shelf=other.key).pk not in {one.pk, again.pk}


def test_what_is_withdrawn_while_it_is_picked_is_not_picked(editor: User) -> None:
    item = build.item()
    withdraw(item=item, by=editor)
    with pytest.raises(NotAllowed, match="withdrawn"):
        pick(thing=item, by=editor, shelf="lead")  # `item` still says it is published


def test_taking_back_ends_and_deletes_nothing(editor: User) -> None:
    now, coming = picked("Now", "Coming")
    Pick.objects.filter(pk=coming.pk).update(starts_at=TOMORROW)
    coming.refresh_from_db()
    assert unpick(pick=now, by=editor).ends_at is not None
    unpick(pick=coming, by=editor)
    assert Pick.objects.count() == 2
    assert not Pick.objects.unended().exists()
    assert [one.pk for one in Pick.objects.over()] == [now.pk]
    with time_machine.travel(TOMORROW + HOUR):
        assert not Pick.objects.current().exists()
        assert [one.pk for one in Pick.objects.over()] == [now.pk]
    with pytest.raises(NotAllowed):
        unpick(pick=now, by=editor)


def test_what_has_begun_keeps_its_beginning_and_times_must_be_possible(editor: User) -> None:
    one = picked("Now")[0]
    began = one.starts_at
    change_pick(pick=one, by=editor, starts_at=TOMORROW, ends_at=TOMORROW, texts={})
    one.refresh_from_db()
    assert (one.starts_at, one.ends_at) == (began, TOMORROW)
    with pytest.raises(NotAllowed):
        change_pick(pick=one, by=editor, starts_at=None, ends_at=YESTERDAY, texts={})


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"status": Status.WITHDRAWN}, "withdrawn"),
        ({"status": Status.DRAFT}, "not published yet"),
        ({"publish_at": TOMORROW, "timed": True}, "embargoed until"),
        ({"expires_at": NOW - HOUR, "timed": True}, "expired on"),
        ({"audience": Audience.MEMBERS}, "Only members"),
        ({"audience": Audience.STAFF}, "Only staff"),
    ],
)
def test_editors_are_told_why_a_pick_gives_way(change: dict[str, object], reason: str) -> None:
    one = picked("A boat")[0]
    type(one.thing).objects.update(**change)
    fresh = Pick.objects.get(pk=one.pk)
    assert reason in why_hidden(fresh)
    assert Pick.objects.giving_way().get() == fresh


@pytest.mark.parametrize(
    ("order", "one", "to", "wanted"),
    [("abcd", "d", 0, "dabc"), ("abcd", "a", 3, "bcda"), ("abcd", "a", 1, "bacd")],
)
def test_a_pick_is_moved(order: str, one: str, to: int, wanted: str, editor: User) -> None:
    rows = dict(zip(order, picked(*order), strict=True))
    seen = [row.pk for row in rows.values()]
    move_pick(pick=rows[one], by=editor, order=seen, to=to)
    assert "".join(names()) == wanted


def test_two_editors_moves_both_hold(editor: User, admin: User) -> None:
    a, b, c, d = picked("a", "b", "c", "d")
    order, seen = [a.pk, b.pk, c.pk, d.pk], PickEvent.objects.latest("pk").pk
    move_pick(pick=d, by=admin, order=order, to=0, seen=seen)
    move_pick(pick=a, by=editor, order=order, to=1, seen=seen)  # between b and c
    assert names() == ["d", "b", "a", "c"]


def test_the_second_move_of_the_same_pick_is_refused(editor: User, admin: User) -> None:
    a, b, c = picked("a", "b", "c")
    order, seen = [a.pk, b.pk, c.pk], PickEvent.objects.latest("pk").pk
    move_pick(pick=a, by=admin, order=order, to=2, seen=seen)
    with pytest.raises(Overtaken, match="Ada"):
        move_pick(pick=a, by=editor, order=order, to=1, seen=seen)
    assert names() == ["b", "c", "a"]
    unpick(pick=a, by=admin)
    with pytest.raises(NotAllowed):
        move_pick(pick=a, by=editor, order=order, to=1)
    assert names() == ["b", "c"]


def test_what_another_editor_took_back_or_added_stays_so(editor: User, admin: User) -> None:
    a, b, c = picked("a", "b", "c")
    order, seen = [a.pk, b.pk, c.pk], PickEvent.objects.latest("pk").pk
    unpick(pick=b, by=admin)
    pick(thing=build.item("new"), by=admin, shelf="grid", first=True)
    move_pick(pick=c, by=editor, order=order, to=1, seen=seen)  # before b, which is gone
    assert names() == ["new", "a", "c"]


def test_a_pick_moves_to_another_shelf(editor: User) -> None:
    a, _b = picked("a", "b")
    shelf = open_shelf(by=editor, titles={"en": "Voices", "fr": "Voix"})
    move_pick(pick=a, by=editor, shelf=shelf.key, order=[], to=0)
    assert (names(), names("voices")) == (["b"], ["a"])
    close_shelf(shelf=shelf, by=editor)
    with pytest.raises(NotAllowed):
        pick(thing=build.item(), by=editor, shelf="voices")


def test_shelves_stand_below_with_their_titles(client: Client, editor: User) -> None:
    picked("Front")
    first = open_shelf(by=editor, titles={"en": "Voices", "fr": "Voix"})
    second = open_shelf(by=editor, titles={"en": "Voices"})
    assert (first.key, second.key) == ("voices", "voices-2")
    picked("Heard", shelf=first.key)
    picked("Other", shelf=second.key)
    rename_shelf(shelf=second, by=editor, titles={"en": "Places"})
    said = ("Front", "Voices", "Heard", "Places", "Other")
    assert shown(client, *said) == list(said)
    assert shown(client, "Voix", "Heard", path="/fr/") == ["Voix", "Heard"]
    move_shelf(shelf=second, by=editor, step=-1)
    assert shown(client, *said) == ["Front", "Places", "Other", "Voices", "Heard"]
    assert close_shelf(shelf=first, by=editor) == 1
    assert shown(client, *said) == ["Front", "Places", "Other"]
    reopen_shelf(shelf=first, by=editor)
    assert shown(client, *said) == ["Front", "Places", "Other"]


def test_the_shelves_of_every_library_stay(editor: User) -> None:
    with pytest.raises(NotAllowed):
        close_shelf(shelf=Shelf.objects.get(key="lead"), by=editor)
    with pytest.raises(NotAllowed):
        open_shelf(by=editor, titles={"en": " "})


def test_without_picks_on_the_front_the_newest_galleries_stand_there(
    client: Client, editor: User
) -> None:
    build.gallery("The newest", items=[build.item()])
    shelf = open_shelf(by=editor, titles={"en": "Voices"})
    picked("Heard", shelf=shelf.key)
    assert shown(client, "The newest", "Heard") == ["The newest", "Heard"]
