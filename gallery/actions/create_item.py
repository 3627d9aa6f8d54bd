"""Create: an item with its words, creators, categories and keywords, all at once or not at all."""

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from accounts.models import User
from gallery.actions.transitions import record
from gallery.categories import find_categories
from gallery.creators import find_creators
from gallery.keywords import find_keywords
from gallery.models import ItemCategory, ItemCreator, ItemText, MediaItem
from gallery.visibility import Status


@dataclass(frozen=True)
class ItemFacts:
    """All that is known of a new item.

    `fields` are fields of MediaItem by name; `texts` has headline, description and alt_text by
    language, of which `source_language` is one; `categories` are slugs that exist.
    """

    fields: dict[str, Any]
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    source_language: str = "en"
    creators: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)


@transaction.atomic
def create_item(*, facts: ItemFacts, by: User | None, **origin: Any) -> MediaItem:
    """Store a draft from `facts`; `origin` goes into its first event.

    Raises IntegrityError where the same file is held already.
    """
    item = MediaItem.objects.create(**facts.fields, status=Status.DRAFT, created_by=by)
    ItemText.objects.bulk_create(
        ItemText(item=item, language=language, is_source=language == facts.source_language, **words)
        for language, words in facts.texts.items()
    )
    ItemCreator.objects.bulk_create(
        ItemCreator(item=item, creator=creator, position=position)
        for position, creator in enumerate(find_creators(facts.creators))
    )
    ItemCategory.objects.bulk_create(
        ItemCategory(item=item, category=category) for category in find_categories(facts.categories)
    )
    if facts.keywords:
        item.keywords.add(*find_keywords(facts.keywords))
    record(item, "create", by, **origin)
    return item
