"""A synthetic library is a real one: the same keys, triggers and rules stand when it is filled."""

from datetime import timedelta
from random import Random
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from bench import load
from bench.plan import LONGEST_MEASURED, Plan
from gallery.counts import count_items
from gallery.models import GalleryEntry, ItemCategory, ItemText, Likeness, MediaItem, Pick, Tally

ROWS = 400
PLAN = Plan(ROWS, 1, timezone.now())


def _definitions() -> dict[str, Any]:
    """Every index, key and trigger of the tables, by its name."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' UNION ALL "
            "SELECT conrelid::regclass || conname, pg_get_constraintdef(oid) || convalidated "
            "FROM pg_constraint UNION ALL "
            "SELECT tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal"
        )
        return dict(cursor.fetchall())


def _fill() -> list[tuple[str, int]]:
    heard: list[tuple[str, int]] = []
    connection.ensure_connection()
    load.fill(connection.connection, PLAN, lambda what, number: heard.append((what, number)))
    return heard


@pytest.fixture
def filled(db: None) -> list[tuple[str, int]]:
    return _fill()


def test_it_fills_what_was_asked_for_and_says_so(filled: list[tuple[str, int]]) -> None:
    assert MediaItem.objects.count() == ROWS
    assert ("items", ROWS) in filled
    assert ItemText.objects.filter(is_source=True).count() == ROWS
    assert Pick.objects.filter(item__public_files=True).count() == 4
    assert Pick.objects.filter(gallery__isnull=False).visible_to(None).exists()


def test_every_key_index_and_trigger_is_back(db: None) -> None:
    before = _definitions()
    _fill()
    assert _definitions() == before
    assert {"item_newest", "link_come", "gallery_mediaitemitem_kind_known"} <= before.keys()


def test_the_counts_are_those_of_the_visibility_rule(filled: object) -> None:
    assert count_items(None) == MediaItem.objects.visible_to(None).count() > 0
    settled = sum(Tally.objects.filter(scope="gallery").values_list("number", flat=True))
    entries = GalleryEntry.objects.filter(item__status="published", item__timed=False)
    assert settled == entries.count()


def test_pictures_can_be_found_by_their_likeness(filled: object) -> None:
    pictures = MediaItem.objects.filter(kind="image").count()
    assert Likeness.objects.count() > pictures * 0.9


def test_category_links_carry_the_date_of_published_items(filled: object) -> None:
    for link in ItemCategory.objects.select_related("item"):
        published = link.item.status == "published"
        assert link.publish_at == (link.item.publish_at if published else None)


def test_files_are_public_only_where_the_item_is_open(filled: object) -> None:
    public = MediaItem.objects.filter(public_files=True)
    assert set(public) == set(MediaItem.objects.open_to_all())
    assert not MediaItem.objects.filter(kind="image", renditions={}).exists()


def test_a_new_row_gets_a_number_of_its_own(filled: object) -> None:
    item = MediaItem.objects.create(
        original_key="x", original_bytes=1, original_mime="image/jpeg", sha256="0" * 64,
        width=1, height=1,
    )  # fmt: skip
    assert item.pk == ROWS + 1


def test_the_same_seed_makes_the_same_library(db: None) -> None:
    now = timezone.now()
    sizes = [Plan(5_000, seed, now) for seed in (7, 7, 8)]
    first, again, other = (plan.gallery_sizes(Random(plan.seed)) for plan in sizes)
    assert first == again != other
    assert first[0] == LONGEST_MEASURED


def test_a_database_with_anything_in_it_is_not_empty(filled: object) -> None:
    assert not load.is_empty(connection.connection)


def test_a_migrated_database_is_empty(db: None) -> None:
    connection.ensure_connection()
    assert load.is_empty(connection.connection)


def test_later_items_are_published_later(db: None) -> None:
    plan, rng = Plan(1_000, 1, timezone.now()), Random(1)
    assert plan.moment(1_000, rng) - plan.moment(1, rng) > timedelta(days=365 * 20)
    assert plan.moment(1_000, rng) < plan.now
