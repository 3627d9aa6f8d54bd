"""What a gallery holds and in which order."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from gallery.models import Gallery, GalleryEntry, MediaItem
from gallery.signals import items_changed


@transaction.atomic
def add_items(
    *, gallery: Gallery, items: Sequence[MediaItem], positions: Sequence[int] | None = None
) -> int:
    """Put `items` into `gallery`, at `positions` or at its end; return how many are new there.

    Items that are in the gallery already stay where they are.
    """
    Gallery.objects.select_for_update(no_key=True).get(pk=gallery.pk)
    held = set(gallery.entries.filter(item__in=items).values_list("item_id", flat=True))
    if positions is None:
        last = gallery.entries.aggregate(last=Max("position"))["last"]
        start = 0 if last is None else last + 1
        positions = range(start, start + len(items))
    new = [
        GalleryEntry(gallery=gallery, item=item, position=position)
        for item, position in zip(items, positions, strict=True)
        if item.pk not in held
    ]
    GalleryEntry.objects.bulk_create(new)
    _announce(gallery, [entry.item_id for entry in new])
    return len(new)


@transaction.atomic
def remove_items(*, gallery: Gallery, items: Sequence[MediaItem]) -> int:
    """Take `items` out of `gallery` (they stay in the library); return how many were there."""
    gone = list(gallery.entries.filter(item__in=items).values_list("item_id", flat=True))
    gallery.entries.filter(item__in=gone).delete()
    _announce(gallery, gone)
    return len(gone)


def _announce(gallery: Gallery, item_ids: list[int]) -> None:
    if item_ids:
        Gallery.objects.filter(pk=gallery.pk).update(updated_at=timezone.now())
        items_changed.send(sender=GalleryEntry, item_ids=item_ids)
