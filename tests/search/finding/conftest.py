"""Things to be found."""

from typing import Any

import pytest

from gallery.models import Category, Creator, ItemCategory, ItemCreator, ItemText, MediaItem
from search.documents import write_documents
from tests.gallery import build


@pytest.fixture(autouse=True)
def _database(db: None) -> None:
    """Every test here asks the database."""


def described(text: str, language: str = "en", **facts: Any) -> MediaItem:
    """Store and return a published picture whose caption is `text`, ready to be found."""
    creators, categories = facts.pop("creators", []), facts.pop("categories", [])
    keywords, headline = facts.pop("keywords", []), facts.pop("headline", "")
    item = build.item("x", language=language, **facts)
    ItemText.objects.filter(item=item).update(headline=headline, description=text, alt_text="")
    for name in creators:
        creator, _new = Creator.objects.get_or_create(name=name)
        ItemCreator.objects.create(item=item, creator=creator)
    for category in Category.objects.filter(slug__in=categories):
        ItemCategory.objects.create(item=item, category=category)
    item.keywords.add(*keywords)
    write_documents([item.pk])
    return item
