"""The page on which one item is described."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from gallery.actions import change_item
from gallery.description.reading import description_of
from gallery.models import Creator, ItemText, MediaItem
from gallery.visibility import Status
from tests.desk.counting import queries
from tests.gallery import build

pytestmark = pytest.mark.django_db
JSON = {"Accept": "application/json"}


@pytest.fixture
def item(staff: User) -> MediaItem:
    """Samir's draft."""
    return build.item(created_by=staff, status=Status.DRAFT)


@pytest.fixture
def samir(staff: User, client: Client) -> Client:
    """Samir's browser."""
    client.force_login(staff)
    return client


def url(item: MediaItem) -> str:
    """Return the address of the page of `item`."""
    return reverse("desk-item", args=[item.uuid])


def form(item: MediaItem, **fields: Any) -> dict[str, Any]:
    """Return the whole form of `item` as a browser sends it, with other `fields`."""
    said = description_of(MediaItem.objects.get(pk=item.pk))
    plain = {name: "\r\n".join(v) if isinstance(v, list) else v for name, v in said.items()}
    return plain | {"seen": json.dumps(said)} | fields


def test_the_form_shows_what_is_said(samir: Client, item: MediaItem) -> None:
    page = samir.get(url(item)).content.decode()
    assert "A boat on the water." in page
    for language in ("en", "fr", "es", "ar"):
        assert f'name="headline:{language}"' in page


def test_saving_without_scripts(samir: Client, item: MediaItem) -> None:
    sent = form(item, **{"headline:fr": "Un bac", "keywords": "ferry\r\nwater", "city": "Danlí"})
    answer = samir.post(url(item), sent)
    assert answer.status_code == 302
    now = description_of(MediaItem.objects.get())
    assert (now["headline:fr"], now["keywords"], now["city"]) == (
        *("Un bac", ["ferry", "water"], "Danlí"),
    )


def test_saving_by_script_answers_with_the_description(samir: Client, item: MediaItem) -> None:
    sent = {"city": "Danlí", "seen": json.dumps({"city": ""})}
    told = samir.post(url(item), sent, headers=JSON).json()
    assert told["changed"] == ["city"]
    assert told["description"]["city"] == "Danlí"
    assert told["description"]["headline:en"] == "A boat"


def test_the_checklist_comes_back_with_what_was_saved(samir: Client, item: MediaItem) -> None:
    missing = '<li class="gate__line gate__line--missing">'
    assert samir.get(url(item)).content.decode().count(missing) == 1
    sent = {"credit_line": "Harbour", "seen": json.dumps({"credit_line": ""})}
    gate = samir.post(url(item), sent, headers=JSON).json()["gate"]
    assert missing not in gate
    assert "ready to be published" in gate


def test_staff_mend_their_published_items_without_review_and_it_is_written_down(
    samir: Client, staff: User
) -> None:
    item = build.item(created_by=staff)
    samir.post(url(item), {"city": "Danlí", "seen": json.dumps({"city": ""})})
    row = MediaItem.objects.get()
    assert (row.city, row.status) == ("Danlí", Status.PUBLISHED)
    event = row.events.get()
    assert (event.verb, event.by, event.change["fields"]) == (
        "change",
        staff,
        {"city": ["", "Danlí"]},
    )


def test_all_that_can_be_saved_is_saved(samir: Client, item: MediaItem, editor: User) -> None:
    sent = form(item, city="Ocotal", source="Samir", date_created="yesterday")
    change_item(item=item, by=editor, changes={"city": "Danlí"})
    answer = samir.post(url(item), sent, headers=JSON)
    told = answer.json()
    assert answer.status_code == 422
    assert list(told["errors"]) == ["date_created"]
    assert told["clashes"] == {"city": {"theirs": "Danlí", "shown": "Danlí", "other": "Edith"}}
    assert MediaItem.objects.get().source == "Samir"


