"""Publish: from a draft or from review to those it is meant for."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.telling import tell_maker
from gallery.actions.transitions import (
    Incomplete,
    NotAllowed,
    check_seen,
    check_status,
    is_timed,
    locked,
    record,
    said,
)
from gallery.gate import checklist
from gallery.languages import current
from gallery.models import MediaItem
from gallery.places import joined
from gallery.visibility import Status


@transaction.atomic
def publish(
    *,
    item: MediaItem,
    by: User | None,
    at: datetime | None = None,
    until: datetime | None = None,
    seen: int | None = None,
    gated: bool = True,
) -> MediaItem:
    """Publish `item` at `at` (default: now) and, where given, only `until` then.

    Raises NotAllowed where it is published already or ends before it begins, Incomplete where
    something is missing that PUBLISH_REQUIRES names, Overtaken as `check_seen` does. Only what is
    imported as a whole is not `gated`: who imports answers for it.
    """
    row = locked(item)
    check_seen(row, seen, by)
    check_status(row, Status.DRAFT, Status.SUBMITTED, Status.WITHDRAWN)
    if gated and (missing := checklist(row).missing):
        raise Incomplete(
            _("This is missing: %(names)s.")
            % {"names": joined([str(check.label) for check in missing], current())}
        )
    at = at or timezone.now()
    if until is not None and until <= at:
        raise NotAllowed(_("The end date lies before the date of publication."))
    row.status = Status.PUBLISHED
    row.publish_at, row.expires_at = at, until
    row.timed = is_timed(at, until)
    row.save()
    tell_maker(row, record(row, "publish", by, at=said(at), until=said(until)))
    return row
