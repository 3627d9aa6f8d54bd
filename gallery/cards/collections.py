"""Collections as tiles: the picture of a gallery, the title, the number of galleries."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import ngettext

from gallery.cards.categories import Tile
from gallery.cards.galleries import card_item_ids, card_items, items_by_id
from gallery.cards.layout import TILE
from gallery.cards.pictures import picture_of
from gallery.dates import number_text
from gallery.languages import Words, current, shown
from gallery.models import Collection, Gallery
from gallery.visibility import Reader

EAGER = 4


def galleries_text(number: int, language: str) -> str:
    """Return the number of galleries in words, for example 12 galleries."""
    text = ngettext("%(number)s gallery", "%(number)s galleries", number)
    return text % {"number": number_text(number, language)}


def collection_tiles(collections: Sequence[Collection], user: Reader) -> list[Tile]:
    """Return the tiles of `collections`, fetched with texts, count and first galleries (three
    queries): each with a picture that no tile before it shows, as far as there are such.
    """
    language = current()
    wanted = {pk for one in collections for pk in _first(one)}
    galleries = Gallery.objects.listed_to(user).filter(pk__in=wanted)
    held = {one.pk: one for one in galleries.with_first_items(user)}
    items = items_by_id(card_item_ids(held.values()), user, language)
    tiles, shown_before = [], set()
    for number, one in enumerate(collections):
        pictures = [
            item for pk in _first(one) if pk in held for item in card_items(held[pk], items)
        ]
        fresh = [item for item in pictures if item.pk not in shown_before]
        item = next(iter([*fresh, *pictures]), None)
        shown_before |= {item.pk} if item else set()
        eager = number < EAGER
        tiles.append(
            Tile(
                url=reverse("collection", args=[one.slug]),
                name=shown(one, "title", language) or Words(one.slug),
                number=galleries_text(getattr(one, "gallery_count", 0), language),
                picture=picture_of(item, TILE, language, alt=Words(), eager=eager)
                if item
                else None,
            )
        )
    return tiles


def _first(one: Any) -> list[int]:
    return list(one.first_gallery_ids)
