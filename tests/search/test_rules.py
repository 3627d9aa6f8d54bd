"""Galleries that fill themselves."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from desk import tasks
from gallery.actions import (
    NotAllowed,
    add_items,
    freeze_gallery,
    gallery_record,
    publish,
    set_rule,
    withdraw,
)
from gallery.models import Category, CategoryText, Gallery, MediaItem
from gallery.visibility import Status
from ingest import jobs
from search.documents import write_documents
from search.models import SearchDocument
from search.rules import NoRule, fill_with, read_rule, refill, refill_all
from tests.gallery import build

pytestmark = pytest.mark.django_db


def yemen(**fields: Any) -> int:
    """Store a picture from Yemen filed under health, and return its id."""
    made = build.item("A clinic", country_code="YE", **fields)
    made.itemcategory_set.create(category=Category.objects.get(slug="health"))
    write_documents([made.pk])
    return made.pk


def ruled(editor: User, rule: str = "country:YE category:health") -> Gallery:
    """Return a public gallery that fills itself."""
    gallery = build.gallery("Health in Yemen")
    return set_rule(gallery=gallery, rule=rule, by=editor)


def held(gallery: Gallery) -> list[int]:
    """Return what the gallery holds, in its order."""
    return list(gallery.entries.order_by("position", "id").values_list("item_id", flat=True))


def test_a_gallery_fills_itself_with_the_newest_first(editor: User, client: Client) -> None:
    older = yemen(publish_at=build.YESTERDAY.replace(year=2020))
    newer, draft = yemen(), yemen(status=Status.DRAFT)
    other = build.item("A boat", country_code="HN")
    write_documents([other.pk])
    gallery = ruled(editor)
    refill(gallery)
    assert held(gallery) == [newer, older]
    assert draft not in held(gallery)
    page = client.get(f"/galleries/{gallery.slug}/")
    assert page.content.count(b"A clinic") >= 2


def test_what_is_published_enters_and_what_is_withdrawn_leaves(
    editor: User, django_capture_on_commit_callbacks: Any
) -> None:
    gallery, draft = ruled(editor), yemen(status=Status.DRAFT)
    item = _item(draft)
    with django_capture_on_commit_callbacks(execute=True):
        publish(item=item, by=editor, gated=False)
    assert held(gallery) == [draft]
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(item=item, by=editor, reason="no")
    assert held(gallery) == []
    verbs = list(gallery.events.values_list("verb", flat=True))
    assert verbs == ["fill", "fill", "rule"]


def test_nothing_is_written_where_nothing_changes(editor: User) -> None:
    gallery, item = ruled(editor), yemen()
    assert fill_with([item]) == [item]
    before = gallery.events.count()
    assert fill_with([item]) == []
    assert gallery.events.count() == before


def test_a_frozen_gallery_keeps_what_it_has_and_can_be_arranged(editor: User) -> None:
    first, gallery = yemen(), ruled(editor)
    refill(gallery)
    freeze_gallery(gallery=gallery, by=editor)
    later = yemen()
    assert fill_with([later]) == []
    assert held(gallery) == [first]
    assert list(gallery.entries.values_list("position", flat=True)) == [0]
    assert add_items(gallery=gallery, items=[_item(later)], by=editor) == 1


def test_nobody_arranges_what_a_search_decides(editor: User) -> None:
    gallery = ruled(editor)
    with pytest.raises(NotAllowed):
        add_items(gallery=gallery, items=[build.item()], by=editor)
    by_hand = build.gallery(items=[build.item()])
    with pytest.raises(NotAllowed):
        set_rule(gallery=by_hand, rule="country:YE", by=editor)


@pytest.mark.parametrize("text", ["", "  ", "gallery:danli", "boat is:draft", "country:nowhere"])
def test_what_cannot_decide_is_refused_in_words(text: str) -> None:
    with pytest.raises(NoRule) as refusal:
        read_rule(text)
    assert str(refusal.value)


def test_what_enters_with_many_others_is_found_after_a_job(
    editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gallery_record, "AT_ONCE", 2)
    deferred: list[dict[str, Any]] = []
    monkeypatch.setattr(jobs, "defer", lambda _job, **given: deferred.append(given))
    items = [build.item(str(number)) for number in range(3)]
    write_documents([item.pk for item in items])
    gallery = build.gallery()
    add_items(gallery=gallery, items=items, by=editor)
    found = SearchDocument.objects.filter(gallery_ids__contains=[gallery.pk])
    assert found.count() == 0
    for given in deferred:
        tasks.announce_items.func(**given)
    assert found.count() == 3


def test_the_job_follows_what_names_mean(editor: User) -> None:
    item, gallery = yemen(), ruled(editor, "category:wellbeing")
    assert refill(gallery) == 0
    Category.objects.filter(slug="health").update(slug="wellbeing")
    CategoryText.objects.filter(category__slug="wellbeing").update(title="Wellbeing")
    write_documents([item])
    assert refill_all() == 1
    assert held(gallery) == [item]


def _item(pk: int) -> MediaItem:
    return MediaItem.objects.get(pk=pk)
