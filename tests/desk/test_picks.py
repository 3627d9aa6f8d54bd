"""Editors choose, order, look ahead and look back, with plain forms and with scripts."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from gallery.actions import pick, withdraw
from gallery.actions.shelves import open_shelf
from gallery.actions.shelving import order_on
from gallery.models import Pick, PickEvent, Shelf
from tests.desk.conftest import queries_of
from tests.gallery import build
from tests.search.index import indexed

pytestmark = pytest.mark.django_db
PICKS, ADD = "/desk/picks/", "/desk/picks/add/"
JSON = {"Accept": "application/json"}


@pytest.fixture
def edith(client: Client, editor: User) -> Client:
    """A browser in which Edith is logged in."""
    client.force_login(editor)
    return client


def text(client: Client, path: str, status: int = 200) -> str:
    """Return the page at `path`."""
    answer = client.get(path)
    assert answer.status_code == status
    return answer.content.decode()


def three(by: User) -> list[Pick]:
    """Put three items on the grid."""
    return [pick(thing=build.item(name), by=by, shelf="grid") for name in ("Ant", "Bee", "Cat")]


def move(client: Client, one: Pick, order: list[int], do: str, **said: object) -> Any:
    """Ask for a move as a script does."""
    seen = said.pop("seen", PickEvent.objects.latest("pk").pk)
    sent = {"do": do, "order": ",".join(map(str, order)), "seen": seen, **said}
    return client.post(reverse("desk-pick-move", args=[one.pk]), sent, headers=JSON)


def test_something_is_found_by_words_and_by_its_address(edith: Client) -> None:
    item, gallery = build.item("A zebra crossing"), build.gallery("Zebra and lion")
    withdrawn = build.item("A zebra withdrawn", status="withdrawn")
    indexed()
    page = text(edith, f"{ADD}?q=zebra")
    assert f"?item={item.uuid}" in page
    assert f"?gallery={gallery.slug}" in page
    assert str(withdrawn.uuid) not in page
    for address, query in (
        (f"https://example.org/fr/items/{item.uuid}/a-zebra/?gallery=x", f"item={item.uuid}"),
        (f"/galleries/{gallery.slug}/", f"gallery={gallery.slug}"),
    ):
        assert edith.get(ADD, {"q": address})["Location"] == f"{ADD}?{query}"


@pytest.mark.parametrize(
    "query", ["item=x", "item=" + "0" * 32, "gallery=nothing", "gallery=%00", "item=&gallery="]
)
def test_what_is_not_there_cannot_be_picked(edith: Client, query: str) -> None:
    text(edith, f"{ADD}?{query}", 404)


def test_it_is_said_why_visitors_do_not_see_something(edith: Client) -> None:
    item = build.item("A zebra", publish_at=build.TOMORROW)
    indexed()
    for query in ("q=zebra", f"item={item.uuid}"):
        assert "It is embargoed until" in text(edith, f"{ADD}?{query}")


def test_something_is_picked_with_dates_and_words(edith: Client, editor: User) -> None:
    item = build.item()
    assert "A boat" in text(edith, f"{ADD}?item={item.uuid}&shelf=lead")
    sent = {
        "item": item.uuid,
        "shelf": "lead",
        "place": "first",
        "starts_at": "2099-01-01T09:00",
        "ends_at": "2099-02-01T09:00",
        "title-en": "Read this",
        "note-ar": "ملاحظة",
        "in_archive": "on",
    }
    assert edith.post(ADD, sent | {"ends_at": "2098-01-01T00:00"}).status_code == 422
    assert edith.post(ADD, sent | {"starts_at": "9999-12-31T23:59"}).status_code == 422
    assert edith.post(ADD, sent | {"starts_at": "2001-01-01T00:00"}).status_code == 422
    assert edith.post(ADD, sent | {"shelf": "nowhere"}).status_code == 422
    assert edith.post(ADD, sent)["Location"].startswith(PICKS)
    made = Pick.objects.get()
    assert (made.shelf_id, made.picked_by, made.item) == ("lead", editor, item)
    assert made.texts.get(language="en").title == "Read this"
    page = text(edith, PICKS)
    assert "Read this" in page
    assert "Coming" in page
    assert edith.post(ADD, sent).status_code == 409  # it stands there already


def test_an_item_withdrawn_meanwhile_is_refused_kindly(edith: Client, admin: User) -> None:
    item = build.item()
    withdraw(item=item, by=admin)
    answer = edith.post(ADD, {"item": item.uuid, "shelf": "lead", "place": "first"})
    assert answer.status_code == 409
    assert "withdrawn in the meantime" in answer.content.decode()


def test_a_pick_is_changed_and_the_second_editor_is_told(
    edith: Client, editor: User, admin: User
) -> None:
    one = three(admin)[0]
    address = reverse("desk-pick", args=[one.pk])
    seen = PickEvent.objects.latest("pk").pk
    page = text(edith, address)
    assert f'name="seen" value="{seen}"' in page
    ada = Client()
    ada.force_login(admin)
    said = {"ends_at": "2099-01-01T00:00", "title-fr": "Fourmi", "seen": seen}
    assert ada.post(address, said).status_code == 302
    answer = edith.post(address, {"title-en": "Mine", "seen": seen})
    assert answer.status_code == 409
    assert "Ada has changed this pick" in answer.content.decode()
    assert 'value="Mine"' in answer.content.decode()
    assert "<strong>Fourmi</strong>" in answer.content.decode()
    assert {text.title for text in one.texts.all()} == {"Fourmi"}


def test_a_pick_is_taken_back_and_kept_out_of_the_archive(edith: Client, editor: User) -> None:
    one = three(editor)[0]
    edith.post(reverse("desk-pick-take-back", args=[one.pk]), {"mistake": "1"})
    one.refresh_from_db()
    assert one.ends_at is not None
    assert not one.in_archive
    assert "This pick is over" in text(edith, reverse("desk-pick", args=[one.pk]))
    edith.post(reverse("desk-pick-archive", args=[one.pk]), {"in_archive": "1"})
    one.refresh_from_db()
    assert one.in_archive


@pytest.mark.parametrize(
    ("do", "said", "wanted"),
    [
        ("first", {}, "CAB"),
        ("up", {}, "ACB"),
        ("down", {}, "ABC"),
        ("last", {}, "ABC"),
        ("to", {"to": 1}, "CAB"),
        ("to", {"to": 99}, "ABC"),
        ("to", {}, "CAB"),
        ("before", {"before": "B"}, "ACB"),
    ],
)
def test_picks_are_put_in_order(
    edith: Client, editor: User, do: str, said: dict[str, Any], wanted: str
) -> None:
    rows = dict(zip("ABC", three(editor), strict=True))
    if "before" in said:
        said = {"before": rows[said["before"]].pk}
    order = [row.pk for row in rows.values()]
    answer = move(edith, rows["C"], order, do, **said)
    assert answer.json()["order"] == order_on("grid") == [rows[one].pk for one in wanted]
    plain = edith.post(reverse("desk-pick-move", args=[order[0]]), {"do": "last"})
    assert plain["Location"] == f"{PICKS}#pick-{order[0]}"


def test_the_second_of_two_editors_sees_the_order_there_is(
    edith: Client, editor: User, admin: User
) -> None:
    a, b, c = three(admin)
    order, seen = [a.pk, b.pk, c.pk], PickEvent.objects.latest("pk").pk
    ada = Client()
    ada.force_login(admin)
    move(ada, c, order, "first", seen=seen)
    answer = move(edith, a, order, "before", before=c.pk, seen=seen)
    assert answer.json()["order"] == [a.pk, c.pk, b.pk]
    assert "Both changes hold" in answer.json()["said"]
    answer = move(edith, c, order, "up", seen=seen)
    assert answer.status_code == 409
    assert answer.json()["order"] == [a.pk, c.pk, b.pk]
    assert "Ada has changed this pick" in answer.json()["said"]
    address = reverse("desk-pick-move", args=[c.pk])
    sent = {"do": "last", "order": ",".join(map(str, order)), "seen": seen}
    page = edith.post(address, sent, follow=True).content.decode()
    assert "Ada has changed this pick" in page
    assert page.index(f'id="pick-{c.pk}"') < page.index(f'id="pick-{b.pk}"')


@pytest.mark.parametrize(
    "sent", [{}, {"do": "fly"}, {"do": "to", "to": "x"}, {"do": "up", "order": "1,x"}]
)
def test_a_move_that_says_nothing_is_not_made(
    edith: Client, editor: User, sent: dict[str, str]
) -> None:
    one = three(editor)[1]
    assert edith.post(reverse("desk-pick-move", args=[one.pk]), sent).status_code == 404


def test_shelves_are_opened_moved_closed_and_opened_again(edith: Client) -> None:
    shelves = reverse("desk-shelves")
    assert edith.post(shelves, {}).status_code == 422
    edith.post(shelves, {"title-en": "Voices", "title-ar": "أصوات"})
    edith.post(shelves, {"title-en": "Places"})
    one = reverse("desk-shelf", args=["places"])
    assert "Places" in text(edith, one)
    edith.post(one, {"do": "up"})
    assert [row.key for row in Shelf.objects.open()][-2:] == ["places", "voices"]
    assert edith.post(one, {"do": "rename", "title-en": ""}).status_code == 409
    edith.post(one, {"do": "rename", "title-en": "Spots"})
    assert "Spots" in text(edith, shelves)
    edith.post(one, {"do": "close"})
    assert [row.key for row in Shelf.objects.open()] == ["lead", "grid", "voices"]
    edith.post(one, {"do": "reopen"})
    assert Shelf.objects.open().count() == 4
    assert edith.post(one, {"do": "fly"}).status_code == 409
    text(edith, reverse("desk-shelf", args=["lead"]), 404)


def test_editors_are_told_of_picks_that_give_way(edith: Client, editor: User) -> None:
    one = three(editor)[0]
    assert one.item
    withdraw(item=one.item, by=editor)
    page = text(edith, PICKS)
    assert "1 pick is not shown to visitors" in page
    assert "It was withdrawn." in page
    start = text(edith, "/desk/")
    assert '>1</span><span class="waiting__name">Picks not shown' in start


def test_staff_are_not_told_of_picks(client: Client, staff: User) -> None:
    client.force_login(staff)
    assert "Picks not shown" not in text(client, "/desk/")


def test_the_preview_shows_what_visitors_will_see(edith: Client, editor: User) -> None:
    soon = timezone.now() + timedelta(days=2)
    coming = build.item("Embargoed", publish_at=build.TOMORROW)
    pick(thing=coming, by=editor, shelf="lead", starts_at=build.TOMORROW)
    pick(thing=build.item("For staff", audience="staff"), by=editor, shelf="grid")
    three(editor)
    address = reverse("desk-picks-preview")
    page = text(edith, f"{address}?at={soon:%Y-%m-%dT%H:%M}")
    assert page.index(">Embargoed<") < page.index(">Ant<")
    assert f"/items/{coming.uuid}/" in page
    assert "For staff" not in page
    assert 'name="robots" content="noindex' in page
    answer = edith.get(address)
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"
    assert "Embargoed" not in answer.content.decode()
    assert "Embargoed" not in Client().get("/").content.decode()


@pytest.mark.parametrize("at", ["x", "0001-01-01T00:00", "9999-12-31T23:59", "2026-13-01", "%00"])
def test_no_moment_breaks_the_preview(edith: Client, at: str) -> None:
    assert "no moment that can be shown" in text(edith, f"{reverse('desk-picks-preview')}?at={at}")


def test_the_past_is_shown_as_it_was(edith: Client, editor: User) -> None:
    one = three(editor)[0]
    assert one.item
    withdraw(item=one.item, by=editor)
    page = text(edith, reverse("desk-picks-history"))
    assert "Ant" in page
    assert "Picked" in page
    Pick.objects.update(starts_at=timezone.now() - timedelta(days=5))
    one.spells.update(
        valid_from=timezone.now() - timedelta(days=5),
        valid_until=timezone.now() - timedelta(days=1),
        starts_at=timezone.now() - timedelta(days=5),
    )
    then = timezone.now() - timedelta(days=3)
    address = f"{reverse('desk-picks-preview')}?at={then:%Y-%m-%dT%H:%M}"
    assert "as visitors saw it" in text(edith, address)


@pytest.mark.parametrize("day", ["x", "0001-01-01", "9999-12-31", "2026-02-30", ""])
def test_no_day_breaks_the_history(edith: Client, day: str) -> None:
    text(edith, f"{reverse('desk-picks-history')}?day={day}")


@pytest.mark.parametrize("name", ["desk-picks", "desk-picks-history", "desk-picks-preview"])
def test_the_pages_ask_the_same_however_much_there_is(
    edith: Client, editor: User, name: str
) -> None:
    def grow() -> None:
        shelf = open_shelf(by=editor, titles={"en": "Voices"})
        for where in ("grid", shelf.key):
            pick(thing=build.gallery(items=[build.item()]), by=editor, shelf=where)
            pick(thing=build.item(), by=editor, shelf=where)
        Pick.objects.create(
            item=build.item(),
            starts_at=timezone.now() - timedelta(days=2),
            ends_at=timezone.now() - timedelta(days=1),
        )

    grow()
    text(edith, reverse(name))  # what is asked once a minute has been asked
    few = queries_of(edith, reverse(name))
    grow()
    grow()
    assert queries_of(edith, reverse(name)) == few


def test_editors_find_the_way_from_item_and_gallery(edith: Client, member: User) -> None:
    item = build.item()
    gallery = build.gallery(items=[item])
    for path, query in (
        (f"/items/{item.uuid}/", f"{ADD}?item={item.uuid}"),
        (f"/galleries/{gallery.slug}/", f"{ADD}?gallery={gallery.slug}"),
        (f"/desk/items/{item.uuid}/", f"{ADD}?item={item.uuid}"),
        (f"/desk/items/{item.uuid}/review/", f"{ADD}?item={item.uuid}"),
    ):
        assert query in text(edith, path)
    edith.force_login(member)
    assert ADD not in text(edith, f"/items/{item.uuid}/")
