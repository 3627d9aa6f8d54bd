"""The way on through a gallery: the items just before and after one, without counting rows."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.utils.safestring import SafeString

from gallery.addresses import item_url
from gallery.cards.galleries import items_by_id
from gallery.cards.items import item_cards
from gallery.languages import Words, shown
from gallery.models import Gallery, GalleryEntry, MediaItem
from gallery.paging import beyond
from gallery.visibility import Reader, visible

# How many pictures before and after are shown.
BESIDE = 4


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


def neighbours_in(gallery: Gallery | None, item: MediaItem, user: Reader, language: str) -> Way:
    """Return the items of `gallery` around `item` that `user` may see (three queries)."""
    if gallery is None:
        return Way()
    before, after = _ids_around(gallery, item, user)
    items = items_by_id([*before, *after], user, language)
    previous = [items[pk] for pk in reversed(before) if pk in items]
    following = [items[pk] for pk in after if pk in items]
    return Way(
        previous=_step(previous[-1], gallery, language) if previous else None,
        next=_step(following[0], gallery, language) if following else None,
        around=tuple(item_cards([*previous, *following], within=gallery, eager=0, small=True)),
    )


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
    return ArraySubquery(entries.filter(there).order_by(*order).values("item_id")[:BESIDE])


def _step(item: MediaItem, gallery: Gallery, language: str) -> Step:
    headline = shown(item, "headline", language)
    return Step(item_url(item, headline.text, within=gallery), headline)
