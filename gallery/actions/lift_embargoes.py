"""What the clock has decided is settled, so that files and tallies can follow."""

from django.db import transaction
from django.utils import timezone

from gallery.models import MediaItem
from gallery.signals import items_changed
from gallery.visibility import Status


@transaction.atomic
def lift_embargoes() -> int:
    """Settle the items whose embargo has passed and which never expire; return how many.

    Nothing that readers see depends on it: it only lets the files move to the public storage.
    """
    due = MediaItem.objects.filter(
        status=Status.PUBLISHED, timed=True, expires_at=None, publish_at__lte=timezone.now()
    )
    ids = list(due.select_for_update(skip_locked=True).order_by("pk").values_list("pk", flat=True))
    MediaItem.objects.filter(pk__in=ids).update(timed=False, updated_at=timezone.now())
    if ids:
        items_changed.send(sender=MediaItem, item_ids=ids)
    return len(ids)
