"""Counts count what somebody may see, at this moment, after any change."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection

from accounts.models import User
from gallery.counts import category_counts, count_items
from gallery.models import Category, Gallery, GalleryEntry, ItemCategory, MediaItem, Tally
from gallery.visibility import Audience, Reader, Status
from tests.gallery import build
from tests.gallery.build import NOW, TOMORROW, YESTERDAY

pytestmark = pytest.mark.django_db


def seen(gallery: Gallery, user: Reader = None) -> int:
    """Return the number on the gallery's card."""
    return number_of(Gallery.objects.with_count(user).get(pk=gallery.pk))


def number_of(counted: object) -> int:
    """Return the number that `with_count` added."""
    number = getattr(counted, "item_count")  # noqa: B009 - mypy does not know the annotation
    assert isinstance(number, int)
    return number


def test_each_reader_gets_their_own_number(member: User, staff: User) -> None:
    items = [build.item(audience=audience) for audience in Audience]
    gallery = build.gallery(items=items)
    assert [seen(gallery, user) for user in (None, member, staff)] == [1, 2, 3]
    assert [count_items(user) for user in (None, member, staff)] == [1, 2, 3]


def test_withdrawn_deleted_and_removed_are_not_counted() -> None:
    items = [build.item() for _ in range(4)]
    gallery = build.gallery(items=items)
    MediaItem.objects.filter(pk=items[0].pk).update(status=Status.WITHDRAWN)
    items[1].delete()
    GalleryEntry.objects.filter(item=items[2]).delete()
    assert seen(gallery) == 1
    assert count_items(None) == 2


def test_embargo_and_expiry_count_by_the_clock() -> None:
    gallery = build.gallery(
        items=[
            build.item(),
            build.item(publish_at=NOW + timedelta(hours=1)),
            build.item(publish_at=YESTERDAY, expires_at=TOMORROW),
        ]
    )
    assert seen(gallery) == count_items(None) == 2
    with time_machine.travel(NOW + timedelta(hours=2)):
        assert seen(gallery) == count_items(None) == 3
    with time_machine.travel(TOMORROW + timedelta(hours=1)):
        assert seen(gallery) == count_items(None) == 2


def test_categories_count_by_the_clock_too(member: User) -> None:
    health = Category.objects.get(slug="health")
    for item in (
        build.item(),
        build.item(audience=Audience.MEMBERS),
        build.item(publish_at=YESTERDAY, expires_at=TOMORROW),
        build.item(publish_at=TOMORROW),
    ):
        ItemCategory.objects.create(item=item, category=health)
    assert category_counts(None) == {health.pk: 2}
    assert category_counts(member) == {health.pk: 3}
    with time_machine.travel(TOMORROW + timedelta(hours=1)):
        assert category_counts(None) == {health.pk: 2}


def test_bulk_changes_are_counted() -> None:
    gallery = build.gallery(items=[build.item() for _ in range(5)])
    MediaItem.objects.update(audience=Audience.STAFF)
    assert seen(gallery) == 0
    MediaItem.objects.update(audience=Audience.PUBLIC)
    assert seen(gallery) == 5


def test_categories_know_count_and_date() -> None:
    health = Category.objects.get(slug="health")
    item = build.item()
    link = ItemCategory.objects.create(item=item, category=health)
    assert number_of(Category.objects.with_count(None).get(pk=health.pk)) == 1
    assert category_counts(None) == {health.pk: 1}
    link.refresh_from_db()
    assert link.publish_at == item.publish_at
    MediaItem.objects.update(status=Status.WITHDRAWN)
    link.refresh_from_db()
    assert link.publish_at is None
    assert number_of(Category.objects.with_count(None).get(pk=health.pk)) == 0


def test_tallies_equal_a_recount() -> None:
    health = Category.objects.get(slug="health")
    items = [build.item(audience=audience) for audience in Audience for _ in range(3)]
    gallery = build.gallery(items=items)
    for item in items[:5]:
        ItemCategory.objects.create(item=item, category=health)
    MediaItem.objects.filter(pk=items[0].pk).update(audience=Audience.MEMBERS)
    GalleryEntry.objects.filter(gallery=gallery, item=items[1]).delete()
    items[2].delete()
    kept = set(Tally.objects.filter(number__gt=0).values_list("pk", "number"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT gallery_recount()")
    assert kept == set(Tally.objects.values_list("pk", "number"))
