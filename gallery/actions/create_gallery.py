"""Galleries and collections come into being."""

import unicodedata
from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.gallery_record import note
from gallery.actions.slugs import claim, free_slug
from gallery.actions.transitions import NotAllowed
from gallery.categories import find_categories
from gallery.models import Collection, CollectionText, Gallery, GalleryText

Texts = Mapping[str, Mapping[str, str]]


def sortable(title: str) -> str:
    """Return `title` as the A-Z list sorts it: without case, accents and punctuation in front."""
    plain = unicodedata.normalize("NFKD", title.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    start = next((at for at, letter in enumerate(letters) if letter.isalnum()), 0)
    return letters[start:][:300]


@transaction.atomic
def create_gallery(
    *,
    texts: Texts,
    source_language: str,
    slug: str = "",
    credit: str = "",
    categories: list[str] | None = None,
    by: User | None = None,
) -> Gallery:
    """Store a draft gallery with its title and description by language; without a `slug` it gets
    one made from its title.

    Raises SlugTaken where another gallery has or had the address.
    """
    title = source_title(texts, source_language)
    gallery = Gallery(credit=credit, sort_title=sortable(title))
    gallery.slug = claim(slug, gallery) if slug else free_slug(title, gallery)
    gallery.save()
    GalleryText.objects.bulk_create(
        GalleryText(
            gallery=gallery, language=language, is_source=language == source_language, **words
        )
        for language, words in texts.items()
    )
    gallery.categories.set(find_categories(categories or []))
    note(gallery, "create", by)
    return gallery


@transaction.atomic
def create_collection(
    *, texts: Texts, source_language: str, slug: str = "", by: User | None = None
) -> Collection:
    """Store a draft collection with its title and description by language, as above."""
    title = source_title(texts, source_language)
    collection = Collection(sort_title=sortable(title))
    collection.slug = claim(slug, collection) if slug else free_slug(title, collection)
    collection.save()
    CollectionText.objects.bulk_create(
        CollectionText(
            collection=collection,
            language=language,
            is_source=language == source_language,
            **words,
        )
        for language, words in texts.items()
    )
    note(collection, "create", by)
    return collection


def source_title(texts: Texts, source_language: str) -> str:
    """Return the title in the source language; raises NotAllowed where there is none."""
    title = texts.get(source_language, {}).get("title", "").strip()
    if not title:
        raise NotAllowed(_("A title in the source language is needed."))
    return title
