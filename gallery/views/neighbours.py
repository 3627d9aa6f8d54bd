"""The way on from an item: those just before and after it in a gallery, without counting rows, or
the newest of its category, or the newest of all.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.utils import timezone
from django.utils.safestring import SafeString

from gallery.addresses import item_url
from gallery.cards.galleries import items_by_id
from gallery.cards.items import item_cards
from gallery.languages import Words, shown
from gallery.models import Gallery, GalleryEntry, MediaItem
from gallery.paging import beyond
from gallery.visibility import Reader, visible

# How many pictures around are shown.
AROUND = 6


@dataclass(frozen=True, slots=True)
class Step:
    """The page of a neighbour and its headline."""

    url: str
    headline: Words


@dataclass(frozen=True, slots=True)
class Way:
    """Previous and next, where there are such, and the cards of the pictures around."""

    previous: Step | None = None
    next: Step | None = None
    around: tuple[SafeString, ...] = ()


def neighbours_in(
    gallery: Gallery, item: MediaItem, user: Reader, language: str, *, steps: bool
) -> Way:
    """Return the items of `gallery` around `item` that `user` may see (three queries), with
    previous and next where `steps` are asked for.
    """
    before, after = _ids_around(gallery, item, user)
    kept_before, kept_after = _balanced(before, after)
    items = items_by_id([*kept_before, *kept_after], user, language)
    previous = [items[pk] for pk in reversed(kept_before) if pk in items]
    following = [items[pk] for pk in kept_after if pk in items]
    return Way(
        previous=_step(previous[-1], gallery, language) if previous and steps else None,
        next=_step(following[0], gallery, language) if following and steps else None,
        around=tuple(item_cards([*previous, *following], within=gallery, eager=0, small=True)),
    )


def newest_beside(item: MediaItem, category: int | None, user: Reader, language: str) -> Way:
    """Return the newest items of `category` (None: of all) other than `item` (two queries)."""
    others = MediaItem.objects.visible_to(user).exclude(pk=item.pk).for_grid(language)
    if category is None:
        others = others.newest()
    else:
        others = others.filter(
            itemcategory__category=category, itemcategory__publish_at__lte=timezone.now()
        ).order_by("-itemcategory__publish_at", "-itemcategory__item_id")
    return Way(around=tuple(item_cards(others[:AROUND], eager=0, small=True)))


def _balanced(before: list[int], after: list[int]) -> tuple[list[int], list[int]]:
    """Keep as many before as after, and more of one where the other has too few."""
    half = AROUND // 2
    return before[: max(half, AROUND - len(after))], after[: max(half, AROUND - len(before))]


def _ids_around(gallery: Gallery, item: MediaItem, user: Reader) -> tuple[list[int], list[int]]:
    entries = GalleryEntry.objects.filter(visible(user, prefix="item__"), gallery=gallery)
    here = GalleryEntry.objects.filter(gallery=gallery, item=item)
    found: Any = here.values(
        before=_ids(entries, "-position", "-id"), after=_ids(entries, "position", "id")
    ).first()
    return (found["before"], found["after"]) if found else ([], [])


def _ids(entries: "QuerySet[GalleryEntry]", *order: str) -> ArraySubquery:
    here = [OuterRef("position"), OuterRef("id")]
    there = beyond(("position", "id"), here, descending=order[0].startswith("-"))
    return ArraySubquery(entries.filter(there).order_by(*order).values("item_id")[:AROUND])


def _step(item: MediaItem, gallery: Gallery, language: str) -> Step:
    headline = shown(item, "headline", language)
    return Step(item_url(item, headline.text, within=gallery), headline)
