"""Withdraw and restrict: what was open is closed before the action reports success."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.place_files import delete_public, retire_files
from gallery.actions.telling import tell_maker
from gallery.actions.transitions import (
    NotAllowed,
    check_seen,
    check_status,
    is_timed,
    locked,
    record,
    said,
)
from gallery.models import MediaItem
from gallery.visibility import Audience, Status


def withdraw(
    *, item: MediaItem, by: User | None, reason: str = "", seen: int | None = None
) -> MediaItem:
    """Take a published item away from every address.

    Its public files are deleted and it gets a new `file_key`. Raises NotAllowed where it is not
    published, Overtaken as `check_seen` does, FilesStillPublic where the storage fails (the item
    is withdrawn all the same).
    """
    with transaction.atomic():
        row = locked(item)
        check_seen(row, seen, by)
        check_status(row, Status.PUBLISHED)
        row.status = Status.WITHDRAWN
        retired = retire_files(row)
        row.save()
        tell_maker(row, record(row, "withdraw", by, reason=reason))
    delete_public(retired)
    return row


def change_release(
    *,
    item: MediaItem,
    by: User | None,
    audience: Audience,
    publish_at: datetime | None,
    expires_at: datetime | None,
    seen: int | None = None,
) -> MediaItem:
    """Set for whom and between which dates an item is; what is no longer open is closed at once.

    Raises NotAllowed where the dates are in the wrong order or a published item has none,
    Overtaken as `check_seen` and FilesStillPublic as `withdraw` does.
    """
    retired: list[str] = []
    with transaction.atomic():
        row = locked(item)
        check_seen(row, seen, by)
        if row.status == Status.PUBLISHED and publish_at is None:
            raise NotAllowed(_("A published item needs a date of publication."))
        if publish_at and expires_at and expires_at <= publish_at:
            raise NotAllowed(_("The end date lies before the date of publication."))
        row.audience, row.publish_at, row.expires_at = audience, publish_at, expires_at
        row.timed = is_timed(publish_at, expires_at)
        if row.public_files and (row.timed or audience != Audience.PUBLIC):
            retired = retire_files(row)
        row.save()
        record(
            row,
            "change_release",
            by,
            audience=audience,
            publish_at=said(publish_at),
            expires_at=said(expires_at),
        )
    delete_public(retired)
    return row
