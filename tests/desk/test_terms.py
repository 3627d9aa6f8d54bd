"""Editors keep categories, creators and keywords: lists, names, order, merge, split, retire."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from taggit.models import Tag

from accounts.models import User
from desk.tasks import SILENCE, merge_terms, resume_merges
from desk.terms import working
from gallery.actions import change_item
from gallery.actions.merge_terms import begin_merge
from gallery.creators import find_creators
from gallery.description.reading import description_of
from gallery.keywords import find_keywords
from gallery.models import Category, Creator, MediaItem, MergeRecord, MergeState
from tests.desk.counting import queries
from tests.gallery import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def edith(editor: User, client: Client) -> Client:
    """Edith's browser."""
    client.force_login(editor)
    return client


def said(**values: Any) -> MediaItem:
    """Return a picture of which `values` are said."""
    made = build.item()
    change_item(item=made, by=None, changes=values)
    return made


def of(item: MediaItem, field: str) -> Any:
    """Return what is said of `item` in `field`."""
    return description_of(item)[field]


def creator(name: str) -> int:
    """Return the number of a creator."""
    return find_creators([name])[0].pk


def page_of(client: Client, url: str) -> str:
    """Return the page at `url` without its line ends."""
    answer = client.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("kind", ["categories", "creators", "keywords"])
def test_lists_say_what_each_holds_and_ask_no_more_for_more(kind: str, edith: Client) -> None:
    def grow(number: int) -> None:
        for at in range(number):
            said(creators=[f"Ann {at}", "Bea"], keywords=[f"boat {at}"], categories=["health"])

    grow(2)
    url = f"/desk/{kind}/"
    queries(edith, url)
    few = queries(edith, url)
    grow(5)
    assert queries(edith, url) == few
    name = {"categories": "Health", "creators": "Bea", "keywords": "boat 1"}[kind]
    number = {"categories": 7, "creators": 7, "keywords": 2}[kind]
    row = re.search(rf"<bdi>{name}</bdi>.+?</li>", page_of(edith, url), re.DOTALL)
    assert row
    assert re.search(rf'term__number">{number} ', row[0])


def test_lists_are_searched_and_sorted(edith: Client) -> None:
    said(creators=["José Núñez"])
    said(creators=["Zoe", "José Núñez"])
    creator("Nobody")
    found = page_of(edith, "/desk/creators/?q=nunez")
    assert "José Núñez" in found
    assert "Zoe" not in found
    by_number = page_of(edith, "/desk/creators/?sort=number")
    assert by_number.index("José") < by_number.index("Zoe") < by_number.index("Nobody")
    page_of(edith, "/desk/keywords/?q=%00&sort=x&page=999")


def test_likely_doubles_lead_to_the_preview_of_their_merge(edith: Client) -> None:
    wrong, right = creator("Muse Mohamed"), creator("Muse Mohammed")
    creator("Somebody else")
    link = f"/desk/creators/{wrong}/merge/?into={right}"
    assert link in page_of(edith, "/desk/creators/")
    preview = page_of(edith, link)
    assert "Nothing has been changed yet" in preview
    assert f"/desk/creators/{right}/merge/?into={wrong}" in preview


def test_a_merge_is_done_and_undone_from_its_page(edith: Client) -> None:
    items = [said(creators=["Mohamed"]) for _ in range(3)]
    wrong, right = creator("Mohamed"), creator("Mohammed")
    answer = edith.post(f"/desk/creators/{wrong}/merge/", {"into": right})
    record = MergeRecord.objects.get()
    assert answer["Location"] == f"/desk/merges/{record.uuid}/"
    assert [of(item, "creators") for item in items] == [["Mohammed"]] * 3
    assert "3 items were moved" in page_of(edith, answer["Location"])
    change_item(item=items[0], by=None, changes={"creators": ["Else"]})
    edith.post(f"/desk/merges/{record.uuid}/undo/")
    assert [of(item, "creators") for item in items] == [["Else"], ["Mohamed"], ["Mohamed"]]
    page = page_of(edith, answer["Location"])
    assert "1 item was left as it is" in page
    assert f"/desk/items/{items[0].uuid}/" in page
    again = edith.post(f"/desk/merges/{record.uuid}/undo/", follow=True)
    assert "done already" in again.content.decode()


