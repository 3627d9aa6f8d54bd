"""Many items at once: choose, preview, apply, undo."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from desk.tasks import bulk_edit
from desk.views import bulk as views
from gallery.actions import change_item
from gallery.description.reading import description_of
from gallery.models import BulkEdit, BulkState, ItemEvent, MediaItem
from gallery.visibility import Status
from tests.desk.counting import queries
from tests.gallery import build

pytestmark = pytest.mark.django_db
CHOOSE = "/desk/items/edit/"


@pytest.fixture
def items(staff: User) -> list[MediaItem]:
    """Three drafts of Samir."""
    made = [build.item(created_by=staff, status=Status.DRAFT) for _ in range(3)]
    change_item(item=made[0], by=staff, changes={"keywords": ["old", "boat"], "city": "Danli"})
    return made


@pytest.fixture
def samir(staff: User, client: Client) -> Client:
    """Samir's browser."""
    client.force_login(staff)
    return client


def ask(client: Client, items: list[MediaItem], *orders: tuple[str, str, str, str]) -> Any:
    """Send the form with `items` ticked and `orders`: field, what to do, words, find."""
    sent: dict[str, Any] = {"item": [str(item.uuid) for item in items]}
    for number, (field, do, value, find) in enumerate(orders):
        sent |= {f"field-{number}": field, f"do-{number}": do}
        sent |= {f"value-{number}": value, f"find-{number}": find}
    return client.post(CHOOSE, sent)


def step(client: Client, verb: str) -> None:
    """Apply or undo the one bulk edit there is."""
    address = reverse(f"desk-bulk-{verb}", args=[BulkEdit.objects.get().uuid])
    assert client.post(address).status_code == 302


def said(item: MediaItem, name: str) -> Any:
    """Return what is said in a field of `item` now."""
    return description_of(MediaItem.objects.get(pk=item.pk)).get(name)


def test_nothing_changes_before_it_is_applied_and_all_is_undone(
    samir: Client, items: list[MediaItem]
) -> None:
    answer = ask(
        samir,
        items[:2],
        ("credit_line", "set", "Samir / IOM", ""),
        ("keywords", "append", "ferry\nBOAT", ""),
        ("city", "replace", "Danlí", "Danli"),
    )
    page = samir.get(answer.headers["Location"]).content.decode()
    assert page.count("Samir / IOM</ins>") == 2
    assert "<del" in page
    assert said(items[0], "credit_line") == ""
    step(samir, "apply")
    assert said(items[0], "keywords") == ["boat", "ferry", "old"]
    assert (said(items[0], "city"), said(items[1], "city")) == ("Danlí", "")
    assert (said(items[1], "credit_line"), said(items[2], "credit_line")) == ("Samir / IOM", "")
    step(samir, "undo")
    assert said(items[0], "keywords") == ["boat", "old"]
    assert (said(items[0], "city"), said(items[1], "credit_line")) == ("Danli", "")
    assert BulkEdit.objects.get().state == BulkState.UNDONE


def test_undo_leaves_what_somebody_changed_since(
    samir: Client, items: list[MediaItem], editor: User
) -> None:
    ask(samir, items, ("city", "set", "Ocotal", ""), ("source", "set", "IOM", ""))
    step(samir, "apply")
    change_item(item=items[1], by=editor, changes={"city": "Danlí"})
    step(samir, "undo")
    assert [said(item, "city") for item in items] == ["Danli", "Danlí", ""]
    assert said(items[1], "source") == ""
    assert list(BulkEdit.objects.get().skipped) == [str(items[1].pk)]


def test_what_changed_since_the_preview_is_left(
    samir: Client, items: list[MediaItem], editor: User
) -> None:
    ask(samir, items, ("city", "set", "Ocotal", ""))
    change_item(item=items[1], by=editor, changes={"city": "Danlí"})
    step(samir, "apply")
    assert [said(item, "city") for item in items] == ["Ocotal", "Danlí", "Ocotal"]
    assert BulkEdit.objects.get().changed == 2


def test_what_is_not_ones_own_is_never_chosen(
    samir: Client, items: list[MediaItem], stranger: User
) -> None:
    other = build.item(created_by=stranger)
    ask(samir, [other, items[0]], ("city", "set", "Ocotal", ""))
    assert BulkEdit.objects.get().item_ids == [items[0].pk]
    assert ask(samir, [other], ("city", "clear", "", "")).status_code == 422


