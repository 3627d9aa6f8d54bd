"""Fetching is permission: a thing for its reader, or the right kind of absence."""

from typing import NoReturn
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from gallery.actions.release_gallery import once_public
from gallery.models import Collection, Gallery, MediaItem, SlugSpace, Tombstone
from gallery.querysets.collections import CollectionQuerySet
from gallery.querysets.galleries import GalleryQuerySet
from gallery.querysets.items import ItemQuerySet
from gallery.visibility import Reader, Status, audiences_of


class Moved(Http404):
    """Something that is now found under another slug; shown as 301."""

    def __init__(self, slug: str) -> None:
        super().__init__()
        self.slug = slug


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
    if item is None and _lies_buried(uuid, user):
        raise Gone
    return item if item is not None else _absent(MediaItem.objects.filter(uuid=uuid), user)


def gallery_or_absent(galleries: GalleryQuerySet, slug: str, user: Reader) -> Gallery:
    """Return the gallery from `galleries` (already limited to `user`), else raise as above, or
    Moved where it has another address now.
    """
    one = galleries.filter(slug=slug).first()
    return one if one is not None else _moved(SlugSpace.GALLERY, slug, galleries, Gallery, user)


def _lies_buried(uuid: UUID, user: Reader) -> bool:
    return Tombstone.objects.filter(uuid=uuid, audience__in=audiences_of(user)).exists()


def collection_or_absent(collections: CollectionQuerySet, slug: str, user: Reader) -> Collection:
    """Return the collection from `collections` (already limited to `user`), else raise as above."""
    one = collections.filter(slug=slug).first()
    return (
        one
        if one is not None
        else _moved(SlugSpace.COLLECTION, slug, collections, Collection, user)
    )


def _moved(
    shelf: SlugSpace,
    slug: str,
    seen: GalleryQuerySet | CollectionQuerySet,
    model: type[Gallery | Collection],
    user: Reader,
) -> NoReturn:
    """Raise Moved where `slug` leads to one of `seen` by another name, else Gone or Http404."""
    present = list(model.objects.named(slug).values_list("pk", flat=True))
    if found := seen.filter(pk__in=present).first():
        raise Moved(found.slug)
    if once_public(shelf, slug):
        raise Gone
    _absent(model.objects.filter(Q(slug=slug) | Q(pk__in=present)), user)


def _absent(
    things: "QuerySet[MediaItem] | QuerySet[Gallery] | QuerySet[Collection]", user: Reader
) -> NoReturn:
    once_seen = things.filter(
        status=Status.WITHDRAWN, audience__in=audiences_of(user), publish_at__lte=timezone.now()
    )
    raise Gone if once_seen.exists() else Http404
