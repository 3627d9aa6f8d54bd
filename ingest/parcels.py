"""The files of a parcel, made some at a time so that nobody else waits for long."""

from datetime import timedelta

from django.utils import timezone

from gallery.giving.parcels import chunks_of, permit_in_parcel
from gallery.giving.permission import grants_of
from gallery.giving.sizes import Size
from gallery.models import MediaItem, Parcel
from ingest.preparing import prepare

KEPT = timedelta(days=7)


def prepare_some(parcel_id: int) -> bool:
    """Make the next files of a parcel; tell whether there are more to make. Safe to repeat."""
    parcel = Parcel.objects.select_related("owner").filter(pk=parcel_id, ready_at=None).first()
    if parcel is None:
        return False
    chunk = next(chunks_of(parcel, parcel.done), [])
    items = MediaItem.objects.visible_to(parcel.owner).filter(pk__in=chunk)
    grants = grants_of(parcel.owner, chunk)
    for item in items:
        permit = permit_in_parcel(item, Size(parcel.size), parcel.owner, grants[item.pk])
        if permit is not None:
            prepare(item, permit.size)
    parcel.done += len(chunk)
    parcel.ready_at = timezone.now() if parcel.done >= len(parcel.item_ids) else None
    parcel.save(update_fields=["done", "ready_at"])
    return parcel.ready_at is None


def forget_old_parcels() -> int:
    """Forget parcels that are a week old; return how many."""
    return Parcel.objects.filter(created_at__lt=timezone.now() - KEPT).delete()[0]
