"""Fetching is permission: a thing for its reader, or the right kind of absence."""

from typing import NoReturn
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from gallery.models import Gallery, MediaItem
from gallery.querysets.galleries import GalleryQuerySet
from gallery.querysets.items import ItemQuerySet
from gallery.visibility import Reader, Status, audiences_of


class Gone(Http404):
    """Something that `user` could once see has been withdrawn; shown as 410."""


class Retired(Gone):
    """Something that editors no longer use; `way` leads on, under the name `way_name`."""

    def __init__(self, title: str, way: str, way_name: str) -> None:
        super().__init__(title)
        self.title, self.way, self.way_name = title, way, way_name


def item_or_absent(items: ItemQuerySet, uuid: UUID, user: Reader) -> MediaItem:
    """Return the item from `items` (already limited to `user`), else raise Gone or Http404."""
    item = items.filter(uuid=uuid).first()
    return item if item is not None else _absent(MediaItem.objects.filter(uuid=uuid), user)


def gallery_or_absent(galleries: GalleryQuerySet, slug: str, user: Reader) -> Gallery:
    """Return the gallery from `galleries` (already limited to `user`), else raise as above."""
    one = galleries.filter(slug=slug).first()
    return one if one is not None else _absent(Gallery.objects.filter(slug=slug), user)


def _absent(things: "QuerySet[MediaItem] | QuerySet[Gallery]", user: Reader) -> NoReturn:
    once_seen = things.filter(
        status=Status.WITHDRAWN, audience__in=audiences_of(user), publish_at__lte=timezone.now()
    )
    raise Gone if once_seen.exists() else Http404
