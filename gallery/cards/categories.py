"""Categories as tiles: the newest picture, the name, the number of items."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from gallery.cards.galleries import items_by_id, items_text
from gallery.cards.layout import TILE
from gallery.cards.pictures import Picture, picture_of
from gallery.languages import Words, current, shown
from gallery.models import Category, MediaItem
from gallery.visibility import Reader

EAGER = 4


@dataclass(frozen=True, slots=True)
class Tile:
    """What the template of category tiles shows."""

    url: str
    name: Words
    number: str
    picture: Picture | None


def category_tiles(
    categories: Sequence[Category], counts: dict[int, int], user: Reader
) -> list[Tile]:
    """Return the tiles of `categories`, fetched with their newest items (two queries)."""
    language = current()
    chosen = _different([_newest(one) for one in categories])
    items = items_by_id([pk for pk in chosen if pk], user, language)
    return [
        _tile(one, counts.get(one.pk, 0), items.get(pk), language, eager=number < EAGER)
        for number, (one, pk) in enumerate(zip(categories, chosen, strict=True))
    ]


def category_name(one: Category, language: str) -> Words:
    """Return the name of a category fetched with texts."""
    return shown(one, "title", language) or Words(one.slug)


def _tile(one: Any, count: int, newest: MediaItem | None, language: str, *, eager: bool) -> Tile:
    # The picture only decorates a link that says where it leads.
    picture = picture_of(newest, TILE, language, alt=Words(), eager=eager) if newest else None
    return Tile(
        url=reverse("category", args=[one.slug]),
        name=category_name(one, language),
        number=items_text(count, language),
        picture=picture,
    )


def _different(candidates: list[list[int]]) -> list[int]:
    """Choose the newest of each list that no list before has taken; 0 from an empty list."""
    chosen: list[int] = []
    for newest in candidates:
        fresh = [pk for pk in newest if pk not in chosen]
        chosen.append(next(iter([*fresh, *newest]), 0))
    return chosen


def _newest(one: Any) -> list[int]:
    return list(one.newest_item_ids)
