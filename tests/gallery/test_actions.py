"""What actions do, refuse, record and leave behind."""

from datetime import timedelta
from unittest.mock import patch

import pytest
import time_machine
from django.core.files.base import ContentFile

from accounts.models import User
from gallery import storage
from gallery.actions import (
    FilesStillPublic,
    NotAllowed,
    add_items,
    change_release,
    create_gallery,
    lift_embargoes,
    pick,
    place_files,
    publish,
    publish_gallery,
    remove_items,
    return_to_draft,
    submit,
    withdraw,
    withdraw_gallery,
)
from gallery.actions.create_gallery import sortable
from gallery.creators import find_creators
from gallery.files import rendition_names, rendition_url
from gallery.models import Gallery, MediaItem, Pick
from gallery.visibility import Audience, Status
from tests.gallery import build
from tests.gallery.build import NOW, TOMORROW, YESTERDAY

pytestmark = pytest.mark.django_db


def open_item() -> MediaItem:
    """Return a published item whose files lie in the public storage."""
    item = build.item()
    for name in rendition_names(item):
        storage.derivatives().save(name, ContentFile(b"picture"))
    place_files(item=item)
    item.refresh_from_db()
    return item


def test_an_item_goes_its_way(editor: User) -> None:
    item = build.item(status=Status.DRAFT, publish_at=None, credit_line="IOM")
    submit(item=item, by=editor)
    return_to_draft(item=item, by=editor, comment="Where is this?")
    submit(item=item, by=editor)
    publish(item=item, by=editor)
    assert MediaItem.objects.visible_to(None).get() == item
    withdraw(item=item, by=editor, reason="Asked by the family")
    assert not MediaItem.objects.visible_to(None).exists()
    verbs = [event.verb for event in item.events.order_by("pk")]
    assert verbs == ["submit", "return", "submit", "publish", "withdraw"]
    assert item.events.first().change == {"reason": "Asked by the family"}  # type: ignore[union-attr]
    assert item.events.first().by == editor  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("status", "action"),
    [
        (Status.SUBMITTED, submit),
        (Status.PUBLISHED, submit),
        (Status.PUBLISHED, publish),
        (Status.DRAFT, return_to_draft),
        (Status.PUBLISHED, return_to_draft),
        (Status.DRAFT, withdraw),
        (Status.WITHDRAWN, withdraw),
    ],
)
def test_a_step_out_of_order_is_refused(status: Status, action: object, editor: User) -> None:
    item = build.item(status=status)
    with pytest.raises(NotAllowed):
        action(item=item, by=editor)  # type: ignore[operator]
    item.refresh_from_db()
    assert item.status == status
    assert not item.events.exists()


def test_withdrawing_deletes_the_public_files_and_their_address() -> None:
    item = open_item()
    names, address = rendition_names(item), rendition_url(item, "w320")
    assert all(storage.public().exists(name) for name in names)
    withdraw(item=item, by=None)
    assert not any(storage.public().exists(name) for name in names)
    item.refresh_from_db()
    assert not item.public_files
    assert item.file_key not in address


def test_withdrawing_hides_even_when_the_storage_fails() -> None:
    item = open_item()
    with (
        patch("gallery.storage.LocalStorage.delete", side_effect=OSError("away")),
        pytest.raises(FilesStillPublic),
    ):
        withdraw(item=item, by=None)
    item.refresh_from_db()
    assert item.status == Status.WITHDRAWN


@pytest.mark.parametrize(
    ("audience", "expires_at"), [(Audience.MEMBERS, None), (Audience.PUBLIC, TOMORROW)]
)
def test_restricting_takes_the_files_back(audience: Audience, expires_at: object) -> None:
    item = open_item()
    names = rendition_names(item)
    change_release(
        item=item,
        by=None,
        audience=audience,
        publish_at=item.publish_at,
        expires_at=expires_at,  # type: ignore[arg-type]
    )
    assert not any(storage.public().exists(name) for name in names)


def test_files_of_restricted_items_are_not_placed() -> None:
    item = build.item(audience=Audience.MEMBERS)
    for name in rendition_names(item):
        storage.derivatives().save(name, ContentFile(b"picture"))
    assert place_files(item=item) is False
    assert not any(storage.public().exists(name) for name in rendition_names(item))


def test_placing_twice_changes_nothing() -> None:
    item = open_item()
    assert place_files(item=item) is True
    assert all(storage.public().exists(name) for name in rendition_names(item))


def test_an_end_before_the_beginning_is_refused() -> None:
    item = build.item(status=Status.DRAFT, credit_line="IOM")
    with pytest.raises(NotAllowed):
        publish(item=item, by=None, at=NOW, until=YESTERDAY)
    with pytest.raises(NotAllowed):
        change_release(
            item=item, by=None, audience=Audience.PUBLIC, publish_at=NOW, expires_at=YESTERDAY
        )


def test_an_embargo_lifts_by_itself_and_its_files_follow() -> None:
    item = build.item(status=Status.DRAFT, credit_line="IOM")
    publish(item=item, by=None, at=NOW + timedelta(hours=1))
    assert lift_embargoes() == 0
    with time_machine.travel(NOW + timedelta(hours=2)):
        assert MediaItem.objects.visible_to(None).get() == item
        assert lift_embargoes() == 1
        assert list(MediaItem.objects.open_to_all()) == [item]


def test_galleries_hold_items_in_order() -> None:
    first, second, third = build.item("One"), build.item("Two"), build.item("Three")
    gallery = build.gallery(items=[first])
    assert add_items(gallery=gallery, items=[second, third, first]) == 2
    assert list(gallery.entries.values_list("item", flat=True)) == [first.pk, second.pk, third.pk]
    assert remove_items(gallery=gallery, items=[second]) == 1
    assert MediaItem.objects.filter(pk=second.pk).exists()


def test_galleries_are_published_and_withdrawn() -> None:
    gallery = create_gallery(
        slug="health-posts",
        texts={"fr": {"title": "« Élan » de santé"}, "en": {"title": "Health"}},
        source_language="fr",
        categories=["health"],
    )
    assert gallery.sort_title == "elan » de sante"
    publish_gallery(gallery=gallery, at=YESTERDAY)
    assert Gallery.objects.visible_to(None).get().publish_at == YESTERDAY
    withdraw_gallery(gallery=gallery)
    assert not Gallery.objects.visible_to(None).exists()


def test_titles_sort_without_case_accents_and_punctuation() -> None:
    assert sorted(["Zebra", "“Émile”", "apple", "Élan"], key=sortable) == [
        "apple",
        "Élan",
        "“Émile”",
        "Zebra",
    ]


def test_picks_keep_their_order_and_come_once(editor: User) -> None:
    gallery, item = build.gallery(), build.item()
    pick(thing=gallery, by=editor)
    pick(thing=item, by=editor)
    pick(thing=gallery, by=editor)
    assert [one.gallery or one.item for one in Pick.objects.current()] == [gallery, item]


def test_picks_of_hidden_things_are_not_shown(editor: User) -> None:
    item = build.item(audience=Audience.MEMBERS)
    pick(thing=item, by=editor)
    assert not Pick.objects.visible_to(None).exists()
    assert Pick.objects.visible_to(editor).exists()


def test_creators_are_found_whatever_their_capitals() -> None:
    made = find_creators(["Élise Ňuñez", "IOM Honduras"])
    assert find_creators(["ÉLISE ŇUÑEZ", "Élise Ňuñez", "iom honduras"]) == made