def test_a_large_merge_is_a_job_whose_page_shows_how_far_it_is(
    edith: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "AT_ONCE", 1)
    for _ in range(3):
        said(creators=["Mohamed"])
    wrong, right = creator("Mohamed"), creator("Mohammed")
    where = edith.post(f"/desk/creators/{wrong}/merge/", {"into": right})["Location"]
    page = page_of(edith, where)
    assert "0 / 3" in page
    assert '<meta http-equiv="refresh"' in page
    assert 'data-hx-trigger="every 2s"' in page
    part = edith.get(where, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    with connection.cursor() as cursor:
        cursor.execute("SELECT args FROM procrastinate_jobs WHERE task_name = 'merge_terms'")
        assert cursor.fetchall()
    merge_terms.func(record_id=MergeRecord.objects.get().pk)
    assert MergeRecord.objects.get().state == MergeState.DONE
    assert "refresh" not in page_of(edith, where)


def test_a_merge_whose_job_was_lost_is_taken_up_again(editor: User) -> None:
    said(creators=["Mohamed"])
    wrong, right = creator("Mohamed"), creator("Mohammed")
    record = begin_merge(vocabulary="creator", source=wrong, target=right, by=editor)
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs CASCADE")
        for at, number in ((timezone.now(), 0), (timezone.now() - 2 * SILENCE, 1)):
            MergeRecord.objects.filter(pk=record.pk).update(changed_at=at)
            resume_merges.func(0)
            cursor.execute("SELECT count(*) FROM procrastinate_jobs")
            assert cursor.fetchone() == (number,)


def test_some_items_get_another_one_by_ticks_or_by_a_search(edith: Client) -> None:
    items = [said(creators=["IOM"], city=city) for city in ("Danli", "Danli", "Marib")]
    iom = creator("IOM")
    url = f"/desk/creators/{iom}/split/"
    assert page_of(edith, f"{url}?q=marib").count('name="item"') == 1
    edith.post(url, {"item": str(items[2].uuid), "name": "IOM Yemen"})
    assert of(items[2], "creators") == ["IOM Yemen"]
    edith.post(f"{url}?q=danli", {"all": "1", "name": "iom yemen"})
    assert [of(item, "creators") for item in items] == [["IOM Yemen"]] * 3
    for sent in ({"name": "X"}, {"all": "1"}, {"item": "nonsense", "name": ""}):
        assert edith.post(url, sent).status_code == 422
    assert not Creator.objects.filter(name="X").exists()


def test_a_category_has_a_name_in_every_language_and_may_change_its_address(
    edith: Client, client: Client
) -> None:
    pk = Category.objects.get(slug="health").pk
    sent = {"title-en": "Wellbeing", "title-fr": "Bien-être", "title-es": "", "title-ar": "ص"}
    edith.post(f"/desk/categories/{pk}/", {**sent, "slug": "Wellbeing"})
    row = Category.objects.get(pk=pk)
    titles = dict(row.texts.values_list("language", "title"))
    assert (row.slug, titles) == ("wellbeing", {"en": "Wellbeing", "fr": "Bien-être", "ar": "ص"})
    assert client.get("/categories/health/")["Location"] == "/categories/wellbeing/"
    for wrong in ({**sent, "slug": "labour"}, {**sent, "title-en": ""}, {**sent, "slug": "a b"}):
        assert edith.post(f"/desk/categories/{pk}/", wrong).status_code == 422
    assert "Renamed from" in page_of(edith, f"/desk/categories/{pk}/")


def test_categories_are_put_in_order_with_and_without_scripts(edith: Client) -> None:
    first, second, *_others = Category.objects.order_by("position")
    edith.post(f"/desk/categories/{second.pk}/move/", {"to": "0"})
    assert Category.objects.order_by("position").first() == second
    json = {"Accept": "application/json"}
    answer = edith.post(f"/desk/categories/{first.pk}/move/", {"to": "999"}, headers=json)
    assert answer.json() == {"place": Category.objects.count() - 1}
    for to in ("", "x", "٣", "-1", "9" * 30):
        assert edith.post(f"/desk/categories/{first.pk}/move/", {"to": to}).status_code == 302


@pytest.mark.parametrize("kind", ["categories", "creators", "keywords"])
def test_new_ones_are_made_and_doubles_refused(kind: str, edith: Client) -> None:
    sent = {"name": "Rivers", "title-en": "Rivers", "kind": "office", "slug": ""}
    answer = edith.post(f"/desk/{kind}/", sent)
    assert answer.status_code == 302
    assert "Rivers" in page_of(edith, answer["Location"])
    if kind == "categories":
        assert Category.objects.get(slug="rivers").texts.get().title == "Rivers"
        sent = {"title-en": "X", "slug": "rivers"}
    assert edith.post(f"/desk/{kind}/", sent | {"name": "rivers"}).status_code == 422
    assert edith.post(f"/desk/{kind}/", {}).status_code == 422


def test_a_creator_cannot_take_the_name_of_another_but_may_be_merged(edith: Client) -> None:
    one, other = creator("Ann"), creator("Ana")
    answer = edith.post(f"/desk/creators/{one}/", {"name": "ANA", "kind": "person"})
    assert answer.status_code == 422
    assert f"/desk/creators/{one}/merge/?into={other}" in answer.content.decode()
    edith.post(f"/desk/creators/{one}/", {"name": "Anne", "kind": "office"})
    row = Creator.objects.get(pk=one)
    assert (row.name, row.kind) == ("Anne", "office")
    assert creator("ann") == one
    # Two who are told apart by an accent already may still become an office.
    twin = Creator.objects.create(name="Änne")
    edith.post(f"/desk/creators/{twin.pk}/", {"name": "Änne", "kind": "office"})
    assert Creator.objects.get(pk=twin.pk).kind == "office"


def test_a_keyword_gets_another_name_in_everything_that_has_it(edith: Client) -> None:
    item = said(keywords=["boat"])
    tag = Tag.objects.get()
    edith.post(f"/desk/keywords/{tag.pk}/", {"name": "Boat"})
    assert of(item, "keywords") == ["Boat"]
    assert [tag.name for tag in find_keywords(["BOAT"])] == ["Boat"]
    record = MergeRecord.objects.get()
    edith.post(f"/desk/merges/{record.uuid}/undo/")
    assert of(item, "keywords") == ["boat"]
    assert Tag.objects.count() == 1


def test_one_is_retired_in_favour_of_another(edith: Client, client: Client) -> None:
    item = said(categories=["health"])
    health, labour = Category.objects.get(slug="health"), Category.objects.get(slug="labour")
    url = f"/desk/categories/{health.pk}/retire/"
    edith.post(url, {"successor": labour.pk})
    assert of(item, "categories") == ["health"]  # nobody said that they mean it
    edith.post(url, {"successor": labour.pk, "sure": "1"})
    assert of(item, "categories") == ["labour"]
    assert client.get("/categories/health/")["Location"] == "/categories/labour/"
    assert edith.get(f"/desk/categories/{health.pk}/").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "creators/{pk}/merge/?into=99999999999999999999999&q=%00",
        "creators/{pk}/merge/?into=%00",
        "creators/{pk}/merge/?q=(((",
        "creators/{pk}/split/?q=%22((&before=x",
        "creators/{pk}/split/?q=%00",
        "categories/?sort=%00&q=%F0%9F%98%80",
    ],
)
def test_bad_questions_are_no_fault_of_ours(address: str, edith: Client) -> None:
    said(creators=["Ann"])
    assert edith.get(f"/desk/{address.format(pk=creator('Ann'))}").status_code == 200


