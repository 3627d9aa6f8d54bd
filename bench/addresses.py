"""Which pages are measured, and where they are in a library of this size."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import uuid4

from django.db import connection
from django.urls import reverse

DEEP_PAGE = 10_000
_ITEMS = 20  # different items, so that not one row alone is warm
_PER_PAGE = 48


@dataclass(frozen=True)
class Page:
    """A public page: its name in the table, its addresses, the status it answers with."""

    name: str
    paths: list[str]
    status: int = 200


def pages() -> Iterator[Page]:
    """Yield every public page of the library in the database."""
    for name in ("home", "latest", "categories", "galleries", "images", "videos", "audio"):
        yield Page(name, [reverse(name)])
    yield Page("category, largest", [reverse("category", args=[_category("DESC")])])
    yield Page("category, smallest", [reverse("category", args=[_category("ASC")])])
    gallery = reverse("gallery", args=["bench-1"])
    last = _gallery_length() // _PER_PAGE
    yield Page("gallery, first page", [gallery])
    yield Page("gallery, last page", [f"{gallery}?page={last}"])
    yield Page("images, deep", [f"{reverse('images')}?before={_deep_cursor()}"])
    yield Page("item", [reverse("item", args=[uuid]) for uuid in _items()])
    yield Page("not found", [reverse("item", args=[uuid4()])], status=404)


def _category(direction: str) -> str:
    return str(
        _one(
            "SELECT c.slug FROM gallery_category c JOIN gallery_tally t ON t.owner = c.id "
            f"WHERE t.scope = 'category' GROUP BY 1 ORDER BY sum(number) {direction} LIMIT 1"
        )
    )


def _gallery_length() -> int:
    return int(
        str(_one("SELECT sum(number) FROM gallery_tally WHERE scope = 'gallery' AND owner = 1"))
    )


def _deep_cursor() -> str:
    from gallery.models import MediaItem
    from gallery.paging import NEWEST, write_cursor

    images = MediaItem.objects.visible_to(None).of_kind("image")
    place = min(DEEP_PAGE * _PER_PAGE, images.count() - 2 * _PER_PAGE)
    return write_cursor(NEWEST.key_of(images.newest()[place]))


def _items() -> list[str]:
    from gallery.models import MediaItem

    shown = MediaItem.objects.visible_to(None).of_kind("image").order_by("sha256")
    return [str(uuid) for uuid in shown.values_list("uuid", flat=True)[:_ITEMS]]


def _one(query: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(query)
        row = cursor.fetchone()
    if row is None:
        raise LookupError("The library is empty: fill it with `python -m bench.fill`.")
    return row[0]
