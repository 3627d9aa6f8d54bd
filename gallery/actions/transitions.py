"""What every action on an item has in common: the lock, the step allowed, the record, the news."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.models import ItemEvent, MediaItem
from gallery.signals import items_changed
from gallery.visibility import Status


class NotAllowed(Exception):
    """The action is not possible in the present state; the message is for people."""


class FilesStillPublic(Exception):
    """The item is hidden, but the storage would not delete its public files; it is tried again."""


def locked(item: MediaItem, *allowed: Status) -> MediaItem:
    """Return a fresh copy of `item`, locked until the transaction ends.

    Raises NotAllowed where its status is none of `allowed` (none named: any status will do).
    """
    row = MediaItem.objects.select_for_update().get(pk=item.pk)
    if allowed and row.status not in allowed:
        raise NotAllowed(
            _("This cannot be done while the item is “%(status)s”.")
            % {"status": row.get_status_display()}
        )
    return row


def is_timed(publish_at: datetime | None, expires_at: datetime | None) -> bool:
    """Tell whether the clock still has a say: an embargo to come or an end date."""
    return expires_at is not None or (publish_at is not None and publish_at > timezone.now())


def record(item: MediaItem, verb: str, by: User | None, **change: Any) -> None:
    """Write the event of a change and send the news; inside the transaction of the change."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An event belongs into the transaction of its change.")
    ItemEvent.objects.create(item=item, verb=verb, by=by, change=change)
    items_changed.send(sender=MediaItem, item_ids=[item.pk])


def said(moment: datetime | None) -> str | None:
    """Return a moment as an event keeps it: ISO 8601."""
    return moment.isoformat() if moment else None