@pytest.mark.parametrize("into", ["", "nonsense", "0", "9" * 40, "\0"])
def test_a_merge_into_nothing_is_refused(into: str, edith: Client) -> None:
    pk = creator("Ann")
    answer = edith.post(f"/desk/creators/{pk}/merge/", {"into": into})
    assert answer["Location"] == f"/desk/creators/{pk}/merge/"
    assert not MergeRecord.objects.exists()


def test_pages_of_terms_ask_the_same_few_questions(edith: Client) -> None:
    def ask() -> list[int]:
        return [
            queries(edith, f"/desk/creators/{pk}/"),
            queries(edith, f"/desk/creators/{pk}/split/"),
            queries(edith, f"/desk/creators/{pk}/merge/?into={other}"),
        ]

    said(creators=["Ann", "Bea"])
    pk, other = creator("Ann"), creator("Bea")
    ask()
    before = ask()
    for _ in range(4):
        said(creators=["Ann", "Bea"])
    assert ask() == before


def test_a_name_of_digits_is_a_name(edith: Client) -> None:
    item = said(keywords=["year"])
    other = find_keywords(["other"])[0]
    year = Tag.objects.get(name="year")
    edith.post(f"/desk/keywords/{year.pk}/split/", {"item": str(item.uuid), "name": str(other.pk)})
    assert of(item, "keywords") == [str(other.pk)]


def test_searches_that_were_kept_find_what_became_of_it(edith: Client) -> None:
    said(creators=["Old Name"], keywords=["oldword"])
    old, new = creator("Old Name"), creator("New Name")
    edith.post(f"/desk/creators/{old}/merge/", {"into": new})
    edith.post(f"/desk/keywords/{Tag.objects.get().pk}/", {"name": "newword"})
    for query in (f"creator={old}", "q=creator:%22old+name%22", "tag=oldword", "q=tag:oldword"):
        found = page_of(edith, f"/search/?{query}")
        assert "A boat" in found, query
