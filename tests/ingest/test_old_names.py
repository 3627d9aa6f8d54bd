"""Imports and captions that use an old name mean what has become of it."""

import pytest

from gallery.actions import ItemFacts, create_item, rename_category, rename_creator
from gallery.actions.advance_merge import advanced
from gallery.actions.merge_terms import begin_merge
from gallery.actions.rename import rename_keyword
from gallery.creators import find_creators
from gallery.description.reading import description_of
from gallery.keywords import find_keywords
from gallery.models import Category, MergeRecord, Vocabulary
from ingest.importing.plan import create_categories

pytestmark = pytest.mark.django_db


def finished(record: MergeRecord) -> None:
    """Work on `record` until it is done."""
    while record.is_under_way:
        record = advanced(record)


def test_a_manifest_with_old_names_makes_nothing_twice() -> None:
    health, labour = Category.objects.get(slug="health"), Category.objects.get(slug="labour")
    rename_category(category=labour, titles={}, slug="work")
    finished(
        begin_merge(vocabulary=Vocabulary.CATEGORY, source=health.pk, target=labour.pk, by=None)
    )
    ann, bea = find_creators(["Ann", "Bea"])
    rename_creator(creator=ann, name="Anne Example")
    finished(begin_merge(vocabulary=Vocabulary.CREATOR, source=bea.pk, target=ann.pk, by=None))
    finished(rename_keyword(keyword=find_keywords(["ship"])[0], name="vessel", by=None))
    before = Category.objects.count()
    create_categories([{"slug": "labour"}, {"slug": "health"}, {"slug": "new"}])
    assert Category.objects.count() == before + 1
    facts = ItemFacts(
        fields={
            "original_key": "a",
            "sha256": "a",
            "original_bytes": 1,
            "original_mime": "image/jpeg",
        },
        creators=["ann", "BEA"],
        categories=["health", "labour", "nothing"],
        keywords=["Ship", "vessel"],
    )
    said = description_of(create_item(facts=facts, by=None))
    assert said["creators"] == ["Anne Example"]
    assert said["categories"] == ["work"]
    assert said["keywords"] == ["vessel"]
