"""Things for tests, made as short as can be said."""

import itertools
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from gallery.models import (
    Collection,
    CollectionEntry,
    CollectionText,
    Gallery,
    GalleryEntry,
    GalleryText,
    ItemText,
    Kind,
    MediaItem,
)
from gallery.visibility import Status

_numbers = itertools.count(1)
NOW = timezone.now()
YESTERDAY = NOW - timedelta(days=1)
TOMORROW = NOW + timedelta(days=1)


def item(headline: str = "A boat", *, language: str = "en", **fields: Any) -> MediaItem:
    """Store and return a published picture open to everyone, unless `fields` say otherwise."""
    number = next(_numbers)
    publish_at: datetime = fields.pop("publish_at", YESTERDAY)
    expires_at: datetime | None = fields.pop("expires_at", None)
    made = MediaItem.objects.create(
        **{
            "kind": Kind.IMAGE,
            "status": Status.PUBLISHED,
            "publish_at": publish_at,
            "expires_at": expires_at,
            "timed": expires_at is not None or (publish_at is not None and publish_at > NOW),
            "original_key": f"original-{number}",
            "sha256": f"{number:064x}",
            "original_bytes": 1000,
            "original_mime": "image/jpeg",
            "width": 1500,
            "height": 1000,
            "renditions": {"w320": [320, 213], "w640": [640, 427]},
            "colour": "#335577",
            **fields,
        }
    )
    ItemText.objects.create(
        item=made,
        language=language,
        headline=headline,
        description=f"{headline} on the water.",
        alt_text=f"{headline} seen from the shore",
        is_source=True,
    )
    return made


def gallery(
    title: str = "By the sea", *, items: list[MediaItem] | None = None, **fields: Any
) -> Gallery:
    """Store and return a published gallery of `items`, unless `fields` say otherwise."""
    number = next(_numbers)
    made = Gallery.objects.create(
        **{
            "slug": f"gallery-{number}",
            "sort_title": title.lower(),
            "status": Status.PUBLISHED,
            "publish_at": YESTERDAY,
            **fields,
        }
    )
    GalleryText.objects.create(
        gallery=made, language="en", title=title, description=f"About {title}.", is_source=True
    )
    GalleryEntry.objects.bulk_create(
        GalleryEntry(gallery=made, item=entry, position=position)
        for position, entry in enumerate(items or [])
    )
    return made


def collection(
    title: str = "The coast", *, galleries: list[Gallery] | None = None, **fields: Any
) -> Collection:
    """Store and return a published collection of `galleries`, unless `fields` say otherwise."""
    number = next(_numbers)
    made = Collection.objects.create(
        **{
            "slug": f"collection-{number}",
            "sort_title": title.lower(),
            "status": Status.PUBLISHED,
            "publish_at": YESTERDAY,
            **fields,
        }
    )
    CollectionText.objects.create(
        collection=made, language="en", title=title, description=f"About {title}.", is_source=True
    )
    CollectionEntry.objects.bulk_create(
        CollectionEntry(collection=made, gallery=entry, position=position)
        for position, entry in enumerate(galleries or [])
    )
    return made