def test_a_bulk_edit_belongs_to_one_person(
    samir: Client, items: list[MediaItem], editor: User
) -> None:
    address = ask(samir, items, ("city", "set", "Ocotal", "")).headers["Location"]
    samir.force_login(editor)
    assert samir.get(address).status_code == 404
    assert samir.post(f"{address}apply/").status_code == 404


def test_applying_twice_applies_once(samir: Client, items: list[MediaItem]) -> None:
    ask(samir, items[:1], ("description:en", "append", "Again.", ""))
    step(samir, "apply")
    events = ItemEvent.objects.count()
    step(samir, "apply")
    assert ItemEvent.objects.count() == events
    assert said(items[0], "description:en") == "A boat on the water. Again."


def test_a_large_selection_is_a_job(
    samir: Client, items: list[MediaItem], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "AT_ONCE", 2)
    monkeypatch.setattr("gallery.actions.bulk.STEP", 2)
    sent = {"all": "1", "field-0": "city", "do-0": "set", "value-0": "Ocotal"}
    address = samir.post(CHOOSE, sent).headers["Location"]
    step(samir, "apply")
    page = samir.get(address).content.decode()
    assert "<progress" in page
    assert [said(item, "city") for item in items] == ["Danli", "", ""]
    bulk_edit(BulkEdit.objects.get().pk)
    assert {said(item, "city") for item in items} == {"Ocotal"}
    assert "3 items were changed" in samir.get(address).content.decode()


def test_too_many_are_refused(
    samir: Client, items: list[MediaItem], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gallery.actions.bulk.MOST_ITEMS", 2)
    answer = ask(samir, items, ("city", "set", "Ocotal", ""))
    assert (answer.status_code, BulkEdit.objects.count()) == (422, 0)


@pytest.mark.parametrize(
    "order",
    [
        ("status", "set", "published", ""),
        ("city", "burn", "x", ""),
        ("city", "set", "", ""),
        ("city", "replace", "x", ""),
        ("date_created", "set", "soon", ""),
        ("date_created", "append", "2023", ""),
        ("categories", "set", "no such", ""),
    ],
)
def test_impossible_orders_are_refused_in_words(
    samir: Client, items: list[MediaItem], order: tuple[str, str, str, str]
) -> None:
    answer = ask(samir, items, order)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'role="alert"' in page
    assert all(f'value="{item.uuid}" checked>' in page for item in items)
    if order[2]:
        assert f">{order[2]}</textarea>" in page
    assert not BulkEdit.objects.exists()


def test_categories_are_named_as_people_name_them(samir: Client, items: list[MediaItem]) -> None:
    ask(samir, items[:1], ("categories", "append", "health", ""))
    step(samir, "apply")
    assert said(items[0], "categories") == ["health"]


def test_lists_hold_what_they_say(samir: Client, items: list[MediaItem], editor: User) -> None:
    published = build.item(created_by=editor)
    assert str(items[0].uuid) in samir.get(CHOOSE).content.decode()
    assert str(published.uuid) not in samir.get(f"{CHOOSE}?list=all").content.decode()
    samir.force_login(editor)
    page = samir.get(f"{CHOOSE}?list=all").content.decode()
    assert str(published.uuid) in page
    assert str(items[0].uuid) in page
    assert str(items[0].uuid) not in samir.get(f"{CHOOSE}?list=mine").content.decode()


def test_another_list_sends_what_was_chosen_there(samir: Client, items: list[MediaItem]) -> None:
    page = samir.post(CHOOSE, {"item": str(items[1].uuid), "seen": "x", "next": "/desk/"})
    assert page.status_code == 200
    assert f'value="{items[1].uuid}" checked' in page.content.decode()
    assert str(items[0].uuid) not in page.content.decode()


def test_queries_do_not_grow(samir: Client, items: list[MediaItem], staff: User) -> None:
    address = ask(samir, items, ("city", "set", "Ocotal", "")).headers["Location"]
    samir.get(CHOOSE)
    before = queries(samir, CHOOSE), queries(samir, address)
    assert max(before) <= 16
    more = [build.item(created_by=staff, status=Status.DRAFT) for _ in range(10)]
    address = ask(samir, items + more, ("city", "set", "Ocotal", "")).headers["Location"]
    assert (queries(samir, CHOOSE), queries(samir, address)) == before
