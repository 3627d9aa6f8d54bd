"""Descriptions of items as they are stored."""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from taggit.models import TaggedItem

from gallery.dates import machine_date_of
from gallery.description.fields import COLUMNS, TEXTS, Description, Value
from gallery.models import ItemCategory, ItemCreator, ItemText, MediaItem


def description_of(item: MediaItem) -> Description:
    """Return the description of one item (four queries)."""
    return descriptions_of([item])[item.pk]


def descriptions_of(items: Iterable[MediaItem]) -> dict[int, Description]:
    """Return the description of each of `items` by its id (four queries, however many)."""
    found = {item.pk: _of_row(item) for item in items}
    for text in ItemText.objects.filter(item__in=found).order_by("pk"):
        description = found[text.item_id]
        description |= {f"{name}:{text.language}": getattr(text, name) for name in TEXTS}
        if text.is_source:
            description["source_language"] = text.language
    creators = ItemCreator.objects.filter(item__in=found).order_by("position", "pk")
    _append(found, "creators", creators.values_list("item_id", "creator__name"))
    categories = ItemCategory.objects.filter(item__in=found).order_by("category__position", "pk")
    _append(found, "categories", categories.values_list("item_id", "category__slug"))
    kind = ContentType.objects.get_for_model(MediaItem)
    tagged = TaggedItem.objects.filter(content_type=kind, object_id__in=found).order_by("tag__name")
    _append(found, "keywords", tagged.values_list("object_id", "tag__name"))
    return found


def _of_row(item: MediaItem) -> Description:
    columns: dict[str, Value] = {name: getattr(item, name) for name in COLUMNS}
    position = "" if item.latitude is None else f"{item.latitude}, {item.longitude}"
    return columns | {
        "date_created": machine_date_of(item),
        "position": position,
        "source_language": "",
        "creators": [],
        "categories": [],
        "keywords": [],
    }


def _append(found: dict[int, Description], name: str, rows: Iterable[Any]) -> None:
    for pk, value in rows:
        values = found[pk][name]
        assert isinstance(values, list)
        values.append(value)
