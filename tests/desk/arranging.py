"""What the tests of galleries at the desk have in common."""

from typing import Any

from django.urls import reverse

from gallery.models import Gallery
from tests.gallery import build

WORDS = {"source_language": "en", "title-en": "Health in Yemen", "slug": ""}


def order(gallery: Gallery) -> list[str]:
    """Return the headlines in the order of the gallery."""
    entries = gallery.entries.order_by("position", "id")
    return list(entries.values_list("item__texts__headline", flat=True))


def key(gallery: Gallery, headline: str) -> int:
    """Return the id of the entry with this headline."""
    return gallery.entries.get(item__texts__headline=headline).pk


def filled(number: int, **fields: Any) -> Gallery:
    """Return a gallery whose items are called by their first places."""
    return build.gallery(items=[build.item(str(place)) for place in range(number)], **fields)


def at(gallery: Gallery, name: str = "desk-gallery-order") -> str:
    """Return an address of `gallery` at the desk."""
    return reverse(name, args=[gallery.pk])


def said(answer: Any) -> str:
    """Return the page that `answer` leads to."""
    return answer.content.decode()  # type: ignore[no-any-return]
