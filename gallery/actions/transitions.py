"""What every action on an item has in common: the lock, the step allowed, the record, the news."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.models import BulkEdit, ItemEvent, MediaItem
from gallery.signals import items_changed
from gallery.visibility import Status


class NotAllowed(Exception):
    """The action is not possible in the present state; the message is for people."""


class Incomplete(NotAllowed):
    """The item lacks something without which nothing is published."""


class Overtaken(NotAllowed):
    """Somebody else changed the item since the one who acts looked at it."""


class FilesStillPublic(Exception):
    """The item is hidden, but the storage would not delete its public files; it is tried again."""


def locked(item: MediaItem, *allowed: Status) -> MediaItem:
    """Return a fresh copy of `item`, locked until the transaction ends.

    Raises NotAllowed where it lies in the trash, or where its status is none of `allowed` (none
    named: any status will do).
    """
    row = locked_anywhere(item)
    if row.trashed_at is not None:
        raise NotAllowed(_("It is in the trash: restore it first."))
    check_status(row, *allowed)
    return row


def locked_anywhere(item: MediaItem) -> MediaItem:
    """Return a fresh copy of `item`, in the trash or not, locked until the transaction ends."""
    return MediaItem.objects.select_for_update(of=("self",)).get(pk=item.pk)


def check_status(row: MediaItem, *allowed: Status) -> None:
    """Raise NotAllowed where the status of `row` is none of `allowed` (none named: any will do)."""
    if allowed and row.status not in allowed:
        raise NotAllowed(
            _("This cannot be done while the item is “%(status)s”.")
            % {"status": row.get_status_display()}
        )


def check_seen(row: MediaItem, seen: int | None, by: User | None) -> None:
    """Raise Overtaken where somebody else did something to the locked `row` after `seen`, the
    last event that `by` knew of; None: whoever acts has looked at nothing.
    """
    if seen is None:
        return
    others = row.events.filter(pk__gt=seen, by__isnull=False).exclude(by=by)
    if event := others.select_related("by").first():
        raise Overtaken(
            _("%(name)s has changed this item in the meantime. Look at it again, then decide.")
            % {"name": event.by}
        )


def is_timed(publish_at: datetime | None, expires_at: datetime | None) -> bool:
    """Tell whether the clock still has a say: an embargo to come or an end date."""
    return expires_at is not None or (publish_at is not None and publish_at > timezone.now())


def record(
    item: MediaItem, verb: str, by: User | None, *, bulk: BulkEdit | None = None, **change: Any
) -> ItemEvent:
    """Write the event of a change and send the news; inside the transaction of the change."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An event belongs into the transaction of its change.")
    event = ItemEvent.objects.create(item=item, verb=verb, by=by, bulk=bulk, change=change)
    items_changed.send(sender=MediaItem, item_ids=[item.pk])
    return event


def said(moment: datetime | None) -> str | None:
    """Return a moment as an event keeps it: ISO 8601."""
    return moment.isoformat() if moment else None
