"""Galleries come into being, are published and withdrawn."""

import unicodedata
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gallery.categories import find_categories
from gallery.models import Gallery, GalleryText
from gallery.visibility import Status


def sortable(title: str) -> str:
    """Return `title` as the A-Z list sorts it: without case, accents and punctuation in front."""
    plain = unicodedata.normalize("NFKD", title.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    start = next((at for at, letter in enumerate(letters) if letter.isalnum()), 0)
    return letters[start:][:300]


@transaction.atomic
def create_gallery(
    *,
    slug: str,
    texts: dict[str, dict[str, str]],
    source_language: str,
    credit: str = "",
    categories: list[str] | None = None,
) -> Gallery:
    """Store a draft gallery with its title and description by language.

    Raises IntegrityError where the slug is taken.
    """
    gallery = Gallery.objects.create(
        slug=slug, credit=credit, sort_title=sortable(texts[source_language]["title"])
    )
    GalleryText.objects.bulk_create(
        GalleryText(
            gallery=gallery, language=language, is_source=language == source_language, **words
        )
        for language, words in texts.items()
    )
    gallery.categories.set(find_categories(categories or []))
    return gallery


@transaction.atomic
def publish_gallery(*, gallery: Gallery, at: datetime | None = None) -> Gallery:
    """Publish `gallery` with the date `at` (default: now); safe to repeat."""
    row = Gallery.objects.select_for_update().get(pk=gallery.pk)
    if row.status != Status.PUBLISHED:
        row.status = Status.PUBLISHED
        row.publish_at = at or timezone.now()
        row.save()
    return row


@transaction.atomic
def withdraw_gallery(*, gallery: Gallery) -> Gallery:
    """Take the page of `gallery` away; its items decide for themselves. Safe to repeat."""
    row = Gallery.objects.select_for_update().get(pk=gallery.pk)
    row.status = Status.WITHDRAWN
    row.save()
    return row