def test_without_scripts_a_clash_shows_both_and_saving_again_decides(
    samir: Client, item: MediaItem, editor: User
) -> None:
    sent = form(item, city="Ocotal")
    change_item(item=item, by=editor, changes={"city": "Danlí", "source": "Edith"})
    answer = samir.post(url(item), sent)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Meanwhile Edith wrote:" in page
    assert 'value="Ocotal"' in page
    again = form(item, city="Ocotal", seen=answer.context["seen"])
    assert samir.post(url(item), again).status_code == 302
    now = MediaItem.objects.get()
    assert (now.city, now.source) == ("Ocotal", "Edith")


@pytest.mark.parametrize("seen", ["", "[]", "{", '{"city": 3}'])
def test_who_saw_nothing_overwrites_nothing(samir: Client, item: MediaItem, seen: str) -> None:
    change_item(item=item, by=None, changes={"city": "Danlí"})
    answer = samir.post(url(item), {"city": "Ocotal", "seen": seen}, headers=JSON)
    assert answer.status_code == 409
    assert MediaItem.objects.get().city == "Danlí"


def test_categories_can_all_be_taken_away(samir: Client, item: MediaItem) -> None:
    change_item(item=item, by=None, changes={"categories": ["health"]})
    samir.post(url(item), form(item, categories=["", "history"]))
    assert description_of(item)["categories"] == ["history"]
    samir.post(url(item), form(item, categories=[""]))
    assert description_of(item)["categories"] == []


def test_saving_leads_on_to_the_next_of_the_list(
    samir: Client, item: MediaItem, staff: User, stranger: User
) -> None:
    newer = build.item(created_by=staff, status=Status.DRAFT)
    build.item(created_by=stranger, status=Status.DRAFT)
    answer = samir.post(url(newer), form(newer, next="1"))
    assert answer.headers["Location"] == url(item)
    assert f'rel="prev" href="{url(newer)}"' in samir.get(url(item)).content.decode()


def test_an_earlier_state_is_brought_back(samir: Client, item: MediaItem, staff: User) -> None:
    change_item(item=item, by=staff, changes={"city": "Danlí"})
    first = item.events.get()
    change_item(item=item, by=staff, changes={"city": "Ocotal"})
    back = reverse("desk-item-restore", args=[item.uuid, first.pk])
    assert back in samir.get(url(item)).content.decode()
    samir.post(back)
    assert MediaItem.objects.get().city == "Danlí"


def test_any_language_may_be_added(samir: Client, item: MediaItem) -> None:
    assert 'name="headline:sw"' in samir.get(url(item) + "?language=sw").content.decode()
    assert 'name="headline:xx-wrong"' not in (
        samir.get(url(item) + "?language=xx-wrong").content.decode()
    )


def test_the_page_escapes_what_people_wrote(samir: Client, item: MediaItem) -> None:
    nasty = "</textarea><script>alert(1)</script>"
    change_item(item=item, by=None, changes={"description:en": nasty, "keywords": [nasty]})
    assert "<script>alert" not in samir.get(url(item)).content.decode()


def test_queries_do_not_grow(samir: Client, item: MediaItem, staff: User) -> None:
    change_item(item=item, by=staff, changes={"keywords": ["a"], "creators": ["A"]})
    build.item(created_by=staff, status=Status.DRAFT)
    samir.get(url(item))
    before = queries(samir, url(item))
    assert before <= 24
    for number in range(12):
        build.item(created_by=staff, status=Status.DRAFT)
        ItemText.objects.create(item=item, language=f"x{chr(97 + number)}", headline="x")
        changes = {"keywords": [f"k{n}" for n in range(number)], "creators": [f"C{number}", "D"]}
        change_item(item=item, by=staff, changes=changes)
    assert queries(samir, url(item)) == before


def test_names_are_completed_whatever_the_accents(samir: Client) -> None:
    for name in ("José Núñez", "Anjo", "Ada Josephine"):
        Creator.objects.create(name=name)
    asked = reverse("desk-completions", args=["creators"])
    assert samir.get(asked, {"q": "JOSE"}).json()["names"] == ["José Núñez", "Ada Josephine"]
    assert samir.get(asked, {"q": "%\0"}).json()["names"] == []
    assert samir.get(asked, {"q": " "}).json()["names"] == []
    assert samir.get(reverse("desk-completions", args=["emails"]), {"q": "a"}).status_code == 404
