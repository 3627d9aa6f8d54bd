"""Publish: from a draft or from review to those it is meant for."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.transitions import NotAllowed, is_timed, locked, record, said
from gallery.models import MediaItem
from gallery.visibility import Status


@transaction.atomic
def publish(
    *,
    item: MediaItem,
    by: User | None,
    at: datetime | None = None,
    until: datetime | None = None,
) -> MediaItem:
    """Publish `item` at `at` (default: now) and, where given, only `until` then.

    Raises NotAllowed where it is published already or ends before it begins.
    """
    row = locked(item, Status.DRAFT, Status.SUBMITTED, Status.WITHDRAWN)
    at = at or timezone.now()
    if until is not None and until <= at:
        raise NotAllowed(_("The end date lies before the date of publication."))
    row.status = Status.PUBLISHED
    row.publish_at, row.expires_at = at, until
    row.timed = is_timed(at, until)
    row.save()
    record(row, "publish", by, at=said(at), until=said(until))
    return row
