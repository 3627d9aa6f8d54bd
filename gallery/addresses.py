"""Addresses of pages with the words that make them readable."""

from django.urls import reverse
from django.utils.text import slugify

from gallery.models import Gallery, MediaItem

SLUG_LENGTH = 60
# Addresses below that of an item which are not its page.
TAKEN = {"embed", "download", "favourite", "lightboxes"}


def item_url(item: MediaItem, headline: str, *, within: Gallery | None = None) -> str:
    """Return the address of the page of `item`, with its headline, coming from `within`."""
    slug = item_slug(headline)
    path = reverse("item", args=[item.uuid, slug] if slug else [item.uuid])
    return f"{path}?gallery={within.slug}" if within else path


def item_slug(headline: str) -> str:
    """Return `headline` as part of an address, cut at a word; may be empty."""
    slug = slugify(headline, allow_unicode=True)
    slug = slug if len(slug) <= SLUG_LENGTH else slug[:SLUG_LENGTH].rsplit("-", 1)[0]
    return "" if slug in TAKEN else slug


def creator_url(pk: int, name: str) -> str:
    """Return the address of the page of a creator: the number decides, the name is to be read."""
    slug = slugify(name, allow_unicode=True)[:SLUG_LENGTH].strip("-")
    return reverse("creator", args=[pk, slug] if slug else [pk])
